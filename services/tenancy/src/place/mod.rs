//! Places (เขตการปกครอง): provinces, districts, subdistricts and the 7,849 local administrations of the country, imported
//! from files and found by name, postcode or position. Names repeat (658 of them), so a result always carries its
//! district and province. Which administrations use the service is the neighbouring room's matter.

mod builtin;
mod import;
mod query;
mod search;
mod sheet;
mod table;
mod upsert;
mod validate;

pub use builtin::load_builtin;
pub use import::{import_administrations, import_divisions, import_holidays};
pub use search::{Counts, Found, counts, find, is_searchable, lao, near};
pub use table::{district, lao as lao_table, province, subdistrict};

use serde::Serialize;
use store::StoreError;

/// What an import did, line by line where a line was not clean.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct ImportReport {
    pub added: u64,
    pub changed: u64,
    pub unchanged: u64,
    /// Lines that were not taken.
    pub rejected: Vec<LineNote>,
    /// Lines that were taken without one doubtful value.
    pub warnings: Vec<LineNote>,
}

impl ImportReport {
    /// Adds another file's report, its lines named by that file.
    pub fn absorb(&mut self, other: Self) {
        self.added += other.added;
        self.changed += other.changed;
        self.unchanged += other.unchanged;
        self.rejected.extend(other.rejected);
        self.warnings.extend(other.warnings);
    }
}

/// One remark about one line of a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LineNote {
    pub file: String,
    /// Counted as an editor counts; the header is line 1.
    pub line: u64,
    pub reason: String,
}

/// How far an import is: rows done of rows known.
pub type Progress<'a> = &'a (dyn Fn(u64, u64) + Sync);

/// A file to import: its name for messages, and its bytes.
#[derive(Debug, Clone, Copy)]
pub struct SourceFile<'a> {
    pub name: &'a str,
    pub bytes: &'a [u8],
}

/// Why a whole file was not imported; nothing of it was written.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    #[error("{file}: the first line does not name the columns {missing}")]
    Columns { file: String, missing: String },
    #[error("{file}: not one of provinces, districts, subdistricts or province letters, by its first line")]
    UnknownFile { file: String },
    #[error("{file}: cannot be read as CSV: {message}")]
    NotCsv { file: String, message: String },
    #[error(transparent)]
    Store(#[from] StoreError),
}
