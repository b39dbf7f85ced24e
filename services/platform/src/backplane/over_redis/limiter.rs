//! The limiter all processes share: one script, so that reading, deciding and counting are one step.

use super::link::Link;
use crate::backplane::in_process::{MemoryLimiter, now_ms};
use crate::backplane::window::{Count, Moment, decision};
use crate::backplane::{Decision, LimitKey, RateLimiter};
use async_trait::async_trait;
use kernel::SharedClock;
use redis::Script;
use std::sync::Arc;
use std::time::Duration;

/// The same steps as `Count::hit`. KEYS: the counter. ARGV: window number, milliseconds elapsed in it, its length, the
/// limit. Returns allowed, previous, current, elapsed.
const HIT: &str = r"
local now, elapsed = tonumber(ARGV[1]), tonumber(ARGV[2])
local length, limit = tonumber(ARGV[3]), tonumber(ARGV[4])
local stored = redis.call('HMGET', KEYS[1], 'index', 'previous', 'current')
local index = tonumber(stored[1] or '-2')
local previous, current = tonumber(stored[2] or '0'), tonumber(stored[3] or '0')
if index > now then
  elapsed = 0
elseif index < now then
  if index + 1 == now then previous = current else previous = 0 end
  index, current = now, 0
end
local allowed = 0
if previous * (length - elapsed) + (current + 1) * length <= limit * length then
  allowed, current = 1, current + 1
  redis.call('HSET', KEYS[1], 'index', string.format('%.0f', index), 'previous', previous, 'current', current)
  redis.call('PEXPIRE', KEYS[1], string.format('%.0f', 2 * length))
end
return {allowed, previous, current, elapsed}
";

pub(in crate::backplane) struct RedisLimiter {
    link: Arc<Link>,
    clock: SharedClock,
    prefix: String,
    script: Script,
    /// Counts along with Redis, so that an outage begins with what this process has already seen.
    own: Arc<MemoryLimiter>,
}

impl RedisLimiter {
    pub fn new(link: Arc<Link>, clock: SharedClock, prefix: &str, own: Arc<MemoryLimiter>) -> Self {
        Self { link, clock, prefix: format!("{prefix}:limit:"), script: Script::new(HIT), own }
    }

    async fn shared(&self, key: &LimitKey, limit: u32, window: Duration) -> Option<Decision> {
        let moment = Moment::of(now_ms(&*self.clock), window);
        let name = format!("{}{}/{}", self.prefix, key.as_str(), moment.length);
        let script = &self.script;
        let (allowed, previous, current, elapsed): (u8, u32, u32, u64) = self
            .link
            .run("limit.hit", |mut connection| async move {
                script
                    .key(name)
                    .arg(moment.index)
                    .arg(moment.elapsed)
                    .arg(moment.length)
                    .arg(limit)
                    .invoke_async(&mut connection)
                    .await
            })
            .await?;
        let count = Count { index: moment.index, previous, current };
        Some(decision(allowed == 1, count, elapsed, moment.length, limit))
    }
}

#[async_trait]
impl RateLimiter for RedisLimiter {
    async fn hit(&self, key: &LimitKey, limit: u32, window: Duration) -> Decision {
        match self.shared(key, limit, window).await {
            Some(decision) => {
                if decision.allowed {
                    self.own.count(key, limit, window);
                }
                decision
            }
            None => self.own.count(key, limit, window),
        }
    }
}
