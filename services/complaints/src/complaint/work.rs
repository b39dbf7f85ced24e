//! What the office does with a case: acknowledge, assign, tell progress, explain a delay, notify the result, close.

use super::{
    ACKNOWLEDGEMENT, ANSWER, Desk, REGISTER, receive, rules,
    rules::{ReopenedBy, Step},
    write::{Attachment, Column, Open},
};
use crate::case::{EventKind, State};
use chrono::NaiveDate;
use kernel::{
    Action, Fault, fiscal,
    ids::{CategoryId, ComplaintId, DepartmentId, StaffId},
};
use reminders::deadline;
use sea_orm::{ColumnTrait, Value};
use serde_json::json;
use store::Sql;

/// Acknowledges: the written notice of the time it will take and who is responsible (seed 001, measure 3.2.3).
pub async fn acknowledge(desk: &Desk, id: ComplaintId, text: &str) -> Result<(), Fault> {
    let (mut open, state) = Open::for_step(desk, id, Step::Acknowledge).await?;
    let text = rules::check_optional_text("text", text)?;
    let now = open.now;
    open.change(state, vec![(Column::AcknowledgedAt, now.into())]).await?;
    deadline::meet(&open.tx, REGISTER, id.uuid(), ACKNOWLEDGEMENT, now).await?;
    let department = open.department_name(open.row.department_id).await?;
    let facts = open.facts(department.as_deref(), &text);
    open.notify(EventKind::Acknowledged, &facts, json!({ "due_on": open.row.due_on }), &[]).await?;
    Ok(open.tx.commit().await?)
}

/// Gives cases to a department and, if named, an officer. All or none.
pub async fn assign(
    desk: &Desk,
    ids: &[ComplaintId],
    department: Option<DepartmentId>,
    assignee: Option<StaffId>,
) -> Result<u32, Fault> {
    desk.actor.may(Action::ComplaintAssign)?;
    if department.is_none() && assignee.is_none() {
        return Err(Fault::field("assigneeId", "choose_one"));
    }
    if ids.is_empty() || ids.len() > 100 {
        return Err(Fault::field("ids", "choose_one"));
    }
    let mut tx = desk.store.write(&desk.scope).await?;
    let place = place_of(&tx, department, assignee).await?;
    let mut changed = 0;
    let tenant_name = super::write::tenant_name(&tx).await?;
    // Always in the same order, so that two people who assign the same cases do not wait for each other for ever.
    let mut ids = ids.to_vec();
    ids.sort_unstable();
    ids.dedup();
    for id in &ids {
        let row = super::write::row_of(&tx, *id).await?;
        let state = State::read(&row.state)?;
        let next = rules::after(state, row.acknowledged_at.is_some(), Step::Assign)?;
        let mut open = Open { desk, tx, row, state, now: desk.now(), tenant_name: tenant_name.clone() };
        // An officer of no department leaves the case in the department where it is.
        let department = place.department.or(open.row.department_id.map(DepartmentId));
        let columns = vec![
            (Column::DepartmentId, department.map(DepartmentId::uuid).into()),
            (Column::AssigneeId, assignee.map(StaffId::uuid).into()),
        ];
        open.change(next, columns).await?;
        deadline::reassign(&open.tx, REGISTER, id.uuid(), assignee, department, open.now).await?;
        // The names of that day: people and departments may be called otherwise later.
        let data = json!({
            "department": department, "departmentName": place.department_name,
            "assignee": assignee, "assigneeName": place.assignee_name,
        });
        open.event(EventKind::Assigned, false, "", data, &[]).await?;
        tx = open.tx;
        changed += 1;
    }
    tx.commit().await?;
    Ok(changed)
}

/// Where a case goes, with the names of the day.
#[derive(Default)]
struct Place {
    department: Option<DepartmentId>,
    department_name: Option<String>,
    assignee_name: Option<String>,
}

