//! Addresses that do not take mail (ที่อยู่ที่ส่งไม่ได้). A bounce stops an address instead of starting a conversation
//! between two machines: bounces are counted on rows and never answered with a mail.

use super::{normal_address, table::address_stop as table};
use chrono::{DateTime, Utc};
use kernel::{Action, Actor, Fault};
use sea_orm::ColumnTrait;
use std::collections::BTreeSet;
use store::{Sql, TenantRead, TenantTx};

/// So many refusals for good stop an address; one is enough when the server says that nobody lives there.
const BOUNCES_TO_STOP: i32 = 2;
/// What a mail server says about itself is kept short.
const REASON_LENGTH: usize = 200;

/// Why a mail came back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Bounce {
    /// The server does not know the mailbox (550 5.1.1 and its kin).
    UnknownMailbox(String),
    /// Refused for good for another reason.
    Refused(String),
}

/// Counts a bounce against an address; stops the address when it is one too many. Returns whether it is stopped now.
pub async fn record_bounce(
    tx: &TenantTx,
    address: &str,
    bounce: &Bounce,
    now: DateTime<Utc>,
) -> Result<bool, Fault> {
    let (reason, fatal) = match bounce {
        Bounce::UnknownMailbox(reason) => (reason, true),
        Bounce::Refused(reason) => (reason, false),
    };
    let address = normal_address(address);
    let sql = Sql::new(
        "INSERT INTO address_stop (tenant_id, address, reason, bounces, stopped, changed_at)
         VALUES ({tenant}, ?, ?, 1, ?, ?)
         ON CONFLICT (tenant_id, address) DO UPDATE SET reason = excluded.reason, changed_at = excluded.changed_at,
           bounces = address_stop.bounces + 1,
           stopped = address_stop.stopped OR excluded.stopped OR address_stop.bounces + 1 >= ?",
    );
    let reason: String = reason.chars().filter(|c| !c.is_control()).take(REASON_LENGTH).collect();
    tx.run(sql.bind(address.clone()).bind(reason).bind(fatal).bind(now).bind(BOUNCES_TO_STOP)).await?;
    is_stopped(tx, &address).await
}

/// Lets mail go to an address again.
///
/// # Errors
/// [`Fault::Forbidden`]; [`Fault::NotFound`] when the address is not stopped.
pub async fn allow_address(
    tx: &TenantTx,
    actor: &Actor,
    address: &str,
    now: DateTime<Utc>,
) -> Result<(), Fault> {
    actor.may(Action::OutboxManage)?;
    if !lift(tx, &normal_address(address)).await? {
        return Err(Fault::NotFound);
    }
    record_allowed(tx, actor, now).await
}

/// Forgets the bounces of a stopped address. Returns whether it was stopped.
pub(super) async fn lift(tx: &TenantTx, address: &str) -> Result<bool, Fault> {
    let stopped = is_stopped(tx, address).await?;
    if stopped {
        tx.remove::<table::Entity>(table::Column::Address.eq(address)).await?;
    }
    Ok(stopped)
}

/// The address itself is personal and stays out of the audit trail.
pub(super) async fn record_allowed(tx: &TenantTx, actor: &Actor, now: DateTime<Utc>) -> Result<(), Fault> {
    tenancy::audit::record(tx, actor, "address.allow", "address", None, serde_json::json!({}), now).await?;
    Ok(())
}

pub(super) async fn is_stopped(read: &TenantRead, address: &str) -> Result<bool, Fault> {
    let row = read
        .find::<table::Entity>()
        .filter(table::Column::Address.eq(address))
        .filter(table::Column::Stopped.eq(true))
        .one()
        .await?;
    Ok(row.is_some())
}

/// All stopped addresses of the administration: few, or somebody has looked away for long.
pub(crate) async fn stopped_addresses(read: &TenantRead) -> Result<BTreeSet<String>, Fault> {
    let rows = read.find::<table::Entity>().filter(table::Column::Stopped.eq(true)).all().await?;
    Ok(rows.into_iter().map(|row| row.address).collect())
}
