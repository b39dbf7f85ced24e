//! `suanruam migrate`: the schema of this version, and the reference data that ships with it.

use crate::{assemble, stop::Stop, voice::Voice};
use anyhow::{Context, anyhow};
use platform::Config;
use serde::Serialize;
use store::Store;
use tenancy::place::{self, ImportReport};

#[derive(Serialize)]
pub struct Migrated {
    /// Steps that were applied now.
    pub applied: Vec<String>,
    /// Places and holidays that were added or changed now.
    pub reference: ImportReport,
}

/// Applies what is missing. Running it again does nothing.
///
/// # Errors
/// [`Stop::Database`] when the database does not answer.
pub async fn migrate(config: &Config) -> Result<Migrated, Stop> {
    let databases = assemble::databases(config);
    let applied = match Store::migrate(&databases).await {
        Ok(applied) => applied,
        Err(error) => {
            let address = config.database.owner_url.redacted();
            // Not answering and refusing a step are different news for the operator.
            let mut owner = databases;
            owner.url.clone_from(&owner.owner_url);
            assemble::reach(&owner).await?;
            return Err(Stop::Failed(anyhow!(error).context(format!("migrating {address}"))));
        }
    };
    let store = assemble::open_store(config).await?;
    let reference = place::load_builtin(&store, assemble::clock().now()).await.context("reference data")?;
    store.close().await;
    Ok(Migrated { applied, reference })
}

pub async fn run(voice: Voice, config: &Config) -> Result<(), Stop> {
    let migrated = migrate(config).await?;
    voice.answer(&migrated, |migrated| {
        let steps = match migrated.applied.len() {
            0 => "The schema was up to date.".to_owned(),
            n => format!("{n} steps applied: {}.", migrated.applied.join(", ")),
        };
        format!("{steps}\nReference data: {}.", crate::import::summary(&migrated.reference))
    })
}
