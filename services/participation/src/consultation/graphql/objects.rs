//! What the console is shown.

use crate::{
    consultation::{
        self, AnswerOutcome, Comment, CommentChannel, CommentState, Compared, Consultation, Draft, PlanKind,
        Section, SectionChange, Stage, Step, StepKind,
    },
    record::graphql::RecordView,
};
use async_graphql::{ID, SimpleObject};
use chrono::{DateTime, NaiveDate, Utc};
use kernel::{Fault, ids::ConsultationId, page::Page};
use store::TenantRead;
use tenancy::{
    holiday::graphql::Date,
    payload::{CommandStatus, FieldErrorView, PageInfo},
};

#[derive(SimpleObject)]
#[graphql(name = "CommentCounts")]
pub struct CountsView {
    pub received: i32,
    pub pending: i32,
    pub shown: i32,
    pub hidden: i32,
    pub answered: i32,
    pub unanswered: i32,
}

#[derive(SimpleObject)]
#[graphql(name = "Consultation")]
pub struct ConsultationView {
    pub id: ID,
    pub record: RecordView,
    pub stage: Stage,
    pub plan_kind: PlanKind,
    pub plan_from: Option<i32>,
    pub plan_to: Option<i32>,
    pub comment_from: Option<Date>,
    pub comment_to: Option<Date>,
    /// The last day for comments as it is counted.
    pub closes_on: Option<Date>,
    pub days_left: Option<i32>,
    pub channels: Vec<CommentChannel>,
    pub answer_by: Option<Date>,
    pub forum_on: Option<Date>,
    pub finish_by: Option<Date>,
    pub collected_on: Option<Date>,
    pub adopted_on: Option<Date>,
    pub adopted_by: Option<String>,
    pub adopted_order: Option<String>,
    pub results_on: Option<Date>,
    pub results_text: String,
    pub counts: CountsView,
}

fn int(n: i64) -> i32 {
    i32::try_from(n).unwrap_or(i32::MAX)
}

impl ConsultationView {
    #[must_use]
    pub fn of(one: Consultation, today: NaiveDate) -> Self {
        let stage = one.stage(today);
        let (adopted_on, adopted_by, adopted_order) = match one.adoption {
            Some(adoption) => (Some(Date(adoption.on)), Some(adoption.by), Some(adoption.order)),
            None => (None, None, None),
        };
        let counts = one.counts;
        Self {
            id: one.id.to_string().into(),
            stage,
            plan_kind: one.terms.plan_kind,
            plan_from: one.terms.plan_from,
            plan_to: one.terms.plan_to,
            comment_from: one.terms.comment_from.map(Date),
            comment_to: one.terms.comment_to.map(Date),
            closes_on: one.closes_on.map(Date),
            days_left: one
                .closes_on
                .filter(|_| stage == Stage::Open)
                .map(|day| int(kernel::day_count::days_left(today, day))),
            channels: one.terms.channels,
            answer_by: one.terms.answer_by.map(Date),
            forum_on: one.terms.forum_on.map(Date),
            finish_by: one.terms.finish_by.map(Date),
            collected_on: one.collected_on.map(Date),
            adopted_on,
            adopted_by,
            adopted_order,
            results_on: one.results_on.map(Date),
            results_text: one.results_text,
            counts: CountsView {
                received: int(counts.received),
                pending: int(counts.pending),
                shown: int(counts.shown),
                hidden: int(counts.hidden),
                answered: int(counts.answered),
                unanswered: int(counts.unanswered()),
            },
            record: one.record.into(),
        }
    }
}

#[derive(SimpleObject)]
pub struct ConsultationConnection {
    pub nodes: Vec<ConsultationView>,
    pub page_info: PageInfo,
}

impl ConsultationConnection {
    #[must_use]
    pub fn of(page: Page<Consultation>, today: NaiveDate) -> Self {
        let page_info = PageInfo::from(&page);
        let nodes = page.rows.into_iter().map(|one| ConsultationView::of(one, today)).collect();
        Self { nodes, page_info }
    }
}

#[derive(SimpleObject)]
#[graphql(name = "DraftSection")]
pub struct SectionView {
    pub id: ID,
    pub number: String,
    pub heading: String,
    pub body: String,
    pub came_from: Option<ID>,
}

impl From<Section> for SectionView {
    fn from(section: Section) -> Self {
        Self {
            id: section.id.to_string().into(),
            number: section.number,
            heading: section.heading,
            body: section.body,
            came_from: section.came_from.map(|id| id.to_string().into()),
        }
    }
}

#[derive(SimpleObject)]
#[graphql(name = "ConsultationDraft")]
pub struct DraftView {
    pub id: ID,
    pub version_no: i32,
    pub note: String,
    pub published_at: Option<DateTime<Utc>>,
    /// To be sent back with a change.
    pub version: i32,
    pub sections: Vec<SectionView>,
}

