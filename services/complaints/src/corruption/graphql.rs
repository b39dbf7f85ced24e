//! The register for the console: the queue, one opened case, the register's own audit trail, and the officer's steps.

use super::{
    Case, Contact, Event, FileLine, Listed, NewCase, Receipt,
    audit::{self, Line},
    commands, files, queries, receive,
};
use crate::{
    case::{Channel, EventKind, State},
    complaint::{
        Desk,
        graphql::{Complainant, ContactInput, DueTrace},
    },
};
use async_graphql::{Context, ID, InputObject, Object, Result, SimpleObject};
use chrono::{DateTime, NaiveDate, Utc};
use kernel::{
    Fault, day_count,
    ids::{CorruptionCaseId, StaffId, UploadId},
    page::PageArgs,
};
use tenancy::{
    context,
    holiday::graphql::Date,
    payload::{self, CommandStatus, FieldErrorView, Outcome, PageInfo, settle},
};
use uuid::Uuid;

/// One line of the confidential queue.
#[derive(SimpleObject)]
pub struct CorruptionRow {
    id: ID,
    number: String,
    channel: Channel,
    state: State,
    open: bool,
    received_at: DateTime<Utc>,
    received_on: Date,
    due_on: Date,
    promised_on: Option<Date>,
    queue_on: Date,
    days_left: i32,
    assignee_id: Option<ID>,
    assignee_name: Option<String>,
}

#[derive(SimpleObject)]
pub struct CorruptionConnection {
    nodes: Vec<CorruptionRow>,
    page_info: PageInfo,
}

#[derive(SimpleObject)]
pub struct CorruptionFile {
    id: ID,
    name: String,
    mime: String,
    bytes: i32,
    url: String,
}

#[derive(SimpleObject)]
pub struct CorruptionEvent {
    id: ID,
    at: DateTime<Utc>,
    kind: EventKind,
    public: bool,
    actor_name: Option<String>,
    actor_kind: String,
    text: String,
    files: Vec<CorruptionFile>,
}

/// An opened case.
#[derive(SimpleObject)]
pub struct CorruptionCase {
    id: ID,
    number: String,
    channel: Channel,
    state: State,
    open: bool,
    received_at: DateTime<Utc>,
    received_on: Date,
    due_on: Date,
    promised_on: Option<Date>,
    queue_on: Date,
    days_left: i32,
    text: String,
    respondent: String,
    place: String,
    anonymous: bool,
    complainant: Option<Complainant>,
    assignee_id: Option<ID>,
    assignee_name: Option<String>,
    version: i32,
    trace: Option<DueTrace>,
    events: Vec<CorruptionEvent>,
    allowed: Vec<&'static str>,
}

#[derive(SimpleObject)]
pub struct CorruptionAuditLine {
    id: ID,
    at: DateTime<Utc>,
    actor_name: Option<String>,
    action: String,
    number: Option<String>,
}

#[derive(SimpleObject)]
pub struct CorruptionPayload {
    status: CommandStatus,
    message: Option<String>,
    fields: Vec<FieldErrorView>,
    case: Option<CorruptionCase>,
    secret: Option<String>,
    tracking_url: Option<String>,
}

#[derive(InputObject)]
pub struct RegisterCorruptionInput {
    idempotency_key: String,
    channel: Channel,
    text: String,
    respondent: Option<String>,
    place: Option<String>,
    received_at: Option<DateTime<Utc>>,
    contact: Option<ContactInput>,
    upload_ids: Option<Vec<ID>>,
}

impl RegisterCorruptionInput {
    fn into_case(self) -> NewCase {
        NewCase {
            idempotency_key: self.idempotency_key,
            channel: self.channel,
            text: self.text,
            respondent: self.respondent.unwrap_or_default(),
            place: self.place.unwrap_or_default(),
            contact: self.contact.map(contact),
            received_at: self.received_at,
            files: Vec::new(),
        }
    }
}

fn contact(input: ContactInput) -> Contact {
    Contact {
        name: input.name.unwrap_or_default(),
        phone: input.phone.unwrap_or_default(),
        email: input.email.unwrap_or_default(),
        address: input.address.unwrap_or_default(),
        wants_mail: input.wants_mail.unwrap_or_default(),
    }
}

fn row(listed: Listed, today: NaiveDate) -> CorruptionRow {
    CorruptionRow {
        id: listed.id.to_string().into(),
        number: listed.number.to_string(),
        channel: listed.channel,
        state: listed.state,
        open: listed.open,
        received_at: listed.received_at,
        received_on: listed.received_on.into(),
        due_on: listed.due_on.into(),
        promised_on: listed.promised_on.map(Date),
        queue_on: listed.queue_on.into(),
        days_left: days_left(today, listed.queue_on),
        assignee_id: listed.assignee.map(|id| id.to_string().into()),
        assignee_name: listed.assignee_name,
    }
}

