//! Sending what is due (การนำส่งจดหมาย): claim, prepare, hand over, note the outcome. No transaction is open while the
//! mail server is spoken to. See the folder's words on the window in which a mail can leave twice.

use super::table::message as table;
use super::{
    Bounce, DIGEST, DIGEST_CONFIDENTIAL, MOST_ATTEMPTS, MessageState, NOTICE, STAFF_INVITE, STAFF_RESET,
    addresses,
};
use crate::{
    reminder::{digest, ledger, sending},
    transport::{Outgoing, SendError, Transport},
};
use chrono::{DateTime, Utc};
use kernel::{Fault, Lang, fiscal::thai_day};
use sea_orm::{ColumnTrait, FromQueryResult};
use std::time::{Duration, Instant};
use store::{Sql, Store, TenantRead, TenantScope, TenantTx, jobs};

/// A batch stops before the lease of its last message could run out; what is left goes back into the queue.
const MOST_TIME: Duration = Duration::from_secs(120);
/// What a server said is kept short.
const ERROR_LENGTH: usize = 300;

/// What one call did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Delivered {
    pub sent: u32,
    /// Will be tried again, or given up; the rows say which.
    pub failed: u32,
    /// Not sent, because the address does not take mail.
    pub stopped: u32,
    /// Not sent, because there was nothing left to say.
    pub cancelled: u32,
    /// Waits for the hours in which mails to staff may leave.
    pub held: u32,
}

enum Prepared {
    Ready(Box<Outgoing>),
    Stopped,
    Cancelled,
    Held,
}

/// Sends up to `n` due messages of any administration. A fault with one message leaves the others their turn; its
/// lease runs out and it is tried again, as often as one that a server puts off.
pub async fn deliver_due(
    store: &Store,
    transport: &Transport,
    n: u32,
    now: DateTime<Utc>,
) -> Result<Delivered, Fault> {
    let mut delivered = Delivered::default();
    let began = Instant::now();
    for (scope, row) in store.claim_messages(n, now).await? {
        let row = table::Model::from_query_result(&row, "").map_err(Fault::internal)?;
        let id = row.id;
        let outcome = if row.attempts > MOST_ATTEMPTS {
            give_up(store, &scope, &row, &mut delivered).await
        } else if began.elapsed() < MOST_TIME {
            deliver(store, transport, &scope, row, now, &mut delivered).await
        } else {
            give_back(store, &scope, &row, now).await
        };
        if let Err(fault) = outcome {
            tracing::error!(tenant.id = %scope.id(), message.id = %id, error = %fault, "message.deliver");
        }
    }
    Ok(delivered)
}

async fn deliver(
    store: &Store,
    transport: &Transport,
    scope: &TenantScope,
    row: table::Model,
    now: DateTime<Utc>,
    delivered: &mut Delivered,
) -> Result<(), Fault> {
    let mail = match prepare(store, transport, scope, &row, now).await? {
        Prepared::Ready(mail) => mail,
        Prepared::Stopped => return counted(&mut delivered.stopped),
        Prepared::Cancelled => return counted(&mut delivered.cancelled),
        Prepared::Held => return counted(&mut delivered.held),
    };
    let outcome = transport.send(&mail, now).await;
    let tx = store.write(scope).await?;
    match outcome {
        Ok(()) => {
            sent(&tx, &row, now).await?;
            tx.commit().await?;
            tracing::info!(tenant.id = %scope.id(), message.id = %row.id, kind = row.kind, "message.sent");
            counted(&mut delivered.sent)
        }
        Err(error) => {
            let state = failed(&tx, &row, &error, now).await?;
            tx.commit().await?;
            let (attempts, state) = (row.attempts, state.as_str());
            tracing::warn!(tenant.id = %scope.id(), message.id = %row.id, attempts, state, "message.failed");
            counted(if state == MessageState::Stopped.as_str() {
                &mut delivered.stopped
            } else {
                &mut delivered.failed
            })
        }
    }
}

