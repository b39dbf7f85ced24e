//! Committees and their meetings (คณะกรรมการ, การประชุม).

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
                "committee",
                "committee_seat",
                "meeting",
                "meeting_agenda",
                "meeting_attendance",
                "meeting_action_item",
            ],
        )
        .await
    }
}

// An attendance keeps who sat there on the day: the seat may have another head or be gone since, so no key leads back.
const DDL: &str = r#"
CREATE TABLE committee (
  tenant_id uuid NOT NULL, id uuid NOT NULL, body_kind text NOT NULL, parent_id uuid, profile text,
  instrument text NOT NULL, order_no text NOT NULL, ordered_on date, term_from date, term_to date, quorum integer,
  quorum_note text NOT NULL, representatives_count boolean NOT NULL, objectives jsonb NOT NULL, powers jsonb NOT NULL,
  missions jsonb NOT NULL, location text NOT NULL, channels jsonb NOT NULL, admin_name text NOT NULL,
  admin_position text NOT NULL, meets_every integer, next_meeting_on date,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, id) REFERENCES record (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, parent_id) REFERENCES committee (tenant_id, id)
);
CREATE INDEX committee_parent ON committee (tenant_id, parent_id);
CREATE TABLE committee_seat (
  tenant_id uuid NOT NULL, id uuid NOT NULL, committee_id uuid NOT NULL, sort integer NOT NULL, role text NOT NULL,
  sector text NOT NULL, position text NOT NULL, position_kind text, village_no integer, person text NOT NULL,
  vacant_since date,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, committee_id) REFERENCES committee (tenant_id, id) ON DELETE CASCADE
);
CREATE INDEX committee_seat_of ON committee_seat (tenant_id, committee_id, sort);
CREATE TABLE meeting (
  tenant_id uuid NOT NULL, id uuid NOT NULL, committee_id uuid NOT NULL, number integer NOT NULL,
  be_year integer NOT NULL, state text NOT NULL, starts_at text NOT NULL, ends_at text NOT NULL, notice_sent_on date,
  notice text NOT NULL, others jsonb NOT NULL, minutes text NOT NULL, minutes_published boolean NOT NULL,
  cancel_reason text NOT NULL,
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, committee_id, be_year, number),
  FOREIGN KEY (tenant_id, id) REFERENCES record (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, committee_id) REFERENCES committee (tenant_id, id)
);
CREATE TABLE meeting_agenda (
  tenant_id uuid NOT NULL, id uuid NOT NULL, meeting_id uuid NOT NULL, sort integer NOT NULL, title text NOT NULL,
  outcome text NOT NULL, resolution text NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, meeting_id) REFERENCES meeting (tenant_id, id) ON DELETE CASCADE
);
CREATE INDEX meeting_agenda_of ON meeting_agenda (tenant_id, meeting_id, sort);
CREATE TABLE meeting_attendance (
  tenant_id uuid NOT NULL, meeting_id uuid NOT NULL, seat_id uuid NOT NULL, sort integer NOT NULL, role text NOT NULL,
  position text NOT NULL, position_kind text, person text NOT NULL, mark text NOT NULL, represented_by text NOT NULL,
  PRIMARY KEY (tenant_id, meeting_id, seat_id),
  FOREIGN KEY (tenant_id, meeting_id) REFERENCES meeting (tenant_id, id) ON DELETE CASCADE
);
CREATE TABLE meeting_action_item (
  tenant_id uuid NOT NULL, id uuid NOT NULL, meeting_id uuid NOT NULL, agenda_id uuid, text text NOT NULL,
  owner_id uuid, owner_text text NOT NULL, department_id uuid, due_on date, done_on date, evidence text NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, meeting_id) REFERENCES meeting (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, owner_id) REFERENCES staff (tenant_id, id),
  FOREIGN KEY (tenant_id, department_id) REFERENCES department (tenant_id, id)
);
CREATE INDEX meeting_action_item_of ON meeting_action_item (tenant_id, meeting_id, created_at, id)
"#;
