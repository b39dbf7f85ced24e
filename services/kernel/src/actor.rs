//! Who is acting. Every command and query takes an `Actor` and asks it before anything else.

use crate::{
    error::Fault,
    ids::{DepartmentId, StaffId},
    permission::{Action, Role, allows},
};

/// The one on whose behalf something happens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Actor {
    /// A signed-in member of staff.
    Staff { id: StaffId, roles: Vec<Role>, department: Option<DepartmentId> },
    /// A person of the public; proves a case by number and secret, holds no role.
    Citizen,
    /// A worker of the service itself: reminders, importers, the demo.
    System,
}

impl Actor {
    /// # Errors
    /// [`Fault::Forbidden`] unless one of the actor's roles allows the action.
    pub fn may(&self, action: Action) -> Result<(), Fault> {
        if self.can(action) { Ok(()) } else { Err(Fault::Forbidden) }
    }

    #[must_use]
    pub fn can(&self, action: Action) -> bool {
        match self {
            Self::Staff { roles, .. } => roles.iter().any(|role| allows(*role, action)),
            Self::System => true,
            Self::Citizen => false,
        }
    }

    #[must_use]
    pub fn staff_id(&self) -> Option<StaffId> {
        match self {
            Self::Staff { id, .. } => Some(*id),
            Self::Citizen | Self::System => None,
        }
    }

    /// The stable name of the kind of actor, as kept in the audit trail.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Staff { .. } => "staff",
            Self::Citizen => "citizen",
            Self::System => "system",
        }
    }
}
