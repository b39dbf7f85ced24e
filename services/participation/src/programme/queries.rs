//! Reading rounds and their tasks.

use super::{
    Contribution, Line, NewTask, Principle, Programme, Shown, Stage, Stakeholder, Task, TaskState, rules,
    table::{programme, programme_task as task},
};
use crate::record::{self, Filter, Kind, Record};
use chrono::{DateTime, Utc};
use kernel::{
    Action, Actor, Fault,
    fiscal::FiscalYear,
    ids::{DepartmentId, TaskId},
    page::{Page, PageArgs},
    participation::Category,
};
use sea_orm::{ColumnTrait, FromQueryResult};
use serde::de::DeserializeOwned;
use store::{Sql, TenantRead};
use uuid::Uuid;

/// A page for staff, the latest round first.
pub async fn list(
    read: &TenantRead,
    actor: &Actor,
    filter: Filter,
    args: PageArgs,
) -> Result<Page<Line>, Fault> {
    let filter = Filter { kinds: vec![Kind::Programme], ..filter };
    lines(read, record::list(read, actor, &filter, args).await?).await
}

/// A page for citizens.
pub async fn list_published(read: &TenantRead, filter: Filter, args: PageArgs) -> Result<Page<Line>, Fault> {
    let filter = Filter { kinds: vec![Kind::Programme], ..filter };
    lines(read, record::list_published(read, &filter, args).await?).await
}

#[derive(FromQueryResult)]
struct Counts {
    programme_id: Uuid,
    tasks: i64,
    done: i64,
    with_evidence: i64,
}

