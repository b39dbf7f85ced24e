//! Disclosure: catalogue, publications, procurement, visits (การเปิดเผยข้อมูลข่าวสาร), as citizens see them: the index
//! they can search (Information Act ม.9), documents with their editions, procurement projects, and the downloads.

use super::{
    failures::Bare,
    find::grouped,
    limits,
    page::{Keep, Site, answer},
    participation::encoded,
    records::about,
    views::disclosure::{
        AnnouncementItem, EditionItem, FileLink, IndexGroup, IndexItem, IndexPage, ProcurementItem,
        ProcurementListPage, ProcurementOne, PublicationItem, PublicationListPage, PublicationOne,
    },
    views::page::{Choice, Tone},
};
use crate::{App, http::client::Client, staff::file_answer};
use axum::{
    Router,
    body::Body,
    extract::{Path, Query, RawQuery, rejection::QueryRejection},
    http::{HeaderMap, HeaderValue, Method, StatusCode, header},
    response::Response,
    routing::get,
};
use disclosure::{
    file::File,
    item::{self, List, Status},
    procurement::{self, Kind},
    publication::{self, Category, Edition, Publication, commands::count_download},
};
use kernel::{
    Lang,
    fiscal::thai_day,
    ids::{DepartmentId, EditionId, UploadId},
    lang::{t, tr},
    page::PageArgs,
    thai_date,
};
use serde::Deserialize;
use std::{collections::HashMap, str::FromStr};
use store::TenantRead;
use tenancy::{
    department,
    upload::{self, Size},
};

/// The addresses of this group.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/t/{slug}/disclosure", get(index))
        .route("/t/{slug}/publications", get(publications))
        .route("/t/{slug}/publications/{record}", get(one_publication))
        .route("/t/{slug}/publications/{record}/{edition}", get(old_edition))
        .route("/t/{slug}/publications/file/{id}", get(publication_file))
        .route("/t/{slug}/procurements", get(procurements))
        .route("/t/{slug}/procurements/{record}", get(one_procurement))
        .route("/t/{slug}/procurements/file/{id}", get(procurement_file))
}

/// Lines on one page.
const LINES: u64 = 20;

#[derive(Deserialize, Default)]
pub struct Asked {
    #[serde(default)]
    q: String,
    year: Option<String>,
    item: Option<String>,
    after: Option<String>,
}

type Asking = Result<Query<Asked>, QueryRejection>;
type Words = Path<Vec<(String, String)>>;

fn asked(asked: Asking) -> (Asked, String) {
    let asked = asked.map(|asked| asked.0).unwrap_or_default();
    let query = asked.q.trim().chars().take(120).collect();
    (asked, query)
}

/// The named word of the address as an id of that kind.
fn id<T: FromStr>(words: &[(String, String)], wanted: &str) -> Result<T, Bare> {
    let word = words.iter().find(|(name, _)| name == wanted).map(|(_, value)| value);
    word.and_then(|word| word.parse().ok()).ok_or(Bare::NOT_FOUND)
}

async fn offices(read: &TenantRead, lang: Lang) -> Result<HashMap<DepartmentId, String>, Bare> {
    let all = department::list(read, true).await?;
    Ok(all
        .into_iter()
        .map(|one| {
            let name = if lang == Lang::En && !one.name_en.is_empty() { one.name_en } else { one.name_th };
            (one.id, name)
        })
        .collect())
}

/// What must be disclosed, in its lists, with what there is of it.
pub async fn index(site: Site, asking: Asking) -> Result<Response, Bare> {
    let (_, query) = asked(asking);
    let read = site.app.store.read(&site.scope).await?;
    let today = site.app.clock.today();
    let filter = item::Filter { text: query.clone(), ..item::Filter::default() };
    let items = item::list(&read, &filter, today).await?;
    let offices = offices(&read, site.lang).await?;
    let documents = publication::counts_by_item(&read).await?;
    let found = items.len();
    let line = |item: &item::Item| {
        let status = item.status(today);
        let documents = documents.iter().find(|(id, _)| *id == item.id).map_or(0, |(_, n)| *n);
        IndexItem {
            no: item.face.no,
            title: item.face.title.clone(),
            detail: item.face.detail.clone(),
            office: item.face.department.and_then(|id| offices.get(&id).cloned()).unwrap_or_default(),
            disclosed: item.disclosed_on.map(|day| thai_date::short(day, site.lang)),
            tone: match status {
                Status::Done => Tone::Success,
                Status::Due => Tone::Info,
                Status::Overdue => Tone::Warning,
            },
            status: t(site.lang, status_key(status, item.disclosed_on.is_some())),
            documents,
            href: format!("{}/publications?item={}", site.base, item.id),
        }
    };
    let groups = List::ALL.iter().filter_map(|list| {
        let items: Vec<IndexItem> = items.iter().filter(|item| item.face.list == *list).map(line).collect();
        (!items.is_empty()).then(|| IndexGroup {
            title: t(site.lang, list_key(*list)),
            source: item::starter::source(*list),
            items,
        })
    });
    let groups = groups.collect();
    let mut page = site.page("portal.disclosure.title");
    page.noindex = !query.is_empty();
    page.canonical = query.is_empty().then(|| format!("{}{}/disclosure", site.origin, site.base));
    Ok(answer(StatusCode::OK, &IndexPage { page, query, found, groups }, Keep::Ask))
}

