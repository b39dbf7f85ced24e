//! Signing in and staying signed in (การเข้าสู่ระบบ): passwords, lock-out, the second factor, sessions. A session is a row
//! with the hash of a random token and a copy in the cache; the token itself exists only in the browser.

mod account;
mod lock_out;
mod password;
mod resolve;
mod rows;
mod second_factor;
pub(crate) mod secret;
mod sign_in;

pub use account::accept_invite;
pub use password::{check as check_password, hash as hash_password};
pub(crate) use rows::{end_all, hashes_of};
pub use second_factor::Setup;
pub(crate) use second_factor::clear as clear_totp;
pub use sign_in::{Credentials, SignInOutcome};

use crate::vault::Vault;
use chrono::Duration;
use kernel::{
    Actor, Fault, Lang, Role,
    ids::{DepartmentId, StaffId},
};
use platform::{Backplane, Cache, CacheKey, LimitKey, RateLimiter};
use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
    time::Duration as StdDuration,
};
use store::{Store, TenantScope};

/// A session ends this long after signing in, whatever happens in it.
pub const ABSOLUTE_EXPIRY: Duration = Duration::hours(12);
/// A session ends after this long without a request.
pub const IDLE_EXPIRY: Duration = Duration::hours(2);

/// Who is signed in, and in which administration.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedIn {
    pub scope: TenantScope,
    pub staff_id: StaffId,
    pub name: String,
    pub position: String,
    pub email: String,
    pub lang: Lang,
    pub roles: Vec<Role>,
    pub department_id: Option<DepartmentId>,
}

impl SignedIn {
    #[must_use]
    pub fn actor(&self) -> Actor {
        Actor::Staff { id: self.staff_id, roles: self.roles.clone(), department: self.department_id }
    }
}

/// The hash of a session token: the key of its row and of its cached copy. Nobody signs in with it.
#[derive(Clone, PartialEq, Eq)]
pub struct TokenHash(pub(crate) Vec<u8>);

impl std::fmt::Debug for TokenHash {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("TokenHash(********)")
    }
}

impl TokenHash {
    fn of(token: &str) -> Option<Self> {
        secret::is_well_formed(token).then(|| Self(secret::hash(token)))
    }

    fn cache_key(&self) -> CacheKey {
        CacheKey::platform("session", &secret::hex(&self.0))
    }
}

/// The sessions of one installation. Cheap to clone.
#[derive(Clone)]
pub struct Sessions {
    store: Store,
    vault: Vault,
    cache: Arc<dyn Cache>,
    limiter: Arc<dyn RateLimiter>,
    /// Scopes this process has been given by the store, by slug. A cached copy cannot carry a scope: only the store
    /// makes one, and only from a row.
    scopes: Arc<Mutex<HashMap<String, TenantScope>>>,
}

impl Sessions {
    #[must_use]
    pub fn new(store: Store, vault: Vault, backplane: &Backplane) -> Self {
        Self {
            store,
            vault,
            cache: backplane.cache.clone(),
            limiter: backplane.limiter.clone(),
            scopes: Arc::default(),
        }
    }

    /// Forgets cached copies, so that the next request of these sessions reads the rows. A request that was reading
    /// them at this very moment may put an old copy back; it lives half a minute at most.
    pub async fn forget(&self, hashes: &[TokenHash]) {
        for hash in hashes {
            self.cache.remove(&hash.cache_key()).await;
        }
    }

    async fn scope_of(&self, slug: &str) -> Result<Option<TenantScope>, Fault> {
        let known = self.scopes.lock().unwrap_or_else(PoisonError::into_inner).get(slug).cloned();
        if known.is_some() {
            return Ok(known);
        }
        let found = self.store.scope_by_slug(slug).await?;
        if let Some(scope) = &found {
            self.remember(scope);
        }
        Ok(found)
    }

    fn remember(&self, scope: &TenantScope) {
        let mut scopes = self.scopes.lock().unwrap_or_else(PoisonError::into_inner);
        scopes.insert(scope.slug().to_owned(), scope.clone());
    }

    /// Counts one try.
    ///
    /// # Errors
    /// [`Fault::RateLimited`] when it was one too many.
    async fn count(&self, key: &LimitKey, limit: u32, window: StdDuration) -> Result<(), Fault> {
        let decision = self.limiter.hit(key, limit, window).await;
        if decision.allowed {
            return Ok(());
        }
        Err(Fault::RateLimited {
            retry_after_seconds: decision.retry_after.as_millis().div_ceil(1000) as u64,
        })
    }
}
