//! Reading and writing one administration's rows. Every method adds the tenant itself.

use crate::{Result, Sql, StoreError, TenantEntity, TenantScope, connection::Connection};
use chrono::{DateTime, Datelike, NaiveDate, Utc};
use kernel::ids::TenantId;
use sea_orm::{
    ActiveModelBehavior, ActiveModelTrait, ColumnTrait, ConnectionTrait, FromQueryResult, IntoActiveModel,
    QueryFilter, QueryOrder, QueryResult, QuerySelect, QueryTrait, Select, Statement, Value,
    sea_query::{IntoCondition, SimpleExpr},
};
use std::{
    ops::Deref,
    sync::{Mutex, OnceLock, PoisonError},
};

/// A consistent look at one administration's rows. Deliberately not a sea-orm connection: there is no way to run a
/// statement that the methods below did not scope.
pub struct TenantRead {
    scope: TenantScope,
    connection: Connection,
    kept: OnceLock<Mutex<Vec<Statement>>>,
}

impl TenantRead {
    pub(crate) fn new(scope: TenantScope, connection: Connection) -> Self {
        Self { scope, connection, kept: OnceLock::new() }
    }

    #[must_use]
    pub fn scope(&self) -> &TenantScope {
        &self.scope
    }

    #[must_use]
    pub fn tenant_id(&self) -> TenantId {
        self.scope.id()
    }

    /// The tenant's id as the rows carry it.
    #[must_use]
    pub fn tenant(&self) -> uuid::Uuid {
        self.scope.id().uuid()
    }

    #[must_use]
    pub fn is_postgres(&self) -> bool {
        self.connection.get_database_backend() == sea_orm::DbBackend::Postgres
    }

    /// How many statements ran on this connection so far.
    #[must_use]
    pub fn statements(&self) -> u32 {
        self.connection.statements()
    }

    /// From now on the statements that read rows here are kept for [`Self::plans`].
    pub fn keep_statements(&self) {
        self.kept.get_or_init(Mutex::default);
    }

    fn keep(&self, statement: impl FnOnce(sea_orm::DbBackend) -> Statement) {
        if let Some(kept) = self.kept.get() {
            let statement = statement(self.connection.get_database_backend());
            kept.lock().unwrap_or_else(PoisonError::into_inner).push(statement);
        }
    }

    /// How the database carries out each statement kept so far, line by line in its own words, with the values it was
    /// run with: the proof that a page does not read whole tables.
    pub async fn plans(&self) -> Result<Vec<Vec<String>>> {
        let kept = self.kept.get().map(|kept| kept.lock().unwrap_or_else(PoisonError::into_inner).clone());
        let (explain, column) = if self.is_postgres() {
            ("EXPLAIN (COSTS OFF) ", "QUERY PLAN")
        } else {
            ("EXPLAIN QUERY PLAN ", "detail")
        };
        let mut plans = Vec::new();
        for mut statement in kept.unwrap_or_default() {
            statement.sql.insert_str(0, explain);
            let lines = self.connection.query_all_raw(statement).await?;
            plans.push(lines.iter().map(|line| line.try_get("", column)).collect::<Result<_, _>>()?);
        }
        Ok(plans)
    }

    /// Selects rows of one table.
    pub fn find<E: TenantEntity>(&self) -> Find<'_, E> {
        Find { read: self, select: E::find().filter(E::tenant_column().eq(self.tenant())) }
    }

    /// Runs a raw query; see [`Sql`] for its marks.
    ///
    /// # Errors
    /// [`StoreError::Unscoped`] when the text does not name the tenant.
    pub async fn rows(&self, sql: Sql) -> Result<Vec<QueryResult>> {
        let statement = sql.for_tenant(self.connection.get_database_backend(), self.scope.id())?;
        self.keep(|_| statement.clone());
        Ok(self.connection.query_all_raw(statement).await?)
    }

    /// Like [`Self::rows`], read into a type.
    pub async fn rows_as<T: FromQueryResult>(&self, sql: Sql) -> Result<Vec<T>> {
        let rows = self.rows(sql).await?;
        Ok(rows.iter().map(|row| T::from_query_result(row, "")).collect::<Result<_, _>>()?)
    }

    /// The first row of a raw query, read into a type.
    pub async fn row_as<T: FromQueryResult>(&self, sql: Sql) -> Result<Option<T>> {
        Ok(self.rows_as(sql).await?.into_iter().next())
    }
}

