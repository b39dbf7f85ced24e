//! What the console sees of a measure.

use super::super::{
    Form, IndicatorRule, Listed, Measure as Row, StepState, Version, VersionState, compare,
    progress::{self, Progress, State},
    rules, versions,
};
use crate::{
    plan,
    record::{file, graphql::RecordView},
};
use async_graphql::{ID, SimpleObject};
use chrono::{DateTime, NaiveDate, Utc};
use kernel::{
    Fault, Lang,
    ids::{DepartmentId, StaffId},
};
use std::collections::BTreeMap;
use store::TenantRead;
use tenancy::{RequestContext, department, holiday::graphql::Date, staff};
use uuid::Uuid;

/// Names of departments and people, read once for a whole answer.
pub struct Names {
    departments: BTreeMap<DepartmentId, String>,
    people: BTreeMap<StaffId, String>,
    lang: Lang,
}

impl Names {
    pub async fn read(read: &TenantRead, at: &RequestContext) -> Result<Self, Fault> {
        let departments = department::list(read, true).await?;
        let people = staff::list(read, &at.actor, true).await?;
        Ok(Self {
            departments: departments.into_iter().map(|d| (d.id, d.name(at.lang).to_owned())).collect(),
            people: people.into_iter().map(|one| (one.id, one.name)).collect(),
            lang: at.lang,
        })
    }

    #[must_use]
    pub fn department(&self, id: DepartmentId) -> String {
        self.departments.get(&id).cloned().unwrap_or_default()
    }

    fn person(&self, id: Option<StaffId>) -> Option<String> {
        self.people.get(&id?).cloned()
    }
}

/// Baht for a client: GraphQL has no 64-bit integer.
#[must_use]
#[expect(clippy::cast_precision_loss, reason = "sums of baht are far below what a double holds exactly")]
pub fn float(baht: i64) -> f64 {
    baht as f64
}

/// Steps, budget and indicators counted.
#[derive(SimpleObject, Clone, Copy)]
pub struct MeasureProgress {
    /// Without those dropped.
    pub steps: i64,
    pub done: i64,
    /// Due by today, done or not.
    pub due: i64,
    pub late: i64,
    pub dropped: i64,
    /// Baht, for the whole time.
    pub budget: f64,
    pub spent: f64,
    pub indicators: i64,
    /// Those with a target, or to be answered with yes or no.
    pub judged: i64,
    pub met: i64,
}

impl From<Progress> for MeasureProgress {
    fn from(counted: Progress) -> Self {
        Self {
            steps: counted.steps,
            done: counted.done,
            due: counted.due,
            late: counted.late,
            dropped: counted.dropped,
            budget: float(counted.budget),
            spent: float(counted.spent),
            indicators: counted.indicators,
            judged: counted.judged,
            met: counted.met,
        }
    }
}

/// A measure in a list.
#[derive(SimpleObject)]
pub struct MeasureSummary {
    pub id: ID,
    pub record: RecordView,
    pub plan_id: ID,
    pub code: String,
    pub form: Option<Form>,
    pub first_year: Option<i32>,
    pub last_year: Option<i32>,
    /// Names; ทุกกอง/สำนัก in words.
    pub owners: Vec<String>,
    pub draft_no: Option<i32>,
    pub announced_no: Option<i32>,
    pub progress: MeasureProgress,
}

impl MeasureSummary {
    #[must_use]
    pub fn of(listed: Listed, names: &Names, today: NaiveDate) -> Self {
        let Listed { measure, state } = listed;
        let content = state.version.as_ref().map(|version| &version.content);
        Self {
            id: measure.id.to_string().into(),
            plan_id: measure.plan.to_string().into(),
            code: measure.code,
            form: content.map(|content| content.form),
            first_year: content.map(|content| content.first_year),
            last_year: content.map(|content| content.last_year),
            owners: content.map_or_else(Vec::new, |content| {
                compare::owners(content, names.lang, &|id| names.department(id))
            }),
            draft_no: measure.draft_no,
            announced_no: measure.announced_no,
            progress: state.count(today).into(),
            record: measure.record.into(),
        }
    }
}

