//! Counting days the way the law does (การนับระยะเวลา): the day of receipt is not counted, calendar days, and the
//! office's own last day counts even on a holiday. Working days serve reminders, the acknowledgement promise and
//! deadlines of citizens only. Which days are holidays is data (`Holidays`), never code.

use chrono::{Datelike, Days, NaiveDate, TimeDelta, Weekday};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Days within which a complaint must be answered or its delay explained, the day of receipt not counted.
/// Source: seed 001, measures 3.2.2 and 3.2.3; LPA 2562 (domain.md c2).
pub const ANSWER_DAYS: i64 = 15;

/// Proposed working days for the written acknowledgement. No source gives a number: an administration sets its own
/// (domain.md c4, a proposal).
pub const ACKNOWLEDGE_WORKING_DAYS: i64 = 3;

/// The rule an answer date is counted by, shown to staff beside the date.
pub const ANSWER_RULE: &str =
    "พ.ร.บ.วิธีปฏิบัติราชการทางปกครอง พ.ศ. 2539 มาตรา 64: ไม่นับวันที่รับเรื่อง นับวันปฏิทิน วันสุดท้ายไม่เลื่อนแม้เป็นวันหยุด";

/// Longest search for a working day. No real calendar has ten years of holidays; a broken one must not hang a job.
const MOST_DAYS_SEARCHED: u32 = 3_660;

/// A promise outside 1 to [`ANSWER_DAYS`] days: an administration may be stricter than the rule, never slower.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a promise of {asked} days is not within 1 to {most} days")]
pub struct PromiseTooLong {
    pub asked: i64,
    pub most: i64,
}

/// What day is a holiday of the offices (วันหยุดราชการ), and what it is called. Weekends are not asked for.
pub trait Holidays {
    fn name_of(&self, day: NaiveDate) -> Option<&str>;
}

/// A table of holidays in memory, as loaded from the administration's rows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HolidayTable(BTreeMap<NaiveDate, String>);