/// The department a case goes to: the one named, else the officer's own. Both must exist here and be active.
async fn place_of(
    tx: &store::TenantTx,
    department: Option<DepartmentId>,
    assignee: Option<StaffId>,
) -> Result<Place, Fault> {
    let mut place = Place { department, ..Place::default() };
    if let Some(id) = assignee {
        let sql = Sql::new(
            "SELECT department_id, name FROM staff WHERE tenant_id = {tenant} AND id = ? AND state = 'active'",
        );
        let rows = tx.rows(sql.bind(id.uuid())).await?;
        let row = rows.first().ok_or_else(|| Fault::field("assigneeId", "choose_one"))?;
        let own: Option<uuid::Uuid> = row.try_get("", "department_id").map_err(Fault::internal)?;
        place.department = department.or(own.map(DepartmentId));
        place.assignee_name = Some(row.try_get("", "name").map_err(Fault::internal)?);
    }
    if let Some(id) = place.department {
        let sql = Sql::new("SELECT name_th FROM department WHERE tenant_id = {tenant} AND id = ? AND active");
        let rows = tx.rows(sql.bind(id.uuid())).await?;
        match rows.first() {
            Some(row) => place.department_name = Some(row.try_get("", "name_th").map_err(Fault::internal)?),
            None if department.is_some() => return Err(Fault::field("departmentId", "choose_one")),
            None => place.department = None,
        }
    }
    Ok(place)
}

/// Tells the complainant how far it is. Does not stop the clock of day 15.
pub async fn progress(desk: &Desk, id: ComplaintId, text: &str, photos: &[Attachment]) -> Result<(), Fault> {
    let (mut open, state) = Open::for_step(desk, id, Step::Progress).await?;
    let text = rules::check_text("text", text)?;
    let now = open.now;
    let answered = open.row.answered_at.unwrap_or(now);
    open.change(state, vec![(Column::AnsweredAt, answered.into())]).await?;
    let department = open.department_name(open.row.department_id).await?;
    let facts = open.facts(department.as_deref(), &text);
    open.notify(EventKind::Progress, &facts, json!({}), photos).await?;
    Ok(open.tx.commit().await?)
}

/// Explains why it takes longer and promises a new day (seed 001, measure 3.2.2). Only this, besides the end of the
/// case, stops the alarm of day 15; the alarm moves to the promised day.
pub async fn explain_delay(
    desk: &Desk,
    id: ComplaintId,
    promised_on: NaiveDate,
    reason: &str,
) -> Result<(), Fault> {
    let (mut open, state) = Open::for_step(desk, id, Step::ExplainDelay).await?;
    let promise = rules::check_promise(promised_on, fiscal::thai_day(open.now));
    let ((), reason) = rules::both(promise, rules::check_text("reason", reason))?;
    let now = open.now;
    let answered = open.row.answered_at.unwrap_or(now);
    open.change(
        state,
        vec![
            (Column::PromisedOn, promised_on.into()),
            (Column::QueueOn, promised_on.into()),
            (Column::AnsweredAt, answered.into()),
        ],
    )
    .await?;
    open.row.promised_on = Some(promised_on);
    let trace = json!({ "promised_on": promised_on, "explained_at": now, "was_due_on": open.row.due_on });
    deadline::move_to(&open.tx, REGISTER, id.uuid(), ANSWER, promised_on, trace, now).await?;
    let department = open.department_name(open.row.department_id).await?;
    let facts = open.facts(department.as_deref(), &reason);
    open.notify(EventKind::Delay, &facts, json!({ "promised_on": promised_on }), &[]).await?;
    Ok(open.tx.commit().await?)
}

/// Notifies the result in writing, with photos before and after.
pub async fn result(desk: &Desk, id: ComplaintId, text: &str, photos: &[Attachment]) -> Result<(), Fault> {
    let (mut open, state) = Open::for_step(desk, id, Step::Result).await?;
    let text = rules::check_text("text", text)?;
    let now = open.now;
    let answered = open.row.answered_at.unwrap_or(now);
    // A result also tells of receipt: an acknowledgement after it would be absurd.
    let acknowledged = open.row.acknowledged_at.unwrap_or(now);
    open.change(
        state,
        vec![
            (Column::ResultedAt, now.into()),
            (Column::AnsweredAt, answered.into()),
            (Column::AcknowledgedAt, acknowledged.into()),
        ],
    )
    .await?;
    deadline::meet(&open.tx, REGISTER, id.uuid(), ANSWER, now).await?;
    deadline::meet(&open.tx, REGISTER, id.uuid(), ACKNOWLEDGEMENT, now).await?;
    let department = open.department_name(open.row.department_id).await?;
    let facts = open.facts(department.as_deref(), &text);
    open.notify(EventKind::Result, &facts, json!({}), photos).await?;
    Ok(open.tx.commit().await?)
}

