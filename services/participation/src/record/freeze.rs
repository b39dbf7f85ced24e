//! What is frozen (สิ่งที่ประกาศ รับรอง หรือเผยแพร่แล้ว): an announced measure, approved minutes, a published draft and a finished
//! evaluation keep the evidence they had that day, whichever operation asks. What was added later may be taken off.

use super::Kind;
use chrono::{DateTime, Utc};
use kernel::Fault;
use sea_orm::FromQueryResult;
use store::{Sql, TenantRead};
use uuid::Uuid;

#[derive(FromQueryResult)]
struct Moment {
    at: DateTime<Utc>,
}

/// The last moment at which what the record then held became evidence.
async fn since(read: &TenantRead, kind: Kind, record: Uuid) -> Result<Option<DateTime<Utc>>, Fault> {
    let sql = match kind {
        Kind::Measure => {
            "SELECT v.announced_at AS at FROM measure_version v WHERE v.tenant_id = {tenant} AND v.measure_id = ?
             AND v.announced_at IS NOT NULL ORDER BY v.no DESC LIMIT 1"
        }
        Kind::Meeting => {
            "SELECT r.updated_at AS at FROM meeting m JOIN record r ON r.tenant_id = m.tenant_id AND r.id = m.id
             WHERE m.tenant_id = {tenant} AND m.id = ? AND m.state = 'minutes_approved'"
        }
        Kind::Consultation => {
            "SELECT d.published_at AS at FROM consultation_draft d WHERE d.tenant_id = {tenant}
             AND d.consultation_id = ? AND d.published_at IS NOT NULL ORDER BY d.version_no DESC LIMIT 1"
        }
        Kind::Evaluation => {
            "SELECT e.finished_at AS at FROM evaluation e WHERE e.tenant_id = {tenant} AND e.id = ?
             AND e.finished_at IS NOT NULL"
        }
        _ => return Ok(None),
    };
    let row: Option<Moment> = read.row_as(Sql::new(sql).bind(record)).await?;
    Ok(row.map(|row| row.at))
}

/// Whether something added at that moment may be taken off the record.
///
/// # Errors
/// The refusal `record_frozen`.
pub async fn may_take_off(
    read: &TenantRead,
    kind: Kind,
    record: Uuid,
    added: DateTime<Utc>,
) -> Result<(), Fault> {
    match since(read, kind, record).await? {
        Some(frozen) if added <= frozen => Err(Fault::Refused("record_frozen")),
        _ => Ok(()),
    }
}
