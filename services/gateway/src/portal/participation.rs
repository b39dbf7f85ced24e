//! The hub of participation: what can be taken part in now, what is coming, the registers, the policy with its four
//! levels (seed 003), and the search over everything that is published. The public files of records are here too.

use super::{
    calendar,
    failures::Bare,
    page::{Keep, Site, answer},
    records::{file, item},
    views::participation::{Door, LevelItem, ParticipationPage, PolicyPage},
};
use crate::{App, staff::file_answer};
use axum::{
    Router,
    extract::{Path, Query, RawQuery, rejection::QueryRejection},
    http::StatusCode,
    response::Response,
    routing::get,
};
use chrono::Duration;
use kernel::{lang::t, page::PageArgs, participation::Level, thai_date};
use participation::{
    policy,
    record::{self, Filter, Kind, Tags, file as record_file},
};
use serde::Deserialize;
use store::TenantRead;
use tenancy::upload::{self, Size};

pub fn routes() -> Router<App> {
    Router::new()
        .route("/t/{slug}/participation", get(hub))
        .route("/t/{slug}/participation/policy", get(the_policy))
        .route("/t/{slug}/calendar", get(calendar::month))
        .route("/t/{slug}/calendar.ics", get(calendar::ics))
        .route("/t/{slug}/feed.xml", get(calendar::atom))
        .route("/t/{slug}/files/{file}", get(public_file))
}

/// Lines on one page of results.
const LINES: u64 = 20;
/// What is coming is told this far ahead.
const AHEAD_DAYS: i64 = 90;
const MOST_COMING: u64 = 6;

#[derive(Deserialize, Default)]
pub struct Asked {
    #[serde(default)]
    q: String,
    level: Option<String>,
    after: Option<String>,
}

pub async fn hub(site: Site, asked: Result<Query<Asked>, QueryRejection>) -> Result<Response, Bare> {
    let asked = asked.map(|asked| asked.0).unwrap_or_default();
    let query: String = asked.q.trim().chars().take(120).collect();
    let level = asked.level.as_deref().and_then(Level::parse);
    let read = site.app.store.read(&site.scope).await?;
    let today = site.app.clock.today();
    let (mut found, mut next) = (None, None);
    if !query.is_empty() || level.is_some() {
        let filter =
            Filter { text: query.clone(), tags: Tags { level, ..Tags::default() }, ..Filter::default() };
        let page =
            record::list_published(&read, &filter, PageArgs { first: LINES, after: asked.after }).await?;
        found = Some(page.rows.iter().map(|record| item(&site, record)).collect());
        next = page.end_cursor.filter(|_| page.has_next).map(|cursor| {
            let level = level.map(|level| format!("&level={}", level.as_str())).unwrap_or_default();
            format!("{}/participation?q={}{level}&after={cursor}", site.base, encoded(&query))
        });
    }
    let open_now = Filter {
        kinds: vec![Kind::Consultation, Kind::Survey],
        from: Some(today),
        to: Some(today),
        ..Filter::default()
    };
    let coming = Filter {
        kinds: vec![Kind::Forum, Kind::Meeting, Kind::Activity],
        from: Some(today),
        to: Some(today + Duration::days(AHEAD_DAYS)),
        ..Filter::default()
    };
    let list = async |filter: &Filter| -> Result<Vec<_>, Bare> {
        let page =
            record::list_published(&read, filter, PageArgs { first: MOST_COMING, after: None }).await?;
        Ok(page.rows.iter().rev().map(|record| item(&site, record)).collect())
    };
    let policy = policy::published(&read).await?;
    let mut page = site.page("portal.participation.title");
    page.noindex = found.is_some();
    if found.is_none() {
        page.canonical = Some(format!("{}{}/participation", site.origin, site.base));
    }
    let page = ParticipationPage {
        query,
        level: level.map(|level| t(site.lang, level_key(level))),
        found,
        next,
        open_now: list(&open_now).await?,
        coming: list(&coming).await?,
        doors: doors(&site, &DOORS),
        information: doors(&site, &INFORMATION),
        levels: levels(&site, &read, policy.as_ref()).await?,
        has_policy: policy.is_some(),
        page,
    };
    Ok(answer(StatusCode::OK, &page, Keep::Ask))
}

