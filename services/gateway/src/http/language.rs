//! The language of a request: `?lang=`, else the cookie, else what the browser asks for.

use axum::{
    extract::FromRequestParts,
    http::{HeaderMap, Uri, header, request::Parts},
};
use kernel::Lang;
use std::convert::Infallible;

pub const COOKIE: &str = "lang";

/// The language to answer in.
#[derive(Clone, Copy, Debug)]
pub struct Language(pub Lang);

#[must_use]
pub fn of(uri: &Uri, headers: &HeaderMap) -> Lang {
    asked(uri)
        .or_else(|| cookie(headers, COOKIE).as_deref().and_then(Lang::parse))
        .or_else(|| headers.get(header::ACCEPT_LANGUAGE)?.to_str().ok().map(Lang::from_accept_language))
        .unwrap_or_default()
}

/// The language named in the address, which the answer then remembers in the cookie.
#[must_use]
pub fn asked(uri: &Uri) -> Option<Lang> {
    let query = uri.query()?;
    query.split('&').find_map(|pair| pair.strip_prefix("lang=")).and_then(Lang::parse)
}

/// One cookie of a request.
#[must_use]
pub fn cookie(headers: &HeaderMap, name: &str) -> Option<String> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(cookie::Cookie::split_parse)
        .flatten()
        .find(|cookie| cookie.name() == name)
        .map(|cookie| cookie.value().to_owned())
}

impl<S: Send + Sync> FromRequestParts<S> for Language {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(Self(of(&parts.uri, &parts.headers)))
    }
}
