//! Answers to comments (คำชี้แจงต่อความคิดเห็น): every comment gets one, with its reason; one may serve several that say the
//! same (seed 001, measure 3.3.1).

use super::{
    AnswerOutcome, CommentState, WORK,
    commands::{finish, lock},
    rules,
    table::{comment_answer, consultation_comment as comment},
};
use kernel::{
    Fault, FieldError,
    ids::{CommentAnswerId, CommentId, ConsultationId, StaffId},
};
use sea_orm::sea_query::ExprTrait;
use sea_orm::{ColumnTrait, sea_query::Expr};
use tenancy::Desk;
use uuid::Uuid;

const OPERATION: &str = "consultation.answer";
/// More than a screen of them is not read before it is answered.
const MOST_COMMENTS: usize = 500;

#[derive(Debug, Clone)]
pub struct NewAnswer {
    pub idempotency_key: String,
    pub comments: Vec<CommentId>,
    pub outcome: AnswerOutcome,
    pub reason: String,
}

/// Answers one or several comments of a consultation. Pending ones are shown by it: who answers has read them.
///
/// # Errors
/// [`Fault::Invalid`] without a reason, [`Fault::NotFound`] for a comment of another consultation, a refusal when one is
/// hidden or has an answer.
pub async fn answer(desk: &Desk, id: ConsultationId, new: NewAnswer) -> Result<CommentAnswerId, Fault> {
    desk.actor.may(WORK)?;
    let (outcome, reason) =
        rules::answered(new.outcome, &new.reason).map_err(|error| Fault::Invalid(vec![error]))?;
    let key = format!("{id} {}", crate::record::once::key_of(&new.idempotency_key)?);
    if new.comments.len() > MOST_COMMENTS {
        return Err(Fault::Invalid(vec![FieldError::new("comments", "too_many").with("max", MOST_COMMENTS)]));
    }
    let now = desk.now();
    let tx = desk.store.write(&desk.scope).await?;
    if let Some(done) = tx.done_before(OPERATION, &key).await? {
        return serde_json::from_value(done).map_err(Fault::internal);
    }
    lock(&tx, id).await?;
    let mut ids: Vec<Uuid> = new.comments.iter().map(|id| id.uuid()).collect();
    ids.sort_unstable();
    ids.dedup();
    let rows = tx
        .find::<comment::Entity>()
        .filter(comment::Column::Id.is_in(ids.clone()))
        .filter(comment::Column::ConsultationId.eq(id.uuid()))
        .all()
        .await?;
    if ids.is_empty() {
        return Err(Fault::field("comments", "choose_one"));
    }
    if rows.len() != ids.len() {
        return Err(Fault::NotFound);
    }
    if rows.iter().any(|row| row.answer_id.is_some()) {
        return Err(Fault::Refused("comment_is_answered"));
    }
    if rows.iter().any(|row| row.state == CommentState::Hidden.as_str()) {
        return Err(Fault::Refused("comment_is_hidden"));
    }
    let answer = CommentAnswerId::new();
    tx.add::<comment_answer::Entity>(comment_answer::Model {
        tenant_id: tx.tenant(),
        id: answer.uuid(),
        consultation_id: id.uuid(),
        outcome: outcome.as_str().to_owned(),
        reason,
        answered_at: now,
        answered_by: desk.actor.staff_id().map(StaffId::uuid),
        version: 1,
    })
    .await?;
    tx.change::<comment::Entity>()
        .set(comment::Column::AnswerId, Some(answer.uuid()))
        .set(comment::Column::State, CommentState::Shown.as_str())
        .set_expr(comment::Column::Version, Expr::col(comment::Column::Version).add(1))
        .filter(comment::Column::Id.is_in(ids))
        .run()
        .await?;
    for row in &rows {
        tx.mark_statistics(row.received_on, now).await?;
    }
    let done = serde_json::to_value(answer).map_err(Fault::internal)?;
    tx.remember(OPERATION, &key, done, now).await?;
    finish(desk, tx, "answer", id).await?;
    Ok(answer)
}

/// Words an answer anew; the comments it serves stay.
pub async fn change_answer(
    desk: &Desk,
    id: ConsultationId,
    answer: CommentAnswerId,
    version: i32,
    outcome: AnswerOutcome,
    reason: &str,
) -> Result<(), Fault> {
    desk.actor.may(WORK)?;
    let (outcome, reason) = rules::answered(outcome, reason).map_err(|error| Fault::Invalid(vec![error]))?;
    let tx = desk.store.write(&desk.scope).await?;
    let known = tx
        .find::<comment_answer::Entity>()
        .filter(comment_answer::Column::Id.eq(answer.uuid()))
        .filter(comment_answer::Column::ConsultationId.eq(id.uuid()))
        .one()
        .await?;
    known.ok_or(Fault::NotFound)?;
    let changed = tx
        .change::<comment_answer::Entity>()
        .set(comment_answer::Column::Outcome, outcome.as_str())
        .set(comment_answer::Column::Reason, reason)
        .set(comment_answer::Column::AnsweredAt, desk.now())
        .set(comment_answer::Column::Version, version + 1)
        .filter(comment_answer::Column::Id.eq(answer.uuid()))
        .filter(comment_answer::Column::Version.eq(version))
        .run()
        .await?;
    if changed == 0 {
        return Err(Fault::Conflict("answer".into()));
    }
    finish(desk, tx, "change_answer", id).await
}
