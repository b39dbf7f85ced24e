//! The plan keeps its promises whatever day it is made on.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use super::{
    story::{Deed, Plan, Step, plan},
    towns::TOWNS,
};
use chrono::{DateTime, Duration, TimeZone, Utc};
use kernel::{day_count::HolidayTable, fiscal::thai_day};
use std::collections::HashSet;

fn made(now: DateTime<Utc>) -> Vec<(i64, Plan)> {
    let none: [(chrono::NaiveDate, String); 0] = [];
    let holidays: kernel::day_count::HolidayTable = none.into_iter().collect();
    TOWNS.iter().zip(1..).map(|(town, seed)| (town.promise_days, plan(town, seed, &holidays, now))).collect()
}

/// A Friday morning, a Sunday, shortly after midnight, the first day of a fiscal year.
fn moments() -> Vec<DateTime<Utc>> {
    [(2026, 11, 20, 2), (2026, 11, 22, 6), (2026, 11, 24, 17), (2026, 9, 30, 18)]
        .map(|(y, m, d, h)| Utc.with_ymd_and_hms(y, m, d, h, 20, 0).unwrap())
        .to_vec()
}

#[test]
fn every_town_has_cases_of_every_fate_all_in_the_past() {
    for now in moments() {
        for (promise, plan) in made(now) {
            assert!((50..=60).contains(&plan.cases.len()));
            assert!(plan.steps.iter().all(|step| step.at < now && step.at > now - Duration::days(62)));
            let received: Vec<_> = plan.steps.iter().filter(|step| step.deed == Deed::Receive).collect();
            assert_eq!(received.len(), plan.cases.len());
            let touched: HashSet<usize> =
                plan.steps.iter().filter(|s| s.deed != Deed::Receive).map(|s| s.case).collect();
            let due_in = |days: i64| {
                let on = thai_day(now) + Duration::days(days - promise);
                received.iter().filter(|s| thai_day(s.at) == on && !touched.contains(&s.case)).count()
            };
            assert!(due_in(0) >= 1 && due_in(2) >= 1 && due_in(-6) >= 1, "{now}");
            for deed in [
                Deed::Acknowledge,
                Deed::Assign,
                Deed::Progress,
                Deed::Result,
                Deed::Close,
                Deed::Refer,
                Deed::Rate,
                Deed::ReopenByCitizen,
                Deed::Information,
                Deed::Note,
            ] {
                assert!(plan.steps.iter().any(|step| step.deed == deed), "{now} {deed:?}");
            }
            let merged = plan.steps.iter().filter(|s| matches!(s.deed, Deed::MergeInto { .. })).count();
            assert!(merged >= 2, "{now}");
        }
    }
}

#[test]
fn steps_of_a_case_follow_one_another_and_promises_lie_ahead_of_them() {
    for now in moments() {
        for (_, plan) in made(now) {
            for case in 0..plan.cases.len() {
                let own: Vec<_> = plan.steps.iter().filter(|step| step.case == case).collect();
                assert_eq!(own[0].deed, Deed::Receive);
                assert!(own.windows(2).all(|pair| pair[0].at < pair[1].at));
            }
            for step in &plan.steps {
                if let Deed::ExplainDelay { promised_on } = step.deed {
                    assert!(promised_on > thai_day(step.at), "{now}");
                }
            }
        }
    }
}

/// The town's own days off may put many days between a twin and its merging.
#[test]
fn whatever_is_merged_goes_into_a_case_that_is_still_worked_on() {
    for now in moments() {
        let today = thai_day(now);
        let long_weekend =
            |from: i64, days: i64| (from - days..from).map(|ago| today - Duration::days(ago + 1));
        let calendars: Vec<HolidayTable> = vec![
            HolidayTable::new(),
            long_weekend(23, 5).chain(long_weekend(35, 6)).map(|day| (day, "วันหยุดทดสอบ")).collect(),
            (0..70).filter(|n| n % 3 != 0).map(|n| (today - Duration::days(n), "วันหยุดทดสอบ")).collect(),
        ];
        for (calendar, (town, seed)) in
            calendars.iter().flat_map(|calendar| TOWNS.iter().zip(1..80).map(move |t| (calendar, t)))
        {
            for seed in [seed, seed + 100, seed + 200] {
                let plan = plan(town, seed, calendar, now);
                let mut ended_later = 0;
                for (at, step) in plan.steps.iter().enumerate() {
                    let Deed::MergeInto { case } = step.deed else { continue };
                    let of_target = |steps: &[Step]| -> Vec<Deed> {
                        steps.iter().filter(|s| s.case == case).map(|s| s.deed.clone()).collect()
                    };
                    let before = of_target(&plan.steps[..at]);
                    assert_eq!(before.first(), Some(&Deed::Receive), "{now} {seed}");
                    let ends =
                        |deed: &Deed| matches!(deed, Deed::Result | Deed::Refer | Deed::MergeInto { .. });
                    assert!(!before.iter().any(ends), "{now} {seed} {before:?}");
                    ended_later += usize::from(of_target(&plan.steps[at..]).iter().any(ends));
                }
                assert!(ended_later >= 1, "somebody whose case was merged is told a result: {now} {seed}");
            }
        }
    }
}

#[test]
fn the_same_moment_gives_the_same_story() {
    let now = moments()[0];
    for ((_, a), (_, b)) in made(now).into_iter().zip(made(now)) {
        assert_eq!(a.steps, b.steps);
        assert!(a.cases.iter().zip(&b.cases).all(|(a, b)| a.body == b.body && a.contact == b.contact));
    }
}
