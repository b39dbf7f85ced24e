//! Puts a process together from its settings: the one place that turns configuration into parts.

use crate::{stop::Stop, voice::Voice};
use anyhow::{Context, anyhow};
use kernel::{SharedClock, SystemClock};
use platform::{Backplane, Config, FileStore, Loaded};
use std::{
    path::{Path, PathBuf},
    sync::Arc,
};
use store::{Databases, Sql, Store};
use tenancy::Vault;

/// The parts that every role of the process shares.
#[derive(Clone)]
pub struct Process {
    pub config: Arc<Config>,
    pub clock: SharedClock,
    pub store: Store,
    pub backplane: Backplane,
    pub files: FileStore,
    pub vault: Vault,
}

impl Process {
    /// # Errors
    /// A database that does not answer, a folder that cannot be used, a missing master key.
    pub async fn assemble(config: Config) -> Result<Self, Stop> {
        let clock = clock();
        let store = open_store(&config).await?;
        let vault = vault(&config)?;
        let files = FileStore::open(&config.files).context("files.dir").map_err(Stop::Config)?;
        let backplane = Backplane::connect(&config, clock.clone()).await;
        Ok(Self { config: Arc::new(config), clock, store, backplane, files, vault })
    }
}

#[must_use]
pub fn clock() -> SharedClock {
    Arc::new(SystemClock)
}

/// # Errors
/// No key, or one that cannot be read.
pub fn vault(config: &Config) -> Result<Vault, Stop> {
    let key = config.master_key().map_err(|e| Stop::Config(e.into()))?;
    Ok(Vault::new(*key.as_bytes()))
}

/// Reads the settings and starts logging.
///
/// # Errors
/// Settings that cannot work.
pub fn load(file: Option<&Path>, serves: bool) -> Result<Loaded, Stop> {
    let mut loaded = Config::load(file)?;
    // A command that answers and ends speaks by its answer; only what is wrong belongs between.
    if !serves && !loaded.origins.contains_key("log.filter") {
        loaded.config.log.filter = "warn".to_owned();
    }
    platform::init_tracing(&loaded.config.log).map_err(|e| Stop::Config(e.into()))?;
    Ok(loaded)
}

#[must_use]
pub fn databases(config: &Config) -> Databases {
    let database = &config.database;
    Databases {
        url: database.url.expose().to_owned(),
        owner_url: database.owner_url.expose().to_owned(),
        claim_url: database.claim_url.expose().to_owned(),
        pool: database.pool,
    }
}

/// The file of an embedded database.
#[must_use]
pub fn database_file(config: &Config) -> Option<PathBuf> {
    let path = config.database.url.expose().strip_prefix("sqlite:")?;
    let path = path.strip_prefix("//").unwrap_or(path);
    path.split('?').next().map(PathBuf::from)
}

/// Opens the database of an installation that exists. A missing embedded file is not made here: an empty database
/// would answer every question wrongly.
///
/// # Errors
/// [`Stop::Database`] with what to do.
pub async fn open_store(config: &Config) -> Result<Store, Stop> {
    if let Some(file) = database_file(config).filter(|file| !file.exists()) {
        return Err(Stop::Database(anyhow!(
            "{} does not exist: run `suanruam migrate` first",
            file.display()
        )));
    }
    let store = reach(&databases(config)).await?;
    Ok(store)
}

/// Opens a database and asks it for an answer.
///
/// # Errors
/// [`Stop::Database`]; the address is named without its password.
pub async fn reach(databases: &Databases) -> Result<Store, Stop> {
    let address = platform::config::ConnectionUrl::new(databases.url.as_str()).redacted();
    let unreachable = |error: store::StoreError| {
        let why = match error {
            store::StoreError::Busy => "no connection within 20 seconds".to_owned(),
            other => other.to_string(),
        };
        Stop::Database(anyhow!("the database {address} does not answer: {why}"))
    };
    let store = Store::open(databases).await.map_err(unreachable)?;
    store.ping().await.map_err(unreachable)?;
    Ok(store)
}

/// The migration steps that the database does not have yet. Asks as the owner of the tables, who alone may read the
/// list of steps.
///
/// # Errors
/// When the database does not answer.
pub async fn pending_migrations(config: &Config) -> Result<Vec<String>, Stop> {
    use migrations::{Migrator, MigratorTrait};
    let mut databases = databases(config);
    databases.url.clone_from(&databases.owner_url);
    databases.pool = 1;
    let store = reach(&databases).await?;
    // A database without the list has no steps; whether it answers at all was asked just before.
    let rows = match store.platform().await?.rows(Sql::new("SELECT version FROM seaql_migrations")).await {
        Err(error) if error.to_string().contains("permission denied") => {
            return Err(Stop::failed("this role may not read the list of steps: set database.owner_url"));
        }
        rows => rows.unwrap_or_default(),
    };
    store.close().await;
    let done: Vec<String> = rows.iter().filter_map(|row| row.try_get("", "version").ok()).collect();
    let all = Migrator::migrations();
    Ok(all.iter().map(|step| step.name().to_owned()).filter(|name| !done.contains(name)).collect())
}

/// A role that serves does not change the schema; an upgrade migrates first.
///
/// # Errors
/// [`Stop::Failed`] naming the missing steps.
pub async fn require_schema(voice: Voice, config: &Config) -> Result<(), Stop> {
    // The check for the file comes first: asking an embedded database that is not there would make it.
    open_store(config).await?.close().await;
    match pending_migrations(config).await {
        Ok(steps) if steps.is_empty() => Ok(()),
        Ok(steps) => Err(Stop::failed(format!(
            "the database is older than this program ({} missing): run `suanruam migrate` first",
            steps.join(", ")
        ))),
        Err(stop @ Stop::Database(_)) => Err(stop),
        Err(stop) => {
            voice.note(&format!("schema not compared: {}", stop.message().unwrap_or_default()));
            Ok(())
        }
    }
}
