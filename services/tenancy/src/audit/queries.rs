//! Reading the audit trail, newest first.

use super::{CORRUPTION, Line};
use chrono::{DateTime, Utc};
use kernel::{
    Action, Actor, Fault,
    ids::AuditId,
    page::{Page, PageArgs, decode_cursor, encode_cursor},
};
use sea_orm::FromQueryResult;
use store::{Sql, TenantRead};
use uuid::Uuid;

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    at: DateTime<Utc>,
    actor_kind: String,
    actor_name: Option<String>,
    action: String,
    subject_kind: String,
    subject_id: Option<Uuid>,
    staff_name: Option<String>,
    department_name: Option<String>,
    village_name: Option<String>,
    detail: serde_json::Value,
}

impl From<Row> for Line {
    fn from(row: Row) -> Self {
        let kept = |key| row.detail.get(key).and_then(|word| word.as_str()).map(str::to_owned);
        let number = || kept("number").or_else(|| kept("title"));
        Self {
            id: AuditId(row.id),
            at: row.at,
            subject_label: row.staff_name.or(row.department_name).or(row.village_name).or_else(number),
            actor_kind: row.actor_kind,
            actor_name: row.actor_name,
            action: row.action,
            subject_kind: row.subject_kind,
            subject_id: row.subject_id,
            detail: row.detail,
        }
    }
}

const LINES: &str = "SELECT a.id AS id, a.at AS at, a.actor_kind AS actor_kind, who.name AS actor_name,
        a.action AS action, a.subject_kind AS subject_kind, a.subject_id AS subject_id, s.name AS staff_name,
        d.name_th AS department_name, v.name_th AS village_name, a.detail AS detail
     FROM audit a
     LEFT JOIN staff who ON who.tenant_id = a.tenant_id AND who.id = a.actor_id
     LEFT JOIN staff s ON s.tenant_id = a.tenant_id AND s.id = a.subject_id
     LEFT JOIN department d ON d.tenant_id = a.tenant_id AND d.id = a.subject_id
     LEFT JOIN village v ON v.tenant_id = a.tenant_id AND v.id = a.subject_id
     WHERE a.tenant_id = {tenant}";

async fn page(
    read: &TenantRead,
    only: &str,
    subject: Option<Uuid>,
    args: PageArgs,
) -> Result<Page<Line>, Fault> {
    let mut sql = Sql::new(LINES).push(only);
    if let Some(subject) = subject {
        sql = sql.push(" AND a.subject_id = ?").bind(subject);
    }
    if let Some(cursor) = &args.after {
        let (at, id): (DateTime<Utc>, Uuid) =
            decode_cursor(cursor).ok_or_else(|| Fault::field("after", "bad_cursor"))?;
        sql = sql.push(" AND (a.at, a.id) < (?, ?)").bind(at).bind(id);
    }
    let limit = args.limit();
    let asked = i64::try_from(limit).unwrap_or(i64::MAX).saturating_add(1);
    let sql = sql.push(" ORDER BY a.at DESC, a.id DESC LIMIT ?").bind(asked);
    let rows: Vec<Row> = read.rows_as(sql).await?;
    let lines = rows.into_iter().map(Line::from).collect();
    Ok(Page::cut(lines, limit, |line: &Line| encode_cursor(&(line.at, line.id.uuid()))))
}

/// The trail of one administration, or of one record in it. What happens in the corruption register is not in it
/// (domain.md: that register is closed to everybody but its officers).
///
/// # Errors
/// [`Fault::Forbidden`] without the right to read the trail.
pub async fn list(
    read: &TenantRead,
    actor: &Actor,
    subject_id: Option<Uuid>,
    args: PageArgs,
) -> Result<Page<Line>, Fault> {
    actor.may(Action::AuditRead)?;
    let open = format!(" AND a.action NOT LIKE '{CORRUPTION}%' AND a.subject_kind NOT LIKE '{CORRUPTION}%'");
    page(read, &open, subject_id, args).await
}

/// The trail of the corruption register alone, for its officers.
///
/// # Errors
/// [`Fault::Forbidden`] without the right to read that trail.
pub async fn list_corruption(read: &TenantRead, actor: &Actor, args: PageArgs) -> Result<Page<Line>, Fault> {
    actor.may(Action::CorruptionAuditRead)?;
    let closed = format!(" AND (a.action LIKE '{CORRUPTION}%' OR a.subject_kind LIKE '{CORRUPTION}%')");
    page(read, &closed, None, args).await
}
