//! The deadlines of a measure's steps. Only a version in force makes them, and only while the measure is in use: what is
//! a draft, dropped, done or set aside reminds nobody.

use super::{
    Measure, Step, StepState, Track, Version, progress, queries, rules, table::measure_step_state,
    write::leading,
};
use chrono::{DateTime, Utc};
use kernel::{
    Fault, Lang,
    ids::{MeasureId, StepId},
    lang::tr,
};
use reminders::deadline::{self, MEASURE_STEP, NewDeadline};
use sea_orm::ColumnTrait;
use serde_json::json;
use std::collections::BTreeSet;
use store::TenantTx;

/// Under this word the deadlines of steps are kept.
pub const STEP: &str = "measure_step";

/// Makes the deadlines of all steps what they should be now.
pub(super) async fn all(tx: &TenantTx, measure: &Measure, now: DateTime<Utc>) -> Result<(), Fault> {
    let versions = queries::versions(tx, measure.id).await?;
    let in_use = measure.record.archived_at.is_none();
    let current = versions.iter().find(|version| in_use && Some(version.no) == measure.announced_no);
    let tracks = progress::tracks(tx, &[measure.id]).await?;
    let mut kept = BTreeSet::new();
    if let Some(version) = current {
        for (step, at) in version.content.steps.iter().zip(0..) {
            let track = tracks.iter().map(|(_, track)| track).find(|track| Some(track.step) == step.id);
            one(tx, measure, version, (step, at), track, now).await?;
            kept.extend(step.id);
        }
    }
    let known: BTreeSet<StepId> =
        versions.iter().flat_map(|v| v.content.steps.iter().filter_map(|step| step.id)).collect();
    for gone in known.difference(&kept) {
        deadline::cancel_all(tx, STEP, gone.uuid(), now).await?;
    }
    Ok(())
}

/// Makes the deadline of one step of the version in force what it should be now.
pub(super) async fn one(
    tx: &TenantTx,
    measure: &Measure,
    version: &Version,
    (step, at): (&Step, usize),
    track: Option<&Track>,
    now: DateTime<Utc>,
) -> Result<(), Fault> {
    let Some(id) = step.id else { return Ok(()) };
    match (rules::state(track), rules::due(step, track)) {
        (StepState::Done, _) => deadline::meet(tx, STEP, id.uuid(), MEASURE_STEP, now).await,
        (StepState::Planned | StepState::UnderWay, Some(due_on)) => {
            let n = (at + 1).to_string();
            // The name and number of a signed, public document: nothing personal in a mail's line.
            let label = tr(
                Lang::Th,
                "measure.step_label",
                &[("code", &measure.code), ("name", &version.name), ("n", &n)],
            );
            let new = NewDeadline {
                subject_kind: STEP,
                subject_id: id.uuid(),
                kind: MEASURE_STEP,
                due_on,
                responsible: step.responsible.or(measure.record.face.owner),
                department: leading(&version.content, measure.record.face.department),
                confidential: false,
                label,
                trace: trace(measure.id, version.no, step, track),
            };
            deadline::set(tx, new, now).await.map(|_| ())
        }
        _ => deadline::cancel_all(tx, STEP, id.uuid(), now).await,
    }
}

fn trace(measure: MeasureId, no: i32, step: &Step, track: Option<&Track>) -> serde_json::Value {
    json!({
        "measure": measure.to_string(),
        "version": no,
        "planned": step.due_on,
        "moved_to": track.and_then(|track| track.moved_to),
    })
}

/// A step whose day is another one in the version to be announced is due on that day: what it was moved to before was
/// said of the old day.
pub(super) async fn release_moved(tx: &TenantTx, measure: &Measure, next: &Version) -> Result<(), Fault> {
    let Some(no) = measure.announced_no else { return Ok(()) };
    let Some(old) = queries::version(tx, measure.id, no).await? else { return Ok(()) };
    for step in &next.content.steps {
        let before = old.content.steps.iter().find(|other| other.id == step.id);
        if let (Some(id), Some(before)) = (step.id, before)
            && before.due_on != step.due_on
        {
            tx.change::<measure_step_state::Entity>()
                .set(measure_step_state::Column::MovedTo, None::<chrono::NaiveDate>)
                .filter(measure_step_state::Column::Id.eq(id.uuid()))
                .run()
                .await?;
        }
    }
    Ok(())
}
