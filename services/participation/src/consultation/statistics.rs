//! What consultations contribute to the statistics (domain.md d): P4 consultation done, P5 comments received, P6 comments
//! answered, P7 plan finished in time. No names, no texts.

use super::queries::open_days;
use chrono::NaiveDate;
use kernel::{
    Fault,
    figure::{Figure, Span},
};
use sea_orm::FromQueryResult;
use store::{Sql, TenantRead};

#[derive(FromQueryResult)]
struct Held {
    comment_from: NaiveDate,
    closes_on: NaiveDate,
    drafted: i64,
    forums: i64,
    forum_on: Option<NaiveDate>,
}

#[derive(FromQueryResult)]
struct Comments {
    received: i64,
    hidden: i64,
    answered: i64,
}

#[derive(FromQueryResult)]
struct Plans {
    due: i64,
    in_time: i64,
}

/// The figures of one administration.
pub async fn contribute(read: &TenantRead, span: &Span) -> Result<Vec<Figure>, Fault> {
    let settings = tenancy::settings::load(read).await?;
    let least = open_days(&settings);
    let (all, done) = held(read, span, least).await?;
    let comments = comments(read, span).await?;
    let plans = plans(read, span).await?;
    Ok(vec![
        Figure::share("P4", "", done, all),
        Figure::count("P5", "", comments.received),
        // A hidden comment was told its reason; it is owed no answer.
        Figure::share("P6", "", comments.answered, comments.received - comments.hidden),
        Figure::share("P7", "", plans.in_time, plans.due),
    ])
}

/// P4: published consultations whose period began in the span; done = a draft is published, comments were taken on at
/// least so many days, and a civic assembly was held (a linked forum, or its day).
async fn held(read: &TenantRead, span: &Span, least: i64) -> Result<(i64, i64), Fault> {
    let sql = Sql::new(
        "SELECT c.comment_from AS comment_from, c.closes_on AS closes_on, c.forum_on AS forum_on,
           (SELECT count(*) FROM consultation_draft d WHERE d.tenant_id = {tenant} AND d.consultation_id = c.id
            AND d.published_at IS NOT NULL) AS drafted,
           (SELECT count(*) FROM record_link l JOIN record f ON f.tenant_id = l.tenant_id
              AND f.id IN (l.from_id, l.to_id)
            WHERE l.tenant_id = {tenant} AND (l.from_id = c.id OR l.to_id = c.id) AND f.kind = 'forum'
            AND f.archived_at IS NULL AND f.ends_on <= ?) AS forums
         FROM consultation c JOIN record r ON r.tenant_id = c.tenant_id AND r.id = c.id
         WHERE c.tenant_id = {tenant} AND r.published_at IS NOT NULL AND r.archived_at IS NULL
         AND c.closes_on IS NOT NULL AND c.comment_from >= ? AND c.comment_from <= ?",
    );
    let rows: Vec<Held> = read.rows_as(sql.bind(span.as_of).bind(span.from).bind(span.to)).await?;
    let complete = |row: &&Held| {
        row.drafted > 0
            && (row.closes_on - row.comment_from).num_days() + 1 >= least
            && (row.forums > 0 || row.forum_on.is_some_and(|day| day <= span.as_of))
    };
    let done = rows.iter().filter(complete).count();
    Ok((count(rows.len()), count(done)))
}

fn count(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

async fn comments(read: &TenantRead, span: &Span) -> Result<Comments, Fault> {
    let sql = Sql::new(
        "SELECT count(*) AS received, count(CASE WHEN c.state = 'hidden' THEN 1 END) AS hidden,
           count(CASE WHEN c.state <> 'hidden' AND c.answer_id IS NOT NULL THEN 1 END) AS answered
         FROM consultation_comment c JOIN record r ON r.tenant_id = c.tenant_id AND r.id = c.consultation_id
         WHERE c.tenant_id = {tenant} AND r.archived_at IS NULL AND c.received_on >= ? AND c.received_on <= ?",
    );
    let row: Option<Comments> = read.row_as(sql.bind(span.from).bind(span.to)).await?;
    row.ok_or_else(|| Fault::internal("a count without a row"))
}

/// P7: plans whose day to be finished lies in the span and has come.
async fn plans(read: &TenantRead, span: &Span) -> Result<Plans, Fault> {
    let sql = Sql::new(
        "SELECT count(*) AS due, count(CASE WHEN c.adopted_on <= c.finish_by THEN 1 END) AS in_time
         FROM consultation c JOIN record r ON r.tenant_id = c.tenant_id AND r.id = c.id
         WHERE c.tenant_id = {tenant} AND r.archived_at IS NULL AND c.finish_by >= ? AND c.finish_by <= ?
         AND (c.finish_by <= ? OR c.adopted_on IS NOT NULL)",
    );
    let row: Option<Plans> = read.row_as(sql.bind(span.from).bind(span.to).bind(span.as_of)).await?;
    row.ok_or_else(|| Fault::internal("a count without a row"))
}
