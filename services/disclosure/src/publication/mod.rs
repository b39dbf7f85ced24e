//! A publication (เอกสารเผยแพร่): a document citizens can find and download, in editions. It carries every fact of the
//! download item of seed 000 (version, size, file count, dates, download count, expiry, picture). A new edition
//! replaces the one before, which stays reachable at its own address and says that it is old.

pub mod commands;
pub mod graphql;
mod queries;
pub mod rules;
mod table;

pub use queries::{
    Filter, counts_by_item, editions, find, find_published, list, list_published, of_item, public_file, years,
};

use crate::file::File;
use chrono::{DateTime, NaiveDate, Utc};
use kernel::ids::{DepartmentId, DisclosureItemId, EditionId, PublicationId, UploadId};
use tenancy::words;

/// Its kind where deadlines, search and the audit trail name it.
pub const KIND: &str = "publication";

words! {
    /// What kind of document it is.
    #[graphql(name = "PublicationCategory")]
    Category {
        Plan = "plan", Budget = "budget", Finance = "finance", Procurement = "procurement", Report = "report",
        Announcement = "announcement", Rule = "rule", Manual = "manual", Minutes = "minutes", Other = "other",
    }
}

/// What a person says about a publication. Cleaned and checked by [`rules::check`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Face {
    pub title: String,
    pub summary: String,
    pub category: Category,
    /// The number of the OIT list it is evidence for ("O20"); the numbers move every year, so it is text.
    pub oit_item: String,
    /// The catalogue item it discloses.
    pub item: Option<DisclosureItemId>,
    /// Buddhist era.
    pub fiscal_year: i32,
    pub department: Option<DepartmentId>,
}

/// What a person says about an edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EditionFace {
    /// "1.0", "ฉบับแก้ไขครั้งที่ 1".
    pub label: String,
    pub created_on: NaiveDate,
    pub updated_on: NaiveDate,
    pub expires_on: Option<NaiveDate>,
}

/// A publication to be made with its first edition, by a person or an importer.
#[derive(Debug, Clone)]
pub struct NewPublication {
    /// Made when the form was opened: sent twice, it is made once.
    pub idempotency_key: String,
    pub face: Face,
    pub edition: EditionFace,
    /// Staged uploads.
    pub files: Vec<UploadId>,
    /// The batch they were staged under (`tenancy::upload::staff_batch`).
    pub batch: String,
    /// A staged photo.
    pub cover: Option<UploadId>,
}

/// A publication as kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Publication {
    pub id: PublicationId,
    pub face: Face,
    /// Since when citizens see it.
    pub published_at: Option<DateTime<Utc>>,
    /// When citizens ceased to see it.
    pub withdrawn_at: Option<DateTime<Utc>>,
    pub cover: Option<UploadId>,
    pub newest: Option<Newest>,
    /// Counts changes; a change names the version it was made from.
    pub version: i32,
    pub updated_at: DateTime<Utc>,
}

/// Facts of the newest edition, for lists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Newest {
    pub label: String,
    pub updated_on: NaiveDate,
    pub expires_on: Option<NaiveDate>,
    pub files: i64,
    /// Bytes of all its files.
    pub bytes: i64,
    /// Of all editions together.
    pub downloads: i64,
    pub editions: i64,
}

/// An edition as kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edition {
    pub id: EditionId,
    /// 1, 2, 3 … in the order they came.
    pub no: i32,
    pub face: EditionFace,
    pub downloads: i64,
    pub files: Vec<File>,
}

impl Edition {
    /// Bytes of all files.
    #[must_use]
    pub fn bytes(&self) -> i64 {
        self.files.iter().map(|file| file.bytes).sum()
    }

    #[must_use]
    pub fn is_expired(&self, today: NaiveDate) -> bool {
        self.face.expires_on.is_some_and(|day| day < today)
    }
}
