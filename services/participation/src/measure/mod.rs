//! A measure (มาตรการ/โครงการ/กิจกรรม) of a plan: the ten headings of seed 001 in versions, the state of its steps, the
//! actuals of its indicators and its spending. A version is a draft until it is announced; an announced one is never
//! changed again. What becomes of steps and indicators is kept beside the versions, under ids the versions share.

pub mod commands;
pub mod compare;
mod content;
pub mod graphql;
mod list;
pub mod progress;
mod queries;
pub mod rules;
pub mod statistics;
mod sync;
mod table;
pub mod track;
mod write;

pub use content::{Content, Indicator, Step};
pub use list::{Filter, Listed, list, list_published, of_plans, published_by_level, published_of_plan};
pub(crate) use queries::any_in_use;
pub use queries::{find, find_published, version, versions};

use crate::record::{Face, Record};
use chrono::{DateTime, NaiveDate, Utc};
use kernel::ids::{IndicatorId, MeasureId, PlanId, SpendingId, StaffId, StepId};
use tenancy::words;

words! {
    /// รูปแบบ: what heading 1 calls it (seed 001 uses all three).
    #[graphql(name = "MeasureForm")]
    Form { Measure = "measure", Project = "project", Activity = "activity" }
}

words! {
    /// Where a version stands.
    #[graphql(name = "MeasureVersionState")]
    VersionState { Draft = "draft", Announced = "announced" }
}

words! {
    /// Where a step stands.
    #[graphql(name = "MeasureStepState")]
    StepState { Planned = "planned", UnderWay = "under_way", Done = "done", Dropped = "dropped" }
}

impl StepState {
    /// Whether something is still to be done.
    #[must_use]
    pub fn open(self) -> bool {
        matches!(self, Self::Planned | Self::UnderWay)
    }
}

words! {
    /// How an actual is judged against its target.
    #[graphql(name = "IndicatorRule")]
    IndicatorRule {
        /// Met when the actual is the target or more.
        AtLeast = "at_least",
        /// Met when the actual is the target or less.
        AtMost = "at_most",
        /// Met when the answer is yes (an actual of 1).
        YesNo = "yes_no",
    }
}

/// A measure to be made, with all ten sections. Its name (heading 1) is the face's title.
#[derive(Debug, Clone)]
pub struct NewMeasure {
    /// Made when the form was opened or the document was read: carried out once.
    pub idempotency_key: String,
    pub plan: PlanId,
    /// dimension.group.item, in Thai or Arabic digits.
    pub code: String,
    pub face: Face,
    pub content: Content,
}

/// A measure as kept, without its versions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Measure {
    pub id: MeasureId,
    pub plan: PlanId,
    pub code: String,
    pub draft_no: Option<i32>,
    /// The version in force.
    pub announced_no: Option<i32>,
    pub record: Record,
}

impl Measure {
    /// The version that counts: the announced one, before that the draft.
    #[must_use]
    pub fn in_force(&self) -> Option<i32> {
        self.announced_no.or(self.draft_no)
    }
}

/// One version with everything it says.
#[derive(Debug, Clone, PartialEq)]
pub struct Version {
    pub no: i32,
    pub state: VersionState,
    pub name: String,
    pub content: Content,
    pub made_by: Option<StaffId>,
    pub made_at: DateTime<Utc>,
    pub changed_at: DateTime<Utc>,
    pub announced_by: Option<StaffId>,
    pub announced_at: Option<DateTime<Utc>>,
    /// The day on the announcement.
    pub announced_on: Option<NaiveDate>,
    /// The number of the announcement; may be empty.
    pub reference: String,
}

/// What has become of a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Track {
    pub step: StepId,
    pub state: StepState,
    pub done_on: Option<NaiveDate>,
    /// Another day than the version's, for a reason.
    pub moved_to: Option<NaiveDate>,
    pub reason: String,
    pub changed_by: Option<StaffId>,
    pub changed_at: DateTime<Utc>,
    pub version: i32,
}

/// What an indicator came to in one fiscal year.
#[derive(Debug, Clone, PartialEq)]
pub struct Actual {
    pub indicator: IndicatorId,
    pub fiscal_year: i32,
    pub actual: f64,
    pub evidence: String,
    pub changed_by: Option<StaffId>,
    pub changed_at: DateTime<Utc>,
}

/// One line of spending.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spending {
    pub id: SpendingId,
    pub spent_on: NaiveDate,
    /// Baht.
    pub amount: i64,
    pub note: String,
    pub created_by: Option<StaffId>,
}
