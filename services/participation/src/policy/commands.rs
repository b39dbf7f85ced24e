//! Writing the policy.

use super::{Policy, Words, queries::with_words, rules, table::participation_policy as table};
use crate::record::{self, Face, Kind};
use kernel::{Action, Fault, ids::PolicyId};
use sea_orm::ColumnTrait;
use serde_json::json;
use store::TenantTx;
use tenancy::Desk;
use uuid::Uuid;

/// Writes a new policy, or changes one: then `old` is its id and the version the change was made from. Repeating a new
/// one with the same key gives the first again.
pub async fn save(
    desk: &Desk,
    idempotency_key: &str,
    old: Option<(PolicyId, i32)>,
    words: Words,
) -> Result<Policy, Fault> {
    const OPERATION: &str = "policy.save";
    desk.actor.may(Action::MeasureWork)?;
    let words = rules::clean(words);
    let (face, errors) = record::check(Face { title: words.title.clone(), ..Face::default() });
    if !errors.is_empty() {
        return Err(Fault::Invalid(errors));
    }
    let tx = desk.store.write(&desk.scope).await?;
    let laws = json!(words.legal_basis);
    let searchable = format!("{} {} {} {}", words.inform, words.consult, words.involve, words.collaborate);
    let id = match old {
        Some((id, version)) => {
            let id = id.uuid();
            record::change(&tx, (Kind::Policy, id), version, &face, &searchable, desk.now()).await?;
            tx.change::<table::Entity>()
                .set(table::Column::Preamble, words.preamble.as_str())
                .set(table::Column::LegalBasis, laws)
                .set(table::Column::Declaration, words.declaration.as_str())
                .set(table::Column::Inform, words.inform.as_str())
                .set(table::Column::Consult, words.consult.as_str())
                .set(table::Column::Involve, words.involve.as_str())
                .set(table::Column::Collaborate, words.collaborate.as_str())
                .filter(table::Column::Id.eq(id))
                .run()
                .await?;
            // What citizens see stays whole.
            let policy = kept(&tx, id).await?;
            let missing = rules::missing(&words);
            if policy.record.is_public() && !missing.is_empty() {
                return Err(Fault::Invalid(missing));
            }
            if policy.record.is_public() {
                // What citizens read was approved: other words need the same approval.
                desk.actor.may(Action::MeasureApprove)?;
            }
            id
        }
        None => {
            record::once::key_of(idempotency_key)?;
            if let Some(done) = tx.done_before(OPERATION, idempotency_key).await? {
                let id: Uuid = serde_json::from_value(done).map_err(Fault::internal)?;
                return kept(&tx, id).await;
            }
            let id = PolicyId::new().uuid();
            record::add(&tx, &desk.actor, (Kind::Policy, id), &face, &searchable, desk.now()).await?;
            tx.add::<table::Entity>(table::Model {
                tenant_id: tx.tenant(),
                id,
                preamble: words.preamble,
                legal_basis: laws,
                declaration: words.declaration,
                inform: words.inform,
                consult: words.consult,
                involve: words.involve,
                collaborate: words.collaborate,
            })
            .await?;
            tx.remember(OPERATION, idempotency_key, json!(id), desk.now()).await?;
            id
        }
    };
    audited(desk, &tx, "policy.save", id, &face.title).await?;
    let policy = kept(&tx, id).await?;
    tx.commit().await?;
    Ok(policy)
}

/// Shows the policy to citizens.
///
/// # Errors
/// A field error for each level without a text.
pub async fn publish(desk: &Desk, id: PolicyId) -> Result<Policy, Fault> {
    desk.actor.may(Action::MeasureApprove)?;
    let tx = desk.store.write(&desk.scope).await?;
    let policy = kept(&tx, id.uuid()).await?;
    let missing = rules::missing(&policy.words);
    if !missing.is_empty() {
        return Err(Fault::Invalid(missing));
    }
    record::publish(&tx, Kind::Policy, id.uuid(), desk.now()).await?;
    audited(desk, &tx, "policy.publish", id.uuid(), &policy.words.title).await?;
    let policy = kept(&tx, id.uuid()).await?;
    tx.commit().await?;
    Ok(policy)
}

/// Citizens do not see it any more.
pub async fn withdraw(desk: &Desk, id: PolicyId) -> Result<Policy, Fault> {
    desk.actor.may(Action::MeasureApprove)?;
    let tx = desk.store.write(&desk.scope).await?;
    record::withdraw(&tx, Kind::Policy, id.uuid(), desk.now()).await?;
    let policy = kept(&tx, id.uuid()).await?;
    audited(desk, &tx, "policy.withdraw", id.uuid(), &policy.words.title).await?;
    tx.commit().await?;
    Ok(policy)
}

async fn kept(tx: &TenantTx, id: Uuid) -> Result<Policy, Fault> {
    let record = record::find(tx, Kind::Policy, id).await?;
    with_words(tx, record).await?.ok_or(Fault::NotFound)
}

async fn audited(desk: &Desk, tx: &TenantTx, action: &str, id: Uuid, title: &str) -> Result<(), Fault> {
    let detail = json!({ "title": title });
    tenancy::audit::record(tx, &desk.actor, action, "policy", Some(id), detail, desk.now()).await
}