fn counted(count: &mut u32) -> Result<(), Fault> {
    *count += 1;
    Ok(())
}

#[derive(FromQueryResult)]
struct Tenant {
    name_th: String,
    name_en: String,
    email: String,
}

/// Decides in one short transaction whether the message still has to leave, and writes down exactly what will.
async fn prepare(
    store: &Store,
    transport: &Transport,
    scope: &TenantScope,
    row: &table::Model,
    now: DateTime<Utc>,
) -> Result<Prepared, Fault> {
    let tx = store.write(scope).await?;
    if addresses::is_stopped(&tx, &row.to_address).await? {
        set_state(&tx, row, MessageState::Stopped).await?;
        ledger::settle(&tx, row.id, "failed").await?;
        tx.commit().await?;
        return Ok(Prepared::Stopped);
    }
    let lang = Lang::parse(&row.lang).unwrap_or_default();
    let tenant = tenant(&tx).await?;
    let tenant_name =
        if lang == Lang::Th || tenant.name_en.is_empty() { tenant.name_th } else { tenant.name_en };
    let mut mail = Outgoing {
        id: row.id,
        message_id: row.message_id.clone(),
        tenant_slug: scope.slug().to_owned(),
        tenant_name,
        // An answer to a confidential mail must not land in the general office's box.
        reply_to: if row.confidential { String::new() } else { tenant.email },
        to_address: row.to_address.clone(),
        lang,
        subject: row.subject.clone(),
        text: row.body_text.clone(),
        html: row.body_html.clone(),
        written_at: row.created_at,
    };
    if row.kind == DIGEST || row.kind == DIGEST_CONFIDENTIAL {
        let (window, holidays) = sending(&tx, now).await?;
        ledger::drop_stale(&tx, row.id).await?;
        let lines = ledger::lines_of(&tx, row.id).await?;
        if lines.is_empty() {
            set_state(&tx, row, MessageState::Cancelled).await?;
            tx.commit().await?;
            return Ok(Prepared::Cancelled);
        }
        let today = thai_day(now);
        // A mail that failed before the office closed must not be tried again in the night.
        let opens = window.next(now, lines.iter().any(|line| line.due_on <= today), &holidays);
        if opens > now {
            put_back(&tx, row, opens).await?;
            tx.commit().await?;
            return Ok(Prepared::Held);
        }
        let frame = digest::Frame {
            lang,
            tenant_name: &mail.tenant_name,
            confidential: row.confidential,
            today,
            public_url: transport.public_url(),
            scope,
        };
        let (subject, text, html) = digest::compose(&frame, &lines, &holidays);
        (mail.subject, mail.text, mail.html) = (subject, text, html);
    }
    if !mail.message_id.starts_with('<') {
        mail.message_id = format!("<{}@{}>", mail.message_id, transport.host());
    }
    // Written before it leaves: after a crash the second try has the same Message-ID, and the row tells what went out.
    tx.change::<table::Entity>()
        .set(table::Column::MessageId, mail.message_id.clone())
        .set(table::Column::Subject, mail.subject.clone())
        .set(table::Column::BodyText, mail.text.clone())
        .set(table::Column::BodyHtml, mail.html.clone())
        .filter(table::Column::Id.eq(row.id))
        .run()
        .await?;
    tx.commit().await?;
    Ok(Prepared::Ready(Box::new(mail)))
}

async fn tenant(read: &TenantRead) -> Result<Tenant, Fault> {
    let found =
        read.row_as(Sql::new("SELECT name_th, name_en, email FROM tenant WHERE id = {tenant}")).await?;
    found.ok_or(Fault::NotFound)
}

async fn set_state(tx: &TenantTx, row: &table::Model, state: MessageState) -> Result<(), Fault> {
    tx.change::<table::Entity>()
        .set(table::Column::State, state.as_str())
        .set(table::Column::LeaseUntil, None::<DateTime<Utc>>)
        .filter(table::Column::Id.eq(row.id))
        .run()
        .await?;
    Ok(())
}

