//! The list of forums for staff: a page with everything a line shows, in two statements.

use super::{
    ForumLevel, State, Subject,
    hearing::{self, Demand},
};
use crate::record::SEARCH;
use chrono::{DateTime, NaiveDate, Utc};
use kernel::{
    Action, Actor, Fault, Lang,
    ids::{DepartmentId, ForumId, VillageId},
    page::{Page, PageArgs, decode_cursor, encode_cursor},
};
use sea_orm::FromQueryResult;
use store::{Sql, TenantRead};
use tenancy::village;
use uuid::Uuid;

/// Which forums a list shows.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    pub text: String,
    pub states: Vec<State>,
    pub level: Option<ForumLevel>,
    pub subject: Option<Subject>,
    pub village: Option<VillageId>,
    pub department: Option<DepartmentId>,
    pub fiscal_year: Option<i32>,
    /// Only those whose matter still waits for its hearing.
    pub awaits_hearing: bool,
    /// Only those with items that are still open.
    pub has_open_items: bool,
    pub archived: bool,
}

/// One line of the list.
#[derive(Debug, Clone)]
pub struct Line {
    pub id: ForumId,
    pub title: String,
    pub level: ForumLevel,
    pub subject: Subject,
    pub state: State,
    pub starts_on: Option<NaiveDate>,
    pub ends_on: Option<NaiveDate>,
    pub place: String,
    pub villages: Vec<String>,
    pub total: Option<i32>,
    pub items: i64,
    pub adopted: i64,
    pub open: i64,
    pub demand: Demand,
    pub published_at: Option<DateTime<Utc>>,
    pub archived_at: Option<DateTime<Utc>>,
}

#[derive(FromQueryResult)]
pub(super) struct Row {
    pub id: Uuid,
    pub title: String,
    pub forum_level: String,
    pub subject: String,
    pub state: String,
    pub starts_on: Option<NaiveDate>,
    pub ends_on: Option<NaiveDate>,
    pub sort_on: NaiveDate,
    pub place: String,
    pub total: Option<i32>,
    pub items: i64,
    pub adopted: i64,
    pub open_items: i64,
    pub affects_living: bool,
    pub hearing_state: Option<String>,
    pub published_at: Option<DateTime<Utc>>,
    pub archived_at: Option<DateTime<Utc>>,
}

/// A forum that is a hearing by its subject hears its own matter.
pub(super) const LINES: &str = "SELECT r.id AS id, r.title AS title, f.forum_level AS forum_level, f.subject AS subject,
        f.state AS state, r.starts_on AS starts_on, r.ends_on AS ends_on, r.sort_on AS sort_on, r.place AS place,
        f.total AS total, f.affects_living AS affects_living, r.published_at AS published_at,
        r.archived_at AS archived_at,
        CASE WHEN h.id IS NOT NULL THEN h.state WHEN f.subject = 'hearing' THEN f.state END AS hearing_state,
        (SELECT count(*) FROM forum_item i WHERE i.tenant_id = {tenant} AND i.forum_id = r.id) AS items,
        (SELECT count(*) FROM forum_item i WHERE i.tenant_id = {tenant} AND i.forum_id = r.id
          AND i.outcome = 'adopted') AS adopted,
        (SELECT count(*) FROM forum_item i WHERE i.tenant_id = {tenant} AND i.forum_id = r.id
          AND i.outcome = 'open') AS open_items
     FROM record r JOIN forum f ON f.tenant_id = r.tenant_id AND f.id = r.id
     LEFT JOIN forum h ON h.tenant_id = f.tenant_id AND h.id = f.hearing_id
     WHERE r.tenant_id = {tenant} AND r.kind = 'forum'";

