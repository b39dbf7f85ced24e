//! What was raised at a forum (ปัญหา ความต้องการ ข้อเสนอแนะ): who was asked about it, by when, and what became of it. Each
//! one ends in a plan's project or in the reason why not (seed 001, measure 3.2.1); until then it is open.

mod duty;
mod enter;
mod queries;
mod rules;
mod work;

pub(super) use duty::{remind, silence};
pub use enter::NewItem;
pub(super) use enter::{add, check_rows};
pub use queries::{find, of};
pub use rules::{MAX_ROWS, MAX_TEXT};
pub use work::{Answer, answer, ask, change, remove, reopen};

use chrono::NaiveDate;
use kernel::ids::{DepartmentId, ForumId, ForumItemId, VillageId};
use tenancy::words;
use uuid::Uuid;

words! {
    #[graphql(name = "ForumItemKind")]
    Kind {
        /// ปัญหา
        Problem = "problem",
        /// ความต้องการ
        Need = "need",
        /// ข้อเสนอแนะ
        Suggestion = "suggestion",
    }
}

words! {
    /// What became of an item.
    #[graphql(name = "ForumItemOutcome")]
    Outcome {
        Open = "open",
        /// It became a project of a plan.
        Adopted = "adopted",
        /// It did not, for the reason given.
        Declined = "declined",
    }
}

/// An item as kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    pub id: ForumItemId,
    pub forum: ForumId,
    /// From 1, in the order of the paper.
    pub no: i32,
    pub kind: Kind,
    pub text: String,
    pub village: Option<VillageId>,
    /// Hands raised for it; none where nobody voted.
    pub votes: Option<i32>,
    /// The unit that was asked.
    pub unit: Option<DepartmentId>,
    pub asked_on: Option<NaiveDate>,
    pub due_on: Option<NaiveDate>,
    pub outcome: Outcome,
    /// The project it became, in words.
    pub project: String,
    /// As the plan codes it.
    pub project_code: String,
    /// The project's record, where the register has one.
    pub project_record: Option<Uuid>,
    pub reason: String,
    pub answer: String,
    pub answered_on: Option<NaiveDate>,
    pub version: i32,
}

impl Item {
    /// Whether the unit's answer is late.
    #[must_use]
    pub fn is_overdue(&self, today: NaiveDate) -> bool {
        self.outcome == Outcome::Open && self.due_on.is_some_and(|due| today > due)
    }
}
