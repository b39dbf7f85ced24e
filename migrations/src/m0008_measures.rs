//! Plans and measures (แผน, มาตรการ). What a version says stands in rows that nobody changes once it is announced; what
//! becomes of a step or an indicator stands apart, under an id that the versions share.

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
        tenant_tables(
            manager,
            &[
                "plan",
                "plan_group",
                "measure",
                "measure_version",
                "measure_owner",
                "measure_step",
                "measure_step_state",
                "measure_indicator",
                "measure_actual",
                "measure_spending",
            ],
        )
        .await
    }
}

const DDL: &str = r#"
CREATE TABLE plan (
  tenant_id uuid NOT NULL, id uuid NOT NULL, first_year integer NOT NULL, last_year integer NOT NULL,
  dimension text NOT NULL, PRIMARY KEY (tenant_id, id), CHECK (first_year <= last_year),
  FOREIGN KEY (tenant_id, id) REFERENCES record (tenant_id, id) ON DELETE CASCADE
);
CREATE TABLE plan_group (
  tenant_id uuid NOT NULL, plan_id uuid NOT NULL, code text NOT NULL, sort text NOT NULL, title text NOT NULL,
  PRIMARY KEY (tenant_id, plan_id, code),
  FOREIGN KEY (tenant_id, plan_id) REFERENCES plan (tenant_id, id) ON DELETE CASCADE
);
CREATE TABLE measure (
  tenant_id uuid NOT NULL, id uuid NOT NULL, plan_id uuid NOT NULL, code text NOT NULL, sort text NOT NULL,
  draft_no integer, announced_no integer,
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, plan_id, code),
  FOREIGN KEY (tenant_id, id) REFERENCES record (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, plan_id) REFERENCES plan (tenant_id, id)
);
CREATE INDEX measure_of_plan ON measure (tenant_id, plan_id, sort, id);
CREATE INDEX measure_order ON measure (tenant_id, sort, id);
CREATE TABLE measure_version (
  tenant_id uuid NOT NULL, measure_id uuid NOT NULL, no integer NOT NULL, state text NOT NULL, heading text NOT NULL,
  form text NOT NULL, name text NOT NULL, rationale text NOT NULL, objectives jsonb NOT NULL, targets jsonb NOT NULL,
  area text NOT NULL, first_year integer NOT NULL, last_year integer NOT NULL, budget bigint NOT NULL,
  each_year boolean NOT NULL, all_departments boolean NOT NULL, made_by uuid, made_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL, announced_by uuid, announced_at timestamptz, announced_on date,
  reference text NOT NULL,
  PRIMARY KEY (tenant_id, measure_id, no), CHECK (first_year <= last_year), CHECK (budget >= 0),
  FOREIGN KEY (tenant_id, measure_id) REFERENCES measure (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, made_by) REFERENCES staff (tenant_id, id),
  FOREIGN KEY (tenant_id, announced_by) REFERENCES staff (tenant_id, id)
);
CREATE TABLE measure_owner (
  tenant_id uuid NOT NULL, measure_id uuid NOT NULL, no integer NOT NULL, department_id uuid NOT NULL,
  sort integer NOT NULL, PRIMARY KEY (tenant_id, measure_id, no, department_id),
  FOREIGN KEY (tenant_id, measure_id, no) REFERENCES measure_version (tenant_id, measure_id, no) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, department_id) REFERENCES department (tenant_id, id)
);
CREATE TABLE measure_step (
  tenant_id uuid NOT NULL, measure_id uuid NOT NULL, no integer NOT NULL, id uuid NOT NULL, sort integer NOT NULL,
  text text NOT NULL, bullets jsonb NOT NULL, due_on date, responsible_id uuid,
  PRIMARY KEY (tenant_id, measure_id, no, id),
  FOREIGN KEY (tenant_id, measure_id, no) REFERENCES measure_version (tenant_id, measure_id, no) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, responsible_id) REFERENCES staff (tenant_id, id)
);
CREATE TABLE measure_step_state (
  tenant_id uuid NOT NULL, measure_id uuid NOT NULL, id uuid NOT NULL, state text NOT NULL, done_on date,
  moved_to date, reason text NOT NULL, changed_by uuid, changed_at timestamptz NOT NULL, version integer NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, measure_id) REFERENCES measure (tenant_id, id) ON DELETE CASCADE
);
CREATE INDEX measure_step_state_of ON measure_step_state (tenant_id, measure_id);
CREATE TABLE measure_indicator (
  tenant_id uuid NOT NULL, measure_id uuid NOT NULL, no integer NOT NULL, id uuid NOT NULL, sort integer NOT NULL,
  name text NOT NULL, unit text NOT NULL, rule text NOT NULL, target double precision,
  PRIMARY KEY (tenant_id, measure_id, no, id),
  FOREIGN KEY (tenant_id, measure_id, no) REFERENCES measure_version (tenant_id, measure_id, no) ON DELETE CASCADE
);
CREATE TABLE measure_actual (
  tenant_id uuid NOT NULL, measure_id uuid NOT NULL, id uuid NOT NULL, fiscal_year integer NOT NULL,
  actual double precision NOT NULL, evidence text NOT NULL, changed_by uuid, changed_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id, fiscal_year),
  FOREIGN KEY (tenant_id, measure_id) REFERENCES measure (tenant_id, id) ON DELETE CASCADE
);
CREATE INDEX measure_actual_of ON measure_actual (tenant_id, measure_id);
CREATE TABLE measure_spending (
  tenant_id uuid NOT NULL, id uuid NOT NULL, measure_id uuid NOT NULL, spent_on date NOT NULL, amount bigint NOT NULL,
  note text NOT NULL, created_by uuid, created_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id), CHECK (amount > 0),
  FOREIGN KEY (tenant_id, measure_id) REFERENCES measure (tenant_id, id) ON DELETE CASCADE
);
CREATE INDEX measure_spending_of ON measure_spending (tenant_id, measure_id, spent_on, id)
"#;
