//! Consultations on draft plans (รับฟังความคิดเห็นต่อร่างแผน): the list, one draft with its sections and what was said about
//! them, and the page of a single comment for the one who wrote it.

use askama::Template;

use super::{
    page::{Choice, FormErrors, Page, Tone},
    participation::FileItem,
};

/// A consultation in the list.
#[derive(Clone, Debug)]
pub struct ConsultationItem {
    pub href: String,
    pub title: String,
    pub kind: String,
    /// "รับฟังถึง 8 ธ.ค. 2569", or what happened since.
    pub when: String,
    pub stage: &'static str,
    pub tone: Tone,
    /// "เหลือ 5 วัน"; only while it is open.
    pub left: Option<String>,
}

/// `{base}/consultations`
#[derive(Clone, Debug, Template)]
#[template(path = "portal/consultations.html")]
pub struct ConsultationsPage {
    pub page: Page,
    pub items: Vec<ConsultationItem>,
}

/// An answer of the administration.
#[derive(Clone, Debug)]
pub struct AnswerView {
    pub outcome: &'static str,
    pub tone: Tone,
    pub reason: Vec<String>,
    pub when: String,
}

/// A comment that is shown.
#[derive(Clone, Debug)]
pub struct CommentView {
    pub body: Vec<String>,
    pub who: String,
    pub when: String,
    pub answer: Option<AnswerView>,
}

/// A section of the version that is shown.
#[derive(Clone, Debug)]
pub struct SectionView {
    /// Its place in the page: `s1`, `s2`.
    pub anchor: String,
    pub title: String,
    pub body: Vec<String>,
    /// "ปรับปรุงแล้ว", "เพิ่มใหม่"; nothing for the first version.
    pub change: Option<&'static str>,
    /// What it said in the version before, if it was changed.
    pub before: Vec<String>,
    pub comments: Vec<CommentView>,
    /// Leads to the form with this section chosen.
    pub comment_href: Option<String>,
}

/// What was typed; empty on the first visit.
#[derive(Clone, Debug, Default)]
pub struct CommentForm {
    pub form_key: String,
    pub sections: Vec<Choice>,
    pub body: String,
    pub name: String,
    pub show_name: bool,
}

/// A step of the way of the plan.
#[derive(Clone, Debug)]
pub struct StepItem {
    pub name: &'static str,
    pub done: Option<String>,
}

/// `{base}/consultations/{record}`, POST to the same path.
#[derive(Clone, Debug, Template)]
#[template(path = "portal/consultation.html")]
pub struct ConsultationPage {
    pub page: Page,
    pub path: String,
    pub kind: String,
    pub summary: String,
    pub stage: &'static str,
    pub tone: Tone,
    pub period: String,
    pub left: Option<String>,
    pub channels: String,
    pub figures: String,
    /// "ร่างฉบับที่ 2"
    pub version: String,
    pub version_note: String,
    pub sections: Vec<SectionView>,
    /// Comments on the draft as a whole and on sections of earlier versions.
    pub general: Vec<CommentView>,
    pub hidden: i64,
    pub form: Option<CommentForm>,
    pub errors: FormErrors,
    pub files: Vec<FileItem>,
    pub steps: Vec<StepItem>,
    pub adopted: Option<String>,
    pub results: Vec<String>,
    pub body_max: usize,
}

/// `{base}/consultations/{record}/comments/{id}`: for the one who wrote it, whatever became of it.
#[derive(Clone, Debug, Template)]
#[template(path = "portal/comment.html")]
pub struct CommentPage {
    pub page: Page,
    pub back: String,
    pub title: String,
    pub section: String,
    pub state: &'static str,
    pub explained: String,
    pub tone: Tone,
    pub reason: String,
    pub comment: CommentView,
}
