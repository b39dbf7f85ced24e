//! Changing an administration's own holidays. The national table comes with imports and is nobody's to edit here.

use super::{Holiday, table::own_day};
use crate::audit;
use chrono::{DateTime, NaiveDate, Utc};
use kernel::{Action, Actor, Fault, text};
use sea_orm::ColumnTrait;
use serde_json::json;
use store::{Sql, TenantTx};

const MOST_NAME: usize = 200;

/// Adds a day, or changes the administration's own line of it.
///
/// # Errors
/// [`Fault::Invalid`] without a name.
pub async fn save(
    tx: &TenantTx,
    actor: &Actor,
    input: Holiday,
    now: DateTime<Utc>,
) -> Result<Holiday, Fault> {
    actor.may(Action::SettingsManage)?;
    let name = text::clean_line(&input.name, MOST_NAME);
    if name.is_empty() {
        return Err(Fault::field("name", "required"));
    }
    let sql = Sql::new(
        "INSERT INTO tenant_holiday (tenant_id, day, name_th, office_closed, changed_at)
         VALUES ({tenant}, ?, ?, ?, ?)
         ON CONFLICT (tenant_id, day) DO UPDATE SET name_th = excluded.name_th,
         office_closed = excluded.office_closed, changed_at = excluded.changed_at",
    );
    tx.run(sql.bind(input.day).bind(name.clone()).bind(input.office_closed).bind(now)).await?;
    let detail = json!({ "day": input.day, "officeClosed": input.office_closed });
    audit::record(tx, actor, "holiday.save", "holiday", None, detail, now).await?;
    Ok(Holiday { name, own: true, ..input })
}

/// Removes the administration's own line of a day; a national holiday of that day counts again.
///
/// # Errors
/// [`Fault::NotFound`] when there is no own line.
pub async fn remove(tx: &TenantTx, actor: &Actor, day: NaiveDate, now: DateTime<Utc>) -> Result<(), Fault> {
    actor.may(Action::SettingsManage)?;
    if tx.remove::<own_day::Entity>(own_day::Column::Day.eq(day)).await? == 0 {
        return Err(Fault::NotFound);
    }
    audit::record(tx, actor, "holiday.remove", "holiday", None, json!({ "day": day }), now).await
}
