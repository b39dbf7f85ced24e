//! An activity with people taking part (กิจกรรมการมีส่วนร่วม): what the OIT report asks for (seed 002, domain.md b3) — topics,
//! who took part, what came of it, what it was used for — and how complete that is. Name, days, place and fiscal year
//! are the record's. Not here: the report document itself.

pub mod commands;
pub mod graphql;
pub mod oit;
pub mod queries;
pub mod rules;
pub mod statistics;
mod table;

use crate::record::{Face, Record};
use serde::{Deserialize, Serialize};
use tenancy::words;

words! {
    /// The five elements the report must have (seed 002: องค์ประกอบด้านข้อมูล ๑-๕).
    #[graphql(name = "ActivityElement")]
    Element {
        /// ประเด็นหรือเรื่องในการมีส่วนร่วม
        Topics = "topics",
        /// สรุปข้อมูลของผู้มีส่วนร่วม
        Participants = "participants",
        /// ผลจากการมีส่วนร่วม
        Results = "results",
        /// การนำผลไปปรับปรุงพัฒนาการดำเนินงาน
        Uses = "uses",
        /// เป็นการดำเนินการในปีงบประมาณที่กำหนด
        Year = "year",
    }
}

words! {
    /// What an officer may want to look at again. A warning never keeps anybody from saving or publishing.
    #[graphql(name = "ActivityWarning")]
    Warning {
        /// The groups add up to more than the total.
        TotalBelowGroups = "total_below_groups",
        /// More women, youth or elderly than participants.
        PartAboveTotal = "part_above_total",
        /// In the fiscal year but in another calendar year (domain.md b3, date check).
        FiscalNotCalendar = "fiscal_not_calendar",
        /// A day outside the fiscal year it is reported for.
        OutsideFiscalYear = "outside_fiscal_year",
        /// A photo that people who cannot see it get no words for.
        PhotoWithoutAlt = "photo_without_alt",
        /// Citizens read it although an element is missing.
        PublishedIncomplete = "published_incomplete",
    }
}

/// A group that took part, with its number when somebody counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    pub name: String,
    pub count: Option<i32>,
}

/// What an activity has besides its record.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Detail {
    pub topics: Vec<String>,
    /// Persons, all groups together.
    pub participants: Option<i32>,
    pub groups: Vec<Group>,
    pub women: Option<i32>,
    pub youth: Option<i32>,
    pub elderly: Option<i32>,
    pub results: Vec<String>,
    /// What the results were used for.
    pub uses: Vec<String>,
    /// ความมุ่งหวัง: which task or unit is to work better by it.
    pub expectation: String,
}

/// An activity to be recorded.
#[derive(Debug, Clone, Default)]
pub struct NewActivity {
    pub idempotency_key: String,
    pub face: Face,
    pub detail: Detail,
}

/// An activity as kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Activity {
    pub record: Record,
    pub detail: Detail,
}

/// An activity in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    pub record: Record,
    pub participants: Option<i32>,
    /// How many of the five elements are there.
    pub elements: i32,
}
