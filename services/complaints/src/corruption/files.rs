//! Evidence (พยานหลักฐาน): files are sealed before they reach the storage and opened on the way out, so a copy of the
//! folder shows neither pictures nor names.

use super::{
    FileLine, NewFile,
    audit::{self, Deed},
    may_by_secret, queries,
    sealing::{self, EventBody, NamedFile, Place},
    table::{corruption_event, corruption_file},
};
use crate::{
    case::{CaseNumber, Secret},
    complaint::Desk,
};
use kernel::{Action, Actor, Fault, ids::UploadId};
use platform::FileKey;
use sea_orm::ColumnTrait;
use serde_json::json;
use std::collections::HashMap;
use store::{TenantRead, TenantScope, TenantTx};
use tenancy::upload::{self, Size, UploadState};
use uuid::Uuid;

/// A file with its content, for the one who may see it.
pub struct OpenedFile {
    pub name: String,
    pub mime: String,
    pub bytes: Vec<u8>,
}

/// A file that lies sealed in the storage but has no row yet.
pub(super) struct Kept {
    pub id: Uuid,
    pub name: String,
    mime: String,
    bytes: i64,
    key_version: i32,
}

impl Kept {
    pub fn named(&self) -> NamedFile {
        NamedFile { id: self.id, name: self.name.clone() }
    }
}

/// The folder's name says nothing of the register.
fn key(scope: &TenantScope, id: Uuid) -> FileKey {
    FileKey::scoped(scope, "sealed", &id.simple().to_string())
}

/// Where the console fetches a file.
#[must_use]
pub fn url(id: UploadId) -> String {
    format!("/staff/api/sealed/{id}")
}

/// Seals files and stores them. Done before the transaction: storage is slow, and a writer keeps others waiting.
pub(super) async fn keep(desk: &Desk, case: Uuid, files: Vec<NewFile>) -> Result<Vec<Kept>, Fault> {
    let mut kept = Vec::with_capacity(files.len());
    if files.is_empty() {
        return Ok(kept);
    }
    let read = desk.store.read(&desk.scope).await?;
    for file in files {
        let id = UploadId::new().uuid();
        let bytes = i64::try_from(file.bytes.len()).map_err(Fault::internal)?;
        let sealed =
            sealing::seal_bytes(&desk.vault, &read, Place::File { case, file: id }, &file.bytes).await;
        let stored = match sealed {
            Ok(sealed) => {
                let key_version = sealed.key_version;
                let put = desk.files.put(&key(&desk.scope, id), sealed.bytes).await;
                put.map(|()| key_version).map_err(Fault::internal)
            }
            Err(fault) => Err(fault),
        };
        match stored {
            Ok(key_version) => kept.push(Kept { id, name: file.name, mime: file.mime, bytes, key_version }),
            Err(fault) => {
                discard(desk, &kept).await;
                return Err(fault);
            }
        }
    }
    Ok(kept)
}

/// Removes sealed files whose rows did not come about because of `fault`. After a broken connection nobody knows
/// whether they did: then they stay. Sealed and unnamed files are litter, a lost piece of evidence is not.
pub(super) async fn discard_after(desk: &Desk, fault: &Fault, kept: &[Kept]) {
    if !matches!(fault, Fault::Internal(_) | Fault::Busy) {
        discard(desk, kept).await;
    }
}

/// Removes sealed files that no row names.
pub(super) async fn discard(desk: &Desk, kept: &[Kept]) {
    for file in kept {
        if desk.files.remove(&key(&desk.scope, file.id)).await.is_err() {
            tracing::warn!(tenant.id = %desk.scope.id(), "file.remove");
        }
    }
}

/// Writes the rows of stored files.
pub(super) async fn attach(
    tx: &TenantTx,
    case: Uuid,
    event: Uuid,
    kept: &[Kept],
    now: chrono::DateTime<chrono::Utc>,
) -> Result<(), Fault> {
    let rows = kept.iter().map(|file| corruption_file::Model {
        tenant_id: tx.tenant(),
        case_id: case,
        id: file.id,
        event_id: event,
        mime: file.mime.clone(),
        bytes: file.bytes,
        key_version: file.key_version,
        created_at: now,
    });
    Ok(tx.add_many::<corruption_file::Entity>(rows.collect()).await?)
}

/// The files of a case by event; their names come from the opened events.
pub(super) async fn of_case(
    read: &TenantRead,
    case: Uuid,
) -> Result<HashMap<Uuid, Vec<corruption_file::Model>>, Fault> {
    let rows = read
        .find::<corruption_file::Entity>()
        .filter(corruption_file::Column::CaseId.eq(case))
        .ascending(corruption_file::Column::Id)
        .all()
        .await?;
    let mut by_event: HashMap<Uuid, Vec<corruption_file::Model>> = HashMap::new();
    for row in rows {
        by_event.entry(row.event_id).or_default().push(row);
    }
    Ok(by_event)
}

pub(super) fn line(row: &corruption_file::Model, body: &EventBody) -> FileLine {
    let name = body.files.iter().find(|file| file.id == row.id).map(|file| file.name.clone());
    FileLine {
        id: UploadId(row.id),
        name: name.unwrap_or_default(),
        mime: row.mime.clone(),
        bytes: row.bytes,
    }
}

