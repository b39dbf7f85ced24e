//! How far measures are: steps, budget and indicators of the version in force, counted in a few statements for any
//! number of measures.

use super::{
    Actual, Content, Measure, Spending, StepState, Track, Version, queries, rules,
    table::{measure_actual, measure_spending, measure_step_state},
};
use chrono::NaiveDate;
use kernel::{
    Fault,
    ids::{IndicatorId, MeasureId, SpendingId, StaffId, StepId},
};
use sea_orm::ColumnTrait;
use store::TenantRead;
use uuid::Uuid;

/// The counts of one measure, or of several added up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Progress {
    /// Without those dropped.
    pub steps: i64,
    pub done: i64,
    /// Due by today, done or not.
    pub due: i64,
    pub late: i64,
    pub dropped: i64,
    /// Baht, for the whole time.
    pub budget: i64,
    pub spent: i64,
    pub indicators: i64,
    /// Those that can be judged: with a target, or yes or no.
    pub judged: i64,
    pub met: i64,
}

impl Progress {
    /// Adds two up.
    #[must_use]
    pub fn and(self, more: Self) -> Self {
        Self {
            steps: self.steps + more.steps,
            done: self.done + more.done,
            due: self.due + more.due,
            late: self.late + more.late,
            dropped: self.dropped + more.dropped,
            budget: self.budget.saturating_add(more.budget),
            spent: self.spent.saturating_add(more.spent),
            indicators: self.indicators + more.indicators,
            judged: self.judged + more.judged,
            met: self.met + more.met,
        }
    }
}

/// Everything that was noted about one measure, beside its version in force.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct State {
    pub version: Option<Version>,
    pub tracks: Vec<Track>,
    pub actuals: Vec<Actual>,
    pub spending: Vec<Spending>,
}

impl State {
    #[must_use]
    pub fn count(&self, today: NaiveDate) -> Progress {
        let Some(version) = &self.version else { return Progress::default() };
        count(&version.content, &self.tracks, &self.actuals, &self.spending, today)
    }
}

/// Counts one measure.
#[must_use]
pub fn count(
    content: &Content,
    tracks: &[Track],
    actuals: &[Actual],
    spending: &[Spending],
    today: NaiveDate,
) -> Progress {
    let mut counted = Progress {
        budget: content.total_budget(),
        spent: spending.iter().map(|line| line.amount).sum(),
        ..Progress::default()
    };
    for step in &content.steps {
        let track = tracks.iter().find(|track| Some(track.step) == step.id);
        let state = rules::state(track);
        if state == StepState::Dropped {
            counted.dropped += 1;
            continue;
        }
        counted.steps += 1;
        counted.done += i64::from(state == StepState::Done);
        counted.due += i64::from(rules::due(step, track).is_some_and(|day| day <= today));
        counted.late += i64::from(rules::late(step, track, today));
    }
    for indicator in &content.indicators {
        counted.indicators += 1;
        counted.judged += i64::from(rules::judged(indicator.rule, indicator.target));
        let actual = latest(actuals, indicator.id).map(|actual| actual.actual);
        counted.met += i64::from(rules::met(indicator.rule, indicator.target, actual) == Some(true));
    }
    counted
}

/// The actual of the latest year.
#[must_use]
pub fn latest(actuals: &[Actual], id: Option<IndicatorId>) -> Option<&Actual> {
    actuals.iter().filter(|actual| Some(actual.indicator) == id).max_by_key(|actual| actual.fiscal_year)
}

/// The state of each of these measures, in their order.
pub async fn of(read: &TenantRead, measures: &[Measure]) -> Result<Vec<State>, Fault> {
    let wanted: Vec<_> = measures.iter().map(|measure| (measure.id, measure.in_force())).collect();
    let ids: Vec<MeasureId> = measures.iter().map(|measure| measure.id).collect();
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let versions = queries::in_force(read, &wanted).await?;
    let tracks = tracks(read, &ids).await?;
    let actuals = actuals(read, &ids).await?;
    let spending = spending(read, &ids).await?;
    let states = ids.iter().map(|id| State {
        version: versions.iter().find(|(of, _)| of == id).map(|(_, version)| version.clone()),
        tracks: own(&tracks, *id),
        actuals: own(&actuals, *id),
        spending: own(&spending, *id),
    });
    Ok(states.collect())
}

fn own<T: Clone>(all: &[(MeasureId, T)], id: MeasureId) -> Vec<T> {
    all.iter().filter(|(of, _)| *of == id).map(|(_, one)| one.clone()).collect()
}

fn uuids(ids: &[MeasureId]) -> Vec<Uuid> {
    ids.iter().map(|id| id.uuid()).collect()
}

pub(super) async fn tracks(read: &TenantRead, ids: &[MeasureId]) -> Result<Vec<(MeasureId, Track)>, Fault> {
    let rows = read
        .find::<measure_step_state::Entity>()
        .filter(measure_step_state::Column::MeasureId.is_in(uuids(ids)))
        .all()
        .await?;
    let read = |row: measure_step_state::Model| {
        let track = Track {
            step: StepId(row.id),
            state: StepState::read(&row.state)?,
            done_on: row.done_on,
            moved_to: row.moved_to,
            reason: row.reason,
            changed_by: row.changed_by.map(StaffId),
            changed_at: row.changed_at,
            version: row.version,
        };
        Ok((MeasureId(row.measure_id), track))
    };
    rows.into_iter().map(read).collect()
}

async fn actuals(read: &TenantRead, ids: &[MeasureId]) -> Result<Vec<(MeasureId, Actual)>, Fault> {
    let rows = read
        .find::<measure_actual::Entity>()
        .filter(measure_actual::Column::MeasureId.is_in(uuids(ids)))
        .ascending(measure_actual::Column::FiscalYear)
        .all()
        .await?;
    let read = |row: measure_actual::Model| {
        let actual = Actual {
            indicator: IndicatorId(row.id),
            fiscal_year: row.fiscal_year,
            actual: row.actual,
            evidence: row.evidence,
            changed_by: row.changed_by.map(StaffId),
            changed_at: row.changed_at,
        };
        (MeasureId(row.measure_id), actual)
    };
    Ok(rows.into_iter().map(read).collect())
}

async fn spending(read: &TenantRead, ids: &[MeasureId]) -> Result<Vec<(MeasureId, Spending)>, Fault> {
    let rows = read
        .find::<measure_spending::Entity>()
        .filter(measure_spending::Column::MeasureId.is_in(uuids(ids)))
        .ascending(measure_spending::Column::SpentOn)
        .ascending(measure_spending::Column::Id)
        .all()
        .await?;
    let read = |row: measure_spending::Model| {
        let line = Spending {
            id: SpendingId(row.id),
            spent_on: row.spent_on,
            amount: row.amount,
            note: row.note,
            created_by: row.created_by.map(StaffId),
        };
        (MeasureId(row.measure_id), line)
    };
    Ok(rows.into_iter().map(read).collect())
}
