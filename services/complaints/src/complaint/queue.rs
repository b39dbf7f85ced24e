//! The queue (รายการเรื่อง): pages sorted by due date, counts, and who is late.

use super::queries::village_label;
use crate::case::{CaseNumber, Channel, EventKind, Kind, State};
use chrono::{DateTime, Duration, NaiveDate, Utc};
use kernel::{
    Action, Actor, Fault,
    ids::{CategoryId, ComplaintId, DepartmentId, StaffId, VillageId},
    page::{Page, PageArgs, decode_cursor, encode_cursor},
    text,
};
use serde::{Deserialize, Serialize};
use store::{FromQueryResult, Sql, TenantRead};

/// Days ahead that count as due soon.
pub const SOON: Duration = Duration::days(3);

/// Which part of the register.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, async_graphql::Enum)]
#[graphql(name = "QueueView")]
pub enum View {
    #[default]
    Open,
    Mine,
    MyDepartment,
    Unassigned,
    Overdue,
    DueSoon,
    Closed,
    All,
}

/// What the queue shows of a register.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    pub view: View,
    pub text: String,
    pub states: Vec<State>,
    pub categories: Vec<CategoryId>,
    pub department: Option<DepartmentId>,
    pub assignee: Option<StaffId>,
    pub village: Option<VillageId>,
    pub channels: Vec<Channel>,
    pub kinds: Vec<Kind>,
    pub received_from: Option<NaiveDate>,
    pub received_to: Option<NaiveDate>,
}

/// One line of the queue.
#[derive(Debug, Clone)]
pub struct Line {
    pub id: ComplaintId,
    pub number: CaseNumber,
    pub title: String,
    pub kind: Kind,
    pub channel: Channel,
    pub state: State,
    pub category_name: String,
    pub place: String,
    pub village_label: Option<String>,
    pub received_at: DateTime<Utc>,
    pub received_on: NaiveDate,
    pub due_on: NaiveDate,
    pub promised_on: Option<NaiveDate>,
    pub queue_on: NaiveDate,
    pub answered_at: Option<DateTime<Utc>>,
    pub closed_at: Option<DateTime<Utc>>,
    pub assignee: Option<(StaffId, String)>,
    pub department: Option<(DepartmentId, String)>,
    pub last_event: Option<(EventKind, DateTime<Utc>)>,
    updated_at: DateTime<Utc>,
}

#[derive(FromQueryResult)]
struct Row {
    id: uuid::Uuid,
    running_no: i32,
    fiscal_year: i32,
    title: String,
    kind: String,
    channel: String,
    state: String,
    category_name: String,
    place: String,
    village_no: Option<i32>,
    village_name: Option<String>,
    received_at: DateTime<Utc>,
    received_on: NaiveDate,
    due_on: NaiveDate,
    promised_on: Option<NaiveDate>,
    queue_on: NaiveDate,
    answered_at: Option<DateTime<Utc>>,
    closed_at: Option<DateTime<Utc>>,
    assignee_id: Option<uuid::Uuid>,
    assignee_name: Option<String>,
    department_id: Option<uuid::Uuid>,
    department_name: Option<String>,
    last_kind: Option<String>,
    last_at: Option<DateTime<Utc>>,
    updated_at: DateTime<Utc>,
}

/// Where a page ended: the day or moment it sorts by, and the id.
#[derive(Serialize, Deserialize)]
struct Position {
    day: Option<NaiveDate>,
    at: Option<DateTime<Utc>>,
    id: uuid::Uuid,
}

pub(super) const LINE: &str = "SELECT c.id, c.running_no, c.fiscal_year, c.title, c.kind, c.channel, c.state,
    k.name_th AS category_name, c.place, v.village_no, v.name_th AS village_name, c.received_at, c.received_on,
    c.due_on, c.promised_on, c.queue_on, c.answered_at, c.closed_at, c.assignee_id, s.name AS assignee_name,
    c.department_id, d.name_th AS department_name, c.updated_at";
