//! What may happen to a case, and when: pure decisions without a database.

use crate::case::{Kind, State};
use chrono::{DateTime, Duration, NaiveDate, Utc};
use kernel::{Action, Actor, Fault, FieldError, fiscal, ids::DepartmentId, ids::StaffId, text};

pub const MAX_TEXT: usize = 5_000;
pub const MAX_TITLE: usize = 200;
pub const MAX_PLACE: usize = 300;
pub const MAX_NAME: usize = 200;
/// Photos a citizen may add at once (issue: up to five).
pub const MAX_PHOTOS: usize = 5;
/// How far back a paper case may have come in when a clerk types it up.
const OLDEST: Duration = Duration::days(366);
/// Shown in lists when nobody wrote a title.
const TITLE_CLUSTERS: usize = 80;

/// One thing that is done to a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    Acknowledge,
    Assign,
    Progress,
    ExplainDelay,
    Result,
    Close,
    Reopen,
    Note,
    Refer,
    Merge,
    Recategorise,
}

impl Step {
    pub const ALL: &'static [Self] = &[
        Self::Acknowledge,
        Self::Assign,
        Self::Progress,
        Self::ExplainDelay,
        Self::Result,
        Self::Close,
        Self::Reopen,
        Self::Note,
        Self::Refer,
        Self::Merge,
        Self::Recategorise,
    ];

    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Acknowledge => "acknowledge",
            Self::Assign => "assign",
            Self::Progress => "progress",
            Self::ExplainDelay => "explain_delay",
            Self::Result => "result",
            Self::Close => "close",
            Self::Reopen => "reopen",
            Self::Note => "note",
            Self::Refer => "refer",
            Self::Merge => "merge",
            Self::Recategorise => "recategorise",
        }
    }

    /// The right it needs.
    #[must_use]
    pub fn action(self) -> Action {
        match self {
            Self::Acknowledge
            | Self::Progress
            | Self::ExplainDelay
            | Self::Result
            | Self::Note
            | Self::Reopen => Action::ComplaintWork,
            Self::Assign | Self::Recategorise => Action::ComplaintAssign,
            Self::Close => Action::ComplaintClose,
            Self::Refer => Action::ComplaintRefer,
            Self::Merge => Action::ComplaintMerge,
        }
    }
}

/// Why a step is not taken now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum StepError {
    #[error("the case is closed")]
    NotOpen,
    #[error("receipt was acknowledged before")]
    AlreadyAcknowledged,
    #[error("the result has not been notified")]
    NeedsResult,
    #[error("the case is already closed")]
    AlreadyClosed,
    #[error("the case is still open")]
    StillOpen,
    #[error("the period for reopening is over")]
    TooLateToReopen,
    #[error("the case to merge into has ended")]
    MergeTargetEnded,
}

impl From<StepError> for Fault {
    fn from(error: StepError) -> Self {
        Self::Refused(match error {
            StepError::NotOpen => "complaint_not_open",
            StepError::AlreadyAcknowledged => "complaint_already_acknowledged",
            StepError::NeedsResult => "complaint_needs_result",
            StepError::AlreadyClosed => "complaint_already_closed",
            StepError::StillOpen => "complaint_still_open",
            StepError::TooLateToReopen => "complaint_too_late_to_reopen",
            StepError::MergeTargetEnded => "complaint_merge_target_ended",
        })
    }
}

/// The state after a step.
pub fn after(state: State, acknowledged: bool, step: Step) -> Result<State, StepError> {
    match step {
        Step::Note => Ok(state),
        Step::Reopen => match state {
            State::Resolved | State::Closed | State::Referred => Ok(State::InProgress),
            State::Merged => Err(StepError::NotOpen),
            _ => Err(StepError::StillOpen),
        },
        Step::Close => match state {
            State::Resolved => Ok(State::Closed),
            State::Closed => Err(StepError::AlreadyClosed),
            State::Referred | State::Merged => Err(StepError::NotOpen),
            // Seed 001, measure 3.2.3: the complainant is told the result in writing before the matter ends.
            _ => Err(StepError::NeedsResult),
        },
        _ if !state.is_open() => Err(StepError::NotOpen),
        Step::Acknowledge if acknowledged => Err(StepError::AlreadyAcknowledged),
        Step::Acknowledge | Step::Recategorise => Ok(state),
        Step::Assign => Ok(if state == State::Received { State::Assigned } else { state }),
        Step::Progress | Step::ExplainDelay => Ok(State::InProgress),
        Step::Result => Ok(State::Resolved),
        Step::Refer => Ok(State::Referred),
        Step::Merge => Ok(State::Merged),
    }
}

