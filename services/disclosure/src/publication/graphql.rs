//! Publications in GraphQL.

use super::{Category, Edition, EditionFace, Face, Filter, NewPublication, Publication, commands, rules};
use crate::{
    file::graphql::{FileView, uploads},
    offices,
};
use async_graphql::{Context, ID, InputObject, Object, Result, SimpleObject};
use chrono::{DateTime, Utc};
use kernel::{Action, Fault, ids::PublicationId, page::PageArgs};
use tenancy::{
    Desk, RequestContext, context,
    holiday::graphql::Date,
    payload::{self, CommandStatus, FieldErrorView, PageInfo, settle},
    upload,
};

#[derive(SimpleObject, Debug, Clone)]
#[graphql(name = "Publication")]
pub struct PublicationView {
    pub id: ID,
    pub title: String,
    pub summary: String,
    pub category: Category,
    pub oit_item: String,
    pub item_id: Option<ID>,
    pub fiscal_year: i32,
    pub department_id: Option<ID>,
    pub published_at: Option<DateTime<Utc>>,
    pub withdrawn_at: Option<DateTime<Utc>>,
    pub cover_url: Option<String>,
    pub newest_label: Option<String>,
    pub updated_on: Option<Date>,
    pub expires_on: Option<Date>,
    pub file_count: i32,
    /// Bytes of the newest edition's files.
    pub bytes: f64,
    /// Of all editions.
    pub downloads: i32,
    pub edition_count: i32,
    /// To be sent back with a change.
    pub version: i32,
}

#[expect(clippy::cast_precision_loss, reason = "GraphQL has no 64-bit integer; sizes are far smaller")]
fn size(bytes: i64) -> f64 {
    bytes as f64
}

fn small(n: i64) -> i32 {
    i32::try_from(n).unwrap_or(i32::MAX)
}

impl From<Publication> for PublicationView {
    fn from(of: Publication) -> Self {
        let newest = of.newest.as_ref();
        Self {
            id: of.id.to_string().into(),
            newest_label: newest.map(|n| n.label.clone()),
            updated_on: newest.map(|n| Date(n.updated_on)),
            expires_on: newest.and_then(|n| n.expires_on).map(Date),
            file_count: newest.map_or(0, |n| small(n.files)),
            bytes: newest.map_or(0.0, |n| size(n.bytes)),
            downloads: newest.map_or(0, |n| small(n.downloads)),
            edition_count: newest.map_or(0, |n| small(n.editions)),
            title: of.face.title,
            summary: of.face.summary,
            category: of.face.category,
            oit_item: of.face.oit_item,
            item_id: of.face.item.map(|id| id.to_string().into()),
            fiscal_year: of.face.fiscal_year,
            department_id: of.face.department.map(|id| id.to_string().into()),
            published_at: of.published_at,
            withdrawn_at: of.withdrawn_at,
            cover_url: of.cover.map(|id| format!("/staff/api/files/{id}")),
            version: of.version,
        }
    }
}

#[derive(SimpleObject, Debug, Clone)]
#[graphql(name = "PublicationEdition")]
pub struct EditionView {
    pub id: ID,
    pub no: i32,
    pub label: String,
    pub created_on: Date,
    pub updated_on: Date,
    pub expires_on: Option<Date>,
    pub downloads: i32,
    /// Bytes of all files.
    pub bytes: f64,
    pub files: Vec<FileView>,
    /// The newest one, which citizens are shown first.
    pub is_newest: bool,
}

#[derive(SimpleObject)]
#[graphql(name = "PublicationPage")]
pub struct PublicationPage {
    pub publication: PublicationView,
    pub editions: Vec<EditionView>,
    /// Its page on the portal, once published.
    pub public_url: Option<String>,
    /// Warnings that never block: `before_round_end`, `expired`.
    pub warnings: Vec<String>,
}

#[derive(SimpleObject)]
pub struct PublicationConnection {
    pub nodes: Vec<PublicationView>,
    pub page_info: PageInfo,
}

#[derive(InputObject, Default)]
pub struct PublicationFilter {
    #[graphql(default)]
    pub text: String,
    pub category: Option<Category>,
    pub fiscal_year: Option<i32>,
    #[graphql(default)]
    pub unpublished: bool,
}

