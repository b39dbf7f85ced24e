//! Making a publication, new editions of it, publishing and withdrawing, counting downloads.

use super::{
    EditionFace, Face, KIND, NewPublication, Publication, editions, find, rules,
    table::{edition, publication as table},
};
use crate::{
    channel::{self, Shown, Subject},
    file::{self, Part},
    item,
    offices::foreign,
};
use chrono::{DateTime, Utc};
use kernel::{
    Action, Fault, FieldError,
    fiscal::thai_day,
    ids::{DepartmentId, DisclosureItemId, EditionId, PublicationId, StaffId, UploadId},
    participation::Channel,
};
use reminders::deadline::{self, NewDeadline, PUBLICATION_EXPIRY};
use sea_orm::ColumnTrait;
use serde_json::json;
use store::{Sql, TenantTx};
use tenancy::{Desk, audit, upload};
use uuid::Uuid;

const CREATE: &str = "publication.create";
const ADD_EDITION: &str = "publication.add_edition";

/// Makes a publication with its first edition, as a draft.
///
/// # Errors
/// [`Fault::Invalid`] with every broken field, [`Fault::NotFound`] for a file that is not staged.
pub async fn create(desk: &Desk, new: NewPublication) -> Result<PublicationId, Fault> {
    desk.actor.may(Action::DisclosureWork)?;
    let (now, today) = (desk.now(), desk.today());
    let tx = desk.store.write(&desk.scope).await?;
    if let Some(done) = tx.done_before(CREATE, &new.idempotency_key).await? {
        return Ok(PublicationId(serde_json::from_value(done).map_err(Fault::internal)?));
    }
    let (face, mut errors) = rules::check(new.face);
    let (first, more) = rules::check_edition(new.edition, new.files.len(), today);
    errors.extend(more);
    refuse(errors)?;
    let id = PublicationId::new();
    let row = table::Model {
        tenant_id: tx.tenant(),
        id: id.uuid(),
        title: face.title.clone(),
        summary: face.summary.clone(),
        category: face.category.as_str().to_owned(),
        oit_item: face.oit_item.clone(),
        item_id: face.item.map(DisclosureItemId::uuid),
        fiscal_year: face.fiscal_year,
        department_id: face.department.map(DepartmentId::uuid),
        published_at: None,
        withdrawn_at: None,
        sort_on: first.updated_on,
        version: 1,
        created_by: desk.actor.staff_id().map(StaffId::uuid),
        created_at: now,
        updated_at: now,
    };
    tx.add::<table::Entity>(row).await.map_err(|error| foreign(error, "itemId"))?;
    add(&tx, id, 1, &first, (&new.batch, &new.files), now).await?;
    if let Some(cover) = new.cover {
        set_cover(&tx, id, &new.batch, cover, now).await?;
    }
    index(&tx, id, &face).await?;
    tx.remember(CREATE, &new.idempotency_key, json!(id.uuid()), now).await?;
    finish(desk, tx, (id, "publication.create"), json!({ "title": face.title })).await?;
    Ok(id)
}

/// Changes what is said about a publication. A new item it is to disclose is met when it is published next.
///
/// # Errors
/// [`Fault::Conflict`] when somebody else changed it first.
pub async fn change(
    desk: &Desk,
    id: PublicationId,
    version: i32,
    face: Face,
    cover: Option<UploadId>,
) -> Result<(), Fault> {
    use table::Column as C;
    desk.actor.may(Action::DisclosureWork)?;
    let (face, errors) = rules::check(face);
    refuse(errors)?;
    let now = desk.now();
    let tx = desk.store.write(&desk.scope).await?;
    find(&tx, id).await?.ok_or(Fault::NotFound)?;
    let changed = tx
        .change::<table::Entity>()
        .set(C::Title, face.title.as_str())
        .set(C::Summary, face.summary.as_str())
        .set(C::Category, face.category.as_str())
        .set(C::OitItem, face.oit_item.as_str())
        .set(C::ItemId, face.item.map(DisclosureItemId::uuid))
        .set(C::FiscalYear, face.fiscal_year)
        .set(C::DepartmentId, face.department.map(DepartmentId::uuid))
        .set(C::Version, version + 1)
        .set(C::UpdatedAt, now)
        .filter(C::Id.eq(id.uuid()))
        .filter(C::Version.eq(version))
        .run()
        .await
        .map_err(|error| foreign(error, "itemId"))?;
    if changed == 0 {
        return Err(Fault::Conflict(KIND.into()));
    }
    if let Some(cover) = cover {
        let batch = desk.actor.staff_id().map_or_else(String::new, upload::staff_batch);
        set_cover(&tx, id, &batch, cover, now).await?;
    }
    index(&tx, id, &face).await?;
    remind(&tx, id, now).await?;
    finish(desk, tx, (id, "publication.change"), json!({ "title": face.title })).await
}

