//! The demonstration's mailbox (กล่องจดหมายสาธิต): what would have been sent, read from the folder of `.eml` files. It
//! exists only in demo mode with mails going to files; elsewhere its addresses are unknown.

use super::{
    failures::Bare,
    page::{Keep, answer, asked_path, service_page},
    views::demo_mail::{MailItem, MailListPage, MailPage},
};
use crate::{App, http::language::Language};
use axum::{
    body::Body,
    extract::{Path, Query, State, rejection::QueryRejection},
    http::{HeaderValue, StatusCode, Uri, header},
    response::Response,
};
use chrono::{DateTime, Utc};
use kernel::{Lang, thai_date};
use mail_parser::{Address, Message, MessageParser};
use platform::config::MailMode;
use serde::Deserialize;
use std::path::PathBuf;

/// Mails on one page.
const MOST: usize = 50;
/// Mails of the demo are small; a larger file in the folder is not one of them.
const LARGEST: u64 = 2 * 1024 * 1024;
/// The HTML part runs nothing and loads nothing.
const HTML_POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox allow-popups allow-popups-to-escape-sandbox; frame-ancestors 'self'";

#[derive(Deserialize)]
pub struct Asked {
    before: Option<String>,
}

fn folder(app: &App) -> Result<PathBuf, Bare> {
    let shown = app.config.demo && app.config.mail.mode == MailMode::Files;
    if shown { Ok(app.config.mail.dir.clone()) } else { Err(Bare::NOT_FOUND) }
}

/// A file's name without its ending. Letters, digits and hyphens only, so it cannot lead out of the folder.
fn is_id(id: &str) -> bool {
    (1..=100).contains(&id.len()) && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

fn broken(error: std::io::Error) -> Bare {
    tracing::error!(%error, "demo.mail");
    Bare::of(StatusCode::INTERNAL_SERVER_ERROR)
}

/// The mails of the folder, newest first: their names begin with the time.
async fn ids(app: &App) -> Result<Vec<String>, Bare> {
    let mut found = Vec::new();
    let mut entries = match tokio::fs::read_dir(folder(app)?).await {
        Ok(entries) => entries,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(found),
        Err(error) => return Err(broken(error)),
    };
    while let Some(entry) = entries.next_entry().await.map_err(broken)? {
        let name = entry.file_name();
        let id = name.to_str().and_then(|name| name.strip_suffix(".eml"));
        found.extend(id.filter(|id| is_id(id)).map(str::to_owned));
    }
    found.sort_unstable_by(|a, b| b.cmp(a));
    Ok(found)
}

async fn bytes(app: &App, id: &str) -> Result<Vec<u8>, Bare> {
    let path = folder(app)?.join(format!("{id}.eml"));
    if !is_id(id) {
        return Err(Bare::NOT_FOUND);
    }
    let size = tokio::fs::metadata(&path).await.map_err(|_| Bare::NOT_FOUND)?.len();
    if size > LARGEST {
        return Err(Bare::NOT_FOUND);
    }
    tokio::fs::read(&path).await.map_err(|_| Bare::NOT_FOUND)
}

/// A mail's headers in words, and its two parts.
struct Mail {
    subject: String,
    from: String,
    to: String,
    at: String,
    text: String,
    html: Option<String>,
}

fn addresses(address: Option<&Address<'_>>) -> String {
    let all = address.into_iter().flat_map(Address::iter).map(|one| match (one.name(), one.address()) {
        (Some(name), Some(address)) => format!("{name} <{address}>"),
        (None, Some(address)) => address.to_owned(),
        (name, None) => name.unwrap_or_default().to_owned(),
    });
    all.collect::<Vec<_>>().join(", ")
}

fn parse(bytes: &[u8], lang: Lang) -> Option<Mail> {
    let mail: Message<'_> = MessageParser::default().parse(bytes)?;
    let at = mail.date().and_then(|date| DateTime::<Utc>::from_timestamp(date.to_timestamp(), 0));
    Some(Mail {
        subject: mail.subject().unwrap_or_default().to_owned(),
        from: addresses(mail.from()),
        to: addresses(mail.to()),
        at: at.map(|at| thai_date::date_time(at, lang)).unwrap_or_default(),
        text: mail.body_text(0).unwrap_or_default().replace("\r\n", "\n"),
        html: (mail.html_body_count() > 0).then(|| mail.body_html(0)).flatten().map(|html| html.into_owned()),
    })
}

pub async fn list(
    State(app): State<App>,
    Language(lang): Language,
    uri: Uri,
    asked: Result<Query<Asked>, QueryRejection>,
) -> Result<Response, Bare> {
    let before = asked.ok().and_then(|asked| asked.0.before);
    let mut ids = ids(&app).await?;
    if let Some(before) = before {
        ids.retain(|id| *id < before);
    }
    let more = ids.len() > MOST;
    ids.truncate(MOST);
    let mut mails = Vec::with_capacity(ids.len());
    for id in &ids {
        // A mail may be gone between the list and its reading.
        let Ok(bytes) = bytes(&app, id).await else { continue };
        let Some(mail) = parse(&bytes, lang) else { continue };
        mails.push(MailItem {
            href: format!("/demo/mail/{id}"),
            subject: mail.subject,
            to: mail.to,
            at: mail.at,
        });
    }
    let mut page = service_page(&app, lang, "portal.mail.title", &asked_path(&uri, None));
    page.noindex = true;
    let older = ids.last().filter(|_| more).map(|id| format!("/demo/mail?before={id}"));
    Ok(answer(StatusCode::OK, &MailListPage { page, mails, older }, Keep::Never))
}

/// One mail; with the ending `.eml` the file itself.
pub async fn one(
    State(app): State<App>,
    Language(lang): Language,
    uri: Uri,
    Path(id): Path<String>,
) -> Result<Response, Bare> {
    if let Some(id) = id.strip_suffix(".eml") {
        return raw(bytes(&app, id).await?, id);
    }
    let mail = parse(&bytes(&app, &id).await?, lang).ok_or(Bare::NOT_FOUND)?;
    let mut page = service_page(&app, lang, "portal.mail.title", &asked_path(&uri, None));
    page.noindex = true;
    page.title.clone_from(&mail.subject);
    let page = MailPage {
        page,
        subject: mail.subject,
        from: mail.from,
        to: mail.to,
        at: mail.at,
        text: mail.text,
        html_url: mail.html.is_some().then(|| format!("/demo/mail/{id}/html")),
        raw_url: Some(format!("/demo/mail/{id}.eml")),
    };
    Ok(answer(StatusCode::OK, &page, Keep::Never))
}

fn raw(bytes: Vec<u8>, id: &str) -> Result<Response, Bare> {
    let mut response = Response::new(Body::from(bytes));
    let name =
        HeaderValue::from_str(&format!("attachment; filename=\"{id}.eml\"")).map_err(|_| Bare::NOT_FOUND)?;
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("message/rfc822"));
    response.headers_mut().insert(header::CONTENT_DISPOSITION, name);
    Ok(response)
}