/// What a case may be merged into: one that somebody still works on. An ended one has no day 15, so the merged case
/// would never be answered.
pub fn may_take_in(target: State) -> Result<(), StepError> {
    if target.is_open() { Ok(()) } else { Err(StepError::MergeTargetEnded) }
}

/// Who opens an ended case again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReopenedBy {
    Citizen,
    Office,
}

impl ReopenedBy {
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Citizen => "citizen",
            Self::Office => "office",
        }
    }

    /// The day that holds after reopening. What the citizen asks anew has its own 15 days; the office keeps the day it
    /// had, passed or not, so that nobody inside can turn the clock back by a result and a reopening.
    #[must_use]
    pub fn day(self, had: NaiveDate, anew: NaiveDate) -> NaiveDate {
        match self {
            Self::Citizen => anew,
            Self::Office => had,
        }
    }

    /// How that day came about: the new count, or the old one with the day on which it went on.
    #[must_use]
    pub fn trace(
        self,
        had: serde_json::Value,
        anew: serde_json::Value,
        due_on: NaiveDate,
        today: NaiveDate,
    ) -> serde_json::Value {
        let mut trace = match self {
            Self::Citizen => anew,
            Self::Office if had.is_object() => had,
            Self::Office => serde_json::json!({}),
        };
        if let Some(trace) = trace.as_object_mut() {
            trace.insert("due_on".to_owned(), serde_json::json!(due_on));
            trace.insert("reopened_on".to_owned(), serde_json::json!(today));
            trace.insert("reopened_by".to_owned(), self.as_str().into());
        }
        trace
    }
}

/// Until when the citizen may reopen: `days` after the day of the result.
#[must_use]
pub fn reopen_until(ended_at: DateTime<Utc>, days: i64) -> NaiveDate {
    fiscal::thai_day(ended_at) + Duration::days(days)
}

/// Whether this person may work on this case: a responsible officer on their own and their department's cases,
/// everybody else with the right on all of them.
#[must_use]
pub fn may_touch(actor: &Actor, assignee: Option<StaffId>, department: Option<DepartmentId>) -> bool {
    match actor {
        Actor::Staff { id, department: own, .. } => {
            actor.can(Action::ComplaintAssign)
                || assignee == Some(*id)
                || (department.is_some() && department == *own)
        }
        Actor::System => true,
        Actor::Citizen => false,
    }
}

/// What a person files or a clerk registers.
#[derive(Debug, Clone)]
pub struct Matter {
    pub kind: Kind,
    pub title: Option<String>,
    pub text: String,
    pub place: String,
    pub point: Option<(f64, f64)>,
    pub contact: Option<Contact>,
    pub received_at: Option<DateTime<Utc>>,
}

/// How to reach the complainant. All optional: a case needs no name.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Contact {
    pub name: String,
    pub phone: String,
    pub email: String,
    pub address: String,
    pub wants_mail: bool,
}

impl Contact {
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.name.is_empty() && self.phone.is_empty() && self.email.is_empty() && self.address.is_empty()
    }
}

fn length(errors: &mut Vec<FieldError>, field: &str, value: &str, max: usize) {
    if value.chars().count() > max {
        errors.push(FieldError::new(field, "too_long").with("max", max));
    }
}

/// Checks what was typed; every broken rule is named at once, so nobody mends a form five times.
#[must_use]
pub fn check(matter: &Matter, now: DateTime<Utc>) -> Vec<FieldError> {
    let mut errors = Vec::new();
    if matter.text.trim().is_empty() {
        errors.push(FieldError::new("text", "required"));
    }
    length(&mut errors, "text", &matter.text, MAX_TEXT);
    length(&mut errors, "title", matter.title.as_deref().unwrap_or(""), MAX_TITLE);
    length(&mut errors, "place", &matter.place, MAX_PLACE);
    if let Some((lat, lon)) = matter.point
        && !((5.0..=21.0).contains(&lat) && (97.0..=106.0).contains(&lon))
    {
        errors.push(FieldError::new("point", "bad_point"));
    }
    if let Some(at) = matter.received_at {
        if at > now {
            errors.push(FieldError::new("receivedAt", "date_in_future"));
        } else if at < now - OLDEST {
            errors.push(FieldError::new("receivedAt", "bad_date"));
        }
    }
    if let Some(contact) = &matter.contact {
        check_contact(&mut errors, contact);
    }
    errors
}

