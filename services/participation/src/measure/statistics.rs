//! What measures contribute to the statistics (domain.md d, M1-M3). Only announced measures that are in use count.
//!
//! M1 steps done / steps due by today: the steps whose day lies in the span and not after the day it is looked at from,
//! without those dropped. M2 budget used / budget: spending on days of the span over the budget of the measures that run
//! in it; a yearly budget counts once for every fiscal year the two share. M3 indicators met / indicators with a target
//! due: a target is due in a fiscal year of the span once that year is over, or earlier when an actual was noted for it.

use super::{Content, StepState, list, progress, rules};
use chrono::NaiveDate;
use kernel::{
    Fault,
    figure::{Figure, Span},
    fiscal::FiscalYear,
};
use store::TenantRead;

/// M1, M2 and M3 of one administration.
pub async fn contribute(read: &TenantRead, span: &Span) -> Result<Vec<Figure>, Fault> {
    let measures = list::announced(read).await?;
    let mut sums = [(0_i64, 0_i64); 3];
    for measure in &measures {
        let Some(version) = &measure.state.version else { continue };
        let parts = [
            steps(&version.content, &measure.state, span),
            budget(&version.content, &measure.state, span),
            indicators(&version.content, &measure.state, span),
        ];
        for (sum, part) in sums.iter_mut().zip(parts) {
            *sum = (sum.0.saturating_add(part.0), sum.1.saturating_add(part.1));
        }
    }
    let codes = ["M1", "M2", "M3"];
    Ok(codes.into_iter().zip(sums).map(|(code, (of, all))| Figure::share(code, "", of, all)).collect())
}

fn steps(content: &Content, state: &progress::State, span: &Span) -> (i64, i64) {
    let (mut done, mut due) = (0, 0);
    for step in &content.steps {
        let track = state.tracks.iter().find(|track| Some(track.step) == step.id);
        let stands = rules::state(track);
        let counts = rules::due(step, track)
            .is_some_and(|day| (span.from..=span.to).contains(&day) && day <= span.as_of);
        if counts && stands != StepState::Dropped {
            due += 1;
            done += i64::from(stands == StepState::Done);
        }
    }
    (done, due)
}

fn budget(content: &Content, state: &progress::State, span: &Span) -> (i64, i64) {
    let in_span = |day: NaiveDate| (span.from..=span.to).contains(&day);
    let used = state.spending.iter().filter(|line| in_span(line.spent_on)).map(|line| line.amount).sum();
    let years = i64::try_from(shared_years(content, span).count()).unwrap_or(0);
    let times = if content.each_year { years } else { years.min(1) };
    (used, content.budget.saturating_mul(times))
}

fn indicators(content: &Content, state: &progress::State, span: &Span) -> (i64, i64) {
    let (mut met, mut due) = (0, 0);
    for year in shared_years(content, span) {
        for one in content.indicators.iter().filter(|one| rules::judged(one.rule, one.target)) {
            let noted = state
                .actuals
                .iter()
                .find(|actual| Some(actual.indicator) == one.id && actual.fiscal_year == year);
            let over = FiscalYear::from_be(year).is_some_and(|year| year.last_day() <= span.as_of);
            if over || noted.is_some() {
                due += 1;
                let verdict = rules::met(one.rule, one.target, noted.map(|actual| actual.actual));
                met += i64::from(verdict == Some(true));
            }
        }
    }
    (met, due)
}

/// The fiscal years that the measure and the span share.
fn shared_years(content: &Content, span: &Span) -> impl Iterator<Item = i32> {
    let first = content.first_year.max(FiscalYear::of(span.from).be());
    let last = content.last_year.min(FiscalYear::of(span.to).be());
    first..=last
}
