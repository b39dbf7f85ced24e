//! Community forums (เวทีประชาคม), as citizens see them: those to come first, and what became of what was raised.

mod words;

use super::{
    failures::Bare,
    find::grouped,
    page::{Keep, Site, answer},
    views::{
        case::PhotoView,
        forums::{FileLink, ForumLine, ForumPage, ForumsPage, ItemView},
    },
};
use crate::App;
use axum::{
    Router,
    extract::{Path, Query},
    http::StatusCode,
    response::Response,
    routing::get,
};
use kernel::{
    ids::{DepartmentId, ForumId, VillageId},
    lang::{t, tr},
    page::PageArgs,
    thai_date,
};
use participation::{
    forum::{
        self, Forum, Line,
        hearing::Demand,
        item::{Item, Outcome},
        public,
    },
    record::{self, file, link},
};
use serde::Deserialize;
use store::TenantRead;
use tenancy::{department, village};

/// Forums of one page of the list.
const A_PAGE: u64 = 20;

/// The addresses of this group.
pub fn routes() -> Router<App> {
    Router::new().route("/t/{slug}/forums", get(list)).route("/t/{slug}/forums/{record}", get(show))
}

#[derive(Deserialize)]
struct Older {
    after: Option<String>,
}

async fn list(site: Site, Query(older): Query<Older>) -> Result<Response, Bare> {
    let read = site.app.store.read(&site.scope).await?;
    let continued = older.after.is_some();
    let coming =
        if continued { Vec::new() } else { public::coming(&read, site.app.clock.today(), site.lang).await? };
    let args = PageArgs { first: A_PAGE, after: older.after };
    let held = public::held(&read, args, site.lang).await.map_err(|_| Bare::NOT_FOUND)?;
    let next = held.end_cursor.filter(|_| held.has_next);
    let mut page = site.page("portal.forums.title");
    page.description = t(site.lang, "portal.forums.lead").to_owned();
    page.canonical = Some(format!("{}{}/forums", site.origin, site.base));
    let page = ForumsPage {
        page,
        coming: coming.iter().map(|one| line(&site, one)).collect(),
        held: held.rows.iter().map(|one| line(&site, one)).collect(),
        older: next.map(|after| format!("{}/forums?after={after}", site.base)),
        continued,
    };
    Ok(answer(StatusCode::OK, &page, Keep::Ask))
}

fn line(site: &Site, line: &Line) -> ForumLine {
    ForumLine {
        href: format!("{}/forums/{}", site.base, line.id),
        title: line.title.clone(),
        day: words::days(line.starts_on, line.ends_on, site.lang),
        place: line.place.clone(),
        villages: line.villages.join(" · "),
        state: words::state(line.state, site.lang),
        items: (line.items > 0).then(|| words::counts(line.items, line.adopted, line.open, site.lang)),
        hearing: line.demand.is_open().then(|| words::demand(line.demand, site.lang)),
    }
}

async fn show(site: Site, Path((_, id)): Path<(String, String)>) -> Result<Response, Bare> {
    let id: ForumId = id.parse().map_err(|_| Bare::NOT_FOUND)?;
    let read = site.app.store.read(&site.scope).await?;
    let (forum, items) = public::find(&read, id).await?.ok_or(Bare::NOT_FOUND)?;
    let mut page = site.page("portal.forums.title");
    page.title.clone_from(&forum.record.face.title);
    if !forum.record.face.summary.is_empty() {
        page.description.clone_from(&forum.record.face.summary);
    }
    page.canonical = Some(format!("{}{}/forums/{id}", site.origin, site.base));
    let (hearing, hearing_href) = hearing(&site, &read, &forum).await?;
    let names = Names::of(&read).await?;
    let (photos, files) = attached(&site, &read, &forum).await?;
    let adopted = items.iter().filter(|item| item.outcome == Outcome::Adopted).count();
    let open = items.iter().filter(|item| item.outcome == Outcome::Open).count();
    let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let counts = (!items.is_empty())
        .then(|| words::counts(count(items.len()), count(adopted), count(open), site.lang));
    let links = linked(&site, &read, &forum).await?;
    let page = ForumPage {
        page,
        title: forum.record.face.title.clone(),
        summary: forum.record.face.summary.clone(),
        state: words::state(forum.state, site.lang),
        cancelled_because: (forum.state == forum::State::Cancelled).then(|| forum.cancel_reason.clone()),
        hearing,
        hearing_href,
        facts: facts(&site, &read, &forum).await?,
        people: people(&site, &forum),
        groups: groups(&site, &forum),
        result: forum.facts.result.clone(),
        counts,
        items: raised(&site, &read, &names, items).await?,
        photos,
        files,
        links,
    };
    Ok(answer(StatusCode::OK, &page, Keep::Ask))
}

/// What is said of the hearing a matter demands, and its page when citizens may see it.
async fn hearing(
    site: &Site,
    read: &TenantRead,
    forum: &Forum,
) -> Result<(Option<String>, Option<String>), Bare> {
    let setting = forum::setting::load(read).await?;
    let hearing = forum::hearing_of(read, forum, &setting, site.app.clock.today()).await?;
    if hearing.demand == Demand::None {
        return Ok((None, None));
    }
    let mut href = None;
    if let Some((at, _)) = hearing.at.filter(|(at, _)| *at != forum.id)
        && record::find_published(read, record::Kind::Forum, at.uuid()).await?.is_some()
    {
        href = Some(format!("{}/forums/{at}", site.base));
    }
    Ok((Some(words::demand(hearing.demand, site.lang)), href))
}

