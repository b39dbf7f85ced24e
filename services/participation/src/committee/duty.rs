//! The deadlines of a committee, computed from its rows whenever they change: the end of its term, a vacant seat, the
//! next meeting it must hold.

use super::{Committee, profiles::DAYS_TO_FILL};
use crate::{meeting, record::Kind};
use chrono::{DateTime, Duration, Months, NaiveDate, Utc};
use kernel::{Fault, fiscal::thai_day};
use reminders::deadline::{self, COMMITTEE_TERM, COMMITTEE_VACANCY, MEETING_DUE, NewDeadline};
use serde_json::{Value, json};
use store::TenantTx;

/// Sets the deadlines of a committee to what its rows say now, or settles those there is no reason for any more.
pub async fn keep(tx: &TenantTx, committee: &Committee, now: DateTime<Utc>) -> Result<(), Fault> {
    let subject = Kind::Committee.as_str();
    if committee.record.archived_at.is_some() {
        return deadline::cancel_all(tx, subject, committee.id.uuid(), now).await;
    }
    let term = committee
        .details
        .term_to
        .map(|end| (end, json!({ "rule": "term_to", "from": committee.details.term_from })));
    set(tx, committee, COMMITTEE_TERM, term, now).await?;
    let since = committee.seats.iter().filter_map(|seat| seat.vacant_since).min();
    let vacancy = since.map(|day| {
        let trace = json!({ "rule": "vacant_since", "from": day, "days": DAYS_TO_FILL, "certainty": "inf" });
        (day + Duration::days(DAYS_TO_FILL), trace)
    });
    set(tx, committee, COMMITTEE_VACANCY, vacancy, now).await?;
    let held = meeting::queries::last_held(tx, committee.id).await?;
    set(tx, committee, MEETING_DUE, next_meeting(committee, held), now).await
}

/// By when the committee must meet, and why: the nearer of the day it set and its regular pause.
fn next_meeting(committee: &Committee, held: Option<NaiveDate>) -> Option<(NaiveDate, Value)> {
    let details = &committee.details;
    let set = details.next_meeting_on.map(|day| (day, json!({ "rule": "next_meeting_on" })));
    let begun = details.ordered_on.or(details.term_from);
    let from = held.or(begun).unwrap_or_else(|| thai_day(committee.record.created_at));
    let regular = details.meets_every.and_then(|months| {
        let due = from.checked_add_months(Months::new(u32::try_from(months).ok()?))?;
        Some((due, json!({ "rule": "meets_every", "from": from, "months": months })))
    });
    [set, regular].into_iter().flatten().min_by_key(|(day, _)| *day)
}

async fn set(
    tx: &TenantTx,
    committee: &Committee,
    kind: &'static str,
    due: Option<(NaiveDate, Value)>,
    now: DateTime<Utc>,
) -> Result<(), Fault> {
    let (subject_kind, subject_id) = (Kind::Committee.as_str(), committee.id.uuid());
    let Some((due_on, trace)) = due else {
        return deadline::meet(tx, subject_kind, subject_id, kind, now).await;
    };
    let face = &committee.record.face;
    let new = NewDeadline {
        subject_kind,
        subject_id,
        kind,
        due_on,
        responsible: face.owner,
        department: face.department,
        confidential: false,
        label: face.title.clone(),
        trace,
    };
    deadline::set(tx, new, now).await.map(|_| ())
}
