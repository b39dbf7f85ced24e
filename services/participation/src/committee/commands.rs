//! Entering, changing and composing committees. Each command writes everything in one transaction.

use super::{
    Committee, Details, NewCommittee, NewSeat, Seat, duty, queries, rules,
    table::{committee as table, committee_seat as seat_table},
};
use crate::record::{self, Face, Kind};
use chrono::{DateTime, Utc};
use kernel::{Action, Fault, FieldError, ids::CommitteeId};
use sea_orm::ColumnTrait;
use serde_json::json;
use store::{StoreError, TenantTx};
use tenancy::{Desk, audit};

const CREATE: &str = "committee.create";
/// Sub-committees of sub-committees, further down than any office goes.
const DEEPEST: usize = 10;

/// Enters a committee with its seats. The same key gives the same committee again.
///
/// # Errors
/// [`Fault::Invalid`] with every broken field; seats are named `seats.3.position`.
pub async fn create(desk: &Desk, new: NewCommittee) -> Result<CommitteeId, Fault> {
    desk.actor.may(Action::CommitteeWork)?;
    let key = new.idempotency_key.clone();
    record::once::key_of(&key)?;
    let tx = desk.store.write(&desk.scope).await?;
    if let Some(done) = tx.done_before(CREATE, &key).await? {
        return queries::from_json(done);
    }
    match enter(desk, tx, new).await {
        // A parallel request with the same key was faster.
        Err(fault @ Fault::Conflict(_)) => {
            let tx = desk.store.write(&desk.scope).await?;
            tx.done_before(CREATE, &key).await?.map_or(Err(fault), queries::from_json)
        }
        other => other,
    }
}

async fn enter(desk: &Desk, tx: TenantTx, new: NewCommittee) -> Result<CommitteeId, Fault> {
    let now = desk.now();
    let id = CommitteeId::new();
    let (face, mut errors) = record::check(new.face);
    let (details, more) = rules::check(Details {
        body_kind: new.body_kind,
        parent: new.parent,
        profile: new.profile,
        instrument: new.instrument,
        order_no: new.order_no,
        ordered_on: new.ordered_on,
        term_from: new.term_from,
        term_to: new.term_to,
        objectives: new.objectives,
        powers: new.powers,
        missions: new.missions,
        location: new.location,
        channels: new.channels,
        channel_admin: new.channel_admin,
        meets_every: new.meets_every,
        next_meeting_on: new.next_meeting_on,
        ..Details::default()
    });
    errors.extend(more);
    let (seats, advisers) = checked_seats(new.seats, new.advisers, &[], &mut errors);
    if !errors.is_empty() {
        return Err(Fault::Invalid(errors));
    }
    check_parent(&tx, id, details.parent).await?;
    let search = searchable(&details, &seats);
    record::add(&tx, &desk.actor, (Kind::Committee, id.uuid()), &face, &search, now).await?;
    tx.add::<table::Entity>(row(&tx, id, &details)?).await?;
    write_seats(&tx, id, &seats, &advisers).await?;
    note(desk, &tx, "committee.create", id, &face.title, now).await?;
    keep(&tx, id, now).await?;
    tx.remember(CREATE, &new.idempotency_key, json!(id), now).await?;
    tx.commit().await?;
    Ok(id)
}

/// Changes what is said about a committee; its seats stay ([`compose`]).
///
/// # Errors
/// [`Fault::Conflict`] when somebody changed it since `version`.
pub async fn change(
    desk: &Desk,
    id: CommitteeId,
    version: i32,
    face: Face,
    details: Details,
) -> Result<(), Fault> {
    desk.actor.may(Action::CommitteeWork)?;
    let now = desk.now();
    let tx = desk.store.write(&desk.scope).await?;
    let old = open(&tx, id).await?;
    let (face, mut errors) = record::check(face);
    let (details, more) = rules::check(details);
    errors.extend(more);
    if !errors.is_empty() {
        return Err(Fault::Invalid(errors));
    }
    check_parent(&tx, id, details.parent).await?;
    let search = searchable(&details, &old.seats);
    record::change(&tx, (Kind::Committee, id.uuid()), version, &face, &search, now).await?;
    write_details(&tx, id, details).await?;
    note(desk, &tx, "committee.change", id, &face.title, now).await?;
    keep(&tx, id, now).await?;
    tx.commit().await?;
    Ok(())
}

