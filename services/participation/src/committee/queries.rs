//! Reading committees: always with their seats, two statements for a page however long.

use super::{
    BodyKind, ChannelAdmin, Committee, Details, Instrument, PositionKind, Role, Seat, Sector,
    table::{committee as table, committee_seat as seat_table},
};
use crate::record::{self, Filter, Kind, Record};
use chrono::NaiveDate;
use kernel::{
    Action, Actor, Fault,
    ids::{CommitteeId, SeatId},
    page::{Page, PageArgs},
};
use sea_orm::ColumnTrait;
use serde::de::DeserializeOwned;
use std::collections::HashMap;
use store::TenantRead;
use uuid::Uuid;

/// One committee, drafts and those set aside included.
pub async fn find(read: &TenantRead, actor: &Actor, id: CommitteeId) -> Result<Option<Committee>, Fault> {
    actor.may(Action::ParticipationRead)?;
    of_id(read, id).await
}

pub(crate) async fn of_id(read: &TenantRead, id: CommitteeId) -> Result<Option<Committee>, Fault> {
    let Some(record) = record::find(read, Kind::Committee, id.uuid()).await? else { return Ok(None) };
    Ok(of_records(read, vec![record]).await?.pop())
}

/// One committee as citizens may see it.
pub async fn find_published(read: &TenantRead, id: CommitteeId) -> Result<Option<Committee>, Fault> {
    let Some(record) = record::find_published(read, Kind::Committee, id.uuid()).await? else {
        return Ok(None);
    };
    Ok(of_records(read, vec![record]).await?.pop())
}

/// A page for staff, the latest first.
pub async fn list(
    read: &TenantRead,
    actor: &Actor,
    filter: Filter,
    args: PageArgs,
) -> Result<Page<Committee>, Fault> {
    let filter = Filter { kinds: vec![Kind::Committee], ..filter };
    let page = record::list(read, actor, &filter, args).await?;
    let rows = of_records(read, page.rows).await?;
    Ok(Page { rows, end_cursor: page.end_cursor, has_next: page.has_next })
}

/// A page for citizens, the latest first.
pub async fn list_published(read: &TenantRead, args: PageArgs) -> Result<Page<Committee>, Fault> {
    let filter = Filter { kinds: vec![Kind::Committee], ..Filter::default() };
    let page = record::list_published(read, &filter, args).await?;
    let rows = of_records(read, page.rows).await?;
    Ok(Page { rows, end_cursor: page.end_cursor, has_next: page.has_next })
}

/// The bodies a committee set up, those set aside left out.
pub async fn children(read: &TenantRead, id: CommitteeId) -> Result<Vec<Committee>, Fault> {
    let rows = read.find::<table::Entity>().filter(table::Column::ParentId.eq(id.uuid())).all().await?;
    let mut found = Vec::with_capacity(rows.len());
    for row in rows {
        found.extend(of_id(read, CommitteeId(row.id)).await?.filter(|one| one.record.archived_at.is_none()));
    }
    found.sort_by_key(|one| one.id);
    Ok(found)
}

/// The parent of a committee's row, without the rest.
pub(crate) async fn parent_of(read: &TenantRead, id: CommitteeId) -> Result<Option<CommitteeId>, Fault> {
    let row = read.find::<table::Entity>().filter(table::Column::Id.eq(id.uuid())).one().await?;
    Ok(row.ok_or(Fault::NotFound)?.parent_id.map(CommitteeId))
}

/// Completes records of committees, in their order.
pub(crate) async fn of_records(read: &TenantRead, records: Vec<Record>) -> Result<Vec<Committee>, Fault> {
    let ids: Vec<Uuid> = records.iter().map(|record| record.id).collect();
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let rows = read.find::<table::Entity>().filter(table::Column::Id.is_in(ids.clone())).all().await?;
    let seats = read
        .find::<seat_table::Entity>()
        .filter(seat_table::Column::CommitteeId.is_in(ids))
        .ascending(seat_table::Column::Sort)
        .ascending(seat_table::Column::Id)
        .all()
        .await?;
    let mut rows: HashMap<Uuid, table::Model> = rows.into_iter().map(|row| (row.id, row)).collect();
    let mut by_committee: HashMap<Uuid, Vec<Seat>> = HashMap::new();
    for seat in seats {
        let of = seat.committee_id;
        by_committee.entry(of).or_default().push(Seat::try_from(seat)?);
    }
    let mut complete = Vec::with_capacity(records.len());
    for record in records {
        let Some(row) = rows.remove(&record.id) else { continue };
        let all = by_committee.remove(&record.id).unwrap_or_default();
        let (advisers, seats) = all.into_iter().partition(|seat| seat.role == Role::Adviser);
        let id = CommitteeId(record.id);
        complete.push(Committee { id, record, details: Details::try_from(row)?, seats, advisers });
    }
    Ok(complete)
}

pub(crate) fn from_json<T: DeserializeOwned>(value: serde_json::Value) -> Result<T, Fault> {
    serde_json::from_value(value).map_err(Fault::internal)
}

impl TryFrom<table::Model> for Details {
    type Error = Fault;

    fn try_from(row: table::Model) -> Result<Self, Fault> {
        Ok(Self {
            body_kind: BodyKind::read(&row.body_kind)?,
            parent: row.parent_id.map(CommitteeId),
            profile: row.profile,
            instrument: Instrument::read(&row.instrument)?,
            order_no: row.order_no,
            ordered_on: row.ordered_on,
            term_from: row.term_from,
            term_to: row.term_to,
            quorum: row.quorum,
            quorum_note: row.quorum_note,
            representatives_count: row.representatives_count,
            objectives: from_json(row.objectives)?,
            powers: from_json(row.powers)?,
            missions: from_json(row.missions)?,
            location: row.location,
            channels: from_json(row.channels)?,
            channel_admin: ChannelAdmin { person: row.admin_name, position: row.admin_position },
            meets_every: row.meets_every,
            next_meeting_on: row.next_meeting_on,
        })
    }
}

impl TryFrom<seat_table::Model> for Seat {
    type Error = Fault;

    fn try_from(row: seat_table::Model) -> Result<Self, Fault> {
        Ok(Self {
            id: SeatId(row.id),
            role: Role::read(&row.role)?,
            sector: Sector::read(&row.sector)?,
            position: row.position,
            position_kind: row.position_kind.as_deref().map(PositionKind::read).transpose()?,
            village_no: row.village_no,
            person: row.person,
            vacant_since: row.vacant_since,
        })
    }
}

/// Where a committee stands, for lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    InForce,
    /// Within 90 days (domain.md K4).
    Ending,
    Over,
    SetAside,
}

/// Where a committee stands on a day.
#[must_use]
pub fn standing(committee: &Committee, on: NaiveDate) -> Standing {
    let soon = on + chrono::Duration::days(super::profiles::TERM_ENDS_SOON);
    if committee.record.archived_at.is_some() {
        Standing::SetAside
    } else if committee.is_over(on) {
        Standing::Over
    } else if committee.details.term_to.is_some_and(|end| end <= soon) {
        Standing::Ending
    } else {
        Standing::InForce
    }
}
