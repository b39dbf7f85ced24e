//! Background work: a job exists if and only if the transaction that asked for it committed. Claims use SKIP LOCKED on
//! PostgreSQL and the single writer on SQLite; a lease that runs out makes the job claimable again, so a worker may die
//! at any moment. Delivery is at least once: handlers must be idempotent.

use crate::{Result, Sql, Store, StoreError, TenantScope, TenantTx};
use chrono::{DateTime, Duration, Utc};
use kernel::ids::{JobId, TenantId};
use sea_orm::{ConnectionTrait, DbBackend, FromQueryResult, QueryResult};

/// How long a claimed job or message is one worker's own.
pub const LEASE: Duration = Duration::minutes(5);

/// Work to be done later.
#[derive(Debug, Clone)]
pub struct NewJob {
    pub kind: &'static str,
    pub payload: serde_json::Value,
    pub run_at: DateTime<Utc>,
    /// While a job with the same kind and key waits, another one is not added.
    pub dedup_key: Option<String>,
    pub max_attempts: i32,
}

/// A job this worker holds until its lease ends, with the scope its row proves.
#[derive(Debug, Clone)]
pub struct ClaimedJob {
    pub scope: TenantScope,
    pub id: JobId,
    pub kind: String,
    pub payload: serde_json::Value,
    pub attempts: i32,
    pub max_attempts: i32,
}

impl TenantTx {
    /// Adds a job to this transaction.
    pub async fn enqueue(&self, job: NewJob, now: DateTime<Utc>) -> Result<()> {
        let sql = Sql::new(
            "INSERT INTO job (tenant_id, id, kind, payload, state, max_attempts, run_at, dedup_key, created_at)
             VALUES ({tenant}, ?, ?, ?, 'ready', ?, ?, ?, ?)
             ON CONFLICT (tenant_id, kind, dedup_key) WHERE state = 'ready' DO NOTHING",
        );
        self.run(
            sql.bind(JobId::new().uuid())
                .bind(job.kind)
                .bind(job.payload)
                .bind(job.max_attempts)
                .bind(job.run_at)
                .bind(job.dedup_key)
                .bind(now),
        )
        .await?;
        Ok(())
    }
}

#[derive(FromQueryResult)]
struct Row {
    tenant_id: uuid::Uuid,
    id: uuid::Uuid,
    kind: String,
    payload: serde_json::Value,
    attempts: i32,
    max_attempts: i32,
}

impl Store {
    /// Takes up to `n` due jobs of any tenant.
    pub async fn claim_jobs(&self, n: u32, now: DateTime<Utc>) -> Result<Vec<ClaimedJob>> {
        let connection = self.claim().await?;
        let lock = skip_locked(connection.get_database_backend());
        // A lease that ran out means its worker died: the job is ready again, or dead after its last attempt, so that
        // one which kills its worker does not do so for ever. It gives up its dedup key, as a failed one does: the same
        // job may have been asked for again meanwhile, and two ready ones may not share a key.
        let expired = Sql::new(
            "UPDATE job SET state = CASE WHEN attempts >= max_attempts THEN 'dead' ELSE 'ready' END, lease_until = NULL,
               dedup_key = NULL WHERE state = 'running' AND lease_until <= ?",
        );
        connection.execute_raw(expired.bind(now).for_platform(connection.get_database_backend())?).await?;
        let sql = Sql::new(&format!(
            "UPDATE job SET state = 'running', attempts = attempts + 1, lease_until = ?
             WHERE (tenant_id, id) IN (SELECT tenant_id, id FROM job WHERE state = 'ready' AND run_at <= ?
             ORDER BY run_at LIMIT ? {lock})
             RETURNING tenant_id, id, kind, payload, attempts, max_attempts"
        ));
        let sql = sql.bind(now + LEASE).bind(now).bind(i64::from(n));
        let rows = connection.query_all_raw(sql.for_platform(connection.get_database_backend())?).await?;
        connection.commit().await?;
        let rows = rows.iter().map(|row| Row::from_query_result(row, "")).collect::<Result<Vec<_>, _>>()?;
        let slugs = self.slugs_of(rows.iter().map(|row| row.tenant_id)).await?;
        rows.into_iter()
            .map(|row| {
                Ok(ClaimedJob {
                    scope: scope_of(&slugs, row.tenant_id)?,
                    id: JobId(row.id),
                    kind: row.kind,
                    payload: row.payload,
                    attempts: row.attempts,
                    max_attempts: row.max_attempts,
                })
            })
            .collect()
    }

    /// Removes a finished job.
    pub async fn finish_job(&self, job: &ClaimedJob) -> Result<()> {
        let tx = self.write(&job.scope).await?;
        tx.run(Sql::new("DELETE FROM job WHERE tenant_id = {tenant} AND id = ?").bind(job.id.uuid())).await?;
        tx.commit().await
    }

