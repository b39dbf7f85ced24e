//! What may be done with a case and when (ขั้นตอนการดำเนินการ), and what may be written. Pure.

use super::{Contact, NewCase, NewFile};
pub use crate::complaint::rules::{check_promise, check_text};
use crate::{
    case::{Channel, State},
    complaint::rules::{is_email, is_phone},
};
use chrono::{DateTime, Days, Utc};
use kernel::{Fault, FieldError, fiscal::thai_day, numerals, text};

/// Characters of a report or a notice.
pub const MOST_TEXT: usize = 5_000;
/// Characters of the accused, the place, an address.
pub const MOST_LINE: usize = 500;
pub const MOST_NAME: usize = 200;
const MOST_KEY: usize = 200;
/// Files handed in at a time, and megabytes of one.
pub const MOST_FILES: usize = 5;
pub const MOST_FILE_MEGABYTES: usize = 10;
/// Files of one case, all its information together.
pub const MOST_CASE_FILES: usize = 40;
/// A paper is registered at the latest a year after the office got it.
const MOST_DAYS_BACK: u64 = 366;

/// What an officer can do with a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    Acknowledge,
    Assign,
    Progress,
    ExplainDelay,
    Result,
    Close,
    Note,
}

impl Step {
    pub const ALL: &'static [Self] = &[
        Self::Acknowledge,
        Self::Assign,
        Self::Progress,
        Self::ExplainDelay,
        Self::Result,
        Self::Close,
        Self::Note,
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
            Self::Note => "note",
        }
    }
}

/// Where a case stands, as far as a step depends on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    pub state: State,
    pub acknowledged: bool,
}

/// Why a step is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum StepError {
    #[error("receipt was acknowledged before")]
    AlreadyAcknowledged,
    #[error("the result was given before")]
    AlreadyAnswered,
    /// Closing without a result would silence the alarm without an answer (domain.md c2).
    #[error("no result was given yet")]
    NoResult,
    #[error("closed")]
    Closed,
}

impl StepError {
    pub const ALL: &'static [Self] =
        &[Self::AlreadyAcknowledged, Self::AlreadyAnswered, Self::NoResult, Self::Closed];

    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::AlreadyAcknowledged => "corruption_acknowledged",
            Self::AlreadyAnswered => "corruption_answered",
            Self::NoResult => "corruption_no_result",
            Self::Closed => "corruption_closed",
        }
    }
}

impl From<StepError> for Fault {
    fn from(error: StepError) -> Self {
        Self::Refused(error.key())
    }
}

/// The state after a step.
///
/// # Errors
/// [`StepError`] when the case is not where the step begins.
pub fn after(standing: Standing, step: Step) -> Result<State, StepError> {
    let state = standing.state;
    match (step, state) {
        (Step::Note, _) => Ok(state),
        (Step::Close, State::Resolved) => Ok(State::Closed),
        (_, State::Closed | State::Referred | State::Merged) => Err(StepError::Closed),
        (Step::Close, _) => Err(StepError::NoResult),
        (_, State::Resolved) => Err(StepError::AlreadyAnswered),
        (Step::Acknowledge, _) if standing.acknowledged => Err(StepError::AlreadyAcknowledged),
        (Step::Acknowledge, _) => Ok(state),
        (Step::Assign, State::Received) => Ok(State::Assigned),
        (Step::Assign, _) => Ok(state),
        (Step::Progress | Step::ExplainDelay, _) => Ok(State::InProgress),
        (Step::Result, _) => Ok(State::Resolved),
    }
}

#[must_use]
pub fn allowed(standing: Standing) -> Vec<Step> {
    Step::ALL.iter().copied().filter(|step| after(standing, *step).is_ok()).collect()
}

/// Whether the complainant can still add to the case.
///
/// # Errors
/// [`StepError::Closed`].
pub fn may_add(state: State) -> Result<(), StepError> {
    if matches!(state, State::Closed | State::Referred | State::Merged) {
        Err(StepError::Closed)
    } else {
        Ok(())
    }
}

