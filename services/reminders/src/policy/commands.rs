//! Changing policies.

use super::{Policy, rules};
use chrono::{DateTime, Utc};
use kernel::{Action, Actor, Fault};
use serde_json::json;
use store::{Sql, TenantTx};

/// Sets the policy of one kind. Reminders sent already stay sent; the next run decides by the new policy.
///
/// # Errors
/// [`Fault::Invalid`] for what [`rules::check`] refuses.
pub async fn save(tx: &TenantTx, actor: &Actor, policy: Policy, now: DateTime<Utc>) -> Result<Policy, Fault> {
    actor.may(Action::SettingsManage)?;
    let policy = rules::check(policy)?;
    let sql = Sql::new(
        "INSERT INTO reminder_policy (tenant_id, kind, days_before, overdue_every_days, head_after_days,
           clerk_after_days, active, changed_at)
         VALUES ({tenant}, ?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT (tenant_id, kind) DO UPDATE SET days_before = excluded.days_before,
           overdue_every_days = excluded.overdue_every_days, head_after_days = excluded.head_after_days,
           clerk_after_days = excluded.clerk_after_days, active = excluded.active, changed_at = excluded.changed_at",
    )
    .bind(policy.kind.clone())
    .bind(json!(policy.days_before))
    .bind(small(policy.overdue_every_days)?)
    .bind(small(policy.head_after_days)?)
    .bind(small(policy.clerk_after_days)?)
    .bind(policy.active)
    .bind(now);
    tx.run(sql).await?;
    let detail = json!({ "kind": policy.kind, "daysBefore": policy.days_before, "active": policy.active });
    tenancy::audit::record(tx, actor, "reminder_policy.save", "reminder_policy", None, detail, now).await?;
    Ok(policy)
}

fn small(days: i64) -> Result<i32, Fault> {
    i32::try_from(days).map_err(Fault::internal)
}
