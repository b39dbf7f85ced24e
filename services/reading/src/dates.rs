//! Dates, years and amounts inside sentences (วันที่ ปีงบประมาณ และจำนวน). Single dates are judged by
//! `kernel::thai_date::parse_thai`; here they are only found.

use chrono::NaiveDate;
use kernel::{
    fiscal::{BUDDHIST_ERA, FiscalYear},
    text::normalise,
    thai_date::parse_thai,
};

const MONTHS: [[&str; 3]; 12] = [
    ["มกราคม", "ม.ค.", "ม.ค"],
    ["กุมภาพันธ์", "ก.พ.", "ก.พ"],
    ["มีนาคม", "มี.ค.", "มี.ค"],
    ["เมษายน", "เม.ย.", "เม.ย"],
    ["พฤษภาคม", "พ.ค.", "พ.ค"],
    ["มิถุนายน", "มิ.ย.", "มิ.ย"],
    ["กรกฎาคม", "ก.ค.", "ก.ค"],
    ["สิงหาคม", "ส.ค.", "ส.ค"],
    ["กันยายน", "ก.ย.", "ก.ย"],
    ["ตุลาคม", "ต.ค.", "ต.ค"],
    ["พฤศจิกายน", "พ.ย.", "พ.ย"],
    ["ธันวาคม", "ธ.ค.", "ธ.ค"],
];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Token {
    Number {
        value: u32,
        digits: usize,
    },
    Month(u32),
    /// - – ถึง
    To,
    /// / between the parts of a date
    Slash,
    Other,
}

/// The month with which a word begins.
pub(crate) fn month(word: &str) -> Option<u32> {
    leading_month(&normalise(word)).map(|(month, _)| month)
}

fn leading_month(text: &str) -> Option<(u32, usize)> {
    let named = (1..).zip(MONTHS).find_map(|(number, names)| {
        names.iter().find(|name| text.starts_with(**name)).map(|name| (number, name.len()))
    });
    named.or_else(|| {
        const ENGLISH: [&str; 12] = [
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
        ];
        (1..).zip(ENGLISH).find_map(|(number, name)| {
            let short = name.get(..3).unwrap_or(name);
            let length = if text.starts_with(name) { name.len() } else { 3 };
            let ends = text.get(length..).is_some_and(|r| !r.starts_with(|c: char| c.is_ascii_alphabetic()));
            (text.starts_with(short) && ends).then_some((number, length))
        })
    })
}

/// No date or amount is looked for beyond this: longer lines are prose, or hostile.
const LOOKED_AT: usize = 4_000;

fn head(text: &str) -> &str {
    text.char_indices().nth(LOOKED_AT).and_then(|(at, _)| text.get(..at)).unwrap_or(text)
}

fn tokens(text: &str) -> Vec<(Token, usize)> {
    let text = normalise(head(text));
    let mut found = Vec::new();
    let mut rest = text.as_str();
    while let Some(c) = rest.chars().next() {
        let at = text.len() - rest.len();
        let mut step = c.len_utf8();
        if c.is_ascii_digit() {
            let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
            let digits = rest.get(..end).unwrap_or_default();
            let value = digits.parse().unwrap_or(u32::MAX);
            found.push((Token::Number { value, digits: end }, at));
            step = end;
        } else if let Some((month, length)) = leading_month(rest) {
            found.push((Token::Month(month), at));
            step = length;
        } else if let Some(word) =
            ["วันที่", "เดือน", "พ.ศ.", "พ.ศ", "ปี พ.ศ.", "ค.ศ.", "ของ"].iter().find(|w| rest.starts_with(**w))
        {
            step = word.len();
        } else if rest.starts_with("ถึง") {
            found.push((Token::To, at));
            step = "ถึง".len();
        } else if matches!(c, '-' | '–' | '—' | '~') {
            found.push((Token::To, at));
        } else if c == '/' {
            found.push((Token::Slash, at));
        } else if !c.is_whitespace()
            && c != ','
            && c != '.'
            && found.last().is_none_or(|(t, _)| *t != Token::Other)
        {
            found.push((Token::Other, at));
        }
        rest = rest.get(step..).unwrap_or_default();
    }
    found
}

/// A day with or without its month and year, as found in a text.
#[derive(Debug, Clone, Copy, Default)]
struct Part {
    day: Option<u32>,
    month: Option<u32>,
    year: Option<u32>,
}

impl Part {
    fn date(self) -> Option<NaiveDate> {
        parse_thai(&format!("{}/{}/{}", self.day?, self.month?, self.year?))
    }
}

