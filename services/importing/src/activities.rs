//! Activities: a memo with its report (seed 002), or a table.

use crate::{
    lines,
    outcome::{Entered, Summary},
    place::{Place, Places, content_of, once},
    text,
};
use kernel::{
    Fault,
    fiscal::FiscalYear,
    participation::{Category, Level},
};
use participation::{
    activity::{self, Detail, Group, NewActivity},
    record::{Face, Kind, Tags},
};
use reading::{Activity, ActivityReport, ActivityRow, ActivityTable, Field};
use tenancy::Desk;

pub(crate) async fn enter_report(desk: &Desk, key: &str, found: ActivityReport) -> Result<Summary, Fault> {
    let mut summary = Summary::default();
    let year = found.fiscal_year.as_ref().map(|field| field.value);
    let mut places = Places::new(key, "activity");
    for one in &found.activities {
        let place = places.of(&content_of(serde_json::to_value(one))?);
        let new = NewActivity {
            idempotency_key: place.key.clone(),
            face: face_of_report(one, year),
            detail: detail_of_report(one),
        };
        enter(desk, &mut summary, &place, one.name.as_ref(), new).await;
    }
    Ok(summary)
}

pub(crate) async fn enter_table(desk: &Desk, key: &str, found: ActivityTable) -> Result<Summary, Fault> {
    let mut summary = Summary::default();
    let mut places = Places::new(key, "activity");
    for row in &found.rows {
        let place = places.of(&content_of(serde_json::to_value(row))?);
        let new = NewActivity {
            idempotency_key: place.key.clone(),
            face: face_of_row(row),
            detail: detail_of_row(row),
        };
        enter(desk, &mut summary, &place, row.name.as_ref(), new).await;
    }
    Ok(summary)
}

async fn enter(
    desk: &Desk,
    summary: &mut Summary,
    place: &Place,
    name: Option<&Field<String>>,
    new: NewActivity,
) {
    let line = name.map_or(0, |field| field.line);
    let make = async {
        let id = activity::commands::create(desk, new).await?;
        Ok(Entered::Record(Kind::Activity, id.uuid()))
    };
    summary.add(text(name), line, once(desk, place, make).await);
}

fn face_of_report(one: &Activity, year: Option<i32>) -> Face {
    let starts_on = one.starts_on.as_ref().map(|field| field.value);
    Face {
        title: text(one.name.as_ref()),
        place: text(one.place.as_ref()),
        starts_on,
        ends_on: one.ends_on.as_ref().map(|field| field.value),
        fiscal_year: year.or_else(|| starts_on.map(|day| FiscalYear::of(day).be())),
        ..Face::default()
    }
}

fn detail_of_report(one: &Activity) -> Detail {
    let group =
        |group: &reading::Group| Group { name: group.name.value.clone(), count: count(group.count.as_ref()) };
    Detail {
        topics: lines(&one.topics),
        participants: count(one.participants_total.as_ref()),
        groups: one.groups.iter().map(group).collect(),
        results: lines(&one.results),
        uses: lines(&one.uses),
        expectation: lines(&one.expectation).join("\n"),
        ..Detail::default()
    }
}

fn face_of_row(row: &ActivityRow) -> Face {
    let starts_on = row.starts_on.as_ref().map(|field| field.value);
    // A level or category in other words than the four is for a person to choose; it stands in the preview.
    let tags = Tags {
        level: row.participation_level.as_ref().and_then(|field| Level::parse(&field.value)),
        category: row.participation_category.as_ref().and_then(|field| Category::parse(&field.value)),
        statutory_domain: None,
    };
    Face {
        title: text(row.name.as_ref()),
        place: text(row.place.as_ref()),
        tags,
        starts_on,
        ends_on: row.ends_on.as_ref().map(|field| field.value),
        fiscal_year: starts_on.map(|day| FiscalYear::of(day).be()),
        ..Face::default()
    }
}

fn detail_of_row(row: &ActivityRow) -> Detail {
    let groups = text(row.groups.as_ref());
    Detail {
        topics: split(&text(row.topics.as_ref())),
        participants: count(row.participants_total.as_ref()),
        groups: split(&groups).into_iter().map(|name| Group { name, count: None }).collect(),
        women: count(row.women.as_ref()),
        results: split(&text(row.results.as_ref())),
        uses: split(&text(row.uses.as_ref())),
        ..Detail::default()
    }
}

/// The lines of a cell.
fn split(cell: &str) -> Vec<String> {
    cell.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

fn count(field: Option<&Field<u32>>) -> Option<i32> {
    field.and_then(|field| i32::try_from(field.value).ok())
}
