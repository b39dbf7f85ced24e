//! The catalogue in GraphQL.

use super::{Face, Filter, Frequency, Item, List, Status};
use crate::{
    channel::{
        self, Subject,
        graphql::{ChannelInput, ChannelView},
    },
    file::graphql::uploads,
    offices,
    publication::{self, graphql::PublicationView},
};
use async_graphql::{Context, ID, InputObject, Object, Result, SimpleObject};
use chrono::NaiveDate;
use kernel::{Action, Fault, ids::DisclosureItemId};
use tenancy::{
    Desk, context,
    holiday::graphql::Date,
    payload::{self, CommandStatus, FieldErrorView, settle},
};

#[derive(SimpleObject, Debug, Clone)]
#[graphql(name = "DisclosureItem")]
pub struct ItemView {
    pub id: ID,
    pub list: List,
    pub no: i32,
    pub title: String,
    pub detail: String,
    pub source: String,
    pub department_id: Option<ID>,
    pub owner_id: Option<ID>,
    pub frequency: Frequency,
    pub next_due_on: Option<Date>,
    pub disclosed_on: Option<Date>,
    pub active: bool,
    pub status: Status,
    /// Whether it comes from the starter catalogue.
    pub is_required: bool,
    /// To be sent back with a change.
    pub version: i32,
}

impl ItemView {
    #[must_use]
    pub fn of(item: Item, today: NaiveDate) -> Self {
        Self {
            status: item.status(today),
            id: item.id.to_string().into(),
            list: item.face.list,
            no: item.face.no,
            title: item.face.title,
            detail: item.face.detail,
            source: item.face.source,
            department_id: item.face.department.map(|id| id.to_string().into()),
            owner_id: item.face.owner.map(|id| id.to_string().into()),
            frequency: item.face.frequency,
            next_due_on: item.face.next_due_on.map(Date),
            disclosed_on: item.disclosed_on.map(Date),
            active: item.face.active,
            is_required: item.code.is_some(),
            version: item.version,
        }
    }
}

/// One item with its channels and documents.
#[derive(SimpleObject)]
#[graphql(name = "DisclosureItemPage")]
pub struct ItemPage {
    pub item: ItemView,
    pub channels: Vec<ChannelView>,
    pub publications: Vec<PublicationView>,
}

/// How the items of a department stand.
#[derive(SimpleObject)]
pub struct DisclosureSummary {
    pub department_id: Option<ID>,
    pub done: i32,
    pub due: i32,
    pub overdue: i32,
}

#[derive(InputObject, Default)]
pub struct DisclosureItemFilter {
    #[graphql(default)]
    pub text: String,
    pub list: Option<List>,
    pub department_id: Option<ID>,
    pub status: Option<Status>,
    #[graphql(default)]
    pub inactive: bool,
}

#[derive(InputObject)]
pub struct DisclosureItemInput {
    /// With its version: the item to change; without: a new one.
    pub id: Option<ID>,
    pub version: Option<i32>,
    pub list: List,
    pub no: i32,
    pub title: String,
    #[graphql(default)]
    pub detail: String,
    #[graphql(default)]
    pub source: String,
    pub department_id: Option<ID>,
    pub owner_id: Option<ID>,
    pub frequency: Frequency,
    pub next_due_on: Option<Date>,
    #[graphql(default = true)]
    pub active: bool,
}

impl DisclosureItemInput {
    fn read(self) -> Result<(Option<(DisclosureItemId, i32)>, Face), Fault> {
        let known = match (&self.id, self.version) {
            (Some(id), Some(version)) => Some((id.parse().map_err(|_| Fault::NotFound)?, version)),
            (Some(_), None) => return Err(Fault::field("version", "required")),
            (None, _) => None,
        };
        let face = Face {
            list: self.list,
            no: self.no,
            title: self.title,
            detail: self.detail,
            source: self.source,
            department: offices::department(self.department_id.as_ref())?,
            owner: offices::owner(self.owner_id.as_ref())?,
            frequency: self.frequency,
            next_due_on: self.next_due_on.map(|day| day.0),
            active: self.active,
        };
        Ok((known, face))
    }
}

#[derive(SimpleObject)]
pub struct DisclosureItemPayload {
    pub status: CommandStatus,
    pub message: Option<String>,
    pub fields: Vec<FieldErrorView>,
    pub item: Option<ItemView>,
}

#[derive(SimpleObject)]
pub struct AdoptPayload {
    pub status: CommandStatus,
    pub message: Option<String>,
    /// How many lines were added.
    pub added: i32,
}

#[derive(Default)]
pub struct ItemQuery;

