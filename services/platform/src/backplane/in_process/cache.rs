//! The cache inside the process, bounded in bytes.

use super::expiring::Expiring;
use super::{now_ms, whole_ms};
use crate::backplane::{Cache, CacheKey, LARGEST_VALUE};
use async_trait::async_trait;
use kernel::SharedClock;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// What one entry costs beside its value: two copies of handles, the order, the table.
const OVERHEAD: usize = 200;

pub(in crate::backplane) struct MemoryCache {
    clock: SharedClock,
    values: Mutex<Expiring<Vec<u8>>>,
}

impl MemoryCache {
    pub fn new(clock: SharedClock, most_bytes: usize) -> Self {
        Self { clock, values: Mutex::new(Expiring::new(most_bytes)) }
    }

    fn values(&self) -> MutexGuard<'_, Expiring<Vec<u8>>> {
        self.values.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[async_trait]
impl Cache for MemoryCache {
    async fn get(&self, key: &CacheKey) -> Option<Vec<u8>> {
        let now = now_ms(&*self.clock);
        self.values().get(key.as_str(), now).cloned()
    }

    async fn set(&self, key: &CacheKey, value: Vec<u8>, ttl: Duration) {
        if value.len() > LARGEST_VALUE {
            return self.remove(key).await;
        }
        let now = now_ms(&*self.clock);
        let weight = value.len() + key.as_str().len() + OVERHEAD;
        let evicted =
            self.values().insert(key.as_str(), value, weight, now.saturating_add(whole_ms(ttl)), now);
        if evicted > 0 {
            metrics::counter!("suanruam_cache_evictions_total").increment(evicted as u64);
        }
    }

    async fn remove(&self, key: &CacheKey) {
        self.values().remove(key.as_str());
    }
}
