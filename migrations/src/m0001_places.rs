//! Places and holidays (เขตการปกครอง, วันหยุดราชการ): reference data every tenant reads and none owns.

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
        platform_tables(manager, &["province", "district", "subdistrict", "lao", "lao_token", "holiday"])
            .await?;
        // Gateways and workers compare the schema with the one they were built for.
        grant(manager, APP_ROLE, "SELECT", "seaql_migrations").await
    }
}

const DDL: &str = r#"
CREATE TABLE province (
  code text PRIMARY KEY, name_th text NOT NULL, name_en text NOT NULL, letters text
);
CREATE TABLE district (
  code text PRIMARY KEY, province_code text NOT NULL REFERENCES province (code),
  kind text NOT NULL, name_th text NOT NULL, name_en text NOT NULL
);
CREATE TABLE subdistrict (
  code text PRIMARY KEY, district_code text NOT NULL REFERENCES district (code),
  kind text NOT NULL, name_th text NOT NULL, name_en text NOT NULL, postal_code text
);
CREATE INDEX subdistrict_postal ON subdistrict (postal_code);
CREATE TABLE lao (
  code text PRIMARY KEY, lao_type text NOT NULL, name_th text NOT NULL, full_name_th text NOT NULL,
  province_code text NOT NULL REFERENCES province (code),
  district_code text NOT NULL REFERENCES district (code),
  subdistrict_code text, lat double precision, lon double precision, area_km2 double precision,
  imported_at timestamptz NOT NULL
);
CREATE INDEX lao_district ON lao (district_code);
CREATE INDEX lao_place ON lao (lat, lon);
CREATE TABLE lao_token (
  token text COLLATE "C" NOT NULL, code text NOT NULL REFERENCES lao (code) ON DELETE CASCADE,
  PRIMARY KEY (token, code)
);
CREATE INDEX lao_token_code ON lao_token (code);
CREATE TABLE holiday (
  day date PRIMARY KEY, name_th text NOT NULL, name_en text NOT NULL, kind text NOT NULL,
  office_closed boolean NOT NULL, source text NOT NULL, version integer NOT NULL DEFAULT 1,
  changed_at timestamptz NOT NULL
)
"#;
