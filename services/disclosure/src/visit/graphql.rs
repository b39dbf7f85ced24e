//! The visitor log in GraphQL.

use super::{NewVisit, Purpose, Stakeholder, Visit};
use crate::channel::graphql::PublicityChannel;
use async_graphql::{Context, ID, InputObject, Object, Result, SimpleObject};
use kernel::{Fault, fiscal::FiscalYear, page::PageArgs};
use tenancy::{
    Desk, context,
    holiday::graphql::Date,
    payload::{self, CommandStatus, FieldErrorView, PageInfo, settle},
};

#[derive(SimpleObject)]
#[graphql(name = "CentreVisit")]
pub struct VisitView {
    pub id: ID,
    pub day: Date,
    pub people: i32,
    pub purpose: Purpose,
    pub stakeholder: Stakeholder,
    pub channel: PublicityChannel,
    pub suggestion: String,
}

impl From<Visit> for VisitView {
    fn from(visit: Visit) -> Self {
        Self {
            id: visit.id.to_string().into(),
            day: Date(visit.day),
            people: visit.people,
            purpose: visit.purpose,
            stakeholder: visit.stakeholder,
            channel: visit.channel.into(),
            suggestion: visit.suggestion,
        }
    }
}

#[derive(SimpleObject)]
#[graphql(name = "CentreVisitConnection")]
pub struct VisitConnection {
    pub nodes: Vec<VisitView>,
    pub page_info: PageInfo,
}

#[derive(SimpleObject)]
pub struct VisitMonth {
    pub first_day: Date,
    pub entries: i32,
    pub people: i32,
}

#[derive(SimpleObject)]
pub struct VisitsByPurpose {
    pub purpose: Purpose,
    pub people: i32,
}

#[derive(SimpleObject)]
pub struct VisitsByStakeholder {
    pub stakeholder: Stakeholder,
    pub people: i32,
}

#[derive(SimpleObject)]
pub struct VisitsByChannel {
    pub channel: PublicityChannel,
    pub people: i32,
}

#[derive(SimpleObject)]
pub struct VisitSuggestion {
    pub day: Date,
    pub text: String,
}

/// The figures of a fiscal year, and what was suggested.
#[derive(SimpleObject)]
pub struct VisitFigures {
    pub fiscal_year: i32,
    pub months: Vec<VisitMonth>,
    pub by_purpose: Vec<VisitsByPurpose>,
    pub by_stakeholder: Vec<VisitsByStakeholder>,
    pub by_channel: Vec<VisitsByChannel>,
    pub suggestions: Vec<VisitSuggestion>,
}

fn small(n: i64) -> i32 {
    i32::try_from(n).unwrap_or(i32::MAX)
}

#[derive(InputObject)]
pub struct VisitInput {
    pub day: Date,
    pub people: i32,
    pub purpose: Purpose,
    pub stakeholder: Stakeholder,
    pub channel: PublicityChannel,
    #[graphql(default)]
    pub suggestion: String,
}

#[derive(SimpleObject)]
pub struct VisitPayload {
    pub status: CommandStatus,
    pub message: Option<String>,
    pub fields: Vec<FieldErrorView>,
}

#[derive(Default)]
pub struct VisitQuery;

#[Object]
impl VisitQuery {
    /// Entries of the log, the latest day first.
    async fn centre_visits(
        &self,
        ctx: &Context<'_>,
        from: Date,
        to: Date,
        #[graphql(default = 50)] first: i32,
        after: Option<String>,
    ) -> Result<VisitConnection> {
        let at = context::of(ctx)?;
        let args = PageArgs { first: u64::try_from(first).unwrap_or_default(), after };
        let page = async { super::list(at.read().await?, &at.actor, (from.0, to.0), args).await };
        let page = page.await.map_err(|fault| payload::error(fault, at.lang))?;
        let page_info = PageInfo::from(&page);
        Ok(VisitConnection { nodes: page.rows.into_iter().map(VisitView::from).collect(), page_info })
    }

    /// The figures of a fiscal year (Buddhist era).
    async fn visit_figures(&self, ctx: &Context<'_>, fiscal_year: i32) -> Result<VisitFigures> {
        let at = context::of(ctx)?;
        let figures = async {
            let year = FiscalYear::from_be(fiscal_year)
                .ok_or_else(|| Fault::field("fiscalYear", "bad_fiscal_year"))?;
            super::figures(at.read().await?, &at.actor, year).await
        };
        let found = figures.await.map_err(|fault| payload::error(fault, at.lang))?;
        let month = |month: super::Month| VisitMonth {
            first_day: Date(month.first_day),
            entries: small(month.entries),
            people: small(month.people),
        };
        Ok(VisitFigures {
            fiscal_year,
            months: found.months.into_iter().map(month).collect(),
            by_purpose: found
                .by_purpose
                .into_iter()
                .map(|(purpose, n)| VisitsByPurpose { purpose, people: small(n) })
                .collect(),
            by_stakeholder: found
                .by_stakeholder
                .into_iter()
                .map(|(stakeholder, n)| VisitsByStakeholder { stakeholder, people: small(n) })
                .collect(),
            by_channel: found
                .by_channel
                .into_iter()
                .map(|(channel, n)| VisitsByChannel { channel: channel.into(), people: small(n) })
                .collect(),
            suggestions: found
                .suggestions
                .into_iter()
                .map(|(day, text)| VisitSuggestion { day: Date(day), text })
                .collect(),
        })
    }
}

#[derive(Default)]
pub struct VisitMutation;

#[Object]
impl VisitMutation {
    /// Enters a visit, or several people who came together.
    async fn record_visit(
        &self,
        ctx: &Context<'_>,
        idempotency_key: String,
        input: VisitInput,
    ) -> Result<VisitPayload> {
        let at = context::of(ctx)?;
        let new = NewVisit {
            idempotency_key,
            day: input.day.0,
            people: input.people,
            purpose: input.purpose,
            stakeholder: input.stakeholder,
            channel: input.channel.into(),
            suggestion: input.suggestion,
        };
        let (outcome, _) = settle(super::record(&Desk::of(at), new).await, at.lang)?;
        Ok(VisitPayload { status: outcome.status, message: outcome.message, fields: outcome.fields })
    }

    /// Takes back an entry made by mistake.
    async fn remove_visit(&self, ctx: &Context<'_>, id: ID) -> Result<VisitPayload> {
        let at = context::of(ctx)?;
        let done = async {
            let id = id.parse().map_err(|_| Fault::NotFound)?;
            super::remove(&Desk::of(at), id).await
        };
        let (outcome, _) = settle(done.await, at.lang)?;
        Ok(VisitPayload { status: outcome.status, message: outcome.message, fields: outcome.fields })
    }
}
