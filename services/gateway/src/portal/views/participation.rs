//! The doors to the participation register (การมีส่วนร่วมของประชาชน), the policy with its four levels, and the calendar.

use askama::Template;

use super::page::Page;

/// A record in a list: where it is, what it is, when.
#[derive(Clone, Debug)]
pub struct RecordItem {
    pub href: String,
    pub kind: &'static str,
    pub title: String,
    /// "22 พ.ย. 2569", "25 – 28 พ.ย. 2567"; empty where it has no day.
    pub when: String,
    pub place: String,
}

/// A door to one register.
#[derive(Clone, Debug)]
pub struct Door {
    pub href: String,
    pub title: &'static str,
    pub text: &'static str,
}

/// One of the four levels, with what the administration says about it and how much is published of it.
#[derive(Clone, Debug)]
pub struct LevelItem {
    pub number: usize,
    pub name: &'static str,
    pub text: String,
    pub count: i64,
    pub href: String,
}

/// `/t/{slug}/participation`
#[derive(Clone, Debug, Template)]
#[template(path = "portal/participation.html")]
pub struct ParticipationPage {
    pub page: Page,
    pub query: String,
    /// The level the list is limited to, in words.
    pub level: Option<&'static str>,
    /// `None` when nothing was searched for.
    pub found: Option<Vec<RecordItem>>,
    pub next: Option<String>,
    pub open_now: Vec<RecordItem>,
    pub coming: Vec<RecordItem>,
    pub doors: Vec<Door>,
    pub information: Vec<Door>,
    pub levels: Vec<LevelItem>,
    pub has_policy: bool,
}

/// `/t/{slug}/participation/policy`
#[derive(Clone, Debug, Template)]
#[template(path = "portal/policy.html")]
pub struct PolicyPage {
    pub page: Page,
    pub preamble: Vec<String>,
    pub legal_basis: Vec<String>,
    pub declaration: Vec<String>,
    pub levels: Vec<LevelItem>,
    pub files: Vec<FileItem>,
    pub since: String,
}

/// A file offered for download.
#[derive(Clone, Debug)]
pub struct FileItem {
    pub href: String,
    pub name: String,
    /// "PDF, 2.1 MB"
    pub about: String,
}

/// One day of the month's table.
#[derive(Clone, Debug)]
pub struct DayCell {
    pub number: u32,
    /// Days of the months before and after are shown faint and lead nowhere.
    pub inside: bool,
    pub today: bool,
    pub day_off: bool,
    /// How many things are on; a day with some leads to them.
    pub events: usize,
    /// `2026-11-22`
    pub iso: String,
}

/// One day with something on.
#[derive(Clone, Debug)]
pub struct DayList {
    pub iso: String,
    pub name: String,
    pub holiday: Option<String>,
    pub items: Vec<RecordItem>,
}

/// `/t/{slug}/calendar`
#[derive(Clone, Debug, Template)]
#[template(path = "portal/calendar.html")]
pub struct CalendarPage {
    pub page: Page,
    /// "พฤศจิกายน 2569"
    pub month: String,
    pub before: String,
    pub after: String,
    pub weekdays: [&'static str; 7],
    pub weeks: Vec<Vec<DayCell>>,
    pub days: Vec<DayList>,
}
