//! The visitor log of the information centre (ผู้มาใช้บริการศูนย์ข้อมูลข่าวสาร): how many came when, for what, by which
//! channel, and what they suggested; monthly figures and a summary for the executive (seed 001, measure 3.1.1). Never
//! who they were.

mod commands;
pub mod graphql;
mod queries;
pub mod statistics;
mod table;

pub use commands::{check, record, remove};
pub use queries::{Figures, Month, figures, list};

use chrono::NaiveDate;
use kernel::{ids::VisitId, participation::Channel};
use tenancy::words;

/// Its kind where the audit trail names it.
pub const KIND: &str = "visit";

words! {
    /// For what somebody came.
    #[graphql(name = "VisitPurpose")]
    Purpose {
        /// ตรวจดูข้อมูลข่าวสาร
        Inspect = "inspect",
        /// ขอสำเนา
        Copy = "copy",
        /// สอบถามข้อมูล
        Ask = "ask",
        /// ใช้บริการอินเทอร์เน็ตของศูนย์ (seed 001, measure 3.1.1: internet service point)
        Internet = "internet",
        Other = "other",
    }
}

words! {
    /// Who came, as kinds of stakeholder (domain.md a3, seed 000).
    #[graphql(name = "VisitStakeholder")]
    Stakeholder {
        Individual = "individual", Family = "family", Community = "community", CommunityOrg = "community_org",
        PrivateOrg = "private_org", ProfessionalOrg = "professional_org",
        ReligiousInstitution = "religious_institution", Business = "business",
        OtherSocialInstitution = "other_social_institution",
    }
}

/// The ways of asking the centre (domain.md a5).
pub const CHANNELS: &[Channel] = &[
    Channel::WalkIn,
    Channel::Phone,
    Channel::CallCentre,
    Channel::Letter,
    Channel::Email,
    Channel::Website,
    Channel::Facebook,
    Channel::LineOa,
];

/// One entry of the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Visit {
    pub id: VisitId,
    pub day: NaiveDate,
    pub people: i32,
    pub purpose: Purpose,
    pub stakeholder: Stakeholder,
    pub channel: Channel,
    pub suggestion: String,
}

/// An entry to be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewVisit {
    pub idempotency_key: String,
    pub day: NaiveDate,
    pub people: i32,
    pub purpose: Purpose,
    pub stakeholder: Stakeholder,
    pub channel: Channel,
    pub suggestion: String,
}
