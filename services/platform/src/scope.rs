//! What the platform knows of a tenant (หน่วยงาน): its id, and only from something that was allowed to exist.

/// Implemented by the store's tenant scope. Keys of tenant data are built from it, never from an id out of a request.
pub trait ScopeId {
    fn scope_id(&self) -> uuid::Uuid;
}

impl<T: ScopeId + ?Sized> ScopeId for &T {
    fn scope_id(&self) -> uuid::Uuid {
        (**self).scope_id()
    }
}
