//! Staging, claiming and sweeping files. The bytes are written before the row that names them, so a row never points
//! at nothing; bytes whose row did not come about are removed again.

use super::{
    Size, Upload, UploadKind, UploadState, attachment,
    photo::{self, Limits},
    queries::key,
    rules,
    table::{read_all, upload},
};
use chrono::{DateTime, Utc};
use kernel::{Actor, Fault, ids::UploadId};
use platform::FileStore;
use sea_orm::{ColumnTrait, Condition};
use sha2::{Digest, Sha256};
use store::{Sql, Store, TenantRead, TenantScope, TenantTx};

/// Rows removed in one transaction of the sweep.
const SWEEP_STEP: u64 = 200;

/// A file as it arrived.
#[derive(Debug, Clone)]
pub struct NewUpload {
    /// The random token of the form.
    pub batch: String,
    pub kind: UploadKind,
    pub name: String,
    pub bytes: Vec<u8>,
    /// The form field that errors name.
    pub field: &'static str,
}

/// What is written to the storage.
struct Prepared {
    full: Vec<u8>,
    thumb: Option<Vec<u8>>,
    mime: &'static str,
    width: Option<i32>,
    height: Option<i32>,
}

/// Takes in one file. The same file sent again to the same form gives the first one back, so a retry on a bad line
/// leaves no double.
///
/// # Errors
/// [`Fault::Invalid`] for a file that is empty, too large, of another type than it may be, or one too many.
pub async fn stage(
    store: &Store,
    scope: &TenantScope,
    files: &FileStore,
    actor: &Actor,
    new: NewUpload,
    limits: Limits,
    now: DateTime<Utc>,
) -> Result<Upload, Fault> {
    rules::may_stage(actor, new.kind)?;
    rules::batch_name(&new.batch)?;
    let name = rules::file_name(&new.name);
    let prepared = prepare(new.field, &name, new.kind, new.bytes, limits).await?;
    let row = upload::Model {
        tenant_id: scope.id().uuid(),
        id: UploadId::new().uuid(),
        batch: new.batch,
        state: UploadState::Staged.as_str().to_owned(),
        kind: new.kind.as_str().to_owned(),
        name,
        mime: prepared.mime.to_owned(),
        bytes: i64::try_from(prepared.full.len()).map_err(Fault::internal)?,
        width: prepared.width,
        height: prepared.height,
        sha256: Sha256::digest(&prepared.full).to_vec(),
        uploaded_by: actor.staff_id().map(Into::into),
        created_at: now,
    };
    let id = UploadId(row.id);
    let written = match write(files, scope, id, prepared).await {
        Ok(()) => add_row(store, scope, actor, new.field, row).await,
        Err(fault) => Err(fault),
    };
    // Refused, or the same file was there already: these bytes belong to no row.
    if written.as_ref().map_or(true, |upload| upload.id != id) {
        remove_bytes(files, scope, id).await;
    }
    written
}

async fn prepare(
    field: &str,
    name: &str,
    kind: UploadKind,
    bytes: Vec<u8>,
    limits: Limits,
) -> Result<Prepared, Fault> {
    if kind == UploadKind::File {
        attachment::check(field, name, &bytes, limits.bytes).map_err(|error| Fault::Invalid(vec![error]))?;
        return Ok(Prepared {
            full: bytes,
            thumb: None,
            mime: attachment::OPAQUE,
            width: None,
            height: None,
        });
    }
    let photo =
        photo::encode(bytes, limits).await.map_err(|error| Fault::Invalid(vec![error.field(field)]))?;
    Ok(Prepared {
        full: photo.jpeg,
        thumb: Some(photo.thumb),
        mime: "image/jpeg",
        width: i32::try_from(photo.width).ok(),
        height: i32::try_from(photo.height).ok(),
    })
}

async fn write(
    files: &FileStore,
    scope: &TenantScope,
    id: UploadId,
    prepared: Prepared,
) -> Result<(), Fault> {
    files.put(&key(scope, id, Size::Full), prepared.full).await.map_err(Fault::internal)?;
    if let Some(thumb) = prepared.thumb {
        files.put(&key(scope, id, Size::Thumb), thumb).await.map_err(Fault::internal)?;
    }
    Ok(())
}

async fn add_row(
    store: &Store,
    scope: &TenantScope,
    actor: &Actor,
    field: &str,
    row: upload::Model,
) -> Result<Upload, Fault> {
    let tx = store.write(scope).await?;
    one_at_a_time(&tx, &row.batch).await?;
    // Only what still waits counts: staff stage under one batch all year, and a file once kept cannot be claimed again.
    let of_batch = tx
        .find::<upload::Entity>()
        .filter(upload::Column::Batch.eq(row.batch.as_str()))
        .filter(upload::Column::State.eq(UploadState::Staged.as_str()))
        .all()
        .await?;
    if let Some(same) = of_batch.iter().find(|old| old.sha256 == row.sha256 && old.kind == row.kind) {
        return same.clone().try_into();
    }
    rules::has_room(actor, field, of_batch.len())?;
    tx.add::<upload::Entity>(row.clone()).await?;
    tx.commit().await?;
    row.try_into()
}