/// A select over one table, already bound to the tenant.
#[must_use]
pub struct Find<'a, E: TenantEntity> {
    read: &'a TenantRead,
    select: Select<E>,
}

impl<E: TenantEntity> Find<'_, E>
where
    E::Model: Send + Sync,
{
    pub fn filter(mut self, condition: impl IntoCondition) -> Self {
        self.select = self.select.filter(condition);
        self
    }

    pub fn ascending(mut self, column: E::Column) -> Self {
        self.select = self.select.order_by_asc(column);
        self
    }

    pub fn descending(mut self, column: E::Column) -> Self {
        self.select = self.select.order_by_desc(column);
        self
    }

    pub fn limit(mut self, rows: u64) -> Self {
        self.select = self.select.limit(rows);
        self
    }

    pub async fn all(self) -> Result<Vec<E::Model>> {
        self.read.keep(|backend| self.select.build(backend));
        Ok(self.select.all(&self.read.connection).await?)
    }

    pub async fn one(self) -> Result<Option<E::Model>> {
        self.read.keep(|backend| self.select.clone().limit(1).build(backend));
        Ok(self.select.one(&self.read.connection).await?)
    }
}

/// One write transaction of one administration. [`TenantTx::commit`] keeps it; dropping it rolls everything back.
/// It is also a [`TenantRead`] of its own uncommitted state.
pub struct TenantTx(TenantRead);

impl Deref for TenantTx {
    type Target = TenantRead;
    fn deref(&self) -> &TenantRead {
        &self.0
    }
}

impl TenantTx {
    pub(crate) fn new(scope: TenantScope, connection: Connection) -> Self {
        Self(TenantRead::new(scope, connection))
    }

    pub async fn commit(self) -> Result<()> {
        self.0.connection.commit().await
    }

    /// Adds one row; its tenant is set here, whatever the model says.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when a key refuses it.
    pub async fn add<E>(&self, model: E::Model) -> Result<()>
    where
        E: TenantEntity,
        E::Model: IntoActiveModel<E::ActiveModel>,
        E::ActiveModel: ActiveModelBehavior + Send,
    {
        let row = self.own::<E>(model);
        E::insert(row).exec_without_returning(&self.0.connection).await?;
        Ok(())
    }

    /// Adds many rows in one statement (keep it under a few hundred: SQLite binds at most 32,766 values).
    pub async fn add_many<E>(&self, models: Vec<E::Model>) -> Result<()>
    where
        E: TenantEntity,
        E::Model: IntoActiveModel<E::ActiveModel>,
        E::ActiveModel: ActiveModelBehavior + Send,
    {
        if models.is_empty() {
            return Ok(());
        }
        let rows: Vec<E::ActiveModel> = models.into_iter().map(|model| self.own::<E>(model)).collect();
        E::insert_many(rows).exec_without_returning(&self.0.connection).await?;
        Ok(())
    }

    fn own<E>(&self, model: E::Model) -> E::ActiveModel
    where
        E: TenantEntity,
        E::Model: IntoActiveModel<E::ActiveModel>,
    {
        let mut row = model.into_active_model().reset_all();
        row.set(E::tenant_column(), self.tenant().into());
        row
    }

