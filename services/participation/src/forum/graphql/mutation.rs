//! Changing forums and their items. Every command answers with the forum as it is afterwards.

use super::{
    inputs::{
        ForumAnswerInput, ForumAttendanceInput, ForumEntryInput, ForumInput, ForumItemInput,
        ForumSettingInput, ForumStepInput, rows,
    },
    objects::{self, ForumPayload, ForumSettingPayload, SettingView},
};
use crate::forum::{
    self, Attendance, State,
    commands::{self, Entry, NewForum},
    item,
    setting::Setting,
};
use async_graphql::{Context, ID, Object, Result};
use kernel::{
    Action, Fault,
    ids::{DepartmentId, ForumId, ForumItemId},
};
use tenancy::{
    Desk, RequestContext, context,
    holiday::graphql::Date,
    payload::{self, settle},
};

#[derive(Default)]
pub struct ForumMutation;

#[Object]
impl ForumMutation {
    /// Enters a forum, from paper also with who came and what was raised.
    async fn create_forum(
        &self,
        ctx: &Context<'_>,
        idempotency_key: String,
        input: ForumInput,
        state: Option<State>,
        attendance: Option<ForumAttendanceInput>,
        #[graphql(default)] items: Vec<ForumItemInput>,
    ) -> Result<ForumPayload> {
        let at = context::of(ctx)?;
        let work = async {
            let (face, facts) = input.read()?;
            let new = NewForum {
                idempotency_key,
                face,
                facts,
                state: state.unwrap_or(State::Planned),
                attendance: attendance.map_or_else(Attendance::default, |said| said.read().1),
                items: rows(items, "items")?,
            };
            commands::create(&Desk::of(at), new).await
        };
        answer(at, work.await).await
    }

    /// Changes what is said about a forum.
    async fn change_forum(
        &self,
        ctx: &Context<'_>,
        id: ID,
        version: i32,
        input: ForumInput,
    ) -> Result<ForumPayload> {
        let at = context::of(ctx)?;
        let work = async {
            let id = forum_id(&id)?;
            let (face, facts) = input.read()?;
            commands::change(&Desk::of(at), id, version, face, facts).await
        };
        answer(at, work.await).await
    }

    /// Takes who came and what was raised, from the grid or from the field: once for each key.
    async fn enter_forum(&self, ctx: &Context<'_>, id: ID, input: ForumEntryInput) -> Result<ForumPayload> {
        let at = context::of(ctx)?;
        let work = async {
            let id = forum_id(&id)?;
            let entry = Entry {
                idempotency_key: input.idempotency_key,
                items: rows(input.rows, "rows")?,
                attendance: input.attendance.map(ForumAttendanceInput::read),
            };
            commands::enter(&Desk::of(at), id, entry).await?;
            Ok(id)
        };
        answer(at, work.await).await
    }

    /// Announces, holds, summarises or cancels a forum, or takes a step back.
    async fn step_forum(
        &self,
        ctx: &Context<'_>,
        id: ID,
        version: i32,
        input: ForumStepInput,
    ) -> Result<ForumPayload> {
        let at = context::of(ctx)?;
        let work = async {
            let id = forum_id(&id)?;
            let read = at.store.read(&at.scope).await?;
            let found = forum::find(&read, &at.actor, id).await?.ok_or(Fault::NotFound)?;
            drop(read);
            let step = input.read(found.state)?;
            forum::step(&Desk::of(at), id, version, step).await
        };
        answer(at, work.await).await
    }

    /// Lets citizens see a forum, or no longer.
    async fn publish_forum(&self, ctx: &Context<'_>, id: ID, published: bool) -> Result<ForumPayload> {
        let at = context::of(ctx)?;
        let work = async { forum::publish(&Desk::of(at), forum_id(&id)?, published).await };
        answer(at, work.await).await
    }

    /// Sets a forum aside, or takes it back.
    async fn archive_forum(&self, ctx: &Context<'_>, id: ID, archived: bool) -> Result<ForumPayload> {
        let at = context::of(ctx)?;
        let work = async { forum::archive(&Desk::of(at), forum_id(&id)?, archived).await };
        answer(at, work.await).await
    }

