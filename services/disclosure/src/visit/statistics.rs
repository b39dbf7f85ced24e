//! What the visitor log contributes to the indicators: I5 (domain.md d).

use kernel::{
    Fault,
    figure::{Figure, Span},
};
use sea_orm::FromQueryResult;
use store::{Sql, TenantRead};

/// I5: visitors of the centre in the days.
pub async fn contribute(read: &TenantRead, span: &Span) -> Result<Vec<Figure>, Fault> {
    #[derive(FromQueryResult)]
    struct Row {
        people: i64,
    }
    let sql = Sql::new(
        "SELECT CAST(coalesce(sum(v.people), 0) AS bigint) AS people FROM visit v
         WHERE v.tenant_id = {tenant} AND v.day BETWEEN ? AND ?",
    );
    let row: Option<Row> = read.row_as(sql.bind(span.from).bind(span.to)).await?;
    Ok(vec![Figure::count("I5", "", row.map_or(0, |row| row.people))])
}
