//! What procurement contributes to the indicators: I2 and I3 (domain.md d).

use super::rules::MIN_CHANNELS;
use kernel::{
    Fault,
    figure::{Figure, Span},
    fiscal::FiscalYear,
};
use sea_orm::FromQueryResult;
use store::{Sql, TenantRead};

#[derive(FromQueryResult)]
struct Row {
    announcements: i64,
    short: i64,
    shown: i64,
}

/// I2: projects with every announcement on at least three channels, of all projects. I3: projects with at least one
/// publication (an announcement made known by some channel), of all projects (seed 001: 100 %). The projects are those
/// of the fiscal years the days lie in; a project without an announcement keeps neither rule.
pub async fn contribute(read: &TenantRead, span: &Span) -> Result<Vec<Figure>, Fault> {
    let years = FiscalYear::of(span.from).be()..=FiscalYear::of(span.to).be();
    let channels = "FROM disclosure_channel c WHERE c.tenant_id = {tenant} AND c.subject = 'announcement'
                    AND c.subject_id = a.id AND c.shown_on <= ?";
    let announced = "FROM announcement a WHERE a.tenant_id = {tenant} AND a.procurement_id = p.id
                     AND a.announced_on <= ?";
    let sql = Sql::new("SELECT (SELECT count(*) ")
        .push(announced)
        .bind(span.as_of)
        .push(") AS announcements, (SELECT count(*) ")
        .push(announced)
        .bind(span.as_of)
        .push(" AND (SELECT count(DISTINCT c.channel) ")
        .push(channels)
        .bind(span.as_of)
        .push(") < ?) AS short, (SELECT count(*) ")
        .bind(i64::try_from(MIN_CHANNELS).unwrap_or(i64::MAX))
        .push(announced)
        .bind(span.as_of)
        .push(" AND EXISTS (SELECT 1 ")
        .push(channels)
        .bind(span.as_of)
        .push(")) AS shown FROM procurement p WHERE p.tenant_id = {tenant} AND p.fiscal_year BETWEEN ? AND ?")
        .bind(*years.start())
        .bind(*years.end());
    let rows: Vec<Row> = read.rows_as(sql).await?;
    let count =
        |keeps: fn(&&Row) -> bool| i64::try_from(rows.iter().filter(keeps).count()).unwrap_or(i64::MAX);
    let all = i64::try_from(rows.len()).unwrap_or(i64::MAX);
    Ok(vec![
        Figure::share("I2", "", count(|row| row.announcements > 0 && row.short == 0), all),
        Figure::share("I3", "", count(|row| row.shown > 0), all),
    ])
}
