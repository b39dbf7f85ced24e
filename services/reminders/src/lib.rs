//! Deadlines and what reminds of them (กำหนดเวลา การแจ้งเตือน และกล่องจดหมายออก): when something must be done, whose duty
//! it is, the ledger of reminders, the outbox and the road of a mail out of the house. What the duties are is not
//! decided here; each concept sets, meets, moves and cancels its own deadlines.

pub mod deadline;
pub mod graphql;
pub mod mail;
pub mod message;
pub mod policy;
pub mod reminder;
pub mod staff_mail;
pub mod transport;

pub use graphql::{RemindersMutation, RemindersQuery};
pub use transport::Transport;
