//! Consultations for the console: resolvers that parse, call and map.

mod objects;

use super::{
    AnswerOutcome, CommentChannel, CommentFilter, CommentState, NewAnswer, NewComment, NewConsultation,
    NewPaperComment, PlanKind, SectionInput, StepKind, Terms,
};
use crate::record::graphql::{RecordFilter, RecordInput};
use async_graphql::{Context, ID, InputObject, Object, Result};
use kernel::{
    Action, Fault,
    ids::{CommentAnswerId, CommentId, ConsultationId, DraftId, SectionId},
    page::PageArgs,
};
pub use objects::*;
use tenancy::{Desk, RequestContext, context, holiday::graphql::Date, payload};

#[derive(InputObject)]
pub struct ConsultationInput {
    pub record: RecordInput,
    pub plan_kind: PlanKind,
    /// Fiscal years of the Buddhist era.
    pub plan_from: Option<i32>,
    pub plan_to: Option<i32>,
    pub comment_from: Option<Date>,
    pub comment_to: Option<Date>,
    #[graphql(default)]
    pub channels: Vec<CommentChannel>,
    pub answer_by: Option<Date>,
    pub forum_on: Option<Date>,
    pub finish_by: Option<Date>,
}

impl ConsultationInput {
    fn read(self) -> Result<(crate::record::Face, Terms), Fault> {
        let day = |date: Option<Date>| date.map(|d| d.0);
        let terms = Terms {
            plan_kind: self.plan_kind,
            plan_from: self.plan_from,
            plan_to: self.plan_to,
            comment_from: day(self.comment_from),
            comment_to: day(self.comment_to),
            channels: self.channels,
            answer_by: day(self.answer_by),
            forum_on: day(self.forum_on),
            finish_by: day(self.finish_by),
        };
        Ok((self.record.face()?, terms))
    }
}

#[derive(InputObject)]
#[graphql(name = "DraftSectionInput")]
pub struct DraftSectionInput {
    #[graphql(default)]
    pub number: String,
    pub heading: String,
    pub body: String,
    /// The section of the version before that this one grew from.
    pub came_from: Option<ID>,
}

#[derive(InputObject)]
pub struct EnterCommentInput {
    pub idempotency_key: String,
    pub consultation_id: ID,
    pub section_id: Option<ID>,
    pub channel: CommentChannel,
    pub received_on: Date,
    pub body: String,
    #[graphql(default)]
    pub name: String,
    #[graphql(default = false)]
    pub show_name: bool,
}

#[derive(InputObject)]
pub struct AnswerCommentsInput {
    pub idempotency_key: String,
    pub consultation_id: ID,
    pub comment_ids: Vec<ID>,
    pub outcome: AnswerOutcome,
    pub reason: String,
}

#[derive(InputObject, Default)]
pub struct CommentFilterInput {
    pub state: Option<CommentState>,
    #[graphql(default)]
    pub unanswered: bool,
    pub section_id: Option<ID>,
}

fn id_of(id: &str) -> Result<ConsultationId, Fault> {
    id.parse().map_err(|_| Fault::NotFound)
}

fn section_of(id: Option<ID>) -> Result<Option<SectionId>, Fault> {
    id.map(|id| id.parse().map_err(|_| Fault::NotFound)).transpose()
}

#[derive(Default)]
pub struct ConsultationQuery;

#[Object]
impl ConsultationQuery {
    /// Consultations, the latest first.
    async fn consultations(
        &self,
        ctx: &Context<'_>,
        filter: Option<RecordFilter>,
        #[graphql(default = 50)] first: i32,
        after: Option<String>,
    ) -> Result<ConsultationConnection> {
        let at = context::of(ctx)?;
        let page = async {
            let filter = filter.unwrap_or_default().read()?;
            let args = PageArgs { first: u64::try_from(first).unwrap_or_default(), after };
            super::list(at.read().await?, &at.actor, filter, args).await
        };
        let page = page.await.map_err(|fault| payload::error(fault, at.lang))?;
        Ok(ConsultationConnection::of(page, at.clock.today()))
    }

    /// One with its steps and versions. Null when it is not there.
    async fn consultation(&self, ctx: &Context<'_>, id: ID) -> Result<Option<ConsultationDetail>> {
        let at = context::of(ctx)?;
        let found = async {
            at.actor.may(Action::ParticipationRead)?;
            let Ok(id) = id.parse() else { return Ok(None) };
            detail(at.read().await?, id, at.clock.today()).await
        };
        found.await.map_err(|fault| payload::error(fault, at.lang))
    }

    /// Comments, the first received first.
    async fn consultation_comments(
        &self,
        ctx: &Context<'_>,
        id: ID,
        filter: Option<CommentFilterInput>,
        #[graphql(default = 50)] first: i32,
        after: Option<String>,
    ) -> Result<CommentConnection> {
        let at = context::of(ctx)?;
        let page = async {
            let filter = filter.unwrap_or_default();
            let filter = CommentFilter {
                state: filter.state,
                unanswered: filter.unanswered,
                section: section_of(filter.section_id)?,
            };
            let args = PageArgs { first: u64::try_from(first).unwrap_or_default(), after };
            super::comments(at.read().await?, &at.actor, id_of(&id)?, &filter, args).await
        };
        Ok(page.await.map_err(|fault| payload::error(fault, at.lang))?.into())
    }

