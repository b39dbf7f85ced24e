//! The calendar of what citizens may come to or say (ปฏิทินการมีส่วนร่วม): a month of the Buddhist era, the same as
//! iCalendar for a telephone, and an Atom feed of what was published.

use super::{
    failures::Bare,
    page::{Keep, Site, answer},
    records::{item, path},
    views::participation::{CalendarPage, DayCell, DayList},
};
use axum::{
    extract::{Query, rejection::QueryRejection},
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use chrono::{DateTime, Datelike, Days, Months, NaiveDate, Utc};
use kernel::{lang::t, page::PageArgs, thai_date};
use participation::record::{self, Filter, Kind, Record};
use serde::Deserialize;
use std::fmt::Write;
use store::TenantRead;

const KINDS: [Kind; 5] = [Kind::Meeting, Kind::Forum, Kind::Activity, Kind::Consultation, Kind::Survey];
/// More in one month than any office can do.
const MOST_OF_A_MONTH: u64 = 100;
/// A survey of four months is told on its first and last day, not on every one between.
const MOST_DAYS_SHOWN: i64 = 7;
const MONTHS_BACK: u32 = 12;
const MONTHS_AHEAD: u32 = 12;

#[derive(Deserialize, Default)]
pub struct Asked {
    /// `2026-11`
    month: Option<String>,
}

pub async fn month(site: Site, asked: Result<Query<Asked>, QueryRejection>) -> Result<Response, Bare> {
    let today = site.app.clock.today();
    let asked = asked.ok().and_then(|asked| asked.0.month).and_then(|month| first_of(&month));
    let first = asked.or_else(|| today.with_day(1)).unwrap_or(today);
    let next = first + Months::new(1);
    let last = next - Days::new(1);
    let read = site.app.store.read(&site.scope).await?;
    let records = between(&read, first, last).await?;
    let holidays = tenancy::holiday::list(&read, first, last).await?;
    let mut page = site.page("portal.calendar.title");
    page.canonical = Some(format!("{}{}/calendar", site.origin, site.base));
    // A month far away is nothing a search engine should wander into.
    page.noindex = first != today.with_day(1).unwrap_or(today);
    let off = |day: NaiveDate| holidays.iter().any(|holiday| holiday.day == day && holiday.office_closed);
    let on = |day: NaiveDate| records.iter().filter(move |record| shown_on(record, day));
    let days = first
        .iter_days()
        .take_while(|day| *day <= last)
        .filter_map(|day| {
            let items: Vec<_> = on(day).map(|record| item(&site, record)).collect();
            let holiday =
                holidays.iter().find(|holiday| holiday.day == day).map(|holiday| holiday.name.clone());
            (!items.is_empty() || holiday.is_some()).then(|| DayList {
                iso: day.to_string(),
                name: thai_date::full(day, site.lang),
                holiday,
                items,
            })
        })
        .collect();
    let address = |day: NaiveDate| format!("{}/calendar?month={}", site.base, day.format("%Y-%m"));
    let page = CalendarPage {
        page,
        month: thai_date::month_year(first, site.lang),
        before: address(first - Months::new(1)),
        after: address(next),
        weekdays: WEEKDAYS.map(|key| t(site.lang, key)),
        weeks: weeks(first, last, |day| DayCell {
            number: day.day(),
            inside: (first..=last).contains(&day),
            today: day == today,
            day_off: day.weekday().number_from_monday() > 5 || off(day),
            events: on(day).count(),
            iso: day.to_string(),
        }),
        days,
    };
    Ok(answer(StatusCode::OK, &page, Keep::Ask))
}

const WEEKDAYS: [&str; 7] = [
    "portal.weekday.0",
    "portal.weekday.1",
    "portal.weekday.2",
    "portal.weekday.3",
    "portal.weekday.4",
    "portal.weekday.5",
    "portal.weekday.6",
];

/// Full weeks from Sunday, as Thai calendars have them.
fn weeks(first: NaiveDate, last: NaiveDate, cell: impl Fn(NaiveDate) -> DayCell) -> Vec<Vec<DayCell>> {
    let mut day = first - Days::new(u64::from(first.weekday().num_days_from_sunday()));
    let mut weeks = Vec::new();
    while day <= last {
        weeks.push(day.iter_days().take(7).map(&cell).collect());
        day = day + Days::new(7);
    }
    weeks
}

/// `2026-11` of a year that calendars have.
fn first_of(month: &str) -> Option<NaiveDate> {
    let (year, month) = month.split_once('-')?;
    let year: i32 = year.parse().ok().filter(|year| (1990..=2200).contains(year))?;
    NaiveDate::from_ymd_opt(year, month.parse().ok()?, 1)
}

fn shown_on(record: &Record, day: NaiveDate) -> bool {
    let Some(from) = record.face.starts_on else { return false };
    let to = record.face.ends_on.unwrap_or(from);
    if (to - from).num_days() < MOST_DAYS_SHOWN {
        (from..=to).contains(&day)
    } else {
        day == from || day == to
    }
}

/// What is on in these days and published, the earliest first.
async fn between(read: &TenantRead, from: NaiveDate, to: NaiveDate) -> Result<Vec<Record>, Bare> {
    let filter = Filter { kinds: KINDS.to_vec(), from: Some(from), to: Some(to), ..Filter::default() };
    let page =
        record::list_published(read, &filter, PageArgs { first: MOST_OF_A_MONTH, after: None }).await?;
    Ok(page.rows.into_iter().rev().collect())
}

/// `calendar.ics`: a year back and a year ahead, for subscribing.
pub async fn ics(site: Site) -> Result<Response, Bare> {
    let today = site.app.clock.today();
    let read = site.app.store.read(&site.scope).await?;
    let records = between(&read, today - Months::new(MONTHS_BACK), today + Months::new(MONTHS_AHEAD)).await?;
    let mut text = String::from("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Suanruam//Calendar//TH\r\n");
    line(&mut text, "X-WR-CALNAME", &site.office.short_name);
    for record in &records {
        let Some(from) = record.face.starts_on else { continue };
        // The end of a whole-day event is the day after (RFC 5545, 3.6.1).
        let end = record.face.ends_on.unwrap_or(from) + Days::new(1);
        text.push_str("BEGIN:VEVENT\r\n");
        line(&mut text, "UID", &record.kind.id_text(record.id));
        let _ = write!(text, "DTSTAMP:{}\r\n", record.updated_at.format("%Y%m%dT%H%M%SZ"));
        let _ = write!(text, "DTSTART;VALUE=DATE:{}\r\n", from.format("%Y%m%d"));
        let _ = write!(text, "DTEND;VALUE=DATE:{}\r\n", end.format("%Y%m%d"));
        line(&mut text, "SUMMARY", &record.face.title);
        if !record.face.place.is_empty() {
            line(&mut text, "LOCATION", &record.face.place);
        }
        line(&mut text, "URL", &format!("{}{}{}", site.origin, site.base, path(record)));
        text.push_str("END:VEVENT\r\n");
    }
    text.push_str("END:VCALENDAR\r\n");
    Ok(feed(text, "text/calendar; charset=utf-8"))
}

/// A content line: escaped, and folded after 74 octets between characters (RFC 5545, 3.1 and 3.3.11).
fn line(out: &mut String, name: &str, value: &str) {
    let mut escaped = format!("{name}:");
    for c in value.chars() {
        match c {
            '\\' | ';' | ',' if name != "URL" => {
                escaped.push('\\');
                escaped.push(c);
            }
            '\n' => escaped.push_str("\\n"),
            c if c.is_control() => {}
            c => escaped.push(c),
        }
    }
    let mut width = 0;
    for c in escaped.chars() {
        if width + c.len_utf8() > 74 {
            out.push_str("\r\n ");
            width = 1;
        }
        width += c.len_utf8();
        out.push(c);
    }
    out.push_str("\r\n");
}

/// `feed.xml`: the latest things published, as Atom (RFC 4287).
pub async fn atom(site: Site) -> Result<Response, Bare> {
    let read = site.app.store.read(&site.scope).await?;
    let page = record::list_published(&read, &Filter::default(), PageArgs { first: 50, after: None }).await?;
    let home = format!("{}{}", site.origin, site.base);
    let newest =
        page.rows.iter().map(|record| record.updated_at).max().unwrap_or(DateTime::<Utc>::UNIX_EPOCH);
    let mut text = format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">\n<id>{home}/feed.xml</id>\n<title>{}</title>\n<updated>{}</updated>\n<link rel=\"self\" href=\"{home}/feed.xml\"/>\n<link href=\"{home}/participation\"/>\n<author><name>{}</name></author>\n",
        xml(t(site.lang, "portal.participation.title")),
        newest.format("%Y-%m-%dT%H:%M:%SZ"),
        xml(&site.office.name_th),
    );
    for record in &page.rows {
        let _ = writeln!(
            text,
            "<entry><id>{home}{0}</id><title>{1}</title><updated>{2}</updated><link href=\"{home}{0}\"/><summary>{3}</summary></entry>",
            path(record),
            xml(&record.face.title),
            record.updated_at.format("%Y-%m-%dT%H:%M:%SZ"),
            xml(&record.face.summary),
        );
    }
    text.push_str("</feed>\n");
    Ok(feed(text, "application/atom+xml; charset=utf-8"))
}

