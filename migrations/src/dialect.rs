//! One DDL text, two databases: steps are written in PostgreSQL's words and translated for SQLite, and tenant tables
//! get their row-level security here so that no step can forget it.

use sea_orm_migration::{
    prelude::{DbErr, SchemaManager},
    sea_orm::{ConnectionTrait, DbBackend},
};

/// The role of gateways and workers: not the owner, no BYPASSRLS, sees one tenant at a time.
pub const APP_ROLE: &str = "suanruam_app";
/// The role that claims jobs and messages across tenants and can reach nothing else.
pub const CLAIM_ROLE: &str = "suanruam_claim";

/// Types with another name in SQLite. Times and dates are ISO text there, which sorts as it should.
const LITE_TYPES: &[(&str, &str)] = &[
    (" uuid", " blob"),
    (" bytea", " blob"),
    (" timestamptz", " text"),
    (" date", " text"),
    (" jsonb", " text"),
    (" bigint", " integer"),
    (" double precision", " real"),
    (" COLLATE \"C\"", ""),
];

/// Runs DDL statements separated by `;`.
pub async fn ddl(manager: &SchemaManager<'_>, text: &str) -> Result<(), DbErr> {
    let lite = manager.get_database_backend() == DbBackend::Sqlite;
    for statement in text.split(';').map(str::trim).filter(|s| !s.is_empty()) {
        let statement = if lite {
            LITE_TYPES.iter().fold(statement.to_owned(), |sql, (from, to)| sql.replace(from, to))
        } else {
            statement.to_owned()
        };
        manager.get_connection().execute_unprepared(&statement).await?;
    }
    Ok(())
}

/// Puts the tenant wall around tables (design.md 3.4). PostgreSQL only; SQLite relies on the store alone.
pub async fn tenant_tables(manager: &SchemaManager<'_>, tables: &[&str]) -> Result<(), DbErr> {
    if manager.get_database_backend() != DbBackend::Postgres {
        return Ok(());
    }
    for table in tables {
        // The sub-select is evaluated once a statement, not once a row; nullif because a reset setting reads ''.
        let own = "tenant_id = (SELECT nullif(current_setting('app.tenant_id', true), '')::uuid)";
        manager
            .get_connection()
            .execute_unprepared(&format!(
                "ALTER TABLE {table} ENABLE ROW LEVEL SECURITY;
                 ALTER TABLE {table} FORCE ROW LEVEL SECURITY;
                 CREATE POLICY tenant_wall ON {table} USING ({own}) WITH CHECK ({own});"
            ))
            .await?;
        grant(manager, APP_ROLE, "SELECT, INSERT, UPDATE, DELETE", table).await?;
    }
    Ok(())
}

/// Tables that hold no tenant's data.
pub async fn platform_tables(manager: &SchemaManager<'_>, tables: &[&str]) -> Result<(), DbErr> {
    if manager.get_database_backend() != DbBackend::Postgres {
        return Ok(());
    }
    for table in tables {
        grant(manager, APP_ROLE, "SELECT, INSERT, UPDATE, DELETE", table).await?;
    }
    Ok(())
}

/// Lets the claiming role see every row of a queue table.
pub async fn claimable(manager: &SchemaManager<'_>, table: &str) -> Result<(), DbErr> {
    if manager.get_database_backend() != DbBackend::Postgres {
        return Ok(());
    }
    let sql = format!("CREATE POLICY claim ON {table} TO {CLAIM_ROLE} USING (true) WITH CHECK (true);");
    when_role_exists(manager, CLAIM_ROLE, &sql).await?;
    grant(manager, CLAIM_ROLE, "SELECT, INSERT, UPDATE, DELETE", table).await
}

/// Grants where the role exists. A single-role installation (the owner serves) has none to grant to;
/// `suanruam doctor` says when a hosted installation runs without the roles.
pub async fn grant(manager: &SchemaManager<'_>, role: &str, rights: &str, table: &str) -> Result<(), DbErr> {
    if manager.get_database_backend() != DbBackend::Postgres {
        return Ok(());
    }
    when_role_exists(manager, role, &format!("GRANT {rights} ON {table} TO {role};")).await
}

async fn when_role_exists(manager: &SchemaManager<'_>, role: &str, sql: &str) -> Result<(), DbErr> {
    manager
        .get_connection()
        .execute_unprepared(&format!(
            "DO $$ BEGIN IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = '{role}') THEN {sql} END IF; END $$"
        ))
        .await?;
    Ok(())
}
