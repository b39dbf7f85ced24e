//! Keeping the catalogue: taking over the starter lines, changing an item, saying that it was disclosed.

use super::{
    Face, Item, KIND, find,
    rules::{self, next_due},
    starter::{self, LINES},
    table::disclosure_item as table,
};
use crate::{
    channel::{self, Shown, Subject},
    file::{self, Part},
    offices::foreign,
};
use chrono::{DateTime, NaiveDate, Utc};
use kernel::{
    Action, Fault, FieldError,
    ids::{DepartmentId, DisclosureItemId, StaffId, UploadId},
};
use reminders::deadline::{self, DISCLOSURE_ITEM, NewDeadline};
use sea_orm::ColumnTrait;
use serde_json::json;
use store::{Sql, TenantTx};
use tenancy::{Desk, audit, department, upload};

/// Adds the lines of the starter catalogue that are not there yet; returns how many. Doing it again adds nothing.
pub async fn adopt_starter(desk: &Desk) -> Result<usize, Fault> {
    desk.actor.may(Action::DisclosureManage)?;
    let (now, today) = (desk.now(), desk.today());
    let tx = desk.store.write(&desk.scope).await?;
    let there: Vec<Option<String>> =
        tx.find::<table::Entity>().all().await?.into_iter().map(|row| row.code).collect();
    let offices = department::list(&tx, false).await?;
    let mut added = 0;
    for line in LINES.iter().filter(|line| !there.iter().any(|code| code.as_deref() == Some(line.code))) {
        let office = offices.iter().find(|office| office.kind == line.department);
        let face = Face {
            list: line.list,
            no: line.no,
            title: line.title.to_owned(),
            detail: String::new(),
            source: starter::source(line.list).to_owned(),
            department: office.map(|office| office.id),
            owner: None,
            frequency: line.frequency,
            next_due_on: line.first_due(today),
            active: true,
        };
        add(&tx, DisclosureItemId::new(), Some(line.code), &face, now).await?;
        added += 1;
    }
    audit::record(&tx, &desk.actor, "disclosure_item.adopt", KIND, None, json!({ "count": added }), now)
        .await?;
    tx.mark_statistics(today, now).await?;
    tx.commit().await?;
    Ok(added)
}

/// Adds an item (`known` none) or changes one; `known` names the version the change was made from.
///
/// # Errors
/// [`Fault::Invalid`] with every broken field, [`Fault::Conflict`] when somebody else changed it first.
pub async fn save(desk: &Desk, known: Option<(DisclosureItemId, i32)>, face: Face) -> Result<Item, Fault> {
    desk.actor.may(Action::DisclosureManage)?;
    let (face, errors) = rules::check(face);
    if !errors.is_empty() {
        return Err(Fault::Invalid(errors));
    }
    let now = desk.now();
    let tx = desk.store.write(&desk.scope).await?;
    let (id, action) = match known {
        Some((id, version)) => {
            change(&tx, id, version, &face, now).await?;
            (id, "disclosure_item.change")
        }
        None => {
            let id = DisclosureItemId::new();
            add(&tx, id, None, &face, now).await?;
            (id, "disclosure_item.add")
        }
    };
    let detail = json!({ "title": face.title, "active": face.active });
    audit::record(&tx, &desk.actor, action, KIND, Some(id.uuid()), detail, now).await?;
    tx.mark_statistics(desk.today(), now).await?;
    let saved = find(&tx, id).await?.ok_or(Fault::NotFound)?;
    tx.commit().await?;
    Ok(saved)
}

/// The item was disclosed on a day, by other means than a publication here, through these channels with their proof.
///
/// # Errors
/// [`Fault::Invalid`] without a channel or with a day in the future, [`Fault::Conflict`] for an old version.
pub async fn disclose(
    desk: &Desk,
    id: DisclosureItemId,
    version: i32,
    on: NaiveDate,
    channels: Vec<(Shown, Vec<UploadId>)>,
) -> Result<Item, Fault> {
    desk.actor.may(Action::DisclosureWork)?;
    let (now, today) = (desk.now(), desk.today());
    let mut errors = Vec::new();
    if on > today {
        errors.push(FieldError::new("disclosedOn", "date_in_future"));
    }
    if channels.is_empty() {
        errors.push(FieldError::new("channels", "required"));
    }
    if !errors.is_empty() {
        return Err(Fault::Invalid(errors));
    }
    let tx = desk.store.write(&desk.scope).await?;
    let item = find(&tx, id).await?.ok_or(Fault::NotFound)?;
    if item.version != version {
        return Err(Fault::Conflict(KIND.into()));
    }
    let batch = desk.actor.staff_id().map_or_else(String::new, upload::staff_batch);
    for (shown, proof) in channels {
        let shown = channel::check(shown, today)?;
        let made = channel::record(&tx, (Subject::Item, id.uuid()), shown, now).await?;
        file::attach(&tx, (Part::Channel, made), &batch, &proof, now).await?;
    }
    disclosed(&tx, &item, on, now).await?;
    let detail = json!({ "title": item.face.title, "disclosed_on": on });
    audit::record(&tx, &desk.actor, "disclosure_item.disclose", KIND, Some(id.uuid()), detail, now).await?;
    tx.mark_statistics(today, now).await?;
    let saved = find(&tx, id).await?.ok_or(Fault::NotFound)?;
    tx.commit().await?;
    Ok(saved)
}

