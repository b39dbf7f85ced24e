//! Changes of the common part. They are steps of a kind's own command, inside its transaction, and leave the question
//! of who may to it.

use super::{Face, Kind, table::record as table};
use chrono::{DateTime, Utc};
use kernel::{
    Actor, Fault, fiscal,
    ids::{DepartmentId, StaffId},
};
use sea_orm::{
    ColumnTrait,
    sea_query::{Expr, ExprTrait},
};
use store::{StoreError, TenantTx};
use uuid::Uuid;

/// Under this word records are found in the search.
pub const SEARCH: &str = "record";

/// Adds the common part of a new record. `searchable` is what it is found by besides title, summary and place.
pub async fn add(
    tx: &TenantTx,
    actor: &Actor,
    (kind, id): (Kind, Uuid),
    face: &Face,
    searchable: &str,
    now: DateTime<Utc>,
) -> Result<(), Fault> {
    let row = table::Model {
        tenant_id: tx.tenant(),
        id,
        kind: kind.as_str().to_owned(),
        title: face.title.clone(),
        summary: face.summary.clone(),
        level: face.tags.level.map(|l| l.as_str().to_owned()),
        category: face.tags.category.map(|c| c.as_str().to_owned()),
        statutory_domain: face.tags.statutory_domain.map(|d| d.as_str().to_owned()),
        fiscal_year: face.fiscal_year,
        starts_on: face.starts_on,
        ends_on: face.ends_on.or(face.starts_on),
        sort_on: face.starts_on.unwrap_or_else(|| fiscal::thai_day(now)),
        place: face.place.clone(),
        department_id: face.department.map(DepartmentId::uuid),
        owner_id: face.owner.map(StaffId::uuid),
        published_at: None,
        archived_at: None,
        version: 1,
        created_by: actor.staff_id().map(StaffId::uuid),
        created_at: now,
        updated_at: now,
    };
    tx.add::<table::Entity>(row).await.map_err(foreign)?;
    index(tx, id, face, searchable).await?;
    mark(tx, face, now).await
}

/// Changes the common part and counts the version up. `version` is the one the change was made from.
///
/// # Errors
/// [`Fault::NotFound`] for a record that is not there or of another kind, [`Fault::Conflict`] when somebody else
/// changed it first.
pub async fn change(
    tx: &TenantTx,
    (kind, id): (Kind, Uuid),
    version: i32,
    face: &Face,
    searchable: &str,
    now: DateTime<Utc>,
) -> Result<i32, Fault> {
    let old = super::find(tx, kind, id).await?.ok_or(Fault::NotFound)?;
    let changed = tx
        .change::<table::Entity>()
        .set(table::Column::Title, face.title.as_str())
        .set(table::Column::Summary, face.summary.as_str())
        .set(table::Column::Level, face.tags.level.map(|l| l.as_str().to_owned()))
        .set(table::Column::Category, face.tags.category.map(|c| c.as_str().to_owned()))
        .set(table::Column::StatutoryDomain, face.tags.statutory_domain.map(|d| d.as_str().to_owned()))
        .set(table::Column::FiscalYear, face.fiscal_year)
        .set(table::Column::StartsOn, face.starts_on)
        .set(table::Column::EndsOn, face.ends_on.or(face.starts_on))
        .set(table::Column::SortOn, face.starts_on.unwrap_or_else(|| fiscal::thai_day(old.created_at)))
        .set(table::Column::Place, face.place.as_str())
        .set(table::Column::DepartmentId, face.department.map(DepartmentId::uuid))
        .set(table::Column::OwnerId, face.owner.map(StaffId::uuid))
        .set(table::Column::Version, version + 1)
        .set(table::Column::UpdatedAt, now)
        .filter(table::Column::Id.eq(id))
        .filter(table::Column::Version.eq(version))
        .run()
        .await
        .map_err(foreign)?;
    if changed == 0 {
        return Err(Fault::Conflict("record".into()));
    }
    index(tx, id, face, searchable).await?;
    mark(tx, &old.face, now).await?;
    mark(tx, face, now).await?;
    Ok(version + 1)
}

/// Citizens see it from now on. Publishing again keeps the first day.
pub async fn publish(tx: &TenantTx, kind: Kind, id: Uuid, now: DateTime<Utc>) -> Result<(), Fault> {
    let record = super::find(tx, kind, id).await?.ok_or(Fault::NotFound)?;
    let since = record.published_at.unwrap_or(now);
    set(tx, &record, table::Column::PublishedAt, Some(since), now).await
}

/// Citizens do not see it any more.
pub async fn withdraw(tx: &TenantTx, kind: Kind, id: Uuid, now: DateTime<Utc>) -> Result<(), Fault> {
    let record = super::find(tx, kind, id).await?.ok_or(Fault::NotFound)?;
    set(tx, &record, table::Column::PublishedAt, None, now).await
}

/// Sets the record aside and cancels what was due of it. Nothing is deleted.
pub async fn archive(tx: &TenantTx, kind: Kind, id: Uuid, now: DateTime<Utc>) -> Result<(), Fault> {
    let record = super::find(tx, kind, id).await?.ok_or(Fault::NotFound)?;
    set(tx, &record, table::Column::ArchivedAt, Some(now), now).await?;
    reminders::deadline::cancel_all(tx, kind.as_str(), id, now).await
}

/// Takes a record back from where it was set aside. Its deadlines are the business of its kind.
pub async fn restore(tx: &TenantTx, kind: Kind, id: Uuid, now: DateTime<Utc>) -> Result<(), Fault> {
    let record = super::find(tx, kind, id).await?.ok_or(Fault::NotFound)?;
    set(tx, &record, table::Column::ArchivedAt, None, now).await
}

async fn set(
    tx: &TenantTx,
    record: &super::Record,
    column: table::Column,
    at: Option<DateTime<Utc>>,
    now: DateTime<Utc>,
) -> Result<(), Fault> {
    tx.change::<table::Entity>()
        .set(column, at)
        .set_expr(table::Column::Version, Expr::col(table::Column::Version).add(1))
        .set(table::Column::UpdatedAt, now)
        .filter(table::Column::Id.eq(record.id))
        .run()
        .await?;
    mark(tx, &record.face, now).await
}

/// What the record is found by has changed in its kind's own part.
pub async fn reindex(tx: &TenantTx, kind: Kind, id: Uuid, searchable: &str) -> Result<(), Fault> {
    let record = super::find(tx, kind, id).await?.ok_or(Fault::NotFound)?;
    index(tx, id, &record.face, searchable).await
}

async fn index(tx: &TenantTx, id: Uuid, face: &Face, more: &str) -> Result<(), Fault> {
    let text = format!("{} {} {} {more}", face.title, face.summary, face.place);
    tenancy::search::index(tx, SEARCH, id, &text).await
}

/// The months of the record itself; the concept marks others it counts in.
async fn mark(tx: &TenantTx, face: &Face, now: DateTime<Utc>) -> Result<(), Fault> {
    tx.mark_statistics(fiscal::thai_day(now), now).await?;
    for day in [face.starts_on, face.ends_on].into_iter().flatten() {
        tx.mark_statistics(day, now).await?;
    }
    Ok(())
}

/// A department or a person that is not of this administration.
fn foreign(error: StoreError) -> Fault {
    match error {
        StoreError::Conflict(_) => Fault::field("departmentId", "choose_one"),
        other => other.into(),
    }
}
