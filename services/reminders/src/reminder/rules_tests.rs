#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]
use super::*;
use crate::policy::usual;
use kernel::day_count::HolidayTable;

fn d(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn at(text: &str) -> DateTime<Utc> {
    format!("{text}+07:00").parse::<DateTime<chrono::FixedOffset>>().unwrap().to_utc()
}

/// Songkran 2570, Tuesday to Thursday.
fn songkran() -> HolidayTable {
    [(d("2027-04-13"), "วันสงกรานต์"), (d("2027-04-14"), "วันสงกรานต์"), (d("2027-04-15"), "วันสงกรานต์")]
        .into_iter()
        .collect()
}

/// Every working day's steps from `from` to `to`, as a ledger would let them through.
fn told(
    due: &str,
    set: &str,
    from: &str,
    to: &str,
    urgent: bool,
    holidays: &HolidayTable,
) -> Vec<(String, String)> {
    let mut ledger = Vec::new();
    let mut seen = Vec::new();
    for day in d(from).iter_days().take_while(|day| *day <= d(to)) {
        for step in steps_due(&usual("complaint_answer"), d(due), d(set), day, urgent, holidays) {
            if !seen.contains(&step) {
                seen.push(step);
                ledger.push((day.to_string(), step.to_string()));
            }
        }
    }
    ledger
}

fn pairs(rows: &[(&str, &str)]) -> Vec<(String, String)> {
    rows.iter().map(|(day, step)| ((*day).to_owned(), (*step).to_owned())).collect()
}

#[test]
fn a_deadline_in_a_week_without_holidays_is_told_seven_three_one_and_zero_days_before() {
    // Due Thursday 26 November 2026; the third day before is a Monday, the seventh a Thursday.
    let told = told("2026-11-26", "2026-11-11", "2026-11-11", "2026-11-26", false, &HolidayTable::new());
    let expected = [
        ("2026-11-19", "before_7"),
        ("2026-11-23", "before_3"),
        ("2026-11-25", "before_1"),
        ("2026-11-26", "before_0"),
    ];
    assert_eq!(told, pairs(&expected));
}

#[test]
fn domain_c3_a_due_day_in_songkran_is_told_on_the_last_working_day_before() {
    // Due Thursday 15 April: one and zero days before are holidays and fall together with the third on Monday.
    let told = told("2027-04-15", "2027-03-31", "2027-03-31", "2027-04-15", false, &songkran());
    let expected = [("2027-04-08", "before_7"), ("2027-04-12", "before_0")];
    assert_eq!(told, pairs(&expected));
}

#[test]
fn urgent_on_any_day_is_told_on_the_sunday_itself_too() {
    let told = told("2026-11-22", "2026-11-07", "2026-11-07", "2026-11-23", true, &HolidayTable::new());
    let expected = [
        ("2026-11-13", "before_7"),
        ("2026-11-19", "before_3"),
        ("2026-11-20", "before_1"),
        ("2026-11-22", "before_0"),
        ("2026-11-23", "overdue_1"),
        ("2026-11-23", "head_1"),
    ];
    assert_eq!(told, pairs(&expected));
}

#[test]
fn overdue_over_a_weekend_is_made_up_on_monday_once() {
    // Due Friday; Saturday and Sunday stay quiet.
    let told = told("2026-11-20", "2026-11-19", "2026-11-21", "2026-11-24", false, &HolidayTable::new());
    let expected = [
        ("2026-11-23", "overdue_3"),
        ("2026-11-23", "head_1"),
        ("2026-11-23", "clerk_3"),
        ("2026-11-24", "overdue_4"),
    ];
    assert_eq!(told, pairs(&expected));
}

#[test]
fn superiors_are_told_again_after_a_week_and_not_daily() {
    let policy = usual("complaint_answer");
    let at = |n| overdue_steps(&policy, n).into_iter().map(|s| s.to_string()).collect::<Vec<_>>();
    assert_eq!(at(1), ["overdue_1", "head_1"]);
    assert_eq!(at(2), ["overdue_2", "head_1"]);
    assert_eq!(at(3), ["overdue_3", "head_1", "clerk_3"]);
    assert_eq!(at(8), ["overdue_8", "head_8", "clerk_3"]);
    assert_eq!(at(10), ["overdue_10", "head_8", "clerk_10"]);
}

#[test]
fn a_day_set_late_is_not_told_of_steps_that_had_passed() {
    let told = told("2026-11-26", "2026-11-24", "2026-11-24", "2026-11-26", false, &HolidayTable::new());
    assert_eq!(told, pairs(&[("2026-11-25", "before_1"), ("2026-11-26", "before_0")]));
}

#[test]
fn a_step_missed_while_nothing_ran_is_told_as_soon_as_something_runs() {
    let told = told("2026-11-26", "2026-11-11", "2026-11-20", "2026-11-26", false, &HolidayTable::new());
    assert_eq!(told[0], ("2026-11-20".to_owned(), "before_7".to_owned()));
}

#[test]
fn zero_means_never_and_an_inactive_policy_is_silent() {
    let silent = Policy { overdue_every_days: 0, head_after_days: 0, clerk_after_days: 0, ..usual("x") };
    assert!(overdue_steps(&silent, 30).is_empty());
    let off = Policy { active: false, ..usual("x") };
    let day = d("2026-11-20");
    assert!(steps_due(&off, day, day, day, true, &HolidayTable::new()).is_empty());
}

fn window(urgent_any_day: bool) -> SendWindow {
    let time = |text: &str| text.parse().unwrap();
    SendWindow { from: time("08:00:00"), to: time("16:30:00"), urgent_any_day }
}

#[test]
fn zammad_4432_nothing_leaves_at_night_on_weekends_or_on_holidays() {
    let table = songkran();
    let cases = [
        ("2027-04-12T07:59:59", None),
        ("2027-04-12T08:00:00", Some(Urgency::Everything)),
        ("2027-04-12T16:29:59", Some(Urgency::Everything)),
        ("2027-04-12T16:30:00", None),
        ("2027-04-12T00:00:00", None),
        ("2027-04-13T10:00:00", None),
        ("2027-04-17T10:00:00", None),
    ];
    for (moment, expected) in cases {
        assert_eq!(window(false).at(at(moment), &table), expected, "{moment}");
    }
    assert_eq!(window(true).at(at("2027-04-17T10:00:00"), &table), Some(Urgency::UrgentOnly));
    assert_eq!(window(true).at(at("2027-04-17T07:00:00"), &table), None);
}

#[test]
fn the_next_opening_skips_nights_weekends_and_holidays() {
    let table = songkran();
    let next = |urgent_any_day, moment, urgent| window(urgent_any_day).next(at(moment), urgent, &table);
    assert_eq!(next(false, "2027-04-12T10:00:00", false), at("2027-04-12T10:00:00"));
    assert_eq!(next(false, "2027-04-12T05:00:00", false), at("2027-04-12T08:00:00"));
    assert_eq!(next(false, "2027-04-12T16:30:00", true), at("2027-04-16T08:00:00"));
    assert_eq!(next(true, "2027-04-12T16:30:00", true), at("2027-04-13T08:00:00"));
    assert_eq!(next(true, "2027-04-12T16:30:00", false), at("2027-04-16T08:00:00"));
    assert_eq!(next(false, "2027-04-16T17:00:00", false), at("2027-04-19T08:00:00"));
}
