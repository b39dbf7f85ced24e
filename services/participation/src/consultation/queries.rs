//! Reading consultations, drafts and comments. What citizens get has its own functions: they never see a pending or
//! hidden comment, nor a name that was not to be shown.

use super::{
    Adoption, Answer, AnswerOutcome, Comment, CommentChannel, CommentState, Consultation, Counts, Draft,
    PlanKind, Section, Stage, Step, StepKind, Terms, channels_read, rules,
    table::{consultation, consultation_draft, consultation_step, draft_section},
};
use crate::record::{self, Filter, Kind, Record, link};
use chrono::{DateTime, NaiveDate, Utc};
use kernel::{
    Action, Actor, Fault,
    ids::{CommentAnswerId, CommentId, ConsultationId, DraftId, SectionId},
    page::{Page, PageArgs, decode_cursor, encode_cursor},
};
use sea_orm::{ColumnTrait, FromQueryResult};
use std::collections::HashMap;
use store::{Sql, TenantRead};
use uuid::Uuid;

/// One consultation, drafts and those set aside included. Whoever calls it has asked who may.
pub async fn find(read: &TenantRead, id: ConsultationId) -> Result<Option<Consultation>, Fault> {
    let Some(record) = record::find(read, Kind::Consultation, id.uuid()).await? else { return Ok(None) };
    Ok(detailed(read, vec![record]).await?.pop())
}

/// One as citizens may see it.
pub async fn find_published(read: &TenantRead, id: ConsultationId) -> Result<Option<Consultation>, Fault> {
    Ok(find(read, id).await?.filter(|one| one.record.is_public()))
}

/// A page for staff, the latest first.
pub async fn list(
    read: &TenantRead,
    actor: &Actor,
    mut filter: Filter,
    args: PageArgs,
) -> Result<Page<Consultation>, Fault> {
    filter.kinds = vec![Kind::Consultation];
    let page = record::list(read, actor, &filter, args).await?;
    Ok(Page { rows: detailed(read, page.rows).await?, end_cursor: page.end_cursor, has_next: page.has_next })
}

/// The latest for citizens, those open now first.
pub async fn list_published(read: &TenantRead, today: NaiveDate) -> Result<Vec<Consultation>, Fault> {
    let filter = Filter { kinds: vec![Kind::Consultation], ..Filter::default() };
    let page = record::list_published(read, &filter, PageArgs { first: 100, after: None }).await?;
    let mut rows = detailed(read, page.rows).await?;
    rows.sort_by_key(|one| match one.stage(today) {
        Stage::Open => 0,
        Stage::Upcoming => 1,
        Stage::Answering => 2,
        Stage::Preparing | Stage::Adopted => 3,
    });
    Ok(rows)
}

async fn detailed(read: &TenantRead, records: Vec<Record>) -> Result<Vec<Consultation>, Fault> {
    if records.is_empty() {
        return Ok(Vec::new());
    }
    let ids: Vec<Uuid> = records.iter().map(|record| record.id).collect();
    let rows = read.find::<consultation::Entity>().filter(consultation::Column::Id.is_in(ids.clone())).all();
    let mut rows: HashMap<Uuid, consultation::Model> =
        rows.await?.into_iter().map(|row| (row.id, row)).collect();
    let counts = counts(read, &ids).await?;
    records
        .into_iter()
        .map(|record| {
            let row = rows.remove(&record.id).ok_or_else(|| Fault::internal("a record without its row"))?;
            let counts = counts.get(&record.id).copied().unwrap_or_default();
            of_row(record, row, counts)
        })
        .collect()
}

