//! Activities, the half-year programme and the centre's yearly duties (กิจกรรม รายงานรอบ 6 เดือน ภารกิจศูนย์ฯ), as citizens see them.

use crate::App;
use axum::Router;

/// The addresses of this group.
pub fn routes() -> Router<App> {
    Router::new()
}
