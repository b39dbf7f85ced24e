//! Comments (ความคิดเห็น): from the portal without an account, or typed in from paper. Each is looked at before it is shown;
//! one that is hidden says why. The name, if any, is kept apart and shown only if its owner ticked that.

use super::{
    CommentChannel, CommentState, Consultation, Stage, WORK,
    commands::{audit, found, lock, settle},
    rules,
    table::{commenter, consultation_comment as table},
};
use chrono::NaiveDate;
use kernel::{
    Actor, Fault,
    ids::{CommentId, ConsultationId, SectionId, StaffId},
    text,
};
use sea_orm::ColumnTrait;
use store::TenantTx;
use tenancy::Desk;

const OPERATION: &str = "consultation.comment";
const ENTER: &str = "consultation.enter";

/// A comment as a citizen sends it.
#[derive(Debug, Clone)]
pub struct NewComment {
    pub idempotency_key: String,
    pub section: Option<SectionId>,
    pub body: String,
    pub name: String,
    /// Whether the name may stand beside the comment.
    pub show_name: bool,
}

/// A comment that came another way, typed in by staff.
#[derive(Debug, Clone)]
pub struct NewPaperComment {
    pub comment: NewComment,
    pub channel: CommentChannel,
    pub received_on: NaiveDate,
}

/// Takes a citizen's comment; it waits to be looked at.
///
/// # Errors
/// A refusal when comments are not taken today, [`Fault::Invalid`] for a text that is none.
pub async fn comment(desk: &Desk, id: ConsultationId, new: NewComment) -> Result<CommentId, Fault> {
    if desk.actor != Actor::Citizen {
        return Err(Fault::Forbidden);
    }
    take(desk, id, new, None, OPERATION).await
}

/// Types in a comment from paper, from the telephone or from a forum.
pub async fn enter(desk: &Desk, id: ConsultationId, new: NewPaperComment) -> Result<CommentId, Fault> {
    desk.actor.may(WORK)?;
    take(desk, id, new.comment, Some((new.channel, new.received_on)), ENTER).await
}

async fn take(
    desk: &Desk,
    id: ConsultationId,
    new: NewComment,
    paper: Option<(CommentChannel, NaiveDate)>,
    operation: &str,
) -> Result<CommentId, Fault> {
    let now = desk.now();
    let tx = desk.store.write(&desk.scope).await?;
    let key = format!("{id} {}", crate::record::once::key_of(&new.idempotency_key)?);
    if let Some(done) = tx.done_before(operation, &key).await? {
        return serde_json::from_value(done).map_err(Fault::internal);
    }
    lock(&tx, id).await?;
    let one = found(&tx, id).await?;
    let body = check(desk, &one, &new, paper)?;
    known_section(&tx, id, new.section).await?;
    let comment = CommentId::new();
    let received_on = paper.map_or_else(|| desk.today(), |(_, day)| day);
    tx.add::<table::Entity>(table::Model {
        tenant_id: tx.tenant(),
        id: comment.uuid(),
        consultation_id: id.uuid(),
        section_id: new.section.map(SectionId::uuid),
        channel: paper.map_or(CommentChannel::Website, |(channel, _)| channel).as_str().to_owned(),
        body,
        state: CommentState::Pending.as_str().to_owned(),
        hidden_reason: String::new(),
        received_at: now,
        received_on,
        answer_id: None,
        entered_by: desk.actor.staff_id().map(StaffId::uuid),
        version: 1,
    })
    .await?;
    let name = text::clean_line(&new.name, rules::MAX_NAME);
    if !name.is_empty() {
        tx.add::<commenter::Entity>(commenter::Model {
            tenant_id: tx.tenant(),
            comment_id: comment.uuid(),
            name,
            show_name: new.show_name,
        })
        .await?;
    }
    tx.mark_statistics(received_on, now).await?;
    audit(desk, &tx, if paper.is_some() { "enter" } else { "comment" }, id, title(&one)).await?;
    let one = found(&tx, id).await?;
    settle(&tx, &one, desk.today(), now).await?;
    let done = serde_json::to_value(comment).map_err(Fault::internal)?;
    tx.remember(operation, &key, done, now).await?;
    tx.commit().await?;
    Ok(comment)
}

fn title(one: &Consultation) -> serde_json::Value {
    serde_json::json!({ "title": one.record.face.title })
}

fn check(
    desk: &Desk,
    one: &Consultation,
    new: &NewComment,
    paper: Option<(CommentChannel, NaiveDate)>,
) -> Result<String, Fault> {
    let today = desk.today();
    let mut errors = Vec::new();
    match paper {
        None if !one.record.is_public() => return Err(Fault::NotFound),
        None if one.stage(today) != Stage::Open => return Err(Fault::Refused("consultation_closed")),
        None => {}
        Some(_) if one.adoption.is_some() => return Err(Fault::Refused("consultation_adopted")),
        Some((_, day)) => {
            errors.extend(rules::paper_day(day, one.terms.comment_from.zip(one.closes_on), today));
        }
    }
    match rules::comment(&new.body, "body") {
        Ok(body) if errors.is_empty() => Ok(body),
        Ok(_) => Err(Fault::Invalid(errors)),
        Err(error) => {
            errors.push(error);
            Err(Fault::Invalid(errors))
        }
    }
}

/// A comment is about a section of a published version of this very draft.
async fn known_section(tx: &TenantTx, id: ConsultationId, section: Option<SectionId>) -> Result<(), Fault> {
    let Some(section) = section else { return Ok(()) };
    let drafts = super::drafts(tx, id).await?;
    let mut published = drafts.iter().filter(|draft| draft.published_at.is_some());
    if published.any(|draft| draft.sections.iter().any(|one| one.id == section)) {
        Ok(())
    } else {
        Err(Fault::field("section", "choose_one"))
    }
}

/// Shows a comment, or hides it for a reason that its writer reads.
pub async fn moderate(
    desk: &Desk,
    id: CommentId,
    version: i32,
    show: bool,
    reason: &str,
) -> Result<ConsultationId, Fault> {
    desk.actor.may(WORK)?;
    let reason = if show {
        String::new()
    } else {
        rules::said(reason, "reason", rules::MAX_NOTE).map_err(|error| Fault::Invalid(vec![error]))?
    };
    let tx = desk.store.write(&desk.scope).await?;
    let row = tx.find::<table::Entity>().filter(table::Column::Id.eq(id.uuid())).one().await?;
    let row = row.ok_or(Fault::NotFound)?;
    let consultation = ConsultationId(row.consultation_id);
    lock(&tx, consultation).await?;
    let state = rules::moderated(CommentState::read(&row.state)?, row.answer_id.is_some(), show)?;
    let changed = tx
        .change::<table::Entity>()
        .set(table::Column::State, state.as_str())
        .set(table::Column::HiddenReason, reason)
        .set(table::Column::Version, version + 1)
        .filter(table::Column::Id.eq(id.uuid()))
        .filter(table::Column::Version.eq(version))
        .run()
        .await?;
    if changed == 0 {
        return Err(Fault::Conflict("comment".into()));
    }
    tx.mark_statistics(row.received_on, desk.now()).await?;
    let what = if show { "show_comment" } else { "hide_comment" };
    super::commands::finish(desk, tx, what, consultation).await?;
    Ok(consultation)
}
