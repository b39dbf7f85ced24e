//! The outbox (กล่องจดหมายออก): mails as rows, written in the transaction that causes them and sent later. Bodies of
//! mails that carry a one-time link or go to a complainant are emptied once they are sent; a digest of reminders gets its
//! body only when sent.
//!
//! Delivery is at least once. Between the moment the mail server accepts a message and the moment its row says `sent`,
//! a worker can die; the lease then runs out and the message is sent again, with the same Message-ID, by which most
//! mail programs show it once. In the same way a deadline met within the second in which its digest is already on its
//! way to the mail server is still named in that digest. Both windows are as long as one SMTP conversation; no mail
//! protocol offers a transaction that would close them.

mod addresses;
mod commands;
mod deliver;
mod queries;
mod table;

pub use addresses::{Bounce, allow_address, record_bounce};
pub use commands::{is_posted, post, retry};
pub use deliver::{Delivered, deliver_due};
pub use queries::{OutboxFilter, OutboxLine, list};

pub(crate) use addresses::stopped_addresses;
pub(crate) use table::message as row;

use kernel::{Lang, ids::StaffId};

/// Kinds of mail that carry a one-time link.
pub const STAFF_INVITE: &str = "staff.invite";
pub const STAFF_RESET: &str = "staff.reset";
/// What a complainant is told about their case. The first one carries the secret they follow it with.
pub const NOTICE: &str = "notice";
/// Digests of reminders; the second one names nothing.
pub const DIGEST: &str = "reminder.digest";
pub const DIGEST_CONFIDENTIAL: &str = "reminder.digest_confidential";

/// After so many tries a message is put aside as dead, with a button to try again.
pub const MOST_ATTEMPTS: i32 = 8;

/// A mail to be sent.
#[derive(Debug, Clone)]
pub struct NewMessage {
    /// Names the occasion; a second message with the same key is the same message.
    pub dedup_key: String,
    pub kind: &'static str,
    pub to_address: String,
    pub to_staff: Option<StaffId>,
    pub lang: Lang,
    pub subject: String,
    pub text: String,
    pub html: String,
    /// Kept out of the outbox of everybody but those who may read the confidential register.
    pub confidential: bool,
}

/// Where a message stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MessageState {
    Queued,
    Sending,
    Sent,
    /// Its occasion is gone; it will not be sent.
    Cancelled,
    /// Given up after the last try or refused for good.
    Dead,
    /// Its address does not take mail any more.
    Stopped,
}

impl MessageState {
    pub const ALL: [Self; 6] =
        [Self::Queued, Self::Sending, Self::Sent, Self::Cancelled, Self::Dead, Self::Stopped];

    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Queued => "queued",
            Self::Sending => "sending",
            Self::Sent => "sent",
            Self::Cancelled => "cancelled",
            Self::Dead => "dead",
            Self::Stopped => "stopped",
        }
    }

    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == text)
    }
}

/// One spelling of an address, so that a stop of `A@x` also holds for `a@X`.
pub(crate) fn normal_address(address: &str) -> String {
    address.trim().to_lowercase()
}
