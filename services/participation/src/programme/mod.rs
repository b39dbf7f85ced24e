//! The half-year participation programme (รายงานผลการมีส่วนร่วม รอบ 6 เดือน, seed 000, domain.md b1): one round of one fiscal
//! year, its numbered tasks in four categories, the records that show each of them, and which departments have not
//! contributed yet. Not here: the report document itself.

pub mod changes;
pub mod commands;
pub mod graphql;
pub mod queries;
pub mod rules;
pub mod statistics;
mod table;
pub mod tasks;
mod template;
mod views;

pub use template::starter;

use crate::record::{Kind, Record};
use chrono::NaiveDate;
use kernel::{
    fiscal::{FiscalYear, HalfYearRound},
    ids::{DepartmentId, ProgrammeId, StaffId, TaskId},
    participation::Category,
};
use tenancy::words;
use uuid::Uuid;

words! {
    /// ผู้มีส่วนได้ส่วนเสีย nine types (seed 000; domain.md a3).
    #[graphql(name = "StakeholderType")]
    Stakeholder {
        Individual = "individual", Family = "family", Community = "community",
        CommunityOrg = "community_org", PrivateOrg = "private_org", ProfessionalOrg = "professional_org",
        ReligiousInstitution = "religious_institution", Business = "business",
        OtherSocialInstitution = "other_social_institution",
    }
}

words! {
    /// หลักการมีส่วนร่วม (seed 000; domain.md a4).
    #[graphql(name = "ParticipationPrinciple")]
    Principle { Think = "think", Act = "act", Inspect = "inspect", ShareResponsibility = "share_responsibility" }
}

words! {
    /// ขั้นตอนที่ประชาชนร่วม (seed 000; domain.md a4).
    #[graphql(name = "ParticipationStage")]
    Stage {
        StudyProblem = "study_problem", Plan = "plan", Decide = "decide", Solve = "solve", Evaluate = "evaluate",
    }
}

words! {
    /// How far a task is.
    #[graphql(name = "ProgrammeTaskState")]
    TaskState { Planned = "planned", Ongoing = "ongoing", Done = "done", NotDone = "not_done" }
}

words! {
    /// What to look at again; never keeps anybody from filing (domain.md b1: seed 000 was published before its round ended).
    #[graphql(name = "ProgrammeWarning")]
    Warning {
        /// Filed or published before the last day of the round.
        BeforeRoundEnd = "before_round_end",
        /// A department has shown nothing in this round.
        DepartmentsMissing = "departments_missing",
        /// A task is said to be done and nothing shows it.
        DoneWithoutEvidence = "done_without_evidence",
        /// A category without a task.
        EmptyCategory = "empty_category",
    }
}

/// A task to be added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewTask {
    pub category: Category,
    pub text: String,
    /// กลุ่มงาน, in the administration's own words; may be empty.
    pub work_group: String,
    pub department: Option<DepartmentId>,
    pub principles: Vec<Principle>,
    pub stage: Option<Stage>,
    pub state: TaskState,
    /// What came of it, for the report.
    pub result: String,
}

impl NewTask {
    #[must_use]
    pub fn of(category: Category, text: impl Into<String>) -> Self {
        Self {
            category,
            text: text.into(),
            work_group: String::new(),
            department: None,
            principles: Vec::new(),
            stage: None,
            state: TaskState::Planned,
            result: String::new(),
        }
    }
}

/// A round to be opened.
#[derive(Debug, Clone)]
pub struct NewProgramme {
    pub idempotency_key: String,
    pub fiscal_year: i32,
    pub round: HalfYearRound,
    /// None is the title of the round ([`rules::title`]).
    pub title: Option<String>,
    pub summary: String,
    pub department: Option<DepartmentId>,
    pub owner: Option<StaffId>,
    /// Empty is all nine.
    pub stakeholders: Vec<Stakeholder>,
    pub tasks: Vec<NewTask>,
    /// The day it was sent in or published, for a report of the past.
    pub filed_on: Option<NaiveDate>,
}

/// A round as kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Programme {
    pub record: Record,
    pub year: FiscalYear,
    pub round: HalfYearRound,
    pub stakeholders: Vec<Stakeholder>,
    /// Round end and the administration's days.
    pub due_on: NaiveDate,
    pub filed_on: Option<NaiveDate>,
}

impl Programme {
    #[must_use]
    pub fn id(&self) -> ProgrammeId {
        ProgrammeId(self.record.id)
    }
}

/// A record that shows a task.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    pub record: Uuid,
    pub kind: Kind,
    pub title: String,
    pub department: Option<DepartmentId>,
    /// Citizens see it.
    pub public: bool,
}

/// A task of a round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Task {
    pub id: TaskId,
    /// Its place in its category: 2.7 is category 2, number 7.
    pub number: i32,
    pub version: i32,
    pub said: NewTask,
    pub shown_by: Vec<Shown>,
    /// Files of the programme that belong to this task.
    pub files: i64,
}

impl Task {
    /// `2.7`
    #[must_use]
    pub fn code(&self) -> String {
        format!("{}.{}", rules::place_of(self.said.category), self.number)
    }

    #[must_use]
    pub fn has_evidence(&self) -> bool {
        !self.shown_by.is_empty() || self.files > 0
    }
}

/// What a department has done in a round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contribution {
    pub department: DepartmentId,
    /// Tasks it is responsible for.
    pub tasks: usize,
    /// Tasks of it, or of others, that something of this department shows.
    pub shown: usize,
}

/// How many tasks a list shows of a round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    pub programme: Programme,
    pub tasks: i64,
    pub done: i64,
    pub with_evidence: i64,
}
