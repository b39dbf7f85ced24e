//! Recording activities.

use super::{Activity, Detail, NewActivity, queries, rules, table::activity as table};
use crate::record::{
    self, Face, Kind, once,
    step::{self, Step},
};
use kernel::{Action, Fault, FieldError, ids::ActivityId};
use sea_orm::ColumnTrait;
use serde_json::json;
use store::TenantTx;
use tenancy::{Desk, audit};
use uuid::Uuid;

const CREATE: &str = "activity.create";

/// Records an activity; under the same key it is recorded once.
///
/// # Errors
/// [`Fault::Invalid`] with every broken field.
pub async fn create(desk: &Desk, new: NewActivity) -> Result<ActivityId, Fault> {
    desk.actor.may(Action::ActivityWork)?;
    let (face, detail) = checked(new.face, new.detail)?;
    let now = desk.now();
    let tx = desk.store.write(&desk.scope).await?;
    if let Some(made) = once::before(&tx, CREATE, &new.idempotency_key).await? {
        return Ok(ActivityId(made));
    }
    let id = ActivityId::new();
    record::add(&tx, &desk.actor, (Kind::Activity, id.uuid()), &face, &searchable(&detail), now).await?;
    let elements = rules::elements_there(&face, &detail);
    tx.add::<table::Entity>(row(&tx, id.uuid(), &detail, elements)).await?;
    say(desk, &tx, CREATE, id.uuid(), &face).await?;
    once::remember(&tx, CREATE, &new.idempotency_key, id.uuid(), now).await?;
    tx.commit().await?;
    Ok(id)
}

/// Replaces what is said about an activity. `version` is the one it was changed from.
///
/// # Errors
/// [`Fault::Conflict`] when somebody else changed it first; nothing is lost then.
pub async fn change(
    desk: &Desk,
    id: ActivityId,
    version: i32,
    face: Face,
    detail: Detail,
) -> Result<(), Fault> {
    desk.actor.may(Action::ActivityWork)?;
    let (face, detail) = checked(face, detail)?;
    let tx = desk.store.write(&desk.scope).await?;
    record::change(&tx, (Kind::Activity, id.uuid()), version, &face, &searchable(&detail), desk.now())
        .await?;
    let to = row(&tx, id.uuid(), &detail, rules::elements_there(&face, &detail));
    tx.change::<table::Entity>()
        .set(table::Column::Topics, to.topics)
        .set(table::Column::Participants, to.participants)
        .set(table::Column::Groups, to.groups)
        .set(table::Column::Women, to.women)
        .set(table::Column::Youth, to.youth)
        .set(table::Column::Elderly, to.elderly)
        .set(table::Column::Results, to.results)
        .set(table::Column::Uses, to.uses)
        .set(table::Column::Expectation, to.expectation)
        .set(table::Column::Elements, to.elements)
        .filter(table::Column::Id.eq(id.uuid()))
        .run()
        .await?;
    say(desk, &tx, "activity.change", id.uuid(), &face).await?;
    Ok(tx.commit().await?)
}

/// Publishes, withdraws, sets aside or takes back. An incomplete activity may be published: it warns.
pub async fn take(desk: &Desk, id: ActivityId, step: Step) -> Result<(), Fault> {
    desk.actor.may(Action::ActivityWork)?;
    let tx = desk.store.write(&desk.scope).await?;
    let Activity { record, .. } = queries::find(&tx, &desk.actor, id.uuid()).await?.ok_or(Fault::NotFound)?;
    step::take(&tx, Kind::Activity, id.uuid(), step, desk.now()).await?;
    say(desk, &tx, &format!("activity.{}", step.as_str()), id.uuid(), &record.face).await?;
    Ok(tx.commit().await?)
}

fn checked(face: Face, detail: Detail) -> Result<(Face, Detail), Fault> {
    let (face, mut errors): (Face, Vec<FieldError>) = record::check(rules::with_year(face));
    let (detail, more) = rules::check(detail);
    errors.extend(more);
    if errors.is_empty() { Ok((face, detail)) } else { Err(Fault::Invalid(errors)) }
}

fn searchable(detail: &Detail) -> String {
    let groups = detail.groups.iter().map(|group| group.name.as_str());
    let lines = detail.topics.iter().chain(&detail.results).chain(&detail.uses).map(String::as_str);
    lines.chain(groups).chain([detail.expectation.as_str()]).collect::<Vec<_>>().join(" ")
}

fn row(tx: &TenantTx, id: Uuid, detail: &Detail, elements: i32) -> table::Model {
    table::Model {
        tenant_id: tx.tenant(),
        id,
        topics: json!(detail.topics),
        participants: detail.participants,
        groups: json!(detail.groups),
        women: detail.women,
        youth: detail.youth,
        elderly: detail.elderly,
        results: json!(detail.results),
        uses: json!(detail.uses),
        expectation: detail.expectation.clone(),
        elements,
    }
}

async fn say(desk: &Desk, tx: &TenantTx, action: &str, id: Uuid, face: &Face) -> Result<(), Fault> {
    let detail = json!({ "title": face.title });
    audit::record(tx, &desk.actor, action, Kind::Activity.as_str(), Some(id), detail, desk.now()).await
}
