//! Files of a record (ไฟล์และรูปภาพประกอบ): photos with caption and text alternative, evidence, orders, drafts. A file may
//! belong to a part of the record (a step, an agenda line). Citizens get it only when it is public and its record is.

use super::{
    Kind, freeze,
    table::{record, record_file as table},
};
use chrono::{DateTime, Utc};
use kernel::{
    Action, Actor, Fault,
    ids::{RecordFileId, UploadId},
    text,
};
use sea_orm::{ColumnTrait, Condition, FromQueryResult};
use store::{Sql, TenantRead, TenantTx};
use tenancy::{upload, words};
use uuid::Uuid;

words! {
    /// What a file is there for.
    #[graphql(name = "RecordFilePurpose")]
    Purpose {
        Photo = "photo", Evidence = "evidence", Order = "order", Notice = "notice", Minutes = "minutes",
        Draft = "draft", Attachment = "attachment",
    }
}

pub const MAX_CAPTION: usize = 300;
/// More is an album, not a record (the O20 form asks for a few photos).
const MOST_FILES: usize = 60;

/// A staged upload to become a file of a record.
#[derive(Debug, Clone)]
pub struct NewFile {
    pub upload: UploadId,
    pub purpose: Purpose,
    /// The part of the record it belongs to.
    pub part: Option<Uuid>,
    pub caption: String,
    pub alt: String,
    pub public: bool,
}

/// A file of a record, with what its upload says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordFile {
    pub id: RecordFileId,
    pub record: Uuid,
    pub part: Option<Uuid>,
    pub purpose: Purpose,
    pub upload: UploadId,
    pub caption: String,
    pub alt: String,
    pub public: bool,
    pub name: String,
    pub mime: String,
    /// Bytes as stored.
    pub bytes: i64,
    pub width: Option<i32>,
    pub height: Option<i32>,
}

/// Claims staged uploads (see `tenancy::upload::staff_batch`) as files of a record.
///
/// # Errors
/// A field error on `files` when there are too many, [`Fault::NotFound`] when one is not staged there.
pub async fn attach(
    tx: &TenantTx,
    record: Uuid,
    batch: &str,
    files: &[NewFile],
    now: DateTime<Utc>,
) -> Result<Vec<RecordFileId>, Fault> {
    if files.is_empty() {
        return Ok(Vec::new());
    }
    let there = tx.find::<table::Entity>().filter(table::Column::RecordId.eq(record)).all().await?.len();
    if there + files.len() > MOST_FILES {
        return Err(Fault::Invalid(vec![
            kernel::FieldError::new("files", "too_many").with("max", MOST_FILES),
        ]));
    }
    let ids: Vec<UploadId> = files.iter().map(|file| file.upload).collect();
    upload::claim_chosen(tx, batch, &ids).await?;
    let mut made = Vec::with_capacity(files.len());
    for (file, sort) in files.iter().zip(i32::try_from(there).unwrap_or(i32::MAX)..) {
        let id = RecordFileId::new();
        tx.add::<table::Entity>(table::Model {
            tenant_id: tx.tenant(),
            id: id.uuid(),
            record_id: record,
            part_id: file.part,
            purpose: file.purpose.as_str().to_owned(),
            upload_id: file.upload.uuid(),
            caption: text::clean_line(&file.caption, MAX_CAPTION),
            alt: text::clean_line(&file.alt, MAX_CAPTION),
            public: file.public,
            sort,
            created_at: now,
        })
        .await?;
        made.push(id);
    }
    Ok(made)
}

/// Changes what is said about a file of this record.
pub async fn describe(
    tx: &TenantTx,
    record: Uuid,
    id: RecordFileId,
    (caption, alt, public): (&str, &str, bool),
) -> Result<(), Fault> {
    let changed = tx
        .change::<table::Entity>()
        .set(table::Column::Caption, text::clean_line(caption, MAX_CAPTION))
        .set(table::Column::Alt, text::clean_line(alt, MAX_CAPTION))
        .set(table::Column::Public, public)
        .filter(table::Column::Id.eq(id.uuid()))
        .filter(table::Column::RecordId.eq(record))
        .run()
        .await?;
    if changed == 0 { Err(Fault::NotFound) } else { Ok(()) }
}

