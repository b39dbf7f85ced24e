//! What people type, before it is stored: invisible characters out, lengths kept, nothing cut inside a character.

use super::{is_deceptive, is_leading_vowel};
use icu_segmenter::GraphemeClusterSegmenter;
use unicode_normalization::UnicodeNormalization;

/// One line of a person's input: no control, direction or zero-width characters, line breaks become spaces, single
/// spaces, NFC, at most `max_chars` characters. To refuse long input instead of cutting it, pass `usize::MAX` and
/// compare `chars().count()`.
#[must_use]
pub fn clean_line(input: &str, max_chars: usize) -> String {
    let mut out = String::with_capacity(input.len().min(4_096));
    for word in input.split(is_space) {
        let mut visible = word.chars().filter(|c| !c.is_control() && !is_deceptive(*c)).nfc().peekable();
        if visible.peek().is_some() && !out.is_empty() {
            out.push(' ');
        }
        out.extend(visible);
    }
    cut_chars(&out, max_chars).trim_end().to_owned()
}

/// Several lines of a person's input, as [`clean_line`] but with the line breaks kept (as `\n`), at most one empty
/// line between two paragraphs, none at either end.
#[must_use]
pub fn clean_text(input: &str, max_chars: usize) -> String {
    let unix = input.replace("\r\n", "\n").replace(['\r', '\u{2028}', '\u{2029}', '\u{85}'], "\n");
    let mut out = String::with_capacity(unix.len().min(16_384));
    let mut breaks = 0;
    for line in unix.split('\n').map(|line| clean_line(line, usize::MAX)) {
        if !line.is_empty() {
            if !out.is_empty() {
                out.push_str(if breaks > 1 { "\n\n" } else { "\n" });
            }
            out.push_str(&line);
            breaks = 0;
        }
        breaks += 1;
    }
    cut_chars(&out, max_chars).trim_end().to_owned()
}

/// The first `n` characters as a reader counts them: a Thai consonant keeps its vowel and tone marks, and no leading
/// vowel (เ แ โ ใ ไ) is left without its consonant. Adds no ellipsis.
#[must_use]
pub fn truncate_clusters(text: &str, n: usize) -> &str {
    let end = GraphemeClusterSegmenter::new().segment_str(text).nth(n).unwrap_or(text.len());
    without_lone_vowel(text, text.get(..end).unwrap_or(text))
}

/// As [`truncate_clusters`], but `max` counts characters, as database and form limits do.
fn cut_chars(text: &str, max: usize) -> &str {
    let Some((limit, _)) = text.char_indices().nth(max) else {
        return text;
    };
    let end = GraphemeClusterSegmenter::new()
        .segment_str(text)
        .take_while(|at| *at <= limit)
        .last()
        .unwrap_or_default();
    without_lone_vowel(text, text.get(..end).unwrap_or_default())
}

fn without_lone_vowel<'a>(whole: &str, cut: &'a str) -> &'a str {
    if cut.len() < whole.len() { cut.trim_end_matches(is_leading_vowel) } else { cut }
}

fn is_space(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{2028}' | '\u{2029}')
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]
    use super::*;
    use crate::text::is_thai_mark;
    use proptest::prelude::*;

    #[test]
    fn direction_tricks_and_control_characters_do_not_get_in() {
        assert_eq!(clean_line("  ก\u{202e}ข\u{0}ค\u{200b}ง \r\n จ\t\u{feff} ", 100), "กขคง จ");
        assert_eq!(clean_line("👩\u{200d}🌾", 10), "👩\u{200d}🌾");
    }

    #[test]
    fn line_breaks_stay_in_long_text() {
        assert_eq!(clean_text("\r\n ก  ข \r\nค\n\n\n\nง\u{7}\n\n", 100), "ก ข\nค\n\nง");
        assert_eq!(clean_text(" \n\u{200b}\n", 100), "");
    }

    #[test]
    fn cutting_keeps_base_and_marks_together() {
        assert_eq!(truncate_clusters("ที่นี่", 1), "ที่");
        assert_eq!(truncate_clusters("น้ำท่วม", 2), "น้ำท่");
        assert_eq!(truncate_clusters("ไปเที่ยว", 3), "ไป");
        assert_eq!(truncate_clusters("ไปเที่ยว", 99), "ไปเที่ยว");
        assert_eq!(truncate_clusters("ก", 0), "");
        assert_eq!(clean_line("ที่นี่", 2), "");
        assert_eq!(clean_line("ที่นี่", 5), "ที่");
        assert_eq!(clean_line("ที่นี่", 6), "ที่นี่");
    }

    proptest! {
        #[test]
        fn cleaning_is_stable_and_within_its_limit(text in "(?s).{0,80}", max in 0_usize..60) {
            let once = clean_text(&text, max);
            prop_assert!(once.chars().count() <= max);
            prop_assert_eq!(clean_text(&once, max), once.clone());
            prop_assert!(!once.chars().any(|c| (c.is_control() && c != '\n') || is_deceptive(c)));
        }

        #[test]
        fn a_cut_is_a_prefix_that_leaves_no_mark_behind(text in "[ก-ฮเ-ไั-ู่-์ ]{0,30}", n in 0_usize..30) {
            let cut = truncate_clusters(&text, n);
            let rest = text.strip_prefix(cut).unwrap();
            prop_assert!(cut.is_empty() || !rest.starts_with(is_thai_mark));
            prop_assert!(rest.is_empty() || !cut.ends_with(is_leading_vowel));
        }
    }
}
