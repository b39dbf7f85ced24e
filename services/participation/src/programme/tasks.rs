//! The tasks of a round (ภารกิจงาน): added, changed, taken out, and shown by real records.

use super::{
    NewTask, Programme, commands, queries, rules,
    table::{programme_task as table, programme_task_link as link_table},
};
use crate::record::{self, Kind, link};
use kernel::{
    Action, Fault,
    ids::{ProgrammeId, TaskId},
};
use sea_orm::{ColumnTrait, Condition};
use serde_json::json;
use store::{Sql, StoreError, TenantTx};
use tenancy::{Desk, audit};
use uuid::Uuid;

/// Adds a task at the end of its category.
///
/// # Errors
/// [`Fault::Invalid`] with every broken field.
pub async fn add(desk: &Desk, programme: ProgrammeId, task: NewTask) -> Result<TaskId, Fault> {
    desk.actor.may(Action::ProgrammeWork)?;
    let task = checked(task)?;
    let tx = desk.store.write(&desk.scope).await?;
    let round = queries::find(&tx, &desk.actor, programme.uuid()).await?.ok_or(Fault::NotFound)?;
    let there =
        tx.find::<table::Entity>().filter(table::Column::ProgrammeId.eq(programme.uuid())).all().await?;
    if there.len() >= rules::MOST_TASKS {
        let error = kernel::FieldError::new("text", "too_many").with("max", rules::MOST_TASKS);
        return Err(Fault::Invalid(vec![error]));
    }
    let word = task.category.as_str();
    let last = there.iter().filter(|row| row.category == word).map(|row| row.number).max().unwrap_or(0);
    let row = commands::task_row(&tx, programme.uuid(), last + 1, &task, desk);
    let id = TaskId(row.id);
    tx.add::<table::Entity>(row).await.map_err(foreign)?;
    done(desk, tx, &round, "programme.add_task").await?;
    Ok(id)
}

/// Changes a task. In another category it goes to the end of that one.
///
/// # Errors
/// [`Fault::Conflict`] when somebody else changed it first.
pub async fn change(desk: &Desk, id: TaskId, version: i32, task: NewTask) -> Result<ProgrammeId, Fault> {
    desk.actor.may(Action::ProgrammeWork)?;
    let task = checked(task)?;
    let tx = desk.store.write(&desk.scope).await?;
    let (old, round) = find(desk, &tx, id).await?;
    let mut number = old.number;
    if old.category != task.category.as_str() {
        let others = tx
            .find::<table::Entity>()
            .filter(table::Column::ProgrammeId.eq(old.programme_id))
            .filter(table::Column::Category.eq(task.category.as_str()))
            .all()
            .await?;
        number = others.iter().map(|row| row.number).max().unwrap_or(0) + 1;
    }
    let to = commands::task_row(&tx, old.programme_id, number, &task, desk);
    let changed = tx
        .change::<table::Entity>()
        .set(table::Column::Category, to.category)
        .set(table::Column::Number, to.number)
        .set(table::Column::Text, to.text)
        .set(table::Column::WorkGroup, to.work_group)
        .set(table::Column::DepartmentId, to.department_id)
        .set(table::Column::Principles, to.principles)
        .set(table::Column::Stage, to.stage)
        .set(table::Column::State, to.state)
        .set(table::Column::Result, to.result)
        .set(table::Column::Version, version + 1)
        .set(table::Column::UpdatedAt, desk.now())
        .filter(table::Column::Id.eq(id.uuid()))
        .filter(table::Column::Version.eq(version))
        .run()
        .await
        .map_err(foreign)?;
    if changed == 0 {
        return Err(Fault::Conflict("programme_task".into()));
    }
    if old.category != task.category.as_str() {
        renumber(&tx, old.programme_id, &old.category).await?;
    }
    done(desk, tx, &round, "programme.change_task").await
}

/// Takes a task out; those after it move up. What showed it stays a record of its own.
///
/// # Errors
/// [`Fault::Refused`] while files belong to it: they would be evidence of nothing.
pub async fn remove(desk: &Desk, id: TaskId) -> Result<ProgrammeId, Fault> {
    desk.actor.may(Action::ProgrammeWork)?;
    let tx = desk.store.write(&desk.scope).await?;
    let (old, round) = find(desk, &tx, id).await?;
    let tasks = queries::tasks(&tx, old.programme_id).await?;
    let own = tasks.iter().find(|task| task.id == id).ok_or(Fault::NotFound)?;
    if own.files > 0 {
        return Err(Fault::Refused("task_has_files"));
    }
    for shown in &own.shown_by {
        let elsewhere = tasks
            .iter()
            .any(|task| task.id != id && task.shown_by.iter().any(|other| other.record == shown.record));
        if !elsewhere {
            link::unlink(&tx, old.programme_id, shown.record, link::Relation::ShownBy).await?;
        }
    }
    tx.remove::<link_table::Entity>(Condition::all().add(link_table::Column::TaskId.eq(id.uuid()))).await?;
    tx.remove::<table::Entity>(Condition::all().add(table::Column::Id.eq(id.uuid()))).await?;
    renumber(&tx, old.programme_id, &old.category).await?;
    done(desk, tx, &round, "programme.remove_task").await
}

