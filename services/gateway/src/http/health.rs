//! For those who run the service: is it alive, can it work, what are its figures.

use crate::App;
use axum::{
    Json,
    extract::{ConnectInfo, State},
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Response},
};
use serde_json::json;
use std::net::SocketAddr;

/// The process answers.
pub async fn alive() -> &'static str {
    "ok"
}

/// The database answers. A lost Redis is told and does not make the service unready: losing it loses nothing.
pub async fn ready(State(app): State<App>) -> Response {
    let database = app.store.ping().await;
    let backplane = format!("{:?}", app.backplane.state());
    let ok = database.is_ok();
    let status = if ok { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE };
    (status, Json(json!({ "database": ok, "backplane": backplane }))).into_response()
}

/// Prometheus text, for the machine itself and its private network only, never through a proxy.
pub async fn metrics(State(app): State<App>, peer: ConnectInfo<SocketAddr>, headers: HeaderMap) -> Response {
    let private = match peer.0.ip().to_canonical() {
        std::net::IpAddr::V4(ip) => ip.is_loopback() || ip.is_private(),
        std::net::IpAddr::V6(ip) => ip.is_loopback() || ip.is_unique_local(),
    };
    if !private || headers.contains_key("x-forwarded-for") {
        return StatusCode::NOT_FOUND.into_response();
    }
    app.metrics.render().into_response()
}
