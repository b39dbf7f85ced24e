//! Community forums (เวทีประชาคม, seed 001 measure 3.2.1): where and for whom one is held, who was assigned by which
//! order, how it was made known, who came, what was raised, and what became of each thing raised. A matter that affects
//! living conditions or health demands a hearing first; that is shown everywhere and blocks nothing. Not here: the
//! plan's projects themselves, only the trace to them.

pub mod commands;
mod course;
pub mod graphql;
pub mod hearing;
pub mod item;
mod list;
pub mod public;
mod queries;
pub mod rules;
pub mod setting;
pub mod statistics;
pub(crate) mod table;
mod write;

pub use course::{Step, archive, publish, step};
pub use list::{Filter, Line, list};
pub use queries::{find, hearing_of};

use crate::record::Record;
use chrono::NaiveDate;
use kernel::{
    ids::{DepartmentId, ForumId, VillageId},
    participation::Channel,
};
use tenancy::words;

words! {
    /// ระดับของเวที
    ForumLevel {
        Village = "village", Community = "community", Tambon = "tambon", Municipality = "municipality",
    }
}

words! {
    /// เรื่องที่จัดเวที
    #[graphql(name = "ForumSubject")]
    Subject {
        /// จัดทำแผนชุมชนหรือแผนพัฒนาท้องถิ่น
        DevelopmentPlan = "development_plan",
        /// เพิ่มเติมหรือเปลี่ยนแปลงแผน
        PlanChange = "plan_change",
        /// แก้ไขปัญหาความเดือดร้อน
        Hardship = "hardship",
        /// รับฟังความคิดเห็นต่อโครงการ
        Hearing = "hearing",
        /// คัดเลือกผู้แทนประชาคม
        Representatives = "representatives",
        Budget = "budget",
        Other = "other",
    }
}

words! {
    /// Where a forum stands.
    #[graphql(name = "ForumState")]
    State {
        Planned = "planned", Announced = "announced", Held = "held",
        /// Held, and the summary was sent to the units concerned.
        Summarised = "summarised",
        Cancelled = "cancelled",
    }
}

impl State {
    /// Whether it has taken place.
    #[must_use]
    pub fn is_held(self) -> bool {
        matches!(self, Self::Held | Self::Summarised)
    }
}

/// The forum at which the matter was, or will be, heard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HeardAt {
    Itself,
    Other(ForumId),
}

/// What a person says about a forum besides the common part.
#[derive(Debug, Clone, PartialEq)]
pub struct Facts {
    pub level: ForumLevel,
    pub subject: Subject,
    pub villages: Vec<VillageId>,
    /// The units the order assigns.
    pub units: Vec<DepartmentId>,
    /// As it is announced: "09.00 น."; the days are in the common part.
    pub time: String,
    pub order_number: String,
    pub ordered_on: Option<NaiveDate>,
    pub announced_on: Option<NaiveDate>,
    pub channels: Vec<Channel>,
    /// The matter affects living conditions or health: a hearing is demanded before anything is done.
    pub affects_living: bool,
    pub heard_at: Option<HeardAt>,
    /// The day the project's information was published (domain.md c13).
    pub information_on: Option<NaiveDate>,
    /// The day the result of the hearing was announced (domain.md c13).
    pub result_on: Option<NaiveDate>,
    /// What came out of it, in a few sentences.
    pub result: String,
}

impl Facts {
    #[must_use]
    pub fn new(level: ForumLevel, subject: Subject) -> Self {
        Self {
            level,
            subject,
            villages: Vec::new(),
            units: Vec::new(),
            time: String::new(),
            order_number: String::new(),
            ordered_on: None,
            announced_on: None,
            channels: Vec::new(),
            affects_living: false,
            heard_at: None,
            information_on: None,
            result_on: None,
            result: String::new(),
        }
    }
}

/// A group that came, with or without its number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    pub name: String,
    pub persons: Option<i32>,
}

/// Who came. Every number is optional: what was not counted is not zero.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Attendance {
    pub total: Option<i32>,
    pub women: Option<i32>,
    /// Under 25 years.
    pub youth: Option<i32>,
    /// 60 years and older.
    pub elderly: Option<i32>,
    pub households: Option<i32>,
    pub registered_households: Option<i32>,
    pub groups: Vec<Group>,
}

/// A forum as kept, without its items.
#[derive(Debug, Clone, PartialEq)]
pub struct Forum {
    pub id: ForumId,
    pub record: Record,
    pub state: State,
    pub facts: Facts,
    pub attendance: Attendance,
    /// Counts changes of the attendance alone, so that an entry from the field does not collide with office work.
    pub attendance_version: i32,
    pub summary_sent_on: Option<NaiveDate>,
    pub cancel_reason: String,
}
