//! Community forums (เวทีประชาคม): those to come, those held, and what became of each thing that was raised.

use askama::Template;

use super::case::PhotoView;
use super::page::{Page, Tone};

/// A state in a word with its colour.
#[derive(Clone, Debug)]
pub struct Mark {
    pub word: String,
    pub tone: Tone,
}

/// One line of the list.
#[derive(Clone, Debug)]
pub struct ForumLine {
    pub href: String,
    pub title: String,
    pub day: String,
    pub place: String,
    pub villages: String,
    pub state: Mark,
    /// "เสนอ 8 เรื่อง บรรจุในโครงการแล้ว 3 เรื่อง", once something was raised.
    pub items: Option<String>,
    /// The hearing that is still to be held.
    pub hearing: Option<String>,
}

/// `{base}/forums`
#[derive(Clone, Debug, Template)]
#[template(path = "portal/forums.html")]
pub struct ForumsPage {
    pub page: Page,
    pub coming: Vec<ForumLine>,
    pub held: Vec<ForumLine>,
    /// Address of the older ones.
    pub older: Option<String>,
    /// Not the first page: those to come are not repeated.
    pub continued: bool,
}

/// One thing that was raised.
#[derive(Clone, Debug)]
pub struct ItemView {
    pub no: i32,
    pub kind: String,
    pub text: String,
    /// Village, votes and the unit asked, in one line.
    pub about: String,
    pub outcome: Mark,
    /// The project it became.
    pub project: Option<String>,
    pub project_href: Option<String>,
    pub reason: Option<String>,
    pub answer: Option<String>,
    /// "ตอบเมื่อ 12 พฤศจิกายน 2569", or by when the unit is to answer.
    pub when: Option<String>,
}

/// A file that citizens may have.
#[derive(Clone, Debug)]
pub struct FileLink {
    pub href: String,
    pub label: String,
}

/// `{base}/forums/{record}`
#[derive(Clone, Debug, Template)]
#[template(path = "portal/forum.html")]
pub struct ForumPage {
    pub page: Page,
    pub title: String,
    pub summary: String,
    pub state: Mark,
    pub cancelled_because: Option<String>,
    pub hearing: Option<String>,
    pub hearing_href: Option<String>,
    /// Label and value.
    pub facts: Vec<(String, String)>,
    /// Label and number.
    pub people: Vec<(String, String)>,
    pub groups: Vec<String>,
    pub result: String,
    /// "เสนอ 8 เรื่อง …"
    pub counts: Option<String>,
    pub items: Vec<ItemView>,
    pub photos: Vec<PhotoView>,
    pub files: Vec<FileLink>,
    pub links: Vec<FileLink>,
}
