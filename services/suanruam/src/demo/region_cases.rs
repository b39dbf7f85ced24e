//! The cases of one made-up administration (เรื่องร้องทุกข์จำลอง): what came in when, how far it got and which events that
//! left. Pure; the same random numbers give the same cases.

use super::{
    rng::Rng,
    texts::{LANDMARKS, TEXTS, Text},
};
use chrono::{DateTime, Duration, NaiveDate, Utc};
use complaints::case::{Channel, EventKind, State};
use kernel::{
    day_count::ANSWER_DAYS,
    fiscal::{FiscalYear, thai_midnight},
};
use std::collections::BTreeMap;
use uuid::Uuid;

/// Events per case, on average and in sum.
pub const EVENTS_PER_CASE: i64 = 3;
/// Open cases came in within so many days, ended ones before.
const OPEN_SPAN: i64 = 40;
const LONGEST_AGO: i64 = 700;

/// One line of a timeline.
pub struct Event {
    pub kind: EventKind,
    pub at: DateTime<Utc>,
}

/// One case with everything its row needs.
pub struct Case {
    pub id: Uuid,
    pub fiscal_year: i32,
    pub running_no: i32,
    pub text: Text,
    pub village: usize,
    pub landmark: &'static str,
    pub channel: Channel,
    pub state: State,
    pub received_on: NaiveDate,
    pub due_on: NaiveDate,
    pub promised_on: Option<NaiveDate>,
    pub events: Vec<Event>,
    /// The earlier case it was joined to.
    pub merged_into: Option<Uuid>,
    pub rating: Option<i32>,
    pub has_complainant: bool,
    pub has_point: bool,
}

impl Case {
    /// When the first event of a kind happened.
    #[must_use]
    pub fn when(&self, kind: EventKind) -> Option<DateTime<Utc>> {
        self.events.iter().find(|event| event.kind == kind).map(|event| event.at)
    }

    #[must_use]
    pub fn received_at(&self) -> DateTime<Utc> {
        self.events.first().map_or_else(|| thai_midnight(self.received_on), |event| event.at)
    }

    #[must_use]
    pub fn updated_at(&self) -> DateTime<Utc> {
        self.events.last().map_or_else(|| self.received_at(), |event| event.at)
    }
}

/// How many cases an administration has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    pub cases: usize,
    pub open: usize,
}

/// Shares `cases` out so that a few administrations have many and most have few (about 17 to 1), and every one's share
/// of the open ones is as exact as whole numbers allow.
#[must_use]
pub fn sizes(rng: &mut Rng, tenants: usize, cases: usize, open_percent: usize) -> Vec<Size> {
    let weights: Vec<usize> = (0..tenants).map(|rank| 1_000_000 / (rank + 12)).collect();
    let sum = weights.iter().sum::<usize>().max(1);
    let mut shares: Vec<usize> = weights.iter().map(|weight| cases * weight / sum).collect();
    let rest = cases - shares.iter().sum::<usize>();
    shares.iter_mut().take(rest).for_each(|share| *share += 1);
    rng.shuffle(&mut shares);
    let mut before = 0;
    shares
        .into_iter()
        .map(|cases| {
            let open = (before + cases) * open_percent / 100 - before * open_percent / 100;
            before += cases;
            Size { cases, open }
        })
        .collect()
}

/// Makes the cases, oldest first, numbered by fiscal year, with three events a case in sum.
#[must_use]
pub fn cases(rng: &mut Rng, size: Size, villages: usize, today: NaiveDate) -> Vec<Case> {
    let mut owed = 0_i64;
    let mut cases: Vec<Case> = (0..size.open).map(|_| open_case(rng, villages, today, &mut owed)).collect();
    let ended = size.cases - size.open;
    for left in (1..=ended).rev() {
        // Each ended case can take two events more than three; when all that are left must, they do.
        let must = owed >= left as i64;
        cases.push(ended_case(rng, villages, today, &mut owed, must));
    }
    cases.sort_by_key(Case::received_at);
    number(rng, &mut cases);
    cases
}

fn number(rng: &mut Rng, cases: &mut [Case]) {
    let mut series: BTreeMap<i32, i32> = BTreeMap::new();
    let mut target = None;
    for case in cases {
        case.id = rng.uuid_at(case.received_at().timestamp_millis());
        case.fiscal_year = FiscalYear::of(case.received_on).be();
        let last = series.entry(case.fiscal_year).or_default();
        *last += 1;
        case.running_no = *last;
        if case.state == State::Merged {
            case.merged_into = target;
        } else {
            target = Some(case.id);
        }
    }
}

fn blank(rng: &mut Rng, villages: usize, received_on: NaiveDate, state: State) -> Case {
    let channel = match rng.between(0, 9) {
        0..=4 => Channel::Website,
        5..=6 => Channel::Phone,
        7 => Channel::LineOa,
        8 => Channel::WalkIn,
        _ => Channel::Facebook,
    };
    Case {
        id: Uuid::nil(),
        fiscal_year: 0,
        running_no: 0,
        text: rng.pick(TEXTS),
        village: rng.below(villages),
        landmark: rng.pick(LANDMARKS),
        channel,
        state,
        received_on,
        due_on: received_on + Duration::days(ANSWER_DAYS),
        promised_on: None,
        events: Vec::with_capacity(5),
        merged_into: None,
        rating: None,
        has_complainant: rng.percent(40),
        has_point: rng.percent(50),
    }
}

