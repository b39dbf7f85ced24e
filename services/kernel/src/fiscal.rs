//! The calendar of Thai government: fiscal years (ปีงบประมาณ), half-year rounds (รอบครึ่งปี) and the Thai day.
//! Months and quarters of statistics are not here; they belong to the periods of `statistics`.

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, NaiveTime, Utc};
use serde::{Deserialize, Serialize};
use std::fmt;

/// Years between the Christian and the Buddhist era (domain.md c5: BE = CE + 543).
pub const BUDDHIST_ERA: i32 = 543;

/// Thailand is UTC+7 all year and has been since 1920, so a time-zone database would add nothing.
pub const BANGKOK: FixedOffset = match FixedOffset::east_opt(7 * 3600) {
    Some(offset) => offset,
    None => panic!("seven hours is a valid offset"),
};

/// The offset of Thai time, UTC+7.
#[must_use]
pub const fn bangkok() -> FixedOffset {
    BANGKOK
}

/// The calendar day in Thailand at that moment. A case received at 23:59 and one at 00:01 Thai time have different
/// days although both lie in one UTC day.
#[must_use]
pub fn thai_day(at: DateTime<Utc>) -> NaiveDate {
    thai_clock(at).date()
}

/// Date and wall-clock time in Thailand at that moment.
#[must_use]
pub fn thai_clock(at: DateTime<Utc>) -> chrono::NaiveDateTime {
    let utc = at.naive_utc();
    utc.checked_add_offset(BANGKOK).unwrap_or(utc)
}

/// The moment at which a Thai day begins; a day is `thai_midnight(day) .. thai_midnight(day + 1)`.
#[must_use]
pub fn thai_midnight(day: NaiveDate) -> DateTime<Utc> {
    let local = day.and_time(NaiveTime::MIN);
    local.checked_sub_offset(BANGKOK).unwrap_or(local).and_utc()
}

/// The Buddhist-era year of a date.
#[must_use]
pub fn be_year(date: NaiveDate) -> i32 {
    date.year() + BUDDHIST_ERA
}

/// ปีงบประมาณ: 1 October to 30 September, named by the Buddhist-era year in which it ends (domain.md c5).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "i32", into = "i32")]
pub struct FiscalYear(i32);

impl FiscalYear {
    #[must_use]
    pub fn of(date: NaiveDate) -> Self {
        Self(be_year(date) + i32::from(date.month() >= 10))
    }

    /// The fiscal year with this Buddhist-era number. `None` outside 2400-2800: a year in the Christian era, or a
    /// slip of the finger, must not open a register of its own.
    #[must_use]
    pub fn from_be(be: i32) -> Option<Self> {
        (2400..=2800).contains(&be).then_some(Self(be))
    }

    #[must_use]
    pub const fn be(self) -> i32 {
        self.0
    }

    /// 1 October of the year before.
    #[must_use]
    pub fn first_day(self) -> NaiveDate {
        day(self.0 - BUDDHIST_ERA - 1, 10, 1)
    }

    /// 30 September.
    #[must_use]
    pub fn last_day(self) -> NaiveDate {
        day(self.0 - BUDDHIST_ERA, 9, 30)
    }

    #[must_use]
    pub fn contains(self, date: NaiveDate) -> bool {
        Self::of(date) == self
    }

    #[must_use]
    pub const fn next(self) -> Self {
        Self(self.0 + 1)
    }

    #[must_use]
    pub const fn previous(self) -> Self {
        Self(self.0 - 1)
    }
}

impl fmt::Display for FiscalYear {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// A number that cannot be a Buddhist-era fiscal year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{0} is not a Buddhist-era fiscal year")]
pub struct NotAFiscalYear(pub i32);

impl TryFrom<i32> for FiscalYear {
    type Error = NotAFiscalYear;

    fn try_from(be: i32) -> Result<Self, NotAFiscalYear> {
        Self::from_be(be).ok_or(NotAFiscalYear(be))
    }
}

impl From<FiscalYear> for i32 {
    fn from(year: FiscalYear) -> Self {
        year.0
    }
}

/// รอบที่ 1 (October to March) and รอบที่ 2 (April to September) of a fiscal year (domain.md c5, seed 000).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HalfYearRound {
    One,
    Two,
}

impl HalfYearRound {
    #[must_use]
    pub fn of(date: NaiveDate) -> Self {
        if (4..=9).contains(&date.month()) { Self::Two } else { Self::One }
    }

    /// First and last day of the round in that fiscal year.
    #[must_use]
    pub fn range(self, year: FiscalYear) -> (NaiveDate, NaiveDate) {
        let ends_in = year.be() - BUDDHIST_ERA;
        match self {
            Self::One => (year.first_day(), day(ends_in, 3, 31)),
            Self::Two => (day(ends_in, 4, 1), year.last_day()),
        }
    }

