//! Information requests for the console.

use super::{
    Channel, Decision, Event, EventKind, Filter, Ground, Line, NewRequest, Request, Requester, State, View,
    Wanted,
};
use async_graphql::{Context, ID, InputObject, Object, Result, SimpleObject};
use chrono::{DateTime, Utc};
use kernel::{
    Fault,
    ids::{DepartmentId, InformationRequestId, StaffId},
    page::PageArgs,
};
use tenancy::{
    Desk, RequestContext, context,
    holiday::graphql::Date,
    payload::{self, CommandStatus, FieldErrorView, PageInfo, settle},
};

#[derive(SimpleObject)]
pub struct InformationRequestLine {
    pub id: ID,
    pub number: String,
    pub body: String,
    pub wanted: Wanted,
    pub state: State,
    pub received_on: Date,
    /// The day that counts now.
    pub queue_on: Date,
    pub ready: bool,
    pub extended: bool,
    pub objection_pending: bool,
    pub department_id: Option<ID>,
    pub assignee_id: Option<ID>,
}

impl From<Line> for InformationRequestLine {
    fn from(line: Line) -> Self {
        Self {
            id: line.id.to_string().into(),
            number: line.number.to_string(),
            body: line.body,
            wanted: line.wanted,
            state: line.state,
            received_on: Date(line.received_on),
            queue_on: Date(line.queue_on),
            ready: line.ready,
            extended: line.extended,
            objection_pending: line.objection_pending,
            department_id: line.department.map(|id| id.to_string().into()),
            assignee_id: line.assignee.map(|id| id.to_string().into()),
        }
    }
}

#[derive(SimpleObject)]
pub struct InformationRequestConnection {
    pub nodes: Vec<InformationRequestLine>,
    pub page_info: PageInfo,
}

#[derive(SimpleObject)]
#[graphql(name = "InformationEvent")]
pub struct EventView {
    pub at: DateTime<Utc>,
    pub kind: EventKind,
    pub public: bool,
    pub actor_name: Option<String>,
    pub text: String,
}

impl From<Event> for EventView {
    fn from(event: Event) -> Self {
        Self {
            at: event.at,
            kind: event.kind,
            public: event.public,
            actor_name: event.actor_name,
            text: event.text,
        }
    }
}

#[derive(SimpleObject)]
#[graphql(name = "InformationRequester")]
pub struct RequesterView {
    pub name: String,
    pub phone: String,
    pub email: String,
    pub address: String,
    pub wants_mail: bool,
}

#[derive(SimpleObject)]
#[graphql(name = "InformationRequest")]
pub struct RequestView {
    pub id: ID,
    pub number: String,
    pub channel: Channel,
    pub body: String,
    pub wanted: Wanted,
    pub state: State,
    pub open: bool,
    pub received_at: DateTime<Utc>,
    pub received_on: Date,
    pub due_on: Date,
    pub ready: bool,
    pub promised_on: Option<Date>,
    /// The day that counts now.
    pub queue_on: Date,
    pub department_id: Option<ID>,
    pub assignee_id: Option<ID>,
    pub ground: Option<Ground>,
    pub answer: String,
    pub transferred_to: String,
    pub objection_from: Option<Date>,
    pub objection_due_on: Option<Date>,
    pub objected: Option<bool>,
    pub answered_on: Option<Date>,
    /// To be sent back with a change.
    pub version: i32,
    pub events: Vec<EventView>,
    pub requester: Option<RequesterView>,
}

impl From<Request> for RequestView {
    fn from(one: Request) -> Self {
        Self {
            id: one.id.to_string().into(),
            number: one.number.to_string(),
            channel: one.channel,
            wanted: one.wanted,
            state: one.state,
            open: one.is_open(),
            body: one.body,
            received_at: one.received_at,
            received_on: Date(one.received_on),
            due_on: Date(one.due_on),
            ready: one.ready,
            promised_on: one.promised_on.map(Date),
            queue_on: Date(one.queue_on),
            department_id: one.department.map(|id| id.to_string().into()),
            assignee_id: one.assignee.map(|id| id.to_string().into()),
            ground: one.ground,
            answer: one.answer,
            transferred_to: one.transferred_to,
            objection_from: one.objection.map(|o| Date(o.from)),
            objection_due_on: one.objection.map(|o| Date(o.due_on)),
            objected: one.objection.and_then(|o| o.objected),
            answered_on: one.answered_on.map(Date),
            version: one.version,
            events: one.events.into_iter().map(EventView::from).collect(),
            requester: one.requester.map(|who| RequesterView {
                name: who.name,
                phone: who.phone,
                email: who.email,
                address: who.address,
                wants_mail: who.wants_mail,
            }),
        }
    }
}