/// A page for staff, the latest first.
pub async fn list(
    read: &TenantRead,
    actor: &Actor,
    filter: &Filter,
    args: PageArgs,
    lang: Lang,
) -> Result<Page<Line>, Fault> {
    actor.may(Action::ParticipationRead)?;
    let mut sql = Sql::new(LINES);
    sql = sql.push(if filter.archived {
        " AND r.archived_at IS NOT NULL"
    } else {
        " AND r.archived_at IS NULL"
    });
    if !filter.states.is_empty() {
        let states = filter.states.iter().map(|state| state.as_str());
        sql = sql.push(" AND f.state IN (").push_list(states).push(")");
    }
    if let Some(level) = filter.level {
        sql = sql.push(" AND f.forum_level = ?").bind(level.as_str());
    }
    if let Some(subject) = filter.subject {
        sql = sql.push(" AND f.subject = ?").bind(subject.as_str());
    }
    if let Some(year) = filter.fiscal_year {
        sql = sql.push(" AND r.fiscal_year = ?").bind(year);
    }
    if let Some(id) = filter.department {
        sql = sql.push(" AND r.department_id = ?").bind(id.uuid());
    }
    if let Some(id) = filter.village {
        sql = sql
            .push(
                " AND EXISTS (SELECT 1 FROM forum_village v WHERE v.tenant_id = {tenant} AND v.forum_id = r.id
                  AND v.village_id = ?)",
            )
            .bind(id.uuid());
    }
    if filter.awaits_hearing {
        sql = sql.push(
            " AND f.affects_living AND (CASE WHEN h.id IS NOT NULL THEN h.state WHEN f.subject = 'hearing'
              THEN f.state ELSE 'none' END) NOT IN ('held', 'summarised')",
        );
    }
    if filter.has_open_items {
        sql = sql.push(
            " AND EXISTS (SELECT 1 FROM forum_item o WHERE o.tenant_id = {tenant} AND o.forum_id = r.id
              AND o.outcome = 'open')",
        );
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
    let rows: Vec<Row> = read.rows_as(sql).await?;
    let page = Page::cut(rows, limit, |row| encode_cursor(&(row.sort_on, row.id)));
    let lines = lines(read, page.rows, lang).await?;
    Ok(Page { rows: lines, end_cursor: page.end_cursor, has_next: page.has_next })
}

/// Rows with the labels of their villages.
pub(super) async fn lines(read: &TenantRead, rows: Vec<Row>, lang: Lang) -> Result<Vec<Line>, Fault> {
    let ids: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
    let labels = village_labels(read, &ids, lang).await?;
    rows.into_iter()
        .map(|row| {
            let of_row = labels.iter().filter(|(id, _)| *id == row.id).map(|(_, label)| label.clone());
            let hearing = row.hearing_state.as_deref().map(State::read).transpose()?;
            Ok(Line {
                id: ForumId(row.id),
                title: row.title,
                level: ForumLevel::read(&row.forum_level)?,
                subject: Subject::read(&row.subject)?,
                state: State::read(&row.state)?,
                starts_on: row.starts_on,
                ends_on: row.ends_on,
                place: row.place,
                villages: of_row.collect(),
                total: row.total,
                items: row.items,
                adopted: row.adopted,
                open: row.open_items,
                demand: hearing::demand(row.affects_living, hearing),
                published_at: row.published_at,
                archived_at: row.archived_at,
            })
        })
        .collect()
}

/// Forum and label of every village of these forums, villages by number first.
pub(super) async fn village_labels(
    read: &TenantRead,
    forums: &[Uuid],
    lang: Lang,
) -> Result<Vec<(Uuid, String)>, Fault> {
    #[derive(FromQueryResult)]
    struct Of {
        forum_id: Uuid,
        village_no: Option<i32>,
        name_th: String,
    }
    if forums.is_empty() {
        return Ok(Vec::new());
    }
    let sql = Sql::new(
        "SELECT fv.forum_id AS forum_id, v.village_no AS village_no, v.name_th AS name_th
         FROM forum_village fv JOIN village v ON v.tenant_id = fv.tenant_id AND v.id = fv.village_id
         WHERE fv.tenant_id = {tenant} AND fv.forum_id IN (",
    )
    .push_list(forums.iter().copied())
    .push(") ORDER BY v.kind DESC, v.village_no, v.name_th");
    let rows: Vec<Of> = read.rows_as(sql).await?;
    Ok(rows.into_iter().map(|r| (r.forum_id, village::label(r.village_no, &r.name_th, lang))).collect())
}
