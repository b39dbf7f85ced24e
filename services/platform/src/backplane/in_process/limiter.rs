//! The limiter inside the process; also what the Redis limiter falls back to.

use super::expiring::Expiring;
use super::now_ms;
use crate::backplane::window::{Count, Moment};
use crate::backplane::{Decision, LimitKey, RateLimiter};
use async_trait::async_trait;
use kernel::SharedClock;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

/// Callers counted at the same time, about 20 MB. Beyond it the counts that run out soonest are forgotten.
const MOST_COUNTS: usize = 100_000;

pub(in crate::backplane) struct MemoryLimiter {
    clock: SharedClock,
    counts: Mutex<Expiring<Count>>,
}

impl MemoryLimiter {
    pub fn new(clock: SharedClock) -> Self {
        Self { clock, counts: Mutex::new(Expiring::new(MOST_COUNTS)) }
    }

    pub fn count(&self, key: &LimitKey, limit: u32, window: Duration) -> Decision {
        let now = now_ms(&*self.clock);
        let moment = Moment::of(now, window);
        // One action may be limited by the minute and by the day; the two counts must not meet.
        let name = format!("{}/{}", key.as_str(), moment.length);
        let mut counts = self.counts.lock().unwrap_or_else(PoisonError::into_inner);
        let mut count = counts.get(&name, now).copied().unwrap_or_default();
        let decision = count.hit(moment, limit);
        if decision.allowed {
            let expires = count.index.saturating_add(2).saturating_mul(moment.length);
            counts.insert(&name, count, 1, expires, now);
        }
        decision
    }
}

#[async_trait]
impl RateLimiter for MemoryLimiter {
    async fn hit(&self, key: &LimitKey, limit: u32, window: Duration) -> Decision {
        self.count(key, limit, window)
    }
}
