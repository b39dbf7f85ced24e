//! What can go wrong with the database, in the few kinds that callers treat differently.

use kernel::Fault;
use sea_orm::{DbErr, SqlErr};

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
                // SQLITE_BUSY, PostgreSQL serialization_failure, deadlock_detected, and a pool that ran dry.
                if ["database is locked", "40001", "40P01", "pool timed out"]
                    .iter()
                    .any(|sign| text.contains(sign))
                {
                    Self::Busy
                } else {
                    Self::Database(text)
                }
            }
        }
    }
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
