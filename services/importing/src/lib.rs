//! Taking in the documents an administration already has (นำเข้าเอกสารเดิม): what `reading` found in a file is shown,
//! corrected by a person, and then entered through the commands of the rooms that own the records. Every record is a
//! transaction of its own under a key derived from the import's, so carrying an import out again adds what is missing
//! and doubles nothing. What is not taken in is named with its reason.

mod activities;
mod committees;
mod complaints;
pub mod graphql;
mod measures;
mod outcome;
mod place;
mod policy;
mod programme;
mod source;

pub use outcome::{Entered, Imported, Summary};
pub use source::Source;

use kernel::{Action, Fault};
use reading::Body;
use tenancy::Desk;

/// Enters what a document says. `key` names the import; the same key with the same document doubles nothing.
///
/// # Errors
/// [`Fault::Forbidden`] without the right to import; a field error for a body without anything to enter. What is wrong
/// with a single record stands in its line of the summary.
pub async fn import(desk: &Desk, key: &str, body: Body, source: Source) -> Result<Summary, Fault> {
    desk.actor.may(Action::DocumentImport)?;
    let key = kernel::text::clean_line(key, 70);
    if key.is_empty() {
        return Err(Fault::field("idempotencyKey", "required"));
    }
    let mut summary = match body {
        Body::None => return Err(Fault::field("body", "nothing_to_import")),
        Body::Measures(found) => measures::enter(desk, &key, found).await?,
        Body::CentreAnnouncement(found) => committees::enter_centre(desk, &key, *found).await?,
        Body::CommitteeTable(found) => committees::enter_table(desk, &key, found).await?,
        Body::ActivityReport(found) => activities::enter_report(desk, &key, *found).await?,
        Body::ActivityTable(found) => activities::enter_table(desk, &key, found).await?,
        Body::Programme(found) => programme::enter(desk, &key, found).await?,
        Body::ParticipationPolicy(found) => policy::enter(desk, &key, found).await?,
        Body::ComplaintTable(found) => complaints::enter(desk, &key, found).await?,
    };
    if summary.lines.is_empty() {
        return Err(Fault::field("body", "nothing_to_import"));
    }
    // The records are there whatever becomes of the original: it is one more line, never an error that hides them.
    if let Err(fault) = source::keep(desk, &key, &summary, source).await {
        summary.add(kernel::lang::t(desk.lang, "import.source"), 0, Err(fault));
    }
    Ok(summary)
}

/// The text of an optional value.
fn text(field: Option<&reading::Field<String>>) -> String {
    field.map(|field| field.value.trim().to_owned()).unwrap_or_default()
}

/// Paragraphs as one text.
fn paragraphs(fields: &[reading::Field<String>]) -> String {
    fields.iter().map(|field| field.value.trim()).collect::<Vec<_>>().join("\n")
}

/// The lines of a list; what stands below a line follows it.
fn lines(items: &[reading::Item]) -> Vec<String> {
    let mut found = Vec::new();
    for item in items {
        found.push(item.text.value.trim().to_owned());
        found.extend(lines(&item.items));
    }
    found.retain(|line| !line.is_empty());
    found
}
