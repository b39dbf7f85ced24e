//! The yearly duties of the participation centre (ศูนย์ส่งเสริมการมีส่วนร่วมของประชาชน, seed 004 article 4, domain.md b5): nine
//! missions as a to-do list of every fiscal year, among them the meeting, the annual plan and the two reports to ก.ก.ถ.
//! An administration switches its centre on; from then on every year's list makes itself. Each duty is a record, so it
//! takes links and files as evidence. Not here: the centre's committee, and the documents of its reports.

pub mod commands;
pub mod graphql;
pub mod queries;
pub mod rules;
pub mod statistics;
mod table;
mod template;
pub mod yearly;

use crate::record::Record;
use chrono::NaiveDate;
use kernel::fiscal::FiscalYear;
use tenancy::words;

words! {
    /// The duties of a year. The mission each belongs to is [`Code::mission`].
    #[graphql(name = "CentreDutyCode")]
    Code {
        Announce = "announce", Meeting = "meeting", AnnualPlan = "annual_plan", Awareness = "awareness",
        Media = "media", Networks = "networks", Monitoring = "monitoring", ReportOne = "report_1",
        ReportTwo = "report_2", Innovation = "innovation", Travelling = "travelling",
    }
}

impl Code {
    /// Which of the nine missions of seed 004, article 4, it carries out. Two missions have two duties each: the second
    /// (meet, and make the plan) and the seventh (two reports).
    #[must_use]
    pub fn mission(self) -> i32 {
        match self {
            Self::Announce => 1,
            Self::Meeting | Self::AnnualPlan => 2,
            Self::Awareness => 3,
            Self::Media => 4,
            Self::Networks => 5,
            Self::Monitoring => 6,
            Self::ReportOne | Self::ReportTwo => 7,
            Self::Innovation => 8,
            Self::Travelling => 9,
        }
    }
}

words! {
    /// Where a duty stands today.
    #[graphql(name = "CentreDutyState")]
    State { Open = "open", Overdue = "overdue", Done = "done" }
}

/// How the administration keeps its centre. The days are its own setting with a note of where they come from: no text
/// that was found names them (domain.md R1).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Setting {
    pub switched_on: bool,
    /// Days after the end of a round in which its report is due.
    pub report_days: i32,
    /// Where that number comes from.
    pub report_note: String,
}

impl Default for Setting {
    fn default() -> Self {
        Self { switched_on: false, report_days: rules::USUAL_REPORT_DAYS, report_note: String::new() }
    }
}

/// One duty of one year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Duty {
    pub record: Record,
    pub year: FiscalYear,
    pub code: Code,
    pub due_on: NaiveDate,
    pub done_on: Option<NaiveDate>,
    pub note: String,
    /// Records and files that show it.
    pub evidence: i64,
}

impl Duty {
    #[must_use]
    pub fn state(&self, today: NaiveDate) -> State {
        match self.done_on {
            Some(_) => State::Done,
            None if self.due_on < today => State::Overdue,
            None => State::Open,
        }
    }
}
