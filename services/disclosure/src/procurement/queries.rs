//! Reading procurement projects.

use super::{
    Announcement, AnnouncementFace, Face, KIND, Kind, Procurement,
    rules::MIN_CHANNELS,
    table::{announcement, procurement as table},
};
use crate::{
    channel::{self, Subject},
    file::{self, File, Part},
};
use chrono::{DateTime, Utc};
use kernel::{
    Action, Actor, Fault,
    ids::{AnnouncementId, DepartmentId, ProcurementId, StaffId, UploadId},
    page::{Page, PageArgs, decode_cursor, encode_cursor},
};
use sea_orm::{ColumnTrait, FromQueryResult};
use store::{Sql, TenantRead};
use uuid::Uuid;

/// Which projects a list shows.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    pub text: String,
    pub fiscal_year: Option<i32>,
    pub department: Option<DepartmentId>,
    /// Only those that do not keep the rule of three channels, or are not published.
    pub wanting: bool,
}

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    title: String,
    reference: String,
    budget_satang: i64,
    fiscal_year: i32,
    department_id: Option<Uuid>,
    owner_id: Option<Uuid>,
    published_at: Option<DateTime<Utc>>,
    version: i32,
    created_at: DateTime<Utc>,
    announcements: i64,
    short: i64,
}

/// Announcements of a project on fewer than the asked number of different channels; its one `?` is that number.
const SHORT: &str =
    "SELECT count(*) FROM announcement s WHERE s.tenant_id = {tenant} AND s.procurement_id = p.id
     AND (SELECT count(DISTINCT c.channel) FROM disclosure_channel c WHERE c.tenant_id = {tenant}
          AND c.subject = 'announcement' AND c.subject_id = s.id) < ?";

