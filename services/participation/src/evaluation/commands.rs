//! Setting up a round and bringing it to its end.

use super::{Announcement, Draft, DraftMission, Evaluation, State, Step, find, rules, table};
use crate::record::{self, Face, Kind, Tags};
use chrono::{DateTime, NaiveDate, Utc};
use kernel::{
    Action, Actor, Fault, Lang,
    fiscal::{self, FiscalYear, HalfYearRound},
    ids::{DepartmentId, EvaluationId, MissionId},
    lang,
    participation::{Category, Level, StatutoryDomain},
    text,
};
use reminders::deadline::{self, NewDeadline};
use sea_orm::{ColumnTrait, Condition};
use serde_json::json;
use store::TenantTx;
use tenancy::{Desk, audit};

const CREATE: &str = "evaluation.create";

/// Makes a round. The same key makes it once.
///
/// # Errors
/// [`Fault::Invalid`]; the refusal `round_exists` when the year has that round.
pub async fn create(desk: &Desk, key: &str, draft: Draft) -> Result<EvaluationId, Fault> {
    desk.actor.may(Action::EvaluationWork)?;
    if key.is_empty() {
        return Err(Fault::field("idempotencyKey", "required"));
    }
    let tx = desk.store.write(&desk.scope).await?;
    if let Some(done) = tx.done_before(CREATE, key).await? {
        return serde_json::from_value(done).map_err(Fault::internal);
    }
    let (year, round, draft) = rules::check(draft)?;
    if exists(&tx, year, round).await? {
        return Err(Fault::Refused("round_exists"));
    }
    let id = add(&tx, &desk.actor, (year, round), &draft, desk.now()).await?;
    tx.remember(CREATE, key, json!(id), desk.now()).await?;
    tx.commit().await?;
    Ok(id)
}

/// Opens both rounds of a fiscal year that are not there yet, with their deadlines. Called again it changes nothing.
pub async fn open_year(
    tx: &TenantTx,
    year: FiscalYear,
    now: DateTime<Utc>,
) -> Result<Vec<EvaluationId>, Fault> {
    let mut opened = Vec::new();
    for round in [HalfYearRound::One, HalfYearRound::Two] {
        if exists(tx, year, round).await? {
            continue;
        }
        let (from, to) = round.range(year);
        let args = [("round", round.number().to_string()), ("year", year.be().to_string())];
        let args: Vec<(&str, &str)> = args.iter().map(|(k, v)| (*k, v.as_str())).collect();
        let draft = Draft {
            face: Face {
                title: lang::tr(Lang::Th, "evaluation.title", &args),
                tags: Tags {
                    level: Some(Level::Involve),
                    category: Some(Category::MonitorEvaluate),
                    statutory_domain: Some(StatutoryDomain::PerformanceEvaluation),
                },
                fiscal_year: Some(year.be()),
                starts_on: Some(from),
                ends_on: Some(to),
                ..Face::default()
            },
            round: i32::from(round.number()),
            missions: missions_of_departments(tx).await?,
            criteria: starter_criteria(),
            evaluators: Vec::new(),
        };
        opened.push(add(tx, &Actor::System, (year, round), &draft, now).await?);
    }
    Ok(opened)
}

/// The criteria a form begins with; the administration changes them.
#[must_use]
pub fn starter_criteria() -> Vec<String> {
    (1..=5).map(|n| lang::t(Lang::Th, &format!("evaluation.criterion.{n}")).to_owned()).collect()
}

/// A mission for every department in use: what is judged is what the units do.
pub async fn missions_of_departments(tx: &TenantTx) -> Result<Vec<DraftMission>, Fault> {
    let departments = tenancy::department::list(tx, false).await?;
    Ok(departments
        .into_iter()
        .map(|d| DraftMission {
            name: lang::tr(Lang::Th, "evaluation.mission_of", &[("name", &d.name_th)]),
            department: Some(d.id),
            ..DraftMission::default()
        })
        .collect())
}

async fn exists(tx: &TenantTx, year: FiscalYear, round: HalfYearRound) -> Result<bool, Fault> {
    use table::evaluation::Column as C;
    let found = tx
        .find::<table::evaluation::Entity>()
        .filter(C::FiscalYear.eq(year.be()))
        .filter(C::Round.eq(i32::from(round.number())))
        .one()
        .await?;
    Ok(found.is_some())
}

