//! Reading plans.

use super::{
    Content, Group, Plan,
    table::{plan, plan_group},
};
use crate::record::{self, Kind, Record};
use kernel::{
    Actor, Fault,
    ids::PlanId,
    page::{Page, PageArgs},
};
use sea_orm::ColumnTrait;
use store::TenantRead;
use uuid::Uuid;

/// Which plans a list shows.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    pub text: String,
    pub archived: bool,
}

impl Filter {
    fn records(&self) -> record::Filter {
        record::Filter {
            kinds: vec![Kind::Plan],
            text: self.text.clone(),
            archived: self.archived,
            ..record::Filter::default()
        }
    }
}

/// One plan, drafts and those set aside included.
pub async fn find(read: &TenantRead, id: PlanId) -> Result<Option<Plan>, Fault> {
    let Some(record) = record::find(read, Kind::Plan, id.uuid()).await? else { return Ok(None) };
    Ok(with_content(read, vec![record]).await?.pop())
}

/// One plan as citizens may see it.
pub async fn find_published(read: &TenantRead, id: PlanId) -> Result<Option<Plan>, Fault> {
    Ok(find(read, id).await?.filter(|plan| plan.record.is_public()))
}

/// A page for staff, the latest first.
pub async fn list(
    read: &TenantRead,
    actor: &Actor,
    filter: &Filter,
    args: PageArgs,
) -> Result<Page<Plan>, Fault> {
    let page = record::list(read, actor, &filter.records(), args).await?;
    plans(read, page).await
}

/// A page for citizens.
pub async fn list_published(read: &TenantRead, filter: &Filter, args: PageArgs) -> Result<Page<Plan>, Fault> {
    let page = record::list_published(read, &filter.records(), args).await?;
    plans(read, page).await
}

async fn plans(read: &TenantRead, page: Page<Record>) -> Result<Page<Plan>, Fault> {
    Ok(Page {
        rows: with_content(read, page.rows).await?,
        end_cursor: page.end_cursor,
        has_next: page.has_next,
    })
}

async fn with_content(read: &TenantRead, records: Vec<Record>) -> Result<Vec<Plan>, Fault> {
    let ids: Vec<Uuid> = records.iter().map(|record| record.id).collect();
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let rows = read.find::<plan::Entity>().filter(plan::Column::Id.is_in(ids.clone())).all().await?;
    let groups = read
        .find::<plan_group::Entity>()
        .filter(plan_group::Column::PlanId.is_in(ids))
        .ascending(plan_group::Column::Sort)
        .all()
        .await?;
    let mut plans = Vec::with_capacity(records.len());
    for record in records {
        let row = rows.iter().find(|row| row.id == record.id);
        let row = row.ok_or_else(|| Fault::internal("a plan's record without its plan"))?;
        let own = groups.iter().filter(|group| group.plan_id == record.id);
        plans.push(Plan {
            id: PlanId(record.id),
            content: Content {
                first_year: row.first_year,
                last_year: row.last_year,
                dimension: row.dimension.clone(),
                groups: own
                    .map(|group| Group { code: group.code.clone(), title: group.title.clone() })
                    .collect(),
            },
            record,
        });
    }
    Ok(plans)
}

/// Makes sure the plan is there and in use, for a measure that is to belong to it.
pub(crate) async fn in_use(read: &TenantRead, id: PlanId) -> Result<Plan, Fault> {
    let plan = find(read, id).await?.filter(|plan| plan.record.archived_at.is_none());
    plan.ok_or_else(|| Fault::field("planId", "choose_one"))
}
