//! Where a command is carried out: the administration, the one who acts, and the parts of the process it needs.

use crate::{RequestContext, Vault};
use chrono::{DateTime, NaiveDate, Utc};
use kernel::{Actor, Lang, SharedClock};
use platform::FileStore;
use store::{Store, TenantScope};

/// Everything a command may use. Commands open and commit their own transaction on it.
#[derive(Clone)]
pub struct Desk {
    pub store: Store,
    pub scope: TenantScope,
    pub actor: Actor,
    pub lang: Lang,
    pub clock: SharedClock,
    pub vault: Vault,
    pub files: FileStore,
    /// `https://host` without a slash at the end.
    pub public_url: String,
}

impl Desk {
    #[must_use]
    pub fn of(request: &RequestContext) -> Self {
        Self {
            store: request.store.clone(),
            scope: request.scope.clone(),
            actor: request.actor.clone(),
            lang: request.lang,
            clock: request.clock.clone(),
            vault: request.vault.clone(),
            files: request.files.clone(),
            public_url: request.public_url.clone(),
        }
    }

    #[must_use]
    pub fn now(&self) -> DateTime<Utc> {
        self.clock.now()
    }

    /// The Thai day.
    #[must_use]
    pub fn today(&self) -> NaiveDate {
        self.clock.today()
    }
}