async fn add(
    tx: &TenantTx,
    actor: &Actor,
    (year, round): (FiscalYear, HalfYearRound),
    draft: &Draft,
    now: DateTime<Utc>,
) -> Result<EvaluationId, Fault> {
    let id = EvaluationId::new();
    record::add(tx, actor, (Kind::Evaluation, id.uuid()), &draft.face, "", now).await?;
    tx.add::<table::evaluation::Entity>(table::evaluation::Model {
        tenant_id: tx.tenant(),
        id: id.uuid(),
        fiscal_year: year.be(),
        round: i32::from(round.number()),
        state: State::Open.as_str().to_owned(),
        presented_on: None,
        announced_on: None,
        posted_from: None,
        posted_until: None,
        finished_at: None,
    })
    .await?;
    put_missions(tx, id, &[], &draft.missions).await?;
    put_form(tx, id, draft).await?;
    due(tx, id, (year, round), &draft.face, now).await?;
    note(tx, actor, "evaluation.create", id, json!({ "title": draft.face.title }), now).await?;
    Ok(id)
}

async fn due(
    tx: &TenantTx,
    id: EvaluationId,
    (year, round): (FiscalYear, HalfYearRound),
    face: &Face,
    now: DateTime<Utc>,
) -> Result<(), Fault> {
    let due_on = rules::due_on(year, round);
    let new = NewDeadline {
        subject_kind: Kind::Evaluation.as_str(),
        subject_id: id.uuid(),
        kind: deadline::EVALUATION_ROUND,
        due_on,
        responsible: face.owner,
        department: face.department,
        confidential: false,
        label: face.title.clone(),
        trace: json!({ "rule": "end of the half-year", "days_after": rules::DAYS_AFTER_ROUND }),
    };
    deadline::set(tx, new, now).await?;
    Ok(())
}

async fn note(
    tx: &TenantTx,
    actor: &Actor,
    action: &str,
    id: EvaluationId,
    detail: serde_json::Value,
    now: DateTime<Utc>,
) -> Result<(), Fault> {
    audit::record(tx, actor, action, Kind::Evaluation.as_str(), Some(id.uuid()), detail, now).await?;
    Ok(tx.mark_statistics(fiscal::thai_day(now), now).await?)
}

async fn put_form(tx: &TenantTx, id: EvaluationId, draft: &Draft) -> Result<(), Fault> {
    let criteria = draft.criteria.iter().zip(1..).map(|(text, no)| table::evaluation_criterion::Model {
        tenant_id: tx.tenant(),
        evaluation_id: id.uuid(),
        no,
        text: text.clone(),
    });
    tx.add_many::<table::evaluation_criterion::Entity>(criteria.collect()).await?;
    let evaluators =
        draft.evaluators.iter().zip(1..).map(|((label, citizen), no)| table::evaluation_evaluator::Model {
            tenant_id: tx.tenant(),
            evaluation_id: id.uuid(),
            no,
            label: label.clone(),
            citizen: *citizen,
        });
    Ok(tx.add_many::<table::evaluation_evaluator::Entity>(evaluators.collect()).await?)
}

/// Keeps the missions that stay, with their scores and decisions, adds the new ones and takes the others out.
async fn put_missions(
    tx: &TenantTx,
    id: EvaluationId,
    old: &[super::Mission],
    new: &[DraftMission],
) -> Result<(), Fault> {
    use table::evaluation_mission::Column as C;
    for mission in old.iter().filter(|m| !new.iter().any(|n| n.id == Some(m.id))) {
        tx.remove::<table::evaluation_mission::Entity>(C::Id.eq(mission.id.uuid())).await?;
    }
    for (mission, sort) in new.iter().zip(1..) {
        let department = mission.department.map(DepartmentId::uuid);
        let known = mission.id.filter(|id| old.iter().any(|m| m.id == *id));
        if mission.id.is_some() && known.is_none() {
            return Err(Fault::NotFound);
        }
        let done = if let Some(known) = known {
            tx.change::<table::evaluation_mission::Entity>()
                .set(C::Name, mission.name.as_str())
                .set(C::Sort, sort)
                .set(C::DepartmentId, department)
                .set(C::RecordId, mission.record)
                .filter(C::Id.eq(known.uuid()))
                .run()
                .await
                .map(|_| ())
        } else {
            tx.add::<table::evaluation_mission::Entity>(table::evaluation_mission::Model {
                tenant_id: tx.tenant(),
                id: MissionId::new().uuid(),
                evaluation_id: id.uuid(),
                sort,
                name: mission.name.clone(),
                department_id: department,
                record_id: mission.record,
                decision: None,
                reason: String::new(),
                decided_at: None,
            })
            .await
        };
        done.map_err(|error| match error {
            // A department or record that is not of this administration.
            store::StoreError::Conflict(_) => Fault::field("missions", "choose_one"),
            other => other.into(),
        })?;
    }
    Ok(())
}

