//! Consultation on plans (การรับฟังความคิดเห็นต่อร่างแผน).

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
                "consultation",
                "consultation_step",
                "consultation_draft",
                "draft_section",
                "comment_answer",
                "consultation_comment",
                "commenter",
            ],
        )
        .await
    }
}

// Who commented is apart from what was said (domain.md c12); one answer may serve several comments (seed 001, 3.3.1).
const DDL: &str = r#"
CREATE TABLE consultation (
  tenant_id uuid NOT NULL, id uuid NOT NULL, plan_kind text NOT NULL, plan_from integer, plan_to integer,
  comment_from date, comment_to date, closes_on date, channels text NOT NULL, answer_by date, forum_on date,
  finish_by date, collected_on date, adopted_on date, adopted_by text NOT NULL, adopted_order text NOT NULL,
  results_on date, results_text text NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, id) REFERENCES record (tenant_id, id) ON DELETE CASCADE
);
CREATE INDEX consultation_period ON consultation (tenant_id, comment_from, id);
CREATE TABLE consultation_step (
  tenant_id uuid NOT NULL, id uuid NOT NULL, consultation_id uuid NOT NULL, step text NOT NULL, due_on date,
  done_on date, note text NOT NULL, version integer NOT NULL,
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, consultation_id, step),
  FOREIGN KEY (tenant_id, consultation_id) REFERENCES consultation (tenant_id, id) ON DELETE CASCADE
);
CREATE TABLE consultation_draft (
  tenant_id uuid NOT NULL, id uuid NOT NULL, consultation_id uuid NOT NULL, version_no integer NOT NULL,
  note text NOT NULL, published_at timestamptz, version integer NOT NULL, created_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, consultation_id, version_no),
  FOREIGN KEY (tenant_id, consultation_id) REFERENCES consultation (tenant_id, id) ON DELETE CASCADE
);
CREATE TABLE draft_section (
  tenant_id uuid NOT NULL, id uuid NOT NULL, draft_id uuid NOT NULL, number text NOT NULL, heading text NOT NULL,
  body text NOT NULL, sort integer NOT NULL, came_from uuid,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, draft_id) REFERENCES consultation_draft (tenant_id, id) ON DELETE CASCADE
);
CREATE INDEX draft_section_of ON draft_section (tenant_id, draft_id, sort, id);
CREATE TABLE comment_answer (
  tenant_id uuid NOT NULL, id uuid NOT NULL, consultation_id uuid NOT NULL, outcome text NOT NULL,
  reason text NOT NULL, answered_at timestamptz NOT NULL, answered_by uuid, version integer NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, consultation_id) REFERENCES consultation (tenant_id, id) ON DELETE CASCADE
);
CREATE TABLE consultation_comment (
  tenant_id uuid NOT NULL, id uuid NOT NULL, consultation_id uuid NOT NULL, section_id uuid, channel text NOT NULL,
  body text NOT NULL, state text NOT NULL, hidden_reason text NOT NULL, received_at timestamptz NOT NULL,
  received_on date NOT NULL, answer_id uuid, entered_by uuid, version integer NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, consultation_id) REFERENCES consultation (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, section_id) REFERENCES draft_section (tenant_id, id),
  FOREIGN KEY (tenant_id, answer_id) REFERENCES comment_answer (tenant_id, id)
);
CREATE INDEX consultation_comment_of ON consultation_comment (tenant_id, consultation_id, received_at, id);
CREATE INDEX consultation_comment_day ON consultation_comment (tenant_id, received_on, id);
CREATE INDEX consultation_comment_answer ON consultation_comment (tenant_id, answer_id, id);
CREATE TABLE commenter (
  tenant_id uuid NOT NULL, comment_id uuid NOT NULL, name text NOT NULL, show_name boolean NOT NULL,
  PRIMARY KEY (tenant_id, comment_id),
  FOREIGN KEY (tenant_id, comment_id) REFERENCES consultation_comment (tenant_id, id) ON DELETE CASCADE
)
"#;
