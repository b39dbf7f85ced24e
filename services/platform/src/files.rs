//! File storage (ที่เก็บไฟล์): attachments and produced documents, one folder per tenant.
//!
//! Driver: a local folder. Several hosts share it through a volume all of them mount. S3 is deliberately not built in:
//! it would bring a second HTTP and TLS stack; `object_store` keeps the door open without a change to this face.

use crate::config::Files;
use crate::scope::ScopeId;
use bytes::Bytes;
use futures::StreamExt;
use futures::stream::BoxStream;
use object_store::local::LocalFileSystem;
use object_store::path::Path as ObjectPath;
use object_store::{ObjectStore, ObjectStoreExt};
use std::fmt::Write as _;
use std::os::unix::fs::DirBuilderExt;
use std::path::PathBuf;
use std::sync::Arc;

#[derive(Debug, thiserror::Error)]
pub enum FileError {
    #[error("the folder {} cannot be used: {source}", path.display())]
    Folder { path: PathBuf, source: std::io::Error },
    #[error("file storage: {0}")]
    Storage(#[from] object_store::Error),
}

/// Where one stored file lies: `{tenant}/{kind}/{id}`, or `platform/{kind}/{id}` for what belongs to no tenant.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct FileKey(ObjectPath);

impl FileKey {
    #[must_use]
    pub fn scoped(scope: &impl ScopeId, kind: &'static str, id: &str) -> Self {
        Self::at(&scope.scope_id().hyphenated().to_string(), kind, id)
    }

    #[must_use]
    pub fn platform(kind: &'static str, id: &str) -> Self {
        Self::at("platform", kind, id)
    }

    fn at(owner: &str, kind: &str, id: &str) -> Self {
        Self(ObjectPath::from_iter([owner.to_owned(), file_name(kind), file_name(id)]))
    }

    #[must_use]
    pub fn as_str(&self) -> &str {
        self.0.as_ref()
    }
}

/// One path segment that no file system reads as anything else: no separators, no leading dot, never empty or too long.
fn file_name(id: &str) -> String {
    let mut name = String::with_capacity(id.len());
    for (at, byte) in id.bytes().enumerate() {
        if byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_' || (byte == b'.' && at > 0) {
            name.push(char::from(byte));
        } else {
            let _ = write!(name, "={byte:02x}");
        }
    }
    if name.is_empty() {
        return "=".to_owned();
    }
    if name.len() > 200 { format!("=long-{}", crate::backplane::digest(id)) } else { name }
}

/// One stored file being read.
pub struct StoredFile {
    /// Bytes.
    pub size: u64,
    pub stream: BoxStream<'static, Result<Bytes, FileError>>,
}

#[derive(Clone, Debug)]
pub struct FileStore {
    objects: Arc<dyn ObjectStore>,
}

impl FileStore {
    /// Opens the storage, creating its folder readable by this account only.
    ///
    /// # Errors
    /// When the folder cannot be created or entered.
    pub fn open(files: &Files) -> Result<Self, FileError> {
        let folder_error = |source| FileError::Folder { path: files.dir.clone(), source };
        std::fs::DirBuilder::new().recursive(true).mode(0o700).create(&files.dir).map_err(folder_error)?;
        // fsync: a paper that was received must survive a power cut, as its database row does.
        let folder = LocalFileSystem::new_with_prefix(&files.dir)?.with_fsync(true);
        Ok(Self { objects: Arc::new(folder) })
    }

    /// Stores the bytes under the key, replacing what was there. Readers see the old file or the new one, never a part.
    ///
    /// # Errors
    /// When the storage refuses the write.
    pub async fn put(&self, key: &FileKey, bytes: impl Into<Bytes>) -> Result<(), FileError> {
        self.objects.put(&key.0, bytes.into().into()).await?;
        Ok(())
    }

    /// The whole file, or `None` when there is none.
    ///
    /// # Errors
    /// When the storage cannot be read.
    pub async fn get(&self, key: &FileKey) -> Result<Option<Bytes>, FileError> {
        match self.objects.get(&key.0).await {
            Ok(found) => Ok(Some(found.bytes().await?)),
            Err(error) => absent(error).map(|()| None),
        }
    }

    /// The file in pieces, for answers that must not hold it in memory; `None` when there is none.
    ///
    /// # Errors
    /// When the storage cannot be read.
    pub async fn stream(&self, key: &FileKey) -> Result<Option<StoredFile>, FileError> {
        match self.objects.get(&key.0).await {
            Ok(found) => {
                let size = found.meta.size;
                let stream = found.into_stream().map(|piece| piece.map_err(FileError::from)).boxed();
                Ok(Some(StoredFile { size, stream }))
            }
            Err(error) => absent(error).map(|()| None),
        }
    }

