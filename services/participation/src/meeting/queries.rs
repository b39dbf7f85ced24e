//! Reading meetings.

use super::{
    ActionItem, Agenda, Attendee, Mark, Meeting, State, Whole, rules,
    table::{
        meeting as table, meeting_action_item as action_table, meeting_agenda as agenda_table,
        meeting_attendance as attendance_table,
    },
};
use crate::{
    committee::{self, PositionKind, Role, queries::from_json},
    record::{self, Filter, Kind, Record},
};
use chrono::NaiveDate;
use kernel::{
    Action, Actor, Fault,
    ids::{ActionItemId, AgendaId, CommitteeId, DepartmentId, MeetingId, SeatId, StaffId},
    page::{Page, PageArgs},
};
use sea_orm::{ColumnTrait, FromQueryResult};
use std::collections::HashMap;
use store::{Sql, TenantRead};
use uuid::Uuid;

/// One meeting with everything of it.
pub async fn find(read: &TenantRead, actor: &Actor, id: MeetingId) -> Result<Option<Whole>, Fault> {
    actor.may(Action::ParticipationRead)?;
    match of_id(read, id).await? {
        Some(meeting) => whole(read, meeting).await.map(Some),
        None => Ok(None),
    }
}

/// One meeting as citizens may see it.
pub async fn find_published(read: &TenantRead, id: MeetingId) -> Result<Option<Whole>, Fault> {
    match of_id(read, id).await?.filter(|meeting| meeting.record.is_public()) {
        Some(meeting) => whole(read, meeting).await.map(Some),
        None => Ok(None),
    }
}

pub(super) async fn of_id(read: &TenantRead, id: MeetingId) -> Result<Option<Meeting>, Fault> {
    let Some(record) = record::find(read, Kind::Meeting, id.uuid()).await? else { return Ok(None) };
    Ok(of_records(read, vec![record]).await?.pop())
}

/// A page for staff, the latest first.
pub async fn list(
    read: &TenantRead,
    actor: &Actor,
    filter: Filter,
    args: PageArgs,
) -> Result<Page<Meeting>, Fault> {
    let filter = Filter { kinds: vec![Kind::Meeting], ..filter };
    let page = record::list(read, actor, &filter, args).await?;
    let rows = of_records(read, page.rows).await?;
    Ok(Page { rows, end_cursor: page.end_cursor, has_next: page.has_next })
}

/// A page for citizens, the latest first.
pub async fn list_published(read: &TenantRead, args: PageArgs) -> Result<Page<Meeting>, Fault> {
    let filter = Filter { kinds: vec![Kind::Meeting], ..Filter::default() };
    let page = record::list_published(read, &filter, args).await?;
    let rows = of_records(read, page.rows).await?;
    Ok(Page { rows, end_cursor: page.end_cursor, has_next: page.has_next })
}

/// The meetings of a committee, the latest first; those set aside left out.
pub async fn of_committee(read: &TenantRead, id: CommitteeId) -> Result<Vec<Meeting>, Fault> {
    let sql = Sql::new(
        "SELECT r.* FROM meeting m JOIN record r ON r.tenant_id = m.tenant_id AND r.id = m.id
         WHERE m.tenant_id = {tenant} AND m.committee_id = ? AND r.archived_at IS NULL
         ORDER BY r.sort_on DESC, r.id DESC LIMIT 200",
    );
    let rows: Vec<record::table::record::Model> = read.rows_as(sql.bind(id.uuid())).await?;
    let records = rows.into_iter().map(Record::try_from).collect::<Result<Vec<_>, _>>()?;
    of_records(read, records).await
}

/// The day of the last meeting a committee held.
pub(crate) async fn last_held(read: &TenantRead, id: CommitteeId) -> Result<Option<NaiveDate>, Fault> {
    let sql = Sql::new(
        "SELECT r.starts_on AS day FROM meeting m JOIN record r ON r.tenant_id = m.tenant_id AND r.id = m.id
         WHERE m.tenant_id = {tenant} AND m.committee_id = ? AND m.state IN ('held', 'minutes_approved')
         AND r.archived_at IS NULL AND r.starts_on IS NOT NULL ORDER BY r.starts_on DESC LIMIT 1",
    );
    let rows = read.rows(sql.bind(id.uuid())).await?;
    rows.first().map(|row| row.try_get("", "day").map_err(Fault::internal)).transpose()
}

/// An action item with the meeting that ordered it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ordered {
    pub item: ActionItem,
    pub meeting: MeetingId,
    pub meeting_title: String,
}

/// What is not done yet, the earliest due first; without a day at the end.
pub async fn open_actions(read: &TenantRead, actor: &Actor) -> Result<Vec<Ordered>, Fault> {
    actor.may(Action::ParticipationRead)?;
    #[derive(FromQueryResult)]
    struct Row {
        id: Uuid,
        meeting_id: Uuid,
        title: String,
    }
    let sql = Sql::new(
        "SELECT a.id AS id, a.meeting_id AS meeting_id, r.title AS title FROM meeting_action_item a
         JOIN record r ON r.tenant_id = a.tenant_id AND r.id = a.meeting_id
         JOIN meeting m ON m.tenant_id = a.tenant_id AND m.id = a.meeting_id
         WHERE a.tenant_id = {tenant} AND a.done_on IS NULL AND r.archived_at IS NULL AND m.state <> 'cancelled'
         ORDER BY CASE WHEN a.due_on IS NULL THEN 1 ELSE 0 END, a.due_on, a.id LIMIT 200",
    );
    let rows: Vec<Row> = read.rows_as(sql).await?;
    let ids: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let items = read.find::<action_table::Entity>().filter(action_table::Column::Id.is_in(ids)).all().await?;
    let mut items: HashMap<Uuid, ActionItem> =
        items.into_iter().map(|item| (item.id, ActionItem::from(item))).collect();
    let ordered = rows.into_iter().filter_map(|row| {
        let item = items.remove(&row.id)?;
        Some(Ordered { item, meeting: MeetingId(row.meeting_id), meeting_title: row.title })
    });
    Ok(ordered.collect())
}

