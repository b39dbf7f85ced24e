//! Preparing a consultation, opening it to citizens and setting it aside.

use super::{
    Consultation, STEP, SUBJECT, StepKind, Terms, WORK, channels_text, find, rules,
    table::{consultation as table, consultation_draft, consultation_step},
};
use crate::record::{self, Face, Kind};
use chrono::{DateTime, Duration, NaiveDate, Utc};
use kernel::{
    Fault, FieldError,
    ids::{ConsultationId, DraftId},
    participation::{Category, Level},
};
use reminders::deadline::{self, NewDeadline};
use sea_orm::ColumnTrait;
use store::{Sql, TenantRead, TenantTx};
use tenancy::Desk;
use uuid::Uuid;

const OPERATION: &str = "consultation.add";

#[derive(Debug, Clone)]
pub struct NewConsultation {
    pub idempotency_key: String,
    pub face: Face,
    pub terms: Terms,
}

/// Prepares a consultation: its record, the seven steps and an empty first draft.
///
/// # Errors
/// [`Fault::Invalid`] with every broken field.
pub async fn add(desk: &Desk, new: NewConsultation) -> Result<ConsultationId, Fault> {
    desk.actor.may(WORK)?;
    let now = desk.now();
    let tx = desk.store.write(&desk.scope).await?;
    if let Some(done) = tx.done_before(OPERATION, &new.idempotency_key).await? {
        return serde_json::from_value(done).map_err(Fault::internal);
    }
    let mut new = new;
    let tags = &mut new.face.tags;
    // seed 001, 3.3.1 and domain.md a4: commenting is "consult", a plan is made "together".
    tags.level = tags.level.or(Some(Level::Consult));
    tags.category = tags.category.or(Some(Category::Plan));
    tags.statutory_domain = tags.statutory_domain.or_else(|| Some(rules::domain_of(new.terms.plan_kind)));
    let checked = checked(&tx, new.face, new.terms, &new.idempotency_key).await?;
    let id = ConsultationId::new();
    record::add(&tx, &desk.actor, (Kind::Consultation, id.uuid()), &checked.face, "", now).await?;
    let terms = &checked.terms;
    tx.add::<table::Entity>(table::Model {
        tenant_id: tx.tenant(),
        id: id.uuid(),
        plan_kind: terms.plan_kind.as_str().to_owned(),
        plan_from: terms.plan_from,
        plan_to: terms.plan_to,
        comment_from: terms.comment_from,
        comment_to: terms.comment_to,
        closes_on: checked.closes_on,
        channels: channels_text(&terms.channels),
        answer_by: terms.answer_by,
        forum_on: terms.forum_on,
        finish_by: terms.finish_by,
        collected_on: None,
        adopted_on: None,
        adopted_by: String::new(),
        adopted_order: String::new(),
        results_on: None,
        results_text: String::new(),
    })
    .await?;
    let steps = StepKind::ALL.iter().map(|kind| consultation_step::Model {
        tenant_id: tx.tenant(),
        id: Uuid::now_v7(),
        consultation_id: id.uuid(),
        step: kind.as_str().to_owned(),
        due_on: None,
        done_on: None,
        note: String::new(),
        version: 1,
    });
    tx.add_many::<consultation_step::Entity>(steps.collect()).await?;
    tx.add::<consultation_draft::Entity>(consultation_draft::Model {
        tenant_id: tx.tenant(),
        id: DraftId::new().uuid(),
        consultation_id: id.uuid(),
        version_no: 1,
        note: String::new(),
        published_at: None,
        version: 1,
        created_at: now,
    })
    .await?;
    audit(desk, &tx, "add", id, serde_json::json!({ "title": checked.face.title })).await?;
    let done = serde_json::to_value(id).map_err(Fault::internal)?;
    tx.remember(OPERATION, &new.idempotency_key, done, now).await?;
    tx.commit().await?;
    Ok(id)
}

