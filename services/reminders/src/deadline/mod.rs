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
