//! The audit trail in GraphQL.

use super::{Line, list};
pub use crate::payload::PageInfo;
use crate::{context, payload};
use async_graphql::{Context, ID, Json, Object, Result, SimpleObject};
use chrono::{DateTime, Utc};
use kernel::{
    Fault,
    ids::{CategoryId, ComplaintId, DepartmentId, MessageId, StaffId, TenantId, UploadId, VillageId},
    page::PageArgs,
};
use uuid::Uuid;

#[derive(SimpleObject)]
pub struct AuditLine {
    id: ID,
    at: DateTime<Utc>,
    actor_kind: String,
    actor_name: Option<String>,
    action: String,
    subject_kind: String,
    subject_id: Option<ID>,
    subject_label: Option<String>,
    detail: Json<serde_json::Value>,
}

#[derive(SimpleObject)]
pub struct AuditConnection {
    nodes: Vec<AuditLine>,
    page_info: PageInfo,
}

/// The subject's id as the rest of the schema writes it.
fn typed(kind: &str, id: Uuid) -> String {
    match kind {
        "staff" => StaffId(id).to_string(),
        "department" => DepartmentId(id).to_string(),
        "village" => VillageId(id).to_string(),
        "category" => CategoryId(id).to_string(),
        "complaint" => ComplaintId(id).to_string(),
        "upload" => UploadId(id).to_string(),
        "message" => MessageId(id).to_string(),
        "administration" => TenantId(id).to_string(),
        other => format!("{other}_{}", id.simple()),
    }
}

/// The key inside an id of any kind: a line's subject may be anything.
fn untyped(id: &str) -> Option<Uuid> {
    let (_, key) = id.rsplit_once('_')?;
    (key.len() == 32).then(|| Uuid::try_parse(key).ok()).flatten()
}

impl From<Line> for AuditLine {
    fn from(line: Line) -> Self {
        Self {
            id: ID(line.id.to_string()),
            at: line.at,
            actor_kind: line.actor_kind,
            actor_name: line.actor_name,
            subject_id: line.subject_id.map(|id| ID(typed(&line.subject_kind, id))),
            action: line.action,
            subject_kind: line.subject_kind,
            subject_label: line.subject_label,
            detail: Json(line.detail),
        }
    }
}

#[derive(Default)]
pub struct AuditQuery;

#[Object]
impl AuditQuery {
    async fn audit_trail(
        &self,
        ctx: &Context<'_>,
        subject_id: Option<ID>,
        #[graphql(default = 50)] first: i32,
        after: Option<String>,
    ) -> Result<AuditConnection> {
        let at = context::of(ctx)?;
        let page = async {
            let subject = match &subject_id {
                Some(id) => Some(untyped(id).ok_or(Fault::NotFound)?),
                None => None,
            };
            let args = PageArgs { first: u64::try_from(first).unwrap_or_default(), after };
            list(at.read().await?, &at.actor, subject, args).await
        };
        let page = page.await.map_err(|fault| payload::error(fault, at.lang))?;
        let page_info = PageInfo::from(&page);
        Ok(AuditConnection { nodes: page.rows.into_iter().map(AuditLine::from).collect(), page_info })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_subject_of_any_kind_is_found_by_its_own_id() {
        let key = Uuid::now_v7();
        for kind in ["staff", "complaint", "administration", "corruption_case"] {
            assert_eq!(untyped(&typed(kind, key)), Some(key), "{kind}");
        }
        assert_eq!(typed("staff", key), StaffId(key).to_string());
        for bad in ["", "stf", "stf_1", &key.to_string()] {
            assert_eq!(untyped(bad), None, "{bad}");
        }
    }
}
