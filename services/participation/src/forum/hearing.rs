//! The hearing a matter of living conditions or health demands (seed 001 measure 3.2.1, domain.md c13): is one arranged,
//! was it held, and were its four steps done in their time. A demand, never a bar.

use super::{Forum, State};
use chrono::{Days, NaiveDate};
use kernel::ids::ForumId;
use tenancy::words;

/// Days of the rule, with what is known of their source. The numbers come from memory (domain.md c13 marks them so),
/// hence each administration may set its own.
pub const NOTICE_DAYS: i32 = 15;
pub const RESULT_DAYS: i32 = 15;
/// Shown beside the dates that follow from it.
pub const SOURCE: &str = "ระเบียบสำนักนายกรัฐมนตรีว่าด้วยการรับฟังความคิดเห็นของประชาชน พ.ศ. 2548";

words! {
    /// Whether the hearing that is demanded has been held.
    #[graphql(name = "HearingDemand")]
    Demand {
        /// Nothing affects living conditions or health.
        None = "none",
        /// Demanded, and no hearing is named.
        Missing = "missing",
        /// One is named and still to come.
        Arranged = "arranged",
        /// The one that was named was cancelled.
        Cancelled = "cancelled",
        Held = "held",
    }
}

impl Demand {
    /// Whether a warning is due wherever the forum is shown.
    #[must_use]
    pub fn is_open(self) -> bool {
        matches!(self, Self::Missing | Self::Arranged | Self::Cancelled)
    }
}

words! {
    /// The four steps of a hearing.
    #[graphql(name = "HearingStep")]
    Step {
        /// The project's information is published before the hearing.
        Information = "information",
        /// The hearing is announced in time.
        Notice = "notice",
        Held = "held",
        /// The result is announced in time.
        Result = "result",
    }
}

words! {
    #[graphql(name = "HearingStepState")]
    StepState { Waiting = "waiting", Overdue = "overdue", Done = "done", DoneLate = "done_late" }
}

/// One line of the checklist.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Check {
    pub step: Step,
    pub state: StepState,
    /// The last day for it; none while the day of the hearing is open.
    pub due_on: Option<NaiveDate>,
    pub done_on: Option<NaiveDate>,
}

/// Days before and after, as the administration has set them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spans {
    pub notice_days: i32,
    pub result_days: i32,
}

impl Default for Spans {
    fn default() -> Self {
        Self { notice_days: NOTICE_DAYS, result_days: RESULT_DAYS }
    }
}

/// Where the hearing stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hearing {
    pub demand: Demand,
    /// The forum it is held at, and its title.
    pub at: Option<(ForumId, String)>,
    pub checks: Vec<Check>,
}

/// What the rules need of the forum that is the hearing.
#[derive(Debug, Clone, Copy)]
pub struct HearingDays {
    pub state: State,
    pub starts_on: Option<NaiveDate>,
    pub ends_on: Option<NaiveDate>,
    pub information_on: Option<NaiveDate>,
    pub announced_on: Option<NaiveDate>,
    pub result_on: Option<NaiveDate>,
}

impl From<&Forum> for HearingDays {
    fn from(forum: &Forum) -> Self {
        Self {
            state: forum.state,
            starts_on: forum.record.face.starts_on,
            ends_on: forum.record.face.ends_on.or(forum.record.face.starts_on),
            information_on: forum.facts.information_on,
            announced_on: forum.facts.announced_on,
            result_on: forum.facts.result_on,
        }
    }
}

/// Whether a hearing is demanded and where it stands.
#[must_use]
pub fn demand(affects_living: bool, hearing: Option<State>) -> Demand {
    match hearing {
        _ if !affects_living => Demand::None,
        None => Demand::Missing,
        Some(State::Cancelled) => Demand::Cancelled,
        Some(state) if state.is_held() => Demand::Held,
        Some(_) => Demand::Arranged,
    }
}

