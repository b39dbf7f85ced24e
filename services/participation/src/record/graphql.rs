//! Records for the console: the list behind every picker, links and files. The kinds add their own operations.

use super::{
    Filter, Kind, Record, Tags,
    file::{self, NewFile, Purpose, RecordFile},
    link::{self, Linked, Relation},
};
use async_graphql::{Context, Enum, ID, InputObject, Object, Result, SimpleObject};
use chrono::{DateTime, Utc};
use kernel::{
    Action, Fault,
    ids::{DepartmentId, RecordFileId, RecordId, UploadId},
    page::PageArgs,
};
use tenancy::{
    Desk, RequestContext, context,
    holiday::graphql::Date,
    payload::{self, CommandStatus, FieldErrorView, PageInfo, settle},
    upload,
};
use uuid::Uuid;

/// ระดับการมีส่วนร่วม
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "kernel::participation::Level")]
pub enum ParticipationLevel {
    Inform,
    Consult,
    Involve,
    Collaborate,
}

/// ด้านการมีส่วนร่วมของรายงานรอบหกเดือน
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "kernel::participation::Category")]
pub enum ParticipationCategory {
    Plan,
    Implement,
    Exchange,
    MonitorEvaluate,
}

/// เรื่องที่กฎหมายกำหนดให้ประชาชนมีส่วนร่วม
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "kernel::participation::StatutoryDomain")]
pub enum StatutoryDomain {
    DevelopmentPlan,
    Budget,
    Procurement,
    Inspection,
    PerformanceEvaluation,
    Disclosure,
}

