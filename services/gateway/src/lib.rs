//! HTTP (ประตูของระบบ): the citizen portal, GraphQL and the console's endpoints, files, health. Thin: a handler parses,
//! calls a query or a command, and renders.

// The schema is one type made of all the rooms' objects; the compiler follows it deeper than it does by itself.
#![recursion_limit = "512"]

pub mod assets;
pub mod graphql;
mod http;
pub mod portal;
mod staff;
mod state;

pub use graphql::schema_sdl;
pub use state::{App, Parts};

use axum::{
    Router, ServiceExt,
    extract::DefaultBodyLimit,
    http::StatusCode,
    middleware::{self, from_fn, from_fn_with_state},
    routing::get,
};
use std::{net::SocketAddr, time::Duration};
use tokio::net::TcpListener;
use tower::Layer;
use tower_http::timeout::TimeoutLayer;

/// Every route of the service.
fn routes(app: &App) -> Router {
    // One file and the form around it.
    let body =
        usize::try_from(app.config.limits.upload_bytes).unwrap_or(usize::MAX).saturating_add(64 * 1024);
    let patience = Duration::from_secs(app.config.limits.request_seconds);
    Router::new()
        .merge(portal::routes())
        .merge(staff::routes())
        .merge(graphql::routes())
        .route("/assets/{*path}", get(assets::public))
        .route("/healthz", get(http::health::alive))
        .route("/readyz", get(http::health::ready))
        .route("/metrics", get(http::health::metrics))
        .fallback(portal::not_found)
        .layer(DefaultBodyLimit::max(body))
        .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, patience))
        .layer(from_fn_with_state(app.clone(), http::limit::requests))
        .layer(tower_http::catch_panic::CatchPanicLayer::custom(http::panicked))
        .layer(from_fn_with_state(app.clone(), portal::failures::dress))
        .layer(from_fn_with_state(app.clone(), http::headers::secure))
        .layer(from_fn(http::observe::record))
        .with_state(app.clone())
}

/// Answers requests on the listener until shutdown, then finishes those under way.
///
/// # Errors
/// When the listener fails.
pub async fn serve(app: App, listener: TcpListener) -> std::io::Result<()> {
    let shutdown = app.shutdown.clone();
    // Around the router, not in it: a tenant's own host changes the path before a route is chosen.
    let service = middleware::from_fn_with_state(app.clone(), http::host::resolve).layer(routes(&app));
    axum::serve(
        listener,
        ServiceExt::<axum::extract::Request>::into_make_service_with_connect_info::<SocketAddr>(service),
    )
    .with_graceful_shutdown(async move { shutdown.signalled().await })
    .await
}
