//! Making a forum and changing what is said about it.

use super::{
    Attendance, Facts, HeardAt, State, Subject,
    item::{self, NewItem},
    queries, rules, write,
};
use crate::record::{self, Face, Kind};
use kernel::{
    Fault, FieldError, fiscal,
    ids::{ForumId, ForumItemId},
};
use serde_json::json;
use store::TenantTx;
use tenancy::Desk;

const CREATE: &str = "forum.create";
const LONGEST_KEY: usize = 200;

/// A forum as it is entered, by a person or by an importer: one that took place long ago comes with its items.
#[derive(Debug, Clone)]
pub struct NewForum {
    /// Made when the form was opened, or by the importer from its source: the same key makes the forum once.
    pub idempotency_key: String,
    pub face: Face,
    pub facts: Facts,
    /// Planned, announced or held.
    pub state: State,
    pub attendance: Attendance,
    pub items: Vec<NewItem>,
}

/// Enters a forum.
///
/// # Errors
/// [`Fault::Invalid`] with every field that breaks a rule; rows of items are named `items.3.text`.
pub async fn create(desk: &Desk, new: NewForum) -> Result<ForumId, Fault> {
    desk.actor.may(Kind::Forum.work())?;
    let key = checked_key(&new.idempotency_key)?;
    let tx = desk.store.write(&desk.scope).await?;
    if let Some(id) = made_before(&tx, &key).await? {
        return Ok(id);
    }
    match make(desk, tx, new, &key).await {
        // The same form may have been committed by a parallel request between our look and our write.
        Err(fault @ Fault::Conflict(_)) => {
            let tx = desk.store.write(&desk.scope).await?;
            made_before(&tx, &key).await?.ok_or(fault)
        }
        other => other,
    }
}

pub(super) fn checked_key(key: &str) -> Result<String, Fault> {
    match key.trim() {
        key if key.is_empty() || key.len() > LONGEST_KEY => Err(Fault::field("idempotencyKey", "required")),
        key => Ok(key.to_owned()),
    }
}

async fn made_before(tx: &TenantTx, key: &str) -> Result<Option<ForumId>, Fault> {
    let Some(done) = tx.done_before(CREATE, key).await? else { return Ok(None) };
    Ok(Some(serde_json::from_value(done).map_err(Fault::internal)?))
}

async fn make(desk: &Desk, tx: TenantTx, new: NewForum, key: &str) -> Result<ForumId, Fault> {
    let now = desk.now();
    let mut face = new.face;
    name_year(&mut face);
    let (face, mut errors) = record::check(face);
    let (facts, more) = rules::check_facts(new.facts);
    errors.extend(more);
    let (attendance, more) = rules::check_attendance(new.attendance);
    errors.extend(more);
    let (items, more) = item::check_rows(new.items, "items");
    errors.extend(more);
    if matches!(new.state, State::Summarised | State::Cancelled) {
        errors.push(FieldError::new("state", "choose_one"));
    }
    errors.extend(rules::check_state(new.state, facts.announced_on, face.starts_on, desk.today()));
    if !errors.is_empty() {
        return Err(Fault::Invalid(errors));
    }
    let id = ForumId::new();
    hearing_is_a_forum(&tx, &facts).await?;
    record::add(&tx, &desk.actor, (Kind::Forum, id.uuid()), &face, "", now).await?;
    write::add(&tx, id, new.state, &facts, &attendance).await?;
    item::add(&tx, id, items, "items", now).await?;
    refile(&tx, id).await?;
    let detail = json!({ "title": face.title });
    tenancy::audit::record(&tx, &desk.actor, "forum.create", "forum", Some(id.uuid()), detail, now).await?;
    let remembered = serde_json::to_value(id).map_err(Fault::internal)?;
    tx.remember(CREATE, key, remembered, now).await?;
    tx.commit().await?;
    Ok(id)
}

/// A forum of known days belongs to their fiscal year unless another was named.
fn name_year(face: &mut Face) {
    if face.fiscal_year.is_none() {
        face.fiscal_year = face.starts_on.map(|day| fiscal::FiscalYear::of(day).be());
    }
}

/// Changes what is said about a forum. `version` is the one the change was made from.
///
/// # Errors
/// [`Fault::Invalid`], [`Fault::Conflict`] when somebody else changed it first.
pub async fn change(
    desk: &Desk,
    id: ForumId,
    version: i32,
    mut face: Face,
    facts: Facts,
) -> Result<ForumId, Fault> {
    desk.actor.may(Kind::Forum.work())?;
    let now = desk.now();
    let tx = desk.store.write(&desk.scope).await?;
    let old = queries::load(&tx, id).await?.ok_or(Fault::NotFound)?;
    // Said before anything else: an old form breaks rules that were not there when it was opened.
    if old.record.version != version {
        return Err(Fault::Conflict("record".into()));
    }
    name_year(&mut face);
    let (face, mut errors) = record::check(face);
    let (facts, more) = rules::check_facts(facts);
    errors.extend(more);
    errors.extend(rules::check_state(old.state, facts.announced_on, face.starts_on, desk.today()));
    if !errors.is_empty() {
        return Err(Fault::Invalid(errors));
    }
    if facts.heard_at != old.facts.heard_at {
        hearing_is_a_forum(&tx, &facts).await?;
    }
    record::change(&tx, (Kind::Forum, id.uuid()), version, &face, "", now).await?;
    write::facts(&tx, id, &facts).await?;
    refile(&tx, id).await?;
    let detail = json!({ "title": face.title });
    tenancy::audit::record(&tx, &desk.actor, "forum.change", "forum", Some(id.uuid()), detail, now).await?;
    tx.commit().await?;
    Ok(id)
}

