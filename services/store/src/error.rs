//! What can go wrong with the database, in the few kinds that callers treat differently.

use kernel::Fault;
use sea_orm::{DbErr, RuntimeErr, SqlErr};

#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// A unique or foreign key refused the row; the text is the database's own, for logs and tests only.
    #[error("conflict: {0}")]
    Conflict(String),
    /// Locked, out of connections, serialisation failure: trying again is right.
    #[error("busy")]
    Busy,
    /// A stored value that this version cannot read.
    #[error("inconsistent: {0}")]
    Inconsistent(String),
    /// A raw statement without its tenant.
    #[error("statement without a tenant: {0}")]
    Unscoped(String),
    #[error("database: {0}")]
    Database(String),
}

impl From<DbErr> for StoreError {
    fn from(error: DbErr) -> Self {
        if let Some(SqlErr::UniqueConstraintViolation(m) | SqlErr::ForeignKeyConstraintViolation(m)) =
            error.sql_err()
        {
            return Self::Conflict(m);
        }
        match &error {
            DbErr::ConnectionAcquire(_) => Self::Busy,
            DbErr::Type(m) | DbErr::Json(m) => Self::Inconsistent(m.clone()),
            other => {
                let text = other.to_string();
                // SQLITE_BUSY and a pool that ran dry; PostgreSQL's reasons are in no text, only in its code.
                let busy = ["database is locked", "pool timed out"].iter().any(|sign| text.contains(sign));
                if busy || is_passing(other) { Self::Busy } else { Self::Database(text) }
            }
        }
    }
}

/// PostgreSQL's serialization_failure, deadlock_detected and lock_not_available.
fn is_passing(error: &DbErr) -> bool {
    let (DbErr::Exec(RuntimeErr::SqlxError(cause)) | DbErr::Query(RuntimeErr::SqlxError(cause))) = error
    else {
        return false;
    };
    let code = cause.as_database_error().and_then(sqlx::error::DatabaseError::code);
    code.is_some_and(|code| matches!(code.as_ref(), "40001" | "40P01" | "55P03"))
}

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        match error {
            sqlx::Error::PoolTimedOut => Self::Busy,
            other => crate::connection::query_error(other).into(),
        }
    }
}

impl From<StoreError> for Fault {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Busy => Self::Busy,
            StoreError::Conflict(m) => Self::Conflict(m),
            other => Self::Internal(other.to_string()),
        }
    }
}
