//! Reading settings.

use super::Settings;
use kernel::Fault;
use sea_orm::FromQueryResult;
use store::{Sql, TenantRead};

#[derive(FromQueryResult)]
struct Row {
    settings: serde_json::Value,
}

/// The administration's settings. No right is asked: they decide how every command works.
pub async fn load(read: &TenantRead) -> Result<Settings, Fault> {
    let row: Option<Row> = read.row_as(Sql::new("SELECT settings FROM tenant WHERE id = {tenant}")).await?;
    let row = row.ok_or(Fault::NotFound)?;
    serde_json::from_value(row.settings).map_err(Fault::internal)
}
