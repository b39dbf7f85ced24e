//! Procurement projects in GraphQL.

use super::{
    Announcement, AnnouncementFace, Face, Filter, Kind, Procurement,
    rules::{self, Seen, Warning},
};
use crate::{
    channel::{self, Entry, graphql::ChannelView},
    file::graphql::{FileView, uploads},
    offices,
};
use async_graphql::{Context, ID, InputObject, Object, Result, SimpleObject};
use chrono::{DateTime, Utc};
use kernel::{Action, Fault, ids::ProcurementId, page::PageArgs};
use tenancy::{
    Desk, RequestContext, context,
    holiday::graphql::Date,
    payload::{self, CommandStatus, FieldErrorView, PageInfo, settle},
};

#[derive(SimpleObject, Debug, Clone)]
#[graphql(name = "Procurement")]
pub struct ProcurementView {
    pub id: ID,
    pub title: String,
    pub reference: String,
    pub budget_baht: f64,
    pub fiscal_year: i32,
    pub department_id: Option<ID>,
    pub owner_id: Option<ID>,
    pub published_at: Option<DateTime<Utc>>,
    pub announcement_count: i32,
    /// Announcements on fewer than three channels.
    pub short_count: i32,
    /// To be sent back with a change.
    pub version: i32,
}

impl From<Procurement> for ProcurementView {
    fn from(of: Procurement) -> Self {
        Self {
            id: of.id.to_string().into(),
            title: of.face.title,
            reference: of.face.reference,
            budget_baht: baht(of.face.budget_satang),
            fiscal_year: of.face.fiscal_year,
            department_id: of.face.department.map(|id| id.to_string().into()),
            owner_id: of.face.owner.map(|id| id.to_string().into()),
            published_at: of.published_at,
            announcement_count: i32::try_from(of.announcements).unwrap_or(i32::MAX),
            short_count: i32::try_from(of.short).unwrap_or(i32::MAX),
            version: of.version,
        }
    }
}

#[expect(clippy::cast_precision_loss, reason = "budgets are far below the precision of a double")]
fn baht(satang: i64) -> f64 {
    satang as f64 / 100.0
}

#[expect(clippy::cast_possible_truncation, reason = "saturates, and the rules refuse what is too large")]
fn satang(baht: f64) -> i64 {
    if baht.is_finite() { (baht * 100.0).round() as i64 } else { -1 }
}

#[derive(SimpleObject)]
#[graphql(name = "ProcurementAnnouncement")]
pub struct AnnouncementView {
    pub id: ID,
    pub kind: Kind,
    pub announced_on: Date,
    pub body: String,
    pub files: Vec<FileView>,
    pub channels: Vec<ChannelView>,
    /// Different channels.
    pub channel_count: i32,
    pub version: i32,
}

/// A rule that is not kept. It warns and never blocks.
#[derive(SimpleObject)]
pub struct ProcurementWarning {
    /// `not_published`, `no_announcement`, `kind_missing`, `too_few_channels`, `below_target`, `proof_missing`.
    pub rule: String,
    pub kind: Option<Kind>,
    /// Channels used, for the two rules about them.
    pub used: Option<i32>,
    pub source: String,
}

impl From<Warning> for ProcurementWarning {
    fn from(warning: Warning) -> Self {
        let (rule, kind, used) = match warning {
            Warning::NotPublished => ("not_published", None, None),
            Warning::NoAnnouncement => ("no_announcement", None, None),
            Warning::KindMissing(kind) => ("kind_missing", Some(kind), None),
            Warning::TooFewChannels { kind, used } => ("too_few_channels", Some(kind), Some(used)),
            Warning::BelowTarget { kind, used } => ("below_target", Some(kind), Some(used)),
            Warning::ProofMissing(kind) => ("proof_missing", Some(kind), None),
        };
        let used = used.map(|n| i32::try_from(n).unwrap_or(i32::MAX));
        Self { rule: rule.to_owned(), kind, used, source: rules::SOURCE.to_owned() }
    }
}

#[derive(SimpleObject)]
#[graphql(name = "ProcurementPage")]
pub struct ProcurementPage {
    pub procurement: ProcurementView,
    pub announcements: Vec<AnnouncementView>,
    pub warnings: Vec<ProcurementWarning>,
    pub min_channels: i32,
    pub target_channels: i32,
    /// Its page on the portal, once published.
    pub public_url: Option<String>,
}