/// Two photos of one form that arrive together are counted one after the other. SQLite has one writer anyway.
async fn one_at_a_time(tx: &TenantTx, batch: &str) -> Result<(), Fault> {
    if tx.is_postgres() {
        let lock = Sql::new(
            "SELECT 1 AS locked WHERE pg_advisory_xact_lock(hashtext(CAST(CAST({tenant} AS uuid) AS text) || CAST(? AS text))) IS NOT NULL",
        );
        tx.rows(lock.bind(batch)).await?;
    }
    Ok(())
}

/// Takes every staged file of a form for good, inside the command's own transaction. A file is claimed at most once:
/// who comes second gets nothing.
pub async fn claim(tx: &TenantTx, batch: &str) -> Result<Vec<Upload>, Fault> {
    rules::batch_name(batch)?;
    let sql = Sql::new(
        "UPDATE upload SET state = ? WHERE tenant_id = {tenant} AND batch = ? AND state = ? RETURNING *",
    );
    let sql = sql.bind(UploadState::Kept.as_str()).bind(batch).bind(UploadState::Staged.as_str());
    read_all(tx.rows_as(sql).await?)
}

/// Takes the named files of a form and leaves the others staged.
///
/// # Errors
/// [`Fault::NotFound`] when one of them is not staged there (any more); the transaction must then be dropped.
pub async fn claim_chosen(tx: &TenantTx, batch: &str, ids: &[UploadId]) -> Result<Vec<Upload>, Fault> {
    rules::batch_name(batch)?;
    let sql = Sql::new(
        "UPDATE upload SET state = ? WHERE tenant_id = {tenant} AND batch = ? AND state = ? AND id IN (",
    )
    .bind(UploadState::Kept.as_str())
    .bind(batch)
    .bind(UploadState::Staged.as_str())
    .push_list(ids.iter().map(|id| id.uuid()))
    .push(") RETURNING *");
    let claimed = read_all(tx.rows_as(sql).await?)?;
    if ids.iter().all(|id| claimed.iter().any(|upload| upload.id == *id)) {
        Ok(claimed)
    } else {
        Err(Fault::NotFound)
    }
}

/// Takes a staged file back out of a form; `false` when it is not there or already kept.
pub async fn unstage(
    store: &Store,
    scope: &TenantScope,
    files: &FileStore,
    batch: &str,
    id: UploadId,
) -> Result<bool, Fault> {
    rules::batch_name(batch)?;
    let tx = store.write(scope).await?;
    let waiting = Condition::all()
        .add(upload::Column::Id.eq(id.uuid()))
        .add(upload::Column::Batch.eq(batch))
        .add(upload::Column::State.eq(UploadState::Staged.as_str()));
    let removed = tx.remove::<upload::Entity>(waiting).await? > 0;
    tx.commit().await?;
    if removed {
        remove_bytes(files, scope, id).await;
    }
    Ok(removed)
}

/// Removes files that were staged before `older_than` and never claimed; returns how many.
pub async fn sweep(
    store: &Store,
    files: &FileStore,
    scope: &TenantScope,
    older_than: DateTime<Utc>,
) -> Result<u64, Fault> {
    let mut swept = 0;
    loop {
        let stale = stale(&store.read(scope).await?, older_than).await?;
        if stale.is_empty() {
            return Ok(swept);
        }
        // The row first, and only while it is still staged: a form sent at this moment keeps its photos.
        let tx = store.write(scope).await?;
        let sql = Sql::new("DELETE FROM upload WHERE tenant_id = {tenant} AND state = ? AND id IN (")
            .bind(UploadState::Staged.as_str())
            .push_list(stale)
            .push(") RETURNING *");
        let gone: Vec<upload::Model> = tx.rows_as(sql).await?;
        tx.commit().await?;
        for row in &gone {
            remove_bytes(files, scope, UploadId(row.id)).await;
        }
        swept += gone.len() as u64;
    }
}

async fn stale(read: &TenantRead, older_than: DateTime<Utc>) -> Result<Vec<uuid::Uuid>, Fault> {
    let old = Condition::all()
        .add(upload::Column::State.eq(UploadState::Staged.as_str()))
        .add(upload::Column::CreatedAt.lt(older_than));
    let rows = read
        .find::<upload::Entity>()
        .filter(old)
        .ascending(upload::Column::CreatedAt)
        .limit(SWEEP_STEP)
        .all()
        .await?;
    Ok(rows.into_iter().map(|row| row.id).collect())
}

/// Bytes without a row are litter, not a danger: a failure is logged and the answer stays as it is.
async fn remove_bytes(files: &FileStore, scope: &TenantScope, id: UploadId) {
    for size in [Size::Full, Size::Thumb] {
        if let Err(error) = files.remove(&key(scope, id, size)).await {
            tracing::warn!(%error, tenant.id = %scope.id(), upload.id = %id, "upload.remove");
        }
    }
}