/// A notice that may be empty.
///
/// # Errors
/// [`Fault::Invalid`] on the field.
pub fn check_optional_text(field: &str, input: &str) -> Result<String, Fault> {
    let mut form = Form::default();
    let text = form.text(field, input, MOST_TEXT, false);
    form.done(text)
}

/// Information the complainant adds: a text, files, or both.
///
/// # Errors
/// [`Fault::Invalid`] on `text` or `files`.
pub fn check_information(text: &str, files: Vec<NewFile>) -> Result<(String, Vec<NewFile>), Fault> {
    let mut form = Form::default();
    let text = form.text("text", text, MOST_TEXT, files.is_empty());
    let files = form.files(files);
    form.done((text, files))
}

/// Brings a new case into order and names every broken field at once. `from_public`: it came through the website, so
/// its channel and moment are not the sender's to choose.
///
/// # Errors
/// [`Fault::Invalid`].
pub fn check_new(
    new: NewCase,
    from_public: bool,
    now: DateTime<Utc>,
) -> Result<(NewCase, DateTime<Utc>), Fault> {
    let mut form = Form::default();
    let received_at = new.received_at.filter(|_| !from_public).unwrap_or(now);
    let oldest = now.checked_sub_days(Days::new(MOST_DAYS_BACK)).unwrap_or(now);
    if received_at > now {
        form.error(FieldError::new("receivedAt", "date_in_future"));
    } else if thai_day(received_at) < thai_day(oldest) {
        form.error(FieldError::new("receivedAt", "bad_date"));
    }
    let idempotency_key = form.line("idempotencyKey", &new.idempotency_key, MOST_KEY);
    if idempotency_key.is_empty() {
        form.error(FieldError::new("idempotencyKey", "required"));
    }
    let checked = NewCase {
        idempotency_key,
        channel: if from_public { Channel::Website } else { new.channel },
        text: form.text("text", &new.text, MOST_TEXT, true),
        respondent: form.line("respondent", &new.respondent, MOST_LINE),
        place: form.line("place", &new.place, MOST_LINE),
        contact: new.contact.and_then(|contact| form.contact(contact)),
        received_at: Some(received_at),
        files: form.files(new.files),
    };
    form.done((checked, received_at))
}

/// Collects what is wrong with an input.
#[derive(Default)]
struct Form(Vec<FieldError>);

impl Form {
    fn error(&mut self, error: FieldError) {
        self.0.push(error);
    }

    fn done<T>(self, value: T) -> Result<T, Fault> {
        if self.0.is_empty() { Ok(value) } else { Err(Fault::Invalid(self.0)) }
    }

    fn within(&mut self, field: &str, value: &str, most: usize) {
        if value.chars().count() > most {
            self.error(FieldError::new(field, "too_long").with("max", most));
        }
    }

    fn text(&mut self, field: &str, input: &str, most: usize, required: bool) -> String {
        let value = text::clean_text(input, usize::MAX);
        if required && value.is_empty() {
            self.error(FieldError::new(field, "required"));
        }
        self.within(field, &value, most);
        value
    }

    fn line(&mut self, field: &str, input: &str, most: usize) -> String {
        let value = text::clean_line(input, usize::MAX);
        self.within(field, &value, most);
        value
    }

    /// A contact with nothing in it is no contact: the case is anonymous.
    fn contact(&mut self, given: Contact) -> Option<Contact> {
        let email = self.line("email", &given.email, MOST_LINE);
        let contact = Contact {
            name: self.line("name", &given.name, MOST_NAME),
            phone: numerals::to_arabic(&self.line("phone", &given.phone, MOST_NAME)),
            wants_mail: given.wants_mail && !email.is_empty(),
            address: self.line("address", &given.address, MOST_LINE),
            email,
        };
        if !contact.email.is_empty() && !is_email(&contact.email) {
            self.error(FieldError::new("email", "bad_email"));
        }
        if !contact.phone.is_empty() && !is_phone(&contact.phone) {
            self.error(FieldError::new("phone", "bad_phone"));
        }
        let empty = [&contact.name, &contact.phone, &contact.email, &contact.address]
            .iter()
            .all(|part| part.is_empty());
        (!empty).then_some(contact)
    }

