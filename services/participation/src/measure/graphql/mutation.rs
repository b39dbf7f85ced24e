//! Writing, announcing and showing measures.

use super::{
    super::{
        NewMeasure,
        commands::{self, Announcement, Deed},
    },
    MeasurePayload, answer,
    input::MeasureInput,
    measure_id,
};
use async_graphql::{Context, ID, Object, Result};
use kernel::Fault;
use tenancy::{Desk, context, holiday::graphql::Date};

#[derive(Default)]
pub struct MeasureMutation;

#[Object]
impl MeasureMutation {
    /// Makes a measure of a plan with its first draft.
    async fn create_measure(
        &self,
        ctx: &Context<'_>,
        idempotency_key: String,
        plan_id: ID,
        input: MeasureInput,
    ) -> Result<MeasurePayload> {
        let at = context::of(ctx)?;
        let work = async {
            let plan = plan_id.parse().map_err(|_| Fault::field("planId", "choose_one"))?;
            let (face, code, content) = input.read()?;
            let new = NewMeasure { idempotency_key, plan, code, face, content };
            commands::create(&Desk::of(at), new).await
        };
        answer(at, work.await).await
    }

    /// Changes the draft; `version` is the record's.
    async fn change_measure(
        &self,
        ctx: &Context<'_>,
        id: ID,
        version: i32,
        input: MeasureInput,
    ) -> Result<MeasurePayload> {
        let at = context::of(ctx)?;
        let work = async { commands::change(&Desk::of(at), measure_id(&id)?, version, input.read()?).await };
        answer(at, work.await).await
    }

    /// Announces the draft: it is signed and frozen.
    async fn announce_measure(
        &self,
        ctx: &Context<'_>,
        id: ID,
        version: i32,
        announced_on: Option<Date>,
        #[graphql(default)] reference: String,
        #[graphql(default = true)] publish: bool,
    ) -> Result<MeasurePayload> {
        let at = context::of(ctx)?;
        let how = Announcement { on: announced_on.map(|day| day.0), reference, publish };
        let work = async { commands::announce(&Desk::of(at), measure_id(&id)?, version, how).await };
        answer(at, work.await).await
    }

    /// Makes a new draft from the version in force.
    async fn new_measure_version(&self, ctx: &Context<'_>, id: ID, version: i32) -> Result<MeasurePayload> {
        let at = context::of(ctx)?;
        let work = async { commands::new_version(&Desk::of(at), measure_id(&id)?, version).await };
        answer(at, work.await).await
    }

    /// Throws the draft away; the version in force stays.
    async fn discard_measure_draft(&self, ctx: &Context<'_>, id: ID, version: i32) -> Result<MeasurePayload> {
        let at = context::of(ctx)?;
        let work = async { commands::discard_draft(&Desk::of(at), measure_id(&id)?, version).await };
        answer(at, work.await).await
    }

    /// Citizens see the version in force from now on.
    async fn publish_measure(&self, ctx: &Context<'_>, id: ID) -> Result<MeasurePayload> {
        carry_out(ctx, &id, Deed::Publish).await
    }

    /// Citizens do not see the measure any more.
    async fn withdraw_measure(&self, ctx: &Context<'_>, id: ID) -> Result<MeasurePayload> {
        carry_out(ctx, &id, Deed::Withdraw).await
    }

    /// Sets a measure aside; nothing of it is due any more.
    async fn archive_measure(&self, ctx: &Context<'_>, id: ID) -> Result<MeasurePayload> {
        carry_out(ctx, &id, Deed::Archive).await
    }

    /// Takes a measure up again; what is open of it is due again.
    async fn restore_measure(&self, ctx: &Context<'_>, id: ID) -> Result<MeasurePayload> {
        carry_out(ctx, &id, Deed::Restore).await
    }
}

async fn carry_out(ctx: &Context<'_>, id: &str, deed: Deed) -> Result<MeasurePayload> {
    let at = context::of(ctx)?;
    let work = async { commands::carry_out(&Desk::of(at), measure_id(id)?, deed).await };
    answer(at, work.await).await
}