fn rows() -> Sql {
    Sql::new(
        "SELECT p.id AS id, p.title AS title, p.reference AS reference, p.budget_satang AS budget_satang,
            p.fiscal_year AS fiscal_year, p.department_id AS department_id, p.owner_id AS owner_id,
            p.published_at AS published_at, p.version AS version, p.created_at AS created_at,
            (SELECT count(*) FROM announcement a WHERE a.tenant_id = {tenant} AND a.procurement_id = p.id)
            AS announcements, (",
    )
    .push(SHORT)
    .bind(minimum())
    .push(") AS short FROM procurement p WHERE p.tenant_id = {tenant}")
}

fn minimum() -> i64 {
    i64::try_from(MIN_CHANNELS).unwrap_or(i64::MAX)
}

pub async fn find(read: &TenantRead, id: ProcurementId) -> Result<Option<Procurement>, Fault> {
    let found = read.row_as::<Row>(rows().push(" AND p.id = ?").bind(id.uuid())).await?;
    Ok(found.map(Procurement::from))
}

/// One project as citizens may see it.
pub async fn find_published(read: &TenantRead, id: ProcurementId) -> Result<Option<Procurement>, Fault> {
    Ok(find(read, id).await?.filter(|project| project.published_at.is_some()))
}

/// A page for staff, the latest year first.
pub async fn list(
    read: &TenantRead,
    actor: &Actor,
    filter: &Filter,
    args: PageArgs,
) -> Result<Page<Procurement>, Fault> {
    actor.may(Action::DisclosureRead)?;
    page(read, filter, "", args).await
}

/// A page for citizens.
pub async fn list_published(
    read: &TenantRead,
    filter: &Filter,
    args: PageArgs,
) -> Result<Page<Procurement>, Fault> {
    page(read, filter, " AND p.published_at IS NOT NULL", args).await
}

async fn page(
    read: &TenantRead,
    filter: &Filter,
    state: &str,
    args: PageArgs,
) -> Result<Page<Procurement>, Fault> {
    let mut sql = rows().push(state);
    if let Some(year) = filter.fiscal_year {
        sql = sql.push(" AND p.fiscal_year = ?").bind(year);
    }
    if let Some(id) = filter.department {
        sql = sql.push(" AND p.department_id = ?").bind(id.uuid());
    }
    if filter.wanting {
        sql = sql
            .push(
                " AND (p.published_at IS NULL OR NOT EXISTS (SELECT 1 FROM announcement n
                  WHERE n.tenant_id = {tenant} AND n.procurement_id = p.id) OR (",
            )
            .push(SHORT)
            .bind(minimum())
            .push(") > 0)");
    }
    sql = tenancy::search::matching(sql, KIND, "p.id", &filter.text);
    if let Some(cursor) = &args.after {
        let (year, at, id): (i32, DateTime<Utc>, Uuid) =
            decode_cursor(cursor).ok_or_else(|| Fault::field("after", "bad_cursor"))?;
        sql = sql.push(" AND (p.fiscal_year, p.created_at, p.id) < (?, ?, ?)").bind(year).bind(at).bind(id);
    }
    let limit = args.limit();
    let asked = i64::try_from(limit).unwrap_or(i64::MAX).saturating_add(1);
    let sql = sql.push(" ORDER BY p.fiscal_year DESC, p.created_at DESC, p.id DESC LIMIT ?").bind(asked);
    let found: Vec<Row> = read.rows_as(sql).await?;
    let page = Page::cut(found, limit, |row| encode_cursor(&(row.fiscal_year, row.created_at, row.id)));
    let rows = page.rows.into_iter().map(Procurement::from).collect();
    Ok(Page { rows, end_cursor: page.end_cursor, has_next: page.has_next })
}

/// The announcements of a project in the order of their days, with files and channels.
pub async fn announcements(read: &TenantRead, id: ProcurementId) -> Result<Vec<Announcement>, Fault> {
    let rows = read
        .find::<announcement::Entity>()
        .filter(announcement::Column::ProcurementId.eq(id.uuid()))
        .ascending(announcement::Column::AnnouncedOn)
        .ascending(announcement::Column::Id)
        .all()
        .await?;
    let ids: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
    let files = file::of(read, Part::Announcement, &ids).await?;
    let channels = channel::of(read, Subject::Announcement, &ids).await?;
    rows.into_iter()
        .map(|row| {
            Ok(Announcement {
                id: AnnouncementId(row.id),
                face: AnnouncementFace {
                    kind: Kind::read(&row.kind)?,
                    announced_on: row.announced_on,
                    body: row.body,
                },
                version: row.version,
                files: files.iter().filter(|file| file.part_id == row.id).cloned().collect(),
                channels: channel::of_one(&channels, row.id),
            })
        })
        .collect()
}

/// The project's title, for what is said about an announcement.
pub async fn title_of_announcement(read: &TenantRead, id: AnnouncementId) -> Result<Option<String>, Fault> {
    #[derive(FromQueryResult)]
    struct Title {
        title: String,
    }
    let sql = Sql::new(
        "SELECT p.title AS title FROM announcement a
         JOIN procurement p ON p.tenant_id = a.tenant_id AND p.id = a.procurement_id
         WHERE a.tenant_id = {tenant} AND a.id = ?",
    );
    Ok(read.row_as::<Title>(sql.bind(id.uuid())).await?.map(|row| row.title))
}

/// A file citizens may have: of an announcement of a published project.
pub async fn public_file(read: &TenantRead, upload: UploadId) -> Result<Option<File>, Fault> {
    let Some((Part::Announcement, id)) = file::part_of(read, upload).await? else { return Ok(None) };
    let row = read.find::<announcement::Entity>().filter(announcement::Column::Id.eq(id)).one().await?;
    let Some(row) = row else { return Ok(None) };
    let published = read
        .find::<table::Entity>()
        .filter(table::Column::Id.eq(row.procurement_id))
        .filter(table::Column::PublishedAt.is_not_null())
        .one()
        .await?;
    if published.is_none() {
        return Ok(None);
    }
    Ok(file::of(read, Part::Announcement, &[id]).await?.into_iter().find(|file| file.upload == upload))
}

impl From<Row> for Procurement {
    fn from(row: Row) -> Self {
        Self {
            id: ProcurementId(row.id),
            face: Face {
                title: row.title,
                reference: row.reference,
                budget_satang: row.budget_satang,
                fiscal_year: row.fiscal_year,
                department: row.department_id.map(DepartmentId),
                owner: row.owner_id.map(StaffId),
            },
            published_at: row.published_at,
            version: row.version,
            announcements: row.announcements,
            short: row.short,
        }
    }
}
