//! Activities for the console.

use super::{Activity, Detail, Element, Group, Line, NewActivity, Warning, commands, oit, queries, rules};
use crate::record::{
    Kind,
    graphql::{RecordFilter, RecordInput, RecordView},
    step::Step,
};
use async_graphql::{Context, Error, ID, InputObject, Object, Result, SimpleObject};
use kernel::{Fault, ids::ActivityId, page::PageArgs};
use store::TenantRead;
use tenancy::{
    Desk, RequestContext, context,
    payload::{self, CommandStatus, FieldErrorView, PageInfo, settle},
};

#[derive(SimpleObject, InputObject)]
#[graphql(name = "ActivityGroup", input_name = "ActivityGroupInput")]
pub struct GroupView {
    pub name: String,
    pub count: Option<i32>,
}

#[derive(SimpleObject)]
#[graphql(name = "ActivityElementState")]
pub struct ElementView {
    pub element: Element,
    pub there: bool,
}

/// The item of the OIT questionnaire that asks for the report of a year.
#[derive(SimpleObject)]
#[graphql(name = "OitItem")]
pub struct OitView {
    pub number: String,
    pub title_th: String,
    /// `high`, `medium` or `low`.
    pub confidence: String,
    pub source: String,
}

/// An activity with people taking part (กิจกรรมการมีส่วนร่วม).
#[derive(SimpleObject)]
#[graphql(name = "Activity")]
pub struct ActivityView {
    pub id: ID,
    pub record: RecordView,
    pub topics: Vec<String>,
    pub participants: Option<i32>,
    pub groups: Vec<GroupView>,
    pub women: Option<i32>,
    pub youth: Option<i32>,
    pub elderly: Option<i32>,
    pub results: Vec<String>,
    pub uses: Vec<String>,
    pub expectation: String,
    /// The five elements in their order.
    pub elements: Vec<ElementView>,
    /// 100 with all five, else 0.
    pub score: i32,
    pub warnings: Vec<Warning>,
    /// Absent while the number of that year is not known.
    pub oit: Option<OitView>,
}

/// An activity in a list.
#[derive(SimpleObject)]
#[graphql(name = "ActivityLine")]
pub struct LineView {
    pub id: ID,
    pub record: RecordView,
    pub participants: Option<i32>,
    /// How many of the five elements are there.
    pub elements: i32,
}

impl From<Line> for LineView {
    fn from(line: Line) -> Self {
        Self {
            id: Kind::Activity.id_text(line.record.id).into(),
            participants: line.participants,
            elements: line.elements,
            record: line.record.into(),
        }
    }
}

#[derive(SimpleObject)]
pub struct ActivityConnection {
    pub nodes: Vec<LineView>,
    pub page_info: PageInfo,
}

#[derive(InputObject)]
pub struct ActivityInput {
    pub record: RecordInput,
    #[graphql(default)]
    pub topics: Vec<String>,
    pub participants: Option<i32>,
    #[graphql(default)]
    pub groups: Vec<GroupView>,
    pub women: Option<i32>,
    pub youth: Option<i32>,
    pub elderly: Option<i32>,
    #[graphql(default)]
    pub results: Vec<String>,
    #[graphql(default)]
    pub uses: Vec<String>,
    #[graphql(default)]
    pub expectation: String,
}

impl ActivityInput {
    fn read(self) -> Result<(crate::record::Face, Detail), Fault> {
        let detail = Detail {
            topics: self.topics,
            participants: self.participants,
            groups: self.groups.into_iter().map(|g| Group { name: g.name, count: g.count }).collect(),
            women: self.women,
            youth: self.youth,
            elderly: self.elderly,
            results: self.results,
            uses: self.uses,
            expectation: self.expectation,
        };
        Ok((self.record.face()?, detail))
    }
}

#[derive(SimpleObject)]
pub struct ActivityPayload {
    pub status: CommandStatus,
    pub message: Option<String>,
    pub fields: Vec<FieldErrorView>,
    pub activity: Option<ActivityView>,
}

