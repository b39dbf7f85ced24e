//! A record (รายการในทะเบียนการมีส่วนร่วม): what every kind of the participation register has in common. Its title and
//! days, its level, category and statutory domain (domain.md a4), whether citizens see it, its links to other records
//! and its files. What is special to a kind lives in that kind's own concept, in a table with the same id.

mod commands;
pub mod file;
mod freeze;
pub mod graphql;
pub mod link;
pub mod once;
mod queries;
mod rules;
pub mod step;
pub(crate) mod table;

pub use commands::{SEARCH, add, archive, change, publish, reindex, restore, withdraw};
pub use queries::{Filter, by_level, find, find_published, list, list_published, names};
pub use rules::check;
pub use step::Step;

use chrono::{DateTime, NaiveDate, Utc};
use kernel::{
    Action,
    ids::{
        ActivityId, CommitteeId, ConsultationId, DepartmentId, DutyId, EvaluationId, ForumId, MeasureId,
        MeetingId, PlanId, PolicyId, ProgrammeId, StaffId, SurveyId,
    },
    participation::{Category, Level, StatutoryDomain},
};
use tenancy::words;
use uuid::Uuid;

words! {
    /// The kinds of the register.
    #[graphql(name = "RecordKind")]
    Kind {
        Plan = "plan", Measure = "measure", Committee = "committee", Meeting = "meeting", Forum = "forum",
        Activity = "activity", Consultation = "consultation", Survey = "survey", Evaluation = "evaluation",
        Programme = "programme", CentreDuty = "centre_duty", Policy = "policy",
    }
}

impl Kind {
    /// What a person must be allowed to do to work on a record of this kind.
    #[must_use]
    pub fn work(self) -> Action {
        match self {
            Self::Plan | Self::Measure | Self::Policy => Action::MeasureWork,
            Self::Committee => Action::CommitteeWork,
            Self::Meeting => Action::MeetingWork,
            Self::Forum => Action::ForumWork,
            Self::Activity => Action::ActivityWork,
            Self::Consultation => Action::ConsultationWork,
            Self::Survey => Action::SurveyWork,
            Self::Evaluation => Action::EvaluationWork,
            Self::Programme | Self::CentreDuty => Action::ProgrammeWork,
        }
    }

    /// The id as this kind's own operations take it: `msr_…`.
    #[must_use]
    pub fn id_text(self, id: Uuid) -> String {
        match self {
            Self::Plan => PlanId(id).to_string(),
            Self::Measure => MeasureId(id).to_string(),
            Self::Committee => CommitteeId(id).to_string(),
            Self::Meeting => MeetingId(id).to_string(),
            Self::Forum => ForumId(id).to_string(),
            Self::Activity => ActivityId(id).to_string(),
            Self::Consultation => ConsultationId(id).to_string(),
            Self::Survey => SurveyId(id).to_string(),
            Self::Evaluation => EvaluationId(id).to_string(),
            Self::Programme => ProgrammeId(id).to_string(),
            Self::CentreDuty => DutyId(id).to_string(),
            Self::Policy => PolicyId(id).to_string(),
        }
    }

    /// Where a published record of this kind is on the portal, below the administration's address. `None` for kinds
    /// that are shown as part of another page.
    #[must_use]
    pub fn portal_path(self) -> Option<&'static str> {
        match self {
            Self::Plan => Some("plans"),
            Self::Measure => Some("measures"),
            Self::Committee => Some("committees"),
            Self::Meeting => Some("meetings"),
            Self::Forum => Some("forums"),
            Self::Activity => Some("activities"),
            Self::Consultation => Some("consultations"),
            Self::Survey => Some("surveys"),
            Self::Evaluation => Some("evaluations"),
            Self::Programme => Some("programmes"),
            Self::CentreDuty | Self::Policy => None,
        }
    }
}

/// The three tags every record may carry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tags {
    pub level: Option<Level>,
    pub category: Option<Category>,
    pub statutory_domain: Option<StatutoryDomain>,
}

/// What a person says about a record, whatever its kind. Cleaned and checked by [`check`].
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Face {
    pub title: String,
    /// One or two sentences for lists and link previews; may be empty.
    pub summary: String,
    pub tags: Tags,
    /// Buddhist era.
    pub fiscal_year: Option<i32>,
    pub starts_on: Option<NaiveDate>,
    /// The last day; the same as the first for a single day.
    pub ends_on: Option<NaiveDate>,
    pub place: String,
    pub department: Option<DepartmentId>,
    pub owner: Option<StaffId>,
}

/// A record as kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    pub id: Uuid,
    pub kind: Kind,
    pub face: Face,
    /// Since when citizens see it.
    pub published_at: Option<DateTime<Utc>>,
    /// Set aside: in no list unless asked for, never shown to citizens.
    pub archived_at: Option<DateTime<Utc>>,
    /// Counts changes; a change names the version it was made from.
    pub version: i32,
    pub created_by: Option<StaffId>,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

impl Record {
    #[must_use]
    pub fn is_public(&self) -> bool {
        self.published_at.is_some() && self.archived_at.is_none()
    }
}
