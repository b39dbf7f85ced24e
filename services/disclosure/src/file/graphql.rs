//! Files as the console shows them.

use super::File;
use async_graphql::{ID, SimpleObject};
use kernel::{Fault, ids::UploadId};

#[derive(SimpleObject, Debug, Clone)]
#[graphql(name = "DisclosureFile")]
pub struct FileView {
    pub upload_id: ID,
    pub name: String,
    pub mime: String,
    /// Bytes as stored.
    pub bytes: f64,
    pub is_photo: bool,
    pub url: String,
}

impl From<File> for FileView {
    fn from(file: File) -> Self {
        Self {
            upload_id: file.upload.to_string().into(),
            url: format!("/staff/api/files/{}", file.upload),
            is_photo: file.is_photo(),
            name: file.name,
            mime: file.mime,
            #[expect(
                clippy::cast_precision_loss,
                reason = "GraphQL has no 64-bit integer; files are far smaller"
            )]
            bytes: file.bytes as f64,
        }
    }
}

/// # Errors
/// A field error for something that is not an upload's id.
pub fn uploads(ids: &[ID]) -> Result<Vec<UploadId>, Fault> {
    ids.iter().map(|id| id.parse().map_err(|_| Fault::field("files", "file_not_allowed"))).collect()
}
