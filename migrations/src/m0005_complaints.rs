//! The complaint register (ทะเบียนรับเรื่องราวร้องทุกข์/ร้องเรียน).

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
        tenant_tables(manager, &["category", "complaint", "complainant", "complaint_event", "complaint_file"])
            .await
    }
}

const DDL: &str = r#"
CREATE TABLE category (
  tenant_id uuid NOT NULL REFERENCES tenant (id), id uuid NOT NULL, name_th text NOT NULL, name_en text NOT NULL,
  department_id uuid, sort integer NOT NULL DEFAULT 0, active boolean NOT NULL DEFAULT true,
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, name_th),
  FOREIGN KEY (tenant_id, department_id) REFERENCES department (tenant_id, id)
);
CREATE TABLE complaint (
  tenant_id uuid NOT NULL REFERENCES tenant (id), id uuid NOT NULL, fiscal_year integer NOT NULL,
  running_no integer NOT NULL, secret_hash bytea NOT NULL, kind text NOT NULL, channel text NOT NULL,
  category_id uuid NOT NULL, title text NOT NULL, body text NOT NULL, village_id uuid, place text NOT NULL,
  lat double precision, lon double precision, state text NOT NULL, open boolean NOT NULL,
  received_at timestamptz NOT NULL, received_on date NOT NULL, due_on date NOT NULL, promised_on date,
  queue_on date NOT NULL, ack_due_on date NOT NULL, acknowledged_at timestamptz, answered_at timestamptz,
  resulted_at timestamptz, closed_at timestamptz, department_id uuid, assignee_id uuid, merged_into uuid,
  referred_to text, reopened_count integer NOT NULL DEFAULT 0, rating integer, rating_text text, rated_at timestamptz,
  registered_by uuid, version integer NOT NULL DEFAULT 1, created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, fiscal_year, running_no),
  CHECK (rating BETWEEN 1 AND 5),
  FOREIGN KEY (tenant_id, category_id) REFERENCES category (tenant_id, id),
  FOREIGN KEY (tenant_id, village_id) REFERENCES village (tenant_id, id),
  FOREIGN KEY (tenant_id, department_id) REFERENCES department (tenant_id, id),
  FOREIGN KEY (tenant_id, assignee_id) REFERENCES staff (tenant_id, id),
  FOREIGN KEY (tenant_id, merged_into) REFERENCES complaint (tenant_id, id)
);
CREATE INDEX complaint_queue ON complaint (tenant_id, queue_on, id) WHERE open;
CREATE INDEX complaint_queue_mine ON complaint (tenant_id, assignee_id, queue_on, id) WHERE open;
CREATE INDEX complaint_queue_department ON complaint (tenant_id, department_id, queue_on, id) WHERE open;
CREATE INDEX complaint_closed ON complaint (tenant_id, updated_at, id) WHERE NOT open;
CREATE INDEX complaint_received ON complaint (tenant_id, received_on, id);
CREATE INDEX complaint_place ON complaint (tenant_id, lat, lon);
CREATE INDEX complaint_merged ON complaint (tenant_id, merged_into) WHERE merged_into IS NOT NULL;
CREATE TABLE complainant (
  tenant_id uuid NOT NULL, complaint_id uuid NOT NULL, name text NOT NULL, phone text NOT NULL, email text NOT NULL,
  address text NOT NULL, wants_mail boolean NOT NULL, lang text NOT NULL, PRIMARY KEY (tenant_id, complaint_id),
  FOREIGN KEY (tenant_id, complaint_id) REFERENCES complaint (tenant_id, id) ON DELETE CASCADE
);
CREATE TABLE complaint_event (
  tenant_id uuid NOT NULL, id uuid NOT NULL, complaint_id uuid NOT NULL, at timestamptz NOT NULL, kind text NOT NULL,
  public boolean NOT NULL, actor_kind text NOT NULL, actor_id uuid, text text NOT NULL, data jsonb NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, complaint_id) REFERENCES complaint (tenant_id, id) ON DELETE CASCADE
);
CREATE INDEX complaint_event_time ON complaint_event (tenant_id, complaint_id, at, id);
CREATE TABLE complaint_file (
  tenant_id uuid NOT NULL, complaint_id uuid NOT NULL, upload_id uuid NOT NULL, event_id uuid NOT NULL,
  stage text NOT NULL, public boolean NOT NULL, sort integer NOT NULL, alt text NOT NULL,
  PRIMARY KEY (tenant_id, complaint_id, upload_id),
  FOREIGN KEY (tenant_id, complaint_id) REFERENCES complaint (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, event_id) REFERENCES complaint_event (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, upload_id) REFERENCES upload (tenant_id, id)
)
"#;
