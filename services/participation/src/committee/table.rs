//! The rows, private to the concept.

pub mod committee {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "committee")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub body_kind: String,
        pub parent_id: Option<Uuid>,
        pub profile: Option<String>,
        pub instrument: String,
        pub order_no: String,
        pub ordered_on: Option<Date>,
        pub term_from: Option<Date>,
        pub term_to: Option<Date>,
        pub quorum: Option<i32>,
        pub quorum_note: String,
        pub representatives_count: bool,
        pub objectives: Json,
        pub powers: Json,
        pub missions: Json,
        pub location: String,
        pub channels: Json,
        pub admin_name: String,
        pub admin_position: String,
        pub meets_every: Option<i32>,
        pub next_meeting_on: Option<Date>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

pub mod committee_seat {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "committee_seat")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub committee_id: Uuid,
        pub sort: i32,
        pub role: String,
        pub sector: String,
        pub position: String,
        pub position_kind: Option<String>,
        pub village_no: Option<i32>,
        pub person: String,
        pub vacant_since: Option<Date>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

store::tenant_entity!(committee, committee_seat);
