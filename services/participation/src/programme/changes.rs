//! Changing a round: what is said about it, the day it was filed, the steps every record takes.

use super::{Stakeholder, commands, queries, rules, table::programme as table};
use crate::{
    centre,
    record::{
        self, Face, Kind,
        step::{self, Step},
    },
};
use chrono::{NaiveDate, TimeDelta};
use kernel::{
    Action, Fault,
    fiscal::{FiscalYear, HalfYearRound},
    ids::{DepartmentId, ProgrammeId, StaffId},
};
use reminders::deadline::{self, NewDeadline};
use sea_orm::ColumnTrait;
use serde_json::json;
use store::TenantTx;
use tenancy::{Desk, audit};
use uuid::Uuid;

/// So many days after its day a report that was never filed is no duty any more.
const HISTORY_DAYS: i64 = 183;

/// What a person says about a round after it was opened; its year and its days stay.
#[derive(Debug, Clone)]
pub struct Said {
    pub title: String,
    pub summary: String,
    pub department: Option<DepartmentId>,
    pub owner: Option<StaffId>,
    pub stakeholders: Vec<Stakeholder>,
}

/// Changes what is said about a round.
///
/// # Errors
/// [`Fault::Conflict`] when somebody else changed it first.
pub async fn change(desk: &Desk, id: ProgrammeId, version: i32, said: Said) -> Result<(), Fault> {
    desk.actor.may(Action::ProgrammeWork)?;
    let now = desk.now();
    let tx = desk.store.write(&desk.scope).await?;
    let old = queries::find(&tx, &desk.actor, id.uuid()).await?.ok_or(Fault::NotFound)?;
    let face = Face {
        title: said.title,
        summary: said.summary,
        department: said.department,
        owner: said.owner,
        ..old.record.face.clone()
    };
    let (face, errors) = record::check(face);
    if !errors.is_empty() {
        return Err(Fault::Invalid(errors));
    }
    let tasks = queries::tasks(&tx, id.uuid()).await?;
    let searchable = tasks.iter().map(|task| task.said.text.as_str()).collect::<Vec<_>>().join(" ");
    record::change(&tx, (Kind::Programme, id.uuid()), version, &face, &searchable, now).await?;
    tx.change::<table::Entity>()
        .set(table::Column::Stakeholders, commands::words(&commands::chosen(&said.stakeholders)))
        .filter(table::Column::Id.eq(id.uuid()))
        .run()
        .await?;
    let kind = Kind::Programme.as_str();
    deadline::reassign(&tx, kind, id.uuid(), face.owner, face.department, now).await?;
    tell(desk, &tx, "programme.change", id.uuid(), (old.year, old.round)).await?;
    Ok(tx.commit().await?)
}

/// The report was sent in on that day; none takes it back. Early is allowed (domain.md b1) and warned of.
///
/// # Errors
/// A field error for a day that has not come.
pub async fn file(desk: &Desk, id: ProgrammeId, filed_on: Option<NaiveDate>) -> Result<(), Fault> {
    desk.actor.may(Action::ProgrammeWork)?;
    if filed_on.is_some_and(|day| day > desk.today()) {
        return Err(Fault::field("filedOn", "date_in_future"));
    }
    let now = desk.now();
    let tx = desk.store.write(&desk.scope).await?;
    let old = queries::find(&tx, &desk.actor, id.uuid()).await?.ok_or(Fault::NotFound)?;
    tx.change::<table::Entity>()
        .set(table::Column::FiledOn, filed_on)
        .filter(table::Column::Id.eq(id.uuid()))
        .run()
        .await?;
    let (_, end) = old.round.range(old.year);
    renew_deadline(desk, &tx, id.uuid()).await?;
    tx.mark_statistics(end, now).await?;
    tell(desk, &tx, "programme.file", id.uuid(), (old.year, old.round)).await?;
    Ok(tx.commit().await?)
}

/// Publishes, withdraws, sets aside or takes back. A round taken back is due again when it was not filed.
pub async fn take(desk: &Desk, id: ProgrammeId, step: Step) -> Result<(), Fault> {
    desk.actor.may(Action::ProgrammeWork)?;
    let now = desk.now();
    let tx = desk.store.write(&desk.scope).await?;
    let old = queries::find(&tx, &desk.actor, id.uuid()).await?.ok_or(Fault::NotFound)?;
    step::take(&tx, Kind::Programme, id.uuid(), step, now).await?;
    let (_, end) = old.round.range(old.year);
    renew_deadline(desk, &tx, id.uuid()).await?;
    tx.mark_statistics(end, now).await?;
    let action = format!("programme.{}", step.as_str());
    tell(desk, &tx, &action, id.uuid(), (old.year, old.round)).await?;
    Ok(tx.commit().await?)
}

/// Sets the deadline of a report that is still to come, and meets it when the report was filed or published (domain.md
/// R1). Setting aside has cancelled it. A report of long ago is history: nobody is reminded of it.
pub(super) async fn renew_deadline(desk: &Desk, tx: &TenantTx, id: Uuid) -> Result<(), Fault> {
    let round = queries::find(tx, &desk.actor, id).await?.ok_or(Fault::NotFound)?;
    let now = desk.now();
    if round.record.archived_at.is_some() {
        return Ok(());
    }
    if round.filed_on.is_some() || round.record.published_at.is_some() {
        let kind = Kind::Programme.as_str();
        return deadline::meet(tx, kind, id, deadline::PROGRAMME_REPORT, now).await;
    }
    if round.due_on + TimeDelta::days(HISTORY_DAYS) < desk.today() {
        return Ok(());
    }
    let setting = centre::queries::setting(tx).await?;
    let (_, end) = round.round.range(round.year);
    let new = NewDeadline {
        subject_kind: Kind::Programme.as_str(),
        subject_id: id,
        kind: deadline::PROGRAMME_REPORT,
        due_on: round.due_on,
        responsible: round.record.face.owner,
        department: round.record.face.department,
        confidential: false,
        label: rules::label(round.year, round.round),
        trace: json!({
            "rule": "domain.md R1", "round_end": end, "days": setting.report_days, "source": setting.report_note,
        }),
    };
    deadline::set(tx, new, now).await?;
    Ok(())
}

async fn tell(
    desk: &Desk,
    tx: &TenantTx,
    action: &str,
    id: Uuid,
    (year, round): (FiscalYear, HalfYearRound),
) -> Result<(), Fault> {
    let detail = json!({ "title": rules::label(year, round) });
    audit::record(tx, &desk.actor, action, Kind::Programme.as_str(), Some(id), detail, desk.now()).await
}
