//! Making, changing and announcing measures. The record keeps the name of the version in force; the name of a later
//! draft stays in the draft until it is announced.

use super::{
    Content, Measure, NewMeasure, Version, find, queries, rules, sync,
    table::{measure, measure_indicator, measure_step},
    version, write,
};
use crate::{
    plan::{self, rules::Code},
    record::{self, Face, Kind},
};
use chrono::NaiveDate;
use kernel::{
    Action, Fault, FieldError,
    fiscal::FiscalYear,
    ids::{MeasureId, PlanId},
    text,
};
use sea_orm::ColumnTrait;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use store::{StoreError, TenantTx};
use tenancy::Desk;
use uuid::Uuid;

const CREATE: &str = "measure.create";
pub(super) const SUBJECT: &str = "measure";
const MOST_REFERENCE: usize = 200;

/// What can be done with a measure as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    Publish,
    Withdraw,
    Archive,
    Restore,
}

/// How a version is announced.
#[derive(Debug, Clone, Default)]
pub struct Announcement {
    /// The day on the announcement; today when not given.
    pub on: Option<NaiveDate>,
    /// Its number, as printed; may be empty.
    pub reference: String,
    /// Whether citizens see the measure from now on.
    pub publish: bool,
}

/// Makes a measure with its first draft; the same key makes it once.
///
/// # Errors
/// [`Fault::Invalid`] with every field that breaks a rule, a code that the plan already has among them.
pub async fn create(desk: &Desk, new: NewMeasure) -> Result<MeasureId, Fault> {
    desk.actor.may(Action::MeasureWork)?;
    record::once::key_of(&new.idempotency_key)?;
    let (mut face, code, content) = checked(new.face, &new.code, new.content)?;
    let tx = desk.store.write(&desk.scope).await?;
    if let Some(done) = tx.done_before(CREATE, &new.idempotency_key).await? {
        return serde_json::from_value(done).map_err(Fault::internal);
    }
    plan::in_use(&tx, new.plan).await?;
    code_is_free(&tx, new.plan, &code, None).await?;
    let now = desk.now();
    let id = MeasureId::new();
    follow(&mut face, &content);
    let words = searchable(&code, &content);
    record::add(&tx, &desk.actor, (Kind::Measure, id.uuid()), &face, &words, now).await?;
    let row = measure::Model {
        tenant_id: tx.tenant(),
        id: id.uuid(),
        plan_id: new.plan.uuid(),
        code: code.text.clone(),
        sort: code.sort,
        draft_no: Some(1),
        announced_no: None,
    };
    tx.add::<measure::Entity>(row).await.map_err(taken)?;
    let content = without_ids(content);
    write::add_draft(&tx, (id, 1), &face.title, &content, desk.actor.staff_id(), now).await?;
    audit(desk, &tx, CREATE, id, json!({ "title": face.title })).await?;
    tx.remember(CREATE, &new.idempotency_key, json!(id), now).await?;
    tx.commit().await?;
    Ok(id)
}

/// Changes the draft of a measure, its tags and its code. `version` is the one of the record the change was made from.
///
/// # Errors
/// A refusal when there is no draft: an announced version is frozen. [`Fault::Conflict`] when somebody was faster.
pub async fn change(
    desk: &Desk,
    id: MeasureId,
    version: i32,
    (face, code, content): (Face, String, Content),
) -> Result<MeasureId, Fault> {
    desk.actor.may(Action::MeasureWork)?;
    let (mut face, code, content) = checked(face, &code, content)?;
    let tx = desk.store.write(&desk.scope).await?;
    let known = known(&tx, id).await?;
    let no = known.draft_no.ok_or(Fault::Refused("measure_version_frozen"))?;
    own_parts(&tx, id, &content).await?;
    code_is_free(&tx, known.plan, &code, Some(id)).await?;
    let name = face.title.clone();
    let mut words = searchable(&code, &content);
    if let Some(announced) = known.announced_no {
        // Citizens see the version in force; what the draft calls itself is nobody's business yet.
        face.title.clone_from(&known.record.face.title);
        face.place.clone_from(&known.record.face.place);
        face.fiscal_year = known.record.face.fiscal_year;
        let current = version_of(&tx, id, announced).await?;
        words = searchable(&code, &current.content);
    } else {
        follow(&mut face, &content);
    }
    let now = desk.now();
    record::change(&tx, (Kind::Measure, id.uuid()), version, &face, &words, now).await?;
    let changed = tx
        .change::<measure::Entity>()
        .set(measure::Column::Code, code.text.as_str())
        .set(measure::Column::Sort, code.sort.as_str())
        .filter(measure::Column::Id.eq(id.uuid()))
        .run()
        .await;
    changed.map_err(taken)?;
    write::change_draft(&tx, (id, no), &name, &content, now).await?;
    audit(desk, &tx, "measure.change", id, json!({ "title": name, "version": no })).await?;
    tx.commit().await?;
    Ok(id)
}

