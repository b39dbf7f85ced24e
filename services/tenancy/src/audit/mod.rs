//! The audit trail (ร่องรอยการตรวจสอบ): who did what to which record, when. Lines are only ever added, in the same
//! transaction as the deed, and never carry personal data or the text of a case: names are looked up when it is read.

pub mod graphql;
mod queries;
mod table;

pub use queries::{list, list_corruption};

use chrono::{DateTime, Utc};
use kernel::{Actor, Fault, ids::AuditId};
use store::TenantTx;
use uuid::Uuid;

/// Lines about the corruption register start with this word in `action` and `subject_kind`; only its officers see them.
pub const CORRUPTION: &str = "corruption";

/// One line as it is shown.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    pub id: AuditId,
    pub at: DateTime<Utc>,
    /// `staff`, `citizen` or `system`.
    pub actor_kind: String,
    pub actor_name: Option<String>,
    /// Dotted and stable: `staff.invite`, `complaint.assign`.
    pub action: String,
    pub subject_kind: String,
    pub subject_id: Option<Uuid>,
    /// The subject's name now, or what is kept in `detail.number` or `detail.title`.
    pub subject_label: Option<String>,
    pub detail: serde_json::Value,
}

/// Adds a line to this transaction. `detail` may hold ids, numbers, states and field names; never a name, an address,
/// a telephone number or the text of a case.
pub async fn record(
    tx: &TenantTx,
    actor: &Actor,
    action: &str,
    subject_kind: &str,
    subject_id: Option<Uuid>,
    detail: serde_json::Value,
    now: DateTime<Utc>,
) -> Result<(), Fault> {
    let line = table::line::Model {
        tenant_id: tx.tenant(),
        id: AuditId::new().uuid(),
        at: now,
        actor_kind: actor.kind().to_owned(),
        actor_id: actor.staff_id().map(Into::into),
        action: action.to_owned(),
        subject_kind: subject_kind.to_owned(),
        subject_id,
        detail,
    };
    Ok(tx.add::<table::line::Entity>(line).await?)
}
