//! Changes of deadlines. They are part of a command of the concept that owns the duty, inside its transaction, and
//! leave its authorisation to it. Each one takes back what is still unsent about the old state of the deadline.

use super::{DeadlineState, NewDeadline, table::deadline as table};
use crate::reminder::ledger;
use chrono::{DateTime, NaiveDate, Utc};
use kernel::{
    Fault,
    ids::{DeadlineId, DepartmentId, StaffId},
};
use sea_orm::ColumnTrait;
use store::TenantTx;
use uuid::Uuid;

/// Sets the deadline of a subject and kind: adds it, or replaces the one there is, also a met or cancelled one.
pub async fn set(tx: &TenantTx, new: NewDeadline, now: DateTime<Utc>) -> Result<DeadlineId, Fault> {
    let Some(old) = row_of(tx, new.subject_kind, new.subject_id, new.kind).await? else {
        let id = DeadlineId::new();
        tx.add::<table::Entity>(table::Model {
            tenant_id: tx.tenant(),
            id: id.uuid(),
            subject_kind: new.subject_kind.to_owned(),
            subject_id: new.subject_id,
            kind: new.kind.to_owned(),
            due_on: new.due_on,
            responsible_id: new.responsible.map(StaffId::uuid),
            department_id: new.department.map(DepartmentId::uuid),
            confidential: new.confidential,
            label: new.label,
            state: DeadlineState::Open.as_str().to_owned(),
            trace: new.trace,
            met_at: None,
            created_at: now,
            updated_at: now,
        })
        .await?;
        return Ok(id);
    };
    ledger::take_back(tx, old.id).await?;
    tx.change::<table::Entity>()
        .set(table::Column::DueOn, new.due_on)
        .set(table::Column::ResponsibleId, new.responsible.map(StaffId::uuid))
        .set(table::Column::DepartmentId, new.department.map(DepartmentId::uuid))
        .set(table::Column::Confidential, new.confidential)
        .set(table::Column::Label, new.label)
        .set(table::Column::State, DeadlineState::Open.as_str())
        .set(table::Column::Trace, new.trace)
        .set(table::Column::MetAt, None::<DateTime<Utc>>)
        // Saying the same day again does not make a step that is still to be told look passed.
        .set(
            table::Column::UpdatedAt,
            if is_open(&old) && old.due_on == new.due_on { old.updated_at } else { now },
        )
        .filter(table::Column::Id.eq(old.id))
        .run()
        .await?;
    Ok(DeadlineId(old.id))
}

/// The duty is done. A deadline that is not open stays as it is.
pub async fn meet(
    tx: &TenantTx,
    subject_kind: &str,
    subject_id: Uuid,
    kind: &str,
    now: DateTime<Utc>,
) -> Result<(), Fault> {
    let Some(open) = row_of(tx, subject_kind, subject_id, kind).await?.filter(is_open) else { return Ok(()) };
    ledger::take_back(tx, open.id).await?;
    tx.change::<table::Entity>()
        .set(table::Column::State, DeadlineState::Met.as_str())
        .set(table::Column::MetAt, Some(now))
        .filter(table::Column::Id.eq(open.id))
        .run()
        .await?;
    Ok(())
}

/// Another day, for a reason kept in the trace. Reminders start afresh for the new day.
///
/// # Errors
/// [`Fault::Internal`] when there is no open deadline: moving one that nobody keeps is a bug of the caller, and
/// swallowing it would leave a promise without a reminder.
pub async fn move_to(
    tx: &TenantTx,
    subject_kind: &str,
    subject_id: Uuid,
    kind: &str,
    due_on: NaiveDate,
    trace: serde_json::Value,
    now: DateTime<Utc>,
) -> Result<(), Fault> {
    let open = row_of(tx, subject_kind, subject_id, kind).await?.filter(is_open);
    let open = open.ok_or_else(|| Fault::internal(format!("no open deadline {kind} to move")))?;
    ledger::take_back(tx, open.id).await?;
    tx.change::<table::Entity>()
        .set(table::Column::DueOn, due_on)
        .set(table::Column::Trace, trace)
        .set(table::Column::UpdatedAt, now)
        .filter(table::Column::Id.eq(open.id))
        .run()
        .await?;
    Ok(())
}

/// The subject is closed, referred or merged: nothing of it is due any more.
pub async fn cancel_all(
    tx: &TenantTx,
    subject_kind: &str,
    subject_id: Uuid,
    now: DateTime<Utc>,
) -> Result<(), Fault> {
    for open in open_rows(tx, subject_kind, subject_id).await? {
        ledger::take_back(tx, open.id).await?;
        tx.change::<table::Entity>()
            .set(table::Column::State, DeadlineState::Cancelled.as_str())
            .set(table::Column::UpdatedAt, now)
            .filter(table::Column::Id.eq(open.id))
            .run()
            .await?;
    }
    Ok(())
}

/// Somebody else's duty from now on. What the one before has not been sent yet, is not sent; the new one is reminded
/// of the step that is current (the ledger's key holds the recipient).
pub async fn reassign(
    tx: &TenantTx,
    subject_kind: &str,
    subject_id: Uuid,
    responsible: Option<StaffId>,
    department: Option<DepartmentId>,
    _now: DateTime<Utc>,
) -> Result<(), Fault> {
    for open in open_rows(tx, subject_kind, subject_id).await? {
        let (responsible, department) = (responsible.map(StaffId::uuid), department.map(DepartmentId::uuid));
        if (open.responsible_id, open.department_id) == (responsible, department) {
            continue;
        }
        ledger::take_back(tx, open.id).await?;
        tx.change::<table::Entity>()
            .set(table::Column::ResponsibleId, responsible)
            .set(table::Column::DepartmentId, department)
            .filter(table::Column::Id.eq(open.id))
            .run()
            .await?;
    }
    Ok(())
}

async fn row_of(
    tx: &TenantTx,
    subject_kind: &str,
    subject_id: Uuid,
    kind: &str,
) -> Result<Option<table::Model>, Fault> {
    let found = tx
        .find::<table::Entity>()
        .filter(table::Column::SubjectKind.eq(subject_kind))
        .filter(table::Column::SubjectId.eq(subject_id))
        .filter(table::Column::Kind.eq(kind))
        .one()
        .await?;
    Ok(found)
}

async fn open_rows(tx: &TenantTx, subject_kind: &str, subject_id: Uuid) -> Result<Vec<table::Model>, Fault> {
    let found = tx
        .find::<table::Entity>()
        .filter(table::Column::SubjectKind.eq(subject_kind))
        .filter(table::Column::SubjectId.eq(subject_id))
        .filter(table::Column::State.eq(DeadlineState::Open.as_str()))
        .all()
        .await?;
    Ok(found)
}

fn is_open(row: &table::Model) -> bool {
    row.state == DeadlineState::Open.as_str()
}
