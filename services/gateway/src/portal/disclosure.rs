//! Disclosure: catalogue, publications, procurement, visits (การเปิดเผยข้อมูลข่าวสาร), as citizens see them.

use crate::App;
use axum::Router;

/// The addresses of this group.
pub fn routes() -> Router<App> {
    Router::new()
}
