//! The corruption register (ร้องเรียนการทุจริต): its own tables, sealed text, its own audit trail.

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
        tenant_tables(
            manager,
            &["corruption_case", "corruption_event", "corruption_file", "corruption_audit"],
        )
        .await
    }
}

const DDL: &str = r#"
CREATE TABLE corruption_case (
  tenant_id uuid NOT NULL REFERENCES tenant (id), id uuid NOT NULL, fiscal_year integer NOT NULL,
  running_no integer NOT NULL, secret_hash bytea NOT NULL, channel text NOT NULL, state text NOT NULL,
  open boolean NOT NULL, received_at timestamptz NOT NULL, received_on date NOT NULL, due_on date NOT NULL,
  promised_on date, queue_on date NOT NULL, answered_at timestamptz, closed_at timestamptz, assignee_id uuid,
  key_version integer NOT NULL, matter bytea NOT NULL, identity bytea, version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, fiscal_year, running_no),
  FOREIGN KEY (tenant_id, key_version) REFERENCES tenant_key (tenant_id, version),
  FOREIGN KEY (tenant_id, assignee_id) REFERENCES staff (tenant_id, id)
);
CREATE INDEX corruption_queue ON corruption_case (tenant_id, queue_on, id) WHERE open;
CREATE INDEX corruption_received ON corruption_case (tenant_id, received_on, id);
CREATE TABLE corruption_event (
  tenant_id uuid NOT NULL, id uuid NOT NULL, case_id uuid NOT NULL, at timestamptz NOT NULL, kind text NOT NULL,
  public boolean NOT NULL, actor_kind text NOT NULL, actor_id uuid, key_version integer NOT NULL, sealed bytea NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, case_id) REFERENCES corruption_case (tenant_id, id) ON DELETE CASCADE
);
CREATE INDEX corruption_event_time ON corruption_event (tenant_id, case_id, at, id);
CREATE TABLE corruption_file (
  tenant_id uuid NOT NULL, case_id uuid NOT NULL, id uuid NOT NULL, event_id uuid NOT NULL,
  mime text NOT NULL, bytes bigint NOT NULL, key_version integer NOT NULL, created_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, case_id) REFERENCES corruption_case (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, event_id) REFERENCES corruption_event (tenant_id, id) ON DELETE CASCADE
);
CREATE TABLE corruption_audit (
  tenant_id uuid NOT NULL REFERENCES tenant (id), id uuid NOT NULL, at timestamptz NOT NULL,
  actor_kind text NOT NULL, actor_id uuid, action text NOT NULL, case_id uuid, detail jsonb NOT NULL,
  PRIMARY KEY (tenant_id, id)
);
CREATE INDEX corruption_audit_time ON corruption_audit (tenant_id, at, id)
"#;