const JOINS: &str = " FROM complaint c
    JOIN category k ON k.tenant_id = c.tenant_id AND k.id = c.category_id
    LEFT JOIN village v ON v.tenant_id = c.tenant_id AND v.id = c.village_id
    LEFT JOIN staff s ON s.tenant_id = c.tenant_id AND s.id = c.assignee_id
    LEFT JOIN department d ON d.tenant_id = c.tenant_id AND d.id = c.department_id
    WHERE c.tenant_id = {tenant}";
const LAST_EVENT: &str = ",
    (SELECT e.kind FROM complaint_event e WHERE e.tenant_id = c.tenant_id AND e.complaint_id = c.id
     ORDER BY e.at DESC, e.id DESC LIMIT 1) AS last_kind,
    (SELECT e.at FROM complaint_event e WHERE e.tenant_id = c.tenant_id AND e.complaint_id = c.id
     ORDER BY e.at DESC, e.id DESC LIMIT 1) AS last_at";
const NO_EVENT: &str = ", NULL AS last_kind, NULL AS last_at";

/// One page of the queue: one statement, whatever the page and however large the register.
///
/// `last_event` says whether the latest line of the timeline is wanted.
pub async fn list(
    read: &TenantRead,
    actor: &Actor,
    filter: &Filter,
    page: &PageArgs,
    last_event: bool,
    today: NaiveDate,
) -> Result<Page<Line>, Fault> {
    actor.may(Action::ComplaintRead)?;
    let sql = statement(actor, filter, page, last_event, today)?;
    let rows: Vec<Row> = read.rows_as(sql).await?;
    let lines = rows.into_iter().map(line).collect::<Result<Vec<_>, Fault>>()?;
    let view = filter.view;
    Ok(Page::cut(lines, page.limit(), |line| encode_cursor(&position(view, line))))
}

/// Lines by their ids, in no order: for merged cases and duplicates.
pub async fn by_ids(read: &TenantRead, ids: &[ComplaintId]) -> Result<Vec<Line>, Fault> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let sql = Sql::new(LINE).push(NO_EVENT).push(JOINS).push(" AND c.id IN (");
    let rows: Vec<Row> = read.rows_as(sql.push_list(ids.iter().map(|id| id.uuid())).push(")")).await?;
    rows.into_iter().map(line).collect()
}

fn position(view: View, line: &Line) -> Position {
    match view {
        View::Closed => Position { day: None, at: Some(line.updated_at), id: line.id.uuid() },
        View::All => Position { day: Some(line.received_on), at: None, id: line.id.uuid() },
        _ => Position { day: Some(line.queue_on), at: None, id: line.id.uuid() },
    }
}

fn statement(
    actor: &Actor,
    filter: &Filter,
    page: &PageArgs,
    last_event: bool,
    today: NaiveDate,
) -> Result<Sql, Fault> {
    let mut sql = Sql::new(LINE).push(if last_event { LAST_EVENT } else { NO_EVENT }).push(JOINS);
    sql = in_view(sql, actor, filter.view, today);
    sql = narrowed(sql, filter);
    if let Some(cursor) = &page.after {
        let after: Position = decode_cursor(cursor).ok_or_else(|| Fault::field("after", "bad_number"))?;
        sql = match (filter.view, after.day, after.at) {
            (View::Closed, _, Some(at)) => sql.push(" AND (c.updated_at, c.id) < (?, ?)").bind(at),
            (View::All, Some(day), _) => sql.push(" AND (c.received_on, c.id) < (?, ?)").bind(day),
            (_, Some(day), _) => sql.push(" AND (c.queue_on, c.id) > (?, ?)").bind(day),
            _ => return Err(Fault::field("after", "bad_number")),
        }
        .bind(after.id);
    }
    let order = match filter.view {
        View::Closed => " ORDER BY c.updated_at DESC, c.id DESC LIMIT ?",
        View::All => " ORDER BY c.received_on DESC, c.id DESC LIMIT ?",
        _ => " ORDER BY c.queue_on, c.id LIMIT ?",
    };
    Ok(sql.push(order).bind(i64::try_from(page.limit() + 1).unwrap_or(101)))
}

