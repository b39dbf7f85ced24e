//! The rows, private to the concept.

pub mod information_request {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "information_request")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub fiscal_year: i32,
        pub running_no: i32,
        pub secret_hash: Vec<u8>,
        pub channel: String,
        pub body: String,
        pub wanted: String,
        pub state: String,
        pub is_open: bool,
        pub received_at: DateTimeUtc,
        pub received_on: Date,
        pub due_on: Date,
        /// The information lies ready: it is given the same day.
        pub ready: bool,
        pub promised_on: Option<Date>,
        pub extended_on: Option<Date>,
        /// The day that counts now: promised or due.
        pub queue_on: Date,
        pub department_id: Option<Uuid>,
        pub assignee_id: Option<Uuid>,
        pub ground: Option<String>,
        pub answer: String,
        pub transferred_to: String,
        pub objection_from: Option<Date>,
        pub objection_due_on: Option<Date>,
        pub objected: Option<bool>,
        pub answered_on: Option<Date>,
        pub registered_by: Option<Uuid>,
        pub version: i32,
        pub created_at: DateTimeUtc,
        pub updated_at: DateTimeUtc,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

/// Who asks, apart from what is asked (domain.md c12).
pub mod information_requester {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "information_requester")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub request_id: Uuid,
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

pub mod information_request_event {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "information_request_event")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub request_id: Uuid,
        pub at: DateTimeUtc,
        pub kind: String,
        pub public: bool,
        pub actor_kind: String,
        pub actor_id: Option<Uuid>,
        pub text: String,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

store::tenant_entity!(information_request, information_requester, information_request_event);
