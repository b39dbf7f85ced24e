//! Consultation on plans and information requests (รับฟังความคิดเห็นต่อร่างแผน คำขอข้อมูลข่าวสาร), as citizens see them.

use crate::App;
use axum::Router;

/// The addresses of this group.
pub fn routes() -> Router<App> {
    Router::new()
}