pub(super) async fn step(desk: &Desk, id: EvaluationId) -> Result<(TenantTx, Evaluation), Fault> {
    desk.actor.may(Action::EvaluationWork)?;
    let tx = desk.store.write(&desk.scope).await?;
    let evaluation = find(&tx, id).await?.ok_or(Fault::NotFound)?;
    if evaluation.record.archived_at.is_some() {
        return Err(Fault::Refused("evaluation_archived"));
    }
    Ok((tx, evaluation))
}

/// Changes face, missions and, as long as nobody has scored, criteria and evaluators. Later, evaluators may only be added.
///
/// # Errors
/// [`Fault::Conflict`]; the refusals `evaluation_scored`, `evaluation_finished`, `round_exists`.
pub async fn change(desk: &Desk, id: EvaluationId, version: i32, draft: Draft) -> Result<(), Fault> {
    let (tx, old) = step(desk, id).await?;
    let (year, round, draft) = rules::check(draft)?;
    if old.state == State::Finished {
        return Err(Fault::Refused("evaluation_finished"));
    }
    let moved = (old.fiscal_year, old.round) != (year.be(), draft.round);
    if moved && exists(&tx, year, round).await? {
        return Err(Fault::Refused("round_exists"));
    }
    let now = desk.now();
    record::change(&tx, (Kind::Evaluation, id.uuid()), version, &draft.face, "", now).await?;
    use table::evaluation::Column as C;
    tx.change::<table::evaluation::Entity>()
        .set(C::FiscalYear, year.be())
        .set(C::Round, draft.round)
        .filter(C::Id.eq(id.uuid()))
        .run()
        .await?;
    put_missions(&tx, id, &old.missions, &draft.missions).await?;
    put_changed_form(&tx, &old, &draft).await?;
    due(&tx, id, (year, round), &draft.face, now).await?;
    note(&tx, &desk.actor, "evaluation.change", id, json!({ "title": draft.face.title }), now).await?;
    Ok(tx.commit().await?)
}

async fn put_changed_form(tx: &TenantTx, old: &Evaluation, draft: &Draft) -> Result<(), Fault> {
    if draft.criteria == old.criteria && draft.evaluators == old.evaluators {
        return Ok(());
    }
    if old.scores.is_empty() {
        let key = old.id.uuid();
        tx.remove::<table::evaluation_criterion::Entity>(
            table::evaluation_criterion::Column::EvaluationId.eq(key),
        )
        .await?;
        tx.remove::<table::evaluation_evaluator::Entity>(
            table::evaluation_evaluator::Column::EvaluationId.eq(key),
        )
        .await?;
        return put_form(tx, old.id, draft).await;
    }
    let added = draft.evaluators.strip_prefix(old.evaluators.as_slice());
    let Some(added) = added.filter(|_| draft.criteria == old.criteria) else {
        return Err(Fault::Refused("evaluation_scored"));
    };
    let first = i32::try_from(old.evaluators.len()).unwrap_or(i32::MAX).saturating_add(1);
    let rows = added.iter().zip(first..).map(|((label, citizen), no)| table::evaluation_evaluator::Model {
        tenant_id: tx.tenant(),
        evaluation_id: old.id.uuid(),
        no,
        label: label.clone(),
        citizen: *citizen,
    });
    Ok(tx.add_many::<table::evaluation_evaluator::Entity>(rows.collect()).await?)
}

