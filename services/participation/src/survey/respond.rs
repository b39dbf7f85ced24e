//! Answering: by a citizen on the portal, or by a clerk for a paper form.

use super::{
    Source, Survey, find, find_published,
    rules::{self, Filled, Form},
    table,
};
use crate::record::{Kind, once};
use chrono::NaiveDate;
use kernel::{
    Action, Actor, Fault,
    ids::{ResponseId, StaffId, SurveyId},
    text,
};
use sea_orm::{ColumnTrait, Condition};
use serde_json::json;
use store::TenantTx;
use tenancy::{Desk, audit};
use uuid::Uuid;

const ANSWER: &str = "survey.answer";
const ENTER: &str = "survey.enter";

/// Keeps a citizen's form. No line of the audit trail is written: with its moment and the order of the forms it would
/// tell when each person answered.
///
/// # Errors
/// [`Fault::Invalid`] named by question ids; refusals when it is not being answered.
pub async fn answer(desk: &Desk, id: SurveyId, key: &str, form: &Form) -> Result<(), Fault> {
    if desk.actor != Actor::Citizen {
        return Err(Fault::Forbidden);
    }
    let tx = desk.store.write(&desk.scope).await?;
    let survey = find_published(&tx, id).await?.ok_or(Fault::NotFound)?;
    let key = &format!("{id} {}", once::key_of(key)?);
    if tx.done_before(ANSWER, key).await?.is_some() {
        return Ok(());
    }
    let face = &survey.record.face;
    rules::answerable(survey.state, (face.starts_on, face.ends_on), desk.today())?;
    let filled = rules::fill(&survey, form, true)?;
    keep(&tx, &survey, &filled, (Source::Web, "", None), desk.today()).await?;
    match tx.remember(ANSWER, key, json!({}), desk.now()).await {
        // The second tap of a double tap committed first.
        Err(store::StoreError::Conflict(_)) => return Ok(()),
        other => other?,
    }
    tx.mark_statistics(desk.today(), desk.now()).await?;
    Ok(tx.commit().await?)
}

/// Keeps one paper form of a batch (เลขที่ชุดแบบสอบถาม); the same key keeps it once. Paper may come after the last day, as long
/// as the survey is not closed.
///
/// # Errors
/// [`Fault::Invalid`] named by question ids or `batch`; the refusal `survey_not_open`.
pub async fn enter(
    desk: &Desk,
    id: SurveyId,
    key: &str,
    batch: &str,
    form: &Form,
) -> Result<ResponseId, Fault> {
    desk.actor.may(Action::SurveyEnter)?;
    let tx = desk.store.write(&desk.scope).await?;
    let survey = find(&tx, id).await?.ok_or(Fault::NotFound)?;
    let key = &format!("{id} {}", once::key_of(key)?);
    if let Some(done) = tx.done_before(ENTER, key).await? {
        return serde_json::from_value(done).map_err(Fault::internal);
    }
    if survey.state != super::State::Open || survey.record.archived_at.is_some() {
        return Err(Fault::Refused("survey_not_open"));
    }
    let batch = text::clean_line(batch, rules::MAX_BATCH);
    if batch.is_empty() {
        return Err(Fault::field("batch", "required"));
    }
    let filled = rules::fill(&survey, form, false)?;
    let by = desk.actor.staff_id();
    let response = keep(&tx, &survey, &filled, (Source::Paper, &batch, by), desk.today()).await?;
    tx.remember(ENTER, key, json!(response), desk.now()).await?;
    tx.mark_statistics(desk.today(), desk.now()).await?;
    let detail = json!({ "title": survey.record.face.title, "batch": batch });
    audit::record(
        &tx,
        &desk.actor,
        "survey.enter",
        Kind::Survey.as_str(),
        Some(id.uuid()),
        detail,
        desk.now(),
    )
    .await?;
    tx.commit().await?;
    Ok(response)
}

/// Takes out a paper form that was typed wrongly, while the survey is open.
///
/// # Errors
/// [`Fault::NotFound`] also for a form that a citizen sent.
pub async fn remove_paper(desk: &Desk, id: SurveyId, response: ResponseId) -> Result<(), Fault> {
    desk.actor.may(Action::SurveyEnter)?;
    let tx = desk.store.write(&desk.scope).await?;
    let survey = find(&tx, id).await?.ok_or(Fault::NotFound)?;
    if survey.state != super::State::Open {
        return Err(Fault::Refused("survey_not_open"));
    }
    use table::survey_response::Column as C;
    let which = Condition::all()
        .add(C::Id.eq(response.uuid()))
        .add(C::SurveyId.eq(id.uuid()))
        .add(C::Source.eq(Source::Paper.as_str()));
    if tx.remove::<table::survey_response::Entity>(which).await? == 0 {
        return Err(Fault::NotFound);
    }
    tx.mark_statistics(desk.today(), desk.now()).await?;
    let detail = json!({ "title": survey.record.face.title });
    let action = "survey.remove_paper";
    audit::record(&tx, &desk.actor, action, Kind::Survey.as_str(), Some(id.uuid()), detail, desk.now())
        .await?;
    Ok(tx.commit().await?)
}

async fn keep(
    tx: &TenantTx,
    survey: &Survey,
    filled: &Filled,
    (source, batch, by): (Source, &str, Option<StaffId>),
    day: NaiveDate,
) -> Result<ResponseId, Fault> {
    // A random id: the usual ones carry the moment they were made.
    let id = ResponseId(Uuid::new_v4());
    let seq = tx.next_number(&format!("survey {}", survey.id), 0).await?;
    tx.add::<table::survey_response::Entity>(table::survey_response::Model {
        tenant_id: tx.tenant(),
        id: id.uuid(),
        survey_id: survey.id.uuid(),
        seq,
        service_no: filled.service_no,
        source: source.as_str().to_owned(),
        batch: batch.to_owned(),
        sex: filled.sex.map(|s| s.as_str().to_owned()),
        age_group: filled.age_group.map(|a| a.as_str().to_owned()),
        answered_on: day,
        entered_by: by.map(StaffId::uuid),
    })
    .await?;
    let answers = filled
        .answers
        .iter()
        .map(|(question, score, text)| table::survey_answer::Model {
            tenant_id: tx.tenant(),
            response_id: id.uuid(),
            question_id: question.uuid(),
            score: *score,
            text: text.clone(),
        })
        .collect();
    tx.add_many::<table::survey_answer::Entity>(answers).await?;
    Ok(id)
}