fn list_key(list: List) -> &'static str {
    match list {
        List::Subjects => "portal.disclosure.list_subjects",
        List::SectionSeven => "portal.disclosure.list_s7",
        List::SectionNine => "portal.disclosure.list_s9",
        List::Own => "portal.disclosure.list_own",
    }
}

fn status_key(status: Status, disclosed: bool) -> &'static str {
    match status {
        Status::Done => "portal.disclosure.current",
        Status::Due if disclosed => "portal.disclosure.due",
        Status::Due => "portal.disclosure.waiting",
        Status::Overdue => "portal.disclosure.overdue",
    }
}

fn category_key(category: Category) -> &'static str {
    match category {
        Category::Plan => "portal.category.plan",
        Category::Budget => "portal.category.budget",
        Category::Finance => "portal.category.finance",
        Category::Procurement => "portal.category.procurement",
        Category::Report => "portal.category.report",
        Category::Announcement => "portal.category.announcement",
        Category::Rule => "portal.category.rule",
        Category::Manual => "portal.category.manual",
        Category::Minutes => "portal.category.minutes",
        Category::Other => "portal.category.other",
    }
}

/// Documents, the latest first.
pub async fn publications(site: Site, asking: Asking) -> Result<Response, Bare> {
    let (asked, query) = asked(asking);
    let read = site.app.store.read(&site.scope).await?;
    let year = asked.year.as_deref().and_then(|year| year.parse().ok());
    let of_item = asked.item.as_deref().and_then(|id| id.parse().ok());
    let item = match of_item {
        Some(id) => item::find(&read, id).await?.map(|item| item.face.title),
        None => None,
    };
    let filter = publication::Filter {
        text: query.clone(),
        fiscal_year: year,
        item: of_item,
        ..publication::Filter::default()
    };
    let args = PageArgs { first: LINES, after: asked.after };
    let found = publication::list_published(&read, &filter, args).await?;
    let years = choices(&publication::years(&read).await?, year);
    let next = found.end_cursor.filter(|_| found.has_next).map(|cursor| {
        let year = year.map(|year| format!("&year={year}")).unwrap_or_default();
        let item = of_item.map(|item| format!("&item={item}")).unwrap_or_default();
        format!("{}/publications?q={}{year}{item}&after={cursor}", site.base, encoded(&query))
    });
    let mut page = site.page("portal.publications.title");
    let plain = query.is_empty() && year.is_none() && of_item.is_none();
    page.noindex = !plain;
    page.canonical = plain.then(|| format!("{}{}/publications", site.origin, site.base));
    let items = found.rows.iter().map(|one| publication_item(&site, one)).collect();
    Ok(answer(StatusCode::OK, &PublicationListPage { page, query, years, item, items, next }, Keep::Ask))
}

fn choices(years: &[i32], chosen: Option<i32>) -> Vec<Choice> {
    let choice = |year: &i32| Choice {
        value: year.to_string(),
        label: year.to_string(),
        chosen: chosen == Some(*year),
    };
    years.iter().map(choice).collect()
}

fn publication_item(site: &Site, one: &Publication) -> PublicationItem {
    let newest = one.newest.as_ref();
    let size = newest.map_or_else(String::new, |newest| {
        let count = tr(site.lang, "portal.publications.files", &[("n", &newest.files.to_string())]);
        format!("{count}, {}", about("", newest.bytes, site.lang))
    });
    PublicationItem {
        href: format!("{}/publications/{}", site.base, one.id),
        title: one.face.title.clone(),
        category: t(site.lang, category_key(one.face.category)),
        year: tr(site.lang, "portal.publications.year_n", &[("n", &one.face.fiscal_year.to_string())]),
        updated: newest.map(|newest| thai_date::short(newest.updated_on, site.lang)).unwrap_or_default(),
        size,
        expired: newest.and_then(|newest| newest.expires_on).is_some_and(|day| day < site.app.clock.today()),
    }
}

fn file_link(site: &Site, path: &str, file: &File) -> FileLink {
    FileLink {
        href: format!("{}/{path}/file/{}", site.base, file.upload),
        name: file.name.clone(),
        about: about(&file.name, file.bytes, site.lang),
    }
}

