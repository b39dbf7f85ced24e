//! Finding administrations of the country. Equality and ranges over one token table, the same on both databases.

use super::{
    query::{Query, range_end},
    validate::within_thailand,
};
use kernel::{Fault, text};
use sea_orm::FromQueryResult;
use store::{PlatformRead, Sql};

/// Results of one search at most.
const MOST_FOUND: u32 = 100;
/// Runs of three characters looked up for one term.
const MOST_GRAMS: usize = 6;
/// Administrations without a code of the list that one search looks through.
const MOST_UNLISTED: i64 = 2_000;

/// An administration of the country with the names of its place, and whether it uses the service.
#[derive(Debug, Clone, PartialEq, FromQueryResult)]
pub struct Found {
    /// `None` for an administration of the service that is not on the national list (a demonstration).
    pub code: Option<String>,
    pub lao_type: String,
    /// The name of the place alone.
    pub name_th: String,
    pub full_name_th: String,
    pub subdistrict_name: Option<String>,
    pub district_name: Option<String>,
    pub district_name_en: Option<String>,
    pub province_name: Option<String>,
    pub province_name_en: Option<String>,
    /// The address of its portal when it uses the service.
    pub tenant_slug: Option<String>,
    pub lat: Option<f64>,
    pub lon: Option<f64>,
    /// From the asked position; only [`near`] sets it.
    #[sea_orm(skip)]
    pub distance_m: Option<f64>,
}

const LISTED: &str = "SELECT l.code AS code, l.lao_type AS lao_type, l.name_th AS name_th,
    l.full_name_th AS full_name_th, s.name_th AS subdistrict_name, d.name_th AS district_name,
    d.name_en AS district_name_en, p.name_th AS province_name, p.name_en AS province_name_en,
    t.slug AS tenant_slug, l.lat AS lat, l.lon AS lon
    FROM lao l
    JOIN district d ON d.code = l.district_code
    JOIN province p ON p.code = l.province_code
    LEFT JOIN subdistrict s ON s.code = l.subdistrict_code
    LEFT JOIN tenant t ON t.lao_code = l.code AND t.active";

const UNLISTED: &str = "SELECT t.lao_code AS code, t.lao_type AS lao_type, t.name_th AS name_th,
    t.name_th AS full_name_th, s.name_th AS subdistrict_name, d.name_th AS district_name,
    d.name_en AS district_name_en, p.name_th AS province_name, p.name_en AS province_name_en,
    t.slug AS tenant_slug, CAST(NULL AS double precision) AS lat, CAST(NULL AS double precision) AS lon
    FROM tenant t
    LEFT JOIN district d ON d.code = t.district_code
    LEFT JOIN province p ON p.code = t.province_code
    LEFT JOIN subdistrict s ON s.code = t.subdistrict_code
    WHERE t.active AND t.lao_code IS NULL ORDER BY t.slug LIMIT ?";

/// Whether a text has anything to look for; otherwise say "type more" instead of "nothing found".
#[must_use]
pub fn is_searchable(typed: &str) -> bool {
    !Query::parse(typed).terms.is_empty()
}

/// Finds administrations by name (with or without อบต., เทศบาลตำบล …), subdistrict, district, province or postcode;
/// the beginning of a word is enough. The best match first: the name itself, its beginning, then the rest; of equals,
/// those in the service first.
pub async fn find(platform: &PlatformRead, typed: &str, limit: u32) -> Result<Vec<Found>, Fault> {
    let query = Query::parse(typed);
    let Some(wanted) = query.terms.first() else { return Ok(Vec::new()) };
    let limit = limit.min(MOST_FOUND);
    let mut found = listed(platform, &query, by_beginning, limit).await?;
    found.extend(unlisted(platform, &query).await?);
    if found.is_empty() {
        // Nobody's name begins so: perhaps it is the middle of one.
        found = listed(platform, &query, by_middle, limit).await?;
    }
    found.sort_by_cached_key(|one| (closeness(one, wanted), one.tenant_slug.is_none()));
    found.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    Ok(found)
}

