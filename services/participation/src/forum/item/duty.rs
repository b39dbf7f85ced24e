//! The unit's duty to answer, as a deadline: set when it is asked, met when the item ends, silent while the forum is
//! cancelled or set aside.

use super::{Item, Outcome, queries};
use crate::record::Record;
use chrono::{DateTime, Utc};
use kernel::{Fault, ids::ForumId};
use reminders::deadline::{self, FORUM_ITEM, NewDeadline};
use serde_json::json;
use store::TenantTx;

/// What the deadline's subject is called; its id is the item's.
pub const SUBJECT: &str = "forum_item";

/// Sets the deadline of an item that is open and was asked about, and ends it otherwise.
pub async fn keep(tx: &TenantTx, record: &Record, item: &Item, now: DateTime<Utc>) -> Result<(), Fault> {
    let id = item.id.uuid();
    match (item.outcome, item.unit, item.due_on) {
        (Outcome::Open, Some(unit), Some(due_on)) => {
            let new = NewDeadline {
                subject_kind: SUBJECT,
                subject_id: id,
                kind: FORUM_ITEM,
                due_on,
                responsible: None,
                department: Some(unit),
                confidential: false,
                // The title of the forum and a number: what was raised is not told in a mail.
                label: format!("{} · {}", record.face.title, item.no),
                trace: json!({
                    "rule": "วันครบกำหนดตามที่แจ้งหน่วยงาน", "asked_on": item.asked_on, "due_on": due_on,
                }),
            };
            deadline::set(tx, new, now).await?;
            Ok(())
        }
        (Outcome::Open, ..) => deadline::cancel_all(tx, SUBJECT, id, now).await,
        _ => deadline::meet(tx, SUBJECT, id, FORUM_ITEM, now).await,
    }
}

/// Nothing of the forum's items is due any more.
pub async fn silence(tx: &TenantTx, forum: ForumId, now: DateTime<Utc>) -> Result<(), Fault> {
    for item in queries::of(tx, forum).await? {
        deadline::cancel_all(tx, SUBJECT, item.id.uuid(), now).await?;
    }
    Ok(())
}

/// What was due of the forum's open items is due again.
pub async fn remind(tx: &TenantTx, record: &Record, now: DateTime<Utc>) -> Result<(), Fault> {
    for item in queries::of(tx, ForumId(record.id)).await? {
        if item.outcome == Outcome::Open {
            keep(tx, record, &item, now).await?;
        }
    }
    Ok(())
}
