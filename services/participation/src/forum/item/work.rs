//! Working on an item: correcting it, asking the unit, and saying what became of it.

use super::{Item, NewItem, Outcome, duty, enter, queries, rules};
use crate::{
    forum::{Forum, State, commands, queries as forums, table::forum_item as table},
    record::{self, Kind as RecordKind, link},
};
use chrono::NaiveDate;
use kernel::{
    Fault, FieldError,
    ids::{DepartmentId, ForumItemId, VillageId},
};
use sea_orm::ColumnTrait;
use serde_json::json;
use store::{StoreError, TenantTx};
use tenancy::Desk;
use uuid::Uuid;

/// What became of an item, or the unit's word on one that stays open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    pub outcome: Outcome,
    pub project: String,
    pub project_code: String,
    /// The record of the project: a measure or a plan of the register.
    pub project_record: Option<Uuid>,
    pub reason: String,
    /// What the unit answered.
    pub text: String,
    pub on: NaiveDate,
}

/// An item in the hands of somebody who may work on it.
struct Held {
    tx: TenantTx,
    item: Item,
    forum: Forum,
    version: i32,
}

async fn take(desk: &Desk, id: ForumItemId, version: i32) -> Result<Held, Fault> {
    desk.actor.may(RecordKind::Forum.work())?;
    let tx = desk.store.write(&desk.scope).await?;
    let item = queries::find(&tx, id).await?.ok_or(Fault::NotFound)?;
    let forum = forums::load(&tx, item.forum).await?.ok_or(Fault::NotFound)?;
    Ok(Held { tx, item, forum, version })
}

impl Held {
    /// Writes the item as it is now, keeps its deadline in step and leaves the audit line.
    async fn put(mut self, desk: &Desk, action: &str) -> Result<Item, Fault> {
        use table::Column as C;
        let now = desk.now();
        let item = &self.item;
        let changed = self
            .tx
            .change::<table::Entity>()
            .set(C::Kind, item.kind.as_str())
            .set(C::Body, item.text.as_str())
            .set(C::VillageId, item.village.map(VillageId::uuid))
            .set(C::Votes, item.votes)
            .set(C::UnitId, item.unit.map(DepartmentId::uuid))
            .set(C::AskedOn, item.asked_on)
            .set(C::DueOn, item.due_on)
            .set(C::Outcome, item.outcome.as_str())
            .set(C::Project, item.project.as_str())
            .set(C::ProjectCode, item.project_code.as_str())
            .set(C::ProjectId, item.project_record)
            .set(C::Reason, item.reason.as_str())
            .set(C::Answer, item.answer.as_str())
            .set(C::AnsweredOn, item.answered_on)
            .set(C::Version, self.version + 1)
            .set(C::UpdatedAt, now)
            .filter(C::Id.eq(item.id.uuid()))
            .filter(C::Version.eq(self.version))
            .run()
            .await
            .map_err(|error| match error {
                StoreError::Conflict(_) => Fault::field("unitId", "choose_one"),
                other => other.into(),
            })?;
        if changed == 0 {
            return Err(Fault::Conflict("forum_item".into()));
        }
        self.item.version = self.version + 1;
        if self.forum.state != State::Cancelled && self.forum.record.archived_at.is_none() {
            duty::keep(&self.tx, &self.forum.record, &self.item, now).await?;
        }
        commands::refile(&self.tx, self.forum.id).await?;
        self.finish(desk, action).await
    }

    async fn finish(self, desk: &Desk, action: &str) -> Result<Item, Fault> {
        let detail = json!({
            "title": self.forum.record.face.title, "item": self.item.no,
        });
        let id = Some(self.item.id.uuid());
        tenancy::audit::record(&self.tx, &desk.actor, action, "forum_item", id, detail, desk.now()).await?;
        commands::mark(desk, &self.tx, &self.forum.record).await?;
        self.tx.commit().await?;
        Ok(self.item)
    }
}

/// Corrects what was written down.
pub async fn change(desk: &Desk, id: ForumItemId, version: i32, to: NewItem) -> Result<Item, Fault> {
    let mut held = take(desk, id, version).await?;
    let (to, errors) = rules::check(to, "");
    if !errors.is_empty() {
        return Err(Fault::Invalid(errors));
    }
    if to.village != held.item.village {
        enter::know_village(&held.tx, &to).await?;
    }
    held.item = Item { kind: to.kind, text: to.text, village: to.village, votes: to.votes, ..held.item };
    held.put(desk, "forum_item.change").await
}

