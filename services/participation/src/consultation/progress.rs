//! How far a consultation has come: its seven steps, the collection of all channels, the adoption and the results.

use super::{
    Consultation, STEP, Step, StepKind, WORK,
    commands::{finish, found, lock},
    rules, steps,
    table::{consultation as table, consultation_step},
};
use crate::record::{self, Kind};
use chrono::{DateTime, NaiveDate, Utc};
use kernel::{Fault, FieldError, ids::ConsultationId, text};
use reminders::deadline::{self, NewDeadline};
use sea_orm::ColumnTrait;
use store::TenantTx;
use tenancy::Desk;

const MAX_LINE: usize = 300;

/// When, by whom and by which order or announcement the plan was adopted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Adoption {
    pub on: NaiveDate,
    /// An office ("นายกองค์การบริหารส่วนตำบล"), not a name.
    pub by: String,
    pub order: String,
}

/// Sets a step's due day, marks it done, or takes that back.
pub async fn mark_step(
    desk: &Desk,
    id: ConsultationId,
    kind: StepKind,
    version: i32,
    (due_on, done_on): (Option<NaiveDate>, Option<NaiveDate>),
    note: &str,
) -> Result<(), Fault> {
    desk.actor.may(WORK)?;
    if done_on.is_some_and(|day| day > desk.today()) {
        return Err(Fault::field("doneOn", "date_in_future"));
    }
    let tx = desk.store.write(&desk.scope).await?;
    let one = found(&tx, id).await?;
    let changed = tx
        .change::<consultation_step::Entity>()
        .set(consultation_step::Column::DueOn, due_on)
        .set(consultation_step::Column::DoneOn, done_on)
        .set(consultation_step::Column::Note, text::clean_text(note, rules::MAX_NOTE))
        .set(consultation_step::Column::Version, version + 1)
        .filter(consultation_step::Column::ConsultationId.eq(id.uuid()))
        .filter(consultation_step::Column::Step.eq(kind.as_str()))
        .filter(consultation_step::Column::Version.eq(version))
        .run()
        .await?;
    if changed == 0 {
        return Err(Fault::Conflict("step".into()));
    }
    let now = steps(&tx, id).await?;
    if let Some(step) = now.iter().find(|step| step.kind == kind) {
        step_deadline(&tx, &one, step, desk.now()).await?;
    }
    finish(desk, tx, "step", id).await
}

/// The step is done by what just happened, unless somebody said so before.
pub(super) async fn done(
    tx: &TenantTx,
    id: ConsultationId,
    kind: StepKind,
    on: NaiveDate,
    now: DateTime<Utc>,
) -> Result<(), Fault> {
    let all = steps(tx, id).await?;
    let Some(step) = all.iter().find(|step| step.kind == kind && step.done_on.is_none()) else {
        return Ok(());
    };
    tx.change::<consultation_step::Entity>()
        .set(consultation_step::Column::DoneOn, Some(on))
        .set(consultation_step::Column::Version, step.version + 1)
        .filter(consultation_step::Column::Id.eq(step.id))
        .run()
        .await?;
    deadline::meet(tx, STEP, step.id, deadline::CONSULTATION_STEP, now).await
}

/// The deadline of a step as its days say.
pub(super) async fn step_deadline(
    tx: &TenantTx,
    one: &Consultation,
    step: &Step,
    now: DateTime<Utc>,
) -> Result<(), Fault> {
    let Some(due_on) = step.due_on.filter(|_| one.record.archived_at.is_none()) else {
        return deadline::cancel_all(tx, STEP, step.id, now).await;
    };
    if step.done_on.is_some() {
        return deadline::meet(tx, STEP, step.id, deadline::CONSULTATION_STEP, now).await;
    }
    let name = kernel::lang::t(kernel::Lang::Th, step_key(step.kind));
    let new = NewDeadline {
        subject_kind: STEP,
        subject_id: step.id,
        kind: deadline::CONSULTATION_STEP,
        due_on,
        responsible: one.record.face.owner,
        department: one.record.face.department,
        confidential: false,
        label: format!("{}: {name}", one.record.face.title),
        trace: serde_json::json!({ "step": step.kind.as_str(), "due_on": due_on }),
    };
    deadline::set(tx, new, now).await?;
    Ok(())
}

