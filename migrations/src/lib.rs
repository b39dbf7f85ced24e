//! The schema, one file per step, for SQLite and PostgreSQL alike. Every change is expand / contract: the old and the
//! new binary run side by side during an upgrade (CONTRIBUTING.md, "changing the schema").

mod dialect;
mod m0001_places;
mod m0002_tenancy;
mod m0003_jobs;
mod m0004_reminders;
mod m0005_complaints;
mod m0006_corruption;
mod m0007_records;
mod m0008_measures;
mod m0009_committees;
mod m0010_forums;
mod m0011_activities;
mod m0012_consultations;
mod m0013_surveys;
mod m0014_disclosure;
mod m0015_information;

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
            Box::new(m0007_records::Step),
            Box::new(m0008_measures::Step),
            Box::new(m0009_committees::Step),
            Box::new(m0010_forums::Step),
            Box::new(m0011_activities::Step),
            Box::new(m0012_consultations::Step),
            Box::new(m0013_surveys::Step),
            Box::new(m0014_disclosure::Step),
            Box::new(m0015_information::Step),
        ]
    }
}
