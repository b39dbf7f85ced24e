//! Settings (ค่าตั้งของระบบ): defaults, then one TOML file, then the environment; every value remembers where it came from.
//!
//! `SUANRUAM_HTTP__BIND` sets `http.bind`. An empty variable counts as not set, a list is written with commas, and an
//! unknown key is an error: a misspelt setting that is silently ignored is found months later.

mod check;
mod layers;
mod master_key;
mod proxies;
mod secret;
mod sections;

pub use layers::Origin;
pub use master_key::{MasterKey, MasterKeyError};
pub use proxies::{TrustedProxies, limit_subject};
pub use secret::{ConnectionUrl, Secret};
pub use sections::{
    Database, DatabaseKind, Files, FilesKind, Http, Limits, Log, LogFormat, Mail, MailMode, MailTls, Redis,
    Secrets, SecureCookies,
};

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fmt;
use std::path::{Path, PathBuf};

/// All settings of one process.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    pub http: Http,
    pub database: Database,
    pub redis: Redis,
    pub files: Files,
    pub mail: Mail,
    pub secrets: Secrets,
    pub limits: Limits,
    pub log: Log,
    /// Demonstration data, and a page that shows the mails. Never on a real installation.
    pub demo: bool,
}

impl Config {
    /// Reads the settings of this process: `path`, else the file named by `SUANRUAM_CONFIG`, else `suanruam.toml` in
    /// the working folder when there is one.
    ///
    /// # Errors
    /// A file that is missing or is not TOML, unknown keys, and values that cannot work; each with its key and origin.
    pub fn load(path: Option<&Path>) -> Result<Loaded, ConfigError> {
        Self::load_with(path, std::env::vars_os())
    }

    /// The same with an environment given by the caller.
    ///
    /// # Errors
    /// As for [`Config::load`].
    pub fn load_with(
        path: Option<&Path>,
        environment: impl IntoIterator<Item = (OsString, OsString)>,
    ) -> Result<Loaded, ConfigError> {
        let (mut config, origins) = layers::read(path, environment)?;
        config.fill_in();
        let problems = check::check(&config, &origins);
        if problems.is_empty() { Ok(Loaded { config, origins }) } else { Err(ConfigError::Invalid(problems)) }
    }

    /// True when the database is a local file, so that one process is the whole installation.
    #[must_use]
    pub fn embedded(&self) -> bool {
        self.database.kind() == DatabaseKind::Sqlite
    }

    /// Gives the settings that follow from others their value, so that readers need not know the rule.
    fn fill_in(&mut self) {
        if self.http.public_url.is_empty() {
            let bind = &self.http.bind;
            let port = bind.rsplit_once(':').map_or("8080", |(_, port)| port);
            let everywhere = bind.starts_with("0.0.0.0:") || bind.starts_with("[::]:");
            self.http.public_url =
                if everywhere { format!("http://localhost:{port}") } else { format!("http://{bind}") };
        }
        self.http.public_url.truncate(self.http.public_url.trim_end_matches('/').len());
        for url in [&mut self.database.owner_url, &mut self.database.claim_url] {
            if url.is_empty() {
                *url = self.database.url.clone();
            }
        }
        if self.mail.port == 0 {
            self.mail.port = match self.mail.tls {
                MailTls::None => 25,
                MailTls::Starttls => 587,
                MailTls::Tls => 465,
            };
        }
    }
}

/// Settings together with where each came from.
#[derive(Debug, Clone)]
pub struct Loaded {
    pub config: Config,
    /// By dotted key; a key that is absent has its default.
    pub origins: BTreeMap<String, Origin>,
}

/// One line of `config show`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    pub key: String,
    /// Secrets, and passwords inside addresses, are masked.
    pub value: String,
    /// `default`, `file suanruam.toml` or `environment SUANRUAM_HTTP__BIND`.
    pub origin: String,
}

impl Loaded {
    /// Every setting in the order of its key, safe to print.
    #[must_use]
    pub fn entries(&self) -> Vec<Entry> {
        layers::flatten(&self.config)
            .into_iter()
            .map(|(key, value)| {
                let origin = self.origins.get(&key).unwrap_or(&Origin::Default).to_string();
                Entry { key, value, origin }
            })
            .collect()
    }
}

/// One setting that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    pub key: String,
    pub origin: Origin,
    pub message: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({}): {}", self.key, self.origin, self.message)
    }
}

/// Why the settings were refused. The text is for the operator and never shows a secret.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    #[error("the configuration file {} cannot be read: {source}", path.display())]
    Read { path: PathBuf, source: std::io::Error },
    #[error("the configuration file {} is not TOML, line {line}: {message}", path.display())]
    Syntax { path: PathBuf, line: usize, message: String },
    #[error("{}", lines("unknown settings", .0))]
    Unknown(Vec<Problem>),
    #[error("{}", lines("settings that cannot work", .0))]
    Invalid(Vec<Problem>),
}

fn lines(title: &str, problems: &[Problem]) -> String {
    problems.iter().fold(format!("{title}:"), |text, problem| format!("{text}\n  {problem}"))
}

#[cfg(test)]
mod tests;