#[derive(SimpleObject)]
pub struct ProcurementConnection {
    pub nodes: Vec<ProcurementView>,
    pub page_info: PageInfo,
}

#[derive(InputObject, Default)]
pub struct ProcurementFilter {
    #[graphql(default)]
    pub text: String,
    pub fiscal_year: Option<i32>,
    pub department_id: Option<ID>,
    #[graphql(default)]
    pub wanting: bool,
}

#[derive(InputObject)]
pub struct ProcurementInput {
    pub title: String,
    #[graphql(default)]
    pub reference: String,
    pub budget_baht: f64,
    pub fiscal_year: i32,
    pub department_id: Option<ID>,
    pub owner_id: Option<ID>,
}

impl ProcurementInput {
    fn face(self) -> Result<Face, Fault> {
        Ok(Face {
            title: self.title,
            reference: self.reference,
            budget_satang: satang(self.budget_baht),
            fiscal_year: self.fiscal_year,
            department: offices::department(self.department_id.as_ref())?,
            owner: offices::owner(self.owner_id.as_ref())?,
        })
    }
}

#[derive(InputObject)]
pub struct AnnouncementInput {
    pub kind: Kind,
    pub announced_on: Date,
    pub body: String,
    /// Staged uploads.
    #[graphql(default)]
    pub files: Vec<ID>,
}

impl AnnouncementInput {
    fn face(&self) -> AnnouncementFace {
        AnnouncementFace { kind: self.kind, announced_on: self.announced_on.0, body: self.body.clone() }
    }
}

#[derive(SimpleObject)]
pub struct ProcurementPayload {
    pub status: CommandStatus,
    pub message: Option<String>,
    pub fields: Vec<FieldErrorView>,
    pub page: Option<ProcurementPage>,
}

#[derive(Default)]
pub struct ProcurementQuery;

#[Object]
impl ProcurementQuery {
    /// Procurement projects, the latest year first.
    async fn procurements(
        &self,
        ctx: &Context<'_>,
        filter: Option<ProcurementFilter>,
        #[graphql(default = 50)] first: i32,
        after: Option<String>,
    ) -> Result<ProcurementConnection> {
        let at = context::of(ctx)?;
        let page = async {
            let filter = filter.unwrap_or_default();
            let department = filter.department_id.map(|id| id.parse().map_err(|_| Fault::NotFound));
            let filter = Filter {
                text: filter.text,
                fiscal_year: filter.fiscal_year,
                department: department.transpose()?,
                wanting: filter.wanting,
            };
            let args = PageArgs { first: u64::try_from(first).unwrap_or_default(), after };
            super::list(at.read().await?, &at.actor, &filter, args).await
        };
        let page = page.await.map_err(|fault| payload::error(fault, at.lang))?;
        let page_info = PageInfo::from(&page);
        Ok(ProcurementConnection { nodes: page.rows.into_iter().map(Into::into).collect(), page_info })
    }

    /// One project with its announcements and what it lacks.
    async fn procurement(&self, ctx: &Context<'_>, id: ID) -> Result<Option<ProcurementPage>> {
        let at = context::of(ctx)?;
        let page = async {
            at.actor.may(Action::DisclosureRead)?;
            let Ok(id) = id.parse() else { return Ok(None) };
            page_of(at, at.read().await?, id).await
        };
        page.await.map_err(|fault| payload::error(fault, at.lang))
    }
}