    /// Changes rows of one table: `tx.change::<E>().set(column, value).filter(…).run()`.
    pub fn change<E: TenantEntity>(&self) -> Change<'_, E> {
        let update = E::update_many().filter(E::tenant_column().eq(self.tenant()));
        Change { tx: self, update }
    }

    /// Removes the rows of one table that meet the condition; returns how many.
    pub async fn remove<E: TenantEntity>(&self, condition: impl IntoCondition) -> Result<u64> {
        let delete = E::delete_many().filter(E::tenant_column().eq(self.tenant())).filter(condition);
        Ok(delete.exec(&self.0.connection).await?.rows_affected)
    }

    /// Runs a raw write; returns the rows it touched.
    ///
    /// # Errors
    /// [`StoreError::Unscoped`] when the text does not name the tenant.
    pub async fn run(&self, sql: Sql) -> Result<u64> {
        let statement = sql.for_tenant(self.0.connection.get_database_backend(), self.tenant_id())?;
        Ok(self.0.connection.execute_raw(statement).await?.rows_affected())
    }

    /// The next number of a register in a fiscal year: 1, 2, 3 … without gaps or doubles, because the row stays locked
    /// until this transaction ends and a roll-back takes the number back with it.
    pub async fn next_number(&self, register: &str, fiscal_year: i32) -> Result<i32> {
        let sql = Sql::new(
            "INSERT INTO number_series (tenant_id, register, fiscal_year, last_no) VALUES ({tenant}, ?, ?, 1)
             ON CONFLICT (tenant_id, register, fiscal_year)
             DO UPDATE SET last_no = number_series.last_no + 1 RETURNING last_no",
        );
        let rows = self.rows(sql.bind(register).bind(fiscal_year)).await?;
        let row = rows.first().ok_or_else(|| StoreError::Inconsistent("number_series gave no row".into()))?;
        Ok(row.try_get("", "last_no")?)
    }

    /// Notes that the figures of a month changed (design.md 4): the aggregator recomputes what is marked.
    pub async fn mark_statistics(&self, day: NaiveDate, now: DateTime<Utc>) -> Result<()> {
        let month = day.with_day(1).unwrap_or(day);
        let sql = Sql::new(
            "INSERT INTO statistics_mark (tenant_id, month, marked_at, version) VALUES ({tenant}, ?, ?, 1)
             ON CONFLICT (tenant_id, month)
             DO UPDATE SET marked_at = excluded.marked_at, version = statistics_mark.version + 1",
        );
        self.run(sql.bind(month).bind(now)).await?;
        Ok(())
    }

    /// What a create command with this key did the first time, if it was already done (design.md 4).
    pub async fn done_before(&self, operation: &str, key: &str) -> Result<Option<serde_json::Value>> {
        let sql = Sql::new(
            "SELECT result FROM idempotency WHERE tenant_id = {tenant} AND operation = ? AND key = ?",
        );
        let rows = self.rows(sql.bind(operation).bind(key)).await?;
        Ok(rows.first().map(|row| row.try_get("", "result")).transpose()?)
    }

    /// Remembers what a create command did under its key.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when the same key committed first elsewhere: read again with [`Self::done_before`].
    pub async fn remember(
        &self,
        operation: &str,
        key: &str,
        result: serde_json::Value,
        now: DateTime<Utc>,
    ) -> Result<()> {
        let sql = Sql::new(
            "INSERT INTO idempotency (tenant_id, operation, key, result, created_at) VALUES ({tenant}, ?, ?, ?, ?)",
        );
        self.run(sql.bind(operation).bind(key).bind(result).bind(now)).await?;
        Ok(())
    }
}

/// A bulk change of one table, already bound to the tenant.
#[must_use]
pub struct Change<'a, E: TenantEntity> {
    tx: &'a TenantTx,
    update: sea_orm::UpdateMany<E>,
}

impl<E: TenantEntity> Change<'_, E> {
    pub fn set(mut self, column: E::Column, value: impl Into<Value>) -> Self {
        self.update = self.update.col_expr(column, SimpleExpr::Value(value.into()));
        self
    }

    pub fn set_expr(mut self, column: E::Column, expression: SimpleExpr) -> Self {
        self.update = self.update.col_expr(column, expression);
        self
    }

    pub fn filter(mut self, condition: impl IntoCondition) -> Self {
        self.update = self.update.filter(condition);
        self
    }

    /// Runs it; returns how many rows changed.
    pub async fn run(self) -> Result<u64> {
        Ok(self.update.exec(&self.tx.0.connection).await?.rows_affected)
    }
}
