//! THE ONLY DOOR to the database (ประตูเดียวสู่ฐานข้อมูล). Tenant tables are reached through a [`TenantScope`] that only
//! this crate can mint, so a query without its tenant does not compile (design.md 3). Connections never leave the room.

mod connection;
mod entity;
mod error;
pub mod jobs;
mod platform_data;
mod scope;
mod sql;
mod store;
pub mod tables;
mod tenant_data;

pub use entity::{PlatformEntity, TenantEntity};
pub use error::StoreError;
pub use platform_data::{NewTenant, PlatformRead, PlatformTx};
pub use scope::TenantScope;
pub use sea_orm::{DbBackend, FromQueryResult, Value};
pub use sql::Sql;
pub use store::{Databases, FoundSession, Store};
pub use tenant_data::{Find, TenantRead, TenantTx};

/// What every store call returns.
pub type Result<T, E = StoreError> = std::result::Result<T, E>;
