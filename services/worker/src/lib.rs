//! The worker (ผู้ทำงานเบื้องหลัง): runs reminders, sends the outbox, handles jobs, tidies up. Thin: what to do is decided
//! in the rooms it calls; here is only when. Any number may run at once, and any may be killed at any time.

use chrono::{DateTime, Duration, Utc};
use kernel::SharedClock;
use platform::{FileStore, Shutdown};
use reminders::{Transport, message, reminder, staff_mail};
use std::{sync::Arc, time::Duration as StdDuration};
use store::{Store, jobs::ClaimedJob};

/// How often the worker looks when nothing wakes it.
const LOOK_EVERY: StdDuration = StdDuration::from_secs(1);
/// How often deadlines are looked at; the ledger makes more often harmless.
const REMIND_EVERY: Duration = Duration::minutes(10);
const TIDY_EVERY: Duration = Duration::hours(1);
/// How often administrations are looked at for what a new fiscal year brings: the morning of 1 October is soon enough.
const YEARLY_EVERY: Duration = Duration::hours(4);
/// A photo staged for a form that was never sent lives this long.
const STALE_UPLOAD: Duration = Duration::hours(24);
/// A form's key is remembered this long: nobody retries a form after a month.
const OLD_KEY: Duration = Duration::days(30);
const JOBS_AT_ONCE: u32 = 20;
const MAILS_AT_ONCE: u32 = 50;

/// What a worker needs of the process.
#[derive(Clone)]
pub struct Parts {
    pub store: Store,
    pub clock: SharedClock,
    pub transport: Arc<Transport>,
    pub files: FileStore,
    pub public_url: String,
    pub shutdown: Shutdown,
}

/// What one round did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Round {
    /// Duties that a new fiscal year brought.
    pub yearly: u32,
    pub reminders: u32,
    pub jobs: u32,
    pub mails: u32,
}

impl Round {
    /// Whether there was anything to do.
    #[must_use]
    pub fn worked(&self) -> bool {
        *self != Self::default()
    }
}

/// Works until shutdown.
pub async fn run(parts: Parts) {
    tracing::info!("worker.started");
    while !parts.shutdown.is_triggered() {
        let worked = round(&parts).await.worked();
        if worked {
            continue;
        }
        tokio::select! {
            () = tokio::time::sleep(LOOK_EVERY) => {}
            () = parts.shutdown.signalled() => break,
        }
    }
    tracing::info!("worker.stopped");
}

/// One look at everything that may be due. A failure in one part leaves the others running and is tried again.
pub async fn round(parts: &Parts) -> Round {
    let now = parts.clock.now();
    let mut round = Round::default();
    // Before the reminders: a duty of today is told today.
    match parts.store.take_turn("yearly.run", YEARLY_EVERY, now).await {
        Ok(true) => round.yearly = begin_years(parts, now).await,
        Ok(false) => {}
        Err(error) => tracing::error!(%error, "worker.turn"),
    }
    match parts.store.take_turn("reminder.run", REMIND_EVERY, now).await {
        Ok(true) => round.reminders = remind_all(parts, now).await,
        Ok(false) => {}
        Err(error) => tracing::error!(%error, "worker.turn"),
    }
    // Each claim has its own moment: a lease that began before all those reminders were written could be over already,
    // and another worker would do the same work at the same time.
    match parts.store.claim_jobs(JOBS_AT_ONCE, parts.clock.now()).await {
        Ok(jobs) => {
            for job in jobs {
                round.jobs += 1;
                handle(parts, &job).await;
            }
        }
        Err(error) => tracing::error!(%error, "worker.claim"),
    }
    match message::deliver_due(&parts.store, &parts.transport, MAILS_AT_ONCE, parts.clock.now()).await {
        Ok(done) => round.mails = done.sent + done.failed + done.stopped,
        Err(error) => tracing::error!(%error, "worker.deliver"),
    }
    let now = parts.clock.now();
    match parts.store.take_turn("tidy", TIDY_EVERY, now).await {
        Ok(true) => tidy(parts, now).await,
        Ok(false) => {}
        Err(error) => tracing::error!(%error, "worker.turn"),
    }
    round
}

/// Reminds the people of every administration. One that fails does not keep the others from their reminders.
async fn remind_all(parts: &Parts, now: DateTime<Utc>) -> u32 {
    let tenants = match parts.store.every_tenant().await {
        Ok(tenants) => tenants,
        Err(error) => {
            tracing::error!(%error, "worker.tenants");
            return 0;
        }
    };
    let mut digests = 0;
    for scope in tenants {
        match reminder::run(&parts.store, &scope, now).await {
            Ok(report) => {
                digests += report.digests;
                metrics::counter!("suanruam_reminder_digests_total").increment(u64::from(report.digests));
            }
            Err(error) => tracing::error!(tenant.id = %scope.id(), %error, "reminder.run"),
        }
    }
    digests
}

/// Makes what this fiscal year still lacks in every administration. One that fails does not keep the others from theirs.
async fn begin_years(parts: &Parts, now: DateTime<Utc>) -> u32 {
    let tenants = match parts.store.every_tenant().await {
        Ok(tenants) => tenants,
        Err(error) => {
            tracing::error!(%error, "worker.tenants");
            return 0;
        }
    };
    let mut made = 0;
    for scope in tenants {
        match participation::yearly::run(&parts.store, &scope, now).await {
            Ok(n) => made += n,
            Err(error) => tracing::error!(tenant.id = %scope.id(), %error, "yearly.run"),
        }
    }
    made
}

async fn handle(parts: &Parts, job: &ClaimedJob) {
    let now = parts.clock.now();
    let done = match job.kind.as_str() {
        tenancy::staff::MAIL_JOB => staff_mail::handle(&parts.store, job, now, &parts.public_url).await,
        other => Err(kernel::Fault::internal(format!("no handler for jobs of kind {other}"))),
    };
    let settled = match &done {
        Ok(()) => parts.store.finish_job(job).await,
        Err(fault) => {
            tracing::warn!(tenant.id = %job.scope.id(), kind = job.kind, attempts = job.attempts, %fault, "job.failed");
            parts.store.fail_job(job, &fault.to_string(), now).await
        }
    };
    if let Err(error) = settled {
        // The lease runs out and the job comes again.
        tracing::error!(tenant.id = %job.scope.id(), %error, "job.settle");
    }
}

/// Removes what nobody will ask for again, and keeps the database's own statistics fresh.
async fn tidy(parts: &Parts, now: DateTime<Utc>) {
    if let Err(error) = parts.store.tune().await {
        tracing::error!(%error, "worker.tune");
    }
    let tenants = parts.store.every_tenant().await.unwrap_or_default();
    for scope in tenants {
        let swept = tenancy::upload::sweep(&parts.store, &parts.files, &scope, now - STALE_UPLOAD).await;
        let forgotten = forget_keys(parts, &scope, now).await;
        for error in [swept.err(), forgotten.err()].into_iter().flatten() {
            tracing::error!(tenant.id = %scope.id(), %error, "worker.tidy");
        }
    }
}

async fn forget_keys(
    parts: &Parts,
    scope: &store::TenantScope,
    now: DateTime<Utc>,
) -> Result<(), kernel::Fault> {
    let tx = parts.store.write(scope).await?;
    let sql = store::Sql::new("DELETE FROM idempotency WHERE tenant_id = {tenant} AND created_at < ?");
    tx.run(sql.bind(now - OLD_KEY)).await?;
    Ok(tx.commit().await?)
}
