//! Surveys and evaluation rounds (แบบสำรวจ, การประเมินผล).

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
                "survey",
                "survey_service",
                "survey_question",
                "survey_response",
                "survey_answer",
                "evaluation",
                "evaluation_mission",
                "evaluation_criterion",
                "evaluation_evaluator",
                "evaluation_score",
                "evaluation_step",
            ],
        )
        .await
    }
}

// An answered form keeps the day and nothing finer, and no address: nobody can be found by it.
const DDL: &str = r#"
CREATE TABLE survey (
  tenant_id uuid NOT NULL, id uuid NOT NULL, state text NOT NULL, template text NOT NULL,
  repeat_allowed boolean NOT NULL, live_results boolean NOT NULL, ask_sex boolean NOT NULL, ask_age boolean NOT NULL,
  population integer, margin_percent integer NOT NULL, opened_at timestamptz, closed_at timestamptz,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, id) REFERENCES record (tenant_id, id) ON DELETE CASCADE
);
CREATE TABLE survey_service (
  tenant_id uuid NOT NULL, survey_id uuid NOT NULL, no integer NOT NULL, service text NOT NULL, name text NOT NULL,
  PRIMARY KEY (tenant_id, survey_id, no),
  FOREIGN KEY (tenant_id, survey_id) REFERENCES survey (tenant_id, id) ON DELETE CASCADE
);
CREATE TABLE survey_question (
  tenant_id uuid NOT NULL, id uuid NOT NULL, survey_id uuid NOT NULL, sort integer NOT NULL, aspect text NOT NULL,
  kind text NOT NULL, text text NOT NULL, required boolean NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, survey_id) REFERENCES survey (tenant_id, id) ON DELETE CASCADE
);
CREATE INDEX survey_question_of ON survey_question (tenant_id, survey_id, sort, id);
CREATE TABLE survey_response (
  tenant_id uuid NOT NULL, id uuid NOT NULL, survey_id uuid NOT NULL, seq integer NOT NULL, service_no integer NOT NULL,
  source text NOT NULL, batch text NOT NULL, sex text, age_group text, answered_on date NOT NULL, entered_by uuid,
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, survey_id, seq),
  FOREIGN KEY (tenant_id, survey_id, service_no) REFERENCES survey_service (tenant_id, survey_id, no),
  FOREIGN KEY (tenant_id, entered_by) REFERENCES staff (tenant_id, id)
);
CREATE INDEX survey_response_day ON survey_response (tenant_id, answered_on, survey_id);
CREATE TABLE survey_answer (
  tenant_id uuid NOT NULL, response_id uuid NOT NULL, question_id uuid NOT NULL, score integer, text text NOT NULL,
  PRIMARY KEY (tenant_id, response_id, question_id), CHECK (score BETWEEN 1 AND 5),
  FOREIGN KEY (tenant_id, response_id) REFERENCES survey_response (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, question_id) REFERENCES survey_question (tenant_id, id)
);
CREATE INDEX survey_answer_question ON survey_answer (tenant_id, question_id);
CREATE TABLE evaluation (
  tenant_id uuid NOT NULL, id uuid NOT NULL, fiscal_year integer NOT NULL, round integer NOT NULL, state text NOT NULL,
  presented_on date, announced_on date, posted_from date, posted_until date, finished_at timestamptz,
  PRIMARY KEY (tenant_id, id), CHECK (round IN (1, 2)),
  FOREIGN KEY (tenant_id, id) REFERENCES record (tenant_id, id) ON DELETE CASCADE
);
CREATE INDEX evaluation_round ON evaluation (tenant_id, fiscal_year, round);
CREATE TABLE evaluation_mission (
  tenant_id uuid NOT NULL, id uuid NOT NULL, evaluation_id uuid NOT NULL, sort integer NOT NULL, name text NOT NULL,
  department_id uuid, record_id uuid, decision text, reason text NOT NULL, decided_at timestamptz,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, evaluation_id) REFERENCES evaluation (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, department_id) REFERENCES department (tenant_id, id),
  FOREIGN KEY (tenant_id, record_id) REFERENCES record (tenant_id, id)
);
CREATE INDEX evaluation_mission_of ON evaluation_mission (tenant_id, evaluation_id, sort, id);
CREATE TABLE evaluation_criterion (
  tenant_id uuid NOT NULL, evaluation_id uuid NOT NULL, no integer NOT NULL, text text NOT NULL,
  PRIMARY KEY (tenant_id, evaluation_id, no),
  FOREIGN KEY (tenant_id, evaluation_id) REFERENCES evaluation (tenant_id, id) ON DELETE CASCADE
);
CREATE TABLE evaluation_evaluator (
  tenant_id uuid NOT NULL, evaluation_id uuid NOT NULL, no integer NOT NULL, label text NOT NULL,
  citizen boolean NOT NULL,
  PRIMARY KEY (tenant_id, evaluation_id, no),
  FOREIGN KEY (tenant_id, evaluation_id) REFERENCES evaluation (tenant_id, id) ON DELETE CASCADE
);
CREATE TABLE evaluation_score (
  tenant_id uuid NOT NULL, evaluation_id uuid NOT NULL, mission_id uuid NOT NULL, criterion_no integer NOT NULL,
  evaluator_no integer NOT NULL, score integer NOT NULL,
  PRIMARY KEY (tenant_id, evaluation_id, evaluator_no, mission_id, criterion_no), CHECK (score BETWEEN 1 AND 5),
  FOREIGN KEY (tenant_id, mission_id) REFERENCES evaluation_mission (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, evaluation_id, criterion_no)
    REFERENCES evaluation_criterion (tenant_id, evaluation_id, no) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, evaluation_id, evaluator_no)
    REFERENCES evaluation_evaluator (tenant_id, evaluation_id, no) ON DELETE CASCADE
);
CREATE TABLE evaluation_step (
  tenant_id uuid NOT NULL, evaluation_id uuid NOT NULL, step text NOT NULL, done_on date, note text NOT NULL,
  PRIMARY KEY (tenant_id, evaluation_id, step),
  FOREIGN KEY (tenant_id, evaluation_id) REFERENCES evaluation (tenant_id, id) ON DELETE CASCADE
)
"#;
