//! A complaint (เรื่องราวร้องทุกข์/ร้องเรียน): received, acknowledged, worked on, answered within 15 days, closed.
//! Not here: corruption complaints, which have a register of their own.

pub mod citizen;
pub mod duplicates;
pub mod graphql;
pub mod notice;
pub mod queries;
pub mod queue;
pub mod receive;
pub mod rules;
mod table;
mod views;
pub mod work;
pub(crate) mod write;

pub use citizen::{add_information, rate, reopen_by_citizen};
pub use receive::{NewComplaint, Receipt, receive};
pub use rules::{Contact, Matter};
pub use tenancy::Desk;
pub use views::{CaseFile, EventView, FileView, PersonName, TrackedCase};
pub use write::Attachment;

/// The name of this register in number series, secrets and deadlines.
pub const REGISTER: &str = "complaint";
/// The deadline of the acknowledgement the tenant promises (domain.md c4).
pub use reminders::deadline::COMPLAINT_ACK as ACKNOWLEDGEMENT;
/// The deadline of day 15 (domain.md c3).
pub use reminders::deadline::COMPLAINT_ANSWER as ANSWER;
