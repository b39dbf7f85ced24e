//! Activities, the half-year programme and the yearly duties of the centre (กิจกรรม, รายงานรอบ 6 เดือน, ภารกิจศูนย์ฯ).

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
            "activity",
            "programme",
            "programme_task",
            "programme_task_link",
            "centre_setting",
            "centre_duty",
        ];
        tenant_tables(manager, &tables).await
    }
}

const DDL: &str = r#"
CREATE TABLE activity (
  tenant_id uuid NOT NULL, id uuid NOT NULL, topics jsonb NOT NULL, participants integer, groups jsonb NOT NULL,
  women integer, youth integer, elderly integer, results jsonb NOT NULL, uses jsonb NOT NULL,
  expectation text NOT NULL, elements integer NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, id) REFERENCES record (tenant_id, id) ON DELETE CASCADE
);
CREATE TABLE programme (
  tenant_id uuid NOT NULL, id uuid NOT NULL, fiscal_year integer NOT NULL, round integer NOT NULL,
  stakeholders jsonb NOT NULL, due_on date NOT NULL, filed_on date,
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, fiscal_year, round),
  FOREIGN KEY (tenant_id, id) REFERENCES record (tenant_id, id) ON DELETE CASCADE
);
CREATE TABLE programme_task (
  tenant_id uuid NOT NULL, id uuid NOT NULL, programme_id uuid NOT NULL, category text NOT NULL,
  number integer NOT NULL, text text NOT NULL, work_group text NOT NULL, department_id uuid,
  principles jsonb NOT NULL, stage text, state text NOT NULL, result text NOT NULL,
  version integer NOT NULL DEFAULT 1, updated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, programme_id) REFERENCES programme (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, department_id) REFERENCES department (tenant_id, id)
);
CREATE INDEX programme_task_of ON programme_task (tenant_id, programme_id, category, number);
CREATE TABLE programme_task_link (
  tenant_id uuid NOT NULL, task_id uuid NOT NULL, record_id uuid NOT NULL, created_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, task_id, record_id),
  FOREIGN KEY (tenant_id, task_id) REFERENCES programme_task (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, record_id) REFERENCES record (tenant_id, id) ON DELETE CASCADE
);
CREATE INDEX programme_task_link_back ON programme_task_link (tenant_id, record_id, task_id);
CREATE TABLE centre_setting (
  tenant_id uuid NOT NULL REFERENCES tenant (id), switched_on boolean NOT NULL, report_days integer NOT NULL,
  report_note text NOT NULL, updated_at timestamptz NOT NULL, PRIMARY KEY (tenant_id)
);
CREATE TABLE centre_duty (
  tenant_id uuid NOT NULL, id uuid NOT NULL, fiscal_year integer NOT NULL, code text NOT NULL, due_on date NOT NULL,
  done_on date, note text NOT NULL,
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, fiscal_year, code),
  FOREIGN KEY (tenant_id, id) REFERENCES record (tenant_id, id) ON DELETE CASCADE
)
"#;