async fn view(read: &TenantRead, activity: Activity) -> Result<ActivityView, Fault> {
    let photos = queries::photos_without_alt(read, activity.record.id).await?;
    let Activity { record, detail } = activity;
    let elements = rules::elements(&record.face, &detail);
    let there = rules::elements_there(&record.face, &detail);
    let item = record.face.fiscal_year.and_then(oit::participation_result);
    Ok(ActivityView {
        id: Kind::Activity.id_text(record.id).into(),
        warnings: rules::warnings(&record.face, &detail, photos, record.is_public()),
        elements: elements.into_iter().map(|(element, there)| ElementView { element, there }).collect(),
        score: rules::score(there),
        oit: item.map(|item| OitView {
            number: item.number.clone(),
            title_th: item.title_th.clone(),
            confidence: item.confidence.clone(),
            source: item.source.clone(),
        }),
        topics: detail.topics,
        participants: detail.participants,
        groups: detail.groups.into_iter().map(|g| GroupView { name: g.name, count: g.count }).collect(),
        women: detail.women,
        youth: detail.youth,
        elderly: detail.elderly,
        results: detail.results,
        uses: detail.uses,
        expectation: detail.expectation,
        record: record.into(),
    })
}

#[derive(Default)]
pub struct ActivityQuery;

#[Object]
impl ActivityQuery {
    /// Activities, the latest first. The filter's kinds are not looked at.
    async fn activities(
        &self,
        ctx: &Context<'_>,
        filter: Option<RecordFilter>,
        #[graphql(default = 50)] first: i32,
        after: Option<String>,
    ) -> Result<ActivityConnection> {
        let at = context::of(ctx)?;
        let page = async {
            let filter = filter.unwrap_or_default().read()?;
            let args = PageArgs { first: u64::try_from(first).unwrap_or_default(), after };
            queries::list(at.read().await?, &at.actor, filter, args).await
        };
        let page = page.await.map_err(|fault| payload::error(fault, at.lang))?;
        let page_info = PageInfo::from(&page);
        Ok(ActivityConnection { nodes: page.rows.into_iter().map(LineView::from).collect(), page_info })
    }

    /// One activity.
    async fn activity(&self, ctx: &Context<'_>, id: ID) -> Result<Option<ActivityView>> {
        let at = context::of(ctx)?;
        let found = async {
            let Ok(id) = id.parse::<ActivityId>() else { return Ok(None) };
            let read = at.read().await?;
            match queries::find(read, &at.actor, id.uuid()).await? {
                Some(activity) => view(read, activity).await.map(Some),
                None => Ok(None),
            }
        };
        found.await.map_err(|fault| payload::error(fault, at.lang))
    }
}

#[derive(Default)]
pub struct ActivityMutation;

#[Object]
impl ActivityMutation {
    /// Records an activity.
    async fn create_activity(
        &self,
        ctx: &Context<'_>,
        idempotency_key: String,
        input: ActivityInput,
    ) -> Result<ActivityPayload> {
        let at = context::of(ctx)?;
        let made = async {
            let (face, detail) = input.read()?;
            commands::create(&Desk::of(at), NewActivity { idempotency_key, face, detail }).await
        };
        answer(at, made.await).await
    }

    /// Replaces what is said about an activity.
    async fn change_activity(
        &self,
        ctx: &Context<'_>,
        id: ID,
        version: i32,
        input: ActivityInput,
    ) -> Result<ActivityPayload> {
        let at = context::of(ctx)?;
        let changed = async {
            let id: ActivityId = id.parse().map_err(|_| Fault::NotFound)?;
            let (face, detail) = input.read()?;
            commands::change(&Desk::of(at), id, version, face, detail).await?;
            Ok(id)
        };
        answer(at, changed.await).await
    }

    /// Publishes, withdraws, sets aside or takes back.
    async fn step_activity(&self, ctx: &Context<'_>, id: ID, step: Step) -> Result<ActivityPayload> {
        let at = context::of(ctx)?;
        let taken = async {
            let id: ActivityId = id.parse().map_err(|_| Fault::NotFound)?;
            commands::take(&Desk::of(at), id, step).await?;
            Ok(id)
        };
        answer(at, taken.await).await
    }
}

/// The activity as it is now.
async fn answer(at: &RequestContext, result: Result<ActivityId, Fault>) -> Result<ActivityPayload, Error> {
    let (outcome, id) = settle(result, at.lang)?;
    let mut activity = None;
    if let Some(id) = id {
        let now = async {
            let read = at.store.read(&at.scope).await?;
            match queries::find(&read, &at.actor, id.uuid()).await? {
                Some(activity) => view(&read, activity).await.map(Some),
                None => Ok(None),
            }
        };
        activity = now.await.map_err(|fault| payload::error(fault, at.lang))?;
    }
    Ok(ActivityPayload { status: outcome.status, message: outcome.message, fields: outcome.fields, activity })
}
