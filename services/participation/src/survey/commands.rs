//! Setting up, opening and closing a survey.

use super::{Draft, State, Survey, find, rules, table};
use crate::record::{self, Kind};
use chrono::{DateTime, Utc};
use kernel::{
    Action, Fault,
    ids::{QuestionId, SurveyId},
};
use reminders::deadline::{self, NewDeadline};
use sea_orm::ColumnTrait;
use serde_json::json;
use store::{StoreError, TenantTx};
use tenancy::{Desk, audit};

const CREATE: &str = "survey.create";

/// Makes a draft. The same key makes it once.
///
/// # Errors
/// [`Fault::Invalid`] with every broken field.
pub async fn create(desk: &Desk, key: &str, draft: Draft) -> Result<SurveyId, Fault> {
    desk.actor.may(Action::SurveyWork)?;
    if key.is_empty() {
        return Err(Fault::field("idempotencyKey", "required"));
    }
    let tx = desk.store.write(&desk.scope).await?;
    if let Some(done) = tx.done_before(CREATE, key).await? {
        return serde_json::from_value(done).map_err(Fault::internal);
    }
    let draft = rules::check(draft)?;
    let (id, now) = (SurveyId::new(), desk.now());
    record::add(&tx, &desk.actor, (Kind::Survey, id.uuid()), &draft.face, "", now).await?;
    tx.add::<table::survey::Entity>(table::survey::Model {
        tenant_id: tx.tenant(),
        id: id.uuid(),
        state: State::Draft.as_str().to_owned(),
        template: draft.template.clone(),
        repeat_allowed: draft.options.repeat_allowed,
        live_results: draft.options.live_results,
        ask_sex: draft.options.ask_sex,
        ask_age: draft.options.ask_age,
        population: draft.options.population,
        margin_percent: draft.options.margin_percent,
        opened_at: None,
        closed_at: None,
    })
    .await?;
    put_form(&tx, id, &draft).await?;
    note(desk, &tx, "survey.create", id, &draft.face.title).await?;
    tx.remember(CREATE, key, json!(id), now).await?;
    tx.commit().await?;
    Ok(id)
}

/// Changes a survey. Services and questions are frozen once somebody answered.
///
/// # Errors
/// [`Fault::Conflict`] when somebody changed it meanwhile; the refusal `survey_answered`.
pub async fn change(desk: &Desk, id: SurveyId, version: i32, draft: Draft) -> Result<(), Fault> {
    desk.actor.may(Action::SurveyWork)?;
    let tx = desk.store.write(&desk.scope).await?;
    let survey = find(&tx, id).await?.ok_or(Fault::NotFound)?;
    if survey.record.archived_at.is_some() {
        return Err(Fault::Refused("survey_archived"));
    }
    let draft = rules::check(draft)?;
    let same = rules::same_form(&survey, &draft);
    if survey.answers > 0 && (!same || !rules::same_groups(&survey.options, &draft.options)) {
        return Err(Fault::Refused("survey_answered"));
    }
    let now = desk.now();
    record::change(&tx, (Kind::Survey, id.uuid()), version, &draft.face, "", now).await?;
    use table::survey::Column as C;
    tx.change::<table::survey::Entity>()
        .set(C::RepeatAllowed, draft.options.repeat_allowed)
        .set(C::LiveResults, draft.options.live_results)
        .set(C::AskSex, draft.options.ask_sex)
        .set(C::AskAge, draft.options.ask_age)
        .set(C::Population, draft.options.population)
        .set(C::MarginPercent, draft.options.margin_percent)
        .filter(C::Id.eq(id.uuid()))
        .run()
        .await?;
    if !same {
        tx.remove::<table::survey_question::Entity>(table::survey_question::Column::SurveyId.eq(id.uuid()))
            .await?;
        tx.remove::<table::survey_service::Entity>(table::survey_service::Column::SurveyId.eq(id.uuid()))
            .await?;
        put_form(&tx, id, &draft).await.map_err(answered_meanwhile)?;
    }
    if survey.state == State::Open {
        due(
            &tx,
            &Survey { record: record::Record { face: draft.face.clone(), ..survey.record }, ..survey },
            now,
        )
        .await?;
    }
    note(desk, &tx, "survey.change", id, &draft.face.title).await?;
    tx.commit().await?;
    Ok(())
}

/// Somebody answered between our look and our write: the key of the answer holds the question.
fn answered_meanwhile(fault: Fault) -> Fault {
    if matches!(fault, Fault::Conflict(_)) { Fault::Refused("survey_answered") } else { fault }
}

async fn put_form(tx: &TenantTx, id: SurveyId, draft: &Draft) -> Result<(), Fault> {
    let services = draft
        .services
        .iter()
        .zip(1..)
        .map(|((service, name), no)| table::survey_service::Model {
            tenant_id: tx.tenant(),
            survey_id: id.uuid(),
            no,
            service: service.as_str().to_owned(),
            name: name.clone(),
        })
        .collect();
    tx.add_many::<table::survey_service::Entity>(services).await?;
    let questions = draft
        .questions
        .iter()
        .zip(1..)
        .map(|(q, sort)| table::survey_question::Model {
            tenant_id: tx.tenant(),
            id: QuestionId::new().uuid(),
            survey_id: id.uuid(),
            sort,
            aspect: q.aspect.as_str().to_owned(),
            kind: q.kind.as_str().to_owned(),
            text: q.text.clone(),
            required: q.required,
        })
        .collect();
    Ok(tx.add_many::<table::survey_question::Entity>(questions).await?)
}