fn part(tokens: &[(Token, usize)]) -> Option<(Part, usize)> {
    use Token::{Month, Number, Slash};
    let kinds: Vec<Token> = tokens.iter().take(5).map(|(token, _)| *token).collect();
    let day = |n: u32, digits: usize| (digits <= 2 && (1..=31).contains(&n)).then_some(n);
    let year = |n: u32, digits: usize| (digits == 4).then_some(n);
    let found = match kinds.as_slice() {
        [
            Number { value: d, digits: a },
            Slash,
            Number { value: m, digits: b },
            Slash,
            Number { value: y, digits: c },
            ..,
        ] if *b <= 2 && (1..=12).contains(m) => {
            (Part { day: day(*d, *a), month: Some(*m), year: year(*y, *c) }, 5)
        }
        // มีนาคม 5, 2024
        [Month(m), Number { value: d, digits: a }, Number { value: y, digits: c }, ..]
            if *a <= 2 && *c == 4 =>
        {
            (Part { day: day(*d, *a), month: Some(*m), year: Some(*y) }, 3)
        }
        [Number { value: d, digits: a }, Month(m), Number { value: y, digits: 4 }, ..] => {
            (Part { day: day(*d, *a), month: Some(*m), year: Some(*y) }, 3)
        }
        [Number { value: d, digits: a }, Month(m), ..] => {
            (Part { day: day(*d, *a), month: Some(*m), year: None }, 2)
        }
        [Month(m), Number { value: y, digits: 4 }, ..] => {
            (Part { day: None, month: Some(*m), year: Some(*y) }, 2)
        }
        [Month(m), ..] => (Part { day: None, month: Some(*m), year: None }, 1),
        [Number { value: d, digits: a }, ..] if *a <= 2 => {
            (Part { day: day(*d, *a), month: None, year: None }, 1)
        }
        _ => return None,
    };
    (found.0.day.is_some() || found.0.month.is_some()).then_some(found)
}

/// The first day or range of days in a text: `25 - 28 พฤศจิกายน พ.ศ. 2567`, `26 มี.ค. - 3 เม.ย. 2567`,
/// `มีนาคม 5, 2024`, `1/2/2567 ถึง 3/2/2567`. What the first day leaves out it has from the second.
pub(crate) fn range(text: &str) -> Option<(NaiveDate, NaiveDate)> {
    let tokens = tokens(text);
    (0..tokens.len()).find_map(|at| {
        let (first, used) = part(tokens.get(at..)?)?;
        let next = at + used;
        if matches!(tokens.get(next), Some((Token::To, _)))
            && let Some((second, _)) = tokens.get(next + 1..).and_then(part)
        {
            let filled = Part {
                day: first.day,
                month: first.month.or(second.month),
                year: first.year.or(second.year),
            };
            if let (Some(from), Some(to)) = (filled.date(), second.date()) {
                return Some((from, to));
            }
        }
        first.date().map(|date| (date, date))
    })
}

/// The first full date in a text.
pub(crate) fn single(text: &str) -> Option<NaiveDate> {
    parse_thai(text.trim()).or_else(|| range(text).map(|(from, _)| from))
}

/// `เดือนตุลาคม พ.ศ. 2566 - เดือนมีนาคม พ.ศ. 2567`: the first day of the one and the last day of the other month.
pub(crate) fn months(text: &str) -> Option<(NaiveDate, NaiveDate)> {
    let tokens = tokens(text);
    (0..tokens.len()).find_map(|at| {
        let (first, used) = part(tokens.get(at..)?)?;
        matches!(tokens.get(at + used), Some((Token::To, _))).then_some(())?;
        let (second, _) = part(tokens.get(at + used + 1..)?)?;
        if first.day.is_some() || second.day.is_some() {
            return None;
        }
        let from = Part { day: Some(1), month: first.month, year: first.year.or(second.year) }.date()?;
        let last = Part { day: Some(1), ..second }.date()?;
        let next = last.checked_add_months(chrono::Months::new(1))?;
        Some((from, next.pred_opt()?))
    })
}

/// A year in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Year {
    pub be: i32,
    /// It was written in the Christian era.
    pub converted: bool,
}

fn year(value: u32, digits: usize) -> Option<Year> {
    let value = i32::try_from(value).ok().filter(|_| digits == 4)?;
    match value {
        2450..=2750 => Some(Year { be: value, converted: false }),
        1990..=2100 => Some(Year { be: value + BUDDHIST_ERA, converted: true }),
        _ => None,
    }
}

/// Every year in a text, in order.
pub(crate) fn years(text: &str) -> Vec<Year> {
    let found = tokens(text).into_iter().filter_map(|(token, _)| match token {
        Token::Number { value, digits } => year(value, digits),
        _ => None,
    });
    found.collect()
}

