//! An administration's front page and the map of its villages.

use super::{
    failures::Bare,
    find::grouped,
    page::{Keep, Site, answer},
    records,
    views::{
        home::{Figures, HomePage},
        participation::Door,
    },
};
use axum::{
    body::Body,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use complaints::complaint::queries;
use kernel::{
    fiscal::FiscalYear,
    lang::{t, tr},
    page::PageArgs,
    thai_date,
};
use participation::record::{self, Filter, Kind};
use platform::CacheKey;
use serde_json::{Value, json};
use std::{
    hash::{DefaultHasher, Hash, Hasher},
    time::Duration,
};
use tenancy::village::{self, Village};

const DOORS: [(&str, &str, &str); 2] = [
    ("participation", "portal.home.participation", "portal.home.participation_text"),
    ("publications", "portal.home.information", "portal.home.information_text"),
];
const FIGURES_KEPT: Duration = Duration::from_secs(60);
/// A map without an edge around its outermost village shows that village half; about 1 km.
const EDGE: f64 = 0.01;

pub async fn with_slash(site: Site) -> Response {
    site.go("/")
}

pub async fn home(site: Site) -> Result<Response, Bare> {
    let mut page = site.page("portal.site.home");
    page.title = String::new();
    page.canonical = Some(format!("{}{}/", site.origin, site.base));
    let today = site.app.clock.today();
    let open = Filter {
        kinds: vec![Kind::Consultation, Kind::Survey],
        from: Some(today),
        to: Some(today),
        ..Filter::default()
    };
    let read = site.app.store.read(&site.scope).await?;
    let open = record::list_published(&read, &open, PageArgs { first: 3, after: None }).await?;
    drop(read);
    let page = HomePage {
        page,
        answer_days: site.office.promise_days,
        figures: figures(&site).await?,
        doors: DOORS
            .iter()
            .map(|(path, title, text)| Door {
                href: format!("{}/{path}", site.base),
                title: t(site.lang, title),
                text: t(site.lang, text),
            })
            .collect(),
        open_now: open.rows.iter().map(|one| records::item(&site, one)).collect(),
    };
    Ok(answer(StatusCode::OK, &page, Keep::Ask))
}

/// Figures of the fiscal year. None before the first case: a row of zeros says nothing good of a new office.
async fn figures(site: &Site) -> Result<Option<Figures>, Bare> {
    let today = site.app.clock.today();
    let key = CacheKey::scoped(&site.scope, "portal", "figures");
    let kept = site.app.backplane.cache.get(&key).await;
    let (received, answered): (i64, i64) = match kept.and_then(|kept| serde_json::from_slice(&kept).ok()) {
        Some(figures) => figures,
        None => {
            let figures = queries::public_figures(&site.app.store.read(&site.scope).await?, today).await?;
            if let Ok(bytes) = serde_json::to_vec(&figures) {
                site.app.backplane.cache.set(&key, bytes, FIGURES_KEPT).await;
            }
            figures
        }
    };
    let year = FiscalYear::of(today).be().to_string();
    Ok((received > 0).then(|| Figures {
        period: tr(site.lang, "portal.home.period", &[("year", &year)]),
        received: grouped(received),
        closed: grouped(answered),
        on_time: None,
        on_time_of: None,
        as_of: thai_date::long(today, site.lang),
    }))
}

/// The villages as points, for the map that the form opens when asked.
pub async fn map(site: Site, headers: HeaderMap) -> Result<Response, Bare> {
    let villages = village::list(&site.app.store.read(&site.scope).await?).await?;
    let body = geojson(&villages, site.lang).to_string();
    let mut hasher = DefaultHasher::new();
    body.hash(&mut hasher);
    let tag = format!("\"{:016x}\"", hasher.finish());
    let unchanged =
        headers.get(header::IF_NONE_MATCH).is_some_and(|known| known.as_bytes() == tag.as_bytes());
    let mut response =
        if unchanged { StatusCode::NOT_MODIFIED.into_response() } else { Response::new(Body::from(body)) };
    let answer = response.headers_mut();
    answer.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/geo+json"));
    answer.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=300"));
    answer.insert(header::VARY, HeaderValue::from_static("cookie, accept-language"));
    if let Ok(tag) = HeaderValue::from_str(&tag) {
        answer.insert(header::ETAG, tag);
    }
    Ok(response)
}

/// Whether there is anything to show on a map.
pub fn has_map(villages: &[Village]) -> bool {
    villages.iter().any(|village| village.lat.is_some() && village.lon.is_some())
}

fn geojson(villages: &[Village], lang: kernel::Lang) -> Value {
    let points: Vec<(f64, f64, String)> =
        villages.iter().filter_map(|one| Some((one.lon?, one.lat?, one.label(lang)))).collect();
    let features: Vec<Value> = points
        .iter()
        .map(|(lon, lat, name)| {
            json!({
                "type": "Feature",
                "properties": { "name": name },
                "geometry": { "type": "Point", "coordinates": [lon, lat] },
            })
        })
        .collect();
    if points.is_empty() {
        return json!({ "type": "FeatureCollection", "features": features });
    }
    let (mut west, mut south, mut east, mut north) = (f64::MAX, f64::MAX, f64::MIN, f64::MIN);
    for (lon, lat, _) in &points {
        (west, south) = (west.min(*lon), south.min(*lat));
        (east, north) = (east.max(*lon), north.max(*lat));
    }
    let bbox = [west - EDGE, south - EDGE, east + EDGE, north + EDGE];
    json!({ "type": "FeatureCollection", "bbox": bbox, "features": features })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::indexing_slicing)]
    use super::*;
    use kernel::{Lang, ids::VillageId};
    use tenancy::village::Kind;

    fn village(no: i32, point: Option<(f64, f64)>) -> Village {
        Village {
            id: VillageId::new(),
            kind: Kind::Village,
            no: Some(no),
            name: "บ้านทุ่ง".into(),
            lat: point.map(|p| p.0),
            lon: point.map(|p| p.1),
            active: true,
        }
    }

    #[test]
    fn the_map_holds_every_village_that_has_a_place() {
        let villages = [village(1, Some((14.0, 100.0))), village(2, None), village(3, Some((14.2, 100.5)))];
        let map = geojson(&villages, Lang::Th);
        assert_eq!(map["features"].as_array().map(Vec::len), Some(2));
        assert_eq!(map["features"][0]["geometry"]["coordinates"], json!([100.0, 14.0]));
        assert_eq!(map["bbox"], json!([99.99, 13.99, 100.51, 14.2 + EDGE]));
        assert!(has_map(&villages) && !has_map(&villages[1..2]));
        assert!(geojson(&villages[1..2], Lang::Th).get("bbox").is_none());
    }
}
