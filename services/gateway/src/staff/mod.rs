//! The console's side of the door: its page, signing in, uploads, files of cases, live events. Its data is GraphQL.

mod account;
mod events;
mod files;
mod page;
pub mod session;
mod sign_in;

use crate::{App, assets};
use axum::{
    Router,
    routing::{get, post},
};

pub(crate) use files::answer as file_answer;

pub fn routes() -> Router<App> {
    let api = Router::new()
        .route("/session", get(sign_in::session))
        .route("/sign-in", post(sign_in::sign_in))
        .route("/sign-out", post(sign_in::sign_out))
        .route("/sign-out-everywhere", post(sign_in::sign_out_everywhere))
        .route("/password/forgot", post(account::forgot))
        .route("/password/reset", post(account::reset))
        .route("/password/change", post(account::change))
        .route("/invite", get(account::invite))
        .route("/invite/accept", post(account::accept))
        .route("/totp/begin", post(account::totp_begin))
        .route("/totp/confirm", post(account::totp_confirm))
        .route("/totp/disable", post(account::totp_disable))
        .route("/uploads", post(files::upload))
        .route("/files/{id}", get(files::file))
        .route("/sealed/{id}", get(files::corruption_file))
        .route("/events", get(events::stream));
    Router::new()
        .nest("/staff/api", api)
        .route("/staff/assets/{*path}", get(assets::staff))
        .route("/staff/field-worker.js", get(assets::field_worker))
        .route("/staff", get(page::console))
        .route("/staff/", get(page::console))
        .route("/staff/{*path}", get(page::console))
}
