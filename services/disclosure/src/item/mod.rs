//! An item of the disclosure catalogue (รายการข้อมูลข่าวสารที่ต้องเปิดเผย): what must be disclosed, by whom, how often and by
//! when. The thirteen subjects of seed 001 measure 3.1.3 and the groups of ม.7 and ม.9 of the Information Act are starter
//! data; an administration adds its own. Not here: the documents themselves (`publication`).

mod commands;
pub mod graphql;
mod queries;
pub mod rules;
pub mod starter;
pub mod statistics;
mod table;

pub(crate) use commands::disclosed;
pub use commands::{adopt_starter, disclose, save};
pub use queries::{Filter, find, list, summary};

use chrono::{DateTime, NaiveDate, Utc};
use kernel::ids::{DepartmentId, DisclosureItemId, StaffId};
use tenancy::words;

/// Its kind where deadlines, search and the audit trail name it.
pub const KIND: &str = "disclosure_item";

words! {
    /// Which list an item belongs to.
    #[graphql(name = "DisclosureList")]
    List {
        /// The thirteen subjects of seed 001, measure 3.1.3.
        Subjects = "subjects",
        /// Published in the gazette: Information Act ม.7.
        SectionSeven = "s7",
        /// Open for inspection: Information Act ม.9.
        SectionNine = "s9",
        /// What the administration itself adds.
        Own = "own",
    }
}

words! {
    /// How often an item must be disclosed anew.
    #[graphql(name = "DisclosureFrequency")]
    Frequency {
        Once = "once", Monthly = "monthly", Quarterly = "quarterly", HalfYearly = "half_yearly", Yearly = "yearly",
        OnChange = "on_change",
    }
}

words! {
    /// Where an item stands.
    #[graphql(name = "DisclosureStatus")]
    Status { Done = "done", Due = "due", Overdue = "overdue" }
}

/// What a person says about an item. Cleaned and checked by [`rules::check`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Face {
    pub list: List,
    /// The number within its list.
    pub no: i32,
    pub title: String,
    pub detail: String,
    /// The law, rule or measure it comes from.
    pub source: String,
    pub department: Option<DepartmentId>,
    pub owner: Option<StaffId>,
    pub frequency: Frequency,
    pub next_due_on: Option<NaiveDate>,
    /// Not in use any more: in no list of citizens, without a deadline.
    pub active: bool,
}

/// An item as kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    pub id: DisclosureItemId,
    /// The line of the starter catalogue it was made from.
    pub code: Option<String>,
    pub face: Face,
    /// When it was last disclosed.
    pub disclosed_on: Option<NaiveDate>,
    pub version: i32,
    pub updated_at: DateTime<Utc>,
}

impl Item {
    #[must_use]
    pub fn status(&self, today: NaiveDate) -> Status {
        rules::status(self.disclosed_on, self.face.next_due_on, today)
    }
}
