//! Corruption complaints (ร้องเรียนการทุจริต): an intake page and a follow page of their own, neutral where others may look.

use askama::Template;

use super::case::{InformationForm, NoticeView, PhotoView};
use super::complaint_form::{Limits, StagedPhoto};
use super::page::{FormErrors, Page, Tone};

#[derive(Clone, Debug, Default)]
pub struct CorruptionValues {
    pub details: String,
    pub respondent: String,
    pub place_and_time: String,
    pub name: String,
    pub phone: String,
    pub email: String,
}

/// `{base}/corruption`, multipart POST to the same path.
/// Field names: form_key, details, respondent, place_and_time, photos, staged, remove, name, phone, email.
#[derive(Clone, Debug, Template)]
#[template(path = "portal/corruption_form.html")]
pub struct CorruptionFormPage {
    pub page: Page,
    pub form_key: String,
    pub answer_days: u32,
    pub values: CorruptionValues,
    pub staged: Vec<StagedPhoto>,
    pub errors: FormErrors,
    pub limits: Limits,
}

impl CorruptionFormPage {
    pub fn action(&self) -> String {
        format!("{}/corruption", self.page.base())
    }
}

/// Fewer states than the general queue: nothing here may tell who works on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConfidentialState {
    Received,
    InProgress,
    Closed,
}

impl ConfidentialState {
    pub fn key(self) -> &'static str {
        match self {
            ConfidentialState::Received => "portal.state.received",
            ConfidentialState::InProgress => "portal.state.in_progress",
            ConfidentialState::Closed => "portal.state.closed",
        }
    }

    pub fn tone(self) -> Tone {
        match self {
            ConfidentialState::Closed => Tone::Success,
            _ => Tone::Info,
        }
    }
}

/// `{base}/corruption/c/{number}/{secret}`: title and heading do not say what the case is about.
#[derive(Clone, Debug, Template)]
#[template(path = "portal/corruption_case.html")]
pub struct CorruptionCasePage {
    pub page: Page,
    pub path: String,
    pub number: String,
    pub state: ConfidentialState,
    pub received_at: String,
    pub received_at_iso: String,
    pub due: String,
    pub due_iso: String,
    /// `None` once closed.
    pub due_words: Option<String>,
    /// What the citizen wrote, folded away until opened.
    pub said: String,
    pub photos: Vec<PhotoView>,
    pub notices: Vec<NoticeView>,
    pub information: Option<InformationForm>,
    pub errors: FormErrors,
    pub limits: Limits,
}
