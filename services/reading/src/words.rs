//! Finding headings in lines (หัวข้อ): blanks inside a word, Thai or Arabic digits and colons do not matter.

use kernel::text::normalise;

/// A line for comparing: normalised, without blanks and signs.
pub(crate) fn key(text: &str) -> String {
    normalise(text).chars().filter(|c| !c.is_whitespace() && !"*:：“”\"'_.…".contains(*c)).collect()
}

/// What follows `heading` at the start of `text`, or `None` when the text begins otherwise. Blanks inside the
/// heading are passed over; after it there must be an end, a blank or a sign, so that งบประมาณ is not found in
/// งบประมาณรายจ่าย.
pub(crate) fn after_heading<'a>(text: &'a str, heading: &str) -> Option<&'a str> {
    let rest = after_prefix(text, heading)?;
    let free = rest.chars().next().is_none_or(|c| c.is_whitespace() || ":：/(-–—.…*|“\"".contains(c));
    free.then_some(rest)
}

/// As [`after_heading`], whatever follows.
pub(crate) fn after_prefix<'a>(text: &'a str, heading: &str) -> Option<&'a str> {
    let mut rest = text;
    for wanted in heading.chars().filter(|c| !c.is_whitespace()) {
        rest = rest.trim_start();
        rest = rest.strip_prefix(wanted)?;
    }
    // A mark that belongs to the last letter makes it another word.
    let marked = rest
        .chars()
        .next()
        .is_some_and(|c| matches!(c, '\u{e31}' | '\u{e34}'..='\u{e3a}' | '\u{e47}'..='\u{e4e}'));
    (!marked).then_some(rest)
}

/// The value after a heading: without the colon or dash between them.
pub(crate) fn inline(rest: &str) -> &str {
    rest.trim_start_matches(|c: char| c.is_whitespace() || ":：*…".contains(c))
        .trim_start_matches("- ")
        .trim_end_matches('*')
        .trim()
}

/// The heading of `headings` with which `text` begins and what follows it; the longest one wins.
pub(crate) fn begins_with<'a, T: Copy>(text: &'a str, headings: &[(&str, T)]) -> Option<(T, &'a str)> {
    headings
        .iter()
        .filter_map(|(heading, what)| after_heading(text, heading).map(|rest| (*what, rest)))
        .min_by_key(|(_, rest)| rest.len())
}

/// The words inside the first pair of quotation marks.
pub(crate) fn quoted(text: &str) -> Option<&str> {
    const PAIRS: &[(char, char)] = &[('“', '”'), ('"', '"'), ('‘', '’'), ('«', '»')];
    PAIRS.iter().find_map(|(open, close)| {
        let (_, rest) = text.split_once(*open)?;
        let (inside, _) = rest.rsplit_once(*close)?;
        let inside = inside.trim();
        (!inside.is_empty()).then_some(inside)
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]
    use super::*;

    #[test]
    fn headings_stand_alone() {
        assert_eq!(after_heading("งบประมาณ: 20 บาท", "งบประมาณ").map(inline), Some("20 บาท"));
        assert_eq!(after_heading("งบ ประมาณ", "งบประมาณ").map(inline), Some(""));
        assert_eq!(after_heading("งบประมาณรายจ่าย", "งบประมาณ"), None);
        assert_eq!(after_heading("เรื่องร้องเรียน", "เรื่อ"), None);
        assert_eq!(
            begins_with("ตัวชี้วัด/ผลลัพธ์ ร้อยละ", &[("ตัวชี้วัด", 1), ("ตัวชี้วัด/ผลลัพธ์", 2)]).map(|f| f.0),
            Some(2)
        );
    }

    #[test]
    fn quotation_marks_of_several_kinds() {
        assert_eq!(quoted("มาตรการ “ปรับปรุง”"), Some("ปรับปรุง"));
        assert_eq!(quoted("โครงการ \"จัดเวที\" ประจำปี"), Some("จัดเวที"));
        assert_eq!(quoted("ไม่มี”"), None);
        assert_eq!(quoted("“”"), None);
    }
}
