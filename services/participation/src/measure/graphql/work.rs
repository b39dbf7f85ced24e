//! What becomes of an announced measure: steps, actuals, spending.

use super::{
    super::{
        StepState,
        track::{self, ActualInput, NewSpending, StepChange},
    },
    MeasurePayload, answer, measure_id,
};
use async_graphql::{Context, ID, InputObject, Object, Result};
use kernel::Fault;
use tenancy::{Desk, context, holiday::graphql::Date};

#[derive(InputObject)]
pub struct StepStateInput {
    /// The version of the step's state; 0 when nothing was noted before.
    pub version: i32,
    pub state: StepState,
    /// Today when not given and the step is done.
    pub done_on: Option<Date>,
    /// Another day than the signed one.
    pub moved_to: Option<Date>,
    #[graphql(default)]
    pub reason: String,
}

#[derive(InputObject)]
pub struct IndicatorActualInput {
    pub fiscal_year: i32,
    /// Nothing takes the noted one away; for yes or no 1 is yes and 0 is no.
    pub actual: Option<f64>,
    #[graphql(default)]
    pub evidence: String,
}

#[derive(Default)]
pub struct MeasureWorkMutation;

#[Object]
impl MeasureWorkMutation {
    /// Notes where a step stands.
    async fn save_measure_step(
        &self,
        ctx: &Context<'_>,
        id: ID,
        step_id: ID,
        input: StepStateInput,
    ) -> Result<MeasurePayload> {
        let at = context::of(ctx)?;
        let work = async {
            let step = step_id.parse().map_err(|_| Fault::NotFound)?;
            let change = StepChange {
                version: input.version,
                state: input.state,
                done_on: input.done_on.map(|day| day.0),
                moved_to: input.moved_to.map(|day| day.0),
                reason: input.reason,
            };
            track::save_step(&Desk::of(at), measure_id(&id)?, step, change).await
        };
        answer(at, work.await).await
    }

    /// Notes what an indicator came to in a fiscal year.
    async fn save_indicator_actual(
        &self,
        ctx: &Context<'_>,
        id: ID,
        indicator_id: ID,
        input: IndicatorActualInput,
    ) -> Result<MeasurePayload> {
        let at = context::of(ctx)?;
        let work = async {
            let indicator = indicator_id.parse().map_err(|_| Fault::NotFound)?;
            let input = ActualInput {
                fiscal_year: input.fiscal_year,
                actual: input.actual,
                evidence: input.evidence,
            };
            track::save_actual(&Desk::of(at), measure_id(&id)?, indicator, input).await
        };
        answer(at, work.await).await
    }

    /// Notes a line of spending.
    async fn add_measure_spending(
        &self,
        ctx: &Context<'_>,
        id: ID,
        idempotency_key: String,
        spent_on: Date,
        amount: i32,
        #[graphql(default)] note: String,
    ) -> Result<MeasurePayload> {
        let at = context::of(ctx)?;
        let new = NewSpending { idempotency_key, spent_on: spent_on.0, amount: amount.into(), note };
        let work = async { track::add_spending(&Desk::of(at), measure_id(&id)?, new).await };
        answer(at, work.await).await
    }

    /// Takes a line of spending away that was noted by mistake.
    async fn remove_measure_spending(
        &self,
        ctx: &Context<'_>,
        id: ID,
        spending_id: ID,
    ) -> Result<MeasurePayload> {
        let at = context::of(ctx)?;
        let work = async {
            let line = spending_id.parse().map_err(|_| Fault::NotFound)?;
            track::remove_spending(&Desk::of(at), measure_id(&id)?, line).await
        };
        answer(at, work.await).await
    }
}
