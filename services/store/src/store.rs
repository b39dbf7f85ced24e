//! The store: opens the database, mints scopes, hands out reads and transactions.

use crate::{
    PlatformRead, PlatformTx, Result, Sql, StoreError, TenantRead, TenantScope, TenantTx,
    connection::{Connection, Pools},
};
use chrono::{DateTime, Utc};
use kernel::ids::{StaffId, TenantId};
use migrations::{Migrator, MigratorTrait};
use sea_orm::{DatabaseConnection, DbBackend, FromQueryResult, SqlxPostgresConnector, SqlxSqliteConnector};
use sqlx::{
    postgres::{PgConnectOptions, PgPoolOptions},
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};
use std::{str::FromStr, time::Duration};

/// Where the database is. On SQLite only `url` counts.
#[derive(Debug, Clone)]
pub struct Databases {
    /// What gateways and workers use: on PostgreSQL the role without ownership.
    pub url: String,
    /// What migrations use: the owner. Same as `url` on SQLite.
    pub owner_url: String,
    /// What claims jobs and messages across tenants.
    pub claim_url: String,
    /// Connections of the app pool; a request holds one, so this bounds concurrency.
    pub pool: u32,
}

/// The one door. Cheap to clone.
#[derive(Clone)]
pub struct Store {
    pools: Pools,
}

/// A session row that was found, and the scope it proves.
#[derive(Debug, Clone)]
pub struct FoundSession {
    pub scope: TenantScope,
    pub staff_id: StaffId,
    pub created_at: DateTime<Utc>,
    pub last_seen_at: DateTime<Utc>,
    pub expires_at: DateTime<Utc>,
}

#[derive(FromQueryResult)]
struct ScopeRow {
    id: uuid::Uuid,
    slug: String,
}

const ACQUIRE: Duration = Duration::from_secs(20);

async fn lite_pool(url: &str, connections: u32) -> Result<sqlx::SqlitePool> {
    let options = SqliteConnectOptions::from_str(url)?
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Normal)
        .busy_timeout(Duration::from_secs(5))
        .foreign_keys(true)
        .pragma("temp_store", "memory")
        .pragma("cache_size", "-8000");
    Ok(SqlitePoolOptions::new()
        .max_connections(connections)
        .acquire_timeout(ACQUIRE)
        .connect_with(options)
        .await?)
}

fn pg_pool(url: &str, connections: u32) -> Result<sqlx::PgPool> {
    let options = PgConnectOptions::from_str(url)?.application_name("suanruam");
    // Testing a connection before every use costs a round trip; a broken one fails its first statement instead.
    Ok(PgPoolOptions::new()
        .max_connections(connections)
        .acquire_timeout(ACQUIRE)
        .test_before_acquire(false)
        .connect_lazy_with(options))
}

/// The file of a SQLite URL; `None` for another database.
fn lite_file(url: &str) -> Option<&str> {
    let path = url.strip_prefix("sqlite:")?;
    let path = path.strip_prefix("//").unwrap_or(path);
    Some(path.split('?').next().unwrap_or(path))
}

impl Store {
    /// # Errors
    /// [`StoreError::Database`] when the database cannot be reached.
    pub async fn open(databases: &Databases) -> Result<Self> {
        if let Some(file) = lite_file(&databases.url) {
            if let Some(folder) = std::path::Path::new(file).parent() {
                std::fs::create_dir_all(folder)
                    .map_err(|e| StoreError::Database(format!("{}: {e}", folder.display())))?;
            }
            let write = lite_pool(&databases.url, 1).await?;
            let read = lite_pool(&databases.url, databases.pool.clamp(1, 8)).await?;
            let store = Self { pools: Pools::Lite { write, read } };
            // Another process may hold the lock just now; the worker tries again within the hour.
            store.tune().await.ok();
            return Ok(store);
        }
        let app = pg_pool(&databases.url, databases.pool)?;
        let claim = pg_pool(&databases.claim_url, 4)?;
        Ok(Self { pools: Pools::Pg { app, claim } })
    }

    /// Applies the migrations that are missing; returns their names.
    pub async fn migrate(databases: &Databases) -> Result<Vec<String>> {
        let connection: DatabaseConnection = if lite_file(&databases.owner_url).is_some() {
            SqlxSqliteConnector::from_sqlx_sqlite_pool(Self::open(databases).await?.lite_writer()?)
        } else {
            SqlxPostgresConnector::from_sqlx_postgres_pool(pg_pool(&databases.owner_url, 1)?)
        };
        let missing = Migrator::get_pending_migrations(&connection).await?;
        let names = missing.iter().map(|step| step.name().to_owned()).collect();
        Migrator::up(&connection, None).await?;
        connection.close().await?;
        Ok(names)
    }

