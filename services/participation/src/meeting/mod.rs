//! A meeting of a committee (การประชุม): notice, agenda with outcomes and resolutions (ระเบียบวาระ, มติ), who attended,
//! whether there was a quorum, what was ordered to be done (ข้อสั่งการ), and the text of the minutes (รายงานการประชุม). Its
//! day, place and publication are in [`crate::record`].

pub mod actions;
pub mod commands;
pub mod graphql;
pub mod queries;
mod rules;
mod steps;
pub(crate) mod table;

pub use steps::{NewMark, approve_minutes, attend, cancel, hold, publish_minutes, write_minutes};

use crate::{
    committee::{PositionKind, Role, rules::Quorum},
    record::{Face, Record},
};
use chrono::NaiveDate;
use kernel::ids::{ActionItemId, AgendaId, CommitteeId, DepartmentId, MeetingId, SeatId, StaffId};
use tenancy::words;

words! {
    /// How far a meeting is.
    #[graphql(name = "MeetingState")]
    State {
        /// กำหนดไว้
        Planned = "planned",
        /// ประชุมแล้ว
        Held = "held",
        /// รับรองรายงานการประชุมแล้ว
        MinutesApproved = "minutes_approved",
        /// ยกเลิก
        Cancelled = "cancelled",
    }
}

words! {
    /// Whether the head of a seat was there.
    #[graphql(name = "AttendanceMark")]
    Mark {
        /// มาประชุม
        Present = "present",
        /// ไม่มา
        Absent = "absent",
        /// ลา
        Leave = "leave",
        /// มีผู้แทนมาประชุม
        Represented = "represented",
    }
}

/// A line of the agenda.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agenda {
    pub id: AgendaId,
    pub title: String,
    /// What was said.
    pub outcome: String,
    /// What was resolved.
    pub resolution: String,
}

/// A line of the agenda as somebody describes it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NewAgenda {
    /// Of a line that is there already.
    pub id: Option<AgendaId>,
    pub title: String,
    pub outcome: String,
    pub resolution: String,
}

/// Somebody with a seat, as it was on the day of the meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attendee {
    pub seat: SeatId,
    pub role: Role,
    pub position: String,
    pub position_kind: Option<PositionKind>,
    pub person: String,
    /// `None` until somebody has marked it.
    pub mark: Option<Mark>,
    pub represented_by: String,
}

/// Something the meeting ordered to be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActionItem {
    pub id: ActionItemId,
    pub agenda: Option<AgendaId>,
    pub text: String,
    pub owner: Option<StaffId>,
    /// The owner in words, when it is nobody of the office.
    pub owner_text: String,
    pub department: Option<DepartmentId>,
    pub due_on: Option<NaiveDate>,
    pub done_on: Option<NaiveDate>,
    pub evidence: String,
}

/// When, where and about what: a meeting to be entered, or changed.
#[derive(Debug, Clone)]
pub struct Form {
    /// An empty title becomes "การประชุม… ครั้งที่ n/ปี"; the first day is the day of the meeting.
    pub face: Face,
    /// Number within the year; the next free one when left out.
    pub number: Option<i32>,
    /// Buddhist era, by custom the calendar year; that of the day when left out.
    pub be_year: Option<i32>,
    /// "09:30", or nothing.
    pub starts_at: String,
    pub ends_at: String,
    pub notice_sent_on: Option<NaiveDate>,
    pub notice: String,
    pub agenda: Vec<NewAgenda>,
}

/// A meeting to be entered.
#[derive(Debug, Clone)]
pub struct NewMeeting {
    /// Made when the form was opened.
    pub idempotency_key: String,
    pub committee: CommitteeId,
    pub form: Form,
}

/// A meeting as kept, without its parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meeting {
    pub id: MeetingId,
    pub record: Record,
    pub committee: CommitteeId,
    pub committee_title: String,
    pub number: i32,
    pub be_year: i32,
    pub state: State,
    pub starts_at: String,
    pub ends_at: String,
    pub notice_sent_on: Option<NaiveDate>,
    pub notice: String,
    /// Others who were there, one to a line.
    pub others: Vec<String>,
    pub minutes: String,
    pub minutes_published: bool,
    pub cancel_reason: String,
}

/// A meeting with everything of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Whole {
    pub meeting: Meeting,
    pub agenda: Vec<Agenda>,
    pub attendees: Vec<Attendee>,
    pub actions: Vec<ActionItem>,
    pub quorum: Quorum,
    /// Where the quorum comes from, when the committee set its own.
    pub quorum_note: String,
}
