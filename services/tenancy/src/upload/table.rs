//! Stored files as rows; the bytes lie in the file storage.

use super::{Upload, UploadKind, UploadState};
use kernel::{
    Fault,
    ids::{StaffId, UploadId},
};

/// One stored file (`upload`).
pub mod upload {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "upload")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub batch: String,
        pub state: String,
        pub kind: String,
        pub name: String,
        pub mime: String,
        pub bytes: i64,
        pub width: Option<i32>,
        pub height: Option<i32>,
        pub sha256: Vec<u8>,
        pub uploaded_by: Option<Uuid>,
        pub created_at: DateTimeUtc,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

store::tenant_entity!(upload);

impl TryFrom<upload::Model> for Upload {
    type Error = Fault;
    fn try_from(row: upload::Model) -> Result<Self, Fault> {
        let unreadable = |what: &str| Fault::internal(format!("upload: a {what} this version does not know"));
        Ok(Self {
            id: UploadId(row.id),
            state: UploadState::parse(&row.state).ok_or_else(|| unreadable("state"))?,
            kind: UploadKind::parse(&row.kind).ok_or_else(|| unreadable("kind"))?,
            batch: row.batch,
            name: row.name,
            mime: row.mime,
            bytes: row.bytes,
            width: row.width,
            height: row.height,
            sha256: row.sha256,
            uploaded_by: row.uploaded_by.map(StaffId),
            created_at: row.created_at,
        })
    }
}

/// Rows as uploads, in the order they came.
pub fn read_all(rows: Vec<upload::Model>) -> Result<Vec<Upload>, Fault> {
    let mut all: Vec<Upload> = rows.into_iter().map(Upload::try_from).collect::<Result<_, _>>()?;
    all.sort_by_key(|upload| (upload.created_at, upload.id));
    Ok(all)
}