fn of_row(record: Record, row: consultation::Model, counts: Counts) -> Result<Consultation, Fault> {
    let adoption = row.adopted_on.map(|on| Adoption { on, by: row.adopted_by, order: row.adopted_order });
    Ok(Consultation {
        id: ConsultationId(row.id),
        record,
        terms: Terms {
            plan_kind: PlanKind::read(&row.plan_kind)?,
            plan_from: row.plan_from,
            plan_to: row.plan_to,
            comment_from: row.comment_from,
            comment_to: row.comment_to,
            channels: channels_read(&row.channels)?,
            answer_by: row.answer_by,
            forum_on: row.forum_on,
            finish_by: row.finish_by,
        },
        closes_on: row.closes_on,
        collected_on: row.collected_on,
        adoption,
        results_on: row.results_on,
        results_text: row.results_text,
        counts,
    })
}

async fn counts(read: &TenantRead, ids: &[Uuid]) -> Result<HashMap<Uuid, Counts>, Fault> {
    #[derive(FromQueryResult)]
    struct Row {
        id: Uuid,
        state: String,
        n: i64,
        answered: i64,
    }
    let sql = Sql::new(
        "SELECT c.consultation_id AS id, c.state AS state, count(*) AS n, count(c.answer_id) AS answered
         FROM consultation_comment c WHERE c.tenant_id = {tenant} AND c.consultation_id IN (",
    )
    .push_list(ids.iter().copied())
    .push(") GROUP BY c.consultation_id, c.state");
    let rows: Vec<Row> = read.rows_as(sql).await?;
    let mut found: HashMap<Uuid, Counts> = HashMap::new();
    for row in rows {
        let one = found.entry(row.id).or_default();
        one.received += row.n;
        match CommentState::read(&row.state)? {
            CommentState::Pending => one.pending += row.n,
            CommentState::Shown => one.shown += row.n,
            CommentState::Hidden => one.hidden += row.n,
        }
        if row.state != CommentState::Hidden.as_str() {
            one.answered += row.answered;
        }
    }
    Ok(found)
}

/// The versions of the draft with their sections, the first version first.
pub async fn drafts(read: &TenantRead, id: ConsultationId) -> Result<Vec<Draft>, Fault> {
    let rows = read
        .find::<consultation_draft::Entity>()
        .filter(consultation_draft::Column::ConsultationId.eq(id.uuid()))
        .ascending(consultation_draft::Column::VersionNo)
        .all()
        .await?;
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let ids: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
    let sections = read
        .find::<draft_section::Entity>()
        .filter(draft_section::Column::DraftId.is_in(ids))
        .ascending(draft_section::Column::Sort)
        .ascending(draft_section::Column::Id)
        .all()
        .await?;
    let section = |row: &draft_section::Model| Section {
        id: SectionId(row.id),
        number: row.number.clone(),
        heading: row.heading.clone(),
        body: row.body.clone(),
        came_from: row.came_from.map(SectionId),
    };
    Ok(rows
        .into_iter()
        .map(|row| Draft {
            sections: sections.iter().filter(|s| s.draft_id == row.id).map(section).collect(),
            id: DraftId(row.id),
            version_no: row.version_no,
            note: row.note,
            published_at: row.published_at,
            version: row.version,
        })
        .collect())
}

/// The seven steps in their order (seed 001, measure 3.3.1).
pub async fn steps(read: &TenantRead, id: ConsultationId) -> Result<Vec<Step>, Fault> {
    let rows = read
        .find::<consultation_step::Entity>()
        .filter(consultation_step::Column::ConsultationId.eq(id.uuid()))
        .all()
        .await?;
    let mut steps = rows
        .into_iter()
        .map(|row| {
            Ok(Step {
                id: row.id,
                kind: StepKind::read(&row.step)?,
                due_on: row.due_on,
                done_on: row.done_on,
                note: row.note,
                version: row.version,
            })
        })
        .collect::<Result<Vec<_>, Fault>>()?;
    steps.sort_by_key(|step| StepKind::ALL.iter().position(|kind| *kind == step.kind));
    Ok(steps)
}

/// Which comments staff see.
#[derive(Debug, Clone, Default)]
pub struct CommentFilter {
    pub state: Option<CommentState>,
    /// Only those that are owed an answer.
    pub unanswered: bool,
    pub section: Option<SectionId>,
}

#[derive(FromQueryResult)]
struct CommentRow {
    id: Uuid,
    consultation_id: Uuid,
    section_id: Option<Uuid>,
    number: Option<String>,
    heading: Option<String>,
    version_no: Option<i32>,
    channel: String,
    body: String,
    state: String,
    hidden_reason: String,
    received_at: DateTime<Utc>,
    received_on: NaiveDate,
    version: i32,
    name: Option<String>,
    show_name: Option<bool>,
    answer_id: Option<Uuid>,
    outcome: Option<String>,
    reason: Option<String>,
    answered_at: Option<DateTime<Utc>>,
    answer_version: Option<i32>,
    serves: i64,
}

const COMMENTS: &str = "SELECT c.id AS id, c.consultation_id AS consultation_id, c.section_id AS section_id,
        s.number AS number, s.heading AS heading, d.version_no AS version_no, c.channel AS channel, c.body AS body,
        c.state AS state, c.hidden_reason AS hidden_reason, c.received_at AS received_at,
        c.received_on AS received_on, c.version AS version, p.name AS name, p.show_name AS show_name,
        c.answer_id AS answer_id, a.outcome AS outcome, a.reason AS reason, a.answered_at AS answered_at,
        a.version AS answer_version,
        (SELECT count(*) FROM consultation_comment o WHERE o.tenant_id = {tenant} AND o.answer_id = c.answer_id) AS serves
     FROM consultation_comment c
     LEFT JOIN draft_section s ON s.tenant_id = c.tenant_id AND s.id = c.section_id
     LEFT JOIN consultation_draft d ON d.tenant_id = c.tenant_id AND d.id = s.draft_id
     LEFT JOIN commenter p ON p.tenant_id = c.tenant_id AND p.comment_id = c.id
     LEFT JOIN comment_answer a ON a.tenant_id = c.tenant_id AND a.id = c.answer_id
     WHERE c.tenant_id = {tenant}";

/// A page of comments for staff, the first received first. The names are for whoever works on the consultation.
pub async fn comments(
    read: &TenantRead,
    actor: &Actor,
    id: ConsultationId,
    filter: &CommentFilter,
    args: PageArgs,
) -> Result<Page<Comment>, Fault> {
    actor.may(Action::ParticipationRead)?;
    let mut sql = Sql::new(COMMENTS).push(" AND c.consultation_id = ?").bind(id.uuid());
    if let Some(state) = filter.state {
        sql = sql.push(" AND c.state = ?").bind(state.as_str());
    }
    if filter.unanswered {
        sql = sql.push(" AND c.answer_id IS NULL AND c.state <> 'hidden'");
    }
    if let Some(section) = filter.section {
        sql = sql.push(" AND c.section_id = ?").bind(section.uuid());
    }
    if let Some(cursor) = &args.after {
        let (at, id): (DateTime<Utc>, Uuid) =
            decode_cursor(cursor).ok_or_else(|| Fault::field("after", "bad_cursor"))?;
        sql = sql.push(" AND (c.received_at, c.id) > (?, ?)").bind(at).bind(id);
    }
    let limit = args.limit();
    let asked = i64::try_from(limit).unwrap_or(i64::MAX).saturating_add(1);
    let sql = sql.push(" ORDER BY c.received_at, c.id LIMIT ?").bind(asked);
    let rows: Vec<CommentRow> = read.rows_as(sql).await?;
    let page = Page::cut(rows, limit, |row| encode_cursor(&(row.received_at, row.id)));
    let mut rows = page.rows.into_iter().map(Comment::try_from).collect::<Result<Vec<_>, _>>()?;
    if !actor.can(super::WORK) {
        // Who only reads the register (an auditor) does not need to know who commented.
        rows.iter_mut().for_each(|one| one.name = one.name.take().filter(|_| one.name_public));
    }
    Ok(Page { rows, end_cursor: page.end_cursor, has_next: page.has_next })
}

/// The comments citizens see, the first received first, at most `first` of them.
pub async fn published_comments(
    read: &TenantRead,
    id: ConsultationId,
    first: i64,
) -> Result<Vec<Comment>, Fault> {
    let sql = Sql::new(COMMENTS)
        .push(" AND c.consultation_id = ? AND c.state = 'shown' ORDER BY c.received_at, c.id LIMIT ?")
        .bind(id.uuid())
        .bind(first);
    let rows: Vec<CommentRow> = read.rows_as(sql).await?;
    rows.into_iter().map(|row| Ok(for_public(Comment::try_from(row)?))).collect()
}

/// One comment for the person who wrote it and kept its address, whatever its state.
pub async fn own_comment(read: &TenantRead, id: CommentId) -> Result<Option<Comment>, Fault> {
    let sql = Sql::new(COMMENTS).push(" AND c.id = ?").bind(id.uuid());
    let row: Option<CommentRow> = read.row_as(sql).await?;
    row.map(|row| Ok(for_public(Comment::try_from(row)?))).transpose()
}

fn for_public(mut comment: Comment) -> Comment {
    comment.name = comment.name.take().filter(|_| comment.name_public);
    comment
}

/// What should be looked at before going on; keys of messages. They warn and never stop anybody.
pub async fn warnings(
    read: &TenantRead,
    one: &Consultation,
    today: NaiveDate,
) -> Result<Vec<&'static str>, Fault> {
    let mut found = Vec::new();
    let settings = tenancy::settings::load(read).await?;
    if let Some((from, closes)) = one.terms.comment_from.zip(one.closes_on)
        && (closes - from).num_days() + 1 < open_days(&settings)
    {
        found.push("short_period");
    }
    if one.closes_on != one.terms.comment_to {
        found.push("closing_moved");
    }
    let stage = one.stage(today);
    let closed = matches!(stage, Stage::Answering | Stage::Adopted);
    if closed && one.counts.unanswered() > 0 {
        found.push("unanswered_after_close");
    }
    if closed && one.terms.forum_on.is_none() {
        let links = link::of(read, one.record.id).await?;
        if !links.iter().any(|l| l.record.kind == Kind::Forum) {
            found.push("no_forum");
        }
    }
    if one.adoption.is_none() && one.terms.finish_by.is_some_and(|day| today > day) {
        found.push("finish_passed");
    }
    Ok(found)
}

