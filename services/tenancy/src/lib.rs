//! The administrations that use the service (องค์กรปกครองส่วนท้องถิ่น): places, departments, villages, staff and their
//! sign-in, settings, holidays, keys, stored files and the audit trail. What they do with it lives in other rooms.

pub mod administration;
pub mod audit;
pub mod case;
pub mod context;
pub mod department;
mod desk;
pub mod holiday;
pub mod payload;
pub mod place;
pub mod search;
pub mod session;
pub mod settings;
pub mod staff;
pub mod upload;
pub mod vault;
pub mod village;
mod words;

pub use context::RequestContext;
pub use desk::Desk;
pub use vault::Vault;
