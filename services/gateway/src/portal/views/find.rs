//! Finding one's administration (ค้นหาหน่วยงาน): the service's front page and the page of an administration outside it.

use askama::Template;

use super::page::Page;

/// One administration in a list of results: full name, district and province always, because names repeat.
#[derive(Clone, Debug)]
pub struct AdministrationItem {
    pub full_name: String,
    pub district: String,
    pub province: String,
    /// Place code (รหัส อปท.), address of the page `/lao/{code}`.
    pub code: String,
    /// Portal of an administration in the service.
    pub slug: Option<String>,
    /// "2.4 กม.", only after "near me".
    pub distance: Option<String>,
}

impl AdministrationItem {
    pub fn href(&self) -> String {
        match &self.slug {
            Some(slug) => format!("/t/{slug}/"),
            None => format!("/lao/{}", self.code),
        }
    }
}

#[derive(Clone, Debug)]
pub enum Finding {
    /// Nothing asked yet.
    Start,
    /// Fewer letters than the search can use.
    TooShort,
    /// Asked and nothing found.
    Nothing,
    /// Found by words; `more` when the list was cut.
    Found { items: Vec<AdministrationItem>, more: bool },
    /// Found by place.
    Near { items: Vec<AdministrationItem> },
    /// The place sent was unusable.
    NearFailed,
}

/// `/`, `GET /find?q=` and `POST /near`.
#[derive(Clone, Debug, Template)]
#[template(path = "portal/find.html")]
pub struct FindPage {
    pub page: Page,
    pub query: String,
    pub finding: Finding,
    /// All administrations known, printed: "7,849".
    pub known: String,
    /// Those in the service, printed.
    pub served: String,
}

impl FindPage {
    pub fn items(&self) -> &[AdministrationItem] {
        match &self.finding {
            Finding::Found { items, .. } | Finding::Near { items } => items,
            _ => &[],
        }
    }
}

/// `/lao/{code}`: an administration that is not in the service. Never a dead end.
#[derive(Clone, Debug, Template)]
#[template(path = "portal/outside.html")]
pub struct OutsidePage {
    pub page: Page,
    pub full_name: String,
    pub type_label: String,
    pub district: String,
    pub province: String,
    pub code: String,
}
