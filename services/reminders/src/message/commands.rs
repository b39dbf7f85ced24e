//! Writing mails into the outbox, and trying a dead one again.

use super::{MessageState, NewMessage, addresses, normal_address, table::message as table};
use crate::reminder::ledger;
use chrono::{DateTime, Utc};
use kernel::{Action, Actor, Fault, ids::MessageId};
use sea_orm::ColumnTrait;
use store::{Sql, StoreError, TenantTx};
use uuid::Uuid;

/// Puts a mail into the outbox. A second one with the same dedup key is the first one. A mail to an address that is
/// stopped is kept as `stopped`, without a word: the command that causes it must not fail because of it.
pub async fn post(tx: &TenantTx, new: NewMessage, now: DateTime<Utc>) -> Result<MessageId, Fault> {
    let id = MessageId::new();
    let address = normal_address(&new.to_address);
    let stopped = addresses::is_stopped(tx, &address).await?;
    let state = if stopped { MessageState::Stopped } else { MessageState::Queued };
    let sql = Sql::new(
        "INSERT INTO message (tenant_id, id, dedup_key, kind, confidential, to_address, to_staff_id, lang, subject,
           body_text, body_html, message_id, state, attempts, run_at, created_at)
         VALUES ({tenant}, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?)
         ON CONFLICT (tenant_id, dedup_key) DO NOTHING",
    )
    .bind(id.uuid())
    .bind(new.dedup_key.clone())
    .bind(new.kind)
    .bind(new.confidential)
    .bind(address)
    .bind(new.to_staff.map(|staff| staff.uuid()))
    .bind(new.lang.code())
    .bind(one_line(&new.subject))
    .bind(new.text)
    .bind(new.html)
    // The host is added when the message is first sent; from then on the whole id is kept.
    .bind(id.uuid().simple().to_string())
    .bind(state.as_str())
    .bind(now)
    .bind(now);
    if tx.run(sql).await? == 1 {
        return Ok(id);
    }
    let first = tx.find::<table::Entity>().filter(table::Column::DedupKey.eq(new.dedup_key)).one().await?;
    let first = first.ok_or_else(|| StoreError::Inconsistent("a message that is and is not".into()))?;
    Ok(MessageId(first.id))
}

/// Whether a mail of this occasion is in the outbox already.
pub async fn is_posted(tx: &TenantTx, dedup_key: &str) -> Result<bool, Fault> {
    Ok(tx.find::<table::Entity>().filter(table::Column::DedupKey.eq(dedup_key)).one().await?.is_some())
}

/// Queues a dead or stopped message again and lifts the stop of its address: who tries again says that it works by now,
/// and need not be shown a complainant's address to say so.
///
/// # Errors
/// [`Fault::Forbidden`], [`Fault::NotFound`]; [`Fault::Refused`] `message_not_retryable` in any other state.
pub async fn retry(tx: &TenantTx, actor: &Actor, id: MessageId, now: DateTime<Utc>) -> Result<(), Fault> {
    if !actor.can(Action::OutboxManage) && !actor.can(Action::CorruptionWork) {
        return Err(Fault::Forbidden);
    }
    let row = tx.find::<table::Entity>().filter(table::Column::Id.eq(id.uuid())).one().await?;
    // A confidential mail does not exist for the administrator, nor the others for the corruption officer.
    let visible = |row: &table::Model| {
        actor.can(if row.confidential { Action::CorruptionWork } else { Action::OutboxManage })
    };
    let row = row.filter(visible).ok_or(Fault::NotFound)?;
    if !matches!(MessageState::parse(&row.state), Some(MessageState::Dead | MessageState::Stopped)) {
        return Err(Fault::Refused("message_not_retryable"));
    }
    if addresses::lift(tx, &row.to_address).await? && !row.confidential {
        // Of a confidential mail the general trail says nothing; its own line below stands for both.
        addresses::record_allowed(tx, actor, now).await?;
    }
    requeue(tx, row.id, now).await?;
    let detail = serde_json::json!({ "kind": row.kind });
    let action = if row.confidential { "corruption.message_retry" } else { "message.retry" };
    tenancy::audit::record(tx, actor, action, "message", Some(row.id), detail, now).await?;
    Ok(())
}

async fn requeue(tx: &TenantTx, id: Uuid, now: DateTime<Utc>) -> Result<(), Fault> {
    tx.change::<table::Entity>()
        .set(table::Column::State, MessageState::Queued.as_str())
        .set(table::Column::Attempts, 0)
        .set(table::Column::RunAt, now)
        .set(table::Column::LastError, None::<String>)
        .filter(table::Column::Id.eq(id))
        .run()
        .await?;
    ledger::reopen(tx, id).await?;
    Ok(())
}

/// A header is one line, whatever a case's title contains.
fn one_line(text: &str) -> String {
    text.split(|c: char| c.is_control()).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::one_line;

    #[test]
    fn a_subject_cannot_grow_a_header() {
        assert_eq!(one_line("แจ้งผล\r\nBcc: x@example.com"), "แจ้งผล Bcc: x@example.com");
    }
}
