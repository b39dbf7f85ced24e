//! The outbox as a screen shows it: newest first, without the bodies.

use super::{MessageState, NOTICE};
use chrono::{DateTime, Utc};
use kernel::{
    Action, Actor, Fault,
    ids::MessageId,
    page::{Page, PageArgs, decode_cursor, encode_cursor},
};
use sea_orm::FromQueryResult;
use store::{Sql, TenantRead};
use uuid::Uuid;

/// Which messages to show.
#[derive(Debug, Clone, Copy, Default)]
pub struct OutboxFilter {
    pub state: Option<MessageState>,
}

/// One line of the outbox.
#[derive(Debug, Clone)]
pub struct OutboxLine {
    pub id: MessageId,
    pub kind: String,
    /// To a complainant whom the reader must not get to know: address and subject are empty.
    pub veiled: bool,
    pub to_address: String,
    pub subject: String,
    pub state: String,
    pub attempts: i32,
    pub created_at: DateTime<Utc>,
    pub sent_at: Option<DateTime<Utc>>,
    pub run_at: DateTime<Utc>,
    pub last_error: Option<String>,
}

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    kind: String,
    to_address: String,
    subject: String,
    state: String,
    attempts: i32,
    created_at: DateTime<Utc>,
    sent_at: Option<DateTime<Utc>>,
    run_at: DateTime<Utc>,
    last_error: Option<String>,
}

/// Pages through the outbox. Who runs it (`OutboxRead`) sees the ordinary mails; who reads the corruption register
/// sees the confidential ones; neither sees the other's, not even as a gap in a count. Running the outbox is no reason to
/// get to know complainants: notices to them are veiled from everybody without `ComplainantRead`.
///
/// # Errors
/// [`Fault::Forbidden`] for everybody else; [`Fault::Invalid`] for a cursor of another list.
pub async fn list(
    read: &TenantRead,
    actor: &Actor,
    filter: OutboxFilter,
    page: &PageArgs,
) -> Result<Page<OutboxLine>, Fault> {
    let (ordinary, confidential) = (actor.can(Action::OutboxRead), actor.can(Action::CorruptionRead));
    if !ordinary && !confidential {
        return Err(Fault::Forbidden);
    }
    let knows = actor.can(Action::ComplainantRead);
    let mut sql = Sql::new(
        "SELECT id, kind, to_address, subject, state, attempts, created_at, sent_at, run_at, last_error
         FROM message WHERE tenant_id = {tenant}",
    );
    sql = match (ordinary, confidential) {
        (true, false) => sql.push(" AND NOT confidential"),
        (false, true) => sql.push(" AND confidential"),
        _ => sql,
    };
    if let Some(state) = filter.state {
        sql = sql.push(" AND state = ?").bind(state.as_str());
    }
    if let Some(after) = &page.after {
        let position: Option<(DateTime<Utc>, Uuid)> = decode_cursor(after);
        let (at, id) = position.ok_or_else(|| Fault::field("after", "bad_cursor"))?;
        sql = sql.push(" AND (created_at, id) < (?, ?)").bind(at).bind(id);
    }
    let limit = page.limit();
    let sql =
        sql.push(" ORDER BY created_at DESC, id DESC LIMIT ?").bind(i64::try_from(limit + 1).unwrap_or(101));
    let rows: Vec<Row> = read.rows_as(sql).await?;
    let page = Page::cut(rows, limit, |row| encode_cursor(&(row.created_at, row.id)));
    Ok(Page {
        end_cursor: page.end_cursor,
        has_next: page.has_next,
        rows: page.rows.into_iter().map(|row| shown(row, knows)).collect(),
    })
}

fn shown(row: Row, knows_complainants: bool) -> OutboxLine {
    let veiled = row.kind == NOTICE && !knows_complainants;
    let open = |text: String| if veiled { String::new() } else { text };
    OutboxLine {
        id: MessageId(row.id),
        last_error: row.last_error.filter(|text| !veiled || !names(text, &row.to_address)),
        kind: row.kind,
        veiled,
        to_address: open(row.to_address),
        subject: open(row.subject),
        state: row.state,
        attempts: row.attempts,
        created_at: row.created_at,
        sent_at: row.sent_at,
        run_at: row.run_at,
    }
}

/// Whether what a server said repeats the address, or only the name before its `@`, as many do.
fn names(text: &str, address: &str) -> bool {
    let name = address.split('@').next().unwrap_or_default();
    text.contains('@') || text.to_lowercase().contains(&name.to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::names;

    #[test]
    fn an_answer_that_repeats_the_address_in_part_is_told_from_one_that_does_not() {
        let address = "somchit.j@mail.example";
        assert!(names("permanent error (550): 5.1.1 <Somchit.J@mail.example>: user unknown", address));
        assert!(names("permanent error (550): mailbox SOMCHIT.J unknown", address));
        assert!(names("transient error (450): <forwarded@elsewhere.example> greylisted", address));
        assert!(!names("transient error (451): 4.3.0 try later", address));
    }
}