/// A step of the version, with what has become of it.
#[derive(SimpleObject)]
pub struct MeasureStep {
    pub id: ID,
    pub text: String,
    pub bullets: Vec<String>,
    /// As the version says.
    pub planned_on: Option<Date>,
    /// As it counts: moved, or as the version says.
    pub due_on: Option<Date>,
    pub responsible_id: Option<ID>,
    pub responsible: Option<String>,
    pub state: StepState,
    pub done_on: Option<Date>,
    pub moved_to: Option<Date>,
    pub reason: String,
    pub changed_by: Option<String>,
    pub changed_at: Option<DateTime<Utc>>,
    /// To be sent back with a change of the state; 0 when nothing was noted.
    pub version: i32,
    pub late: bool,
    /// How many files show it.
    pub evidence: i32,
}

#[derive(SimpleObject)]
pub struct IndicatorActual {
    pub fiscal_year: i32,
    pub actual: f64,
    pub evidence: String,
    pub met: Option<bool>,
    pub changed_by: Option<String>,
    pub changed_at: DateTime<Utc>,
}

/// An indicator of the version, with what it came to.
#[derive(SimpleObject)]
pub struct MeasureIndicator {
    pub id: ID,
    pub name: String,
    pub unit: String,
    pub rule: IndicatorRule,
    pub target: Option<f64>,
    /// The target in words.
    pub target_text: Option<String>,
    pub actuals: Vec<IndicatorActual>,
    /// Judged by the actual of the latest year.
    pub met: Option<bool>,
    pub evidence: i32,
}

#[derive(SimpleObject)]
pub struct MeasureSpending {
    pub id: ID,
    pub spent_on: Date,
    pub amount: f64,
    pub note: String,
    pub created_by: Option<String>,
}

/// What a version says: the ten headings.
#[derive(SimpleObject)]
pub struct MeasureVersion {
    pub no: i32,
    pub state: VersionState,
    pub heading: String,
    pub form: Form,
    pub name: String,
    pub rationale: String,
    pub objectives: Vec<String>,
    pub targets: Vec<String>,
    pub area: String,
    pub steps: Vec<MeasureStep>,
    pub first_year: i32,
    pub last_year: i32,
    pub budget: f64,
    pub each_year: bool,
    pub total_budget: f64,
    pub all_departments: bool,
    pub department_ids: Vec<ID>,
    pub owners: Vec<String>,
    pub indicators: Vec<MeasureIndicator>,
    /// Headings that are still empty.
    pub missing: Vec<String>,
}

/// One line of the history.
#[derive(SimpleObject)]
pub struct MeasureVersionLine {
    pub no: i32,
    pub state: VersionState,
    pub made_by: Option<String>,
    pub made_at: DateTime<Utc>,
    pub changed_at: DateTime<Utc>,
    pub announced_by: Option<String>,
    pub announced_at: Option<DateTime<Utc>>,
    pub announced_on: Option<Date>,
    pub reference: String,
}

impl MeasureVersionLine {
    fn of(version: &Version, names: &Names) -> Self {
        Self {
            no: version.no,
            state: version.state,
            made_by: names.person(version.made_by),
            made_at: version.made_at,
            changed_at: version.changed_at,
            announced_by: names.person(version.announced_by),
            announced_at: version.announced_at,
            announced_on: version.announced_on.map(Date),
            reference: version.reference.clone(),
        }
    }
}

/// A measure with one of its versions.
#[derive(SimpleObject)]
pub struct Measure {
    pub id: ID,
    pub record: RecordView,
    pub plan_id: ID,
    pub plan_title: String,
    pub code: String,
    pub draft_no: Option<i32>,
    pub announced_no: Option<i32>,
    /// The version asked for; the one in force, or the draft before that.
    pub version: MeasureVersion,
    pub versions: Vec<MeasureVersionLine>,
    pub spending: Vec<MeasureSpending>,
    /// Of the version in force.
    pub progress: MeasureProgress,
}

impl Measure {
    pub async fn read(
        read: &TenantRead,
        at: &RequestContext,
        row: Row,
        no: Option<i32>,
    ) -> Result<Option<Self>, Fault> {
        let all = versions(read, row.id).await?;
        let wanted = no.or(row.in_force());
        let Some(shown) = all.iter().find(|version| Some(version.no) == wanted) else { return Ok(None) };
        let names = Names::read(read, at).await?;
        let state = progress::of(read, std::slice::from_ref(&row)).await?.pop().unwrap_or_default();
        let plan = plan::find(read, row.plan).await?;
        let mut evidence: BTreeMap<Uuid, i32> = BTreeMap::new();
        for file in file::of(read, row.id.uuid()).await? {
            if let Some(part) = file.part {
                *evidence.entry(part).or_default() += 1;
            }
        }
        let seen = Seen { names: &names, state: &state, evidence: &evidence, today: at.clock.today() };
        Ok(Some(Self {
            id: row.id.to_string().into(),
            plan_id: row.plan.to_string().into(),
            plan_title: plan.map_or_else(String::new, |plan| plan.record.face.title),
            draft_no: row.draft_no,
            announced_no: row.announced_no,
            version: seen.version(shown),
            versions: all.iter().map(|version| MeasureVersionLine::of(version, &names)).collect(),
            spending: seen.spending(),
            progress: state.count(seen.today).into(),
            code: row.code,
            record: row.record.into(),
        }))
    }
}