fn case(case: Case, today: NaiveDate) -> CorruptionCase {
    let listed = case.listed;
    CorruptionCase {
        id: listed.id.to_string().into(),
        number: listed.number.to_string(),
        channel: listed.channel,
        state: listed.state,
        open: listed.open,
        received_at: listed.received_at,
        received_on: listed.received_on.into(),
        due_on: listed.due_on.into(),
        promised_on: listed.promised_on.map(Date),
        queue_on: listed.queue_on.into(),
        days_left: days_left(today, listed.queue_on),
        text: case.text,
        respondent: case.respondent,
        place: case.place,
        anonymous: case.complainant.is_none(),
        complainant: case.complainant.map(|known| Complainant {
            name: known.name,
            phone: known.phone,
            email: known.email,
            address: known.address,
            wants_mail: known.wants_mail,
        }),
        assignee_id: listed.assignee.map(|id| id.to_string().into()),
        assignee_name: listed.assignee_name,
        version: case.version,
        trace: case.trace.and_then(DueTrace::read),
        events: case.events.into_iter().map(event).collect(),
        allowed: case.allowed.iter().map(|step| step.as_str()).collect(),
    }
}

fn event(event: Event) -> CorruptionEvent {
    CorruptionEvent {
        id: event.id.to_string().into(),
        at: event.at,
        kind: event.kind,
        public: event.public,
        actor_name: event.actor_name,
        actor_kind: event.actor_kind,
        text: event.text,
        files: event.files.into_iter().map(file).collect(),
    }
}

fn file(file: FileLine) -> CorruptionFile {
    CorruptionFile {
        id: file.id.to_string().into(),
        url: files::url(file.id),
        name: file.name,
        mime: file.mime,
        bytes: i32::try_from(file.bytes).unwrap_or(i32::MAX),
    }
}

fn line(line: Line) -> CorruptionAuditLine {
    CorruptionAuditLine {
        id: line.id.to_string().into(),
        at: line.at,
        actor_name: line.actor_name,
        action: line.action,
        number: line.number.map(|number| number.to_string()),
    }
}

fn days_left(today: NaiveDate, day: NaiveDate) -> i32 {
    i32::try_from(day_count::days_left(today, day)).unwrap_or_default()
}

/// An id of another kind names nothing, which is what the command then says.
fn case_id(id: &ID) -> CorruptionCaseId {
    id.parse().unwrap_or(CorruptionCaseId(Uuid::nil()))
}

fn desk(ctx: &Context<'_>) -> Result<Desk> {
    Ok(Desk::of(context::of(ctx)?))
}

/// A payload without a case yet.
fn told(outcome: Outcome) -> CorruptionPayload {
    CorruptionPayload {
        status: outcome.status,
        message: outcome.message,
        fields: outcome.fields,
        case: None,
        secret: None,
        tracking_url: None,
    }
}

/// Opens the case only when it was asked for: opening is recorded.
async fn opened(ctx: &Context<'_>, desk: &Desk, id: CorruptionCaseId) -> Result<Option<CorruptionCase>> {
    if !ctx.look_ahead().field("case").exists() {
        return Ok(None);
    }
    let found = queries::find(desk, id).await.map_err(|fault| payload::error(fault, desk.lang))?;
    Ok(found.map(|found| case(found, desk.clock.today())))
}

async fn answer(
    ctx: &Context<'_>,
    desk: &Desk,
    id: CorruptionCaseId,
    done: Result<(), Fault>,
) -> Result<CorruptionPayload> {
    let (outcome, ok) = settle(done, desk.lang)?;
    let mut payload = told(outcome);
    if ok.is_some() {
        payload.case = opened(ctx, desk, id).await?;
    }
    Ok(payload)
}

#[derive(Default)]
pub struct CorruptionQuery;

#[Object]
impl CorruptionQuery {
    async fn corruption_cases(
        &self,
        ctx: &Context<'_>,
        open: Option<bool>,
        #[graphql(default = 50)] first: i32,
        after: Option<String>,
    ) -> Result<CorruptionConnection> {
        let request = context::of(ctx)?;
        let tell = |fault| payload::error(fault, request.lang);
        let page = PageArgs { first: u64::try_from(first).unwrap_or(1), after };
        let read = request.read().await.map_err(tell)?;
        let page = queries::list(read, &request.actor, open, &page).await.map_err(tell)?;
        let today = request.clock.today();
        Ok(CorruptionConnection {
            page_info: PageInfo::from(&page),
            nodes: page.rows.into_iter().map(|listed| row(listed, today)).collect(),
        })
    }

