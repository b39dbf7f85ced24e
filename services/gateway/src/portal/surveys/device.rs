//! One answer a device (ตอบได้หนึ่งครั้งต่อหนึ่งเครื่อง): a sealed cookie of our own, set only after answering, sent only to that
//! survey's page, saying nothing but "answered". Whoever deletes it may answer again; we do not look for the device.

use super::super::page::Site;
use crate::http::language::cookie;
use axum::http::{HeaderMap, HeaderValue};
use kernel::Fault;
use participation::survey::Survey;
use std::fmt::Write;

const SAYS: &[u8] = b"answered";
/// A survey without an end is remembered so many days.
const DAYS: i64 = 180;
const MOST_DAYS: i64 = 400;

/// The one place the seal belongs to: it opens for no other survey and in no other administration.
fn place(survey: &Survey) -> String {
    format!("survey_device/{}", survey.id)
}

fn unhex(text: &str) -> Option<Vec<u8>> {
    if text.len() > 400 || !text.len().is_multiple_of(2) || !text.is_ascii() {
        return None;
    }
    (0..text.len()).step_by(2).map(|at| u8::from_str_radix(text.get(at..at + 2)?, 16).ok()).collect()
}

/// Whether this device has answered. A cookie that was tampered with is none.
pub async fn has_answered(site: &Site, survey: &Survey, headers: &HeaderMap) -> Result<bool, Fault> {
    let Some(value) = cookie(headers, &survey.id.to_string()) else { return Ok(false) };
    let parts = value.split_once('.').and_then(|(v, hex)| Some((v.parse::<i32>().ok()?, unhex(hex)?)));
    let Some((version, bytes)) = parts else { return Ok(false) };
    let read = site.app.store.read(&site.scope).await?;
    let opened = site.app.vault.open(&read, version, place(survey).as_bytes(), &bytes).await;
    Ok(opened.is_ok_and(|plain| plain == SAYS))
}

/// The cookie to set after answering.
pub async fn note_answered(site: &Site, survey: &Survey) -> Result<HeaderValue, Fault> {
    let read = site.app.store.read(&site.scope).await?;
    let sealed = site.app.vault.seal(&read, place(survey).as_bytes(), SAYS).await?;
    let mut hex = String::with_capacity(sealed.bytes.len() * 2);
    for byte in &sealed.bytes {
        let _ = write!(hex, "{byte:02x}");
    }
    let today = site.app.clock.today();
    let days = survey.record.face.ends_on.map_or(DAYS, |last| (last - today).num_days() + 1);
    let seconds = days.clamp(1, MOST_DAYS) * 24 * 60 * 60;
    let secure = if site.app.config.http.cookies_are_secure() { "; Secure" } else { "" };
    let text = format!(
        "{id}={}.{hex}; Path={}/surveys/{id}; Max-Age={seconds}; HttpOnly; SameSite=Lax{secure}",
        sealed.key_version,
        site.base,
        id = survey.id,
    );
    HeaderValue::from_str(&text).map_err(Fault::internal)
}
