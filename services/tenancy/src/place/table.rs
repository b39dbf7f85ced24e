//! Reference tables as rows. They belong to no administration.

/// A province (จังหวัด); `letters` begins the numbers of its official letters.
pub mod province {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "province")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub code: String,
        pub name_th: String,
        pub name_en: String,
        pub letters: Option<String>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

/// A district (อำเภอ, in Bangkok เขต).
pub mod district {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "district")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub code: String,
        pub province_code: String,
        pub kind: String,
        pub name_th: String,
        pub name_en: String,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

/// A subdistrict (ตำบล, in Bangkok แขวง).
pub mod subdistrict {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "subdistrict")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub code: String,
        pub district_code: String,
        pub kind: String,
        pub name_th: String,
        pub name_en: String,
        /// Five digits; where there are several, with one space between.
        pub postal_code: Option<String>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

/// A local administration of the country, in the service or not (องค์กรปกครองส่วนท้องถิ่น, `lao`).
pub mod lao {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "lao")]
    pub struct Model {
        /// Seven digits of the Department of Local Administration. The first is not a reliable sign of the type.
        #[sea_orm(primary_key, auto_increment = false)]
        pub code: String,
        pub lao_type: String,
        pub name_th: String,
        pub full_name_th: String,
        pub province_code: String,
        pub district_code: String,
        /// The subdistrict of the same name: a hint for the seat, not the legal area.
        pub subdistrict_code: Option<String>,
        pub lat: Option<f64>,
        pub lon: Option<f64>,
        pub area_km2: Option<f64>,
        pub imported_at: DateTimeUtc,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

store::platform_entity!(province, district, subdistrict, lao);