/// The HTML part, for the frame of the mail's page.
pub async fn html(State(app): State<App>, Path(id): Path<String>) -> Result<Response, Bare> {
    let html = parse(&bytes(&app, &id).await?, Lang::Th).and_then(|mail| mail.html).ok_or(Bare::NOT_FOUND)?;
    // Links open outside the frame, which itself may go nowhere.
    let mut response = Response::new(Body::from(format!("<base target=\"_blank\">{html}")));
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(HTML_POLICY));
    Ok(response)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn no_id_leads_out_of_the_folder() {
        assert!(is_id("20261122T053000123-0190a5dac96774bbcceb302099a80570"));
        for id in ["", ".", "..", "../secret", "a/b", "a\\b", "a.eml", "%2e%2e", &"a".repeat(101)] {
            assert!(!is_id(id), "{id}");
        }
    }

    #[test]
    fn thai_headers_and_both_parts_are_read() {
        let mail = "From: =?utf-8?b?4Lit4Lia4LiVLg==?= <no-reply@office.example>\r\nTo: citizen@example.com\r\n\
            Date: Sun, 22 Nov 2026 05:30:00 +0000\r\nSubject: =?utf-8?b?4LmB4LiI4LmJ4LiH4Lic4Lil?=\r\n\
            MIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n\
            --b\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n4LiC4LmJ4Lit4LiE4Lin4Liy4Lih\r\n\
            --b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>x</p>\r\n--b--\r\n";
        let mail = parse(mail.as_bytes(), Lang::Th).unwrap();
        assert_eq!((mail.subject.as_str(), mail.to.as_str()), ("แจ้งผล", "citizen@example.com"));
        assert_eq!(mail.from, "อบต. <no-reply@office.example>");
        assert_eq!(mail.at, "22 พ.ย. 2569 12:30\u{a0}น.");
        assert_eq!(mail.text.trim(), "ข้อความ");
        assert_eq!(mail.html.as_deref().map(str::trim), Some("<p>x</p>"));
    }
}
