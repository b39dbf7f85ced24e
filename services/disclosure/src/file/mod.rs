//! Files of this room (ไฟล์เอกสาร หลักฐาน ภาพปก): of an edition, of a procurement announcement, the cover of a
//! publication, the proof of a channel. Citizens get those of published editions and announcements and covers; proof
//! is the office's own, because a photo of a notice board may show people.

pub mod graphql;
mod table;

use chrono::{DateTime, Utc};
use kernel::{Action, Actor, Fault, FieldError, ids::UploadId};
use sea_orm::{ColumnTrait, Condition, FromQueryResult};
use store::{Sql, TenantRead, TenantTx};
use table::disclosure_file as rows;
use tenancy::{upload, words};
use uuid::Uuid;

words! {
    /// What a file belongs to.
    #[graphql(name = "DisclosureFilePart")]
    Part { Edition = "edition", Announcement = "announcement", Cover = "cover", Channel = "channel" }
}

/// More belongs in an archive file of its own.
pub const MOST_FILES: usize = 30;

/// A file with what its upload says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    pub upload: UploadId,
    pub part_id: Uuid,
    pub name: String,
    pub mime: String,
    /// Bytes as stored.
    pub bytes: i64,
}

impl File {
    #[must_use]
    pub fn is_photo(&self) -> bool {
        self.mime.starts_with("image/")
    }
}

/// Claims staged uploads (see `tenancy::upload::staff_batch`) as files of a part.
///
/// # Errors
/// A field error on `files` when there are too many, [`Fault::NotFound`] when one is not staged there.
pub async fn attach(
    tx: &TenantTx,
    (part, part_id): (Part, Uuid),
    batch: &str,
    uploads: &[UploadId],
    now: DateTime<Utc>,
) -> Result<(), Fault> {
    if uploads.is_empty() {
        return Ok(());
    }
    let there = of(tx, part, &[part_id]).await?.len();
    if there + uploads.len() > MOST_FILES {
        return Err(Fault::Invalid(vec![FieldError::new("files", "too_many").with("max", MOST_FILES)]));
    }
    upload::claim_chosen(tx, batch, uploads).await?;
    for (id, sort) in uploads.iter().zip(i32::try_from(there).unwrap_or(i32::MAX)..) {
        tx.add::<rows::Entity>(rows::Model {
            tenant_id: tx.tenant(),
            upload_id: id.uuid(),
            part: part.as_str().to_owned(),
            part_id,
            sort,
            created_at: now,
        })
        .await?;
    }
    Ok(())
}

/// Takes all files off a part. The stored bytes stay.
pub async fn detach(tx: &TenantTx, part: Part, part_id: Uuid) -> Result<(), Fault> {
    let which =
        Condition::all().add(rows::Column::Part.eq(part.as_str())).add(rows::Column::PartId.eq(part_id));
    tx.remove::<rows::Entity>(which).await?;
    Ok(())
}

#[derive(FromQueryResult)]
struct Row {
    upload_id: Uuid,
    part_id: Uuid,
    name: String,
    mime: String,
    bytes: i64,
}

/// The files of some parts in their order.
pub async fn of(read: &TenantRead, part: Part, ids: &[Uuid]) -> Result<Vec<File>, Fault> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let sql = Sql::new(
        "SELECT f.upload_id AS upload_id, f.part_id AS part_id, u.name AS name, u.mime AS mime, u.bytes AS bytes
         FROM disclosure_file f JOIN upload u ON u.tenant_id = f.tenant_id AND u.id = f.upload_id
         WHERE f.tenant_id = {tenant} AND f.part = ? AND f.part_id IN (",
    )
    .bind(part.as_str())
    .push_list(ids.iter().copied())
    .push(") ORDER BY f.part_id, f.sort, f.upload_id");
    let rows: Vec<Row> = read.rows_as(sql).await?;
    Ok(rows.into_iter().map(File::from).collect())
}

/// What an upload belongs to here.
pub async fn part_of(read: &TenantRead, upload: UploadId) -> Result<Option<(Part, Uuid)>, Fault> {
    let row = read.find::<rows::Entity>().filter(rows::Column::UploadId.eq(upload.uuid())).one().await?;
    row.map(|row| Ok((Part::read(&row.part)?, row.part_id))).transpose()
}

/// Whether an upload is a file of this room that this person may read.
pub async fn may_read(read: &TenantRead, actor: &Actor, upload: UploadId) -> Result<bool, Fault> {
    Ok(actor.can(Action::DisclosureRead) && part_of(read, upload).await?.is_some())
}

impl From<Row> for File {
    fn from(row: Row) -> Self {
        Self {
            upload: UploadId(row.upload_id),
            part_id: row.part_id,
            name: row.name,
            mime: row.mime,
            bytes: row.bytes,
        }
    }
}
