//! What may be said about a forum, which step may follow which, and what is worth a warning. Warnings never block.

use super::{Attendance, Facts, State};
use chrono::NaiveDate;
use kernel::{FieldError, fiscal::FiscalYear, text};
use tenancy::words;

pub const MAX_GROUPS: usize = 40;
const MAX_TIME: usize = 100;
const MAX_NUMBER: usize = 60;
const MAX_GROUP_NAME: usize = 150;
pub const MAX_RESULT: usize = 4_000;
/// More people than this is a slip of the finger.
const MOST_PEOPLE: i32 = 1_000_000;

words! {
    /// What is worth a second look; it blocks nothing.
    #[graphql(name = "ForumWarning")]
    Warning {
        /// The total is smaller than the sum of the groups.
        GroupsExceedTotal = "groups_exceed_total",
        /// Women, youth or elderly are more than the total.
        PartExceedsTotal = "part_exceeds_total",
        HouseholdsExceedRegistered = "households_exceed_registered",
        /// Fewer households than the administration's own minimum.
        BelowMinimumShare = "below_minimum_share",
        /// The days lie outside the fiscal year that was named.
        OtherFiscalYear = "other_fiscal_year",
    }
}

/// A step that does not follow from where the forum stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoSuchStep;

/// Cleans the facts and names what breaks a rule.
#[must_use]
pub fn check_facts(mut facts: Facts) -> (Facts, Vec<FieldError>) {
    facts.time = text::clean_line(&facts.time, MAX_TIME);
    facts.order_number = text::clean_line(&facts.order_number, MAX_NUMBER);
    let mut errors = Vec::new();
    let result = text::clean_text(&facts.result, usize::MAX);
    if result.chars().count() > MAX_RESULT {
        errors.push(FieldError::new("result", "too_long").with("max", MAX_RESULT));
    }
    facts.result = result;
    facts.villages = once(facts.villages);
    facts.units = once(facts.units);
    facts.channels = once(facts.channels);
    (facts, errors)
}

fn once<T: PartialEq>(list: Vec<T>) -> Vec<T> {
    let mut kept = Vec::with_capacity(list.len());
    for one in list {
        if !kept.contains(&one) {
            kept.push(one);
        }
    }
    kept
}

/// Cleans the attendance and names what is no number of people.
#[must_use]
pub fn check_attendance(mut attendance: Attendance) -> (Attendance, Vec<FieldError>) {
    let mut errors = Vec::new();
    let a = &attendance;
    for (field, number) in [
        ("total", a.total),
        ("women", a.women),
        ("youth", a.youth),
        ("elderly", a.elderly),
        ("households", a.households),
        ("registeredHouseholds", a.registered_households),
    ] {
        if number.is_some_and(out_of_range) {
            errors.push(FieldError::new(field, "bad_number"));
        }
    }
    attendance.groups.retain_mut(|group| {
        group.name = text::clean_line(&group.name, MAX_GROUP_NAME);
        !group.name.is_empty() || group.persons.is_some()
    });
    for (group, at) in attendance.groups.iter().zip(0_usize..) {
        if group.name.is_empty() {
            errors.push(FieldError::new(&format!("groups.{at}.name"), "required"));
        }
        if group.persons.is_some_and(out_of_range) {
            errors.push(FieldError::new(&format!("groups.{at}.persons"), "bad_number"));
        }
    }
    if attendance.groups.len() > MAX_GROUPS {
        errors.push(FieldError::new("groups", "too_many").with("max", MAX_GROUPS));
    }
    (attendance, errors)
}

fn out_of_range(number: i32) -> bool {
    !(0..=MOST_PEOPLE).contains(&number)
}

/// What is worth a second look. `minimum_share` is the administration's own percentage of households; there is no
/// default because no source gives one (domain.md c7, last point).
#[must_use]
pub fn warnings(
    attendance: &Attendance,
    minimum_share: Option<i32>,
    starts_on: Option<NaiveDate>,
    fiscal_year: Option<i32>,
) -> Vec<Warning> {
    let mut found = Vec::new();
    let of_groups: i64 = attendance.groups.iter().filter_map(|g| g.persons).map(i64::from).sum();
    if attendance.total.is_some_and(|total| i64::from(total) < of_groups) {
        found.push(Warning::GroupsExceedTotal);
    }
    let parts = [attendance.women, attendance.youth, attendance.elderly];
    if attendance.total.is_some_and(|total| parts.into_iter().flatten().any(|part| part > total)) {
        found.push(Warning::PartExceedsTotal);
    }
    if let (Some(came), Some(registered)) = (attendance.households, attendance.registered_households) {
        if came > registered {
            found.push(Warning::HouseholdsExceedRegistered);
        }
        let below = |share: i32| i64::from(came) * 100 < i64::from(share) * i64::from(registered);
        if registered > 0 && minimum_share.is_some_and(below) {
            found.push(Warning::BelowMinimumShare);
        }
    }
    if let (Some(day), Some(year)) = (starts_on, fiscal_year)
        && FiscalYear::of(day).be() != year
    {
        found.push(Warning::OtherFiscalYear);
    }
    found
}

/// Whether a forum may go from one state to another. Paper comes first: a forum that was never announced here may be
/// entered as held. A slip can be taken back step by step.
pub fn may_become(from: State, to: State) -> Result<(), NoSuchStep> {
    use State::{Announced, Cancelled, Held, Planned, Summarised};
    match (from, to) {
        (Planned, Announced | Held | Cancelled)
        | (Announced, Planned | Held | Cancelled)
        | (Held, Summarised | Announced | Planned)
        | (Summarised, Held)
        | (Cancelled, Planned) => Ok(()),
        _ => Err(NoSuchStep),
    }
}

/// What a forum must have to stand where it does.
#[must_use]
pub fn check_state(
    state: State,
    announced_on: Option<NaiveDate>,
    starts_on: Option<NaiveDate>,
    today: NaiveDate,
) -> Vec<FieldError> {
    let mut errors = Vec::new();
    if state == State::Announced && announced_on.is_none() {
        errors.push(FieldError::new("announcedOn", "required"));
    }
    if state.is_held() {
        match starts_on {
            None => errors.push(FieldError::new("startsOn", "required")),
            Some(day) if day > today => errors.push(FieldError::new("startsOn", "date_in_future")),
            Some(_) => {}
        }
    }
    errors
}

#[cfg(test)]
#[path = "rules_tests.rs"]
mod tests;
