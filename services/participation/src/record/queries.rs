//! Reading records.

use super::{Face, Kind, Record, Tags, commands::SEARCH, table::record as table};
use chrono::NaiveDate;
use kernel::{
    Action, Actor, Fault,
    ids::{DepartmentId, StaffId},
    page::{Page, PageArgs, decode_cursor, encode_cursor},
    participation::{Category, Level, StatutoryDomain},
};
use sea_orm::{ColumnTrait, FromQueryResult};
use store::{Sql, TenantRead};
use uuid::Uuid;

/// Which records a list shows.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// None is every kind.
    pub kinds: Vec<Kind>,
    pub text: String,
    pub tags: Tags,
    pub fiscal_year: Option<i32>,
    pub department: Option<DepartmentId>,
    /// Records whose days touch these.
    pub from: Option<NaiveDate>,
    pub to: Option<NaiveDate>,
    /// Only those set aside instead of only those in use.
    pub archived: bool,
}

/// One record of this kind, drafts and those set aside included.
pub async fn find(read: &TenantRead, kind: Kind, id: Uuid) -> Result<Option<Record>, Fault> {
    let row = read
        .find::<table::Entity>()
        .filter(table::Column::Id.eq(id))
        .filter(table::Column::Kind.eq(kind.as_str()))
        .one()
        .await?;
    row.map(Record::try_from).transpose()
}

/// One record as citizens may see it.
pub async fn find_published(read: &TenantRead, kind: Kind, id: Uuid) -> Result<Option<Record>, Fault> {
    Ok(find(read, kind, id).await?.filter(Record::is_public))
}

/// Titles of records, for labels: id, kind, title. Unknown ids are left out.
pub async fn names(read: &TenantRead, ids: &[Uuid]) -> Result<Vec<(Uuid, Kind, String)>, Fault> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let rows = read.find::<table::Entity>().filter(table::Column::Id.is_in(ids.to_vec())).all().await?;
    rows.into_iter().map(|row| Ok((row.id, Kind::read(&row.kind)?, row.title))).collect()
}

/// A page for staff, the latest first.
pub async fn list(
    read: &TenantRead,
    actor: &Actor,
    filter: &Filter,
    args: PageArgs,
) -> Result<Page<Record>, Fault> {
    actor.may(Action::ParticipationRead)?;
    let archived =
        if filter.archived { " AND r.archived_at IS NOT NULL" } else { " AND r.archived_at IS NULL" };
    page(read, filter, archived, args).await
}

/// A page for citizens: published and not set aside, the latest first.
pub async fn list_published(
    read: &TenantRead,
    filter: &Filter,
    args: PageArgs,
) -> Result<Page<Record>, Fault> {
    page(read, filter, " AND r.published_at IS NOT NULL AND r.archived_at IS NULL", args).await
}

async fn page(
    read: &TenantRead,
    filter: &Filter,
    state: &str,
    args: PageArgs,
) -> Result<Page<Record>, Fault> {
    let mut sql = Sql::new("SELECT r.* FROM record r WHERE r.tenant_id = {tenant}").push(state);
    if !filter.kinds.is_empty() {
        let kinds = filter.kinds.iter().map(|kind| kind.as_str());
        sql = sql.push(" AND r.kind IN (").push_list(kinds).push(")");
    }
    for (column, word) in [
        (" AND r.level = ?", filter.tags.level.map(Level::as_str)),
        (" AND r.category = ?", filter.tags.category.map(Category::as_str)),
        (" AND r.statutory_domain = ?", filter.tags.statutory_domain.map(StatutoryDomain::as_str)),
    ] {
        if let Some(word) = word {
            sql = sql.push(column).bind(word);
        }
    }
    if let Some(year) = filter.fiscal_year {
        sql = sql.push(" AND r.fiscal_year = ?").bind(year);
    }
    if let Some(id) = filter.department {
        sql = sql.push(" AND r.department_id = ?").bind(id.uuid());
    }
    if let Some(day) = filter.from {
        sql = sql.push(" AND r.ends_on >= ?").bind(day);
    }
    if let Some(day) = filter.to {
        sql = sql.push(" AND r.starts_on <= ?").bind(day);
    }
    sql = tenancy::search::matching(sql, SEARCH, "r.id", &filter.text);
    if let Some(cursor) = &args.after {
        let (day, id): (NaiveDate, Uuid) =
            decode_cursor(cursor).ok_or_else(|| Fault::field("after", "bad_cursor"))?;
        sql = sql.push(" AND (r.sort_on, r.id) < (?, ?)").bind(day).bind(id);
    }
    let limit = args.limit();
    let asked = i64::try_from(limit).unwrap_or(i64::MAX).saturating_add(1);
    let sql = sql.push(" ORDER BY r.sort_on DESC, r.id DESC LIMIT ?").bind(asked);
    let rows: Vec<table::Model> = read.rows_as(sql).await?;
    let page = Page::cut(rows, limit, |row| encode_cursor(&(row.sort_on, row.id)));
    let records = page.rows.into_iter().map(Record::try_from).collect::<Result<_, _>>()?;
    Ok(Page { rows: records, end_cursor: page.end_cursor, has_next: page.has_next })
}

/// How many published records there are of each level, for the page of the four levels (seed 003).
pub async fn by_level(read: &TenantRead) -> Result<Vec<(Level, i64)>, Fault> {
    #[derive(FromQueryResult)]
    struct Row {
        level: String,
        n: i64,
    }
    let sql = Sql::new(
        "SELECT r.level AS level, count(*) AS n FROM record r WHERE r.tenant_id = {tenant}
         AND r.level IS NOT NULL AND r.published_at IS NOT NULL AND r.archived_at IS NULL GROUP BY r.level",
    );
    let rows: Vec<Row> = read.rows_as(sql).await?;
    Ok(Level::ALL
        .iter()
        .map(|level| (*level, rows.iter().find(|row| row.level == level.as_str()).map_or(0, |row| row.n)))
        .collect())
}

impl TryFrom<table::Model> for Record {
    type Error = Fault;

    fn try_from(row: table::Model) -> Result<Self, Fault> {
        let unreadable =
            |word: &str| Fault::internal(format!("record: a word this version does not know: {word}"));
        let level = row.level.map(|w| Level::parse(&w).ok_or_else(|| unreadable(&w))).transpose()?;
        let category = row.category.map(|w| Category::parse(&w).ok_or_else(|| unreadable(&w))).transpose()?;
        let domain = row
            .statutory_domain
            .map(|w| StatutoryDomain::parse(&w).ok_or_else(|| unreadable(&w)))
            .transpose()?;
        Ok(Self {
            id: row.id,
            kind: Kind::read(&row.kind)?,
            face: Face {
                title: row.title,
                summary: row.summary,
                tags: Tags { level, category, statutory_domain: domain },
                fiscal_year: row.fiscal_year,
                starts_on: row.starts_on,
                ends_on: row.ends_on,
                place: row.place,
                department: row.department_id.map(DepartmentId),
                owner: row.owner_id.map(StaffId),
            },
            published_at: row.published_at,
            archived_at: row.archived_at,
            version: row.version,
            created_by: row.created_by.map(StaffId),
            created_at: row.created_at,
            updated_at: row.updated_at,
        })
    }
}