    /// # Errors
    /// When the storage cannot be read.
    pub async fn exists(&self, key: &FileKey) -> Result<bool, FileError> {
        match self.objects.head(&key.0).await {
            Ok(_) => Ok(true),
            Err(error) => absent(error).map(|()| false),
        }
    }

    /// Removes the file; true when there was one.
    ///
    /// # Errors
    /// When the storage refuses.
    pub async fn remove(&self, key: &FileKey) -> Result<bool, FileError> {
        match self.objects.delete(&key.0).await {
            Ok(()) => Ok(true),
            Err(error) => absent(error).map(|()| false),
        }
    }
}

fn absent(error: object_store::Error) -> Result<(), FileError> {
    match error {
        object_store::Error::NotFound { .. } => Ok(()),
        other => Err(other.into()),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]
    use super::*;
    use std::os::unix::fs::PermissionsExt;
    use uuid::Uuid;

    struct Tenant(Uuid);
    impl ScopeId for Tenant {
        fn scope_id(&self) -> Uuid {
            self.0
        }
    }

    fn open() -> (tempfile::TempDir, FileStore) {
        let folder = tempfile::tempdir().unwrap();
        let files = Files { dir: folder.path().join("deep/files"), ..Files::default() };
        let store = FileStore::open(&files).unwrap();
        (folder, store)
    }

    #[tokio::test]
    async fn a_file_comes_back_and_goes_away() {
        let (folder, store) = open();
        let tenant = Tenant(Uuid::new_v4());
        let key = FileKey::scoped(&tenant, "attachment", "abc");
        assert_eq!(store.get(&key).await.unwrap(), None);
        assert!(!store.exists(&key).await.unwrap());
        store.put(&key, "ภาพถนนชำรุด").await.unwrap();
        store.put(&key, "ภาพใหม่").await.unwrap();
        assert_eq!(store.get(&key).await.unwrap().as_deref(), Some("ภาพใหม่".as_bytes()));
        assert!(store.exists(&key).await.unwrap());
        let on_disk = folder.path().join("deep/files").join(tenant.0.to_string()).join("attachment/abc");
        assert!(on_disk.is_file());
        let mode = std::fs::metadata(folder.path().join("deep/files")).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o700);
        assert!(store.remove(&key).await.unwrap());
        assert!(!store.remove(&key).await.unwrap());
        assert_eq!(store.get(&key).await.unwrap(), None);
    }

    #[tokio::test]
    async fn a_large_file_streams_in_pieces() {
        let (_folder, store) = open();
        let key = FileKey::platform("export", "big.csv");
        let body: Vec<u8> = (0..300_000_u32).map(|n| (n % 251) as u8).collect();
        store.put(&key, body.clone()).await.unwrap();
        let mut file = store.stream(&key).await.unwrap().expect("stored");
        assert_eq!(file.size, 300_000);
        let (mut read, mut pieces) = (Vec::new(), 0);
        while let Some(piece) = file.stream.next().await {
            read.extend_from_slice(&piece.unwrap());
            pieces += 1;
        }
        assert_eq!(read, body);
        assert!(pieces > 1, "one piece would mean the whole file was held");
        assert!(store.stream(&FileKey::platform("export", "none")).await.unwrap().is_none());
    }

    #[tokio::test]
    async fn no_id_leaves_its_folder_or_meets_another() {
        let (folder, store) = open();
        let (a, b) = (Tenant(Uuid::new_v4()), Tenant(Uuid::new_v4()));
        let stolen = format!("../../{}/attachment/x", b.0);
        store.put(&FileKey::scoped(&b, "attachment", "x"), "ของ ข").await.unwrap();
        let ids =
            [stolen.as_str(), "..", ".", "", "a/b", "a=2fb", "/etc/passwd", "ภาพ", "a\0b", "%2e%2e", "a#1"];
        for id in ids {
            store.put(&FileKey::scoped(&a, "attachment", id), id.to_owned()).await.unwrap();
        }
        for id in ids {
            let found = store.get(&FileKey::scoped(&a, "attachment", id)).await.unwrap();
            assert_eq!(found.as_deref(), Some(id.as_bytes()), "{id:?} was overwritten by another id");
        }
        let mine = folder.path().join("deep/files").join(a.0.to_string()).join("attachment");
        assert_eq!(std::fs::read_dir(mine).unwrap().count(), ids.len());
        assert_eq!(
            store.get(&FileKey::scoped(&b, "attachment", "x")).await.unwrap().as_deref(),
            Some("ของ ข".as_bytes())
        );
        let long = "ก".repeat(500);
        store.put(&FileKey::scoped(&a, "attachment", &long), "ยาว").await.unwrap();
        assert!(store.exists(&FileKey::scoped(&a, "attachment", &long)).await.unwrap());
    }
}