/// The common part of a record, as every kind shows it.
#[derive(SimpleObject, Debug, Clone)]
#[graphql(name = "Record")]
pub struct RecordView {
    /// For links and files.
    pub id: ID,
    pub kind: Kind,
    /// The id the kind's own operations take.
    pub subject_id: ID,
    pub title: String,
    pub summary: String,
    pub level: Option<ParticipationLevel>,
    pub category: Option<ParticipationCategory>,
    pub statutory_domain: Option<StatutoryDomain>,
    pub fiscal_year: Option<i32>,
    pub starts_on: Option<Date>,
    pub ends_on: Option<Date>,
    pub place: String,
    pub department_id: Option<ID>,
    pub owner_id: Option<ID>,
    pub published_at: Option<DateTime<Utc>>,
    pub archived_at: Option<DateTime<Utc>>,
    /// To be sent back with a change.
    pub version: i32,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

impl From<Record> for RecordView {
    fn from(record: Record) -> Self {
        let face = record.face;
        Self {
            id: RecordId(record.id).to_string().into(),
            kind: record.kind,
            subject_id: record.kind.id_text(record.id).into(),
            title: face.title,
            summary: face.summary,
            level: face.tags.level.map(Into::into),
            category: face.tags.category.map(Into::into),
            statutory_domain: face.tags.statutory_domain.map(Into::into),
            fiscal_year: face.fiscal_year,
            starts_on: face.starts_on.map(Date),
            ends_on: face.ends_on.map(Date),
            place: face.place,
            department_id: face.department.map(|id| id.to_string().into()),
            owner_id: face.owner.map(|id| id.to_string().into()),
            published_at: record.published_at,
            archived_at: record.archived_at,
            version: record.version,
            created_at: record.created_at,
            updated_at: record.updated_at,
        }
    }
}

/// What a person says about a record, shared by the inputs of all kinds.
#[derive(InputObject, Debug, Clone)]
pub struct RecordInput {
    pub title: String,
    #[graphql(default)]
    pub summary: String,
    pub level: Option<ParticipationLevel>,
    pub category: Option<ParticipationCategory>,
    pub statutory_domain: Option<StatutoryDomain>,
    pub fiscal_year: Option<i32>,
    pub starts_on: Option<Date>,
    pub ends_on: Option<Date>,
    #[graphql(default)]
    pub place: String,
    pub department_id: Option<ID>,
    pub owner_id: Option<ID>,
}

impl RecordInput {
    /// # Errors
    /// A field error for an id of another kind.
    pub fn face(self) -> Result<super::Face, Fault> {
        let department = match &self.department_id {
            Some(id) => Some(id.parse().map_err(|_| Fault::field("departmentId", "choose_one"))?),
            None => None,
        };
        let owner = match &self.owner_id {
            Some(id) => Some(id.parse().map_err(|_| Fault::field("ownerId", "choose_one"))?),
            None => None,
        };
        Ok(super::Face {
            title: self.title,
            summary: self.summary,
            tags: Tags {
                level: self.level.map(Into::into),
                category: self.category.map(Into::into),
                statutory_domain: self.statutory_domain.map(Into::into),
            },
            fiscal_year: self.fiscal_year,
            starts_on: self.starts_on.map(|d| d.0),
            ends_on: self.ends_on.map(|d| d.0),
            place: self.place,
            department,
            owner,
        })
    }
}

#[derive(InputObject, Default)]
pub struct RecordFilter {
    #[graphql(default)]
    pub kinds: Vec<Kind>,
    #[graphql(default)]
    pub text: String,
    pub level: Option<ParticipationLevel>,
    pub category: Option<ParticipationCategory>,
    pub statutory_domain: Option<StatutoryDomain>,
    pub fiscal_year: Option<i32>,
    pub department_id: Option<ID>,
    pub from: Option<Date>,
    pub to: Option<Date>,
    #[graphql(default)]
    pub archived: bool,
}

impl RecordFilter {
    /// # Errors
    /// [`Fault::NotFound`] for a department's id that is none.
    pub fn read(self) -> Result<Filter, Fault> {
        let department = match &self.department_id {
            Some(id) => Some(id.parse::<DepartmentId>().map_err(|_| Fault::NotFound)?),
            None => None,
        };
        Ok(Filter {
            kinds: self.kinds,
            text: self.text,
            tags: Tags {
                level: self.level.map(Into::into),
                category: self.category.map(Into::into),
                statutory_domain: self.statutory_domain.map(Into::into),
            },
            fiscal_year: self.fiscal_year,
            department,
            from: self.from.map(|d| d.0),
            to: self.to.map(|d| d.0),
            archived: self.archived,
        })
    }
}

#[derive(SimpleObject)]
pub struct RecordConnection {
    pub nodes: Vec<RecordView>,
    pub page_info: PageInfo,
}

impl From<kernel::page::Page<Record>> for RecordConnection {
    fn from(page: kernel::page::Page<Record>) -> Self {
        let page_info = PageInfo::from(&page);
        Self { nodes: page.rows.into_iter().map(RecordView::from).collect(), page_info }
    }
}

#[derive(SimpleObject)]
#[graphql(name = "RecordLink")]
pub struct RecordLinkView {
    pub relation: Relation,
    /// Whether the record asked about is the one the link goes out from.
    pub outgoing: bool,
    pub record: RecordView,
}

impl From<Linked> for RecordLinkView {
    fn from(linked: Linked) -> Self {
        Self { relation: linked.relation, outgoing: linked.outgoing, record: linked.record.into() }
    }
}

#[derive(SimpleObject, Debug, Clone)]
#[graphql(name = "RecordFile")]
pub struct RecordFileView {
    pub id: ID,
    /// The stored file, for its address.
    pub upload_id: ID,
    /// The part of the record, as plain UUID text.
    pub part: Option<String>,
    pub purpose: Purpose,
    pub caption: String,
    pub alt: String,
    pub public: bool,
    pub name: String,
    pub mime: String,
    /// Bytes as stored.
    pub bytes: f64,
    pub is_photo: bool,
    /// Pixels of a photo.
    pub width: Option<i32>,
    pub height: Option<i32>,
    pub url: String,
    pub thumb_url: Option<String>,
}

impl From<RecordFile> for RecordFileView {
    fn from(file: RecordFile) -> Self {
        let is_photo = file.mime.starts_with("image/");
        let url = format!("/staff/api/files/{}", file.upload);
        Self {
            id: file.id.to_string().into(),
            upload_id: file.upload.to_string().into(),
            part: file.part.map(|part| part.simple().to_string()),
            purpose: file.purpose,
            caption: file.caption,
            alt: file.alt,
            public: file.public,
            name: file.name,
            mime: file.mime,
            #[expect(
                clippy::cast_precision_loss,
                reason = "GraphQL has no 64-bit integer; files are far smaller"
            )]
            bytes: file.bytes as f64,
            is_photo,
            width: file.width,
            height: file.height,
            thumb_url: is_photo.then(|| format!("{url}?thumb=1")),
            url,
        }
    }
}