/// 0 the name, 1 its beginning, 2 the subdistrict, 3 another match.
fn closeness(found: &Found, wanted: &str) -> u8 {
    let name = text::normalise(&found.name_th);
    if name == wanted {
        0
    } else if name.starts_with(wanted) {
        1
    } else if found.subdistrict_name.as_deref().is_some_and(|name| text::normalise(name) == wanted) {
        2
    } else {
        3
    }
}

async fn listed(
    platform: &PlatformRead,
    query: &Query,
    condition: fn(Sql, &str) -> Sql,
    limit: u32,
) -> Result<Vec<Found>, Fault> {
    let mut sql = Sql::new(LISTED).push(" WHERE ");
    for (at, term) in query.terms.iter().enumerate() {
        sql = condition(if at == 0 { sql } else { sql.push(" AND ") }, term);
    }
    if !query.types.is_empty() {
        sql = sql.push(" AND l.lao_type IN (").push_list(query.types.iter().copied()).push(")");
    }
    let wanted = query.terms.first().map_or("", String::as_str);
    // The same order as `closeness`, so that the limit cuts the worst.
    let sql = sql
        .push(" ORDER BY CASE WHEN l.name_th = ? THEN 0 WHEN l.name_th LIKE ? THEN 1 WHEN s.name_th = ? THEN 2 ELSE 3 END,")
        .bind(wanted)
        .bind(format!("{}%", wanted.replace(['%', '_', '\\'], "")))
        .bind(wanted)
        .push(" CASE WHEN t.slug IS NULL THEN 1 ELSE 0 END, l.name_th, d.name_th, l.code LIMIT ?")
        .bind(i64::from(limit));
    Ok(platform.rows_as(sql).await?)
}

fn by_beginning(sql: Sql, term: &str) -> Sql {
    sql.push("l.code IN (SELECT k.code FROM lao_token k WHERE k.token >= ? AND k.token < ?)")
        .bind(term)
        .bind(range_end(term))
}

fn by_middle(sql: Sql, term: &str) -> Sql {
    let grams: Vec<String> = text::tokens(term)
        .into_iter()
        .filter(|token| token.starts_with(text::GRAM_MARK))
        .take(MOST_GRAMS)
        .collect();
    if grams.is_empty() {
        return by_beginning(sql, term);
    }
    grams.iter().enumerate().fold(sql, |sql, (at, gram)| {
        sql.push(if at == 0 { "" } else { " AND " })
            .push("l.code IN (SELECT k.code FROM lao_token k WHERE k.token = ?)")
            .bind(gram.as_str())
    })
}

/// Administrations of the service that are on no list; there are few, so they are looked through here.
async fn unlisted(platform: &PlatformRead, query: &Query) -> Result<Vec<Found>, Fault> {
    let rows: Vec<Found> = platform.rows_as(Sql::new(UNLISTED).bind(MOST_UNLISTED)).await?;
    Ok(rows
        .into_iter()
        .filter(|one| query.types.is_empty() || query.types.contains(&one.lao_type.as_str()))
        .map(|one| Found { name_th: place_name(&one.full_name_th), ..one })
        .filter(|one| {
            let names = [
                Some(&one.name_th),
                one.subdistrict_name.as_ref(),
                one.district_name.as_ref(),
                one.district_name_en.as_ref(),
                one.province_name.as_ref(),
                one.province_name_en.as_ref(),
            ];
            let names: Vec<String> = names.into_iter().flatten().map(|name| text::normalise(name)).collect();
            let fits =
                |term: &String| names.iter().any(|name| name.split(' ').any(|word| word.starts_with(term)));
            query.terms.iter().all(fits)
        })
        .collect())
}

/// The place in a full name.
fn place_name(full: &str) -> String {
    Query::parse(full).terms.join(" ")
}

