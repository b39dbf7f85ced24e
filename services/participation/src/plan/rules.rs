//! What is asked of a plan and of the codes in it.

use super::Content;
use kernel::{FieldError, fiscal::FiscalYear, numerals, text};
use std::collections::BTreeSet;

const MOST_TITLE: usize = 500;
const MOST_GROUPS: usize = 100;
/// Longer is a slip of the finger; development plans are made for five years (domain.md c7).
const MOST_YEARS: i32 = 20;
/// dimension.group.item and two more for plans that divide further.
const MOST_PARTS: usize = 5;
/// Digits of one part of a code.
const MOST_DIGITS: usize = 4;

/// A code as written and as it sorts: `3.1.10` comes after `3.1.9`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Code {
    pub text: String,
    pub sort: String,
}

/// Reads a code of one to five numbers in Thai or Arabic digits. `None` for anything else.
#[must_use]
pub fn code(typed: &str) -> Option<Code> {
    let plain = numerals::to_arabic(&text::clean_line(typed, 60));
    let plain = plain.trim().trim_end_matches('.').replace(' ', "");
    let mut parts = Vec::new();
    for part in plain.split('.') {
        let fits = !part.is_empty() && part.len() <= MOST_DIGITS && part.bytes().all(|b| b.is_ascii_digit());
        parts.push(fits.then(|| part.parse::<u32>().ok()).flatten()?);
    }
    if parts.len() > MOST_PARTS {
        return None;
    }
    let join = |write: &dyn Fn(&u32) -> String| parts.iter().map(write).collect::<Vec<_>>().join(".");
    Some(Code { text: join(&|n| n.to_string()), sort: join(&|n| format!("{n:04}")) })
}

/// First and last fiscal year: names what is wrong with them.
pub(crate) fn check_years(first: i32, last: i32, errors: &mut Vec<FieldError>) {
    if FiscalYear::from_be(first).is_none() {
        errors.push(FieldError::new("firstYear", "bad_fiscal_year"));
    } else if FiscalYear::from_be(last).is_none() || last - first >= MOST_YEARS {
        errors.push(FieldError::new("lastYear", "bad_fiscal_year"));
    } else if last < first {
        errors.push(FieldError::new("lastYear", "before_start"));
    }
}

/// Cleans what was typed and names every broken rule.
#[must_use]
pub fn check(mut content: Content) -> (Content, Vec<FieldError>) {
    let mut errors = Vec::new();
    check_years(content.first_year, content.last_year, &mut errors);
    content.dimension = text::clean_line(&content.dimension, usize::MAX);
    if content.dimension.chars().count() > MOST_TITLE {
        errors.push(FieldError::new("dimension", "too_long").with("max", MOST_TITLE));
    }
    if content.groups.len() > MOST_GROUPS {
        errors.push(FieldError::new("groups", "too_many").with("max", MOST_GROUPS));
    }
    let mut seen = BTreeSet::new();
    for (group, at) in content.groups.iter_mut().zip(0..) {
        group.title = text::clean_line(&group.title, usize::MAX);
        match code(&group.code) {
            None => errors.push(FieldError::new(&format!("groups.{at}.code"), "bad_code")),
            Some(read) => {
                if !seen.insert(read.text.clone()) {
                    errors.push(FieldError::new(&format!("groups.{at}.code"), "code_taken"));
                }
                group.code = read.text;
            }
        }
        if group.title.is_empty() {
            errors.push(FieldError::new(&format!("groups.{at}.title"), "required"));
        } else if group.title.chars().count() > MOST_TITLE {
            errors.push(FieldError::new(&format!("groups.{at}.title"), "too_long").with("max", MOST_TITLE));
        }
    }
    if errors.is_empty() {
        content.groups.sort_by_key(|group| code(&group.code).map(|read| read.sort));
    }
    (content, errors)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::{super::Group, *};
    use proptest::prelude::*;

    #[test]
    fn seed_001_codes_are_read_in_both_numerals() {
        for typed in ["3.1.1", "๓.๑.๑", " ๓. ๑. ๑ ", "3.1.1."] {
            assert_eq!(code(typed).unwrap().text, "3.1.1", "{typed}");
        }
        for typed in ["", ".", "3..1", "3.a", "มิติที่ 3", "1.2.3.4.5.6", "99999", "-1"] {
            assert_eq!(code(typed), None, "{typed}");
        }
    }

    #[test]
    fn groups_stand_in_the_order_of_their_numbers_and_only_once() {
        let group = |code: &str| Group { code: code.into(), title: "ก".into() };
        let content = Content {
            first_year: 2566,
            last_year: 2570,
            groups: vec![group("3.10"), group("๓.๒"), group("3")],
            ..Content::default()
        };
        let (sorted, errors) = check(content.clone());
        assert!(errors.is_empty());
        assert_eq!(sorted.groups.iter().map(|g| g.code.as_str()).collect::<Vec<_>>(), ["3", "3.2", "3.10"]);
        let twice = Content { groups: vec![group("3.1"), group("๓.๑")], ..content };
        assert_eq!(check(twice).1, [FieldError::new("groups.1.code", "code_taken")]);
    }

    #[test]
    fn domain_c7_plan_years_are_data_but_must_be_years() {
        let of = |first_year, last_year| {
            let content = Content { first_year, last_year, ..Content::default() };
            check(content).1.iter().map(|e| format!("{} {}", e.field, e.rule)).collect::<Vec<_>>()
        };
        assert!(of(2571, 2575).is_empty());
        assert_eq!(of(2575, 2571), ["lastYear before_start"]);
        assert_eq!(of(2026, 2570), ["firstYear bad_fiscal_year"]);
        assert_eq!(of(2571, 2591), ["lastYear bad_fiscal_year"]);
    }

    proptest! {
        #[test]
        fn codes_sort_as_their_numbers_do(
            a in prop::collection::vec(0_u32..10_000, 1..6), b in prop::collection::vec(0_u32..10_000, 1..6)
        ) {
            let read = |parts: &[u32]| {
                code(&parts.iter().map(u32::to_string).collect::<Vec<_>>().join(".")).unwrap()
            };
            prop_assert_eq!(read(&a).sort.cmp(&read(&b).sort), a.cmp(&b));
            prop_assert_eq!(code(&read(&a).text), Some(read(&a)));
        }
    }
}
