//! The common part of every command on a case: load it, check right and step, and write the change with its event,
//! audit line and statistics mark in the same transaction.

use super::{Desk, notice, rules, rules::Step, table};
use crate::case::{CaseNumber, EventKind, Stage, State};
use chrono::{DateTime, Utc};
use kernel::{
    Fault, Lang, fiscal,
    ids::{ComplaintId, DepartmentId, EventId, StaffId},
};
use sea_orm::{ColumnTrait, Value, sea_query::Expr};
use store::{Sql, TenantRead, TenantTx};

pub(super) type Row = table::complaint::Model;
pub(super) type Column = table::complaint::Column;

/// A case opened for change.
pub(super) struct Open<'a> {
    pub desk: &'a Desk,
    pub tx: TenantTx,
    pub row: Row,
    pub state: State,
    pub now: DateTime<Utc>,
    pub tenant_name: String,
}

/// Files of an event, with what they show.
#[derive(Debug, Clone)]
pub struct Attachment {
    /// The batch it was staged under: the form's key for a citizen, the person's own for staff.
    pub batch: String,
    pub upload: kernel::ids::UploadId,
    pub stage: Stage,
    pub alt: String,
}

pub(super) async fn row_of(read: &TenantRead, id: ComplaintId) -> Result<Row, Fault> {
    let found = read.find::<table::complaint::Entity>().filter(Column::Id.eq(id.uuid())).one().await?;
    found.ok_or(Fault::NotFound)
}

fn number_of(row: &Row) -> CaseNumber {
    CaseNumber { running: row.running_no, fiscal_year: row.fiscal_year }
}

/// The administration's name as notices write it.
pub(crate) async fn tenant_name(read: &TenantRead) -> Result<String, Fault> {
    let rows = read.rows(Sql::new("SELECT name_th FROM tenant WHERE id = {tenant}")).await?;
    let row = rows.first().ok_or_else(|| Fault::internal("tenant row"))?;
    row.try_get("", "name_th").map_err(Fault::internal)
}

impl<'a> Open<'a> {
    /// Opens a case for a step of a member of staff.
    pub async fn for_step(desk: &'a Desk, id: ComplaintId, step: Step) -> Result<(Self, State), Fault> {
        desk.actor.may(step.action())?;
        let open = Self::load(desk, id).await?;
        let assignee = open.row.assignee_id.map(StaffId);
        let department = open.row.department_id.map(DepartmentId);
        if !rules::may_touch(&desk.actor, assignee, department) {
            return Err(Fault::Forbidden);
        }
        let next = rules::after(open.state, open.row.acknowledged_at.is_some(), step)?;
        Ok((open, next))
    }

    /// Opens a case without asking who acts; the caller has proved it (number and secret).
    pub async fn load(desk: &'a Desk, id: ComplaintId) -> Result<Self, Fault> {
        let tx = desk.store.write(&desk.scope).await?;
        let row = row_of(&tx, id).await?;
        let state = State::read(&row.state)?;
        let tenant_name = tenant_name(&tx).await?;
        Ok(Self { desk, tx, row, state, now: desk.now(), tenant_name })
    }

    pub fn id(&self) -> ComplaintId {
        ComplaintId(self.row.id)
    }

    pub fn number(&self) -> CaseNumber {
        number_of(&self.row)
    }

    /// Changes columns of the case. Somebody else's change in between makes it a conflict, never a lost update.
    pub async fn change(&mut self, state: State, columns: Vec<(Column, Value)>) -> Result<(), Fault> {
        let mut change = self
            .tx
            .change::<table::complaint::Entity>()
            .set(Column::State, state.as_str())
            .set(Column::Open, state.is_open())
            .set(Column::UpdatedAt, self.now)
            .set_expr(Column::Version, Expr::value(self.row.version + 1));
        for (column, value) in columns {
            change = change.set(column, value);
        }
        let unchanged = Column::Version.eq(self.row.version);
        if change.filter(Column::Id.eq(self.row.id)).filter(unchanged).run().await? == 0 {
            return Err(Fault::Conflict("complaint changed meanwhile".into()));
        }
        self.row.version += 1;
        self.state = state;
        Ok(())
    }

