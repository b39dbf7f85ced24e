//! Reading and writing what belongs to no tenant: places, holidays, the list of administrations, sessions.

use crate::{PlatformEntity, Result, Sql, TenantScope, TenantTx, connection::Connection, tables::tenant};
use kernel::ids::TenantId;
use sea_orm::{
    ActiveModelBehavior, ActiveModelTrait, ConnectionTrait, FromQueryResult, IntoActiveModel, QueryFilter,
    QueryResult, Select, sea_query::IntoCondition,
};
use std::ops::Deref;

/// A look at platform tables. Tenant tables answer nothing here on PostgreSQL, and are nobody's business on SQLite.
pub struct PlatformRead(pub(crate) Connection);

impl PlatformRead {
    #[must_use]
    pub fn is_postgres(&self) -> bool {
        self.0.get_database_backend() == sea_orm::DbBackend::Postgres
    }

    /// A select to shape with sea-orm's own methods and run with [`Self::all`] or [`Self::one`].
    #[must_use]
    pub fn find<E: PlatformEntity>(&self) -> Select<E> {
        E::find()
    }

    pub async fn all<E: PlatformEntity>(&self, select: Select<E>) -> Result<Vec<E::Model>>
    where
        E::Model: Send + Sync,
    {
        Ok(select.all(&self.0).await?)
    }

    pub async fn one<E: PlatformEntity>(&self, select: Select<E>) -> Result<Option<E::Model>>
    where
        E::Model: Send + Sync,
    {
        Ok(select.one(&self.0).await?)
    }

    pub async fn rows(&self, sql: Sql) -> Result<Vec<QueryResult>> {
        Ok(self.0.query_all_raw(sql.for_platform(self.0.get_database_backend())?).await?)
    }

    pub async fn rows_as<T: FromQueryResult>(&self, sql: Sql) -> Result<Vec<T>> {
        let rows = self.rows(sql).await?;
        Ok(rows.iter().map(|row| T::from_query_result(row, "")).collect::<Result<_, _>>()?)
    }
}

/// A write transaction over platform tables.
pub struct PlatformTx(pub(crate) PlatformRead);

impl Deref for PlatformTx {
    type Target = PlatformRead;
    fn deref(&self) -> &PlatformRead {
        &self.0
    }
}

/// What a new administration needs to exist; departments, staff and settings follow through its own scope.
#[derive(Debug, Clone)]
pub struct NewTenant {
    pub slug: String,
    pub lao_code: Option<String>,
    pub lao_type: String,
    pub name_th: String,
    pub name_en: String,
    pub short_name: String,
    pub province_code: Option<String>,
    pub district_code: Option<String>,
    pub subdistrict_code: Option<String>,
    pub address: String,
    pub phone: String,
    pub email: String,
    pub settings: serde_json::Value,
    pub created_at: chrono::DateTime<chrono::Utc>,
}

impl PlatformTx {
    pub async fn commit(self) -> Result<()> {
        self.0.0.commit().await
    }

    pub async fn add<E>(&self, model: E::Model) -> Result<()>
    where
        E: PlatformEntity,
        E::Model: IntoActiveModel<E::ActiveModel>,
        E::ActiveModel: ActiveModelBehavior + Send,
    {
        let row = model.into_active_model().reset_all();
        E::insert(row).exec_without_returning(&self.0.0).await?;
        Ok(())
    }

    pub async fn remove<E: PlatformEntity>(&self, condition: impl IntoCondition) -> Result<u64> {
        Ok(E::delete_many().filter(condition).exec(&self.0.0).await?.rows_affected)
    }

    pub async fn run(&self, sql: Sql) -> Result<u64> {
        let statement = sql.for_platform(self.0.0.get_database_backend())?;
        Ok(self.0.0.execute_raw(statement).await?.rows_affected())
    }

    /// Adds an administration and goes on inside it, in the same transaction.
    ///
    /// # Errors
    /// [`crate::StoreError::Conflict`] when the slug or the DLA code is taken.
    pub async fn open_tenant(self, new: NewTenant) -> Result<TenantTx> {
        let id = TenantId::new();
        let slug = new.slug.clone();
        self.add::<tenant::Entity>(tenant::Model {
            id: id.uuid(),
            slug: new.slug,
            lao_code: new.lao_code,
            lao_type: new.lao_type,
            name_th: new.name_th,
            name_en: new.name_en,
            short_name: new.short_name,
            province_code: new.province_code,
            district_code: new.district_code,
            subdistrict_code: new.subdistrict_code,
            address: new.address,
            phone: new.phone,
            email: new.email,
            settings: new.settings,
            active: true,
            created_at: new.created_at,
        })
        .await?;
        self.0.0.enter(id).await?;
        Ok(TenantTx::new(TenantScope::trusted(id, &slug), self.0.0))
    }
}
