//! What a survey must be, who may answer when, how many answers are enough. No database here.

use super::{AgeGroup, Draft, DraftQuestion, Options, Question, QuestionKind, Service, Sex, State, Survey};
use crate::record;
use chrono::NaiveDate;
use kernel::{Fault, FieldError, ids::QuestionId, text};

pub const MOST_QUESTIONS: usize = 40;
pub const MOST_SERVICES: usize = 9;
pub const MAX_QUESTION: usize = 300;
pub const MAX_NAME: usize = 150;
pub const MAX_TEXT: usize = 1_000;
pub const MAX_BATCH: usize = 40;

/// Sample size by Taro Yamane, n = N / (1 + N e²), rounded up (domain.md S1; the formula is from memory there, so it is
/// advice with a source note, never a bar). `margin_percent` is e.
#[must_use]
pub fn sample_size(population: i32, margin_percent: i32) -> i64 {
    let (all, e) = (i64::from(population.max(0)), i64::from(margin_percent.clamp(1, 50)));
    (10_000 * all + (10_000 + all * e * e) - 1) / (10_000 + all * e * e)
}

/// Why a survey cannot be answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shut {
    NotOpen,
    NotYet,
    Ended,
}

impl From<Shut> for Fault {
    fn from(shut: Shut) -> Self {
        Self::Refused(match shut {
            Shut::NotOpen => "survey_not_open",
            Shut::NotYet => "survey_not_yet",
            Shut::Ended => "survey_ended",
        })
    }
}

/// Whether it is being answered on this day. Both days of the period are included; a period without an end lasts until
/// somebody closes it.
pub fn answerable(
    state: State,
    (from, to): (Option<NaiveDate>, Option<NaiveDate>),
    today: NaiveDate,
) -> Result<(), Shut> {
    match (state, from, to) {
        (State::Draft | State::Closed, ..) => Err(Shut::NotOpen),
        (_, Some(from), _) if today < from => Err(Shut::NotYet),
        (_, _, Some(to)) if to < today => Err(Shut::Ended),
        _ => Ok(()),
    }
}

/// Whether citizens see its results: after closing, or all along if the administration chose so.
#[must_use]
pub fn results_public(survey: &Survey) -> bool {
    survey.state == State::Closed || (survey.state == State::Open && survey.options.live_results)
}

/// Cleans a draft and names every broken rule.
///
/// # Errors
/// [`Fault::Invalid`].
pub fn check(draft: Draft) -> Result<Draft, Fault> {
    let (face, mut errors) = record::check(draft.face);
    let services: Vec<(Service, String)> =
        draft.services.into_iter().map(|(s, name)| (s, text::clean_line(&name, usize::MAX))).collect();
    if services.is_empty() || services.iter().any(|(_, name)| name.is_empty()) {
        errors.push(FieldError::new("services", "required"));
    } else if services.len() > MOST_SERVICES {
        errors.push(FieldError::new("services", "too_many").with("max", MOST_SERVICES));
    } else if services.iter().any(|(_, name)| name.chars().count() > MAX_NAME) {
        errors.push(FieldError::new("services", "too_long").with("max", MAX_NAME));
    }
    let questions: Vec<DraftQuestion> = draft
        .questions
        .into_iter()
        .map(|q| DraftQuestion { text: text::clean_line(&q.text, usize::MAX), ..q })
        .collect();
    if questions.iter().any(|q| q.text.is_empty()) {
        errors.push(FieldError::new("questions", "required"));
    } else if !questions.iter().any(|q| q.kind == QuestionKind::Score) {
        errors.push(FieldError::new("questions", "needs_score_question"));
    } else if questions.len() > MOST_QUESTIONS {
        errors.push(FieldError::new("questions", "too_many").with("max", MOST_QUESTIONS));
    } else if questions.iter().any(|q| q.text.chars().count() > MAX_QUESTION) {
        errors.push(FieldError::new("questions", "too_long").with("max", MAX_QUESTION));
    }
    let options = draft.options;
    if options.population.is_some_and(|n| n < 1) {
        errors.push(FieldError::new("population", "bad_number"));
    }
    if !(1..=20).contains(&options.margin_percent) {
        errors.push(FieldError::new("marginPercent", "bad_number"));
    }
    if errors.is_empty() {
        let template = text::clean_line(&draft.template, MAX_BATCH);
        Ok(Draft { face, template, options, services, questions })
    } else {
        Err(Fault::Invalid(errors))
    }
}

/// One answered form as it was sent.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Form {
    /// Number of the service used; may be left out where there is only one.
    pub service_no: Option<i32>,
    pub scores: Vec<(QuestionId, i32)>,
    pub texts: Vec<(QuestionId, String)>,
    pub sex: Option<Sex>,
    pub age_group: Option<AgeGroup>,
}

/// A form whose answers belong to the survey.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filled {
    pub service_no: i32,
    pub answers: Vec<(QuestionId, Option<i32>, String)>,
    pub sex: Option<Sex>,
    pub age_group: Option<AgeGroup>,
}

