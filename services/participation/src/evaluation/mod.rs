//! An evaluation round (การประเมินผลการปฏิบัติราชการ, at least twice a year; seed 001, measure 3.3.2): missions judged by
//! criteria, what becomes of each mission, the nine steps, and the announcement of the result. Who sits on the evaluating
//! committee is the committee's business; here an evaluator is a label.

pub mod commands;
pub mod graphql;
pub(crate) mod queries;
pub mod rules;
pub mod score;
pub mod statistics;
pub(crate) mod table;

pub use queries::{Evaluation, Mission, Score, StepLine, find, find_published, of_records};

use chrono::NaiveDate;
use kernel::ids::{DepartmentId, MissionId};
use tenancy::words;
use uuid::Uuid;

words! {
    #[graphql(name = "EvaluationState")]
    State { Open = "open", Finished = "finished" }
}

words! {
    /// What becomes of a mission (seed 001, measure 3.3.2: ปรับปรุงแก้ไข ส่งเสริม พัฒนา ขยาย หรือยุติ).
    ContinuationDecision {
        Improve = "improve", Promote = "promote", Develop = "develop", Expand = "expand", End = "end",
    }
}

words! {
    /// The nine steps of seed 001, measure 3.3.2, section 6, in their order.
    #[graphql(name = "EvaluationStepKind")]
    Step {
        GatherData = "gather_data", WriteProject = "write_project", Announce = "announce",
        AppointCommittee = "appoint_committee", Meet = "meet", OperationPlan = "operation_plan", Run = "run",
        Monitor = "monitor", Report = "report",
    }
}

/// What staff set up. Numbers of criteria and evaluators count from 1 in their order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Draft {
    pub face: crate::record::Face,
    pub round: i32,
    pub missions: Vec<DraftMission>,
    pub criteria: Vec<String>,
    pub evaluators: Vec<(String, bool)>,
}

#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DraftMission {
    /// The mission there is; a new one without.
    pub id: Option<MissionId>,
    pub name: String,
    pub department: Option<DepartmentId>,
    /// The measure or other record it stands for.
    pub record: Option<Uuid>,
}

/// When the result was told to whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Announcement {
    /// Presented to the executive.
    pub presented_on: Option<NaiveDate>,
    pub announced_on: Option<NaiveDate>,
    pub posted_from: Option<NaiveDate>,
    /// The last day it hung.
    pub posted_until: Option<NaiveDate>,
}
