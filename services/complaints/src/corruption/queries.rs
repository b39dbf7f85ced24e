//! Reads of the register. The list opens nothing; whoever opens a case leaves a line in the audit trail, written in
//! the transaction that reads it, so there is no reading without its line.

use super::{
    Case, Event, Followed, FollowedEvent, Listed, REGISTER, SUBJECT,
    audit::{self, Deed},
    files, may_by_secret,
    rules::{self, Standing},
    sealing::{self, EventBody, Matter, Place},
    table::corruption_case,
    write::{self, Row, identity_of, number_of},
};
use crate::{
    case::{CaseNumber, Channel, EventKind, Secret, State},
    complaint::Desk,
};
use chrono::{DateTime, NaiveDate, Utc};
use kernel::{
    Action, Actor, Fault,
    ids::{CorruptionCaseId, EventId, StaffId},
    page::{Page, PageArgs, decode_cursor, encode_cursor},
};
use reminders::deadline::{self, CORRUPTION_ANSWER};
use sea_orm::{ColumnTrait, FromQueryResult};
use serde_json::json;
use store::{Sql, TenantRead};
use uuid::Uuid;

#[derive(FromQueryResult)]
struct ListedRow {
    id: Uuid,
    fiscal_year: i32,
    running_no: i32,
    channel: String,
    state: String,
    open: bool,
    received_at: DateTime<Utc>,
    received_on: NaiveDate,
    due_on: NaiveDate,
    promised_on: Option<NaiveDate>,
    queue_on: NaiveDate,
    assignee_id: Option<Uuid>,
    assignee_name: Option<String>,
}

impl ListedRow {
    fn shown(self) -> Result<Listed, Fault> {
        Ok(Listed {
            id: CorruptionCaseId(self.id),
            number: CaseNumber { running: self.running_no, fiscal_year: self.fiscal_year },
            channel: Channel::read(&self.channel)?,
            state: State::read(&self.state)?,
            open: self.open,
            received_at: self.received_at,
            received_on: self.received_on,
            due_on: self.due_on,
            promised_on: self.promised_on,
            queue_on: self.queue_on,
            assignee: self.assignee_id.map(StaffId),
            assignee_name: self.assignee_name,
        })
    }
}

const LISTED: &str = "SELECT c.id AS id, c.fiscal_year AS fiscal_year, c.running_no AS running_no, c.channel AS channel,
        c.state AS state, c.open AS open, c.received_at AS received_at, c.received_on AS received_on,
        c.due_on AS due_on, c.promised_on AS promised_on, c.queue_on AS queue_on, c.assignee_id AS assignee_id,
        s.name AS assignee_name
     FROM corruption_case c LEFT JOIN staff s ON s.tenant_id = c.tenant_id AND s.id = c.assignee_id
     WHERE c.tenant_id = {tenant}";

/// The queue. Open cases by the day they fall due; ended ones, or all, by the day of receipt, newest first.
///
/// # Errors
/// [`Fault::Forbidden`] for everybody but the register's officers; [`Fault::Invalid`] for a cursor of another list.
pub async fn list(
    read: &TenantRead,
    actor: &Actor,
    open: Option<bool>,
    page: &PageArgs,
) -> Result<Page<Listed>, Fault> {
    actor.may(Action::CorruptionRead)?;
    let by_due = open == Some(true);
    let mut sql = Sql::new(LISTED).push(match open {
        Some(true) => " AND c.open",
        Some(false) => " AND NOT c.open",
        None => "",
    });
    if let Some(cursor) = &page.after {
        let place: Option<(bool, NaiveDate, Uuid)> = decode_cursor(cursor);
        let (_, day, id) =
            place.filter(|place| place.0 == by_due).ok_or_else(|| Fault::field("after", "bad_cursor"))?;
        sql = sql.push(if by_due {
            " AND (c.queue_on, c.id) > (?, ?)"
        } else {
            " AND (c.received_on, c.id) < (?, ?)"
        });
        sql = sql.bind(day).bind(id);
    }
    let order = if by_due {
        " ORDER BY c.queue_on, c.id LIMIT ?"
    } else {
        " ORDER BY c.received_on DESC, c.id DESC LIMIT ?"
    };
    let limit = page.limit();
    let sql = sql.push(order).bind(i64::try_from(limit).unwrap_or(i64::MAX).saturating_add(1));
    let rows: Vec<ListedRow> = read.rows_as(sql).await?;
    let page = Page::cut(rows, limit, |row| {
        encode_cursor(&(by_due, if by_due { row.queue_on } else { row.received_on }, row.id))
    });
    let rows = page.rows.into_iter().map(ListedRow::shown).collect::<Result<_, _>>()?;
    Ok(Page { rows, end_cursor: page.end_cursor, has_next: page.has_next })
}