fn edition_item(site: &Site, of: &Publication, one: &Edition) -> EditionItem {
    EditionItem {
        href: format!("{}/publications/{}/{}", site.base, of.id, one.id),
        label: one.face.label.clone(),
        created: thai_date::long(one.face.created_on, site.lang),
        updated: thai_date::long(one.face.updated_on, site.lang),
        expires: one.face.expires_on.map(|day| thai_date::long(day, site.lang)),
        expired: one.is_expired(site.app.clock.today()),
        downloads: grouped(one.downloads),
        size: about("", one.bytes(), site.lang),
        files: one.files.iter().map(|file| file_link(site, "publications", file)).collect(),
    }
}

pub async fn one_publication(site: Site, Path(words): Words) -> Result<Response, Bare> {
    publication_page(site, &words, None).await
}

/// An edition at its own address: the newest one, or an old one that says so.
pub async fn old_edition(site: Site, Path(words): Words) -> Result<Response, Bare> {
    let edition = id(&words, "edition")?;
    publication_page(site, &words, Some(edition)).await
}

async fn publication_page(
    site: Site,
    words: &[(String, String)],
    wanted: Option<EditionId>,
) -> Result<Response, Bare> {
    let read = site.app.store.read(&site.scope).await?;
    let found = publication::find_published(&read, id(words, "record")?).await?.ok_or(Bare::NOT_FOUND)?;
    let editions = publication::editions(&read, found.id).await?;
    let newest = editions.first().ok_or(Bare::NOT_FOUND)?;
    let shown = match wanted {
        Some(wanted) => editions.iter().find(|one| one.id == wanted).ok_or(Bare::NOT_FOUND)?,
        None => newest,
    };
    let is_old = shown.id != newest.id;
    let item = match found.face.item {
        Some(id) => item::find(&read, id).await?.map(|item| item.face.title),
        None => None,
    };
    let office = match found.face.department {
        Some(id) => offices(&read, site.lang).await?.remove(&id),
        None => None,
    };
    let address = format!("{}/publications/{}", site.base, found.id);
    let mut page = site.page("portal.publications.title");
    page.title.clone_from(&found.face.title);
    if !found.face.summary.is_empty() {
        page.description.clone_from(&found.face.summary);
    }
    page.noindex = is_old;
    page.canonical = Some(format!("{}{address}", site.origin));
    let since = found.published_at.map(thai_day).unwrap_or_default();
    let page = PublicationOne {
        page,
        summary: found
            .face
            .summary
            .lines()
            .filter(|line| !line.trim().is_empty())
            .map(str::to_owned)
            .collect(),
        category: t(site.lang, category_key(found.face.category)),
        oit_item: found.face.oit_item.clone(),
        year: found.face.fiscal_year.to_string(),
        office,
        item,
        since: thai_date::long(since, site.lang),
        cover: found.cover.map(|id| format!("{}/publications/file/{id}", site.base)),
        shown: edition_item(&site, &found, shown),
        is_old,
        newest: address,
        others: editions
            .iter()
            .filter(|one| one.id != shown.id)
            .map(|one| edition_item(&site, &found, one))
            .collect(),
    };
    Ok(answer(StatusCode::OK, &page, Keep::Ask))
}

/// A file of a published document. A download is counted once: not a look at the headers, not a part of it.
pub async fn publication_file(
    site: Site,
    client: Client,
    method: Method,
    headers: HeaderMap,
    RawQuery(query): RawQuery,
    Path(words): Words,
) -> Result<Response, Bare> {
    let wanted: UploadId = id(&words, "id")?;
    let read = site.app.store.read(&site.scope).await?;
    let (file, edition) = publication::public_file(&read, wanted).await?.ok_or(Bare::NOT_FOUND)?;
    drop(read);
    let thumb = edition.is_none() && query.as_deref() == Some("thumb=1");
    let response = deliver(&site, &file, edition.is_none(), thumb).await?;
    if let Some(edition) = edition.filter(|_| method == Method::GET && !headers.contains_key(header::RANGE))
        && limits::counts_download(&site.app, client, &site.scope, edition).await
        && let Err(fault) = count_download(&site.desk(), edition).await
    {
        // Nobody goes without the document because it could not be counted.
        tracing::warn!(?fault, "download.not_counted");
    }
    Ok(response)
}

/// A file of an announcement of a published project.
pub async fn procurement_file(site: Site, Path(words): Words) -> Result<Response, Bare> {
    let wanted: UploadId = id(&words, "id")?;
    let read = site.app.store.read(&site.scope).await?;
    let file = procurement::public_file(&read, wanted).await?.ok_or(Bare::NOT_FOUND)?;
    drop(read);
    deliver(&site, &file, false, false).await
}