/// The administrations nearest to a position, nearest first; those without a position are not among them.
///
/// # Errors
/// [`Fault::Invalid`] for a position outside Thailand.
pub async fn near(platform: &PlatformRead, lat: f64, lon: f64, limit: u32) -> Result<Vec<Found>, Fault> {
    if !within_thailand(lat, lon) {
        return Err(Fault::field("place", "bad_point"));
    }
    let limit = usize::try_from(limit.min(MOST_FOUND)).unwrap_or(usize::MAX);
    let mut found = Vec::new();
    // Wider boxes until there are enough: about 15, 60 and 300 km to each side.
    for degrees in [0.14, 0.55, 2.7] {
        let sql = Sql::new(LISTED).push(" WHERE l.lat BETWEEN ? AND ? AND l.lon BETWEEN ? AND ?");
        let sql = sql.bind(lat - degrees).bind(lat + degrees).bind(lon - degrees).bind(lon + degrees);
        found = platform.rows_as::<Found>(sql).await?;
        for one in &mut found {
            one.distance_m = one.lat.zip(one.lon).map(|(to_lat, to_lon)| metres(lat, lon, to_lat, to_lon));
        }
        // A corner of the box is farther away than its side, so only what is within the side is surely nearest.
        let sure = degrees * 111_000.0 * lat.to_radians().cos();
        if found.iter().filter(|one| one.distance_m.is_some_and(|metres| metres <= sure)).count() >= limit {
            break;
        }
    }
    found.sort_by(|a, b| a.distance_m.unwrap_or(f64::MAX).total_cmp(&b.distance_m.unwrap_or(f64::MAX)));
    found.truncate(limit);
    Ok(found)
}

/// The length of the great circle between two points.
fn metres(lat: f64, lon: f64, to_lat: f64, to_lon: f64) -> f64 {
    let (d_lat, d_lon) = ((to_lat - lat).to_radians(), (to_lon - lon).to_radians());
    let across = lat.to_radians().cos() * to_lat.to_radians().cos() * (d_lon / 2.0).sin().powi(2);
    let half = (d_lat / 2.0).sin().powi(2) + across;
    2.0 * 6_371_000.0 * half.sqrt().min(1.0).asin()
}

/// One administration of the national list.
pub async fn lao(platform: &PlatformRead, code: &str) -> Result<Option<Found>, Fault> {
    let sql = Sql::new(LISTED).push(" WHERE l.code = ?").bind(code);
    Ok(platform.rows_as(sql).await?.into_iter().next())
}

/// How many administrations there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, FromQueryResult)]
pub struct Counts {
    /// On the national list, or in the service without being on it.
    pub known: i64,
    /// In the service.
    pub served: i64,
}

/// The two figures of the front page.
pub async fn counts(platform: &PlatformRead) -> Result<Counts, Fault> {
    let sql = Sql::new(
        "SELECT (SELECT count(*) FROM lao) + (SELECT count(*) FROM tenant WHERE active AND lao_code IS NULL) AS known,
                (SELECT count(*) FROM tenant WHERE active) AS served",
    );
    let rows: Vec<Counts> = platform.rows_as(sql).await?;
    Ok(rows.first().copied().unwrap_or(Counts { known: 0, served: 0 }))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]
    use super::*;

    #[test]
    fn distance_of_two_cities() {
        // Bangkok to Chiang Mai is a little under 590 km as the crow flies.
        let length = metres(13.7563, 100.5018, 18.7883, 98.9853);
        assert!((580_000.0..590_000.0).contains(&length), "{length}");
        assert!(metres(13.0, 100.0, 13.0, 100.0) < 0.001);
    }

    #[test]
    fn the_place_of_a_full_name() {
        assert_eq!(place_name("องค์การบริหารส่วนตำบลโคกสูง"), "โคกสูง");
        assert_eq!(place_name("เทศบาลเมืองศิลา"), "ศิลา");
    }
}
