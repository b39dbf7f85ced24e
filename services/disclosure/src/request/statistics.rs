//! I4 of domain.md d: information requests answered in time / requests due.

use kernel::{
    Fault,
    figure::{Figure, Span},
};
use sea_orm::FromQueryResult;
use store::{Sql, TenantRead};

#[derive(FromQueryResult)]
struct Row {
    due: i64,
    in_time: i64,
}

/// A request counts in the span in which the day that counts lies, once that day has come or it was answered. An
/// extension moves the day only if the requester was told of it in time; otherwise the first day still counts.
/// Withdrawn requests are owed no answer.
pub async fn contribute(read: &TenantRead, span: &Span) -> Result<Vec<Figure>, Fault> {
    let sql = Sql::new(
        "SELECT count(*) AS due, count(CASE WHEN d.answered_on <= d.day THEN 1 END) AS in_time FROM (
           SELECT q.answered_on AS answered_on,
             CASE WHEN q.extended_on IS NOT NULL AND q.extended_on > q.due_on THEN q.due_on ELSE q.queue_on END AS day
           FROM information_request q WHERE q.tenant_id = {tenant} AND q.state <> 'withdrawn'
         ) d WHERE d.day >= ? AND d.day <= ? AND (d.day <= ? OR d.answered_on IS NOT NULL)",
    );
    let row: Option<Row> = read.row_as(sql.bind(span.from).bind(span.to).bind(span.as_of)).await?;
    let row = row.ok_or_else(|| Fault::internal("a count without a row"))?;
    Ok(vec![Figure::share("I4", "", row.in_time, row.due)])
}