async fn note(desk: &Desk, tx: &TenantTx, action: &str, id: SurveyId, title: &str) -> Result<(), Fault> {
    let detail = json!({ "title": title });
    audit::record(tx, &desk.actor, action, Kind::Survey.as_str(), Some(id.uuid()), detail, desk.now()).await
}

/// The day it must be closed on, with its results looked at.
async fn due(tx: &TenantTx, survey: &Survey, now: DateTime<Utc>) -> Result<(), Fault> {
    let face = &survey.record.face;
    let Some(due_on) = face.ends_on else {
        return deadline::cancel_all(tx, Kind::Survey.as_str(), survey.id.uuid(), now).await;
    };
    let new = NewDeadline {
        subject_kind: Kind::Survey.as_str(),
        subject_id: survey.id.uuid(),
        kind: deadline::SURVEY_CLOSE,
        due_on,
        responsible: face.owner,
        department: face.department,
        confidential: false,
        label: face.title.clone(),
        trace: json!({ "rule": "survey period", "ends_on": due_on }),
    };
    deadline::set(tx, new, now).await?;
    Ok(())
}

async fn step(desk: &Desk, id: SurveyId, version: i32) -> Result<(TenantTx, Survey), Fault> {
    desk.actor.may(Action::SurveyWork)?;
    let tx = desk.store.write(&desk.scope).await?;
    let survey = find(&tx, id).await?.ok_or(Fault::NotFound)?;
    if survey.record.version != version {
        return Err(Fault::Conflict("record".into()));
    }
    if survey.record.archived_at.is_some() {
        return Err(Fault::Refused("survey_archived"));
    }
    Ok((tx, survey))
}

async fn set_state(
    tx: &TenantTx,
    survey: &Survey,
    state: State,
    (opened, closed): (Option<DateTime<Utc>>, Option<DateTime<Utc>>),
) -> Result<(), StoreError> {
    use table::survey::Column as C;
    tx.change::<table::survey::Entity>()
        .set(C::State, state.as_str())
        .set(C::OpenedAt, opened)
        .set(C::ClosedAt, closed)
        .filter(C::Id.eq(survey.id.uuid()))
        .run()
        .await?;
    Ok(())
}

/// Citizens see it and may answer from its first day on. A closed survey opens again if its period allows.
///
/// # Errors
/// The refusals `survey_already_open`, `survey_period_over`.
pub async fn open(desk: &Desk, id: SurveyId, version: i32) -> Result<(), Fault> {
    let (tx, survey) = step(desk, id, version).await?;
    if survey.state == State::Open {
        return Err(Fault::Refused("survey_already_open"));
    }
    let face = &survey.record.face;
    if face.ends_on.is_some_and(|last| last < desk.today()) {
        return Err(Fault::Refused("survey_period_over"));
    }
    let now = desk.now();
    set_state(&tx, &survey, State::Open, (survey.opened_at.or(Some(now)), None)).await?;
    record::publish(&tx, Kind::Survey, id.uuid(), now).await?;
    due(&tx, &survey, now).await?;
    note(desk, &tx, "survey.open", id, &face.title).await?;
    Ok(tx.commit().await?)
}

/// Nobody answers any more; citizens see the results.
///
/// # Errors
/// The refusal `survey_not_open`.
pub async fn close(desk: &Desk, id: SurveyId, version: i32) -> Result<(), Fault> {
    let (tx, survey) = step(desk, id, version).await?;
    if survey.state != State::Open {
        return Err(Fault::Refused("survey_not_open"));
    }
    let now = desk.now();
    set_state(&tx, &survey, State::Closed, (survey.opened_at, Some(now))).await?;
    record::publish(&tx, Kind::Survey, id.uuid(), now).await?;
    deadline::meet(&tx, Kind::Survey.as_str(), id.uuid(), deadline::SURVEY_CLOSE, now).await?;
    note(desk, &tx, "survey.close", id, &survey.record.face.title).await?;
    Ok(tx.commit().await?)
}

/// Sets the survey aside, or takes it back.
pub async fn archive(desk: &Desk, id: SurveyId, archived: bool) -> Result<(), Fault> {
    desk.actor.may(Action::SurveyWork)?;
    let tx = desk.store.write(&desk.scope).await?;
    let survey = find(&tx, id).await?.ok_or(Fault::NotFound)?;
    let now = desk.now();
    if archived {
        record::archive(&tx, Kind::Survey, id.uuid(), now).await?;
    } else {
        record::restore(&tx, Kind::Survey, id.uuid(), now).await?;
        if survey.state == State::Open {
            due(&tx, &survey, now).await?;
        }
    }
    let action = if archived { "survey.archive" } else { "survey.restore" };
    note(desk, &tx, action, id, &survey.record.face.title).await?;
    Ok(tx.commit().await?)
}
