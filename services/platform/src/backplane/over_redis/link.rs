//! The connection to Redis and its absence: a failed command is an absent answer at once, and one task looks for Redis
//! until it is back. While it is away no request waits for it.

use redis::aio::MultiplexedConnection;
use redis::{AsyncConnectionConfig, Client, RedisError, RedisResult};
use std::collections::HashSet;
use std::future::Future;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::sync::watch;
use tokio::time::timeout;

/// How long anyone waits for Redis, to connect or to answer.
pub(super) const PATIENCE: Duration = Duration::from_millis(250);
const FIRST_PAUSE: Duration = Duration::from_millis(50);
const LONGEST_PAUSE: Duration = Duration::from_secs(5);
/// Removals remembered by name during an outage; beyond it the whole cache is cleared on return.
pub(in crate::backplane) const MOST_STALE: usize = 50_000;

/// The pause before the next attempt.
pub(super) struct BackOff(Duration);

impl BackOff {
    pub fn new() -> Self {
        Self(FIRST_PAUSE)
    }

    pub fn reset(&mut self) {
        self.0 = FIRST_PAUSE;
    }

    pub async fn pause(&mut self) {
        tokio::time::sleep(self.0).await;
        self.0 = (self.0 * 2).min(LONGEST_PAUSE);
    }
}

pub(in crate::backplane) struct Link {
    pub(super) client: Client,
    settings: AsyncConnectionConfig,
    /// The connection in use; none while Redis is away.
    line: watch::Sender<Option<Line>>,
    searching: AtomicBool,
    stale: Mutex<Stale>,
    cache_pattern: String,
}

#[derive(Clone)]
struct Line {
    /// Tells a late failure of an old connection from a failure of this one.
    number: u64,
    connection: MultiplexedConnection,
}

/// Cache keys whose value in Redis may be out of date because a write could not reach it.
#[derive(Default)]
struct Stale {
    keys: HashSet<String>,
    everything: bool,
}

impl Link {
    /// Tries once to connect; when that fails, goes on trying in the background.
    ///
    /// # Errors
    /// Only when the address itself cannot be read.
    pub async fn connect(url: &str, prefix: &str) -> RedisResult<Arc<Self>> {
        let link = Arc::new(Self {
            client: Client::open(url)?,
            settings: AsyncConnectionConfig::new()
                .set_connection_timeout(Some(PATIENCE))
                .set_response_timeout(Some(PATIENCE)),
            line: watch::Sender::new(None),
            searching: AtomicBool::new(false),
            stale: Mutex::new(Stale::default()),
            cache_pattern: format!("{prefix}:cache:*"),
        });
        metrics::describe_counter!(
            "suanruam_redis_failures_total",
            "Redis operations that failed, by operation"
        );
        metrics::describe_gauge!("suanruam_redis_up", "1 while Redis is connected, 0 while it is away");
        if let Err(error) = link.establish(1).await {
            link.report("connect", &error);
            tracing::warn!("redis is away; this process goes on alone");
            link.search(2);
        }
        Ok(link)
    }

    pub fn is_up(&self) -> bool {
        self.line.borrow().is_some()
    }

    pub async fn until_up(&self) {
        // The sender lives in `self`, so the wait cannot fail.
        let _ = self.line.subscribe().wait_for(Option::is_some).await;
    }

    #[cfg(test)]
    pub async fn until_away(&self) {
        let _ = self.line.subscribe().wait_for(Option::is_none).await;
    }

