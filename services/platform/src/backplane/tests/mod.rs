//! One set of tests over both drivers, and what happens when Redis goes away.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

mod faults;

use super::*;
use crate::config::ConnectionUrl;
use crate::scope::ScopeId;
use chrono::{TimeZone, Utc};
use futures::StreamExt;
use kernel::ManualClock;
use std::collections::HashSet;
use uuid::Uuid;

const MINUTE: Duration = Duration::from_secs(60);

struct Tenant(Uuid);
impl ScopeId for Tenant {
    fn scope_id(&self) -> Uuid {
        self.0
    }
}

struct Bench {
    plane: Backplane,
    /// Another process on the same Redis; in memory there is only the one.
    other: Backplane,
    clock: Arc<ManualClock>,
}

fn clock() -> Arc<ManualClock> {
    Arc::new(ManualClock::new(Utc.with_ymd_and_hms(2026, 11, 23, 2, 0, 0).unwrap()))
}

/// Settings with a prefix of their own, so that tests can share one Redis.
fn settings(url: &str) -> Config {
    let mut config = Config::default();
    config.redis.url = Some(ConnectionUrl::new(url));
    config.redis.prefix = format!("test-{}", Uuid::new_v4().simple());
    config
}

impl Bench {
    fn memory() -> Self {
        let clock = clock();
        let plane = Backplane::memory(clock.clone());
        Self { other: plane.clone(), plane, clock }
    }

    async fn redis() -> Self {
        let url = std::env::var("SUANRUAM_TEST_REDIS_URL").expect(
            "SUANRUAM_TEST_REDIS_URL is not set: run `make test`, which starts a Redis and tests both drivers",
        );
        let clock = clock();
        let config = settings(&url);
        let plane = Backplane::connect(&config, clock.clone()).await;
        let other = Backplane::connect(&config, clock.clone()).await;
        for plane in [&plane, &other] {
            soon(plane.settled()).await;
            assert_eq!(plane.state(), BackplaneState::Redis);
        }
        Self { plane, other, clock }
    }
}

/// Waits for what must happen; a test that would hang fails instead.
async fn soon<T>(what: impl Future<Output = T>) -> T {
    tokio::time::timeout(Duration::from_secs(20), what).await.expect("this should have happened by now")
}

macro_rules! on_both_drivers {
    ($($name:ident),+ $(,)?) => {
        mod memory {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $name() {
                super::$name(super::Bench::memory()).await;
            })+
        }
        mod redis {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $name() {
                super::$name(super::Bench::redis().await).await;
            })+
        }
    };
}

on_both_drivers! {
    a_value_comes_back_until_it_is_removed,
    a_value_expires_by_the_clock,
    values_of_tenants_do_not_meet,
    what_is_too_large_is_not_kept,
    fifty_at_once_are_counted_exactly,
    a_limit_recovers_by_the_clock,
    limits_of_different_windows_do_not_meet,
    a_notice_reaches_every_reader_of_its_channel_once,
    notices_keep_their_order_and_text,
}

async fn a_value_comes_back_until_it_is_removed(bench: Bench) {
    let (cache, seen) = (&bench.plane.cache, &bench.other.cache);
    let key = CacheKey::platform("probe", "one");
    assert_eq!(seen.get(&key).await, None);
    cache.set(&key, "ค่าแรก".into(), MINUTE).await;
    cache.set(&key, vec![0, 255, b'\n'], MINUTE).await;
    assert_eq!(seen.get(&key).await, Some(vec![0, 255, b'\n']));
    cache.remove(&key).await;
    assert_eq!(seen.get(&key).await, None);
    cache.set(&key, Vec::new(), MINUTE).await;
    assert_eq!(seen.get(&key).await, Some(Vec::new()), "an empty value is a value");
    cache.set(&key, b"x".to_vec(), Duration::ZERO).await;
    assert_eq!(seen.get(&key).await, None, "no time to live removes the older value too");
}

async fn a_value_expires_by_the_clock(bench: Bench) {
    let (cache, seen) = (&bench.plane.cache, &bench.other.cache);
    let key = CacheKey::platform("probe", "one");
    cache.set(&key, b"x".to_vec(), MINUTE).await;
    bench.clock.advance(chrono::Duration::milliseconds(59_999));
    assert!(seen.get(&key).await.is_some());
    bench.clock.advance(chrono::Duration::milliseconds(1));
    assert_eq!(seen.get(&key).await, None);
}

async fn values_of_tenants_do_not_meet(bench: Bench) {
    let (cache, seen) = (&bench.plane.cache, &bench.other.cache);
    let (a, b) = (Tenant(Uuid::new_v4()), Tenant(Uuid::new_v4()));
    cache.set(&CacheKey::scoped(&a, "queue", "1"), b"a".to_vec(), MINUTE).await;
    assert_eq!(seen.get(&CacheKey::scoped(&b, "queue", "1")).await, None);
    assert_eq!(seen.get(&CacheKey::platform("queue", "1")).await, None);
    assert_eq!(seen.get(&CacheKey::scoped(&a, "queue", "1")).await, Some(b"a".to_vec()));
}

