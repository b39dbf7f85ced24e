//! Projects, their announcements, and the deadline of an announcement that is on too few channels.

use super::{
    ANNOUNCEMENT, AnnouncementFace, Face, KIND, find,
    rules::{self, MIN_CHANNELS},
    table::{announcement, procurement as table},
};
use crate::{
    channel::{self, Subject},
    file::{self, Part},
    offices::foreign,
};
use chrono::{DateTime, Utc};
use kernel::{
    Action, Fault, FieldError,
    ids::{AnnouncementId, DepartmentId, ProcurementId, StaffId, UploadId},
};
use reminders::deadline::{self, NewDeadline, PROCUREMENT_CHANNELS};
use sea_orm::ColumnTrait;
use serde_json::json;
use store::{Sql, TenantTx};
use tenancy::{Desk, audit, upload};

const CREATE: &str = "procurement.create";
const ANNOUNCE: &str = "announcement.add";

/// Makes a project.
pub async fn create(desk: &Desk, idempotency_key: &str, face: Face) -> Result<ProcurementId, Fault> {
    desk.actor.may(Action::DisclosureWork)?;
    let (face, errors) = rules::check(face);
    refuse(errors)?;
    let now = desk.now();
    let tx = desk.store.write(&desk.scope).await?;
    if let Some(done) = tx.done_before(CREATE, idempotency_key).await? {
        return Ok(ProcurementId(serde_json::from_value(done).map_err(Fault::internal)?));
    }
    let id = ProcurementId::new();
    let row = table::Model {
        tenant_id: tx.tenant(),
        id: id.uuid(),
        title: face.title.clone(),
        reference: face.reference.clone(),
        budget_satang: face.budget_satang,
        fiscal_year: face.fiscal_year,
        department_id: face.department.map(DepartmentId::uuid),
        owner_id: face.owner.map(StaffId::uuid),
        published_at: None,
        version: 1,
        created_at: now,
        updated_at: now,
    };
    tx.add::<table::Entity>(row).await.map_err(|error| foreign(error, "departmentId"))?;
    index(&tx, id, &face).await?;
    tx.remember(CREATE, idempotency_key, json!(id.uuid()), now).await?;
    finish(desk, tx, (KIND, id.uuid(), CREATE), &face.title).await?;
    Ok(id)
}

/// Changes a project; `version` is the one the change was made from.
pub async fn change(desk: &Desk, id: ProcurementId, version: i32, face: Face) -> Result<(), Fault> {
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
        .set(C::Reference, face.reference.as_str())
        .set(C::BudgetSatang, face.budget_satang)
        .set(C::FiscalYear, face.fiscal_year)
        .set(C::DepartmentId, face.department.map(DepartmentId::uuid))
        .set(C::OwnerId, face.owner.map(StaffId::uuid))
        .set(C::Version, version + 1)
        .set(C::UpdatedAt, now)
        .filter(C::Id.eq(id.uuid()))
        .filter(C::Version.eq(version))
        .run()
        .await
        .map_err(|error| foreign(error, "departmentId"))?;
    if changed == 0 {
        return Err(Fault::Conflict(KIND.into()));
    }
    index(&tx, id, &face).await?;
    let rows = tx
        .find::<announcement::Entity>()
        .filter(announcement::Column::ProcurementId.eq(id.uuid()))
        .all()
        .await?;
    for row in rows {
        settle_channels(&tx, AnnouncementId(row.id), now).await?;
    }
    finish(desk, tx, (KIND, id.uuid(), "procurement.change"), &face.title).await
}

/// Citizens see it from now on.
pub async fn publish(desk: &Desk, id: ProcurementId) -> Result<(), Fault> {
    show(desk, id, true, "procurement.publish").await
}

/// Citizens do not see it any more.
pub async fn withdraw(desk: &Desk, id: ProcurementId) -> Result<(), Fault> {
    show(desk, id, false, "procurement.withdraw").await
}

async fn show(desk: &Desk, id: ProcurementId, shown: bool, action: &str) -> Result<(), Fault> {
    desk.actor.may(Action::DisclosureWork)?;
    let now = desk.now();
    let tx = desk.store.write(&desk.scope).await?;
    let project = find(&tx, id).await?.ok_or(Fault::NotFound)?;
    if project.published_at.is_some() == shown {
        return Ok(());
    }
    let sql = Sql::new(
        "UPDATE procurement SET published_at = ?, version = version + 1, updated_at = ?
         WHERE tenant_id = {tenant} AND id = ?",
    );
    tx.run(sql.bind(shown.then_some(now)).bind(now).bind(id.uuid())).await?;
    finish(desk, tx, (KIND, id.uuid(), action), &project.face.title).await
}

