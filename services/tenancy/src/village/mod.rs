//! Villages and communities of an administration (หมู่บ้าน, ชุมชน): where a matter is, in the words people use. A village
//! that cases name is set aside, never removed.

mod commands;
pub mod graphql;
mod queries;
pub(crate) mod table;

pub use commands::{Input, save};
pub use queries::{find, list};

use kernel::{Lang, ids::VillageId, lang};

/// One village (หมู่) or community (ชุมชน).
#[derive(Debug, Clone, PartialEq)]
pub struct Village {
    pub id: VillageId,
    pub kind: Kind,
    /// The number of the village (หมู่ที่), 1 to 99; a community has none.
    pub no: Option<i32>,
    pub name: String,
    /// Degrees, WGS 84; both or neither.
    pub lat: Option<f64>,
    pub lon: Option<f64>,
    pub active: bool,
}

/// A village has a number, a community a name only.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Village,
    Community,
}

impl Kind {
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Village => "village",
            Self::Community => "community",
        }
    }

    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "village" => Some(Self::Village),
            "community" => Some(Self::Community),
            _ => None,
        }
    }
}

impl Village {
    /// What it is called on screens and in letters: "หมู่ที่ 3 บ้านโคกสูง", "ชุมชนวัดใต้".
    #[must_use]
    pub fn label(&self, lang: Lang) -> String {
        label(self.no, &self.name, lang)
    }
}

/// [`Village::label`] for rows that carry only the number and the name.
#[must_use]
pub fn label(no: Option<i32>, name: &str, lang: Lang) -> String {
    match no {
        Some(no) => lang::tr(lang, "village.label", &[("no", &no.to_string()), ("name", name)]),
        None => name.to_owned(),
    }
}
