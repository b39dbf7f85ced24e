//! Writing and reading dates as Thai offices do (วันที่แบบไทย, Buddhist era). Storage is always ISO; the texts equal
//! those of `Intl.DateTimeFormat` in the browser, proved by one golden file that both sides test.

mod reading;

pub use reading::parse_thai;

use crate::fiscal::{be_year, thai_clock};
use crate::lang::Lang;
use crate::numerals::Numerals;
use chrono::{DateTime, Datelike, NaiveDate, Timelike, Utc};

const MONTHS_TH: [&str; 12] = [
    "มกราคม",
    "กุมภาพันธ์",
    "มีนาคม",
    "เมษายน",
    "พฤษภาคม",
    "มิถุนายน",
    "กรกฎาคม",
    "สิงหาคม",
    "กันยายน",
    "ตุลาคม",
    "พฤศจิกายน",
    "ธันวาคม",
];
const SHORT_TH: [&str; 12] =
    ["ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค."];
const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
/// British English writes Sept with four letters.
const SHORT_EN: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sept", "Oct", "Nov", "Dec"];
const DAYS_TH: [&str; 7] = ["จันทร์", "อังคาร", "พุธ", "พฤหัสบดี", "ศุกร์", "เสาร์", "อาทิตย์"];
const DAYS_EN: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// Keeps "น." on the line of its time.
const NBSP: char = '\u{a0}';
/// Intl puts thin spaces around the dash of an English range.
const THIN: char = '\u{2009}';

/// `22 พฤศจิกายน 2569`, `22 November 2569 BE`.
#[must_use]
pub fn long(date: NaiveDate, lang: Lang) -> String {
    format!("{} {}", date.day(), month_year(date, lang))
}

/// `22 พ.ย. 2569`, `22 Nov 2569 BE`.
#[must_use]
pub fn short(date: NaiveDate, lang: Lang) -> String {
    match lang {
        Lang::Th => format!("{} {} {}", date.day(), month(&SHORT_TH, date), be_year(date)),
        Lang::En => format!("{} {} {} BE", date.day(), month(&SHORT_EN, date), be_year(date)),
    }
}

/// `วันอาทิตย์ที่ 22 พฤศจิกายน พ.ศ. 2569`, `Sunday, 22 November 2569 BE`.
#[must_use]
pub fn full(date: NaiveDate, lang: Lang) -> String {
    match lang {
        Lang::Th => format!(
            "วัน{}ที่ {} {} พ.ศ. {}",
            weekday(&DAYS_TH, date),
            date.day(),
            month(&MONTHS_TH, date),
            be_year(date)
        ),
        Lang::En => format!("{}, {}", weekday(&DAYS_EN, date), long(date, lang)),
    }
}

/// `พฤศจิกายน 2569`, `November 2569 BE`.
#[must_use]
pub fn month_year(date: NaiveDate, lang: Lang) -> String {
    match lang {
        Lang::Th => format!("{} {}", month(&MONTHS_TH, date), be_year(date)),
        Lang::En => format!("{} {} BE", month(&MONTHS_EN, date), be_year(date)),
    }
}

/// A moment in Thai time: `22 พ.ย. 2569 14:05 น.` (no break before น.), `22 Nov 2569 BE, 14:05`.
#[must_use]
pub fn date_time(at: DateTime<Utc>, lang: Lang) -> String {
    let local = thai_clock(at);
    match lang {
        Lang::Th => format!("{} {}", short(local.date(), lang), time(at, lang)),
        Lang::En => format!("{}, {}", short(local.date(), lang), time(at, lang)),
    }
}

/// The time of day in Thailand: `14:05 น.` (no break before น.), `14:05`.
#[must_use]
pub fn time(at: DateTime<Utc>, lang: Lang) -> String {
    let local = thai_clock(at);
    let clock = format!("{:02}:{:02}", local.hour(), local.minute());
    match lang {
        Lang::Th => format!("{clock}{NBSP}น."),
        Lang::En => clock,
    }
}

/// `22–25 พฤศจิกายน 2569`; what both days share is written once. The earlier day comes first.
#[must_use]
pub fn range(a: NaiveDate, b: NaiveDate, lang: Lang) -> String {
    let (from, to) = if a <= b { (a, b) } else { (b, a) };
    if from == to {
        return long(from, lang);
    }
    let end = long(to, lang);
    let months = match lang {
        Lang::Th => &MONTHS_TH,
        Lang::En => &MONTHS_EN,
    };
    let gap = if lang == Lang::En { THIN } else { ' ' };
    if from.year() != to.year() {
        format!("{} {} {}{gap}–{gap}{end}", from.day(), month(months, from), be_year(from))
    } else if from.month() != to.month() {
        format!("{} {}{gap}–{gap}{end}", from.day(), month(months, from))
    } else {
        format!("{}–{end}", from.day())
    }
}

