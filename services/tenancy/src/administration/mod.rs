//! One local administration as the public knows it (องค์กรปกครองส่วนท้องถิ่น): its name, place and how to reach it.
//! Its settings, staff and departments live in the neighbouring rooms.

mod commands;
pub mod graphql;
mod queries;
mod rules;

pub use commands::{NewAdministration, add_host, open};
pub use queries::{Listed, draft_from_lao, find, list_public};
pub use rules::{is_slug, short_name_of};

use kernel::ids::TenantId;

/// An administration with the names of its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Administration {
    pub id: TenantId,
    pub slug: String,
    /// Seven digits of the department of local administration; `None` for a demonstration.
    pub lao_code: Option<String>,
    pub lao_type: String,
    pub name_th: String,
    pub name_en: String,
    pub short_name: String,
    pub phone: String,
    pub email: String,
    pub address: String,
    pub province_code: Option<String>,
    pub province_name: Option<String>,
    pub province_name_en: Option<String>,
    pub district_code: Option<String>,
    pub district_name: Option<String>,
    pub district_name_en: Option<String>,
    pub subdistrict_code: Option<String>,
    pub subdistrict_name: Option<String>,
    pub subdistrict_name_en: Option<String>,
    pub postal_code: Option<String>,
}

impl Administration {
    /// The name in a language; the Thai one where no English name was given.
    #[must_use]
    pub fn name(&self, lang: kernel::Lang) -> &str {
        match lang {
            kernel::Lang::En if !self.name_en.is_empty() => &self.name_en,
            _ => &self.name_th,
        }
    }
}
