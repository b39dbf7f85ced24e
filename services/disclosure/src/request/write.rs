//! The common part of every command on a request: load it, write the change with its event, audit line, deadline and
//! statistics mark in the same transaction.

use super::{EventKind, Ground, Objection, Request, SUBJECT, State, table};
use chrono::{DateTime, Utc};
use kernel::{
    Fault, Lang,
    ids::{DepartmentId, EventId, InformationRequestId, StaffId},
};
use reminders::deadline::{self, NewDeadline};
use sea_orm::{ColumnTrait, Value, sea_query::Expr};
use store::{Sql, TenantRead, TenantTx};
use tenancy::{Desk, case::CaseNumber};

pub(super) type Row = table::information_request::Model;
pub(super) type Column = table::information_request::Column;

/// A request opened for change.
pub(super) struct Open<'a> {
    pub desk: &'a Desk,
    pub tx: TenantTx,
    pub row: Row,
    pub now: DateTime<Utc>,
    pub tenant_name: String,
}

pub(super) async fn row_of(read: &TenantRead, id: InformationRequestId) -> Result<Row, Fault> {
    let found =
        read.find::<table::information_request::Entity>().filter(Column::Id.eq(id.uuid())).one().await?;
    found.ok_or(Fault::NotFound)
}

pub(super) fn number_of(row: &Row) -> CaseNumber {
    CaseNumber { running: row.running_no, fiscal_year: row.fiscal_year }
}

/// The administration's name as notices write it.
pub(super) async fn tenant_name(read: &TenantRead) -> Result<String, Fault> {
    let rows = read.rows(Sql::new("SELECT name_th FROM tenant WHERE id = {tenant}")).await?;
    let row = rows.first().ok_or_else(|| Fault::internal("tenant row"))?;
    row.try_get("", "name_th").map_err(Fault::internal)
}

impl<'a> Open<'a> {
    /// Opens a request without asking who acts; the caller has.
    pub async fn load(desk: &'a Desk, id: InformationRequestId) -> Result<Self, Fault> {
        let tx = desk.store.write(&desk.scope).await?;
        let row = row_of(&tx, id).await?;
        let tenant_name = tenant_name(&tx).await?;
        Ok(Self { desk, tx, row, now: desk.now(), tenant_name })
    }

    /// Opens one for a member of staff who saw this version of it.
    pub async fn for_staff(desk: &'a Desk, id: InformationRequestId, version: i32) -> Result<Self, Fault> {
        desk.actor.may(super::WORK)?;
        let open = Self::load(desk, id).await?;
        if open.row.version == version {
            Ok(open)
        } else {
            Err(Fault::Conflict("information_request".into()))
        }
    }

    pub fn state(&self) -> Result<State, Fault> {
        State::read(&self.row.state)
    }

    /// # Errors
    /// A refusal when the request has ended.
    pub fn must_be_open(&self) -> Result<(), Fault> {
        if self.row.is_open { Ok(()) } else { Err(Fault::Refused("information_not_open")) }
    }

    /// Changes columns; somebody else's change in between makes it a conflict.
    pub async fn change(&mut self, columns: Vec<(Column, Value)>) -> Result<(), Fault> {
        let mut change = self
            .tx
            .change::<table::information_request::Entity>()
            .set(Column::UpdatedAt, self.now)
            .set_expr(Column::Version, Expr::value(self.row.version + 1));
        for (column, value) in columns {
            change = change.set(column, value);
        }
        let unchanged = Column::Version.eq(self.row.version);
        if change.filter(Column::Id.eq(self.row.id)).filter(unchanged).run().await? == 0 {
            return Err(Fault::Conflict("information_request".into()));
        }
        self.row = row_of(&self.tx, InformationRequestId(self.row.id)).await?;
        Ok(())
    }

    /// A line of the timeline, the audit line and the statistics marks.
    pub async fn event(&self, kind: EventKind, public: bool, text: &str) -> Result<EventId, Fault> {
        let id = EventId::new();
        self.tx
            .add::<table::information_request_event::Entity>(table::information_request_event::Model {
                tenant_id: self.tx.tenant(),
                id: id.uuid(),
                request_id: self.row.id,
                at: self.now,
                kind: kind.as_str().to_owned(),
                public,
                actor_kind: self.desk.actor.kind().to_owned(),
                actor_id: self.desk.actor.staff_id().map(StaffId::uuid),
                text: text.to_owned(),
            })
            .await?;
        let detail = serde_json::json!({ "number": number_of(&self.row).to_string() });
        let action = format!("information_request.{}", kind.as_str());
        let subject = Some(self.row.id);
        tenancy::audit::record(&self.tx, &self.desk.actor, &action, SUBJECT, subject, detail, self.now)
            .await?;
        // The oldest month first, as everybody marks them.
        self.tx.mark_statistics(self.row.received_on, self.now).await?;
        self.tx.mark_statistics(self.desk.today(), self.now).await?;
        Ok(id)
    }

    /// Sets the answer's deadline as the row now says.
    pub async fn set_deadline(&self, trace: serde_json::Value) -> Result<(), Fault> {
        let row = &self.row;
        let new = NewDeadline {
            subject_kind: SUBJECT,
            subject_id: row.id,
            kind: deadline::INFORMATION_REQUEST,
            due_on: row.queue_on,
            responsible: row.assignee_id.map(StaffId),
            department: row.department_id.map(DepartmentId),
            confidential: false,
            label: label(row),
            trace,
        };
        deadline::set(&self.tx, new, self.now).await?;
        Ok(())
    }
}

/// What a reminder may say of it: its number, nothing else.
pub(super) fn label(row: &Row) -> String {
    format!("คำขอข้อมูลข่าวสารที่ {}", number_of(row))
}

/// Where the answer goes, and in which language.
pub(super) async fn addressee(read: &TenantRead, row: &Row) -> Result<(Option<String>, Lang), Fault> {
    use table::information_requester as requester;
    let found =
        read.find::<requester::Entity>().filter(requester::Column::RequestId.eq(row.id)).one().await?;
    Ok(found.map_or((None, Lang::Th), |one| {
        let email = (one.wants_mail && !one.email.is_empty()).then_some(one.email);
        (email, Lang::parse(&one.lang).unwrap_or_default())
    }))
}

impl TryFrom<Row> for Request {
    type Error = Fault;

    fn try_from(row: Row) -> Result<Self, Fault> {
        let number = number_of(&row);
        let objection = row.objection_from.zip(row.objection_due_on).map(|(from, due_on)| Objection {
            from,
            due_on,
            objected: row.objected,
        });
        Ok(Self {
            id: InformationRequestId(row.id),
            number,
            channel: super::Channel::read(&row.channel)?,
            wanted: super::Wanted::read(&row.wanted)?,
            state: State::read(&row.state)?,
            ground: row.ground.as_deref().map(Ground::read).transpose()?,
            body: row.body,
            received_at: row.received_at,
            received_on: row.received_on,
            due_on: row.due_on,
            ready: row.ready,
            promised_on: row.promised_on,
            queue_on: row.queue_on,
            department: row.department_id.map(DepartmentId),
            assignee: row.assignee_id.map(StaffId),
            answer: row.answer,
            transferred_to: row.transferred_to,
            objection,
            answered_on: row.answered_on,
            version: row.version,
            events: Vec::new(),
            requester: None,
        })
    }
}
