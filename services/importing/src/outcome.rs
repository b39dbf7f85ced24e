//! What became of each record of an import.

use kernel::Fault;
use participation::record::Kind;
use uuid::Uuid;

/// One record of the document: entered, or why not.
#[derive(Debug)]
pub struct Imported {
    /// What it is called in the document.
    pub title: String,
    /// The first source line it stands on; 0 when it is the document as a whole.
    pub line: u32,
    pub outcome: Result<Entered, Fault>,
}

/// Where it is now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entered {
    Record(Kind, Uuid),
    Complaint(kernel::ids::ComplaintId),
}

/// The whole import.
#[derive(Debug, Default)]
pub struct Summary {
    pub lines: Vec<Imported>,
}

impl Summary {
    pub(crate) fn add(&mut self, title: impl Into<String>, line: u32, outcome: Result<Entered, Fault>) {
        self.lines.push(Imported { title: title.into(), line, outcome });
    }

    /// The first record that was entered: the document itself is kept with it.
    #[must_use]
    pub fn first_record(&self) -> Option<Uuid> {
        self.lines.iter().find_map(|line| match line.outcome {
            Ok(Entered::Record(_, id)) => Some(id),
            _ => None,
        })
    }
}
