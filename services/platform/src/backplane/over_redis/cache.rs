//! The cache all processes share.

use super::link::Link;
use crate::backplane::in_process::{now_ms, whole_ms};
use crate::backplane::{Cache, CacheKey, LARGEST_VALUE};
use async_trait::async_trait;
use kernel::SharedClock;
use std::sync::Arc;
use std::time::Duration;

/// A value is stored behind eight bytes that say when it runs out by the clock of the house; Redis' own expiry only
/// cleans up, since Redis has a clock nobody here can turn.
const STAMP: usize = 8;

pub(in crate::backplane) struct RedisCache {
    link: Arc<Link>,
    clock: SharedClock,
    prefix: String,
}

impl RedisCache {
    pub fn new(link: Arc<Link>, clock: SharedClock, prefix: &str) -> Self {
        Self { link, clock, prefix: format!("{prefix}:cache:") }
    }

    fn name(&self, key: &CacheKey) -> String {
        format!("{}{}", self.prefix, key.as_str())
    }
}

#[async_trait]
impl Cache for RedisCache {
    async fn get(&self, key: &CacheKey) -> Option<Vec<u8>> {
        let name = self.name(key);
        let stored: Option<Vec<u8>> = self
            .link
            .run("cache.get", |mut connection| async move {
                redis::cmd("GET").arg(name).query_async(&mut connection).await
            })
            .await?;
        let mut stored = stored?;
        let expires = u64::from_be_bytes(stored.get(..STAMP)?.try_into().ok()?);
        (expires > now_ms(&*self.clock)).then(|| stored.split_off(STAMP))
    }

    async fn set(&self, key: &CacheKey, value: Vec<u8>, ttl: Duration) {
        let ttl = whole_ms(ttl);
        if value.len() > LARGEST_VALUE || ttl == 0 {
            return self.remove(key).await;
        }
        let mut stored = now_ms(&*self.clock).saturating_add(ttl).to_be_bytes().to_vec();
        stored.extend_from_slice(&value);
        let name = self.name(key);
        let written = name.clone();
        let outcome: Option<()> = self
            .link
            .run("cache.set", |mut connection| async move {
                // A year: Redis refuses an expiry beyond its own arithmetic.
                let ttl = ttl.min(31_536_000_000);
                redis::cmd("SET")
                    .arg(written)
                    .arg(stored)
                    .arg("PX")
                    .arg(ttl)
                    .query_async(&mut connection)
                    .await
            })
            .await;
        if outcome.is_none() {
            self.link.forget_later(name).await;
        }
    }

    async fn remove(&self, key: &CacheKey) {
        let name = self.name(key);
        let removed = name.clone();
        let outcome: Option<()> = self
            .link
            .run("cache.remove", |mut connection| async move {
                redis::cmd("DEL").arg(removed).query_async(&mut connection).await
            })
            .await;
        if outcome.is_none() {
            self.link.forget_later(name).await;
        }
    }
}
