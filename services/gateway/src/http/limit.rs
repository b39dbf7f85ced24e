//! How much one address may ask at all: enough for a whole office, too little for a flood.

use super::client::Client;
use crate::App;
use axum::{
    extract::{Request, State},
    http::{HeaderValue, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use platform::LimitKey;
use std::time::Duration;

const MINUTE: Duration = Duration::from_secs(60);

/// Counts a request. Files of the web builds are not counted: they cost nothing and a page loads several.
pub async fn requests(State(app): State<App>, client: Client, request: Request, next: Next) -> Response {
    let path = request.uri().path();
    if path.starts_with("/assets/") || path.starts_with("/staff/assets/") {
        return next.run(request).await;
    }
    let key = LimitKey::platform("request", &client.key());
    let decision = app.backplane.limiter.hit(&key, app.config.limits.requests_per_minute, MINUTE).await;
    if decision.allowed {
        return next.run(request).await;
    }
    let wait = HeaderValue::from(decision.retry_after.as_secs().max(1));
    (StatusCode::TOO_MANY_REQUESTS, [(header::RETRY_AFTER, wait)]).into_response()
}
