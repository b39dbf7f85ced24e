//! What the centre contributes to the statistics (domain.md d): R2 the two reports of the year to ก.ก.ถ.

use super::{Code, queries};
use kernel::{
    Fault,
    figure::{Figure, Span},
    fiscal::FiscalYear,
};
use store::{Sql, TenantRead};

/// 0, 1 or 2 of 2 for the fiscal year in which the span ends; nothing of an administration whose centre is off.
pub async fn contribute(read: &TenantRead, span: &Span) -> Result<Vec<Figure>, Fault> {
    if !queries::setting(read).await?.switched_on {
        return Ok(Vec::new());
    }
    let sql = Sql::new(
        "SELECT count(*) AS n FROM centre_duty d WHERE d.tenant_id = {tenant} AND d.fiscal_year = ?
         AND d.code IN (?, ?) AND d.done_on <= ?",
    );
    let sql = sql
        .bind(FiscalYear::of(span.to).be())
        .bind(Code::ReportOne.as_str())
        .bind(Code::ReportTwo.as_str())
        .bind(span.as_of);
    let rows = read.rows(sql).await?;
    let done = rows.first().map_or(Ok(0), |row| row.try_get("", "n").map_err(Fault::internal))?;
    Ok(vec![Figure::share("R2", "", done, 2)])
}
