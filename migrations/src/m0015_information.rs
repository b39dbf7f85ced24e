//! Information requests (คำขอข้อมูลข่าวสาร).

use crate::dialect::*;
use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Step;

#[async_trait::async_trait]
impl MigrationTrait for Step {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        ddl(manager, DDL).await?;
        tenant_tables(manager, &["information_request", "information_requester", "information_request_event"])
            .await
    }
}

// Who asks is apart from what is asked (domain.md c12).
const DDL: &str = r#"
CREATE TABLE information_request (
  tenant_id uuid NOT NULL REFERENCES tenant (id), id uuid NOT NULL, fiscal_year integer NOT NULL,
  running_no integer NOT NULL, secret_hash bytea NOT NULL, channel text NOT NULL, body text NOT NULL,
  wanted text NOT NULL, state text NOT NULL, is_open boolean NOT NULL, received_at timestamptz NOT NULL,
  received_on date NOT NULL, due_on date NOT NULL, ready boolean NOT NULL, promised_on date,
  extended_on date, queue_on date NOT NULL,
  department_id uuid, assignee_id uuid, ground text, answer text NOT NULL, transferred_to text NOT NULL,
  objection_from date, objection_due_on date, objected boolean, answered_on date, registered_by uuid,
  version integer NOT NULL, created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, fiscal_year, running_no),
  FOREIGN KEY (tenant_id, department_id) REFERENCES department (tenant_id, id),
  FOREIGN KEY (tenant_id, assignee_id) REFERENCES staff (tenant_id, id)
);
CREATE INDEX information_request_queue ON information_request (tenant_id, is_open, queue_on, id);
CREATE INDEX information_request_due ON information_request (tenant_id, queue_on, id);
CREATE TABLE information_requester (
  tenant_id uuid NOT NULL, request_id uuid NOT NULL, name text NOT NULL, phone text NOT NULL, email text NOT NULL,
  address text NOT NULL, wants_mail boolean NOT NULL, lang text NOT NULL,
  PRIMARY KEY (tenant_id, request_id),
  FOREIGN KEY (tenant_id, request_id) REFERENCES information_request (tenant_id, id) ON DELETE CASCADE
);
CREATE TABLE information_request_event (
  tenant_id uuid NOT NULL, id uuid NOT NULL, request_id uuid NOT NULL, at timestamptz NOT NULL, kind text NOT NULL,
  public boolean NOT NULL, actor_kind text NOT NULL, actor_id uuid, text text NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, request_id) REFERENCES information_request (tenant_id, id) ON DELETE CASCADE
);
CREATE INDEX information_request_event_of ON information_request_event (tenant_id, request_id, at, id)
"#;