/// The four steps of a hearing, judged today.
#[must_use]
pub fn checks(hearing: HearingDays, spans: Spans, today: NaiveDate) -> Vec<Check> {
    let before = |day: NaiveDate, n: i32| day.checked_sub_days(Days::new(u64::from(n.unsigned_abs())));
    let after = |day: NaiveDate, n: i32| day.checked_add_days(Days::new(u64::from(n.unsigned_abs())));
    let held_on = hearing.ends_on.filter(|_| hearing.state.is_held());
    [
        (Step::Information, hearing.starts_on.and_then(|day| before(day, 1)), hearing.information_on),
        (
            Step::Notice,
            hearing.starts_on.and_then(|day| before(day, spans.notice_days)),
            hearing.announced_on,
        ),
        (Step::Held, hearing.ends_on, held_on),
        (Step::Result, hearing.ends_on.and_then(|day| after(day, spans.result_days)), hearing.result_on),
    ]
    .into_iter()
    .map(|(step, due_on, done_on)| {
        let state = match (done_on, due_on) {
            (Some(done), Some(due)) if done > due => StepState::DoneLate,
            (Some(_), _) => StepState::Done,
            (None, Some(due)) if today > due => StepState::Overdue,
            (None, _) => StepState::Waiting,
        };
        Check { step, state, due_on, done_on }
    })
    .collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn day(text: &str) -> Option<NaiveDate> {
        text.parse().ok()
    }

    fn planned() -> HearingDays {
        HearingDays {
            state: State::Planned,
            starts_on: day("2026-12-20"),
            ends_on: day("2026-12-20"),
            information_on: None,
            announced_on: None,
            result_on: None,
        }
    }

    fn states(hearing: HearingDays, today: &str) -> Vec<StepState> {
        let today = day(today).unwrap();
        checks(hearing, Spans::default(), today).into_iter().map(|check| check.state).collect()
    }

    #[test]
    fn seed_001_3_2_1_a_matter_of_health_demands_a_hearing_until_one_is_held() {
        assert_eq!(demand(false, None), Demand::None);
        assert_eq!(demand(true, None), Demand::Missing);
        assert_eq!(demand(true, Some(State::Announced)), Demand::Arranged);
        assert_eq!(demand(true, Some(State::Cancelled)), Demand::Cancelled);
        assert_eq!(demand(true, Some(State::Summarised)), Demand::Held);
        assert!(Demand::Arranged.is_open() && !Demand::Held.is_open() && !Demand::None.is_open());
    }

    #[test]
    fn domain_c13_information_and_notice_come_before_the_hearing() {
        use StepState::{Done, DoneLate, Overdue, Waiting};
        assert_eq!(states(planned(), "2026-12-05"), [Waiting; 4]);
        assert_eq!(states(planned(), "2026-12-06"), [Waiting, Overdue, Waiting, Waiting]);
        let told =
            HearingDays { announced_on: day("2026-12-05"), information_on: day("2026-12-19"), ..planned() };
        assert_eq!(states(told, "2026-12-20"), [Done, Done, Waiting, Waiting]);
        let late =
            HearingDays { announced_on: day("2026-12-06"), information_on: day("2026-12-20"), ..planned() };
        assert_eq!(states(late, "2026-12-20"), [DoneLate, DoneLate, Waiting, Waiting]);
    }

    #[test]
    fn domain_c13_the_result_is_announced_within_fifteen_days() {
        use StepState::{Done, DoneLate, Overdue};
        let held = HearingDays { state: State::Held, ..planned() };
        let result = |on: Option<NaiveDate>, today| {
            states(HearingDays { result_on: on, ..held }, today).pop().unwrap()
        };
        assert_eq!(result(day("2027-01-04"), "2027-02-01"), Done);
        assert_eq!(result(day("2027-01-05"), "2027-02-01"), DoneLate);
        assert_eq!(result(None, "2027-01-05"), Overdue);
        let longer = checks(held, Spans { notice_days: 7, result_days: 30 }, day("2027-01-05").unwrap());
        assert_eq!(longer.last().unwrap().due_on, day("2027-01-19"));
        assert_eq!(longer.get(1).unwrap().due_on, day("2026-12-13"));
    }
}
