//! Activities, the half-year programme and the yearly duties of the centre (กิจกรรม, รายงานรอบ 6 เดือน, ภารกิจศูนย์ฯ).

use crate::dialect::*;
use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Step;

#[async_trait::async_trait]
impl MigrationTrait for Step {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        ddl(manager, DDL).await?;
        tenant_tables(manager, &[]).await
    }
}

const DDL: &str = "";
