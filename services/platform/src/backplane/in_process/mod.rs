//! The drivers inside one process: bounded, and emptied by the clock of the house.

mod cache;
mod expiring;
mod limiter;
mod pubsub;

pub(super) use cache::MemoryCache;
pub(super) use limiter::MemoryLimiter;
pub(super) use pubsub::{Hub, MemoryPubSub};

use kernel::Clock;
use std::time::Duration;

/// Milliseconds since 1970.
pub(super) fn now_ms(clock: &dyn Clock) -> u64 {
    u64::try_from(clock.now().timestamp_millis()).unwrap_or(0)
}

pub(super) fn whole_ms(time: Duration) -> u64 {
    u64::try_from(time.as_millis()).unwrap_or(u64::MAX)
}
