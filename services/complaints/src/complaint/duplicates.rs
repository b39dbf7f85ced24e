//! Likely the same matter (เรื่องซ้ำ): similar words and a near place among the cases of the last weeks.

use super::queue::{self, Line};
use chrono::{Duration, NaiveDate};
use kernel::{
    Action, Actor, Fault,
    ids::{ComplaintId, VillageId},
    text,
};
use store::{FromQueryResult, Sql, TenantRead};

/// How far back a case may lie and still be the same matter.
const WINDOW: Duration = Duration::days(60);
/// Farther apart than this, similar words alone do not make the same matter.
const NEAR_METRES: f64 = 300.0;
/// Words in common, 0..1, from which two texts are alike without a place.
const ALIKE: f32 = 0.5;
/// The same with a near place or the same village.
const ALIKE_NEARBY: f32 = 0.2;
const CANDIDATES: i64 = 40;
const SHOWN: usize = 5;

/// What the search starts from: a case, or a text being typed.
#[derive(Debug, Clone, Default)]
pub struct Like {
    pub except: Option<ComplaintId>,
    pub text: String,
    pub point: Option<(f64, f64)>,
    pub village: Option<VillageId>,
}

/// A case that may be the same.
#[derive(Debug, Clone)]
pub struct Candidate {
    pub line: Line,
    /// Words in common, 0..1.
    pub similarity: f32,
    /// Distance between the two points, where both have one.
    pub metres: Option<i32>,
}

#[derive(FromQueryResult)]
struct Row {
    id: uuid::Uuid,
    title: String,
    body: String,
    place: String,
    lat: Option<f64>,
    lon: Option<f64>,
    village_id: Option<uuid::Uuid>,
}

/// Great-circle distance in metres.
#[must_use]
pub fn metres_between(a: (f64, f64), b: (f64, f64)) -> f64 {
    let (lat1, lat2) = (a.0.to_radians(), b.0.to_radians());
    let half = |x: f64| (x / 2.0).sin().powi(2);
    let h = half(lat2 - lat1) + lat1.cos() * lat2.cos() * half((b.1 - a.1).to_radians());
    2.0 * 6_371_000.0 * h.sqrt().asin()
}

/// At most five candidates, the most alike first.
pub async fn find(
    read: &TenantRead,
    actor: &Actor,
    like: &Like,
    today: NaiveDate,
) -> Result<Vec<Candidate>, Fault> {
    actor.may(Action::ComplaintRead)?;
    let words = text::words(&like.text);
    if words.is_empty() {
        return Ok(Vec::new());
    }
    let sql = Sql::new(
        "SELECT c.id, c.title, c.body, c.place, c.lat, c.lon, c.village_id
         FROM complaint c WHERE c.tenant_id = {tenant} AND c.received_on >= ? AND c.merged_into IS NULL AND c.id IN (
            SELECT doc_id FROM (SELECT coalesce(t.doc_id, t.doc_id) AS doc_id, count(*) AS shared
            FROM search_token t WHERE t.tenant_id = {tenant} AND t.doc_kind = 'complaint' AND t.token IN (",
    );
    let sql = sql.bind(today - WINDOW).push_list(words.iter().take(24).map(String::as_str));
    // Not the bare column: to group by it without sorting, SQLite would read every token of the tenant by document.
    let best = ") GROUP BY coalesce(t.doc_id, t.doc_id) ORDER BY shared DESC, 1 DESC LIMIT ?) best)";
    let sql = sql.push(best).bind(CANDIDATES);
    let rows: Vec<Row> = read.rows_as(sql).await?;
    let mut found: Vec<(ComplaintId, f32, Option<i32>)> = rows
        .iter()
        .filter(|row| Some(ComplaintId(row.id)) != like.except)
        .filter_map(|row| {
            let (similarity, metres) = compare(like, row);
            let same_village =
                row.village_id.is_some() && row.village_id == like.village.map(VillageId::uuid);
            let near = metres.map_or(same_village, |m| m <= NEAR_METRES);
            let far = metres.is_some_and(|m| m > NEAR_METRES);
            let enough = if near { ALIKE_NEARBY } else { ALIKE };
            #[expect(clippy::cast_possible_truncation, reason = "metres on Earth fit")]
            (similarity >= enough && !far)
                .then(|| (ComplaintId(row.id), similarity, metres.map(|m| m.round() as i32)))
        })
        .collect();
    found.sort_by(|a, b| b.1.total_cmp(&a.1));
    found.truncate(SHOWN);
    let ids: Vec<ComplaintId> = found.iter().map(|f| f.0).collect();
    let mut lines = queue::by_ids(read, &ids).await?;
    Ok(found
        .into_iter()
        .filter_map(|(id, similarity, metres)| {
            let at = lines.iter().position(|line| line.id == id)?;
            Some(Candidate { line: lines.swap_remove(at), similarity, metres })
        })
        .collect())
}

fn compare(like: &Like, row: &Row) -> (f32, Option<f64>) {
    let other = format!("{} {} {}", row.title, row.body, row.place);
    let metres = like.point.zip(row.lat.zip(row.lon)).map(|(a, b)| metres_between(a, b));
    (text::similarity(&like.text, &other), metres)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_degree_of_latitude_is_111_kilometres() {
        let metres = metres_between((16.0, 104.0), (17.0, 104.0));
        assert!((111_000.0..111_400.0).contains(&metres), "{metres}");
        assert!(metres_between((16.0, 104.0), (16.0, 104.0)) < 0.001);
    }
}
