//! Committees and their meetings (คณะกรรมการ การประชุม), as citizens see them.

use super::{
    failures::Bare,
    page::{Keep, Site, answer},
    records::{file, item},
    views::committees::{AgendaItem, CommitteePage, HeldPage, Member, RecordListPage},
};
use crate::App;
use axum::{
    Router,
    extract::{Path, Query, rejection::QueryRejection},
    http::StatusCode,
    response::Response,
    routing::get,
};
use kernel::{lang::tr, page::PageArgs, thai_date};
use participation::{
    committee::{self, Seat},
    meeting::{self, State},
    record::{self, Filter, Kind, Record, file as record_file},
};
use serde::Deserialize;
use std::str::FromStr;

/// The addresses of this group.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/t/{slug}/committees", get(committees))
        .route("/t/{slug}/committees/{record}", get(one_committee))
        .route("/t/{slug}/meetings", get(meetings))
        .route("/t/{slug}/meetings/{record}", get(one_meeting))
}

const LINES: u64 = 30;

#[derive(Deserialize, Default)]
pub struct Asked {
    after: Option<String>,
}

pub async fn committees(site: Site, asked: Result<Query<Asked>, QueryRejection>) -> Result<Response, Bare> {
    list(site, asked, Kind::Committee, "portal.committees.title").await
}

pub async fn meetings(site: Site, asked: Result<Query<Asked>, QueryRejection>) -> Result<Response, Bare> {
    list(site, asked, Kind::Meeting, "portal.meetings.title").await
}

async fn list(
    site: Site,
    asked: Result<Query<Asked>, QueryRejection>,
    kind: Kind,
    title: &'static str,
) -> Result<Response, Bare> {
    let after = asked.map(|asked| asked.0).unwrap_or_default().after;
    let first_page = after.is_none();
    let read = site.app.store.read(&site.scope).await?;
    let filter = Filter { kinds: vec![kind], ..Filter::default() };
    let found = record::list_published(&read, &filter, PageArgs { first: LINES, after }).await?;
    let path = kind.portal_path().unwrap_or_default();
    let next = found.end_cursor.filter(|_| found.has_next);
    let mut page = site.page(title);
    page.noindex = !first_page;
    if first_page {
        page.canonical = Some(format!("{}{}/{path}", site.origin, site.base));
    }
    let page = RecordListPage {
        lead: page.t(if kind == Kind::Committee { "portal.committees.lead" } else { "portal.meetings.lead" }),
        none: page.t(if kind == Kind::Committee { "portal.committees.none" } else { "portal.meetings.none" }),
        items: found.rows.iter().map(|record| item(&site, record)).collect(),
        next: next.map(|cursor| format!("{}/{path}?after={cursor}", site.base)),
        other: match kind {
            Kind::Committee => {
                (format!("{}/meetings", site.base), site_text(&site, "portal.meetings.title", &[]))
            }
            _ => (format!("{}/committees", site.base), site_text(&site, "portal.committees.title", &[])),
        },
        page,
    };
    Ok(answer(StatusCode::OK, &page, Keep::Ask))
}

fn id_of<T: FromStr>(words: &[(String, String)]) -> Result<T, Bare> {
    let id = words.iter().find(|(name, _)| name == "record").and_then(|(_, value)| value.parse().ok());
    id.ok_or(Bare::NOT_FOUND)
}

fn site_text(site: &Site, key: &str, args: &[(&str, &str)]) -> String {
    tr(site.lang, key, args)
}

