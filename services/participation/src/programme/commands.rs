//! Opening a round, by hand, from the template, or from the one before.

use super::{
    NewProgramme, NewTask, Stakeholder, queries, rules, starter,
    table::{programme, programme_task as task},
};
use crate::{
    centre,
    record::{self, Face, Kind, Tags, once},
};
use kernel::{
    Action, Fault, FieldError,
    fiscal::FiscalYear,
    ids::{ProgrammeId, TaskId},
    participation::Category,
};
use sea_orm::ColumnTrait;
use serde_json::json;
use store::{TenantRead, TenantTx};
use tenancy::{Desk, administration, audit, department};
use uuid::Uuid;

const CREATE: &str = "programme.create";

/// Opens a round with its tasks; under the same key it is opened once.
///
/// # Errors
/// [`Fault::Invalid`] with every broken field, also when the round is open already.
pub async fn create(desk: &Desk, new: NewProgramme) -> Result<ProgrammeId, Fault> {
    desk.actor.may(Action::ProgrammeWork)?;
    let tx = desk.store.write(&desk.scope).await?;
    if let Some(made) = once::before(&tx, CREATE, &new.idempotency_key).await? {
        return Ok(ProgrammeId(made));
    }
    let id = add(desk, &tx, new).await?;
    tx.commit().await?;
    Ok(id)
}

/// Opens the round after this one with the same tasks, all of them planned anew.
///
/// # Errors
/// As [`create`].
pub async fn next_round(desk: &Desk, id: ProgrammeId, key: &str) -> Result<ProgrammeId, Fault> {
    desk.actor.may(Action::ProgrammeWork)?;
    let tx = desk.store.write(&desk.scope).await?;
    if let Some(made) = once::before(&tx, CREATE, key).await? {
        return Ok(ProgrammeId(made));
    }
    let old = queries::find(&tx, &desk.actor, id.uuid()).await?.ok_or(Fault::NotFound)?;
    let (year, round) = rules::after(old.year, old.round);
    let again =
        |task: super::Task| NewTask { state: super::TaskState::Planned, result: String::new(), ..task.said };
    let new = NewProgramme {
        idempotency_key: key.to_owned(),
        fiscal_year: year.be(),
        round,
        title: None,
        summary: old.record.face.summary.clone(),
        department: old.record.face.department,
        owner: old.record.face.owner,
        stakeholders: old.stakeholders.clone(),
        tasks: queries::tasks(&tx, id.uuid()).await?.into_iter().map(again).collect(),
        filed_on: None,
    };
    let id = add(desk, &tx, new).await?;
    tx.commit().await?;
    Ok(id)
}

/// The starter tasks with this administration's name and departments.
pub async fn starter_tasks(read: &TenantRead) -> Result<Vec<NewTask>, Fault> {
    let name = administration::find(read).await?.short_name;
    let departments: Vec<_> =
        department::list(read, false).await?.into_iter().map(|one| (one.kind, one.id)).collect();
    Ok(starter(&name, &departments))
}

