//! A tenant's front page (หน้าแรกของหน่วยงาน): two things to do, one quiet link, the office's contact.

use askama::Template;

use super::{
    page::Page,
    participation::{Door, RecordItem},
};

/// Work of this fiscal year, counted without corruption complaints.
#[derive(Clone, Debug)]
pub struct Figures {
    /// "ปีงบประมาณ 2570"
    pub period: String,
    pub received: String,
    pub closed: String,
    /// "92 %", only when enough cases were due to say so.
    pub on_time: Option<String>,
    /// Number of cases `on_time` was computed from.
    pub on_time_of: Option<String>,
    pub as_of: String,
}

/// `{base}/`
#[derive(Clone, Debug, Template)]
#[template(path = "portal/home.html")]
pub struct HomePage {
    pub page: Page,
    pub answer_days: u32,
    pub figures: Option<Figures>,
    /// Participation and information.
    pub doors: Vec<Door>,
    /// What citizens can say something to today.
    pub open_now: Vec<RecordItem>,
}