/// Back into the queue without having used up a try.
async fn put_back(tx: &TenantTx, row: &table::Model, run_at: DateTime<Utc>) -> Result<(), Fault> {
    tx.change::<table::Entity>()
        .set(table::Column::State, MessageState::Queued.as_str())
        .set(table::Column::Attempts, row.attempts.saturating_sub(1))
        .set(table::Column::RunAt, run_at)
        .set(table::Column::LeaseUntil, None::<DateTime<Utc>>)
        .filter(table::Column::Id.eq(row.id))
        .run()
        .await?;
    Ok(())
}

async fn give_back(
    store: &Store,
    scope: &TenantScope,
    row: &table::Model,
    run_at: DateTime<Utc>,
) -> Result<(), Fault> {
    let tx = store.write(scope).await?;
    put_back(&tx, row, run_at).await?;
    tx.commit().await?;
    Ok(())
}

/// Its last try ended without an outcome: the message cannot be prepared, or whoever prepares it dies.
async fn give_up(
    store: &Store,
    scope: &TenantScope,
    row: &table::Model,
    delivered: &mut Delivered,
) -> Result<(), Fault> {
    let tx = store.write(scope).await?;
    set_state(&tx, row, MessageState::Dead).await?;
    ledger::settle(&tx, row.id, "failed").await?;
    tx.commit().await?;
    tracing::warn!(tenant.id = %scope.id(), message.id = %row.id, kind = row.kind, "message.given_up");
    counted(&mut delivered.failed)
}

async fn sent(tx: &TenantTx, row: &table::Model, now: DateTime<Utc>) -> Result<(), Fault> {
    let mut change = tx
        .change::<table::Entity>()
        .set(table::Column::State, MessageState::Sent.as_str())
        .set(table::Column::SentAt, Some(now))
        .set(table::Column::LeaseUntil, None::<DateTime<Utc>>)
        .set(table::Column::LastError, None::<String>);
    if [STAFF_INVITE, STAFF_RESET, NOTICE].contains(&row.kind.as_str()) {
        // A link opens an account or a case: it is not kept longer than it takes to send it. What a complainant was
        // told stays in their case.
        change = change.set(table::Column::BodyText, "").set(table::Column::BodyHtml, "");
    }
    if row.confidential && row.to_staff_id.is_none() {
        // Who wrote about corruption is sealed in their case; the outbox keeps it no longer than it needs it.
        change = change
            .set(table::Column::ToAddress, "")
            .set(table::Column::BodyText, "")
            .set(table::Column::BodyHtml, "");
    }
    change.filter(table::Column::Id.eq(row.id)).run().await?;
    ledger::settle(tx, row.id, "sent").await?;
    Ok(())
}

async fn failed(
    tx: &TenantTx,
    row: &table::Model,
    error: &SendError,
    now: DateTime<Utc>,
) -> Result<MessageState, Fault> {
    let (state, text) = match error {
        SendError::Temporary(text) if row.attempts < MOST_ATTEMPTS => (MessageState::Queued, text),
        SendError::Temporary(text) | SendError::Unsendable(text) => (MessageState::Dead, text),
        SendError::Bounced(bounce @ (Bounce::UnknownMailbox(text) | Bounce::Refused(text))) => {
            let stopped = addresses::record_bounce(tx, &row.to_address, bounce, now).await?;
            (if stopped { MessageState::Stopped } else { MessageState::Dead }, text)
        }
    };
    let shown: String = text.chars().filter(|c| !c.is_control()).take(ERROR_LENGTH).collect();
    tx.change::<table::Entity>()
        .set(table::Column::State, state.as_str())
        .set(table::Column::RunAt, now + jobs::back_off(row.attempts))
        .set(table::Column::LeaseUntil, None::<DateTime<Utc>>)
        .set(table::Column::LastError, Some(shown))
        .filter(table::Column::Id.eq(row.id))
        .run()
        .await?;
    if state != MessageState::Queued {
        ledger::settle(tx, row.id, "failed").await?;
    }
    Ok(state)
}
