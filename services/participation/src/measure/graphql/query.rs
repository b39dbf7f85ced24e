//! Reading measures.

use super::{
    super::{Filter, compare, list, version},
    Measure, MeasureSummary, Names, load, measure_id,
};
use crate::record::graphql::ParticipationLevel;
use async_graphql::{Context, ID, InputObject, Object, Result, SimpleObject};
use kernel::{
    Action, Fault,
    ids::{DepartmentId, PlanId},
    page::PageArgs,
};
use tenancy::{
    context,
    payload::{self, PageInfo},
};

#[derive(InputObject, Default)]
pub struct MeasureFilter {
    pub plan_id: Option<ID>,
    #[graphql(default)]
    pub text: String,
    pub level: Option<ParticipationLevel>,
    /// Measures that run in this fiscal year.
    pub fiscal_year: Option<i32>,
    /// Measures this department owns.
    pub department_id: Option<ID>,
    #[graphql(default)]
    pub archived: bool,
}

impl MeasureFilter {
    fn read(self) -> Result<Filter, Fault> {
        let plan = self.plan_id.map(|id| id.parse::<PlanId>()).transpose();
        let department = self.department_id.map(|id| id.parse::<DepartmentId>()).transpose();
        Ok(Filter {
            plan: plan.map_err(|_| Fault::NotFound)?,
            text: self.text,
            level: self.level.map(Into::into),
            fiscal_year: self.fiscal_year,
            department: department.map_err(|_| Fault::NotFound)?,
            archived: self.archived,
        })
    }
}

#[derive(SimpleObject)]
pub struct MeasureConnection {
    pub nodes: Vec<MeasureSummary>,
    pub page_info: PageInfo,
}

/// A heading that differs between two versions.
#[derive(SimpleObject)]
pub struct MeasureDifference {
    pub heading: String,
    pub before: Vec<String>,
    pub after: Vec<String>,
}

#[derive(Default)]
pub struct MeasureQuery;

#[Object]
impl MeasureQuery {
    /// Measures in the order of their codes.
    async fn measures(
        &self,
        ctx: &Context<'_>,
        filter: Option<MeasureFilter>,
        #[graphql(default = 50)] first: i32,
        after: Option<String>,
    ) -> Result<MeasureConnection> {
        let at = context::of(ctx)?;
        let work = async {
            let read = at.read().await?;
            let filter = filter.unwrap_or_default().read()?;
            let args = PageArgs { first: u64::try_from(first).unwrap_or_default(), after };
            let page = list(read, &at.actor, &filter, args).await?;
            let page_info = PageInfo::from(&page);
            let names = Names::read(read, at).await?;
            let today = at.clock.today();
            let nodes = page.rows.into_iter().map(|one| MeasureSummary::of(one, &names, today)).collect();
            Ok::<_, Fault>(MeasureConnection { nodes, page_info })
        };
        work.await.map_err(|fault| payload::error(fault, at.lang))
    }

    /// One measure with the version asked for, else the one in force, else the draft.
    async fn measure(&self, ctx: &Context<'_>, id: ID, no: Option<i32>) -> Result<Option<Measure>> {
        let at = context::of(ctx)?;
        let work = async {
            at.actor.may(Action::ParticipationRead)?;
            let Ok(id) = measure_id(&id) else { return Ok(None) };
            load(at, at.read().await?, id, no).await
        };
        work.await.map_err(|fault: Fault| payload::error(fault, at.lang))
    }

    /// What changed from one version to another, heading by heading.
    async fn measure_comparison(
        &self,
        ctx: &Context<'_>,
        id: ID,
        from: i32,
        to: i32,
    ) -> Result<Vec<MeasureDifference>> {
        let at = context::of(ctx)?;
        let work = async {
            at.actor.may(Action::ParticipationRead)?;
            let read = at.read().await?;
            let id = measure_id(&id)?;
            let before = version(read, id, from).await?.ok_or(Fault::NotFound)?;
            let after = version(read, id, to).await?.ok_or(Fault::NotFound)?;
            let names = Names::read(read, at).await?;
            Ok(compare::compare(&before, &after, at.lang, &|id| names.department(id)))
        };
        let found = work.await.map_err(|fault: Fault| payload::error(fault, at.lang))?;
        Ok(found
            .into_iter()
            .map(|one| MeasureDifference {
                heading: one.heading.to_owned(),
                before: one.before,
                after: one.after,
            })
            .collect())
    }
}
