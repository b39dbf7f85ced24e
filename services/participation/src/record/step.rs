//! The steps every record can take: shown to citizens, taken back, set aside, taken out again.

use super::{Kind, archive, publish, restore, withdraw};
use chrono::{DateTime, Utc};
use kernel::Fault;
use store::TenantTx;
use tenancy::words;
use uuid::Uuid;

words! {
    /// A step of a record.
    #[graphql(name = "RecordStep")]
    Step { Publish = "publish", Withdraw = "withdraw", Archive = "archive", Restore = "restore" }
}

/// Takes the step. What it means for deadlines beyond those that archiving cancels is the kind's business.
pub async fn take(tx: &TenantTx, kind: Kind, id: Uuid, step: Step, now: DateTime<Utc>) -> Result<(), Fault> {
    match step {
        Step::Publish => publish(tx, kind, id, now).await,
        Step::Withdraw => withdraw(tx, kind, id, now).await,
        Step::Archive => archive(tx, kind, id, now).await,
        Step::Restore => restore(tx, kind, id, now).await,
    }
}
