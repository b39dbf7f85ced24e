//! The rows of the register.

pub mod complaint {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "complaint")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub fiscal_year: i32,
        pub running_no: i32,
        pub secret_hash: Vec<u8>,
        pub kind: String,
        pub channel: String,
        pub category_id: Uuid,
        pub title: String,
        pub body: String,
        pub village_id: Option<Uuid>,
        pub place: String,
        pub lat: Option<f64>,
        pub lon: Option<f64>,
        pub state: String,
        pub open: bool,
        pub received_at: DateTimeUtc,
        pub received_on: Date,
        pub due_on: Date,
        pub promised_on: Option<Date>,
        pub queue_on: Date,
        pub ack_due_on: Date,
        pub acknowledged_at: Option<DateTimeUtc>,
        pub answered_at: Option<DateTimeUtc>,
        pub resulted_at: Option<DateTimeUtc>,
        pub closed_at: Option<DateTimeUtc>,
        pub department_id: Option<Uuid>,
        pub assignee_id: Option<Uuid>,
        pub merged_into: Option<Uuid>,
        pub referred_to: Option<String>,
        pub reopened_count: i32,
        pub rating: Option<i32>,
        pub rating_text: Option<String>,
        pub rated_at: Option<DateTimeUtc>,
        pub registered_by: Option<Uuid>,
        pub version: i32,
        pub created_at: DateTimeUtc,
        pub updated_at: DateTimeUtc,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

/// Who complained, apart from what about (domain.md c12).
pub mod complainant {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "complainant")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub complaint_id: Uuid,
        pub name: String,
        pub phone: String,
        pub email: String,
        pub address: String,
        pub wants_mail: bool,
        pub lang: String,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

pub mod complaint_event {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "complaint_event")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub complaint_id: Uuid,
        pub at: DateTimeUtc,
        pub kind: String,
        pub public: bool,
        pub actor_kind: String,
        pub actor_id: Option<Uuid>,
        pub text: String,
        pub data: Json,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

pub mod complaint_file {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "complaint_file")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub complaint_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub upload_id: Uuid,
        pub event_id: Uuid,
        pub stage: String,
        pub public: bool,
        pub sort: i32,
        pub alt: String,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

store::tenant_entity!(complaint, complainant, complaint_event, complaint_file);