#[derive(InputObject)]
pub struct RecordFileInput {
    pub upload_id: ID,
    pub purpose: Purpose,
    /// The id of the part it belongs to: a step, an agenda line, an item.
    pub part_id: Option<ID>,
    #[graphql(default)]
    pub caption: String,
    #[graphql(default)]
    pub alt: String,
    #[graphql(default = false)]
    pub public: bool,
}

impl RecordFileInput {
    /// # Errors
    /// A field error for something that is not an upload's id.
    pub fn read(self) -> Result<NewFile, Fault> {
        let upload: UploadId =
            self.upload_id.parse().map_err(|_| Fault::field("files", "file_not_allowed"))?;
        let part = match &self.part_id {
            Some(id) => Some(part_of(id).ok_or(Fault::NotFound)?),
            None => None,
        };
        Ok(NewFile {
            upload,
            purpose: self.purpose,
            part,
            caption: self.caption,
            alt: self.alt,
            public: self.public,
        })
    }
}

/// The UUID in an id of any kind.
fn part_of(id: &str) -> Option<Uuid> {
    let (_, rest) = id.rsplit_once('_')?;
    (rest.len() == 32).then(|| Uuid::try_parse(rest).ok()).flatten()
}

/// How a change of links or files ended.
#[derive(SimpleObject)]
pub struct RecordPayload {
    pub status: CommandStatus,
    pub message: Option<String>,
    pub fields: Vec<FieldErrorView>,
    pub files: Vec<RecordFileView>,
    pub links: Vec<RecordLinkView>,
}

#[derive(Default)]
pub struct RecordQuery;

#[Object]
impl RecordQuery {
    /// Records of any kind, the latest first.
    async fn records(
        &self,
        ctx: &Context<'_>,
        filter: Option<RecordFilter>,
        #[graphql(default = 50)] first: i32,
        after: Option<String>,
    ) -> Result<RecordConnection> {
        let at = context::of(ctx)?;
        let page = async {
            let filter = filter.unwrap_or_default().read()?;
            let args = PageArgs { first: u64::try_from(first).unwrap_or_default(), after };
            super::list(at.read().await?, &at.actor, &filter, args).await
        };
        Ok(page.await.map_err(|fault| payload::error(fault, at.lang))?.into())
    }

    /// What a record is linked with.
    async fn record_links(&self, ctx: &Context<'_>, id: ID) -> Result<Vec<RecordLinkView>> {
        let at = context::of(ctx)?;
        let links = async {
            at.actor.may(Action::ParticipationRead)?;
            link::of(at.read().await?, record_id(&id)?).await
        };
        let links = links.await.map_err(|fault| payload::error(fault, at.lang))?;
        Ok(links.into_iter().map(RecordLinkView::from).collect())
    }

    /// The files of a record.
    async fn record_files(&self, ctx: &Context<'_>, id: ID) -> Result<Vec<RecordFileView>> {
        let at = context::of(ctx)?;
        let files = async {
            at.actor.may(Action::ParticipationRead)?;
            file::of(at.read().await?, record_id(&id)?).await
        };
        let files = files.await.map_err(|fault| payload::error(fault, at.lang))?;
        Ok(files.into_iter().map(RecordFileView::from).collect())
    }
}

fn record_id(id: &str) -> Result<Uuid, Fault> {
    Ok(id.parse::<RecordId>().map_err(|_| Fault::NotFound)?.uuid())
}

#[derive(Default)]
pub struct RecordMutation;

#[Object]
impl RecordMutation {
    /// Links a record with another one.
    async fn link_records(
        &self,
        ctx: &Context<'_>,
        from: ID,
        to: ID,
        relation: Relation,
    ) -> Result<RecordPayload> {
        let at = context::of(ctx)?;
        answer(at, relate(&Desk::of(at), &from, &to, relation, true).await).await
    }

    /// Takes a link away.
    async fn unlink_records(
        &self,
        ctx: &Context<'_>,
        from: ID,
        to: ID,
        relation: Relation,
    ) -> Result<RecordPayload> {
        let at = context::of(ctx)?;
        answer(at, relate(&Desk::of(at), &from, &to, relation, false).await).await
    }

