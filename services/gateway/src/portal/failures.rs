//! When something is not as expected (ข้อผิดพลาด): handlers answer a bare status, and one layer dresses it into the page
//! that says what to do next, in the visitor's language and under the administration's name.

use super::{
    form, office,
    page::{Keep, answer, asked_path, service_page, slug_of},
    views::failure::{Failure, FailurePage},
};
use crate::{
    App,
    http::{host::OwnHost, language, observe::TraceId, reply},
};
use axum::{
    extract::{Request, State},
    http::{HeaderMap, HeaderValue, Method, StatusCode, Uri, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use kernel::{Fault, Lang};
use store::StoreError;

/// A failure without words; [`dress`] finds them.
#[derive(Debug)]
pub struct Bare {
    status: StatusCode,
    wait_seconds: Option<u64>,
}

impl Bare {
    pub const NOT_FOUND: Self = Self::of(StatusCode::NOT_FOUND);
    pub const BAD_REQUEST: Self = Self::of(StatusCode::BAD_REQUEST);
    pub const TOO_LARGE: Self = Self::of(StatusCode::PAYLOAD_TOO_LARGE);

    #[must_use]
    pub const fn of(status: StatusCode) -> Self {
        Self { status, wait_seconds: None }
    }
}

impl From<Fault> for Bare {
    fn from(fault: Fault) -> Self {
        if let Fault::Internal(cause) = &fault {
            tracing::error!(cause, "portal.internal");
        }
        let wait_seconds = match fault {
            Fault::RateLimited { retry_after_seconds } => Some(retry_after_seconds),
            _ => None,
        };
        Self { status: reply::status_of(&fault), wait_seconds }
    }
}

impl From<StoreError> for Bare {
    fn from(error: StoreError) -> Self {
        Fault::from(error).into()
    }
}

impl IntoResponse for Bare {
    fn into_response(self) -> Response {
        let mut response = self.status.into_response();
        if let Some(seconds) = self.wait_seconds {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        response
    }
}

/// Whole minutes of a wait, at least one.
#[must_use]
pub fn minutes(seconds: u64) -> u32 {
    u32::try_from(seconds.div_ceil(60).max(1)).unwrap_or(u32::MAX)
}

/// No route has this address.
pub async fn not_found() -> Response {
    StatusCode::NOT_FOUND.into_response()
}

/// Addresses that machines read.
fn for_machines(path: &str) -> bool {
    path == "/graphql"
        || ["/staff/api/", "/assets/", "/staff/assets/"].iter().any(|start| path.starts_with(start))
        || matches!(path, "/healthz" | "/readyz" | "/metrics")
}

/// A status with no page of its own: nothing at all, or the one English line of a failed extractor.
fn is_bare(response: &Response) -> bool {
    let status = response.status();
    let kind = response.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    (status.is_client_error() || status.is_server_error())
        && kind.is_none_or(|kind| kind.starts_with("text/plain"))
}

/// Gives failures of the portal their page.
pub async fn dress(State(app): State<App>, request: Request, next: Next) -> Response {
    let (uri, method) = (request.uri().clone(), request.method().clone());
    if for_machines(uri.path()) {
        return next.run(request).await;
    }
    let lang = language::of(&uri, request.headers());
    let own = request.extensions().get::<OwnHost>().cloned();
    let trace = request.extensions().get::<TraceId>().map(|trace| trace.0.clone());
    let response = next.run(request).await;
    if !is_bare(&response) {
        return response;
    }
    let asked = Asked { uri, method, lang, own, trace };
    let mut dressed = page(&app, &asked, response.status(), response.headers()).await;
    for name in [header::RETRY_AFTER, header::ALLOW] {
        if let Some(value) = response.headers().get(&name) {
            dressed.headers_mut().insert(name, value.clone());
        }
    }
    dressed
}

struct Asked {
    uri: Uri,
    method: Method,
    lang: Lang,
    own: Option<OwnHost>,
    trace: Option<String>,
}

async fn page(app: &App, asked: &Asked, status: StatusCode, headers: &HeaderMap) -> Response {
    let slug = slug_of(asked.uri.path());
    let own = asked.own.as_ref().filter(|own| slug == Some(own.0.slug()));
    // A broken database must not be asked for the name to put on the page about it.
    let office = match (own, slug) {
        _ if status.is_server_error() => None,
        (Some(own), _) => office::of(app, &own.0).await.ok().map(|office| (own.0.clone(), office)),
        (None, Some(slug)) => office::of_slug(app, slug).await.ok().flatten(),
        (None, None) => None,
    };
    let below = asked.uri.path().starts_with("/t/");
    let seconds = headers.get(header::RETRY_AFTER).and_then(|value| value.to_str().ok()?.parse().ok());
    let failure = match status {
        StatusCode::NOT_FOUND if below && office.is_none() => Failure::UnknownAdministration,
        StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED => Failure::NotFound,
        StatusCode::PAYLOAD_TOO_LARGE => Failure::TooLarge { megabytes: form::megabytes(app) },
        StatusCode::TOO_MANY_REQUESTS => Failure::TooMany { minutes: minutes(seconds.unwrap_or(60)) },
        StatusCode::SERVICE_UNAVAILABLE => Failure::Busy,
        status if status.is_server_error() => Failure::Internal,
        _ => Failure::BadRequest,
    };
    let own_slug = own.map(|own| own.0.slug());
    let tenant = office.map(|(scope, office)| {
        let base = if own.is_some() { String::new() } else { format!("/t/{}", scope.slug()) };
        office.view(scope.slug(), &base, asked.lang)
    });
    // The address of a form's POST may not answer the language switch's GET.
    let path = match &tenant {
        _ if asked.method == Method::GET => asked_path(&asked.uri, own_slug),
        Some(tenant) => format!("{}/", tenant.base),
        None => "/".to_owned(),
    };
    let mut page = service_page(app, asked.lang, failure.title_key(), &path);
    page.tenant = tenant;
    page.noindex = true;
    page.in_error = true;
    // Only where something broke: nobody needs a number to be told that a page does not exist.
    let trace = asked.trace.clone().filter(|_| status.is_server_error());
    answer(status, &FailurePage { page, failure, kept: Vec::new(), again: None, trace }, Keep::Never)
}

/// The page for a host that belongs to nobody.
pub fn unknown_host(app: &App, uri: &Uri, headers: &HeaderMap) -> impl IntoResponse + use<> {
    let failure = Failure::UnknownHost;
    let mut page = service_page(app, language::of(uri, headers), failure.title_key(), "/");
    page.noindex = true;
    page.in_error = true;
    let page = FailurePage { page, failure, kept: Vec::new(), again: None, trace: None };
    answer(StatusCode::NOT_FOUND, &page, Keep::Never)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wait_is_told_in_whole_minutes() {
        assert_eq!([0, 1, 60, 61, 3600].map(minutes), [1, 1, 1, 2, 60]);
    }

    #[test]
    fn machines_keep_their_own_failures() {
        for path in ["/graphql", "/staff/api/session", "/assets/x.js", "/readyz"] {
            assert!(for_machines(path), "{path}");
        }
        for path in ["/", "/t/ab/assets/", "/staff", "/graphqls"] {
            assert!(!for_machines(path), "{path}");
        }
    }

    #[test]
    fn a_page_or_json_is_left_as_it_is() {
        assert!(is_bare(&StatusCode::NOT_FOUND.into_response()));
        assert!(is_bare(&(StatusCode::BAD_REQUEST, "Failed to read").into_response()));
        assert!(!is_bare(&(StatusCode::NOT_FOUND, axum::response::Html("page")).into_response()));
        assert!(!is_bare(&(StatusCode::CONFLICT, axum::Json(1)).into_response()));
        assert!(!is_bare(&StatusCode::NO_CONTENT.into_response()));
    }
}
