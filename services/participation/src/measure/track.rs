//! What becomes of a version in force: the state of its steps, what its indicators came to, and what was spent. The
//! signed text stays as it is.

use super::{
    Measure, StepState, Version,
    commands::{audit, known},
    progress, rules, sync,
    table::{measure_actual, measure_spending, measure_step_state},
    version,
};
use chrono::NaiveDate;
use kernel::{
    Action, Fault, FieldError,
    fiscal::FiscalYear,
    ids::{IndicatorId, MeasureId, SpendingId, StaffId, StepId},
    text,
};
use sea_orm::{ColumnTrait, Condition};
use serde_json::json;
use store::{StoreError, TenantTx};
use tenancy::Desk;

const MOST_NOTE: usize = 1_000;
/// One line of spending in baht.
const MOST_AMOUNT: i64 = 1_000_000_000;
const SPEND: &str = "measure.add_spending";

/// What a person says about a step.
#[derive(Debug, Clone)]
pub struct StepChange {
    /// The version of the step's state it was made from; 0 when nothing was noted before.
    pub version: i32,
    pub state: StepState,
    /// Today when not given and the step is done.
    pub done_on: Option<NaiveDate>,
    /// Another day than the signed one.
    pub moved_to: Option<NaiveDate>,
    pub reason: String,
}

/// Notes where a step stands; its deadline follows.
///
/// # Errors
/// A refusal before the measure is announced; field errors for a reason that is missing or a day to come;
/// [`Fault::Conflict`] when somebody noted something meanwhile.
pub async fn save_step(
    desk: &Desk,
    id: MeasureId,
    step_id: StepId,
    mut change: StepChange,
) -> Result<MeasureId, Fault> {
    desk.actor.may(Action::MeasureWork)?;
    let tx = desk.store.write(&desk.scope).await?;
    let (measure, version) = in_force(&tx, id).await?;
    let steps = &version.content.steps;
    let at = steps.iter().position(|step| step.id == Some(step_id)).ok_or(Fault::NotFound)?;
    let step = steps.get(at).ok_or(Fault::NotFound)?;
    change.reason = text::clean_line(&change.reason, MOST_NOTE);
    change.moved_to = change.moved_to.filter(|day| Some(*day) != step.due_on);
    change.done_on =
        (change.state == StepState::Done).then(|| change.done_on.unwrap_or_else(|| desk.today()));
    check(&change, desk.today())?;
    let now = desk.now();
    write_state(&tx, &measure, step_id, &change, desk).await?;
    let tracks = progress::tracks(&tx, &[id]).await?;
    let track = tracks.iter().map(|(_, track)| track).find(|track| track.step == step_id);
    sync::one(&tx, &measure, &version, (step, at), track, now).await?;
    let detail = json!({
        "title": measure.record.face.title,
        "stepNo": at + 1,
        "done": change.state == StepState::Done,
        "dropped": change.state == StepState::Dropped,
        "day": change.moved_to,
    });
    audit(desk, &tx, "measure.step", id, detail).await?;
    for day in [Some(desk.today()), step.due_on, change.moved_to, change.done_on].into_iter().flatten() {
        tx.mark_statistics(day, now).await?;
    }
    tx.commit().await?;
    Ok(id)
}

fn check(change: &StepChange, today: NaiveDate) -> Result<(), Fault> {
    let mut errors = Vec::new();
    if change.done_on.is_some_and(|day| day > today) {
        errors.push(FieldError::new("doneOn", "date_in_future"));
    }
    let explained = change.state == StepState::Dropped || change.moved_to.is_some();
    if explained && change.reason.is_empty() {
        errors.push(FieldError::new("reason", "required"));
    }
    if errors.is_empty() { Ok(()) } else { Err(Fault::Invalid(errors)) }
}

async fn write_state(
    tx: &TenantTx,
    measure: &Measure,
    step: StepId,
    change: &StepChange,
    desk: &Desk,
) -> Result<(), Fault> {
    use measure_step_state::Column as C;
    let by = desk.actor.staff_id().map(StaffId::uuid);
    if change.version == 0 {
        let row = measure_step_state::Model {
            tenant_id: tx.tenant(),
            measure_id: measure.id.uuid(),
            id: step.uuid(),
            state: change.state.as_str().to_owned(),
            done_on: change.done_on,
            moved_to: change.moved_to,
            reason: change.reason.clone(),
            changed_by: by,
            changed_at: desk.now(),
            version: 1,
        };
        return match tx.add::<measure_step_state::Entity>(row).await {
            Err(StoreError::Conflict(_)) => Err(Fault::Conflict("measure_step_state".into())),
            other => Ok(other?),
        };
    }
    let changed = tx
        .change::<measure_step_state::Entity>()
        .set(C::State, change.state.as_str())
        .set(C::DoneOn, change.done_on)
        .set(C::MovedTo, change.moved_to)
        .set(C::Reason, change.reason.as_str())
        .set(C::ChangedBy, by)
        .set(C::ChangedAt, desk.now())
        .set(C::Version, change.version + 1)
        .filter(C::Id.eq(step.uuid()))
        .filter(C::MeasureId.eq(measure.id.uuid()))
        .filter(C::Version.eq(change.version))
        .run()
        .await?;
    if changed == 0 { Err(Fault::Conflict("measure_step_state".into())) } else { Ok(()) }
}

/// What a person says about an indicator in one fiscal year.
#[derive(Debug, Clone)]
pub struct ActualInput {
    pub fiscal_year: i32,
    /// `None` takes the noted one away. For a yes-no rule 1 is yes and 0 is no.
    pub actual: Option<f64>,
    pub evidence: String,
}

