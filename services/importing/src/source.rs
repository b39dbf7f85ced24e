//! The document itself, kept beside the first record that came of it: who doubts a value can look at the original.

use crate::{Summary, place};
use kernel::{Fault, ids::UploadId};
use participation::record::file::{self, NewFile, Purpose};
use tenancy::{
    Desk,
    upload::{self, NewUpload, UploadKind},
};

/// Where the document came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// A file staged by the person who imports.
    Upload(UploadId),
    /// Pasted text.
    Text(String),
    /// Nothing is kept: the demo's documents ship with the program.
    None,
}

const OPERATION: &str = "import.source";

/// # Errors
/// [`Fault::NotFound`] when the file is no longer staged, or what staging refuses of a text.
pub(crate) async fn keep(desk: &Desk, key: &str, summary: &Summary, source: Source) -> Result<(), Fault> {
    let Some(record) = summary.first_record() else { return Ok(()) };
    let Some(staff) = desk.actor.staff_id() else { return Ok(()) };
    let batch = upload::staff_batch(staff);
    let print = match &source {
        Source::None => return Ok(()),
        Source::Upload(id) => place::print(&id.to_string().into()),
        Source::Text(text) => place::print(&text.as_str().into()),
    };
    let key = format!("{key}-{print}");
    // Carried out again: the document lies there already.
    let tx = desk.store.write(&desk.scope).await?;
    let done = tx.done_before(OPERATION, &key).await?.is_some();
    drop(tx);
    if done {
        return Ok(());
    }
    let upload = match source {
        Source::None => return Ok(()),
        // Only what this person staged; claiming it below says so.
        Source::Upload(id) => id,
        Source::Text(text) => {
            let new = NewUpload {
                batch: batch.clone(),
                kind: UploadKind::File,
                name: "document.txt".to_owned(),
                bytes: text.into_bytes(),
                field: "text",
            };
            let limits = upload::photo::Limits::default();
            let (store, scope, files) = (&desk.store, &desk.scope, &desk.files);
            upload::stage(store, scope, files, &desk.actor, new, limits, desk.now()).await?.id
        }
    };
    let file = NewFile {
        upload,
        purpose: Purpose::Attachment,
        part: None,
        caption: kernel::lang::t(desk.lang, "import.source").to_owned(),
        alt: String::new(),
        public: false,
    };
    let tx = desk.store.write(&desk.scope).await?;
    file::attach(&tx, record, &batch, &[file], desk.now()).await?;
    tx.remember(OPERATION, &key, upload.to_string().into(), desk.now()).await?;
    Ok(tx.commit().await?)
}