/// Changes title, days and terms. What citizens were promised may move only forward: a period that has begun is not
/// shortened.
pub async fn change(
    desk: &Desk,
    id: ConsultationId,
    version: i32,
    face: Face,
    terms: Terms,
) -> Result<(), Fault> {
    desk.actor.may(WORK)?;
    let now = desk.now();
    let tx = desk.store.write(&desk.scope).await?;
    let old = found(&tx, id).await?;
    let checked = checked(&tx, face, terms, "x").await?;
    if old.record.is_public()
        && old.terms.comment_from.is_some_and(|from| from <= desk.today())
        && (checked.closes_on < old.closes_on || checked.terms.comment_from > old.terms.comment_from)
    {
        return Err(Fault::field("commentTo", "period_begun"));
    }
    record::change(&tx, (Kind::Consultation, id.uuid()), version, &checked.face, "", now).await?;
    let terms = &checked.terms;
    tx.change::<table::Entity>()
        .set(table::Column::PlanKind, terms.plan_kind.as_str())
        .set(table::Column::PlanFrom, terms.plan_from)
        .set(table::Column::PlanTo, terms.plan_to)
        .set(table::Column::CommentFrom, terms.comment_from)
        .set(table::Column::CommentTo, terms.comment_to)
        .set(table::Column::ClosesOn, checked.closes_on)
        .set(table::Column::Channels, channels_text(&terms.channels))
        .set(table::Column::AnswerBy, terms.answer_by)
        .set(table::Column::ForumOn, terms.forum_on)
        .set(table::Column::FinishBy, terms.finish_by)
        .filter(table::Column::Id.eq(id.uuid()))
        .run()
        .await?;
    finish(desk, tx, "change", id).await
}

/// Shows it to citizens. The draft must be published and the days for comments set: a hearing is announced with its
/// matter (domain.md c13).
pub async fn publish(desk: &Desk, id: ConsultationId) -> Result<(), Fault> {
    desk.actor.may(WORK)?;
    let tx = desk.store.write(&desk.scope).await?;
    let one = found(&tx, id).await?;
    if !super::drafts(&tx, id).await?.iter().any(|draft| draft.published_at.is_some()) {
        return Err(Fault::Refused("consultation_needs_draft"));
    }
    if one.closes_on.is_none() {
        return Err(Fault::Refused("consultation_needs_period"));
    }
    record::publish(&tx, Kind::Consultation, id.uuid(), desk.now()).await?;
    super::progress::done(&tx, id, StepKind::PublishDraft, desk.today(), desk.now()).await?;
    finish(desk, tx, "publish", id).await
}

/// Citizens do not see it any more; nothing of it is due.
pub async fn withdraw(desk: &Desk, id: ConsultationId) -> Result<(), Fault> {
    desk.actor.may(WORK)?;
    let tx = desk.store.write(&desk.scope).await?;
    record::withdraw(&tx, Kind::Consultation, id.uuid(), desk.now()).await?;
    finish(desk, tx, "withdraw", id).await
}

pub async fn archive(desk: &Desk, id: ConsultationId) -> Result<(), Fault> {
    desk.actor.may(WORK)?;
    let tx = desk.store.write(&desk.scope).await?;
    record::archive(&tx, Kind::Consultation, id.uuid(), desk.now()).await?;
    for step in super::steps(&tx, id).await? {
        deadline::cancel_all(&tx, STEP, step.id, desk.now()).await?;
    }
    audit(desk, &tx, "archive", id, serde_json::json!({})).await?;
    Ok(tx.commit().await?)
}

/// Takes it back from where it was set aside, with what is still due.
pub async fn restore(desk: &Desk, id: ConsultationId) -> Result<(), Fault> {
    desk.actor.may(WORK)?;
    let tx = desk.store.write(&desk.scope).await?;
    record::restore(&tx, Kind::Consultation, id.uuid(), desk.now()).await?;
    let one = found(&tx, id).await?;
    for step in super::steps(&tx, id).await? {
        super::progress::step_deadline(&tx, &one, &step, desk.now()).await?;
    }
    finish(desk, tx, "restore", id).await
}

struct Checked {
    face: Face,
    terms: Terms,
    closes_on: Option<NaiveDate>,
}

