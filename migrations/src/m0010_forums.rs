//! Community forums (เวทีประชาคม): the forum's own part, its villages, the units its order assigns, the groups that came,
//! the items raised, and what the administration has set for its forums.

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
        let tables = ["forum", "forum_village", "forum_unit", "forum_group", "forum_item", "forum_setting"];
        tenant_tables(manager, &tables).await
    }
}

const DDL: &str = "
CREATE TABLE forum (
  tenant_id uuid NOT NULL, id uuid NOT NULL, forum_level text NOT NULL, subject text NOT NULL, state text NOT NULL,
  time_text text NOT NULL, order_number text NOT NULL, ordered_on date, announced_on date, channels text NOT NULL,
  affects_living boolean NOT NULL, hearing_id uuid, information_on date, result_on date, summary_sent_on date,
  result text NOT NULL, cancel_reason text NOT NULL, total integer, women integer, youth integer, elderly integer,
  households integer, registered_households integer, attendance_version integer NOT NULL DEFAULT 0,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, id) REFERENCES record (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, hearing_id) REFERENCES record (tenant_id, id)
);
CREATE TABLE forum_village (
  tenant_id uuid NOT NULL, forum_id uuid NOT NULL, village_id uuid NOT NULL,
  PRIMARY KEY (tenant_id, forum_id, village_id),
  FOREIGN KEY (tenant_id, forum_id) REFERENCES forum (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, village_id) REFERENCES village (tenant_id, id)
);
CREATE TABLE forum_unit (
  tenant_id uuid NOT NULL, forum_id uuid NOT NULL, department_id uuid NOT NULL,
  PRIMARY KEY (tenant_id, forum_id, department_id),
  FOREIGN KEY (tenant_id, forum_id) REFERENCES forum (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, department_id) REFERENCES department (tenant_id, id)
);
CREATE TABLE forum_group (
  tenant_id uuid NOT NULL, forum_id uuid NOT NULL, sort integer NOT NULL, name text NOT NULL, persons integer,
  PRIMARY KEY (tenant_id, forum_id, sort),
  FOREIGN KEY (tenant_id, forum_id) REFERENCES forum (tenant_id, id) ON DELETE CASCADE
);
CREATE TABLE forum_item (
  tenant_id uuid NOT NULL, id uuid NOT NULL, forum_id uuid NOT NULL, sort integer NOT NULL, kind text NOT NULL,
  body text NOT NULL, village_id uuid, votes integer, unit_id uuid, asked_on date, due_on date, outcome text NOT NULL,
  project text NOT NULL, project_code text NOT NULL, project_id uuid, reason text NOT NULL, answer text NOT NULL,
  answered_on date, version integer NOT NULL DEFAULT 1, created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, forum_id) REFERENCES forum (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, village_id) REFERENCES village (tenant_id, id),
  FOREIGN KEY (tenant_id, unit_id) REFERENCES department (tenant_id, id),
  FOREIGN KEY (tenant_id, project_id) REFERENCES record (tenant_id, id)
);
CREATE INDEX forum_item_of ON forum_item (tenant_id, forum_id, sort, id);
CREATE TABLE forum_setting (
  tenant_id uuid NOT NULL REFERENCES tenant (id), minimum_share integer, minimum_source text NOT NULL,
  notice_days integer NOT NULL, result_days integer NOT NULL, version integer NOT NULL DEFAULT 1,
  updated_at timestamptz NOT NULL, PRIMARY KEY (tenant_id)
)
";
