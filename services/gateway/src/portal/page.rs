//! Whose page it is and in which language: the administration of the address, the assets, and how a page is answered.

use super::{
    failures::Bare,
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
use complaints::complaint::{Desk, rules};
use kernel::{Actor, Fault, Lang, lang};
use platform::CacheKey;
use serde::{Deserialize, Serialize};
use std::{sync::OnceLock, time::Duration};
use store::TenantScope;

/// How long a change of an administration's name, address or settings may take to show.
const OFFICE_KEPT: Duration = Duration::from_secs(30);
/// Bangkok's parts are called otherwise, and its name needs no word before it.
const BANGKOK: &str = "กรุงเทพมหานคร";

/// What the portal tells about an administration.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Office {
    pub lao_type: String,
    pub name_th: String,
    pub name_en: String,
    pub short_name: String,
    phone: String,
    email: String,
    address: String,
    district: [String; 2],
    province: [String; 2],
    postal_code: String,
    pub promise_days: u32,
    pub ack_working_days: u32,
    service_hours: String,
}

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
    /// Typed text or a secret: never.
    Never,
}

impl FromRequestParts<App> for Site {
    type Rejection = Bare;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Bare> {
        let slug = slug_of(parts.uri.path()).ok_or(Bare::NOT_FOUND)?;
        let own = parts.extensions.get::<OwnHost>().filter(|own| own.0.slug() == slug);
        let (scope, own) = match own {
            Some(own) => (own.0.clone(), true),
            None => (app.store.scope_by_slug(slug).await.map_err(Fault::from)?.ok_or(Bare::NOT_FOUND)?, false),
        };
        let office = office(app, &scope).await?;
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

/// The administration of a slug with what the portal tells about it. `None` when there is none.
pub async fn office_of_slug(app: &App, slug: &str) -> Result<Option<(TenantScope, Office)>, Fault> {
    let Some(scope) = app.store.scope_by_slug(slug).await? else { return Ok(None) };
    let office = office(app, &scope).await?;
    Ok(Some((scope, office)))
}

pub async fn office(app: &App, scope: &TenantScope) -> Result<Office, Fault> {
    let key = CacheKey::scoped(scope, "portal", "office");
    if let Some(kept) = app.backplane.cache.get(&key).await
        && let Ok(office) = serde_json::from_slice(&kept)
    {
        return Ok(office);
    }
    let read = app.store.read(scope).await?;
    let found = tenancy::administration::find(&read).await?;
    let settings = tenancy::settings::load(&read).await?;
    drop(read);
    let both = |th: Option<String>, en: Option<String>| {
        let th = th.unwrap_or_default();
        [th.clone(), en.filter(|name| !name.is_empty()).unwrap_or(th)]
    };
    let office = Office {
        lao_type: found.lao_type,
        name_th: found.name_th,
        name_en: found.name_en,
        short_name: found.short_name,
        phone: found.phone,
        email: found.email,
        address: found.address,
        district: both(found.district_name, found.district_name_en),
        province: both(found.province_name, found.province_name_en),
        postal_code: found.postal_code.unwrap_or_default(),
        promise_days: u32::try_from(settings.promise_days).unwrap_or_default(),
        ack_working_days: u32::try_from(settings.ack_working_days).unwrap_or_default(),
        service_hours: settings.service_hours,
    };
    if let Ok(bytes) = serde_json::to_vec(&office) {
        app.backplane.cache.set(&key, bytes, OFFICE_KEPT).await;
    }
    Ok(office)
}

/// A district with its word: อำเภอ, in Bangkok เขต. Both names in Thai; the shown one in the page's language.
pub fn district_label(lang: Lang, shown: &str, province_th: &str) -> String {
    let key = if province_th == BANGKOK { "portal.place.khet" } else { "portal.place.district" };
    if shown.is_empty() { String::new() } else { lang::tr(lang, key, &[("name", shown)]) }
}

/// A province with its word, which Bangkok does not take.
pub fn province_label(lang: Lang, shown: &str, province_th: &str) -> String {
    if shown.is_empty() || province_th == BANGKOK {
        return shown.to_owned();
    }
    lang::tr(lang, "portal.place.province", &[("name", shown)])
}

impl Office {
    pub fn view(&self, slug: &str, base: &str, lang: Lang) -> TenantView {
        let pick = |names: &[String; 2]| {
            let [th, en] = names;
            if lang == Lang::En { en.clone() } else { th.clone() }
        };
        let [province_th, _] = &self.province;
        let district = district_label(lang, &pick(&self.district), province_th);
        let province = province_label(lang, &pick(&self.province), province_th);
        let english = lang == Lang::En && !self.name_en.is_empty();
        let written = |text: &String| (!text.is_empty()).then(|| text.clone());
        let place = [district.as_str(), province.as_str(), self.postal_code.as_str()];
        let place = place.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
        TenantView {
            slug: slug.to_owned(),
            base: base.to_owned(),
            name: if english { self.name_en.clone() } else { self.name_th.clone() },
            short_name: if english { self.name_en.clone() } else { self.short_name.clone() },
            lao_type_label: lang::tr(lang, &format!("lao_type.{}", self.lao_type), &[]),
            address: written(&self.address).unwrap_or(place),
            phone: written(&self.phone),
            email: written(&self.email),
            district,
            province,
            seal_url: None,
            service_hours: written(&self.service_hours),
        }
    }
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
            photo_megabytes: usize::try_from(self.app.config.limits.upload_bytes / (1024 * 1024)).unwrap_or(1),
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
        let at = |name: &str| assets::manifest().get(name).map_or(String::new(), |file| format!("/assets/{file}"));
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
    if keep == Keep::Ask {
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
        headers.insert(header::VARY, HeaderValue::from_static("cookie, accept-language"));
    } else {
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
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
    let kept: Vec<&str> =
        uri.query().unwrap_or("").split('&').filter(|pair| !pair.is_empty() && !pair.starts_with("lang=")).collect();
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

    #[test]
    fn places_are_called_as_in_thailand() {
        assert_eq!(district_label(Lang::Th, "ดุสิต", BANGKOK), "เขตดุสิต");
        assert_eq!(district_label(Lang::Th, "บางพลี", "สมุทรปราการ"), "อำเภอบางพลี");
        assert_eq!(province_label(Lang::Th, BANGKOK, BANGKOK), BANGKOK);
        assert_eq!(province_label(Lang::Th, "สมุทรปราการ", "สมุทรปราการ"), "จังหวัดสมุทรปราการ");
    }
}
