//! Adding and removing channels. What hangs on their number (the deadline of an announcement) is settled in the same
//! transaction.

use super::{Entry, Shown, Subject, check, table::disclosure_channel as table};
use crate::{
    file::{self, Part},
    item, procurement,
};
use chrono::{DateTime, Utc};
use kernel::{Action, Fault, ids::UploadId};
use sea_orm::ColumnTrait;
use serde_json::json;
use store::TenantTx;
use tenancy::{Desk, audit, upload};
use uuid::Uuid;

/// Writes one channel that was checked.
pub(crate) async fn record(
    tx: &TenantTx,
    (subject, subject_id): (Subject, Uuid),
    shown: Shown,
    now: DateTime<Utc>,
) -> Result<Uuid, Fault> {
    let id = Uuid::now_v7();
    tx.add::<table::Entity>(table::Model {
        tenant_id: tx.tenant(),
        id,
        subject: subject.as_str().to_owned(),
        subject_id,
        channel: shown.channel.as_str().to_owned(),
        shown_on: shown.shown_on,
        until_on: shown.until_on,
        place: shown.place,
        url: shown.url,
        created_at: now,
    })
    .await?;
    Ok(id)
}

/// Adds a channel with its proof to an item or an announcement.
///
/// # Errors
/// [`Fault::Invalid`] with every broken field, [`Fault::NotFound`] for an unknown subject or a file not staged.
pub async fn add(
    desk: &Desk,
    (subject, subject_id): (Subject, Uuid),
    shown: Shown,
    proof: &[UploadId],
) -> Result<(), Fault> {
    desk.actor.may(Action::DisclosureWork)?;
    let shown = check(shown, desk.today())?;
    let now = desk.now();
    let tx = desk.store.write(&desk.scope).await?;
    let title = title_of(&tx, subject, subject_id).await?;
    let channel = shown.channel;
    let id = record(&tx, (subject, subject_id), shown, now).await?;
    let batch = desk.actor.staff_id().map_or_else(String::new, upload::staff_batch);
    file::attach(&tx, (Part::Channel, id), &batch, proof, now).await?;
    settled(
        desk,
        tx,
        (subject, subject_id),
        "channel_add",
        json!({ "title": title, "channel": channel.as_str() }),
    )
    .await
}

/// Takes back a channel that was recorded by mistake.
pub async fn remove(desk: &Desk, id: Uuid) -> Result<(Subject, Uuid), Fault> {
    desk.actor.may(Action::DisclosureWork)?;
    let tx = desk.store.write(&desk.scope).await?;
    let row = tx.find::<table::Entity>().filter(table::Column::Id.eq(id)).one().await?;
    let row = row.ok_or(Fault::NotFound)?;
    let of = (Subject::read(&row.subject)?, row.subject_id);
    let title = title_of(&tx, of.0, of.1).await?;
    file::detach(&tx, Part::Channel, id).await?;
    tx.remove::<table::Entity>(table::Column::Id.eq(id)).await?;
    settled(desk, tx, of, "channel_remove", json!({ "title": title, "channel": row.channel })).await?;
    Ok(of)
}

async fn title_of(tx: &TenantTx, subject: Subject, id: Uuid) -> Result<String, Fault> {
    match subject {
        Subject::Item => Ok(item::find(tx, id.into()).await?.ok_or(Fault::NotFound)?.face.title),
        Subject::Announcement => {
            procurement::title_of_announcement(tx, id.into()).await?.ok_or(Fault::NotFound)
        }
    }
}

async fn settled(
    desk: &Desk,
    tx: TenantTx,
    (subject, id): (Subject, Uuid),
    deed: &str,
    detail: serde_json::Value,
) -> Result<(), Fault> {
    let now = desk.now();
    let (action, kind) = match subject {
        Subject::Item => (format!("disclosure_item.{deed}"), "disclosure_item"),
        Subject::Announcement => {
            procurement::settle_channels(&tx, id.into(), now).await?;
            (format!("announcement.{deed}"), "announcement")
        }
    };
    audit::record(&tx, &desk.actor, &action, kind, Some(id), detail, now).await?;
    tx.mark_statistics(desk.today(), now).await?;
    Ok(tx.commit().await?)
}

/// Entries of one subject out of those of many.
#[must_use]
pub fn of_one(entries: &[Entry], subject_id: Uuid) -> Vec<Entry> {
    entries.iter().filter(|entry| entry.subject_id == subject_id).cloned().collect()
}