/// Adds an announcement with its files. Until it is on enough channels its deadline runs.
pub async fn add_announcement(
    desk: &Desk,
    id: ProcurementId,
    idempotency_key: &str,
    face: AnnouncementFace,
    files: &[UploadId],
) -> Result<AnnouncementId, Fault> {
    desk.actor.may(Action::DisclosureWork)?;
    let (face, errors) = rules::check_announcement(face);
    refuse(errors)?;
    let now = desk.now();
    let tx = desk.store.write(&desk.scope).await?;
    if let Some(done) = tx.done_before(ANNOUNCE, idempotency_key).await? {
        return Ok(AnnouncementId(serde_json::from_value(done).map_err(Fault::internal)?));
    }
    let project = find(&tx, id).await?.ok_or(Fault::NotFound)?;
    let made = AnnouncementId::new();
    tx.add::<announcement::Entity>(announcement::Model {
        tenant_id: tx.tenant(),
        id: made.uuid(),
        procurement_id: id.uuid(),
        kind: face.kind.as_str().to_owned(),
        announced_on: face.announced_on,
        body: face.body,
        version: 1,
        created_at: now,
    })
    .await?;
    attach(desk, &tx, made, files, now).await?;
    settle_channels(&tx, made, now).await?;
    tx.remember(ANNOUNCE, idempotency_key, json!(made.uuid()), now).await?;
    finish(desk, tx, (ANNOUNCEMENT, made.uuid(), ANNOUNCE), &project.face.title).await?;
    Ok(made)
}

/// Corrects an announcement; more files are added to those there are.
pub async fn change_announcement(
    desk: &Desk,
    id: AnnouncementId,
    version: i32,
    face: AnnouncementFace,
    files: &[UploadId],
) -> Result<ProcurementId, Fault> {
    use announcement::Column as C;
    desk.actor.may(Action::DisclosureWork)?;
    let (face, errors) = rules::check_announcement(face);
    refuse(errors)?;
    let now = desk.now();
    let tx = desk.store.write(&desk.scope).await?;
    let row = tx.find::<announcement::Entity>().filter(C::Id.eq(id.uuid())).one().await?;
    let of = ProcurementId(row.ok_or(Fault::NotFound)?.procurement_id);
    let changed = tx
        .change::<announcement::Entity>()
        .set(C::Kind, face.kind.as_str())
        .set(C::AnnouncedOn, face.announced_on)
        .set(C::Body, face.body)
        .set(C::Version, version + 1)
        .filter(C::Id.eq(id.uuid()))
        .filter(C::Version.eq(version))
        .run()
        .await?;
    if changed == 0 {
        return Err(Fault::Conflict(ANNOUNCEMENT.into()));
    }
    attach(desk, &tx, id, files, now).await?;
    settle_channels(&tx, id, now).await?;
    let project = find(&tx, of).await?.ok_or(Fault::NotFound)?;
    finish(desk, tx, (ANNOUNCEMENT, id.uuid(), "announcement.change"), &project.face.title).await?;
    Ok(of)
}

async fn attach(
    desk: &Desk,
    tx: &TenantTx,
    id: AnnouncementId,
    files: &[UploadId],
    now: DateTime<Utc>,
) -> Result<(), Fault> {
    let batch = desk.actor.staff_id().map_or_else(String::new, upload::staff_batch);
    file::attach(tx, (Part::Announcement, id.uuid()), &batch, files, now).await
}

/// The deadline runs while an announcement is on fewer than three channels (seed 001, measure 3.1.2), and is met by
/// the third.
pub(crate) async fn settle_channels(
    tx: &TenantTx,
    id: AnnouncementId,
    now: DateTime<Utc>,
) -> Result<(), Fault> {
    let row = tx.find::<announcement::Entity>().filter(announcement::Column::Id.eq(id.uuid())).one().await?;
    let row = row.ok_or(Fault::NotFound)?;
    let used = channel::distinct(&channel::of(tx, Subject::Announcement, &[id.uuid()]).await?);
    if used >= MIN_CHANNELS {
        return deadline::meet(tx, ANNOUNCEMENT, id.uuid(), PROCUREMENT_CHANNELS, now).await;
    }
    let project = find(tx, ProcurementId(row.procurement_id)).await?.ok_or(Fault::NotFound)?;
    let new = NewDeadline {
        subject_kind: ANNOUNCEMENT,
        subject_id: id.uuid(),
        kind: PROCUREMENT_CHANNELS,
        due_on: rules::channels_due(row.announced_on),
        responsible: project.face.owner,
        department: project.face.department,
        confidential: false,
        label: project.face.title,
        trace: json!({
            "announced_on": row.announced_on, "days": rules::DAYS_TO_COMPLETE, "days_source": "proposal",
            "channels": used, "min_channels": MIN_CHANNELS, "source": rules::SOURCE,
        }),
    };
    deadline::set(tx, new, now).await?;
    Ok(())
}

fn refuse(errors: Vec<FieldError>) -> Result<(), Fault> {
    if errors.is_empty() { Ok(()) } else { Err(Fault::Invalid(errors)) }
}

async fn index(tx: &TenantTx, id: ProcurementId, face: &Face) -> Result<(), Fault> {
    let text = format!("{} {} {}", face.title, face.reference, face.fiscal_year);
    tenancy::search::index(tx, KIND, id.uuid(), &text).await
}

async fn finish(
    desk: &Desk,
    tx: TenantTx,
    (kind, id, action): (&str, uuid::Uuid, &str),
    title: &str,
) -> Result<(), Fault> {
    audit::record(&tx, &desk.actor, action, kind, Some(id), json!({ "title": title }), desk.now()).await?;
    tx.mark_statistics(desk.today(), desk.now()).await?;
    Ok(tx.commit().await?)
}