/// The bytes in pieces: a large plan must not be held in memory for everybody who wants it.
async fn deliver(site: &Site, file: &File, shown: bool, thumb: bool) -> Result<Response, Bare> {
    let size = if thumb { Size::Thumb } else { Size::Full };
    let key = upload::key(&site.scope, file.upload, size);
    let stored = site.app.files.stream(&key).await.map_err(kernel::Fault::internal)?;
    let stored = stored.ok_or(Bare::NOT_FOUND)?;
    // A withdrawn file must not live on in a shared cache for long; a download is asked for again, so it is counted.
    let keep = if shown { "public, max-age=300" } else { "no-store" };
    let mut response =
        file_answer(Body::from_stream(stored.stream), &file.mime, &file.name, shown && file.is_photo(), keep);
    response.headers_mut().insert(header::CONTENT_LENGTH, HeaderValue::from(stored.size));
    Ok(response)
}

fn kind_key(kind: Kind) -> &'static str {
    match kind {
        Kind::Procurement => "portal.announcement.procurement",
        Kind::ReferencePrice => "portal.announcement.reference_price",
        Kind::AcceptanceSchedule => "portal.announcement.acceptance_schedule",
        Kind::Acceptance => "portal.announcement.acceptance",
        Kind::Selected => "portal.announcement.selected",
    }
}

/// 1,234.50 of 123450 satang; whole baht without the two noughts.
fn money(satang: i64) -> String {
    let baht = grouped(satang / 100);
    if satang % 100 == 0 { baht } else { format!("{baht}.{:02}", satang % 100) }
}

/// Procurement projects, the latest year first.
pub async fn procurements(site: Site, asking: Asking) -> Result<Response, Bare> {
    let (asked, query) = asked(asking);
    let read = site.app.store.read(&site.scope).await?;
    let filter = procurement::Filter { text: query.clone(), ..procurement::Filter::default() };
    let found =
        procurement::list_published(&read, &filter, PageArgs { first: LINES, after: asked.after }).await?;
    let offices = offices(&read, site.lang).await?;
    let next = found
        .end_cursor
        .filter(|_| found.has_next)
        .map(|cursor| format!("{}/procurements?q={}&after={cursor}", site.base, encoded(&query)));
    let item = |one: &procurement::Procurement| ProcurementItem {
        href: format!("{}/procurements/{}", site.base, one.id),
        title: one.face.title.clone(),
        year: tr(site.lang, "portal.publications.year_n", &[("n", &one.face.fiscal_year.to_string())]),
        budget: tr(site.lang, "portal.procurements.baht", &[("n", &money(one.face.budget_satang))]),
        office: one.face.department.and_then(|id| offices.get(&id).cloned()).unwrap_or_default(),
        announcements: one.announcements,
    };
    let items = found.rows.iter().map(item).collect();
    let mut page = site.page("portal.procurements.title");
    page.noindex = !query.is_empty();
    page.canonical = query.is_empty().then(|| format!("{}{}/procurements", site.origin, site.base));
    Ok(answer(StatusCode::OK, &ProcurementListPage { page, query, items, next }, Keep::Ask))
}

pub async fn one_procurement(site: Site, Path(words): Words) -> Result<Response, Bare> {
    let read = site.app.store.read(&site.scope).await?;
    let found = procurement::find_published(&read, id(&words, "record")?).await?.ok_or(Bare::NOT_FOUND)?;
    let announcements = procurement::announcements(&read, found.id).await?;
    let office = match found.face.department {
        Some(id) => offices(&read, site.lang).await?.remove(&id),
        None => None,
    };
    let mut page = site.page("portal.procurements.title");
    page.title.clone_from(&found.face.title);
    page.canonical = Some(format!("{}{}/procurements/{}", site.origin, site.base, found.id));
    let item = |one: procurement::Announcement| AnnouncementItem {
        kind: t(site.lang, kind_key(one.face.kind)),
        day: thai_date::long(one.face.announced_on, site.lang),
        text: one.face.body.lines().filter(|line| !line.trim().is_empty()).map(str::to_owned).collect(),
        files: one.files.iter().map(|file| file_link(&site, "procurements", file)).collect(),
    };
    let items = announcements.into_iter().map(item).collect();
    let page = ProcurementOne {
        page,
        reference: found.face.reference,
        year: found.face.fiscal_year.to_string(),
        budget: tr(site.lang, "portal.procurements.baht", &[("n", &money(found.face.budget_satang))]),
        office,
        items,
    };
    Ok(answer(StatusCode::OK, &page, Keep::Ask))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_is_grouped_and_keeps_its_satang() {
        assert_eq!(money(0), "0");
        assert_eq!(money(48_000_000), "480,000");
        assert_eq!(money(123_405), "1,234.05");
    }
}
