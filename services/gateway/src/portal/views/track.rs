//! Opening a case with number and secret (ติดตามเรื่อง), for both queues; both look alike on purpose.

use askama::Template;

use super::page::{FormErrors, Page};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Queue {
    General,
    /// Corruption complaints: same form, other address.
    Confidential,
    /// Requests for information.
    Information,
}

#[derive(Clone, Debug)]
pub enum TrackOutcome {
    /// First visit.
    Ask,
    /// Number and secret do not belong together, or neither exists: one answer for both.
    Wrong,
    /// Too many tries.
    Limited { minutes: u32 },
}

/// `{base}/track` and `{base}/corruption/track`; fields `number` and `secret`.
#[derive(Clone, Debug, Template)]
#[template(path = "portal/track.html")]
pub struct TrackPage {
    pub page: Page,
    pub queue: Queue,
    pub number: String,
    pub secret: String,
    pub outcome: TrackOutcome,
    /// Missing or malformed fields; empty unless the outcome is `Ask`.
    pub errors: FormErrors,
}

impl TrackPage {
    pub fn action(&self) -> String {
        match self.queue {
            Queue::General => format!("{}/track", self.page.base()),
            Queue::Confidential => format!("{}/corruption/track", self.page.base()),
            Queue::Information => format!("{}/information-requests/track", self.page.base()),
        }
    }
}
