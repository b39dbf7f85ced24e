//! Reading one measure and its versions.

use super::{
    Content, Form, Indicator, IndicatorRule, Measure, Step, Version, VersionState,
    table::{measure, measure_indicator, measure_owner, measure_step, measure_version},
};
use crate::record::{self, Kind, Record};
use kernel::{
    Fault,
    ids::{DepartmentId, IndicatorId, MeasureId, PlanId, StaffId, StepId},
};
use sea_orm::ColumnTrait;
use serde_json::Value;
use store::{Sql, TenantRead};
use uuid::Uuid;

/// One measure, drafts and those set aside included.
pub async fn find(read: &TenantRead, id: MeasureId) -> Result<Option<Measure>, Fault> {
    let Some(record) = record::find(read, Kind::Measure, id.uuid()).await? else { return Ok(None) };
    let row = read.find::<measure::Entity>().filter(measure::Column::Id.eq(id.uuid())).one().await?;
    let row = row.ok_or_else(|| Fault::internal("a measure's record without its measure"))?;
    Ok(Some(of_row(row, record)))
}

/// One measure as citizens may see it, with the version in force.
pub async fn find_published(read: &TenantRead, id: MeasureId) -> Result<Option<(Measure, Version)>, Fault> {
    let Some(found) = find(read, id).await?.filter(|measure| measure.record.is_public()) else {
        return Ok(None);
    };
    let Some(no) = found.announced_no else { return Ok(None) };
    let announced = version(read, id, no).await?.ok_or_else(|| Fault::internal("no announced version"))?;
    Ok(Some((found, announced)))
}

/// One version of a measure.
pub async fn version(read: &TenantRead, id: MeasureId, no: i32) -> Result<Option<Version>, Fault> {
    let rows = read
        .find::<measure_version::Entity>()
        .filter(measure_version::Column::MeasureId.eq(id.uuid()))
        .filter(measure_version::Column::No.eq(no))
        .all()
        .await?;
    Ok(with_parts(read, rows).await?.pop().map(|(_, version)| version))
}

/// All versions of a measure, the latest first.
pub async fn versions(read: &TenantRead, id: MeasureId) -> Result<Vec<Version>, Fault> {
    let rows = read
        .find::<measure_version::Entity>()
        .filter(measure_version::Column::MeasureId.eq(id.uuid()))
        .descending(measure_version::Column::No)
        .all()
        .await?;
    Ok(with_parts(read, rows).await?.into_iter().map(|(_, version)| version).collect())
}

/// The version in force of each of these measures.
pub(super) async fn in_force(
    read: &TenantRead,
    measures: &[(MeasureId, Option<i32>)],
) -> Result<Vec<(MeasureId, Version)>, Fault> {
    let ids: Vec<Uuid> = measures.iter().map(|(id, _)| id.uuid()).collect();
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let rows = read
        .find::<measure_version::Entity>()
        .filter(measure_version::Column::MeasureId.is_in(ids))
        .all()
        .await?;
    let wanted = |row: &measure_version::Model| {
        measures.iter().any(|(id, no)| id.uuid() == row.measure_id && *no == Some(row.no))
    };
    with_parts(read, rows.into_iter().filter(wanted).collect()).await
}

/// Whether a plan has a measure that is not set aside.
pub(crate) async fn any_in_use(read: &TenantRead, plan: PlanId) -> Result<bool, Fault> {
    let sql = Sql::new(
        "SELECT m.id FROM measure m JOIN record r ON r.tenant_id = m.tenant_id AND r.id = m.id
         WHERE m.tenant_id = {tenant} AND m.plan_id = ? AND r.archived_at IS NULL LIMIT 1",
    );
    Ok(!read.rows(sql.bind(plan.uuid())).await?.is_empty())
}

pub(super) fn of_row(row: measure::Model, record: Record) -> Measure {
    Measure {
        id: MeasureId(row.id),
        plan: PlanId(row.plan_id),
        code: row.code,
        draft_no: row.draft_no,
        announced_no: row.announced_no,
        record,
    }
}

/// Reads owners, steps and indicators of these versions, whatever their number, in three statements.
async fn with_parts(
    read: &TenantRead,
    rows: Vec<measure_version::Model>,
) -> Result<Vec<(MeasureId, Version)>, Fault> {
    let ids: Vec<Uuid> = rows.iter().map(|row| row.measure_id).collect();
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let owners = read
        .find::<measure_owner::Entity>()
        .filter(measure_owner::Column::MeasureId.is_in(ids.clone()))
        .ascending(measure_owner::Column::Sort)
        .all()
        .await?;
    let steps = read
        .find::<measure_step::Entity>()
        .filter(measure_step::Column::MeasureId.is_in(ids.clone()))
        .ascending(measure_step::Column::Sort)
        .all()
        .await?;
    let indicators = read
        .find::<measure_indicator::Entity>()
        .filter(measure_indicator::Column::MeasureId.is_in(ids))
        .ascending(measure_indicator::Column::Sort)
        .all()
        .await?;
    let mut versions = Vec::with_capacity(rows.len());
    for row in rows {
        let of = |measure: Uuid, no: i32| measure == row.measure_id && no == row.no;
        let own_steps = steps.iter().filter(|step| of(step.measure_id, step.no)).map(|step| Step {
            id: Some(StepId(step.id)),
            text: step.text.clone(),
            bullets: texts(&step.bullets),
            due_on: step.due_on,
            responsible: step.responsible_id.map(StaffId),
        });
        let own_indicators = indicators.iter().filter(|one| of(one.measure_id, one.no)).map(|one| {
            Ok::<_, Fault>(Indicator {
                id: Some(IndicatorId(one.id)),
                name: one.name.clone(),
                unit: one.unit.clone(),
                rule: IndicatorRule::read(&one.rule)?,
                target: one.target,
            })
        });
        let own_owners = owners.iter().filter(|owner| of(owner.measure_id, owner.no));
        let content = Content {
            form: Form::read(&row.form)?,
            objectives: texts(&row.objectives),
            targets: texts(&row.targets),
            steps: own_steps.collect(),
            departments: own_owners.map(|owner| DepartmentId(owner.department_id)).collect(),
            indicators: own_indicators.collect::<Result<_, _>>()?,
            heading: row.heading,
            rationale: row.rationale,
            area: row.area,
            first_year: row.first_year,
            last_year: row.last_year,
            budget: row.budget,
            each_year: row.each_year,
            all_departments: row.all_departments,
        };
        let version = Version {
            no: row.no,
            state: VersionState::read(&row.state)?,
            name: row.name,
            content,
            made_by: row.made_by.map(StaffId),
            made_at: row.made_at,
            changed_at: row.changed_at,
            announced_by: row.announced_by.map(StaffId),
            announced_at: row.announced_at,
            announced_on: row.announced_on,
            reference: row.reference,
        };
        versions.push((MeasureId(row.measure_id), version));
    }
    Ok(versions)
}

fn texts(value: &Value) -> Vec<String> {
    value.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}
