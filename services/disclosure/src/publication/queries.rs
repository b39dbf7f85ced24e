//! Reading publications.

use super::{
    Category, Edition, EditionFace, Face, KIND, Newest, Publication,
    table::{edition, publication as table},
};
use crate::file::{self, File, Part};
use chrono::{DateTime, NaiveDate, Utc};
use kernel::{
    Action, Actor, Fault,
    ids::{DepartmentId, DisclosureItemId, EditionId, PublicationId, UploadId},
    page::{Page, PageArgs, decode_cursor, encode_cursor},
};
use sea_orm::{ColumnTrait, FromQueryResult};
use store::{Sql, TenantRead};
use uuid::Uuid;

/// Which publications a list shows.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    pub text: String,
    pub category: Option<Category>,
    pub fiscal_year: Option<i32>,
    pub item: Option<DisclosureItemId>,
    /// Only drafts and those withdrawn.
    pub unpublished: bool,
}

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    title: String,
    summary: String,
    category: String,
    oit_item: String,
    item_id: Option<Uuid>,
    fiscal_year: i32,
    department_id: Option<Uuid>,
    published_at: Option<DateTime<Utc>>,
    withdrawn_at: Option<DateTime<Utc>>,
    sort_on: NaiveDate,
    version: i32,
    updated_at: DateTime<Utc>,
    cover: Option<Uuid>,
    label: Option<String>,
    updated_on: Option<NaiveDate>,
    expires_on: Option<NaiveDate>,
    files: i64,
    bytes: i64,
    downloads: i64,
    editions: i64,
}

/// Publications with the facts of their newest edition, in one statement.
const ROWS: &str = "SELECT p.id AS id, p.title AS title, p.summary AS summary, p.category AS category,
        p.oit_item AS oit_item, p.item_id AS item_id, p.fiscal_year AS fiscal_year, p.department_id AS department_id,
        p.published_at AS published_at, p.withdrawn_at AS withdrawn_at, p.sort_on AS sort_on, p.version AS version,
        p.updated_at AS updated_at, c.upload_id AS cover, e.label AS label, e.updated_on AS updated_on,
        e.expires_on AS expires_on,
        (SELECT count(*) FROM disclosure_file f WHERE f.tenant_id = {tenant} AND f.part = 'edition'
          AND f.part_id = e.id) AS files,
        (SELECT CAST(coalesce(sum(u.bytes), 0) AS bigint) FROM disclosure_file f
          JOIN upload u ON u.tenant_id = f.tenant_id AND u.id = f.upload_id
          WHERE f.tenant_id = {tenant} AND f.part = 'edition' AND f.part_id = e.id) AS bytes,
        (SELECT CAST(coalesce(sum(d.downloads), 0) AS bigint) FROM edition d WHERE d.tenant_id = {tenant}
          AND d.publication_id = p.id) AS downloads,
        (SELECT count(*) FROM edition n WHERE n.tenant_id = {tenant} AND n.publication_id = p.id) AS editions
     FROM publication p
     LEFT JOIN edition e ON e.tenant_id = p.tenant_id AND e.publication_id = p.id AND e.no =
        (SELECT max(m.no) FROM edition m WHERE m.tenant_id = {tenant} AND m.publication_id = p.id)
     LEFT JOIN disclosure_file c ON c.tenant_id = p.tenant_id AND c.part = 'cover' AND c.part_id = p.id
     WHERE p.tenant_id = {tenant}";

pub async fn find(read: &TenantRead, id: PublicationId) -> Result<Option<Publication>, Fault> {
    let sql = Sql::new(ROWS).push(" AND p.id = ?").bind(id.uuid());
    read.row_as::<Row>(sql).await?.map(Publication::try_from).transpose()
}

/// One publication as citizens may see it.
pub async fn find_published(read: &TenantRead, id: PublicationId) -> Result<Option<Publication>, Fault> {
    Ok(find(read, id).await?.filter(|publication| publication.published_at.is_some()))
}

/// A page for staff, the latest first.
pub async fn list(
    read: &TenantRead,
    actor: &Actor,
    filter: &Filter,
    args: PageArgs,
) -> Result<Page<Publication>, Fault> {
    actor.may(Action::DisclosureRead)?;
    let state = if filter.unpublished { " AND p.published_at IS NULL" } else { "" };
    page(read, filter, state, args).await
}

/// A page for citizens, the latest first.
pub async fn list_published(
    read: &TenantRead,
    filter: &Filter,
    args: PageArgs,
) -> Result<Page<Publication>, Fault> {
    page(read, filter, " AND p.published_at IS NOT NULL", args).await
}

async fn page(
    read: &TenantRead,
    filter: &Filter,
    state: &str,
    args: PageArgs,
) -> Result<Page<Publication>, Fault> {
    let mut sql = Sql::new(ROWS).push(state);
    if let Some(category) = filter.category {
        sql = sql.push(" AND p.category = ?").bind(category.as_str());
    }
    if let Some(year) = filter.fiscal_year {
        sql = sql.push(" AND p.fiscal_year = ?").bind(year);
    }
    if let Some(item) = filter.item {
        sql = sql.push(" AND p.item_id = ?").bind(item.uuid());
    }
    sql = tenancy::search::matching(sql, KIND, "p.id", &filter.text);
    if let Some(cursor) = &args.after {
        let (day, id): (NaiveDate, Uuid) =
            decode_cursor(cursor).ok_or_else(|| Fault::field("after", "bad_cursor"))?;
        sql = sql.push(" AND (p.sort_on, p.id) < (?, ?)").bind(day).bind(id);
    }
    let limit = args.limit();
    let asked = i64::try_from(limit).unwrap_or(i64::MAX).saturating_add(1);
    let sql = sql.push(" ORDER BY p.sort_on DESC, p.id DESC LIMIT ?").bind(asked);
    let rows: Vec<Row> = read.rows_as(sql).await?;
    let page = Page::cut(rows, limit, |row| encode_cursor(&(row.sort_on, row.id)));
    let rows = page.rows.into_iter().map(Publication::try_from).collect::<Result<_, _>>()?;
    Ok(Page { rows, end_cursor: page.end_cursor, has_next: page.has_next })
}