struct Seen<'a> {
    names: &'a Names,
    state: &'a State,
    evidence: &'a BTreeMap<Uuid, i32>,
    today: NaiveDate,
}

impl Seen<'_> {
    fn version(&self, version: &Version) -> MeasureVersion {
        let content = &version.content;
        let owners = compare::owners(content, self.names.lang, &|id| self.names.department(id));
        MeasureVersion {
            no: version.no,
            state: version.state,
            heading: content.heading.clone(),
            form: content.form,
            name: version.name.clone(),
            rationale: content.rationale.clone(),
            objectives: content.objectives.clone(),
            targets: content.targets.clone(),
            area: content.area.clone(),
            steps: content.steps.iter().map(|step| self.step(step)).collect(),
            first_year: content.first_year,
            last_year: content.last_year,
            budget: float(content.budget),
            each_year: content.each_year,
            total_budget: float(content.total_budget()),
            all_departments: content.all_departments,
            department_ids: content.departments.iter().map(|id| id.to_string().into()).collect(),
            owners,
            indicators: content.indicators.iter().map(|one| self.indicator(one)).collect(),
            missing: rules::missing(content).into_iter().map(str::to_owned).collect(),
        }
    }

    fn step(&self, step: &super::super::Step) -> MeasureStep {
        let track = self.state.tracks.iter().find(|track| Some(track.step) == step.id);
        let id = step.id.unwrap_or_default();
        MeasureStep {
            id: id.to_string().into(),
            text: step.text.clone(),
            bullets: step.bullets.clone(),
            planned_on: step.due_on.map(Date),
            due_on: rules::due(step, track).map(Date),
            responsible_id: step.responsible.map(|id| id.to_string().into()),
            responsible: self.names.person(step.responsible),
            state: rules::state(track),
            done_on: track.and_then(|track| track.done_on).map(Date),
            moved_to: track.and_then(|track| track.moved_to).map(Date),
            reason: track.map_or_else(String::new, |track| track.reason.clone()),
            changed_by: track.and_then(|track| self.names.person(track.changed_by)),
            changed_at: track.map(|track| track.changed_at),
            version: track.map_or(0, |track| track.version),
            late: rules::late(step, track, self.today),
            evidence: self.evidence.get(&id.uuid()).copied().unwrap_or(0),
        }
    }

    fn indicator(&self, one: &super::super::Indicator) -> MeasureIndicator {
        let id = one.id.unwrap_or_default();
        let own = self.state.actuals.iter().filter(|actual| Some(actual.indicator) == one.id);
        let latest = progress::latest(&self.state.actuals, one.id).map(|actual| actual.actual);
        MeasureIndicator {
            id: id.to_string().into(),
            name: one.name.clone(),
            unit: one.unit.clone(),
            rule: one.rule,
            target: one.target,
            target_text: compare::target(one, self.names.lang),
            actuals: own
                .map(|actual| IndicatorActual {
                    fiscal_year: actual.fiscal_year,
                    actual: actual.actual,
                    evidence: actual.evidence.clone(),
                    met: rules::met(one.rule, one.target, Some(actual.actual)),
                    changed_by: self.names.person(actual.changed_by),
                    changed_at: actual.changed_at,
                })
                .collect(),
            met: rules::met(one.rule, one.target, latest),
            evidence: self.evidence.get(&id.uuid()).copied().unwrap_or(0),
        }
    }

    fn spending(&self) -> Vec<MeasureSpending> {
        let line = |line: &super::super::Spending| MeasureSpending {
            id: line.id.to_string().into(),
            spent_on: Date(line.spent_on),
            amount: float(line.amount),
            note: line.note.clone(),
            created_by: self.names.person(line.created_by),
        };
        self.state.spending.iter().map(line).collect()
    }
}
