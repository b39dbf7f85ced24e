//! What GraphQL shows of this room: reminder policies and the outbox.

use crate::{
    message::{self, MessageState, OutboxFilter, OutboxLine},
    policy::{self, Policy},
};
use async_graphql::{Context, ID, InputObject, Object, Result, SimpleObject};
use chrono::{DateTime, Utc};
use kernel::{Fault, Lang, lang::t, page::PageArgs};
use tenancy::{
    context,
    payload::{self, PageInfo},
    settings::graphql::PlainPayload,
};

#[derive(SimpleObject)]
pub struct ReminderPolicy {
    kind: String,
    days_before: Vec<i32>,
    overdue_every_days: i32,
    head_after_days: i32,
    clerk_after_days: i32,
    active: bool,
}

fn int(days: i64) -> i32 {
    i32::try_from(days).unwrap_or(i32::MAX)
}

impl From<Policy> for ReminderPolicy {
    fn from(policy: Policy) -> Self {
        Self {
            kind: policy.kind,
            days_before: policy.days_before.into_iter().map(int).collect(),
            overdue_every_days: int(policy.overdue_every_days),
            head_after_days: int(policy.head_after_days),
            clerk_after_days: int(policy.clerk_after_days),
            active: policy.active,
        }
    }
}

#[derive(InputObject)]
pub struct ReminderPolicyInput {
    kind: String,
    days_before: Vec<i32>,
    overdue_every_days: i32,
    head_after_days: i32,
    clerk_after_days: i32,
    active: bool,
}

impl From<ReminderPolicyInput> for Policy {
    fn from(input: ReminderPolicyInput) -> Self {
        Self {
            kind: input.kind,
            days_before: input.days_before.into_iter().map(i64::from).collect(),
            overdue_every_days: input.overdue_every_days.into(),
            head_after_days: input.head_after_days.into(),
            clerk_after_days: input.clerk_after_days.into(),
            active: input.active,
        }
    }
}

#[derive(SimpleObject)]
pub struct OutboxMessage {
    id: ID,
    kind: String,
    to_address: String,
    subject: String,
    state: String,
    attempts: i32,
    created_at: DateTime<Utc>,
    sent_at: Option<DateTime<Utc>>,
    run_at: DateTime<Utc>,
    last_error: Option<String>,
}

impl OutboxMessage {
    fn of(line: OutboxLine, lang: Lang) -> Self {
        let or_veil = |text: String, key: &str| if line.veiled { t(lang, key).to_owned() } else { text };
        Self {
            id: ID(line.id.to_string()),
            to_address: or_veil(line.to_address, "mail.outbox.complainant"),
            subject: or_veil(line.subject, "mail.outbox.notice"),
            kind: line.kind,
            state: line.state,
            attempts: line.attempts,
            created_at: line.created_at,
            sent_at: line.sent_at,
            run_at: line.run_at,
            last_error: line.last_error,
        }
    }
}

#[derive(SimpleObject)]
pub struct OutboxConnection {
    nodes: Vec<OutboxMessage>,
    page_info: PageInfo,
}

#[derive(Default)]
pub struct RemindersQuery;

#[Object]
impl RemindersQuery {
    async fn reminder_policies(&self, ctx: &Context<'_>) -> Result<Vec<ReminderPolicy>> {
        let at = context::of(ctx)?;
        let policies = async { policy::list(at.read().await?, &at.actor).await };
        let policies = policies.await.map_err(|fault| payload::error(fault, at.lang))?;
        Ok(policies.into_iter().map(ReminderPolicy::from).collect())
    }

    async fn outbox(
        &self,
        ctx: &Context<'_>,
        state: Option<String>,
        #[graphql(default = 50)] first: i32,
        after: Option<String>,
    ) -> Result<OutboxConnection> {
        let at = context::of(ctx)?;
        let page = async {
            let args = PageArgs { first: u64::try_from(first).unwrap_or_default(), after };
            message::list(at.read().await?, &at.actor, filter(state.as_deref())?, &args).await
        };
        let page = page.await.map_err(|fault| payload::error(fault, at.lang))?;
        let page_info = PageInfo::from(&page);
        let nodes = page.rows.into_iter().map(|line| OutboxMessage::of(line, at.lang)).collect();
        Ok(OutboxConnection { nodes, page_info })
    }
}

fn filter(state: Option<&str>) -> Result<OutboxFilter, Fault> {
    let known = |text| MessageState::parse(text).ok_or_else(|| Fault::field("state", "choose_one"));
    Ok(OutboxFilter { state: state.map(known).transpose()? })
}

#[derive(Default)]
pub struct RemindersMutation;

#[Object]
impl RemindersMutation {
    async fn save_reminder_policy(
        &self,
        ctx: &Context<'_>,
        input: ReminderPolicyInput,
    ) -> Result<PlainPayload> {
        let at = context::of(ctx)?;
        let done = async {
            let tx = at.store.write(&at.scope).await?;
            policy::save(&tx, &at.actor, input.into(), at.clock.now()).await?;
            Ok(tx.commit().await?)
        };
        PlainPayload::of(done.await, at.lang)
    }

    async fn retry_message(&self, ctx: &Context<'_>, id: ID) -> Result<PlainPayload> {
        let at = context::of(ctx)?;
        let done = async {
            let id = id.parse().map_err(|_| Fault::NotFound)?;
            let tx = at.store.write(&at.scope).await?;
            message::retry(&tx, &at.actor, id, at.clock.now()).await?;
            Ok(tx.commit().await?)
        };
        PlainPayload::of(done.await, at.lang)
    }

    async fn allow_address(&self, ctx: &Context<'_>, address: String) -> Result<PlainPayload> {
        let at = context::of(ctx)?;
        let done = async {
            let tx = at.store.write(&at.scope).await?;
            message::allow_address(&tx, &at.actor, &address, at.clock.now()).await?;
            Ok(tx.commit().await?)
        };
        PlainPayload::of(done.await, at.lang)
    }
}
