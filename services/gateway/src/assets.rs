//! Files of the web builds, inside the binary: hashed names are kept by browsers for a year, brotli made at build time.

use axum::{
    body::Body,
    extract::Path,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use rust_embed::RustEmbed;
use std::{borrow::Cow, collections::HashMap, sync::OnceLock};

#[derive(RustEmbed)]
#[folder = "../../web/public/dist"]
#[allow_missing = true]
struct PublicFiles;

#[derive(RustEmbed)]
#[folder = "../../web/staff/dist"]
#[allow_missing = true]
struct StaffFiles;

/// `/assets/…`: what the portal's pages load.
pub async fn public(Path(path): Path<String>, headers: HeaderMap) -> Response {
    answer(&path, &headers, |name| PublicFiles::get(name).map(|file| file.data))
}

/// `/staff/assets/…`: what the console loads.
pub async fn staff(Path(path): Path<String>, headers: HeaderMap) -> Response {
    let path = format!("assets/{path}");
    answer(&path, &headers, |name| StaffFiles::get(name).map(|file| file.data))
}

/// The worker that lets the console's field form open without network. Its name is not hashed, so a browser asks for it
/// again each time.
pub async fn field_worker(headers: HeaderMap) -> Response {
    let mut response =
        answer("field-worker.js", &headers, |name| StaffFiles::get(name).map(|file| file.data));
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    response
}

/// The console's one page; its nonce is put in by the caller.
#[must_use]
pub fn console_page() -> Option<String> {
    StaffFiles::get("index.html").map(|file| String::from_utf8_lossy(&file.data).into_owned())
}

/// The hashed names of the portal's files, by their plain names.
pub fn manifest() -> &'static HashMap<String, String> {
    static MANIFEST: OnceLock<HashMap<String, String>> = OnceLock::new();
    MANIFEST.get_or_init(|| {
        let file = PublicFiles::get("manifest.json");
        file.and_then(|file| serde_json::from_slice(&file.data).ok()).unwrap_or_default()
    })
}

fn answer(path: &str, headers: &HeaderMap, file: impl Fn(&str) -> Option<Cow<'static, [u8]>>) -> Response {
    let brotli = headers
        .get(header::ACCEPT_ENCODING)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|value| value.split(',').any(|name| name.trim().starts_with("br")));
    let packed = brotli.then(|| file(&format!("{path}.br"))).flatten();
    let encoded = packed.is_some();
    let Some(bytes) = packed.or_else(|| file(path)) else { return StatusCode::NOT_FOUND.into_response() };
    let mut response = Response::new(Body::from(bytes.into_owned()));
    let answer = response.headers_mut();
    answer.insert(header::CONTENT_TYPE, HeaderValue::from_static(type_of(path)));
    answer.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable"));
    answer.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    if encoded {
        answer.insert(header::CONTENT_ENCODING, HeaderValue::from_static("br"));
    }
    response
}

fn type_of(path: &str) -> &'static str {
    match path.rsplit('.').next().unwrap_or("") {
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "svg" => "image/svg+xml",
        "woff2" => "font/woff2",
        "png" => "image/png",
        "json" | "webmanifest" => "application/json",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}