/// Ends the matter (ยุติเรื่อง) after its result was notified.
pub async fn close(desk: &Desk, id: ComplaintId, text: &str) -> Result<(), Fault> {
    let (mut open, state) = Open::for_step(desk, id, Step::Close).await?;
    let text = rules::check_optional_text("text", text)?;
    let now = open.now;
    open.change(state, vec![(Column::ClosedAt, now.into())]).await?;
    deadline::cancel_all(&open.tx, REGISTER, id.uuid(), now).await?;
    let facts = open.facts(None, &text);
    open.notify(EventKind::Closed, &facts, json!({}), &[]).await?;
    Ok(open.tx.commit().await?)
}

/// Opens an ended case again. The day it had goes on: only the citizen's own request starts a new 15 days.
pub async fn reopen(desk: &Desk, id: ComplaintId, reason: &str) -> Result<(), Fault> {
    let (open, state) = Open::for_step(desk, id, Step::Reopen).await?;
    reopen_case(open, state, ReopenedBy::Office, reason).await
}

pub(super) async fn reopen_case(
    mut open: Open<'_>,
    state: State,
    by: ReopenedBy,
    reason: &str,
) -> Result<(), Fault> {
    let reason = rules::check_text("reason", reason)?;
    let settings = tenancy::settings::load(&open.tx).await?;
    let dates = receive::dates(&open.tx, &settings, open.now).await?;
    let due_on = by.day(open.row.due_on, dates.due_on);
    // Referring a case ends its acknowledgement unmet; whoever takes it up again owes it.
    let owes_acknowledgement = open.row.acknowledged_at.is_none();
    let ack_due_on = if owes_acknowledgement {
        by.day(open.row.ack_due_on, dates.ack_due_on)
    } else {
        open.row.ack_due_on
    };
    let none: Option<NaiveDate> = None;
    let never: Option<chrono::DateTime<chrono::Utc>> = None;
    open.change(
        state,
        vec![
            (Column::DueOn, due_on.into()),
            (Column::PromisedOn, none.into()),
            (Column::QueueOn, due_on.into()),
            (Column::AckDueOn, ack_due_on.into()),
            (Column::AnsweredAt, never.into()),
            (Column::ResultedAt, never.into()),
            (Column::ClosedAt, never.into()),
            (Column::ReopenedCount, Value::from(open.row.reopened_count + 1)),
        ],
    )
    .await?;
    open.row.due_on = due_on;
    open.row.promised_on = None;
    set_again(&open, by, ANSWER, due_on, dates.trace).await?;
    if owes_acknowledgement {
        set_again(&open, by, ACKNOWLEDGEMENT, ack_due_on, dates.ack_trace).await?;
    }
    let facts = open.facts(None, &reason);
    open.notify(EventKind::Reopened, &facts, json!({ "due_on": due_on }), &[]).await?;
    Ok(open.tx.commit().await?)
}

/// Sets a deadline of a reopened case, with how its day came about.
async fn set_again(
    open: &Open<'_>,
    by: ReopenedBy,
    kind: &'static str,
    due_on: NaiveDate,
    anew: serde_json::Value,
) -> Result<(), Fault> {
    let before = deadline::find(&open.tx, REGISTER, open.row.id).await?;
    let had = before.into_iter().find(|deadline| deadline.kind == kind).map(|deadline| deadline.trace);
    let trace = by.trace(had.unwrap_or_default(), anew, due_on, fiscal::thai_day(open.now));
    let again = deadline::NewDeadline {
        subject_kind: REGISTER,
        subject_id: open.row.id,
        kind,
        due_on,
        responsible: open.row.assignee_id.map(StaffId),
        department: open.row.department_id.map(DepartmentId),
        confidential: false,
        label: format!("เรื่องที่ {}", open.number()),
        trace,
    };
    deadline::set(&open.tx, again, open.now).await?;
    Ok(())
}

/// An internal note: never leaves the office.
pub async fn note(desk: &Desk, id: ComplaintId, text: &str) -> Result<(), Fault> {
    let (open, _) = Open::for_step(desk, id, Step::Note).await?;
    let text = rules::check_text("text", text)?;
    open.event(EventKind::Note, false, &text, json!({}), &[]).await?;
    Ok(open.tx.commit().await?)
}

