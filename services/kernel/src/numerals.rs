//! Thai and Arabic digits (เลขไทย / เลขอารบิก). Values are stored as integers and ISO dates; digits are only a way of
//! writing them, chosen per document (domain.md c6: Thai in official documents by custom, Arabic on web pages).

use serde::{Deserialize, Serialize};

/// Which digits a document is written with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Numerals {
    #[default]
    Arabic,
    Thai,
}

impl Numerals {
    /// `text` with every digit in this writing.
    #[must_use]
    pub fn write(self, text: &str) -> String {
        match self {
            Self::Arabic => to_arabic(text),
            Self::Thai => to_thai(text),
        }
    }
}

/// The Arabic digit of a Thai one; any other character as it is.
#[must_use]
pub fn arabic_digit(c: char) -> char {
    match c {
        '๐'..='๙' => char::from_u32(u32::from(c) - u32::from('๐') + u32::from('0')).unwrap_or(c),
        other => other,
    }
}

fn thai_digit(c: char) -> char {
    match c {
        '0'..='9' => char::from_u32(u32::from(c) - u32::from('0') + u32::from('๐')).unwrap_or(c),
        other => other,
    }
}

/// `2569` becomes `๒๕๖๙`; nothing else changes.
#[must_use]
pub fn to_thai(text: &str) -> String {
    text.chars().map(thai_digit).collect()
}

/// `๒๕๖๙` becomes `2569`; nothing else changes.
#[must_use]
pub fn to_arabic(text: &str) -> String {
    text.chars().map(arabic_digit).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn document_number_of_seed_002_is_written_in_thai_digits() {
        assert_eq!(to_thai("อท 537/01.3/6"), "อท ๕๓๗/๐๑.๓/๖");
        assert_eq!(to_arabic("อท ๕๓๗/๐๑.๓/๖"), "อท 537/01.3/6");
    }

    #[test]
    fn every_digit_has_its_pair() {
        assert_eq!(to_thai("0123456789"), "๐๑๒๓๔๕๖๗๘๙");
        assert_eq!(to_arabic("๐๑๒๓๔๕๖๗๘๙"), "0123456789");
        assert_eq!(Numerals::Thai.write("1๒"), "๑๒");
        assert_eq!(Numerals::Arabic.write("1๒"), "12");
    }

    proptest! {
        #[test]
        fn writing_in_thai_and_back_keeps_the_text(text in "[^๐-๙]*") {
            prop_assert_eq!(to_arabic(&to_thai(&text)), text);
        }
    }
}
