//! The course of a forum: announced, held, its summary sent to the units concerned, or cancelled; seen by citizens or
//! not; set aside.

use super::{Forum, State, commands, item, queries, rules, table::forum as table};
use crate::record::{self, Kind};
use chrono::NaiveDate;
use kernel::{Fault, ids::ForumId, participation::Channel, text};
use sea_orm::ColumnTrait;
use serde_json::json;
use store::TenantTx;
use tenancy::Desk;

const MAX_REASON: usize = 500;

/// The next thing that happened.
#[derive(Debug, Clone, PartialEq)]
pub enum Step {
    Announce {
        on: NaiveDate,
        channels: Vec<Channel>,
    },
    Hold,
    /// The summary went to the units concerned (seed 001, measure 3.2.1).
    Summarise {
        sent_on: NaiveDate,
        result: String,
    },
    Cancel {
        reason: String,
    },
    /// A slip is taken back, or a cancelled forum is planned anew.
    Back {
        to: State,
    },
}

impl Step {
    fn leads_to(&self) -> State {
        match self {
            Self::Announce { .. } => State::Announced,
            Self::Hold => State::Held,
            Self::Summarise { .. } => State::Summarised,
            Self::Cancel { .. } => State::Cancelled,
            Self::Back { to } => *to,
        }
    }

    fn action(&self) -> &'static str {
        match self {
            Self::Announce { .. } => "forum.announce",
            Self::Hold => "forum.hold",
            Self::Summarise { .. } => "forum.summarise",
            Self::Cancel { .. } => "forum.cancel",
            Self::Back { .. } => "forum.step_back",
        }
    }
}

/// Takes a step. `version` is the one it was decided from.
///
/// # Errors
/// [`Fault::Refused`] when the step does not follow, [`Fault::Invalid`] when something it needs is missing,
/// [`Fault::Conflict`] when somebody else changed the forum first.
pub async fn step(desk: &Desk, id: ForumId, version: i32, step: Step) -> Result<ForumId, Fault> {
    desk.actor.may(Kind::Forum.work())?;
    let (now, today) = (desk.now(), desk.today());
    let tx = desk.store.write(&desk.scope).await?;
    let forum = queries::load(&tx, id).await?.ok_or(Fault::NotFound)?;
    let (to, action) = (step.leads_to(), step.action());
    rules::may_become(forum.state, to).map_err(|_| Fault::Refused("forum_step"))?;
    let starts_on = forum.record.face.starts_on;
    let mut change = tx.change::<table::Entity>().set(table::Column::State, to.as_str());
    let mut announced_on = forum.facts.announced_on;
    match step {
        Step::Announce { on, channels } => {
            announced_on = Some(on);
            let words: Vec<&str> = channels.iter().map(|channel| channel.as_str()).collect();
            change = change
                .set(table::Column::AnnouncedOn, Some(on))
                .set(table::Column::Channels, words.join(" "));
        }
        Step::Summarise { sent_on, result } => {
            if sent_on > today {
                return Err(Fault::field("on", "date_in_future"));
            }
            let result = text::clean_text(&result, rules::MAX_RESULT);
            if result.is_empty() {
                return Err(Fault::field("text", "required"));
            }
            change =
                change.set(table::Column::SummarySentOn, Some(sent_on)).set(table::Column::Result, result);
        }
        Step::Cancel { reason } => {
            let reason = text::clean_text(&reason, MAX_REASON);
            if reason.is_empty() {
                return Err(Fault::field("text", "required"));
            }
            change = change.set(table::Column::CancelReason, reason);
            item::silence(&tx, id, now).await?;
        }
        Step::Back { .. } => {
            change = change
                .set(table::Column::SummarySentOn, None::<NaiveDate>)
                .set(table::Column::CancelReason, "");
            if forum.state == State::Cancelled && forum.record.archived_at.is_none() {
                item::remind(&tx, &forum.record, now).await?;
            }
        }
        Step::Hold => {}
    }
    let errors = rules::check_state(to, announced_on, starts_on, today);
    if !errors.is_empty() {
        return Err(Fault::Invalid(errors));
    }
    change.filter(table::Column::Id.eq(id.uuid())).run().await?;
    // The common part is written as it was: it counts the version up and refuses one that is not the last.
    record::change(&tx, (Kind::Forum, id.uuid()), version, &forum.record.face, "", now).await?;
    commands::refile(&tx, id).await?;
    done(desk, tx, &forum, action).await
}

/// Lets citizens see the forum, or no longer.
pub async fn publish(desk: &Desk, id: ForumId, published: bool) -> Result<ForumId, Fault> {
    desk.actor.may(Kind::Forum.work())?;
    let tx = desk.store.write(&desk.scope).await?;
    let forum = queries::load(&tx, id).await?.ok_or(Fault::NotFound)?;
    if published {
        record::publish(&tx, Kind::Forum, id.uuid(), desk.now()).await?;
    } else {
        record::withdraw(&tx, Kind::Forum, id.uuid(), desk.now()).await?;
    }
    let action = if published { "forum.publish" } else { "forum.withdraw" };
    done(desk, tx, &forum, action).await
}

/// Sets the forum aside with everything due of its items, or takes it back with what is still open.
pub async fn archive(desk: &Desk, id: ForumId, archived: bool) -> Result<ForumId, Fault> {
    desk.actor.may(Kind::Forum.work())?;
    let tx = desk.store.write(&desk.scope).await?;
    let forum = queries::load(&tx, id).await?.ok_or(Fault::NotFound)?;
    if archived {
        record::archive(&tx, Kind::Forum, id.uuid(), desk.now()).await?;
        item::silence(&tx, id, desk.now()).await?;
    } else {
        record::restore(&tx, Kind::Forum, id.uuid(), desk.now()).await?;
        if forum.state != State::Cancelled {
            item::remind(&tx, &forum.record, desk.now()).await?;
        }
    }
    let action = if archived { "forum.archive" } else { "forum.restore" };
    done(desk, tx, &forum, action).await
}

async fn done(desk: &Desk, tx: TenantTx, forum: &Forum, action: &str) -> Result<ForumId, Fault> {
    let detail = json!({ "title": forum.record.face.title });
    let id = Some(forum.id.uuid());
    tenancy::audit::record(&tx, &desk.actor, action, "forum", id, detail, desk.now()).await?;
    commands::mark(desk, &tx, &forum.record).await?;
    tx.commit().await?;
    Ok(forum.id)
}
