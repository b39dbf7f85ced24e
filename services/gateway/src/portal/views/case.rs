//! A case as its complainant sees it (หน้าติดตามเรื่อง): state, due date, every written notice, and the three forms.

use askama::Template;

use super::complaint_form::{Limits, StagedPhoto};
use super::page::{Choice, FormErrors, Page, Tone};

/// State in the citizen's words; the handler maps the domain's states to these.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CaseState {
    Received,
    InProgress,
    Delayed,
    Referred,
    Resolved,
    Closed,
    Reopened,
    /// Put together with another report of the same matter; the answer comes there and here.
    Merged,
    /// Withdrawn, or outside what the administration may do; the closing notice says why.
    NotAccepted,
}

impl CaseState {
    pub const ALL: [CaseState; 9] = [
        CaseState::Received,
        CaseState::InProgress,
        CaseState::Delayed,
        CaseState::Referred,
        CaseState::Resolved,
        CaseState::Closed,
        CaseState::Reopened,
        CaseState::Merged,
        CaseState::NotAccepted,
    ];

    pub fn key(self) -> &'static str {
        match self {
            CaseState::Received => "portal.state.received",
            CaseState::InProgress => "portal.state.in_progress",
            CaseState::Delayed => "portal.state.delayed",
            CaseState::Referred => "portal.state.referred",
            CaseState::Resolved => "portal.state.resolved",
            CaseState::Closed => "portal.state.closed",
            CaseState::Reopened => "portal.state.reopened",
            CaseState::Merged => "portal.state.merged",
            CaseState::NotAccepted => "portal.state.not_accepted",
        }
    }

    pub fn tone(self) -> Tone {
        match self {
            CaseState::Received | CaseState::Merged => Tone::Info,
            CaseState::InProgress | CaseState::Referred | CaseState::Reopened => Tone::Info,
            CaseState::Delayed => Tone::Warning,
            CaseState::Resolved | CaseState::Closed => Tone::Success,
            CaseState::NotAccepted => Tone::Plain,
        }
    }

    /// The due date still says something.
    pub fn is_open(self) -> bool {
        !matches!(self, CaseState::Resolved | CaseState::Closed | CaseState::Merged | CaseState::NotAccepted)
    }
}

/// Entries of the timeline. Internal notes have no kind here, so they cannot be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoticeKind {
    Receipt,
    Time,
    Progress,
    Delay,
    Result,
    Referral,
    Close,
    Reopen,
    /// Added by the complainant.
    Information,
    Rating,
}

impl NoticeKind {
    pub fn key(self) -> &'static str {
        match self {
            NoticeKind::Receipt => "portal.notice.receipt",
            NoticeKind::Time => "portal.notice.time",
            NoticeKind::Progress => "portal.notice.progress",
            NoticeKind::Delay => "portal.notice.delay",
            NoticeKind::Result => "portal.notice.result",
            NoticeKind::Referral => "portal.notice.referral",
            NoticeKind::Close => "portal.notice.close",
            NoticeKind::Reopen => "portal.notice.reopen",
            NoticeKind::Information => "portal.notice.information",
            NoticeKind::Rating => "portal.notice.rating",
        }
    }

    pub fn by_citizen(self) -> bool {
        matches!(self, NoticeKind::Reopen | NoticeKind::Information | NoticeKind::Rating)
    }
}

#[derive(Clone, Debug)]
pub struct PhotoView {
    pub thumb_url: String,
    pub full_url: String,
    /// What the picture shows, or at least whose and which one.
    pub alt: String,
    /// "ก่อนแก้ไข", "หลังแก้ไข"
    pub caption: Option<String>,
}

#[derive(Clone, Debug)]
pub struct NoticeView {
    pub kind: NoticeKind,
    /// Printed date and time.
    pub at: String,
    /// RFC 3339, for `<time datetime>`.
    pub at_iso: String,
    /// Department or office that wrote it; `None` for the complainant.
    pub from: Option<String>,
    pub text: String,
    /// New date promised by a delay notice, or the date set by a time notice.
    pub promised: Option<String>,
    /// Reason of a delay.
    pub reason: Option<String>,
    /// Agency a case was referred to.
    pub referred_to: Option<String>,
    pub photos: Vec<PhotoView>,
}

