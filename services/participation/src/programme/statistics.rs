//! What the half-year report contributes to the statistics (domain.md d): R1 filed or published in time.

use chrono::{DateTime, NaiveDate, Utc};
use kernel::{
    Fault,
    figure::{Figure, Span},
    fiscal::{FiscalYear, HalfYearRound, thai_day},
};
use sea_orm::FromQueryResult;
use store::{Sql, TenantRead};

use super::rules;
use crate::centre;

#[derive(FromQueryResult)]
struct Row {
    fiscal_year: i32,
    round: i32,
    due_on: NaiveDate,
    filed_on: Option<NaiveDate>,
    published_at: Option<DateTime<Utc>>,
}

/// For every round that ended in the span and whose day has come: 1 of 1 or 0 of 1, with the round as its part. An
/// administration without a report was due all the same.
pub async fn contribute(read: &TenantRead, span: &Span) -> Result<Vec<Figure>, Fault> {
    let sql = Sql::new(
        "SELECT p.fiscal_year AS fiscal_year, p.round AS round, p.due_on AS due_on, p.filed_on AS filed_on,
            r.published_at AS published_at
         FROM programme p JOIN record r ON r.tenant_id = p.tenant_id AND r.id = p.id
         WHERE p.tenant_id = {tenant} AND r.archived_at IS NULL AND r.ends_on >= ? AND r.ends_on <= ?",
    );
    let rows: Vec<Row> = read.rows_as(sql.bind(span.from).bind(span.to)).await?;
    let setting = centre::queries::setting(read).await?;
    let mut figures = Vec::new();
    let mut year = FiscalYear::of(span.from);
    while year <= FiscalYear::of(span.to) {
        for round in [HalfYearRound::One, HalfYearRound::Two] {
            let (_, end) = round.range(year);
            let row =
                rows.iter().find(|r| r.fiscal_year == year.be() && r.round == i32::from(round.number()));
            let due_on =
                row.map_or_else(|| rules::due_on(year, round, setting.report_days), |row| row.due_on);
            if end < span.from || end > span.to || due_on > span.as_of {
                continue;
            }
            let in_time = row.is_some_and(|row| {
                let published = row.published_at.map(thai_day);
                [row.filed_on, published].into_iter().flatten().any(|day| day <= due_on)
            });
            let part = format!("{year}.{}", round.number());
            figures.push(Figure::share("R1", part, i64::from(in_time), 1));
        }
        year = year.next();
    }
    Ok(figures)
}
