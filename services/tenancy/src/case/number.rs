//! The number of a case: running number / fiscal year, e.g. 123/2570.

use kernel::numerals;
use std::{fmt, str::FromStr};

/// A running number in the register of one fiscal year (ปีงบประมาณ, Buddhist era).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CaseNumber {
    pub running: i32,
    pub fiscal_year: i32,
}

impl CaseNumber {
    /// The form for addresses, where a slash would end the word: `2570-123`.
    #[must_use]
    pub fn in_url(self) -> String {
        format!("{}-{}", self.fiscal_year, self.running)
    }
}

impl fmt::Display for CaseNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.running, self.fiscal_year)
    }
}

impl FromStr for CaseNumber {
    type Err = ();

    /// Reads `123/2570` as printed, `2570-123` as in addresses, with Thai digits and stray spaces.
    fn from_str(text: &str) -> Result<Self, ()> {
        let text: String = numerals::to_arabic(text).chars().filter(|c| !c.is_whitespace()).collect();
        let (running, year) = match text.split_once('/') {
            Some(parts) => parts,
            None => text.split_once('-').map(|(year, running)| (running, year)).ok_or(())?,
        };
        let running: i32 = running.parse().map_err(|_| ())?;
        let fiscal_year: i32 = year.parse().map_err(|_| ())?;
        if running < 1 || !(2500..=2700).contains(&fiscal_year) {
            return Err(());
        }
        Ok(Self { running, fiscal_year })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_people_write_them() {
        let number = CaseNumber { running: 123, fiscal_year: 2570 };
        for text in ["123/2570", " ๑๒๓ / ๒๕๗๐ ", "2570-123"] {
            assert_eq!(text.parse(), Ok(number), "{text}");
        }
        for text in ["", "123", "0/2570", "-1/2570", "123/2027", "a/2570", "99999999999/2570"] {
            assert_eq!(text.parse::<CaseNumber>(), Err(()), "{text}");
        }
        assert_eq!((number.to_string(), number.in_url()), ("123/2570".to_owned(), "2570-123".to_owned()));
    }
}