/// From how many days on the comment period counts (domain.md d, P4): the administration's number, or the proposal.
#[must_use]
pub(super) fn open_days(settings: &tenancy::settings::Settings) -> i64 {
    settings
        .other
        .get("consultation_min_days")
        .and_then(serde_json::Value::as_i64)
        .filter(|days| (1..=365).contains(days))
        .unwrap_or(rules::OPEN_DAYS)
}

impl TryFrom<CommentRow> for Comment {
    type Error = Fault;

    fn try_from(row: CommentRow) -> Result<Self, Fault> {
        let answer = match (row.answer_id, row.outcome, row.reason, row.answered_at, row.answer_version) {
            (Some(id), Some(outcome), Some(reason), Some(answered_at), Some(version)) => Some(Answer {
                id: CommentAnswerId(id),
                outcome: AnswerOutcome::read(&outcome)?,
                reason,
                answered_at,
                version,
                serves: row.serves,
            }),
            _ => None,
        };
        let label = format!("{} {}", row.number.unwrap_or_default(), row.heading.unwrap_or_default());
        Ok(Self {
            id: CommentId(row.id),
            consultation: ConsultationId(row.consultation_id),
            section: row.section_id.map(SectionId),
            section_label: label.trim().to_owned(),
            draft_version: row.version_no,
            channel: CommentChannel::read(&row.channel)?,
            body: row.body,
            state: CommentState::read(&row.state)?,
            hidden_reason: row.hidden_reason,
            received_at: row.received_at,
            received_on: row.received_on,
            name: row.name,
            name_public: row.show_name.unwrap_or(false),
            answer,
            version: row.version,
        })
    }
}
