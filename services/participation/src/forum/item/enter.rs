//! Taking many items at once, in the order of the paper.

use super::{Kind, Outcome, rules};
use crate::forum::table::forum_item as table;
use chrono::{DateTime, Utc};
use kernel::{
    Fault, FieldError,
    ids::{ForumId, ForumItemId, VillageId},
};
use sea_orm::{ColumnTrait, FromQueryResult};
use store::{Sql, TenantTx};

/// An item as it was raised.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewItem {
    pub kind: Kind,
    pub text: String,
    pub village: Option<VillageId>,
    pub votes: Option<i32>,
}

/// Cleans every row and names what breaks a rule: `rows.3.text`.
#[must_use]
pub fn check_rows(rows: Vec<NewItem>, at: &str) -> (Vec<NewItem>, Vec<FieldError>) {
    let mut errors = Vec::new();
    if rows.len() > rules::MAX_ROWS {
        errors.push(FieldError::new(at, "too_many").with("max", rules::MAX_ROWS));
    }
    let mut kept = Vec::with_capacity(rows.len());
    for (row, n) in rows.into_iter().zip(0_usize..) {
        let (row, more) = rules::check(row, &format!("{at}.{n}"));
        kept.push(row);
        errors.extend(more);
    }
    (kept, errors)
}

/// Adds checked items after those there are.
///
/// # Errors
/// A field error for a village that is not of this administration.
pub async fn add(
    tx: &TenantTx,
    forum: ForumId,
    items: Vec<NewItem>,
    at: &str,
    now: DateTime<Utc>,
) -> Result<Vec<ForumItemId>, Fault> {
    if items.is_empty() {
        return Ok(Vec::new());
    }
    know_villages(tx, &items, at).await?;
    let last = tx
        .find::<table::Entity>()
        .filter(table::Column::ForumId.eq(forum.uuid()))
        .descending(table::Column::Sort)
        .one()
        .await?
        .map_or(0, |row| row.sort);
    let mut ids = Vec::with_capacity(items.len());
    let mut rows = Vec::with_capacity(items.len());
    for (item, sort) in items.into_iter().zip(last + 1..) {
        let id = ForumItemId::new();
        ids.push(id);
        rows.push(table::Model {
            tenant_id: tx.tenant(),
            id: id.uuid(),
            forum_id: forum.uuid(),
            sort,
            kind: item.kind.as_str().to_owned(),
            body: item.text,
            village_id: item.village.map(VillageId::uuid),
            votes: item.votes,
            unit_id: None,
            asked_on: None,
            due_on: None,
            outcome: Outcome::Open.as_str().to_owned(),
            project: String::new(),
            project_code: String::new(),
            project_id: None,
            reason: String::new(),
            answer: String::new(),
            answered_on: None,
            version: 1,
            created_at: now,
            updated_at: now,
        });
    }
    tx.add_many::<table::Entity>(rows).await?;
    Ok(ids)
}

async fn know_villages(tx: &TenantTx, items: &[NewItem], at: &str) -> Result<(), Fault> {
    #[derive(FromQueryResult)]
    struct Known {
        id: uuid::Uuid,
    }
    if items.iter().all(|item| item.village.is_none()) {
        return Ok(());
    }
    let known: Vec<Known> =
        tx.rows_as(Sql::new("SELECT v.id AS id FROM village v WHERE v.tenant_id = {tenant}")).await?;
    let strange = |id: VillageId| !known.iter().any(|village| village.id == id.uuid());
    let errors: Vec<FieldError> = items
        .iter()
        .zip(0_usize..)
        .filter(|(item, _)| item.village.is_some_and(strange))
        .map(|(_, n)| {
            let field = if at.is_empty() { "villageId".to_owned() } else { format!("{at}.{n}.villageId") };
            FieldError::new(&field, "unknown_village")
        })
        .collect();
    if errors.is_empty() { Ok(()) } else { Err(Fault::Invalid(errors)) }
}

/// The same for one item alone.
pub async fn know_village(tx: &TenantTx, item: &NewItem) -> Result<(), Fault> {
    know_villages(tx, std::slice::from_ref(item), "").await
}
