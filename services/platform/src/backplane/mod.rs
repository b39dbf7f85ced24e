//! The backplane (ส่วนกลางที่ทุกโพรเซสใช้ร่วมกัน): cache, rate limit and pub/sub, in the process or on Redis.
//!
//! Nothing here is the truth about anything. Losing Redis loses nothing: the cache misses, the limiter goes on with
//! what this process counted itself, messages still reach this process, and the outage is a metric, never an error.

mod in_process;
mod keys;
mod over_redis;
mod window;

#[cfg(test)]
mod tests;

pub(crate) use keys::digest;
pub use keys::{CacheKey, Channel, LimitKey};
pub use window::Decision;

use crate::config::Config;
use async_trait::async_trait;
use futures::stream::BoxStream;
use in_process::{MemoryCache, MemoryLimiter, MemoryPubSub};
use kernel::SharedClock;
use over_redis::{Link, RedisCache, RedisLimiter, RedisPubSub};
use std::sync::Arc;
use std::time::Duration;

/// Bytes of the largest value the cache takes; a larger one is not kept.
pub const LARGEST_VALUE: usize = 1024 * 1024;

/// Copies of what is kept elsewhere. Any value may be gone at any time.
#[async_trait]
pub trait Cache: Send + Sync {
    /// The value, when it is there and its time has not run out.
    async fn get(&self, key: &CacheKey) -> Option<Vec<u8>>;
    /// Keeps the value until `ttl` has passed by the clock of the house. A `ttl` of zero keeps nothing.
    async fn set(&self, key: &CacheKey, value: Vec<u8>, ttl: Duration);
    /// Forgets the value. When Redis is away the removal is remembered and done before its values are read again, so
    /// a revoked session does not come back with it.
    async fn remove(&self, key: &CacheKey);
}

/// Counts what callers do.
#[async_trait]
pub trait RateLimiter: Send + Sync {
    /// Asks for one more action of `key`, at most `limit` in any `window`. A refused action is not counted. Two
    /// neighbouring windows are weighted, so that the turn of the window allows no double burst.
    async fn hit(&self, key: &LimitKey, limit: u32, window: Duration) -> Decision;
}

/// Short notices between processes: "this queue changed". Delivered at most once, and never the only way to know.
#[async_trait]
pub trait PubSub: Send + Sync {
    async fn publish(&self, channel: &Channel, payload: &str);
    /// Everything published after this returns. A reader that falls far behind misses the oldest. The stream ends
    /// with the backplane.
    async fn subscribe(&self, channel: &Channel) -> BoxStream<'static, String>;
}

/// How the backplane is doing, for readiness and `doctor`. None of these stops the service.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BackplaneState {
    InProcess,
    Redis,
    /// Redis is configured and away; this process goes on alone.
    RedisAway,
}

/// The three drivers, chosen together.
#[derive(Clone)]
pub struct Backplane {
    pub cache: Arc<dyn Cache>,
    pub limiter: Arc<dyn RateLimiter>,
    pub pubsub: Arc<dyn PubSub>,
    redis: Option<(Arc<Link>, Arc<RedisPubSub>)>,
}

impl Backplane {
    /// Redis when `redis.url` is set, else this process. Returns within about half a second whether Redis answers or
    /// not; an absent one is looked for in the background.
    pub async fn connect(config: &Config, clock: SharedClock) -> Self {
        let limiter = Arc::new(MemoryLimiter::new(clock.clone()));
        let Some(url) = &config.redis.url else {
            return Self::within_process(config, clock, limiter);
        };
        let prefix = config.redis.prefix.as_str();
        let link = match Link::connect(url.expose(), prefix).await {
            Ok(link) => link,
            // The settings are checked at load; this is a Config built by hand.
            Err(error) => {
                tracing::error!(
                    category = error.category(),
                    "redis.url cannot be used; going on without Redis"
                );
                return Self::within_process(config, clock, limiter);
            }
        };
        let pubsub = Arc::new(RedisPubSub::start(link.clone(), prefix).await);
        Self {
            cache: Arc::new(RedisCache::new(link.clone(), clock.clone(), prefix)),
            limiter: Arc::new(RedisLimiter::new(link.clone(), clock, prefix, limiter)),
            pubsub: pubsub.clone(),
            redis: Some((link, pubsub)),
        }
    }

    /// The drivers inside this process.
    #[must_use]
    pub fn memory(clock: SharedClock) -> Self {
        let limiter = Arc::new(MemoryLimiter::new(clock.clone()));
        Self::within_process(&Config::default(), clock, limiter)
    }

    fn within_process(config: &Config, clock: SharedClock, limiter: Arc<MemoryLimiter>) -> Self {
        let bytes = usize::try_from(config.limits.cache_bytes).unwrap_or(usize::MAX);
        Self {
            cache: Arc::new(MemoryCache::new(clock, bytes)),
            limiter,
            pubsub: Arc::new(MemoryPubSub::default()),
            redis: None,
        }
    }

    #[must_use]
    pub fn state(&self) -> BackplaneState {
        match &self.redis {
            None => BackplaneState::InProcess,
            Some((link, pubsub)) if link.is_up() && pubsub.is_listening() => BackplaneState::Redis,
            Some(_) => BackplaneState::RedisAway,
        }
    }

    /// Returns when Redis is connected and listened to; at once without Redis. For start-up and tests.
    pub async fn settled(&self) {
        if let Some((link, pubsub)) = &self.redis {
            link.until_up().await;
            pubsub.until_listening().await;
        }
    }
}
