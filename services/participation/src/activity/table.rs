//! The row, private to the concept. Lists are JSON: they are read and written whole.

pub mod activity {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "activity")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub topics: Json,
        pub participants: Option<i32>,
        pub groups: Json,
        pub women: Option<i32>,
        pub youth: Option<i32>,
        pub elderly: Option<i32>,
        pub results: Json,
        pub uses: Json,
        pub expectation: String,
        pub elements: i32,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

store::tenant_entity!(activity);
