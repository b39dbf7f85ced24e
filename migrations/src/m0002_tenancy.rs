//! Administrations, their departments and staff, sessions and the audit trail.

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
        platform_tables(manager, &["tenant", "tenant_host", "session"]).await?;
        tenant_tables(
            manager,
            &[
                "tenant_key",
                "department",
                "village",
                "staff",
                "staff_role",
                "staff_token",
                "audit",
                "idempotency",
                "tenant_holiday",
                "upload",
                "search_token",
                "statistics_mark",
                "number_series",
            ],
        )
        .await
    }
}

const DDL: &str = r#"
CREATE TABLE tenant (
  id uuid PRIMARY KEY, slug text NOT NULL UNIQUE, lao_code text UNIQUE REFERENCES lao (code),
  lao_type text NOT NULL, name_th text NOT NULL, name_en text NOT NULL, short_name text NOT NULL,
  province_code text REFERENCES province (code), district_code text REFERENCES district (code),
  subdistrict_code text REFERENCES subdistrict (code),
  address text NOT NULL DEFAULT '', phone text NOT NULL DEFAULT '', email text NOT NULL DEFAULT '',
  settings jsonb NOT NULL, active boolean NOT NULL DEFAULT true, created_at timestamptz NOT NULL
);
CREATE INDEX tenant_district ON tenant (district_code);
CREATE TABLE tenant_host (
  host text PRIMARY KEY, tenant_id uuid NOT NULL REFERENCES tenant (id)
);
CREATE TABLE tenant_key (
  tenant_id uuid NOT NULL REFERENCES tenant (id), version integer NOT NULL, wrapped bytea NOT NULL,
  created_at timestamptz NOT NULL, PRIMARY KEY (tenant_id, version)
);
CREATE TABLE department (
  tenant_id uuid NOT NULL REFERENCES tenant (id), id uuid NOT NULL, kind text NOT NULL, name_th text NOT NULL,
  name_en text NOT NULL, phone text NOT NULL DEFAULT '', sort integer NOT NULL DEFAULT 0,
  active boolean NOT NULL DEFAULT true, PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, name_th)
);
CREATE TABLE village (
  tenant_id uuid NOT NULL REFERENCES tenant (id), id uuid NOT NULL, kind text NOT NULL,
  village_no integer, name_th text NOT NULL, lat double precision, lon double precision,
  active boolean NOT NULL DEFAULT true, PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, kind, village_no, name_th)
);
CREATE TABLE staff (
  tenant_id uuid NOT NULL REFERENCES tenant (id), id uuid NOT NULL, email text NOT NULL, name text NOT NULL,
  position text NOT NULL DEFAULT '', department_id uuid, phone text NOT NULL DEFAULT '',
  lang text NOT NULL DEFAULT 'th', state text NOT NULL, password_hash text,
  totp_sealed bytea, totp_enabled boolean NOT NULL DEFAULT false, totp_last_step bigint,
  failed_count integer NOT NULL DEFAULT 0, locked_until timestamptz, signed_in_at timestamptz,
  created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, email),
  FOREIGN KEY (tenant_id, department_id) REFERENCES department (tenant_id, id)
);
CREATE TABLE staff_role (
  tenant_id uuid NOT NULL, staff_id uuid NOT NULL, role text NOT NULL,
  PRIMARY KEY (tenant_id, staff_id, role),
  FOREIGN KEY (tenant_id, staff_id) REFERENCES staff (tenant_id, id) ON DELETE CASCADE
);
CREATE INDEX staff_role_by_role ON staff_role (tenant_id, role);
CREATE TABLE staff_token (
  tenant_id uuid NOT NULL, token_hash bytea NOT NULL, staff_id uuid NOT NULL, purpose text NOT NULL,
  expires_at timestamptz NOT NULL, used_at timestamptz, created_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, token_hash),
  FOREIGN KEY (tenant_id, staff_id) REFERENCES staff (tenant_id, id) ON DELETE CASCADE
);
CREATE TABLE session (
  token_hash bytea PRIMARY KEY, tenant_id uuid NOT NULL, staff_id uuid NOT NULL,
  created_at timestamptz NOT NULL, last_seen_at timestamptz NOT NULL, expires_at timestamptz NOT NULL,
  FOREIGN KEY (tenant_id, staff_id) REFERENCES staff (tenant_id, id) ON DELETE CASCADE
);
CREATE INDEX session_staff ON session (tenant_id, staff_id);
CREATE INDEX session_expiry ON session (expires_at);
CREATE TABLE audit (
  tenant_id uuid NOT NULL REFERENCES tenant (id), id uuid NOT NULL, at timestamptz NOT NULL,
  actor_kind text NOT NULL, actor_id uuid, action text NOT NULL, subject_kind text NOT NULL, subject_id uuid,
  detail jsonb NOT NULL, PRIMARY KEY (tenant_id, id)
);
CREATE INDEX audit_time ON audit (tenant_id, at, id);
CREATE INDEX audit_subject ON audit (tenant_id, subject_id, at);
CREATE TABLE idempotency (
  tenant_id uuid NOT NULL REFERENCES tenant (id), key text NOT NULL, operation text NOT NULL,
  result jsonb NOT NULL, created_at timestamptz NOT NULL, PRIMARY KEY (tenant_id, operation, key)
);
CREATE TABLE tenant_holiday (
  tenant_id uuid NOT NULL REFERENCES tenant (id), day date NOT NULL, name_th text NOT NULL,
  office_closed boolean NOT NULL, changed_at timestamptz NOT NULL, PRIMARY KEY (tenant_id, day)
);
CREATE TABLE upload (
  tenant_id uuid NOT NULL REFERENCES tenant (id), id uuid NOT NULL, batch text NOT NULL, state text NOT NULL,
  kind text NOT NULL, name text NOT NULL, mime text NOT NULL, bytes bigint NOT NULL,
  width integer, height integer, sha256 bytea NOT NULL, uploaded_by uuid, created_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id)
);
CREATE INDEX upload_batch ON upload (tenant_id, batch);
CREATE INDEX upload_stale ON upload (tenant_id, state, created_at);
CREATE TABLE search_token (
  tenant_id uuid NOT NULL REFERENCES tenant (id), token text COLLATE "C" NOT NULL,
  doc_kind text COLLATE "C" NOT NULL, doc_id uuid NOT NULL, PRIMARY KEY (tenant_id, token, doc_kind, doc_id)
);
CREATE INDEX search_doc ON search_token (tenant_id, doc_id);
CREATE TABLE statistics_mark (
  tenant_id uuid NOT NULL REFERENCES tenant (id), month date NOT NULL, marked_at timestamptz NOT NULL,
  version bigint NOT NULL DEFAULT 1, PRIMARY KEY (tenant_id, month)
);
CREATE TABLE number_series (
  tenant_id uuid NOT NULL REFERENCES tenant (id), register text NOT NULL, fiscal_year integer NOT NULL,
  last_no integer NOT NULL, PRIMARY KEY (tenant_id, register, fiscal_year)
)
"#;
