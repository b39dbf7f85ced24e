//! The half-year programme for the console.

use super::{
    NewProgramme, Stakeholder, changes, commands, queries, rules, tasks,
    views::{
        LineView, ProgrammeConnection, ProgrammePayload, ProgrammeTaskInput, ProgrammeView, department, view,
    },
};
use crate::record::{graphql::RecordFilter, step::Step};
use async_graphql::{Context, Error, ID, InputObject, Object, Result};
use kernel::{
    Fault,
    ids::{ProgrammeId, RecordId, StaffId, TaskId},
    page::PageArgs,
};
use store::TenantRead;
use tenancy::{
    Desk, RequestContext, context,
    holiday::graphql::Date,
    payload::{self, PageInfo, settle},
};

#[derive(InputObject)]
pub struct NewProgrammeInput {
    pub idempotency_key: String,
    /// Buddhist era.
    pub fiscal_year: i32,
    /// 1 or 2.
    pub round: i32,
    #[graphql(default)]
    pub summary: String,
    pub department_id: Option<ID>,
    pub owner_id: Option<ID>,
    /// The sixteen tasks to start from.
    #[graphql(default = true)]
    pub from_template: bool,
}

#[derive(InputObject)]
pub struct ProgrammeInput {
    pub title: String,
    #[graphql(default)]
    pub summary: String,
    pub department_id: Option<ID>,
    pub owner_id: Option<ID>,
    pub stakeholders: Vec<Stakeholder>,
}

fn owner(id: Option<&ID>) -> Result<Option<StaffId>, Fault> {
    let parse = |id: &ID| id.parse().map_err(|_| Fault::field("ownerId", "choose_one"));
    id.map(parse).transpose()
}

#[derive(Default)]
pub struct ProgrammeQuery;

#[Object]
impl ProgrammeQuery {
    /// Rounds, the latest first. The filter's kinds are not looked at.
    async fn programmes(
        &self,
        ctx: &Context<'_>,
        filter: Option<RecordFilter>,
        #[graphql(default = 50)] first: i32,
        after: Option<String>,
    ) -> Result<ProgrammeConnection> {
        let at = context::of(ctx)?;
        let page = async {
            let filter = filter.unwrap_or_default().read()?;
            let args = PageArgs { first: u64::try_from(first).unwrap_or_default(), after };
            queries::list(at.read().await?, &at.actor, filter, args).await
        };
        let page = page.await.map_err(|fault| payload::error(fault, at.lang))?;
        let page_info = PageInfo::from(&page);
        Ok(ProgrammeConnection { nodes: page.rows.into_iter().map(LineView::from).collect(), page_info })
    }

    /// One round with its tasks.
    async fn programme(&self, ctx: &Context<'_>, id: ID) -> Result<Option<ProgrammeView>> {
        let at = context::of(ctx)?;
        let found = async {
            match id.parse::<ProgrammeId>() {
                Ok(id) => whole(at, at.read().await?, id).await,
                Err(_) => Ok(None),
            }
        };
        found.await.map_err(|fault| payload::error(fault, at.lang))
    }
}

#[derive(Default)]
pub struct ProgrammeMutation;

#[Object]
impl ProgrammeMutation {
    /// Opens a round.
    async fn create_programme(
        &self,
        ctx: &Context<'_>,
        input: NewProgrammeInput,
    ) -> Result<ProgrammePayload> {
        let at = context::of(ctx)?;
        let made = async {
            let round = rules::round_of(input.round).map_err(|error| Fault::Invalid(vec![error]))?;
            let tasks = if input.from_template {
                commands::starter_tasks(at.read().await?).await?
            } else {
                Vec::new()
            };
            let new = NewProgramme {
                idempotency_key: input.idempotency_key,
                fiscal_year: input.fiscal_year,
                round,
                title: None,
                summary: input.summary,
                department: department(input.department_id.as_ref())?,
                owner: owner(input.owner_id.as_ref())?,
                stakeholders: Vec::new(),
                tasks,
                filed_on: None,
            };
            commands::create(&Desk::of(at), new).await
        };
        answer(at, made.await).await
    }

    /// Opens the round after this one with the same tasks.
    async fn next_programme(
        &self,
        ctx: &Context<'_>,
        id: ID,
        idempotency_key: String,
    ) -> Result<ProgrammePayload> {
        let at = context::of(ctx)?;
        let made = async { commands::next_round(&Desk::of(at), read_id(&id)?, &idempotency_key).await };
        answer(at, made.await).await
    }

