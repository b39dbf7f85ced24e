//! What forums contribute to the statistics (domain.md d, F1 to F7). A forum counts in the span its first day lies in,
//! once it was held; those set aside do not count.

use super::{ForumLevel, Subject};
use kernel::{
    Fault,
    figure::{Figure, Span},
};
use sea_orm::FromQueryResult;
use store::{Sql, TenantRead};

/// F1 by level and subject, F2 villages reached, F3 people, F4 households, F5 shares of those counted, F6 and F7 of the
/// items raised.
pub async fn contribute(read: &TenantRead, span: &Span) -> Result<Vec<Figure>, Fault> {
    let mut figures = held(read, span).await?;
    figures.push(covered(read, span).await?);
    figures.extend(taken_up(read, span).await?);
    Ok(figures)
}

/// A forum of the span that was held.
const OF_SPAN: &str = " r.tenant_id = {tenant} AND r.kind = 'forum' AND r.archived_at IS NULL
     AND f.state IN ('held', 'summarised') AND r.starts_on >= ? AND r.starts_on <= ?";

#[derive(FromQueryResult)]
struct Held {
    forum_level: String,
    subject: String,
    n: i64,
    people: i64,
    households: i64,
    registered: i64,
    women: i64,
    women_of: i64,
    youth: i64,
    youth_of: i64,
    elderly: i64,
    elderly_of: i64,
}

async fn held(read: &TenantRead, span: &Span) -> Result<Vec<Figure>, Fault> {
    // The shares count a forum only where both numbers were recorded: what was not counted is not zero.
    let sql = Sql::new(
        "SELECT f.forum_level AS forum_level, f.subject AS subject, count(*) AS n,
            CAST(coalesce(sum(f.total), 0) AS bigint) AS people,
            CAST(coalesce(sum(CASE WHEN f.registered_households IS NOT NULL THEN f.households END), 0) AS bigint)
              AS households,
            CAST(coalesce(sum(CASE WHEN f.households IS NOT NULL THEN f.registered_households END), 0) AS bigint)
              AS registered,
            CAST(coalesce(sum(CASE WHEN f.total IS NOT NULL THEN f.women END), 0) AS bigint) AS women,
            CAST(coalesce(sum(CASE WHEN f.women IS NOT NULL THEN f.total END), 0) AS bigint) AS women_of,
            CAST(coalesce(sum(CASE WHEN f.total IS NOT NULL THEN f.youth END), 0) AS bigint) AS youth,
            CAST(coalesce(sum(CASE WHEN f.youth IS NOT NULL THEN f.total END), 0) AS bigint) AS youth_of,
            CAST(coalesce(sum(CASE WHEN f.total IS NOT NULL THEN f.elderly END), 0) AS bigint) AS elderly,
            CAST(coalesce(sum(CASE WHEN f.elderly IS NOT NULL THEN f.total END), 0) AS bigint) AS elderly_of
         FROM record r JOIN forum f ON f.tenant_id = r.tenant_id AND f.id = r.id WHERE",
    )
    .push(OF_SPAN)
    .bind(span.from)
    .bind(span.to)
    .push(" GROUP BY f.forum_level, f.subject");
    let rows: Vec<Held> = read.rows_as(sql).await?;
    let sum = |of: fn(&Held) -> i64| rows.iter().map(of).sum::<i64>();
    let mut figures = vec![Figure::count("F1", "", sum(|r| r.n))];
    for level in ForumLevel::ALL {
        let n = rows.iter().filter(|r| r.forum_level == level.as_str()).map(|r| r.n).sum();
        figures.push(Figure::count("F1", format!("level.{}", level.as_str()), n));
    }
    for subject in Subject::ALL {
        let n = rows.iter().filter(|r| r.subject == subject.as_str()).map(|r| r.n).sum();
        figures.push(Figure::count("F1", format!("subject.{}", subject.as_str()), n));
    }
    figures.push(Figure::count("F3", "", sum(|r| r.people)));
    figures.push(Figure::share("F4", "", sum(|r| r.households), sum(|r| r.registered)));
    figures.push(Figure::share("F5", "women", sum(|r| r.women), sum(|r| r.women_of)));
    figures.push(Figure::share("F5", "youth", sum(|r| r.youth), sum(|r| r.youth_of)));
    figures.push(Figure::share("F5", "elderly", sum(|r| r.elderly), sum(|r| r.elderly_of)));
    Ok(figures)
}

async fn covered(read: &TenantRead, span: &Span) -> Result<Figure, Fault> {
    #[derive(FromQueryResult)]
    struct Row {
        reached: i64,
        all_villages: i64,
    }
    let sql = Sql::new(
        "SELECT count(*) AS all_villages, coalesce(sum(CASE WHEN EXISTS (
            SELECT 1 FROM forum_village fv JOIN record r ON r.tenant_id = fv.tenant_id AND r.id = fv.forum_id
            JOIN forum f ON f.tenant_id = r.tenant_id AND f.id = r.id
            WHERE fv.tenant_id = {tenant} AND fv.village_id = v.id AND",
    )
    .push(OF_SPAN)
    .bind(span.from)
    .bind(span.to)
    .push(") THEN 1 ELSE 0 END), 0) AS reached FROM village v WHERE v.tenant_id = {tenant} AND v.active");
    let row: Option<Row> = read.row_as(sql).await?;
    let (reached, all) = row.map_or((0, 0), |row| (row.reached, row.all_villages));
    Ok(Figure::share("F2", "", reached, all))
}

async fn taken_up(read: &TenantRead, span: &Span) -> Result<[Figure; 2], Fault> {
    #[derive(FromQueryResult)]
    struct Row {
        outcome: String,
        n: i64,
    }
    let sql = Sql::new(
        "SELECT i.outcome AS outcome, count(*) AS n FROM forum_item i
         JOIN record r ON r.tenant_id = i.tenant_id AND r.id = i.forum_id
         JOIN forum f ON f.tenant_id = r.tenant_id AND f.id = r.id WHERE i.tenant_id = {tenant} AND",
    )
    .push(OF_SPAN)
    .bind(span.from)
    .bind(span.to)
    .push(" GROUP BY i.outcome");
    let rows: Vec<Row> = read.rows_as(sql).await?;
    let of = |word: &str| rows.iter().filter(|r| r.outcome == word).map(|r| r.n).sum::<i64>();
    let (adopted, declined) = (of("adopted"), of("declined"));
    let all = rows.iter().map(|r| r.n).sum();
    Ok([Figure::share("F6", "", adopted, all), Figure::share("F7", "", adopted + declined, all)])
}