/// Announces the draft: it is signed, in force, and never changed again.
///
/// # Errors
/// A refusal without a draft or when the measure is set aside; a field error for a day to come.
pub async fn announce(
    desk: &Desk,
    id: MeasureId,
    record_version: i32,
    how: Announcement,
) -> Result<MeasureId, Fault> {
    desk.actor.may(Action::MeasureApprove)?;
    let on = how.on.unwrap_or_else(|| desk.today());
    if on > desk.today() {
        return Err(Fault::field("announcedOn", "date_in_future"));
    }
    let tx = desk.store.write(&desk.scope).await?;
    let (mut known, mut draft) = drafted(&tx, id).await?;
    let now = desk.now();
    draft.announced_by = desk.actor.staff_id();
    draft.announced_at = Some(now);
    draft.announced_on = Some(on);
    draft.reference = text::clean_line(&how.reference, MOST_REFERENCE);
    write::announce_draft(&tx, id, &draft).await?;
    set_numbers(&tx, id, None, Some(draft.no)).await?;
    sync::release_moved(&tx, &known, &draft).await?;
    let mut face = known.record.face.clone();
    face.title.clone_from(&draft.name);
    follow(&mut face, &draft.content);
    let words = searchable_text(&known.code, &draft.content);
    record::change(&tx, (Kind::Measure, id.uuid()), record_version, &face, &words, now).await?;
    if how.publish {
        record::publish(&tx, Kind::Measure, id.uuid(), now).await?;
    }
    (known.draft_no, known.announced_no, known.record.face) = (None, Some(draft.no), face);
    sync::all(&tx, &known, now).await?;
    let detail = json!({ "title": draft.name, "version": draft.no, "public": how.publish });
    audit(desk, &tx, "measure.announce", id, detail).await?;
    tx.commit().await?;
    Ok(id)
}

/// Makes a new draft from the version in force, to be changed and announced in its place.
///
/// # Errors
/// A refusal when there is a draft already.
pub async fn new_version(desk: &Desk, id: MeasureId, record_version: i32) -> Result<MeasureId, Fault> {
    desk.actor.may(Action::MeasureWork)?;
    let tx = desk.store.write(&desk.scope).await?;
    let known = known(&tx, id).await?;
    let current = match (known.draft_no, known.announced_no) {
        (None, Some(no)) => version_of(&tx, id, no).await?,
        _ => return Err(Fault::Refused("measure_has_draft")),
    };
    let now = desk.now();
    let no = queries::versions(&tx, id).await?.iter().map(|version| version.no).max().unwrap_or(0) + 1;
    touch(&tx, &known, &current.content, record_version, now).await?;
    let by = desk.actor.staff_id();
    write::add_draft(&tx, (id, no), &current.name, &current.content, by, now).await?;
    set_numbers(&tx, id, Some(no), known.announced_no).await?;
    audit(desk, &tx, "measure.new_version", id, json!({ "title": current.name, "version": no })).await?;
    tx.commit().await?;
    Ok(id)
}