/// A new edition replaces the one before; on a published publication citizens see it at once.
pub async fn add_edition(
    desk: &Desk,
    id: PublicationId,
    idempotency_key: &str,
    face: EditionFace,
    files: &[UploadId],
    batch: &str,
) -> Result<EditionId, Fault> {
    desk.actor.may(Action::DisclosureWork)?;
    let (now, today) = (desk.now(), desk.today());
    let tx = desk.store.write(&desk.scope).await?;
    if let Some(done) = tx.done_before(ADD_EDITION, idempotency_key).await? {
        return Ok(EditionId(serde_json::from_value(done).map_err(Fault::internal)?));
    }
    let (face, errors) = rules::check_edition(face, files.len(), today);
    refuse(errors)?;
    let publication = find(&tx, id).await?.ok_or(Fault::NotFound)?;
    let last = editions(&tx, id).await?.first().map_or(0, |edition| edition.no);
    let made = add(&tx, id, last + 1, &face, (batch, files), now).await?;
    let sql = Sql::new(
        "UPDATE publication SET sort_on = ?, version = version + 1, updated_at = ? WHERE tenant_id = {tenant} AND id = ?",
    );
    tx.run(sql.bind(face.updated_on).bind(now).bind(id.uuid())).await?;
    if publication.published_at.is_some() {
        disclose(desk, &tx, &publication, now).await?;
    }
    remind(&tx, id, now).await?;
    tx.remember(ADD_EDITION, idempotency_key, json!(made.uuid()), now).await?;
    let detail = json!({ "title": publication.face.title, "edition": face.label });
    finish(desk, tx, (id, ADD_EDITION), detail).await?;
    Ok(made)
}

/// Corrects label and days of an edition; its files stay what they are. `version` is the publication's.
pub async fn change_edition(
    desk: &Desk,
    id: EditionId,
    version: i32,
    face: EditionFace,
) -> Result<PublicationId, Fault> {
    use edition::Column as C;
    desk.actor.may(Action::DisclosureWork)?;
    let (face, errors) = rules::check_edition(face, 1, desk.today());
    refuse(errors)?;
    let now = desk.now();
    let tx = desk.store.write(&desk.scope).await?;
    let row = tx.find::<edition::Entity>().filter(C::Id.eq(id.uuid())).one().await?.ok_or(Fault::NotFound)?;
    let of = PublicationId(row.publication_id);
    let sql = Sql::new(
        "UPDATE publication SET version = version + 1, updated_at = ?
         WHERE tenant_id = {tenant} AND id = ? AND version = ?",
    );
    if tx.run(sql.bind(now).bind(of.uuid()).bind(version)).await? == 0 {
        return Err(Fault::Conflict(KIND.into()));
    }
    tx.change::<edition::Entity>()
        .set(C::Label, face.label.as_str())
        .set(C::CreatedOn, face.created_on)
        .set(C::UpdatedOn, face.updated_on)
        .set(C::ExpiresOn, face.expires_on)
        .filter(C::Id.eq(id.uuid()))
        .run()
        .await?;
    let publication = find(&tx, of).await?.ok_or(Fault::NotFound)?;
    remind(&tx, of, now).await?;
    let detail = json!({ "title": publication.face.title, "edition": face.label });
    finish(desk, tx, (of, "publication.change_edition"), detail).await?;
    Ok(of)
}

/// Citizens see it from now on; the catalogue item it discloses is met, with the page as proof of the website.
pub async fn publish(desk: &Desk, id: PublicationId) -> Result<(), Fault> {
    desk.actor.may(Action::DisclosureWork)?;
    let now = desk.now();
    let tx = desk.store.write(&desk.scope).await?;
    let publication = find(&tx, id).await?.ok_or(Fault::NotFound)?;
    if publication.published_at.is_some() {
        return Ok(());
    }
    set_state(&tx, id, Some(now), None, now).await?;
    disclose(desk, &tx, &publication, now).await?;
    remind(&tx, id, now).await?;
    finish(desk, tx, (id, "publication.publish"), json!({ "title": publication.face.title })).await
}

/// Citizens do not see it any more, nor any of its files.
pub async fn withdraw(desk: &Desk, id: PublicationId) -> Result<(), Fault> {
    desk.actor.may(Action::DisclosureWork)?;
    let now = desk.now();
    let tx = desk.store.write(&desk.scope).await?;
    let publication = find(&tx, id).await?.ok_or(Fault::NotFound)?;
    if publication.published_at.is_none() {
        return Ok(());
    }
    set_state(&tx, id, None, Some(now), now).await?;
    deadline::cancel_all(&tx, KIND, id.uuid(), now).await?;
    finish(desk, tx, (id, "publication.withdraw"), json!({ "title": publication.face.title })).await
}

