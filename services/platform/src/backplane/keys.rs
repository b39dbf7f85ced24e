//! Names of cached values, counters and channels. Tenant data is named through the tenant's scope, so one tenant's name
//! can never be another's.

use crate::scope::ScopeId;
use sha2::{Digest, Sha256};
use std::fmt::Write as _;

/// Sixteen bytes of SHA-256 in hexadecimal.
pub(crate) fn digest(text: &str) -> String {
    Sha256::digest(text.as_bytes()).iter().take(16).fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

fn platform(kind: &'static str, id: &str) -> String {
    format!("platform/{kind}/{id}")
}

fn scoped(scope: &impl ScopeId, kind: &'static str, id: &str) -> String {
    format!("{}/{kind}/{id}", scope.scope_id().hyphenated())
}

macro_rules! key {
    ($(#[$doc:meta])* $name:ident, $id:ident => $written:expr) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash)]
        pub struct $name(String);

        impl $name {
            /// Of the platform itself: belongs to no tenant.
            #[must_use]
            pub fn platform(kind: &'static str, $id: &str) -> Self {
                Self(platform(kind, $written))
            }

            /// Of one tenant.
            #[must_use]
            pub fn scoped(scope: &impl ScopeId, kind: &'static str, $id: &str) -> Self {
                Self(scoped(scope, kind, $written))
            }

            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }
    };
}

key! {
    /// Names a cached value. `kind` is a plain word without a slash, `id` anything.
    CacheKey, id => id
}
key! {
    /// Names a counter. The id is hashed: it is often an address or an account, and its length is the caller's choice.
    LimitKey, id => &digest(id)
}
key! {
    /// Names a channel. `kind` is a plain word without a slash, `id` anything.
    Channel, id => id
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]
    use super::*;
    use uuid::Uuid;

    struct Tenant(Uuid);
    impl ScopeId for Tenant {
        fn scope_id(&self) -> Uuid {
            self.0
        }
    }

    #[test]
    fn no_id_reaches_into_another_scope() {
        let (a, b) = (Tenant(Uuid::from_u128(1)), Tenant(Uuid::from_u128(2)));
        assert_ne!(CacheKey::scoped(&a, "session", "x"), CacheKey::scoped(&b, "session", "x"));
        let reaching = format!("../{}/session/x", b.0);
        assert!(CacheKey::scoped(&a, "session", &reaching).as_str().starts_with(&format!("{}/", a.0)));
        let posing = format!("{}/session/x", b.0);
        assert!(CacheKey::platform("session", &posing).as_str().starts_with("platform/"));
        assert_eq!(Channel::scoped(&&a, "queue", "1"), Channel::scoped(&a, "queue", "1"));
    }

    #[test]
    fn a_counter_does_not_show_whom_it_counts() {
        let key = LimitKey::platform("sign_in", "somebody@example.go.th");
        assert!(!key.as_str().contains("somebody"));
        assert_ne!(key, LimitKey::platform("sign_in", "another@example.go.th"));
        assert_eq!(
            LimitKey::platform("sign_in", &"x".repeat(9_000)).as_str().len(),
            "platform/sign_in/".len() + 32
        );
    }
}