#[derive(InputObject, Default)]
pub struct InformationFilter {
    pub view: Option<View>,
    #[graphql(default)]
    pub text: String,
    pub department_id: Option<ID>,
}

#[derive(InputObject)]
pub struct RegisterInformationRequestInput {
    pub idempotency_key: String,
    pub channel: Channel,
    pub body: String,
    pub wanted: Wanted,
    pub received_on: Option<Date>,
    /// The information lies ready at the counter: it is given the same day.
    #[graphql(default = false)]
    pub ready: bool,
    pub department_id: Option<ID>,
    #[graphql(default)]
    pub name: String,
    #[graphql(default)]
    pub phone: String,
    #[graphql(default)]
    pub email: String,
    #[graphql(default)]
    pub address: String,
}

/// How a request ends.
#[derive(async_graphql::Enum, Copy, Clone, Eq, PartialEq)]
pub enum InformationDecision {
    Give,
    GivePartly,
    Refuse,
    Transfer,
}

#[derive(SimpleObject)]
pub struct InformationRequestPayload {
    pub status: CommandStatus,
    pub message: Option<String>,
    pub fields: Vec<FieldErrorView>,
    pub request: Option<RequestView>,
    /// For the requester at the counter; shown once.
    pub secret: Option<String>,
    pub tracking_url: Option<String>,
}

fn id_of(id: &str) -> Result<InformationRequestId, Fault> {
    id.parse().map_err(|_| Fault::NotFound)
}

fn department_of(id: Option<ID>) -> Result<Option<DepartmentId>, Fault> {
    id.map(|id| id.parse().map_err(|_| Fault::field("departmentId", "choose_one"))).transpose()
}

#[derive(Default)]
pub struct InformationRequestQuery;

#[Object]
impl InformationRequestQuery {
    /// The queue, the earliest due first.
    async fn information_requests(
        &self,
        ctx: &Context<'_>,
        filter: Option<InformationFilter>,
        #[graphql(default = 50)] first: i32,
        after: Option<String>,
    ) -> Result<InformationRequestConnection> {
        let at = context::of(ctx)?;
        let page = async {
            let filter = filter.unwrap_or_default();
            let filter = Filter {
                view: filter.view.unwrap_or_default(),
                text: filter.text,
                department: filter
                    .department_id
                    .map(|id| id.parse().map_err(|_| Fault::NotFound))
                    .transpose()?,
            };
            let args = PageArgs { first: u64::try_from(first).unwrap_or_default(), after };
            super::list(at.read().await?, &at.actor, &filter, at.clock.today(), args).await
        };
        let page = page.await.map_err(|fault| payload::error(fault, at.lang))?;
        let page_info = PageInfo::from(&page);
        Ok(InformationRequestConnection {
            nodes: page.rows.into_iter().map(InformationRequestLine::from).collect(),
            page_info,
        })
    }

    /// One request with its timeline and who asks. Null when it is not there.
    async fn information_request(&self, ctx: &Context<'_>, id: ID) -> Result<Option<RequestView>> {
        let at = context::of(ctx)?;
        let found = async {
            at.actor.may(kernel::Action::InformationRequestRead)?;
            let Ok(id) = id.parse() else { return Ok(None) };
            super::find(at.read().await?, &at.actor, id).await
        };
        let found = found.await.map_err(|fault| payload::error(fault, at.lang))?;
        Ok(found.map(RequestView::from))
    }
}

#[derive(Default)]
pub struct InformationRequestMutation;

#[Object]
impl InformationRequestMutation {
    /// Registers a request that came another way than the portal.
    async fn register_information_request(
        &self,
        ctx: &Context<'_>,
        input: RegisterInformationRequestInput,
    ) -> Result<InformationRequestPayload> {
        let at = context::of(ctx)?;
        let work = async {
            let new = NewRequest {
                idempotency_key: input.idempotency_key,
                channel: input.channel,
                body: input.body,
                wanted: input.wanted,
                requester: Requester {
                    name: input.name,
                    phone: input.phone,
                    email: input.email,
                    address: input.address,
                    wants_mail: false,
                },
                received_on: input.received_on.map(|d| d.0),
                ready: input.ready,
                department: department_of(input.department_id)?,
            };
            super::receive(&Desk::of(at), new).await
        };
        let (outcome, receipt) = settle(work.await, at.lang)?;
        let request = match &receipt {
            Some(receipt) => now(at, receipt.id).await?,
            None => None,
        };
        Ok(InformationRequestPayload {
            status: outcome.status,
            message: outcome.message,
            fields: outcome.fields,
            request,
            secret: receipt.as_ref().map(|r| r.secret.to_string()),
            tracking_url: receipt.map(|r| r.tracking_url),
        })
    }

