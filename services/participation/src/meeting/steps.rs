//! What happens at a meeting and after it: who came, that it was held or called off, and its minutes.

use super::{
    Mark, Meeting, State, actions, commands, queries,
    rules::{self, Step},
    table::{meeting as table, meeting_attendance as attendance_table},
};
use crate::{
    committee,
    record::{self, Kind},
};
use chrono::{DateTime, Utc};
use kernel::{
    Action, Fault, FieldError,
    ids::{MeetingId, SeatId},
    text,
};
use reminders::deadline::{self, MEETING_DUE};
use sea_orm::ColumnTrait;
use serde_json::json;
use store::TenantTx;
use tenancy::Desk;

/// How one seat is marked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewMark {
    pub seat: SeatId,
    pub mark: Mark,
    pub represented_by: String,
}

/// Writes down who came, seat by seat, and who else was there. Everything marked before is replaced; who sits where is
/// kept as it is today, so that a later change of the committee leaves this meeting alone.
///
/// # Errors
/// A field error for a seat that is neither of the committee nor of this meeting.
pub async fn attend(
    desk: &Desk,
    id: MeetingId,
    version: i32,
    marks: Vec<NewMark>,
    others: Vec<String>,
) -> Result<(), Fault> {
    let now = desk.now();
    let (tx, old) = begin(desk, id, Step::Change).await?;
    let committee = committee::queries::of_id(&tx, old.committee).await?.ok_or(Fault::NotFound)?;
    let known = queries::attendees(&tx, &old, &committee).await?;
    let mut rows = Vec::with_capacity(marks.len());
    for (at, one) in known.iter().enumerate() {
        let Some(new) = marks.iter().find(|new| new.seat == one.seat) else { continue };
        let named = text::clean_line(&new.represented_by, committee::rules::MAX_LINE);
        rows.push(attendance_table::Model {
            tenant_id: tx.tenant(),
            meeting_id: id.uuid(),
            seat_id: one.seat.uuid(),
            sort: i32::try_from(at).unwrap_or(i32::MAX),
            role: one.role.as_str().to_owned(),
            position: one.position.clone(),
            position_kind: one.position_kind.map(|kind| kind.as_str().to_owned()),
            person: one.person.clone(),
            mark: new.mark.as_str().to_owned(),
            represented_by: if new.mark == Mark::Represented { named } else { String::new() },
        });
    }
    if let Some(at) = marks.iter().position(|new| known.iter().all(|one| one.seat != new.seat)) {
        return Err(Fault::Invalid(vec![FieldError::new(&format!("marks.{at}.seatId"), "choose_one")]));
    }
    bump(&tx, &old, version, now).await?;
    tx.remove::<attendance_table::Entity>(attendance_table::Column::MeetingId.eq(id.uuid())).await?;
    tx.add_many::<attendance_table::Entity>(rows).await?;
    tx.change::<table::Entity>()
        .set(table::Column::Others, json!(rules::others(others)))
        .filter(table::Column::Id.eq(id.uuid()))
        .run()
        .await?;
    finish(desk, tx, &old, "meeting.attend", now).await
}

/// The meeting took place. The committee's duty to meet is kept; a missing quorum is shown, not refused.
///
/// # Errors
/// A refusal for a day that has not come.
pub async fn hold(desk: &Desk, id: MeetingId, version: i32) -> Result<(), Fault> {
    let now = desk.now();
    let (tx, old) = begin(desk, id, Step::Hold).await?;
    if old.record.face.starts_on.is_none_or(|day| day > desk.today()) {
        return Err(Fault::Refused("meeting_not_yet"));
    }
    bump(&tx, &old, version, now).await?;
    set_state(&tx, id, State::Held).await?;
    committee::commands::clear_next_meeting(&tx, old.committee).await?;
    deadline::meet(&tx, Kind::Committee.as_str(), old.committee.uuid(), MEETING_DUE, now).await?;
    committee::commands::keep(&tx, old.committee, now).await?;
    finish(desk, tx, &old, "meeting.hold", now).await
}

