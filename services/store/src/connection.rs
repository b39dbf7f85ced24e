//! The connections themselves, private to this crate: pools, and one transaction type over sqlx that sea-orm can use.

use crate::Result;
use kernel::ids::TenantId;
use sea_orm::{ConnectionTrait, DbBackend, DbErr, ExecResult, QueryResult, RuntimeErr, Statement, Values};
use sea_query_sqlx::SqlxValues;
use sqlx::{AssertSqlSafe, Executor, PgPool, Postgres, Sqlite, SqlitePool, Transaction};
use std::sync::atomic::{AtomicU32, Ordering};
use tokio::sync::Mutex;

pub(crate) fn query_error(error: sqlx::Error) -> DbErr {
    DbErr::Query(RuntimeErr::SqlxError(error.into()))
}

fn values_of(statement: &Statement) -> SqlxValues {
    SqlxValues(statement.values.clone().unwrap_or(Values(Vec::new())))
}

enum Kind {
    Pg(Mutex<Transaction<'static, Postgres>>),
    Lite(Mutex<Transaction<'static, Sqlite>>),
    /// SQLite reads: each statement sees the last committed state; no transaction to hold.
    LiteRead(SqlitePool),
}

/// One open connection for one request or command, counting its statements.
pub(crate) struct Connection {
    kind: Kind,
    statements: AtomicU32,
}

/// Pools of one installation.
#[derive(Clone)]
pub(crate) enum Pools {
    Pg {
        app: PgPool,
        claim: PgPool,
    },
    /// One writer and many readers: SQLite has one write lock, so writers queue here instead of failing there.
    Lite {
        write: SqlitePool,
        read: SqlitePool,
    },
}

impl Pools {
    pub fn backend(&self) -> DbBackend {
        match self {
            Self::Pg { .. } => DbBackend::Postgres,
            Self::Lite { .. } => DbBackend::Sqlite,
        }
    }

    /// Opens a read: on PostgreSQL one round trip that begins, sets the tenant and forbids writing.
    pub async fn read(&self, tenant: Option<TenantId>) -> Result<Connection> {
        match self {
            Self::Pg { app, .. } => begin_pg(app, "BEGIN READ ONLY", tenant).await,
            Self::Lite { read, .. } => Ok(Connection::new(Kind::LiteRead(read.clone()))),
        }
    }

    /// Opens a write transaction; dropping it rolls back.
    pub async fn write(&self, tenant: Option<TenantId>) -> Result<Connection> {
        match self {
            Self::Pg { app, .. } => begin_pg(app, "BEGIN", tenant).await,
            Self::Lite { write, .. } => begin_lite(write).await,
        }
    }

    /// Opens a transaction that sees the queue tables of all tenants and nothing else.
    pub async fn claim(&self) -> Result<Connection> {
        match self {
            Self::Pg { claim, .. } => begin_pg(claim, "BEGIN", None).await,
            Self::Lite { write, .. } => begin_lite(write).await,
        }
    }
}

async fn begin_pg(pool: &PgPool, begin: &str, tenant: Option<TenantId>) -> Result<Connection> {
    let text = match tenant {
        // A UUID prints only hex digits and dashes, so writing it into the text is safe by its type.
        Some(id) => format!("{begin}; SET LOCAL app.tenant_id = '{}'", id.uuid()),
        None => begin.to_owned(),
    };
    let pool = pool.clone();
    // sqlx 0.9.0's begin is not cancel-safe: a request dropped in the middle returns its connection to the pool inside
    // an open transaction, with the previous tenant still set. A spawned task always runs to its end, and a
    // transaction nobody waits for any more rolls back when it is dropped.
    let begun = tokio::spawn(async move { pool.begin_with(AssertSqlSafe(text)).await }).await;
    let transaction = begun.map_err(|e| DbErr::Custom(e.to_string()))??;
    Ok(Connection::new(Kind::Pg(Mutex::new(transaction))))
}

async fn begin_lite(pool: &SqlitePool) -> Result<Connection> {
    let mut tries = 0;
    loop {
        let pool = pool.clone();
        let begun = tokio::spawn(async move { pool.begin_with("BEGIN IMMEDIATE").await }).await;
        match begun.map_err(|e| DbErr::Custom(e.to_string()))? {
            Ok(transaction) => return Ok(Connection::new(Kind::Lite(Mutex::new(transaction)))),
            // Another process (an import) holds the lock longer than busy_timeout: one more try, then say so.
            Err(error) if tries == 0 && error.to_string().contains("locked") => tries += 1,
            Err(error) => return Err(error.into()),
        }
    }
}

impl Connection {
    fn new(kind: Kind) -> Self {
        Self { kind, statements: AtomicU32::new(0) }
    }

    pub fn statements(&self) -> u32 {
        self.statements.load(Ordering::Relaxed)
    }

    fn count(&self) {
        self.statements.fetch_add(1, Ordering::Relaxed);
    }

    /// Points an open transaction at a tenant it has just created.
    pub async fn enter(&self, tenant: TenantId) -> Result<()> {
        if let Kind::Pg(transaction) = &self.kind {
            let text = format!("SET LOCAL app.tenant_id = '{}'", tenant.uuid());
            let mut transaction = transaction.lock().await;
            (&mut **transaction).execute(AssertSqlSafe(text)).await?;
        }
        Ok(())
    }

    pub async fn commit(self) -> Result<()> {
        match self.kind {
            Kind::Pg(transaction) => transaction.into_inner().commit().await?,
            Kind::Lite(transaction) => transaction.into_inner().commit().await?,
            Kind::LiteRead(_) => {}
        }
        Ok(())
    }
}

/// Runs one statement on whichever kind of connection this is.
macro_rules! run {
    ($self:ident, $statement:ident, $method:ident, $finish:expr) => {{
        $self.count();
        let values = values_of(&$statement);
        let query_text = AssertSqlSafe($statement.sql);
        match &$self.kind {
            Kind::Pg(t) => {
                let mut t = t.lock().await;
                sqlx::query_with(query_text, values).$method(&mut **t).await.map($finish).map_err(query_error)
            }
            Kind::Lite(t) => {
                let mut t = t.lock().await;
                sqlx::query_with(query_text, values).$method(&mut **t).await.map($finish).map_err(query_error)
            }
            Kind::LiteRead(pool) => {
                sqlx::query_with(query_text, values).$method(pool).await.map($finish).map_err(query_error)
            }
        }
    }};
}

#[async_trait::async_trait]
impl ConnectionTrait for Connection {
    fn get_database_backend(&self) -> DbBackend {
        match self.kind {
            Kind::Pg(_) => DbBackend::Postgres,
            Kind::Lite(_) | Kind::LiteRead(_) => DbBackend::Sqlite,
        }
    }

    async fn execute_raw(&self, statement: Statement) -> Result<ExecResult, DbErr> {
        run!(self, statement, execute, Into::into)
    }

    async fn execute_unprepared(&self, sql: &str) -> Result<ExecResult, DbErr> {
        let statement = Statement::from_string(self.get_database_backend(), sql);
        self.execute_raw(statement).await
    }

    async fn query_one_raw(&self, statement: Statement) -> Result<Option<QueryResult>, DbErr> {
        run!(self, statement, fetch_optional, |row| row.map(Into::into))
    }

    async fn query_all_raw(&self, statement: Statement) -> Result<Vec<QueryResult>, DbErr> {
        run!(self, statement, fetch_all, |rows| rows.into_iter().map(Into::into).collect())
    }
}
