//! What may be said about an item, and how it may end.

use super::{Answer, NewItem, Outcome};
use chrono::NaiveDate;
use kernel::{FieldError, text};

pub const MAX_TEXT: usize = 2_000;
/// Rows of one entry: a forum's paper has some dozens.
pub const MAX_ROWS: usize = 300;
const MAX_PROJECT: usize = 500;
const MAX_CODE: usize = 60;
const MOST_VOTES: i32 = 100_000;

/// Cleans one item; fields are named below `at`, or alone when `at` is empty.
#[must_use]
pub fn check(mut item: NewItem, at: &str) -> (NewItem, Vec<FieldError>) {
    let mut errors = Vec::new();
    let field = |name: &str| if at.is_empty() { name.to_owned() } else { format!("{at}.{name}") };
    item.text = text::clean_text(&item.text, usize::MAX);
    if item.text.is_empty() {
        errors.push(FieldError::new(&field("text"), "required"));
    } else if item.text.chars().count() > MAX_TEXT {
        errors.push(FieldError::new(&field("text"), "too_long").with("max", MAX_TEXT));
    }
    if item.votes.is_some_and(|votes| !(0..=MOST_VOTES).contains(&votes)) {
        errors.push(FieldError::new(&field("votes"), "bad_number"));
    }
    (item, errors)
}

/// Cleans what is said to have become of an item: a project has a name, a refusal has its reason, an answer has a day.
#[must_use]
pub fn check_answer(mut answer: Answer, today: NaiveDate) -> (Answer, Vec<FieldError>) {
    let mut errors = Vec::new();
    answer.project = text::clean_line(&answer.project, MAX_PROJECT);
    answer.project_code = text::clean_line(&answer.project_code, MAX_CODE);
    for (name, said) in [("reason", &mut answer.reason), ("answer", &mut answer.text)] {
        *said = text::clean_text(said, usize::MAX);
        if said.chars().count() > MAX_TEXT {
            errors.push(FieldError::new(name, "too_long").with("max", MAX_TEXT));
        }
    }
    match answer.outcome {
        Outcome::Adopted if answer.project.is_empty() => errors.push(FieldError::new("project", "required")),
        Outcome::Declined if answer.reason.is_empty() => errors.push(FieldError::new("reason", "required")),
        Outcome::Open if answer.text.is_empty() => errors.push(FieldError::new("answer", "required")),
        _ => {}
    }
    if answer.on > today {
        errors.push(FieldError::new("answeredOn", "date_in_future"));
    }
    if answer.outcome != Outcome::Adopted {
        answer.project.clear();
        answer.project_code.clear();
        answer.project_record = None;
    }
    if answer.outcome != Outcome::Declined {
        answer.reason.clear();
    }
    (answer, errors)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::forum::item::Kind;

    fn answer(outcome: Outcome) -> Answer {
        Answer {
            outcome,
            project: String::new(),
            project_code: String::new(),
            project_record: None,
            reason: String::new(),
            text: String::new(),
            on: "2026-11-20".parse().unwrap(),
        }
    }

    fn fields(answer: Answer) -> Vec<String> {
        let (_, errors) = check_answer(answer, "2026-11-20".parse().unwrap());
        errors.into_iter().map(|e| format!("{} {}", e.field, e.rule)).collect()
    }

    #[test]
    fn seed_001_3_2_1_an_item_becomes_a_project_or_has_the_reason_why_not() {
        assert_eq!(fields(answer(Outcome::Adopted)), ["project required"]);
        assert_eq!(fields(answer(Outcome::Declined)), ["reason required"]);
        assert_eq!(fields(answer(Outcome::Open)), ["answer required"]);
        let named =
            Answer {
                project: " ขยายเขตไฟฟ้า ".into(), reason: "x".into(), ..answer(Outcome::Adopted)
            };
        let (kept, errors) = check_answer(named, "2026-11-20".parse().unwrap());
        assert!(errors.is_empty());
        assert_eq!((kept.project.as_str(), kept.reason.as_str()), ("ขยายเขตไฟฟ้า", ""));
    }

    #[test]
    fn an_answer_is_not_given_tomorrow() {
        let tomorrow = Answer {
            reason: "งบประมาณไม่เพียงพอ".into(),
            on: "2026-11-21".parse().unwrap(),
            ..answer(Outcome::Declined)
        };
        assert_eq!(fields(tomorrow), ["answeredOn date_in_future"]);
    }

    #[test]
    fn a_row_is_named_by_its_place() {
        let row = NewItem { kind: Kind::Need, text: " \u{200b} ".into(), village: None, votes: Some(-1) };
        let (_, errors) = check(row, "rows.3");
        let names: Vec<&str> = errors.iter().map(|e| e.field.as_str()).collect();
        assert_eq!(names, ["rows.3.text", "rows.3.votes"]);
    }
}
