//! Changing settings.

use super::{Settings, load, rules};
use crate::audit;
use chrono::{DateTime, Utc};
use kernel::{Action, Actor, Fault};
use store::{Sql, TenantTx};

/// Replaces the settings. Cases already received keep the due day they were promised.
///
/// # Errors
/// [`Fault::Invalid`] for what [`rules::check`] refuses.
pub async fn save(
    tx: &TenantTx,
    actor: &Actor,
    settings: Settings,
    now: DateTime<Utc>,
) -> Result<Settings, Fault> {
    actor.may(Action::SettingsManage)?;
    let settings = rules::check(settings)?;
    let before = load(tx).await?.to_json();
    let after = settings.to_json();
    let sql = Sql::new("UPDATE tenant SET settings = ? WHERE id = {tenant}").bind(after.clone());
    if tx.run(sql).await? != 1 {
        return Err(Fault::NotFound);
    }
    let changed: Vec<&String> = match &after {
        serde_json::Value::Object(keys) => {
            keys.iter().filter(|(k, v)| before.get(*k) != Some(*v)).map(|(k, _)| k).collect()
        }
        _ => Vec::new(),
    };
    let detail = serde_json::json!({ "changed": changed });
    audit::record(tx, actor, "settings.save", "settings", None, detail, now).await?;
    Ok(settings)
}