async fn page_of(
    at: &RequestContext,
    read: &store::TenantRead,
    id: ProcurementId,
) -> Result<Option<ProcurementPage>, Fault> {
    let Some(project) = super::find(read, id).await? else { return Ok(None) };
    let announcements = super::announcements(read, id).await?;
    let seen: Vec<Seen> = announcements
        .iter()
        .map(|one| Seen {
            kind: one.face.kind,
            channels: channel::distinct(&one.channels),
            all_proved: one.channels.iter().all(Entry::has_proof),
        })
        .collect();
    let warnings = rules::warnings(project.published_at.is_some(), &seen);
    let view = |one: Announcement| AnnouncementView {
        channel_count: i32::try_from(channel::distinct(&one.channels)).unwrap_or(i32::MAX),
        id: one.id.to_string().into(),
        kind: one.face.kind,
        announced_on: Date(one.face.announced_on),
        body: one.face.body,
        files: one.files.into_iter().map(FileView::from).collect(),
        channels: one.channels.into_iter().map(ChannelView::from).collect(),
        version: one.version,
    };
    let slug = at.scope.slug();
    Ok(Some(ProcurementPage {
        public_url: project.published_at.map(|_| format!("/t/{slug}/procurements/{id}")),
        procurement: project.into(),
        announcements: announcements.into_iter().map(view).collect(),
        warnings: warnings.into_iter().map(Into::into).collect(),
        min_channels: i32::try_from(rules::MIN_CHANNELS).unwrap_or(i32::MAX),
        target_channels: i32::try_from(rules::TARGET_CHANNELS).unwrap_or(i32::MAX),
    }))
}

#[derive(Default)]
pub struct ProcurementMutation;

#[Object]
impl ProcurementMutation {
    /// Makes a project.
    async fn create_procurement(
        &self,
        ctx: &Context<'_>,
        idempotency_key: String,
        input: ProcurementInput,
    ) -> Result<ProcurementPayload> {
        let at = context::of(ctx)?;
        let done = async { super::create(&Desk::of(at), &idempotency_key, input.face()?).await };
        answer(at, done.await).await
    }

    /// Changes a project.
    async fn change_procurement(
        &self,
        ctx: &Context<'_>,
        id: ID,
        version: i32,
        input: ProcurementInput,
    ) -> Result<ProcurementPayload> {
        let at = context::of(ctx)?;
        let done = async {
            let id = known(&id)?;
            super::change(&Desk::of(at), id, version, input.face()?).await?;
            Ok(id)
        };
        answer(at, done.await).await
    }

    /// Citizens see it from now on.
    async fn publish_procurement(&self, ctx: &Context<'_>, id: ID) -> Result<ProcurementPayload> {
        let at = context::of(ctx)?;
        let done = async {
            let id = known(&id)?;
            super::publish(&Desk::of(at), id).await?;
            Ok(id)
        };
        answer(at, done.await).await
    }

    /// Citizens do not see it any more.
    async fn withdraw_procurement(&self, ctx: &Context<'_>, id: ID) -> Result<ProcurementPayload> {
        let at = context::of(ctx)?;
        let done = async {
            let id = known(&id)?;
            super::withdraw(&Desk::of(at), id).await?;
            Ok(id)
        };
        answer(at, done.await).await
    }

    /// Adds an announcement with its files.
    async fn add_announcement(
        &self,
        ctx: &Context<'_>,
        id: ID,
        idempotency_key: String,
        input: AnnouncementInput,
    ) -> Result<ProcurementPayload> {
        let at = context::of(ctx)?;
        let done = async {
            let id = known(&id)?;
            let files = uploads(&input.files)?;
            super::add_announcement(&Desk::of(at), id, &idempotency_key, input.face(), &files).await?;
            Ok(id)
        };
        answer(at, done.await).await
    }

    /// Corrects an announcement; more files are added to those there are.
    async fn change_announcement(
        &self,
        ctx: &Context<'_>,
        id: ID,
        version: i32,
        input: AnnouncementInput,
    ) -> Result<ProcurementPayload> {
        let at = context::of(ctx)?;
        let done = async {
            let id = id.parse().map_err(|_| Fault::NotFound)?;
            let files = uploads(&input.files)?;
            super::change_announcement(&Desk::of(at), id, version, input.face(), &files).await
        };
        answer(at, done.await).await
    }
}

fn known(id: &str) -> Result<ProcurementId, Fault> {
    id.parse().map_err(|_| Fault::NotFound)
}

/// The project as it is now.
async fn answer(at: &RequestContext, done: Result<ProcurementId, Fault>) -> Result<ProcurementPayload> {
    let (outcome, id) = settle(done, at.lang)?;
    let page = match id {
        Some(id) => {
            let now = async { page_of(at, &at.store.read(&at.scope).await?, id).await };
            now.await.map_err(|fault| payload::error(fault, at.lang))?
        }
        None => None,
    };
    Ok(ProcurementPayload { status: outcome.status, message: outcome.message, fields: outcome.fields, page })
}