    /// Changes what is said about a round.
    async fn change_programme(
        &self,
        ctx: &Context<'_>,
        id: ID,
        version: i32,
        input: ProgrammeInput,
    ) -> Result<ProgrammePayload> {
        let at = context::of(ctx)?;
        let changed = async {
            let id = read_id(&id)?;
            let said = changes::Said {
                title: input.title,
                summary: input.summary,
                department: department(input.department_id.as_ref())?,
                owner: owner(input.owner_id.as_ref())?,
                stakeholders: input.stakeholders,
            };
            changes::change(&Desk::of(at), id, version, said).await?;
            Ok(id)
        };
        answer(at, changed.await).await
    }

    /// The report was sent in on that day; without a day that is taken back.
    async fn file_programme(
        &self,
        ctx: &Context<'_>,
        id: ID,
        filed_on: Option<Date>,
    ) -> Result<ProgrammePayload> {
        let at = context::of(ctx)?;
        let filed = async {
            let id = read_id(&id)?;
            changes::file(&Desk::of(at), id, filed_on.map(|day| day.0)).await?;
            Ok(id)
        };
        answer(at, filed.await).await
    }

    /// Publishes, withdraws, sets aside or takes back.
    async fn step_programme(&self, ctx: &Context<'_>, id: ID, step: Step) -> Result<ProgrammePayload> {
        let at = context::of(ctx)?;
        let taken = async {
            let id = read_id(&id)?;
            changes::take(&Desk::of(at), id, step).await?;
            Ok(id)
        };
        answer(at, taken.await).await
    }

    /// Adds a task at the end of its category.
    async fn add_programme_task(
        &self,
        ctx: &Context<'_>,
        programme_id: ID,
        input: ProgrammeTaskInput,
    ) -> Result<ProgrammePayload> {
        let at = context::of(ctx)?;
        let added = async {
            let id = read_id(&programme_id)?;
            tasks::add(&Desk::of(at), id, input.read()?).await?;
            Ok(id)
        };
        answer(at, added.await).await
    }

    /// Changes a task.
    async fn change_programme_task(
        &self,
        ctx: &Context<'_>,
        id: ID,
        version: i32,
        input: ProgrammeTaskInput,
    ) -> Result<ProgrammePayload> {
        let at = context::of(ctx)?;
        let changed = async { tasks::change(&Desk::of(at), task_id(&id)?, version, input.read()?).await };
        answer(at, changed.await).await
    }

    /// Takes a task out.
    async fn remove_programme_task(&self, ctx: &Context<'_>, id: ID) -> Result<ProgrammePayload> {
        let at = context::of(ctx)?;
        let removed = async { tasks::remove(&Desk::of(at), task_id(&id)?).await };
        answer(at, removed.await).await
    }

    /// This record shows the task, or does not any more.
    async fn link_programme_task(
        &self,
        ctx: &Context<'_>,
        id: ID,
        record_id: ID,
        #[graphql(default = true)] shown: bool,
    ) -> Result<ProgrammePayload> {
        let at = context::of(ctx)?;
        let linked = async {
            let to = record_id.parse::<RecordId>().map_err(|_| Fault::NotFound)?.uuid();
            let (desk, task) = (Desk::of(at), task_id(&id)?);
            if shown {
                tasks::link_record(&desk, task, to).await
            } else {
                tasks::unlink_record(&desk, task, to).await
            }
        };
        answer(at, linked.await).await
    }
}

fn read_id(id: &str) -> Result<ProgrammeId, Fault> {
    id.parse().map_err(|_| Fault::NotFound)
}

fn task_id(id: &str) -> Result<TaskId, Fault> {
    id.parse().map_err(|_| Fault::NotFound)
}

async fn whole(
    at: &RequestContext,
    read: &TenantRead,
    id: ProgrammeId,
) -> Result<Option<ProgrammeView>, Fault> {
    match queries::find(read, &at.actor, id.uuid()).await? {
        Some(programme) => view(read, programme).await.map(Some),
        None => Ok(None),
    }
}

/// The round as it is now.
async fn answer(at: &RequestContext, result: Result<ProgrammeId, Fault>) -> Result<ProgrammePayload, Error> {
    let (outcome, id) = settle(result, at.lang)?;
    let mut programme = None;
    if let Some(id) = id {
        let now = async {
            let read = at.store.read(&at.scope).await?;
            whole(at, &read, id).await
        };
        programme = now.await.map_err(|fault| payload::error(fault, at.lang))?;
    }
    Ok(ProgrammePayload {
        status: outcome.status,
        message: outcome.message,
        fields: outcome.fields,
        programme,
    })
}