/// Throws the draft away; the version in force stays.
///
/// # Errors
/// A refusal when nothing was announced yet: such a measure is set aside as a whole.
pub async fn discard_draft(desk: &Desk, id: MeasureId, record_version: i32) -> Result<MeasureId, Fault> {
    desk.actor.may(Action::MeasureWork)?;
    let tx = desk.store.write(&desk.scope).await?;
    let (known, draft) = drafted(&tx, id).await?;
    let announced = known.announced_no.ok_or(Fault::Refused("measure_not_announced"))?;
    let current = version_of(&tx, id, announced).await?;
    touch(&tx, &known, &current.content, record_version, desk.now()).await?;
    set_numbers(&tx, id, None, Some(announced)).await?;
    write::remove_draft(&tx, id, draft.no).await?;
    let detail = json!({ "title": known.record.face.title, "version": draft.no });
    audit(desk, &tx, "measure.discard_draft", id, detail).await?;
    tx.commit().await?;
    Ok(id)
}

/// Shows a measure to citizens or takes it back, sets it aside or takes it up again.
///
/// # Errors
/// A refusal to show what was never announced.
pub async fn carry_out(desk: &Desk, id: MeasureId, deed: Deed) -> Result<MeasureId, Fault> {
    desk.actor.may(Action::MeasureWork)?;
    let tx = desk.store.write(&desk.scope).await?;
    let mut known = known(&tx, id).await?;
    let now = desk.now();
    let action = match deed {
        Deed::Publish => {
            if known.announced_no.is_none() {
                return Err(Fault::Refused("measure_not_announced"));
            }
            record::publish(&tx, Kind::Measure, id.uuid(), now).await?;
            "measure.publish"
        }
        Deed::Withdraw => {
            record::withdraw(&tx, Kind::Measure, id.uuid(), now).await?;
            "measure.withdraw"
        }
        Deed::Archive => {
            record::archive(&tx, Kind::Measure, id.uuid(), now).await?;
            known.record.archived_at = Some(now);
            "measure.archive"
        }
        Deed::Restore => {
            plan::in_use(&tx, known.plan).await?;
            record::restore(&tx, Kind::Measure, id.uuid(), now).await?;
            known.record.archived_at = None;
            "measure.restore"
        }
    };
    if matches!(deed, Deed::Archive | Deed::Restore) {
        sync::all(&tx, &known, now).await?;
    }
    audit(desk, &tx, action, id, json!({ "title": known.record.face.title })).await?;
    tx.commit().await?;
    Ok(id)
}

fn checked(face: Face, typed: &str, content: Content) -> Result<(Face, Code, Content), Fault> {
    let long = face.title.chars().count() > rules::MOST_NAME;
    let (face, mut errors) = record::check(face);
    if long {
        errors.push(FieldError::new("title", "too_long").with("max", rules::MOST_NAME));
    }
    let code = plan::rules::code(typed);
    if code.is_none() {
        errors.push(FieldError::new("code", if typed.trim().is_empty() { "required" } else { "bad_code" }));
    }
    let (content, more) = rules::check(content);
    errors.extend(more);
    match code {
        Some(code) if errors.is_empty() => Ok((face, code, content)),
        _ => Err(Fault::Invalid(errors)),
    }
}

/// What the record repeats of a version, for lists that know nothing of measures.
fn follow(face: &mut Face, content: &Content) {
    face.place = text::truncate_clusters(&content.area, 300).to_owned();
    face.fiscal_year = FiscalYear::from_be(content.first_year).map(FiscalYear::be);
    if face.department.is_none() {
        face.department = content.departments.first().copied();
    }
}

fn searchable(code: &Code, content: &Content) -> String {
    searchable_text(&code.text, content)
}

fn searchable_text(code: &str, content: &Content) -> String {
    let steps: Vec<&str> = content.steps.iter().map(|step| step.text.as_str()).collect();
    format!("{code} {} {} {}", content.heading, content.objectives.join(" "), steps.join(" "))
}

/// A new measure's steps and indicators are new, whatever the caller says.
fn without_ids(mut content: Content) -> Content {
    content.steps.iter_mut().for_each(|step| step.id = None);
    content.indicators.iter_mut().for_each(|one| one.id = None);
    content
}