impl From<Draft> for DraftView {
    fn from(draft: Draft) -> Self {
        Self {
            id: draft.id.to_string().into(),
            version_no: draft.version_no,
            note: draft.note,
            published_at: draft.published_at,
            version: draft.version,
            sections: draft.sections.into_iter().map(SectionView::from).collect(),
        }
    }
}

#[derive(SimpleObject)]
#[graphql(name = "ConsultationStep")]
pub struct StepView {
    pub kind: StepKind,
    pub due_on: Option<Date>,
    pub done_on: Option<Date>,
    pub note: String,
    pub version: i32,
}

impl From<Step> for StepView {
    fn from(step: Step) -> Self {
        Self {
            kind: step.kind,
            due_on: step.due_on.map(Date),
            done_on: step.done_on.map(Date),
            note: step.note,
            version: step.version,
        }
    }
}

/// A consultation with its steps, its versions and what should be looked at.
#[derive(SimpleObject)]
pub struct ConsultationDetail {
    #[graphql(flatten)]
    pub consultation: ConsultationView,
    pub steps: Vec<StepView>,
    pub drafts: Vec<DraftView>,
    /// Words for the console's messages; they warn and stop nobody.
    pub warnings: Vec<String>,
}

/// Reads one for its page.
pub async fn detail(
    read: &TenantRead,
    id: ConsultationId,
    today: NaiveDate,
) -> Result<Option<ConsultationDetail>, Fault> {
    let Some(one) = consultation::find(read, id).await? else { return Ok(None) };
    let warnings = consultation::warnings(read, &one, today).await?;
    Ok(Some(ConsultationDetail {
        steps: consultation::steps(read, id).await?.into_iter().map(StepView::from).collect(),
        drafts: consultation::drafts(read, id).await?.into_iter().map(DraftView::from).collect(),
        warnings: warnings.into_iter().map(str::to_owned).collect(),
        consultation: ConsultationView::of(one, today),
    }))
}

#[derive(SimpleObject)]
pub struct CommentAnswer {
    pub id: ID,
    pub outcome: AnswerOutcome,
    pub reason: String,
    pub answered_at: DateTime<Utc>,
    pub version: i32,
    /// How many comments it serves.
    pub serves: i32,
}

#[derive(SimpleObject)]
#[graphql(name = "ConsultationComment")]
pub struct CommentView {
    pub id: ID,
    pub section_id: Option<ID>,
    /// Number and heading of the section; empty for the draft as a whole.
    pub section_label: String,
    pub draft_version: Option<i32>,
    pub channel: CommentChannel,
    pub body: String,
    pub state: CommentState,
    pub hidden_reason: String,
    pub received_at: DateTime<Utc>,
    pub received_on: Date,
    pub name: Option<String>,
    pub name_public: bool,
    pub answer: Option<CommentAnswer>,
    /// To be sent back with a change.
    pub version: i32,
}

impl From<Comment> for CommentView {
    fn from(comment: Comment) -> Self {
        Self {
            id: comment.id.to_string().into(),
            section_id: comment.section.map(|id| id.to_string().into()),
            section_label: comment.section_label,
            draft_version: comment.draft_version,
            channel: comment.channel,
            body: comment.body,
            state: comment.state,
            hidden_reason: comment.hidden_reason,
            received_at: comment.received_at,
            received_on: Date(comment.received_on),
            name: comment.name,
            name_public: comment.name_public,
            answer: comment.answer.map(|answer| CommentAnswer {
                id: answer.id.to_string().into(),
                outcome: answer.outcome,
                reason: answer.reason,
                answered_at: answer.answered_at,
                version: answer.version,
                serves: int(answer.serves),
            }),
            version: comment.version,
        }
    }
}

#[derive(SimpleObject)]
pub struct CommentConnection {
    pub nodes: Vec<CommentView>,
    pub page_info: PageInfo,
}

impl From<Page<Comment>> for CommentConnection {
    fn from(page: Page<Comment>) -> Self {
        let page_info = PageInfo::from(&page);
        Self { nodes: page.rows.into_iter().map(CommentView::from).collect(), page_info }
    }
}

#[derive(SimpleObject)]
pub struct ComparedSection {
    pub change: SectionChange,
    pub before: Option<SectionView>,
    pub after: Option<SectionView>,
}

impl From<Compared> for ComparedSection {
    fn from(row: Compared) -> Self {
        Self { change: row.change, before: row.before.map(Into::into), after: row.after.map(Into::into) }
    }
}

#[derive(SimpleObject)]
pub struct ConsultationPayload {
    pub status: CommandStatus,
    pub message: Option<String>,
    pub fields: Vec<FieldErrorView>,
    pub consultation: Option<ConsultationDetail>,
}
