//! Versions of the draft (ร่างแผนแต่ละฉบับ): one is written at a time, a published one is frozen, the next begins as its copy,
//! so that the two can be laid side by side.

use super::{
    Compared, Draft, StepKind, WORK,
    commands::{finish, found, lock},
    drafts, rules,
    table::{consultation_draft, draft_section},
};
use kernel::{
    Action, Actor, Fault, FieldError,
    ids::{ConsultationId, DraftId, SectionId},
    text,
};
use sea_orm::{ColumnTrait, Condition};
use store::{TenantRead, TenantTx};
use tenancy::Desk;

/// A section as it was typed. `came_from` ties it to the version before.
#[derive(Debug, Clone)]
pub struct SectionInput {
    pub number: String,
    pub heading: String,
    pub body: String,
    pub came_from: Option<SectionId>,
}

/// Begins the next version as a copy of the last.
///
/// # Errors
/// A refusal while the last version is still being written.
pub async fn begin(desk: &Desk, id: ConsultationId) -> Result<DraftId, Fault> {
    desk.actor.may(WORK)?;
    let tx = desk.store.write(&desk.scope).await?;
    lock(&tx, id).await?;
    let versions = drafts(&tx, id).await?;
    let last = versions.last();
    if last.is_some_and(|last| last.published_at.is_none()) {
        return Err(Fault::Refused("draft_being_written"));
    }
    let draft = DraftId::new();
    tx.add::<consultation_draft::Entity>(consultation_draft::Model {
        tenant_id: tx.tenant(),
        id: draft.uuid(),
        consultation_id: id.uuid(),
        version_no: last.map_or(1, |last| last.version_no + 1),
        note: String::new(),
        published_at: None,
        version: 1,
        created_at: desk.now(),
    })
    .await?;
    let copies = last.map_or_else(Vec::new, |last| {
        let copy = |section: &super::Section| SectionInput {
            number: section.number.clone(),
            heading: section.heading.clone(),
            body: section.body.clone(),
            came_from: Some(section.id),
        };
        last.sections.iter().map(copy).collect()
    });
    write(&tx, draft, copies).await?;
    finish(desk, tx, "begin_draft", id).await?;
    Ok(draft)
}

/// Replaces the sections of the version that is being written.
pub async fn save(
    desk: &Desk,
    id: ConsultationId,
    draft: DraftId,
    version: i32,
    note: &str,
    sections: Vec<SectionInput>,
) -> Result<(), Fault> {
    desk.actor.may(WORK)?;
    let sections = check(sections)?;
    let tx = desk.store.write(&desk.scope).await?;
    lock(&tx, id).await?;
    let versions = drafts(&tx, id).await?;
    let own = versions.iter().find(|one| one.id == draft).ok_or(Fault::NotFound)?;
    if own.published_at.is_some() {
        return Err(Fault::Refused("draft_is_frozen"));
    }
    let before = versions.iter().find(|one| one.version_no + 1 == own.version_no);
    let known = |id: SectionId| before.is_some_and(|draft| draft.sections.iter().any(|s| s.id == id));
    if sections.iter().filter_map(|section| section.came_from).any(|id| !known(id)) {
        return Err(Fault::NotFound);
    }
    let changed = tx
        .change::<consultation_draft::Entity>()
        .set(consultation_draft::Column::Note, text::clean_text(note, rules::MAX_NOTE))
        .set(consultation_draft::Column::Version, version + 1)
        .filter(consultation_draft::Column::Id.eq(draft.uuid()))
        .filter(consultation_draft::Column::Version.eq(version))
        .run()
        .await?;
    if changed == 0 {
        return Err(Fault::Conflict("draft".into()));
    }
    tx.remove::<draft_section::Entity>(Condition::all().add(draft_section::Column::DraftId.eq(draft.uuid())))
        .await?;
    write(&tx, draft, sections).await?;
    finish(desk, tx, "save_draft", id).await
}

/// Freezes a version and shows it to citizens as soon as the consultation is published.
pub async fn publish_draft(desk: &Desk, id: ConsultationId, draft: DraftId) -> Result<(), Fault> {
    desk.actor.may(WORK)?;
    let tx = desk.store.write(&desk.scope).await?;
    lock(&tx, id).await?;
    let versions = drafts(&tx, id).await?;
    let own = versions.iter().find(|one| one.id == draft).ok_or(Fault::NotFound)?;
    if own.published_at.is_some() {
        return Err(Fault::Refused("draft_is_frozen"));
    }
    if own.sections.is_empty() {
        return Err(Fault::Refused("draft_is_empty"));
    }
    tx.change::<consultation_draft::Entity>()
        .set(consultation_draft::Column::PublishedAt, Some(desk.now()))
        .filter(consultation_draft::Column::Id.eq(draft.uuid()))
        .run()
        .await?;
    if own.version_no > 1 && found(&tx, id).await?.record.is_public() {
        super::progress::done(&tx, id, StepKind::ReviseDraft, desk.today(), desk.now()).await?;
    }
    finish(desk, tx, "publish_draft", id).await
}

/// A version beside the one before it; empty for the first.
pub async fn compare(
    read: &TenantRead,
    actor: &Actor,
    id: ConsultationId,
    draft: DraftId,
) -> Result<Vec<Compared>, Fault> {
    actor.may(Action::ParticipationRead)?;
    compare_of(&drafts(read, id).await?, draft)
}

/// The same over versions that were read already.
pub fn compare_of(versions: &[Draft], draft: DraftId) -> Result<Vec<Compared>, Fault> {
    let own = versions.iter().find(|one| one.id == draft).ok_or(Fault::NotFound)?;
    let before = versions.iter().find(|one| one.version_no + 1 == own.version_no);
    Ok(before.map_or_else(Vec::new, |before| rules::compare(&before.sections, &own.sections)))
}

fn check(sections: Vec<SectionInput>) -> Result<Vec<SectionInput>, Fault> {
    let mut errors = Vec::new();
    if sections.len() > rules::MOST_SECTIONS {
        errors.push(FieldError::new("sections", "too_many").with("max", rules::MOST_SECTIONS));
    }
    let mut clean = Vec::with_capacity(sections.len());
    for (section, at) in sections.into_iter().zip(0_usize..) {
        let heading = text::clean_line(&section.heading, rules::MAX_HEADING);
        if heading.is_empty() {
            errors.push(FieldError::new(&format!("sections.{at}.heading"), "required"));
        }
        match rules::said(&section.body, &format!("sections.{at}.body"), rules::MAX_SECTION) {
            Ok(body) => clean.push(SectionInput {
                number: text::clean_line(&section.number, rules::MAX_NUMBER),
                heading,
                body,
                came_from: section.came_from,
            }),
            Err(error) => errors.push(error),
        }
    }
    if errors.is_empty() { Ok(clean) } else { Err(Fault::Invalid(errors)) }
}

async fn write(tx: &TenantTx, draft: DraftId, sections: Vec<SectionInput>) -> Result<(), Fault> {
    let rows = sections.into_iter().zip(0..).map(|(section, sort)| draft_section::Model {
        tenant_id: tx.tenant(),
        id: SectionId::new().uuid(),
        draft_id: draft.uuid(),
        number: section.number,
        heading: section.heading,
        body: section.body,
        sort,
        came_from: section.came_from.map(SectionId::uuid),
    });
    let rows: Vec<_> = rows.collect();
    if rows.is_empty() {
        return Ok(());
    }
    Ok(tx.add_many::<draft_section::Entity>(rows).await?)
}
