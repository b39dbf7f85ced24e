//! The corruption register (ร้องเรียนการทุจริต): a queue of its own, with its own tables, keys, numbers and audit trail,
//! open to the corruption officer alone. What was said and by whom is stored sealed; lists carry neither. Deliberately
//! absent: search, duplicates, merging, referral, log lines, mails that say anything. It never touches the tables of
//! the general register, so a query there cannot leak a case from here (rivals.md 4.4; Zammad #2757, #6365).

pub mod audit;
pub mod commands;
pub mod files;
pub mod graphql;
mod notice;
pub mod queries;
pub mod receive;
pub mod rules;
mod sealing;
mod table;
mod write;

pub use files::{OpenedFile, Staged, open_file, open_file_by_secret};
pub use graphql::{CorruptionMutation, CorruptionQuery};

use crate::case::{CaseNumber, Channel, EventKind, Secret, State};
use chrono::{DateTime, NaiveDate, Utc};
use kernel::{
    Actor, Fault,
    ids::{CorruptionCaseId, EventId, StaffId, UploadId},
};
use rules::Step;
use serde::{Deserialize, Serialize};

/// The register's name in number series and secrets.
pub(crate) const REGISTER: &str = "corruption";
/// What the deadline of a case hangs on.
pub(crate) const SUBJECT: &str = "corruption_case";

/// How to reach the complainant, as far as they said.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    pub name: String,
    pub phone: String,
    pub email: String,
    pub address: String,
    pub wants_mail: bool,
}

/// A file handed in: a picture already re-encoded, or an opaque attachment.
#[derive(Clone)]
pub struct NewFile {
    pub name: String,
    pub bytes: Vec<u8>,
    pub mime: String,
}

/// A case to be received.
#[derive(Clone)]
pub struct NewCase {
    pub idempotency_key: String,
    pub channel: Channel,
    pub text: String,
    /// Who or which unit is accused, as far as known.
    pub respondent: String,
    pub place: String,
    /// `None` is an anonymous case.
    pub contact: Option<Contact>,
    /// When the office got it; now, when it comes from the website.
    pub received_at: Option<DateTime<Utc>>,
    pub files: Vec<NewFile>,
}

/// What the complainant keeps.
#[derive(Debug, Clone)]
pub struct Receipt {
    pub id: CorruptionCaseId,
    pub number: CaseNumber,
    pub secret: Secret,
    pub due_on: NaiveDate,
}

/// One line of the queue: nothing of what was said, nobody's name but the officer's.
#[derive(Debug, Clone)]
pub struct Listed {
    pub id: CorruptionCaseId,
    pub number: CaseNumber,
    pub channel: Channel,
    pub state: State,
    pub open: bool,
    pub received_at: DateTime<Utc>,
    pub received_on: NaiveDate,
    pub due_on: NaiveDate,
    pub promised_on: Option<NaiveDate>,
    pub queue_on: NaiveDate,
    pub assignee: Option<StaffId>,
    pub assignee_name: Option<String>,
}

/// A case opened by an officer.
pub struct Case {
    pub listed: Listed,
    pub text: String,
    pub respondent: String,
    pub place: String,
    /// `None` when anonymous.
    pub complainant: Option<Contact>,
    pub version: i32,
    /// How the answer day was counted.
    pub trace: Option<serde_json::Value>,
    pub events: Vec<Event>,
    /// What this reader may do with it now.
    pub allowed: Vec<Step>,
}

/// One line of a case's timeline, opened.
pub struct Event {
    pub id: EventId,
    pub at: DateTime<Utc>,
    pub kind: EventKind,
    pub public: bool,
    /// `staff`, `citizen` or `system`.
    pub actor_kind: String,
    pub actor_name: Option<String>,
    pub text: String,
    pub files: Vec<FileLine>,
}

/// A file of a case, without its content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileLine {
    pub id: UploadId,
    pub name: String,
    pub mime: String,
    pub bytes: i64,
}

/// What the holder of number and secret sees: no officer's name, no internal note, no assignment.
pub struct Followed {
    pub number: CaseNumber,
    pub state: State,
    pub received_at: DateTime<Utc>,
    pub received_on: NaiveDate,
    pub due_on: NaiveDate,
    pub promised_on: Option<NaiveDate>,
    /// What they wrote themselves.
    pub said: String,
    pub respondent: String,
    pub place: String,
    pub events: Vec<FollowedEvent>,
    /// Whether information can still be added.
    pub can_add: bool,
}

/// One public line.
pub struct FollowedEvent {
    pub id: EventId,
    pub at: DateTime<Utc>,
    pub kind: EventKind,
    pub text: String,
    pub files: Vec<FileLine>,
}

/// Number and secret open a case to a person of the public. A member of staff who got hold of a secret does not become
/// one: only the register's own officers pass.
pub(crate) fn may_by_secret(actor: &Actor) -> Result<(), Fault> {
    match actor {
        Actor::Citizen => Ok(()),
        Actor::Staff { .. } | Actor::System => actor.may(kernel::Action::CorruptionRead),
    }
}
