//! Reads of policies.

use super::{Policies, Policy, USUAL};
use kernel::{Action, Actor, Fault};
use sea_orm::FromQueryResult;
use store::{Sql, TenantRead};

#[derive(FromQueryResult)]
struct Row {
    kind: String,
    days_before: serde_json::Value,
    overdue_every_days: i32,
    head_after_days: i32,
    clerk_after_days: i32,
    active: bool,
}

/// The policies reminders are sent by.
pub async fn load(read: &TenantRead) -> Result<Policies, Fault> {
    let sql = Sql::new(
        "SELECT kind, days_before, overdue_every_days, head_after_days, clerk_after_days, active
         FROM reminder_policy WHERE tenant_id = {tenant}",
    );
    let rows: Vec<Row> = read.rows_as(sql).await?;
    let policy = |row: Row| -> Result<(String, Policy), Fault> {
        let policy = Policy {
            kind: row.kind,
            days_before: serde_json::from_value(row.days_before).map_err(Fault::internal)?,
            overdue_every_days: row.overdue_every_days.into(),
            head_after_days: row.head_after_days.into(),
            clerk_after_days: row.clerk_after_days.into(),
            active: row.active,
        };
        Ok((policy.kind.clone(), policy))
    };
    Ok(Policies(rows.into_iter().map(policy).collect::<Result<_, _>>()?))
}

/// One policy per known kind, in the order of the settings screen.
///
/// # Errors
/// [`Fault::Forbidden`] without the right to read the settings.
pub async fn list(read: &TenantRead, actor: &Actor) -> Result<Vec<Policy>, Fault> {
    actor.may(Action::SettingsRead)?;
    let policies = load(read).await?;
    Ok(USUAL.iter().map(|(kind, _)| policies.of(kind)).collect())
}
