//! What a meeting ordered to be done (ข้อสั่งการ): by whom, by when, and with what evidence it was done. Every open one
//! with a day is a deadline.

use super::{
    ActionItem, queries,
    rules::Step,
    steps::{begin, bump, finish},
    table::meeting_action_item as table,
};
use crate::committee::rules::{MAX_LINE, MAX_POINT};
use chrono::{DateTime, NaiveDate, Utc};
use kernel::{
    Fault, FieldError,
    ids::{ActionItemId, AgendaId, DepartmentId, MeetingId, StaffId},
    text,
};
use reminders::deadline::{self, MEETING_ACTION, NewDeadline};
use sea_orm::{ColumnTrait, Condition};
use serde_json::json;
use store::{StoreError, TenantTx};
use tenancy::Desk;

/// Under this word an item's deadline is kept.
pub const SUBJECT: &str = "meeting_action_item";
const MOST_ITEMS: usize = 200;

/// An action item as somebody describes it; without an id it is a new one.
#[derive(Debug, Clone, Default)]
pub struct Input {
    pub id: Option<ActionItemId>,
    pub agenda: Option<AgendaId>,
    pub text: String,
    pub owner: Option<StaffId>,
    pub owner_text: String,
    pub department: Option<DepartmentId>,
    pub due_on: Option<NaiveDate>,
}

/// Adds an action item or changes one.
///
/// # Errors
/// [`Fault::Invalid`] without a text, or without anybody it is for.
pub async fn save(desk: &Desk, id: MeetingId, version: i32, input: Input) -> Result<ActionItemId, Fault> {
    let now = desk.now();
    let (tx, old) = begin(desk, id, Step::FollowUp).await?;
    let there = queries::actions_of(&tx, id).await?;
    let agenda = queries::agenda_of(&tx, id).await?;
    let words = text::clean_text(&input.text, MAX_POINT);
    let owner_text = text::clean_line(&input.owner_text, MAX_LINE);
    let mut errors = Vec::new();
    if words.is_empty() {
        errors.push(FieldError::new("text", "required"));
    }
    if input.owner.is_none() && input.department.is_none() && owner_text.is_empty() {
        errors.push(FieldError::new("ownerText", "action_owner_needed"));
    }
    if input.agenda.is_some_and(|line| agenda.iter().all(|known| known.id != line)) {
        errors.push(FieldError::new("agendaId", "choose_one"));
    }
    if there.len() >= MOST_ITEMS && input.id.is_none() {
        errors.push(FieldError::new("text", "too_many").with("max", MOST_ITEMS));
    }
    if !errors.is_empty() {
        return Err(Fault::Invalid(errors));
    }
    bump(&tx, &old, version, now).await?;
    let made = match input.id {
        Some(item) => {
            let changed = tx
                .change::<table::Entity>()
                .set(table::Column::AgendaId, input.agenda.map(AgendaId::uuid))
                .set(table::Column::Text, words)
                .set(table::Column::OwnerId, input.owner.map(StaffId::uuid))
                .set(table::Column::OwnerText, owner_text)
                .set(table::Column::DepartmentId, input.department.map(DepartmentId::uuid))
                .set(table::Column::DueOn, input.due_on)
                .filter(one(id, item))
                .run()
                .await
                .map_err(foreign)?;
            if changed == 0 {
                return Err(Fault::NotFound);
            }
            item
        }
        None => {
            let item = ActionItemId::new();
            tx.add::<table::Entity>(table::Model {
                tenant_id: tx.tenant(),
                id: item.uuid(),
                meeting_id: id.uuid(),
                agenda_id: input.agenda.map(AgendaId::uuid),
                text: words,
                owner_id: input.owner.map(StaffId::uuid),
                owner_text,
                department_id: input.department.map(DepartmentId::uuid),
                due_on: input.due_on,
                done_on: None,
                evidence: String::new(),
                created_at: now,
            })
            .await
            .map_err(foreign)?;
            item
        }
    };
    keep(&tx, id, now).await?;
    finish(desk, tx, &old, "meeting.action", now).await?;
    Ok(made)
}

