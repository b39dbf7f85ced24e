//! Which site was asked: the service's own host, or the host of one administration, whose portal then is at `/`.

use crate::{App, portal};
use axum::{
    extract::{Request, State},
    http::{HeaderMap, Uri, header, uri::PathAndQuery},
    middleware::Next,
    response::{IntoResponse, Response},
};
use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
    time::{Duration, Instant},
};
use store::TenantScope;

/// How long an answer about a host is believed.
const BELIEVED: Duration = Duration::from_secs(30);
/// Strange hosts are not worth more memory than this.
const MOST_HOSTS: usize = 10_000;

/// The hosts seen lately.
pub struct Hosts {
    own: Option<String>,
    seen: Mutex<HashMap<String, (Instant, Option<TenantScope>)>>,
}

/// The administration whose own host was asked.
#[derive(Clone)]
pub struct OwnHost(pub TenantScope);

fn without_port(host: &str) -> &str {
    match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|b| b.is_ascii_digit()) => name,
        _ => host,
    }
}

impl Hosts {
    pub fn new(public_url: &str) -> Self {
        let own = public_url.parse::<Uri>().ok().and_then(|uri| uri.host().map(str::to_lowercase));
        Self { own, seen: Mutex::default() }
    }

    fn is_own(&self, host: &str) -> bool {
        self.own.as_deref() == Some(host) || matches!(host, "localhost" | "127.0.0.1" | "[::1]")
    }

    async fn tenant(&self, app: &App, host: &str) -> Option<TenantScope> {
        let known = self.seen.lock().unwrap_or_else(PoisonError::into_inner).get(host).cloned();
        if let Some((at, scope)) = known
            && at.elapsed() < BELIEVED
        {
            return scope;
        }
        let found = app.store.scope_by_host(host).await.ok()?;
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        if seen.len() >= MOST_HOSTS {
            seen.clear();
        }
        seen.insert(host.to_owned(), (Instant::now(), found.clone()));
        found
    }
}

/// The host a request names.
fn asked(uri: &Uri, headers: &HeaderMap) -> String {
    let header = headers.get(header::HOST).and_then(|value| value.to_str().ok());
    without_port(header.or(uri.host()).unwrap_or("")).to_lowercase()
}

/// Paths that are the same on every host.
fn shared(path: &str) -> bool {
    ["/assets/", "/t/", "/staff", "/graphql"].iter().any(|p| path.starts_with(p))
        || matches!(
            path,
            "/healthz"
                | "/readyz"
                | "/metrics"
                | "/robots.txt"
                | "/favicon.ico"
                | "/privacy"
                | "/accessibility"
        )
}

pub async fn resolve(State(app): State<App>, mut request: Request, next: Next) -> Response {
    let host = asked(request.uri(), request.headers());
    // A health check comes by address, not by name; the page that says "unknown host" has a style too.
    let path = request.uri().path();
    if app.hosts.is_own(&host)
        || path.starts_with("/assets/")
        || matches!(path, "/healthz" | "/readyz" | "/metrics")
    {
        return next.run(request).await;
    }
    // No name is longer (RFC 1035), and a stranger's host must not fill the memory.
    let known = if host.len() <= 253 { app.hosts.tenant(&app, &host).await } else { None };
    let Some(scope) = known else {
        return portal::failures::unknown_host(&app, request.uri(), request.headers()).into_response();
    };
    if !shared(request.uri().path()) {
        let query = request.uri().query().map_or(String::new(), |query| format!("?{query}"));
        let path = format!("/t/{}{}{query}", scope.slug(), request.uri().path());
        let mut parts = request.uri().clone().into_parts();
        parts.path_and_query = PathAndQuery::try_from(path).ok();
        if let Ok(uri) = Uri::from_parts(parts) {
            *request.uri_mut() = uri;
        }
    }
    request.extensions_mut().insert(OwnHost(scope));
    next.run(request).await
}