#[derive(InputObject)]
pub struct PublicationInput {
    pub title: String,
    #[graphql(default)]
    pub summary: String,
    pub category: Category,
    #[graphql(default)]
    pub oit_item: String,
    pub item_id: Option<ID>,
    pub fiscal_year: i32,
    pub department_id: Option<ID>,
    /// A staged photo; the one there was stays when absent.
    pub cover_id: Option<ID>,
}

impl PublicationInput {
    fn read(self) -> Result<(Face, Option<kernel::ids::UploadId>), Fault> {
        let item = self.item_id.map(|id| id.parse().map_err(|_| Fault::field("itemId", "choose_one")));
        let cover = self.cover_id.map(|id| id.parse().map_err(|_| Fault::field("coverId", "file_not_image")));
        let face = Face {
            title: self.title,
            summary: self.summary,
            category: self.category,
            oit_item: self.oit_item,
            item: item.transpose()?,
            fiscal_year: self.fiscal_year,
            department: offices::department(self.department_id.as_ref())?,
        };
        Ok((face, cover.transpose()?))
    }
}

#[derive(InputObject)]
pub struct EditionInput {
    pub label: String,
    pub created_on: Date,
    pub updated_on: Date,
    pub expires_on: Option<Date>,
    /// Staged uploads; not asked for when an edition is only corrected.
    #[graphql(default)]
    pub files: Vec<ID>,
}

impl EditionInput {
    fn face(&self) -> EditionFace {
        EditionFace {
            label: self.label.clone(),
            created_on: self.created_on.0,
            updated_on: self.updated_on.0,
            expires_on: self.expires_on.map(|day| day.0),
        }
    }
}

#[derive(SimpleObject)]
pub struct PublicationPayload {
    pub status: CommandStatus,
    pub message: Option<String>,
    pub fields: Vec<FieldErrorView>,
    pub page: Option<PublicationPage>,
}

#[derive(Default)]
pub struct PublicationQuery;

#[Object]
impl PublicationQuery {
    /// Publications, the latest first.
    async fn publications(
        &self,
        ctx: &Context<'_>,
        filter: Option<PublicationFilter>,
        #[graphql(default = 50)] first: i32,
        after: Option<String>,
    ) -> Result<PublicationConnection> {
        let at = context::of(ctx)?;
        let page = async {
            let filter = filter.unwrap_or_default();
            let filter = Filter {
                text: filter.text,
                category: filter.category,
                fiscal_year: filter.fiscal_year,
                item: None,
                unpublished: filter.unpublished,
            };
            let args = PageArgs { first: u64::try_from(first).unwrap_or_default(), after };
            super::list(at.read().await?, &at.actor, &filter, args).await
        };
        let page = page.await.map_err(|fault| payload::error(fault, at.lang))?;
        let page_info = PageInfo::from(&page);
        Ok(PublicationConnection { nodes: page.rows.into_iter().map(Into::into).collect(), page_info })
    }

    /// One publication with its editions.
    async fn publication(&self, ctx: &Context<'_>, id: ID) -> Result<Option<PublicationPage>> {
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
    id: PublicationId,
) -> Result<Option<PublicationPage>, Fault> {
    let Some(publication) = super::find(read, id).await? else { return Ok(None) };
    let editions = super::editions(read, id).await?;
    let mut warnings = Vec::new();
    if let Some(newest) = editions.first() {
        let face = &publication.face;
        if rules::is_before_round_end(&face.title, face.fiscal_year, newest.face.created_on) {
            warnings.push("before_round_end".to_owned());
        }
        if newest.is_expired(at.clock.today()) {
            warnings.push("expired".to_owned());
        }
    }
    let slug = at.scope.slug();
    let public_url = publication.published_at.map(|_| format!("/t/{slug}/publications/{id}"));
    let newest = editions.first().map(|edition| edition.id);
    let view = |edition: Edition| EditionView {
        is_newest: newest == Some(edition.id),
        bytes: size(edition.bytes()),
        id: edition.id.to_string().into(),
        no: edition.no,
        label: edition.face.label,
        created_on: Date(edition.face.created_on),
        updated_on: Date(edition.face.updated_on),
        expires_on: edition.face.expires_on.map(Date),
        downloads: small(edition.downloads),
        files: edition.files.into_iter().map(FileView::from).collect(),
    };
    Ok(Some(PublicationPage {
        publication: publication.into(),
        editions: editions.into_iter().map(view).collect(),
        public_url,
        warnings,
    }))
}

#[derive(Default)]
pub struct PublicationMutation;

#[Object]
impl PublicationMutation {
    /// Makes a publication with its first edition, as a draft.
    async fn create_publication(
        &self,
        ctx: &Context<'_>,
        idempotency_key: String,
        input: PublicationInput,
        edition: EditionInput,
    ) -> Result<PublicationPayload> {
        let at = context::of(ctx)?;
        let done = async {
            let (face, cover) = input.read()?;
            let new = NewPublication {
                idempotency_key,
                face,
                edition: edition.face(),
                files: uploads(&edition.files)?,
                batch: batch(at),
                cover,
            };
            commands::create(&Desk::of(at), new).await
        };
        answer(at, done.await).await
    }

