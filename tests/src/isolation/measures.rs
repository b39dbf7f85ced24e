//! Plans and measures (แผน มาตรการ/โครงการ/กิจกรรม): tables, twin data and operations.

use super::Ids;
use crate::harness::{Harness, Town};

pub const TABLES: &[&str] = &[];

/// Operations that change something of A itself and so may well succeed.
pub const OWN: &[&str] = &[];

/// Data of B; the ids are named as `operations` asks for them.
pub async fn furnish(_h: &Harness, _town: &Town) -> Ids {
    Ids::new()
}

pub fn operations(_b: &Ids) -> Vec<(&'static str, String)> {
    Vec::new()
}
