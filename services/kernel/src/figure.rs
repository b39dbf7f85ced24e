//! What a concept contributes to the statistics (ตัวชี้วัด, domain.md d): numerators and denominators, never a finished
//! percentage, so that districts and provinces can be added up without averaging averages.

use chrono::NaiveDate;

/// The days a contribution is about, both included, and the day it is looked at from: what is "due by today" or
/// "open now" is judged on `as_of`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    pub from: NaiveDate,
    pub to: NaiveDate,
    pub as_of: NaiveDate,
}

/// One number of one administration.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// The code in domain.md d: `F2`, `K1`.
    pub indicator: &'static str,
    /// The part it is of: a level, a category, a kind; empty for the whole.
    pub part: String,
    pub numerator: i64,
    /// `None` for a plain count.
    pub denominator: Option<i64>,
}

impl Figure {
    #[must_use]
    pub fn count(indicator: &'static str, part: impl Into<String>, n: i64) -> Self {
        Self { indicator, part: part.into(), numerator: n, denominator: None }
    }

    #[must_use]
    pub fn share(indicator: &'static str, part: impl Into<String>, of: i64, all: i64) -> Self {
        Self { indicator, part: part.into(), numerator: of, denominator: Some(all) }
    }
}