/// Checks a form against the survey. `every_required` is false for paper, where a person may have left lines blank.
/// Errors are named by the question's id.
///
/// # Errors
/// [`Fault::Invalid`].
pub fn fill(survey: &Survey, form: &Form, every_required: bool) -> Result<Filled, Fault> {
    let mut errors = Vec::new();
    let service_no = match (form.service_no, survey.services.as_slice()) {
        (None, [only]) => only.no,
        (Some(no), services) if services.iter().any(|s| s.no == no) => no,
        _ => {
            errors.push(FieldError::new("service", "choose_one"));
            0
        }
    };
    let known = |id: &QuestionId, kind| survey.questions.iter().any(|q| q.id == *id && q.kind == kind);
    if !form.scores.iter().all(|(id, _)| known(id, QuestionKind::Score))
        || !form.texts.iter().all(|(id, _)| known(id, QuestionKind::Text))
    {
        errors.push(FieldError::new("questions", "unknown_question"));
    }
    let answers =
        survey.questions.iter().filter_map(|q| answer(q, form, every_required, &mut errors)).collect();
    if !errors.is_empty() {
        return Err(Fault::Invalid(errors));
    }
    let filled = Filled {
        service_no,
        answers,
        sex: form.sex.filter(|_| survey.options.ask_sex),
        age_group: form.age_group.filter(|_| survey.options.ask_age),
    };
    if filled.answers.is_empty() { Err(Fault::field("questions", "nothing_answered")) } else { Ok(filled) }
}

fn answer(
    q: &Question,
    form: &Form,
    every_required: bool,
    errors: &mut Vec<FieldError>,
) -> Option<(QuestionId, Option<i32>, String)> {
    let name = q.id.to_string();
    let missing = |errors: &mut Vec<FieldError>, rule: &str| {
        if q.required && every_required {
            errors.push(FieldError::new(&name, rule));
        }
    };
    match q.kind {
        QuestionKind::Score => match form.scores.iter().find(|(id, _)| *id == q.id) {
            Some((_, score)) if (1..=5).contains(score) => Some((q.id, Some(*score), String::new())),
            Some(_) => {
                errors.push(FieldError::new(&name, "bad_score"));
                None
            }
            None => {
                missing(errors, "choose_one");
                None
            }
        },
        QuestionKind::Text => {
            let typed = form.texts.iter().find(|(id, _)| *id == q.id).map_or("", |(_, typed)| typed.as_str());
            let typed = text::clean_text(typed, usize::MAX);
            if typed.is_empty() {
                missing(errors, "required");
                return None;
            }
            if typed.chars().count() > MAX_TEXT {
                errors.push(FieldError::new(&name, "too_long").with("max", MAX_TEXT));
            }
            Some((q.id, None, typed))
        }
    }
}

/// Whether two sets of services and questions are the same to whoever answers.
#[must_use]
pub fn same_form(survey: &Survey, draft: &Draft) -> bool {
    let services = survey.services.iter().map(|s| (s.service, s.name.as_str()));
    let questions = survey.questions.iter().map(|q| (q.aspect, q.kind, q.text.as_str(), q.required));
    services.eq(draft.services.iter().map(|(s, name)| (*s, name.as_str())))
        && questions.eq(draft.questions.iter().map(|q| (q.aspect, q.kind, q.text.as_str(), q.required)))
}

/// What is asked about the person may not change once somebody was not asked it.
#[must_use]
pub fn same_groups(a: &Options, b: &Options) -> bool {
    a.ask_sex == b.ask_sex && a.ask_age == b.ask_age
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    /// domain.md S1 (Taro Yamane): the figures printed in his table for e = 5 %.
    #[test]
    fn sample_size_by_yamane_matches_the_printed_table() {
        for (population, n) in
            [(500, 223), (1_000, 286), (2_000, 334), (5_000, 371), (10_000, 385), (100_000, 399)]
        {
            let exact = f64::from(population) / (1.0 + f64::from(population) * 0.0025);
            assert!((exact - f64::from(n)).abs() < 1.0, "{population}");
            assert_eq!(sample_size(population, 5), i64::from(n), "{population}");
        }
        assert_eq!(sample_size(0, 5), 0);
        assert_eq!(sample_size(i32::MAX, 1), 10_000);
    }

    #[test]
    fn both_days_of_the_period_are_answered_on_and_no_other() {
        let day = |d: &str| d.parse::<NaiveDate>().unwrap();
        let period = (Some(day("2026-11-01")), Some(day("2026-11-30")));
        let on = |d| answerable(State::Open, period, day(d));
        assert_eq!(on("2026-10-31"), Err(Shut::NotYet));
        assert_eq!(on("2026-11-01"), Ok(()));
        assert_eq!(on("2026-11-30"), Ok(()));
        assert_eq!(on("2026-12-01"), Err(Shut::Ended));
        assert_eq!(answerable(State::Closed, period, day("2026-11-10")), Err(Shut::NotOpen));
        assert_eq!(answerable(State::Draft, (None, None), day("2026-11-10")), Err(Shut::NotOpen));
    }

    #[test]
    fn a_draft_names_all_that_is_missing() {
        let Err(Fault::Invalid(errors)) = check(Draft::default()) else { panic!() };
        let names: Vec<&str> = errors.iter().map(|e| e.field.as_str()).collect();
        assert_eq!(names, ["title", "services", "questions"]);
    }
}
