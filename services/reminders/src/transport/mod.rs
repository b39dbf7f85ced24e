//! The road of a mail out of the house (ทางออกของจดหมาย): SMTP, or a folder of `.eml` files where there is no mail server.
//! Nothing here knows the database. What a server answers is sorted into what another try can mend and what it cannot.

mod envelope;

pub use envelope::Outgoing;

use crate::message::Bounce;
use chrono::{DateTime, Utc};
use lettre::{
    Address, AsyncSmtpTransport, AsyncTransport, Tokio1Executor,
    message::Mailbox,
    transport::smtp::{authentication::Credentials, client::Tls, client::TlsParameters},
};
use platform::config::{Mail, MailMode, MailTls};
use std::{path::PathBuf, time::Duration};

/// A server that cannot be reached in so long is not there; short, because a claimed message is held meanwhile.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(20);
/// A whole conversation takes no longer. lettre bounds only the connecting: a server that accepts and then stays silent
/// would hold the worker for ever. Together with the longest batch it stays well below the lease of a message.
const SEND_TIMEOUT: Duration = Duration::from_secs(60);

/// The settings do not make a transport.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("mail: {0}")]
pub struct TransportError(String);

/// Why a mail did not leave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SendError {
    /// Another try is right: the server is away, busy, or does not accept this installation.
    Temporary(String),
    /// The address does not take this mail.
    Bounced(Bounce),
    /// It can never be written as a mail, for example because of its address.
    Unsendable(String),
}

enum Road {
    Files(PathBuf),
    Smtp(Box<AsyncSmtpTransport<Tokio1Executor>>),
}

/// Sends mails, one at a time.
pub struct Transport {
    road: Road,
    sender: Address,
    public_url: String,
    host: String,
}

impl Transport {
    /// Builds the transport of the settings. `public_url` is `https://host` without a slash at the end: digests link
    /// to it, and its host names messages and lists.
    ///
    /// # Errors
    /// [`TransportError`] for a sender that is no address or a TLS set-up that fails.
    pub fn from_config(mail: &Mail, public_url: &str) -> Result<Self, TransportError> {
        let sender: Mailbox =
            mail.from.parse().map_err(|_| TransportError("mail.from is not an address".into()))?;
        let road = match mail.mode {
            MailMode::Files => Road::Files(mail.dir.clone()),
            MailMode::Smtp => Road::Smtp(Box::new(smtp(mail)?)),
        };
        let public_url = public_url.trim_end_matches('/').to_owned();
        Ok(Self { road, sender: sender.email, host: host_of(&public_url), public_url })
    }

    #[must_use]
    pub fn public_url(&self) -> &str {
        &self.public_url
    }

    /// The host part of Message-IDs and List-Ids.
    #[must_use]
    pub fn host(&self) -> &str {
        &self.host
    }

    /// Hands one mail over.
    ///
    /// # Errors
    /// [`SendError`], sorted by what to do about it.
    pub async fn send(&self, mail: &Outgoing, now: DateTime<Utc>) -> Result<(), SendError> {
        self.send_within(SEND_TIMEOUT, mail, now).await
    }

    async fn send_within(
        &self,
        limit: Duration,
        mail: &Outgoing,
        now: DateTime<Utc>,
    ) -> Result<(), SendError> {
        let message = envelope::build(mail, &self.sender, &self.host, now)?;
        match &self.road {
            Road::Files(folder) => write_file(folder, mail, &message.formatted())
                .await
                .map_err(|e| SendError::Temporary(e.to_string())),
            Road::Smtp(server) => match tokio::time::timeout(limit, server.send(message)).await {
                Ok(answer) => answer.map(|_| ()).map_err(|error| sorted(&error)),
                Err(_) => Err(SendError::Temporary("the mail server stopped answering".to_owned())),
            },
        }
    }
}

fn smtp(mail: &Mail) -> Result<AsyncSmtpTransport<Tokio1Executor>, TransportError> {
    let parameters = || TlsParameters::new(mail.host.clone()).map_err(|e| TransportError(e.to_string()));
    let tls = match mail.tls {
        MailTls::None => Tls::None,
        MailTls::Starttls => Tls::Required(parameters()?),
        MailTls::Tls => Tls::Wrapper(parameters()?),
    };
    let mut builder = AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(mail.host.as_str())
        .port(mail.port)
        .tls(tls)
        .timeout(Some(CONNECT_TIMEOUT));
    if let Some(password) = mail.password.as_ref().filter(|_| !mail.username.is_empty()) {
        builder = builder.credentials(Credentials::new(mail.username.clone(), password.expose().to_owned()));
    }
    Ok(builder.build())
}

