//! When an item is current, and by when it is due again.

use super::{Face, Frequency, Status};
use chrono::{Datelike, Days, Months, NaiveDate};
use kernel::{FieldError, text};

pub const MAX_TITLE: usize = 300;
pub const MAX_DETAIL: usize = 2_000;
pub const MAX_SOURCE: usize = 300;
/// A day is "due" this many days before, the first reminder of the standard policy.
const SOON: Days = Days::new(7);

/// Where an item stands on a day: overdue after its day, due when it was never disclosed or its day is near, else done.
#[must_use]
pub fn status(disclosed_on: Option<NaiveDate>, next_due_on: Option<NaiveDate>, today: NaiveDate) -> Status {
    match next_due_on {
        Some(due) if due < today => Status::Overdue,
        Some(due) if due <= today + SOON => Status::Due,
        _ if disclosed_on.is_none() => Status::Due,
        _ => Status::Done,
    }
}

/// Disclosed, and its next day has not passed (domain.md d, I1: "published and current").
#[must_use]
pub fn is_current(disclosed_on: Option<NaiveDate>, next_due_on: Option<NaiveDate>, as_of: NaiveDate) -> bool {
    disclosed_on.is_some_and(|day| day <= as_of) && next_due_on.is_none_or(|due| due >= as_of)
}

impl Frequency {
    /// Months between two disclosures; none for what is not periodic.
    #[must_use]
    pub fn months(self) -> Option<u32> {
        match self {
            Self::Once | Self::OnChange => None,
            Self::Monthly => Some(1),
            Self::Quarterly => Some(3),
            Self::HalfYearly => Some(6),
            Self::Yearly => Some(12),
        }
    }
}

/// The next due day after something was disclosed. What is disclosed within the period before its day meets it; more
/// of it in a period that was met before changes nothing; a day long missed does not come back, the next one counts.
#[must_use]
pub fn next_due(frequency: Frequency, due: Option<NaiveDate>, disclosed_on: NaiveDate) -> Option<NaiveDate> {
    let months = frequency.months()?;
    let Some(due) = due else { return Some(forward(disclosed_on, months)) };
    if due.checked_sub_months(Months::new(months)).is_some_and(|before| disclosed_on <= before) {
        return Some(due);
    }
    let mut next = forward(due, months);
    while next <= disclosed_on {
        next = forward(next, months);
    }
    Some(next)
}

/// Some months on; the last day of a month stays the last day.
fn forward(day: NaiveDate, months: u32) -> NaiveDate {
    let next = day.checked_add_months(Months::new(months)).unwrap_or(NaiveDate::MAX);
    let is_last = day.checked_add_days(Days::new(1)).is_some_and(|d| d.day() == 1);
    if is_last { last_of_month(next) } else { next }
}

fn last_of_month(day: NaiveDate) -> NaiveDate {
    let first = day.with_day(1).unwrap_or(day);
    first.checked_add_months(Months::new(1)).and_then(|d| d.pred_opt()).unwrap_or(day)
}

/// Cleans what was typed and names every broken rule.
#[must_use]
pub fn check(mut face: Face) -> (Face, Vec<FieldError>) {
    let mut errors = Vec::new();
    face.title = text::clean_line(&face.title, MAX_TITLE);
    face.detail = text::clean_text(&face.detail, MAX_DETAIL);
    face.source = text::clean_line(&face.source, MAX_SOURCE);
    if face.title.is_empty() {
        errors.push(FieldError::new("title", "required"));
    }
    if !(1..=999).contains(&face.no) {
        errors.push(FieldError::new("no", "bad_number"));
    }
    (face, errors)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::item::List;
    use proptest::prelude::*;

    fn d(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn an_item_is_overdue_after_its_day_due_near_it_and_done_before() {
        let today = d("2026-11-22");
        let at = |disclosed: Option<&str>, due: Option<&str>| status(disclosed.map(d), due.map(d), today);
        assert_eq!(at(None, None), Status::Due);
        assert_eq!(at(Some("2026-11-01"), None), Status::Done);
        assert_eq!(at(Some("2026-11-01"), Some("2026-11-21")), Status::Overdue);
        assert_eq!(at(Some("2026-11-01"), Some("2026-11-22")), Status::Due);
        assert_eq!(at(Some("2026-11-01"), Some("2026-11-29")), Status::Due);
        assert_eq!(at(Some("2026-11-01"), Some("2026-11-30")), Status::Done);
        assert_eq!(at(None, Some("2027-01-31")), Status::Due);
    }

    #[test]
    fn domain_i1_current_is_disclosed_and_not_past_its_day() {
        assert!(is_current(Some(d("2026-10-01")), Some(d("2026-11-22")), d("2026-11-22")));
        assert!(!is_current(Some(d("2026-10-01")), Some(d("2026-11-21")), d("2026-11-22")));
        assert!(!is_current(None, Some(d("2027-11-21")), d("2026-11-22")));
        assert!(!is_current(Some(d("2026-11-23")), None, d("2026-11-22")));
    }

    #[test]
    fn disclosing_in_its_period_sets_the_next_day_of_the_grid() {
        let next = |f, due: Option<&str>, on: &str| next_due(f, due.map(d), d(on)).map(|day| day.to_string());
        use Frequency as F;
        for (frequency, due, on, expected) in [
            (F::Monthly, Some("2026-11-05"), "2026-11-03", Some("2026-12-05")),
            (F::Monthly, Some("2026-11-05"), "2026-11-20", Some("2026-12-05")),
            (F::Monthly, Some("2026-11-05"), "2026-12-20", Some("2027-01-05")),
            // The October one was met before; November's is still to come.
            (F::Monthly, Some("2026-11-05"), "2026-10-05", Some("2026-11-05")),
            (F::Monthly, Some("2026-11-30"), "2026-11-30", Some("2026-12-31")),
            (F::Quarterly, Some("2026-12-31"), "2026-12-01", Some("2027-03-31")),
            (F::HalfYearly, Some("2026-10-31"), "2026-11-02", Some("2027-04-30")),
            (F::Yearly, Some("2026-10-15"), "2026-10-15", Some("2027-10-15")),
            (F::Yearly, None, "2026-10-15", Some("2027-10-15")),
            (F::Once, Some("2026-10-15"), "2026-10-15", None),
            (F::OnChange, None, "2026-10-15", None),
        ] {
            assert_eq!(next(frequency, due, on).as_deref(), expected, "{frequency:?} {due:?} {on}");
        }
    }

    proptest! {
        #[test]
        fn after_disclosing_in_its_period_the_next_day_lies_ahead(n in 0_u64..1_500, months in 0_usize..4) {
            let frequency = [Frequency::Monthly, Frequency::Quarterly, Frequency::HalfYearly, Frequency::Yearly][months];
            let (due, on) = (d("2026-11-30"), d("2026-11-30") + Days::new(n));
            let next = next_due(frequency, Some(due), on).unwrap();
            prop_assert!(next > on);
            prop_assert!(next <= on + Months::new(frequency.months().unwrap()) + Days::new(3));
        }
    }

    #[test]
    fn every_broken_field_is_named() {
        let face = Face {
            list: List::Own,
            no: 0,
            title: " \u{200b} ".into(),
            detail: String::new(),
            source: String::new(),
            department: None,
            owner: None,
            frequency: Frequency::Once,
            next_due_on: None,
            active: true,
        };
        let errors = check(face).1;
        assert_eq!(errors, [FieldError::new("title", "required"), FieldError::new("no", "bad_number")]);
    }
}