fn in_view(sql: Sql, actor: &Actor, view: View, today: NaiveDate) -> Sql {
    let (me, mine) = match actor {
        Actor::Staff { id, department, .. } => (Some(id.uuid()), department.map(DepartmentId::uuid)),
        _ => (None, None),
    };
    match view {
        View::Open => sql.push(" AND c.open"),
        View::Mine => sql.push(" AND c.open AND c.assignee_id = ?").bind(me),
        View::MyDepartment => sql.push(" AND c.open AND c.department_id = ?").bind(mine),
        View::Unassigned => sql.push(" AND c.open AND c.assignee_id IS NULL"),
        View::Overdue => sql.push(" AND c.open AND c.queue_on < ?").bind(today),
        View::DueSoon => {
            sql.push(" AND c.open AND c.queue_on >= ? AND c.queue_on <= ?").bind(today).bind(today + SOON)
        }
        View::Closed => sql.push(" AND NOT c.open"),
        View::All => sql,
    }
}

fn narrowed(mut sql: Sql, filter: &Filter) -> Sql {
    fn words<T: Copy>(sql: Sql, column: &str, values: &[T], word: impl Fn(T) -> &'static str) -> Sql {
        if values.is_empty() {
            return sql;
        }
        sql.push(&format!(" AND {column} IN (")).push_list(values.iter().map(|v| word(*v))).push(")")
    }
    sql = words(sql, "c.state", &filter.states, State::as_str);
    sql = words(sql, "c.channel", &filter.channels, Channel::as_str);
    sql = words(sql, "c.kind", &filter.kinds, Kind::as_str);
    if !filter.categories.is_empty() {
        let ids = filter.categories.iter().map(|id| id.uuid());
        sql = sql.push(" AND c.category_id IN (").push_list(ids).push(")");
    }
    if let Some(id) = filter.department {
        sql = sql.push(" AND c.department_id = ?").bind(id.uuid());
    }
    if let Some(id) = filter.assignee {
        sql = sql.push(" AND c.assignee_id = ?").bind(id.uuid());
    }
    if let Some(id) = filter.village {
        sql = sql.push(" AND c.village_id = ?").bind(id.uuid());
    }
    if let Some(day) = filter.received_from {
        sql = sql.push(" AND c.received_on >= ?").bind(day);
    }
    if let Some(day) = filter.received_to {
        sql = sql.push(" AND c.received_on <= ?").bind(day);
    }
    searched(sql, &filter.text)
}

/// A number finds its case; words find the cases that hold all of them.
fn searched(sql: Sql, typed: &str) -> Sql {
    let typed = text::normalise(typed);
    if typed.is_empty() {
        return sql;
    }
    if let Ok(number) = typed.parse::<CaseNumber>() {
        return sql
            .push(" AND c.fiscal_year = ? AND c.running_no = ?")
            .bind(number.fiscal_year)
            .bind(number.running);
    }
    if let Ok(running) = typed.parse::<i32>() {
        return sql.push(" AND c.running_no = ?").bind(running);
    }
    tenancy::search::matching(sql, super::REGISTER, "c.id", &typed)
}

