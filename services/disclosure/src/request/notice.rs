//! What the requester is told (หนังสือแจ้งผู้ขอ): one text for the tracking page and the mail. Subjects hold the number only. A
//! refusal names its ground and how to appeal (ม.15, ม.18) whoever writes it.

use super::{EventKind, Ground, write::Open};
use chrono::NaiveDate;
use kernel::{
    Fault, Lang,
    lang::{t, tr},
    thai_date,
};
use reminders::{mail, message};

/// What a notice may use besides the number.
#[derive(Default)]
pub(super) struct Facts<'a> {
    pub text: &'a str,
    pub day: Option<NaiveDate>,
    pub agency: &'a str,
    pub ground: Option<Ground>,
}

/// The words of a notice.
pub(super) fn compose(kind: EventKind, lang: Lang, number: &str, tenant: &str, facts: &Facts<'_>) -> String {
    let day = facts.day.map(|day| thai_date::long(day, lang)).unwrap_or_default();
    let ground = facts.ground.map_or("", |ground| t(lang, ground.key()));
    let args = [
        ("number", number),
        ("tenant", tenant),
        ("text", facts.text),
        ("day", day.as_str()),
        ("agency", facts.agency),
        ("ground", ground),
    ];
    let mut said = tr(lang, &format!("information.notice.{}", kind.as_str()), &args);
    if facts.ground.is_some() {
        // ม.18: the way of appeal stands in every refusal, also of a part.
        said.push_str("\n\n");
        said.push_str(t(lang, "information.appeal"));
    }
    said
}

impl Open<'_> {
    /// Writes the notice as a public line and, if an address was left, as a mail. `link` opens the request by itself; it
    /// is known only when the request is received.
    pub async fn notify(
        &self,
        kind: EventKind,
        facts: &Facts<'_>,
        link: Option<String>,
    ) -> Result<(), Fault> {
        let number = super::write::number_of(&self.row).to_string();
        let (email, lang) = super::write::addressee(&self.tx, &self.row).await?;
        let said = compose(kind, lang, &number, &self.tenant_name, facts);
        let event = self.event(kind, true, &said).await?;
        let Some(email) = email else { return Ok(()) };
        let subject = tr(lang, "information.subject", &[("number", &number), ("tenant", &self.tenant_name)]);
        let paragraphs: Vec<String> = said.split("\n\n").map(str::to_owned).collect();
        let desk = self.desk;
        let link = link.unwrap_or_else(|| {
            format!("{}/t/{}/information-requests/track", desk.public_url, desk.scope.slug())
        });
        let label = t(lang, "information.follow");
        let (text, html) = mail::layout(lang, &self.tenant_name, &subject, &paragraphs, Some((label, &link)));
        message::post(
            &self.tx,
            message::NewMessage {
                dedup_key: format!("information:{event}"),
                kind: message::NOTICE,
                to_address: email,
                to_staff: None,
                lang,
                subject,
                text,
                html,
                confidential: false,
            },
            self.now,
        )
        .await?;
        Ok(())
    }
}