    /// Corrects an item.
    async fn change_forum_item(
        &self,
        ctx: &Context<'_>,
        id: ID,
        version: i32,
        input: ForumItemInput,
    ) -> Result<ForumPayload> {
        let at = context::of(ctx)?;
        let work =
            async { Ok(item::change(&Desk::of(at), item_id(&id)?, version, input.read("")?).await?.forum) };
        answer(at, work.await).await
    }

    /// Takes away an item that was written down by mistake.
    async fn remove_forum_item(&self, ctx: &Context<'_>, id: ID, version: i32) -> Result<ForumPayload> {
        let at = context::of(ctx)?;
        let work = async { Ok(item::remove(&Desk::of(at), item_id(&id)?, version).await?.forum) };
        answer(at, work.await).await
    }

    /// Asks a unit about an item.
    async fn ask_forum_item(
        &self,
        ctx: &Context<'_>,
        id: ID,
        version: i32,
        unit_id: ID,
        due_on: Date,
    ) -> Result<ForumPayload> {
        let at = context::of(ctx)?;
        let work = async {
            let unit: DepartmentId = unit_id.parse().map_err(|_| Fault::field("unitId", "choose_one"))?;
            Ok(item::ask(&Desk::of(at), item_id(&id)?, version, (unit, due_on.0)).await?.forum)
        };
        answer(at, work.await).await
    }

    /// Says what became of an item.
    async fn answer_forum_item(
        &self,
        ctx: &Context<'_>,
        id: ID,
        version: i32,
        input: ForumAnswerInput,
    ) -> Result<ForumPayload> {
        let at = context::of(ctx)?;
        let work =
            async { Ok(item::answer(&Desk::of(at), item_id(&id)?, version, input.read()?).await?.forum) };
        answer(at, work.await).await
    }

    /// Opens an item again that has ended.
    async fn reopen_forum_item(&self, ctx: &Context<'_>, id: ID, version: i32) -> Result<ForumPayload> {
        let at = context::of(ctx)?;
        let work = async { Ok(item::reopen(&Desk::of(at), item_id(&id)?, version).await?.forum) };
        answer(at, work.await).await
    }

    /// Sets the minimum share and the days of a hearing.
    async fn save_forum_setting(
        &self,
        ctx: &Context<'_>,
        input: ForumSettingInput,
    ) -> Result<ForumSettingPayload> {
        let at = context::of(ctx)?;
        let work = async {
            at.actor.may(Action::SettingsManage)?;
            let tx = at.store.write(&at.scope).await?;
            let wanted = Setting {
                minimum_share: input.minimum_share,
                minimum_source: input.minimum_source,
                notice_days: input.notice_days,
                result_days: input.result_days,
                version: input.version,
            };
            let saved = forum::setting::save(&tx, &at.actor, wanted, at.clock.now()).await?;
            tx.commit().await?;
            Ok(saved)
        };
        let (outcome, setting) = settle(work.await, at.lang)?;
        Ok(ForumSettingPayload {
            status: outcome.status,
            message: outcome.message,
            fields: outcome.fields,
            setting: setting.map(SettingView::from),
        })
    }
}

fn forum_id(id: &ID) -> Result<ForumId, Fault> {
    id.parse().map_err(|_| Fault::NotFound)
}

fn item_id(id: &ID) -> Result<ForumItemId, Fault> {
    id.parse().map_err(|_| Fault::NotFound)
}

async fn answer(at: &RequestContext, result: Result<ForumId, Fault>) -> Result<ForumPayload> {
    let (outcome, id) = settle(result, at.lang)?;
    let forum = match id {
        Some(id) => {
            let now = async {
                let read = at.store.read(&at.scope).await?;
                objects::whole(&read, &at.actor, id, at.clock.today()).await
            };
            now.await.map_err(|fault| payload::error(fault, at.lang))?
        }
        None => None,
    };
    Ok(ForumPayload { status: outcome.status, message: outcome.message, fields: outcome.fields, forum })
}
