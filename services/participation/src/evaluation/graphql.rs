//! Evaluation rounds for the console.

mod inputs;
mod objects;

pub use inputs::{EvaluationAnnouncementInput, EvaluationInput, EvaluationMarkInput};
pub use objects::{EvaluationConnection, EvaluationPayload, EvaluationView};

use super::{ContinuationDecision, Step, commands, queries, score};
use crate::record::{self, Kind, graphql::RecordFilter};
use async_graphql::{Context, ID, Object, Result};
use kernel::{Action, Fault, ids::EvaluationId, page::PageArgs};
use tenancy::{
    Desk, RequestContext, context,
    holiday::graphql::Date,
    payload::{self, settle},
};

fn evaluation_id(id: &str) -> Result<EvaluationId, Fault> {
    id.parse().map_err(|_| Fault::NotFound)
}

#[derive(Default)]
pub struct EvaluationQuery;

#[Object]
impl EvaluationQuery {
    /// Rounds, the latest first.
    async fn evaluations(
        &self,
        ctx: &Context<'_>,
        filter: Option<RecordFilter>,
        #[graphql(default = 50)] first: i32,
        after: Option<String>,
    ) -> Result<EvaluationConnection> {
        let at = context::of(ctx)?;
        let page = async {
            let mut filter = filter.unwrap_or_default().read()?;
            filter.kinds = vec![Kind::Evaluation];
            let args = PageArgs { first: u64::try_from(first).unwrap_or_default(), after };
            let read = at.read().await?;
            let page = record::list(read, &at.actor, &filter, args).await?;
            let states = queries::of_records(read, &page.rows).await?;
            Ok(EvaluationConnection::of(page, states))
        };
        page.await.map_err(|fault| payload::error(fault, at.lang))
    }

    async fn evaluation(&self, ctx: &Context<'_>, id: ID) -> Result<Option<EvaluationView>> {
        let at = context::of(ctx)?;
        let found = async {
            at.actor.may(Action::ParticipationRead)?;
            queries::find(at.read().await?, evaluation_id(&id)?).await
        };
        let found = found.await.map_err(|fault| payload::error(fault, at.lang))?;
        Ok(found.map(|evaluation| EvaluationView::of(evaluation, at.clock.today())))
    }

    /// The criteria a new form begins with.
    async fn evaluation_criteria(&self, ctx: &Context<'_>) -> Result<Vec<String>> {
        let at = context::of(ctx)?;
        at.actor.may(Action::ParticipationRead).map_err(|fault| payload::error(fault, at.lang))?;
        Ok(commands::starter_criteria())
    }
}

#[derive(Default)]
pub struct EvaluationMutation;

#[Object]
impl EvaluationMutation {
    async fn create_evaluation(
        &self,
        ctx: &Context<'_>,
        idempotency_key: String,
        input: EvaluationInput,
    ) -> Result<EvaluationPayload> {
        let at = context::of(ctx)?;
        let work = async { commands::create(&Desk::of(at), &idempotency_key, input.read()?).await };
        answer(at, work.await).await
    }

    async fn change_evaluation(
        &self,
        ctx: &Context<'_>,
        id: ID,
        version: i32,
        input: EvaluationInput,
    ) -> Result<EvaluationPayload> {
        let at = context::of(ctx)?;
        let work = async {
            let id = evaluation_id(&id)?;
            commands::change(&Desk::of(at), id, version, input.read()?).await?;
            Ok(id)
        };
        answer(at, work.await).await
    }

    /// Keeps cells of one evaluator's form.
    async fn score_evaluation(
        &self,
        ctx: &Context<'_>,
        id: ID,
        evaluator_no: i32,
        marks: Vec<EvaluationMarkInput>,
    ) -> Result<EvaluationPayload> {
        let at = context::of(ctx)?;
        let work = async {
            let id = evaluation_id(&id)?;
            let marks =
                marks.into_iter().map(EvaluationMarkInput::read).collect::<Result<Vec<_>, Fault>>()?;
            score::mark(&Desk::of(at), id, evaluator_no, &marks).await?;
            Ok(id)
        };
        answer(at, work.await).await
    }

    /// Decides what becomes of a mission.
    async fn decide_mission(
        &self,
        ctx: &Context<'_>,
        id: ID,
        mission_id: ID,
        decision: ContinuationDecision,
        reason: String,
    ) -> Result<EvaluationPayload> {
        let at = context::of(ctx)?;
        let work = async {
            let id = evaluation_id(&id)?;
            let mission = mission_id.parse().map_err(|_| Fault::NotFound)?;
            score::decide(&Desk::of(at), id, mission, decision, &reason).await?;
            Ok(id)
        };
        answer(at, work.await).await
    }

    /// Notes when one of the nine steps was done.
    async fn set_evaluation_step(
        &self,
        ctx: &Context<'_>,
        id: ID,
        step: Step,
        done_on: Option<Date>,
        #[graphql(default)] note: String,
    ) -> Result<EvaluationPayload> {
        let at = context::of(ctx)?;
        let work = async {
            let id = evaluation_id(&id)?;
            commands::set_step(&Desk::of(at), id, step, done_on.map(|d| d.0), &note).await?;
            Ok(id)
        };
        answer(at, work.await).await
    }

    /// Notes when the result was presented, announced and posted.
    async fn announce_evaluation(
        &self,
        ctx: &Context<'_>,
        id: ID,
        version: i32,
        input: EvaluationAnnouncementInput,
    ) -> Result<EvaluationPayload> {
        let at = context::of(ctx)?;
        let work = async {
            let id = evaluation_id(&id)?;
            commands::announce(&Desk::of(at), id, version, input.read()).await?;
            Ok(id)
        };
        answer(at, work.await).await
    }

    /// Ends the round: every mission scored and decided.
    async fn finish_evaluation(&self, ctx: &Context<'_>, id: ID, version: i32) -> Result<EvaluationPayload> {
        let at = context::of(ctx)?;
        let work = async {
            let id = evaluation_id(&id)?;
            commands::finish(&Desk::of(at), id, version).await?;
            Ok(id)
        };
        answer(at, work.await).await
    }

    /// Shows a finished round to citizens, or takes it back.
    async fn publish_evaluation(
        &self,
        ctx: &Context<'_>,
        id: ID,
        published: bool,
    ) -> Result<EvaluationPayload> {
        let at = context::of(ctx)?;
        let work = async {
            let id = evaluation_id(&id)?;
            commands::publish(&Desk::of(at), id, published).await?;
            Ok(id)
        };
        answer(at, work.await).await
    }
}

async fn answer(at: &RequestContext, result: Result<EvaluationId, Fault>) -> Result<EvaluationPayload> {
    let (outcome, id) = settle(result, at.lang)?;
    let mut evaluation = None;
    if let Some(id) = id {
        let found = async { queries::find(&at.store.read(&at.scope).await?, id).await };
        evaluation = found.await.map_err(|fault| payload::error(fault, at.lang))?;
    }
    Ok(EvaluationPayload {
        status: outcome.status,
        message: outcome.message,
        fields: outcome.fields,
        evaluation: evaluation.map(|one| EvaluationView::of(one, at.clock.today())),
    })
}