/// The item is done, with the evidence of it; without a day it is open again.
///
/// # Errors
/// [`Fault::Invalid`] without evidence or with a day to come.
pub async fn settle(
    desk: &Desk,
    (id, item): (MeetingId, ActionItemId),
    version: i32,
    done_on: Option<NaiveDate>,
    evidence: &str,
) -> Result<(), Fault> {
    let now = desk.now();
    let (tx, old) = begin(desk, id, Step::FollowUp).await?;
    let evidence = text::clean_text(evidence, MAX_POINT);
    if done_on.is_some() && evidence.is_empty() {
        return Err(Fault::field("evidence", "required"));
    }
    if done_on.is_some_and(|day| day > desk.today()) {
        return Err(Fault::field("doneOn", "done_day_to_come"));
    }
    bump(&tx, &old, version, now).await?;
    let changed = tx
        .change::<table::Entity>()
        .set(table::Column::DoneOn, done_on)
        .set(table::Column::Evidence, if done_on.is_some() { evidence } else { String::new() })
        .filter(one(id, item))
        .run()
        .await?;
    if changed == 0 {
        return Err(Fault::NotFound);
    }
    keep(&tx, id, now).await?;
    let action = if done_on.is_some() { "meeting.action_done" } else { "meeting.action_reopen" };
    finish(desk, tx, &old, action, now).await
}

/// Takes an item away that should not have been there.
pub async fn remove(desk: &Desk, (id, item): (MeetingId, ActionItemId), version: i32) -> Result<(), Fault> {
    let now = desk.now();
    let (tx, old) = begin(desk, id, Step::FollowUp).await?;
    bump(&tx, &old, version, now).await?;
    if tx.remove::<table::Entity>(one(id, item)).await? == 0 {
        return Err(Fault::NotFound);
    }
    deadline::cancel_all(&tx, SUBJECT, item.uuid(), now).await?;
    finish(desk, tx, &old, "meeting.action_remove", now).await
}

fn one(meeting: MeetingId, item: ActionItemId) -> Condition {
    Condition::all().add(table::Column::Id.eq(item.uuid())).add(table::Column::MeetingId.eq(meeting.uuid()))
}

/// An owner or a department that is not of this administration.
fn foreign(error: StoreError) -> Fault {
    match error {
        StoreError::Conflict(_) => Fault::field("ownerId", "choose_one"),
        other => other.into(),
    }
}

/// Sets the deadlines of a meeting's items to what the rows say now.
pub(super) async fn keep(tx: &TenantTx, id: MeetingId, now: DateTime<Utc>) -> Result<(), Fault> {
    let Some(meeting) = queries::of_id(tx, id).await? else { return Ok(()) };
    let live = meeting.record.archived_at.is_none() && meeting.state != super::State::Cancelled;
    for item in queries::actions_of(tx, id).await? {
        keep_one(tx, &meeting, &item, live, now).await?;
    }
    Ok(())
}

async fn keep_one(
    tx: &TenantTx,
    meeting: &super::Meeting,
    item: &ActionItem,
    live: bool,
    now: DateTime<Utc>,
) -> Result<(), Fault> {
    if item.done_on.is_some() {
        return deadline::meet(tx, SUBJECT, item.id.uuid(), MEETING_ACTION, now).await;
    }
    let Some(due_on) = item.due_on.filter(|_| live) else {
        return deadline::cancel_all(tx, SUBJECT, item.id.uuid(), now).await;
    };
    let new = NewDeadline {
        subject_kind: SUBJECT,
        subject_id: item.id.uuid(),
        kind: MEETING_ACTION,
        due_on,
        responsible: item.owner,
        department: item.department.or(meeting.record.face.department),
        confidential: false,
        // The text of the order may name a person; the meeting does not.
        label: meeting.record.face.title.clone(),
        trace: json!({ "rule": "due_on", "meeting": meeting.record.face.starts_on }),
    };
    deadline::set(tx, new, now).await.map(|_| ())
}
