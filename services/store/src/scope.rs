//! The scope of one administration: proof that a trusted row named it.

use kernel::ids::TenantId;
use std::{fmt, sync::Arc};

/// Which administration's rows may be touched. Only the store makes one, and only from a row it read itself: a host or
/// slug that resolved, a session that was found, a job that was claimed, the list of tenants (design.md 3.1). An id
/// that came with a request never becomes a scope.
///
/// ```compile_fail
/// let scope = store::TenantScope { id: kernel::ids::TenantId::new(), slug: "a".into() };
/// ```
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct TenantScope {
    id: TenantId,
    slug: Arc<str>,
}

impl TenantScope {
    pub(crate) fn trusted(id: TenantId, slug: &str) -> Self {
        Self { id, slug: slug.into() }
    }

    #[must_use]
    pub fn id(&self) -> TenantId {
        self.id
    }

    /// The short name in addresses: `/t/{slug}/`.
    #[must_use]
    pub fn slug(&self) -> &str {
        &self.slug
    }
}

impl fmt::Debug for TenantScope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "TenantScope({})", self.slug)
    }
}

impl platform::ScopeId for TenantScope {
    fn scope_id(&self) -> uuid::Uuid {
        self.id.uuid()
    }
}
