//! Reading villages.

use super::{Kind, Village, table::village};
use kernel::{Fault, ids::VillageId};
use sea_orm::ColumnTrait;
use store::TenantRead;

impl From<village::Model> for Village {
    fn from(row: village::Model) -> Self {
        Self {
            id: VillageId(row.id),
            kind: Kind::parse(&row.kind).unwrap_or(Kind::Community),
            no: row.village_no,
            name: row.name_th,
            lat: row.lat,
            lon: row.lon,
            active: row.active,
        }
    }
}

/// Villages by number, then communities by name; only those in use.
pub async fn list(read: &TenantRead) -> Result<Vec<Village>, Fault> {
    let rows = read
        .find::<village::Entity>()
        .filter(village::Column::Active.eq(true))
        .descending(village::Column::Kind)
        .ascending(village::Column::VillageNo)
        .ascending(village::Column::NameTh)
        .all()
        .await?;
    Ok(rows.into_iter().map(Village::from).collect())
}

/// One village, also one set aside: old cases still name it.
pub async fn find(read: &TenantRead, id: VillageId) -> Result<Option<Village>, Fault> {
    let row = read.find::<village::Entity>().filter(village::Column::Id.eq(id.uuid())).one().await?;
    Ok(row.map(Village::from))
}