/// A step of other commands: the item was disclosed on a day. Meets its deadline and sets the next one.
pub(crate) async fn disclosed(
    tx: &TenantTx,
    item: &Item,
    on: NaiveDate,
    now: DateTime<Utc>,
) -> Result<(), Fault> {
    let due = item.face.next_due_on;
    let next = next_due(item.face.frequency, due, on);
    let last = item.disclosed_on.map_or(on, |before| before.max(on));
    if next != due {
        deadline::meet(tx, KIND, item.id.uuid(), DISCLOSURE_ITEM, now).await?;
    }
    let sql = Sql::new(
        "UPDATE disclosure_item SET disclosed_on = ?, next_due_on = ?, version = version + 1, updated_at = ?
         WHERE tenant_id = {tenant} AND id = ?",
    );
    tx.run(sql.bind(last).bind(next).bind(now).bind(item.id.uuid())).await?;
    if next != due {
        remind(tx, item.id, &Face { next_due_on: next, ..item.face.clone() }, now).await?;
    }
    Ok(())
}

async fn add(
    tx: &TenantTx,
    id: DisclosureItemId,
    code: Option<&str>,
    face: &Face,
    now: DateTime<Utc>,
) -> Result<(), Fault> {
    let row = table::Model {
        tenant_id: tx.tenant(),
        id: id.uuid(),
        code: code.map(str::to_owned),
        list: face.list.as_str().to_owned(),
        no: face.no,
        title: face.title.clone(),
        detail: face.detail.clone(),
        source: face.source.clone(),
        department_id: face.department.map(DepartmentId::uuid),
        owner_id: face.owner.map(StaffId::uuid),
        frequency: face.frequency.as_str().to_owned(),
        next_due_on: face.next_due_on,
        disclosed_on: None,
        active: face.active,
        version: 1,
        created_at: now,
        updated_at: now,
    };
    tx.add::<table::Entity>(row).await.map_err(|error| foreign(error, "departmentId"))?;
    settle(tx, id, face, now).await
}

async fn change(
    tx: &TenantTx,
    id: DisclosureItemId,
    version: i32,
    face: &Face,
    now: DateTime<Utc>,
) -> Result<(), Fault> {
    use table::Column as C;
    find(tx, id).await?.ok_or(Fault::NotFound)?;
    let changed = tx
        .change::<table::Entity>()
        .set(C::List, face.list.as_str())
        .set(C::No, face.no)
        .set(C::Title, face.title.as_str())
        .set(C::Detail, face.detail.as_str())
        .set(C::Source, face.source.as_str())
        .set(C::DepartmentId, face.department.map(DepartmentId::uuid))
        .set(C::OwnerId, face.owner.map(StaffId::uuid))
        .set(C::Frequency, face.frequency.as_str())
        .set(C::NextDueOn, face.next_due_on)
        .set(C::Active, face.active)
        .set(C::Version, version + 1)
        .set(C::UpdatedAt, now)
        .filter(C::Id.eq(id.uuid()))
        .filter(C::Version.eq(version))
        .run()
        .await
        .map_err(|error| foreign(error, "departmentId"))?;
    if changed == 0 {
        return Err(Fault::Conflict(KIND.into()));
    }
    settle(tx, id, face, now).await
}

/// Search and deadline as the item says now.
async fn settle(tx: &TenantTx, id: DisclosureItemId, face: &Face, now: DateTime<Utc>) -> Result<(), Fault> {
    let text = format!("{} {} {}", face.title, face.detail, face.source);
    tenancy::search::index(tx, KIND, id.uuid(), &text).await?;
    if face.active && face.next_due_on.is_some() {
        remind(tx, id, face, now).await
    } else {
        deadline::cancel_all(tx, KIND, id.uuid(), now).await
    }
}

/// Sets the deadline of an active item that has a day.
async fn remind(tx: &TenantTx, id: DisclosureItemId, face: &Face, now: DateTime<Utc>) -> Result<(), Fault> {
    let Some(due_on) = face.next_due_on.filter(|_| face.active) else { return Ok(()) };
    let new = NewDeadline {
        subject_kind: KIND,
        subject_id: id.uuid(),
        kind: DISCLOSURE_ITEM,
        due_on,
        responsible: face.owner,
        department: face.department,
        confidential: false,
        label: face.title.clone(),
        trace: json!({ "frequency": face.frequency.as_str(), "source": face.source }),
    };
    deadline::set(tx, new, now).await?;
    Ok(())
}
