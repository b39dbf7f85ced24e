//! Pages that depend on no case: personal data, accessibility, the gallery, and what browsers and robots ask for.

use super::{
    failures::Bare,
    page::{Keep, Site, answer, asked_path, service_page, view_assets},
    views::{
        gallery,
        page::Page,
        statement::{AccessibilityPage, PrivacyPage},
    },
};
use crate::{App, http::language::Language};
use axum::{
    extract::{Path, State},
    http::{HeaderValue, StatusCode, Uri, header},
    response::{Html, IntoResponse, Response},
};
use chrono::NaiveDate;
use kernel::{Lang, thai_date};

/// The day on which the two statements were last looked through.
const UPDATED: NaiveDate = match NaiveDate::from_ymd_opt(2026, 11, 22) {
    Some(day) => day,
    None => NaiveDate::MIN,
};

/// Robots may read what is public. Case pages say `noindex` themselves; naming them here keeps the polite ones away.
const ROBOTS: &str = "User-agent: *\n\
    Disallow: /staff\n\
    Disallow: /demo/\n\
    Disallow: /design\n\
    Disallow: /c/\n\
    Disallow: /corruption/\n\
    Disallow: /t/*/c/\n\
    Disallow: /t/*/corruption/\n\
    Disallow: /t/*/staged/\n";

fn updated(lang: Lang) -> String {
    thai_date::long(UPDATED, lang)
}

fn privacy_page(page: Page) -> Response {
    let updated = updated(page.lang);
    answer(StatusCode::OK, &PrivacyPage { page, retention: None, updated }, Keep::Ask)
}

pub async fn privacy(State(app): State<App>, lang: Language, uri: Uri) -> Response {
    privacy_page(service_page(&app, lang.0, "portal.privacy.title", &asked_path(&uri, None)))
}

pub async fn privacy_of(site: Site) -> Response {
    privacy_page(site.page("portal.privacy.title"))
}

pub async fn accessibility(State(app): State<App>, lang: Language, uri: Uri) -> Response {
    let page = service_page(&app, lang.0, "portal.accessibility.title", &asked_path(&uri, None));
    answer(StatusCode::OK, &AccessibilityPage { page, updated: updated(lang.0) }, Keep::Ask)
}

/// The gallery of all components and pages.
pub async fn design(Language(lang): Language) -> Response {
    answer(StatusCode::OK, &gallery::design_page(lang, view_assets()), Keep::Never)
}

/// One page of the gallery with its sample data.
pub async fn sample(Language(lang): Language, Path(name): Path<String>) -> Result<Response, Bare> {
    let sample = gallery::find(&name).ok_or(Bare::NOT_FOUND)?;
    match sample.render(lang, view_assets()) {
        Ok(html) => Ok(([("x-robots-tag", "noindex")], Html(html)).into_response()),
        Err(error) => {
            tracing::error!(%error, "portal.render");
            Err(Bare::of(StatusCode::INTERNAL_SERVER_ERROR))
        }
    }
}

pub async fn robots() -> Response {
    (
        [
            (header::CONTENT_TYPE, "text/plain; charset=utf-8"),
            (header::CACHE_CONTROL, "public, max-age=3600"),
        ],
        ROBOTS,
    )
        .into_response()
}

/// Browsers that ask for the old name get the icon of the pages.
pub async fn favicon() -> Result<Response, Bare> {
    let icon = view_assets().icon.as_str();
    let address = HeaderValue::from_str(icon).ok().filter(|_| !icon.is_empty()).ok_or(Bare::NOT_FOUND)?;
    let kept = HeaderValue::from_static("public, max-age=3600");
    Ok((StatusCode::FOUND, [(header::LOCATION, address), (header::CACHE_CONTROL, kept)]).into_response())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_statements_have_a_day() {
        assert_eq!(updated(Lang::Th), "22 พฤศจิกายน 2569");
    }
}
