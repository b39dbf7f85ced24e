//! Whose page it is and in which language: the administration of the address, the assets, and how a page is answered.

use super::{
    failures::Bare,
    office::{self, Office},
    views::{
        complaint_form::Limits,
        page::{Assets, Page, TenantView},
    },
};
use crate::{
    App, assets,
    http::{host::OwnHost, language},
};
use askama::Template;
use axum::{
    extract::FromRequestParts,
    http::{HeaderMap, HeaderValue, StatusCode, Uri, header, request::Parts},
    response::{Html, IntoResponse, Response},
};
use complaints::complaint::rules;
use kernel::{Actor, Fault, Lang, lang};
use std::sync::OnceLock;
use store::TenantScope;
use tenancy::Desk;

/// One request to an administration's portal.
pub struct Site {
    pub app: App,
    pub scope: TenantScope,
    pub office: Office,
    pub lang: Lang,
    /// `/t/{slug}`, or nothing on the administration's own host.
    pub base: String,
    /// `https://host` of the address that was asked.
    pub origin: String,
    /// Path and query without the language, for the switch.
    pub path: String,
}

/// Whether a browser may keep the page for the way back.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Keep {
    /// Public: kept, and asked for again before it is shown.
    Ask,
    /// An empty form, whose key is for one person: not kept.
    Form,
    /// Typed text or a secret: not kept, and not for search engines.
    Never,
}

impl FromRequestParts<App> for Site {
    type Rejection = Bare;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Bare> {
        let slug = slug_of(parts.uri.path()).ok_or(Bare::NOT_FOUND)?;
        let own = parts.extensions.get::<OwnHost>().filter(|own| own.0.slug() == slug);
        let (scope, own) = match own {
            Some(own) => (own.0.clone(), true),
            None => {
                (app.store.scope_by_slug(slug).await.map_err(Fault::from)?.ok_or(Bare::NOT_FOUND)?, false)
            }
        };
        let office = office::of(app, &scope).await?;
        let base = if own { String::new() } else { format!("/t/{slug}") };
        Ok(Self {
            path: asked_path(&parts.uri, own.then_some(slug)),
            origin: origin(app, own.then_some(&parts.headers)),
            lang: language::of(&parts.uri, &parts.headers),
            app: app.clone(),
            scope,
            office,
            base,
        })
    }
}

/// The `{slug}` of `/t/{slug}/…`.
pub fn slug_of(path: &str) -> Option<&str> {
    let slug = path.strip_prefix("/t/")?.split('/').next()?;
    tenancy::administration::is_slug(slug).then_some(slug)
}

impl Site {
    /// A page of this administration.
    pub fn page(&self, title: &'static str) -> Page {
        let mut page = service_page(&self.app, self.lang, title, &self.path);
        page.tenant = Some(self.view());
        page
    }

    /// A page behind a secret, or one with typed text: not for search engines.
    pub fn private_page(&self, title: &'static str) -> Page {
        let mut page = self.page(title);
        page.noindex = true;
        page
    }

    pub fn view(&self) -> TenantView {
        self.office.view(self.scope.slug(), &self.base, self.lang)
    }

    /// Where a citizen's command is carried out.
    pub fn desk(&self) -> Desk {
        Desk {
            store: self.app.store.clone(),
            scope: self.scope.clone(),
            actor: Actor::Citizen,
            lang: self.lang,
            clock: self.app.clock.clone(),
            vault: self.app.vault.clone(),
            files: self.app.files.clone(),
            public_url: self.app.public_url().to_owned(),
        }
    }

    /// What the forms tell; the commands and the uploads check the same numbers.
    pub fn limits(&self) -> Limits {
        Limits {
            details_max: rules::MAX_TEXT,
            photos_max: rules::MAX_PHOTOS,
            photo_megabytes: usize::try_from(self.app.config.limits.upload_bytes / (1024 * 1024))
                .unwrap_or(1),
        }
    }

