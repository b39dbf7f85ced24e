//! What every value carries with it (ค่าที่อ่านได้): where it stood, how it was written there, and whether the reader
//! doubts it. A person decides; the reader only shows.

use kernel::{Lang, lang};
use serde::{Deserialize, Serialize};

/// One value that was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Field<T> {
    pub value: T,
    /// The first source line, counted from 1; see [`SourceLine`] for sheets.
    pub line: u32,
    /// Further source lines the value runs over.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub more_lines: Vec<u32>,
    /// As written, before any correction; lines joined by line breaks.
    pub raw: String,
    #[serde(default)]
    pub doubt: Option<DoubtCode>,
}

impl<T> Field<T> {
    /// The same place with another value.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Field<U> {
        let Self { value, line, more_lines, raw, doubt } = self;
        Field { value: change(value), line, more_lines, raw, doubt }
    }

    /// The same place with a value of its own.
    pub fn with<U>(&self, value: U) -> Field<U> {
        let Self { line, more_lines, raw, doubt, .. } = self;
        Field { value, line: *line, more_lines: more_lines.clone(), raw: raw.clone(), doubt: *doubt }
    }
}

/// One line of the source as the reader saw it: no invisible characters, single spaces, not corrected.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourceLine {
    /// Counted from 1. In a workbook with several sheets the rows of the later sheets count on.
    pub line: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sheet: Option<String>,
    /// The row inside its sheet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub row: Option<u32>,
    pub text: String,
}

/// A line that belongs to the page and not to the document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Furniture {
    pub line: u32,
    pub text: String,
    pub reason: FurnitureReason,
}

/// Declares a list of codes that are words in JSON and keys in the message files, so that neither can be forgotten.
macro_rules! codes {
    ($(#[$doc:meta])* $name:ident, $prefix:literal: $($(#[$vdoc:meta])* $variant:ident = $code:literal,)+) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum $name {
            $($(#[$vdoc])* #[serde(rename = $code)] $variant,)+
        }

        impl $name {
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The word in JSON.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }

            /// The key of its words.
            #[must_use]
            pub const fn key(self) -> &'static str {
                match self { $(Self::$variant => concat!($prefix, $code)),+ }
            }

            /// The words for a person.
            #[must_use]
            pub fn message(self, language: Lang) -> &'static str {
                lang::t(language, self.key())
            }
        }
    };
}
pub(crate) use codes;

codes! {
    /// Why a line is page furniture.
    FurnitureReason, "read.furniture.":
    PageNumber = "page_number",
    /// The first words of the next page at the foot of this one (seed 002: "/ความเห็น").
    Catchword = "catchword",
    Rule = "rule",
    /// What a web page's program left unfilled: "[featured_image]".
    Placeholder = "placeholder",
    SiteMenu = "site_menu",
    Breadcrumb = "breadcrumb",
    Calendar = "calendar",
    VisitorCounter = "visitor_counter",
    Copyright = "copyright",
    DownloadBox = "download_box",
    /// The title once more.
    RepeatedTitle = "repeated_title",
    /// The line for a signature: "(ลงชื่อ)......".
    SignatureLine = "signature_line",
    /// The sums under a table.
    TotalRow = "total_row",
}

codes! {
    /// Why a person should look at a value.
    DoubtCode, "read.doubt.":
    /// A slip of character recognition was corrected; the raw text keeps it.
    OcrCorrected = "ocr_corrected",
    NumbersDoNotAddUp = "numbers_do_not_add_up",
    DateUnreadable = "date_unreadable",
    MissingSection = "missing_section",
    /// A date or year outside the fiscal year the document is about.
    YearMismatch = "year_mismatch",
    /// In the fiscal year but not in the calendar year of the same number (domain.md b3): only a warning.
    OutsideCalendarYear = "outside_calendar_year",
    /// A Christian year was read as its Buddhist one.
    YearConverted = "year_converted",
    UnknownPosition = "unknown_position",
    RoleUnreadable = "role_unreadable",
    /// One position on two seats (domain.md b5): one person, counted once.
    PositionTwice = "position_twice",
    SeveralVillages = "several_villages",
    SeveralBodies = "several_bodies",
    AmountUnreadable = "amount_unreadable",
    SeveralAmounts = "several_amounts",
    FractionRounded = "fraction_rounded",
    FormUnclear = "form_unclear",
    CodeMissing = "code_missing",
    CodeRepeated = "code_repeated",
    NumberingGap = "numbering_gap",
    UnnumberedList = "unnumbered_list",
    OwnerUnknown = "owner_unknown",
    SeveralOwners = "several_owners",
    ValueMissing = "value_missing",
    NumberUnreadable = "number_unreadable",
    KindUnclear = "kind_unclear",
    ColumnUnknown = "column_unknown",
    /// Characters were lost before this file came here.
    CharactersDamaged = "characters_damaged",
    /// The text was longer than any document and was read up to the cap.
    TextCut = "text_cut",
    /// The file name promises another kind than the bytes are.
    ExtensionMismatch = "extension_mismatch",
}

/// Something to look at before importing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Doubt {
    pub code: DoubtCode,
    /// The source line; 0 when it is about the whole document.
    pub line: u32,
    /// The identifier of the field, dotted: `measures.3.1.1.budget`.
    pub field: String,
    /// What stood there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub was: Option<String>,
    /// What was made of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub now: Option<String>,
}