/// Writes the seats anew, in the order given. A seat whose id is given stays the same seat.
///
/// # Errors
/// [`Fault::Conflict`] when somebody changed the committee since `version`.
pub async fn compose(
    desk: &Desk,
    id: CommitteeId,
    version: i32,
    seats: Vec<NewSeat>,
    advisers: Vec<NewSeat>,
) -> Result<(), Fault> {
    desk.actor.may(Action::CommitteeWork)?;
    let now = desk.now();
    let tx = desk.store.write(&desk.scope).await?;
    let old = open(&tx, id).await?;
    let mut errors = Vec::new();
    let known: Vec<_> = old.seats.iter().chain(&old.advisers).map(|seat| seat.id).collect();
    let (seats, advisers) = checked_seats(seats, advisers, &known, &mut errors);
    if !errors.is_empty() {
        return Err(Fault::Invalid(errors));
    }
    let search = searchable(&old.details, &seats);
    let face = &old.record.face;
    record::change(&tx, (Kind::Committee, id.uuid()), version, face, &search, now).await?;
    tx.remove::<seat_table::Entity>(seat_table::Column::CommitteeId.eq(id.uuid())).await?;
    write_seats(&tx, id, &seats, &advisers).await?;
    note(desk, &tx, "committee.compose", id, &face.title, now).await?;
    keep(&tx, id, now).await?;
    tx.commit().await?;
    Ok(())
}

/// What may be done with the record as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    Publish,
    Withdraw,
    Archive,
    Restore,
}

impl Turn {
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Publish => "publish",
            Self::Withdraw => "withdraw",
            Self::Archive => "archive",
            Self::Restore => "restore",
        }
    }
}

/// Publishes, withdraws, sets aside or takes back a committee.
pub async fn turn(desk: &Desk, id: CommitteeId, turn: Turn) -> Result<(), Fault> {
    desk.actor.may(Action::CommitteeWork)?;
    let now = desk.now();
    let tx = desk.store.write(&desk.scope).await?;
    let old = queries::of_id(&tx, id).await?.ok_or(Fault::NotFound)?;
    let (kind, uuid) = (Kind::Committee, id.uuid());
    match turn {
        Turn::Publish => record::publish(&tx, kind, uuid, now).await?,
        Turn::Withdraw => record::withdraw(&tx, kind, uuid, now).await?,
        Turn::Archive => record::archive(&tx, kind, uuid, now).await?,
        Turn::Restore => record::restore(&tx, kind, uuid, now).await?,
    }
    let action = format!("committee.{}", turn.as_str());
    note(desk, &tx, &action, id, &old.record.face.title, now).await?;
    keep(&tx, id, now).await?;
    tx.commit().await?;
    Ok(())
}

/// A committee that can be changed.
async fn open(tx: &TenantTx, id: CommitteeId) -> Result<Committee, Fault> {
    let found = queries::of_id(tx, id).await?.ok_or(Fault::NotFound)?;
    if found.record.archived_at.is_some() { Err(Fault::Refused("committee_archived")) } else { Ok(found) }
}

/// A body is not set up by itself, nor by one it set up.
async fn check_parent(tx: &TenantTx, id: CommitteeId, parent: Option<CommitteeId>) -> Result<(), Fault> {
    let mut above = parent;
    for _ in 0..DEEPEST {
        let Some(one) = above else { return Ok(()) };
        if one == id {
            break;
        }
        above = match queries::parent_of(tx, one).await {
            Err(Fault::NotFound) => return Err(Fault::field("parentId", "choose_one")),
            other => other?,
        };
    }
    Err(Fault::field("parentId", "committee_circle"))
}

fn checked_seats(
    seats: Vec<NewSeat>,
    advisers: Vec<NewSeat>,
    known: &[kernel::ids::SeatId],
    errors: &mut Vec<FieldError>,
) -> (Vec<Seat>, Vec<Seat>) {
    // An id that is not of this committee would take a seat from another one; it becomes a new seat.
    let mut seen = Vec::new();
    let mut own = |mut seat: NewSeat| {
        seat.id = seat.id.filter(|id| known.contains(id) && !seen.contains(id));
        seen.extend(seat.id);
        seat
    };
    let (seats, more) = rules::check_seats(seats.into_iter().map(&mut own).collect(), "seats");
    errors.extend(more);
    let (advisers, more) = rules::check_seats(advisers.into_iter().map(&mut own).collect(), "advisers");
    errors.extend(more);
    (seats, advisers)
}

