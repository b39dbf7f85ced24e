//! Plans in GraphQL.

use super::{
    Content, Filter, Group, NewPlan, Plan as Row,
    commands::{self, Deed},
    find, list,
};
use crate::{
    measure::{
        self, Listed,
        graphql::{MeasureProgress, MeasureSummary, Names},
        progress::Progress,
    },
    record::graphql::{RecordInput, RecordView},
};
use async_graphql::{Context, ID, InputObject, Object, Result, SimpleObject};
use kernel::{Action, Fault, ids::PlanId, page::PageArgs};
use std::collections::BTreeMap;
use tenancy::{
    Desk, RequestContext, context,
    payload::{self, CommandStatus, FieldErrorView, PageInfo, settle},
};

#[derive(SimpleObject, Clone)]
pub struct PlanGroup {
    pub code: String,
    pub title: String,
}

#[derive(InputObject)]
pub struct PlanGroupInput {
    pub code: String,
    pub title: String,
}

/// What a plan's measures may cost and have cost in one fiscal year. A budget for the whole time stands in its first
/// year.
#[derive(SimpleObject, Clone, Copy)]
pub struct PlanYear {
    pub year: i32,
    pub budget: f64,
    pub spent: f64,
}

#[derive(SimpleObject)]
pub struct Plan {
    pub id: ID,
    pub record: RecordView,
    pub first_year: i32,
    pub last_year: i32,
    pub dimension: String,
    pub groups: Vec<PlanGroup>,
    /// All its measures added up.
    pub progress: MeasureProgress,
    pub years: Vec<PlanYear>,
    pub measures: Vec<MeasureSummary>,
}

impl Plan {
    fn of(row: Row, own: Vec<Listed>, names: &Names, at: &RequestContext) -> Self {
        let today = at.clock.today();
        let total = own.iter().fold(Progress::default(), |sum, listed| sum.and(listed.state.count(today)));
        Self {
            id: row.id.to_string().into(),
            first_year: row.content.first_year,
            last_year: row.content.last_year,
            dimension: row.content.dimension,
            groups: row
                .content
                .groups
                .into_iter()
                .map(|group| PlanGroup { code: group.code, title: group.title })
                .collect(),
            progress: total.into(),
            years: years(&own),
            measures: own.into_iter().map(|listed| MeasureSummary::of(listed, names, today)).collect(),
            record: row.record.into(),
        }
    }
}

fn years(measures: &[Listed]) -> Vec<PlanYear> {
    let mut years: BTreeMap<i32, (i64, i64)> = BTreeMap::new();
    for state in measures.iter().map(|listed| &listed.state) {
        let Some(version) = &state.version else { continue };
        let content = &version.content;
        for year in content.first_year..=content.last_year {
            let counts = content.each_year || year == content.first_year;
            years.entry(year).or_default().0 += if counts { content.budget } else { 0 };
        }
        for line in &state.spending {
            years.entry(kernel::fiscal::FiscalYear::of(line.spent_on).be()).or_default().1 += line.amount;
        }
    }
    let view = |(year, (budget, spent))| PlanYear {
        year,
        budget: measure::graphql::float(budget),
        spent: measure::graphql::float(spent),
    };
    years.into_iter().map(view).collect()
}

#[derive(SimpleObject)]
pub struct PlanConnection {
    pub nodes: Vec<Plan>,
    pub page_info: PageInfo,
}

#[derive(InputObject)]
pub struct PlanInput {
    pub record: RecordInput,
    pub first_year: i32,
    pub last_year: i32,
    #[graphql(default)]
    pub dimension: String,
    #[graphql(default)]
    pub groups: Vec<PlanGroupInput>,
}

impl PlanInput {
    fn read(self) -> Result<(crate::record::Face, Content), Fault> {
        let groups =
            self.groups.into_iter().map(|group| Group { code: group.code, title: group.title }).collect();
        let content = Content {
            first_year: self.first_year,
            last_year: self.last_year,
            dimension: self.dimension,
            groups,
        };
        Ok((self.record.face()?, content))
    }
}

/// How a command on a plan ended.
#[derive(SimpleObject)]
pub struct PlanPayload {
    pub status: CommandStatus,
    pub message: Option<String>,
    pub fields: Vec<FieldErrorView>,
    pub plan: Option<Plan>,
}

#[derive(Default)]
pub struct PlanQuery;

