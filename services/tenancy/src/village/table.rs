//! Rows of villages and communities.

/// One village or community (`village`).
pub mod village {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "village")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub kind: String,
        pub village_no: Option<i32>,
        pub name_th: String,
        #[sea_orm(column_type = "Double", nullable)]
        pub lat: Option<f64>,
        #[sea_orm(column_type = "Double", nullable)]
        pub lon: Option<f64>,
        pub active: bool,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

store::tenant_entity!(village);
