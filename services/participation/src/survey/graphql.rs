//! Surveys for the console.

mod inputs;
mod objects;

pub use inputs::{SurveyFormInput, SurveyInput};
pub use objects::{
    SurveyConnection, SurveyPayload, SurveyResults, SurveyTemplateView, SurveyTexts, SurveyView,
};

use super::{Scope, commands, csv, queries, respond, template};
use crate::record::{self, Kind, graphql::RecordFilter};
use async_graphql::{Context, ID, Object, Result};
use kernel::{
    Action, Fault,
    ids::{ResponseId, SurveyId},
    page::PageArgs,
};
use tenancy::{
    Desk, RequestContext, context,
    payload::{self, settle},
};

fn survey_id(id: &str) -> Result<SurveyId, Fault> {
    id.parse().map_err(|_| Fault::NotFound)
}

#[derive(Default)]
pub struct SurveyQuery;

#[Object]
impl SurveyQuery {
    /// What a new survey may begin with.
    async fn survey_templates(&self, ctx: &Context<'_>) -> Result<Vec<SurveyTemplateView>> {
        let at = context::of(ctx)?;
        at.actor.may(Action::ParticipationRead).map_err(|fault| payload::error(fault, at.lang))?;
        Ok(template::all().iter().map(|one| SurveyTemplateView::of(one, at.lang)).collect())
    }

    /// Surveys, the latest first.
    async fn surveys(
        &self,
        ctx: &Context<'_>,
        filter: Option<RecordFilter>,
        #[graphql(default = 50)] first: i32,
        after: Option<String>,
    ) -> Result<SurveyConnection> {
        let at = context::of(ctx)?;
        let page = async {
            let mut filter = filter.unwrap_or_default().read()?;
            filter.kinds = vec![Kind::Survey];
            let args = PageArgs { first: u64::try_from(first).unwrap_or_default(), after };
            let read = at.read().await?;
            let page = record::list(read, &at.actor, &filter, args).await?;
            let states = queries::of_records(read, &page.rows).await?;
            Ok(SurveyConnection::of(page, states))
        };
        page.await.map_err(|fault| payload::error(fault, at.lang))
    }

    async fn survey(&self, ctx: &Context<'_>, id: ID) -> Result<Option<SurveyView>> {
        let at = context::of(ctx)?;
        let found = async {
            at.actor.may(Action::ParticipationRead)?;
            queries::find(at.read().await?, survey_id(&id)?).await
        };
        let found = found.await.map_err(|fault| payload::error(fault, at.lang))?;
        Ok(found.map(|survey| SurveyView::of(survey, &Desk::of(at))))
    }

    /// The figures, with everything of fewer than five people taken out.
    async fn survey_results(&self, ctx: &Context<'_>, id: ID) -> Result<Option<SurveyResults>> {
        let at = context::of(ctx)?;
        let found = async {
            at.actor.may(Action::ParticipationRead)?;
            let read = at.read().await?;
            let Some(survey) = queries::find(read, survey_id(&id)?).await? else { return Ok(None) };
            let results = queries::results(read, &survey, Scope::All).await?;
            let csv = csv::write(&survey, &results, at.lang);
            Ok(Some(SurveyResults::of(&survey, results, csv)))
        };
        found.await.map_err(|fault| payload::error(fault, at.lang))
    }

    /// Free texts, for those who work on surveys.
    async fn survey_texts(
        &self,
        ctx: &Context<'_>,
        id: ID,
        #[graphql(default = 50)] first: i32,
        after: Option<String>,
    ) -> Result<SurveyTexts> {
        let at = context::of(ctx)?;
        let page = async {
            let args = PageArgs { first: u64::try_from(first).unwrap_or_default(), after };
            queries::texts(at.read().await?, &at.actor, survey_id(&id)?, args).await
        };
        Ok(page.await.map_err(|fault| payload::error(fault, at.lang))?.into())
    }
}

#[derive(Default)]
pub struct SurveyMutation;

