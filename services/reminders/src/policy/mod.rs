//! Reminder policies (นโยบายการแจ้งเตือน): how many days ahead, how often when overdue, and when a head and the clerk of
//! the administration are told. The usual values are data here; an administration changes them per kind.

mod commands;
mod queries;
mod rules;

pub use commands::save;
pub use queries::{list, load};
pub use rules::check;

use crate::deadline;
use std::collections::BTreeMap;

/// When to remind of one kind of deadline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Policy {
    pub kind: String,
    /// Days before the due day; 0 is the day itself.
    pub days_before: Vec<i64>,
    /// Every so many days while overdue; 0 is never.
    pub overdue_every_days: i64,
    /// So many days after the due day the head of the department is told; 0 is never.
    pub head_after_days: i64,
    /// So many days after the due day the clerk or executive is told; 0 is never.
    pub clerk_after_days: i64,
    pub active: bool,
}

/// The kinds with a policy of their own, and the days before on which they remind.
const USUAL: [(&str, &[i64]); 21] = [
    (deadline::COMPLAINT_ANSWER, &[7, 3, 1, 0]),
    (deadline::COMPLAINT_ACK, &[1, 0]),
    (deadline::CORRUPTION_ANSWER, &[7, 3, 1, 0]),
    (deadline::MEASURE_STEP, &[30, 7, 3, 0]),
    (deadline::COMMITTEE_TERM, &[90, 60, 30, 7, 0]),
    (deadline::COMMITTEE_VACANCY, &[30, 7, 3, 0]),
    (deadline::MEETING_DUE, &[30, 14, 7, 3, 0]),
    (deadline::MEETING_ACTION, &[7, 3, 1, 0]),
    (deadline::FORUM_ITEM, &[7, 3, 1, 0]),
    (deadline::CONSULTATION_STEP, &[14, 7, 3, 0]),
    (deadline::CONSULTATION_CLOSE, &[7, 3, 1, 0]),
    (deadline::CONSULTATION_ANSWER, &[14, 7, 3, 0]),
    (deadline::SURVEY_CLOSE, &[7, 1, 0]),
    (deadline::EVALUATION_ROUND, &[30, 14, 7, 3, 0]),
    (deadline::PROGRAMME_REPORT, &[30, 14, 7, 3, 0]),
    (deadline::CENTRE_DUTY, &[30, 14, 7, 3, 0]),
    (deadline::DISCLOSURE_ITEM, &[30, 7, 3, 0]),
    (deadline::PUBLICATION_EXPIRY, &[30, 7, 1]),
    (deadline::PROCUREMENT_CHANNELS, &[3, 1, 0]),
    (deadline::INFORMATION_REQUEST, &[7, 3, 1, 0]),
    (deadline::INFORMATION_OBJECTION, &[3, 0]),
];

/// The policy of a kind as long as an administration has not changed it.
#[must_use]
pub fn usual(kind: &str) -> Policy {
    let days = USUAL.iter().find(|(known, _)| *known == kind).map_or(&[7, 3, 1, 0][..], |(_, days)| days);
    Policy {
        kind: kind.to_owned(),
        days_before: days.to_vec(),
        overdue_every_days: 1,
        head_after_days: 1,
        clerk_after_days: 3,
        active: true,
    }
}

/// The policies of one administration, the usual ones where it has none.
#[derive(Debug, Clone, Default)]
pub struct Policies(BTreeMap<String, Policy>);

impl Policies {
    #[must_use]
    pub fn of(&self, kind: &str) -> Policy {
        self.0.get(kind).cloned().unwrap_or_else(|| usual(kind))
    }

    /// The farthest day ahead on which any policy looks.
    #[must_use]
    pub fn farthest(&self) -> i64 {
        let usual = USUAL.iter().flat_map(|(_, days)| days.iter().copied());
        self.0.values().flat_map(|policy| policy.days_before.iter().copied()).chain(usual).max().unwrap_or(0)
    }
}
