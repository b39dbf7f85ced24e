//! A procurement project (โครงการจัดซื้อจัดจ้าง) and its announcements, each on several channels with proof (seed 001,
//! measure 3.1.2). Not here: the procurement itself, which has a system of its own (e-GP).

mod commands;
pub mod graphql;
mod queries;
pub mod rules;
pub mod statistics;
mod table;

pub(crate) use commands::settle_channels;
pub use commands::{add_announcement, change, change_announcement, create, publish, withdraw};
pub use queries::{
    Filter, announcements, find, find_published, list, list_published, public_file, title_of_announcement,
};

use crate::{channel::Entry, file::File};
use chrono::{DateTime, NaiveDate, Utc};
use kernel::ids::{AnnouncementId, DepartmentId, ProcurementId, StaffId};
use tenancy::words;

/// Its kind where search and the audit trail name it.
pub const KIND: &str = "procurement";
/// The kind of an announcement where deadlines and the audit trail name it.
pub const ANNOUNCEMENT: &str = "announcement";

words! {
    /// The five kinds of announcement (domain.md b2 3.1.2; the seed lists the two acceptance kinds separately).
    #[graphql(name = "AnnouncementKind")]
    Kind {
        /// ประกาศจัดซื้อจัดจ้าง
        Procurement = "procurement",
        /// ประกาศราคากลาง
        ReferencePrice = "reference_price",
        /// ประกาศกำหนดวันเวลาสถานที่ตรวจรับงาน
        AcceptanceSchedule = "acceptance_schedule",
        /// ประกาศวันเวลาสถานที่ตรวจรับ
        Acceptance = "acceptance",
        /// ประกาศรายชื่อผู้ผ่านการคัดเลือกพร้อมวงเงิน
        Selected = "selected",
    }
}

/// What a person says about a project. Cleaned and checked by [`rules::check`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Face {
    pub title: String,
    /// The project's number in the e-GP system, if any.
    pub reference: String,
    pub budget_satang: i64,
    /// Buddhist era.
    pub fiscal_year: i32,
    pub department: Option<DepartmentId>,
    pub owner: Option<StaffId>,
}

/// A project as kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Procurement {
    pub id: ProcurementId,
    pub face: Face,
    pub published_at: Option<DateTime<Utc>>,
    pub version: i32,
    /// How many announcements it has, and how many of them are on too few channels.
    pub announcements: i64,
    pub short: i64,
}

/// What a person says about an announcement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnnouncementFace {
    pub kind: Kind,
    pub announced_on: NaiveDate,
    pub body: String,
}

/// An announcement as kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Announcement {
    pub id: AnnouncementId,
    pub face: AnnouncementFace,
    pub version: i32,
    pub files: Vec<File>,
    pub channels: Vec<Entry>,
}
