//! Disclosure: catalogue, publications, procurement, visits (การเปิดเผยข้อมูลข่าวสาร).

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
        let tables = [
            "disclosure_item",
            "publication",
            "edition",
            "procurement",
            "announcement",
            "visit",
            "disclosure_channel",
            "disclosure_file",
        ];
        tenant_tables(manager, &tables).await
    }
}

const DDL: &str = r#"
CREATE TABLE disclosure_item (
  tenant_id uuid NOT NULL REFERENCES tenant (id), id uuid NOT NULL, code text, list text NOT NULL, no integer NOT NULL,
  title text NOT NULL, detail text NOT NULL, source text NOT NULL, department_id uuid, owner_id uuid,
  frequency text NOT NULL, next_due_on date, disclosed_on date, active boolean NOT NULL,
  version integer NOT NULL DEFAULT 1, created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, code),
  FOREIGN KEY (tenant_id, department_id) REFERENCES department (tenant_id, id),
  FOREIGN KEY (tenant_id, owner_id) REFERENCES staff (tenant_id, id)
);
CREATE INDEX disclosure_item_list ON disclosure_item (tenant_id, list, no, id);
CREATE TABLE publication (
  tenant_id uuid NOT NULL REFERENCES tenant (id), id uuid NOT NULL, title text NOT NULL, summary text NOT NULL,
  category text NOT NULL, oit_item text NOT NULL, item_id uuid, fiscal_year integer NOT NULL, department_id uuid,
  published_at timestamptz, withdrawn_at timestamptz, sort_on date NOT NULL, version integer NOT NULL DEFAULT 1,
  created_by uuid, created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, item_id) REFERENCES disclosure_item (tenant_id, id),
  FOREIGN KEY (tenant_id, department_id) REFERENCES department (tenant_id, id)
);
CREATE INDEX publication_days ON publication (tenant_id, sort_on, id);
CREATE INDEX publication_item ON publication (tenant_id, item_id);
CREATE TABLE edition (
  tenant_id uuid NOT NULL, id uuid NOT NULL, publication_id uuid NOT NULL, no integer NOT NULL, label text NOT NULL,
  created_on date NOT NULL, updated_on date NOT NULL, expires_on date, downloads bigint NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, publication_id, no),
  FOREIGN KEY (tenant_id, publication_id) REFERENCES publication (tenant_id, id) ON DELETE CASCADE
);
CREATE TABLE procurement (
  tenant_id uuid NOT NULL REFERENCES tenant (id), id uuid NOT NULL, title text NOT NULL, reference text NOT NULL,
  budget_satang bigint NOT NULL, fiscal_year integer NOT NULL, department_id uuid, owner_id uuid,
  published_at timestamptz, version integer NOT NULL DEFAULT 1, created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, department_id) REFERENCES department (tenant_id, id),
  FOREIGN KEY (tenant_id, owner_id) REFERENCES staff (tenant_id, id)
);
CREATE INDEX procurement_year ON procurement (tenant_id, fiscal_year, created_at, id);
CREATE TABLE announcement (
  tenant_id uuid NOT NULL, id uuid NOT NULL, procurement_id uuid NOT NULL, kind text NOT NULL,
  announced_on date NOT NULL, body text NOT NULL, version integer NOT NULL DEFAULT 1, created_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, procurement_id) REFERENCES procurement (tenant_id, id) ON DELETE CASCADE
);
CREATE INDEX announcement_of ON announcement (tenant_id, procurement_id, announced_on, id);
CREATE TABLE visit (
  tenant_id uuid NOT NULL REFERENCES tenant (id), id uuid NOT NULL, day date NOT NULL, people integer NOT NULL,
  purpose text NOT NULL, stakeholder text NOT NULL, channel text NOT NULL, suggestion text NOT NULL,
  created_by uuid, created_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id)
);
CREATE INDEX visit_day ON visit (tenant_id, day, id);
CREATE TABLE disclosure_channel (
  tenant_id uuid NOT NULL REFERENCES tenant (id), id uuid NOT NULL, subject text NOT NULL, subject_id uuid NOT NULL,
  channel text NOT NULL, shown_on date NOT NULL, until_on date, place text NOT NULL, url text NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id)
);
CREATE INDEX disclosure_channel_of ON disclosure_channel (tenant_id, subject, subject_id, channel);
CREATE TABLE disclosure_file (
  tenant_id uuid NOT NULL, upload_id uuid NOT NULL, part text NOT NULL, part_id uuid NOT NULL, sort integer NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, upload_id),
  FOREIGN KEY (tenant_id, upload_id) REFERENCES upload (tenant_id, id)
);
CREATE INDEX disclosure_file_of ON disclosure_file (tenant_id, part, part_id, sort)
"#;
