//! The days of the centre's duties.

use super::Setting;
use chrono::{Datelike, Days, NaiveDate};
use kernel::{
    FieldError,
    fiscal::{FiscalYear, HalfYearRound},
    text,
};

/// Days after the end of a round in which a report is due as long as the administration or its province has not said
/// otherwise (domain.md R1: a proposal).
pub const USUAL_REPORT_DAYS: i32 = 30;
/// A duty whose usual day has passed when its list is made is given so many days: nobody begins a year overdue.
pub const LATE_START_DAYS: u64 = 30;
const MOST_REPORT_DAYS: i32 = 120;
pub const MAX_NOTE: usize = 2_000;

/// The report of a round is due after its last day, 31 March or 30 September (seed 004 article 4; domain.md b5).
#[must_use]
pub fn report_due(year: FiscalYear, round: HalfYearRound, days: i32) -> NaiveDate {
    let (_, end) = round.range(year);
    end + Days::new(u64::try_from(days).unwrap_or_default())
}

/// That month and day within the fiscal year.
#[must_use]
pub fn day_in(year: FiscalYear, month: u32, day: u32) -> NaiveDate {
    let of = if month >= 10 { year.first_day() } else { year.last_day() };
    NaiveDate::from_ymd_opt(of.year(), month, day).unwrap_or_else(|| year.last_day())
}

/// The same day a year later; 29 February becomes the 28th.
#[must_use]
pub fn a_year_later(day: NaiveDate) -> NaiveDate {
    day.checked_add_months(chrono::Months::new(12)).unwrap_or(day)
}

/// The day of a duty in a list that is made today.
#[must_use]
pub fn not_begun_overdue(usual: NaiveDate, today: NaiveDate) -> NaiveDate {
    if usual < today { today + Days::new(LATE_START_DAYS) } else { usual }
}

/// Years whose list can be made: the one before, this one, the next.
#[must_use]
pub fn may_begin(year: FiscalYear, now: FiscalYear) -> bool {
    (now.previous()..=now.next()).contains(&year)
}

/// Cleans a setting and names every broken rule.
#[must_use]
pub fn check(mut setting: Setting) -> (Setting, Vec<FieldError>) {
    let mut errors = Vec::new();
    setting.report_note = text::clean_text(&setting.report_note, MAX_NOTE);
    if !(0..=MOST_REPORT_DAYS).contains(&setting.report_days) {
        errors.push(FieldError::new("reportDays", "report_days").with("max", MOST_REPORT_DAYS));
    }
    (setting, errors)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;
    use crate::centre::{Code, Duty, State, template};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn domain_b5_the_reports_are_due_after_31_march_and_after_30_september() {
        let year = FiscalYear::from_be(2570).unwrap();
        assert_eq!(template::due_on(Code::ReportOne, year, 30), day("2027-04-30"));
        assert_eq!(template::due_on(Code::ReportTwo, year, 30), day("2027-10-30"));
        assert_eq!(template::due_on(Code::ReportTwo, year, 15), day("2027-10-15"));
        assert!(report_due(year, HalfYearRound::One, 0) == day("2027-03-31"));
    }

    #[test]
    fn domain_b5_nine_missions_each_with_a_duty_in_the_year() {
        let year = FiscalYear::from_be(2570).unwrap();
        let mut missions: Vec<i32> = Code::ALL.iter().map(|code| code.mission()).collect();
        missions.dedup();
        assert_eq!(missions, [1, 2, 3, 4, 5, 6, 7, 8, 9], "in order, none left out");
        for code in Code::ALL.iter().filter(|code| **code != Code::ReportTwo) {
            assert!(year.contains(template::due_on(*code, year, 30)), "{code:?}");
        }
    }

    #[test]
    fn nobody_begins_overdue() {
        assert_eq!(not_begun_overdue(day("2026-10-31"), day("2026-11-22")), day("2026-12-22"));
        assert_eq!(not_begun_overdue(day("2026-11-22"), day("2026-11-22")), day("2026-11-22"));
        assert_eq!(a_year_later(day("2028-02-29")), day("2029-02-28"));
    }

    #[test]
    fn a_year_far_away_is_not_begun() {
        let now = FiscalYear::from_be(2570).unwrap();
        let may = |be| may_begin(FiscalYear::from_be(be).unwrap(), now);
        assert_eq!([2568, 2569, 2570, 2571, 2572].map(may), [false, true, true, true, false]);
    }

    #[test]
    fn days_out_of_reason_are_refused() {
        let broken = |report_days| check(Setting { report_days, ..Setting::default() }).1.len();
        assert_eq!([-1, 0, 30, 120, 121].map(broken), [1, 0, 0, 0, 1]);
    }

    #[test]
    fn a_duty_is_overdue_from_the_day_after_its_day() {
        let mut duty = Duty {
            record: crate::record::Record {
                id: uuid::Uuid::nil(),
                kind: crate::record::Kind::CentreDuty,
                face: crate::record::Face::default(),
                published_at: None,
                archived_at: None,
                version: 1,
                created_by: None,
                created_at: chrono::DateTime::<chrono::Utc>::MIN_UTC,
                updated_at: chrono::DateTime::<chrono::Utc>::MIN_UTC,
            },
            year: FiscalYear::from_be(2570).unwrap(),
            code: Code::Meeting,
            due_on: day("2026-11-30"),
            done_on: None,
            note: String::new(),
            evidence: 0,
        };
        assert_eq!(duty.state(day("2026-11-30")), State::Open);
        assert_eq!(duty.state(day("2026-12-01")), State::Overdue);
        duty.done_on = Some(day("2026-12-02"));
        assert_eq!(duty.state(day("2026-12-03")), State::Done);
    }
}