    /// Puts a failed job back with exponential back-off, or aside as dead after its last attempt.
    pub async fn fail_job(&self, job: &ClaimedJob, error: &str, now: DateTime<Utc>) -> Result<()> {
        let dead = job.attempts >= job.max_attempts;
        let tx = self.write(&job.scope).await?;
        let sql = Sql::new(
            "UPDATE job SET state = ?, run_at = ?, lease_until = NULL, last_error = ?, dedup_key = NULL
             WHERE tenant_id = {tenant} AND id = ?",
        );
        tx.run(
            sql.bind(if dead { "dead" } else { "ready" })
                .bind(now + back_off(job.attempts))
                .bind(error.chars().take(500).collect::<String>())
                .bind(job.id.uuid()),
        )
        .await?;
        tx.commit().await
    }

    /// Jobs waiting or running, of every tenant.
    pub async fn count_open_jobs(&self) -> Result<i64> {
        let connection = self.claim().await?;
        let sql = Sql::new("SELECT count(*) AS n FROM job WHERE state IN ('ready', 'running')");
        let row = connection.query_one_raw(sql.for_platform(connection.get_database_backend())?).await?;
        row.map_or(Ok(0), |row| Ok(row.try_get("", "n")?))
    }

    /// Whether it is this caller's turn to run a recurring piece of work; at most one caller gets `true` per period.
    pub async fn take_turn(&self, name: &str, every: Duration, now: DateTime<Utc>) -> Result<bool> {
        let tx = self.platform_write().await?;
        let add =
            Sql::new("INSERT INTO cron (name, next_run_at) VALUES (?, ?) ON CONFLICT (name) DO NOTHING");
        tx.run(add.bind(name).bind(now)).await?;
        let take =
            Sql::new("UPDATE cron SET next_run_at = ?, last_run_at = ? WHERE name = ? AND next_run_at <= ?");
        let taken = tx.run(take.bind(now + every).bind(now).bind(name).bind(now)).await?;
        tx.commit().await?;
        Ok(taken == 1)
    }

    /// Takes due messages of any tenant from the outbox: their rows as JSON-free columns for `reminders` to read.
    pub async fn claim_messages(
        &self,
        n: u32,
        now: DateTime<Utc>,
    ) -> Result<Vec<(TenantScope, QueryResult)>> {
        let connection = self.claim().await?;
        let backend = connection.get_database_backend();
        let expired = Sql::new(
            "UPDATE message SET state = 'queued', lease_until = NULL WHERE state = 'sending' AND lease_until <= ?",
        );
        connection.execute_raw(expired.bind(now).for_platform(backend)?).await?;
        let sql = Sql::new(&format!(
            "UPDATE message SET state = 'sending', attempts = attempts + 1, lease_until = ?
             WHERE (tenant_id, id) IN (SELECT tenant_id, id FROM message WHERE state = 'queued' AND run_at <= ?
             ORDER BY run_at LIMIT ? {})
             RETURNING *",
            skip_locked(backend)
        ));
        let sql = sql.bind(now + LEASE).bind(now).bind(i64::from(n));
        let rows = connection.query_all_raw(sql.for_platform(backend)?).await?;
        connection.commit().await?;
        let mut tenants = Vec::with_capacity(rows.len());
        for row in &rows {
            tenants.push(row.try_get::<uuid::Uuid>("", "tenant_id")?);
        }
        let slugs = self.slugs_of(tenants.iter().copied()).await?;
        tenants.into_iter().zip(rows).map(|(tenant, row)| Ok((scope_of(&slugs, tenant)?, row))).collect()
    }

    async fn slugs_of(&self, tenants: impl Iterator<Item = uuid::Uuid>) -> Result<Vec<(uuid::Uuid, String)>> {
        let mut ids: Vec<uuid::Uuid> = tenants.collect();
        ids.sort_unstable();
        ids.dedup();
        if ids.is_empty() {
            return Ok(Vec::new());
        }
        let sql = Sql::new("SELECT id, slug FROM tenant WHERE id IN (").push_list(ids).push(")");
        let rows = self.platform().await?.rows(sql).await?;
        Ok(rows
            .iter()
            .map(|r| Ok((r.try_get("", "id")?, r.try_get("", "slug")?)))
            .collect::<Result<_, sea_orm::DbErr>>()?)
    }
}

fn scope_of(slugs: &[(uuid::Uuid, String)], tenant: uuid::Uuid) -> Result<TenantScope> {
    let slug = slugs.iter().find(|(id, _)| *id == tenant).map(|(_, slug)| slug.as_str());
    let slug = slug.ok_or_else(|| StoreError::Inconsistent("a queue row of an unknown tenant".into()))?;
    Ok(TenantScope::trusted(TenantId(tenant), slug))
}

/// SQLite has one writer, so its rows need no lock.
fn skip_locked(backend: DbBackend) -> &'static str {
    if backend == DbBackend::Postgres { "FOR UPDATE SKIP LOCKED" } else { "" }
}

/// 30 s, 1 min, 2 min … up to 6 hours.
#[must_use]
pub fn back_off(attempts: i32) -> Duration {
    let doublings = u32::try_from(attempts.clamp(1, 11) - 1).unwrap_or(0);
    Duration::seconds(30 * i64::from(2_u32.pow(doublings))).min(Duration::hours(6))
}
