//! The categories of one administration (ประเภทเรื่อง), each with the department that usually deals with it.

pub mod graphql;
mod table;

use kernel::{
    Action, Fault, FieldError,
    ids::{CategoryId, DepartmentId},
    text,
};
use sea_orm::ColumnTrait;
use store::{Sql, TenantRead};
use table::category;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Category {
    pub id: CategoryId,
    pub name_th: String,
    pub name_en: String,
    pub department: Option<DepartmentId>,
    pub sort: i32,
    pub active: bool,
}

impl From<category::Model> for Category {
    fn from(row: category::Model) -> Self {
        Self {
            id: CategoryId(row.id),
            name_th: row.name_th,
            name_en: row.name_en,
            department: row.department_id.map(DepartmentId),
            sort: row.sort,
            active: row.active,
        }
    }
}

/// The categories in the order the administration gave them.
pub async fn list(read: &TenantRead, include_inactive: bool) -> Result<Vec<Category>, Fault> {
    let mut find = read.find::<category::Entity>();
    if !include_inactive {
        find = find.filter(category::Column::Active.eq(true));
    }
    let rows = find.ascending(category::Column::Sort).ascending(category::Column::NameTh).all().await?;
    Ok(rows.into_iter().map(Category::from).collect())
}

/// Adds a category (`id` none) or changes one.
pub async fn save(
    desk: &crate::complaint::Desk,
    id: Option<CategoryId>,
    mut category: Category,
) -> Result<Category, Fault> {
    desk.actor.may(Action::SettingsManage)?;
    category.name_th = text::clean_line(&category.name_th, 120);
    category.name_en = text::clean_line(&category.name_en, 120);
    if category.name_th.is_empty() {
        return Err(Fault::field("nameTh", "required"));
    }
    if category.name_en.is_empty() {
        category.name_en.clone_from(&category.name_th);
    }
    let tx = desk.store.write(&desk.scope).await?;
    if let Some(department) = category.department {
        let sql = Sql::new("SELECT id FROM department WHERE tenant_id = {tenant} AND id = ?")
            .bind(department.uuid());
        if tx.rows(sql).await?.is_empty() {
            return Err(Fault::field("departmentId", "choose_one"));
        }
    }
    let taken = |error: store::StoreError| match error {
        store::StoreError::Conflict(_) => Fault::Invalid(vec![FieldError::new("nameTh", "taken")]),
        other => other.into(),
    };
    let department = category.department.map(DepartmentId::uuid);
    match id {
        Some(id) => {
            let changed = tx
                .change::<category::Entity>()
                .set(category::Column::NameTh, category.name_th.as_str())
                .set(category::Column::NameEn, category.name_en.as_str())
                .set(category::Column::DepartmentId, department)
                .set(category::Column::Sort, category.sort)
                .set(category::Column::Active, category.active)
                .filter(category::Column::Id.eq(id.uuid()))
                .run()
                .await
                .map_err(taken)?;
            if changed == 0 {
                return Err(Fault::NotFound);
            }
            category.id = id;
        }
        None => {
            category.id = CategoryId::new();
            let row = category::Model {
                tenant_id: tx.tenant(),
                id: category.id.uuid(),
                name_th: category.name_th.clone(),
                name_en: category.name_en.clone(),
                department_id: department,
                sort: category.sort,
                active: category.active,
            };
            tx.add::<category::Entity>(row).await.map_err(taken)?;
        }
    }
    let detail = serde_json::json!({ "name": category.name_th, "active": category.active });
    let id = Some(category.id.uuid());
    tenancy::audit::record(&tx, &desk.actor, "category.save", "category", id, detail, desk.now()).await?;
    tx.commit().await?;
    Ok(category)
}

/// A set to start from, for a new administration: name in Thai and English, kind of department.
pub const STARTER: &[(&str, &str, &str)] = &[
    ("ไฟฟ้าสาธารณะ", "Street lighting", "public_works"),
    ("ถนน ทางเท้า และสะพาน", "Roads, pavements and bridges", "public_works"),
    ("น้ำประปาและแหล่งน้ำ", "Water supply", "public_works"),
    ("ท่อระบายน้ำและน้ำท่วมขัง", "Drains and flooding", "public_works"),
    ("ขยะและสิ่งปฏิกูล", "Waste", "public_health_environment"),
    ("เหตุเดือดร้อนรำคาญ", "Nuisance", "public_health_environment"),
    ("สัตว์จรจัดและสัตว์รบกวน", "Stray animals", "public_health_environment"),
    ("สวัสดิการและเบี้ยยังชีพ", "Welfare and allowances", "social_welfare"),
    ("สาธารณภัยและความปลอดภัย", "Disaster and safety", "office_of_clerk"),
    ("การให้บริการของเจ้าหน้าที่", "Service of the office", "office_of_clerk"),
    ("อื่น ๆ", "Other", "office_of_clerk"),
];

/// Gives a new administration the starter categories, each with its department where one of the kind exists.
pub async fn add_starter(tx: &store::TenantTx) -> Result<(), Fault> {
    let departments = tx.rows(Sql::new("SELECT id, kind FROM department WHERE tenant_id = {tenant}")).await?;
    let mut of_kind = Vec::new();
    for row in &departments {
        let id: uuid::Uuid = row.try_get("", "id").map_err(Fault::internal)?;
        let kind: String = row.try_get("", "kind").map_err(Fault::internal)?;
        of_kind.push((kind, id));
    }
    let rows = STARTER
        .iter()
        .zip(1..)
        .map(|((name_th, name_en, kind), sort)| category::Model {
            tenant_id: tx.tenant(),
            id: CategoryId::new().uuid(),
            name_th: (*name_th).to_owned(),
            name_en: (*name_en).to_owned(),
            department_id: of_kind.iter().find(|(k, _)| k == kind).map(|(_, id)| *id),
            sort: sort * 10,
            active: true,
        })
        .collect();
    Ok(tx.add_many::<category::Entity>(rows).await?)
}
