//! Entering visits at the counter.

use super::{CHANNELS, KIND, NewVisit, table::visit as table};
use chrono::NaiveDate;
use kernel::{
    Action, Fault, FieldError,
    ids::{StaffId, VisitId},
    text,
};
use sea_orm::ColumnTrait;
use serde_json::json;
use tenancy::{Desk, audit};

const RECORD: &str = "visit.record";
/// A coach party is one entry; more is a slip of the finger.
const MOST_PEOPLE: i32 = 1_000;
const MAX_SUGGESTION: usize = 1_000;

/// Cleans what was typed and names every broken rule.
pub fn check(mut new: NewVisit, today: NaiveDate) -> Result<NewVisit, Fault> {
    let mut errors = Vec::new();
    new.suggestion = text::clean_text(&new.suggestion, MAX_SUGGESTION);
    if new.day > today {
        errors.push(FieldError::new("day", "date_in_future"));
    }
    if !(1..=MOST_PEOPLE).contains(&new.people) {
        errors.push(FieldError::new("people", "bad_number"));
    }
    if !CHANNELS.contains(&new.channel) {
        errors.push(FieldError::new("channel", "choose_one"));
    }
    if errors.is_empty() { Ok(new) } else { Err(Fault::Invalid(errors)) }
}

/// Enters a visit, or several people who came together.
pub async fn record(desk: &Desk, new: NewVisit) -> Result<VisitId, Fault> {
    desk.actor.may(Action::DisclosureWork)?;
    let now = desk.now();
    let new = check(new, desk.today())?;
    let tx = desk.store.write(&desk.scope).await?;
    if let Some(done) = tx.done_before(RECORD, &new.idempotency_key).await? {
        return Ok(VisitId(serde_json::from_value(done).map_err(Fault::internal)?));
    }
    let id = VisitId::new();
    tx.add::<table::Entity>(table::Model {
        tenant_id: tx.tenant(),
        id: id.uuid(),
        day: new.day,
        people: new.people,
        purpose: new.purpose.as_str().to_owned(),
        stakeholder: new.stakeholder.as_str().to_owned(),
        channel: new.channel.as_str().to_owned(),
        suggestion: new.suggestion,
        created_by: desk.actor.staff_id().map(StaffId::uuid),
        created_at: now,
    })
    .await?;
    tx.remember(RECORD, &new.idempotency_key, json!(id.uuid()), now).await?;
    let detail = json!({ "day": new.day, "people": new.people });
    audit::record(&tx, &desk.actor, RECORD, KIND, Some(id.uuid()), detail, now).await?;
    tx.mark_statistics(new.day, now).await?;
    tx.commit().await?;
    Ok(id)
}

/// Takes an entry back that was made by mistake.
pub async fn remove(desk: &Desk, id: VisitId) -> Result<(), Fault> {
    desk.actor.may(Action::DisclosureWork)?;
    let now = desk.now();
    let tx = desk.store.write(&desk.scope).await?;
    let row = tx.find::<table::Entity>().filter(table::Column::Id.eq(id.uuid())).one().await?;
    let row = row.ok_or(Fault::NotFound)?;
    tx.remove::<table::Entity>(table::Column::Id.eq(id.uuid())).await?;
    let detail = json!({ "day": row.day, "people": row.people });
    audit::record(&tx, &desk.actor, "visit.remove", KIND, Some(id.uuid()), detail, now).await?;
    tx.mark_statistics(row.day, now).await?;
    Ok(tx.commit().await?)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::visit::{Purpose, Stakeholder};
    use kernel::participation::Channel;

    #[test]
    fn people_day_and_channel_are_checked() {
        let today: NaiveDate = "2026-11-22".parse().unwrap();
        let visit = |day: &str, people, channel| NewVisit {
            idempotency_key: "k".into(),
            day: day.parse().unwrap(),
            people,
            purpose: Purpose::Inspect,
            stakeholder: Stakeholder::Individual,
            channel,
            suggestion: String::new(),
        };
        assert!(check(visit("2026-11-22", 1, Channel::WalkIn), today).is_ok());
        let Err(Fault::Invalid(fields)) = check(visit("2026-11-23", 0, Channel::NoticeBoard), today) else {
            panic!("accepted")
        };
        let told: Vec<String> = fields.into_iter().map(|f| f.field).collect();
        assert_eq!(told, ["day", "people", "channel"]);
    }
}
