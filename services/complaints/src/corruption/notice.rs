//! The written notices of this register (หนังสือแจ้ง; seed 001, measure 3.2.3): the citizen reads them with number and
//! secret. The mail only says that there is something to read: not the number, not the register, not a word of it.

use super::sealing::Identity;
use crate::{
    case::{CaseNumber, EventKind},
    complaint::Desk,
};
use chrono::{DateTime, NaiveDate, Utc};
use kernel::{
    Fault, Lang,
    ids::MessageId,
    lang::{t, tr},
    text, thai_date,
};
use reminders::{mail, message};
use store::TenantTx;

/// What a notice may name.
pub struct Facts<'a> {
    pub tenant_name: &'a str,
    pub number: CaseNumber,
    pub received_at: DateTime<Utc>,
    pub due_on: NaiveDate,
    /// What the officer wrote.
    pub text: &'a str,
}

/// The notice as the complainant reads it; `due_on` is the promised day once a delay was explained.
#[must_use]
pub fn compose(kind: EventKind, lang: Lang, facts: &Facts<'_>) -> String {
    let number = facts.number.to_string();
    let received = text::unbroken(&thai_date::date_time(facts.received_at, lang));
    let due = text::unbroken(&thai_date::long(facts.due_on, lang));
    let args = [
        ("tenant", facts.tenant_name),
        ("number", number.as_str()),
        ("received", received.as_str()),
        ("due", due.as_str()),
        ("text", facts.text),
    ];
    tr(lang, &format!("corruption.notice.{}", kind.as_str()), &args).trim_end().to_owned()
}

/// Posts the mail to a complainant who asked for one.
pub async fn send(
    desk: &Desk,
    tx: &TenantTx,
    to: &Identity,
    tenant_name: &str,
    kind: EventKind,
) -> Result<(), Fault> {
    if !to.contact.wants_mail {
        return Ok(());
    }
    let word = if kind == EventKind::Received { "received" } else { "news" };
    let subject = tr(to.lang, &format!("corruption.mail.{word}.subject"), &[("tenant", tenant_name)]);
    let paragraph = t(to.lang, &format!("corruption.mail.{word}.text")).to_owned();
    // The front page: an address of this register's own pages would name it to whoever sees the mail.
    let link = format!("{}/t/{}/", desk.public_url, desk.scope.slug());
    let label = t(to.lang, "corruption.mail.follow");
    let (text, html) = mail::layout(to.lang, tenant_name, &subject, &[paragraph], Some((label, &link)));
    let new = message::NewMessage {
        // Not the case's or the event's id: the outbox must not lead back here. The transaction writes it once.
        dedup_key: format!("notice:{}", MessageId::new()),
        kind: "notice.confidential",
        to_address: to.contact.email.clone(),
        to_staff: None,
        lang: to.lang,
        subject,
        text,
        html,
        confidential: true,
    };
    message::post(tx, new, desk.now()).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::TimeZone;
    use kernel::lang;

    #[test]
    fn every_notice_has_its_words_and_names_the_day() {
        let facts = Facts {
            tenant_name: "อบต.ทดสอบ",
            number: CaseNumber { running: 7, fiscal_year: 2570 },
            received_at: Utc.with_ymd_and_hms(2026, 11, 20, 2, 0, 0).single().unwrap_or_default(),
            due_on: NaiveDate::from_ymd_opt(2026, 12, 5).unwrap_or_default(),
            text: "ข้อความของเจ้าหน้าที่",
        };
        let kinds = [
            EventKind::Received,
            EventKind::Acknowledged,
            EventKind::Progress,
            EventKind::Delay,
            EventKind::Result,
            EventKind::Closed,
        ];
        for kind in kinds {
            for language in Lang::ALL {
                let key = format!("corruption.notice.{}", kind.as_str());
                assert!(lang::find(language, &key).is_some(), "{language:?} {key}");
                let text = compose(kind, language, &facts);
                assert!(text.contains("7/2570") && !text.contains('{'), "{text}");
                assert_eq!(text.contains(facts.text), kind != EventKind::Received, "{text}");
            }
        }
        for kind in [EventKind::Received, EventKind::Acknowledged, EventKind::Delay] {
            assert!(compose(kind, Lang::Th, &facts).contains("5\u{a0}ธันวาคม\u{a0}2569"));
        }
    }

    #[test]
    fn the_mail_names_neither_the_register_nor_a_number() {
        for language in Lang::ALL {
            for key in ["received.subject", "received.text", "news.subject", "news.text", "follow"] {
                let key = format!("corruption.mail.{key}");
                let text = lang::find(language, &key).unwrap_or("{number}");
                for word in
                    ["ทุจริต", "ร้องเรียน", "ประพฤติมิชอบ", "ลับ", "orrupt", "omplain", "onfidential", "{number}"]
                {
                    assert!(!text.contains(word), "{language:?} {key}: {text}");
                }
            }
        }
    }
}
