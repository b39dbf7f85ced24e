//! What all routes share: the host that was asked, the language, the client's address, headers, logs, health.

pub mod client;
pub mod headers;
pub mod health;
pub mod host;
pub mod language;
pub mod limit;
pub mod observe;
pub mod reply;

use axum::{
    body::Body,
    http::{Response, StatusCode},
};

/// A panic in one request is that request's failure only. What was said goes to the log by the panic hook.
pub fn panicked(_: Box<dyn std::any::Any + Send + 'static>) -> Response<Body> {
    metrics::counter!("suanruam_panics_total").increment(1);
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::INTERNAL_SERVER_ERROR;
    response
}