    /// After a POST: the browser asks for the page it is to show.
    pub fn go(&self, path: &str) -> Response {
        see_other(&format!("{}{path}", self.base))
    }
}

/// A page of the service itself.
pub fn service_page(app: &App, lang: Lang, title: &'static str, path: &str) -> Page {
    let mut page = Page::new(lang, view_assets().clone(), lang::t(lang, title), path);
    page.demo = app.config.demo;
    page
}

pub fn view_assets() -> &'static Assets {
    static ASSETS: OnceLock<Assets> = OnceLock::new();
    ASSETS.get_or_init(|| {
        let at =
            |name: &str| assets::manifest().get(name).map_or(String::new(), |file| format!("/assets/{file}"));
        Assets {
            css: at("portal.css"),
            js: at("portal.js"),
            font: at("thai-400.woff2"),
            map_css: at("map.css"),
            icon: at("icon.svg"),
            sample: at("sample.svg"),
        }
    })
}

/// The page as an answer.
pub fn answer(status: StatusCode, page: &impl Template, keep: Keep) -> Response {
    let html = match page.render() {
        Ok(html) => html,
        Err(error) => {
            tracing::error!(%error, "portal.render");
            return StatusCode::INTERNAL_SERVER_ERROR.into_response();
        }
    };
    let mut response = (status, Html(html)).into_response();
    let headers = response.headers_mut();
    let control = if keep == Keep::Ask { "no-cache" } else { "no-store" };
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(control));
    headers.insert(header::VARY, HeaderValue::from_static("cookie, accept-language"));
    if keep == Keep::Never {
        headers.insert("x-robots-tag", HeaderValue::from_static("noindex"));
    }
    response
}

pub fn see_other(address: &str) -> Response {
    let Ok(address) = HeaderValue::from_str(address) else { return StatusCode::BAD_REQUEST.into_response() };
    (StatusCode::SEE_OTHER, [(header::LOCATION, address)]).into_response()
}

/// The address that was asked, without the language. Never begins with two slashes: a browser would leave the site.
pub fn asked_path(uri: &Uri, own: Option<&str>) -> String {
    let path = own.and_then(|slug| uri.path().strip_prefix(&format!("/t/{slug}"))).unwrap_or(uri.path());
    let kept: Vec<&str> = uri
        .query()
        .unwrap_or("")
        .split('&')
        .filter(|pair| !pair.is_empty() && !pair.starts_with("lang="))
        .collect();
    let question = if kept.is_empty() { "" } else { "?" };
    format!("/{}{question}{}", path.trim_start_matches(['/', '\\']), kept.join("&"))
}

/// The service's own address, or that of the administration's host, which was checked before it came here.
fn origin(app: &App, own: Option<&HeaderMap>) -> String {
    let host = own.and_then(|headers| headers.get(header::HOST)).and_then(|host| host.to_str().ok());
    let scheme = app.public_url().split_once("://").map_or("https", |(scheme, _)| scheme);
    host.map_or_else(|| app.public_url().to_owned(), |host| format!("{scheme}://{host}"))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn the_switch_stays_on_this_site() {
        let path = |uri: &'static str, own| asked_path(&Uri::from_static(uri), own);
        assert_eq!(path("/t/ab/?lang=en", None), "/t/ab/");
        assert_eq!(path("/t/ab/track?lang=en&x=1", Some("ab")), "/track?x=1");
        assert_eq!(path("/find?q=a&lang=th", None), "/find?q=a");
        assert_eq!(path("//elsewhere.example/x", None), "/elsewhere.example/x");
        assert_eq!(path("/t/ab//elsewhere.example", Some("ab")), "/elsewhere.example");
    }

    #[test]
    fn a_slug_is_read_from_the_path_only_when_it_can_be_one() {
        assert_eq!(slug_of("/t/khok-sung/c/1"), Some("khok-sung"));
        assert_eq!(slug_of("/t/khok-sung"), Some("khok-sung"));
        assert_eq!(slug_of("/t/%2e%2e/x"), None);
        assert_eq!(slug_of("/find"), None);
    }
}
