//! A create command carried out twice under one form key makes one record: what it made is found again.

use chrono::{DateTime, Utc};
use kernel::Fault;
use store::TenantTx;
use uuid::Uuid;

/// What this operation made under this key before.
///
/// # Errors
/// A field error for an empty key.
pub async fn before(tx: &TenantTx, operation: &str, key: &str) -> Result<Option<Uuid>, Fault> {
    if key.trim().is_empty() {
        return Err(Fault::field("idempotencyKey", "required"));
    }
    let kept = tx.done_before(operation, key).await?;
    Ok(kept.and_then(|made| made.get("id").and_then(|id| id.as_str()).and_then(|id| id.parse().ok())))
}

/// Remembers what was made.
pub async fn remember(
    tx: &TenantTx,
    operation: &str,
    key: &str,
    id: Uuid,
    now: DateTime<Utc>,
) -> Result<(), Fault> {
    Ok(tx.remember(operation, key, serde_json::json!({ "id": id }), now).await?)
}
