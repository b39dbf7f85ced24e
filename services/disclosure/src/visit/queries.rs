//! Reading the log and its figures.

use super::{Purpose, Stakeholder, Visit, table::visit as table};
use chrono::{Datelike, NaiveDate};
use kernel::{
    Action, Actor, Fault,
    fiscal::FiscalYear,
    ids::VisitId,
    page::{Page, PageArgs, decode_cursor, encode_cursor},
    participation::Channel,
};
use sea_orm::FromQueryResult;
use store::{Sql, TenantRead};
use uuid::Uuid;

/// One month: entries and people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Month {
    pub first_day: NaiveDate,
    pub entries: i64,
    pub people: i64,
}

/// Figures of a fiscal year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figures {
    /// Twelve, October first.
    pub months: Vec<Month>,
    pub by_purpose: Vec<(Purpose, i64)>,
    pub by_stakeholder: Vec<(Stakeholder, i64)>,
    pub by_channel: Vec<(Channel, i64)>,
    /// The latest first.
    pub suggestions: Vec<(NaiveDate, String)>,
}

/// Suggestions a summary holds.
const MOST_SUGGESTIONS: usize = 50;

/// The log, the latest day first.
pub async fn list(
    read: &TenantRead,
    actor: &Actor,
    (from, to): (NaiveDate, NaiveDate),
    args: PageArgs,
) -> Result<Page<Visit>, Fault> {
    actor.may(Action::DisclosureRead)?;
    let mut sql = Sql::new("SELECT v.* FROM visit v WHERE v.tenant_id = {tenant} AND v.day BETWEEN ? AND ?")
        .bind(from)
        .bind(to);
    if let Some(cursor) = &args.after {
        let (day, id): (NaiveDate, Uuid) =
            decode_cursor(cursor).ok_or_else(|| Fault::field("after", "bad_cursor"))?;
        sql = sql.push(" AND (v.day, v.id) < (?, ?)").bind(day).bind(id);
    }
    let limit = args.limit();
    let asked = i64::try_from(limit).unwrap_or(i64::MAX).saturating_add(1);
    let rows: Vec<table::Model> =
        read.rows_as(sql.push(" ORDER BY v.day DESC, v.id DESC LIMIT ?").bind(asked)).await?;
    let page = Page::cut(rows, limit, |row| encode_cursor(&(row.day, row.id)));
    let rows = page.rows.into_iter().map(Visit::try_from).collect::<Result<_, _>>()?;
    Ok(Page { rows, end_cursor: page.end_cursor, has_next: page.has_next })
}

#[derive(FromQueryResult)]
struct Sum {
    day: NaiveDate,
    purpose: String,
    stakeholder: String,
    channel: String,
    entries: i64,
    people: i64,
}

#[derive(FromQueryResult)]
struct Suggestion {
    day: NaiveDate,
    suggestion: String,
}

/// The figures of a fiscal year, with what was suggested.
pub async fn figures(read: &TenantRead, actor: &Actor, year: FiscalYear) -> Result<Figures, Fault> {
    actor.may(Action::DisclosureRead)?;
    let sums: Vec<Sum> = read
        .rows_as(
            Sql::new(
                "SELECT v.day AS day, v.purpose AS purpose, v.stakeholder AS stakeholder, v.channel AS channel,
                    count(*) AS entries, CAST(sum(v.people) AS bigint) AS people
                 FROM visit v WHERE v.tenant_id = {tenant} AND v.day BETWEEN ? AND ?
                 GROUP BY v.day, v.purpose, v.stakeholder, v.channel",
            )
            .bind(year.first_day())
            .bind(year.last_day()),
        )
        .await?;
    let said: Vec<Suggestion> = read
        .rows_as(
            Sql::new(
                "SELECT v.day AS day, v.suggestion AS suggestion FROM visit v WHERE v.tenant_id = {tenant}
                 AND v.day BETWEEN ? AND ? AND v.suggestion <> '' ORDER BY v.day DESC, v.id DESC LIMIT ?",
            )
            .bind(year.first_day())
            .bind(year.last_day())
            .bind(i64::try_from(MOST_SUGGESTIONS).unwrap_or(i64::MAX)),
        )
        .await?;
    let people =
        |keep: &dyn Fn(&Sum) -> bool| sums.iter().filter(|sum| keep(sum)).map(|sum| sum.people).sum();
    let months = (0..12)
        .filter_map(|n| year.first_day().checked_add_months(chrono::Months::new(n)))
        .map(|first_day| {
            let of = |sum: &Sum| (sum.day.year(), sum.day.month()) == (first_day.year(), first_day.month());
            let entries = sums.iter().filter(|sum| of(sum)).map(|sum| sum.entries).sum();
            Month { first_day, entries, people: people(&of) }
        })
        .collect();
    Ok(Figures {
        months,
        by_purpose: Purpose::ALL.iter().map(|p| (*p, people(&|sum| sum.purpose == p.as_str()))).collect(),
        by_stakeholder: Stakeholder::ALL
            .iter()
            .map(|s| (*s, people(&|sum| sum.stakeholder == s.as_str())))
            .collect(),
        by_channel: super::CHANNELS.iter().map(|c| (*c, people(&|sum| sum.channel == c.as_str()))).collect(),
        suggestions: said.into_iter().map(|row| (row.day, row.suggestion)).collect(),
    })
}

impl TryFrom<table::Model> for Visit {
    type Error = Fault;

    fn try_from(row: table::Model) -> Result<Self, Fault> {
        Ok(Self {
            id: VisitId(row.id),
            day: row.day,
            people: row.people,
            purpose: Purpose::read(&row.purpose)?,
            stakeholder: Stakeholder::read(&row.stakeholder)?,
            channel: Channel::parse(&row.channel)
                .ok_or_else(|| Fault::internal(format!("channel {}", row.channel)))?,
            suggestion: row.suggestion,
        })
    }
}