    fn files(&mut self, files: Vec<NewFile>) -> Vec<NewFile> {
        if files.len() > MOST_FILES {
            self.error(FieldError::new("files", "too_many_files").with("max", MOST_FILES));
        }
        if files.iter().any(|file| file.bytes.is_empty()) {
            self.error(FieldError::new("files", "file_empty"));
        }
        if files.iter().any(|file| file.bytes.len() > MOST_FILE_MEGABYTES * 1_048_576) {
            self.error(FieldError::new("files", "file_too_large").with("max", MOST_FILE_MEGABYTES));
        }
        files
            .into_iter()
            .map(|file| NewFile { name: text::clean_line(&file.name, MOST_NAME), ..file })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]
    use super::*;
    use chrono::{Duration, TimeZone};
    use kernel::{Lang, lang};
    use std::fmt::Write;

    fn now() -> DateTime<Utc> {
        Utc.with_ymd_and_hms(2026, 11, 20, 2, 0, 0).unwrap()
    }

    fn new() -> NewCase {
        NewCase {
            idempotency_key: "k".into(),
            channel: Channel::Letter,
            text: "มีการเรียกรับเงินในการออกใบอนุญาต".into(),
            respondent: String::new(),
            place: String::new(),
            contact: None,
            received_at: None,
            files: Vec::new(),
        }
    }

    fn broken(new: NewCase) -> Vec<(String, String)> {
        match check_new(new, false, now()) {
            Err(Fault::Invalid(fields)) => fields.into_iter().map(|f| (f.field, f.rule)).collect(),
            Err(other) => panic!("{other}"),
            Ok(_) => Vec::new(),
        }
    }

    #[test]
    fn the_whole_table_of_steps() {
        let mut picture = String::new();
        for state in [State::Received, State::Assigned, State::InProgress, State::Resolved, State::Closed] {
            for step in Step::ALL {
                let next = after(Standing { state, acknowledged: false }, *step);
                let next =
                    next.map_or_else(|error| format!("! {}", error.key()), |next| next.as_str().to_owned());
                writeln!(picture, "{} {} = {next}", state.as_str(), step.as_str()).unwrap();
            }
        }
        let expected = "\
received acknowledge = received
received assign = assigned
received progress = in_progress
received explain_delay = in_progress
received result = resolved
received close = ! corruption_no_result
received note = received
assigned acknowledge = assigned
assigned assign = assigned
assigned progress = in_progress
assigned explain_delay = in_progress
assigned result = resolved
assigned close = ! corruption_no_result
assigned note = assigned
in_progress acknowledge = in_progress
in_progress assign = in_progress
in_progress progress = in_progress
in_progress explain_delay = in_progress
in_progress result = resolved
in_progress close = ! corruption_no_result
in_progress note = in_progress
resolved acknowledge = ! corruption_answered
resolved assign = ! corruption_answered
resolved progress = ! corruption_answered
resolved explain_delay = ! corruption_answered
resolved result = ! corruption_answered
resolved close = closed
resolved note = resolved
closed acknowledge = ! corruption_closed
closed assign = ! corruption_closed
closed progress = ! corruption_closed
closed explain_delay = ! corruption_closed
closed result = ! corruption_closed
closed close = ! corruption_closed
closed note = closed
";
        assert_eq!(picture, expected);
    }

    #[test]
    fn what_is_allowed_is_exactly_what_is_not_refused() {
        let fresh = Standing { state: State::Received, acknowledged: false };
        assert_eq!(allowed(fresh).len(), Step::ALL.len() - 1, "all but closing");
        assert!(!allowed(Standing { acknowledged: true, ..fresh }).contains(&Step::Acknowledge));
        assert_eq!(allowed(Standing { state: State::Closed, acknowledged: true }), [Step::Note]);
        assert!(may_add(State::Resolved).is_ok() && may_add(State::Closed).is_err());
    }

