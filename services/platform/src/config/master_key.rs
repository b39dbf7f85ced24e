//! The master key (กุญแจหลัก): 32 bytes that seal stored secrets. Whoever loses it loses what it sealed.

use super::Config;
use std::fmt::{self, Write as _};
use std::fs::{self, OpenOptions};
use std::io::{self, Write as _};
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};

#[derive(Clone, PartialEq, Eq)]
pub struct MasterKey([u8; 32]);

impl MasterKey {
    #[must_use]
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl fmt::Debug for MasterKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("MasterKey(********)")
    }
}

#[derive(Debug, thiserror::Error)]
pub enum MasterKeyError {
    #[error(
        "there is no master key: set secrets.master_key (64 hexadecimal digits) or put it into {}; \
         with PostgreSQL it is never made up, because every process must have the same one",
        .0.display()
    )]
    Missing(PathBuf),
    #[error("{} does not hold 64 hexadecimal digits", .0.display())]
    Malformed(PathBuf),
    #[error("{} can be read by every account of this machine; take that right away (chmod o-rwx)", .0.display())]
    Exposed(PathBuf),
    #[error("the master key file {} cannot be used: {source}", path.display())]
    File { path: PathBuf, source: io::Error },
    #[error("the operating system gives no random bytes: {0}")]
    Random(getrandom::Error),
}

impl Config {
    /// The key as set, else from `secrets.key_file`; an embedded installation without either writes the file once.
    ///
    /// # Errors
    /// No key, a malformed one, or a file that other accounts can read.
    pub fn master_key(&self) -> Result<MasterKey, MasterKeyError> {
        let path = &self.secrets.key_file;
        if let Some(key) = &self.secrets.master_key {
            return decode(key.expose())
                .map(MasterKey)
                .ok_or_else(|| MasterKeyError::Malformed(PathBuf::from("secrets.master_key")));
        }
        match read(path) {
            Err(MasterKeyError::File { source, .. }) if source.kind() == io::ErrorKind::NotFound => {}
            outcome => return outcome,
        }
        if !self.embedded() {
            return Err(MasterKeyError::Missing(path.clone()));
        }
        generate(path)?;
        read(path)
    }
}

fn read(path: &Path) -> Result<MasterKey, MasterKeyError> {
    let failed = |source| MasterKeyError::File { path: path.to_owned(), source };
    if fs::metadata(path).map_err(failed)?.permissions().mode() & 0o007 != 0 {
        return Err(MasterKeyError::Exposed(path.to_owned()));
    }
    let text = fs::read_to_string(path).map_err(failed)?;
    decode(text.trim()).map(MasterKey).ok_or_else(|| MasterKeyError::Malformed(path.to_owned()))
}

fn generate(path: &Path) -> Result<(), MasterKeyError> {
    let failed = |source| MasterKeyError::File { path: path.to_owned(), source };
    let mut bytes = [0_u8; 32];
    getrandom::fill(&mut bytes).map_err(MasterKeyError::Random)?;
    let text = bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    });
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        fs::create_dir_all(folder).map_err(failed)?;
    }
    // Written aside and linked into place: two processes that start together must end with one whole key, and a link
    // fails where the name is taken.
    let mut aside = path.as_os_str().to_owned();
    aside.push(format!(".{}", uuid::Uuid::new_v4().simple()));
    let aside = PathBuf::from(aside);
    let mut file =
        OpenOptions::new().write(true).create_new(true).mode(0o600).open(&aside).map_err(failed)?;
    let written = writeln!(file, "{text}").and_then(|()| file.sync_all());
    let linked = written.and_then(|()| match fs::hard_link(&aside, path) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
        outcome => outcome,
    });
    let removed = fs::remove_file(&aside);
    linked.and(removed).map_err(failed)
}

pub(super) fn decode(text: &str) -> Option<[u8; 32]> {
    if text.len() != 64 || !text.bytes().all(|b| b.is_ascii_hexdigit()) {
        return None;
    }
    let mut key = [0_u8; 32];
    for (at, byte) in key.iter_mut().enumerate() {
        *byte = u8::from_str_radix(text.get(2 * at..2 * at + 2)?, 16).ok()?;
    }
    Some(key)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]
    use super::*;
    use crate::config::{ConnectionUrl, Secret};

    fn config(path: &Path) -> Config {
        let mut config = Config::default();
        config.secrets.key_file = path.to_owned();
        config
    }

    #[test]
    fn an_embedded_installation_makes_one_key_even_when_many_start() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("data/master.key");
        let keys: Vec<MasterKey> = std::thread::scope(|threads| {
            let started: Vec<_> =
                (0..8).map(|_| threads.spawn(|| config(&path).master_key().unwrap())).collect();
            started.into_iter().map(|thread| thread.join().unwrap()).collect()
        });
        assert!(keys.windows(2).all(|pair| pair[0] == pair[1]));
        assert_ne!(keys[0].as_bytes(), &[0; 32]);
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        assert_eq!(fs::read_dir(path.parent().unwrap()).unwrap().count(), 1, "nothing is left aside");
        assert_eq!(format!("{:?}", keys[0]), "MasterKey(********)");
    }

    #[test]
    fn a_hosted_installation_never_makes_up_a_key() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("master.key");
        let mut hosted = config(&path);
        hosted.database.url = ConnectionUrl::new("postgres://db/x");
        assert!(matches!(hosted.master_key(), Err(MasterKeyError::Missing(_))));
        assert!(!path.exists());
        hosted.secrets.master_key = Some(Secret::new("0A".repeat(32)));
        assert_eq!(hosted.master_key().unwrap().as_bytes(), &[10; 32]);
    }

    #[test]
    fn a_file_is_refused_when_open_to_all_or_broken() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("master.key");
        fs::write(&path, "ab".repeat(32)).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).unwrap();
        assert!(matches!(config(&path).master_key(), Err(MasterKeyError::Exposed(_))));
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
        assert_eq!(config(&path).master_key().unwrap().as_bytes(), &[0xab; 32]);
        fs::write(&path, "ab".repeat(31)).unwrap();
        assert!(matches!(config(&path).master_key(), Err(MasterKeyError::Malformed(_))));
    }
}