/// The ids in a changed draft are this measure's own, and each is there once.
async fn own_parts(tx: &TenantTx, id: MeasureId, content: &Content) -> Result<(), Fault> {
    let steps =
        tx.find::<measure_step::Entity>().filter(measure_step::Column::MeasureId.eq(id.uuid())).all().await?;
    let indicators = tx
        .find::<measure_indicator::Entity>()
        .filter(measure_indicator::Column::MeasureId.eq(id.uuid()))
        .all()
        .await?;
    let known: BTreeSet<Uuid> = steps.iter().map(|s| s.id).chain(indicators.iter().map(|i| i.id)).collect();
    let mut seen = BTreeSet::new();
    let said = content.steps.iter().filter_map(|step| step.id.map(kernel::ids::StepId::uuid));
    let said = said.chain(content.indicators.iter().filter_map(|i| i.id.map(kernel::ids::IndicatorId::uuid)));
    for one in said {
        if !known.contains(&one) || !seen.insert(one) {
            return Err(Fault::NotFound);
        }
    }
    Ok(())
}

async fn code_is_free(tx: &TenantTx, plan: PlanId, code: &Code, own: Option<MeasureId>) -> Result<(), Fault> {
    let there = tx
        .find::<measure::Entity>()
        .filter(measure::Column::PlanId.eq(plan.uuid()))
        .filter(measure::Column::Code.eq(code.text.as_str()))
        .one()
        .await?;
    match there {
        Some(row) if own.is_none_or(|id| id.uuid() != row.id) => Err(Fault::field("code", "code_taken")),
        _ => Ok(()),
    }
}

/// Somebody took the code between our look and our write.
fn taken(error: StoreError) -> Fault {
    match error {
        StoreError::Conflict(_) => Fault::field("code", "code_taken"),
        other => other.into(),
    }
}

pub(super) async fn known(tx: &TenantTx, id: MeasureId) -> Result<Measure, Fault> {
    find(tx, id).await?.ok_or(Fault::NotFound)
}

async fn version_of(tx: &TenantTx, id: MeasureId, no: i32) -> Result<Version, Fault> {
    version(tx, id, no).await?.ok_or(Fault::NotFound)
}

async fn drafted(tx: &TenantTx, id: MeasureId) -> Result<(Measure, Version), Fault> {
    let known = known(tx, id).await?;
    if known.record.archived_at.is_some() {
        return Err(Fault::Refused("measure_set_aside"));
    }
    let no = known.draft_no.ok_or(Fault::Refused("measure_version_frozen"))?;
    let draft = version(tx, id, no).await?.ok_or_else(|| Fault::internal("a draft without its rows"))?;
    Ok((known, draft))
}

/// Counts the record's version up, so that whoever still looks at the one before cannot overwrite this.
async fn touch(
    tx: &TenantTx,
    known: &Measure,
    content: &Content,
    version: i32,
    now: chrono::DateTime<chrono::Utc>,
) -> Result<(), Fault> {
    let words = searchable_text(&known.code, content);
    let face = &known.record.face;
    record::change(tx, (Kind::Measure, known.id.uuid()), version, face, &words, now).await?;
    Ok(())
}

async fn set_numbers(
    tx: &TenantTx,
    id: MeasureId,
    draft: Option<i32>,
    announced: Option<i32>,
) -> Result<(), Fault> {
    tx.change::<measure::Entity>()
        .set(measure::Column::DraftNo, draft)
        .set(measure::Column::AnnouncedNo, announced)
        .filter(measure::Column::Id.eq(id.uuid()))
        .run()
        .await?;
    Ok(())
}

pub(super) async fn audit(
    desk: &Desk,
    tx: &TenantTx,
    action: &str,
    id: MeasureId,
    detail: Value,
) -> Result<(), Fault> {
    tenancy::audit::record(tx, &desk.actor, action, SUBJECT, Some(id.uuid()), detail, desk.now()).await
}
