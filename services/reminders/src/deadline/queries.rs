//! Reads of deadlines.

use super::{Deadline, DeadlineState, table::deadline as table};
use chrono::{DateTime, NaiveDate, Utc};
use kernel::{
    Fault,
    ids::{DeadlineId, DepartmentId, StaffId},
};
use sea_orm::{ColumnTrait, FromQueryResult};
use store::{Sql, StoreError, TenantRead};
use uuid::Uuid;

/// All deadlines of a subject, whatever their state, the earliest first. The caller has authorised its reader.
pub async fn find(read: &TenantRead, subject_kind: &str, subject_id: Uuid) -> Result<Vec<Deadline>, Fault> {
    let rows = read
        .find::<table::Entity>()
        .filter(table::Column::SubjectKind.eq(subject_kind))
        .filter(table::Column::SubjectId.eq(subject_id))
        .ascending(table::Column::DueOn)
        .ascending(table::Column::Kind)
        .all()
        .await?;
    rows.into_iter().map(|row| shown(row).map_err(Fault::from)).collect()
}

fn shown(row: table::Model) -> Result<Deadline, StoreError> {
    let state = DeadlineState::parse(&row.state)
        .ok_or_else(|| StoreError::Inconsistent(format!("deadline state {}", row.state)))?;
    Ok(Deadline {
        id: DeadlineId(row.id),
        subject_kind: row.subject_kind,
        subject_id: row.subject_id,
        kind: row.kind,
        due_on: row.due_on,
        responsible: row.responsible_id.map(StaffId),
        department: row.department_id.map(DepartmentId),
        confidential: row.confidential,
        label: row.label,
        state,
        trace: row.trace,
        met_at: row.met_at,
    })
}

/// The few columns of an open deadline that decide who is reminded of it and when.
#[derive(Debug, Clone, FromQueryResult)]
pub(crate) struct Candidate {
    pub id: Uuid,
    pub kind: String,
    pub due_on: NaiveDate,
    pub responsible_id: Option<Uuid>,
    pub department_id: Option<Uuid>,
    pub confidential: bool,
    pub updated_at: DateTime<Utc>,
}

/// Open deadlines that fall due up to a day, the earliest first.
pub(crate) async fn open_until(read: &TenantRead, day: NaiveDate) -> Result<Vec<Candidate>, StoreError> {
    let sql = Sql::new(
        "SELECT id, kind, due_on, responsible_id, department_id, confidential, updated_at FROM deadline
         WHERE tenant_id = {tenant} AND state = 'open' AND due_on <= ? ORDER BY due_on, id",
    );
    read.rows_as(sql.bind(day)).await
}
