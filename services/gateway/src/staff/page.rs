//! The console's one HTML page. Every answer carries a fresh nonce for the styles its component library writes.

use crate::{
    App, assets,
    http::{language::Language, reply::refuse},
};
use axum::{
    extract::State,
    http::{HeaderValue, StatusCode, Uri, header},
    response::{Html, IntoResponse, Response},
};
use base64::{Engine, engine::general_purpose::STANDARD};
use kernel::ErrorCode;

pub async fn console(State(_): State<App>, Language(lang): Language, uri: Uri) -> Response {
    // The wildcard of the console's pages also catches endpoints that do not exist.
    if uri.path().starts_with("/staff/api/") {
        return refuse(StatusCode::NOT_FOUND, ErrorCode::NotFound, lang);
    }
    let Some(page) = assets::console_page() else { return StatusCode::NOT_FOUND.into_response() };
    let nonce = STANDARD.encode(uuid::Uuid::new_v4().as_bytes());
    let policy = format!(
        "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-{nonce}'; img-src 'self' data: blob:; \
         font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; \
         manifest-src 'self'; worker-src 'self'"
    );
    let mut response = Html(page.replace("__NONCE__", &nonce)).into_response();
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    response
}
