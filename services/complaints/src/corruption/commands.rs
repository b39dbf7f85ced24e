//! What the officer does with a case (การดำเนินการของเจ้าหน้าที่): acknowledge, assign, tell progress, explain a delay,
//! give the result, close, note; and what the complainant adds.

pub use super::receive::receive;

use super::{
    NewFile, SUBJECT,
    audit::Deed,
    files, may_by_secret, queries,
    rules::{self, Step},
    table::corruption_file,
    write::{Column, Line, Open},
};
use crate::{
    case::{CaseNumber, EventKind, Secret, State},
    complaint::Desk,
};
use chrono::NaiveDate;
use kernel::{
    Action, Fault, FieldError, Role, fiscal,
    ids::{CorruptionCaseId, StaffId},
    permission,
};
use reminders::deadline::{self, CORRUPTION_ANSWER};
use sea_orm::ColumnTrait;
use serde_json::json;
use store::{Sql, TenantTx};

/// Acknowledges receipt in writing.
///
/// # Errors
/// As every command of an officer: [`Fault::Forbidden`], [`Fault::NotFound`], [`Fault::Invalid`] for a text that
/// breaks a rule, [`Fault::Refused`] when the case is not where the step begins.
pub async fn acknowledge(desk: &Desk, id: CorruptionCaseId, text: &str) -> Result<(), Fault> {
    let (mut open, state) = Open::for_step(desk, id, Step::Acknowledge).await?;
    let text = rules::check_optional_text("text", text)?;
    open.change(state, Vec::new()).await?;
    open.notify(EventKind::Acknowledged, Deed::Acknowledge, &text).await?;
    Ok(open.tx.commit().await?)
}

/// Gives the case to an officer of this register; nobody else can be made responsible (rivals.md 4.4: never the chain
/// of the accused). The complainant is not told who it is.
pub async fn assign(desk: &Desk, id: CorruptionCaseId, assignee: StaffId) -> Result<(), Fault> {
    let (mut open, state) = Open::for_step(desk, id, Step::Assign).await?;
    let name = officer_name(&open.tx, assignee)
        .await?
        .ok_or_else(|| Fault::field("assigneeId", "not_corruption_officer"))?;
    open.change(state, vec![(Column::AssigneeId, assignee.uuid().into())]).await?;
    deadline::reassign(&open.tx, SUBJECT, id.uuid(), Some(assignee), None, open.now).await?;
    let line = Line { kind: EventKind::Assigned, public: false, text: &name, files: &[] };
    open.record(line, Deed::Assign).await?;
    Ok(open.tx.commit().await?)
}

