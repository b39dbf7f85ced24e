//! Changing complaints: each mutation is one command of the office.

use super::{
    inputs::{PhotoInput, RegisterComplaintInput, id, photos, some_id},
    objects::ComplaintView,
    staff_batch,
};
use crate::complaint::{Desk, queries, receive, work};
use async_graphql::{Context, Error, ID, Object, Result, SimpleObject};
use kernel::{Fault, ids::ComplaintId};
use tenancy::{
    RequestContext, context,
    holiday::graphql::Date,
    payload::{CommandStatus, FieldErrorView, settle},
};

#[derive(SimpleObject)]
pub struct ComplaintPayload {
    pub status: CommandStatus,
    pub message: Option<String>,
    pub fields: Vec<FieldErrorView>,
    pub complaint: Option<ComplaintView>,
    /// Only after registering: the secret to hand to the citizen.
    pub secret: Option<String>,
    pub tracking_url: Option<String>,
}

#[derive(SimpleObject)]
pub struct BulkPayload {
    pub status: CommandStatus,
    pub message: Option<String>,
    pub fields: Vec<FieldErrorView>,
    pub changed: u32,
}

/// The payload of a command, with the case as it is now (read after the commit).
async fn finish(
    request: &RequestContext,
    result: Result<ComplaintId, Fault>,
) -> Result<ComplaintPayload, Error> {
    let (outcome, case) = settle(result, request.lang)?;
    let complaint = match case {
        None => None,
        Some(case) => {
            let now = async {
                let read = request.store.read(&request.scope).await?;
                queries::file(&read, &request.actor, case).await
            };
            let file = now.await.map_err(|fault| tenancy::payload::error(fault, request.lang))?;
            file.map(|file| ComplaintView::of(file, request))
        }
    };
    Ok(ComplaintPayload {
        status: outcome.status,
        message: outcome.message,
        fields: outcome.fields,
        complaint,
        secret: None,
        tracking_url: None,
    })
}

fn batch(request: &RequestContext) -> String {
    request.actor.staff_id().map_or_else(String::new, staff_batch)
}

/// The beginning of a case and its place in the office.
#[derive(Default)]
pub struct ComplaintMutation;

#[Object]
impl ComplaintMutation {
    async fn register_complaint(
        &self,
        ctx: &Context<'_>,
        input: RegisterComplaintInput,
    ) -> Result<ComplaintPayload> {
        let request = context::of(ctx)?;
        let received = async { receive(&Desk::of(request), input.read(batch(request))?).await }.await;
        let kept = received.as_ref().ok().map(|r| (r.secret.to_string(), r.tracking_url.clone()));
        let mut payload = finish(request, received.map(|receipt| receipt.id)).await?;
        (payload.secret, payload.tracking_url) = kept.unzip();
        Ok(payload)
    }

    async fn assign_complaints(
        &self,
        ctx: &Context<'_>,
        ids: Vec<ID>,
        department_id: Option<ID>,
        assignee_id: Option<ID>,
    ) -> Result<BulkPayload> {
        let request = context::of(ctx)?;
        let assigned = async {
            let ids = ids.iter().map(id).collect::<Result<Vec<_>, _>>()?;
            let (department, assignee) = (some_id(department_id.as_ref())?, some_id(assignee_id.as_ref())?);
            work::assign(&Desk::of(request), &ids, department, assignee).await
        };
        let (outcome, changed) = settle(assigned.await, request.lang)?;
        let changed = changed.unwrap_or(0);
        Ok(BulkPayload { status: outcome.status, message: outcome.message, fields: outcome.fields, changed })
    }

    async fn merge_complaint(
        &self,
        ctx: &Context<'_>,
        #[graphql(name = "id")] case: ID,
        into_id: ID,
    ) -> Result<ComplaintPayload> {
        let request = context::of(ctx)?;
        let done = async {
            let case = id(&case)?;
            work::merge(&Desk::of(request), case, id(&into_id)?).await.map(|()| case)
        };
        finish(request, done.await).await
    }

