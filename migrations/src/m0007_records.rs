//! The participation register's common part (ทะเบียนการมีส่วนร่วม): what every record has, links between records, and
//! their files. What is special to a kind has a table of its own whose id is the record's.

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
        tenant_tables(manager, &["record", "record_link", "record_file", "participation_policy"]).await
    }
}

const DDL: &str = r#"
CREATE TABLE record (
  tenant_id uuid NOT NULL REFERENCES tenant (id), id uuid NOT NULL, kind text NOT NULL, title text NOT NULL,
  summary text NOT NULL, level text, category text, statutory_domain text, fiscal_year integer, starts_on date,
  ends_on date, sort_on date NOT NULL, place text NOT NULL, department_id uuid, owner_id uuid, published_at timestamptz,
  archived_at timestamptz, version integer NOT NULL DEFAULT 1, created_by uuid, created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, department_id) REFERENCES department (tenant_id, id),
  FOREIGN KEY (tenant_id, owner_id) REFERENCES staff (tenant_id, id)
);
CREATE INDEX record_kind ON record (tenant_id, kind, sort_on, id);
CREATE INDEX record_days ON record (tenant_id, sort_on, id);
CREATE TABLE record_link (
  tenant_id uuid NOT NULL, from_id uuid NOT NULL, to_id uuid NOT NULL, relation text NOT NULL,
  created_at timestamptz NOT NULL, PRIMARY KEY (tenant_id, from_id, to_id, relation),
  FOREIGN KEY (tenant_id, from_id) REFERENCES record (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, to_id) REFERENCES record (tenant_id, id) ON DELETE CASCADE
);
CREATE INDEX record_link_back ON record_link (tenant_id, to_id, from_id);
CREATE TABLE record_file (
  tenant_id uuid NOT NULL, id uuid NOT NULL, record_id uuid NOT NULL, part_id uuid, purpose text NOT NULL,
  upload_id uuid NOT NULL, caption text NOT NULL, alt text NOT NULL, public boolean NOT NULL, sort integer NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, upload_id),
  FOREIGN KEY (tenant_id, record_id) REFERENCES record (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, upload_id) REFERENCES upload (tenant_id, id)
);
CREATE INDEX record_file_of ON record_file (tenant_id, record_id, sort, id);
CREATE TABLE participation_policy (
  tenant_id uuid NOT NULL, id uuid NOT NULL, preamble text NOT NULL, legal_basis jsonb NOT NULL,
  declaration text NOT NULL, inform text NOT NULL, consult text NOT NULL, involve text NOT NULL,
  collaborate text NOT NULL, PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, id) REFERENCES record (tenant_id, id) ON DELETE CASCADE
)
"#;
