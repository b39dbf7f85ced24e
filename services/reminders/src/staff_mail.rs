//! Mails that let a member of staff in (จดหมายเชิญและจดหมายตั้งรหัสผ่านใหม่): an invitation, or the link to a new password.
//! The link is made when the job runs and is kept nowhere but in the mail; the outbox drops it once the mail has left.

use crate::{mail, message};
use chrono::{DateTime, Utc};
use kernel::{
    Fault, Lang,
    ids::StaffId,
    lang::{t, tr},
    thai_date,
};
use sea_orm::FromQueryResult;
use serde::Deserialize;
use store::{Sql, Store, TenantTx, jobs::ClaimedJob};
use tenancy::staff::{
    self,
    token::{self, Purpose},
};

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Payload {
    staff_id: StaffId,
    purpose: String,
}

#[derive(FromQueryResult)]
struct TenantName {
    name_th: String,
    name_en: String,
}

/// Handles a job of the kind [`staff::MAIL_JOB`]. Running it twice posts one mail. A person who joined, was disabled or
/// was removed from waiting in the meantime gets none.
///
/// # Errors
/// [`Fault::Internal`] for a payload of another kind; the job then goes aside after its last try.
pub async fn handle(
    store: &Store,
    job: &ClaimedJob,
    now: DateTime<Utc>,
    public_url: &str,
) -> Result<(), Fault> {
    let payload: Payload = serde_json::from_value(job.payload.clone()).map_err(Fault::internal)?;
    let purpose =
        Purpose::parse(&payload.purpose).ok_or_else(|| Fault::internal("a purpose of another version"))?;
    let dedup_key = format!("{}:{}", staff::MAIL_JOB, job.id);

    let tx = store.write(&job.scope).await?;
    if message::is_posted(&tx, &dedup_key).await? {
        return Ok(());
    }
    let Some(person) = staff::find(&tx, payload.staff_id).await? else { return Ok(()) };
    let token = match token::issue(&tx, payload.staff_id, purpose, now).await {
        Ok(token) => token,
        Err(Fault::Refused(_) | Fault::NotFound) => return Ok(()),
        Err(fault) => return Err(fault),
    };
    let new = compose(&tx, &person, purpose, &token, dedup_key, now, public_url).await?;
    message::post(&tx, new, now).await?;
    tx.commit().await?;
    Ok(())
}

async fn compose(
    tx: &TenantTx,
    person: &staff::Staff,
    purpose: Purpose,
    token: &str,
    dedup_key: String,
    now: DateTime<Utc>,
    public_url: &str,
) -> Result<message::NewMessage, Fault> {
    let lang = person.lang;
    let sql = Sql::new("SELECT name_th, name_en FROM tenant WHERE id = {tenant}");
    let tenant: TenantName = tx.row_as(sql).await?.ok_or(Fault::NotFound)?;
    let tenant = if lang == Lang::Th || tenant.name_en.is_empty() { tenant.name_th } else { tenant.name_en };
    let (kind, word) = match purpose {
        Purpose::Invite => (message::STAFF_INVITE, "invite"),
        Purpose::Reset => (message::STAFF_RESET, "reset"),
    };
    let key = |part: &str| format!("staff_mail.{word}.{part}");
    let until = thai_date::date_time(now + purpose.lifetime(), lang);
    let args = [("name", person.name.as_str()), ("tenant", tenant.as_str()), ("until", until.as_str())];
    let subject = tr(lang, &key("subject"), &args);
    let paragraphs = [
        tr(lang, "staff_mail.greeting", &args),
        tr(lang, &key("text"), &args),
        tr(lang, "staff_mail.valid_until", &args),
        tr(lang, &key("ignore"), &args),
    ];
    let url = format!("{}/staff/{word}?token={token}", public_url.trim_end_matches('/'));
    let (text, html) =
        mail::layout(lang, &tenant, &subject, &paragraphs, Some((t(lang, &key("link")), &url)));
    Ok(message::NewMessage {
        dedup_key,
        kind,
        to_address: person.email.clone(),
        to_staff: Some(person.id),
        lang,
        subject,
        text,
        html,
        confidential: false,
    })
}