/// Adding information: text and photos, POST `{path}/information`; fields form_key, information, photos, staged, remove.
#[derive(Clone, Debug, Default)]
pub struct InformationForm {
    pub form_key: String,
    pub text: String,
    pub staged: Vec<StagedPhoto>,
}

/// Reopening, POST `{path}/reopen`; fields form_key, reopen_reason.
#[derive(Clone, Debug, Default)]
pub struct ReopenForm {
    pub form_key: String,
    pub reason: String,
    /// Last day, printed.
    pub until: String,
}

/// Rating, POST `{path}/rating`; fields form_key, score (1-5), comment.
#[derive(Clone, Debug, Default)]
pub struct RatingForm {
    pub form_key: String,
    pub score: Option<u8>,
    pub comment: String,
}

impl RatingForm {
    pub fn choices(&self, page: &Page) -> Vec<Choice> {
        ["portal.rating.5", "portal.rating.4", "portal.rating.3", "portal.rating.2", "portal.rating.1"]
            .into_iter()
            .zip((1..=5u8).rev())
            .map(|(key, score)| Choice {
                value: score.to_string(),
                label: page.t(key).to_owned(),
                chosen: self.score == Some(score),
            })
            .collect()
    }
}

/// `{base}/c/{number}/{secret}`. Forms that are not allowed now are `None` and simply absent.
#[derive(Clone, Debug, Template)]
#[template(path = "portal/case.html")]
pub struct CasePage {
    pub page: Page,
    /// Address of this page; the forms post below it.
    pub path: String,
    /// 123/2570
    pub number: String,
    pub state: CaseState,
    pub category: String,
    pub kind: String,
    pub place: String,
    pub received_at: String,
    pub received_at_iso: String,
    /// "ภายในวันที่ 7 ธันวาคม 2569", the legal or newly promised date, printed without the words before it.
    pub due: String,
    pub due_iso: String,
    /// "เหลือ 9 วัน", "เกิน 2 วัน"; `None` when nothing is due any more.
    pub due_words: Option<String>,
    pub overdue: bool,
    pub department: Option<String>,
    /// What the citizen wrote.
    pub said: String,
    pub photos: Vec<PhotoView>,
    /// Newest first.
    pub notices: Vec<NoticeView>,
    pub information: Option<InformationForm>,
    pub reopen: Option<ReopenForm>,
    pub rating: Option<RatingForm>,
    /// The score given earlier.
    pub rated: Option<u8>,
    pub errors: FormErrors,
    pub limits: Limits,
}

/// Shown once, right after filing: number and secret, large.
#[derive(Clone, Debug, Template)]
#[template(path = "portal/sent.html")]
pub struct SentPage {
    pub page: Page,
    pub queue: super::track::Queue,
    pub number: String,
    /// In groups a person can copy by hand.
    pub secret: String,
    /// Absolute address of the follow page.
    pub link: String,
    /// `<svg>` made by us from `link`; printed unescaped.
    pub qr_svg: String,
    pub due: String,
    pub due_iso: String,
    pub receipt_days: u32,
    /// Notices go to the address that was given (never shown here).
    pub by_mail: bool,
}

impl SentPage {
    pub fn confidential(&self) -> bool {
        self.queue == super::track::Queue::Confidential
    }

    /// LINE's share page; reached only when the citizen presses it.
    pub fn line_url(&self) -> String {
        let text = self
            .page
            .with2("portal.sent.share", "number", &self.number, "link", &self.link)
            // Word joiners keep lines whole on a page and have no business in a message.
            .replace('\u{2060}', "");
        format!("https://line.me/R/share?text={}", percent(&text))
    }
}

/// Percent-encodes everything except unreserved letters, as a query value needs it.
fn percent(text: &str) -> String {
    let mut out = String::with_capacity(text.len() * 3);
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => out.push(char::from(byte)),
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}