    async fn corruption_case(&self, ctx: &Context<'_>, id: ID) -> Result<Option<CorruptionCase>> {
        let desk = desk(ctx)?;
        let found =
            queries::find(&desk, case_id(&id)).await.map_err(|fault| payload::error(fault, desk.lang))?;
        Ok(found.map(|found| case(found, desk.clock.today())))
    }

    async fn corruption_audit(
        &self,
        ctx: &Context<'_>,
        #[graphql(default = 50)] first: i32,
    ) -> Result<Vec<CorruptionAuditLine>> {
        let request = context::of(ctx)?;
        let tell = |fault| payload::error(fault, request.lang);
        let read = request.read().await.map_err(tell)?;
        let first = u64::try_from(first).unwrap_or(1);
        Ok(audit::list(read, &request.actor, first).await.map_err(tell)?.into_iter().map(line).collect())
    }
}

#[derive(Default)]
pub struct CorruptionMutation;

#[Object]
impl CorruptionMutation {
    async fn register_corruption(
        &self,
        ctx: &Context<'_>,
        input: RegisterCorruptionInput,
    ) -> Result<CorruptionPayload> {
        let desk = desk(ctx)?;
        let ids = input.upload_ids.as_deref().unwrap_or_default();
        let uploads: Vec<UploadId> =
            ids.iter().map(|id| id.parse().unwrap_or(UploadId(Uuid::nil()))).collect();
        let done = receive::register(&desk, input.into_case(), &uploads).await;
        let (outcome, receipt) = settle(done, desk.lang)?;
        let mut payload = told(outcome);
        if let Some(Receipt { id, number, secret, .. }) = receipt {
            payload.case = opened(ctx, &desk, id).await?;
            payload.tracking_url = Some(receive::tracking_url(&desk, number, &secret));
            payload.secret = Some(secret.to_string());
        }
        Ok(payload)
    }

    async fn acknowledge_corruption(
        &self,
        ctx: &Context<'_>,
        id: ID,
        text: Option<String>,
    ) -> Result<CorruptionPayload> {
        let (desk, id) = (desk(ctx)?, case_id(&id));
        let done = commands::acknowledge(&desk, id, text.as_deref().unwrap_or_default()).await;
        answer(ctx, &desk, id, done).await
    }

    async fn assign_corruption(
        &self,
        ctx: &Context<'_>,
        id: ID,
        assignee_id: ID,
    ) -> Result<CorruptionPayload> {
        let (desk, id) = (desk(ctx)?, case_id(&id));
        let assignee = assignee_id.parse().unwrap_or(StaffId(Uuid::nil()));
        let done = commands::assign(&desk, id, assignee).await;
        answer(ctx, &desk, id, done).await
    }

    async fn report_corruption_progress(
        &self,
        ctx: &Context<'_>,
        id: ID,
        text: String,
    ) -> Result<CorruptionPayload> {
        let (desk, id) = (desk(ctx)?, case_id(&id));
        let done = commands::progress(&desk, id, &text).await;
        answer(ctx, &desk, id, done).await
    }

    async fn explain_corruption_delay(
        &self,
        ctx: &Context<'_>,
        id: ID,
        promised_on: Date,
        reason: String,
    ) -> Result<CorruptionPayload> {
        let (desk, id) = (desk(ctx)?, case_id(&id));
        let done = commands::explain_delay(&desk, id, promised_on.0, &reason).await;
        answer(ctx, &desk, id, done).await
    }

    async fn report_corruption_result(
        &self,
        ctx: &Context<'_>,
        id: ID,
        text: String,
    ) -> Result<CorruptionPayload> {
        let (desk, id) = (desk(ctx)?, case_id(&id));
        let done = commands::result(&desk, id, &text).await;
        answer(ctx, &desk, id, done).await
    }

    async fn close_corruption(
        &self,
        ctx: &Context<'_>,
        id: ID,
        text: Option<String>,
    ) -> Result<CorruptionPayload> {
        let (desk, id) = (desk(ctx)?, case_id(&id));
        let done = commands::close(&desk, id, text.as_deref().unwrap_or_default()).await;
        answer(ctx, &desk, id, done).await
    }

    async fn add_corruption_note(
        &self,
        ctx: &Context<'_>,
        id: ID,
        text: String,
    ) -> Result<CorruptionPayload> {
        let (desk, id) = (desk(ctx)?, case_id(&id));
        let done = commands::note(&desk, id, &text).await;
        answer(ctx, &desk, id, done).await
    }
}