fn line(row: Row) -> Result<Line, Fault> {
    let last_event = match (row.last_kind, row.last_at) {
        (Some(kind), Some(at)) => Some((EventKind::read(&kind)?, at)),
        _ => None,
    };
    Ok(Line {
        id: ComplaintId(row.id),
        number: CaseNumber { running: row.running_no, fiscal_year: row.fiscal_year },
        title: row.title,
        kind: Kind::read(&row.kind)?,
        channel: Channel::read(&row.channel)?,
        state: State::read(&row.state)?,
        category_name: row.category_name,
        place: row.place,
        village_label: row.village_name.map(|name| village_label(row.village_no, &name)),
        received_at: row.received_at,
        received_on: row.received_on,
        due_on: row.due_on,
        promised_on: row.promised_on,
        queue_on: row.queue_on,
        answered_at: row.answered_at,
        closed_at: row.closed_at,
        assignee: row.assignee_id.map(StaffId).zip(row.assignee_name),
        department: row.department_id.map(DepartmentId).zip(row.department_name),
        last_event,
        updated_at: row.updated_at,
    })
}

/// How many open cases each view holds.
#[derive(Debug, Clone, PartialEq, Eq, FromQueryResult)]
pub struct Counts {
    pub open: i64,
    pub mine: i64,
    pub my_department: i64,
    pub unassigned: i64,
    pub overdue: i64,
    pub due_soon: i64,
}

/// One pass over the open cases of the tenant, never over the closed ones.
pub async fn counts(read: &TenantRead, actor: &Actor, today: NaiveDate) -> Result<Counts, Fault> {
    actor.may(Action::ComplaintRead)?;
    let (me, mine) = match actor {
        Actor::Staff { id, department, .. } => (Some(id.uuid()), department.map(DepartmentId::uuid)),
        _ => (None, None),
    };
    let sql = Sql::new(
        "SELECT count(*) AS open,
                count(CASE WHEN assignee_id = ? THEN 1 END) AS mine,
                count(CASE WHEN department_id = ? THEN 1 END) AS my_department,
                count(CASE WHEN assignee_id IS NULL THEN 1 END) AS unassigned,
                count(CASE WHEN queue_on < ? THEN 1 END) AS overdue,
                count(CASE WHEN queue_on >= ? AND queue_on <= ? THEN 1 END) AS due_soon
         FROM complaint WHERE tenant_id = {tenant} AND open AND queue_on > ?",
    );
    // The lower bound keeps nothing out. It leads to the index of the open cases: without statistics SQLite would take
    // any index of the tenant and read the closed ones too.
    let sql = sql.bind(me).bind(mine).bind(today).bind(today).bind(today + SOON).bind(NaiveDate::default());
    read.row_as(sql).await?.ok_or_else(|| Fault::internal("counts"))
}

/// The open cases of one department or officer.
#[derive(Debug, Clone, PartialEq, Eq, FromQueryResult)]
pub struct Late {
    pub id: Option<uuid::Uuid>,
    pub name: Option<String>,
    pub open: i64,
    pub due_soon: i64,
    pub overdue: i64,
    pub oldest: Option<NaiveDate>,
}

/// Who is late: by department, then by officer; the most overdue first.
pub async fn lateness(
    read: &TenantRead,
    actor: &Actor,
    today: NaiveDate,
) -> Result<(Vec<Late>, Vec<Late>), Fault> {
    actor.may(Action::LatenessRead)?;
    let by = async |table: &str, name: &str, key: &str| -> Result<Vec<Late>, Fault> {
        let sql = Sql::new(&format!(
            "SELECT c.{key} AS id, x.{name} AS name, count(*) AS open,
                    count(CASE WHEN c.queue_on >= ? AND c.queue_on <= ? THEN 1 END) AS due_soon,
                    count(CASE WHEN c.queue_on < ? THEN 1 END) AS overdue, min(c.queue_on) AS oldest
             FROM complaint c LEFT JOIN {table} x ON x.tenant_id = c.tenant_id AND x.id = c.{key}
             WHERE c.tenant_id = {{tenant}} AND c.open GROUP BY c.{key}, x.{name} ORDER BY overdue DESC, open DESC"
        ));
        Ok(read.rows_as(sql.bind(today).bind(today + SOON).bind(today)).await?)
    };
    Ok((by("department", "name_th", "department_id").await?, by("staff", "name", "assignee_id").await?))
}
