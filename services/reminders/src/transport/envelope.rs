//! A message as it goes over the wire: ASCII headers (RFC 2047), a plain and an HTML part, a stable Message-ID, and the
//! headers by which other machines see that no person wrote it and do not answer.

use super::SendError;
use chrono::{DateTime, Utc};
use kernel::Lang;
use lettre::{
    Address, Message,
    message::{
        Mailbox, MultiPart,
        header::{HeaderName, HeaderValue},
    },
};
use std::time::SystemTime;
use uuid::Uuid;

/// Everything a mail needs, out of the outbox and ready to leave.
#[derive(Debug, Clone)]
pub struct Outgoing {
    pub id: Uuid,
    /// With its angle brackets.
    pub message_id: String,
    pub tenant_slug: String,
    /// The name a reader sees as the sender.
    pub tenant_name: String,
    /// Where an answer goes; empty for the sender's own address.
    pub reply_to: String,
    pub to_address: String,
    pub lang: Lang,
    pub subject: String,
    pub text: String,
    pub html: String,
    pub written_at: DateTime<Utc>,
}

/// # Errors
/// [`SendError::Unsendable`] when the address is no address.
pub(super) fn build(
    mail: &Outgoing,
    sender: &Address,
    host: &str,
    now: DateTime<Utc>,
) -> Result<Message, SendError> {
    let unsendable = |what: &str| SendError::Unsendable(what.to_owned());
    let to: Address = mail.to_address.parse().map_err(|_| unsendable("not a mail address"))?;
    if !to.to_string().is_ascii() {
        // Such addresses need SMTPUTF8 on every server of the way; few Thai offices have it.
        return Err(unsendable("not an ASCII mail address"));
    }
    let mut builder = Message::builder()
        .from(Mailbox::new(Some(mail.tenant_name.clone()), sender.clone()))
        .to(Mailbox::new(None, to))
        .date(SystemTime::from(now))
        .message_id(Some(mail.message_id.clone()))
        .subject(mail.subject.clone());
    if let Ok(reply_to) = mail.reply_to.parse::<Address>() {
        builder = builder.reply_to(Mailbox::new(None, reply_to));
    }
    let list = format!("<{}.suanruam.{host}>", mail.tenant_slug);
    for (name, value) in [
        ("List-Id", list.as_str()),
        ("Auto-Submitted", "auto-generated"),
        ("X-Auto-Response-Suppress", "All"),
        ("Content-Language", mail.lang.code()),
    ] {
        builder =
            builder.raw_header(HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned()));
    }
    builder
        .multipart(MultiPart::alternative_plain_html(mail.text.clone(), mail.html.clone()))
        .map_err(|e| unsendable(&e.to_string()))
}

#[cfg(test)]
#[path = "envelope_tests.rs"]
mod tests;
