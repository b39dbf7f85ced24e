//! Pages of disclosure (การเปิดเผยข้อมูลข่าวสาร): the index, documents with their editions, procurement projects.

use super::page::{Choice, Page, Tone};
use askama::Template;

/// One file as a link that says what comes.
#[derive(Clone, Debug)]
pub struct FileLink {
    pub href: String,
    pub name: String,
    /// "PDF, 2.1 MB"
    pub about: String,
}

#[derive(Clone, Debug)]
pub struct IndexItem {
    pub no: i32,
    pub title: String,
    pub detail: String,
    pub office: String,
    /// Printed day of the last disclosure.
    pub disclosed: Option<String>,
    pub tone: Tone,
    pub status: &'static str,
    /// How many published documents there are of it.
    pub documents: i64,
    /// Its documents.
    pub href: String,
}

#[derive(Clone, Debug)]
pub struct IndexGroup {
    pub title: &'static str,
    pub source: &'static str,
    pub items: Vec<IndexItem>,
}

/// `{base}/disclosure`
#[derive(Clone, Debug, Template)]
#[template(path = "portal/disclosure.html")]
pub struct IndexPage {
    pub page: Page,
    pub query: String,
    pub found: usize,
    pub groups: Vec<IndexGroup>,
}

#[derive(Clone, Debug)]
pub struct PublicationItem {
    pub href: String,
    pub title: String,
    pub category: &'static str,
    pub year: String,
    pub updated: String,
    pub size: String,
    pub expired: bool,
}

/// `{base}/publications`
#[derive(Clone, Debug, Template)]
#[template(path = "portal/publications.html")]
pub struct PublicationListPage {
    pub page: Page,
    pub query: String,
    pub years: Vec<Choice>,
    /// The catalogue item whose documents are shown.
    pub item: Option<String>,
    pub items: Vec<PublicationItem>,
    pub next: Option<String>,
}

#[derive(Clone, Debug)]
pub struct EditionItem {
    /// Its own address.
    pub href: String,
    pub label: String,
    pub created: String,
    pub updated: String,
    pub expires: Option<String>,
    pub expired: bool,
    pub downloads: String,
    pub size: String,
    pub files: Vec<FileLink>,
}

/// `{base}/publications/{record}` and, for an old edition, `…/{edition}`
#[derive(Clone, Debug, Template)]
#[template(path = "portal/publication.html")]
pub struct PublicationOne {
    pub page: Page,
    pub summary: Vec<String>,
    pub category: &'static str,
    pub oit_item: String,
    pub year: String,
    pub office: Option<String>,
    pub item: Option<String>,
    pub since: String,
    pub cover: Option<String>,
    pub shown: EditionItem,
    pub is_old: bool,
    /// Address of the newest edition.
    pub newest: String,
    pub others: Vec<EditionItem>,
}

#[derive(Clone, Debug)]
pub struct ProcurementItem {
    pub href: String,
    pub title: String,
    pub year: String,
    pub budget: String,
    pub office: String,
    pub announcements: i64,
}

/// `{base}/procurements`
#[derive(Clone, Debug, Template)]
#[template(path = "portal/procurements.html")]
pub struct ProcurementListPage {
    pub page: Page,
    pub query: String,
    pub items: Vec<ProcurementItem>,
    pub next: Option<String>,
}

#[derive(Clone, Debug)]
pub struct AnnouncementItem {
    pub kind: &'static str,
    pub day: String,
    pub text: Vec<String>,
    pub files: Vec<FileLink>,
}

/// `{base}/procurements/{record}`
#[derive(Clone, Debug, Template)]
#[template(path = "portal/procurement.html")]
pub struct ProcurementOne {
    pub page: Page,
    pub reference: String,
    pub year: String,
    pub budget: String,
    pub office: Option<String>,
    pub items: Vec<AnnouncementItem>,
}
