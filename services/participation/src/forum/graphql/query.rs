//! Reading forums.

use super::{
    inputs::ForumFilter,
    objects::{self, ForumConnection, ForumLineView, ForumView, SettingView},
};
use crate::forum;
use async_graphql::{Context, ID, Object, Result};
use kernel::{Action, Fault, ids::ForumId, page::PageArgs};
use tenancy::{
    context,
    payload::{self, PageInfo},
};

#[derive(Default)]
pub struct ForumQuery;

#[Object]
impl ForumQuery {
    /// Forums, the latest first.
    async fn forums(
        &self,
        ctx: &Context<'_>,
        filter: Option<ForumFilter>,
        #[graphql(default = 50)] first: i32,
        after: Option<String>,
    ) -> Result<ForumConnection> {
        let at = context::of(ctx)?;
        let page = async {
            let filter = filter.unwrap_or_default().read()?;
            let args = PageArgs { first: u64::try_from(first).unwrap_or_default(), after };
            forum::list(at.read().await?, &at.actor, &filter, args, at.lang).await
        };
        let page = page.await.map_err(|fault| payload::error(fault, at.lang))?;
        let page_info = PageInfo::from(&page);
        Ok(ForumConnection { nodes: page.rows.into_iter().map(ForumLineView::from).collect(), page_info })
    }

    /// One forum with its items.
    async fn forum(&self, ctx: &Context<'_>, id: ID) -> Result<Option<ForumView>> {
        let at = context::of(ctx)?;
        let found = async {
            let Ok(id) = id.parse::<ForumId>() else { return Ok(None) };
            objects::whole(at.read().await?, &at.actor, id, at.clock.today()).await
        };
        found.await.map_err(|fault: Fault| payload::error(fault, at.lang))
    }

    /// What the administration has set for its forums.
    async fn forum_setting(&self, ctx: &Context<'_>) -> Result<SettingView> {
        let at = context::of(ctx)?;
        let setting = async {
            at.actor.may(Action::ParticipationRead)?;
            forum::setting::load(at.read().await?).await
        };
        Ok(setting.await.map_err(|fault| payload::error(fault, at.lang))?.into())
    }
}
