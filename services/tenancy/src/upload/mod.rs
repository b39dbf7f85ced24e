//! Stored files (ไฟล์แนบและรูปถ่าย): staged when they arrive, kept when a command claims them, swept when nobody does.
//! Photos are decoded and written anew, so nothing but the picture remains; what staff attach besides is opaque and
//! only ever offered for download. Which case a file belongs to is the business of the concept that claims it.

mod attachment;
mod commands;
pub mod photo;
mod queries;
mod rules;
mod table;

pub use commands::{NewUpload, claim, claim_chosen, stage, sweep, unstage};
pub use queries::{bytes, find, key, staged};
pub use rules::{MOST_CITIZEN_FILES, MOST_STAFF_FILES, UploadKind, UploadState};

use chrono::{DateTime, Utc};
use kernel::ids::{StaffId, UploadId};

/// The kinds of answer that deliver a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Size {
    Full,
    /// The small picture; only photos have one.
    Thumb,
}

/// One stored file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Upload {
    pub id: UploadId,
    /// The form it came with; unguessable, so it also says who may still change it.
    pub batch: String,
    pub state: UploadState,
    pub kind: UploadKind,
    /// As the sender called it, cleaned. May name a person: for people with a right to the case only, never for logs.
    pub name: String,
    pub mime: String,
    /// Bytes as stored.
    pub bytes: i64,
    /// Pixels of a photo after turning and shrinking.
    pub width: Option<i32>,
    pub height: Option<i32>,
    /// Of the bytes as stored.
    pub sha256: Vec<u8>,
    /// `None` for a citizen.
    pub uploaded_by: Option<StaffId>,
    pub created_at: DateTime<Utc>,
}

/// The batch a member of staff stages files under before a command takes them.
#[must_use]
pub fn staff_batch(staff: StaffId) -> String {
    format!("staff-{}", staff.uuid().simple())
}