async fn add(desk: &Desk, tx: &TenantTx, new: NewProgramme) -> Result<ProgrammeId, Fault> {
    let now = desk.now();
    let (face, year, tasks) = checked(&new)?;
    let there = tx
        .find::<programme::Entity>()
        .filter(programme::Column::FiscalYear.eq(year.be()))
        .filter(programme::Column::Round.eq(i32::from(new.round.number())))
        .one()
        .await?;
    if there.is_some() {
        return Err(Fault::field("round", "programme_exists"));
    }
    let setting = centre::queries::setting(tx).await?;
    let due_on = rules::due_on(year, new.round, setting.report_days);
    let id = ProgrammeId::new();
    let searchable = tasks.iter().map(|task| task.text.as_str()).collect::<Vec<_>>().join(" ");
    record::add(tx, &desk.actor, (Kind::Programme, id.uuid()), &face, &searchable, now).await?;
    let stakeholders: Vec<Stakeholder> = chosen(&new.stakeholders);
    tx.add::<programme::Entity>(programme::Model {
        tenant_id: tx.tenant(),
        id: id.uuid(),
        fiscal_year: year.be(),
        round: i32::from(new.round.number()),
        stakeholders: words(&stakeholders),
        due_on,
        filed_on: new.filed_on,
    })
    .await?;
    for category in Category::ALL {
        for (task, number) in tasks.iter().filter(|task| task.category == *category).zip(1..) {
            tx.add::<task::Entity>(task_row(tx, id.uuid(), number, task, desk)).await?;
        }
    }
    super::changes::renew_deadline(desk, tx, id.uuid()).await?;
    let (_, end) = new.round.range(year);
    tx.mark_statistics(end, now).await?;
    let detail = json!({ "title": rules::label(year, new.round), "tasks": tasks.len() });
    audit::record(tx, &desk.actor, CREATE, Kind::Programme.as_str(), Some(id.uuid()), detail, now).await?;
    once::remember(tx, CREATE, &new.idempotency_key, id.uuid(), now).await?;
    Ok(id)
}

fn checked(new: &NewProgramme) -> Result<(Face, FiscalYear, Vec<NewTask>), Fault> {
    let mut errors = Vec::new();
    let mut tasks = Vec::with_capacity(new.tasks.len());
    for task in &new.tasks {
        let (task, broken) = rules::check_task(task.clone());
        if !broken.is_empty() && !errors.iter().any(|e: &FieldError| e.field == "tasks") {
            errors.push(FieldError::new("tasks", "required"));
        }
        tasks.push(task);
    }
    if tasks.len() > rules::MOST_TASKS {
        errors.push(FieldError::new("tasks", "too_many").with("max", rules::MOST_TASKS));
    }
    let Some(year) = FiscalYear::from_be(new.fiscal_year) else {
        errors.push(FieldError::new("fiscalYear", "bad_fiscal_year"));
        return Err(Fault::Invalid(errors));
    };
    let (from, to) = new.round.range(year);
    let face = Face {
        title: new.title.clone().unwrap_or_else(|| rules::title(year, new.round)),
        summary: new.summary.clone(),
        tags: Tags::default(),
        fiscal_year: Some(year.be()),
        starts_on: Some(from),
        ends_on: Some(to),
        place: String::new(),
        department: new.department,
        owner: new.owner,
    };
    let (face, broken) = record::check(face);
    errors.extend(broken);
    if errors.is_empty() { Ok((face, year, tasks)) } else { Err(Fault::Invalid(errors)) }
}

/// The types in their order, each once; none is all nine.
pub(super) fn chosen(typed: &[Stakeholder]) -> Vec<Stakeholder> {
    Stakeholder::ALL.iter().copied().filter(|one| typed.is_empty() || typed.contains(one)).collect()
}

pub(super) fn words(stakeholders: &[Stakeholder]) -> serde_json::Value {
    json!(stakeholders.iter().map(|one| one.as_str()).collect::<Vec<_>>())
}

pub(super) fn task_row(
    tx: &TenantTx,
    programme: Uuid,
    number: i32,
    task: &NewTask,
    desk: &Desk,
) -> task::Model {
    task::Model {
        tenant_id: tx.tenant(),
        id: TaskId::new().uuid(),
        programme_id: programme,
        category: task.category.as_str().to_owned(),
        number,
        text: task.text.clone(),
        work_group: task.work_group.clone(),
        department_id: task.department.map(|id| id.uuid()),
        principles: json!(task.principles.iter().map(|p| p.as_str()).collect::<Vec<_>>()),
        stage: task.stage.map(|stage| stage.as_str().to_owned()),
        state: task.state.as_str().to_owned(),
        result: task.result.clone(),
        version: 1,
        updated_at: desk.now(),
    }
}
