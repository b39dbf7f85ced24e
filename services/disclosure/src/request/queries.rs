//! Reading requests. Who asked is read only with the right to read requests, and never by the tracking page.

use super::{
    Event, EventKind, Request, Requester, SUBJECT, State, Wanted, table,
    write::{Row, row_of},
};
use chrono::{DateTime, NaiveDate, Utc};
use kernel::{
    Action, Actor, Fault,
    ids::{DepartmentId, InformationRequestId, StaffId},
    page::{Page, PageArgs, decode_cursor, encode_cursor},
};
use sea_orm::{ColumnTrait, FromQueryResult};
use store::{Sql, TenantRead};
use tenancy::case::{CaseNumber, Secret};
use uuid::Uuid;

/// Which part of the register.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, async_graphql::Enum)]
#[graphql(name = "InformationView")]
pub enum View {
    #[default]
    Open,
    Overdue,
    Ended,
    All,
}

#[derive(Debug, Clone, Default)]
pub struct Filter {
    pub view: View,
    pub text: String,
    pub department: Option<DepartmentId>,
}

/// One line of the queue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    pub id: InformationRequestId,
    pub number: CaseNumber,
    pub body: String,
    pub wanted: Wanted,
    pub state: State,
    pub received_on: NaiveDate,
    pub queue_on: NaiveDate,
    pub ready: bool,
    pub extended: bool,
    pub objection_pending: bool,
    pub department: Option<DepartmentId>,
    pub assignee: Option<StaffId>,
}

/// The queue, the earliest due first; what has ended, the latest first.
pub async fn list(
    read: &TenantRead,
    actor: &Actor,
    filter: &Filter,
    today: NaiveDate,
    args: PageArgs,
) -> Result<Page<Line>, Fault> {
    actor.may(Action::InformationRequestRead)?;
    let mut sql = Sql::new("SELECT q.* FROM information_request q WHERE q.tenant_id = {tenant}");
    sql = match filter.view {
        View::Open => sql.push(" AND q.is_open"),
        View::Overdue => sql.push(" AND q.is_open AND q.queue_on < ?").bind(today),
        View::Ended => sql.push(" AND NOT q.is_open"),
        View::All => sql,
    };
    if let Some(id) = filter.department {
        sql = sql.push(" AND q.department_id = ?").bind(id.uuid());
    }
    sql = tenancy::search::matching(sql, SUBJECT, "q.id", &filter.text);
    let down = matches!(filter.view, View::Ended | View::All);
    if let Some(cursor) = &args.after {
        let (day, id): (NaiveDate, Uuid) =
            decode_cursor(cursor).ok_or_else(|| Fault::field("after", "bad_cursor"))?;
        let sign = if down { " AND (q.queue_on, q.id) < (?, ?)" } else { " AND (q.queue_on, q.id) > (?, ?)" };
        sql = sql.push(sign).bind(day).bind(id);
    }
    let limit = args.limit();
    let asked = i64::try_from(limit).unwrap_or(i64::MAX).saturating_add(1);
    let order = if down {
        " ORDER BY q.queue_on DESC, q.id DESC LIMIT ?"
    } else {
        " ORDER BY q.queue_on, q.id LIMIT ?"
    };
    let rows: Vec<Row> = read.rows_as(sql.push(order).bind(asked)).await?;
    let page = Page::cut(rows, limit, |row| encode_cursor(&(row.queue_on, row.id)));
    let rows = page.rows.into_iter().map(|row| line(row, today)).collect::<Result<_, _>>()?;
    Ok(Page { rows, end_cursor: page.end_cursor, has_next: page.has_next })
}

fn line(row: Row, today: NaiveDate) -> Result<Line, Fault> {
    let request = Request::try_from(row)?;
    Ok(Line {
        id: request.id,
        number: request.number,
        wanted: request.wanted,
        state: request.state,
        received_on: request.received_on,
        queue_on: request.queue_on,
        ready: request.ready,
        extended: request.promised_on.is_some(),
        objection_pending: request.objection.is_some_and(|o| o.objected.is_none() && today <= o.due_on),
        department: request.department,
        assignee: request.assignee,
        body: request.body,
    })
}

/// One request with its timeline and who asks.
pub async fn find(
    read: &TenantRead,
    actor: &Actor,
    id: InformationRequestId,
) -> Result<Option<Request>, Fault> {
    actor.may(Action::InformationRequestRead)?;
    let row = match row_of(read, id).await {
        Err(Fault::NotFound) => return Ok(None),
        other => other?,
    };
    let mut request = Request::try_from(row)?;
    request.events = events(read, id, false).await?;
    request.requester = requester(read, id).await?;
    Ok(Some(request))
}

async fn requester(read: &TenantRead, id: InformationRequestId) -> Result<Option<Requester>, Fault> {
    use table::information_requester as who;
    let row = read.find::<who::Entity>().filter(who::Column::RequestId.eq(id.uuid())).one().await?;
    Ok(row.map(|row| Requester {
        name: row.name,
        phone: row.phone,
        email: row.email,
        address: row.address,
        wants_mail: row.wants_mail,
    }))
}

#[derive(FromQueryResult)]
struct EventRow {
    at: DateTime<Utc>,
    kind: String,
    public: bool,
    actor_name: Option<String>,
    text: String,
}

async fn events(read: &TenantRead, id: InformationRequestId, public_only: bool) -> Result<Vec<Event>, Fault> {
    let sql = Sql::new(
        "SELECT e.at AS at, e.kind AS kind, e.public AS public, s.name AS actor_name, e.text AS text
         FROM information_request_event e
         LEFT JOIN staff s ON s.tenant_id = e.tenant_id AND s.id = e.actor_id
         WHERE e.tenant_id = {tenant} AND e.request_id = ?",
    )
    .bind(id.uuid())
    .push(if public_only { " AND e.public" } else { "" })
    .push(" ORDER BY e.at, e.id");
    let rows: Vec<EventRow> = read.rows_as(sql).await?;
    rows.into_iter()
        .map(|row| {
            Ok(Event {
                at: row.at,
                kind: EventKind::read(&row.kind)?,
                public: row.public,
                actor_name: row.actor_name,
                text: row.text,
            })
        })
        .collect()
}

/// The row that number and secret open; a wrong number and a wrong secret look the same.
pub(super) async fn opened(
    read: &TenantRead,
    number: CaseNumber,
    secret: &Secret,
) -> Result<Option<Row>, Fault> {
    use table::information_request::{Column, Entity};
    let row = read
        .find::<Entity>()
        .filter(Column::FiscalYear.eq(number.fiscal_year))
        .filter(Column::RunningNo.eq(number.running))
        .one()
        .await?;
    Ok(row.filter(|row| secret.opens(read.scope(), SUBJECT, &row.secret_hash)))
}

/// A request in the hands of the one who asked: public lines only, no contact.
pub async fn tracked(
    read: &TenantRead,
    number: CaseNumber,
    secret: &Secret,
) -> Result<Option<Request>, Fault> {
    let Some(row) = opened(read, number, secret).await? else { return Ok(None) };
    let mut request = Request::try_from(row)?;
    request.events = events(read, request.id, true).await?;
    for event in &mut request.events {
        // The office answers, not a person.
        event.actor_name = None;
    }
    Ok(Some(request))
}
