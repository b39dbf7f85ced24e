//! Scoring the missions and deciding what becomes of them.

use super::{ContinuationDecision, State, commands::step, rules, table};
use kernel::{
    Fault,
    ids::{EvaluationId, MissionId},
    text,
};
use sea_orm::{ColumnTrait, Condition};
use serde_json::json;
use store::TenantTx;
use tenancy::{Desk, audit};

/// One cell of an evaluator's form; no score takes the cell back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    pub mission: MissionId,
    pub criterion: i32,
    pub score: Option<i32>,
}

/// Keeps cells of one evaluator's form. Cells not named stay as they are; the last word on a cell counts.
///
/// # Errors
/// [`Fault::Invalid`] for a score that is not 1 to 5, [`Fault::NotFound`] for a cell the form does not have.
pub async fn mark(desk: &Desk, id: EvaluationId, evaluator: i32, marks: &[Mark]) -> Result<(), Fault> {
    let (tx, evaluation) = step(desk, id).await?;
    if evaluation.state == State::Finished {
        return Err(Fault::Refused("evaluation_finished"));
    }
    let within = |no: i32, len: usize| no >= 1 && usize::try_from(no).is_ok_and(|no| no <= len);
    for cell in marks {
        if !within(evaluator, evaluation.evaluators.len())
            || !within(cell.criterion, evaluation.criteria.len())
            || !evaluation.missions.iter().any(|m| m.id == cell.mission)
        {
            return Err(Fault::NotFound);
        }
        if cell.score.is_some_and(|score| !(1..=5).contains(&score)) {
            return Err(Fault::field("score", "bad_score"));
        }
    }
    use table::evaluation_score as scores;
    for cell in marks {
        let key = Condition::all()
            .add(scores::Column::EvaluationId.eq(id.uuid()))
            .add(scores::Column::MissionId.eq(cell.mission.uuid()))
            .add(scores::Column::CriterionNo.eq(cell.criterion))
            .add(scores::Column::EvaluatorNo.eq(evaluator));
        tx.remove::<scores::Entity>(key).await?;
        let Some(score) = cell.score else { continue };
        tx.add::<scores::Entity>(scores::Model {
            tenant_id: tx.tenant(),
            evaluation_id: id.uuid(),
            mission_id: cell.mission.uuid(),
            criterion_no: cell.criterion,
            evaluator_no: evaluator,
            score,
        })
        .await?;
    }
    done(desk, tx, id, "evaluation.score", &evaluation.record.face.title).await
}

/// Decides what becomes of a mission, with the reason.
///
/// # Errors
/// [`Fault::Invalid`] without a reason.
pub async fn decide(
    desk: &Desk,
    id: EvaluationId,
    mission: MissionId,
    decision: ContinuationDecision,
    reason: &str,
) -> Result<(), Fault> {
    let (tx, evaluation) = step(desk, id).await?;
    if evaluation.state == State::Finished {
        return Err(Fault::Refused("evaluation_finished"));
    }
    if !evaluation.missions.iter().any(|m| m.id == mission) {
        return Err(Fault::NotFound);
    }
    let reason = text::clean_text(reason, rules::MAX_NOTE);
    if reason.is_empty() {
        return Err(Fault::field("reason", "required"));
    }
    use table::evaluation_mission::Column as C;
    tx.change::<table::evaluation_mission::Entity>()
        .set(C::Decision, Some(decision.as_str().to_owned()))
        .set(C::Reason, reason)
        .set(C::DecidedAt, Some(desk.now()))
        .filter(C::Id.eq(mission.uuid()))
        .run()
        .await?;
    done(desk, tx, id, "evaluation.decide", &evaluation.record.face.title).await
}

async fn done(desk: &Desk, tx: TenantTx, id: EvaluationId, action: &str, title: &str) -> Result<(), Fault> {
    let (detail, now) = (json!({ "title": title }), desk.now());
    audit::record(&tx, &desk.actor, action, "evaluation", Some(id.uuid()), detail, now).await?;
    tx.mark_statistics(desk.today(), now).await?;
    Ok(tx.commit().await?)
}
