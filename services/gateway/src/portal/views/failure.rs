//! Pages for when something is not as expected (หน้าแจ้งข้อผิดพลาด). Each says what to do next.

use askama::Template;

use super::page::Page;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failure {
    /// 404: a host that belongs to nobody.
    UnknownHost,
    /// 404: no such administration.
    UnknownAdministration,
    /// 404: a page, or a case address that does not fit (foreign and missing look the same).
    NotFound,
    /// 429
    TooMany { minutes: u32 },
    /// 413
    TooLarge { megabytes: u32 },
    /// 400: the form's key is no longer known.
    Expired,
    /// 400
    BadRequest,
    /// 503
    Busy,
    /// 500
    Internal,
}

impl Failure {
    pub const ALL: [Failure; 9] = [
        Failure::UnknownHost,
        Failure::UnknownAdministration,
        Failure::NotFound,
        Failure::TooMany { minutes: 5 },
        Failure::TooLarge { megabytes: 60 },
        Failure::Expired,
        Failure::BadRequest,
        Failure::Busy,
        Failure::Internal,
    ];

    pub fn status(self) -> u16 {
        match self {
            Failure::UnknownHost | Failure::UnknownAdministration | Failure::NotFound => 404,
            Failure::TooMany { .. } => 429,
            Failure::TooLarge { .. } => 413,
            Failure::Expired | Failure::BadRequest => 400,
            Failure::Busy => 503,
            Failure::Internal => 500,
        }
    }

    pub fn title_key(self) -> &'static str {
        match self {
            Failure::UnknownHost => "portal.failure.host.title",
            Failure::UnknownAdministration => "portal.failure.administration.title",
            Failure::NotFound => "portal.failure.page.title",
            Failure::TooMany { .. } => "portal.failure.many.title",
            Failure::TooLarge { .. } => "portal.failure.large.title",
            Failure::Expired => "portal.failure.expired.title",
            Failure::BadRequest => "portal.failure.bad.title",
            Failure::Busy => "portal.failure.busy.title",
            Failure::Internal => "portal.failure.internal.title",
        }
    }

    /// What happened and what to do, with its number filled in.
    pub fn text(self, page: &Page) -> String {
        match self {
            Failure::UnknownHost => page.t("portal.failure.host.text").to_owned(),
            Failure::UnknownAdministration => page.t("portal.failure.administration.text").to_owned(),
            Failure::NotFound => page.t("portal.failure.page.text").to_owned(),
            Failure::TooMany { minutes } => page.with("portal.failure.many.text", "n", minutes),
            Failure::TooLarge { megabytes } => page.with("portal.failure.large.text", "n", megabytes),
            Failure::Expired => page.t("portal.failure.expired.text").to_owned(),
            Failure::BadRequest => page.t("portal.failure.bad.text").to_owned(),
            Failure::Busy => page.t("portal.failure.busy.text").to_owned(),
            Failure::Internal => page.t("portal.failure.internal.text").to_owned(),
        }
    }

    pub fn is_about_place(self) -> bool {
        matches!(self, Failure::UnknownHost | Failure::UnknownAdministration | Failure::NotFound)
    }
}

/// Something the citizen typed that must not be lost.
#[derive(Clone, Debug)]
pub struct Kept {
    pub label: String,
    pub text: String,
}

#[derive(Clone, Debug, Template)]
#[template(path = "portal/failure.html")]
pub struct FailurePage {
    pub page: Page,
    pub failure: Failure,
    pub kept: Vec<Kept>,
    /// Where to begin again, for example the empty form.
    pub again: Option<String>,
    /// Number to tell the office; names no person.
    pub trace: Option<String>,
}
