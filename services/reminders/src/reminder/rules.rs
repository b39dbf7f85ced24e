//! Which reminders are due on a day, and when mails may leave. Pure: no database, no clock.

use crate::policy::Policy;
use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeDelta, Utc};
use kernel::{
    day_count::{Holidays, days_left, is_working_day, last_working_day_on_or_before},
    fiscal::{thai_clock, thai_midnight},
};
use std::fmt;

/// A superior who was told once is told again after a week, as long as nothing happened.
const ESCALATE_AGAIN_DAYS: i64 = 7;
/// Longest search for a day on which mails may leave.
const MOST_DAYS_SEARCHED: u64 = 400;

/// One occasion to remind; its text is part of the ledger's key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// So many days before; 0 is the day itself.
    Before(i64),
    /// The n-th day after, to whose duty it is.
    Overdue(i64),
    /// The n-th day after, to the head of the department.
    Head(i64),
    /// The n-th day after, to the clerk or executive.
    Clerk(i64),
}

impl fmt::Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Before(n) => write!(f, "before_{n}"),
            Self::Overdue(n) => write!(f, "overdue_{n}"),
            Self::Head(n) => write!(f, "head_{n}"),
            Self::Clerk(n) => write!(f, "clerk_{n}"),
        }
    }
}

/// How the mails of a moment may be chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Urgency {
    /// Same-day and overdue ones only: a day off of an administration that wants those on any day.
    UrgentOnly,
    Everything,
}

/// When an administration lets mails to its staff leave.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SendWindow {
    pub from: NaiveTime,
    /// Not included.
    pub to: NaiveTime,
    pub urgent_any_day: bool,
}

impl SendWindow {
    /// What may leave at this moment; `None` for nothing.
    pub fn at<H: Holidays + ?Sized>(&self, now: DateTime<Utc>, holidays: &H) -> Option<Urgency> {
        let local = thai_clock(now);
        if local.time() < self.from || local.time() >= self.to {
            return None;
        }
        if is_working_day(local.date(), holidays) {
            Some(Urgency::Everything)
        } else {
            self.urgent_any_day.then_some(Urgency::UrgentOnly)
        }
    }

    /// The next moment at which a mail of this kind may leave; `now` itself inside the window.
    pub fn next<H: Holidays + ?Sized>(
        &self,
        now: DateTime<Utc>,
        urgent: bool,
        holidays: &H,
    ) -> DateTime<Utc> {
        let local = thai_clock(now);
        for n in 0..MOST_DAYS_SEARCHED {
            let Some(day) = local.date().checked_add_days(Days::new(n)) else { break };
            let allowed = is_working_day(day, holidays) || (urgent && self.urgent_any_day);
            if !allowed || (n == 0 && local.time() >= self.to) {
                continue;
            }
            let opens = thai_midnight(day) + self.from.signed_duration_since(NaiveTime::MIN);
            return opens.max(now);
        }
        now
    }
}

/// The steps of one deadline to be told on `today`, if they were not told before (the ledger knows).
///
/// A step before the due day that falls on a day off is told on the last working day before it (domain.md c3); of
/// several that fall together only the latest is told. A step that was missed, because nothing ran, is told as soon as
/// something runs. Nothing is told of a step that had passed when the due day was set (`set_on`). Overdue steps that
/// fall on a day off are told on the next working day.
#[must_use]
pub fn steps_due<H: Holidays + ?Sized>(
    policy: &Policy,
    due_on: NaiveDate,
    set_on: NaiveDate,
    today: NaiveDate,
    urgent_any_day: bool,
    holidays: &H,
) -> Vec<Step> {
    let working = is_working_day(today, holidays);
    if !policy.active || (!working && !urgent_any_day) {
        return Vec::new();
    }
    let left = days_left(today, due_on);
    if left < 0 {
        return overdue_steps(policy, -left);
    }
    let mut offsets = policy.days_before.clone();
    offsets.sort_unstable();
    let told_on = |days: i64| {
        let named = due_on.checked_sub_signed(TimeDelta::try_days(days)?)?;
        // An administration that sends urgent mails on any day is told of the day itself on that day.
        Some(if days == 0 && urgent_any_day { named } else { last_working_day_on_or_before(named, holidays) })
    };
    offsets
        .into_iter()
        .filter(|days| working || *days == 0)
        .find_map(|days| told_on(days).filter(|day| *day <= today).map(|day| (days, day)))
        .filter(|(_, day)| *day >= set_on)
        .map(|(days, _)| Step::Before(days))
        .into_iter()
        .collect()
}

fn overdue_steps(policy: &Policy, days_over: i64) -> Vec<Step> {
    // The latest multiple that has come, so that a step which fell on a day off is made up for, once.
    let latest = |first: i64, every: i64| {
        (first > 0 && every > 0 && days_over >= first).then(|| first + (days_over - first) / every * every)
    };
    let own = (policy.overdue_every_days > 0).then(|| latest(1, policy.overdue_every_days)).flatten();
    [
        own.map(Step::Overdue),
        latest(policy.head_after_days, ESCALATE_AGAIN_DAYS).map(Step::Head),
        latest(policy.clerk_after_days, ESCALATE_AGAIN_DAYS).map(Step::Clerk),
    ]
    .into_iter()
    .flatten()
    .collect()
}

#[cfg(test)]
#[path = "rules_tests.rs"]
mod tests;