pub async fn one_committee(site: Site, Path(words): Path<Vec<(String, String)>>) -> Result<Response, Bare> {
    let read = site.app.store.read(&site.scope).await?;
    let found = committee::queries::find_published(&read, id_of(&words)?).await?.ok_or(Bare::NOT_FOUND)?;
    let meetings = meeting::queries::of_committee(&read, found.id).await?;
    let shown: Vec<&Record> =
        meetings.iter().map(|one| &one.record).filter(|record| record.is_public()).collect();
    let below = committee::queries::children(&read, found.id).await?;
    let files = record_file::published_of(&read, found.record.id).await?;
    let details = &found.details;
    let say = |key: &str, args: &[(&str, &str)]| site_text(&site, key, args);
    let day = |day: chrono::NaiveDate| thai_date::long(day, site.lang);
    let order = match (details.order_no.is_empty(), details.ordered_on) {
        (true, None) => None,
        (_, on) => {
            let instrument = say(&format!("committee.instrument.{}", details.instrument.as_str()), &[]);
            let number =
                if details.order_no.is_empty() { String::new() } else { format!(" {}", details.order_no) };
            Some(match on {
                Some(on) => say(
                    "portal.committee.order",
                    &[("what", &format!("{instrument}{number}")), ("date", &day(on))],
                ),
                None => format!("{instrument}{number}"),
            })
        }
    };
    let term = match (details.term_from, details.term_to) {
        (Some(from), Some(to)) => Some(thai_date::range(from, to, site.lang)),
        (Some(from), None) => Some(say("portal.committee.term_from", &[("date", &day(from))])),
        _ => None,
    };
    let admin = [details.channel_admin.person.as_str(), details.channel_admin.position.as_str()];
    let admin: Vec<&str> = admin.into_iter().filter(|part| !part.is_empty()).collect();
    let page = CommitteePage {
        page: titled(&site, &found.record),
        kind: say(&format!("committee.body.{}", details.body_kind.as_str()), &[]),
        summary: found.record.face.summary.clone(),
        order,
        term,
        over: found.is_over(site.app.clock.today()),
        location: details.location.clone(),
        channels: details
            .channels
            .iter()
            .map(|one| {
                (say(&format!("committee.channel.{}", one.channel.as_str()), &[]), one.contact.clone())
            })
            .collect(),
        admin: admin.join(" · "),
        members: found.seats.iter().map(|seat| member(&site, seat)).collect(),
        advisers: found.advisers.iter().map(|seat| member(&site, seat)).collect(),
        objectives: details.objectives.clone(),
        powers: details.powers.clone(),
        missions: details.missions.clone(),
        meetings: shown.into_iter().map(|record| item(&site, record)).collect(),
        below: below
            .iter()
            .filter(|one| one.record.is_public())
            .map(|one| item(&site, &one.record))
            .collect(),
        files: files.iter().map(|one| file(&site, one)).collect(),
    };
    Ok(answer(StatusCode::OK, &page, Keep::Ask))
}

fn titled(site: &Site, record: &Record) -> super::views::Page {
    let mut page = site.page("portal.committees.title");
    page.title.clone_from(&record.face.title);
    if !record.face.summary.is_empty() {
        page.description.clone_from(&record.face.summary);
    }
    page.canonical = Some(format!("{}{}{}", site.origin, site.base, super::records::path(record)));
    page
}

fn member(site: &Site, seat: &Seat) -> Member {
    Member {
        role: site_text(site, &format!("committee.role.{}", seat.role.as_str()), &[]),
        position: seat.position.clone(),
        person: seat.person.clone(),
        vacant: seat.vacant_since.is_some(),
    }
}

pub async fn one_meeting(site: Site, Path(words): Path<Vec<(String, String)>>) -> Result<Response, Bare> {
    let read = site.app.store.read(&site.scope).await?;
    let found = meeting::queries::find_published(&read, id_of(&words)?).await?.ok_or(Bare::NOT_FOUND)?;
    let meeting = &found.meeting;
    let of = committee::queries::find_published(&read, meeting.committee).await?;
    let files = record_file::published_of(&read, meeting.record.id).await?;
    // What was resolved is said once the committee itself has approved how it is written down.
    let approved = meeting.state == State::MinutesApproved;
    let held = approved || meeting.state == State::Held;
    let say = |key: &str, args: &[(&str, &str)]| site_text(&site, key, args);
    let time = match (meeting.starts_at.as_str(), meeting.ends_at.as_str()) {
        ("", _) => String::new(),
        (from, "") => say("portal.meeting.time", &[("time", from)]),
        (from, to) => say("portal.meeting.time", &[("time", &format!("{from} – {to}"))]),
    };
    let counted = held.then(|| {
        let n = |n: usize| n.to_string();
        let (present, of) = (n(found.quorum.present), n(found.quorum.of));
        say("portal.meeting.attended", &[("present", &present), ("of", &of)])
    });
    let page = HeldPage {
        page: titled(&site, &meeting.record),
        committee: of.map(|one| {
            (format!("{}{}", site.base, super::records::path(&one.record)), meeting.committee_title.clone())
        }),
        state: say(&format!("meeting.state.{}", meeting.state.as_str()), &[]),
        cancelled: (meeting.state == State::Cancelled).then(|| meeting.cancel_reason.clone()),
        day: meeting.record.face.starts_on.map(|day| thai_date::full(day, site.lang)).unwrap_or_default(),
        time,
        place: meeting.record.face.place.clone(),
        attended: counted.filter(|_| found.quorum.of > 0),
        agenda: found
            .agenda
            .iter()
            .map(|line| AgendaItem {
                title: line.title.clone(),
                resolution: if approved { line.resolution.clone() } else { String::new() },
            })
            .collect(),
        awaiting: meeting.state == State::Held,
        minutes: if meeting.minutes_published { paragraphs(&meeting.minutes) } else { Vec::new() },
        files: files.iter().map(|one| file(&site, one)).collect(),
    };
    Ok(answer(StatusCode::OK, &page, Keep::Ask))
}

fn paragraphs(text: &str) -> Vec<String> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}