/// The date of a memo (บันทึกข้อความ), without พ.ศ.: `๒๓ มกราคม ๒๕๖๘` (domain.md c6, seed 002).
#[must_use]
pub fn memo(date: NaiveDate, numerals: Numerals) -> String {
    numerals.write(&long(date, Lang::Th))
}

/// The date of an announcement (ประกาศ): `๘ เดือน พฤศจิกายน พ.ศ. ๒๕๖๑` (domain.md c6, seed 004).
#[must_use]
pub fn announcement(date: NaiveDate, numerals: Numerals) -> String {
    let (day, name, year) = (date.day(), month(&MONTHS_TH, date), be_year(date));
    numerals.write(&format!("{day} เดือน {name} พ.ศ. {year}"))
}

/// A range in an official document: `๒๕ - ๒๘ พฤศจิกายน พ.ศ. ๒๕๖๗` (domain.md c6).
#[must_use]
pub fn official_range(a: NaiveDate, b: NaiveDate, numerals: Numerals) -> String {
    let (from, to) = if a <= b { (a, b) } else { (b, a) };
    let end = format!("{} {} พ.ศ. {}", to.day(), month(&MONTHS_TH, to), be_year(to));
    let text = if from == to {
        end
    } else if from.year() != to.year() {
        format!("{} {} พ.ศ. {} - {end}", from.day(), month(&MONTHS_TH, from), be_year(from))
    } else if from.month() != to.month() {
        format!("{} {} - {end}", from.day(), month(&MONTHS_TH, from))
    } else {
        format!("{} - {end}", from.day())
    };
    numerals.write(&text)
}

fn month(names: &[&'static str; 12], date: NaiveDate) -> &'static str {
    names.get(date.month0() as usize).copied().unwrap_or_default()
}

fn weekday(names: &[&'static str; 7], date: NaiveDate) -> &'static str {
    names.get(date.weekday().num_days_from_monday() as usize).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]
    use super::*;
    use serde::Deserialize;

    #[derive(Deserialize)]
    struct Golden {
        iso: String,
        lang: Lang,
        style: String,
        text: String,
    }

    fn d(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn every_golden_case_is_written_as_in_the_browser() {
        let cases: Vec<Golden> =
            serde_json::from_str(include_str!("../../../web/packages/core/golden/dates.json")).unwrap();
        assert!(cases.len() > 100);
        for case in cases {
            let pair = |f: &dyn Fn(NaiveDate, NaiveDate) -> String| {
                let (a, b) = case.iso.split_once('/').unwrap();
                f(d(a), d(b))
            };
            let written = match case.style.as_str() {
                "long" => long(d(&case.iso), case.lang),
                "short" => short(d(&case.iso), case.lang),
                "full" => full(d(&case.iso), case.lang),
                "month_year" => month_year(d(&case.iso), case.lang),
                "date_time" => date_time(case.iso.parse().unwrap(), case.lang),
                "time" => time(case.iso.parse().unwrap(), case.lang),
                "range" => pair(&|a, b| range(a, b, case.lang)),
                "memo" => memo(d(&case.iso), Numerals::Thai),
                "announcement" => announcement(d(&case.iso), Numerals::Thai),
                "official_range" => pair(&|a, b| official_range(a, b, Numerals::Thai)),
                other => panic!("no such style: {other}"),
            };
            assert_eq!(written, case.text, "{} {} {:?}", case.iso, case.style, case.lang);
        }
    }

    #[test]
    fn domain_c6_forms_of_memo_announcement_and_range() {
        assert_eq!(memo(d("2025-01-23"), Numerals::Thai), "๒๓ มกราคม ๒๕๖๘");
        assert_eq!(announcement(d("2018-11-08"), Numerals::Thai), "๘ เดือน พฤศจิกายน พ.ศ. ๒๕๖๑");
        assert_eq!(
            official_range(d("2024-11-25"), d("2024-11-28"), Numerals::Thai),
            "๒๕ - ๒๘ พฤศจิกายน พ.ศ. ๒๕๖๗"
        );
        assert_eq!(memo(d("2025-01-23"), Numerals::Arabic), "23 มกราคม 2568");
    }

    #[test]
    fn time_of_day_is_thai_time_and_keeps_its_unit_on_the_line() {
        let at = "2026-11-22T17:01:00Z".parse().unwrap();
        assert_eq!(date_time(at, Lang::Th), "23 พ.ย. 2569 00:01\u{a0}น.");
        let at = "2026-11-22T16:59:59Z".parse().unwrap();
        assert_eq!(date_time(at, Lang::Th), "22 พ.ย. 2569 23:59\u{a0}น.");
    }
}