    /// Changes what is said about a publication.
    async fn change_publication(
        &self,
        ctx: &Context<'_>,
        id: ID,
        version: i32,
        input: PublicationInput,
    ) -> Result<PublicationPayload> {
        let at = context::of(ctx)?;
        let done = async {
            let id = known(&id)?;
            let (face, cover) = input.read()?;
            commands::change(&Desk::of(at), id, version, face, cover).await?;
            Ok(id)
        };
        answer(at, done.await).await
    }

    /// A new edition replaces the one before, which stays reachable.
    async fn add_edition(
        &self,
        ctx: &Context<'_>,
        id: ID,
        idempotency_key: String,
        input: EditionInput,
    ) -> Result<PublicationPayload> {
        let at = context::of(ctx)?;
        let done = async {
            let id = known(&id)?;
            let files = uploads(&input.files)?;
            let desk = Desk::of(at);
            commands::add_edition(&desk, id, &idempotency_key, input.face(), &files, &batch(at)).await?;
            Ok(id)
        };
        answer(at, done.await).await
    }

    /// Corrects label and days of an edition; `version` is the publication's.
    async fn change_edition(
        &self,
        ctx: &Context<'_>,
        id: ID,
        version: i32,
        input: EditionInput,
    ) -> Result<PublicationPayload> {
        let at = context::of(ctx)?;
        let done = async {
            let id = id.parse().map_err(|_| Fault::NotFound)?;
            commands::change_edition(&Desk::of(at), id, version, input.face()).await
        };
        answer(at, done.await).await
    }

    /// Citizens see it from now on; its catalogue item is met.
    async fn publish_publication(&self, ctx: &Context<'_>, id: ID) -> Result<PublicationPayload> {
        let at = context::of(ctx)?;
        let done = async {
            let id = known(&id)?;
            commands::publish(&Desk::of(at), id).await?;
            Ok(id)
        };
        answer(at, done.await).await
    }

    /// Citizens do not see it any more.
    async fn withdraw_publication(&self, ctx: &Context<'_>, id: ID) -> Result<PublicationPayload> {
        let at = context::of(ctx)?;
        let done = async {
            let id = known(&id)?;
            commands::withdraw(&Desk::of(at), id).await?;
            Ok(id)
        };
        answer(at, done.await).await
    }
}

fn known(id: &str) -> Result<PublicationId, Fault> {
    id.parse().map_err(|_| Fault::NotFound)
}

fn batch(at: &RequestContext) -> String {
    at.actor.staff_id().map_or_else(String::new, upload::staff_batch)
}

/// The publication as it is now.
async fn answer(at: &RequestContext, done: Result<PublicationId, Fault>) -> Result<PublicationPayload> {
    let (outcome, id) = settle(done, at.lang)?;
    let page = match id {
        Some(id) => {
            let now = async { page_of(at, &at.store.read(&at.scope).await?, id).await };
            now.await.map_err(|fault| payload::error(fault, at.lang))?
        }
        None => None,
    };
    Ok(PublicationPayload { status: outcome.status, message: outcome.message, fields: outcome.fields, page })
}