/// The documents of a catalogue item, drafts included, the latest first.
pub async fn of_item(read: &TenantRead, item: DisclosureItemId) -> Result<Vec<Publication>, Fault> {
    let filter = Filter { item: Some(item), ..Filter::default() };
    Ok(page(read, &filter, "", PageArgs { first: 100, after: None }).await?.rows)
}

/// How many published documents each catalogue item has.
pub async fn counts_by_item(read: &TenantRead) -> Result<Vec<(DisclosureItemId, i64)>, Fault> {
    #[derive(FromQueryResult)]
    struct Count {
        item_id: Uuid,
        n: i64,
    }
    let sql = Sql::new(
        "SELECT p.item_id AS item_id, count(*) AS n FROM publication p WHERE p.tenant_id = {tenant}
         AND p.item_id IS NOT NULL AND p.published_at IS NOT NULL GROUP BY p.item_id",
    );
    let rows: Vec<Count> = read.rows_as(sql).await?;
    Ok(rows.into_iter().map(|row| (DisclosureItemId(row.item_id), row.n)).collect())
}

/// Fiscal years in which something is published, the latest first.
pub async fn years(read: &TenantRead) -> Result<Vec<i32>, Fault> {
    #[derive(FromQueryResult)]
    struct Year {
        fiscal_year: i32,
    }
    let sql = Sql::new(
        "SELECT DISTINCT p.fiscal_year AS fiscal_year FROM publication p
         WHERE p.tenant_id = {tenant} AND p.published_at IS NOT NULL ORDER BY 1 DESC",
    );
    Ok(read.rows_as::<Year>(sql).await?.into_iter().map(|row| row.fiscal_year).collect())
}

/// The editions of a publication with their files, the newest first.
pub async fn editions(read: &TenantRead, id: PublicationId) -> Result<Vec<Edition>, Fault> {
    let rows = read
        .find::<edition::Entity>()
        .filter(edition::Column::PublicationId.eq(id.uuid()))
        .descending(edition::Column::No)
        .all()
        .await?;
    let ids: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
    let files = file::of(read, Part::Edition, &ids).await?;
    let edition = |row: edition::Model| Edition {
        files: files.iter().filter(|file| file.part_id == row.id).cloned().collect(),
        id: EditionId(row.id),
        no: row.no,
        face: EditionFace {
            label: row.label,
            created_on: row.created_on,
            updated_on: row.updated_on,
            expires_on: row.expires_on,
        },
        downloads: row.downloads,
    };
    Ok(rows.into_iter().map(edition).collect())
}

/// A file citizens may have: of an edition of a published publication, or its cover. Says which edition to count.
pub async fn public_file(
    read: &TenantRead,
    upload: UploadId,
) -> Result<Option<(File, Option<EditionId>)>, Fault> {
    let Some((part, part_id)) = file::part_of(read, upload).await? else { return Ok(None) };
    let (publication, edition) = match part {
        Part::Edition => {
            let row = read.find::<edition::Entity>().filter(edition::Column::Id.eq(part_id)).one().await?;
            let Some(row) = row else { return Ok(None) };
            (row.publication_id, Some(EditionId(row.id)))
        }
        Part::Cover => (part_id, None),
        Part::Announcement | Part::Channel => return Ok(None),
    };
    let published = read
        .find::<table::Entity>()
        .filter(table::Column::Id.eq(publication))
        .filter(table::Column::PublishedAt.is_not_null())
        .one()
        .await?;
    if published.is_none() {
        return Ok(None);
    }
    let files = file::of(read, part, &[part_id]).await?;
    Ok(files.into_iter().find(|file| file.upload == upload).map(|file| (file, edition)))
}

impl TryFrom<Row> for Publication {
    type Error = Fault;

    fn try_from(row: Row) -> Result<Self, Fault> {
        let newest = row.label.zip(row.updated_on).map(|(label, updated_on)| Newest {
            label,
            updated_on,
            expires_on: row.expires_on,
            files: row.files,
            bytes: row.bytes,
            downloads: row.downloads,
            editions: row.editions,
        });
        Ok(Self {
            id: PublicationId(row.id),
            face: Face {
                title: row.title,
                summary: row.summary,
                category: Category::read(&row.category)?,
                oit_item: row.oit_item,
                item: row.item_id.map(DisclosureItemId),
                fiscal_year: row.fiscal_year,
                department: row.department_id.map(DepartmentId),
            },
            published_at: row.published_at,
            withdrawn_at: row.withdrawn_at,
            cover: row.cover.map(UploadId),
            newest,
            version: row.version,
            updated_at: row.updated_at,
        })
    }
}