/// Opens a case for an officer and records that they read it. `None` when there is no such case here.
///
/// # Errors
/// [`Fault::Forbidden`] for everybody but the register's officers.
pub async fn find(desk: &Desk, id: CorruptionCaseId) -> Result<Option<Case>, Fault> {
    desk.actor.may(Action::CorruptionRead)?;
    let tx = desk.store.write(&desk.scope).await?;
    let Some(row) = write::row_of(&tx, id.uuid()).await? else { return Ok(None) };
    let listed: Option<ListedRow> = tx.row_as(Sql::new(LISTED).push(" AND c.id = ?").bind(row.id)).await?;
    let listed = listed.ok_or(Fault::NotFound)?.shown()?;
    let matter = matter_of(desk, &tx, &row).await?;
    let complainant = identity_of(desk, &tx, &row).await?.map(|identity| identity.contact);
    let events = events_of(desk, &tx, row.id, false).await?;
    let standing = Standing {
        state: listed.state,
        acknowledged: events.iter().any(|event| event.kind == EventKind::Acknowledged),
    };
    let trace = deadline_trace(&tx, row.id).await?;
    audit::record(&tx, &desk.actor, Deed::Read, row.id, json!({}), desk.now()).await?;
    tx.commit().await?;
    Ok(Some(Case {
        listed,
        text: matter.text,
        respondent: matter.respondent,
        place: matter.place,
        complainant,
        version: row.version,
        trace,
        events,
        allowed: if desk.actor.can(Action::CorruptionWork) { rules::allowed(standing) } else { Vec::new() },
    }))
}

/// Opens a case for the holder of number and secret, and records it. `None` for a wrong number or secret.
///
/// # Errors
/// [`Fault::Forbidden`] for staff without the right to the register.
pub async fn follow(desk: &Desk, number: CaseNumber, secret: &Secret) -> Result<Option<Followed>, Fault> {
    may_by_secret(&desk.actor)?;
    let tx = desk.store.write(&desk.scope).await?;
    let Some(row) = by_secret(&tx, number, secret).await? else { return Ok(None) };
    let state = State::read(&row.state)?;
    let matter = matter_of(desk, &tx, &row).await?;
    let events = events_of(desk, &tx, row.id, true).await?;
    audit::record(&tx, &desk.actor, Deed::Follow, row.id, json!({}), desk.now()).await?;
    tx.commit().await?;
    Ok(Some(Followed {
        number: number_of(&row),
        state,
        received_at: row.received_at,
        received_on: row.received_on,
        due_on: row.due_on,
        promised_on: row.promised_on,
        said: matter.text,
        respondent: matter.respondent,
        place: matter.place,
        events: events.into_iter().map(followed).collect(),
        can_add: rules::may_add(state).is_ok(),
    }))
}

fn followed(event: Event) -> FollowedEvent {
    FollowedEvent { id: event.id, at: event.at, kind: event.kind, text: event.text, files: event.files }
}

/// The row that number and secret open together. The hash is compared in constant time, also where there is no row.
pub(super) async fn by_secret(
    read: &TenantRead,
    number: CaseNumber,
    secret: &Secret,
) -> Result<Option<Row>, Fault> {
    let row = read
        .find::<corruption_case::Entity>()
        .filter(corruption_case::Column::FiscalYear.eq(number.fiscal_year))
        .filter(corruption_case::Column::RunningNo.eq(number.running))
        .one()
        .await?;
    let stored = row.as_ref().map_or(&[][..], |row| row.secret_hash.as_slice());
    let opens = secret.opens(read.scope(), REGISTER, stored);
    Ok(row.filter(|_| opens))
}

/// How the answer day was counted, as kept with the deadline.
pub(super) async fn deadline_trace(
    read: &TenantRead,
    case: Uuid,
) -> Result<Option<serde_json::Value>, Fault> {
    let found = deadline::find(read, SUBJECT, case).await?;
    Ok(found.into_iter().find(|deadline| deadline.kind == CORRUPTION_ANSWER).map(|deadline| deadline.trace))
}

async fn matter_of(desk: &Desk, read: &TenantRead, row: &Row) -> Result<Matter, Fault> {
    sealing::open(&desk.vault, read, Place::Matter { case: row.id }, row.key_version, &row.matter).await
}

#[derive(FromQueryResult)]
struct EventRow {
    id: Uuid,
    at: DateTime<Utc>,
    kind: String,
    public: bool,
    actor_kind: String,
    actor_name: Option<String>,
    key_version: i32,
    sealed: Vec<u8>,
}

/// The timeline, opened. For the public only its public lines are opened at all.
async fn events_of(
    desk: &Desk,
    read: &TenantRead,
    case: Uuid,
    public_only: bool,
) -> Result<Vec<Event>, Fault> {
    let sql = Sql::new(
        "SELECT e.id AS id, e.at AS at, e.kind AS kind, e.public AS public, e.actor_kind AS actor_kind,
            s.name AS actor_name, e.key_version AS key_version, e.sealed AS sealed
         FROM corruption_event e LEFT JOIN staff s ON s.tenant_id = e.tenant_id AND s.id = e.actor_id
         WHERE e.tenant_id = {tenant} AND e.case_id = ?",
    );
    let sql =
        sql.bind(case).push(if public_only { " AND e.public" } else { "" }).push(" ORDER BY e.at, e.id");
    let rows: Vec<EventRow> = read.rows_as(sql).await?;
    let mut files = files::of_case(read, case).await?;
    let mut events = Vec::with_capacity(rows.len());
    for row in rows {
        let place = Place::Event { case, event: row.id };
        let body: EventBody = sealing::open(&desk.vault, read, place, row.key_version, &row.sealed).await?;
        let own = files.remove(&row.id).unwrap_or_default();
        events.push(Event {
            id: EventId(row.id),
            at: row.at,
            kind: EventKind::read(&row.kind)?,
            public: row.public,
            actor_kind: row.actor_kind,
            actor_name: row.actor_name,
            files: own.iter().map(|file| files::line(file, &body)).collect(),
            text: body.text,
        });
    }
    Ok(events)
}
