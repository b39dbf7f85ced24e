//! Background work (งานเบื้องหลัง): the job table and the rows that say when recurring work is next due.

use crate::dialect::*;
use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Step;

#[async_trait::async_trait]
impl MigrationTrait for Step {
    // SQLite does not wrap a step in a transaction unless asked.
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        ddl(manager, DDL).await?;
        tenant_tables(manager, &["job"]).await?;
        claimable(manager, "job").await?;
        platform_tables(manager, &["cron"]).await?;
        grant(manager, CLAIM_ROLE, "SELECT, INSERT, UPDATE, DELETE", "cron").await
    }
}

const DDL: &str = r#"
CREATE TABLE job (
  tenant_id uuid NOT NULL REFERENCES tenant (id), id uuid NOT NULL, kind text NOT NULL, payload jsonb NOT NULL,
  state text NOT NULL, attempts integer NOT NULL DEFAULT 0, max_attempts integer NOT NULL,
  run_at timestamptz NOT NULL, lease_until timestamptz, dedup_key text, last_error text,
  created_at timestamptz NOT NULL, PRIMARY KEY (tenant_id, id)
);
CREATE UNIQUE INDEX job_dedup ON job (tenant_id, kind, dedup_key) WHERE state = 'ready';
CREATE INDEX job_due ON job (run_at) WHERE state = 'ready';
CREATE INDEX job_leases ON job (lease_until) WHERE state = 'running';
CREATE TABLE cron (
  name text PRIMARY KEY, next_run_at timestamptz NOT NULL, last_run_at timestamptz
)
"#;
