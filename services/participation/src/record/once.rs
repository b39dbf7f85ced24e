//! A create command carried out twice under one form key makes one record: what it made is found again.

use chrono::{DateTime, Utc};
use kernel::Fault;
use store::TenantTx;
use uuid::Uuid;

const LONGEST_KEY: usize = 200;

/// A key that tells one form from another: under an empty one the second form would be taken for the first.
///
/// # Errors
/// A field error for an empty key, or one that is too long.
pub fn key_of(key: &str) -> Result<&str, Fault> {
    match key.trim() {
        key if key.is_empty() || key.len() > LONGEST_KEY => Err(Fault::field("idempotencyKey", "required")),
        key => Ok(key),
    }
}

/// What this operation made under this key before.
///
/// # Errors
/// A field error for an empty key.
pub async fn before(tx: &TenantTx, operation: &str, key: &str) -> Result<Option<Uuid>, Fault> {
    key_of(key)?;
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
