//! Receiving a case (รับเรื่องร้องเรียนการทุจริต): from the separate page of the website, with or without a name, or by
//! an officer for one that came any other way.

use super::{
    NewCase, REGISTER, Receipt, SUBJECT,
    audit::{self, Deed},
    files::{self, Kept, Staged},
    notice::{self, Facts},
    rules,
    sealing::{self, Identity, Matter, Place},
    table::corruption_case,
    write::{self, Line},
};
use crate::{
    case::{CaseNumber, EventKind, Secret, State},
    complaint::Desk,
};
use chrono::{DateTime, Days, NaiveDate, Utc};
use kernel::{
    Action, Actor, Fault, day_count,
    fiscal::{FiscalYear, thai_day},
    ids::{CorruptionCaseId, UploadId},
    lang::t,
};
use reminders::deadline::{self, CORRUPTION_ANSWER, NewDeadline};
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::TenantTx;
use uuid::Uuid;

const OPERATION: &str = "corruption.receive";

/// The receipt as remembered under the idempotency key, wholly sealed: the row names no case and gives no secret away.
#[derive(Serialize, Deserialize)]
struct Remembered {
    id: CorruptionCaseId,
    running: i32,
    fiscal_year: i32,
    secret: String,
    due_on: NaiveDate,
}

#[derive(Serialize, Deserialize)]
struct RememberedSealed {
    key_version: i32,
    sealed: Vec<u8>,
}

/// Where number and secret open the case by themselves.
#[must_use]
pub fn tracking_url(desk: &Desk, number: CaseNumber, secret: &Secret) -> String {
    format!("{}/t/{}/corruption/c/{}/{secret}", desk.public_url, desk.scope.slug(), number.in_url())
}

/// Receives a case. The same key again gives the first receipt again, with its secret.
///
/// # Errors
/// [`Fault::Invalid`] with every field that breaks a rule; [`Fault::Forbidden`] for staff without the right.
pub async fn receive(desk: &Desk, new: NewCase) -> Result<Receipt, Fault> {
    let from_public = matches!(desk.actor, Actor::Citizen);
    if !from_public {
        desk.actor.may(Action::CorruptionWork)?;
    }
    let (mut new, received_at) = rules::check_new(new, from_public, desk.now())?;
    if let Some(receipt) = received_before(desk, &new.idempotency_key).await? {
        return Ok(receipt);
    }
    let id = CorruptionCaseId::new();
    let kept = files::keep(desk, id.uuid(), std::mem::take(&mut new.files)).await?;
    let written = write(desk, id, &new, received_at, &kept).await;
    let Err(fault) = written else { return written };
    files::discard_after(desk, &fault, &kept).await;
    match fault {
        // The same form was committed by a parallel request between our look and our write.
        Fault::Conflict(why) => {
            received_before(desk, &new.idempotency_key).await?.ok_or(Fault::Conflict(why))
        }
        other => Err(other),
    }
}

/// Receives a case whose files an officer staged before.
///
/// # Errors
/// As [`receive`]; [`Fault::Invalid`] on `uploadIds` for a file of somebody else.
pub async fn register(desk: &Desk, mut new: NewCase, uploads: &[UploadId]) -> Result<Receipt, Fault> {
    desk.actor.may(Action::CorruptionWork)?;
    // A retry finds its files taken already; it gets the first receipt before anybody looks for them.
    if let Some(receipt) = received_before(desk, &new.idempotency_key).await? {
        return Ok(receipt);
    }
    let (files, origin) = Staged::chosen(desk, uploads).await?.take();
    new.files = files;
    let receipt = receive(desk, new).await?;
    Staged::forget(origin, desk).await?;
    Ok(receipt)
}

async fn received_before(desk: &Desk, key: &str) -> Result<Option<Receipt>, Fault> {
    let tx = desk.store.write(&desk.scope).await?;
    let Some(done) = tx.done_before(OPERATION, key).await? else { return Ok(None) };
    let done: RememberedSealed = serde_json::from_value(done).map_err(Fault::internal)?;
    let place = Place::Receipt { key };
    let done: Remembered = sealing::open(&desk.vault, &tx, place, done.key_version, &done.sealed).await?;
    let secret =
        Secret::parse(&done.secret).ok_or_else(|| Fault::internal("a remembered secret of another shape"))?;
    let number = CaseNumber { running: done.running, fiscal_year: done.fiscal_year };
    Ok(Some(Receipt { id: done.id, number, secret, due_on: done.due_on }))
}

