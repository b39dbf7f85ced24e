//! Forums as citizens see them: published and not set aside. Those to come stand first, the next one at the top.

use super::{
    Forum, Line,
    item::{self, Item},
    list, queries,
};
use chrono::NaiveDate;
use kernel::{
    Fault, Lang,
    ids::ForumId,
    page::{Page, PageArgs, decode_cursor, encode_cursor},
};
use store::{Sql, TenantRead};
use uuid::Uuid;

/// More forums to come than this do not fit into one village calendar.
const MOST_COMING: i64 = 50;

const SEEN: &str = " AND r.published_at IS NOT NULL AND r.archived_at IS NULL";

/// Forums to come, the next one first; cancelled ones too, so that nobody comes in vain.
pub async fn coming(read: &TenantRead, today: NaiveDate, lang: Lang) -> Result<Vec<Line>, Fault> {
    let sql = Sql::new(list::LINES)
        .push(SEEN)
        .push(" AND f.state IN ('planned', 'announced', 'cancelled') AND r.ends_on >= ?")
        .bind(today)
        .push(" ORDER BY r.sort_on, r.id LIMIT ?")
        .bind(MOST_COMING);
    list::lines(read, read.rows_as(sql).await?, lang).await
}

/// Forums that took place, the latest first.
pub async fn held(read: &TenantRead, args: PageArgs, lang: Lang) -> Result<Page<Line>, Fault> {
    let mut sql = Sql::new(list::LINES).push(SEEN).push(" AND f.state IN ('held', 'summarised')");
    if let Some(cursor) = &args.after {
        let (day, id): (NaiveDate, Uuid) =
            decode_cursor(cursor).ok_or_else(|| Fault::field("after", "bad_cursor"))?;
        sql = sql.push(" AND (r.sort_on, r.id) < (?, ?)").bind(day).bind(id);
    }
    let limit = args.limit();
    let asked = i64::try_from(limit).unwrap_or(i64::MAX).saturating_add(1);
    let rows: Vec<list::Row> =
        read.rows_as(sql.push(" ORDER BY r.sort_on DESC, r.id DESC LIMIT ?").bind(asked)).await?;
    let page = Page::cut(rows, limit, |row| encode_cursor(&(row.sort_on, row.id)));
    let lines = list::lines(read, page.rows, lang).await?;
    Ok(Page { rows: lines, end_cursor: page.end_cursor, has_next: page.has_next })
}

/// One forum with what was raised there.
pub async fn find(read: &TenantRead, id: ForumId) -> Result<Option<(Forum, Vec<Item>)>, Fault> {
    let forum = queries::load(read, id).await?.filter(|forum| forum.record.is_public());
    match forum {
        Some(forum) => {
            let items = item::of(read, id).await?;
            Ok(Some((forum, items)))
        }
        None => Ok(None),
    }
}

/// What its villages are called.
pub async fn villages(read: &TenantRead, id: ForumId, lang: Lang) -> Result<Vec<String>, Fault> {
    let labels = list::village_labels(read, &[id.uuid()], lang).await?;
    Ok(labels.into_iter().map(|(_, label)| label).collect())
}