    /// A version of the draft beside the one before it.
    async fn compare_drafts(&self, ctx: &Context<'_>, id: ID, draft_id: ID) -> Result<Vec<ComparedSection>> {
        let at = context::of(ctx)?;
        let rows = async {
            let draft: DraftId = draft_id.parse().map_err(|_| Fault::NotFound)?;
            super::compare(at.read().await?, &at.actor, id_of(&id)?, draft).await
        };
        let rows = rows.await.map_err(|fault| payload::error(fault, at.lang))?;
        Ok(rows.into_iter().map(ComparedSection::from).collect())
    }
}

#[derive(Default)]
pub struct ConsultationMutation;

#[Object]
impl ConsultationMutation {
    /// Prepares a consultation.
    async fn add_consultation(
        &self,
        ctx: &Context<'_>,
        idempotency_key: String,
        input: ConsultationInput,
    ) -> Result<ConsultationPayload> {
        let at = context::of(ctx)?;
        let work = async {
            let (face, terms) = input.read()?;
            super::add(&Desk::of(at), NewConsultation { idempotency_key, face, terms }).await
        };
        settled(at, work.await).await
    }

    /// Changes title, days, channels.
    async fn change_consultation(
        &self,
        ctx: &Context<'_>,
        id: ID,
        version: i32,
        input: ConsultationInput,
    ) -> Result<ConsultationPayload> {
        let at = context::of(ctx)?;
        let work = async {
            let (face, terms) = input.read()?;
            let id = id_of(&id)?;
            super::change(&Desk::of(at), id, version, face, terms).await.map(|()| id)
        };
        settled(at, work.await).await
    }

    /// Shows it to citizens, or takes it back.
    async fn publish_consultation(
        &self,
        ctx: &Context<'_>,
        id: ID,
        published: bool,
    ) -> Result<ConsultationPayload> {
        let at = context::of(ctx)?;
        let work = async {
            let (desk, id) = (Desk::of(at), id_of(&id)?);
            if published {
                super::publish(&desk, id).await?
            } else {
                super::withdraw(&desk, id).await?
            }
            Ok(id)
        };
        settled(at, work.await).await
    }

    /// Sets it aside, or takes it back from there.
    async fn archive_consultation(
        &self,
        ctx: &Context<'_>,
        id: ID,
        archived: bool,
    ) -> Result<ConsultationPayload> {
        let at = context::of(ctx)?;
        let work = async {
            let (desk, id) = (Desk::of(at), id_of(&id)?);
            if archived {
                super::archive(&desk, id).await?
            } else {
                super::restore(&desk, id).await?
            }
            Ok(id)
        };
        settled(at, work.await).await
    }

    /// Begins the next version of the draft as a copy of the last.
    async fn begin_draft(&self, ctx: &Context<'_>, id: ID) -> Result<ConsultationPayload> {
        let at = context::of(ctx)?;
        let work = async {
            let id = id_of(&id)?;
            super::begin(&Desk::of(at), id).await.map(|_| id)
        };
        settled(at, work.await).await
    }

    /// Replaces the sections of the version that is being written.
    async fn save_draft(
        &self,
        ctx: &Context<'_>,
        id: ID,
        draft_id: ID,
        version: i32,
        #[graphql(default)] note: String,
        sections: Vec<DraftSectionInput>,
    ) -> Result<ConsultationPayload> {
        let at = context::of(ctx)?;
        let work = async {
            let id = id_of(&id)?;
            let draft: DraftId = draft_id.parse().map_err(|_| Fault::NotFound)?;
            let mut list = Vec::with_capacity(sections.len());
            for section in sections {
                list.push(SectionInput {
                    number: section.number,
                    heading: section.heading,
                    body: section.body,
                    came_from: section_of(section.came_from)?,
                });
            }
            super::save(&Desk::of(at), id, draft, version, &note, list).await.map(|()| id)
        };
        settled(at, work.await).await
    }

    /// Freezes a version of the draft.
    async fn publish_draft(&self, ctx: &Context<'_>, id: ID, draft_id: ID) -> Result<ConsultationPayload> {
        let at = context::of(ctx)?;
        let work = async {
            let id = id_of(&id)?;
            let draft: DraftId = draft_id.parse().map_err(|_| Fault::NotFound)?;
            super::publish_draft(&Desk::of(at), id, draft).await.map(|()| id)
        };
        settled(at, work.await).await
    }

    /// Sets a step's due day, or marks it done.
    #[expect(clippy::too_many_arguments, reason = "the fields of one small form")]
    async fn mark_consultation_step(
        &self,
        ctx: &Context<'_>,
        id: ID,
        step: StepKind,
        version: i32,
        due_on: Option<Date>,
        done_on: Option<Date>,
        #[graphql(default)] note: String,
    ) -> Result<ConsultationPayload> {
        let at = context::of(ctx)?;
        let work = async {
            let id = id_of(&id)?;
            let days = (due_on.map(|d| d.0), done_on.map(|d| d.0));
            super::mark_step(&Desk::of(at), id, step, version, days, &note).await.map(|()| id)
        };
        settled(at, work.await).await
    }

