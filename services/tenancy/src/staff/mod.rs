//! Members of staff (เจ้าหน้าที่): who works here, in which department, with which roles, and the invitations by which
//! they join. Nobody is ever removed, because cases and the audit trail name them; an account is disabled.

mod commands;
pub mod graphql;
mod queries;
mod rules;
pub(crate) mod table;
pub mod token;

pub use crate::session::accept_invite;
pub(crate) use commands::ask_for_mail;
pub use commands::{
    Changed, add_active, change, clear_second_factor, disable, enable, invite, resend_invite,
};
pub use queries::{find, find_by_email, list, with_role};
pub use rules::{Input, email_key, is_email};

use chrono::{DateTime, Utc};
use kernel::{
    Actor, Lang, Role,
    ids::{DepartmentId, StaffId},
};

/// The job that makes a token with [`token::issue`] and mails it. Payload: `staffId`, `purpose`.
pub const MAIL_JOB: &str = "staff.mail";

/// A member of staff.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Staff {
    pub id: StaffId,
    pub email: String,
    pub name: String,
    pub position: String,
    pub department_id: Option<DepartmentId>,
    pub department_name: Option<String>,
    pub phone: String,
    pub lang: Lang,
    pub state: State,
    pub totp_enabled: bool,
    pub signed_in_at: Option<DateTime<Utc>>,
    pub roles: Vec<Role>,
}

impl Staff {
    #[must_use]
    pub fn actor(&self) -> Actor {
        Actor::Staff { id: self.id, roles: self.roles.clone(), department: self.department_id }
    }
}

/// Where an account stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Invited, has not chosen a password yet.
    Invited,
    Active,
    Disabled,
}

impl State {
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Invited => "invited",
            Self::Active => "active",
            Self::Disabled => "disabled",
        }
    }

    /// A state this version does not know may do nothing.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        match text {
            "invited" => Self::Invited,
            "active" => Self::Active,
            _ => Self::Disabled,
        }
    }
}