    /// Gives it to a department and a person.
    async fn assign_information_request(
        &self,
        ctx: &Context<'_>,
        id: ID,
        version: i32,
        department_id: Option<ID>,
        assignee_id: Option<ID>,
    ) -> Result<InformationRequestPayload> {
        let at = context::of(ctx)?;
        let work = async {
            let id = id_of(&id)?;
            let department = department_of(department_id)?;
            let assignee: Option<StaffId> = assignee_id
                .map(|id| id.parse().map_err(|_| Fault::field("assigneeId", "choose_one")))
                .transpose()?;
            super::assign(&Desk::of(at), id, version, department, assignee).await.map(|()| id)
        };
        answer(at, work.await).await
    }

    /// The information lies ready; it is due today.
    async fn mark_information_ready(
        &self,
        ctx: &Context<'_>,
        id: ID,
        version: i32,
    ) -> Result<InformationRequestPayload> {
        let at = context::of(ctx)?;
        let work = async {
            let id = id_of(&id)?;
            super::mark_ready(&Desk::of(at), id, version).await.map(|()| id)
        };
        answer(at, work.await).await
    }

    /// A later day, with a reason the requester reads.
    async fn extend_information_request(
        &self,
        ctx: &Context<'_>,
        id: ID,
        version: i32,
        promised_on: Date,
        reason: String,
    ) -> Result<InformationRequestPayload> {
        let at = context::of(ctx)?;
        let work = async {
            let id = id_of(&id)?;
            super::extend(&Desk::of(at), id, version, promised_on.0, &reason).await.map(|()| id)
        };
        answer(at, work.await).await
    }

    /// Somebody whom the information concerns was told and may object.
    async fn ask_third_party(
        &self,
        ctx: &Context<'_>,
        id: ID,
        version: i32,
        told_on: Date,
        days: i32,
    ) -> Result<InformationRequestPayload> {
        let at = context::of(ctx)?;
        let work = async {
            let id = id_of(&id)?;
            super::ask_third_party(&Desk::of(at), id, version, told_on.0, days.into()).await.map(|()| id)
        };
        answer(at, work.await).await
    }

    /// What the third party said.
    async fn record_objection(
        &self,
        ctx: &Context<'_>,
        id: ID,
        version: i32,
        objected: bool,
        #[graphql(default)] text: String,
    ) -> Result<InformationRequestPayload> {
        let at = context::of(ctx)?;
        let work = async {
            let id = id_of(&id)?;
            super::record_objection(&Desk::of(at), id, version, objected, &text).await.map(|()| id)
        };
        answer(at, work.await).await
    }

    /// Gives, gives in part, refuses (with its ground) or passes on.
    #[expect(clippy::too_many_arguments, reason = "the fields of one form")]
    async fn decide_information_request(
        &self,
        ctx: &Context<'_>,
        id: ID,
        version: i32,
        decision: InformationDecision,
        text: String,
        ground: Option<Ground>,
        #[graphql(default)] agency: String,
    ) -> Result<InformationRequestPayload> {
        let at = context::of(ctx)?;
        let work = async {
            let id = id_of(&id)?;
            // ม.15: what is withheld names its ground.
            let ground = || ground.ok_or_else(|| Fault::field("ground", "choose_one"));
            let decision = match decision {
                InformationDecision::Give => Decision::Given { text },
                InformationDecision::GivePartly => Decision::PartlyGiven { text, ground: ground()? },
                InformationDecision::Refuse => Decision::Refused { text, ground: ground()? },
                InformationDecision::Transfer => Decision::Transferred { text, agency },
            };
            super::decide(&Desk::of(at), id, version, decision).await.map(|()| id)
        };
        answer(at, work.await).await
    }

    /// A line for the office only.
    async fn note_information_request(
        &self,
        ctx: &Context<'_>,
        id: ID,
        text: String,
    ) -> Result<InformationRequestPayload> {
        let at = context::of(ctx)?;
        let work = async {
            let id = id_of(&id)?;
            super::note(&Desk::of(at), id, &text).await.map(|()| id)
        };
        answer(at, work.await).await
    }
}

async fn now(at: &RequestContext, id: InformationRequestId) -> Result<Option<RequestView>> {
    let found = async {
        let read = at.store.read(&at.scope).await?;
        super::find(&read, &at.actor, id).await
    };
    Ok(found.await.map_err(|fault| payload::error(fault, at.lang))?.map(RequestView::from))
}

async fn answer(
    at: &RequestContext,
    result: Result<InformationRequestId, Fault>,
) -> Result<InformationRequestPayload> {
    let (outcome, id) = settle(result, at.lang)?;
    let request = match id {
        Some(id) => now(at, id).await?,
        None => None,
    };
    Ok(InformationRequestPayload {
        status: outcome.status,
        message: outcome.message,
        fields: outcome.fields,
        request,
        secret: None,
        tracking_url: None,
    })
}
