//! What the console gets about evaluation rounds.

use crate::{
    evaluation::{ContinuationDecision, Evaluation, State, Step, rules},
    record::{Record, graphql::RecordView},
};
use async_graphql::{ID, SimpleObject};
use chrono::{DateTime, NaiveDate, Utc};
use kernel::{ids::RecordId, page::Page};
use tenancy::{
    holiday::graphql::Date,
    payload::{CommandStatus, FieldErrorView, PageInfo},
};

#[derive(SimpleObject)]
pub struct EvaluationScore {
    pub criterion_no: i32,
    pub evaluator_no: i32,
    pub score: i32,
}

#[derive(SimpleObject)]
pub struct EvaluationMission {
    pub id: ID,
    pub name: String,
    pub department_id: Option<ID>,
    pub record_id: Option<ID>,
    pub decision: Option<ContinuationDecision>,
    pub reason: String,
    /// Mean of all its scores, 1 to 5.
    pub mean: Option<f64>,
    /// Scores behind the mean.
    pub n: i32,
    /// Mean by criterion, in the criteria's order.
    pub means: Vec<Option<f64>>,
    pub scores: Vec<EvaluationScore>,
}

#[derive(SimpleObject)]
pub struct Evaluator {
    pub no: i32,
    pub label: String,
    pub citizen: bool,
}

#[derive(SimpleObject)]
pub struct EvaluationStep {
    pub step: Step,
    pub done_on: Option<Date>,
    pub note: String,
}

#[derive(SimpleObject)]
#[graphql(name = "Evaluation")]
pub struct EvaluationView {
    pub id: ID,
    pub record: RecordView,
    pub fiscal_year: i32,
    pub round: i32,
    pub state: State,
    /// By when it should be finished.
    pub due_on: Option<Date>,
    pub presented_on: Option<Date>,
    pub announced_on: Option<Date>,
    pub posted_from: Option<Date>,
    pub posted_until: Option<Date>,
    pub finished_at: Option<DateTime<Utc>>,
    pub missions: Vec<EvaluationMission>,
    pub criteria: Vec<String>,
    pub evaluators: Vec<Evaluator>,
    pub steps: Vec<EvaluationStep>,
    /// announced_late, posted_short, no_citizen; none of them blocks.
    pub warnings: Vec<&'static str>,
}

impl EvaluationView {
    #[must_use]
    pub fn of(of: Evaluation, today: NaiveDate) -> Self {
        let warnings = of.warnings(today).into_iter().map(rules::Warning::key).collect();
        let missions = of.missions.iter().map(|m| {
            let mean = of.mean(m.id, None);
            EvaluationMission {
                id: m.id.to_string().into(),
                name: m.name.clone(),
                department_id: m.department.map(|id| id.to_string().into()),
                record_id: m.record.map(|id| RecordId(id).to_string().into()),
                decision: m.decision,
                reason: m.reason.clone(),
                mean: mean.map(|(mean, _)| mean),
                n: mean.map_or(0, |(_, n)| n),
                means: (1..).zip(&of.criteria).map(|(no, _)| Some(of.mean(m.id, Some(no))?.0)).collect(),
                scores: of
                    .scores
                    .iter()
                    .filter(|s| s.mission == m.id)
                    .map(|s| EvaluationScore {
                        criterion_no: s.criterion,
                        evaluator_no: s.evaluator,
                        score: s.score,
                    })
                    .collect(),
            }
        });
        let year = kernel::fiscal::FiscalYear::from_be(of.fiscal_year);
        let due_on =
            year.zip(rules::round_of(of.round)).map(|(year, round)| Date(rules::due_on(year, round)));
        Self {
            id: of.id.to_string().into(),
            missions: missions.collect(),
            record: of.record.into(),
            fiscal_year: of.fiscal_year,
            round: of.round,
            state: of.state,
            due_on,
            presented_on: of.announcement.presented_on.map(Date),
            announced_on: of.announcement.announced_on.map(Date),
            posted_from: of.announcement.posted_from.map(Date),
            posted_until: of.announcement.posted_until.map(Date),
            finished_at: of.finished_at,
            criteria: of.criteria,
            evaluators: (1..)
                .zip(of.evaluators)
                .map(|(no, (label, citizen))| Evaluator { no, label, citizen })
                .collect(),
            steps: of
                .steps
                .into_iter()
                .map(|s| EvaluationStep { step: s.step, done_on: s.done_on.map(Date), note: s.note })
                .collect(),
            warnings,
        }
    }
}

#[derive(SimpleObject)]
pub struct EvaluationRow {
    pub record: RecordView,
    pub round: i32,
    pub state: State,
}

#[derive(SimpleObject)]
pub struct EvaluationConnection {
    pub nodes: Vec<EvaluationRow>,
    pub page_info: PageInfo,
}

impl EvaluationConnection {
    #[must_use]
    pub fn of(page: Page<Record>, states: Vec<(i32, State)>) -> Self {
        let page_info = PageInfo::from(&page);
        let rows = page.rows.into_iter().zip(states);
        let nodes = rows
            .map(|(record, (round, state))| EvaluationRow { record: record.into(), round, state })
            .collect();
        Self { nodes, page_info }
    }
}

/// How a change ended.
#[derive(SimpleObject)]
pub struct EvaluationPayload {
    pub status: CommandStatus,
    pub message: Option<String>,
    pub fields: Vec<FieldErrorView>,
    pub evaluation: Option<EvaluationView>,
}
