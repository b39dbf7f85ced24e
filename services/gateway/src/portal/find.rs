//! Finding one's administration (ค้นหาหน่วยงาน): by what one types, or by where one is. A position is sent in a form's
//! body, never in an address, and is not kept.

use super::{
    failures::Bare,
    fields::Fields,
    office::{district_label, province_label},
    page::{Keep, answer, asked_path, see_other, service_page},
    views::find::{AdministrationItem, FindPage, Finding, OutsidePage},
};
use crate::{App, http::language::Language};
use axum::{
    extract::{Path, Query, State, rejection::QueryRejection},
    http::{StatusCode, Uri},
    response::Response,
};
use kernel::{
    Fault, Lang,
    lang::{t, tr},
    numerals,
};
use platform::CacheKey;
use serde::Deserialize;
use std::time::Duration;
use tenancy::place::{self, Found};

/// Results on one page.
const MOST: usize = 30;
const MOST_NEAR: u32 = 10;
/// The two figures of the front page are as old as this at most.
const COUNTS_KEPT: Duration = Duration::from_secs(60);

type Answer = Result<Response, Bare>;

#[derive(Deserialize)]
pub struct Asked {
    #[serde(default)]
    q: String,
}

pub async fn front(State(app): State<App>, Language(lang): Language, uri: Uri) -> Answer {
    show(&app, lang, &uri, String::new(), Finding::Start, StatusCode::OK).await
}

pub async fn find(
    State(app): State<App>,
    Language(lang): Language,
    uri: Uri,
    asked: Result<Query<Asked>, QueryRejection>,
) -> Answer {
    let query: String = asked.map(|asked| asked.0.q).unwrap_or_default().trim().chars().take(120).collect();
    let finding = if query.is_empty() {
        Finding::Start
    } else if !place::is_searchable(&query) {
        Finding::TooShort
    } else {
        let mut found = place::find(&app.store.platform().await?, &query, MOST as u32 + 1).await?;
        let more = found.len() > MOST;
        found.truncate(MOST);
        if found.is_empty() { Finding::Nothing } else { Finding::Found { items: items(&found, lang), more } }
    };
    show(&app, lang, &uri, query, finding, StatusCode::OK).await
}

/// The administrations around a position.
pub async fn near(State(app): State<App>, Language(lang): Language, fields: Fields) -> Answer {
    let degrees = |name: &str| numerals::to_arabic(fields.text(name).trim()).parse::<f64>().ok();
    let found = match (degrees("lat"), degrees("lon")) {
        (Some(lat), Some(lon)) if lat.is_finite() && lon.is_finite() => {
            match place::near(&app.store.platform().await?, lat, lon, MOST_NEAR).await {
                Ok(found) => found,
                Err(Fault::Invalid(_)) => Vec::new(),
                Err(fault) => return Err(fault.into()),
            }
        }
        _ => Vec::new(),
    };
    let front = Uri::from_static("/");
    if found.is_empty() {
        return show(
            &app,
            lang,
            &front,
            String::new(),
            Finding::NearFailed,
            StatusCode::UNPROCESSABLE_ENTITY,
        )
        .await;
    }
    show(&app, lang, &front, String::new(), Finding::Near { items: items(&found, lang) }, StatusCode::OK)
        .await
}

/// The results of a position cannot be asked for again.
pub async fn back() -> Response {
    see_other("/")
}

async fn show(
    app: &App,
    lang: Lang,
    uri: &Uri,
    query: String,
    finding: Finding,
    status: StatusCode,
) -> Answer {
    let counts = counts(app).await?;
    let mut page = service_page(app, lang, "portal.find.title", &asked_path(uri, None));
    page.noindex = !matches!(finding, Finding::Start);
    page.canonical = matches!(finding, Finding::Start).then(|| format!("{}/", app.public_url()));
    let keep =
        if matches!(finding, Finding::Near { .. } | Finding::NearFailed) { Keep::Never } else { Keep::Ask };
    let page = FindPage { page, query, finding, known: grouped(counts.0), served: grouped(counts.1) };
    Ok(answer(status, &page, keep))
}

