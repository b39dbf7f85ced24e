//! What handlers share.

use kernel::SharedClock;
use platform::{Backplane, Config, FileStore, Metrics, Shutdown};
use std::{ops::Deref, sync::Arc};
use store::Store;
use tenancy::{Vault, context, session::Sessions};

/// The parts of the process the gateway is made of.
pub struct Parts {
    pub config: Config,
    pub store: Store,
    pub backplane: Backplane,
    pub files: FileStore,
    pub vault: Vault,
    pub clock: SharedClock,
    pub metrics: Metrics,
    pub shutdown: Shutdown,
}

/// The gateway's state; cheap to clone.
#[derive(Clone)]
pub struct App(Arc<Inner>);

pub struct Inner {
    pub config: Config,
    pub store: Store,
    pub backplane: Backplane,
    pub files: FileStore,
    pub vault: Vault,
    pub clock: SharedClock,
    pub metrics: Metrics,
    pub shutdown: Shutdown,
    pub sessions: Sessions,
    pub(crate) graphql: crate::graphql::Engine,
    pub(crate) hosts: crate::http::host::Hosts,
    pub(crate) proxies: platform::config::TrustedProxies,
}

impl App {
    /// # Errors
    /// When the list of trusted proxies cannot be read.
    pub fn new(parts: Parts) -> Result<Self, String> {
        let sessions = Sessions::new(parts.store.clone(), parts.vault.clone(), &parts.backplane);
        Ok(Self(Arc::new(Inner {
            graphql: crate::graphql::Engine::new(&parts.config.limits),
            hosts: crate::http::host::Hosts::new(&parts.config.http.public_url),
            proxies: parts.config.http.proxies()?,
            sessions,
            config: parts.config,
            store: parts.store,
            backplane: parts.backplane,
            files: parts.files,
            vault: parts.vault,
            clock: parts.clock,
            metrics: parts.metrics,
            shutdown: parts.shutdown,
        })))
    }

    /// The address of the service without a slash at the end.
    #[must_use]
    pub fn public_url(&self) -> &str {
        self.config.http.public_url.trim_end_matches('/')
    }

    /// What a request context borrows.
    #[must_use]
    pub fn context_parts(&self) -> context::Parts {
        context::Parts {
            store: self.store.clone(),
            clock: self.clock.clone(),
            vault: self.vault.clone(),
            files: self.files.clone(),
            public_url: self.public_url().to_owned(),
        }
    }
}

impl Deref for App {
    type Target = Inner;
    fn deref(&self) -> &Inner {
        &self.0
    }
}
