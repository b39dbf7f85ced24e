//! One log line and one measurement a request: by the pattern of its route, never by its address, which may carry a
//! secret or what somebody searched for.

use axum::{
    extract::{MatchedPath, Request},
    http::HeaderValue,
    middleware::Next,
    response::Response,
};
use std::time::Instant;
use tracing::Instrument;

/// The name of this request in the log, for the page that has to say something went wrong.
#[derive(Clone)]
pub struct TraceId(pub String);

pub async fn record(mut request: Request, next: Next) -> Response {
    let route = request.extensions().get::<MatchedPath>().map_or("none", MatchedPath::as_str).to_owned();
    // Any word is a method in HTTP; each would be a series of its own for ever.
    let method = match request.method().as_str() {
        known @ ("GET" | "HEAD" | "POST" | "PUT" | "PATCH" | "DELETE" | "OPTIONS") => known,
        _ => "other",
    };
    let method = method.to_owned();
    let trace = uuid::Uuid::now_v7().simple().to_string();
    let span = tracing::info_span!("http", trace, method, route);
    let started = Instant::now();
    request.extensions_mut().insert(TraceId(trace.clone()));
    let mut response = next.run(request).instrument(span.clone()).await;
    let status = response.status().as_u16();
    let seconds = started.elapsed().as_secs_f64();
    let labels = [("method", method), ("route", route), ("status", status.to_string())];
    metrics::histogram!("suanruam_http_request_seconds", &labels).record(seconds);
    span.in_scope(|| {
        let duration_ms = (seconds * 1000.0).round();
        if status >= 500 {
            tracing::error!(status, duration_ms, "http.request");
        } else {
            tracing::debug!(status, duration_ms, "http.request");
        }
    });
    if let Ok(value) = HeaderValue::from_str(&trace) {
        response.headers_mut().insert("x-trace-id", value);
    }
    response
}
