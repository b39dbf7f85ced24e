//! A deadline (กำหนดเวลา): by which day something must be done and by whom. It is made by the concept that owns the duty;
//! here it is kept, moved, met, and everything still unsent about it is taken back in the same transaction.

mod commands;
mod queries;
mod table;

pub use commands::{cancel_all, meet, move_to, reassign, set};
pub use queries::find;

pub(crate) use queries::{Candidate, open_until};

use chrono::{DateTime, NaiveDate, Utc};
use kernel::ids::{DeadlineId, DepartmentId, StaffId};
use uuid::Uuid;

/// The statutory answer to a complaint, or the stricter promise (domain.md c2, c3).
pub const COMPLAINT_ANSWER: &str = "complaint_answer";
/// The written acknowledgement of a complaint (domain.md c4).
pub const COMPLAINT_ACK: &str = "complaint_ack";
/// The answer to a corruption complaint; always confidential.
pub const CORRUPTION_ANSWER: &str = "corruption_answer";
/// A step of a measure (seed 001, section 6).
pub const MEASURE_STEP: &str = "measure_step";
/// The end of a committee's term (domain.md c7: four years; K4: told 90 days ahead).
pub const COMMITTEE_TERM: &str = "committee_term";
/// A vacant seat of a committee.
pub const COMMITTEE_VACANCY: &str = "committee_vacancy";
/// The next meeting a committee must hold.
pub const MEETING_DUE: &str = "meeting_due";
/// An action item of a meeting.
pub const MEETING_ACTION: &str = "meeting_action";
/// The answer of the unit to an item raised at a forum (seed 001, measure 3.2.1).
pub const FORUM_ITEM: &str = "forum_item";
/// A step of the seven of a plan consultation (seed 001, measure 3.3.1).
pub const CONSULTATION_STEP: &str = "consultation_step";
/// The last day for comments on a draft.
pub const CONSULTATION_CLOSE: &str = "consultation_close";
/// The answer to comments on a draft.
pub const CONSULTATION_ANSWER: &str = "consultation_answer";
/// The last day of a survey.
pub const SURVEY_CLOSE: &str = "survey_close";
/// An evaluation round, at least two a year (seed 001, measure 3.3.2).
pub const EVALUATION_ROUND: &str = "evaluation_round";
/// The half-year participation report (seed 000).
pub const PROGRAMME_REPORT: &str = "programme_report";
/// A yearly duty of the participation centre, and its two reports (seed 004, article 4).
pub const CENTRE_DUTY: &str = "centre_duty";
/// An item that must be disclosed anew (seed 001, measure 3.1.3).
pub const DISCLOSURE_ITEM: &str = "disclosure_item";
/// A publication that expires.
pub const PUBLICATION_EXPIRY: &str = "publication_expiry";
/// An announcement not yet on three channels (seed 001, measure 3.1.2).
pub const PROCUREMENT_CHANNELS: &str = "procurement_channels";
/// The answer to an information request (domain.md c9).
pub const INFORMATION_REQUEST: &str = "information_request";
/// The end of the days a third party has to object (domain.md c9: ม.17).
pub const INFORMATION_OBJECTION: &str = "information_objection";

/// A deadline to be kept; setting the same subject and kind again replaces it.
#[derive(Debug, Clone)]
pub struct NewDeadline {
    pub subject_kind: &'static str,
    pub subject_id: Uuid,
    pub kind: &'static str,
    pub due_on: NaiveDate,
    pub responsible: Option<StaffId>,
    pub department: Option<DepartmentId>,
    /// Only corruption officers are ever reminded of it, in a mail that tells nothing.
    pub confidential: bool,
    /// What a mail may show. Mail travels in the open: no name of a person, no text of a case.
    pub label: String,
    /// How the date was computed, shown to staff.
    pub trace: serde_json::Value,
}

/// Where a deadline stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DeadlineState {
    Open,
    Met,
    Cancelled,
}

impl DeadlineState {
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Met => "met",
            Self::Cancelled => "cancelled",
        }
    }

    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        [Self::Open, Self::Met, Self::Cancelled].into_iter().find(|state| state.as_str() == text)
    }
}

/// A deadline as kept.
#[derive(Debug, Clone)]
pub struct Deadline {
    pub id: DeadlineId,
    pub subject_kind: String,
    pub subject_id: Uuid,
    pub kind: String,
    pub due_on: NaiveDate,
    pub responsible: Option<StaffId>,
    pub department: Option<DepartmentId>,
    pub confidential: bool,
    pub label: String,
    pub state: DeadlineState,
    pub trace: serde_json::Value,
    pub met_at: Option<DateTime<Utc>>,
}
