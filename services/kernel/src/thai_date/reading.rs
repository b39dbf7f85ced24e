//! Reading a date that a person typed.

use super::{DAYS_EN, DAYS_TH, MONTHS_EN, MONTHS_TH, SHORT_EN, SHORT_TH};
use crate::fiscal::BUDDHIST_ERA;
use crate::numerals::arabic_digit;
use chrono::NaiveDate;

/// Reads a date as people type it: day/month/year with `/`, `-`, `.` or spaces, Thai or Arabic digits, Thai or
/// English month names in full or short, with or without weekday, วันที่, เดือน, พ.ศ.; and ISO year-month-day.
/// A year of 2400-2800 is Buddhist, one of 1857-2257 Christian; two-digit years are refused, because 69 may be
/// 2569 or 1969. Days that do not exist are refused, never moved.
#[must_use]
pub fn parse_thai(text: &str) -> Option<NaiveDate> {
    let mut numbers = Vec::with_capacity(3);
    let mut named_month = None;
    let mut era = None;
    for part in parts(text)? {
        match part {
            Part::Number(digits) => numbers.push(digits),
            Part::Word(word) => {
                if let Some(month) = month_number(&word) {
                    if named_month.replace(month).is_some() {
                        return None;
                    }
                } else if let Some(named) = era_of(&word) {
                    era = Some(named);
                } else if !is_filler(&word) {
                    return None;
                }
            }
        }
    }
    let (day, month, year) = match (named_month, numbers.as_slice()) {
        (Some(month), [day, year]) => (day, month, year),
        (None, [year, month, day]) if year.len() == 4 => (day, month.parse().ok()?, year),
        (None, [day, month, year]) => (day, month.parse().ok()?, year),
        _ => return None,
    };
    if year.len() != 4 || day.len() > 2 {
        return None;
    }
    NaiveDate::from_ymd_opt(christian_year(year.parse().ok()?, era)?, month, day.parse().ok()?)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Era {
    Buddhist,
    Christian,
}

enum Part {
    Number(String),
    Word(String),
}

/// Runs of digits and runs of letters. Dots inside a word are dropped, so that พ.ย. and พย are one.
fn parts(text: &str) -> Option<Vec<Part>> {
    let mut found: Vec<Part> = Vec::new();
    let mut open = false;
    for c in text.chars().map(arabic_digit).flat_map(char::to_lowercase) {
        if c.is_ascii_digit() {
            match found.last_mut() {
                Some(Part::Number(digits)) if open => digits.push(c),
                _ => found.push(Part::Number(c.to_string())),
            }
            open = true;
        } else if c.is_alphabetic() || matches!(c, '\u{e31}' | '\u{e33}'..='\u{e3a}' | '\u{e47}'..='\u{e4e}')
        {
            match found.last_mut() {
                Some(Part::Word(word)) if open => word.push(c),
                _ => found.push(Part::Word(c.to_string())),
            }
            open = true;
        } else if c == '.' {
            open &= matches!(found.last(), Some(Part::Word(_)));
        } else if c.is_whitespace() || matches!(c, '/' | '-' | ',' | '–' | '\u{200b}') {
            open = false;
        } else {
            return None;
        }
        // Longer than any way to write one date: somebody pasted something else.
        if found.len() > 10 {
            return None;
        }
    }
    Some(found)
}

fn month_number(word: &str) -> Option<u32> {
    let word = word.strip_prefix("เดือน").unwrap_or(word);
    let at = |names: &[&str; 12]| names.iter().position(|name| name.replace('.', "").to_lowercase() == word);
    let found = at(&MONTHS_TH)
        .or_else(|| at(&SHORT_TH))
        .or_else(|| at(&MONTHS_EN))
        .or_else(|| at(&SHORT_EN))
        .or_else(|| (word == "sep").then_some(8))?;
    u32::try_from(found + 1).ok()
}

fn era_of(word: &str) -> Option<Era> {
    match word {
        "พศ" | "be" => Some(Era::Buddhist),
        "คศ" | "ce" | "ad" => Some(Era::Christian),
        _ => None,
    }
}

fn is_filler(word: &str) -> bool {
    let bare = word.strip_prefix("วัน").unwrap_or(word);
    let bare = bare.strip_suffix("ที่").unwrap_or(bare);
    let english = DAYS_EN.iter().any(|name| name.to_lowercase() == word);
    matches!(word, "เดือน" | "ปี" | "วันที่" | "ที่" | "of") || DAYS_TH.contains(&bare) || english
}

fn christian_year(year: i32, era: Option<Era>) -> Option<i32> {
    let buddhist = (2400..=2800).contains(&year);
    let christian = (1857..=2257).contains(&year);
    match era {
        None | Some(Era::Buddhist) if buddhist => Some(year - BUDDHIST_ERA),
        None | Some(Era::Christian) if christian => Some(year),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]
    use super::*;
    use crate::lang::Lang;
    use crate::numerals::Numerals;
    use crate::thai_date::{announcement, full, long, memo, short};
    use chrono::{Datelike, Days};
    use proptest::prelude::*;

    fn d(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn dates_as_people_type_them() {
        let day = Some(d("2026-11-22"));
        for typed in [
            "22/11/2569",
            "22/11/2026",
            "22-11-2569",
            "22.11.2569",
            " 22 11 2569 ",
            "๒๒/๑๑/๒๕๖๙",
            "2026-11-22",
            "2569-11-22",
            "22 พ.ย. 2569",
            "22พย2569",
            "22 พ.ย.2569",
            "22 พฤศจิกายน 2569",
            "๒๒ พฤศจิกายน พ.ศ. ๒๕๖๙",
            "วันอาทิตย์ที่ 22 พฤศจิกายน พ.ศ. 2569",
            "วันที่ 22 เดือนพฤศจิกายน 2569",
            "22 พฤศจิกายน ค.ศ. 2026",
            "22 Nov 2569 BE",
            "22 November 2026",
            "Sunday, 22 November 2569 BE",
            "22\u{a0}พ.ย.\u{a0}2569",
        ] {
            assert_eq!(parse_thai(typed), day, "{typed}");
        }
        assert_eq!(parse_thai("1 sep 2569"), Some(d("2026-09-01")));
        assert_eq!(parse_thai("8 เดือน พฤศจิกายน พ.ศ. ๒๕๖๑"), Some(d("2018-11-08")));
    }

    #[test]
    fn what_is_not_a_date_is_refused_and_never_guessed() {
        for typed in [
            "",
            "พรุ่งนี้",
            "22/11/69",
            "22/11",
            "31/11/2569",
            "0/11/2569",
            "22/13/2569",
            "11/22/2569",
            "22 พ.ย. ธ.ค. 2569",
            "22 พฤศจิกายน พ.ศ. 2026",
            "22 พฤศจิกายน ค.ศ. 2569",
            "22/11/2569 14:05",
            "22/11/3569",
            "222/11/2569",
            "22/11/2569; drop",
            "99999999999999999999/1/2569",
        ] {
            assert_eq!(parse_thai(typed), None, "{typed}");
        }
    }

    #[test]
    fn leap_day_follows_the_christian_year_not_the_buddhist_number() {
        // 2571 is not divisible by four, 2028 is; 2568 is, 2025 is not.
        assert_eq!(parse_thai("29/2/2571"), Some(d("2028-02-29")));
        assert_eq!(parse_thai("29 ก.พ. 2568"), None);
        assert_eq!(long(d("2028-02-29"), Lang::Th), "29 กุมภาพันธ์ 2571");
    }

    proptest! {
        #[test]
        fn what_is_written_can_be_read_back(n in 0_u64..100_000) {
            let date = d("1900-01-01") + Days::new(n);
            for lang in [Lang::Th, Lang::En] {
                for text in [long(date, lang), short(date, lang), full(date, lang)] {
                    prop_assert_eq!(parse_thai(&text), Some(date), "{}", text);
                }
            }
            for text in [memo(date, Numerals::Thai), announcement(date, Numerals::Thai), date.to_string()] {
                prop_assert_eq!(parse_thai(&text), Some(date), "{}", text);
            }
        }

        #[test]
        fn reading_never_panics(text in "\\PC{0,40}") {
            if let Some(date) = parse_thai(&text) {
                prop_assert!((1857..=2257).contains(&date.year()));
            }
        }
    }
}
