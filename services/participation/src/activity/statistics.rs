//! What activities contribute to the statistics (domain.md d): P1 by category, level and domain, P2 and P3 breadth,
//! O1 the complete report, O2 activities reported, O3 people reported.

use kernel::{
    Fault,
    figure::{Figure, Span},
    participation::{Category, Level, StatutoryDomain},
};
use sea_orm::FromQueryResult;
use store::{Sql, TenantRead};

/// One statement: the activities that began in the span, by their three tags.
const COUNTS: &str = "SELECT r.category AS category, r.level AS level, r.statutory_domain AS domain, count(*) AS n,
        count(CASE WHEN r.published_at IS NOT NULL THEN 1 END) AS reported,
        count(CASE WHEN r.published_at IS NOT NULL AND a.elements = 5 THEN 1 END) AS complete,
        CAST(coalesce(sum(CASE WHEN r.published_at IS NOT NULL THEN a.participants END), 0) AS bigint) AS people
     FROM record r JOIN activity a ON a.tenant_id = r.tenant_id AND a.id = r.id
     WHERE r.tenant_id = {tenant} AND r.kind = 'activity' AND r.archived_at IS NULL
       AND r.starts_on >= ? AND r.starts_on <= ?
     GROUP BY r.category, r.level, r.statutory_domain";

#[derive(FromQueryResult)]
struct Row {
    category: Option<String>,
    level: Option<String>,
    domain: Option<String>,
    n: i64,
    reported: i64,
    complete: i64,
    people: i64,
}

pub async fn contribute(read: &TenantRead, span: &Span) -> Result<Vec<Figure>, Fault> {
    let rows: Vec<Row> = read.rows_as(Sql::new(COUNTS).bind(span.from).bind(span.to)).await?;
    let sum = |fits: &dyn Fn(&Row) -> bool, of: &dyn Fn(&Row) -> i64| -> i64 {
        rows.iter().filter(|row| fits(row)).map(of).sum()
    };
    let all = |_: &Row| true;
    let mut figures = vec![Figure::count("P1", "", sum(&all, &|row| row.n))];
    let mut breadth =
        |indicator, group: &str, words: Vec<&'static str>, of: &dyn Fn(&Row) -> &Option<String>| {
            let mut there = 0;
            let parts = i64::try_from(words.len()).unwrap_or(i64::MAX);
            for word in words {
                let n = sum(&|row| of(row).as_deref() == Some(word), &|row| row.n);
                there += i64::from(n > 0);
                figures.push(Figure::count("P1", format!("{group}.{word}"), n));
            }
            if let Some(indicator) = indicator {
                figures.push(Figure::share(indicator, "", there, parts));
            }
        };
    let categories = Category::ALL.iter().map(|c| c.as_str()).collect();
    breadth(Some("P2"), "category", categories, &|row| &row.category);
    breadth(None, "level", Level::ALL.iter().map(|l| l.as_str()).collect(), &|row| &row.level);
    let domains = StatutoryDomain::ALL.iter().map(|d| d.as_str()).collect();
    breadth(Some("P3"), "domain", domains, &|row| &row.domain);
    let complete = sum(&all, &|row| row.complete);
    // One administration: yes or no. The report needs one activity with all five elements that citizens can read.
    figures.push(Figure::share("O1", "", i64::from(complete > 0), 1));
    figures.push(Figure::share("O1", "activities", complete, sum(&all, &|row| row.n)));
    figures.push(Figure::count("O2", "", sum(&all, &|row| row.reported)));
    figures.push(Figure::count("O3", "", sum(&all, &|row| row.people)));
    Ok(figures)
}
