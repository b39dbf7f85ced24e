//! Which tables belong to a tenant and which to the platform. An entity of a domain crate says so once; without it,
//! the store has no method that would accept the entity.

use sea_orm::EntityTrait;

/// A table whose every row belongs to one administration; its keys start with `tenant_id`.
pub trait TenantEntity: EntityTrait {
    fn tenant_column() -> Self::Column;
}

/// A table without tenant rows: places, holidays, the list of administrations.
pub trait PlatformEntity: EntityTrait {}

/// Marks an entity module's `Entity` as a tenant table.
#[macro_export]
macro_rules! tenant_entity {
    ($($module:ident),+ $(,)?) => {$(
        impl $crate::TenantEntity for $module::Entity {
            fn tenant_column() -> $module::Column { $module::Column::TenantId }
        }
    )+};
}

/// Marks an entity module's `Entity` as a platform table.
#[macro_export]
macro_rules! platform_entity {
    ($($module:ident),+ $(,)?) => {$( impl $crate::PlatformEntity for $module::Entity {} )+};
}
