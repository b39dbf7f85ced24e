//! Reading activities.

use super::{Activity, Detail, Group, Line, table::activity as table};
use crate::record::{self, Filter, Kind, file};
use kernel::{
    Action, Actor, Fault,
    page::{Page, PageArgs},
};
use sea_orm::ColumnTrait;
use serde::de::DeserializeOwned;
use store::TenantRead;
use uuid::Uuid;

/// A page for staff, the latest first.
pub async fn list(
    read: &TenantRead,
    actor: &Actor,
    filter: Filter,
    args: PageArgs,
) -> Result<Page<Line>, Fault> {
    let filter = Filter { kinds: vec![Kind::Activity], ..filter };
    lines(read, record::list(read, actor, &filter, args).await?).await
}

/// A page for citizens, the latest first.
pub async fn list_published(read: &TenantRead, filter: Filter, args: PageArgs) -> Result<Page<Line>, Fault> {
    let filter = Filter { kinds: vec![Kind::Activity], ..filter };
    lines(read, record::list_published(read, &filter, args).await?).await
}

async fn lines(read: &TenantRead, page: Page<record::Record>) -> Result<Page<Line>, Fault> {
    let ids: Vec<Uuid> = page.rows.iter().map(|record| record.id).collect();
    let rows = if ids.is_empty() {
        Vec::new()
    } else {
        read.find::<table::Entity>().filter(table::Column::Id.is_in(ids)).all().await?
    };
    let lines = page.rows.into_iter().filter_map(|record| {
        let row = rows.iter().find(|row| row.id == record.id)?;
        Some(Line { record, participants: row.participants, elements: row.elements })
    });
    Ok(Page { rows: lines.collect(), end_cursor: page.end_cursor, has_next: page.has_next })
}

/// One activity for staff, drafts and those set aside included.
pub async fn find(read: &TenantRead, actor: &Actor, id: Uuid) -> Result<Option<Activity>, Fault> {
    actor.may(Action::ParticipationRead)?;
    match record::find(read, Kind::Activity, id).await? {
        Some(record) => whole(read, record).await,
        None => Ok(None),
    }
}

/// One activity as citizens may see it.
pub async fn find_published(read: &TenantRead, id: Uuid) -> Result<Option<Activity>, Fault> {
    match record::find_published(read, Kind::Activity, id).await? {
        Some(record) => whole(read, record).await,
        None => Ok(None),
    }
}

async fn whole(read: &TenantRead, record: record::Record) -> Result<Option<Activity>, Fault> {
    let row = read.find::<table::Entity>().filter(table::Column::Id.eq(record.id)).one().await?;
    row.map(|row| Ok(Activity { record, detail: Detail::try_from(row)? })).transpose()
}

/// How many photos of an activity have no words for people who cannot see them.
pub async fn photos_without_alt(read: &TenantRead, id: Uuid) -> Result<usize, Fault> {
    let files = file::of(read, id).await?;
    Ok(files.iter().filter(|file| file.mime.starts_with("image/") && file.alt.is_empty()).count())
}

fn list_of<T: DeserializeOwned>(json: serde_json::Value) -> Result<Vec<T>, Fault> {
    serde_json::from_value(json).map_err(Fault::internal)
}

impl TryFrom<table::Model> for Detail {
    type Error = Fault;

    fn try_from(row: table::Model) -> Result<Self, Fault> {
        Ok(Self {
            topics: list_of(row.topics)?,
            participants: row.participants,
            groups: list_of::<Group>(row.groups)?,
            women: row.women,
            youth: row.youth,
            elderly: row.elderly,
            results: list_of(row.results)?,
            uses: list_of(row.uses)?,
            expectation: row.expectation,
        })
    }
}