/// Lets events follow one another from the day of receipt on; none lies in the future.
fn follow(rng: &mut Rng, case: &mut Case, kinds: &[EventKind], today: NaiveDate) {
    let mut at = thai_midnight(case.received_on) + Duration::seconds(rng.between(7 * 3_600, 20 * 3_600));
    let end = thai_midnight(today);
    for kind in kinds {
        case.events.push(Event { kind: *kind, at });
        let next = at + Duration::seconds(rng.between(2 * 3_600, 3 * 86_400));
        at = if next < end { next } else { at + (end - at) / 2 };
    }
}

fn open_case(rng: &mut Rng, villages: usize, today: NaiveDate, owed: &mut i64) -> Case {
    use EventKind::{Acknowledged, Assigned, Delay, Progress, Received};
    let ago =
        if rng.percent(80) { rng.between(1, ANSWER_DAYS) } else { rng.between(ANSWER_DAYS + 1, OPEN_SPAN) };
    let stage = rng.between(0, 99);
    let late = ago > ANSWER_DAYS && rng.percent(50);
    let (state, kinds): (_, &[EventKind]) = match stage {
        0..=24 => (State::Received, &[Received]),
        25..=44 => (State::Received, &[Received, Acknowledged]),
        _ if *owed < 1 || stage < 70 => (State::Assigned, &[Received, Acknowledged, Assigned]),
        _ if late => (State::InProgress, &[Received, Acknowledged, Assigned, Delay]),
        _ => (State::InProgress, &[Received, Acknowledged, Assigned, Progress]),
    };
    *owed += EVENTS_PER_CASE - kinds.len() as i64;
    let mut case = blank(rng, villages, today - Duration::days(ago), state);
    follow(rng, &mut case, kinds, today);
    if kinds.last() == Some(&Delay) {
        case.promised_on = Some(today + Duration::days(rng.between(-3, 20)));
    }
    case
}

fn ended_case(rng: &mut Rng, villages: usize, today: NaiveDate, owed: &mut i64, must: bool) -> Case {
    use EventKind::{Acknowledged, Assigned, Closed, Merged, Progress, Received, Referred, Result};
    let (state, last): (_, &[EventKind]) = match rng.between(0, 99) {
        0..=73 => (State::Closed, &[Result, Closed]),
        74..=87 => (State::Resolved, &[Acknowledged, Result]),
        88..=94 => (State::Referred, &[Acknowledged, Referred]),
        _ => (State::Merged, &[Acknowledged, Merged]),
    };
    let mut kinds = vec![Received];
    let (opening, ending) = last.split_at(last.len() - if state == State::Closed { 2 } else { 1 });
    kinds.extend(opening);
    for extra in [Assigned, Progress] {
        if *owed > 0 && (must || rng.percent(40)) {
            kinds.push(extra);
            *owed -= 1;
        }
    }
    kinds.extend(ending);
    let received_on = today - Duration::days(rng.between(16, LONGEST_AGO));
    let mut case = blank(rng, villages, received_on, state);
    follow(rng, &mut case, &kinds, today);
    case.rating =
        (state == State::Closed && rng.percent(25)).then(|| i32::try_from(rng.between(1, 5)).unwrap_or(3));
    case
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 22).unwrap()
    }

    #[test]
    fn sizes_are_skewed_and_exact() {
        let sizes = sizes(&mut Rng::new(1), 200, 100_000, 30);
        assert_eq!(sizes.iter().map(|size| size.cases).sum::<usize>(), 100_000);
        assert_eq!(sizes.iter().map(|size| size.open).sum::<usize>(), 30_000);
        let (least, most) =
            (sizes.iter().map(|s| s.cases).min().unwrap(), sizes.iter().map(|s| s.cases).max().unwrap());
        assert!(least > 100 && most > 10 * least, "{least} {most}");
    }

    #[test]
    fn there_are_three_events_a_case_whatever_the_size() {
        for (seed, cases_of) in [(1, 40), (2, 163), (3, 700), (4, 2_860)] {
            let size = Size { cases: cases_of, open: cases_of * 3 / 10 };
            let made = cases(&mut Rng::new(seed), size, 8, today());
            assert_eq!(made.iter().map(|case| case.events.len()).sum::<usize>(), 3 * cases_of);
            assert_eq!(made.iter().filter(|case| case.state.is_open()).count(), size.open);
            for case in &made {
                assert!(case.events.windows(2).all(|pair| pair[0].at <= pair[1].at));
                assert!(case.updated_at() < thai_midnight(today()));
                assert_eq!(case.events[0].kind, EventKind::Received);
                assert!(case.merged_into.is_none() || case.state == State::Merged);
            }
            assert!(made.windows(2).all(|pair| pair[0].received_at() <= pair[1].received_at()));
        }
    }

    #[test]
    fn numbers_begin_anew_every_fiscal_year_without_gaps() {
        let made = cases(&mut Rng::new(5), Size { cases: 500, open: 150 }, 8, today());
        let mut years: BTreeMap<i32, Vec<i32>> = BTreeMap::new();
        for case in &made {
            years.entry(case.fiscal_year).or_default().push(case.running_no);
        }
        assert!(years.len() >= 2);
        for numbers in years.values() {
            assert_eq!(*numbers, (1..=i32::try_from(numbers.len()).unwrap()).collect::<Vec<_>>());
        }
    }
}