    #[test]
    fn every_refusal_has_its_sentence_in_both_languages() {
        for error in StepError::ALL {
            for language in Lang::ALL {
                let key = format!("refused.{}", error.key());
                assert!(lang::find(language, &key).is_some(), "{language:?} {key}");
            }
        }
    }

    #[test]
    fn every_broken_field_is_named_at_once() {
        let file =
            |bytes: usize| NewFile { name: "a.jpg".into(), bytes: vec![1; bytes], mime: "image/jpeg".into() };
        let contact = Contact { email: "x".into(), phone: "12".into(), ..Contact::default() };
        let bad = NewCase {
            idempotency_key: " ".into(),
            text: "ก".repeat(MOST_TEXT + 1),
            respondent: "ก".repeat(MOST_LINE + 1),
            contact: Some(contact),
            received_at: Some(now() + Duration::minutes(1)),
            files: vec![file(1), file(0)],
            ..new()
        };
        let expected = [
            ("receivedAt", "date_in_future"),
            ("idempotencyKey", "required"),
            ("text", "too_long"),
            ("respondent", "too_long"),
            ("email", "bad_email"),
            ("phone", "bad_phone"),
            ("files", "file_empty"),
        ];
        assert_eq!(broken(bad), expected.map(|(field, rule)| (field.to_owned(), rule.to_owned())));
        assert_eq!(
            broken(NewCase { text: " \n ".into(), ..new() }),
            [("text".to_owned(), "required".to_owned())]
        );
        assert_eq!(broken(NewCase { files: vec![file(1); MOST_FILES + 1], ..new() })[0].1, "too_many_files");
        assert_eq!(broken(NewCase { text: "ก".repeat(MOST_TEXT), ..new() }), []);
    }

    #[test]
    fn the_public_chooses_neither_channel_nor_moment() {
        let (checked, at) =
            check_new(NewCase { received_at: Some(now() - Duration::days(3)), ..new() }, true, now())
                .unwrap();
        assert_eq!((checked.channel, at), (Channel::Website, now()));
        let (checked, at) =
            check_new(NewCase { received_at: Some(now() - Duration::days(3)), ..new() }, false, now())
                .unwrap();
        assert_eq!((checked.channel, at), (Channel::Letter, now() - Duration::days(3)));
        let old = NewCase { received_at: Some(now() - Duration::days(400)), ..new() };
        assert_eq!(broken(old), [("receivedAt".to_owned(), "bad_date".to_owned())]);
    }

    #[test]
    fn an_empty_contact_leaves_the_case_anonymous_and_thai_digits_are_read() {
        let empty = Contact { name: " \u{200b}".into(), wants_mail: true, ..Contact::default() };
        let (checked, _) = check_new(NewCase { contact: Some(empty), ..new() }, true, now()).unwrap();
        assert!(checked.contact.is_none());
        let phone = Contact {
            phone: "๐๘๑-๒๓๔-๕๖๗๘".into(), wants_mail: true, ..Contact::default()
        };
        let (checked, _) = check_new(NewCase { contact: Some(phone), ..new() }, true, now()).unwrap();
        let contact = checked.contact.unwrap();
        assert_eq!(contact.phone, "081-234-5678");
        assert!(!contact.wants_mail, "no mail without an address");
    }

    #[test]
    fn information_is_a_text_or_a_file() {
        let file = NewFile { name: "../a\u{202e}.jpg".into(), bytes: vec![1], mime: "image/jpeg".into() };
        assert!(check_information("", Vec::new()).is_err());
        let (text, files) = check_information("", vec![file]).unwrap();
        assert_eq!((text.as_str(), files[0].name.as_str()), ("", "../a.jpg"));
    }
}
