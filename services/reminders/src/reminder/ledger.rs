//! The ledger of reminders (`reminder`). Its key holds the due day and the recipient: a moved deadline and a new
//! officer start afresh, and two deadlines of one day never stand in for each other.

use crate::message;
use chrono::{DateTime, NaiveDate, Utc};
use kernel::lang::Lang;
use sea_orm::{ColumnTrait, FromQueryResult};
use store::{Result, Sql, TenantRead, TenantTx};
use uuid::Uuid;

/// Told, or about to be: a row in one of these states keeps its step from being planned again.
/// `queued` its mail waits, `sent`, `failed` its mail is dead or its address stopped, `cancelled` taken back unsent.
const TAKEN: &str = "('queued', 'sent', 'failed')";
/// Rows in one INSERT.
const CHUNK: usize = 200;

/// One planned reminder.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Entry {
    pub deadline: Uuid,
    pub due_on: NaiveDate,
    pub step: String,
    pub recipient: Uuid,
}

#[derive(FromQueryResult)]
struct EntryRow {
    deadline_id: Uuid,
    due_on: NaiveDate,
    step: String,
    recipient_id: Uuid,
}

/// What has been told already about the open deadlines up to a day.
pub async fn taken_until(read: &TenantRead, day: NaiveDate) -> Result<Vec<Entry>> {
    let sql = Sql::new(&format!(
        "SELECT r.deadline_id, r.due_on, r.step, r.recipient_id
         FROM deadline d JOIN reminder r ON r.tenant_id = d.tenant_id AND r.deadline_id = d.id AND r.due_on = d.due_on
         WHERE d.tenant_id = {{tenant}} AND d.state = 'open' AND d.due_on <= ? AND r.state IN {TAKEN}"
    ));
    let rows: Vec<EntryRow> = read.rows_as(sql.bind(day)).await?;
    let entry = |r: EntryRow| Entry {
        deadline: r.deadline_id,
        due_on: r.due_on,
        step: r.step,
        recipient: r.recipient_id,
    };
    Ok(rows.into_iter().map(entry).collect())
}

/// Writes planned reminders of one mail. `false` when another worker planned one of them first: the caller then drops
/// its transaction.
pub async fn plan(tx: &TenantTx, message: Uuid, entries: &[Entry], now: DateTime<Utc>) -> Result<bool> {
    for chunk in entries.chunks(CHUNK) {
        let mut sql = Sql::new(
            "INSERT INTO reminder (tenant_id, deadline_id, due_on, step, recipient_id, state, message_id, created_at) VALUES ",
        );
        for (n, entry) in chunk.iter().enumerate() {
            sql = sql
                .push(if n == 0 {
                    "({tenant}, ?, ?, ?, ?, 'queued', ?, ?)"
                } else {
                    ", ({tenant}, ?, ?, ?, ?, 'queued', ?, ?)"
                })
                .bind(entry.deadline)
                .bind(entry.due_on)
                .bind(entry.step.clone())
                .bind(entry.recipient)
                .bind(message)
                .bind(now);
        }
        // A row that was taken back unsent (the deadline was met and is open again) may be planned anew.
        sql = sql.push(
            " ON CONFLICT (tenant_id, deadline_id, due_on, step, recipient_id) DO UPDATE SET state = 'queued',
               message_id = excluded.message_id, created_at = excluded.created_at WHERE reminder.state = 'cancelled'",
        );
        if tx.run(sql).await? != chunk.len() as u64 {
            return Ok(false);
        }
    }
    Ok(true)
}

#[derive(FromQueryResult)]
struct MessageRow {
    message_id: Uuid,
}

#[derive(FromQueryResult)]
struct Count {
    n: i64,
}

