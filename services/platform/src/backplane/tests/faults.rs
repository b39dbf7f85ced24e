//! Losing Redis loses nothing: a server of our own is killed and started again in the middle of the work.

use super::*;
use std::net::{Ipv4Addr, TcpListener};
use std::process::{Child, Command, Stdio};

/// A Redis on a port of its own that keeps its data in a folder between two lives.
struct Server {
    port: u16,
    folder: tempfile::TempDir,
    child: Child,
}

impl Server {
    fn start() -> Self {
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap().local_addr().unwrap().port();
        let folder = tempfile::tempdir().unwrap();
        let child = Self::spawn(port, &folder);
        Self { port, folder, child }
    }

    fn spawn(port: u16, folder: &tempfile::TempDir) -> Child {
        Command::new("redis-server")
            .args(["--port", &port.to_string(), "--bind", "127.0.0.1", "--save", ""])
            .args(["--appendonly", "yes", "--appendfsync", "always"])
            .current_dir(folder.path())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("redis-server is installed")
    }

    fn url(&self) -> String {
        format!("redis://127.0.0.1:{}", self.port)
    }

    fn kill(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    fn restart(&mut self) {
        self.child = Self::spawn(self.port, &self.folder);
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

async fn away(plane: &Backplane) {
    let (link, _) = plane.redis.as_ref().unwrap();
    soon(link.until_away()).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_service_goes_on_without_redis_and_takes_it_back() {
    let mut server = Server::start();
    let (clock, config) = (clock(), settings(&server.url()));
    let plane = Backplane::connect(&config, clock.clone()).await;
    let other = Backplane::connect(&config, clock.clone()).await;
    soon(plane.settled()).await;
    soon(other.settled()).await;

    let caller = LimitKey::platform("probe", "caller");
    let (kept, revoked) = (CacheKey::platform("session", "kept"), CacheKey::platform("session", "revoked"));
    let channel = Channel::platform("queue", "1");
    let mut here = plane.pubsub.subscribe(&channel).await;
    let mut there = other.pubsub.subscribe(&channel).await;
    plane.cache.set(&kept, b"old".to_vec(), MINUTE).await;
    plane.cache.set(&revoked, b"old".to_vec(), MINUTE).await;
    for _ in 0..3 {
        assert!(plane.limiter.hit(&caller, 3, MINUTE).await.allowed);
    }
    assert!(!other.limiter.hit(&caller, 3, MINUTE).await.allowed, "the count is shared");
    other.pubsub.publish(&channel, "one").await;
    assert_eq!(soon(here.next()).await.as_deref(), Some("one"));
    assert_eq!(soon(there.next()).await.as_deref(), Some("one"));

    server.kill();
    assert_eq!(plane.cache.get(&kept).await, None, "a miss, not an error");
    away(&plane).await;
    assert_eq!(plane.state(), BackplaneState::RedisAway);
    assert!(!plane.limiter.hit(&caller, 3, MINUTE).await.allowed, "what this process counted still counts");
    let fresh = LimitKey::platform("probe", "fresh");
    let allowed = [(); 5].map(|()| plane.limiter.hit(&fresh, 2, MINUTE));
    let allowed = futures::future::join_all(allowed).await.iter().filter(|d| d.allowed).count();
    assert_eq!(allowed, 2, "the limit holds during the outage");
    plane.cache.remove(&revoked).await;
    plane.cache.set(&kept, b"new".to_vec(), MINUTE).await;
    plane.pubsub.publish(&channel, "two").await;
    assert_eq!(soon(here.next()).await.as_deref(), Some("two"), "notices within the process still arrive");

    server.restart();
    soon(plane.settled()).await;
    // The other process may not have noticed the outage yet; its next command finds the dead line.
    other.cache.get(&CacheKey::platform("probe", "none")).await;
    soon(other.settled()).await;
    assert_eq!(
        other.cache.get(&revoked).await,
        None,
        "what was revoked during the outage does not come back"
    );
    assert_eq!(other.cache.get(&kept).await, None, "nor does what could not be replaced");
    plane.cache.set(&kept, b"newer".to_vec(), MINUTE).await;
    assert_eq!(other.cache.get(&kept).await.as_deref(), Some(b"newer".as_slice()));
    assert_eq!(plane.state(), BackplaneState::Redis);
    plane.pubsub.publish(&channel, "three").await;
    assert_eq!(soon(there.next()).await.as_deref(), Some("three"), "both processes listen again");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn more_removals_than_can_be_remembered_clear_the_cache() {
    let mut server = Server::start();
    let config = settings(&server.url());
    let plane = Backplane::connect(&config, clock()).await;
    soon(plane.settled()).await;
    let (last, caller) = (CacheKey::platform("session", "last"), LimitKey::platform("probe", "caller"));
    plane.cache.set(&last, b"old".to_vec(), MINUTE).await;
    assert!(plane.limiter.hit(&caller, 1, MINUTE).await.allowed);

    server.kill();
    for n in 0..over_redis::MOST_STALE {
        plane.cache.remove(&CacheKey::platform("session", &n.to_string())).await;
    }
    plane.cache.remove(&last).await;
    server.restart();
    soon(plane.settled()).await;
    assert_eq!(plane.cache.get(&last).await, None);
    let other = Backplane::connect(&config, clock()).await;
    soon(other.settled()).await;
    assert!(!other.limiter.hit(&caller, 1, MINUTE).await.allowed, "counters are not part of the cache");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_start_without_redis_works_and_finds_it_later() {
    let mut server = Server::start();
    server.kill();
    let plane = Backplane::connect(&settings(&server.url()), clock()).await;
    assert_eq!(plane.state(), BackplaneState::RedisAway);
    let key = CacheKey::platform("probe", "one");
    plane.cache.set(&key, b"x".to_vec(), MINUTE).await;
    assert_eq!(plane.cache.get(&key).await, None);
    assert!(plane.limiter.hit(&LimitKey::platform("probe", "caller"), 1, MINUTE).await.allowed);

    server.restart();
    soon(plane.settled()).await;
    plane.cache.set(&key, b"x".to_vec(), MINUTE).await;
    assert_eq!(plane.cache.get(&key).await.as_deref(), Some(b"x".as_slice()));
}

/// The worst Redis is one that takes the call and never answers.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_silent_redis_holds_nobody_up() {
    let silent = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let url = format!("redis://127.0.0.1:{}", silent.local_addr().unwrap().port());
    let began = tokio::time::Instant::now();
    let plane = Backplane::connect(&settings(&url), clock()).await;
    let key = CacheKey::platform("probe", "one");
    for n in 0..200 {
        assert_eq!(plane.cache.get(&key).await, None);
        assert_eq!(
            plane.limiter.hit(&LimitKey::platform("probe", "caller"), 100, MINUTE).await.allowed,
            n < 100
        );
        plane.pubsub.publish(&Channel::platform("probe", "1"), "x").await;
    }
    let took = began.elapsed();
    assert!(took < Duration::from_secs(3), "600 operations took {took:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_outage_is_counted() {
    let metrics = crate::Metrics::install().unwrap();
    let mut server = Server::start();
    server.kill();
    let plane = Backplane::connect(&settings(&server.url()), clock()).await;
    plane.limiter.hit(&LimitKey::platform("probe", "caller"), 1, MINUTE).await;
    let text = metrics.render();
    assert!(text.contains("suanruam_redis_failures_total{operation=\"limit.hit\"}"), "{text}");
}
