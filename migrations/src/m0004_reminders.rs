//! Deadlines, the reminder ledger and the outbox (กำหนดเวลา, การแจ้งเตือน, กล่องจดหมายออก).

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
        tenant_tables(manager, &["deadline", "reminder_policy", "reminder", "message", "address_stop"])
            .await?;
        claimable(manager, "message").await
    }
}

const DDL: &str = r#"
CREATE TABLE deadline (
  tenant_id uuid NOT NULL REFERENCES tenant (id), id uuid NOT NULL, subject_kind text NOT NULL,
  subject_id uuid NOT NULL, kind text NOT NULL, due_on date NOT NULL, responsible_id uuid, department_id uuid,
  confidential boolean NOT NULL DEFAULT false, label text NOT NULL, state text NOT NULL, trace jsonb NOT NULL,
  met_at timestamptz, created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, subject_kind, subject_id, kind),
  FOREIGN KEY (tenant_id, responsible_id) REFERENCES staff (tenant_id, id),
  FOREIGN KEY (tenant_id, department_id) REFERENCES department (tenant_id, id)
);
CREATE INDEX deadline_open ON deadline (tenant_id, due_on, id) WHERE state = 'open';
CREATE TABLE reminder_policy (
  tenant_id uuid NOT NULL REFERENCES tenant (id), kind text NOT NULL, days_before jsonb NOT NULL,
  overdue_every_days integer NOT NULL, head_after_days integer NOT NULL, clerk_after_days integer NOT NULL,
  active boolean NOT NULL DEFAULT true, changed_at timestamptz NOT NULL, PRIMARY KEY (tenant_id, kind)
);
CREATE TABLE message (
  tenant_id uuid NOT NULL REFERENCES tenant (id), id uuid NOT NULL, dedup_key text NOT NULL, kind text NOT NULL,
  confidential boolean NOT NULL DEFAULT false, to_address text NOT NULL, to_staff_id uuid, lang text NOT NULL,
  subject text NOT NULL, body_text text NOT NULL, body_html text NOT NULL, message_id text NOT NULL,
  state text NOT NULL, attempts integer NOT NULL DEFAULT 0, run_at timestamptz NOT NULL, lease_until timestamptz,
  last_error text, created_at timestamptz NOT NULL, sent_at timestamptz,
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, dedup_key)
);
CREATE INDEX message_due ON message (run_at) WHERE state = 'queued';
CREATE INDEX message_leases ON message (lease_until) WHERE state = 'sending';
CREATE INDEX message_state ON message (tenant_id, state, created_at, id);
CREATE TABLE reminder (
  tenant_id uuid NOT NULL, deadline_id uuid NOT NULL, due_on date NOT NULL, step text NOT NULL,
  recipient_id uuid NOT NULL, state text NOT NULL, message_id uuid, created_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, deadline_id, due_on, step, recipient_id),
  FOREIGN KEY (tenant_id, deadline_id) REFERENCES deadline (tenant_id, id),
  FOREIGN KEY (tenant_id, recipient_id) REFERENCES staff (tenant_id, id),
  FOREIGN KEY (tenant_id, message_id) REFERENCES message (tenant_id, id)
);
CREATE INDEX reminder_message ON reminder (tenant_id, message_id);
CREATE TABLE address_stop (
  tenant_id uuid NOT NULL REFERENCES tenant (id), address text NOT NULL, reason text NOT NULL,
  bounces integer NOT NULL DEFAULT 1, stopped boolean NOT NULL, changed_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, address)
)
"#;
