//! Receiving a request (รับคำขอ): from the portal without an account, or at the counter.

use super::{
    Channel, EventKind, Requester, SUBJECT, State, WORK, Wanted,
    notice::Facts,
    rules, table,
    write::{Open, tenant_name},
};
use chrono::NaiveDate;
use kernel::{
    Actor, Fault, FieldError, fiscal,
    ids::{DepartmentId, InformationRequestId, StaffId},
};
use serde::{Deserialize, Serialize};
use store::{StoreError, TenantTx};
use tenancy::{
    Desk,
    case::{CaseNumber, Secret},
};

const OPERATION: &str = "information_request.receive";

#[derive(Debug, Clone)]
pub struct NewRequest {
    pub idempotency_key: String,
    pub channel: Channel,
    pub body: String,
    pub wanted: Wanted,
    pub requester: Requester,
    /// When it came, for one typed in later; none is today.
    pub received_on: Option<NaiveDate>,
    /// The information lies ready at the counter.
    pub ready: bool,
    pub department: Option<DepartmentId>,
}

/// What the requester keeps.
#[derive(Debug, Clone)]
pub struct Receipt {
    pub id: InformationRequestId,
    pub number: CaseNumber,
    pub secret: Secret,
    pub due_on: NaiveDate,
    pub tracking_url: String,
}

/// The secret is sealed: this row is no way around its hash.
#[derive(Serialize, Deserialize)]
struct Remembered {
    id: InformationRequestId,
    running: i32,
    fiscal_year: i32,
    due_on: NaiveDate,
    key_version: i32,
    secret: Vec<u8>,
}

/// Opens the request by itself.
#[must_use]
pub fn tracking_url(desk: &Desk, number: CaseNumber, secret: &Secret) -> String {
    format!("{}/t/{}/information-requests/c/{}/{secret}", desk.public_url, desk.scope.slug(), number.in_url())
}

/// Files a request.
///
/// # Errors
/// [`Fault::Invalid`] with every broken field; [`Fault::Forbidden`] for staff without the right, and for a citizen who
/// says what only the office may.
pub async fn receive(desk: &Desk, new: NewRequest) -> Result<Receipt, Fault> {
    match &desk.actor {
        Actor::Citizen => {
            let says_too_much = new.channel != Channel::Website
                || new.received_on.is_some()
                || new.ready
                || new.department.is_some();
            if says_too_much {
                return Err(Fault::Forbidden);
            }
        }
        _ => desk.actor.may(WORK)?,
    }
    let key = new.idempotency_key.clone();
    let tx = desk.store.write(&desk.scope).await?;
    if let Some(receipt) = before(desk, &tx, &key).await? {
        return Ok(receipt);
    }
    match file(desk, tx, new).await {
        // The same form may have been committed by a parallel request between our look and our write.
        Err(fault @ Fault::Conflict(_)) => {
            let tx = desk.store.write(&desk.scope).await?;
            before(desk, &tx, &key).await?.ok_or(fault)
        }
        other => other,
    }
}

async fn before(desk: &Desk, tx: &TenantTx, key: &str) -> Result<Option<Receipt>, Fault> {
    let Some(done) = tx.done_before(OPERATION, key).await? else { return Ok(None) };
    let done: Remembered = serde_json::from_value(done).map_err(Fault::internal)?;
    let plain = desk.vault.open(tx, done.key_version, key.as_bytes(), &done.secret).await?;
    let secret = Secret::parse(&String::from_utf8_lossy(&plain))
        .ok_or_else(|| Fault::internal("remembered secret"))?;
    let number = CaseNumber { running: done.running, fiscal_year: done.fiscal_year };
    let tracking_url = tracking_url(desk, number, &secret);
    Ok(Some(Receipt { id: done.id, number, secret, due_on: done.due_on, tracking_url }))
}

async fn file(desk: &Desk, tx: TenantTx, new: NewRequest) -> Result<Receipt, Fault> {
    let now = desk.now();
    let received_on = new.received_on.unwrap_or_else(|| desk.today());
    let (body, requester, mut errors) = rules::check(&new.body, new.requester.clone());
    if new.idempotency_key.is_empty() || new.idempotency_key.len() > 100 {
        errors.push(FieldError::new("idempotencyKey", "required"));
    }
    if received_on > desk.today() {
        errors.push(FieldError::new("receivedOn", "date_in_future"));
    }
    if !errors.is_empty() {
        return Err(Fault::Invalid(errors));
    }
    let settings = tenancy::settings::load(&tx).await?;
    let days = rules::promise_days(&settings);
    let due_on = rules::due(received_on, days, new.ready);
    let fiscal_year = fiscal::FiscalYear::of(received_on).be();
    let number = CaseNumber { running: tx.next_number(SUBJECT, fiscal_year).await?, fiscal_year };
    let secret = Secret::generate()?;
    let id = InformationRequestId::new();
    let row = table::information_request::Model {
        tenant_id: tx.tenant(),
        id: id.uuid(),
        fiscal_year,
        running_no: number.running,
        secret_hash: secret.hash(&desk.scope, SUBJECT),
        channel: new.channel.as_str().to_owned(),
        body,
        wanted: new.wanted.as_str().to_owned(),
        state: State::Received.as_str().to_owned(),
        is_open: true,
        received_at: now,
        received_on,
        due_on,
        ready: new.ready,
        promised_on: None,
        extended_on: None,
        queue_on: due_on,
        department_id: new.department.map(DepartmentId::uuid),
        assignee_id: None,
        ground: None,
        answer: String::new(),
        transferred_to: String::new(),
        objection_from: None,
        objection_due_on: None,
        objected: None,
        answered_on: None,
        registered_by: desk.actor.staff_id().map(StaffId::uuid),
        version: 1,
        created_at: now,
        updated_at: now,
    };
    let foreign = |error| match error {
        StoreError::Conflict(_) if new.department.is_some() => Fault::field("departmentId", "choose_one"),
        other => other.into(),
    };
    tx.add::<table::information_request::Entity>(row.clone()).await.map_err(foreign)?;
    tenancy::search::index(&tx, SUBJECT, id.uuid(), &row.body).await?;
    tx.add::<table::information_requester::Entity>(table::information_requester::Model {
        tenant_id: tx.tenant(),
        request_id: id.uuid(),
        name: requester.name,
        phone: requester.phone,
        email: requester.email,
        address: requester.address,
        wants_mail: requester.wants_mail,
        lang: desk.lang.code().to_owned(),
    })
    .await?;
    let sealed = desk.vault.seal(&tx, new.idempotency_key.as_bytes(), secret.to_string().as_bytes()).await?;
    let open = Open { desk, row, now, tenant_name: tenant_name(&tx).await?, tx };
    let trace = serde_json::json!({
        "received_on": received_on, "days": days, "ready": new.ready, "due_on": due_on,
        "rule": "domain.md c9: the same day when it is ready, never later than 15 days",
    });
    open.set_deadline(trace).await?;
    let url = tracking_url(desk, number, &secret);
    let facts = Facts { day: Some(due_on), ..Facts::default() };
    open.notify(EventKind::Received, &facts, Some(url.clone())).await?;
    let done = Remembered {
        id,
        running: number.running,
        fiscal_year,
        due_on,
        key_version: sealed.key_version,
        secret: sealed.bytes,
    };
    let done = serde_json::to_value(done).map_err(Fault::internal)?;
    open.tx.remember(OPERATION, &new.idempotency_key, done, now).await?;
    open.tx.commit().await?;
    Ok(Receipt { id, number, secret, due_on, tracking_url: url })
}
