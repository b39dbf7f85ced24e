//! Receiving a case (รับเรื่อง): by the citizen on the portal, or by a clerk for one that came any other way.

use super::{
    ACKNOWLEDGEMENT, ANSWER, Desk, REGISTER,
    notice::{self, Facts},
    rules::{self, Contact, MAX_PHOTOS, Matter},
    table,
    write::{self, Attachment},
};
use crate::case::{CaseNumber, Channel, EventKind, Secret, Stage, State};
use chrono::{DateTime, Duration, NaiveDate, Utc};
use kernel::{
    Action, Actor, Fault, FieldError, Lang, day_count, fiscal,
    ids::{CategoryId, ComplaintId, DepartmentId, EventId, StaffId, UploadId, VillageId},
    text,
};
use reminders::deadline::{self, NewDeadline};
use serde::{Deserialize, Serialize};
use store::{Sql, StoreError, TenantTx};
use tenancy::settings::Settings;

const OPERATION: &str = "complaint.receive";

/// A case as it comes in.
#[derive(Debug, Clone)]
pub struct NewComplaint {
    /// Made when the form was opened: a double tap or a retry on a bad line files the case once.
    pub idempotency_key: String,
    pub channel: Channel,
    pub category: Option<CategoryId>,
    pub village: Option<VillageId>,
    pub matter: Matter,
    pub uploads: Vec<UploadId>,
    /// The batch the uploads were staged under.
    pub upload_batch: String,
    pub department: Option<DepartmentId>,
    pub assignee: Option<StaffId>,
}

/// What the citizen keeps.
#[derive(Debug, Clone)]
pub struct Receipt {
    pub id: ComplaintId,
    pub number: CaseNumber,
    pub secret: Secret,
    pub due_on: NaiveDate,
    /// `https://host/t/…`: opens the case by itself.
    pub tracking_url: String,
}

/// What is remembered under the idempotency key. The secret is sealed: this row is no way around its hash.
#[derive(Serialize, Deserialize)]
struct Remembered {
    id: ComplaintId,
    running: i32,
    fiscal_year: i32,
    due_on: NaiveDate,
    key_version: i32,
    secret: Vec<u8>,
}

#[must_use]
pub fn tracking_url(desk: &Desk, number: CaseNumber, secret: &Secret) -> String {
    format!("{}/t/{}/c/{}/{secret}", desk.public_url, desk.scope.slug(), number.in_url())
}

/// Files a case.
///
/// # Errors
/// [`Fault::Invalid`] with every field that breaks a rule; [`Fault::Forbidden`] for staff without the right.
pub async fn receive(desk: &Desk, new: NewComplaint) -> Result<Receipt, Fault> {
    match &desk.actor {
        Actor::Citizen if says_too_much(&new) => return Err(Fault::Forbidden),
        Actor::Citizen => {}
        _ => desk.actor.may(Action::ComplaintReceive)?,
    }
    let tx = desk.store.write(&desk.scope).await?;
    if let Some(receipt) = received_before(desk, &tx, &new.idempotency_key).await? {
        return Ok(receipt);
    }
    let key = new.idempotency_key.clone();
    match file(desk, tx, new).await {
        // The same form may have been committed by a parallel request between our look and our write: then its key is
        // taken, or its photos are.
        Err(fault @ (Fault::Conflict(_) | Fault::NotFound)) => {
            let tx = desk.store.write(&desk.scope).await?;
            received_before(desk, &tx, &key).await?.ok_or(fault)
        }
        other => other,
    }
}

/// A citizen files on the website and says nothing about when it came in or who works on it.
fn says_too_much(new: &NewComplaint) -> bool {
    new.channel != Channel::Website
        || new.matter.received_at.is_some()
        || new.department.is_some()
        || new.assignee.is_some()
}

async fn received_before(desk: &Desk, tx: &TenantTx, key: &str) -> Result<Option<Receipt>, Fault> {
    let Some(done) = tx.done_before(OPERATION, key).await? else { return Ok(None) };
    let done: Remembered = serde_json::from_value(done).map_err(Fault::internal)?;
    let plain = desk.vault.open(tx, done.key_version, key.as_bytes(), &done.secret).await?;
    let secret = Secret::parse(&String::from_utf8_lossy(&plain))
        .ok_or_else(|| Fault::internal("remembered secret"))?;
    let number = CaseNumber { running: done.running, fiscal_year: done.fiscal_year };
    let tracking_url = tracking_url(desk, number, &secret);
    Ok(Some(Receipt { id: done.id, number, secret, due_on: done.due_on, tracking_url }))
}