/// Checks an address without pretending to know whether it exists.
#[must_use]
pub fn is_email(text: &str) -> bool {
    let Some((user, host)) = text.rsplit_once('@') else { return false };
    !user.is_empty()
        && host.contains('.')
        && !host.starts_with('.')
        && !host.ends_with('.')
        && text.is_ascii()
        && text.len() <= 254
        && !text.contains(|c: char| c.is_whitespace() || c.is_control() || "<>,;\"()".contains(c))
}

/// Thai numbers have 9 or 10 digits; an extension or +66 may add some.
#[must_use]
pub fn is_phone(text: &str) -> bool {
    // "ต่อ" and "ext." name an extension; any other letter is a slip.
    let plain = text.replace("ต่อ", "#").replace("ext.", "#").replace("ext", "#");
    let digits = plain.chars().filter(char::is_ascii_digit).count();
    (9..=15).contains(&digits) && plain.chars().all(|c| c.is_ascii_digit() || " -+()#".contains(c))
}

fn check_contact(errors: &mut Vec<FieldError>, contact: &Contact) {
    length(errors, "name", &contact.name, MAX_NAME);
    length(errors, "address", &contact.address, MAX_PLACE);
    if !contact.email.is_empty() && !is_email(&contact.email) {
        errors.push(FieldError::new("email", "bad_email"));
    }
    if contact.wants_mail && contact.email.is_empty() {
        errors.push(FieldError::new("email", "required"));
    }
    if !contact.phone.is_empty() && !is_phone(&kernel::numerals::to_arabic(&contact.phone)) {
        errors.push(FieldError::new("phone", "bad_phone"));
    }
}

/// Both, or the broken fields of both: nobody mends a form twice.
pub fn both<A, B>(a: Result<A, Fault>, b: Result<B, Fault>) -> Result<(A, B), Fault> {
    match (a, b) {
        (Ok(a), Ok(b)) => Ok((a, b)),
        (Err(Fault::Invalid(mut fields)), Err(Fault::Invalid(more))) => {
            fields.extend(more);
            Err(Fault::Invalid(fields))
        }
        (Err(fault), _) | (_, Err(fault)) => Err(fault),
    }
}

/// A text that may stay away, but not be endless.
pub fn check_optional_text(field: &str, value: &str) -> Result<String, Fault> {
    if value.trim().is_empty() { Ok(String::new()) } else { check_text(field, value) }
}

/// A written text of a notice or note: required and not endless.
pub fn check_text(field: &str, value: &str) -> Result<String, Fault> {
    let value = text::clean_text(value, usize::MAX);
    if value.trim().is_empty() {
        return Err(Fault::field(field, "required"));
    }
    if value.chars().count() > MAX_TEXT {
        return Err(Fault::Invalid(vec![FieldError::new(field, "too_long").with("max", MAX_TEXT)]));
    }
    Ok(value.trim().to_owned())
}

/// A new promised day: after today and within a year, else the explanation explains nothing.
pub fn check_promise(promised_on: NaiveDate, today: NaiveDate) -> Result<(), Fault> {
    if promised_on <= today {
        return Err(Fault::field("promisedOn", "date_in_past"));
    }
    if promised_on > today + Duration::days(366) {
        return Err(Fault::field("promisedOn", "bad_date"));
    }
    Ok(())
}

/// The title shown in lists: the given one, else the beginning of the text on one line.
#[must_use]
pub fn title_of(title: Option<&str>, body: &str) -> String {
    let given = text::clean_line(title.unwrap_or(""), MAX_TITLE);
    if !given.is_empty() {
        return given;
    }
    let line = text::clean_line(body, MAX_TEXT);
    let cut = text::truncate_clusters(&line, TITLE_CLUSTERS);
    if cut.len() < line.len() { format!("{cut}…") } else { line }
}

#[cfg(test)]
mod tests;
