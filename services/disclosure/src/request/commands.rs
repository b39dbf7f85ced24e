//! Working on a request until it is answered.

use super::{
    EventKind, Ground, Objection, SUBJECT, State,
    notice::Facts,
    queries, rules,
    write::{Column, Open, label},
};
use chrono::{Duration, NaiveDate};
use kernel::{
    Fault,
    ids::{DepartmentId, InformationRequestId, StaffId},
    text,
};
use reminders::deadline::{self, NewDeadline};
use tenancy::{
    Desk,
    case::{CaseNumber, Secret},
};

/// How a request ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Decision {
    Given {
        text: String,
    },
    /// What was withheld, and why (ม.9 ว.2: secret parts are removed).
    PartlyGiven {
        text: String,
        ground: Ground,
    },
    Refused {
        text: String,
        ground: Ground,
    },
    Transferred {
        text: String,
        agency: String,
    },
}

/// Gives it to a department and a person.
pub async fn assign(
    desk: &Desk,
    id: InformationRequestId,
    version: i32,
    department: Option<DepartmentId>,
    assignee: Option<StaffId>,
) -> Result<(), Fault> {
    let mut open = Open::for_staff(desk, id, version).await?;
    open.must_be_open()?;
    let columns = vec![
        (Column::DepartmentId, department.map(DepartmentId::uuid).into()),
        (Column::AssigneeId, assignee.map(StaffId::uuid).into()),
    ];
    known(&open, department, assignee).await?;
    open.change(columns).await?;
    deadline::reassign(&open.tx, SUBJECT, open.row.id, assignee, department, open.now).await?;
    open.event(EventKind::Assigned, false, "").await?;
    Ok(open.tx.commit().await?)
}

async fn known(
    open: &Open<'_>,
    department: Option<DepartmentId>,
    assignee: Option<StaffId>,
) -> Result<(), Fault> {
    for (table, field, id) in [
        ("department", "departmentId", department.map(DepartmentId::uuid)),
        ("staff", "assigneeId", assignee.map(StaffId::uuid)),
    ] {
        let Some(id) = id else { continue };
        let sql = format!("SELECT id FROM {table} WHERE tenant_id = {{tenant}} AND id = ?");
        if open.tx.rows(store::Sql::new(&sql).bind(id)).await?.is_empty() {
            return Err(Fault::field(field, "choose_one"));
        }
    }
    Ok(())
}

/// The information lies ready: it is given today (domain.md c9, the cabinet's line).
pub async fn mark_ready(desk: &Desk, id: InformationRequestId, version: i32) -> Result<(), Fault> {
    let mut open = Open::for_staff(desk, id, version).await?;
    open.must_be_open()?;
    let today = desk.today();
    // A day that has passed stays passed: being ready late is still late.
    let queue_on = today.min(open.row.queue_on);
    open.change(vec![(Column::Ready, true.into()), (Column::QueueOn, queue_on.into())]).await?;
    let trace = serde_json::json!({ "ready_on": today, "due_on": queue_on });
    open.set_deadline(trace).await?;
    open.event(EventKind::Ready, false, "").await?;
    Ok(open.tx.commit().await?)
}

/// A later day, for a reason the requester reads.
pub async fn extend(
    desk: &Desk,
    id: InformationRequestId,
    version: i32,
    promised_on: NaiveDate,
    reason: &str,
) -> Result<(), Fault> {
    let mut open = Open::for_staff(desk, id, version).await?;
    open.must_be_open()?;
    let reason = rules::extended(open.row.queue_on, promised_on, desk.today(), reason)?;
    let old = open.row.queue_on;
    open.change(vec![
        (Column::PromisedOn, Some(promised_on).into()),
        (Column::ExtendedOn, open.row.extended_on.or(Some(desk.today())).into()),
        (Column::QueueOn, promised_on.into()),
    ])
    .await?;
    let trace = serde_json::json!({ "before": old, "due_on": promised_on, "extended_on": desk.today() });
    open.set_deadline(trace).await?;
    let facts = Facts { text: &reason, day: Some(promised_on), ..Facts::default() };
    open.notify(EventKind::Extended, &facts, None).await?;
    Ok(open.tx.commit().await?)
}

/// A person whom the information concerns was told and may object within days (ม.17).
pub async fn ask_third_party(
    desk: &Desk,
    id: InformationRequestId,
    version: i32,
    told_on: NaiveDate,
    days: i64,
) -> Result<(), Fault> {
    let mut open = Open::for_staff(desk, id, version).await?;
    open.must_be_open()?;
    if open.row.objection_from.is_some() {
        return Err(Fault::Refused("objection_asked"));
    }
    if told_on > desk.today() || told_on < open.row.received_on {
        return Err(Fault::field("toldOn", "bad_told_day"));
    }
    let holidays =
        tenancy::holiday::load(&open.tx, told_on, told_on + Duration::days(days.clamp(0, 90) + 60)).await?;
    let due_on = rules::objection_due(told_on, days, &holidays).map_err(|e| Fault::Invalid(vec![e]))?;
    open.change(vec![
        (Column::ObjectionFrom, Some(told_on).into()),
        (Column::ObjectionDueOn, Some(due_on).into()),
    ])
    .await?;
    let new = NewDeadline {
        subject_kind: SUBJECT,
        subject_id: open.row.id,
        kind: deadline::INFORMATION_OBJECTION,
        due_on,
        responsible: open.row.assignee_id.map(StaffId),
        department: open.row.department_id.map(DepartmentId),
        confidential: false,
        label: label(&open.row),
        trace: serde_json::json!({ "told_on": told_on, "days": days, "due_on": due_on, "rule": "ม.17" }),
    };
    deadline::set(&open.tx, new, open.now).await?;
    let facts = Facts { day: Some(due_on), ..Facts::default() };
    open.notify(EventKind::ThirdParty, &facts, None).await?;
    Ok(open.tx.commit().await?)
}

