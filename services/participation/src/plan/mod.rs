//! A plan (แผน): measures over a span of fiscal years, ordered by codes of dimension, group and item (มิติ.กลุ่ม.ลำดับ;
//! seed 001). The years are data: 2566-2570 ends with this fiscal year and 2571-2575 is being consulted on (domain.md c7).
//! Not here: what a measure says and how far it is (`measure`).

pub mod commands;
pub mod graphql;
mod queries;
pub mod rules;
pub(crate) mod table;

pub(crate) use queries::in_use;
pub use queries::{Filter, find, find_published, list, list_published};

use crate::record::{Face, Record};
use kernel::ids::PlanId;

/// A heading above the measures whose codes begin with its own: 3.1 การจัดให้มีและเผยแพร่ข้อมูลข่าวสาร.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Group {
    pub code: String,
    pub title: String,
}

/// What a plan says besides its face.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Content {
    /// Buddhist era, both included.
    pub first_year: i32,
    pub last_year: i32,
    /// มิติ: the title above all groups; may be empty.
    pub dimension: String,
    /// In the order of their codes.
    pub groups: Vec<Group>,
}

/// A plan as kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    pub id: PlanId,
    pub record: Record,
    pub content: Content,
}

/// A plan to be made.
#[derive(Debug, Clone, Default)]
pub struct NewPlan {
    /// Made when the form was opened or the document was read: carried out once.
    pub idempotency_key: String,
    pub face: Face,
    pub content: Content,
}
