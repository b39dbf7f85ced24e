//! Making and changing plans.

use super::{
    Content, NewPlan, Plan, find,
    rules::{check, code},
    table::{plan, plan_group},
};
use crate::{
    measure,
    record::{self, Face, Kind},
};
use kernel::{Action, Fault, ids::PlanId};
use sea_orm::ColumnTrait;
use serde_json::json;
use store::TenantTx;
use tenancy::Desk;

const CREATE: &str = "plan.create";
const SUBJECT: &str = "plan";

/// What can be done with a plan as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    Publish,
    Withdraw,
    Archive,
    Restore,
}

/// Makes a plan; the same key makes it once.
///
/// # Errors
/// [`Fault::Invalid`] with every field that breaks a rule.
pub async fn create(desk: &Desk, new: NewPlan) -> Result<PlanId, Fault> {
    desk.actor.may(Action::MeasureWork)?;
    record::once::key_of(&new.idempotency_key)?;
    let (face, content) = checked(new.face, new.content)?;
    let tx = desk.store.write(&desk.scope).await?;
    if let Some(done) = tx.done_before(CREATE, &new.idempotency_key).await? {
        return serde_json::from_value(done).map_err(Fault::internal);
    }
    let now = desk.now();
    let id = PlanId::new();
    let words = searchable(&content);
    record::add(&tx, &desk.actor, (Kind::Plan, id.uuid()), &face, &words, now).await?;
    tx.add::<plan::Entity>(plan::Model {
        tenant_id: tx.tenant(),
        id: id.uuid(),
        first_year: content.first_year,
        last_year: content.last_year,
        dimension: content.dimension.clone(),
    })
    .await?;
    write_groups(&tx, id, &content).await?;
    audit(desk, &tx, CREATE, id, &face.title).await?;
    tx.remember(CREATE, &new.idempotency_key, json!(id), now).await?;
    tx.commit().await?;
    Ok(id)
}

/// Changes a plan. `version` is the one of the record that the change was made from.
///
/// # Errors
/// [`Fault::Conflict`] when somebody else changed it first.
pub async fn change(
    desk: &Desk,
    id: PlanId,
    version: i32,
    face: Face,
    content: Content,
) -> Result<PlanId, Fault> {
    desk.actor.may(Action::MeasureWork)?;
    let (face, content) = checked(face, content)?;
    let tx = desk.store.write(&desk.scope).await?;
    known(&tx, id).await?;
    let words = searchable(&content);
    record::change(&tx, (Kind::Plan, id.uuid()), version, &face, &words, desk.now()).await?;
    tx.change::<plan::Entity>()
        .set(plan::Column::FirstYear, content.first_year)
        .set(plan::Column::LastYear, content.last_year)
        .set(plan::Column::Dimension, content.dimension.as_str())
        .filter(plan::Column::Id.eq(id.uuid()))
        .run()
        .await?;
    tx.remove::<plan_group::Entity>(plan_group::Column::PlanId.eq(id.uuid())).await?;
    write_groups(&tx, id, &content).await?;
    audit(desk, &tx, "plan.change", id, &face.title).await?;
    tx.commit().await?;
    Ok(id)
}

/// Shows a plan to citizens or takes it back, sets it aside or takes it up again.
///
/// # Errors
/// A refusal to set aside a plan whose measures are still in use: their deadlines would go on unseen.
pub async fn carry_out(desk: &Desk, id: PlanId, deed: Deed) -> Result<PlanId, Fault> {
    desk.actor.may(Action::MeasureWork)?;
    let tx = desk.store.write(&desk.scope).await?;
    let plan = known(&tx, id).await?;
    let now = desk.now();
    let action = match deed {
        Deed::Publish => {
            record::publish(&tx, Kind::Plan, id.uuid(), now).await?;
            "plan.publish"
        }
        Deed::Withdraw => {
            record::withdraw(&tx, Kind::Plan, id.uuid(), now).await?;
            "plan.withdraw"
        }
        Deed::Archive => {
            if measure::any_in_use(&tx, id).await? {
                return Err(Fault::Refused("plan_has_measures"));
            }
            record::archive(&tx, Kind::Plan, id.uuid(), now).await?;
            "plan.archive"
        }
        Deed::Restore => {
            record::restore(&tx, Kind::Plan, id.uuid(), now).await?;
            "plan.restore"
        }
    };
    audit(desk, &tx, action, id, &plan.record.face.title).await?;
    tx.commit().await?;
    Ok(id)
}

fn checked(face: Face, content: Content) -> Result<(Face, Content), Fault> {
    let (mut face, mut errors) = record::check(face);
    let (content, more) = check(content);
    errors.extend(more);
    if errors.is_empty() {
        face.fiscal_year = face.fiscal_year.or(Some(content.first_year));
        Ok((face, content))
    } else {
        Err(Fault::Invalid(errors))
    }
}

fn searchable(content: &Content) -> String {
    let groups: Vec<&str> = content.groups.iter().map(|group| group.title.as_str()).collect();
    format!("{} {} {} {}", content.first_year, content.last_year, content.dimension, groups.join(" "))
}

async fn known(tx: &TenantTx, id: PlanId) -> Result<Plan, Fault> {
    find(tx, id).await?.ok_or(Fault::NotFound)
}

async fn write_groups(tx: &TenantTx, id: PlanId, content: &Content) -> Result<(), Fault> {
    let rows = content.groups.iter().map(|group| plan_group::Model {
        tenant_id: tx.tenant(),
        plan_id: id.uuid(),
        code: group.code.clone(),
        sort: code(&group.code).map_or_else(String::new, |read| read.sort),
        title: group.title.clone(),
    });
    Ok(tx.add_many::<plan_group::Entity>(rows.collect()).await?)
}

async fn audit(desk: &Desk, tx: &TenantTx, action: &str, id: PlanId, title: &str) -> Result<(), Fault> {
    let detail = json!({ "title": title });
    tenancy::audit::record(tx, &desk.actor, action, SUBJECT, Some(id.uuid()), detail, desk.now()).await
}
