//! The register's own audit trail (ร่องรอยการเข้าถึงเรื่องลับ): every write and every reading of a case, visible to its
//! officers only. The general trail learns nothing, not even that a case exists.

use super::table::corruption_audit as table;
use crate::case::CaseNumber;
use chrono::{DateTime, Utc};
use kernel::{Action, Actor, Fault, ids::AuditId};
use sea_orm::FromQueryResult;
use store::{Sql, TenantRead, TenantTx};
use uuid::Uuid;

/// What was done. The word is stored, and is the end of the message key `corruption.action.*`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    Receive,
    Acknowledge,
    Assign,
    Progress,
    ExplainDelay,
    Result,
    Close,
    Note,
    Information,
    Read,
    ReadFile,
    /// Read with number and secret.
    Follow,
    FollowFile,
}

impl Deed {
    pub const ALL: &'static [Self] = &[
        Self::Receive,
        Self::Acknowledge,
        Self::Assign,
        Self::Progress,
        Self::ExplainDelay,
        Self::Result,
        Self::Close,
        Self::Note,
        Self::Information,
        Self::Read,
        Self::ReadFile,
        Self::Follow,
        Self::FollowFile,
    ];

    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Receive => "receive",
            Self::Acknowledge => "acknowledge",
            Self::Assign => "assign",
            Self::Progress => "progress",
            Self::ExplainDelay => "explain_delay",
            Self::Result => "result",
            Self::Close => "close",
            Self::Note => "note",
            Self::Information => "information",
            Self::Read => "read",
            Self::ReadFile => "read_file",
            Self::Follow => "follow",
            Self::FollowFile => "follow_file",
        }
    }
}

/// Adds a line to this transaction. `detail` holds ids and states, never a text.
pub(super) async fn record(
    tx: &TenantTx,
    actor: &Actor,
    deed: Deed,
    case: Uuid,
    detail: serde_json::Value,
    now: DateTime<Utc>,
) -> Result<(), Fault> {
    let line = table::Model {
        tenant_id: tx.tenant(),
        id: AuditId::new().uuid(),
        at: now,
        actor_kind: actor.kind().to_owned(),
        actor_id: actor.staff_id().map(Into::into),
        action: deed.as_str().to_owned(),
        case_id: Some(case),
        detail,
    };
    Ok(tx.add::<table::Entity>(line).await?)
}

/// One line as shown.
#[derive(Debug, Clone)]
pub struct Line {
    pub id: AuditId,
    pub at: DateTime<Utc>,
    pub actor_name: Option<String>,
    pub action: String,
    pub number: Option<CaseNumber>,
}

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    at: DateTime<Utc>,
    actor_name: Option<String>,
    action: String,
    running_no: Option<i32>,
    fiscal_year: Option<i32>,
}

/// The newest lines, at most a page of them.
///
/// # Errors
/// [`Fault::Forbidden`] for everybody but the register's officers.
pub async fn list(read: &TenantRead, actor: &Actor, first: u64) -> Result<Vec<Line>, Fault> {
    actor.may(Action::CorruptionAuditRead)?;
    let sql = Sql::new(
        "SELECT a.id AS id, a.at AS at, s.name AS actor_name, a.action AS action, c.running_no AS running_no,
            c.fiscal_year AS fiscal_year
         FROM corruption_audit a
         LEFT JOIN staff s ON s.tenant_id = a.tenant_id AND s.id = a.actor_id
         LEFT JOIN corruption_case c ON c.tenant_id = a.tenant_id AND c.id = a.case_id
         WHERE a.tenant_id = {tenant} ORDER BY a.at DESC, a.id DESC LIMIT ?",
    );
    let limit = i64::try_from(first.clamp(1, kernel::page::MAX_PAGE)).unwrap_or(1);
    let rows: Vec<Row> = read.rows_as(sql.bind(limit)).await?;
    Ok(rows
        .into_iter()
        .map(|row| Line {
            id: AuditId(row.id),
            at: row.at,
            actor_name: row.actor_name,
            action: row.action,
            number: row
                .running_no
                .zip(row.fiscal_year)
                .map(|(running, fiscal_year)| CaseNumber { running, fiscal_year }),
        })
        .collect())
}

#[cfg(test)]
mod tests {
    use super::Deed;
    use kernel::{Lang, lang};

    #[test]
    fn every_deed_has_its_words_in_both_languages() {
        for deed in Deed::ALL {
            for language in Lang::ALL {
                let key = format!("corruption.action.{}", deed.as_str());
                assert!(lang::find(language, &key).is_some_and(|text| text != key), "{language:?} {key}");
            }
        }
    }
}