    /// Writes a line of the timeline with its files, the audit line and the statistics marks.
    pub async fn event(
        &self,
        kind: EventKind,
        public: bool,
        text: &str,
        data: serde_json::Value,
        files: &[Attachment],
    ) -> Result<EventId, Fault> {
        claim(&self.tx, files).await?;
        self.line(&self.row, kind, public, text, data, files).await
    }

    /// A line in the timeline of this case or of one that was merged into it. Its files are claimed already.
    pub async fn line(
        &self,
        row: &Row,
        kind: EventKind,
        public: bool,
        text: &str,
        data: serde_json::Value,
        files: &[Attachment],
    ) -> Result<EventId, Fault> {
        let id = EventId::new();
        self.tx
            .add::<table::complaint_event::Entity>(table::complaint_event::Model {
                tenant_id: self.tx.tenant(),
                id: id.uuid(),
                complaint_id: row.id,
                at: self.now,
                kind: kind.as_str().to_owned(),
                public,
                actor_kind: self.desk.actor.kind().to_owned(),
                actor_id: self.desk.actor.staff_id().map(StaffId::uuid),
                text: text.to_owned(),
                data,
            })
            .await?;
        attach(&self.tx, ComplaintId(row.id), id, public, files).await?;
        let detail = serde_json::json!({ "number": number_of(row).to_string() });
        let action = format!("complaint.{}", kind.as_str());
        let (actor, subject) = (&self.desk.actor, Some(row.id));
        tenancy::audit::record(&self.tx, actor, &action, "complaint", subject, detail, self.now).await?;
        self.tx.mark_statistics(row.received_on, self.now).await?;
        self.tx.mark_statistics(fiscal::thai_day(self.now), self.now).await?;
        Ok(id)
    }

    /// The facts every notice of this case may use.
    pub fn facts<'b>(&'b self, department: Option<&'b str>, text: &'b str) -> notice::Facts<'b> {
        notice::Facts {
            number: self.number(),
            tenant_name: &self.tenant_name,
            department,
            received_at: self.row.received_at,
            due_on: self.row.due_on,
            promised_on: self.row.promised_on,
            agency: None,
            text,
        }
    }

    /// Writes a notice: the event the citizen reads, and the mail copy if they asked for one. Those whose cases were
    /// merged into this one are told as well, each under their own number (seed 001, measure 3.2.3: every
    /// complainant is told the result, not only the first).
    pub async fn notify(
        &self,
        kind: EventKind,
        facts: &notice::Facts<'_>,
        data: serde_json::Value,
        files: &[Attachment],
    ) -> Result<EventId, Fault> {
        let joined = if notice::reaches_joined(kind) { self.joined().await? } else { Vec::new() };
        // The oldest month first, as everybody marks them, so that two commands do not wait for each other for ever.
        let mut received: Vec<_> = joined.iter().map(|row| row.received_on).collect();
        if !joined.is_empty() {
            received.push(self.row.received_on);
            received.sort_unstable();
        }
        for day in received {
            self.tx.mark_statistics(day, self.now).await?;
        }
        claim(&self.tx, files).await?;
        let late = facts.due_on < fiscal::thai_day(self.now);
        let wording = notice::wording(kind, late, false);
        let event = self.tell(&self.row, (kind, wording), facts, data.clone(), files).await?;
        let wording = notice::wording(kind, late, true);
        for row in &joined {
            let own = notice::Facts {
                number: number_of(row),
                received_at: row.received_at,
                due_on: row.due_on,
                ..facts.clone()
            };
            let mut data = data.clone();
            if let Some(data) = data.as_object_mut() {
                data.insert("through".to_owned(), self.number().to_string().into());
            }
            self.tell(row, (kind, wording), &own, data, files).await?;
        }
        Ok(event)
    }

    /// The cases merged into this one, the first received first.
    pub async fn joined(&self) -> Result<Vec<Row>, Fault> {
        let rows = self.tx.find::<table::complaint::Entity>().filter(Column::MergedInto.eq(self.row.id));
        Ok(rows.ascending(Column::ReceivedAt).ascending(Column::Id).all().await?)
    }

    /// One complainant's copy of a notice, in their own language.
    async fn tell(
        &self,
        row: &Row,
        (kind, wording): (EventKind, &str),
        facts: &notice::Facts<'_>,
        data: serde_json::Value,
        files: &[Attachment],
    ) -> Result<EventId, Fault> {
        let addressee = addressee(&self.tx, ComplaintId(row.id)).await?;
        let lang = addressee.as_ref().map_or(Lang::Th, |a| a.1);
        let written = notice::compose_as(kind, wording, lang, facts);
        let event = self.line(row, kind, true, &written.text, data, files).await?;
        if let Some((Some(email), lang)) = addressee {
            let to = notice::Addressee { email, lang };
            notice::send(self.desk, &self.tx, &to, &written, &self.tenant_name, event, None).await?;
        }
        Ok(event)
    }

    /// The name of the responsible department, for notices.
    pub async fn department_name(&self, id: Option<uuid::Uuid>) -> Result<Option<String>, Fault> {
        let Some(id) = id else { return Ok(None) };
        let sql = Sql::new("SELECT name_th FROM department WHERE tenant_id = {tenant} AND id = ?").bind(id);
        let rows = self.tx.rows(sql).await?;
        rows.first().map(|row| row.try_get("", "name_th").map_err(Fault::internal)).transpose()
    }
}