/// What the third party said, or that the days passed in silence.
pub async fn record_objection(
    desk: &Desk,
    id: InformationRequestId,
    version: i32,
    objected: bool,
    said: &str,
) -> Result<(), Fault> {
    let mut open = Open::for_staff(desk, id, version).await?;
    open.must_be_open()?;
    let objection = open.row.objection_due_on.map(|due_on| Objection {
        from: open.row.objection_from.unwrap_or(due_on),
        due_on,
        objected: open.row.objected,
    });
    if objection.is_none_or(|o| o.objected.is_some()) {
        return Err(Fault::Refused("objection_not_awaited"));
    }
    open.change(vec![(Column::Objected, Some(objected).into())]).await?;
    deadline::meet(&open.tx, SUBJECT, open.row.id, deadline::INFORMATION_OBJECTION, open.now).await?;
    open.event(EventKind::Objection, false, &text::clean_text(said, rules::MAX_ANSWER)).await?;
    Ok(open.tx.commit().await?)
}

/// Gives, gives in part, refuses or passes on. The requester is told in the same transaction.
pub async fn decide(
    desk: &Desk,
    id: InformationRequestId,
    version: i32,
    decision: Decision,
) -> Result<(), Fault> {
    let mut open = Open::for_staff(desk, id, version).await?;
    let objection = open.row.objection_from.zip(open.row.objection_due_on).map(|(from, due_on)| Objection {
        from,
        due_on,
        objected: open.row.objected,
    });
    let decision = rules::decided(&decision, open.state()?, objection, desk.today())?;
    let ground = rules::ground(&decision);
    let (state, kind, text, agency) = match decision {
        Decision::Given { text } => (State::Given, EventKind::Given, text, String::new()),
        Decision::PartlyGiven { text, .. } => {
            (State::PartlyGiven, EventKind::PartlyGiven, text, String::new())
        }
        Decision::Refused { text, .. } => (State::Refused, EventKind::Refused, text, String::new()),
        Decision::Transferred { text, agency } => (State::Transferred, EventKind::Transferred, text, agency),
    };
    open.change(vec![
        (Column::State, state.as_str().into()),
        (Column::IsOpen, false.into()),
        (Column::Answer, text.clone().into()),
        (Column::TransferredTo, agency.clone().into()),
        (Column::Ground, ground.map(|g| g.as_str().to_owned()).into()),
        (Column::AnsweredOn, Some(desk.today()).into()),
    ])
    .await?;
    let subject = open.row.id;
    deadline::meet(&open.tx, SUBJECT, subject, deadline::INFORMATION_REQUEST, open.now).await?;
    deadline::cancel_all(&open.tx, SUBJECT, subject, open.now).await?;
    open.tx.mark_statistics(open.row.queue_on, open.now).await?;
    let facts = Facts { text: &text, agency: &agency, ground, day: None };
    open.notify(kind, &facts, None).await?;
    Ok(open.tx.commit().await?)
}

/// The requester takes the request back, with number and secret.
///
/// # Errors
/// [`Fault::NotFound`] when they do not belong together.
pub async fn withdraw(desk: &Desk, number: CaseNumber, secret: &Secret) -> Result<(), Fault> {
    let read = desk.store.read(&desk.scope).await?;
    let id = queries::opened(&read, number, secret).await?.ok_or(Fault::NotFound)?;
    drop(read);
    let mut open = Open::load(desk, InformationRequestId(id.id)).await?;
    open.must_be_open()?;
    open.change(vec![
        (Column::State, State::Withdrawn.as_str().into()),
        (Column::IsOpen, false.into()),
        (Column::AnsweredOn, None::<NaiveDate>.into()),
    ])
    .await?;
    deadline::cancel_all(&open.tx, SUBJECT, open.row.id, open.now).await?;
    open.event(EventKind::Withdrawn, true, "").await?;
    Ok(open.tx.commit().await?)
}

/// A line for the office only.
pub async fn note(desk: &Desk, id: InformationRequestId, said: &str) -> Result<(), Fault> {
    desk.actor.may(super::WORK)?;
    let said = text::clean_text(said, rules::MAX_ANSWER);
    if said.is_empty() {
        return Err(Fault::field("text", "required"));
    }
    let open = Open::load(desk, id).await?;
    open.event(EventKind::Note, false, &said).await?;
    Ok(open.tx.commit().await?)
}
