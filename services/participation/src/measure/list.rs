//! Lists of measures: for the console, for a plan, for citizens by level (seed 003).

use super::{Measure, progress, queries::of_row, table::measure};
use crate::record::{self, Record};
use kernel::{
    Action, Actor, Fault,
    ids::{DepartmentId, PlanId},
    page::{Page, PageArgs, decode_cursor, encode_cursor},
    participation::Level,
};
use sea_orm::ColumnTrait;
use store::{Sql, TenantRead};
use uuid::Uuid;

/// Which measures a list shows.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    pub plan: Option<PlanId>,
    pub text: String,
    pub level: Option<Level>,
    /// Measures that run in this fiscal year.
    pub fiscal_year: Option<i32>,
    /// Measures this department owns, those of all departments included.
    pub department: Option<DepartmentId>,
    pub archived: bool,
}

/// A measure in a list.
#[derive(Debug, Clone, PartialEq)]
pub struct Listed {
    pub measure: Measure,
    pub state: progress::State,
}

/// More than a plan or a level has; the pages for citizens have no next page.
const MOST_PUBLIC: i64 = 300;

/// A page for staff in the order of the codes.
pub async fn list(
    read: &TenantRead,
    actor: &Actor,
    filter: &Filter,
    args: PageArgs,
) -> Result<Page<Listed>, Fault> {
    actor.may(Action::ParticipationRead)?;
    let state = if filter.archived { " AND r.archived_at IS NOT NULL" } else { " AND r.archived_at IS NULL" };
    let mut sql = filtered(select(state), filter);
    if let Some(cursor) = &args.after {
        let (sort, id): (String, Uuid) =
            decode_cursor(cursor).ok_or_else(|| Fault::field("after", "bad_cursor"))?;
        sql = sql.push(" AND (m.sort, m.id) > (?, ?)").bind(sort).bind(id);
    }
    let limit = args.limit();
    let asked = i64::try_from(limit).unwrap_or(i64::MAX).saturating_add(1);
    let rows = rows(read, sql, asked).await?;
    let page = Page::cut(rows, limit, |row| encode_cursor(&(row.sort.clone(), row.id)));
    Ok(Page { rows: listed(read, page.rows).await?, end_cursor: page.end_cursor, has_next: page.has_next })
}

const PUBLIC: &str =
    " AND r.published_at IS NOT NULL AND r.archived_at IS NULL AND m.announced_no IS NOT NULL";

/// The measures of a plan that citizens may see.
pub async fn published_of_plan(read: &TenantRead, plan: PlanId) -> Result<Vec<Listed>, Fault> {
    let filter = Filter { plan: Some(plan), ..Filter::default() };
    list_published(read, &filter).await
}

/// The measures that citizens may see.
pub async fn list_published(read: &TenantRead, filter: &Filter) -> Result<Vec<Listed>, Fault> {
    let rows = rows(read, filtered(select(PUBLIC), filter), MOST_PUBLIC).await?;
    listed(read, rows).await
}

/// The measures that citizens may see under each of the four levels, and those that name none.
pub async fn published_by_level(
    read: &TenantRead,
    filter: &Filter,
) -> Result<Vec<(Option<Level>, Vec<Listed>)>, Fault> {
    let all = list_published(read, filter).await?;
    let levels = Level::ALL.iter().copied().map(Some).chain([None]);
    Ok(levels
        .map(|level| {
            let of = all.iter().filter(|one| one.measure.record.face.tags.level == level);
            (level, of.cloned().collect())
        })
        .collect())
}

/// The measures of these plans that are in use, drafts included, in the order of their codes.
pub async fn of_plans(read: &TenantRead, actor: &Actor, plans: &[PlanId]) -> Result<Vec<Listed>, Fault> {
    actor.may(Action::ParticipationRead)?;
    if plans.is_empty() {
        return Ok(Vec::new());
    }
    let sql = select(" AND r.archived_at IS NULL AND m.plan_id IN (");
    let sql = sql.push_list(plans.iter().map(|plan| plan.uuid())).push(") ORDER BY m.sort, m.id");
    listed(read, read.rows_as(sql).await?).await
}

/// Every announced measure in use, for the figures.
pub(super) async fn announced(read: &TenantRead) -> Result<Vec<Listed>, Fault> {
    let sql = select(" AND r.archived_at IS NULL AND m.announced_no IS NOT NULL");
    listed(read, read.rows_as(sql).await?).await
}

fn select(state: &str) -> Sql {
    Sql::new(
        "SELECT m.* FROM measure m JOIN record r ON r.tenant_id = m.tenant_id AND r.id = m.id
         WHERE m.tenant_id = {tenant}",
    )
    .push(state)
}

fn filtered(mut sql: Sql, filter: &Filter) -> Sql {
    if let Some(plan) = filter.plan {
        sql = sql.push(" AND m.plan_id = ?").bind(plan.uuid());
    }
    if let Some(level) = filter.level {
        sql = sql.push(" AND r.level = ?").bind(level.as_str());
    }
    if let Some(year) = filter.fiscal_year {
        sql = sql
            .push(
                " AND EXISTS (SELECT 1 FROM measure_version v WHERE v.tenant_id = {tenant}
                  AND v.measure_id = m.id AND v.no = COALESCE(m.announced_no, m.draft_no)
                  AND v.first_year <= ? AND v.last_year >= ?)",
            )
            .bind(year)
            .bind(year);
    }
    if let Some(department) = filter.department {
        sql = sql
            .push(
                " AND EXISTS (SELECT 1 FROM measure_version v
                  LEFT JOIN measure_owner o ON o.tenant_id = v.tenant_id AND o.measure_id = v.measure_id
                    AND o.no = v.no AND o.department_id = ?
                  WHERE v.tenant_id = {tenant} AND v.measure_id = m.id
                  AND v.no = COALESCE(m.announced_no, m.draft_no)
                  AND (v.all_departments OR o.department_id IS NOT NULL))",
            )
            .bind(department.uuid());
    }
    tenancy::search::matching(sql, "record", "m.id", &filter.text)
}

async fn rows(read: &TenantRead, sql: Sql, limit: i64) -> Result<Vec<measure::Model>, Fault> {
    Ok(read.rows_as(sql.push(" ORDER BY m.sort, m.id LIMIT ?").bind(limit)).await?)
}

async fn listed(read: &TenantRead, rows: Vec<measure::Model>) -> Result<Vec<Listed>, Fault> {
    let ids: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let records = read
        .find::<record::table::record::Entity>()
        .filter(record::table::record::Column::Id.is_in(ids))
        .all()
        .await?;
    let mut measures = Vec::with_capacity(rows.len());
    for row in rows {
        let own = records.iter().find(|record| record.id == row.id).cloned();
        let own = own.ok_or_else(|| Fault::internal("a measure without its record"))?;
        measures.push(of_row(row, Record::try_from(own)?));
    }
    let states = progress::of(read, &measures).await?;
    Ok(measures.into_iter().zip(states).map(|(measure, state)| Listed { measure, state }).collect())
}