    /// Makes uploaded files a part of a record.
    async fn attach_record_files(
        &self,
        ctx: &Context<'_>,
        id: ID,
        files: Vec<RecordFileInput>,
    ) -> Result<RecordPayload> {
        let at = context::of(ctx)?;
        let work = async {
            let files = files.into_iter().map(RecordFileInput::read).collect::<Result<Vec<_>, _>>()?;
            let batch = at.actor.staff_id().map_or_else(String::new, upload::staff_batch);
            let desk = Desk::of(at);
            let (tx, id, _) = open(&desk, &id).await?;
            file::attach(&tx, id, &batch, &files, desk.now()).await?;
            done(&desk, tx, id, "record.attach").await
        };
        answer(at, work.await).await
    }

    /// Changes what is said about a file.
    async fn describe_record_file(
        &self,
        ctx: &Context<'_>,
        id: ID,
        file_id: ID,
        caption: String,
        alt: String,
        public: bool,
    ) -> Result<RecordPayload> {
        let at = context::of(ctx)?;
        let work = async {
            let file_id: RecordFileId = file_id.parse().map_err(|_| Fault::NotFound)?;
            let desk = Desk::of(at);
            let (tx, id, _) = open(&desk, &id).await?;
            file::describe(&tx, id, file_id, (&caption, &alt, public)).await?;
            done(&desk, tx, id, "record.describe_file").await
        };
        answer(at, work.await).await
    }

    /// Takes a file off a record.
    async fn remove_record_file(&self, ctx: &Context<'_>, id: ID, file_id: ID) -> Result<RecordPayload> {
        let at = context::of(ctx)?;
        let work = async {
            let file_id: RecordFileId = file_id.parse().map_err(|_| Fault::NotFound)?;
            let desk = Desk::of(at);
            let (tx, id, _) = open(&desk, &id).await?;
            file::remove(&tx, id, file_id).await?;
            done(&desk, tx, id, "record.remove_file").await
        };
        answer(at, work.await).await
    }
}

/// Opens a transaction on a record that this person may work on.
async fn open(desk: &Desk, id: &str) -> Result<(store::TenantTx, Uuid, Kind), Fault> {
    let id = record_id(id)?;
    let tx = desk.store.write(&desk.scope).await?;
    desk.actor.may(Action::ParticipationRead)?;
    let kind = file::kind_of(&tx, id).await?;
    desk.actor.may(kind.work())?;
    Ok((tx, id, kind))
}

async fn done(desk: &Desk, tx: store::TenantTx, id: Uuid, action: &str) -> Result<Uuid, Fault> {
    let names = super::names(&tx, &[id]).await?;
    let detail = serde_json::json!({ "title": names.first().map(|(_, _, title)| title) });
    tenancy::audit::record(&tx, &desk.actor, action, "record", Some(id), detail, desk.now()).await?;
    tx.mark_statistics(desk.today(), desk.now()).await?;
    tx.commit().await?;
    Ok(id)
}

async fn relate(desk: &Desk, from: &str, to: &str, relation: Relation, there: bool) -> Result<Uuid, Fault> {
    let (tx, from, kind) = open(desk, from).await?;
    let to = record_id(to)?;
    if there {
        link::link(&tx, from, to, relation, desk.now()).await?;
        done(desk, tx, from, "record.link").await
    } else {
        link::unlink_by_hand(&tx, kind, from, to, relation).await?;
        done(desk, tx, from, "record.unlink").await
    }
}

/// The record's links and files as they are now.
async fn answer(at: &RequestContext, result: Result<Uuid, Fault>) -> Result<RecordPayload> {
    let (outcome, id) = settle(result, at.lang)?;
    let (mut files, mut links) = (Vec::new(), Vec::new());
    if let Some(id) = id {
        let now = async {
            let read = at.store.read(&at.scope).await?;
            Ok::<_, Fault>((file::of(&read, id).await?, link::of(&read, id).await?))
        };
        let (f, l) = now.await.map_err(|fault| payload::error(fault, at.lang))?;
        files = f.into_iter().map(RecordFileView::from).collect();
        links = l.into_iter().map(RecordLinkView::from).collect();
    }
    Ok(RecordPayload {
        status: outcome.status,
        message: outcome.message,
        fields: outcome.fields,
        files,
        links,
    })
}