/// Notes what an indicator came to.
///
/// # Errors
/// A refusal before the measure is announced; field errors for a number or a year that is none.
pub async fn save_actual(
    desk: &Desk,
    id: MeasureId,
    indicator: IndicatorId,
    input: ActualInput,
) -> Result<MeasureId, Fault> {
    desk.actor.may(Action::MeasureWork)?;
    let tx = desk.store.write(&desk.scope).await?;
    let (measure, version) = in_force(&tx, id).await?;
    if !version.content.indicators.iter().any(|one| one.id == Some(indicator)) {
        return Err(Fault::NotFound);
    }
    let content = &version.content;
    if !(content.first_year..=content.last_year).contains(&input.fiscal_year) {
        return Err(Fault::Invalid(vec![
            FieldError::new("fiscalYear", "year_outside")
                .with("first", content.first_year)
                .with("last", content.last_year),
        ]));
    }
    if input.actual.is_some_and(|actual| !rules::measurable(actual)) {
        return Err(Fault::field("actual", "bad_number"));
    }
    let (now, year) = (desk.now(), input.fiscal_year);
    let which = Condition::all()
        .add(measure_actual::Column::Id.eq(indicator.uuid()))
        .add(measure_actual::Column::FiscalYear.eq(year));
    tx.remove::<measure_actual::Entity>(which).await?;
    if let Some(actual) = input.actual {
        tx.add::<measure_actual::Entity>(measure_actual::Model {
            tenant_id: tx.tenant(),
            measure_id: id.uuid(),
            id: indicator.uuid(),
            fiscal_year: year,
            actual,
            evidence: text::clean_text(&input.evidence, MOST_NOTE),
            changed_by: desk.actor.staff_id().map(StaffId::uuid),
            changed_at: now,
        })
        .await?;
    }
    let detail = json!({ "title": measure.record.face.title, "year": year, "actual": input.actual });
    audit(desk, &tx, "measure.actual", id, detail).await?;
    tx.mark_statistics(desk.today(), now).await?;
    if let Some(year) = FiscalYear::from_be(year) {
        tx.mark_statistics(year.last_day(), now).await?;
    }
    tx.commit().await?;
    Ok(id)
}

/// A line of spending to be noted.
#[derive(Debug, Clone)]
pub struct NewSpending {
    pub idempotency_key: String,
    pub spent_on: NaiveDate,
    pub amount: i64,
    pub note: String,
}

/// Notes spending; the same key notes it once. More than the budget is noted too: the screen warns.
///
/// # Errors
/// A refusal before the measure is announced; field errors for an amount of nothing or a day to come.
pub async fn add_spending(desk: &Desk, id: MeasureId, new: NewSpending) -> Result<MeasureId, Fault> {
    desk.actor.may(Action::MeasureWork)?;
    let mut errors = Vec::new();
    if !(1..=MOST_AMOUNT).contains(&new.amount) {
        errors.push(FieldError::new("amount", "bad_number"));
    }
    if new.spent_on > desk.today() {
        errors.push(FieldError::new("spentOn", "date_in_future"));
    }
    if !errors.is_empty() {
        return Err(Fault::Invalid(errors));
    }
    let key = format!("{id} {}", crate::record::once::key_of(&new.idempotency_key)?);
    let tx = desk.store.write(&desk.scope).await?;
    if tx.done_before(SPEND, &key).await?.is_some() {
        return Ok(id);
    }
    let (measure, _) = in_force(&tx, id).await?;
    let now = desk.now();
    let line = SpendingId::new();
    tx.add::<measure_spending::Entity>(measure_spending::Model {
        tenant_id: tx.tenant(),
        id: line.uuid(),
        measure_id: id.uuid(),
        spent_on: new.spent_on,
        amount: new.amount,
        note: text::clean_line(&new.note, MOST_NOTE),
        created_by: desk.actor.staff_id().map(StaffId::uuid),
        created_at: now,
    })
    .await?;
    let detail = json!({ "title": measure.record.face.title, "amount": new.amount });
    audit(desk, &tx, SPEND, id, detail).await?;
    tx.mark_statistics(new.spent_on, now).await?;
    tx.remember(SPEND, &key, json!(line), now).await?;
    tx.commit().await?;
    Ok(id)
}

/// Takes a line of spending away that was noted by mistake; the audit trail keeps its amount.
pub async fn remove_spending(desk: &Desk, id: MeasureId, line: SpendingId) -> Result<MeasureId, Fault> {
    desk.actor.may(Action::MeasureWork)?;
    let tx = desk.store.write(&desk.scope).await?;
    let (measure, _) = in_force(&tx, id).await?;
    let which = Condition::all()
        .add(measure_spending::Column::Id.eq(line.uuid()))
        .add(measure_spending::Column::MeasureId.eq(id.uuid()));
    let row = tx.find::<measure_spending::Entity>().filter(which.clone()).one().await?;
    let row = row.ok_or(Fault::NotFound)?;
    tx.remove::<measure_spending::Entity>(which).await?;
    let detail = json!({ "title": measure.record.face.title, "amount": row.amount });
    audit(desk, &tx, "measure.remove_spending", id, detail).await?;
    tx.mark_statistics(row.spent_on, desk.now()).await?;
    tx.commit().await?;
    Ok(id)
}

/// The measure with its announced version, to be worked on.
async fn in_force(tx: &TenantTx, id: MeasureId) -> Result<(Measure, Version), Fault> {
    let measure = known(tx, id).await?;
    if measure.record.archived_at.is_some() {
        return Err(Fault::Refused("measure_set_aside"));
    }
    let no = measure.announced_no.ok_or(Fault::Refused("measure_not_announced"))?;
    let version = version(tx, id, no).await?.ok_or_else(|| Fault::internal("no announced version"))?;
    Ok((measure, version))
}
