//! Reading departments. Their names are public: the portal shows who is responsible.

use super::{Department, table::department};
use kernel::{Fault, ids::DepartmentId};
use sea_orm::ColumnTrait;
use store::TenantRead;

impl From<department::Model> for Department {
    fn from(row: department::Model) -> Self {
        Self {
            id: DepartmentId(row.id),
            name_th: row.name_th,
            name_en: row.name_en,
            kind: row.kind,
            phone: row.phone,
            sort: row.sort,
            active: row.active,
        }
    }
}

/// In the administration's own order.
pub async fn list(read: &TenantRead, include_inactive: bool) -> Result<Vec<Department>, Fault> {
    let mut find = read.find::<department::Entity>();
    if !include_inactive {
        find = find.filter(department::Column::Active.eq(true));
    }
    let rows = find.ascending(department::Column::Sort).ascending(department::Column::NameTh).all().await?;
    Ok(rows.into_iter().map(Department::from).collect())
}

pub async fn find(read: &TenantRead, id: DepartmentId) -> Result<Option<Department>, Fault> {
    let row = read.find::<department::Entity>().filter(department::Column::Id.eq(id.uuid())).one().await?;
    Ok(row.map(Department::from))
}
