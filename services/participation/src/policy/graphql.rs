//! The policy for the console.

use super::{Policy, Words};
use crate::record::graphql::RecordView;
use async_graphql::{Context, ID, InputObject, Object, Result, SimpleObject};
use kernel::{Fault, ids::PolicyId};
use tenancy::{
    Desk, RequestContext, context,
    payload::{self, CommandStatus, FieldErrorView, settle},
};

#[derive(SimpleObject)]
#[graphql(name = "ParticipationPolicy")]
pub struct PolicyView {
    pub id: ID,
    pub record: RecordView,
    pub preamble: String,
    pub legal_basis: Vec<String>,
    pub declaration: String,
    pub inform: String,
    pub consult: String,
    pub involve: String,
    pub collaborate: String,
}

impl From<Policy> for PolicyView {
    fn from(policy: Policy) -> Self {
        let words = policy.words;
        Self {
            id: PolicyId(policy.record.id).to_string().into(),
            record: policy.record.into(),
            preamble: words.preamble,
            legal_basis: words.legal_basis,
            declaration: words.declaration,
            inform: words.inform,
            consult: words.consult,
            involve: words.involve,
            collaborate: words.collaborate,
        }
    }
}

#[derive(InputObject)]
#[graphql(name = "ParticipationPolicyInput")]
pub struct PolicyInput {
    pub title: String,
    #[graphql(default)]
    pub preamble: String,
    #[graphql(default)]
    pub legal_basis: Vec<String>,
    #[graphql(default)]
    pub declaration: String,
    #[graphql(default)]
    pub inform: String,
    #[graphql(default)]
    pub consult: String,
    #[graphql(default)]
    pub involve: String,
    #[graphql(default)]
    pub collaborate: String,
}

impl From<PolicyInput> for Words {
    fn from(input: PolicyInput) -> Self {
        Self {
            title: input.title,
            preamble: input.preamble,
            legal_basis: input.legal_basis,
            declaration: input.declaration,
            inform: input.inform,
            consult: input.consult,
            involve: input.involve,
            collaborate: input.collaborate,
        }
    }
}

#[derive(SimpleObject)]
#[graphql(name = "ParticipationPolicyPayload")]
pub struct PolicyPayload {
    pub status: CommandStatus,
    pub message: Option<String>,
    pub fields: Vec<FieldErrorView>,
    pub policy: Option<PolicyView>,
}

#[derive(Default)]
pub struct PolicyQuery;

#[Object]
impl PolicyQuery {
    /// The policy in use, published or not.
    async fn participation_policy(&self, ctx: &Context<'_>) -> Result<Option<PolicyView>> {
        let at = context::of(ctx)?;
        let policy = async { super::current(at.read().await?, &at.actor).await };
        Ok(policy.await.map_err(|fault| payload::error(fault, at.lang))?.map(PolicyView::from))
    }
}

#[derive(Default)]
pub struct PolicyMutation;

#[Object]
impl PolicyMutation {
    /// Writes a policy; with `id` and `version` changes that one.
    async fn save_participation_policy(
        &self,
        ctx: &Context<'_>,
        idempotency_key: String,
        id: Option<ID>,
        version: Option<i32>,
        input: PolicyInput,
    ) -> Result<PolicyPayload> {
        let at = context::of(ctx)?;
        let work = async {
            let old = match id {
                Some(id) => Some((id.parse().map_err(|_| Fault::NotFound)?, version.unwrap_or_default())),
                None => None,
            };
            super::save(&Desk::of(at), &idempotency_key, old, input.into()).await
        };
        answer(at, work.await)
    }

    async fn publish_participation_policy(&self, ctx: &Context<'_>, id: ID) -> Result<PolicyPayload> {
        let at = context::of(ctx)?;
        let work = async { super::publish(&Desk::of(at), id.parse().map_err(|_| Fault::NotFound)?).await };
        answer(at, work.await)
    }

    async fn withdraw_participation_policy(&self, ctx: &Context<'_>, id: ID) -> Result<PolicyPayload> {
        let at = context::of(ctx)?;
        let work = async { super::withdraw(&Desk::of(at), id.parse().map_err(|_| Fault::NotFound)?).await };
        answer(at, work.await)
    }
}

fn answer(at: &RequestContext, result: Result<Policy, Fault>) -> Result<PolicyPayload> {
    let (outcome, policy) = settle(result, at.lang)?;
    let policy = policy.map(PolicyView::from);
    Ok(PolicyPayload { status: outcome.status, message: outcome.message, fields: outcome.fields, policy })
}
