//! Rows of sessions. The table belongs to the platform, because a token is looked up before anybody knows whose it is;
//! they are written inside the administration's own transaction, together with the audit line.

use super::{ABSOLUTE_EXPIRY, TokenHash};
use chrono::{DateTime, Utc};
use kernel::{Fault, ids::StaffId};
use sea_orm::FromQueryResult;
use store::{Sql, TenantRead, TenantTx};

pub async fn add(tx: &TenantTx, hash: &TokenHash, staff: StaffId, now: DateTime<Utc>) -> Result<(), Fault> {
    let sql = Sql::new(
        "INSERT INTO session (token_hash, tenant_id, staff_id, created_at, last_seen_at, expires_at)
         VALUES (?, {tenant}, ?, ?, ?, ?)",
    );
    tx.run(sql.bind(hash.0.clone()).bind(staff.uuid()).bind(now).bind(now).bind(now + ABSOLUTE_EXPIRY))
        .await?;
    Ok(())
}

/// Removes one session; false when it was gone.
pub async fn end(tx: &TenantTx, hash: &TokenHash) -> Result<bool, Fault> {
    let sql =
        Sql::new("DELETE FROM session WHERE tenant_id = {tenant} AND token_hash = ?").bind(hash.0.clone());
    Ok(tx.run(sql).await? == 1)
}

/// Removes a person's sessions, but for the one kept.
pub async fn end_all(tx: &TenantTx, staff: StaffId, keep: Option<&TokenHash>) -> Result<u64, Fault> {
    let mut sql =
        Sql::new("DELETE FROM session WHERE tenant_id = {tenant} AND staff_id = ?").bind(staff.uuid());
    if let Some(keep) = keep {
        sql = sql.push(" AND token_hash <> ?").bind(keep.0.clone());
    }
    Ok(tx.run(sql).await?)
}

/// Removes a person's sessions that ran out.
pub async fn end_expired(tx: &TenantTx, staff: StaffId, now: DateTime<Utc>) -> Result<(), Fault> {
    let sql = Sql::new("DELETE FROM session WHERE tenant_id = {tenant} AND staff_id = ? AND expires_at <= ?");
    tx.run(sql.bind(staff.uuid()).bind(now)).await?;
    Ok(())
}

/// Notes that a session is in use.
pub async fn touch(tx: &TenantTx, hash: &TokenHash, now: DateTime<Utc>) -> Result<(), Fault> {
    let sql = Sql::new(
        "UPDATE session SET last_seen_at = ? WHERE tenant_id = {tenant} AND token_hash = ? AND last_seen_at < ?",
    );
    tx.run(sql.bind(now).bind(hash.0.clone()).bind(now)).await?;
    Ok(())
}

/// The keys of a person's sessions, for forgetting their cached copies.
pub async fn hashes_of(read: &TenantRead, staff: StaffId) -> Result<Vec<TokenHash>, Fault> {
    #[derive(FromQueryResult)]
    struct Row {
        token_hash: Vec<u8>,
    }
    let sql = Sql::new("SELECT token_hash FROM session WHERE tenant_id = {tenant} AND staff_id = ?");
    let rows: Vec<Row> = read.rows_as(sql.bind(staff.uuid())).await?;
    Ok(rows.into_iter().map(|row| TokenHash(row.token_hash)).collect())
}