/// The name of an active member of staff who may work on this register.
async fn officer_name(tx: &TenantTx, id: StaffId) -> Result<Option<String>, Fault> {
    let roles = Role::ALL.iter().filter(|role| permission::allows(**role, Action::CorruptionWork));
    let sql = Sql::new(
        "SELECT s.name AS name FROM staff s JOIN staff_role r ON r.tenant_id = s.tenant_id AND r.staff_id = s.id
         WHERE s.tenant_id = {tenant} AND s.id = ? AND s.state = 'active' AND r.role IN (",
    );
    let rows = tx.rows(sql.bind(id.uuid()).push_list(roles.map(|role| role.as_str())).push(")")).await?;
    rows.first().map(|row| row.try_get("", "name").map_err(Fault::internal)).transpose()
}

/// Tells the complainant how far it is. Does not stop the alarm of day 15.
pub async fn progress(desk: &Desk, id: CorruptionCaseId, text: &str) -> Result<(), Fault> {
    let (mut open, state) = Open::for_step(desk, id, Step::Progress).await?;
    let text = rules::check_text("text", text)?;
    let answered = open.row.answered_at.unwrap_or(open.now);
    open.change(state, vec![(Column::AnsweredAt, answered.into())]).await?;
    open.notify(EventKind::Progress, Deed::Progress, &text).await?;
    Ok(open.tx.commit().await?)
}

/// Explains why it takes longer and promises a new day (domain.md c2). Only this or a result stops the alarm of
/// day 15; the alarm moves to the promised day.
pub async fn explain_delay(
    desk: &Desk,
    id: CorruptionCaseId,
    promised_on: NaiveDate,
    reason: &str,
) -> Result<(), Fault> {
    let (mut open, state) = Open::for_step(desk, id, Step::ExplainDelay).await?;
    let reason = rules::check_text("reason", reason)?;
    rules::check_promise(promised_on, fiscal::thai_day(open.now))?;
    let now = open.now;
    let answered = open.row.answered_at.unwrap_or(now);
    let columns = vec![
        (Column::PromisedOn, promised_on.into()),
        (Column::QueueOn, promised_on.into()),
        (Column::AnsweredAt, answered.into()),
    ];
    open.change(state, columns).await?;
    open.row.promised_on = Some(promised_on);
    let mut trace = queries::deadline_trace(&open.tx, open.row.id).await?.unwrap_or_else(|| json!({}));
    if let Some(trace) = trace.as_object_mut() {
        trace.insert("promised_on".to_owned(), json!(promised_on));
    }
    deadline::move_to(&open.tx, SUBJECT, id.uuid(), CORRUPTION_ANSWER, promised_on, trace, now).await?;
    open.notify(EventKind::Delay, Deed::ExplainDelay, &reason).await?;
    Ok(open.tx.commit().await?)
}

/// Gives the result in writing.
pub async fn result(desk: &Desk, id: CorruptionCaseId, text: &str) -> Result<(), Fault> {
    let (mut open, state) = Open::for_step(desk, id, Step::Result).await?;
    let text = rules::check_text("text", text)?;
    let now = open.now;
    let answered = open.row.answered_at.unwrap_or(now);
    open.change(state, vec![(Column::AnsweredAt, answered.into())]).await?;
    deadline::meet(&open.tx, SUBJECT, id.uuid(), CORRUPTION_ANSWER, now).await?;
    open.notify(EventKind::Result, Deed::Result, &text).await?;
    Ok(open.tx.commit().await?)
}

/// Ends the matter (ยุติเรื่อง) after its result.
pub async fn close(desk: &Desk, id: CorruptionCaseId, text: &str) -> Result<(), Fault> {
    let (mut open, state) = Open::for_step(desk, id, Step::Close).await?;
    let text = rules::check_optional_text("text", text)?;
    let now = open.now;
    open.change(state, vec![(Column::ClosedAt, now.into())]).await?;
    deadline::cancel_all(&open.tx, SUBJECT, id.uuid(), now).await?;
    open.notify(EventKind::Closed, Deed::Close, &text).await?;
    Ok(open.tx.commit().await?)
}

/// Writes down something the complainant never sees.
pub async fn note(desk: &Desk, id: CorruptionCaseId, text: &str) -> Result<(), Fault> {
    let (mut open, state) = Open::for_step(desk, id, Step::Note).await?;
    let text = rules::check_text("text", text)?;
    open.change(state, Vec::new()).await?;
    open.record(Line { kind: EventKind::Note, public: false, text: &text, files: &[] }, Deed::Note).await?;
    Ok(open.tx.commit().await?)
}

/// Adds what the complainant knows further, with number and secret.
///
/// # Errors
/// [`Fault::NotFound`] for a wrong number or secret: both look the same. [`Fault::Refused`] once the case is closed.
pub async fn add_information(
    desk: &Desk,
    number: CaseNumber,
    secret: &Secret,
    text: &str,
    files: Vec<NewFile>,
) -> Result<(), Fault> {
    may_by_secret(&desk.actor)?;
    let (text, files) = rules::check_information(text, files)?;
    // Whoever cannot open the case must not be able to fill the storage, so the secret is tried before files are kept.
    let case = {
        let read = desk.store.read(&desk.scope).await?;
        let row = queries::by_secret(&read, number, secret).await?.ok_or(Fault::NotFound)?;
        rules::may_add(State::read(&row.state)?)?;
        let there = read
            .find::<corruption_file::Entity>()
            .filter(corruption_file::Column::CaseId.eq(row.id))
            .all()
            .await?;
        if there.len() + files.len() > rules::MOST_CASE_FILES {
            let error = FieldError::new("files", "too_many_files").with("max", rules::MOST_CASE_FILES);
            return Err(Fault::Invalid(vec![error]));
        }
        row.id
    };
    let kept = files::keep(desk, case, files).await?;
    let written = write_information(desk, number, secret, &text, &kept).await;
    if let Err(fault) = &written {
        files::discard_after(desk, fault, &kept).await;
    }
    written
}

async fn write_information(
    desk: &Desk,
    number: CaseNumber,
    secret: &Secret,
    text: &str,
    kept: &[files::Kept],
) -> Result<(), Fault> {
    let tx = desk.store.write(&desk.scope).await?;
    let row = queries::by_secret(&tx, number, secret).await?.ok_or(Fault::NotFound)?;
    let state = State::read(&row.state)?;
    rules::may_add(state)?;
    let mut open = Open { desk, tx, row, state, now: desk.now() };
    open.change(state, Vec::new()).await?;
    open.record(Line { kind: EventKind::Information, public: true, text, files: kept }, Deed::Information)
        .await?;
    Ok(open.tx.commit().await?)
}
