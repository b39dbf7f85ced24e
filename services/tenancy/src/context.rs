//! What a resolver may know of the request it serves: who asks, for which administration, in which language.

use crate::{Vault, settings::Settings};
use kernel::{Actor, Fault, Lang, SharedClock};
use platform::FileStore;
use store::{Store, TenantRead, TenantScope};
use tokio::sync::OnceCell;

/// One signed-in request of the console. Its single [`TenantRead`] is opened at the first query and shared by all of
/// them, so that one page is one consistent look at the database.
pub struct RequestContext {
    pub store: Store,
    pub scope: TenantScope,
    pub actor: Actor,
    pub lang: Lang,
    pub clock: SharedClock,
    pub vault: Vault,
    pub files: FileStore,
    /// `https://host` without a slash at the end, for links in mails and notices.
    pub public_url: String,
    read: OnceCell<TenantRead>,
    settings: OnceCell<Settings>,
}

/// The parts of the process that a request borrows.
#[derive(Clone)]
pub struct Parts {
    pub store: Store,
    pub clock: SharedClock,
    pub vault: Vault,
    pub files: FileStore,
    pub public_url: String,
}

impl RequestContext {
    #[must_use]
    pub fn new(parts: Parts, scope: TenantScope, actor: Actor, lang: Lang) -> Self {
        Self {
            store: parts.store,
            clock: parts.clock,
            vault: parts.vault,
            files: parts.files,
            public_url: parts.public_url,
            scope,
            actor,
            lang,
            read: OnceCell::new(),
            settings: OnceCell::new(),
        }
    }

    /// The request's one look at its administration's rows.
    pub async fn read(&self) -> Result<&TenantRead, Fault> {
        Ok(self.read.get_or_try_init(|| self.store.read(&self.scope)).await?)
    }

    pub async fn settings(&self) -> Result<&Settings, Fault> {
        self.settings.get_or_try_init(|| async { crate::settings::load(self.read().await?).await }).await
    }

    /// How many statements this request's read has run.
    #[must_use]
    pub fn statements(&self) -> u32 {
        self.read.get().map_or(0, TenantRead::statements)
    }
}

/// The context of the current GraphQL request.
///
/// # Errors
/// [`Fault::Internal`] when the handler forgot to set it.
pub fn of<'a>(ctx: &async_graphql::Context<'a>) -> Result<&'a RequestContext, async_graphql::Error> {
    ctx.data::<std::sync::Arc<RequestContext>>().map(AsRef::as_ref)
}