/// Counts one download. Nothing about who it was is kept.
pub async fn count_download(desk: &Desk, id: EditionId) -> Result<(), Fault> {
    let tx = desk.store.write(&desk.scope).await?;
    let sql = Sql::new("UPDATE edition SET downloads = downloads + 1 WHERE tenant_id = {tenant} AND id = ?");
    tx.run(sql.bind(id.uuid())).await?;
    Ok(tx.commit().await?)
}

fn refuse(errors: Vec<FieldError>) -> Result<(), Fault> {
    if errors.is_empty() { Ok(()) } else { Err(Fault::Invalid(errors)) }
}

async fn add(
    tx: &TenantTx,
    publication: PublicationId,
    no: i32,
    face: &EditionFace,
    (batch, files): (&str, &[UploadId]),
    now: DateTime<Utc>,
) -> Result<EditionId, Fault> {
    let id = EditionId::new();
    tx.add::<edition::Entity>(edition::Model {
        tenant_id: tx.tenant(),
        id: id.uuid(),
        publication_id: publication.uuid(),
        no,
        label: face.label.clone(),
        created_on: face.created_on,
        updated_on: face.updated_on,
        expires_on: face.expires_on,
        downloads: 0,
        created_at: now,
    })
    .await?;
    file::attach(tx, (Part::Edition, id.uuid()), batch, files, now).await?;
    Ok(id)
}

/// Puts a photo in the place of the cover there was.
async fn set_cover(
    tx: &TenantTx,
    id: PublicationId,
    batch: &str,
    cover: UploadId,
    now: DateTime<Utc>,
) -> Result<(), Fault> {
    let photo = upload::find(tx, cover).await?.is_some_and(|upload| upload.mime.starts_with("image/"));
    if !photo {
        return Err(Fault::field("coverId", "file_not_image"));
    }
    file::detach(tx, Part::Cover, id.uuid()).await?;
    file::attach(tx, (Part::Cover, id.uuid()), batch, &[cover], now).await
}

async fn set_state(
    tx: &TenantTx,
    id: PublicationId,
    published: Option<DateTime<Utc>>,
    withdrawn: Option<DateTime<Utc>>,
    now: DateTime<Utc>,
) -> Result<(), Fault> {
    let sql = Sql::new(
        "UPDATE publication SET published_at = ?, withdrawn_at = ?, version = version + 1, updated_at = ?
         WHERE tenant_id = {tenant} AND id = ?",
    );
    tx.run(sql.bind(published).bind(withdrawn).bind(now).bind(id.uuid())).await?;
    Ok(())
}

/// The catalogue item of this publication was disclosed today, on the website.
async fn disclose(
    desk: &Desk,
    tx: &TenantTx,
    publication: &Publication,
    now: DateTime<Utc>,
) -> Result<(), Fault> {
    let Some(id) = publication.face.item else { return Ok(()) };
    let Some(item) = item::find(tx, id).await? else { return Ok(()) };
    let url = format!("{}/t/{}/publications/{}", desk.public_url, desk.scope.slug(), publication.id);
    let shown = Shown { url, ..Shown::on(Channel::Website, thai_day(now)) };
    channel::record(tx, (Subject::Item, id.uuid()), shown, now).await?;
    item::disclosed(tx, &item, thai_day(now), now).await
}

/// The deadline of the newest edition's last day, while citizens see the publication.
async fn remind(tx: &TenantTx, id: PublicationId, now: DateTime<Utc>) -> Result<(), Fault> {
    let Some(publication) = find(tx, id).await? else { return Ok(()) };
    let expires_on = publication.newest.as_ref().and_then(|newest| newest.expires_on);
    let Some(due_on) = expires_on.filter(|_| publication.published_at.is_some()) else {
        return deadline::cancel_all(tx, KIND, id.uuid(), now).await;
    };
    let new = NewDeadline {
        subject_kind: KIND,
        subject_id: id.uuid(),
        kind: PUBLICATION_EXPIRY,
        due_on,
        responsible: None,
        department: publication.face.department,
        confidential: false,
        label: publication.face.title,
        trace: json!({ "expires_on": due_on }),
    };
    deadline::set(tx, new, now).await?;
    Ok(())
}

async fn index(tx: &TenantTx, id: PublicationId, face: &Face) -> Result<(), Fault> {
    let text = format!("{} {} {} {}", face.title, face.summary, face.oit_item, face.fiscal_year);
    tenancy::search::index(tx, KIND, id.uuid(), &text).await
}

async fn finish(
    desk: &Desk,
    tx: TenantTx,
    (id, action): (PublicationId, &str),
    detail: serde_json::Value,
) -> Result<(), Fault> {
    let subject: Uuid = id.uuid();
    audit::record(&tx, &desk.actor, action, KIND, Some(subject), detail, desk.now()).await?;
    tx.mark_statistics(desk.today(), desk.now()).await?;
    Ok(tx.commit().await?)
}