/// The meeting is called off.
///
/// # Errors
/// A field error without a reason.
pub async fn cancel(desk: &Desk, id: MeetingId, version: i32, reason: &str) -> Result<(), Fault> {
    let now = desk.now();
    let (tx, old) = begin(desk, id, Step::Cancel).await?;
    let reason = text::clean_line(reason, committee::rules::MAX_LINE);
    if reason.is_empty() {
        return Err(Fault::field("reason", "required"));
    }
    bump(&tx, &old, version, now).await?;
    set_state(&tx, id, State::Cancelled).await?;
    tx.change::<table::Entity>()
        .set(table::Column::CancelReason, reason)
        .filter(table::Column::Id.eq(id.uuid()))
        .run()
        .await?;
    actions::keep(&tx, id, now).await?;
    finish(desk, tx, &old, "meeting.cancel", now).await
}

/// Writes the text of the minutes, as a draft.
pub async fn write_minutes(desk: &Desk, id: MeetingId, version: i32, minutes: &str) -> Result<(), Fault> {
    let now = desk.now();
    let (tx, old) = begin(desk, id, Step::Change).await?;
    let too_long = minutes.chars().count() > rules::MAX_MINUTES;
    if too_long {
        let error = FieldError::new("minutes", "too_long").with("max", rules::MAX_MINUTES);
        return Err(Fault::Invalid(vec![error]));
    }
    bump(&tx, &old, version, now).await?;
    tx.change::<table::Entity>()
        .set(table::Column::Minutes, text::clean_text(minutes, rules::MAX_MINUTES))
        .filter(table::Column::Id.eq(id.uuid()))
        .run()
        .await?;
    finish(desk, tx, &old, "meeting.minutes", now).await
}

/// The minutes are approved: from now on agenda, attendance and minutes stay as they are.
///
/// # Errors
/// A field error while there are no minutes.
pub async fn approve_minutes(desk: &Desk, id: MeetingId, version: i32) -> Result<(), Fault> {
    let now = desk.now();
    let (tx, old) = begin(desk, id, Step::ApproveMinutes).await?;
    if old.minutes.is_empty() {
        return Err(Fault::field("minutes", "required"));
    }
    bump(&tx, &old, version, now).await?;
    set_state(&tx, id, State::MinutesApproved).await?;
    finish(desk, tx, &old, "meeting.approve_minutes", now).await
}

/// Shows approved minutes to citizens, or hides them again.
///
/// # Errors
/// A refusal while they are a draft.
pub async fn publish_minutes(desk: &Desk, id: MeetingId, version: i32, shown: bool) -> Result<(), Fault> {
    let now = desk.now();
    let (tx, old) = begin(desk, id, Step::FollowUp).await?;
    if old.state != State::MinutesApproved {
        return Err(Fault::Refused("minutes_are_a_draft"));
    }
    bump(&tx, &old, version, now).await?;
    tx.change::<table::Entity>()
        .set(table::Column::MinutesPublished, shown)
        .filter(table::Column::Id.eq(id.uuid()))
        .run()
        .await?;
    let action = if shown { "meeting.publish_minutes" } else { "meeting.withdraw_minutes" };
    finish(desk, tx, &old, action, now).await
}

pub(super) async fn begin(desk: &Desk, id: MeetingId, step: Step) -> Result<(TenantTx, Meeting), Fault> {
    desk.actor.may(Action::MeetingWork)?;
    let tx = desk.store.write(&desk.scope).await?;
    let old = commands::open(&tx, id, step).await?;
    Ok((tx, old))
}

/// Counts the version up, so that two people who work on one meeting do not overwrite each other.
pub(super) async fn bump(
    tx: &TenantTx,
    old: &Meeting,
    version: i32,
    now: DateTime<Utc>,
) -> Result<(), Fault> {
    let agenda = queries::agenda_of(tx, old.id).await?;
    let lines: Vec<&str> = agenda.iter().map(|line| line.title.as_str()).collect();
    let search = format!("{} {}", old.committee_title, lines.join(" "));
    let face = &old.record.face;
    record::change(tx, (Kind::Meeting, old.id.uuid()), version, face, &search, now).await.map(|_| ())
}

pub(super) async fn finish(
    desk: &Desk,
    tx: TenantTx,
    old: &Meeting,
    action: &str,
    now: DateTime<Utc>,
) -> Result<(), Fault> {
    commands::note(desk, &tx, action, old.id, &old.record.face.title, now).await?;
    tx.commit().await?;
    Ok(())
}

async fn set_state(tx: &TenantTx, id: MeetingId, state: State) -> Result<(), Fault> {
    tx.change::<table::Entity>()
        .set(table::Column::State, state.as_str())
        .filter(table::Column::Id.eq(id.uuid()))
        .run()
        .await?;
    Ok(())
}
