//! Reading items.

use super::{Item, Kind, Outcome};
use crate::forum::table::forum_item as table;
use kernel::{
    Fault,
    ids::{DepartmentId, ForumId, ForumItemId, VillageId},
};
use sea_orm::ColumnTrait;
use store::TenantRead;

/// The items of a forum in the order of the paper. Who may see them is the question of the forum.
pub async fn of(read: &TenantRead, forum: ForumId) -> Result<Vec<Item>, Fault> {
    let rows = read
        .find::<table::Entity>()
        .filter(table::Column::ForumId.eq(forum.uuid()))
        .ascending(table::Column::Sort)
        .ascending(table::Column::Id)
        .all()
        .await?;
    rows.into_iter().map(Item::try_from).collect()
}

/// One item.
pub async fn find(read: &TenantRead, id: ForumItemId) -> Result<Option<Item>, Fault> {
    let row = read.find::<table::Entity>().filter(table::Column::Id.eq(id.uuid())).one().await?;
    row.map(Item::try_from).transpose()
}

impl TryFrom<table::Model> for Item {
    type Error = Fault;

    fn try_from(row: table::Model) -> Result<Self, Fault> {
        Ok(Self {
            id: ForumItemId(row.id),
            forum: ForumId(row.forum_id),
            no: row.sort,
            kind: Kind::read(&row.kind)?,
            text: row.body,
            village: row.village_id.map(VillageId),
            votes: row.votes,
            unit: row.unit_id.map(DepartmentId),
            asked_on: row.asked_on,
            due_on: row.due_on,
            outcome: Outcome::read(&row.outcome)?,
            project: row.project,
            project_code: row.project_code,
            project_record: row.project_id,
            reason: row.reason,
            answer: row.answer,
            answered_on: row.answered_on,
            version: row.version,
        })
    }
}
