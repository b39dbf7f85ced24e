//! The table of deadlines.

use store::tenant_entity;

pub mod deadline {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "deadline")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub subject_kind: String,
        pub subject_id: Uuid,
        pub kind: String,
        pub due_on: Date,
        pub responsible_id: Option<Uuid>,
        pub department_id: Option<Uuid>,
        pub confidential: bool,
        pub label: String,
        pub state: String,
        pub trace: Json,
        pub met_at: Option<DateTimeUtc>,
        pub created_at: DateTimeUtc,
        /// When the due day was last set; handing the duty to somebody else does not touch it.
        pub updated_at: DateTimeUtc,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

tenant_entity!(deadline);