/// Takes a file off the record. The stored bytes stay: the audit trail may still name them.
///
/// # Errors
/// The refusal `record_frozen` for evidence of what was announced, approved, published or finished.
pub async fn remove(tx: &TenantTx, record: Uuid, id: RecordFileId) -> Result<(), Fault> {
    let which = Condition::all().add(table::Column::Id.eq(id.uuid())).add(table::Column::RecordId.eq(record));
    let row = tx.find::<table::Entity>().filter(which.clone()).one().await?.ok_or(Fault::NotFound)?;
    let kind = kind_of(tx, record).await?;
    freeze::may_take_off(tx, kind, record, row.created_at).await?;
    tx.remove::<table::Entity>(which).await?;
    Ok(())
}

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    record_id: Uuid,
    part_id: Option<Uuid>,
    purpose: String,
    upload_id: Uuid,
    caption: String,
    alt: String,
    public: bool,
    name: String,
    mime: String,
    bytes: i64,
    width: Option<i32>,
    height: Option<i32>,
}

const FILES: &str = "SELECT f.id AS id, f.record_id AS record_id, f.part_id AS part_id, f.purpose AS purpose,
        f.upload_id AS upload_id, f.caption AS caption, f.alt AS alt, f.public AS public, u.name AS name,
        u.mime AS mime, u.bytes AS bytes, u.width AS width, u.height AS height
     FROM record_file f JOIN upload u ON u.tenant_id = f.tenant_id AND u.id = f.upload_id
     WHERE f.tenant_id = {tenant}";

/// The files of a record in their order.
pub async fn of(read: &TenantRead, record: Uuid) -> Result<Vec<RecordFile>, Fault> {
    let sql = Sql::new(FILES).push(" AND f.record_id = ? ORDER BY f.sort, f.id").bind(record);
    let rows: Vec<Row> = read.rows_as(sql).await?;
    rows.into_iter().map(RecordFile::try_from).collect()
}

/// Files that citizens may have. The minutes of a meeting as a file are no more public than the minutes themselves.
const PUBLIC: &str = " AND f.public AND (f.purpose <> 'minutes' OR NOT EXISTS (SELECT 1 FROM meeting m
     WHERE m.tenant_id = {tenant} AND m.id = f.record_id AND NOT m.minutes_published))";

/// The files of a record that citizens may have. Whether the record is public is the caller's question.
pub async fn published_of(read: &TenantRead, record: Uuid) -> Result<Vec<RecordFile>, Fault> {
    let sql = Sql::new(FILES).push(PUBLIC).push(" AND f.record_id = ? ORDER BY f.sort, f.id").bind(record);
    let rows: Vec<Row> = read.rows_as(sql).await?;
    rows.into_iter().map(RecordFile::try_from).collect()
}

/// A file that citizens may have: public, and of a published record.
pub async fn find_published(read: &TenantRead, id: RecordFileId) -> Result<Option<RecordFile>, Fault> {
    let sql = Sql::new(FILES)
        .push(PUBLIC)
        .push(
            " AND f.id = ? AND EXISTS (SELECT 1 FROM record r WHERE r.tenant_id = {tenant}
              AND r.id = f.record_id AND r.published_at IS NOT NULL AND r.archived_at IS NULL)",
        )
        .bind(id.uuid());
    read.row_as::<Row>(sql).await?.map(RecordFile::try_from).transpose()
}

/// Whether an upload is a file of a record that this person may read.
pub async fn may_read(read: &TenantRead, actor: &Actor, upload: UploadId) -> Result<bool, Fault> {
    if !actor.can(Action::ParticipationRead) {
        return Ok(false);
    }
    let found = read.find::<table::Entity>().filter(table::Column::UploadId.eq(upload.uuid())).one().await?;
    Ok(found.is_some())
}

/// The kind of a record, for deciding who may work on it.
pub async fn kind_of(read: &TenantRead, record: Uuid) -> Result<Kind, Fault> {
    let row = read.find::<record::Entity>().filter(record::Column::Id.eq(record)).one().await?;
    Kind::read(&row.ok_or(Fault::NotFound)?.kind)
}

impl TryFrom<Row> for RecordFile {
    type Error = Fault;

    fn try_from(row: Row) -> Result<Self, Fault> {
        Ok(Self {
            id: RecordFileId(row.id),
            record: row.record_id,
            part: row.part_id,
            purpose: Purpose::read(&row.purpose)?,
            upload: UploadId(row.upload_id),
            caption: row.caption,
            alt: row.alt,
            public: row.public,
            name: row.name,
            mime: row.mime,
            bytes: row.bytes,
            width: row.width,
            height: row.height,
        })
    }
}