/// Notes when one of the nine steps was done, and what shows it.
pub async fn set_step(
    desk: &Desk,
    id: EvaluationId,
    which: Step,
    done_on: Option<NaiveDate>,
    words: &str,
) -> Result<(), Fault> {
    let (tx, evaluation) = step(desk, id).await?;
    if done_on.is_some_and(|day| day > desk.today()) {
        return Err(Fault::field("doneOn", "date_in_future"));
    }
    use table::evaluation_step as steps;
    let key = Condition::all()
        .add(steps::Column::EvaluationId.eq(id.uuid()))
        .add(steps::Column::Step.eq(which.as_str()));
    tx.remove::<steps::Entity>(key).await?;
    tx.add::<steps::Entity>(steps::Model {
        tenant_id: tx.tenant(),
        evaluation_id: id.uuid(),
        step: which.as_str().to_owned(),
        done_on,
        note: text::clean_text(words, rules::MAX_NOTE),
    })
    .await?;
    let detail = json!({ "title": evaluation.record.face.title, "step": which.as_str() });
    note(&tx, &desk.actor, "evaluation.step", id, detail, desk.now()).await?;
    Ok(tx.commit().await?)
}

/// Notes when the result was presented, announced and posted. The regulation's days only warn.
pub async fn announce(desk: &Desk, id: EvaluationId, version: i32, of: Announcement) -> Result<(), Fault> {
    let (tx, evaluation) = step(desk, id).await?;
    rules::check_announcement(&of)?;
    use table::evaluation::Column as C;
    tx.change::<table::evaluation::Entity>()
        .set(C::PresentedOn, of.presented_on)
        .set(C::AnnouncedOn, of.announced_on)
        .set(C::PostedFrom, of.posted_from)
        .set(C::PostedUntil, of.posted_until)
        .filter(C::Id.eq(id.uuid()))
        .run()
        .await?;
    let (face, now) = (&evaluation.record.face, desk.now());
    record::change(&tx, (Kind::Evaluation, id.uuid()), version, face, "", now).await?;
    note(&tx, &desk.actor, "evaluation.announce", id, json!({ "title": face.title }), now).await?;
    Ok(tx.commit().await?)
}

/// Ends the round: every mission scored and decided. From now on it counts as done.
///
/// # Errors
/// The refusals `evaluation_finished`, `missions_undecided`, `missions_unscored`.
pub async fn finish(desk: &Desk, id: EvaluationId, version: i32) -> Result<(), Fault> {
    let (tx, evaluation) = step(desk, id).await?;
    if evaluation.record.version != version {
        return Err(Fault::Conflict("record".into()));
    }
    if evaluation.state == State::Finished {
        return Err(Fault::Refused("evaluation_finished"));
    }
    if evaluation.missions.is_empty() || evaluation.missions.iter().any(|m| m.decision.is_none()) {
        return Err(Fault::Refused("missions_undecided"));
    }
    if evaluation.missions.iter().any(|m| evaluation.mean(m.id, None).is_none()) {
        return Err(Fault::Refused("missions_unscored"));
    }
    let now = desk.now();
    use table::evaluation::Column as C;
    tx.change::<table::evaluation::Entity>()
        .set(C::State, State::Finished.as_str())
        .set(C::FinishedAt, Some(now))
        .filter(C::Id.eq(id.uuid()))
        .run()
        .await?;
    let face = &evaluation.record.face;
    record::change(&tx, (Kind::Evaluation, id.uuid()), version, face, "", now).await?;
    deadline::meet(&tx, Kind::Evaluation.as_str(), id.uuid(), deadline::EVALUATION_ROUND, now).await?;
    note(&tx, &desk.actor, "evaluation.finish", id, json!({ "title": face.title }), now).await?;
    Ok(tx.commit().await?)
}

/// Shows a finished round to citizens, or takes it back.
///
/// # Errors
/// The refusal `evaluation_not_finished`.
pub async fn publish(desk: &Desk, id: EvaluationId, published: bool) -> Result<(), Fault> {
    let (tx, evaluation) = step(desk, id).await?;
    if published && evaluation.state != State::Finished {
        return Err(Fault::Refused("evaluation_not_finished"));
    }
    let now = desk.now();
    let action = if published {
        record::publish(&tx, Kind::Evaluation, id.uuid(), now).await?;
        "evaluation.publish"
    } else {
        record::withdraw(&tx, Kind::Evaluation, id.uuid(), now).await?;
        "evaluation.withdraw"
    };
    note(&tx, &desk.actor, action, id, json!({ "title": evaluation.record.face.title }), now).await?;
    Ok(tx.commit().await?)
}