async fn what_is_too_large_is_not_kept(bench: Bench) {
    let (cache, seen) = (&bench.plane.cache, &bench.other.cache);
    let key = CacheKey::platform("probe", "one");
    cache.set(&key, vec![7; LARGEST_VALUE], MINUTE).await;
    assert_eq!(seen.get(&key).await.map(|value| value.len()), Some(LARGEST_VALUE));
    cache.set(&key, vec![7; LARGEST_VALUE + 1], MINUTE).await;
    assert_eq!(seen.get(&key).await, None, "the older value is not left in its place");
}

async fn fifty_at_once_are_counted_exactly(bench: Bench) {
    let tasks: Vec<_> = (0..50)
        .map(|n| {
            let limiter = if n % 2 == 0 { bench.plane.limiter.clone() } else { bench.other.limiter.clone() };
            tokio::spawn(async move { limiter.hit(&LimitKey::platform("probe", "caller"), 20, MINUTE).await })
        })
        .collect();
    let mut decisions = Vec::new();
    for task in tasks {
        decisions.push(task.await.unwrap());
    }
    let allowed: Vec<&Decision> = decisions.iter().filter(|decision| decision.allowed).collect();
    assert_eq!(allowed.len(), 20);
    let left: HashSet<u32> = allowed.iter().map(|decision| decision.remaining).collect();
    assert_eq!(left, (0..20).collect(), "no two callers were given the same place");
    assert!(
        decisions.iter().filter(|d| !d.allowed).all(|d| d.retry_after > Duration::ZERO && d.remaining == 0)
    );
    let other = bench.plane.limiter.hit(&LimitKey::platform("probe", "another"), 20, MINUTE).await;
    assert_eq!(other.remaining, 19);
}

async fn a_limit_recovers_by_the_clock(bench: Bench) {
    let limiter = &bench.plane.limiter;
    let tenant = Tenant(Uuid::new_v4());
    let key = LimitKey::scoped(&tenant, "probe", "caller");
    for left in [2, 1, 0] {
        assert_eq!(limiter.hit(&key, 3, MINUTE).await.remaining, left);
    }
    let refused = limiter.hit(&key, 3, MINUTE).await;
    assert!(!refused.allowed);
    let wait = chrono::Duration::from_std(refused.retry_after).unwrap();
    bench.clock.advance(wait - chrono::Duration::milliseconds(1));
    assert!(!limiter.hit(&key, 3, MINUTE).await.allowed);
    bench.clock.advance(chrono::Duration::milliseconds(1));
    assert!(
        bench.other.limiter.hit(&key, 3, MINUTE).await.allowed,
        "retry_after is the first moment that works"
    );
    bench.clock.advance(chrono::Duration::minutes(2));
    assert_eq!(limiter.hit(&key, 3, MINUTE).await.remaining, 2, "two empty windows forget everything");
    bench.clock.advance(chrono::Duration::days(400));
    assert_eq!(limiter.hit(&key, 3, Duration::from_secs(86_400)).await.remaining, 2);
}

async fn limits_of_different_windows_do_not_meet(bench: Bench) {
    let limiter = &bench.plane.limiter;
    let key = LimitKey::platform("probe", "caller");
    assert!(limiter.hit(&key, 1, MINUTE).await.allowed);
    assert!(limiter.hit(&key, 1, MINUTE * 60).await.allowed);
    assert!(!limiter.hit(&key, 1, MINUTE).await.allowed);
    assert!(!limiter.hit(&key, 1, MINUTE * 60).await.allowed);
}

async fn a_notice_reaches_every_reader_of_its_channel_once(bench: Bench) {
    let (pubsub, sender) = (&bench.plane.pubsub, &bench.other.pubsub);
    let (a, b) = (Tenant(Uuid::new_v4()), Tenant(Uuid::new_v4()));
    let mut first = pubsub.subscribe(&Channel::scoped(&a, "queue", "1")).await;
    let mut second = sender.subscribe(&Channel::scoped(&a, "queue", "1")).await;
    let mut foreign = pubsub.subscribe(&Channel::scoped(&b, "queue", "1")).await;
    sender.publish(&Channel::scoped(&a, "queue", "1"), "changed").await;
    sender.publish(&Channel::scoped(&a, "queue", "1"), "end").await;
    sender.publish(&Channel::scoped(&b, "queue", "1"), "end").await;
    for reader in [&mut first, &mut second] {
        assert_eq!(soon(reader.next()).await.as_deref(), Some("changed"));
        assert_eq!(soon(reader.next()).await.as_deref(), Some("end"), "delivered twice");
    }
    assert_eq!(soon(foreign.next()).await.as_deref(), Some("end"), "another tenant's notice");
}

async fn notices_keep_their_order_and_text(bench: Bench) {
    let (pubsub, sender) = (&bench.plane.pubsub, &bench.other.pubsub);
    let channel = Channel::platform("probe", "a*b?|:[x]");
    let mut reader = pubsub.subscribe(&channel).await;
    let texts: Vec<String> = (0..100).map(|n| format!("เรื่องที่ {n} | a\nb")).chain([String::new()]).collect();
    for text in &texts {
        sender.publish(&channel, text).await;
    }
    for text in &texts {
        assert_eq!(soon(reader.next()).await.as_ref(), Some(text));
    }
}