impl HolidayTable {
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    pub fn add(&mut self, day: NaiveDate, name: impl Into<String>) {
        self.0.insert(day, name.into());
    }

    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Holidays for HolidayTable {
    fn name_of(&self, day: NaiveDate) -> Option<&str> {
        self.0.get(&day).map(String::as_str)
    }
}

impl<S: Into<String>> FromIterator<(NaiveDate, S)> for HolidayTable {
    fn from_iter<I: IntoIterator<Item = (NaiveDate, S)>>(rows: I) -> Self {
        Self(rows.into_iter().map(|(day, name)| (day, name.into())).collect())
    }
}

/// The day a complaint must be answered: receipt + 15 calendar days, not moved by holidays (domain.md c3).
#[must_use]
pub fn answer_due(received_on: NaiveDate) -> NaiveDate {
    plus(received_on, ANSWER_DAYS)
}

/// The day of a stricter promise, counted by the same rule.
///
/// # Errors
/// [`PromiseTooLong`] when the promise is not within 1 to [`ANSWER_DAYS`] days (domain.md c3: never a longer one).
pub fn due_after(received_on: NaiveDate, promised_days: i64) -> Result<NaiveDate, PromiseTooLong> {
    if (1..=ANSWER_DAYS).contains(&promised_days) {
        Ok(plus(received_on, promised_days))
    } else {
        Err(PromiseTooLong { asked: promised_days, most: ANSWER_DAYS })
    }
}

/// Not Saturday, not Sunday, not in the table.
#[must_use]
pub fn is_working_day<H: Holidays + ?Sized>(day: NaiveDate, holidays: &H) -> bool {
    !is_weekend(day) && holidays.name_of(day).is_none()
}

/// The last day on which staff can still act in time; a reminder names it (domain.md c3).
#[must_use]
pub fn last_working_day_on_or_before<H: Holidays + ?Sized>(day: NaiveDate, holidays: &H) -> NaiveDate {
    search(day, holidays, NaiveDate::pred_opt)
}

/// The day after `n` working days, the first day not counted. With `n` of zero or less, `day` itself.
#[must_use]
pub fn add_working_days<H: Holidays + ?Sized>(day: NaiveDate, n: i64, holidays: &H) -> NaiveDate {
    let mut at = day;
    for _ in 0..n.max(0) {
        at = search(plus(at, 1), holidays, NaiveDate::succ_opt);
    }
    at
}

/// The day by which a citizen must act: one that ends on a holiday moves to the next working day (domain.md c3).
#[must_use]
pub fn citizen_due<H: Holidays + ?Sized>(day: NaiveDate, holidays: &H) -> NaiveDate {
    search(day, holidays, NaiveDate::succ_opt)
}

/// Days from today to the due day: 0 on the day itself, negative when it has passed.
#[must_use]
pub fn days_left(today: NaiveDate, due: NaiveDate) -> i64 {
    due.signed_duration_since(today).num_days()
}

/// Working days in the half-open span after `from` up to and including `to`.
#[must_use]
pub fn working_days_between<H: Holidays + ?Sized>(from: NaiveDate, to: NaiveDate, holidays: &H) -> i64 {
    let mut at = from;
    let mut n = 0;
    while let Some(next) = at.checked_add_days(Days::new(1)).filter(|next| *next <= to) {
        n += i64::from(is_working_day(next, holidays));
        at = next;
    }
    n
}

/// How an answer date was computed, kept with the deadline and shown to staff.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trace {
    /// Day the administration got the matter; not counted.
    pub received_on: NaiveDate,
    /// Day 1 of the count.
    pub counted_from: NaiveDate,
    /// Calendar days counted, day of receipt excluded.
    pub days_counted: i64,
    /// Days the administration promises, at most the statutory ones.
    pub promised_days: i64,
    pub due_on: NaiveDate,
    /// Last working day after receipt and up to the due day; `None` when the whole span is weekend and holidays.
    pub last_working_day: Option<NaiveDate>,
    /// Holidays of the table between receipt and due day; looked at for the line above, they never move the due day.
    pub holidays_looked_at: Vec<(NaiveDate, String)>,
    /// The rule in words with its source.
    pub rule: String,
}

/// Computes the answer date and keeps the reasons. A promise out of range is brought into 1 to [`ANSWER_DAYS`], so
/// that a broken setting can make the office quicker, never slower; settings are refused by [`due_after`].
#[must_use]
pub fn trace_answer<H: Holidays + ?Sized>(received_on: NaiveDate, promised_days: i64, holidays: &H) -> Trace {
    let days = promised_days.clamp(1, ANSWER_DAYS);
    let due_on = plus(received_on, days);
    let span = || received_on.iter_days().skip(1).take_while(|day| *day <= due_on);
    Trace {
        received_on,
        counted_from: plus(received_on, 1),
        days_counted: days_left(received_on, due_on),
        promised_days: days,
        due_on,
        last_working_day: span().filter(|day| is_working_day(*day, holidays)).last(),
        holidays_looked_at: span()
            .filter_map(|day| holidays.name_of(day).map(|name| (day, name.to_owned())))
            .collect(),
        rule: ANSWER_RULE.to_owned(),
    }
}