/// Where, and the beginning of its two keys.
const DOORS: [(&str, &str, &str); 8] = [
    ("forums", "portal.door.forums", "portal.door.forums_text"),
    ("consultations", "portal.door.consultations", "portal.door.consultations_text"),
    ("surveys", "portal.door.surveys", "portal.door.surveys_text"),
    ("activities", "portal.door.activities", "portal.door.activities_text"),
    ("measures", "portal.door.measures", "portal.door.measures_text"),
    ("committees", "portal.door.committees", "portal.door.committees_text"),
    ("programmes", "portal.door.programmes", "portal.door.programmes_text"),
    ("evaluations", "portal.door.evaluations", "portal.door.evaluations_text"),
];
const INFORMATION: [(&str, &str, &str); 4] = [
    ("disclosure", "portal.door.disclosure", "portal.door.disclosure_text"),
    ("publications", "portal.door.publications", "portal.door.publications_text"),
    ("procurements", "portal.door.procurements", "portal.door.procurements_text"),
    ("information-requests", "portal.door.requests", "portal.door.requests_text"),
];

fn doors(site: &Site, doors: &[(&str, &'static str, &'static str)]) -> Vec<Door> {
    doors
        .iter()
        .map(|(path, title, text)| Door {
            href: format!("{}/{path}", site.base),
            title: t(site.lang, title),
            text: t(site.lang, text),
        })
        .collect()
}

fn level_key(level: Level) -> &'static str {
    match level {
        Level::Inform => "level.inform",
        Level::Consult => "level.consult",
        Level::Involve => "level.involve",
        Level::Collaborate => "level.collaborate",
    }
}

async fn levels(
    site: &Site,
    read: &TenantRead,
    policy: Option<&policy::Policy>,
) -> Result<Vec<LevelItem>, Bare> {
    let counted = record::by_level(read).await?;
    let items = counted.into_iter().zip(1..).map(|((level, count), number)| LevelItem {
        number,
        name: t(site.lang, level_key(level)),
        text: policy.map(|policy| policy.words.of_level(level).to_owned()).unwrap_or_default(),
        count,
        href: format!("{}/participation?level={}", site.base, level.as_str()),
    });
    Ok(items.collect())
}

pub async fn the_policy(site: Site) -> Result<Response, Bare> {
    let read = site.app.store.read(&site.scope).await?;
    let policy = policy::published(&read).await?.ok_or(Bare::NOT_FOUND)?;
    let mut page = site.page("recordKind.policy");
    page.title.clone_from(&policy.words.title);
    page.canonical = Some(format!("{}{}/participation/policy", site.origin, site.base));
    let files = record_file::published_of(&read, policy.record.id).await?;
    let since = policy.record.published_at.map(kernel::fiscal::thai_day).unwrap_or_default();
    let page = PolicyPage {
        page,
        preamble: paragraphs(&policy.words.preamble),
        legal_basis: policy.words.legal_basis.clone(),
        declaration: paragraphs(&policy.words.declaration),
        levels: levels(&site, &read, Some(&policy)).await?,
        files: files.iter().map(|one| file(&site, one)).collect(),
        since: thai_date::long(since, site.lang),
    };
    Ok(answer(StatusCode::OK, &page, Keep::Ask))
}

/// The lines of a text that say something.
fn paragraphs(text: &str) -> Vec<String> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

/// A file of a published record: a photo is shown, anything else is a download.
pub async fn public_file(
    site: Site,
    Path(words): Path<Vec<(String, String)>>,
    RawQuery(query): RawQuery,
) -> Result<Response, Bare> {
    let id = words.iter().find(|(name, _)| name == "file").and_then(|(_, value)| value.parse().ok());
    let id = id.ok_or(Bare::NOT_FOUND)?;
    let read = site.app.store.read(&site.scope).await?;
    let found = record_file::find_published(&read, id).await?.ok_or(Bare::NOT_FOUND)?;
    drop(read);
    let photo = found.mime.starts_with("image/");
    let size = if photo && query.as_deref() == Some("thumb=1") { Size::Thumb } else { Size::Full };
    let bytes =
        upload::bytes(&site.app.files, &site.scope, found.upload, size).await?.ok_or(Bare::NOT_FOUND)?;
    // A withdrawn file must not live on in a shared cache for long.
    Ok(file_answer(bytes.into(), &found.mime, &found.name, photo, "public, max-age=300"))
}

/// Percent-encodes what is not plain in a query.
fn encoded(text: &str) -> String {
    text.bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => char::from(byte).to_string(),
            other => format!("%{other:02X}"),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_searched_survives_the_next_page() {
        assert_eq!(encoded("a b&c"), "a%20b%26c");
        assert_eq!(encoded("น้ำ"), "%E0%B8%99%E0%B9%89%E0%B8%B3");
    }

    #[test]
    fn paragraphs_are_lines_that_say_something() {
        assert_eq!(paragraphs(" ก \n\n ข\n"), ["ก", "ข"]);
    }
}