    fn lite_writer(&self) -> Result<sqlx::SqlitePool> {
        match &self.pools {
            Pools::Lite { write, .. } => Ok(write.clone()),
            Pools::Pg { .. } => Err(StoreError::Database("not SQLite".into())),
        }
    }

    /// Lets SQLite look at its tables where its statistics are old: without them a word search walks the whole register.
    /// PostgreSQL does this by itself.
    pub async fn tune(&self) -> Result<()> {
        if let Pools::Lite { write, .. } = &self.pools {
            // 0x10002: analyse where it may help, tables never analysed included.
            sqlx::query("PRAGMA optimize = 0x10002").execute(write).await?;
        }
        Ok(())
    }

    #[must_use]
    pub fn backend(&self) -> DbBackend {
        self.pools.backend()
    }

    /// Whether the database answers, for `/readyz`.
    pub async fn ping(&self) -> Result<()> {
        PlatformRead(self.pools.read(None).await?).rows(Sql::new("SELECT 1 AS one")).await?;
        Ok(())
    }

    /// Reads one administration's rows.
    pub async fn read(&self, scope: &TenantScope) -> Result<TenantRead> {
        Ok(TenantRead::new(scope.clone(), self.pools.read(Some(scope.id())).await?))
    }

    /// Opens a write transaction of one administration.
    pub async fn write(&self, scope: &TenantScope) -> Result<TenantTx> {
        Ok(TenantTx::new(scope.clone(), self.pools.write(Some(scope.id())).await?))
    }

    pub async fn platform(&self) -> Result<PlatformRead> {
        Ok(PlatformRead(self.pools.read(None).await?))
    }

    pub async fn platform_write(&self) -> Result<PlatformTx> {
        Ok(PlatformTx(PlatformRead(self.pools.write(None).await?)))
    }

    pub(crate) async fn claim(&self) -> Result<Connection> {
        self.pools.claim().await
    }

    /// The administration of an address `/t/{slug}/`.
    pub async fn scope_by_slug(&self, slug: &str) -> Result<Option<TenantScope>> {
        self.scope_where(Sql::new("SELECT id, slug FROM tenant WHERE active AND slug = ?").bind(slug)).await
    }

    /// The administration of its own host name.
    pub async fn scope_by_host(&self, host: &str) -> Result<Option<TenantScope>> {
        let sql = Sql::new(
            "SELECT t.id, t.slug FROM tenant_host h JOIN tenant t ON t.id = h.tenant_id WHERE t.active AND h.host = ?",
        );
        self.scope_where(sql.bind(host.to_lowercase())).await
    }

    async fn scope_where(&self, sql: Sql) -> Result<Option<TenantScope>> {
        let rows: Vec<ScopeRow> = self.platform().await?.rows_as(sql).await?;
        Ok(rows.first().map(|row| TenantScope::trusted(TenantId(row.id), &row.slug)))
    }

    /// Every active administration, for workers that visit each in turn.
    pub async fn every_tenant(&self) -> Result<Vec<TenantScope>> {
        let sql = Sql::new("SELECT id, slug FROM tenant WHERE active ORDER BY slug");
        let rows: Vec<ScopeRow> = self.platform().await?.rows_as(sql).await?;
        Ok(rows.iter().map(|row| TenantScope::trusted(TenantId(row.id), &row.slug)).collect())
    }

    /// The session of a token, by its hash, unless it expired.
    pub async fn session(&self, token_hash: &[u8], now: DateTime<Utc>) -> Result<Option<FoundSession>> {
        #[derive(FromQueryResult)]
        struct Row {
            id: uuid::Uuid,
            slug: String,
            staff_id: uuid::Uuid,
            created_at: DateTime<Utc>,
            last_seen_at: DateTime<Utc>,
            expires_at: DateTime<Utc>,
        }
        let sql = Sql::new(
            "SELECT t.id, t.slug, s.staff_id, s.created_at, s.last_seen_at, s.expires_at
             FROM session s JOIN tenant t ON t.id = s.tenant_id WHERE t.active AND s.token_hash = ?",
        );
        let rows: Vec<Row> = self.platform().await?.rows_as(sql.bind(token_hash.to_vec())).await?;
        Ok(rows.into_iter().next().filter(|row| row.expires_at > now).map(|row| FoundSession {
            scope: TenantScope::trusted(TenantId(row.id), &row.slug),
            staff_id: StaffId(row.staff_id),
            created_at: row.created_at,
            last_seen_at: row.last_seen_at,
            expires_at: row.expires_at,
        }))
    }

    /// Waits for open work and closes the pools.
    pub async fn close(&self) {
        match &self.pools {
            Pools::Pg { app, claim } => {
                app.close().await;
                claim.close().await;
            }
            Pools::Lite { write, read } => {
                read.close().await;
                write.close().await;
            }
        }
    }
}