/// The year after "ปีงบประมาณ".
pub(crate) fn fiscal_year(text: &str) -> Option<Year> {
    let squeezed: String = normalise(text).chars().filter(|c| !c.is_whitespace()).collect();
    squeezed.match_indices("งบประมาณ").find_map(|(at, word)| {
        let after = squeezed.get(at + word.len()..)?;
        let after = after.trim_start_matches("พ.ศ.").trim_start_matches("พ.ศ").trim_start_matches("พศ");
        let end = after.find(|c: char| !c.is_ascii_digit()).unwrap_or(after.len());
        year(after.get(..end)?.parse().ok()?, end)
    })
}

/// The fiscal years a period covers: `ปีงบประมาณ 2562 - 2564`, one year, or the years of two dates.
pub(crate) fn fiscal_years(text: &str) -> Option<(i32, i32, bool)> {
    if let Some((from, to)) = months(text).or_else(|| range(text)) {
        return Some((FiscalYear::of(from).be(), FiscalYear::of(to).be(), false));
    }
    let found = years(text);
    let (first, last) = (found.first()?, found.last()?);
    let converted = found.iter().any(|year| year.converted);
    // 2566-70: the second year without its century.
    let short = tokens(text).windows(3).find_map(|three| match three {
        [
            (Token::Number { value: a, digits: 4 }, _),
            (Token::To, _),
            (Token::Number { value: b, digits: 2 }, _),
        ] => i32::try_from(a - a % 100 + b).ok(),
        _ => None,
    });
    Some((first.be, short.unwrap_or(last.be), converted))
}

/// Whole numbers in a text, with thousands separators, each with what stands before and after it.
pub(crate) fn numbers(text: &str) -> Vec<(i64, String, String)> {
    let text = normalise(head(text));
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(start) =
        text.get(from..).and_then(|t| t.find(|c: char| c.is_ascii_digit())).map(|at| at + from)
    {
        let tail = text.get(start..).unwrap_or_default();
        let end = tail.find(|c: char| !c.is_ascii_digit() && c != ',').unwrap_or(tail.len());
        let written = tail.get(..end).unwrap_or_default();
        let digits: String = written.chars().filter(char::is_ascii_digit).collect();
        if let Ok(value) = digits.parse() {
            let before = text.get(..start).unwrap_or_default().trim_end();
            let after = tail.get(end..).unwrap_or_default().trim_start();
            found.push((value, before.to_owned(), after.to_owned()));
        }
        from = start + end.max(1);
    }
    found
}

/// An amount of money.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Amount {
    pub baht: i64,
    /// Satang were written and are not in `baht`.
    pub fraction: bool,
    /// More than one amount stands there.
    pub several: bool,
}