async fn write_seats(tx: &TenantTx, id: CommitteeId, seats: &[Seat], advisers: &[Seat]) -> Result<(), Fault> {
    let rows = seats.iter().chain(advisers).zip(0..).map(|(seat, sort)| seat_table::Model {
        tenant_id: tx.tenant(),
        id: seat.id.uuid(),
        committee_id: id.uuid(),
        sort,
        role: seat.role.as_str().to_owned(),
        sector: seat.sector.as_str().to_owned(),
        position: seat.position.clone(),
        position_kind: seat.position_kind.map(|kind| kind.as_str().to_owned()),
        village_no: seat.village_no,
        person: seat.person.clone(),
        vacant_since: seat.vacant_since,
    });
    Ok(tx.add_many::<seat_table::Entity>(rows.collect()).await?)
}

/// Positions are searched for; persons are not.
fn searchable(details: &Details, seats: &[Seat]) -> String {
    let positions: Vec<&str> = seats.iter().map(|seat| seat.position.as_str()).collect();
    format!("{} {}", details.order_no, positions.join(" "))
}

async fn note(
    desk: &Desk,
    tx: &TenantTx,
    action: &str,
    id: CommitteeId,
    title: &str,
    now: DateTime<Utc>,
) -> Result<(), Fault> {
    let detail = json!({ "title": title });
    audit::record(tx, &desk.actor, action, Kind::Committee.as_str(), Some(id.uuid()), detail, now).await
}

/// The deadlines from what is in the rows now.
pub(crate) async fn keep(tx: &TenantTx, id: CommitteeId, now: DateTime<Utc>) -> Result<(), Fault> {
    let now_there = queries::of_id(tx, id).await?.ok_or(Fault::NotFound)?;
    duty::keep(tx, &now_there, now).await
}

/// The day set for the next meeting has been kept.
pub(crate) async fn clear_next_meeting(tx: &TenantTx, id: CommitteeId) -> Result<(), Fault> {
    tx.change::<table::Entity>()
        .set(table::Column::NextMeetingOn, None::<chrono::NaiveDate>)
        .filter(table::Column::Id.eq(id.uuid()))
        .run()
        .await?;
    Ok(())
}

fn row(tx: &TenantTx, id: CommitteeId, details: &Details) -> Result<table::Model, Fault> {
    let details = details.clone();
    Ok(table::Model {
        tenant_id: tx.tenant(),
        id: id.uuid(),
        body_kind: details.body_kind.as_str().to_owned(),
        parent_id: details.parent.map(CommitteeId::uuid),
        profile: details.profile,
        instrument: details.instrument.as_str().to_owned(),
        order_no: details.order_no,
        ordered_on: details.ordered_on,
        term_from: details.term_from,
        term_to: details.term_to,
        quorum: details.quorum,
        quorum_note: details.quorum_note,
        representatives_count: details.representatives_count,
        objectives: json!(details.objectives),
        powers: json!(details.powers),
        missions: json!(details.missions),
        location: details.location,
        channels: serde_json::to_value(details.channels).map_err(Fault::internal)?,
        admin_name: details.channel_admin.person,
        admin_position: details.channel_admin.position,
        meets_every: details.meets_every,
        next_meeting_on: details.next_meeting_on,
    })
}

async fn write_details(tx: &TenantTx, id: CommitteeId, details: Details) -> Result<(), Fault> {
    use table::Column as C;
    let to = row(tx, id, &details)?;
    tx.change::<table::Entity>()
        .set(C::BodyKind, to.body_kind)
        .set(C::ParentId, to.parent_id)
        .set(C::Profile, to.profile)
        .set(C::Instrument, to.instrument)
        .set(C::OrderNo, to.order_no)
        .set(C::OrderedOn, to.ordered_on)
        .set(C::TermFrom, to.term_from)
        .set(C::TermTo, to.term_to)
        .set(C::Quorum, to.quorum)
        .set(C::QuorumNote, to.quorum_note)
        .set(C::RepresentativesCount, to.representatives_count)
        .set(C::Objectives, to.objectives)
        .set(C::Powers, to.powers)
        .set(C::Missions, to.missions)
        .set(C::Location, to.location)
        .set(C::Channels, to.channels)
        .set(C::AdminName, to.admin_name)
        .set(C::AdminPosition, to.admin_position)
        .set(C::MeetsEvery, to.meets_every)
        .set(C::NextMeetingOn, to.next_meeting_on)
        .filter(C::Id.eq(id.uuid()))
        .run()
        .await
        .map(|_| ())
        .map_err(|error| match error {
            StoreError::Conflict(_) => Fault::field("parentId", "choose_one"),
            other => other.into(),
        })
}
