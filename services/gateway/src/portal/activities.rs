//! Activities, the half-year programme and the centre's yearly duties (กิจกรรม รายงานรอบ 6 เดือน ภารกิจศูนย์ฯ), as citizens see
//! them: the first two have pages, the duties are the office's own list.

use super::{
    failures::Bare,
    page::{Keep, Site, answer},
    programmes,
    records::{self, file, item},
    views::{
        activity::{ActivityPage, GroupItem, PhotoItem, RecordListPage, YearLink},
        participation::FileItem,
    },
};
use crate::App;
use axum::{
    Router,
    extract::{Path, Query, rejection::QueryRejection},
    http::StatusCode,
    response::Response,
    routing::get,
};
use kernel::{
    fiscal::FiscalYear,
    ids::{ActivityId, DepartmentId},
    lang::{t, tr},
    page::PageArgs,
};
use participation::{
    activity::{Activity, Detail, oit, queries},
    record::{
        Filter,
        file::{self as record_file, Purpose, RecordFile},
        link,
    },
};
use serde::Deserialize;
use store::TenantRead;

/// The addresses of this group.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/t/{slug}/activities", get(list))
        .route("/t/{slug}/activities/{record}", get(one))
        .route("/t/{slug}/programmes", get(programmes::list))
        .route("/t/{slug}/programmes/{record}", get(programmes::one))
}

pub const LINES: u64 = 20;
/// So many fiscal years can be chosen, this one included.
const YEARS: i32 = 5;

#[derive(Deserialize, Default)]
pub struct Asked {
    year: Option<i32>,
    pub after: Option<String>,
}

async fn list(site: Site, asked: Result<Query<Asked>, QueryRejection>) -> Result<Response, Bare> {
    let asked = asked.map(|asked| asked.0).unwrap_or_default();
    let year = asked.year.and_then(FiscalYear::from_be).map(FiscalYear::be);
    let read = site.app.store.read(&site.scope).await?;
    let filter = Filter { fiscal_year: year, ..Filter::default() };
    let found = queries::list_published(&read, filter, PageArgs { first: LINES, after: asked.after }).await?;
    let items = found.rows.iter().map(|line| {
        let mut item = item(&site, &line.record);
        if let Some(n) = line.participants {
            let people = tr(site.lang, "portal.activities.people", &[("n", &n.to_string())]);
            item.place = if item.place.is_empty() { people } else { format!("{} · {people}", item.place) };
        }
        item
    });
    let of_year = year.map(|year| format!("year={year}&")).unwrap_or_default();
    let next = found.end_cursor.as_ref().filter(|_| found.has_next);
    let next = next.map(|cursor| format!("{}/activities?{of_year}after={cursor}", site.base));
    let mut page = site.page("portal.activities.title");
    page.canonical = Some(format!("{}{}/activities", site.origin, site.base));
    let none = if year.is_some() { "portal.activities.none_year" } else { "portal.activities.none" };
    let page = RecordListPage {
        lead: t(site.lang, "portal.activities.lead"),
        none: t(site.lang, none),
        years: years(&site, year),
        items: items.collect(),
        next,
        page,
    };
    Ok(answer(StatusCode::OK, &page, Keep::Ask))
}

fn years(site: &Site, chosen: Option<i32>) -> Vec<YearLink> {
    let now = FiscalYear::of(site.app.clock.today()).be();
    let all = YearLink {
        href: format!("{}/activities", site.base),
        label: t(site.lang, "portal.activities.all_years").to_owned(),
        chosen: chosen.is_none(),
    };
    let of_year = |year: i32| YearLink {
        href: format!("{}/activities?year={year}", site.base),
        label: year.to_string(),
        chosen: chosen == Some(year),
    };
    std::iter::once(all).chain((0..YEARS).map(|back| of_year(now - back))).collect()
}

/// The id at the end of an address.
pub fn id_of<T: std::str::FromStr>(words: &[(String, String)]) -> Result<T, Bare> {
    let found = words.iter().find(|(name, _)| name == "record").and_then(|(_, value)| value.parse().ok());
    found.ok_or(Bare::NOT_FOUND)
}

