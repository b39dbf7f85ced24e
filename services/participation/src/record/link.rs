//! Links between records (ความเชื่อมโยง): an activity was part of a forum, a task is shown by a meeting, a plan project
//! came from an item. Both ends are records of the same administration; the key refuses anything else.

use super::{
    Kind, Record, freeze,
    table::{record, record_link},
};
use chrono::{DateTime, Utc};
use kernel::Fault;
use sea_orm::ColumnTrait;
use store::{StoreError, TenantRead, TenantTx};
use tenancy::words;
use uuid::Uuid;

words! {
    /// What a link says about its two ends: FROM … TO.
    #[graphql(name = "RecordRelation")]
    Relation {
        /// FROM was carried out as a part of TO (activity of a measure, meeting of a committee).
        PartOf = "part_of",
        /// FROM is shown by TO (a programme's task, a duty, a step by its evidence).
        ShownBy = "shown_by",
        /// FROM led to TO (a forum's item and the project it became).
        LedTo = "led_to",
        /// The two belong together.
        SeeAlso = "see_also",
    }
}

/// The other end of a link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Linked {
    pub relation: Relation,
    /// Whether the record asked about is FROM.
    pub outgoing: bool,
    pub record: Record,
}

/// Links two records; linking again changes nothing.
///
/// # Errors
/// [`Fault::NotFound`] when an end is not there, a refusal when both are the same.
pub async fn link(
    tx: &TenantTx,
    from: Uuid,
    to: Uuid,
    relation: Relation,
    now: DateTime<Utc>,
) -> Result<(), Fault> {
    if from == to {
        return Err(Fault::Refused("link_to_itself"));
    }
    if super::names(tx, &[from, to]).await?.len() != 2 {
        return Err(Fault::NotFound);
    }
    let old = tx
        .find::<record_link::Entity>()
        .filter(record_link::Column::FromId.eq(from))
        .filter(record_link::Column::ToId.eq(to))
        .filter(record_link::Column::Relation.eq(relation.as_str()))
        .one()
        .await?;
    if old.is_some() {
        return Ok(());
    }
    let row = record_link::Model {
        tenant_id: tx.tenant(),
        from_id: from,
        to_id: to,
        relation: relation.as_str().to_owned(),
        created_at: now,
    };
    match tx.add::<record_link::Entity>(row).await {
        Err(StoreError::Conflict(_)) => Err(Fault::Conflict("record_link".into())),
        other => Ok(other?),
    }
}

/// Takes a link away by hand, unless it shows what was announced, approved, published or finished.
///
/// # Errors
/// The refusal `record_frozen`.
pub async fn unlink_by_hand(
    tx: &TenantTx,
    kind: Kind,
    from: Uuid,
    to: Uuid,
    relation: Relation,
) -> Result<(), Fault> {
    let old = tx
        .find::<record_link::Entity>()
        .filter(record_link::Column::FromId.eq(from))
        .filter(record_link::Column::ToId.eq(to))
        .filter(record_link::Column::Relation.eq(relation.as_str()))
        .one()
        .await?;
    if let Some(link) = old {
        freeze::may_take_off(tx, kind, from, link.created_at).await?;
    }
    unlink(tx, from, to, relation).await
}

/// Takes a link away; without one nothing happens.
pub async fn unlink(tx: &TenantTx, from: Uuid, to: Uuid, relation: Relation) -> Result<(), Fault> {
    let which = sea_orm::Condition::all()
        .add(record_link::Column::FromId.eq(from))
        .add(record_link::Column::ToId.eq(to))
        .add(record_link::Column::Relation.eq(relation.as_str()));
    tx.remove::<record_link::Entity>(which).await?;
    Ok(())
}

/// What a record is linked with, in both directions, the oldest link first. Records set aside are left out.
pub async fn of(read: &TenantRead, id: Uuid) -> Result<Vec<Linked>, Fault> {
    let either = sea_orm::Condition::any()
        .add(record_link::Column::FromId.eq(id))
        .add(record_link::Column::ToId.eq(id));
    let links = read
        .find::<record_link::Entity>()
        .filter(either)
        .ascending(record_link::Column::CreatedAt)
        .all()
        .await?;
    let others: Vec<Uuid> = links.iter().map(|l| if l.from_id == id { l.to_id } else { l.from_id }).collect();
    if others.is_empty() {
        return Ok(Vec::new());
    }
    let rows = read
        .find::<record::Entity>()
        .filter(record::Column::Id.is_in(others))
        .filter(record::Column::ArchivedAt.is_null())
        .all()
        .await?;
    let mut found = Vec::with_capacity(links.len());
    for link in links {
        let outgoing = link.from_id == id;
        let other = if outgoing { link.to_id } else { link.from_id };
        if let Some(row) = rows.iter().find(|row| row.id == other) {
            let record = Record::try_from(row.clone())?;
            found.push(Linked { relation: Relation::read(&link.relation)?, outgoing, record });
        }
    }
    Ok(found)
}

/// The linked records that citizens may see.
pub async fn published_of(read: &TenantRead, id: Uuid, kind: Option<Kind>) -> Result<Vec<Linked>, Fault> {
    let mut links = of(read, id).await?;
    links.retain(|l| l.record.is_public() && kind.is_none_or(|kind| kind == l.record.kind));
    Ok(links)
}