/// The name begins with the time the message was written and does not change, so a second try of the same message
/// replaces its file instead of adding one. A half-written file never has the ending `.eml`.
async fn write_file(folder: &std::path::Path, mail: &Outgoing, bytes: &[u8]) -> std::io::Result<()> {
    tokio::fs::create_dir_all(folder).await?;
    let name = format!("{}-{}.eml", mail.written_at.format("%Y%m%dT%H%M%S%3f"), mail.id.simple());
    let half = folder.join(format!(".{name}.part"));
    tokio::fs::write(&half, bytes).await?;
    tokio::fs::rename(&half, folder.join(name)).await
}

fn sorted(error: &lettre::transport::smtp::Error) -> SendError {
    let text = error.to_string();
    match error.status().map(|code| code.to_string()) {
        Some(code) if error.is_permanent() => refusal(&code, &text),
        _ => SendError::Temporary(text),
    }
}

/// What a 5xx answer says about the address. Answers about the sign-in or the commands of this installation (500 to
/// 504, 521, 530 to 538) say nothing about it: counting them would stop every address of the country at once.
fn refusal(code: &str, text: &str) -> SendError {
    if code.starts_with("50") || code.starts_with("53") || code == "521" {
        return SendError::Temporary(text.to_owned());
    }
    let lower = text.to_lowercase();
    let signs = [
        "5.1.1",
        "5.1.10",
        "5.1.0 ",
        "user unknown",
        "unknown user",
        "no such user",
        "unknown recipient",
        "does not exist",
        "no mailbox here",
        "recipient not found",
        "unknown mailbox",
    ];
    let unknown = matches!(code, "550" | "551" | "553") && signs.iter().any(|sign| lower.contains(sign));
    let bounce = if unknown { Bounce::UnknownMailbox } else { Bounce::Refused };
    SendError::Bounced(bounce(text.to_owned()))
}

fn host_of(public_url: &str) -> String {
    let rest = public_url.split_once("://").map_or(public_url, |(_, rest)| rest);
    let host = rest.split(['/', ':']).next().unwrap_or_default();
    if host.is_empty() { "localhost".to_owned() } else { host.to_lowercase() }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[tokio::test]
    async fn a_server_that_accepts_and_stays_silent_does_not_hold_the_worker() {
        // The system accepts the connection; nobody ever writes the greeting.
        let silent = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let settings = Mail {
            mode: MailMode::Smtp,
            host: "127.0.0.1".into(),
            port: silent.local_addr().unwrap().port(),
            tls: MailTls::None,
            ..platform::Config::default().mail
        };
        let transport = Transport::from_config(&settings, "https://suanruam.example").unwrap();
        let now = DateTime::UNIX_EPOCH;
        let mail = Outgoing {
            id: uuid::Uuid::from_u128(7),
            message_id: "<7@suanruam.example>".into(),
            tenant_slug: "nongbua".into(),
            tenant_name: "องค์การบริหารส่วนตำบลหนองบัว".into(),
            reply_to: String::new(),
            to_address: "officer@nongbua.example".into(),
            lang: kernel::Lang::Th,
            subject: "แจ้งเตือน".into(),
            text: "มีเรื่องใกล้ครบกำหนด".into(),
            html: "<p>มีเรื่องใกล้ครบกำหนด</p>".into(),
            written_at: now,
        };
        let answer = transport.send_within(Duration::from_millis(200), &mail, now).await;
        assert_eq!(answer, Err(SendError::Temporary("the mail server stopped answering".into())));
    }

    #[test]
    fn zammad_5428_only_answers_about_the_address_count_against_it() {
        let unknown =
            |code, text| matches!(refusal(code, text), SendError::Bounced(Bounce::UnknownMailbox(_)));
        let refused = |code, text| matches!(refusal(code, text), SendError::Bounced(Bounce::Refused(_)));
        let temporary = |code, text| matches!(refusal(code, text), SendError::Temporary(_));
        assert!(unknown(
            "550",
            "permanent error (550): 5.1.1 <a@b>: Recipient address rejected: User unknown"
        ));
        assert!(unknown("550", "permanent error (550): No such user here"));
        assert!(refused("550", "permanent error (550): 5.7.1 message looks like spam"));
        assert!(refused("552", "permanent error (552): 5.2.2 mailbox full"));
        assert!(refused("554", "permanent error (554): transaction failed"));
        assert!(temporary("535", "permanent error (535): 5.7.8 authentication failed"));
        assert!(temporary("530", "permanent error (530): must issue STARTTLS first"));
        assert!(temporary("501", "permanent error (501): syntax"));
    }

    #[test]
    fn the_host_of_an_address() {
        assert_eq!(host_of("https://Suanruam.example.go.th"), "suanruam.example.go.th");
        assert_eq!(host_of("http://127.0.0.1:8080"), "127.0.0.1");
        assert_eq!(host_of(""), "localhost");
    }
}
