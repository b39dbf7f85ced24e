//! Departments of an administration (ส่วนราชการภายใน): which there are and what they are called is the administration's
//! own data (domain.md a2). A department is never removed, because cases name it; it is set aside.

mod commands;
pub mod graphql;
mod queries;
pub(crate) mod table;

pub use commands::{Input, save};
pub use queries::{find, list};

use kernel::{Lang, ids::DepartmentId};

/// One department.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Department {
    pub id: DepartmentId,
    pub name_th: String,
    pub name_en: String,
    /// `office_of_clerk`, `finance`, `public_works` …: a name for statistics, not something code matches on.
    pub kind: String,
    pub phone: String,
    pub sort: i32,
    pub active: bool,
}

impl Department {
    /// The name in a language; the Thai one where no English name was given.
    #[must_use]
    pub fn name(&self, lang: Lang) -> &str {
        match lang {
            Lang::En if !self.name_en.is_empty() => &self.name_en,
            _ => &self.name_th,
        }
    }
}