async fn facts(site: &Site, read: &TenantRead, forum: &Forum) -> Result<Vec<(String, String)>, Bare> {
    let face = &forum.record.face;
    let say = |key: &str| t(site.lang, key).to_owned();
    let day = |day| thai_date::long(day, site.lang);
    let villages = public::villages(read, forum.id, site.lang).await?.join(" · ");
    let channels: Vec<&str> =
        forum.facts.channels.iter().map(|c| t(site.lang, &format!("publicity.{}", c.as_str()))).collect();
    let facts = [
        (say("portal.forums.day"), words::days(face.starts_on, face.ends_on, site.lang)),
        (say("portal.forums.time"), forum.facts.time.clone()),
        (say("portal.forums.place"), face.place.clone()),
        (say("portal.forums.level"), say(&format!("forumLevel.{}", forum.facts.level.as_str()))),
        (say("portal.forums.subject"), say(&format!("forumSubject.{}", forum.facts.subject.as_str()))),
        (say("portal.forums.villages"), villages),
        (say("portal.forums.announced"), forum.facts.announced_on.map_or_else(String::new, day)),
        (say("portal.forums.channels"), channels.join(" · ")),
        (say("portal.forums.summary_sent"), forum.summary_sent_on.map_or_else(String::new, day)),
    ];
    Ok(facts.into_iter().filter(|(_, value)| !value.is_empty()).collect())
}

fn people(site: &Site, forum: &Forum) -> Vec<(String, String)> {
    let a = &forum.attendance;
    [
        ("portal.forums.total", a.total),
        ("portal.forums.women", a.women),
        ("portal.forums.youth", a.youth),
        ("portal.forums.elderly", a.elderly),
        ("portal.forums.households", a.households),
    ]
    .into_iter()
    .filter_map(|(key, n)| Some((t(site.lang, key).to_owned(), grouped(i64::from(n?)))))
    .collect()
}

fn groups(site: &Site, forum: &Forum) -> Vec<String> {
    let with = |group: &forum::Group| match group.persons {
        Some(n) => {
            let n = grouped(i64::from(n));
            tr(site.lang, "portal.forums.group", &[("name", &group.name), ("n", &n)])
        }
        None => group.name.clone(),
    };
    forum.attendance.groups.iter().map(with).collect()
}

/// What villages and units are called.
struct Names {
    villages: Vec<village::Village>,
    units: Vec<department::Department>,
}

impl Names {
    async fn of(read: &TenantRead) -> Result<Self, Bare> {
        Ok(Self { villages: village::list(read).await?, units: department::list(read, true).await? })
    }

    fn village(&self, id: Option<VillageId>, lang: kernel::Lang) -> Option<String> {
        self.villages.iter().find(|village| Some(village.id) == id).map(|village| village.label(lang))
    }

    fn unit(&self, id: Option<DepartmentId>, lang: kernel::Lang) -> Option<String> {
        let unit = self.units.iter().find(|unit| Some(unit.id) == id)?;
        Some(if lang == kernel::Lang::En { unit.name_en.clone() } else { unit.name_th.clone() })
    }
}

async fn raised(
    site: &Site,
    read: &TenantRead,
    names: &Names,
    items: Vec<Item>,
) -> Result<Vec<ItemView>, Bare> {
    let mut seen = Vec::with_capacity(items.len());
    for item in items {
        let project_href = match item.project_record {
            Some(id) => project_page(site, read, id).await?,
            None => None,
        };
        seen.push(words::item(item, names, project_href, site.lang));
    }
    Ok(seen)
}

/// The page of the project's record, when citizens may see it.
async fn project_page(site: &Site, read: &TenantRead, id: uuid::Uuid) -> Result<Option<String>, Bare> {
    let Some((_, kind, _)) = record::names(read, &[id]).await?.into_iter().next() else { return Ok(None) };
    let seen = record::find_published(read, kind, id).await?;
    Ok(seen.and_then(|_| Some(format!("{}/{}/{}", site.base, kind.portal_path()?, kind.id_text(id)))))
}

async fn attached(
    site: &Site,
    read: &TenantRead,
    forum: &Forum,
) -> Result<(Vec<PhotoView>, Vec<FileLink>), Bare> {
    let (mut photos, mut files) = (Vec::new(), Vec::new());
    for one in file::published_of(read, forum.id.uuid()).await? {
        let href = format!("{}/files/{}", site.base, one.id);
        if one.mime.starts_with("image/") {
            photos.push(PhotoView {
                thumb_url: format!("{href}?thumb=1"),
                full_url: href,
                alt: if one.alt.is_empty() { one.caption.clone() } else { one.alt },
                caption: (!one.caption.is_empty()).then_some(one.caption),
            });
        } else {
            let label = if one.caption.is_empty() { one.name } else { one.caption };
            files.push(FileLink { href, label });
        }
    }
    Ok((photos, files))
}

async fn linked(site: &Site, read: &TenantRead, forum: &Forum) -> Result<Vec<FileLink>, Bare> {
    let links = link::published_of(read, forum.id.uuid(), None).await?;
    let mut seen: Vec<FileLink> = Vec::new();
    for one in links {
        let Some(path) = one.record.kind.portal_path() else { continue };
        let href = format!("{}/{path}/{}", site.base, one.record.kind.id_text(one.record.id));
        let kind = t(site.lang, &format!("recordKind.{}", one.record.kind.as_str()));
        if !seen.iter().any(|link| link.href == href) {
            seen.push(FileLink { href, label: format!("{kind}: {}", one.record.face.title) });
        }
    }
    Ok(seen)
}
