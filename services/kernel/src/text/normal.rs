//! The form in which texts are compared, with the slips of Thai typing repaired.

use super::{is_invisible, is_thai_mark};
use crate::numerals::arabic_digit;
use unicode_normalization::UnicodeNormalization;

/// The form in which texts are compared: NFC, lower case, Arabic digits, no invisible characters, single spaces, and
/// the usual Thai typing slips repaired (เ+เ for แ, nikhahit + า for ำ, a tone typed before its vowel or after ำ, doubled marks).
#[must_use]
pub fn normalise(text: &str) -> String {
    let plain = text
        .chars()
        .map(|c| if c.is_whitespace() || matches!(c, '\u{2028}' | '\u{2029}') { ' ' } else { c })
        .filter(|c| !c.is_control() && !is_invisible(*c))
        .flat_map(char::to_lowercase)
        .map(arabic_digit)
        .nfc();
    let mut out = String::with_capacity(text.len());
    for c in repair_thai(plain).into_iter().nfc() {
        if c != ' ' || !(out.is_empty() || out.ends_with(' ')) {
            out.push(c);
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// Repairs what NFC leaves alone although it looks the same on the screen. The marks of one consonant are collected,
/// put in one order without doubles, and written back.
fn repair_thai(chars: impl Iterator<Item = char>) -> Vec<char> {
    let mut out: Vec<char> = Vec::new();
    let mut marks: Vec<char> = Vec::new();
    let mut before_am = false;
    for c in chars {
        if is_thai_mark(c) {
            // A tone typed after ำ belongs before it: take the ำ and its marks back.
            if marks.is_empty() && out.last() == Some(&'ำ') {
                out.pop();
                before_am = true;
                let kept = out.iter().rposition(|m| !is_thai_mark(*m)).map_or(0, |at| at + 1);
                marks = out.split_off(kept);
            }
            if !marks.contains(&c) {
                marks.push(c);
            }
            continue;
        }
        let nikhahit = marks.contains(&'\u{e4d}');
        if matches!(c, 'า' | 'ำ') {
            marks.retain(|m| *m != '\u{e4d}');
        }
        write_marks(&mut out, &mut marks, &mut before_am);
        match (c, out.last()) {
            ('เ', Some('เ')) => {
                out.pop();
                out.push('แ');
            }
            ('า', _) if nikhahit => push_am(&mut out),
            ('ำ', _) => push_am(&mut out),
            _ => out.push(c),
        }
    }
    write_marks(&mut out, &mut marks, &mut before_am);
    out
}

fn write_marks(out: &mut Vec<char>, marks: &mut Vec<char>, before_am: &mut bool) {
    if *before_am {
        // ำ is written with its own nikhahit; a second one is the slip.
        marks.retain(|m| *m != '\u{e4d}');
    }
    // Upper signs, then phinthu, lower vowels and tones: the order NFC keeps and keyboards expect.
    marks.sort_by_key(|m| match m {
        '\u{e3a}' => 1,
        '\u{e38}' | '\u{e39}' => 2,
        '\u{e48}'..='\u{e4b}' => 3,
        _ => 0,
    });
    out.append(marks);
    if std::mem::take(before_am) {
        push_am(out);
    }
}

fn push_am(out: &mut Vec<char>) {
    if out.last() != Some(&'ำ') {
        out.push('ำ');
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn one_normal_form_for_digits_case_and_invisible_characters() {
        assert_eq!(normalise("  หมู่ที่\u{200b} ๓\t NB-2569\u{feff}\n"), "หมู่ที่ 3 nb-2569");
        assert_eq!(normalise("Cafe\u{301}"), "café");
    }

    #[test]
    fn thai_typing_slips_have_one_normal_form() {
        assert_eq!(normalise("เเม่น้ำ"), normalise("แม่น้ำ"));
        assert_eq!(normalise("น\u{e49}\u{e4d}า"), normalise("น้ำ"));
        assert_eq!(normalise("น\u{e4d}\u{e49}า"), normalise("น้ำ"));
        assert_eq!(normalise("นำ\u{e49}"), normalise("น้ำ"));
        assert_eq!(normalise("น้ำ\u{e49}"), normalise("น้ำ"));
        assert_eq!(normalise("ท\u{e48}\u{e35}"), normalise("ที่"));
        assert_eq!(normalise("ผ\u{e49}\u{e39}"), normalise("ผู้"));
        assert_eq!(normalise("ท\u{e35}\u{e48}\u{e35}"), normalise("ที่"));
        assert_eq!(normalise("ท\u{e35}\u{e48}\u{e48}"), normalise("ที่"));
    }

    proptest! {
        #[test]
        fn normal_form_is_stable(text in "\\PC{0,60}|[ก-๛ \u{200b}]{0,40}") {
            let once = normalise(&text);
            prop_assert_eq!(normalise(&once), once);
        }
    }
}
