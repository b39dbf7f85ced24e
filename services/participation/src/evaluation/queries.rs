//! Reading evaluation rounds.

use super::{Announcement, ContinuationDecision, State, Step, rules, table};
use crate::record::{self, Kind, Record};
use chrono::{DateTime, NaiveDate, Utc};
use kernel::{
    Fault,
    fiscal::FiscalYear,
    ids::{DepartmentId, EvaluationId, MissionId},
};
use sea_orm::ColumnTrait;
use store::TenantRead;
use uuid::Uuid;

/// A mission with what was decided about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mission {
    pub id: MissionId,
    pub name: String,
    pub department: Option<DepartmentId>,
    pub record: Option<Uuid>,
    pub decision: Option<ContinuationDecision>,
    pub reason: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Score {
    pub mission: MissionId,
    pub criterion: i32,
    pub evaluator: i32,
    pub score: i32,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepLine {
    pub step: Step,
    pub done_on: Option<NaiveDate>,
    pub note: String,
}

/// A round as kept. Criteria and evaluators are numbered from 1 in their order.
#[derive(Debug, Clone, PartialEq)]
pub struct Evaluation {
    pub id: EvaluationId,
    pub record: Record,
    pub fiscal_year: i32,
    pub round: i32,
    pub state: State,
    pub announcement: Announcement,
    pub finished_at: Option<DateTime<Utc>>,
    pub missions: Vec<Mission>,
    pub criteria: Vec<String>,
    /// Label, and whether they are of the public.
    pub evaluators: Vec<(String, bool)>,
    pub scores: Vec<Score>,
    /// All nine, in their order.
    pub steps: Vec<StepLine>,
}

impl Evaluation {
    #[must_use]
    pub fn citizens(&self) -> usize {
        self.evaluators.iter().filter(|(_, citizen)| *citizen).count()
    }

    #[must_use]
    pub fn warnings(&self, today: NaiveDate) -> Vec<rules::Warning> {
        rules::warnings(&self.announcement, self.citizens(), self.evaluators.len(), today)
    }

    /// Mean of a mission's scores and how many there are: of one criterion, or of all.
    #[must_use]
    pub fn mean(&self, mission: MissionId, criterion: Option<i32>) -> Option<(f64, i32)> {
        let of: Vec<i32> = self
            .scores
            .iter()
            .filter(|s| s.mission == mission && criterion.is_none_or(|no| s.criterion == no))
            .map(|s| s.score)
            .collect();
        let n = i32::try_from(of.len()).ok().filter(|n| *n > 0)?;
        Some((f64::from(of.iter().sum::<i32>()) / f64::from(n), n))
    }
}

/// One round, whether published or not.
pub async fn find(read: &TenantRead, id: EvaluationId) -> Result<Option<Evaluation>, Fault> {
    let Some(record) = record::find(read, Kind::Evaluation, id.uuid()).await? else { return Ok(None) };
    let key = id.uuid();
    use table::{
        evaluation as round, evaluation_criterion as criterion, evaluation_evaluator as evaluator,
        evaluation_mission as mission, evaluation_score as score, evaluation_step as step,
    };
    let row = read.find::<round::Entity>().filter(round::Column::Id.eq(key)).one().await?;
    let row = row.ok_or_else(|| Fault::internal("a round's record without its round"))?;
    let missions = read
        .find::<mission::Entity>()
        .filter(mission::Column::EvaluationId.eq(key))
        .ascending(mission::Column::Sort)
        .all()
        .await?;
    let criteria = read
        .find::<criterion::Entity>()
        .filter(criterion::Column::EvaluationId.eq(key))
        .ascending(criterion::Column::No)
        .all()
        .await?;
    let evaluators = read
        .find::<evaluator::Entity>()
        .filter(evaluator::Column::EvaluationId.eq(key))
        .ascending(evaluator::Column::No)
        .all()
        .await?;
    let scores = read.find::<score::Entity>().filter(score::Column::EvaluationId.eq(key)).all().await?;
    let steps = read.find::<step::Entity>().filter(step::Column::EvaluationId.eq(key)).all().await?;
    Ok(Some(Evaluation {
        id,
        record,
        fiscal_year: row.fiscal_year,
        round: row.round,
        state: State::read(&row.state)?,
        announcement: Announcement {
            presented_on: row.presented_on,
            announced_on: row.announced_on,
            posted_from: row.posted_from,
            posted_until: row.posted_until,
        },
        finished_at: row.finished_at,
        missions: missions.into_iter().map(Mission::try_from).collect::<Result<_, _>>()?,
        criteria: criteria.into_iter().map(|c| c.text).collect(),
        evaluators: evaluators.into_iter().map(|e| (e.label, e.citizen)).collect(),
        scores: scores
            .into_iter()
            .map(|s| Score {
                mission: MissionId(s.mission_id),
                criterion: s.criterion_no,
                evaluator: s.evaluator_no,
                score: s.score,
            })
            .collect(),
        steps: Step::ALL
            .iter()
            .map(|kind| {
                let row = steps.iter().find(|row| row.step == kind.as_str());
                StepLine {
                    step: *kind,
                    done_on: row.and_then(|row| row.done_on),
                    note: row.map_or_else(String::new, |row| row.note.clone()),
                }
            })
            .collect(),
    }))
}

/// One round as citizens may see it.
pub async fn find_published(read: &TenantRead, id: EvaluationId) -> Result<Option<Evaluation>, Fault> {
    Ok(find(read, id).await?.filter(|evaluation| evaluation.record.is_public()))
}

/// Round and state of each of these records, in their order.
pub async fn of_records(read: &TenantRead, records: &[Record]) -> Result<Vec<(i32, State)>, Fault> {
    use table::evaluation as round;
    let ids: Vec<Uuid> = records.iter().map(|record| record.id).collect();
    let rows = read.find::<round::Entity>().filter(round::Column::Id.is_in(ids.clone())).all().await?;
    ids.iter()
        .map(|id| match rows.iter().find(|row| row.id == *id) {
            Some(row) => Ok((row.round, State::read(&row.state)?)),
            None => Err(Fault::internal("a round's record without its round")),
        })
        .collect()
}

impl TryFrom<table::evaluation_mission::Model> for Mission {
    type Error = Fault;

    fn try_from(row: table::evaluation_mission::Model) -> Result<Self, Fault> {
        Ok(Self {
            id: MissionId(row.id),
            name: row.name,
            department: row.department_id.map(DepartmentId),
            record: row.record_id,
            decision: row.decision.as_deref().map(ContinuationDecision::read).transpose()?,
            reason: row.reason,
        })
    }
}

/// Whether an administration that evaluates (it did so this year or the last) lacks a round of this year: twice a year is
/// the least (seed 001, measure 3.3.2). One that never began is not made to.
pub(crate) async fn lacks_rounds(read: &TenantRead, year: FiscalYear) -> Result<bool, Fault> {
    let rows = read
        .find::<table::evaluation::Entity>()
        .filter(table::evaluation::Column::FiscalYear.gte(year.previous().be()))
        .filter(table::evaluation::Column::FiscalYear.lte(year.be()))
        .all()
        .await?;
    let of_year = rows.iter().filter(|row| row.fiscal_year == year.be()).count();
    Ok(!rows.is_empty() && of_year < 2)
}