async fn lines(read: &TenantRead, page: Page<Record>) -> Result<Page<Line>, Fault> {
    let ids: Vec<Uuid> = page.rows.iter().map(|record| record.id).collect();
    let (rows, counts) = if ids.is_empty() {
        (Vec::new(), Vec::new())
    } else {
        let sql = Sql::new(
            "SELECT t.programme_id AS programme_id, count(*) AS tasks,
                count(CASE WHEN t.state = 'done' THEN 1 END) AS done,
                count(CASE WHEN EXISTS (SELECT 1 FROM programme_task_link l WHERE l.tenant_id = {tenant}
                    AND l.task_id = t.id) OR EXISTS (SELECT 1 FROM record_file f WHERE f.tenant_id = {tenant}
                    AND f.part_id = t.id) THEN 1 END) AS with_evidence
             FROM programme_task t WHERE t.tenant_id = {tenant} AND t.programme_id IN (",
        )
        .push_list(ids.clone())
        .push(") GROUP BY t.programme_id");
        let counts: Vec<Counts> = read.rows_as(sql).await?;
        (read.find::<programme::Entity>().filter(programme::Column::Id.is_in(ids)).all().await?, counts)
    };
    let mut found = Vec::with_capacity(page.rows.len());
    for record in page.rows {
        let Some(row) = rows.iter().find(|row| row.id == record.id) else { continue };
        let n = counts.iter().find(|n| n.programme_id == record.id);
        found.push(Line {
            programme: programme_of(record, row.clone())?,
            tasks: n.map_or(0, |n| n.tasks),
            done: n.map_or(0, |n| n.done),
            with_evidence: n.map_or(0, |n| n.with_evidence),
        });
    }
    Ok(Page { rows: found, end_cursor: page.end_cursor, has_next: page.has_next })
}

/// One round for staff.
pub async fn find(read: &TenantRead, actor: &Actor, id: Uuid) -> Result<Option<Programme>, Fault> {
    actor.may(Action::ParticipationRead)?;
    whole(read, record::find(read, Kind::Programme, id).await?).await
}

/// One round as citizens may see it.
pub async fn find_published(read: &TenantRead, id: Uuid) -> Result<Option<Programme>, Fault> {
    whole(read, record::find_published(read, Kind::Programme, id).await?).await
}

async fn whole(read: &TenantRead, record: Option<Record>) -> Result<Option<Programme>, Fault> {
    let Some(record) = record else { return Ok(None) };
    let row = read.find::<programme::Entity>().filter(programme::Column::Id.eq(record.id)).one().await?;
    row.map(|row| programme_of(record, row)).transpose()
}

pub(super) fn programme_of(record: Record, row: programme::Model) -> Result<Programme, Fault> {
    let year = FiscalYear::from_be(row.fiscal_year);
    Ok(Programme {
        record,
        year: year.ok_or_else(|| Fault::internal(format!("programme: year {}", row.fiscal_year)))?,
        round: rules::round_of(row.round)
            .map_err(|_| Fault::internal(format!("programme: round {}", row.round)))?,
        stakeholders: words_of(row.stakeholders, Stakeholder::read)?,
        due_on: row.due_on,
        filed_on: row.filed_on,
    })
}

fn words_of<T>(json: serde_json::Value, read: impl Fn(&str) -> Result<T, Fault>) -> Result<Vec<T>, Fault> {
    list_of::<String>(json)?.iter().map(|word| read(word)).collect()
}

fn list_of<T: DeserializeOwned>(json: serde_json::Value) -> Result<Vec<T>, Fault> {
    serde_json::from_value(json).map_err(Fault::internal)
}

#[derive(FromQueryResult)]
struct ShownRow {
    task_id: Uuid,
    record_id: Uuid,
    kind: String,
    title: String,
    department_id: Option<Uuid>,
    published_at: Option<DateTime<Utc>>,
}

#[derive(FromQueryResult)]
struct FilesRow {
    part_id: Option<Uuid>,
    n: i64,
}

/// The tasks of a round in the report's order, with what shows them. Records set aside show nothing.
pub async fn tasks(read: &TenantRead, programme: Uuid) -> Result<Vec<Task>, Fault> {
    let rows = read
        .find::<task::Entity>()
        .filter(task::Column::ProgrammeId.eq(programme))
        .ascending(task::Column::Number)
        .all()
        .await?;
    let sql = Sql::new(
        "SELECT l.task_id AS task_id, r.id AS record_id, r.kind AS kind, r.title AS title,
            r.department_id AS department_id, r.published_at AS published_at
         FROM programme_task_link l
         JOIN programme_task t ON t.tenant_id = l.tenant_id AND t.id = l.task_id
         JOIN record r ON r.tenant_id = l.tenant_id AND r.id = l.record_id
         WHERE l.tenant_id = {tenant} AND t.programme_id = ? AND r.archived_at IS NULL
         ORDER BY l.created_at, r.id",
    );
    let shown: Vec<ShownRow> = read.rows_as(sql.bind(programme)).await?;
    let sql = Sql::new(
        "SELECT f.part_id AS part_id, count(*) AS n FROM record_file f
         WHERE f.tenant_id = {tenant} AND f.record_id = ? AND f.part_id IS NOT NULL GROUP BY f.part_id",
    );
    let files: Vec<FilesRow> = read.rows_as(sql.bind(programme)).await?;
    let mut found = Vec::with_capacity(rows.len());
    for row in rows {
        let mut shown_by = Vec::new();
        for one in shown.iter().filter(|one| one.task_id == row.id) {
            shown_by.push(Shown {
                record: one.record_id,
                kind: Kind::read(&one.kind)?,
                title: one.title.clone(),
                department: one.department_id.map(DepartmentId),
                public: one.published_at.is_some(),
            });
        }
        let n = files.iter().find(|n| n.part_id == Some(row.id)).map_or(0, |n| n.n);
        found.push(task_of(row, shown_by, n)?);
    }
    found.sort_by_key(|task| (rules::place_of(task.said.category), task.number));
    Ok(found)
}

fn task_of(row: task::Model, shown_by: Vec<Shown>, files: i64) -> Result<Task, Fault> {
    let category = Category::parse(&row.category);
    Ok(Task {
        id: TaskId(row.id),
        number: row.number,
        version: row.version,
        said: NewTask {
            category: category.ok_or_else(|| Fault::internal(format!("task: {}", row.category)))?,
            text: row.text,
            work_group: row.work_group,
            department: row.department_id.map(DepartmentId),
            principles: words_of(row.principles, Principle::read)?,
            stage: row.stage.as_deref().map(Stage::read).transpose()?,
            state: TaskState::read(&row.state)?,
            result: row.result,
        },
        shown_by,
        files,
    })
}

/// What each active department has shown in a round.
pub async fn contributions(read: &TenantRead, tasks: &[Task]) -> Result<Vec<Contribution>, Fault> {
    let departments = tenancy::department::list(read, false).await?;
    let ids: Vec<DepartmentId> = departments.iter().map(|one| one.id).collect();
    Ok(rules::contributions(&ids, tasks))
}