async fn file(desk: &Desk, tx: TenantTx, new: NewComplaint) -> Result<Receipt, Fault> {
    let now = desk.now();
    let settings = tenancy::settings::load(&tx).await?;
    let category = validate(desk, &tx, &new, now).await?;
    let matter = &new.matter;
    let received_at = matter.received_at.unwrap_or(now);
    let dates = dates(&tx, &settings, received_at).await?;
    let fiscal_year = fiscal::FiscalYear::of(dates.received_on).be();
    let number = CaseNumber { running: tx.next_number(REGISTER, fiscal_year).await?, fiscal_year };
    let secret = Secret::generate()?;
    let id = ComplaintId::new();
    let department = new.department.map(DepartmentId::uuid).or(category.department_id);
    let body = text::clean_text(&matter.text, rules::MAX_TEXT);
    let place = text::clean_line(&matter.place, rules::MAX_PLACE);
    let state = if new.assignee.is_some() { State::Assigned } else { State::Received };
    let row = table::complaint::Model {
        tenant_id: tx.tenant(),
        id: id.uuid(),
        fiscal_year,
        running_no: number.running,
        secret_hash: secret.hash(&desk.scope, REGISTER),
        kind: matter.kind.as_str().to_owned(),
        channel: new.channel.as_str().to_owned(),
        category_id: category.id,
        title: rules::title_of(matter.title.as_deref(), &body),
        body,
        village_id: new.village.map(VillageId::uuid),
        place,
        lat: matter.point.map(|p| p.0),
        lon: matter.point.map(|p| p.1),
        state: state.as_str().to_owned(),
        open: true,
        received_at,
        received_on: dates.received_on,
        due_on: dates.due_on,
        promised_on: None,
        queue_on: dates.due_on,
        ack_due_on: dates.ack_due_on,
        acknowledged_at: None,
        answered_at: None,
        resulted_at: None,
        closed_at: None,
        department_id: department,
        assignee_id: new.assignee.map(StaffId::uuid),
        merged_into: None,
        referred_to: None,
        reopened_count: 0,
        rating: None,
        rating_text: None,
        rated_at: None,
        registered_by: desk.actor.staff_id().map(StaffId::uuid),
        version: 1,
        created_at: now,
        updated_at: now,
    };
    let searchable = format!("{} {} {} {}", row.title, row.body, row.place, category.name_th);
    tx.add::<table::complaint::Entity>(row.clone()).await?;
    index(&tx, id, &searchable).await?;
    let contact = matter.contact.clone().unwrap_or_default();
    if !contact.is_empty() {
        add_complainant(&tx, id, &contact, desk.lang).await?;
    }
    set_deadlines(&tx, &row, &category.name_th, &dates, now).await?;
    write_receipt(desk, tx, &new, row, &contact, &secret, number).await?;
    Ok(Receipt {
        id,
        number,
        due_on: dates.due_on,
        tracking_url: tracking_url(desk, number, &secret),
        secret,
    })
}

struct FoundCategory {
    id: uuid::Uuid,
    name_th: String,
    department_id: Option<uuid::Uuid>,
}

/// Checks the form and that what it names exists in this administration.
async fn validate(
    desk: &Desk,
    tx: &TenantTx,
    new: &NewComplaint,
    now: DateTime<Utc>,
) -> Result<FoundCategory, Fault> {
    let mut errors = rules::check(&new.matter, now);
    if new.idempotency_key.is_empty() || new.idempotency_key.len() > 100 {
        errors.push(FieldError::new("idempotencyKey", "required"));
    }
    let exists = async |table: &str, active: &str, id: Option<uuid::Uuid>| -> Result<bool, StoreError> {
        let Some(id) = id else { return Ok(true) };
        let sql = format!("SELECT id FROM {table} WHERE tenant_id = {{tenant}} AND {active} AND id = ?");
        Ok(!tx.rows(Sql::new(&sql).bind(id)).await?.is_empty())
    };
    if !exists("village", "active", new.village.map(VillageId::uuid)).await? {
        errors.push(FieldError::new("village", "unknown_village"));
    }
    if !exists("department", "active", new.department.map(DepartmentId::uuid)).await? {
        errors.push(FieldError::new("departmentId", "choose_one"));
    }
    if !exists("staff", "state = 'active'", new.assignee.map(StaffId::uuid)).await? {
        errors.push(FieldError::new("assigneeId", "choose_one"));
    }
    if desk.actor == Actor::Citizen && new.uploads.len() > MAX_PHOTOS {
        errors.push(FieldError::new("photos", "too_many_files").with("max", MAX_PHOTOS));
    }
    let mut category = None;
    if let Some(id) = new.category {
        let sql = Sql::new(
            "SELECT id, name_th, department_id FROM category WHERE tenant_id = {tenant} AND id = ? AND active",
        );
        for row in tx.rows(sql.bind(id.uuid())).await? {
            category = Some(FoundCategory {
                id: row.try_get("", "id").map_err(Fault::internal)?,
                name_th: row.try_get("", "name_th").map_err(Fault::internal)?,
                department_id: row.try_get("", "department_id").map_err(Fault::internal)?,
            });
        }
    }
    match category {
        Some(category) if errors.is_empty() => Ok(category),
        Some(_) => Err(Fault::Invalid(errors)),
        None => {
            let rule = if new.category.is_some() { "unknown_category" } else { "choose_one" };
            errors.insert(0, FieldError::new("category", rule));
            Err(Fault::Invalid(errors))
        }
    }
}

/// The days that follow from the day of receipt.
pub(super) struct Dates {
    pub received_on: NaiveDate,
    pub due_on: NaiveDate,
    pub ack_due_on: NaiveDate,
    pub trace: serde_json::Value,
    pub ack_trace: serde_json::Value,
}

