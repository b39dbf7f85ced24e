//! What is asked of a measure's text, how an indicator is judged, and when a step is late.

use super::{Content, IndicatorRule, StepState, Track, content::Step};
use crate::plan::rules::check_years;
use chrono::NaiveDate;
use kernel::{FieldError, text};

pub const MOST_NAME: usize = 500;
const MOST_LONG: usize = 10_000;
const MOST_LINE: usize = 2_000;
const MOST_LINES: usize = 60;
/// A thousand million baht: more is a slip of the finger for one measure of one administration.
const MOST_BUDGET: i64 = 1_000_000_000;

/// Cleans what was typed and names every broken rule. Empty lines of lists are left out; nothing is cut off.
#[must_use]
pub fn check(mut content: Content) -> (Content, Vec<FieldError>) {
    let mut errors = Vec::new();
    let e = &mut errors;
    line("heading", &mut content.heading, MOST_LINE, e);
    long("rationale", &mut content.rationale, e);
    lines("objectives", &mut content.objectives, e);
    lines("targets", &mut content.targets, e);
    line("area", &mut content.area, MOST_NAME, e);
    check_years(content.first_year, content.last_year, e);
    if !(0..=MOST_BUDGET).contains(&content.budget) {
        e.push(FieldError::new("budget", "bad_number"));
    }
    if content.all_departments {
        content.departments.clear();
    }
    let mut seen = std::collections::BTreeSet::new();
    content.departments.retain(|id| seen.insert(*id));
    steps(&mut content, e);
    indicators(&mut content, e);
    (content, errors)
}

fn steps(content: &mut Content, errors: &mut Vec<FieldError>) {
    too_many("steps", content.steps.len(), errors);
    for (step, at) in content.steps.iter_mut().zip(0..) {
        let field = format!("steps.{at}.text");
        line(&field, &mut step.text, MOST_LINE, errors);
        if step.text.is_empty() {
            errors.push(FieldError::new(&field, "required"));
        }
        lines(&format!("steps.{at}.bullets"), &mut step.bullets, errors);
    }
}

fn indicators(content: &mut Content, errors: &mut Vec<FieldError>) {
    too_many("indicators", content.indicators.len(), errors);
    for (indicator, at) in content.indicators.iter_mut().zip(0..) {
        let field = format!("indicators.{at}.name");
        line(&field, &mut indicator.name, MOST_LINE, errors);
        if indicator.name.is_empty() {
            errors.push(FieldError::new(&field, "required"));
        }
        line(&format!("indicators.{at}.unit"), &mut indicator.unit, 60, errors);
        if indicator.rule == IndicatorRule::YesNo {
            indicator.target = None;
        }
        if indicator.target.is_some_and(|target| !measurable(target)) {
            errors.push(FieldError::new(&format!("indicators.{at}.target"), "bad_number"));
        }
    }
}

/// A number that can be counted or measured here.
#[must_use]
pub fn measurable(value: f64) -> bool {
    (0.0..=1e12).contains(&value)
}

fn line(field: &str, value: &mut String, max: usize, errors: &mut Vec<FieldError>) {
    *value = text::clean_line(value, usize::MAX);
    too_long(field, value, max, errors);
}

fn long(field: &str, value: &mut String, errors: &mut Vec<FieldError>) {
    *value = text::clean_text(value, usize::MAX);
    too_long(field, value, MOST_LONG, errors);
}

fn lines(field: &str, values: &mut Vec<String>, errors: &mut Vec<FieldError>) {
    for value in values.iter_mut() {
        line(field, value, MOST_LINE, errors);
    }
    values.retain(|value| !value.is_empty());
    too_many(field, values.len(), errors);
}

fn too_long(field: &str, value: &str, max: usize, errors: &mut Vec<FieldError>) {
    if value.chars().count() > max && !errors.iter().any(|error| error.field == field) {
        errors.push(FieldError::new(field, "too_long").with("max", max));
    }
}

fn too_many(field: &str, n: usize, errors: &mut Vec<FieldError>) {
    if n > MOST_LINES {
        errors.push(FieldError::new(field, "too_many").with("max", MOST_LINES));
    }
}

/// Headings that the form has and this text leaves empty (seed 001). Somebody about to announce it is told, not stopped.
#[must_use]
pub fn missing(content: &Content) -> Vec<&'static str> {
    let owners = content.all_departments || !content.departments.is_empty();
    let there = [
        ("rationale", !content.rationale.is_empty()),
        ("objectives", !content.objectives.is_empty()),
        ("targets", !content.targets.is_empty()),
        ("area", !content.area.is_empty()),
        ("steps", !content.steps.is_empty()),
        ("owners", owners),
        ("indicators", !content.indicators.is_empty()),
    ];
    there.into_iter().filter(|(_, there)| !there).map(|(heading, _)| heading).collect()
}

/// Whether an indicator is met. `None` where there is nothing to judge: no actual, or no target.
#[must_use]
pub fn met(rule: IndicatorRule, target: Option<f64>, actual: Option<f64>) -> Option<bool> {
    let actual = actual?;
    match rule {
        IndicatorRule::YesNo => Some(actual >= 1.0),
        IndicatorRule::AtLeast => Some(actual >= target?),
        IndicatorRule::AtMost => Some(actual <= target?),
    }
}

/// Whether there is something an actual could be judged by.
#[must_use]
pub fn judged(rule: IndicatorRule, target: Option<f64>) -> bool {
    rule == IndicatorRule::YesNo || target.is_some()
}

/// The day a step must be done by: moved, or as the version says.
#[must_use]
pub fn due(step: &Step, track: Option<&Track>) -> Option<NaiveDate> {
    track.and_then(|track| track.moved_to).or(step.due_on)
}

/// Where a step stands; nothing noted is planned.
#[must_use]
pub fn state(track: Option<&Track>) -> StepState {
    track.map_or(StepState::Planned, |track| track.state)
}

/// Open although its day has passed. On the day itself it is not late yet.
#[must_use]
pub fn late(step: &Step, track: Option<&Track>, today: NaiveDate) -> bool {
    state(track).open() && due(step, track).is_some_and(|day| day < today)
}

#[cfg(test)]
#[path = "rules_tests.rs"]
mod tests;
