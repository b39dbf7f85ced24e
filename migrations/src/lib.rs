//! The schema, one file per step, for SQLite and PostgreSQL alike. Every change is expand / contract: the old and the
//! new binary run side by side during an upgrade (CONTRIBUTING.md, "changing the schema").

mod dialect;
mod m0001_places;
mod m0002_tenancy;
mod m0003_jobs;
mod m0004_reminders;
mod m0005_complaints;
mod m0006_corruption;

pub use dialect::{APP_ROLE, CLAIM_ROLE};
pub use sea_orm_migration::MigratorTrait;
use sea_orm_migration::{MigrationTrait, async_trait};

/// Applies the steps in order.
pub struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m0001_places::Step),
            Box::new(m0002_tenancy::Step),
            Box::new(m0003_jobs::Step),
            Box::new(m0004_reminders::Step),
            Box::new(m0005_complaints::Step),
            Box::new(m0006_corruption::Step),
        ]
    }
}
