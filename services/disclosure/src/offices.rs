//! Ids of departments and staff as the inputs of this room name them.

use async_graphql::ID;
use kernel::{
    Fault, FieldError,
    ids::{DepartmentId, StaffId},
};
use store::StoreError;

/// # Errors
/// A field error for an id of another kind.
pub fn department(id: Option<&ID>) -> Result<Option<DepartmentId>, Fault> {
    id.map(|id| id.parse().map_err(|_| Fault::field("departmentId", "choose_one"))).transpose()
}

/// # Errors
/// A field error for an id of another kind.
pub fn owner(id: Option<&ID>) -> Result<Option<StaffId>, Fault> {
    id.map(|id| id.parse().map_err(|_| Fault::field("ownerId", "choose_one"))).transpose()
}

/// A department, a person or an item that is not of this administration.
pub fn foreign(error: StoreError, field: &str) -> Fault {
    match error {
        StoreError::Conflict(_) => Fault::Invalid(vec![FieldError::new(field, "choose_one")]),
        other => other.into(),
    }
}