/// This record shows the task (an activity, a forum, a meeting, a survey …). Also kept as a link of the programme.
///
/// # Errors
/// [`Fault::NotFound`] for a record that is not there, a refusal for the programme itself.
pub async fn link_record(desk: &Desk, id: TaskId, to: Uuid) -> Result<ProgrammeId, Fault> {
    desk.actor.may(Action::ProgrammeWork)?;
    let tx = desk.store.write(&desk.scope).await?;
    let (task, round) = find(desk, &tx, id).await?;
    link::link(&tx, task.programme_id, to, link::Relation::ShownBy, desk.now()).await?;
    let sql = Sql::new(
        "INSERT INTO programme_task_link (tenant_id, task_id, record_id, created_at)
         VALUES ({tenant}, ?, ?, ?) ON CONFLICT DO NOTHING",
    );
    tx.run(sql.bind(id.uuid()).bind(to).bind(desk.now())).await?;
    done(desk, tx, &round, "programme.link_task").await
}

/// The record does not show the task any more.
pub async fn unlink_record(desk: &Desk, id: TaskId, to: Uuid) -> Result<ProgrammeId, Fault> {
    desk.actor.may(Action::ProgrammeWork)?;
    let tx = desk.store.write(&desk.scope).await?;
    let (task, round) = find(desk, &tx, id).await?;
    let which = Condition::all()
        .add(link_table::Column::TaskId.eq(id.uuid()))
        .add(link_table::Column::RecordId.eq(to));
    tx.remove::<link_table::Entity>(which).await?;
    let others = queries::tasks(&tx, task.programme_id).await?;
    if !others.iter().any(|other| other.shown_by.iter().any(|shown| shown.record == to)) {
        link::unlink(&tx, task.programme_id, to, link::Relation::ShownBy).await?;
    }
    done(desk, tx, &round, "programme.unlink_task").await
}

fn checked(task: NewTask) -> Result<NewTask, Fault> {
    let (task, errors) = rules::check_task(task);
    if errors.is_empty() { Ok(task) } else { Err(Fault::Invalid(errors)) }
}

async fn find(desk: &Desk, tx: &TenantTx, id: TaskId) -> Result<(table::Model, Programme), Fault> {
    let row = tx.find::<table::Entity>().filter(table::Column::Id.eq(id.uuid())).one().await?;
    let row = row.ok_or(Fault::NotFound)?;
    let round = queries::find(tx, &desk.actor, row.programme_id).await?.ok_or(Fault::NotFound)?;
    Ok((row, round))
}

/// Numbers have no gap: 2.1, 2.2, 2.3.
async fn renumber(tx: &TenantTx, programme: Uuid, category: &str) -> Result<(), Fault> {
    let rows = tx
        .find::<table::Entity>()
        .filter(table::Column::ProgrammeId.eq(programme))
        .filter(table::Column::Category.eq(category))
        .ascending(table::Column::Number)
        .all()
        .await?;
    for (row, number) in rows.iter().zip(1_i32..) {
        if row.number != number {
            tx.change::<table::Entity>()
                .set(table::Column::Number, number)
                .filter(table::Column::Id.eq(row.id))
                .run()
                .await?;
        }
    }
    Ok(())
}

/// The audit line, the search and the statistics' mark.
async fn done(desk: &Desk, tx: TenantTx, round: &Programme, action: &str) -> Result<ProgrammeId, Fault> {
    let id = round.id();
    let texts: Vec<String> =
        queries::tasks(&tx, id.uuid()).await?.into_iter().map(|task| task.said.text).collect();
    let face = &round.record.face;
    let searchable = format!("{} {} {}", face.title, face.summary, texts.join(" "));
    tenancy::search::index(&tx, record::SEARCH, id.uuid(), &searchable).await?;
    let detail = json!({ "title": rules::label(round.year, round.round) });
    let kind = Kind::Programme.as_str();
    audit::record(&tx, &desk.actor, action, kind, Some(id.uuid()), detail, desk.now()).await?;
    tx.mark_statistics(round.round.range(round.year).1, desk.now()).await?;
    tx.commit().await?;
    Ok(id)
}

/// A department that is not of this administration.
fn foreign(error: StoreError) -> Fault {
    match error {
        StoreError::Conflict(_) => Fault::field("departmentId", "choose_one"),
        other => other.into(),
    }
}
