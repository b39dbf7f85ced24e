//! Reading the policy.

use super::{Policy, Words, table::participation_policy as table};
use crate::record::{self, Filter, Kind, Record};
use kernel::{Action, Actor, Fault, page::PageArgs};
use sea_orm::ColumnTrait;
use store::TenantRead;

/// The one in use: the newest that is not set aside, published or not.
pub async fn current(read: &TenantRead, actor: &Actor) -> Result<Option<Policy>, Fault> {
    actor.may(Action::ParticipationRead)?;
    let page = record::list(read, actor, &filter(), PageArgs { first: 1, after: None }).await?;
    with_words(read, page.rows.into_iter().next()).await
}

/// The newest that citizens may see.
pub async fn published(read: &TenantRead) -> Result<Option<Policy>, Fault> {
    let page = record::list_published(read, &filter(), PageArgs { first: 1, after: None }).await?;
    with_words(read, page.rows.into_iter().next()).await
}

fn filter() -> Filter {
    Filter { kinds: vec![Kind::Policy], ..Filter::default() }
}

pub(super) async fn with_words(read: &TenantRead, record: Option<Record>) -> Result<Option<Policy>, Fault> {
    let Some(record) = record else { return Ok(None) };
    let row = read.find::<table::Entity>().filter(table::Column::Id.eq(record.id)).one().await?;
    let Some(row) = row else { return Ok(None) };
    let words = Words {
        title: record.face.title.clone(),
        preamble: row.preamble,
        legal_basis: serde_json::from_value(row.legal_basis).map_err(Fault::internal)?,
        declaration: row.declaration,
        inform: row.inform,
        consult: row.consult,
        involve: row.involve,
        collaborate: row.collaborate,
    };
    Ok(Some(Policy { record, words }))
}
