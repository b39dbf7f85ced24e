//! Looking at stored files.

use super::{
    Size, Upload, rules,
    table::{read_all, upload},
};
use kernel::{Fault, ids::UploadId};
use platform::{FileKey, FileStore};
use sea_orm::{ColumnTrait, Condition};
use store::{TenantRead, TenantScope};

/// The files of a form that no command has taken yet, in the order they came.
pub async fn staged(read: &TenantRead, batch: &str) -> Result<Vec<Upload>, Fault> {
    rules::batch_name(batch)?;
    let waiting = Condition::all()
        .add(upload::Column::Batch.eq(batch))
        .add(upload::Column::State.eq(super::UploadState::Staged.as_str()));
    read_all(read.find::<upload::Entity>().filter(waiting).all().await?)
}

/// One stored file of this administration. Whether the caller may see it is decided by the case it belongs to.
pub async fn find(read: &TenantRead, id: UploadId) -> Result<Option<Upload>, Fault> {
    let row = read.find::<upload::Entity>().filter(upload::Column::Id.eq(id.uuid())).one().await?;
    row.map(Upload::try_from).transpose()
}

/// Where the bytes lie, for answers that stream them.
#[must_use]
pub fn key(scope: &TenantScope, id: UploadId, size: Size) -> FileKey {
    let kind = match size {
        Size::Full => "upload",
        Size::Thumb => "upload-thumb",
    };
    FileKey::scoped(scope, kind, &id.uuid().simple().to_string())
}

/// The whole file. `None` when there is none, or no small picture of it.
pub async fn bytes(
    files: &FileStore,
    scope: &TenantScope,
    id: UploadId,
    size: Size,
) -> Result<Option<Vec<u8>>, Fault> {
    let found = files.get(&key(scope, id, size)).await.map_err(Fault::internal)?;
    Ok(found.map(Into::into))
}
