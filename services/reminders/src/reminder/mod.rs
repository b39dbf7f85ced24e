//! Reminders (การแจ้งเตือน): who is told, on which day, that something is due. A ledger with one row per deadline, due
//! day, step and recipient makes sure that nothing is told twice and nothing new is swallowed; everything one person
//! must hear in one run is one mail, composed from the ledger at the moment it is sent.

pub(crate) mod digest;
pub(crate) mod ledger;
mod recipients;
mod rules;
mod run;

pub use rules::{Step, steps_due};
pub use run::{Quiet, RunReport, run};

pub(crate) use run::sending;