    /// All channels were emptied and their comments typed in.
    async fn collect_comments(&self, ctx: &Context<'_>, id: ID) -> Result<ConsultationPayload> {
        let at = context::of(ctx)?;
        let work = async {
            let id = id_of(&id)?;
            super::collect(&Desk::of(at), id).await.map(|()| id)
        };
        settled(at, work.await).await
    }

    /// The plan is adopted.
    async fn adopt_consultation(
        &self,
        ctx: &Context<'_>,
        id: ID,
        version: i32,
        on: Date,
        by: String,
        order: String,
    ) -> Result<ConsultationPayload> {
        let at = context::of(ctx)?;
        let work = async {
            let id = id_of(&id)?;
            let adoption = super::Adoption { on: on.0, by, order };
            super::adopt(&Desk::of(at), id, version, adoption).await.map(|()| id)
        };
        settled(at, work.await).await
    }

    /// What the plan brought.
    async fn report_consultation_results(
        &self,
        ctx: &Context<'_>,
        id: ID,
        version: i32,
        on: Date,
        text: String,
    ) -> Result<ConsultationPayload> {
        let at = context::of(ctx)?;
        let work = async {
            let id = id_of(&id)?;
            super::report_results(&Desk::of(at), id, version, on.0, &text).await.map(|()| id)
        };
        settled(at, work.await).await
    }
}

/// Comments and their answers.
#[derive(Default)]
pub struct CommentMutation;

#[Object]
impl CommentMutation {
    /// Types in a comment from paper.
    async fn enter_comment(
        &self,
        ctx: &Context<'_>,
        input: EnterCommentInput,
    ) -> Result<ConsultationPayload> {
        let at = context::of(ctx)?;
        let work = async {
            let id = id_of(&input.consultation_id)?;
            let comment = NewComment {
                idempotency_key: input.idempotency_key,
                section: section_of(input.section_id)?,
                body: input.body,
                name: input.name,
                show_name: input.show_name,
            };
            let new = NewPaperComment { comment, channel: input.channel, received_on: input.received_on.0 };
            super::enter(&Desk::of(at), id, new).await.map(|_| id)
        };
        settled(at, work.await).await
    }

    /// Shows a comment, or hides it with a reason.
    async fn moderate_comment(
        &self,
        ctx: &Context<'_>,
        id: ID,
        version: i32,
        show: bool,
        #[graphql(default)] reason: String,
    ) -> Result<ConsultationPayload> {
        let at = context::of(ctx)?;
        let work = async {
            let id: CommentId = id.parse().map_err(|_| Fault::NotFound)?;
            super::moderate(&Desk::of(at), id, version, show, &reason).await
        };
        settled(at, work.await).await
    }

    /// Answers one or several comments.
    async fn answer_comments(
        &self,
        ctx: &Context<'_>,
        input: AnswerCommentsInput,
    ) -> Result<ConsultationPayload> {
        let at = context::of(ctx)?;
        let work = async {
            let id = id_of(&input.consultation_id)?;
            let mut comments = Vec::with_capacity(input.comment_ids.len());
            for one in &input.comment_ids {
                comments.push(one.parse().map_err(|_| Fault::NotFound)?);
            }
            let new = NewAnswer {
                idempotency_key: input.idempotency_key,
                comments,
                outcome: input.outcome,
                reason: input.reason,
            };
            super::answer(&Desk::of(at), id, new).await.map(|_| id)
        };
        settled(at, work.await).await
    }

    /// Words an answer anew.
    async fn change_comment_answer(
        &self,
        ctx: &Context<'_>,
        consultation_id: ID,
        id: ID,
        version: i32,
        outcome: AnswerOutcome,
        reason: String,
    ) -> Result<ConsultationPayload> {
        let at = context::of(ctx)?;
        let work = async {
            let consultation = id_of(&consultation_id)?;
            let id: CommentAnswerId = id.parse().map_err(|_| Fault::NotFound)?;
            super::change_answer(&Desk::of(at), consultation, id, version, outcome, &reason)
                .await
                .map(|()| consultation)
        };
        settled(at, work.await).await
    }
}

/// The consultation as it is after the command.
async fn settled(at: &RequestContext, result: Result<ConsultationId, Fault>) -> Result<ConsultationPayload> {
    let (outcome, id) = payload::settle(result, at.lang)?;
    let mut consultation = None;
    if let Some(id) = id {
        let now = async {
            let read = at.store.read(&at.scope).await?;
            detail(&read, id, at.clock.today()).await
        };
        consultation = now.await.map_err(|fault| payload::error(fault, at.lang))?;
    }
    Ok(ConsultationPayload {
        status: outcome.status,
        message: outcome.message,
        fields: outcome.fields,
        consultation,
    })
}