async fn counts(app: &App) -> Result<(i64, i64), Bare> {
    let key = CacheKey::platform("portal", "counts");
    if let Some(kept) = app.backplane.cache.get(&key).await
        && let Ok(counts) = serde_json::from_slice(&kept)
    {
        return Ok(counts);
    }
    let counts = place::counts(&app.store.platform().await?).await?;
    let counts = (counts.known, counts.served);
    if let Ok(bytes) = serde_json::to_vec(&counts) {
        app.backplane.cache.set(&key, bytes, COUNTS_KEPT).await;
    }
    Ok(counts)
}

/// 7849 as 7,849.
pub fn grouped(number: i64) -> String {
    let digits = number.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

fn items(found: &[Found], lang: Lang) -> Vec<AdministrationItem> {
    found
        .iter()
        .map(|one| {
            let (district, province) = place_of(one, lang);
            AdministrationItem {
                full_name: one.full_name_th.clone(),
                district,
                province,
                code: one.code.clone().unwrap_or_default(),
                slug: one.tenant_slug.clone(),
                distance: one.distance_m.map(|metres| distance(metres, lang)),
            }
        })
        .collect()
}

fn place_of(found: &Found, lang: Lang) -> (String, String) {
    let pick = |th: &Option<String>, en: &Option<String>| {
        let shown = if lang == Lang::En { en.as_ref().or(th.as_ref()) } else { th.as_ref() };
        shown.cloned().unwrap_or_default()
    };
    let province_th = found.province_name.clone().unwrap_or_default();
    let district = pick(&found.district_name, &found.district_name_en);
    let province = pick(&found.province_name, &found.province_name_en);
    (district_label(lang, &district, &province_th), province_label(lang, &province, &province_th))
}

fn distance(metres: f64, lang: Lang) -> String {
    let km = metres / 1000.0;
    let text = if km < 10.0 { format!("{km:.1}") } else { format!("{km:.0}") };
    tr(lang, "portal.near.distance", &[("n", &text)])
}

pub async fn outside(State(app): State<App>, lang: Language, uri: Uri, Path(code): Path<String>) -> Answer {
    page_of(&app, lang.0, &uri, &code).await
}

/// The same from an administration's own host.
pub async fn outside_below(
    State(app): State<App>,
    lang: Language,
    uri: Uri,
    Path((_, code)): Path<(String, String)>,
) -> Answer {
    page_of(&app, lang.0, &uri, &code).await
}

async fn page_of(app: &App, lang: Lang, uri: &Uri, code: &str) -> Answer {
    let found = place::lao(&app.store.platform().await?, code).await?.ok_or(Bare::NOT_FOUND)?;
    if let Some(slug) = &found.tenant_slug {
        return Ok(see_other(&format!("/t/{slug}/")));
    }
    let (district, province) = place_of(&found, lang);
    let mut page = service_page(app, lang, "portal.find.title", &asked_path(uri, None));
    page.title.clone_from(&found.full_name_th);
    let type_label = t(lang, &format!("lao_type.{}", found.lao_type)).to_owned();
    let code = code.to_owned();
    let page = OutsidePage { page, full_name: found.full_name_th, type_label, district, province, code };
    Ok(answer(StatusCode::OK, &page, Keep::Ask))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_grouped() {
        assert_eq!(
            [0, 12, 999, 1000, 7849, 1_234_567].map(grouped),
            ["0", "12", "999", "1,000", "7,849", "1,234,567"]
        );
    }

    #[test]
    fn far_places_need_no_metres() {
        assert_eq!(distance(1_249.0, Lang::Th), "1.2\u{a0}กม.");
        assert_eq!(distance(23_600.0, Lang::En), "24\u{a0}km");
    }
}