/// The complainant's language, and the address if they want mail.
pub(crate) async fn addressee(
    read: &TenantRead,
    id: ComplaintId,
) -> Result<Option<(Option<String>, Lang)>, Fault> {
    use table::complainant;
    let row = read
        .find::<complainant::Entity>()
        .filter(complainant::Column::ComplaintId.eq(id.uuid()))
        .one()
        .await?;
    Ok(row.map(|row| {
        let email = (row.wants_mail && !row.email.is_empty()).then_some(row.email);
        (email, Lang::parse(&row.lang).unwrap_or_default())
    }))
}

/// Claims staged uploads for an event; a foreign or used upload is a field error, not a link.
async fn claim(tx: &TenantTx, files: &[Attachment]) -> Result<(), Fault> {
    let mut batches: Vec<&str> = files.iter().map(|file| file.batch.as_str()).collect();
    batches.sort_unstable();
    batches.dedup();
    for batch in batches {
        let ids: Vec<_> = files.iter().filter(|file| file.batch == batch).map(|file| file.upload).collect();
        tenancy::upload::claim_chosen(tx, batch, &ids).await?;
    }
    Ok(())
}

/// Puts claimed files under an event.
async fn attach(
    tx: &TenantTx,
    complaint: ComplaintId,
    event: EventId,
    public: bool,
    files: &[Attachment],
) -> Result<(), Fault> {
    if files.is_empty() {
        return Ok(());
    }
    // The same picture sent as before and as after is one file; it is shown as what it was first said to be.
    let mut seen = std::collections::BTreeSet::new();
    let rows = files
        .iter()
        .filter(|file| seen.insert(file.upload))
        .zip(0..)
        .map(|(file, sort)| table::complaint_file::Model {
            tenant_id: tx.tenant(),
            complaint_id: complaint.uuid(),
            upload_id: file.upload.uuid(),
            event_id: event.uuid(),
            stage: file.stage.as_str().to_owned(),
            public,
            sort,
            alt: file.alt.clone(),
        })
        .collect();
    Ok(tx.add_many::<table::complaint_file::Entity>(rows).await?)
}
