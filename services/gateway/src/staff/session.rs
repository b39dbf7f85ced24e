//! Who is calling: the session cookie, and the proof that our own page sent the request.

use crate::{
    App,
    http::{language, reply::refuse},
};
use axum::{
    extract::FromRequestParts,
    http::{StatusCode, header, request::Parts},
    response::Response,
};
use kernel::{ErrorCode, Lang};
use std::convert::Infallible;
use tenancy::session::SignedIn;

/// The header only our own script sends: a form of another site cannot set it.
pub const OWN_HEADER: &str = "x-requested-with";
const OWN_VALUE: &str = "suanruam";

/// The name of the session cookie; behind TLS with the prefix that binds it to this host.
#[must_use]
pub fn cookie_name(app: &App) -> &'static str {
    if app.config.http.cookies_are_secure() { "__Host-suanruam" } else { "suanruam_session" }
}

/// The caller: language, and who they are if signed in.
pub struct Visitor {
    pub lang: Lang,
    pub token: Option<String>,
    pub signed_in: Option<SignedIn>,
}

impl FromRequestParts<App> for Visitor {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Infallible> {
        let lang = language::of(&parts.uri, &parts.headers);
        let token = language::cookie(&parts.headers, cookie_name(app));
        let signed_in = match &token {
            Some(token) => match app.sessions.resolve(token, app.clock.now()).await {
                Ok(found) => found,
                Err(fault) => {
                    tracing::error!(%fault, "session.resolve");
                    None
                }
            },
            None => None,
        };
        Ok(Self { lang, token, signed_in })
    }
}

/// A signed-in caller; anybody else is told to sign in.
pub struct Staff {
    pub who: SignedIn,
    pub token: String,
    pub lang: Lang,
}

impl FromRequestParts<App> for Staff {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Response> {
        let Ok(visitor) = Visitor::from_request_parts(parts, app).await;
        match (visitor.signed_in, visitor.token) {
            (Some(who), Some(token)) => Ok(Self { who, token, lang: visitor.lang }),
            _ => Err(refuse(StatusCode::UNAUTHORIZED, ErrorCode::Unauthenticated, visitor.lang)),
        }
    }
}

/// Proof against cross-site requests: our own header, and, where the browser says it, our own origin.
pub struct SameSite;

impl FromRequestParts<App> for SameSite {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self, Response> {
        let own = parts.headers.get(OWN_HEADER).is_some_and(|value| value == OWN_VALUE);
        let site = parts.headers.get("sec-fetch-site").and_then(|value| value.to_str().ok());
        let from_here = site.is_none_or(|site| matches!(site, "same-origin" | "none"));
        let host = parts.headers.get(header::HOST).and_then(|value| value.to_str().ok());
        let origin = parts.headers.get(header::ORIGIN).and_then(|value| value.to_str().ok());
        let same_host = match (origin.and_then(|origin| origin.split_once("://")), host) {
            (Some((_, origin_host)), Some(host)) => origin_host == host,
            (None, _) => origin.is_none(),
            (Some(_), None) => false,
        };
        if own && from_here && same_host {
            return Ok(Self);
        }
        let lang = language::of(&parts.uri, &parts.headers);
        Err(refuse(StatusCode::FORBIDDEN, ErrorCode::Forbidden, lang))
    }
}