/// The budget of a measure: an amount in baht, or 0 where none is used. Of several amounts the total counts.
pub(crate) fn budget(text: &str) -> Option<Amount> {
    let squeezed: String = normalise(text).chars().filter(|c| !c.is_whitespace()).collect();
    let none = ["ไม่ใช้งบประมาณ", "ไม่ได้ใช้งบประมาณ", "ไม่ใช้", "ไม่มีงบประมาณ", "ไม่มีค่าใช้จ่าย", "ไม่ต้องใช้งบประมาณ"];
    if none.iter().any(|word| squeezed.starts_with(word)) || squeezed == "ไม่มี" {
        return Some(Amount { baht: 0, fraction: false, several: false });
    }
    let scales: [(&str, i64); 5] =
        [("ล้านบาท", 1_000_000), ("แสนบาท", 100_000), ("หมื่นบาท", 10_000), ("พันบาท", 1_000), ("บาท", 1)];
    let mut amounts: Vec<(i64, bool, bool)> = Vec::new();
    let found = numbers(text);
    for (value, before, after) in &found {
        // The satang of the amount before.
        if before.ends_with('.') && before.trim_end_matches('.').ends_with(|c: char| c.is_ascii_digit()) {
            continue;
        }
        let cents: String =
            after.strip_prefix('.').unwrap_or_default().chars().take_while(char::is_ascii_digit).collect();
        let unit =
            if cents.is_empty() { after.as_str() } else { after.get(1 + cents.len()..).unwrap_or_default() };
        let unit: String =
            unit.chars().filter(|c| !c.is_whitespace() && !".-–".contains(*c)).take(10).collect();
        let Some((_, scale)) = scales.iter().find(|(word, _)| unit.starts_with(word)) else { continue };
        let parts = i64::try_from(cents.len()).ok().and_then(|n| 10_i64.checked_pow(u32::try_from(n).ok()?));
        let below = cents.parse::<i64>().unwrap_or(0).saturating_mul(*scale);
        let parts = parts.unwrap_or(i64::MAX);
        let baht = value.saturating_mul(*scale).saturating_add(below / parts);
        let total = ["รวม", "รวมทั้งสิ้น", "ทั้งสิ้น", "รวมเป็นเงิน"].iter().any(|word| before.ends_with(word));
        amounts.push((baht, below % parts != 0, total));
    }
    let several = amounts.len() > 1;
    let total = amounts.iter().find(|(_, _, total)| *total);
    if let Some((baht, fraction, _)) = total.or(amounts.first()) {
        return Some(Amount { baht: *baht, fraction: *fraction, several: several && total.is_none() });
    }
    // A bare number in a cell or after the heading.
    match found.as_slice() {
        [(value, before, after)]
            if before.is_empty() && after.trim_matches(['.', '-', ' ', '0']).is_empty() =>
        {
            Some(Amount { baht: *value, fraction: false, several: false })
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]
    use super::*;
    use proptest::prelude::*;

    fn d(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn days_and_ranges_as_reports_write_them() {
        for (text, from, to) in [
            ("วันที่ ๒๕ - ๒๘ พฤศจิกายน พ.ศ. ๒๕๖๗", "2024-11-25", "2024-11-28"),
            ("26 มี.ค. - 3 เม.ย. 2567", "2024-03-26", "2024-04-03"),
            ("ระหว่างวันที่ 30 ธันวาคม 2566 ถึงวันที่ 2 มกราคม 2567", "2023-12-30", "2024-01-02"),
            ("1/2/2567 - 3/2/2567", "2024-02-01", "2024-02-03"),
            ("มีนาคม 5, 2024", "2024-03-05", "2024-03-05"),
            ("March 5, 2024", "2024-03-05", "2024-03-05"),
            ("ประกาศ ณ วันที่ ๘ เดือน พฤศจิกายน พ.ศ. ๒๕๖๑", "2018-11-08", "2018-11-08"),
            ("เมื่อวันที่ 9 กรกฎาคม พ.ศ.2568 ณ หอประชุม", "2025-07-09", "2025-07-09"),
        ] {
            assert_eq!(range(text), Some((d(from), d(to))), "{text}");
        }
        for text in ["", "หมู่ที่ ๑ - หมู่ที่ ๗", "31 พฤศจิกายน 2567", "ปี 2567", "25 - 28"]
        {
            assert_eq!(range(text), None, "{text}");
        }
    }

    #[test]
    fn months_and_fiscal_years() {
        assert_eq!(
            months("(เดือนตุลาคม พ.ศ. 2566 - เดือนมีนาคม พ.ศ. 2567)"),
            Some((d("2023-10-01"), d("2024-03-31")))
        );
        assert_eq!(fiscal_year("ประจำปีงบประมาณ พ.ศ. ๒๕๖๘").map(|y| y.be), Some(2568));
        assert_eq!(fiscal_year("ปี งบประมาณ 2025"), Some(Year { be: 2568, converted: true }));
        assert_eq!(fiscal_years("ปีงบประมาณ พ.ศ. ๒๕๖๒ – ๒๕๖๔"), Some((2562, 2564, false)));
        assert_eq!(fiscal_years("ปี 2566-70"), Some((2566, 2570, false)));
        assert_eq!(fiscal_years("ตุลาคม 2566 - กันยายน 2567"), Some((2567, 2567, false)));
        assert_eq!(fiscal_years("ตลอดปี"), None);
    }

    #[test]
    fn budgets_in_words_and_digits() {
        let baht = |text: &str| budget(text).map(|amount| amount.baht);
        assert_eq!(baht("ไม่ใช้งบประมาณ"), Some(0));
        assert_eq!(baht("๒๐,๐๐๐ บาท"), Some(20_000));
        assert_eq!(baht("30,000.- บาท (สามหมื่นบาทถ้วน)"), Some(30_000));
        assert_eq!(baht("1.5 ล้านบาท"), Some(1_500_000));
        assert_eq!(baht("จำนวน 20,000บาท"), Some(20_000));
        assert_eq!(baht("15000"), Some(15_000));
        assert_eq!(baht("ตามข้อบัญญัติ"), None);
        assert_eq!(budget("10,500.75 บาท"), Some(Amount { baht: 10_500, fraction: true, several: false }));
        assert_eq!(
            budget("ปีละ 10,000 บาท รวม 30,000 บาท"),
            Some(Amount { baht: 30_000, fraction: false, several: false })
        );
        assert!(budget("10,000 บาท และ 20,000 บาท").unwrap().several);
    }

    proptest! {
        #[test]
        fn any_text_is_read_without_a_panic(text in "[0-9๐-๙ก-๙ /.,\\-–]{0,60}|\\PC{0,60}") {
            let _ = (range(&text), months(&text), fiscal_years(&text), budget(&text), fiscal_year(&text));
        }

        #[test]
        fn every_day_is_found_in_a_sentence(n in 0_i64..40_000) {
            let day = d("1990-01-01") + chrono::Days::new(n as u64);
            let text = format!("จัดเมื่อ{} ณ ศาลา", kernel::thai_date::full(day, kernel::Lang::Th));
            prop_assert_eq!(range(&text), Some((day, day)));
        }
    }
}