/// Completes records of meetings, in their order.
pub(crate) async fn of_records(read: &TenantRead, records: Vec<Record>) -> Result<Vec<Meeting>, Fault> {
    let ids: Vec<Uuid> = records.iter().map(|record| record.id).collect();
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let rows = read.find::<table::Entity>().filter(table::Column::Id.is_in(ids)).all().await?;
    let committees: Vec<Uuid> = rows.iter().map(|row| row.committee_id).collect();
    let titles = record::names(read, &committees).await?;
    let mut rows: HashMap<Uuid, table::Model> = rows.into_iter().map(|row| (row.id, row)).collect();
    let mut complete = Vec::with_capacity(records.len());
    for record in records {
        let Some(row) = rows.remove(&record.id) else { continue };
        let title = titles.iter().find(|(id, ..)| *id == row.committee_id);
        complete.push(Meeting {
            id: MeetingId(record.id),
            record,
            committee: CommitteeId(row.committee_id),
            committee_title: title.map_or_else(String::new, |(_, _, title)| title.clone()),
            number: row.number,
            be_year: row.be_year,
            state: State::read(&row.state)?,
            starts_at: row.starts_at,
            ends_at: row.ends_at,
            notice_sent_on: row.notice_sent_on,
            notice: row.notice,
            others: from_json(row.others)?,
            minutes: row.minutes,
            minutes_published: row.minutes_published,
            cancel_reason: row.cancel_reason,
        });
    }
    Ok(complete)
}

pub(super) async fn agenda_of(read: &TenantRead, id: MeetingId) -> Result<Vec<Agenda>, Fault> {
    let rows = read
        .find::<agenda_table::Entity>()
        .filter(agenda_table::Column::MeetingId.eq(id.uuid()))
        .ascending(agenda_table::Column::Sort)
        .all()
        .await?;
    let lines = rows.into_iter().map(|row| Agenda {
        id: AgendaId(row.id),
        title: row.title,
        outcome: row.outcome,
        resolution: row.resolution,
    });
    Ok(lines.collect())
}

/// Those marked, as they were; until the minutes are approved also the seats nobody has marked yet.
pub(super) async fn attendees(
    read: &TenantRead,
    meeting: &Meeting,
    committee: &committee::Committee,
) -> Result<Vec<Attendee>, Fault> {
    let rows = read
        .find::<attendance_table::Entity>()
        .filter(attendance_table::Column::MeetingId.eq(meeting.id.uuid()))
        .ascending(attendance_table::Column::Sort)
        .all()
        .await?;
    let mut marked = Vec::with_capacity(rows.len());
    for row in rows {
        marked.push(Attendee {
            seat: SeatId(row.seat_id),
            role: Role::read(&row.role)?,
            position: row.position,
            position_kind: row.position_kind.as_deref().map(PositionKind::read).transpose()?,
            person: row.person,
            mark: Some(Mark::read(&row.mark)?),
            represented_by: row.represented_by,
        });
    }
    if matches!(meeting.state, State::MinutesApproved | State::Cancelled) {
        return Ok(marked);
    }
    let mut list = Vec::with_capacity(committee.seats.len());
    for seat in committee.seats.iter().filter(|seat| seat.vacant_since.is_none()) {
        let before = marked.iter().position(|one| one.seat == seat.id).map(|at| marked.remove(at));
        list.push(before.unwrap_or_else(|| Attendee {
            seat: seat.id,
            role: seat.role,
            position: seat.position.clone(),
            position_kind: seat.position_kind,
            person: seat.person.clone(),
            mark: None,
            represented_by: String::new(),
        }));
    }
    // Seats that have gone since they were marked.
    list.append(&mut marked);
    Ok(list)
}

pub(super) async fn actions_of(read: &TenantRead, id: MeetingId) -> Result<Vec<ActionItem>, Fault> {
    let rows = read
        .find::<action_table::Entity>()
        .filter(action_table::Column::MeetingId.eq(id.uuid()))
        .ascending(action_table::Column::CreatedAt)
        .ascending(action_table::Column::Id)
        .all()
        .await?;
    Ok(rows.into_iter().map(ActionItem::from).collect())
}

async fn whole(read: &TenantRead, meeting: Meeting) -> Result<Whole, Fault> {
    let committee = committee::queries::of_id(read, meeting.committee)
        .await?
        .ok_or_else(|| Fault::internal("committee"))?;
    let attendees = attendees(read, &meeting, &committee).await?;
    let details = &committee.details;
    Ok(Whole {
        agenda: agenda_of(read, meeting.id).await?,
        actions: actions_of(read, meeting.id).await?,
        quorum: rules::quorum_of(&attendees, details.quorum, details.representatives_count),
        quorum_note: details.quorum_note.clone(),
        attendees,
        meeting,
    })
}

impl From<action_table::Model> for ActionItem {
    fn from(row: action_table::Model) -> Self {
        Self {
            id: ActionItemId(row.id),
            agenda: row.agenda_id.map(AgendaId),
            text: row.text,
            owner: row.owner_id.map(StaffId),
            owner_text: row.owner_text,
            department: row.department_id.map(DepartmentId),
            due_on: row.due_on,
            done_on: row.done_on,
            evidence: row.evidence,
        }
    }
}
