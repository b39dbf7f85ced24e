//! The arithmetic of a sliding window, in whole milliseconds, the same for both drivers.
//!
//! Time is cut into windows of equal length. The count that matters is this window's plus the share of the last
//! window's that a window ending now still covers.

use std::time::Duration;

/// The answer to one hit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Decision {
    /// Whether the action may go ahead.
    pub allowed: bool,
    /// Time until the next action will be allowed if nothing else happens, in whole milliseconds; zero when allowed.
    /// Round up to seconds for a Retry-After header.
    pub retry_after: Duration,
    /// Actions still allowed at this moment, after this one.
    pub remaining: u32,
}

/// Where a moment lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Moment {
    /// Number of the window since 1970.
    pub index: u64,
    /// Milliseconds since the window began; less than `length`.
    pub elapsed: u64,
    /// Milliseconds of a window, at least 1.
    pub length: u64,
}

impl Moment {
    pub fn of(now_ms: u64, window: Duration) -> Self {
        let length = u64::try_from(window.as_millis()).unwrap_or(u64::MAX).max(1);
        Self { index: now_ms / length, elapsed: now_ms % length, length }
    }
}

/// What was counted in the window `index` and in the one before.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Count {
    pub index: u64,
    pub previous: u32,
    pub current: u32,
}

impl Count {
    /// Counts one hit when it is allowed. A count from a later window (clocks of hosts differ a little) is kept.
    pub fn hit(&mut self, moment: Moment, limit: u32) -> Decision {
        let mut elapsed = moment.elapsed;
        if self.index > moment.index {
            elapsed = 0;
        } else if self.index < moment.index {
            let previous = if self.index + 1 == moment.index { self.current } else { 0 };
            *self = Self { index: moment.index, previous, current: 0 };
        }
        let (length, uncovered) = (u128::from(moment.length), u128::from(moment.length - elapsed));
        let weight = u128::from(self.previous) * uncovered + (u128::from(self.current) + 1) * length;
        let allowed = weight <= u128::from(limit) * length;
        if allowed {
            self.current += 1;
        }
        decision(allowed, *self, elapsed, moment.length, limit)
    }
}

/// Puts the answer into words, from the count after the hit.
pub(super) fn decision(allowed: bool, count: Count, elapsed: u64, length: u64, limit: u32) -> Decision {
    let (previous, current, limit) =
        (u128::from(count.previous), u128::from(count.current), u128::from(limit));
    let (length, elapsed) = (u128::from(length), u128::from(elapsed));
    if allowed {
        let left = (limit * length)
            .saturating_sub(previous * length.saturating_sub(elapsed) + current * length)
            / length;
        return Decision {
            allowed,
            retry_after: Duration::ZERO,
            remaining: u32::try_from(left).unwrap_or(u32::MAX),
        };
    }
    // The first moment of a window at which the old count weighs so little that one more fits.
    let fits_at =
        |old: u128, room: u128| length.saturating_sub((room * length).checked_div(old).unwrap_or(length));
    let wait = if limit == 0 {
        length
    } else if current < limit {
        fits_at(previous, limit - current - 1).saturating_sub(elapsed)
    } else {
        length.saturating_sub(elapsed) + fits_at(current, limit - 1)
    };
    let wait = u64::try_from(wait).unwrap_or(u64::MAX).max(1);
    Decision { allowed, retry_after: Duration::from_millis(wait), remaining: 0 }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]
    use super::*;

    const MINUTE: Duration = Duration::from_secs(60);

    #[test]
    fn retry_after_is_the_first_moment_that_works() {
        for limit in [1, 2, 3, 7, 10] {
            for start in [0, 1, 29_999, 30_000, 59_999] {
                for gap in [0, 700, 20_000] {
                    let mut count = Count::default();
                    let mut now = 600_000_000 + start;
                    let refused = loop {
                        let decision = count.hit(Moment::of(now, MINUTE), limit);
                        if !decision.allowed {
                            break decision;
                        }
                        now += gap;
                        if now > 601_000_000 {
                            break decision;
                        }
                    };
                    if refused.allowed {
                        continue;
                    }
                    let wait = u64::try_from(refused.retry_after.as_millis()).unwrap();
                    let label = format!("limit {limit} start {start} gap {gap} wait {wait}");
                    let (mut early, mut due) = (count, count);
                    assert!(!early.hit(Moment::of(now + wait - 1, MINUTE), limit).allowed, "{label}");
                    assert!(due.hit(Moment::of(now + wait, MINUTE), limit).allowed, "{label}");
                }
            }
        }
    }

    #[test]
    fn the_turn_of_a_window_allows_no_double_burst() {
        let mut count = Count::default();
        let burst = |count: &mut Count, now| {
            (0..20).filter(|_| count.hit(Moment::of(now, MINUTE), 10).allowed).count()
        };
        assert_eq!(burst(&mut count, 59_999), 10);
        assert_eq!(burst(&mut count, 60_000), 0);
        assert_eq!(burst(&mut count, 90_000), 5);
        assert_eq!(burst(&mut count, 180_000), 10, "a whole empty window forgets everything");
    }

    #[test]
    fn remaining_counts_down_and_zero_means_never() {
        let mut count = Count::default();
        let left: Vec<u32> = (0..3).map(|_| count.hit(Moment::of(5, MINUTE), 3).remaining).collect();
        assert_eq!(left, [2, 1, 0]);
        let never = Count::default().hit(Moment::of(5, MINUTE), 0);
        assert_eq!(never, Decision { allowed: false, retry_after: MINUTE, remaining: 0 });
        assert!(
            Count::default().hit(Moment::of(5, Duration::ZERO), 1).allowed,
            "a window of nothing is one millisecond"
        );
    }

    #[test]
    fn a_host_whose_clock_lags_does_not_reset_the_count() {
        let mut count = Count::default();
        assert!(count.hit(Moment::of(60_001, MINUTE), 1).allowed);
        assert!(!count.hit(Moment::of(59_990, MINUTE), 1).allowed);
    }
}