/// A department's name in the page's language.
pub async fn department(
    site: &Site,
    read: &TenantRead,
    id: Option<DepartmentId>,
) -> Result<Option<String>, Bare> {
    let Some(id) = id else { return Ok(None) };
    let found = tenancy::department::find(read, id).await?;
    Ok(found.map(|department| department.name(site.lang).to_owned()))
}

async fn one(site: Site, Path(words): Path<Vec<(String, String)>>) -> Result<Response, Bare> {
    let id: ActivityId = id_of(&words)?;
    let read = site.app.store.read(&site.scope).await?;
    let Activity { record, detail } =
        queries::find_published(&read, id.uuid()).await?.ok_or(Bare::NOT_FOUND)?;
    let (photos, files) = shown(&site, record_file::published_of(&read, record.id).await?);
    let links = link::published_of(&read, record.id, None).await?;
    let face = &record.face;
    let mut page = site.page("portal.activities.title");
    page.title.clone_from(&face.title);
    if !face.summary.is_empty() {
        page.description.clone_from(&face.summary);
    }
    page.canonical = Some(format!("{}{}{}", site.origin, site.base, records::path(&record)));
    let year = face.fiscal_year.map(|year| year.to_string());
    let item_of_year = face.fiscal_year.and_then(oit::participation_result);
    let page = ActivityPage {
        summary: face.summary.clone(),
        when: records::when(face, site.lang),
        place: face.place.clone(),
        department: department(&site, &read, face.department).await?,
        total: detail.participants.map(|n| people(&site, "portal.activities.total", n)),
        groups: groups(&site, &detail),
        in_year: year.map(|year| tr(site.lang, "portal.activities.in_year", &[("year", &year)])),
        oit: item_of_year.map(|item| {
            let words = [("item", item.number.as_str()), ("title", item.title_th.as_str())];
            tr(site.lang, "portal.activities.oit", &words)
        }),
        photos,
        files,
        related: links.iter().map(|link| item(&site, &link.record)).collect(),
        topics: detail.topics,
        results: detail.results,
        uses: detail.uses,
        expectation: detail.expectation,
        page,
    };
    Ok(answer(StatusCode::OK, &page, Keep::Ask))
}

fn people(site: &Site, key: &str, n: i32) -> String {
    tr(site.lang, key, &[("n", &n.to_string())])
}

/// The groups, and after them what was counted apart.
fn groups(site: &Site, detail: &Detail) -> Vec<GroupItem> {
    let count = |n: Option<i32>| n.map(|n| people(site, "portal.activities.group_n", n));
    let own =
        detail.groups.iter().map(|group| GroupItem { name: group.name.clone(), count: count(group.count) });
    let apart = [
        ("portal.activities.women", detail.women),
        ("portal.activities.youth", detail.youth),
        ("portal.activities.elderly", detail.elderly),
    ];
    let apart = apart.into_iter().filter(|(_, n)| n.is_some());
    let apart = apart.map(|(key, n)| GroupItem { name: t(site.lang, key).to_owned(), count: count(n) });
    own.chain(apart).collect()
}

/// Photos with their words, and everything else as downloads.
fn shown(site: &Site, all: Vec<RecordFile>) -> (Vec<PhotoItem>, Vec<FileItem>) {
    let (photos, files): (Vec<_>, Vec<_>) =
        all.into_iter().partition(|one| one.mime.starts_with("image/") && one.purpose == Purpose::Photo);
    let photos = photos.iter().zip(1_usize..).map(|(photo, n)| {
        let url = format!("{}/files/{}", site.base, photo.id);
        let counted = || tr(site.lang, "portal.activities.photo_n", &[("n", &n.to_string())]);
        PhotoItem {
            thumb_url: format!("{url}?thumb=1"),
            full_url: url,
            // A link needs a name even where nobody wrote one.
            alt: if photo.alt.is_empty() { counted() } else { photo.alt.clone() },
            caption: (!photo.caption.is_empty()).then(|| photo.caption.clone()),
        }
    });
    (photos.collect(), files.iter().map(|one| file(site, one)).collect())
}
