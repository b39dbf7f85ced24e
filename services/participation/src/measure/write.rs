//! Writing the rows of a draft. Every statement that could touch a version asks that it is a draft: an announced one
//! stays as it was signed.

use super::{
    Content, Version, VersionState,
    table::{measure_indicator, measure_owner, measure_step, measure_version},
};
use chrono::{DateTime, Utc};
use kernel::{
    Fault,
    ids::{DepartmentId, IndicatorId, MeasureId, StaffId, StepId},
};
use sea_orm::{ColumnTrait, Condition};
use serde_json::json;
use store::{StoreError, TenantTx};

/// Adds a draft with this number.
pub(super) async fn add_draft(
    tx: &TenantTx,
    (id, no): (MeasureId, i32),
    name: &str,
    content: &Content,
    by: Option<StaffId>,
    now: DateTime<Utc>,
) -> Result<(), Fault> {
    tx.add::<measure_version::Entity>(measure_version::Model {
        tenant_id: tx.tenant(),
        measure_id: id.uuid(),
        no,
        state: VersionState::Draft.as_str().to_owned(),
        heading: content.heading.clone(),
        form: content.form.as_str().to_owned(),
        name: name.to_owned(),
        rationale: content.rationale.clone(),
        objectives: json!(content.objectives),
        targets: json!(content.targets),
        area: content.area.clone(),
        first_year: content.first_year,
        last_year: content.last_year,
        budget: content.budget,
        each_year: content.each_year,
        all_departments: content.all_departments,
        made_by: by.map(StaffId::uuid),
        made_at: now,
        changed_at: now,
        announced_by: None,
        announced_at: None,
        announced_on: None,
        reference: String::new(),
    })
    .await?;
    add_parts(tx, (id, no), content).await
}

/// Replaces what a draft says.
///
/// # Errors
/// A refusal when the version is not a draft any more.
pub(super) async fn change_draft(
    tx: &TenantTx,
    (id, no): (MeasureId, i32),
    name: &str,
    content: &Content,
    now: DateTime<Utc>,
) -> Result<(), Fault> {
    use measure_version::Column as C;
    let changed = tx
        .change::<measure_version::Entity>()
        .set(C::Heading, content.heading.as_str())
        .set(C::Form, content.form.as_str())
        .set(C::Name, name)
        .set(C::Rationale, content.rationale.as_str())
        .set(C::Objectives, json!(content.objectives))
        .set(C::Targets, json!(content.targets))
        .set(C::Area, content.area.as_str())
        .set(C::FirstYear, content.first_year)
        .set(C::LastYear, content.last_year)
        .set(C::Budget, content.budget)
        .set(C::EachYear, content.each_year)
        .set(C::AllDepartments, content.all_departments)
        .set(C::ChangedAt, now)
        .filter(draft(id, no))
        .run()
        .await?;
    if changed == 0 {
        return Err(Fault::Refused("measure_version_frozen"));
    }
    remove_parts(tx, (id, no)).await?;
    add_parts(tx, (id, no), content).await
}

/// Signs a draft: from here on nobody changes it.
pub(super) async fn announce_draft(tx: &TenantTx, id: MeasureId, version: &Version) -> Result<(), Fault> {
    use measure_version::Column as C;
    let changed = tx
        .change::<measure_version::Entity>()
        .set(C::State, VersionState::Announced.as_str())
        .set(C::AnnouncedBy, version.announced_by.map(StaffId::uuid))
        .set(C::AnnouncedAt, version.announced_at)
        .set(C::AnnouncedOn, version.announced_on)
        .set(C::Reference, version.reference.as_str())
        .filter(draft(id, version.no))
        .run()
        .await?;
    if changed == 0 { Err(Fault::Refused("measure_version_frozen")) } else { Ok(()) }
}

/// Throws a draft away.
pub(super) async fn remove_draft(tx: &TenantTx, id: MeasureId, no: i32) -> Result<(), Fault> {
    if tx.remove::<measure_version::Entity>(draft(id, no)).await? == 0 {
        return Err(Fault::Refused("measure_version_frozen"));
    }
    Ok(())
}

fn draft(id: MeasureId, no: i32) -> Condition {
    use measure_version::Column as C;
    Condition::all()
        .add(C::MeasureId.eq(id.uuid()))
        .add(C::No.eq(no))
        .add(C::State.eq(VersionState::Draft.as_str()))
}

async fn remove_parts(tx: &TenantTx, (id, no): (MeasureId, i32)) -> Result<(), Fault> {
    let owners = Condition::all()
        .add(measure_owner::Column::MeasureId.eq(id.uuid()))
        .add(measure_owner::Column::No.eq(no));
    tx.remove::<measure_owner::Entity>(owners).await?;
    let steps = Condition::all()
        .add(measure_step::Column::MeasureId.eq(id.uuid()))
        .add(measure_step::Column::No.eq(no));
    tx.remove::<measure_step::Entity>(steps).await?;
    let indicators = Condition::all()
        .add(measure_indicator::Column::MeasureId.eq(id.uuid()))
        .add(measure_indicator::Column::No.eq(no));
    tx.remove::<measure_indicator::Entity>(indicators).await?;
    Ok(())
}

async fn add_parts(tx: &TenantTx, (id, no): (MeasureId, i32), content: &Content) -> Result<(), Fault> {
    let owners = content.departments.iter().zip(0..).map(|(department, sort)| measure_owner::Model {
        tenant_id: tx.tenant(),
        measure_id: id.uuid(),
        no,
        department_id: department.uuid(),
        sort,
    });
    tx.add_many::<measure_owner::Entity>(owners.collect()).await.map_err(|e| foreign(e, "departments"))?;
    let steps = content.steps.iter().zip(0..).map(|(step, sort)| measure_step::Model {
        tenant_id: tx.tenant(),
        measure_id: id.uuid(),
        no,
        id: step.id.unwrap_or_else(StepId::new).uuid(),
        sort,
        text: step.text.clone(),
        bullets: json!(step.bullets),
        due_on: step.due_on,
        responsible_id: step.responsible.map(StaffId::uuid),
    });
    tx.add_many::<measure_step::Entity>(steps.collect()).await.map_err(|e| foreign(e, "steps"))?;
    let indicators = content.indicators.iter().zip(0..).map(|(one, sort)| measure_indicator::Model {
        tenant_id: tx.tenant(),
        measure_id: id.uuid(),
        no,
        id: one.id.unwrap_or_else(IndicatorId::new).uuid(),
        sort,
        name: one.name.clone(),
        unit: one.unit.clone(),
        rule: one.rule.as_str().to_owned(),
        target: one.target,
    });
    Ok(tx.add_many::<measure_indicator::Entity>(indicators.collect()).await?)
}

/// A department or a person that is not of this administration.
fn foreign(error: StoreError, field: &str) -> Fault {
    match error {
        StoreError::Conflict(_) => Fault::field(field, "choose_one"),
        other => other.into(),
    }
}

/// The department a step's deadline goes to: the first owner, else the record's.
pub(super) fn leading(content: &Content, record: Option<DepartmentId>) -> Option<DepartmentId> {
    content.departments.first().copied().or(record)
}
