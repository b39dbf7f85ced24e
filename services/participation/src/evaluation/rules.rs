//! What a round must be, when it is due, and what the regulation asks of its announcement. Warnings never block.

use super::{Announcement, Draft};
use crate::record;
use chrono::{Days, NaiveDate};
use kernel::{
    Fault, FieldError,
    fiscal::{FiscalYear, HalfYearRound},
    text,
};

pub const MOST_MISSIONS: usize = 60;
pub const MOST_CRITERIA: usize = 20;
pub const MOST_EVALUATORS: usize = 30;
pub const MAX_NAME: usize = 300;
pub const MAX_NOTE: usize = 1_000;

/// At least so many rounds a year (seed 001, measure 3.3.2).
pub const ROUNDS_A_YEAR: u64 = 2;
/// A round is to be finished so many days after its half-year. No source names a day; it is the proposal made for the
/// half-year report (domain.md R1).
pub const DAYS_AFTER_ROUND: u64 = 30;
/// The result is announced within so many days after it was presented (domain.md c7: ข้อ 29(3), 30(5)).
pub const ANNOUNCE_WITHIN_DAYS: u64 = 15;
/// … and hangs at least so many days (same source).
pub const POST_AT_LEAST_DAYS: i64 = 30;

#[must_use]
pub fn round_of(no: i32) -> Option<HalfYearRound> {
    match no {
        1 => Some(HalfYearRound::One),
        2 => Some(HalfYearRound::Two),
        _ => None,
    }
}

/// The day a round should be finished by.
#[must_use]
pub fn due_on(year: FiscalYear, round: HalfYearRound) -> NaiveDate {
    let (_, last) = round.range(year);
    last.checked_add_days(Days::new(DAYS_AFTER_ROUND)).unwrap_or(last)
}

/// The year and round of a draft, and the draft cleaned.
///
/// # Errors
/// [`Fault::Invalid`] with every broken field.
pub fn check(draft: Draft) -> Result<(FiscalYear, HalfYearRound, Draft), Fault> {
    let (face, mut errors) = record::check(draft.face);
    let year = face.fiscal_year.and_then(FiscalYear::from_be);
    if face.fiscal_year.is_none() {
        errors.push(FieldError::new("fiscalYear", "required"));
    }
    let round = round_of(draft.round);
    if round.is_none() {
        errors.push(FieldError::new("round", "choose_one"));
    }
    let clean = |typed: &str| text::clean_line(typed, usize::MAX);
    let mut missions = draft.missions;
    for mission in &mut missions {
        mission.name = clean(&mission.name);
    }
    let criteria: Vec<String> = draft.criteria.iter().map(|c| clean(c)).collect();
    let evaluators: Vec<(String, bool)> = draft.evaluators.iter().map(|(l, c)| (clean(l), *c)).collect();
    let names: Vec<&str> = missions.iter().map(|m| m.name.as_str()).collect();
    list(&mut errors, "missions", &names, MOST_MISSIONS);
    list(&mut errors, "criteria", &criteria.iter().map(String::as_str).collect::<Vec<_>>(), MOST_CRITERIA);
    let labels: Vec<&str> = evaluators.iter().map(|(label, _)| label.as_str()).collect();
    list(&mut errors, "evaluators", &labels, MOST_EVALUATORS);
    match (year, round) {
        (Some(year), Some(round)) if errors.is_empty() => {
            Ok((year, round, Draft { face, round: draft.round, missions, criteria, evaluators }))
        }
        _ => Err(Fault::Invalid(errors)),
    }
}

fn list(errors: &mut Vec<FieldError>, field: &str, lines: &[&str], most: usize) {
    if lines.iter().any(|line| line.is_empty()) {
        errors.push(FieldError::new(field, "required"));
    } else if lines.len() > most {
        errors.push(FieldError::new(field, "too_many").with("max", most));
    } else if lines.iter().any(|line| line.chars().count() > MAX_NAME) {
        errors.push(FieldError::new(field, "too_long").with("max", MAX_NAME));
    }
}