/// Takes an item away that was written down by mistake. One that has an answer is a matter of record and stays.
///
/// # Errors
/// [`Fault::Refused`] when it was answered, [`Fault::Conflict`] when somebody else changed it first.
pub async fn remove(desk: &Desk, id: ForumItemId, version: i32) -> Result<Item, Fault> {
    let held = take(desk, id, version).await?;
    if held.item.version != version {
        return Err(Fault::Conflict("forum_item".into()));
    }
    // Opened again it still carries what was said: removing it then would take that away.
    let said = [&held.item.answer, &held.item.reason, &held.item.project];
    if held.item.answered_on.is_some() || said.iter().any(|text| !text.is_empty()) {
        return Err(Fault::Refused("forum_item_answered"));
    }
    reminders::deadline::cancel_all(&held.tx, duty::SUBJECT, id.uuid(), desk.now()).await?;
    held.tx.remove::<table::Entity>(table::Column::Id.eq(id.uuid())).await?;
    commands::refile(&held.tx, held.forum.id).await?;
    held.finish(desk, "forum_item.remove").await
}

/// Asks a unit for its answer by a day; asking again moves the day or the unit.
///
/// # Errors
/// [`Fault::Refused`] when the item has ended, a field error for a day that is not to come.
pub async fn ask(
    desk: &Desk,
    id: ForumItemId,
    version: i32,
    (unit, due_on): (DepartmentId, NaiveDate),
) -> Result<Item, Fault> {
    let mut held = take(desk, id, version).await?;
    if held.item.outcome != Outcome::Open {
        return Err(Fault::Refused("forum_item_ended"));
    }
    if due_on < desk.today() {
        return Err(Fault::field("dueOn", "date_in_past"));
    }
    held.item.unit = Some(unit);
    held.item.asked_on = Some(desk.today());
    held.item.due_on = Some(due_on);
    held.put(desk, "forum_item.ask").await
}

/// Says what became of an item, or what the unit said while it stays open.
///
/// # Errors
/// [`Fault::Invalid`] without the project's name, the reason or the answer the outcome needs.
pub async fn answer(desk: &Desk, id: ForumItemId, version: i32, answer: Answer) -> Result<Item, Fault> {
    let mut held = take(desk, id, version).await?;
    let (answer, mut errors) = rules::check_answer(answer, desk.today());
    if held.forum.record.face.starts_on.is_some_and(|held_on| answer.on < held_on) {
        errors.push(FieldError::new("answeredOn", "before_forum"));
    }
    if !errors.is_empty() {
        return Err(Fault::Invalid(errors));
    }
    if let Some(project) = answer.project_record {
        let known = record::names(&held.tx, &[project]).await?;
        if known.is_empty() || project == held.forum.record.id {
            return Err(Fault::field("projectRecordId", "choose_one"));
        }
        // The forum led to the project: both pages show it.
        link::link(&held.tx, held.forum.record.id, project, link::Relation::LedTo, desk.now()).await?;
    }
    held.item = Item {
        outcome: answer.outcome,
        project: answer.project,
        project_code: answer.project_code,
        project_record: answer.project_record,
        reason: answer.reason,
        answer: answer.text,
        answered_on: Some(answer.on),
        ..held.item
    };
    let action = match held.item.outcome {
        Outcome::Adopted => "forum_item.adopt",
        Outcome::Declined => "forum_item.decline",
        Outcome::Open => "forum_item.answer",
    };
    held.put(desk, action).await
}

/// Opens an item again that was ended by mistake or too early. What was said stays with it, to be corrected and said
/// again; until then citizens read that it is open.
pub async fn reopen(desk: &Desk, id: ForumItemId, version: i32) -> Result<Item, Fault> {
    let mut held = take(desk, id, version).await?;
    if held.item.outcome == Outcome::Open {
        return Err(Fault::Refused("forum_item_open"));
    }
    held.item.outcome = Outcome::Open;
    held.item.answered_on = None;
    held.put(desk, "forum_item.reopen").await
}