    /// 1 or 2, as reports print it.
    #[must_use]
    pub const fn number(self) -> u8 {
        match self {
            Self::One => 1,
            Self::Two => 2,
        }
    }
}

/// Only called with days that exist in every year; the fallback is reached only beyond the years chrono can hold.
fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap_or(NaiveDate::MAX)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]
    use super::*;
    use chrono::{Days, TimeZone};
    use proptest::prelude::*;

    fn d(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn domain_c5_year_changes_on_1_october() {
        assert_eq!(FiscalYear::of(d("2026-09-30")).be(), 2569);
        assert_eq!(FiscalYear::of(d("2026-10-01")).be(), 2570);
        assert_eq!(FiscalYear::of(d("2026-12-31")), FiscalYear::of(d("2027-01-01")));
    }

    #[test]
    fn domain_c5_memo_of_november_2567_is_fiscal_2568() {
        assert_eq!(FiscalYear::of(d("2024-11-15")).to_string(), "2568");
    }

    #[test]
    fn domain_c5_round_one_of_2567_is_october_2566_to_march_2567() {
        let year = FiscalYear::from_be(2567).unwrap();
        assert_eq!(HalfYearRound::One.range(year), (d("2023-10-01"), d("2024-03-31")));
        assert_eq!(HalfYearRound::Two.range(year), (d("2024-04-01"), d("2024-09-30")));
        assert_eq!(HalfYearRound::of(d("2024-03-31")), HalfYearRound::One);
        assert_eq!(HalfYearRound::of(d("2024-04-01")), HalfYearRound::Two);
        assert_eq!(HalfYearRound::of(d("2024-10-01")).number(), 1);
    }

    #[test]
    fn leap_day_lies_in_its_year_and_round() {
        let leap = d("2028-02-29");
        assert_eq!(FiscalYear::of(leap).be(), 2571);
        assert_eq!(HalfYearRound::of(leap), HalfYearRound::One);
        let year = FiscalYear::from_be(2571).unwrap();
        assert_eq!((year.last_day() - year.first_day()).num_days() + 1, 366);
    }

    #[test]
    fn one_minute_before_and_after_thai_midnight_are_two_days() {
        let before = Utc.with_ymd_and_hms(2026, 11, 22, 16, 59, 0).unwrap();
        let after = Utc.with_ymd_and_hms(2026, 11, 22, 17, 1, 0).unwrap();
        assert_eq!(thai_day(before), d("2026-11-22"));
        assert_eq!(thai_day(after), d("2026-11-23"));
    }

    #[test]
    fn fiscal_year_of_a_case_changes_at_thai_midnight_not_at_utc_midnight() {
        let last_minute = Utc.with_ymd_and_hms(2026, 9, 30, 16, 59, 59).unwrap();
        let first_second = Utc.with_ymd_and_hms(2026, 9, 30, 17, 0, 0).unwrap();
        assert_eq!(FiscalYear::of(thai_day(last_minute)).be(), 2569);
        assert_eq!(FiscalYear::of(thai_day(first_second)).be(), 2570);
    }

    #[test]
    fn a_christian_year_is_not_a_fiscal_year() {
        assert_eq!(FiscalYear::from_be(2026), None);
        assert!(serde_json::from_str::<FiscalYear>("2026").is_err());
        assert_eq!(serde_json::to_string(&FiscalYear::from_be(2570)).unwrap(), "2570");
    }

    proptest! {
        #[test]
        fn a_day_lies_in_its_own_year_and_round(n in 0_u64..200_000) {
            let date = d("1900-01-01") + Days::new(n);
            let year = FiscalYear::of(date);
            prop_assert!(year.first_day() <= date && date <= year.last_day());
            prop_assert!(year.contains(date) && !year.next().contains(date) && !year.previous().contains(date));
            let (from, to) = HalfYearRound::of(date).range(year);
            prop_assert!(from <= date && date <= to);
        }

        #[test]
        fn years_follow_each_other_without_a_gap(be in 2400_i32..2800) {
            let year = FiscalYear::from_be(be).unwrap();
            prop_assert_eq!(year.last_day() + Days::new(1), year.next().first_day());
        }

        #[test]
        fn a_thai_day_begins_at_its_midnight(n in 0_u64..200_000) {
            let date = d("1900-01-01") + Days::new(n);
            let midnight = thai_midnight(date);
            prop_assert_eq!(thai_day(midnight), date);
            prop_assert_eq!(thai_day(midnight - chrono::TimeDelta::seconds(1)) + Days::new(1), date);
        }
    }
}