/// What is not as the regulation wants it; each has its source in its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Warning {
    /// Announced more than 15 days after it was presented, or not yet although they have passed.
    AnnouncedLate,
    /// Hangs, or hung, fewer than 30 days.
    PostedShort,
    /// Nobody of the public among the evaluators (seed 001, measure 3.3.2, section 10).
    NoCitizen,
}

impl Warning {
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::AnnouncedLate => "announced_late",
            Self::PostedShort => "posted_short",
            Self::NoCitizen => "no_citizen",
        }
    }
}

/// Days the announcement hung, both ends counted.
#[must_use]
pub fn days_posted(of: &Announcement) -> Option<i64> {
    Some((of.posted_until? - of.posted_from?).num_days() + 1)
}

#[must_use]
pub fn warnings(of: &Announcement, citizens: usize, evaluators: usize, today: NaiveDate) -> Vec<Warning> {
    let mut found = Vec::new();
    let latest = of.presented_on.and_then(|day| day.checked_add_days(Days::new(ANNOUNCE_WITHIN_DAYS)));
    if latest.is_some_and(|latest| of.announced_on.unwrap_or(today) > latest) {
        found.push(Warning::AnnouncedLate);
    }
    if days_posted(of).is_some_and(|days| days < POST_AT_LEAST_DAYS) {
        found.push(Warning::PostedShort);
    }
    if evaluators > 0 && citizens == 0 {
        found.push(Warning::NoCitizen);
    }
    found
}

/// Days that cannot be.
///
/// # Errors
/// [`Fault::Invalid`].
pub fn check_announcement(of: &Announcement) -> Result<(), Fault> {
    let mut errors = Vec::new();
    if matches!((of.presented_on, of.announced_on), (Some(a), Some(b)) if b < a) {
        errors.push(FieldError::new("announcedOn", "before_start"));
    }
    match (of.posted_from, of.posted_until) {
        (None, Some(_)) => errors.push(FieldError::new("postedFrom", "required")),
        (Some(from), Some(to)) if to < from => errors.push(FieldError::new("postedUntil", "before_start")),
        _ => {}
    }
    if errors.is_empty() { Ok(()) } else { Err(Fault::Invalid(errors)) }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// domain.md c5: the half-year rounds of the fiscal year 2570 end on 31 March and 30 September 2027.
    #[test]
    fn a_round_is_due_thirty_days_after_its_half_year() {
        let year = FiscalYear::from_be(2570).unwrap();
        assert_eq!(due_on(year, HalfYearRound::One), day("2027-04-30"));
        assert_eq!(due_on(year, HalfYearRound::Two), day("2027-10-30"));
    }

    /// domain.md c7, ข้อ 29(3) and 30(5): announced within 15 days, posted at least 30 days.
    #[test]
    fn the_fifteenth_day_is_in_time_and_thirty_days_are_enough() {
        let of = Announcement {
            presented_on: Some(day("2026-10-01")),
            announced_on: Some(day("2026-10-16")),
            posted_from: Some(day("2026-10-16")),
            posted_until: Some(day("2026-11-14")),
        };
        assert_eq!(days_posted(&of), Some(30));
        assert_eq!(warnings(&of, 1, 2, day("2026-12-01")), []);
        let late = Announcement {
            announced_on: Some(day("2026-10-17")),
            posted_until: Some(day("2026-11-13")),
            ..of
        };
        assert_eq!(
            warnings(&late, 0, 2, day("2026-12-01")),
            [Warning::AnnouncedLate, Warning::PostedShort, Warning::NoCitizen]
        );
        let waiting = Announcement { presented_on: of.presented_on, ..Announcement::default() };
        assert_eq!(warnings(&waiting, 0, 0, day("2026-10-16")), []);
        assert_eq!(warnings(&waiting, 0, 0, day("2026-10-17")), [Warning::AnnouncedLate]);
    }

    #[test]
    fn a_draft_needs_a_year_and_one_of_two_rounds() {
        let Err(Fault::Invalid(errors)) =
            check(Draft { round: 3, criteria: vec![" ".into()], ..Draft::default() })
        else {
            panic!()
        };
        let names: Vec<&str> = errors.iter().map(|e| e.field.as_str()).collect();
        assert_eq!(names, ["title", "fiscalYear", "round", "criteria"]);
    }
}
