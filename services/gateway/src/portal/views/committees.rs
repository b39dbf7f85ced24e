//! Committees with their members and powers, and what came of their meetings (คณะกรรมการ การประชุม).

use askama::Template;

use super::page::Page;
use super::participation::{FileItem, RecordItem};

/// `/t/{slug}/committees` and `/t/{slug}/meetings`
#[derive(Clone, Debug, Template)]
#[template(path = "portal/committee_list.html")]
pub struct RecordListPage {
    pub page: Page,
    pub lead: &'static str,
    /// Said when there is nothing.
    pub none: &'static str,
    pub items: Vec<RecordItem>,
    pub next: Option<String>,
    /// The list beside this one: address and name.
    pub other: (String, String),
}

/// Who sits where.
#[derive(Clone, Debug)]
pub struct Member {
    pub role: String,
    pub position: String,
    /// Empty where the seat is bound to a position only.
    pub person: String,
    pub vacant: bool,
}

/// `/t/{slug}/committees/{record}`
#[derive(Clone, Debug, Template)]
#[template(path = "portal/committee.html")]
pub struct CommitteePage {
    pub page: Page,
    pub kind: String,
    pub summary: String,
    /// "คำสั่งที่ 12/2569 ลงวันที่ …"
    pub order: Option<String>,
    pub term: Option<String>,
    /// The term has ended.
    pub over: bool,
    pub location: String,
    /// Name of the channel and how it is reached.
    pub channels: Vec<(String, String)>,
    pub admin: String,
    pub members: Vec<Member>,
    pub advisers: Vec<Member>,
    pub objectives: Vec<String>,
    pub powers: Vec<String>,
    pub missions: Vec<String>,
    pub meetings: Vec<RecordItem>,
    pub below: Vec<RecordItem>,
    pub files: Vec<FileItem>,
}

/// A line of the agenda; the resolution is empty until the minutes are approved.
#[derive(Clone, Debug)]
pub struct AgendaItem {
    pub title: String,
    pub resolution: String,
}

/// `/t/{slug}/meetings/{record}`
#[derive(Clone, Debug, Template)]
#[template(path = "portal/meeting.html")]
pub struct HeldPage {
    pub page: Page,
    /// Address and name, when citizens see the committee.
    pub committee: Option<(String, String)>,
    pub state: String,
    /// Why it was called off.
    pub cancelled: Option<String>,
    pub day: String,
    pub time: String,
    pub place: String,
    pub attended: Option<String>,
    pub agenda: Vec<AgendaItem>,
    /// Held, and its minutes not approved yet.
    pub awaiting: bool,
    pub minutes: Vec<String>,
    pub files: Vec<FileItem>,
}