#[Object]
impl PlanQuery {
    /// Plans with the progress of their measures, the latest first.
    async fn plans(
        &self,
        ctx: &Context<'_>,
        #[graphql(default)] text: String,
        #[graphql(default = false)] archived: bool,
        #[graphql(default = 30)] first: i32,
        after: Option<String>,
    ) -> Result<PlanConnection> {
        let at = context::of(ctx)?;
        let work = async {
            let read = at.read().await?;
            let args = PageArgs { first: u64::try_from(first).unwrap_or_default(), after };
            let page = list(read, &at.actor, &Filter { text, archived }, args).await?;
            let page_info = PageInfo::from(&page);
            Ok::<_, Fault>(PlanConnection { nodes: with_measures(at, read, page.rows).await?, page_info })
        };
        work.await.map_err(|fault| payload::error(fault, at.lang))
    }

    /// One plan: the progress of all its measures on one screen.
    async fn plan(&self, ctx: &Context<'_>, id: ID) -> Result<Option<Plan>> {
        let at = context::of(ctx)?;
        let work = async {
            at.actor.may(Action::ParticipationRead)?;
            let Ok(id) = id.parse::<PlanId>() else { return Ok(None) };
            load(at, at.read().await?, id).await
        };
        work.await.map_err(|fault: Fault| payload::error(fault, at.lang))
    }
}

async fn load(at: &RequestContext, read: &store::TenantRead, id: PlanId) -> Result<Option<Plan>, Fault> {
    let Some(row) = find(read, id).await? else { return Ok(None) };
    Ok(with_measures(at, read, vec![row]).await?.pop())
}

async fn with_measures(
    at: &RequestContext,
    read: &store::TenantRead,
    rows: Vec<Row>,
) -> Result<Vec<Plan>, Fault> {
    let ids: Vec<PlanId> = rows.iter().map(|row| row.id).collect();
    let measures = measure::of_plans(read, &at.actor, &ids).await?;
    let names = Names::read(read, at).await?;
    let plan = |row: Row| {
        let own = measures.iter().filter(|listed| listed.measure.plan == row.id).cloned().collect();
        Plan::of(row, own, &names, at)
    };
    Ok(rows.into_iter().map(plan).collect())
}

#[derive(Default)]
pub struct PlanMutation;

#[Object]
impl PlanMutation {
    /// Makes a plan.
    async fn create_plan(
        &self,
        ctx: &Context<'_>,
        idempotency_key: String,
        input: PlanInput,
    ) -> Result<PlanPayload> {
        let at = context::of(ctx)?;
        let work = async {
            let (face, content) = input.read()?;
            commands::create(&Desk::of(at), NewPlan { idempotency_key, face, content }).await
        };
        answer(at, work.await).await
    }

    /// Changes a plan; `version` is the record's.
    async fn change_plan(
        &self,
        ctx: &Context<'_>,
        id: ID,
        version: i32,
        input: PlanInput,
    ) -> Result<PlanPayload> {
        let at = context::of(ctx)?;
        let work = async {
            let (face, content) = input.read()?;
            commands::change(&Desk::of(at), plan_id(&id)?, version, face, content).await
        };
        answer(at, work.await).await
    }

    /// Citizens see the plan from now on.
    async fn publish_plan(&self, ctx: &Context<'_>, id: ID) -> Result<PlanPayload> {
        carry_out(ctx, &id, Deed::Publish).await
    }

    /// Citizens do not see the plan any more.
    async fn withdraw_plan(&self, ctx: &Context<'_>, id: ID) -> Result<PlanPayload> {
        carry_out(ctx, &id, Deed::Withdraw).await
    }

    /// Sets a plan without measures in use aside.
    async fn archive_plan(&self, ctx: &Context<'_>, id: ID) -> Result<PlanPayload> {
        carry_out(ctx, &id, Deed::Archive).await
    }

    /// Takes a plan up again.
    async fn restore_plan(&self, ctx: &Context<'_>, id: ID) -> Result<PlanPayload> {
        carry_out(ctx, &id, Deed::Restore).await
    }
}

async fn carry_out(ctx: &Context<'_>, id: &str, deed: Deed) -> Result<PlanPayload> {
    let at = context::of(ctx)?;
    let work = async { commands::carry_out(&Desk::of(at), plan_id(id)?, deed).await };
    answer(at, work.await).await
}

fn plan_id(id: &str) -> Result<PlanId, Fault> {
    id.parse().map_err(|_| Fault::NotFound)
}

async fn answer(at: &RequestContext, result: Result<PlanId, Fault>) -> Result<PlanPayload> {
    let (outcome, id) = settle(result, at.lang)?;
    let mut plan = None;
    if let Some(id) = id {
        let now = async { load(at, &at.store.read(&at.scope).await?, id).await };
        plan = now.await.map_err(|fault: Fault| payload::error(fault, at.lang))?;
    }
    Ok(PlanPayload { status: outcome.status, message: outcome.message, fields: outcome.fields, plan })
}