fn is_weekend(day: NaiveDate) -> bool {
    matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

fn plus(day: NaiveDate, n: i64) -> NaiveDate {
    TimeDelta::try_days(n).and_then(|by| day.checked_add_signed(by)).unwrap_or(NaiveDate::MAX)
}

/// The first working day from `day` on, in the direction of `step`.
fn search<H: Holidays + ?Sized>(
    day: NaiveDate,
    holidays: &H,
    step: fn(&NaiveDate) -> Option<NaiveDate>,
) -> NaiveDate {
    let mut at = day;
    for _ in 0..MOST_DAYS_SEARCHED {
        if is_working_day(at, holidays) {
            return at;
        }
        match step(&at) {
            Some(next) => at = next,
            None => break,
        }
    }
    day
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]
    use super::*;
    use proptest::prelude::*;

    fn d(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// Songkran 2570 with the long weekend around it, and the King's memorial day.
    fn table() -> HolidayTable {
        [
            (d("2027-04-06"), "วันจักรี"),
            (d("2027-04-13"), "วันสงกรานต์"),
            (d("2027-04-14"), "วันสงกรานต์"),
            (d("2027-04-15"), "วันสงกรานต์"),
            (d("2026-12-10"), "วันรัฐธรรมนูญ"),
        ]
        .into_iter()
        .collect()
    }

    #[test]
    fn domain_c3_received_1_march_is_due_16_march() {
        assert_eq!(answer_due(d("2027-03-01")), d("2027-03-16"));
        let trace = trace_answer(d("2027-03-01"), ANSWER_DAYS, &HolidayTable::new());
        assert_eq!(
            (trace.counted_from, trace.due_on, trace.days_counted),
            (d("2027-03-02"), d("2027-03-16"), 15)
        );
    }

    #[test]
    fn domain_c3_the_last_day_stays_on_a_holiday_and_on_a_sunday() {
        // 31 March + 15 = 15 April, the last day of Songkran.
        assert_eq!(answer_due(d("2027-03-31")), d("2027-04-15"));
        // 7 November + 15 = Sunday 22 November.
        assert_eq!(answer_due(d("2026-11-07")), d("2026-11-22"));
        assert_eq!(trace_answer(d("2027-03-31"), 15, &table()).due_on, d("2027-04-15"));
    }

    #[test]
    fn domain_c3_reminders_name_the_last_working_day_before_songkran() {
        let trace = trace_answer(d("2027-03-31"), 15, &table());
        assert_eq!(trace.last_working_day, Some(d("2027-04-12")));
        assert_eq!(last_working_day_on_or_before(d("2027-04-15"), &table()), d("2027-04-12"));
        let looked_at: Vec<NaiveDate> = trace.holidays_looked_at.iter().map(|(day, _)| *day).collect();
        assert_eq!(looked_at, [d("2027-04-06"), d("2027-04-13"), d("2027-04-14"), d("2027-04-15")]);
        assert!(trace.rule.contains("มาตรา 64"));
    }

    #[test]
    fn domain_c3_leap_day_is_counted_like_any_other() {
        assert_eq!(answer_due(d("2028-02-14")), d("2028-02-29"));
        assert_eq!(answer_due(d("2028-02-15")), d("2028-03-01"));
        assert_eq!(answer_due(d("2027-02-15")), d("2027-03-02"));
        assert_eq!(answer_due(d("2028-02-29")), d("2028-03-15"));
    }

    #[test]
    fn domain_c3_stricter_promise_is_allowed_and_a_longer_one_refused() {
        assert_eq!(due_after(d("2027-03-01"), 7), Ok(d("2027-03-08")));
        assert_eq!(due_after(d("2027-03-01"), 15), Ok(d("2027-03-16")));
        assert_eq!(due_after(d("2027-03-01"), 16), Err(PromiseTooLong { asked: 16, most: 15 }));
        assert!(due_after(d("2027-03-01"), 0).is_err());
        assert!(due_after(d("2027-03-01"), -3).is_err());
        assert_eq!(trace_answer(d("2027-03-01"), 30, &table()).due_on, d("2027-03-16"));
    }

    #[test]
    fn domain_c3_a_citizens_last_day_moves_to_the_next_working_day() {
        assert_eq!(citizen_due(d("2027-04-13"), &table()), d("2027-04-16"));
        assert_eq!(citizen_due(d("2026-11-22"), &table()), d("2026-11-23"));
        assert_eq!(citizen_due(d("2026-11-23"), &table()), d("2026-11-23"));
    }

    #[test]
    fn domain_c4_acknowledgement_of_three_working_days_skips_weekend_and_holiday() {
        // Wednesday 9 December; the 10th is Constitution Day, the 12th and 13th a weekend.
        assert_eq!(add_working_days(d("2026-12-09"), ACKNOWLEDGE_WORKING_DAYS, &table()), d("2026-12-15"));
        assert_eq!(add_working_days(d("2026-12-12"), 1, &table()), d("2026-12-14"));
        assert_eq!(add_working_days(d("2026-12-12"), 0, &table()), d("2026-12-12"));
    }

    #[test]
    fn a_span_without_a_working_day_says_so() {
        let trace = trace_answer(d("2027-04-12"), 3, &table());
        assert_eq!((trace.due_on, trace.last_working_day), (d("2027-04-15"), None));
    }

    #[test]
    fn a_calendar_of_holidays_only_does_not_hang() {
        struct Always;
        impl Holidays for Always {
            fn name_of(&self, _: NaiveDate) -> Option<&str> {
                Some("หยุด")
            }
        }
        assert_eq!(citizen_due(d("2027-04-13"), &Always), d("2027-04-13"));
        assert!(!is_working_day(d("2027-04-16"), &Always));
    }

    #[test]
    fn trace_survives_storage() {
        let trace = trace_answer(d("2027-03-31"), 7, &table());
        let stored = serde_json::to_string(&trace).unwrap();
        assert_eq!(serde_json::from_str::<Trace>(&stored).unwrap(), trace);
    }

    #[test]
    fn days_left_is_zero_on_the_day_and_negative_after() {
        let due = d("2027-03-16");
        assert_eq!(days_left(d("2027-03-14"), due), 2);
        assert_eq!(days_left(due, due), 0);
        assert_eq!(days_left(d("2027-03-19"), due), -3);
    }

    prop_compose! {
        fn any_day()(n in 0_u64..80_000) -> NaiveDate { d("1950-01-01") + Days::new(n) }
    }

    proptest! {
        #[test]
        fn due_is_always_fifteen_days_on_whatever_the_holidays(day in any_day(), off in prop::collection::vec(0_u64..30, 0..12)) {
            let holidays: HolidayTable = off.iter().map(|n| (day + Days::new(*n), "วันหยุด")).collect();
            let trace = trace_answer(day, ANSWER_DAYS, &holidays);
            prop_assert_eq!(trace.due_on, answer_due(day));
            prop_assert_eq!(days_left(day, trace.due_on), ANSWER_DAYS);
            if let Some(last) = trace.last_working_day {
                prop_assert!(day < last && last <= trace.due_on && is_working_day(last, &holidays));
                prop_assert_eq!(last, last_working_day_on_or_before(trace.due_on, &holidays));
            }
        }

        #[test]
        fn a_stricter_promise_is_never_later(day in any_day(), n in 1_i64..=15) {
            prop_assert!(due_after(day, n).unwrap() <= answer_due(day));
        }

        #[test]
        fn adding_working_days_is_undone_by_counting_them(day in any_day(), n in 0_i64..40, off in prop::collection::vec(0_u64..60, 0..12)) {
            let holidays: HolidayTable = off.iter().map(|n| (day + Days::new(*n), "วันหยุด")).collect();
            let end = add_working_days(day, n, &holidays);
            prop_assert_eq!(working_days_between(day, end, &holidays), n);
            prop_assert!(n == 0 || is_working_day(end, &holidays));
        }

        #[test]
        fn a_citizen_never_loses_a_day(day in any_day(), off in prop::collection::vec(0_u64..9, 0..9)) {
            let holidays: HolidayTable = off.iter().map(|n| (day + Days::new(*n), "วันหยุด")).collect();
            let due = citizen_due(day, &holidays);
            prop_assert!(due >= day && is_working_day(due, &holidays));
            prop_assert_eq!(due == day, is_working_day(day, &holidays));
        }
    }
}
