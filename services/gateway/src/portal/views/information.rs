//! Requests for information (คำขอข้อมูลข่าวสาร): how to ask, the form, the receipt and following it.

use askama::Template;

use super::page::{Choice, FormErrors, Page, Tone};

/// What was typed; empty on the first visit.
#[derive(Clone, Debug, Default)]
pub struct RequestValues {
    pub body: String,
    pub name: String,
    pub phone: String,
    pub email: String,
    pub address: String,
}

/// `{base}/information-requests`, POST to the same path.
#[derive(Clone, Debug, Template)]
#[template(path = "portal/information_form.html")]
pub struct InformationFormPage {
    pub page: Page,
    pub form_key: String,
    pub days: i64,
    pub wanted: Vec<Choice>,
    pub values: RequestValues,
    pub errors: FormErrors,
    pub body_max: usize,
}

/// Shown once, right after asking.
#[derive(Clone, Debug, Template)]
#[template(path = "portal/information_sent.html")]
pub struct InformationSentPage {
    pub page: Page,
    pub number: String,
    pub secret: String,
    pub link: String,
    pub due: String,
    pub due_iso: String,
    pub by_mail: bool,
}

/// A line the office wrote.
#[derive(Clone, Debug)]
pub struct LineView {
    pub kind: &'static str,
    pub at: String,
    pub at_iso: String,
    pub text: Vec<String>,
    pub mine: bool,
}

/// `{base}/information-requests/c/{number}/{secret}`
#[derive(Clone, Debug, Template)]
#[template(path = "portal/information_case.html")]
pub struct InformationCasePage {
    pub page: Page,
    pub path: String,
    pub number: String,
    pub state: &'static str,
    pub tone: Tone,
    pub open: bool,
    pub due: String,
    pub due_iso: String,
    pub overdue: bool,
    /// The ground of section 15 and how to appeal, where something was withheld.
    pub ground: Option<&'static str>,
    pub appeal: Vec<String>,
    pub body: Vec<String>,
    pub wanted: &'static str,
    pub received: String,
    /// The latest first.
    pub lines: Vec<LineView>,
}