    /// Runs one operation; `None` when Redis is away or fails it.
    pub async fn run<T, F, Fut>(self: &Arc<Self>, operation: &'static str, work: F) -> Option<T>
    where
        F: FnOnce(MultiplexedConnection) -> Fut + Send,
        Fut: Future<Output = RedisResult<T>> + Send,
    {
        let line = self.line.borrow().clone();
        let Some(line) = line else {
            metrics::counter!("suanruam_redis_failures_total", "operation" => operation).increment(1);
            return None;
        };
        let number = line.number;
        match within_patience(work(line.connection)).await {
            Ok(value) => Some(value),
            Err(error) => {
                self.report(operation, &error);
                self.lose(number);
                None
            }
        }
    }

    /// Remembers that the cached value of `key` must go before Redis is believed again.
    pub async fn forget_later(self: &Arc<Self>, key: String) {
        {
            let mut stale = self.stale();
            if stale.keys.len() < MOST_STALE {
                stale.keys.insert(key);
            } else {
                stale.everything = true;
            }
        }
        // Redis may have come back between the failure and this note, when the returning task has already looked.
        let line = self.line.borrow().clone();
        if let Some(line) = line
            && let Err(error) = self.clear_stale(line.connection).await
        {
            self.report("cache.clear", &error);
            self.lose(line.number);
        }
    }

    fn stale(&self) -> MutexGuard<'_, Stale> {
        self.stale.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Gives the line up, unless a newer one has replaced it, and starts looking for Redis.
    fn lose(self: &Arc<Self>, number: u64) {
        let lost = self.line.send_if_modified(|line| {
            let current = line.as_ref().is_some_and(|line| line.number == number);
            if current {
                *line = None;
            }
            current
        });
        if lost {
            metrics::gauge!("suanruam_redis_up").set(0.0);
            tracing::warn!("redis is away; this process goes on alone");
            self.search(number + 1);
        }
    }

    fn search(self: &Arc<Self>, number: u64) {
        if self.searching.swap(true, Ordering::SeqCst) {
            return;
        }
        let link = Arc::downgrade(self);
        tokio::spawn(async move {
            let mut back_off = BackOff::new();
            loop {
                back_off.pause().await;
                // Ends with the backplane.
                let Some(link) = link.upgrade() else { return };
                match link.establish(number).await {
                    Ok(()) => return,
                    Err(error) => link.report("connect", &error),
                }
            }
        });
    }

    async fn establish(self: &Arc<Self>, number: u64) -> RedisResult<()> {
        let mut connection =
            within_patience(self.client.get_multiplexed_async_connection_with_config(&self.settings)).await?;
        within_patience(redis::cmd("PING").query_async::<()>(&mut connection)).await?;
        self.clear_stale(connection.clone()).await?;
        self.searching.store(false, Ordering::SeqCst);
        self.line.send_replace(Some(Line { number, connection: connection.clone() }));
        metrics::gauge!("suanruam_redis_up").set(1.0);
        tracing::info!("redis is connected");
        // Once more, for notes taken between the first look and the line being up.
        if let Err(error) = self.clear_stale(connection).await {
            self.report("cache.clear", &error);
            self.lose(number);
        }
        Ok(())
    }

    async fn clear_stale(&self, mut connection: MultiplexedConnection) -> RedisResult<()> {
        let stale = std::mem::take(&mut *self.stale());
        let outcome = self.clear(&stale, &mut connection).await;
        if outcome.is_err() {
            let mut kept = self.stale();
            kept.everything |= stale.everything;
            kept.keys.extend(stale.keys);
        }
        outcome
    }

    async fn clear(&self, stale: &Stale, connection: &mut MultiplexedConnection) -> RedisResult<()> {
        let names: Vec<&String> = stale.keys.iter().collect();
        for some in names.chunks(500) {
            within_patience(redis::cmd("DEL").arg(some).query_async::<()>(connection)).await?;
        }
        if stale.everything { self.clear_everything(connection).await } else { Ok(()) }
    }

    async fn clear_everything(&self, connection: &mut MultiplexedConnection) -> RedisResult<()> {
        let mut cursor = 0_u64;
        loop {
            let mut scan = redis::cmd("SCAN");
            scan.arg(cursor).arg("MATCH").arg(&self.cache_pattern).arg("COUNT").arg(500);
            let (next, found): (u64, Vec<String>) = within_patience(scan.query_async(connection)).await?;
            if !found.is_empty() {
                within_patience(redis::cmd("DEL").arg(&found).query_async::<()>(connection)).await?;
            }
            if next == 0 {
                return Ok(());
            }
            cursor = next;
        }
    }

    /// Counts a failure. The error's own text stays out of the log: it may repeat an argument.
    pub(super) fn report(&self, operation: &'static str, error: &RedisError) {
        metrics::counter!("suanruam_redis_failures_total", "operation" => operation).increment(1);
        tracing::debug!(operation, category = error.category(), "redis operation failed");
    }
}

pub(super) async fn within_patience<T>(work: impl Future<Output = RedisResult<T>>) -> RedisResult<T> {
    match timeout(PATIENCE, work).await {
        Ok(outcome) => outcome,
        Err(_) => Err(RedisError::from(std::io::Error::from(std::io::ErrorKind::TimedOut))),
    }
}
