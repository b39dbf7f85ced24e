//! The sections of the settings and their defaults: without any file, one process serves from the folder `data`.

use super::proxies::TrustedProxies;
use super::secret::{ConnectionUrl, Secret};
use serde::{Deserialize, Deserializer, Serialize};
use std::path::PathBuf;

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Http {
    /// Address and port to listen on.
    pub bind: String,
    /// How citizens reach the service, without a closing slash; goes into links, mails and QR codes.
    /// When not set: `http://` and the bind address.
    pub public_url: String,
    /// Addresses or networks (`10.0.0.0/8`) of our own proxies; only their X-Forwarded-For is believed.
    #[serde(deserialize_with = "list")]
    pub trusted_proxies: Vec<String>,
    pub secure_cookies: SecureCookies,
}

impl Http {
    /// Whether cookies carry `Secure`: as set, else when the public address is https.
    #[must_use]
    pub fn cookies_are_secure(&self) -> bool {
        match self.secure_cookies {
            SecureCookies::Auto => self.public_url.starts_with("https://"),
            SecureCookies::Always => true,
            SecureCookies::Never => false,
        }
    }

    /// # Errors
    /// The entry that is neither an address nor a network; loaded settings have none.
    pub fn proxies(&self) -> Result<TrustedProxies, String> {
        TrustedProxies::parse(&self.trusted_proxies)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SecureCookies {
    Auto,
    Always,
    Never,
}

impl Default for Http {
    fn default() -> Self {
        Self {
            bind: "127.0.0.1:8080".to_owned(),
            public_url: String::new(),
            trusted_proxies: Vec::new(),
            secure_cookies: SecureCookies::Auto,
        }
    }
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Database {
    /// `sqlite:PATH` or `postgres://…`; the role that may not pass row-level security.
    pub url: ConnectionUrl,
    /// The role that owns the tables and runs migrations; when not set, `url`.
    pub owner_url: ConnectionUrl,
    /// The role of the worker that claims jobs across tenants; when not set, `url`.
    pub claim_url: ConnectionUrl,
    /// Most connections of one process to `url`; a request holds one for its whole time.
    pub pool: u32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DatabaseKind {
    Sqlite,
    Postgres,
}

impl Database {
    #[must_use]
    pub fn kind(&self) -> DatabaseKind {
        if self.url.scheme() == "sqlite" { DatabaseKind::Sqlite } else { DatabaseKind::Postgres }
    }
}

impl Default for Database {
    fn default() -> Self {
        Self {
            url: ConnectionUrl::new("sqlite:data/suanruam.db"),
            owner_url: ConnectionUrl::default(),
            claim_url: ConnectionUrl::default(),
            pool: 20,
        }
    }
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Redis {
    /// `redis://…`; when not set, cache, rate limit and pub/sub stay in the process, right for one process only.
    /// TLS (`rediss://`) is not built in: keep Redis on a private network.
    pub url: Option<ConnectionUrl>,
    /// Begins every key, so that installations can share one Redis.
    pub prefix: String,
}

impl Default for Redis {
    fn default() -> Self {
        Self { url: None, prefix: "suanruam".to_owned() }
    }
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Files {
    pub kind: FilesKind,
    /// With several hosts: a volume that all of them mount.
    pub dir: PathBuf,
}

/// Where files are kept. A folder is the only kind built in (see `files`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum FilesKind {
    Folder,
}

impl Default for Files {
    fn default() -> Self {
        Self { kind: FilesKind::Folder, dir: PathBuf::from("data/files") }
    }
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mail {
    pub mode: MailMode,
    /// Mode `files`: the folder that gets one `.eml` per mail.
    pub dir: PathBuf,
    pub host: String,
    /// When 0: 25, 587 or 465 after `tls`.
    pub port: u16,
    pub username: String,
    pub password: Option<Secret>,
    pub tls: MailTls,
    /// Sender of all mails: `name@host` or `Text <name@host>`.
    pub from: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum MailMode {
    Files,
    Smtp,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum MailTls {
    /// Clear text: only for a relay on this host or a private network.
    None,
    /// Upgrade required; never falls back to clear text.
    Starttls,
    /// TLS from the first byte.
    Tls,
}

impl Default for Mail {
    fn default() -> Self {
        Self {
            mode: MailMode::Files,
            dir: PathBuf::from("data/mail"),
            host: String::new(),
            port: 0,
            username: String::new(),
            password: None,
            tls: MailTls::Starttls,
            from: "Suanruam <no-reply@localhost>".to_owned(),
        }
    }
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Secrets {
    /// 32 bytes in hexadecimal; seals what must be read back (second-factor seeds and the like).
    pub master_key: Option<Secret>,
    /// Read when `master_key` is not set; written once, for this account only, when the installation is embedded.
    pub key_file: PathBuf,
}

impl Default for Secrets {
    fn default() -> Self {
        Self { master_key: None, key_file: PathBuf::from("data/master.key") }
    }
}

/// Bounds on what one caller may ask of the process.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Limits {
    /// Bytes of one uploaded file.
    pub upload_bytes: u64,
    /// Seconds until a request is given up.
    pub request_seconds: u64,
    /// Requests a minute from one address. Generous: a whole office stands behind one address.
    pub requests_per_minute: u32,
    /// Complaints, comments and answers an hour from one address. Generous: mobile operators put thousands of phones
    /// behind one address, and a flood brings them all on one day.
    pub submissions_per_hour: u32,
    /// Tries in 15 minutes to open a complaint by number and secret, for one address.
    pub trackings_per_quarter_hour: u32,
    pub graphql_depth: u32,
    pub graphql_complexity: u32,
    pub graphql_aliases: u32,
    /// Bytes the cache inside the process may hold.
    pub cache_bytes: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            upload_bytes: 10 * 1024 * 1024,
            request_seconds: 30,
            requests_per_minute: 1_200,
            submissions_per_hour: 300,
            trackings_per_quarter_hour: 30,
            graphql_depth: 12,
            graphql_complexity: 2_000,
            graphql_aliases: 30,
            cache_bytes: 64 * 1024 * 1024,
        }
    }
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Log {
    pub format: LogFormat,
    /// Levels by part of the program, such as `info,store=debug`.
    pub filter: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LogFormat {
    Text,
    Json,
}

impl Default for Log {
    fn default() -> Self {
        Self { format: LogFormat::Text, filter: "info".to_owned() }
    }
}

/// A TOML list, or text with commas as the environment can only give.
fn list<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<String>, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Written {
        List(Vec<String>),
        Text(String),
    }
    Ok(match Written::deserialize(deserializer)? {
        Written::List(items) => items,
        Written::Text(text) => {
            text.split(',').map(str::trim).filter(|item| !item.is_empty()).map(str::to_owned).collect()
        }
    })
}
