//! The common part of every change of a case: load it, check right and step, write the row, the sealed line of the
//! timeline, the audit line, the statistics mark and the mail in one transaction.

use super::{
    audit::{self, Deed},
    files::{self, Kept},
    notice::{self, Facts},
    rules::{self, Standing, Step},
    sealing::{self, EventBody, Identity, Place},
    table::{corruption_case, corruption_event},
};
use crate::{
    case::{CaseNumber, EventKind, State},
    complaint::Desk,
};
use chrono::{DateTime, Utc};
use kernel::{
    Action, Fault, Lang, fiscal,
    ids::{CorruptionCaseId, EventId, StaffId},
};
use sea_orm::{ColumnTrait, Value};
use serde_json::json;
use store::{Sql, TenantRead, TenantTx};
use uuid::Uuid;

pub(super) type Row = corruption_case::Model;
pub(super) type Column = corruption_case::Column;

/// A case opened for change.
pub(super) struct Open<'a> {
    pub desk: &'a Desk,
    pub tx: TenantTx,
    pub row: Row,
    pub state: State,
    pub now: DateTime<Utc>,
}

/// A line of the timeline to be written.
pub(super) struct Line<'a> {
    pub kind: EventKind,
    pub public: bool,
    pub text: &'a str,
    pub files: &'a [Kept],
}

pub(super) async fn row_of(read: &TenantRead, id: Uuid) -> Result<Option<Row>, Fault> {
    Ok(read.find::<corruption_case::Entity>().filter(Column::Id.eq(id)).one().await?)
}

pub(super) async fn acknowledged(read: &TenantRead, case: Uuid) -> Result<bool, Fault> {
    use corruption_event::Column;
    let kind = EventKind::Acknowledged.as_str();
    let found =
        read.find::<corruption_event::Entity>().filter(Column::CaseId.eq(case)).filter(Column::Kind.eq(kind));
    Ok(found.one().await?.is_some())
}

/// The administration's name as notices write it.
pub(super) async fn tenant_name(read: &TenantRead) -> Result<String, Fault> {
    let rows = read.rows(Sql::new("SELECT name_th FROM tenant WHERE id = {tenant}")).await?;
    let row = rows.first().ok_or_else(|| Fault::internal("the administration's row is gone"))?;
    row.try_get("", "name_th").map_err(Fault::internal)
}

pub(super) fn number_of(row: &Row) -> CaseNumber {
    CaseNumber { running: row.running_no, fiscal_year: row.fiscal_year }
}

pub(super) async fn identity_of(
    desk: &Desk,
    read: &TenantRead,
    row: &Row,
) -> Result<Option<Identity>, Fault> {
    let Some(sealed) = &row.identity else { return Ok(None) };
    let place = Place::Identity { case: row.id };
    Ok(Some(sealing::open(&desk.vault, read, place, row.key_version, sealed).await?))
}

impl<'a> Open<'a> {
    /// Opens a case for a step of an officer; gives the state it will have.
    pub async fn for_step(desk: &'a Desk, id: CorruptionCaseId, step: Step) -> Result<(Self, State), Fault> {
        desk.actor.may(Action::CorruptionWork)?;
        let tx = desk.store.write(&desk.scope).await?;
        let row = row_of(&tx, id.uuid()).await?.ok_or(Fault::NotFound)?;
        let state = State::read(&row.state)?;
        let standing = Standing { state, acknowledged: acknowledged(&tx, row.id).await? };
        let next = rules::after(standing, step)?;
        Ok((Self { desk, tx, row, state, now: desk.now() }, next))
    }

    /// Changes columns of the case. Somebody else's change in between makes it a conflict, never a lost update.
    pub async fn change(&mut self, state: State, columns: Vec<(Column, Value)>) -> Result<(), Fault> {
        let mut change = self
            .tx
            .change::<corruption_case::Entity>()
            .set(Column::State, state.as_str())
            .set(Column::Open, state.is_open())
            .set(Column::UpdatedAt, self.now)
            .set(Column::Version, self.row.version + 1);
        for (column, value) in columns {
            change = change.set(column, value);
        }
        let change = change.filter(Column::Id.eq(self.row.id)).filter(Column::Version.eq(self.row.version));
        if change.run().await? == 0 {
            return Err(Fault::Conflict("changed meanwhile".into()));
        }
        self.row.version += 1;
        self.state = state;
        Ok(())
    }

    /// Writes a line of the timeline and the audit line, and marks the statistics.
    pub async fn record(&self, line: Line<'_>, deed: Deed) -> Result<(), Fault> {
        add_event(self.desk, &self.tx, self.row.id, &line, self.now).await?;
        let detail = json!({ "state": self.state.as_str() });
        audit::record(&self.tx, &self.desk.actor, deed, self.row.id, detail, self.now).await?;
        self.tx.mark_statistics(self.row.received_on, self.now).await?;
        self.tx.mark_statistics(fiscal::thai_day(self.now), self.now).await?;
        Ok(())
    }

    /// Writes a notice: the line the complainant reads, and a mail that says there is one.
    pub async fn notify(&self, kind: EventKind, deed: Deed, text: &str) -> Result<(), Fault> {
        let identity = identity_of(self.desk, &self.tx, &self.row).await?;
        let lang = identity.as_ref().map_or(Lang::Th, |identity| identity.lang);
        let tenant_name = tenant_name(&self.tx).await?;
        let facts = Facts {
            tenant_name: &tenant_name,
            number: number_of(&self.row),
            received_at: self.row.received_at,
            due_on: self.row.promised_on.unwrap_or(self.row.due_on),
            text,
        };
        let text = notice::compose(kind, lang, &facts);
        self.record(Line { kind, public: true, text: &text, files: &[] }, deed).await?;
        if let Some(identity) = identity {
            notice::send(self.desk, &self.tx, &identity, &tenant_name, kind).await?;
        }
        Ok(())
    }
}

pub(super) async fn add_event(
    desk: &Desk,
    tx: &TenantTx,
    case: Uuid,
    line: &Line<'_>,
    now: DateTime<Utc>,
) -> Result<(), Fault> {
    let event = EventId::new().uuid();
    let body = EventBody { text: line.text.to_owned(), files: line.files.iter().map(Kept::named).collect() };
    let sealed = sealing::seal(&desk.vault, tx, Place::Event { case, event }, &body).await?;
    tx.add::<corruption_event::Entity>(corruption_event::Model {
        tenant_id: tx.tenant(),
        id: event,
        case_id: case,
        at: now,
        kind: line.kind.as_str().to_owned(),
        public: line.public,
        actor_kind: desk.actor.kind().to_owned(),
        actor_id: desk.actor.staff_id().map(StaffId::uuid),
        key_version: sealed.key_version,
        sealed: sealed.bytes,
    })
    .await?;
    files::attach(tx, case, event, line.files, now).await
}
