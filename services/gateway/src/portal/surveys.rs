//! Surveys and evaluation rounds (แบบสำรวจความพึงพอใจ การประเมินผล), as citizens see them.

use crate::App;
use axum::Router;

/// The addresses of this group.
pub fn routes() -> Router<App> {
    Router::new()
}