#[Object]
impl SurveyMutation {
    /// Adds a draft.
    async fn create_survey(
        &self,
        ctx: &Context<'_>,
        idempotency_key: String,
        input: SurveyInput,
    ) -> Result<SurveyPayload> {
        let at = context::of(ctx)?;
        let work = async { commands::create(&Desk::of(at), &idempotency_key, input.read()?).await };
        answer(at, work.await).await
    }

    async fn change_survey(
        &self,
        ctx: &Context<'_>,
        id: ID,
        version: i32,
        input: SurveyInput,
    ) -> Result<SurveyPayload> {
        let at = context::of(ctx)?;
        let work = async {
            let id = survey_id(&id)?;
            commands::change(&Desk::of(at), id, version, input.read()?).await?;
            Ok(id)
        };
        answer(at, work.await).await
    }

    /// Citizens may answer from its first day on.
    async fn open_survey(&self, ctx: &Context<'_>, id: ID, version: i32) -> Result<SurveyPayload> {
        let at = context::of(ctx)?;
        let work = async {
            let id = survey_id(&id)?;
            commands::open(&Desk::of(at), id, version).await?;
            Ok(id)
        };
        answer(at, work.await).await
    }

    /// Nobody answers any more; citizens see the results.
    async fn close_survey(&self, ctx: &Context<'_>, id: ID, version: i32) -> Result<SurveyPayload> {
        let at = context::of(ctx)?;
        let work = async {
            let id = survey_id(&id)?;
            commands::close(&Desk::of(at), id, version).await?;
            Ok(id)
        };
        answer(at, work.await).await
    }

    /// Sets it aside, or takes it back.
    async fn archive_survey(&self, ctx: &Context<'_>, id: ID, archived: bool) -> Result<SurveyPayload> {
        let at = context::of(ctx)?;
        let work = async {
            let id = survey_id(&id)?;
            commands::archive(&Desk::of(at), id, archived).await?;
            Ok(id)
        };
        answer(at, work.await).await
    }

    /// Types in one paper form of a batch.
    async fn enter_survey_form(
        &self,
        ctx: &Context<'_>,
        id: ID,
        idempotency_key: String,
        batch: String,
        form: SurveyFormInput,
    ) -> Result<SurveyPayload> {
        let at = context::of(ctx)?;
        let work = async {
            let id = survey_id(&id)?;
            let response = respond::enter(&Desk::of(at), id, &idempotency_key, &batch, &form.read()?).await?;
            Ok((id, response))
        };
        let (entered, result) = match work.await {
            Ok((id, response)) => (Some(response), Ok(id)),
            Err(fault) => (None, Err(fault)),
        };
        let mut payload = answer(at, result).await?;
        payload.response_id = entered.map(|id| id.to_string().into());
        Ok(payload)
    }

    /// Takes out a paper form that was typed wrongly.
    async fn remove_survey_form(&self, ctx: &Context<'_>, id: ID, response_id: ID) -> Result<SurveyPayload> {
        let at = context::of(ctx)?;
        let work = async {
            let id = survey_id(&id)?;
            let response: ResponseId = response_id.parse().map_err(|_| Fault::NotFound)?;
            respond::remove_paper(&Desk::of(at), id, response).await?;
            Ok(id)
        };
        answer(at, work.await).await
    }
}

async fn answer(at: &RequestContext, result: Result<SurveyId, Fault>) -> Result<SurveyPayload> {
    let (outcome, id) = settle(result, at.lang)?;
    let mut survey = None;
    if let Some(id) = id {
        let found = async { queries::find(&at.store.read(&at.scope).await?, id).await };
        survey = found.await.map_err(|fault| payload::error(fault, at.lang))?;
    }
    Ok(SurveyPayload {
        status: outcome.status,
        message: outcome.message,
        fields: outcome.fields,
        survey: survey.map(|survey| SurveyView::of(survey, &Desk::of(at))),
        response_id: None,
    })
}
