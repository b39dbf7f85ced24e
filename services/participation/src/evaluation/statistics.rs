//! What evaluation rounds contribute to the statistics (domain.md R3, R4).

use super::{Announcement, State, rules, table};
use chrono::{Datelike, NaiveDate};
use kernel::{
    Fault,
    figure::{Figure, Span},
    fiscal::{FiscalYear, HalfYearRound},
};
use sea_orm::ColumnTrait;
use store::TenantRead;

/// R3: rounds finished / rounds whose half-year ended in the span and that are due by `as_of` (two a year, seed 001).
/// R4, where the span holds a 31 December: whether a result of the fiscal year that ended before it was announced by that
/// day and posted at least 30 days (domain.md c7: ข้อ 29(3), 30(5)).
pub async fn contribute(read: &TenantRead, span: &Span) -> Result<Vec<Figure>, Fault> {
    let years: Vec<FiscalYear> = years(span);
    let numbers: Vec<i32> = years.iter().map(|year| year.be()).collect();
    use table::evaluation::Column as C;
    let rows = read.find::<table::evaluation::Entity>().filter(C::FiscalYear.is_in(numbers)).all().await?;
    let (mut done, mut due) = (0, 0);
    let mut figures = Vec::new();
    for year in years {
        for round in [HalfYearRound::One, HalfYearRound::Two] {
            let (_, last) = round.range(year);
            if last < span.from || last > span.to {
                continue;
            }
            let no = i32::from(round.number());
            let finished = rows.iter().any(|row| {
                (row.fiscal_year, row.round) == (year.be(), no) && row.state == State::Finished.as_str()
            });
            done += i64::from(finished);
            due += i64::from(finished || rules::due_on(year, round) <= span.as_of);
        }
        let Some(limit) = NaiveDate::from_ymd_opt(year.last_day().year(), 12, 31) else { continue };
        if (span.from..=span.to).contains(&limit) {
            let announced = rows.iter().any(|row| row.fiscal_year == year.be() && in_time(row, limit));
            if announced || limit < span.as_of {
                figures.push(Figure::share("R4", year.be().to_string(), i64::from(announced), 1));
            }
        }
    }
    if due > 0 {
        figures.insert(0, Figure::share("R3", "", done, due));
    }
    Ok(figures)
}

/// The fiscal years whose rounds or whose 31 December may lie in the span.
fn years(span: &Span) -> Vec<FiscalYear> {
    let mut year = FiscalYear::of(span.from).previous();
    let mut found = Vec::new();
    while year <= FiscalYear::of(span.to) {
        found.push(year);
        year = year.next();
    }
    found
}

fn in_time(row: &table::evaluation::Model, limit: NaiveDate) -> bool {
    let of = Announcement {
        presented_on: row.presented_on,
        announced_on: row.announced_on,
        posted_from: row.posted_from,
        posted_until: row.posted_until,
    };
    of.announced_on.is_some_and(|day| day <= limit)
        && rules::days_posted(&of).is_some_and(|days| days >= rules::POST_AT_LEAST_DAYS)
}
