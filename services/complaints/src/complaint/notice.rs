//! The written notices to the complainant (หนังสือแจ้ง): receipt, time and result (seed 001, measure 3.2.3), and those
//! on the way. The text is composed once, kept with the case, read on the tracking page, and mailed where asked.

use super::Desk;
use crate::case::{CaseNumber, EventKind};
use chrono::{DateTime, NaiveDate, Utc};
use kernel::{
    Fault, Lang,
    lang::{t, tr},
    text::unbroken,
    thai_date,
};
use reminders::{mail, message};
use store::TenantTx;

/// What a notice says beside its kind.
#[derive(Debug, Clone)]
pub struct Facts<'a> {
    pub number: CaseNumber,
    pub tenant_name: &'a str,
    pub department: Option<&'a str>,
    pub received_at: DateTime<Utc>,
    pub due_on: NaiveDate,
    pub promised_on: Option<NaiveDate>,
    pub agency: Option<&'a str>,
    /// What the officer wrote.
    pub text: &'a str,
}

/// A notice as the complainant reads it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    pub subject: String,
    pub text: String,
}

/// Notices that also go to those whose cases were merged into the one they are about. Not the reopening: its reason is
/// often the words of another citizen.
#[must_use]
pub fn reaches_joined(kind: EventKind) -> bool {
    use EventKind::{Closed, Delay, Progress, Referred, Result};
    matches!(kind, Progress | Delay | Result | Referred | Closed)
}

/// Which text of a notice is true: no promise of a day that has passed, and nobody is sent to a button that a merged
/// case does not have.
#[must_use]
pub fn wording(kind: EventKind, late: bool, joined: bool) -> &'static str {
    match kind {
        EventKind::Reopened if late => "reopened_late",
        EventKind::Result if joined => "result_joined",
        _ => kind.as_str(),
    }
}

/// Composes the notice of an event.
#[must_use]
pub fn compose(kind: EventKind, lang: Lang, facts: &Facts<'_>) -> Notice {
    compose_as(kind, kind.as_str(), lang, facts)
}

/// Composes the notice of an event with one of its wordings.
#[must_use]
pub fn compose_as(kind: EventKind, wording: &str, lang: Lang, facts: &Facts<'_>) -> Notice {
    let number = facts.number.to_string();
    let received = unbroken(&thai_date::date_time(facts.received_at, lang));
    let due = unbroken(&thai_date::long(facts.due_on, lang));
    let promised = facts.promised_on.map_or_else(|| due.clone(), |day| unbroken(&thai_date::long(day, lang)));
    let department = facts.department.unwrap_or(facts.tenant_name);
    let args = [
        ("number", number.as_str()),
        ("tenant", facts.tenant_name),
        ("department", department),
        ("received", received.as_str()),
        ("due", due.as_str()),
        ("promised", promised.as_str()),
        ("agency", facts.agency.unwrap_or("")),
        ("text", facts.text),
    ];
    let body = tr(lang, &format!("notice.{wording}.text"), &args);
    let subject = tr(lang, &format!("notice.{}.subject", kind.as_str()), &args);
    Notice { subject, text: body.trim_end().to_owned() }
}

/// Where a copy by mail goes.
#[derive(Debug, Clone)]
pub struct Addressee {
    pub email: String,
    pub lang: Lang,
}

/// Puts the mail copy of a notice into the outbox, in the command's own transaction.
pub async fn send(
    desk: &Desk,
    tx: &TenantTx,
    to: &Addressee,
    notice: &Notice,
    tenant_name: &str,
    event: kernel::ids::EventId,
    link: Option<String>,
) -> Result<(), Fault> {
    let paragraphs: Vec<String> = notice.text.split("\n\n").map(str::to_owned).collect();
    let link = link.unwrap_or_else(|| format!("{}/t/{}/track", desk.public_url, desk.scope.slug()));
    let label = t(to.lang, "notice.follow");
    let (text, html) = mail::layout(to.lang, tenant_name, &notice.subject, &paragraphs, Some((label, &link)));
    message::post(
        tx,
        message::NewMessage {
            dedup_key: format!("notice:{event}"),
            kind: message::NOTICE,
            to_address: to.email.clone(),
            to_staff: None,
            lang: to.lang,
            subject: notice.subject.clone(),
            text,
            html,
            confidential: false,
        },
        desk.now(),
    )
    .await?;
    Ok(())
}