/// The message key of a step's name.
#[must_use]
pub fn step_key(kind: StepKind) -> &'static str {
    match kind {
        StepKind::ElectRepresentatives => "consultation.step.elect_representatives",
        StepKind::DraftPlan => "consultation.step.draft_plan",
        StepKind::PublishDraft => "consultation.step.publish_draft",
        StepKind::ReviseDraft => "consultation.step.revise_draft",
        StepKind::SubmitPlan => "consultation.step.submit_plan",
        StepKind::PublishPlan => "consultation.step.publish_plan",
        StepKind::ReportResults => "consultation.step.report_results",
    }
}

/// All channels were emptied and their comments typed in; possible from the closing day on.
pub async fn collect(desk: &Desk, id: ConsultationId) -> Result<(), Fault> {
    desk.actor.may(WORK)?;
    let tx = desk.store.write(&desk.scope).await?;
    lock(&tx, id).await?;
    let one = found(&tx, id).await?;
    match one.closes_on.filter(|_| one.record.is_public()) {
        None => return Err(Fault::Refused("consultation_needs_period")),
        Some(day) if desk.today() < day => return Err(Fault::Refused("consultation_still_open")),
        Some(_) if one.collected_on.is_some() => return Err(Fault::Refused("consultation_collected")),
        Some(_) => {}
    }
    tx.change::<table::Entity>()
        .set(table::Column::CollectedOn, Some(desk.today()))
        .filter(table::Column::Id.eq(id.uuid()))
        .run()
        .await?;
    finish(desk, tx, "collect", id).await
}

/// The plan is adopted. Comments without an answer are warned of, not a bar: the law knows none.
pub async fn adopt(desk: &Desk, id: ConsultationId, version: i32, adoption: Adoption) -> Result<(), Fault> {
    desk.actor.may(WORK)?;
    let by = text::clean_line(&adoption.by, MAX_LINE);
    let order = text::clean_line(&adoption.order, MAX_LINE);
    let tx = desk.store.write(&desk.scope).await?;
    let one = found(&tx, id).await?;
    let mut errors = Vec::new();
    if by.is_empty() {
        errors.push(FieldError::new("by", "required"));
    }
    if order.is_empty() {
        errors.push(FieldError::new("order", "required"));
    }
    if adoption.on > desk.today() {
        errors.push(FieldError::new("on", "date_in_future"));
    }
    if !errors.is_empty() {
        return Err(Fault::Invalid(errors));
    }
    if one.closes_on.is_none_or(|day| desk.today() <= day) {
        return Err(Fault::Refused("consultation_still_open"));
    }
    bump(desk, &tx, &one, version).await?;
    tx.change::<table::Entity>()
        .set(table::Column::AdoptedOn, Some(adoption.on))
        .set(table::Column::AdoptedBy, by)
        .set(table::Column::AdoptedOrder, order)
        .filter(table::Column::Id.eq(id.uuid()))
        .run()
        .await?;
    done(&tx, id, StepKind::SubmitPlan, adoption.on, desk.now()).await?;
    tx.mark_statistics(adoption.on, desk.now()).await?;
    if let Some(day) = one.terms.finish_by {
        tx.mark_statistics(day, desk.now()).await?;
    }
    finish(desk, tx, "adopt", id).await
}

/// What the plan brought, for the committee, the executive and the public (seed 001, measure 3.3.1, last step).
pub async fn report_results(
    desk: &Desk,
    id: ConsultationId,
    version: i32,
    on: NaiveDate,
    said: &str,
) -> Result<(), Fault> {
    desk.actor.may(WORK)?;
    let said = rules::said(said, "text", rules::MAX_SECTION).map_err(|error| Fault::Invalid(vec![error]))?;
    if on > desk.today() {
        return Err(Fault::field("on", "date_in_future"));
    }
    let tx = desk.store.write(&desk.scope).await?;
    let one = found(&tx, id).await?;
    if one.adoption.is_none() {
        return Err(Fault::Refused("consultation_not_adopted"));
    }
    bump(desk, &tx, &one, version).await?;
    tx.change::<table::Entity>()
        .set(table::Column::ResultsOn, Some(on))
        .set(table::Column::ResultsText, said)
        .filter(table::Column::Id.eq(id.uuid()))
        .run()
        .await?;
    done(&tx, id, StepKind::ReportResults, on, desk.now()).await?;
    finish(desk, tx, "results", id).await
}

/// Counts the record's version up, so that two people do not overwrite each other.
async fn bump(desk: &Desk, tx: &TenantTx, one: &Consultation, version: i32) -> Result<(), Fault> {
    let face = &one.record.face;
    record::change(tx, (Kind::Consultation, one.record.id), version, face, "", desk.now()).await?;
    Ok(())
}