#[Object]
impl ItemQuery {
    /// The disclosure catalogue in its order.
    async fn disclosure_items(
        &self,
        ctx: &Context<'_>,
        filter: Option<DisclosureItemFilter>,
    ) -> Result<Vec<ItemView>> {
        let at = context::of(ctx)?;
        let today = at.clock.today();
        let items = async {
            at.actor.may(Action::DisclosureRead)?;
            let filter = filter.unwrap_or_default();
            let filter = Filter {
                department: filter
                    .department_id
                    .map(|id| id.parse().map_err(|_| Fault::NotFound))
                    .transpose()?,
                text: filter.text,
                list: filter.list,
                status: filter.status,
                inactive: filter.inactive,
            };
            super::list(at.read().await?, &filter, today).await
        };
        let items = items.await.map_err(|fault| payload::error(fault, at.lang))?;
        Ok(items.into_iter().map(|item| ItemView::of(item, today)).collect())
    }

    /// One item with its channels and documents.
    async fn disclosure_item(&self, ctx: &Context<'_>, id: ID) -> Result<Option<ItemPage>> {
        let at = context::of(ctx)?;
        let page = async {
            at.actor.may(Action::DisclosureRead)?;
            let Ok(id) = id.parse::<DisclosureItemId>() else { return Ok(None) };
            let read = at.read().await?;
            let Some(item) = super::find(read, id).await? else { return Ok(None) };
            let channels = channel::of(read, Subject::Item, &[id.uuid()]).await?;
            let publications = publication::of_item(read, id).await?;
            Ok(Some(ItemPage {
                item: ItemView::of(item, at.clock.today()),
                channels: channels.into_iter().map(ChannelView::from).collect(),
                publications: publications.into_iter().map(PublicationView::from).collect(),
            }))
        };
        page.await.map_err(|fault| payload::error(fault, at.lang))
    }

    /// How the items of each department stand.
    async fn disclosure_summary(&self, ctx: &Context<'_>) -> Result<Vec<DisclosureSummary>> {
        let at = context::of(ctx)?;
        let counts = async { super::summary(at.read().await?, &at.actor, at.clock.today()).await };
        let counts = counts.await.map_err(|fault| payload::error(fault, at.lang))?;
        Ok(counts
            .into_iter()
            .map(|(department, [done, due, overdue])| DisclosureSummary {
                department_id: department.map(|id| id.to_string().into()),
                done,
                due,
                overdue,
            })
            .collect())
    }
}

#[derive(Default)]
pub struct ItemMutation;

#[Object]
impl ItemMutation {
    /// Adds the lines of the starter catalogue that are not there yet.
    async fn adopt_disclosure_catalogue(&self, ctx: &Context<'_>) -> Result<AdoptPayload> {
        let at = context::of(ctx)?;
        let (outcome, added) = settle(super::adopt_starter(&Desk::of(at)).await, at.lang)?;
        let added = i32::try_from(added.unwrap_or(0)).unwrap_or(i32::MAX);
        Ok(AdoptPayload { status: outcome.status, message: outcome.message, added })
    }

    /// Adds an item or changes one.
    async fn save_disclosure_item(
        &self,
        ctx: &Context<'_>,
        input: DisclosureItemInput,
    ) -> Result<DisclosureItemPayload> {
        let at = context::of(ctx)?;
        let saved = async {
            let (known, face) = input.read()?;
            super::save(&Desk::of(at), known, face).await
        };
        answer(at, saved.await)
    }

    /// Says that an item was disclosed on a day through some channels.
    async fn disclose_item(
        &self,
        ctx: &Context<'_>,
        id: ID,
        version: i32,
        disclosed_on: Date,
        channels: Vec<ChannelInput>,
    ) -> Result<DisclosureItemPayload> {
        let at = context::of(ctx)?;
        let saved = async {
            let id = id.parse().map_err(|_| Fault::NotFound)?;
            let channels = channels
                .iter()
                .map(|input| Ok((input.shown(), uploads(&input.files)?)))
                .collect::<Result<Vec<_>, Fault>>()?;
            super::disclose(&Desk::of(at), id, version, disclosed_on.0, channels).await
        };
        answer(at, saved.await)
    }
}

fn answer(at: &tenancy::RequestContext, saved: Result<Item, Fault>) -> Result<DisclosureItemPayload> {
    let (outcome, item) = settle(saved, at.lang)?;
    Ok(DisclosureItemPayload {
        status: outcome.status,
        message: outcome.message,
        fields: outcome.fields,
        item: item.map(|item| ItemView::of(item, at.clock.today())),
    })
}
