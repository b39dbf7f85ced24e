//! The row, private to the concept.

pub mod disclosure_item {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "disclosure_item")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub code: Option<String>,
        pub list: String,
        pub no: i32,
        pub title: String,
        pub detail: String,
        pub source: String,
        pub department_id: Option<Uuid>,
        pub owner_id: Option<Uuid>,
        pub frequency: String,
        pub next_due_on: Option<Date>,
        pub disclosed_on: Option<Date>,
        pub active: bool,
        pub version: i32,
        pub created_at: DateTimeUtc,
        pub updated_at: DateTimeUtc,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

store::tenant_entity!(disclosure_item);