    async fn refer_complaint(
        &self,
        ctx: &Context<'_>,
        #[graphql(name = "id")] case: ID,
        agency: String,
        text: String,
    ) -> Result<ComplaintPayload> {
        let request = context::of(ctx)?;
        let done = async {
            let case = id(&case)?;
            work::refer(&Desk::of(request), case, &agency, &text).await.map(|()| case)
        };
        finish(request, done.await).await
    }

    async fn recategorise_complaint(
        &self,
        ctx: &Context<'_>,
        #[graphql(name = "id")] case: ID,
        category_id: ID,
    ) -> Result<ComplaintPayload> {
        let request = context::of(ctx)?;
        let done = async {
            let case = id(&case)?;
            work::recategorise(&Desk::of(request), case, id(&category_id)?).await.map(|()| case)
        };
        finish(request, done.await).await
    }
}

/// Working on a case until it is closed.
#[derive(Default)]
pub struct ComplaintWorkMutation;

#[Object]
impl ComplaintWorkMutation {
    async fn acknowledge_complaint(
        &self,
        ctx: &Context<'_>,
        #[graphql(name = "id")] case: ID,
        text: Option<String>,
    ) -> Result<ComplaintPayload> {
        let request = context::of(ctx)?;
        let done = async {
            let case = id(&case)?;
            work::acknowledge(&Desk::of(request), case, &text.unwrap_or_default()).await.map(|()| case)
        };
        finish(request, done.await).await
    }

    async fn report_progress(
        &self,
        ctx: &Context<'_>,
        #[graphql(name = "id")] case: ID,
        text: String,
        #[graphql(name = "photos")] sent: Option<Vec<PhotoInput>>,
    ) -> Result<ComplaintPayload> {
        let request = context::of(ctx)?;
        let done = async {
            let case = id(&case)?;
            let files = photos(sent, &batch(request))?;
            work::progress(&Desk::of(request), case, &text, &files).await.map(|()| case)
        };
        finish(request, done.await).await
    }

    async fn explain_delay(
        &self,
        ctx: &Context<'_>,
        #[graphql(name = "id")] case: ID,
        promised_on: Date,
        reason: String,
    ) -> Result<ComplaintPayload> {
        let request = context::of(ctx)?;
        let done = async {
            let case = id(&case)?;
            work::explain_delay(&Desk::of(request), case, promised_on.0, &reason).await.map(|()| case)
        };
        finish(request, done.await).await
    }

    async fn report_result(
        &self,
        ctx: &Context<'_>,
        #[graphql(name = "id")] case: ID,
        text: String,
        #[graphql(name = "photos")] sent: Option<Vec<PhotoInput>>,
    ) -> Result<ComplaintPayload> {
        let request = context::of(ctx)?;
        let done = async {
            let case = id(&case)?;
            let files = photos(sent, &batch(request))?;
            work::result(&Desk::of(request), case, &text, &files).await.map(|()| case)
        };
        finish(request, done.await).await
    }

    async fn close_complaint(
        &self,
        ctx: &Context<'_>,
        #[graphql(name = "id")] case: ID,
        text: Option<String>,
    ) -> Result<ComplaintPayload> {
        let request = context::of(ctx)?;
        let done = async {
            let case = id(&case)?;
            work::close(&Desk::of(request), case, &text.unwrap_or_default()).await.map(|()| case)
        };
        finish(request, done.await).await
    }

    async fn reopen_complaint(
        &self,
        ctx: &Context<'_>,
        #[graphql(name = "id")] case: ID,
        reason: String,
    ) -> Result<ComplaintPayload> {
        let request = context::of(ctx)?;
        let done = async {
            let case = id(&case)?;
            work::reopen(&Desk::of(request), case, &reason).await.map(|()| case)
        };
        finish(request, done.await).await
    }

    async fn add_note(
        &self,
        ctx: &Context<'_>,
        #[graphql(name = "id")] case: ID,
        text: String,
    ) -> Result<ComplaintPayload> {
        let request = context::of(ctx)?;
        let done = async {
            let case = id(&case)?;
            work::note(&Desk::of(request), case, &text).await.map(|()| case)
        };
        finish(request, done.await).await
    }
}
