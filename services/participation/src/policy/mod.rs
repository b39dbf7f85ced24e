//! The participation policy (มาตรการให้ผู้มีส่วนได้ส่วนเสียมีส่วนร่วม, seed 003): on what law it stands, what the executive
//! declares, and what each of the four levels means here. One page of the portal, with the live counts of each level.

mod commands;
pub mod graphql;
mod queries;
mod rules;
mod table;

pub use commands::{publish, save, withdraw};
pub use queries::{current, published};

use crate::record::Record;
use kernel::participation::Level;

/// What a person writes; cleaned and checked by the command.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Words {
    pub title: String,
    /// Why there is such a policy, in paragraphs.
    pub preamble: String,
    /// The laws and criteria it refers to, one a line.
    pub legal_basis: Vec<String>,
    /// ประกาศเจตจำนงสุจริต of the executive, in paragraphs; its signed document is a file of the record.
    pub declaration: String,
    pub inform: String,
    pub consult: String,
    pub involve: String,
    pub collaborate: String,
}

impl Words {
    #[must_use]
    pub fn of_level(&self, level: Level) -> &str {
        match level {
            Level::Inform => &self.inform,
            Level::Consult => &self.consult,
            Level::Involve => &self.involve,
            Level::Collaborate => &self.collaborate,
        }
    }
}

/// A policy as kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Policy {
    pub record: Record,
    pub words: Words,
}
