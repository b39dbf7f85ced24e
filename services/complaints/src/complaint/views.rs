//! A case as the office and as the citizen see it.

use crate::case::{CaseNumber, Channel, EventKind, Kind, Stage, State};
use chrono::{DateTime, NaiveDate, Utc};
use kernel::ids::{CategoryId, ComplaintId, DepartmentId, EventId, StaffId, UploadId, VillageId};

/// A person or place by its id, with the name to show.
#[derive(Debug, Clone)]
pub struct PersonName {
    pub id: StaffId,
    pub name: String,
    pub position: String,
    pub phone: String,
}

/// A stored file of a case.
#[derive(Debug, Clone)]
pub struct FileView {
    pub id: UploadId,
    pub event: EventId,
    pub name: String,
    pub mime: String,
    pub bytes: i64,
    pub width: Option<i32>,
    pub height: Option<i32>,
    pub is_photo: bool,
    pub stage: Stage,
    pub alt: String,
    pub public: bool,
}

/// One line of the timeline.
#[derive(Debug, Clone)]
pub struct EventView {
    pub id: EventId,
    pub at: DateTime<Utc>,
    pub kind: EventKind,
    pub public: bool,
    pub actor_kind: String,
    pub actor_name: Option<String>,
    pub text: String,
    pub data: serde_json::Value,
}

/// Everything the office knows of a case, without the complainant.
#[derive(Debug, Clone)]
pub struct CaseFile {
    pub id: ComplaintId,
    pub number: CaseNumber,
    pub kind: Kind,
    pub channel: Channel,
    pub state: State,
    pub title: String,
    pub body: String,
    pub category: CategoryId,
    pub category_name_th: String,
    pub category_name_en: String,
    pub village: Option<VillageId>,
    pub village_label: Option<String>,
    pub place: String,
    pub point: Option<(f64, f64)>,
    pub received_at: DateTime<Utc>,
    pub received_on: NaiveDate,
    pub due_on: NaiveDate,
    pub promised_on: Option<NaiveDate>,
    pub queue_on: NaiveDate,
    pub ack_due_on: NaiveDate,
    pub acknowledged_at: Option<DateTime<Utc>>,
    pub answered_at: Option<DateTime<Utc>>,
    pub resulted_at: Option<DateTime<Utc>>,
    pub closed_at: Option<DateTime<Utc>>,
    pub department: Option<DepartmentId>,
    pub department_name: Option<String>,
    pub department_name_en: Option<String>,
    pub assignee: Option<PersonName>,
    pub registered_by: Option<String>,
    pub merged_into: Option<ComplaintId>,
    pub referred_to: Option<String>,
    pub reopened_count: i32,
    pub rating: Option<i32>,
    pub rating_text: Option<String>,
    pub version: i32,
    pub events: Vec<EventView>,
    pub files: Vec<FileView>,
}

/// What number and secret show: notices and photos, no names of staff, no internal lines.
#[derive(Debug, Clone)]
pub struct TrackedCase {
    pub id: ComplaintId,
    pub number: CaseNumber,
    pub kind: Kind,
    pub state: State,
    pub category_name_th: String,
    pub category_name_en: String,
    pub body: String,
    pub place: String,
    pub received_at: DateTime<Utc>,
    pub due_on: NaiveDate,
    pub promised_on: Option<NaiveDate>,
    pub resulted_at: Option<DateTime<Utc>>,
    pub department_name: Option<String>,
    pub department_name_en: Option<String>,
    pub referred_to: Option<String>,
    /// The day until which it may be reopened, when it may.
    pub reopen_until: Option<NaiveDate>,
    pub rating: Option<i32>,
    pub may_rate: bool,
    pub events: Vec<EventView>,
    pub files: Vec<FileView>,
}
