//! One run over one administration: decide what is due, write the ledger and one mail per person, in one transaction.

use super::{
    digest,
    ledger::{self, Entry},
    recipients::{self, People},
    rules::{SendWindow, Urgency, steps_due},
};
use crate::{deadline, message, policy};
use chrono::{DateTime, Days, Utc};
use kernel::{Fault, day_count::HolidayTable, fiscal::thai_day, ids::StaffId};
use std::collections::{BTreeMap, BTreeSet};
use store::{Store, TenantRead, TenantScope};
use uuid::Uuid;

/// Days of holidays known before and after today; also how far a reminder can move to an earlier day.
const HOLIDAYS_AROUND: u64 = 30;

/// Why a run told nobody anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Quiet {
    /// Outside the hours or days on which mails may leave.
    OutsideWindow,
    NothingDue,
    /// Another worker did the same run at the same moment.
    AnotherRun,
}

/// What one run did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct RunReport {
    pub quiet: Option<Quiet>,
    /// Mails written.
    pub digests: u32,
    /// Ledger rows written.
    pub reminders: u32,
    /// Steps that nobody of the administration can be told of.
    pub unreachable: u32,
}

/// How an administration sends at this moment: its window and the holidays around today.
pub(crate) async fn sending(
    read: &TenantRead,
    now: DateTime<Utc>,
) -> Result<(SendWindow, HolidayTable), Fault> {
    let settings = tenancy::settings::load(read).await?;
    let today = thai_day(now);
    let around = Days::new(HOLIDAYS_AROUND);
    let from = today.checked_sub_days(around).unwrap_or(today);
    // Twice ahead: a deadline 30 days away still needs the holidays before it.
    let to = today.checked_add_days(Days::new(HOLIDAYS_AROUND * 4)).unwrap_or(today);
    let holidays = tenancy::holiday::load(read, from, to).await?;
    let window = SendWindow {
        from: settings.send_from,
        to: settings.send_to,
        urgent_any_day: settings.urgent_any_day,
    };
    Ok((window, holidays))
}

/// Runs the reminders of one administration. Running it again, or twice at once, tells nobody anything twice.
pub async fn run(store: &Store, scope: &TenantScope, now: DateTime<Utc>) -> Result<RunReport, Fault> {
    // Most runs find nothing; they end here without asking for the write lock.
    let read = store.read(scope).await?;
    let (window, holidays) = sending(&read, now).await?;
    if window.at(now, &holidays).is_none() {
        return Ok(quiet(Quiet::OutsideWindow, 0));
    }
    let plan = decide(&read, window, &holidays, now).await?;
    drop(read);
    if plan.mails.is_empty() {
        return Ok(quiet(Quiet::NothingDue, plan.unreachable));
    }

    let tx = store.write(scope).await?;
    let plan = decide(&tx, window, &holidays, now).await?;
    let mut report = RunReport { unreachable: plan.unreachable, ..RunReport::default() };
    for ((recipient, confidential), entries) in &plan.mails {
        let Some(person) = plan.people.0.get(recipient) else { continue };
        let deadlines: BTreeSet<Uuid> = entries.iter().map(|entry| entry.deadline).collect();
        let kind = if *confidential { message::DIGEST_CONFIDENTIAL } else { message::DIGEST };
        let mail = message::NewMessage {
            dedup_key: format!("{kind}:{}", Uuid::now_v7()),
            kind,
            to_address: person.email.clone(),
            to_staff: Some(StaffId(*recipient)),
            lang: person.lang,
            subject: digest::subject(person.lang, *confidential, deadlines.len()),
            // The body is composed when the mail is sent.
            text: String::new(),
            html: String::new(),
            confidential: *confidential,
        };
        let id = message::post(&tx, mail, now).await?;
        if !ledger::plan(&tx, id.uuid(), entries, now).await? {
            return Ok(quiet(Quiet::AnotherRun, 0));
        }
        report.digests += 1;
        report.reminders += u32::try_from(entries.len()).unwrap_or(u32::MAX);
    }
    if report.digests == 0 {
        return Ok(quiet(Quiet::NothingDue, plan.unreachable));
    }
    tx.commit().await?;
    if report.unreachable > 0 {
        tracing::warn!(tenant.id = %scope.id(), steps = report.unreachable, "reminder.unreachable");
    }
    Ok(report)
}

fn quiet(why: Quiet, unreachable: u32) -> RunReport {
    RunReport { quiet: Some(why), unreachable, ..RunReport::default() }
}

struct Plan {
    people: People,
    /// By recipient, and apart for what is confidential.
    mails: BTreeMap<(Uuid, bool), Vec<Entry>>,
    unreachable: u32,
}

async fn decide(
    read: &TenantRead,
    window: SendWindow,
    holidays: &HolidayTable,
    now: DateTime<Utc>,
) -> Result<Plan, Fault> {
    let today = thai_day(now);
    let policies = policy::load(read).await?;
    let ahead = u64::try_from(policies.farthest()).unwrap_or(0) + HOLIDAYS_AROUND;
    let until = today.checked_add_days(Days::new(ahead)).unwrap_or(today);
    let urgent_only = window.at(now, holidays) != Some(Urgency::Everything);

    let mut due = Vec::new();
    for candidate in deadline::open_until(read, until).await? {
        let steps = steps_due(
            &policies.of(&candidate.kind),
            candidate.due_on,
            thai_day(candidate.updated_at),
            today,
            window.urgent_any_day,
            holidays,
        );
        let may_wait = urgent_only && candidate.due_on > today;
        if !may_wait && !steps.is_empty() {
            due.push((candidate, steps));
        }
    }
    let mut plan = Plan { people: People::default(), mails: BTreeMap::new(), unreachable: 0 };
    if due.is_empty() {
        return Ok(plan);
    }
    plan.people = recipients::load(read).await?;
    let taken: BTreeSet<Entry> = ledger::taken_until(read, until).await?.into_iter().collect();
    for (candidate, steps) in due {
        for step in steps {
            let told = plan.people.told_of(&candidate, step);
            plan.unreachable += u32::from(told.is_empty());
            for recipient in told {
                let entry = Entry {
                    deadline: candidate.id,
                    due_on: candidate.due_on,
                    step: step.to_string(),
                    recipient,
                };
                if !taken.contains(&entry) {
                    plan.mails.entry((recipient, candidate.confidential)).or_default().push(entry);
                }
            }
        }
    }
    Ok(plan)
}
