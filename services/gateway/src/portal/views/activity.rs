//! Activities and half-year programmes, as citizens read them.

use askama::Template;

use super::{
    page::Page,
    participation::{FileItem, RecordItem},
};

/// A link of the row of years.
#[derive(Clone, Debug)]
pub struct YearLink {
    pub href: String,
    pub label: String,
    pub chosen: bool,
}

/// `/t/{slug}/activities` and `/t/{slug}/programmes`
#[derive(Clone, Debug, Template)]
#[template(path = "portal/record_list.html")]
pub struct RecordListPage {
    pub page: Page,
    pub lead: &'static str,
    pub none: &'static str,
    /// Empty where there is nothing to choose.
    pub years: Vec<YearLink>,
    pub items: Vec<RecordItem>,
    pub next: Option<String>,
}

/// A group with its number in words, if somebody counted.
#[derive(Clone, Debug)]
pub struct GroupItem {
    pub name: String,
    pub count: Option<String>,
}

/// A photo with its words.
#[derive(Clone, Debug)]
pub struct PhotoItem {
    pub full_url: String,
    pub thumb_url: String,
    pub alt: String,
    pub caption: Option<String>,
}

/// `/t/{slug}/activities/{record}`
#[derive(Clone, Debug, Template)]
#[template(path = "portal/activity.html")]
pub struct ActivityPage {
    pub page: Page,
    pub summary: String,
    pub when: String,
    pub place: String,
    pub department: Option<String>,
    pub topics: Vec<String>,
    pub total: Option<String>,
    pub groups: Vec<GroupItem>,
    pub results: Vec<String>,
    pub uses: Vec<String>,
    pub expectation: String,
    pub in_year: Option<String>,
    pub oit: Option<String>,
    pub photos: Vec<PhotoItem>,
    pub files: Vec<FileItem>,
    pub related: Vec<RecordItem>,
}

/// A task of a round.
#[derive(Clone, Debug)]
pub struct TaskItem {
    /// `2.7`
    pub code: String,
    pub text: String,
    /// Class of the tag: success, warning, plain.
    pub tone: &'static str,
    pub state: &'static str,
    pub by: Option<String>,
    pub result: String,
    pub shown_by: Vec<RecordItem>,
}

/// One of the four categories with its tasks.
#[derive(Clone, Debug)]
pub struct CategoryItem {
    /// "1. ร่วมวางแผน"
    pub name: String,
    pub tasks: Vec<TaskItem>,
}

/// `/t/{slug}/programmes/{record}`
#[derive(Clone, Debug, Template)]
#[template(path = "portal/programme.html")]
pub struct ProgrammePage {
    pub page: Page,
    pub summary: String,
    pub progress: String,
    pub filed: Option<String>,
    pub stakeholders: Vec<&'static str>,
    pub categories: Vec<CategoryItem>,
    pub files: Vec<FileItem>,
}