/// domain.md c3: the Thai calendar day of receipt is not counted, day 15 is the last, holiday or not; a tenant's
/// stricter promise shortens it. c4: the acknowledgement is promised in working days.
pub(super) async fn dates(
    tx: &TenantTx,
    settings: &Settings,
    received_at: DateTime<Utc>,
) -> Result<Dates, Fault> {
    let received_on = fiscal::thai_day(received_at);
    let holidays = tenancy::holiday::load(tx, received_on, received_on + Duration::days(60)).await?;
    let due_on = day_count::due_after(received_on, settings.promise_days)
        .map_err(|_| Fault::internal("the stored promise is longer than the law allows"))?;
    let trace = day_count::trace_answer(received_on, settings.promise_days, &holidays);
    let ack_due_on = day_count::add_working_days(received_on, settings.ack_working_days, &holidays);
    let ack_trace = serde_json::json!({
        "received_on": received_on, "working_days": settings.ack_working_days, "due_on": ack_due_on,
    });
    let trace = serde_json::to_value(trace).map_err(Fault::internal)?;
    Ok(Dates { received_on, due_on, ack_due_on, trace, ack_trace })
}

pub(super) async fn index(tx: &TenantTx, id: ComplaintId, searchable: &str) -> Result<(), Fault> {
    tenancy::search::index(tx, super::REGISTER, id.uuid(), searchable).await
}

async fn add_complainant(tx: &TenantTx, id: ComplaintId, contact: &Contact, lang: Lang) -> Result<(), Fault> {
    tx.add::<table::complainant::Entity>(table::complainant::Model {
        tenant_id: tx.tenant(),
        complaint_id: id.uuid(),
        name: text::clean_line(&contact.name, rules::MAX_NAME),
        phone: text::clean_line(&contact.phone, 40),
        email: contact.email.trim().to_owned(),
        address: text::clean_line(&contact.address, rules::MAX_PLACE),
        wants_mail: contact.wants_mail,
        lang: lang.code().to_owned(),
    })
    .await?;
    Ok(())
}

async fn set_deadlines(
    tx: &TenantTx,
    row: &write::Row,
    category: &str,
    dates: &Dates,
    now: DateTime<Utc>,
) -> Result<(), Fault> {
    let label = format!("เรื่องที่ {}/{} {category}", row.running_no, row.fiscal_year);
    let new = |kind, due_on, trace: &serde_json::Value| NewDeadline {
        subject_kind: REGISTER,
        subject_id: row.id,
        kind,
        due_on,
        responsible: row.assignee_id.map(StaffId),
        department: row.department_id.map(DepartmentId),
        confidential: false,
        label: label.clone(),
        trace: trace.clone(),
    };
    deadline::set(tx, new(ANSWER, dates.due_on, &dates.trace), now).await?;
    deadline::set(tx, new(ACKNOWLEDGEMENT, dates.ack_due_on, &dates.ack_trace), now).await?;
    Ok(())
}

/// The first written notice (receipt), its mail, and the memory of the form's key; then the transaction ends.
async fn write_receipt(
    desk: &Desk,
    tx: TenantTx,
    new: &NewComplaint,
    row: write::Row,
    contact: &Contact,
    secret: &Secret,
    number: CaseNumber,
) -> Result<(), Fault> {
    let now = desk.now();
    let tenant_name = write::tenant_name(&tx).await?;
    let facts = Facts {
        number,
        tenant_name: &tenant_name,
        department: None,
        received_at: row.received_at,
        due_on: row.due_on,
        promised_on: None,
        agency: None,
        text: "",
    };
    let written = notice::compose(EventKind::Received, desk.lang, &facts);
    let files: Vec<Attachment> = new
        .uploads
        .iter()
        .map(|upload| Attachment {
            batch: new.upload_batch.clone(),
            upload: *upload,
            stage: Stage::Report,
            alt: String::new(),
        })
        .collect();
    let open =
        write::Open { desk, state: State::read(&row.state)?, row, now, tenant_name: tenant_name.clone(), tx };
    let event: EventId = open
        .event(
            EventKind::Received,
            true,
            &written.text,
            serde_json::json!({ "channel": new.channel }),
            &files,
        )
        .await?;
    let link = tracking_url(desk, number, secret);
    if contact.wants_mail && !contact.email.is_empty() {
        let to = notice::Addressee { email: contact.email.trim().to_owned(), lang: desk.lang };
        notice::send(desk, &open.tx, &to, &written, &tenant_name, event, Some(link)).await?;
    }
    let key = &new.idempotency_key;
    let sealed = desk.vault.seal(&open.tx, key.as_bytes(), secret.to_string().as_bytes()).await?;
    let done = Remembered {
        id: open.id(),
        running: number.running,
        fiscal_year: number.fiscal_year,
        due_on: open.row.due_on,
        key_version: sealed.key_version,
        secret: sealed.bytes,
    };
    open.tx.remember(OPERATION, key, serde_json::to_value(done).map_err(Fault::internal)?, now).await?;
    Ok(open.tx.commit().await?)
}