/// Takes back everything unsent about a deadline: its ledger rows, and the digests that have nothing else to say. A
/// digest that still has other lines loses this one, because its text is made from the ledger when it is sent.
pub async fn take_back(tx: &TenantTx, deadline: Uuid) -> Result<()> {
    let waiting = Sql::new(
        "SELECT DISTINCT message_id FROM reminder
         WHERE tenant_id = {tenant} AND deadline_id = ? AND state IN ('queued', 'failed') AND message_id IS NOT NULL",
    );
    let messages: Vec<MessageRow> = tx.rows_as(waiting.bind(deadline)).await?;
    let cancel = Sql::new(
        "UPDATE reminder SET state = 'cancelled'
         WHERE tenant_id = {tenant} AND deadline_id = ? AND state IN ('queued', 'failed')",
    );
    if tx.run(cancel.bind(deadline)).await? == 0 {
        return Ok(());
    }
    for MessageRow { message_id } in messages {
        let left = deadlines_in(tx, message_id).await?;
        let column = message::row::Column::Id.eq(message_id);
        let unsent = message::row::Column::State.is_in(["queued", "dead", "stopped"]);
        if left == 0 {
            tx.change::<message::row::Entity>()
                .set(message::row::Column::State, message::MessageState::Cancelled.as_str())
                .filter(column)
                .filter(unsent)
                .run()
                .await?;
        } else if let Some(row) = tx.find::<message::row::Entity>().filter(column).one().await? {
            let lang = Lang::parse(&row.lang).unwrap_or_default();
            tx.change::<message::row::Entity>()
                .set(message::row::Column::Subject, super::digest::subject(lang, row.confidential, left))
                .filter(message::row::Column::Id.eq(message_id))
                .filter(message::row::Column::State.is_in(["queued", "dead", "stopped"]))
                .run()
                .await?;
        }
    }
    Ok(())
}

async fn deadlines_in(read: &TenantRead, message: Uuid) -> Result<usize> {
    let sql = Sql::new(
        "SELECT count(DISTINCT deadline_id) AS n FROM reminder
         WHERE tenant_id = {tenant} AND message_id = ? AND state IN ('queued', 'failed')",
    );
    let count: Option<Count> = read.row_as(sql.bind(message)).await?;
    Ok(count.map_or(0, |row| usize::try_from(row.n).unwrap_or(0)))
}

/// One line of a digest, as it stands now.
#[derive(Debug, Clone, FromQueryResult)]
pub struct Line {
    pub kind: String,
    pub label: String,
    pub due_on: NaiveDate,
}

/// What a waiting digest has to say: reminders not taken back, of deadlines that are open and still due that day.
pub async fn lines_of(read: &TenantRead, message: Uuid) -> Result<Vec<Line>> {
    let sql = Sql::new(
        "SELECT DISTINCT r.deadline_id, d.kind, d.label, r.due_on
         FROM reminder r JOIN deadline d ON d.tenant_id = r.tenant_id AND d.id = r.deadline_id AND d.due_on = r.due_on
         WHERE r.tenant_id = {tenant} AND r.message_id = ? AND r.state = 'queued' AND d.state = 'open'
         ORDER BY r.due_on, d.label, r.deadline_id",
    );
    read.rows_as(sql.bind(message)).await
}

/// Marks what a message told: `sent`, or `failed` when it is given up.
pub async fn settle(tx: &TenantTx, message: Uuid, state: &'static str) -> Result<()> {
    let sql = Sql::new(
        "UPDATE reminder SET state = ? WHERE tenant_id = {tenant} AND message_id = ? AND state = 'queued'",
    );
    tx.run(sql.bind(state).bind(message)).await?;
    Ok(())
}

/// A message that was given up is tried again, and with it what it had to say.
pub async fn reopen(tx: &TenantTx, message: Uuid) -> Result<()> {
    let sql = Sql::new(
        "UPDATE reminder SET state = 'queued' WHERE tenant_id = {tenant} AND message_id = ? AND state = 'failed'",
    );
    tx.run(sql.bind(message)).await?;
    Ok(())
}

/// Takes out of a waiting digest what a deadline met or moved in the very moment of planning left in it.
pub async fn drop_stale(tx: &TenantTx, message: Uuid) -> Result<()> {
    let sql = Sql::new(
        "UPDATE reminder SET state = 'cancelled'
         WHERE tenant_id = {tenant} AND message_id = ? AND state = 'queued' AND NOT EXISTS (
           SELECT 1 FROM deadline d WHERE d.tenant_id = reminder.tenant_id AND d.id = reminder.deadline_id
           AND d.due_on = reminder.due_on AND d.state = 'open')",
    );
    tx.run(sql.bind(message)).await?;
    Ok(())
}
