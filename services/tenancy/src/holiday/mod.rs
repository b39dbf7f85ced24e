//! Holidays of the offices (วันหยุดราชการ): the national table, and the days an administration adds or keeps open itself.
//! They move reminders and citizens' deadlines, never the day an answer is due (domain.md c3).

mod commands;
pub mod graphql;
mod queries;
mod table;

pub use commands::{remove, save};
pub use queries::{list, load};

use chrono::NaiveDate;

/// One day as one administration sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holiday {
    pub day: NaiveDate,
    pub name: String,
    /// False for an observance on which the offices are open.
    pub office_closed: bool,
    /// Set by the administration itself; stands before the national line of the same day.
    pub own: bool,
}