/// Hands the case to another agency, with its own notice to the complainant (domain.md c3).
pub async fn refer(desk: &Desk, id: ComplaintId, agency: &str, text: &str) -> Result<(), Fault> {
    let (mut open, state) = Open::for_step(desk, id, Step::Refer).await?;
    let agency = kernel::text::clean_line(agency, rules::MAX_TITLE);
    let named = if agency.is_empty() { Err(Fault::field("agency", "required")) } else { Ok(()) };
    let ((), text) = rules::both(named, rules::check_text("text", text))?;
    let now = open.now;
    let answered = open.row.answered_at.unwrap_or(now);
    let columns = vec![
        (Column::ReferredTo, agency.as_str().into()),
        (Column::AnsweredAt, answered.into()),
        (Column::ClosedAt, now.into()),
    ];
    open.change(state, columns).await?;
    deadline::cancel_all(&open.tx, REGISTER, id.uuid(), now).await?;
    let mut facts = open.facts(None, &text);
    facts.agency = Some(&agency);
    open.notify(EventKind::Referred, &facts, json!({ "agency": agency }), &[]).await?;
    Ok(open.tx.commit().await?)
}

/// Joins a case to an earlier one about the same matter; its complainant is told where it goes on.
pub async fn merge(desk: &Desk, id: ComplaintId, into: ComplaintId) -> Result<(), Fault> {
    let (mut open, state) = Open::for_step(desk, id, Step::Merge).await?;
    let target = super::write::row_of(&open.tx, into).await?;
    let target_state = State::read(&target.state)?;
    if into == id {
        return Err(Fault::field("intoId", "choose_one"));
    }
    rules::may_take_in(target_state)?;
    let now = open.now;
    open.change(state, vec![(Column::MergedInto, into.uuid().into()), (Column::ClosedAt, now.into())])
        .await?;
    deadline::cancel_all(&open.tx, REGISTER, id.uuid(), now).await?;
    let facts = open.facts(None, "");
    let number = format!("{}/{}", target.running_no, target.fiscal_year);
    let data = json!({ "into": into, "number": number });
    open.notify(EventKind::Merged, &facts, data.clone(), &[]).await?;
    // What was merged into this one goes along, so that its complainants are told the result too.
    for row in open.joined().await? {
        let along = open.tx.change::<super::table::complaint::Entity>();
        let along = along.set(Column::MergedInto, into.uuid()).set(Column::UpdatedAt, now);
        along.filter(Column::Id.eq(row.id)).run().await?;
        open.line(&row, EventKind::Merged, false, "", data.clone(), &[]).await?;
    }
    let (from, tx) = (open.number().to_string(), open.tx);
    let mut other = Open { desk, tx, row: target, state: target_state, now, tenant_name: String::new() };
    // Held and checked like the first one: two people who merge two cases into each other must not end both.
    other.change(target_state, Vec::new()).await?;
    other.event(EventKind::Merged, false, "", json!({ "from": id, "number": from }), &[]).await?;
    Ok(other.tx.commit().await?)
}

/// Puts the case under another category; the category's department takes over unless an officer has it.
pub async fn recategorise(desk: &Desk, id: ComplaintId, category: CategoryId) -> Result<(), Fault> {
    let (mut open, state) = Open::for_step(desk, id, Step::Recategorise).await?;
    let sql = Sql::new(
        "SELECT name_th, department_id FROM category WHERE tenant_id = {tenant} AND id = ? AND active",
    );
    let rows = open.tx.rows(sql.bind(category.uuid())).await?;
    let row = rows.first().ok_or_else(|| Fault::field("categoryId", "unknown_category"))?;
    let name: String = row.try_get("", "name_th").map_err(Fault::internal)?;
    let department: Option<uuid::Uuid> = row.try_get("", "department_id").map_err(Fault::internal)?;
    let mut columns = vec![(Column::CategoryId, category.uuid().into())];
    if open.row.assignee_id.is_none() && department.is_some() {
        columns.push((Column::DepartmentId, department.into()));
        let place = department.map(DepartmentId);
        deadline::reassign(&open.tx, REGISTER, id.uuid(), None, place, open.now).await?;
    }
    open.change(state, columns).await?;
    let forget =
        "DELETE FROM search_token WHERE tenant_id = {tenant} AND doc_kind = 'complaint' AND doc_id = ?";
    open.tx.run(Sql::new(forget).bind(id.uuid())).await?;
    let row = &open.row;
    receive::index(&open.tx, id, &format!("{} {} {} {name}", row.title, row.body, row.place)).await?;
    open.event(EventKind::Recategorised, false, "", json!({ "category": name }), &[]).await?;
    Ok(open.tx.commit().await?)
}