/// Both parts checked together, so that every broken field is named at once.
async fn checked(read: &TenantRead, face: Face, terms: Terms, key: &str) -> Result<Checked, Fault> {
    let (mut terms, broken) = rules::check(terms);
    let mut face = face;
    // The record's own days are those of the comments: they decide where calendars and statistics show it.
    face.starts_on = terms.comment_from;
    face.ends_on = None;
    let (mut face, mut errors) = record::check(face);
    errors.extend(broken);
    if key.is_empty() || key.len() > 100 {
        errors.push(FieldError::new("idempotencyKey", "required"));
    }
    if !errors.is_empty() {
        return Err(Fault::Invalid(errors));
    }
    let mut closes_on = None;
    if let Some(asked) = terms.comment_to {
        let holidays = tenancy::holiday::load(read, asked, asked + Duration::days(60)).await?;
        let closes = rules::closing_day(asked, &holidays);
        terms.answer_by = terms.answer_by.or(Some(rules::answer_by(closes)));
        face.ends_on = Some(closes);
        closes_on = Some(closes);
    }
    Ok(Checked { face, terms, closes_on })
}

/// The consultation inside a command; one set aside is not worked on.
pub(super) async fn found(read: &TenantRead, id: ConsultationId) -> Result<Consultation, Fault> {
    let one = find(read, id).await?.ok_or(Fault::NotFound)?;
    if one.record.archived_at.is_some() { Err(Fault::Refused("consultation_set_aside")) } else { Ok(one) }
}

pub(super) async fn audit(
    desk: &Desk,
    tx: &TenantTx,
    what: &str,
    id: ConsultationId,
    detail: serde_json::Value,
) -> Result<(), Fault> {
    let action = format!("consultation.{what}");
    let now = desk.now();
    tenancy::audit::record(tx, &desk.actor, &action, SUBJECT, Some(id.uuid()), detail, now).await?;
    Ok(tx.mark_statistics(desk.today(), now).await?)
}

/// Audit line, deadlines as they now are, end of the transaction.
pub(super) async fn finish(desk: &Desk, tx: TenantTx, what: &str, id: ConsultationId) -> Result<(), Fault> {
    let one = found(&tx, id).await?;
    audit(desk, &tx, what, id, serde_json::json!({ "title": one.record.face.title })).await?;
    settle(&tx, &one, desk.today(), desk.now()).await?;
    Ok(tx.commit().await?)
}

/// Brings the two deadlines of the consultation into line with it: the last day of comments until somebody says that
/// all channels were collected, and the answers until none is owed.
pub(super) async fn settle(
    tx: &TenantTx,
    one: &Consultation,
    today: NaiveDate,
    now: DateTime<Utc>,
) -> Result<(), Fault> {
    let id = one.record.id;
    let Some(closes_on) = one.closes_on.filter(|_| one.record.is_public()) else {
        return deadline::cancel_all(tx, SUBJECT, id, now).await;
    };
    let new = |kind, due_on, trace| NewDeadline {
        subject_kind: SUBJECT,
        subject_id: id,
        kind,
        due_on,
        responsible: one.record.face.owner,
        department: one.record.face.department,
        confidential: false,
        label: one.record.face.title.clone(),
        trace,
    };
    if one.collected_on.is_some() || one.adoption.is_some() {
        deadline::meet(tx, SUBJECT, id, deadline::CONSULTATION_CLOSE, now).await?;
    } else {
        let trace = serde_json::json!({
            "set": one.terms.comment_to, "due_on": closes_on,
            "rule": "domain.md c3: the last day of a citizen moves to the next working day",
        });
        deadline::set(tx, new(deadline::CONSULTATION_CLOSE, closes_on, trace), now).await?;
    }
    let answer_by = one.terms.answer_by.unwrap_or_else(|| rules::answer_by(closes_on));
    if one.counts.unanswered() == 0 && today > closes_on {
        deadline::meet(tx, SUBJECT, id, deadline::CONSULTATION_ANSWER, now).await
    } else {
        let trace = serde_json::json!({ "closes_on": closes_on, "due_on": answer_by });
        deadline::set(tx, new(deadline::CONSULTATION_ANSWER, answer_by, trace), now).await?;
        Ok(())
    }
}

/// Locks the consultation's row for the rest of the transaction by writing it as it is: two commands that look at its
/// comments do not pass each other.
pub(super) async fn lock(tx: &TenantTx, id: ConsultationId) -> Result<(), Fault> {
    let sql = Sql::new("UPDATE consultation SET plan_kind = plan_kind WHERE tenant_id = {tenant} AND id = ?");
    if tx.run(sql.bind(id.uuid())).await? == 0 { Err(Fault::NotFound) } else { Ok(()) }
}