/// Text for XML. Control characters are not allowed there in any form.
fn xml(text: &str) -> String {
    let plain: String = text.chars().filter(|c| !c.is_control()).collect();
    plain.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

fn feed(text: String, mime: &'static str) -> Response {
    let mut response = text.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(mime));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=300"));
    response
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_month_is_whole_weeks_from_sunday() {
        let cell = |day: NaiveDate| DayCell {
            number: day.day(),
            inside: true,
            today: false,
            day_off: false,
            events: 0,
            iso: day.to_string(),
        };
        let weeks = weeks(day("2026-11-01"), day("2026-11-30"), cell);
        assert_eq!(weeks.len(), 5);
        assert!(weeks.iter().all(|week| week.len() == 7));
        assert_eq!(weeks[0][0].iso, "2026-11-01", "1 November 2026 is a Sunday");
        assert_eq!(weeks[4][6].iso, "2026-12-05");
    }

    #[test]
    fn only_months_that_calendars_have() {
        assert_eq!(first_of("2026-11"), Some(day("2026-11-01")));
        for bad in ["2026-13", "2569-11", "0001-01", "2026", "x-1", "2026-1-1"] {
            assert_eq!(first_of(bad), None, "{bad}");
        }
    }

    #[test]
    fn long_lines_are_folded_between_characters() {
        let mut out = String::new();
        line(&mut out, "SUMMARY", &"ประชุม, ".repeat(20));
        assert!(out.split("\r\n").all(|part| part.len() <= 75), "{out}");
        let unfolded = out.replace("\r\n ", "");
        assert_eq!(unfolded.matches("\\,").count(), 20);
        let mut url = String::new();
        line(&mut url, "URL", "https://a.example/x,y");
        assert_eq!(url, "URL:https://a.example/x,y\r\n");
    }

    #[test]
    fn markup_in_a_title_stays_text() {
        assert_eq!(xml("<b>&\"\u{0}"), "&lt;b&gt;&amp;&quot;");
    }
}