/// Opens one file for an officer; the reading is recorded. `None` when there is no such file here.
///
/// # Errors
/// [`Fault::Forbidden`] for everybody but the register's officers.
pub async fn open_file(desk: &Desk, id: UploadId) -> Result<Option<OpenedFile>, Fault> {
    desk.actor.may(Action::CorruptionRead)?;
    let tx = desk.store.write(&desk.scope).await?;
    let row =
        tx.find::<corruption_file::Entity>().filter(corruption_file::Column::Id.eq(id.uuid())).one().await?;
    let Some(row) = row else { return Ok(None) };
    read_out(desk, tx, row, Deed::ReadFile, false).await
}

/// Opens one file of a public line for the holder of number and secret.
///
/// # Errors
/// [`Fault::Forbidden`] for staff without the right to the register.
pub async fn open_file_by_secret(
    desk: &Desk,
    number: CaseNumber,
    secret: &Secret,
    id: UploadId,
) -> Result<Option<OpenedFile>, Fault> {
    may_by_secret(&desk.actor)?;
    let tx = desk.store.write(&desk.scope).await?;
    let Some(case) = queries::by_secret(&tx, number, secret).await? else { return Ok(None) };
    let row = tx
        .find::<corruption_file::Entity>()
        .filter(corruption_file::Column::Id.eq(id.uuid()))
        .filter(corruption_file::Column::CaseId.eq(case.id))
        .one()
        .await?;
    let Some(row) = row else { return Ok(None) };
    read_out(desk, tx, row, Deed::FollowFile, true).await
}

async fn read_out(
    desk: &Desk,
    tx: TenantTx,
    row: corruption_file::Model,
    deed: Deed,
    public_only: bool,
) -> Result<Option<OpenedFile>, Fault> {
    let event = tx
        .find::<corruption_event::Entity>()
        .filter(corruption_event::Column::Id.eq(row.event_id))
        .one()
        .await?;
    let event = event.ok_or_else(|| Fault::internal("a file without its event"))?;
    if public_only && !event.public {
        return Ok(None);
    }
    let place = Place::Event { case: event.case_id, event: event.id };
    let body: EventBody = sealing::open(&desk.vault, &tx, place, event.key_version, &event.sealed).await?;
    let stored = desk.files.get(&key(&desk.scope, row.id)).await.map_err(Fault::internal)?;
    let stored = stored.ok_or_else(|| Fault::internal("a file is gone from the storage"))?;
    let place = Place::File { case: row.case_id, file: row.id };
    let bytes = sealing::open_bytes(&desk.vault, &tx, place, row.key_version, &stored).await?;
    audit::record(&tx, &desk.actor, deed, row.case_id, json!({ "file": UploadId(row.id) }), desk.now())
        .await?;
    tx.commit().await?;
    let line = line(&row, &body);
    Ok(Some(OpenedFile { name: line.name, mime: line.mime, bytes }))
}

/// Files that lie in the general staging room because a form needs them across requests. They are in the open there,
/// so a command that took them over makes the room forget them.
#[derive(Default)]
pub struct Staged {
    pub files: Vec<NewFile>,
    origin: Vec<(String, UploadId)>,
}

impl Staged {
    /// The files a citizen staged with a form.
    pub async fn of_form(desk: &Desk, batch: &str) -> Result<Self, Fault> {
        let uploads = {
            let read = desk.store.read(&desk.scope).await?;
            upload::staged(&read, batch).await?
        };
        Self::load(desk, uploads).await
    }

    /// The files a member of staff staged themselves.
    ///
    /// # Errors
    /// [`Fault::Invalid`] on `uploadIds` for a file of somebody else or one already taken.
    pub async fn chosen(desk: &Desk, ids: &[UploadId]) -> Result<Self, Fault> {
        desk.actor.may(Action::CorruptionWork)?;
        let mut uploads = Vec::with_capacity(ids.len());
        if !ids.is_empty() {
            let read = desk.store.read(&desk.scope).await?;
            for id in ids {
                let found = upload::find(&read, *id).await?.filter(|found| {
                    let own = found.uploaded_by == desk.actor.staff_id() || desk.actor == Actor::System;
                    found.state == UploadState::Staged && own
                });
                uploads.push(found.ok_or_else(|| Fault::field("uploadIds", "choose_one"))?);
            }
        }
        Self::load(desk, uploads).await
    }

    async fn load(desk: &Desk, uploads: Vec<upload::Upload>) -> Result<Self, Fault> {
        let mut staged = Self::default();
        for found in uploads {
            let bytes = upload::bytes(&desk.files, &desk.scope, found.id, Size::Full).await?;
            let bytes = bytes.ok_or_else(|| Fault::internal("a staged file is gone from the storage"))?;
            staged.files.push(NewFile { name: found.name, bytes, mime: found.mime });
            staged.origin.push((found.batch, found.id));
        }
        Ok(staged)
    }

    /// Takes the files out of the staging room, after the command that sealed them.
    pub async fn forget(origin: Vec<(String, UploadId)>, desk: &Desk) -> Result<(), Fault> {
        for (batch, id) in origin {
            upload::unstage(&desk.store, &desk.scope, &desk.files, &batch, id).await?;
        }
        Ok(())
    }

    /// The files, and where they came from for [`Self::forget`].
    #[must_use]
    pub fn take(self) -> (Vec<NewFile>, Vec<(String, UploadId)>) {
        (self.files, self.origin)
    }
}