/// The matter is heard at a forum of this administration, not at some other record.
async fn hearing_is_a_forum(tx: &TenantTx, facts: &Facts) -> Result<(), Fault> {
    if let Some(HeardAt::Other(at)) = facts.heard_at
        && record::find(tx, Kind::Forum, at.uuid()).await?.is_none()
    {
        return Err(Fault::field("hearingId", "choose_one"));
    }
    Ok(())
}

/// What was entered at one go, from the grid or from the field.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Made on the device when the entry was begun: however often it is sent, it is done once.
    pub idempotency_key: String,
    pub items: Vec<NewItem>,
    /// Who came, with the version of the attendance it was made from.
    pub attendance: Option<(i32, Attendance)>,
}

/// Takes an entry in whole or not at all. Nothing is checked that the paper may lack: a forum may get its items before
/// anybody said that it was held.
///
/// # Errors
/// [`Fault::Invalid`] with `rows.N.FIELD` for every row that breaks a rule, [`Fault::Conflict`] when somebody else
/// changed the attendance first.
pub async fn enter(desk: &Desk, id: ForumId, entry: Entry) -> Result<Vec<ForumItemId>, Fault> {
    desk.actor.may(Kind::Forum.work())?;
    let key = format!("{id} {}", checked_key(&entry.idempotency_key)?);
    let tx = desk.store.write(&desk.scope).await?;
    if let Some(ids) = entered_before(&tx, &key).await? {
        return Ok(ids);
    }
    match take(desk, tx, id, entry, &key).await {
        Err(fault @ Fault::Conflict(_)) => {
            let tx = desk.store.write(&desk.scope).await?;
            entered_before(&tx, &key).await?.ok_or(fault)
        }
        other => other,
    }
}

const ENTER: &str = "forum.enter";

async fn entered_before(tx: &TenantTx, key: &str) -> Result<Option<Vec<ForumItemId>>, Fault> {
    let done = tx.done_before(ENTER, key).await?;
    done.map(|done| serde_json::from_value(done).map_err(Fault::internal)).transpose()
}

async fn take(
    desk: &Desk,
    tx: TenantTx,
    id: ForumId,
    entry: Entry,
    key: &str,
) -> Result<Vec<ForumItemId>, Fault> {
    let now = desk.now();
    let forum = queries::load(&tx, id).await?.ok_or(Fault::NotFound)?;
    let (items, mut errors) = item::check_rows(entry.items, "rows");
    let mut attendance = None;
    if let Some((version, said)) = entry.attendance {
        let (said, more) = rules::check_attendance(said);
        errors.extend(more);
        attendance = Some((version, said));
    }
    if !errors.is_empty() {
        return Err(Fault::Invalid(errors));
    }
    if let Some((version, said)) = &attendance {
        write::attendance(&tx, id, *version, said).await?;
    }
    let rows = items.len();
    let made = item::add(&tx, id, items, "rows", now).await?;
    if rows > 0 {
        refile(&tx, id).await?;
    }
    let title = forum.record.face.title.as_str();
    let detail = json!({ "title": title, "items": rows, "attendance": attendance.is_some() });
    tenancy::audit::record(&tx, &desk.actor, "forum.enter", "forum", Some(id.uuid()), detail, now).await?;
    mark(desk, &tx, &forum.record).await?;
    let remembered = serde_json::to_value(&made).map_err(Fault::internal)?;
    tx.remember(ENTER, key, remembered, now).await?;
    tx.commit().await?;
    Ok(made)
}

/// Files the forum anew under the words of its items.
pub(super) async fn refile(tx: &TenantTx, id: ForumId) -> Result<(), Fault> {
    let searchable = write::searchable(tx, id).await?;
    record::reindex(tx, Kind::Forum, id.uuid(), &searchable).await
}

/// The months whose figures change with the forum.
pub(super) async fn mark(desk: &Desk, tx: &TenantTx, record: &record::Record) -> Result<(), Fault> {
    let now = desk.now();
    tx.mark_statistics(desk.today(), now).await?;
    for day in [record.face.starts_on, record.face.ends_on].into_iter().flatten() {
        tx.mark_statistics(day, now).await?;
    }
    Ok(())
}

/// A forum about which nothing but its title and level is known yet.
#[must_use]
pub fn planned(idempotency_key: &str, face: Face, level: super::ForumLevel, subject: Subject) -> NewForum {
    NewForum {
        idempotency_key: idempotency_key.to_owned(),
        face,
        facts: Facts::new(level, subject),
        state: State::Planned,
        attendance: Attendance::default(),
        items: Vec::new(),
    }
}