async fn write(
    desk: &Desk,
    id: CorruptionCaseId,
    new: &NewCase,
    received_at: DateTime<Utc>,
    kept: &[Kept],
) -> Result<Receipt, Fault> {
    let now = desk.now();
    let tx = desk.store.write(&desk.scope).await?;
    let trace = answer_day(&tx, thai_day(received_at)).await?;
    let (received_on, due_on) = (trace.received_on, trace.due_on);
    let fiscal_year = FiscalYear::of(received_on).be();
    let number = CaseNumber { running: tx.next_number(REGISTER, fiscal_year).await?, fiscal_year };
    let secret = Secret::generate()?;
    let identity = new.contact.clone().map(|contact| Identity { contact, lang: desk.lang });
    let (key_version, matter, sealed_identity) =
        seal_case(desk, &tx, id.uuid(), new, identity.as_ref()).await?;
    tx.add::<corruption_case::Entity>(corruption_case::Model {
        tenant_id: tx.tenant(),
        id: id.uuid(),
        fiscal_year,
        running_no: number.running,
        secret_hash: secret.hash(&desk.scope, REGISTER),
        channel: new.channel.as_str().to_owned(),
        state: State::Received.as_str().to_owned(),
        open: true,
        received_at,
        received_on,
        due_on,
        promised_on: None,
        queue_on: due_on,
        answered_at: None,
        closed_at: None,
        assignee_id: None,
        key_version,
        matter,
        identity: sealed_identity,
        version: 1,
        created_at: now,
        updated_at: now,
    })
    .await?;
    let answer = NewDeadline {
        subject_kind: SUBJECT,
        subject_id: id.uuid(),
        kind: CORRUPTION_ANSWER,
        due_on,
        responsible: None,
        department: None,
        confidential: true,
        label: t(kernel::Lang::Th, "corruption.deadline").to_owned(),
        trace: serde_json::to_value(&trace).map_err(Fault::internal)?,
    };
    deadline::set(&tx, answer, now).await?;
    let tenant_name = write::tenant_name(&tx).await?;
    let lang = identity.as_ref().map_or(desk.lang, |identity| identity.lang);
    let facts = Facts { tenant_name: &tenant_name, number, received_at, due_on, text: "" };
    let text = notice::compose(EventKind::Received, lang, &facts);
    let line = Line { kind: EventKind::Received, public: true, text: &text, files: kept };
    write::add_event(desk, &tx, id.uuid(), &line, now).await?;
    if let Some(identity) = &identity {
        notice::send(desk, &tx, identity, &tenant_name, EventKind::Received).await?;
    }
    audit::record(&tx, &desk.actor, Deed::Receive, id.uuid(), json!({ "channel": new.channel }), now).await?;
    tx.mark_statistics(received_on, now).await?;
    let receipt = Receipt { id, number, secret, due_on };
    remember(desk, &tx, &new.idempotency_key, &receipt, now).await?;
    tx.commit().await?;
    Ok(receipt)
}

/// domain.md c3: 15 calendar days or the stricter promise, the day of receipt not counted, no holiday moves it.
async fn answer_day(tx: &TenantTx, received_on: NaiveDate) -> Result<day_count::Trace, Fault> {
    let settings = tenancy::settings::load(tx).await?;
    let last = received_on.checked_add_days(Days::new(31)).unwrap_or(received_on);
    let holidays = tenancy::holiday::load(tx, received_on, last).await?;
    Ok(day_count::trace_answer(received_on, settings.promise_days, &holidays))
}

/// Seals what was said and who said it, each for its own column, under the one key version the row names.
async fn seal_case(
    desk: &Desk,
    tx: &TenantTx,
    case: Uuid,
    new: &NewCase,
    identity: Option<&Identity>,
) -> Result<(i32, Vec<u8>, Option<Vec<u8>>), Fault> {
    let matter =
        Matter { text: new.text.clone(), respondent: new.respondent.clone(), place: new.place.clone() };
    let matter = sealing::seal(&desk.vault, tx, Place::Matter { case }, &matter).await?;
    let Some(identity) = identity else { return Ok((matter.key_version, matter.bytes, None)) };
    let identity = sealing::seal(&desk.vault, tx, Place::Identity { case }, identity).await?;
    if identity.key_version != matter.key_version {
        // A new key was made between the two: rare, and right the next time.
        return Err(Fault::Busy);
    }
    Ok((matter.key_version, matter.bytes, Some(identity.bytes)))
}

async fn remember(
    desk: &Desk,
    tx: &TenantTx,
    key: &str,
    receipt: &Receipt,
    now: DateTime<Utc>,
) -> Result<(), Fault> {
    let kept = Remembered {
        id: receipt.id,
        running: receipt.number.running,
        fiscal_year: receipt.number.fiscal_year,
        secret: receipt.secret.to_string(),
        due_on: receipt.due_on,
    };
    let sealed = sealing::seal(&desk.vault, tx, Place::Receipt { key }, &kept).await?;
    let kept = RememberedSealed { key_version: sealed.key_version, sealed: sealed.bytes };
    let kept = serde_json::to_value(kept).map_err(Fault::internal)?;
    Ok(tx.remember(OPERATION, key, kept, now).await?)
}
