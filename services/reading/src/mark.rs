//! Numbers and bullets in front of a line (เลขข้อและหัวข้อย่อย): `๓.๑.๑`, `(๑)`, `๑)`, `- `, in Thai or Arabic digits.

use kernel::numerals::arabic_digit;

/// How a number in front of a line is written; one way of writing is one level of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Style {
    /// `๑.` is depth 1, `๑.๒` depth 2.
    Dot(usize),
    /// `(๑)`
    Paren,
    /// `๑)`
    Close,
    /// `ข้อ ๑`
    Clause,
    Bullet,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Mark {
    pub path: Vec<u16>,
    pub style: Style,
}

impl Mark {
    /// `2.1`
    pub fn number(&self) -> String {
        self.path.iter().map(u16::to_string).collect::<Vec<_>>().join(".")
    }
}

/// The parts of a line: whether a bullet stands first, its number, and what it says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Marked {
    pub bullet: bool,
    pub mark: Option<Mark>,
    pub body: String,
}

const BULLETS: &[char] = &['-', '–', '—', '•', '●', '▪', '*', '·', '➢', '○', '■', '\u{f0b7}', '\u{f0a7}'];

pub(crate) fn split(text: &str) -> Marked {
    let mut rest = text.trim();
    let mut bullet = false;
    while let Some(after) = rest.strip_prefix(BULLETS) {
        let next = after.chars().next();
        // "-5" is a number, "--" a rule; "- ๑." and "-ประกาศ" are bullets.
        if next.is_some_and(|c| arabic_digit(c).is_ascii_digit() || BULLETS.contains(&c)) {
            break;
        }
        bullet = true;
        rest = after.trim_start();
    }
    match number(rest) {
        Some((mark, body)) => Marked { bullet, mark: Some(mark), body: body.trim().to_owned() },
        None => Marked { bullet, mark: None, body: rest.to_owned() },
    }
}

fn number(text: &str) -> Option<(Mark, &str)> {
    if let Some(inner) = text.strip_prefix('(') {
        let (path, after) = path(inner.trim_start())?;
        let after = after.trim_start().strip_prefix(')')?;
        return Some((Mark { path, style: Style::Paren }, after));
    }
    if let Some(inner) = text.strip_prefix("ข้อ") {
        let (path, after) = path(inner.trim_start())?;
        let after = after.strip_prefix(['.', ')']).unwrap_or(after);
        let free = after.chars().next().is_none_or(char::is_whitespace);
        return free.then_some((Mark { path, style: Style::Clause }, after));
    }
    let (path, after) = path(text)?;
    let depth = path.len();
    let dot = || Mark { path: path.clone(), style: Style::Dot(depth) };
    if let Some(after) = after.strip_prefix(')') {
        return Some((Mark { path, style: Style::Close }, after));
    }
    if let Some(rest) = after.strip_prefix('.') {
        // "20.- บาท" is money.
        return (!rest.starts_with('-')).then(|| (dot(), rest));
    }
    let next = after.chars().next();
    let body = after.trim_start();
    // "13.30 น." is a time of day; "2.5MB" a size.
    let is_time = body.starts_with("น.") && depth == 2;
    let free = next.is_none_or(|c| c.is_whitespace() || matches!(c, '\u{e01}'..='\u{e4e}'));
    (depth >= 2 && free && !is_time).then(|| (dot(), after))
}

/// `๓.๑.๑`: each part one to three digits, below 200, without a leading nought (which decimals and telephones have).
fn path(text: &str) -> Option<(Vec<u16>, &str)> {
    let mut found = Vec::new();
    let mut rest = text;
    loop {
        let end = rest
            .char_indices()
            .find(|(_, c)| !arabic_digit(*c).is_ascii_digit())
            .map_or(rest.len(), |(at, _)| at);
        let (digits, after) = rest.split_at_checked(end)?;
        let arabic: String = digits.chars().map(arabic_digit).collect();
        let part = arabic.parse::<u16>().ok().filter(|n| (1..200).contains(n) && !arabic.starts_with('0'))?;
        found.push(part);
        if found.len() > 5 {
            return None;
        }
        rest = after;
        let more = after.strip_prefix('.');
        match more {
            Some(next) if next.chars().next().is_some_and(|c| arabic_digit(c).is_ascii_digit()) => {
                rest = next
            }
            _ => return Some((found, rest)),
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]
    use super::*;
    use proptest::prelude::*;

    fn read(text: &str) -> (bool, Option<String>, Option<Style>, String) {
        let m = split(text);
        (m.bullet, m.mark.as_ref().map(Mark::number), m.mark.map(|m| m.style), m.body)
    }

    #[test]
    fn numbers_as_offices_write_them() {
        for (text, number, style, body) in [
            ("๓.๑.๑", "3.1.1", Style::Dot(3), ""),
            ("๓.๑.๒ มีการเผยแพร่", "3.1.2", Style::Dot(3), "มีการเผยแพร่"),
            ("1. ร่วมวางแผน", "1", Style::Dot(1), "ร่วมวางแผน"),
            ("๑.แสดงผล", "1", Style::Dot(1), "แสดงผล"),
            ("2.7 กิจกรรม", "2.7", Style::Dot(2), "กิจกรรม"),
            ("๑.๑เป็นศูนย์กลาง", "1.1", Style::Dot(2), "เป็นศูนย์กลาง"),
            ("(๑)", "1", Style::Paren, ""),
            ("( 2 ) เพื่อ", "2", Style::Paren, "เพื่อ"),
            ("๑๕) นักวิเคราะห์", "15", Style::Close, "นักวิเคราะห์"),
            ("ข้อ ๔ ภารกิจ", "4", Style::Clause, "ภารกิจ"),
        ] {
            assert_eq!(read(text), (false, Some(number.into()), Some(style), body.into()), "{text}");
        }
        assert_eq!(read("- (๓) จัดทำ"), (true, Some("3".into()), Some(Style::Paren), "จัดทำ".into()));
        assert_eq!(read("• Version"), (true, None, None, "Version".into()));
        assert_eq!(read("-"), (true, None, None, String::new()));
    }

    #[test]
    fn amounts_years_times_and_telephones_are_not_numbers_of_items() {
        for text in ["๒๐,๐๐๐ บาท", "2567", "229 หมู่ที่ 2", "13.30 น.", "0 3561 0891", "2.08 MB", "20.- บาท"]
        {
            assert_eq!(read(text).1, None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn nothing_panics_and_the_body_is_part_of_the_line(text in "\\PC{0,40}") {
            let marked = split(&text);
            prop_assert!(text.contains(&marked.body));
        }
    }
}
