#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]
use super::*;
use crate::forum::Group;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn group(name: &str, persons: Option<i32>) -> Group {
    Group { name: name.into(), persons }
}

#[test]
fn domain_b3_a_total_smaller_than_its_groups_warns_and_is_kept() {
    let groups = vec![group("ผู้นำชุมชน", Some(20)), group("อสม.", Some(25)), group("ประชาชน", None)];
    let attendance = Attendance { total: Some(40), groups, ..Attendance::default() };
    let (kept, errors) = check_attendance(attendance.clone());
    assert!(errors.is_empty());
    assert_eq!(kept, attendance);
    assert_eq!(warnings(&kept, None, None, None), [Warning::GroupsExceedTotal]);
    let enough = Attendance { total: Some(45), ..attendance };
    assert_eq!(warnings(&enough, None, None, None), []);
}

#[test]
fn women_youth_and_elderly_overlap_but_none_is_more_than_all() {
    let all = Attendance {
        total: Some(10),
        women: Some(10),
        youth: Some(4),
        elderly: Some(6),
        ..Attendance::default()
    };
    assert_eq!(warnings(&all, None, None, None), []);
    let odd = Attendance { elderly: Some(11), ..all };
    assert_eq!(warnings(&odd, None, None, None), [Warning::PartExceedsTotal]);
}

#[test]
fn domain_c7_there_is_no_minimum_share_unless_the_administration_sets_one() {
    let few = Attendance { households: Some(49), registered_households: Some(100), ..Attendance::default() };
    assert_eq!(warnings(&few, None, None, None), []);
    assert_eq!(warnings(&few, Some(50), None, None), [Warning::BelowMinimumShare]);
    assert_eq!(warnings(&few, Some(49), None, None), []);
    let none_registered = Attendance { registered_households: Some(0), households: Some(0), ..few };
    assert_eq!(warnings(&none_registered, Some(50), None, None), []);
}

#[test]
fn domain_c5_days_of_another_fiscal_year_warn() {
    let nothing = Attendance::default();
    assert_eq!(warnings(&nothing, None, Some(day("2026-11-20")), Some(2570)), []);
    assert_eq!(warnings(&nothing, None, Some(day("2026-09-30")), Some(2570)), [Warning::OtherFiscalYear]);
}

#[test]
fn what_was_not_counted_is_not_an_error_and_a_negative_number_is() {
    let (_, errors) = check_attendance(Attendance::default());
    assert!(errors.is_empty());
    let groups = vec![group("", Some(3)), group("กลุ่มสตรี", Some(-1)), group("  ", None)];
    let (kept, errors) = check_attendance(Attendance { total: Some(-5), groups, ..Attendance::default() });
    let fields: Vec<&str> = errors.iter().map(|e| e.field.as_str()).collect();
    assert_eq!(fields, ["total", "groups.0.name", "groups.1.persons"]);
    assert_eq!(kept.groups.len(), 2, "an empty line is no group");
}

#[test]
fn a_forum_from_paper_may_be_held_at_once_and_a_slip_is_taken_back() {
    use State::{Announced, Cancelled, Held, Planned, Summarised};
    for (from, to) in
        [(Planned, Held), (Planned, Announced), (Held, Summarised), (Summarised, Held), (Cancelled, Planned)]
    {
        assert_eq!(may_become(from, to), Ok(()), "{from:?} {to:?}");
    }
    for (from, to) in [(Held, Cancelled), (Planned, Summarised), (Cancelled, Held), (Held, Held)] {
        assert_eq!(may_become(from, to), Err(NoSuchStep), "{from:?} {to:?}");
    }
}

#[test]
fn nothing_is_held_before_its_day() {
    let today = day("2026-11-20");
    let of = |state, announced, starts| -> Vec<(String, String)> {
        check_state(state, announced, starts, today).into_iter().map(|e| (e.field, e.rule)).collect()
    };
    assert_eq!(of(State::Held, None, Some(today)), []);
    assert_eq!(
        of(State::Held, None, Some(day("2026-11-21"))),
        [("startsOn".into(), "date_in_future".into())]
    );
    assert_eq!(of(State::Held, None, None), [("startsOn".into(), "required".into())]);
    assert_eq!(of(State::Announced, None, None), [("announcedOn".into(), "required".into())]);
    assert_eq!(of(State::Planned, None, None), []);
}
