//! Why a file could not be read at all (อ่านไฟล์ไม่ได้). Every fault has words in both languages under `read.<fault>`;
//! none of them repeats anything from inside the file.

use kernel::{Lang, lang};
use serde::{Deserialize, Serialize};

/// A file or text that was refused. What was read with a doubt is no fault but a [`crate::Doubt`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
#[error("{}", self.key())]
pub enum ReadFault {
    /// Nothing in it, or only blanks.
    Empty,
    /// More bytes, text, rows or parts than a document of an office has.
    TooLarge,
    /// A sheet wider than any register.
    TooManyColumns,
    /// A sheet longer than any register.
    TooManyRows,
    /// Unpacks to far more than it holds (zip bomb).
    Bomb,
    /// Brings its own entity or document type definitions.
    Entities,
    /// Elements nested deeper than any editor writes.
    TooDeep,
    /// Cut off, or not what its container says.
    Damaged,
    /// Protected by a password, or the binary format of Word and Excel before 2007.
    OldOrProtected,
    /// A PDF: its text has to be copied out and pasted.
    Pdf,
    /// A picture: nothing here reads pictures.
    Picture,
    /// Some other kind of file.
    UnknownFormat,
    /// Text, but in no encoding that Thai offices use.
    UnknownEncoding,
}

impl ReadFault {
    pub const ALL: [Self; 13] = [
        Self::Empty,
        Self::TooLarge,
        Self::TooManyColumns,
        Self::TooManyRows,
        Self::Bomb,
        Self::Entities,
        Self::TooDeep,
        Self::Damaged,
        Self::OldOrProtected,
        Self::Pdf,
        Self::Picture,
        Self::UnknownFormat,
        Self::UnknownEncoding,
    ];

    /// The key of its words.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Empty => "read.empty",
            Self::TooLarge => "read.too_large",
            Self::TooManyColumns => "read.too_many_columns",
            Self::TooManyRows => "read.too_many_rows",
            Self::Bomb => "read.bomb",
            Self::Entities => "read.entities",
            Self::TooDeep => "read.too_deep",
            Self::Damaged => "read.damaged",
            Self::OldOrProtected => "read.old_or_protected",
            Self::Pdf => "read.pdf",
            Self::Picture => "read.picture",
            Self::UnknownFormat => "read.unknown_format",
            Self::UnknownEncoding => "read.unknown_encoding",
        }
    }

    /// The sentence for a person.
    #[must_use]
    pub fn message(self, language: Lang) -> &'static str {
        lang::t(language, self.key())
    }
}
