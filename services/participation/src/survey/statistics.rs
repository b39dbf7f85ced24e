//! What surveys contribute to the statistics (domain.md S1, S2).

use super::{
    Aspect, Service,
    results::{Cell, LEAST, Split, suppress},
};
use chrono::NaiveDate;
use kernel::{
    Fault,
    figure::{Figure, Span},
    fiscal,
};
use sea_orm::FromQueryResult;
use store::{Sql, TenantRead};

#[derive(FromQueryResult)]
struct Row {
    key: String,
    people: i64,
    scores: i64,
    sum: i64,
}

#[derive(FromQueryResult)]
struct Closed {
    n: i64,
}

async fn grouped(read: &TenantRead, key: &str, span: &Span) -> Result<Vec<Row>, Fault> {
    let sql = Sql::new(&format!(
        "SELECT {key} AS key, count(DISTINCT r.id) AS people, count(*) AS scores, coalesce(sum(a.score), 0) AS sum
         FROM survey_response r
         JOIN record o ON o.tenant_id = r.tenant_id AND o.id = r.survey_id
         JOIN survey_service s ON s.tenant_id = r.tenant_id AND s.survey_id = r.survey_id AND s.no = r.service_no
         JOIN survey_answer a ON a.tenant_id = r.tenant_id AND a.response_id = r.id
         JOIN survey_question q ON q.tenant_id = a.tenant_id AND q.id = a.question_id
         WHERE r.tenant_id = {{tenant}} AND a.score IS NOT NULL AND o.archived_at IS NULL
         AND r.answered_on BETWEEN ? AND ? GROUP BY {key}"
    ));
    Ok(read.rows_as(sql.bind(span.from).bind(span.to)).await?)
}

/// S1: sums of scores over the highest sum possible, so that numerator / denominator is mean × 20 in percent, whole and by
/// service (`service:counter`) and aspect (`aspect:staff`); `S1_n`: people behind each of them. Under five people nothing
/// is contributed, nor what could be counted back. S2: surveys closed in the span.
pub async fn contribute(read: &TenantRead, span: &Span) -> Result<Vec<Figure>, Fault> {
    let mut figures = Vec::new();
    let services = grouped(read, "s.service", span).await?;
    let people: i64 = services.iter().map(|row| row.people).sum();
    if people >= LEAST {
        let sum = services.iter().map(|row| row.sum).sum();
        let scores: i64 = services.iter().map(|row| row.scores).sum();
        put(&mut figures, String::new(), Cell { people, scores, sum });
        let by_service = cells(services, |word| Service::parse(word).map(Service::as_str));
        for part in suppress(by_service, Split::People) {
            if let Some(cell) = part.cell {
                put(&mut figures, format!("service:{}", part.key), cell);
            }
        }
        let aspects = grouped(read, "q.aspect", span).await?;
        let by_aspect = cells(aspects, |word| Aspect::parse(word).map(Aspect::as_str));
        for part in suppress(by_aspect, Split::Answers) {
            if let Some(cell) = part.cell {
                put(&mut figures, format!("aspect:{}", part.key), cell);
            }
        }
    }
    figures.push(Figure::count("S2", "", closed(read, (span.from, span.to)).await?));
    Ok(figures)
}

fn cells(rows: Vec<Row>, known: impl Fn(&str) -> Option<&'static str>) -> Vec<(&'static str, Cell)> {
    rows.into_iter()
        .filter_map(|row| {
            Some((known(&row.key)?, Cell { people: row.people, scores: row.scores, sum: row.sum }))
        })
        .collect()
}

fn put(figures: &mut Vec<Figure>, part: String, cell: Cell) {
    figures.push(Figure::count("S1_n", part.clone(), cell.people));
    figures.push(Figure::share("S1", part, cell.sum, 5 * cell.scores));
}

async fn closed(read: &TenantRead, (from, to): (NaiveDate, NaiveDate)) -> Result<i64, Fault> {
    let sql = Sql::new(
        "SELECT count(*) AS n FROM survey s JOIN record o ON o.tenant_id = s.tenant_id AND o.id = s.id
         WHERE s.tenant_id = {tenant} AND s.state = 'closed' AND o.archived_at IS NULL
         AND s.closed_at >= ? AND s.closed_at < ?",
    );
    let after = to.succ_opt().unwrap_or(to);
    let sql = sql.bind(fiscal::thai_midnight(from)).bind(fiscal::thai_midnight(after));
    Ok(read.row_as::<Closed>(sql).await?.map_or(0, |row| row.n))
}
