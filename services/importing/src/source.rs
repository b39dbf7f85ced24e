//! The document itself, kept beside the first record that came of it: who doubts a value can look at the original.

use crate::Summary;
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

pub(crate) async fn keep(desk: &Desk, summary: &mut Summary, source: Source) -> Result<(), Fault> {
    let Some(record) = summary.first_record() else { return Ok(()) };
    let Some(staff) = desk.actor.staff_id() else { return Ok(()) };
    let batch = upload::staff_batch(staff);
    let read = desk.store.read(&desk.scope).await?;
    // Carried out again after a break: the document lies there already.
    if !file::of(&read, record).await?.is_empty() {
        return Ok(());
    }
    let staged = match source {
        Source::None => return Ok(()),
        Source::Upload(id) => {
            upload::find(&read, id).await?.filter(|found| found.batch == batch).map(|found| found.id)
        }
        Source::Text(text) => {
            drop(read);
            let new = NewUpload {
                batch: batch.clone(),
                kind: UploadKind::File,
                name: "document.txt".to_owned(),
                bytes: text.into_bytes(),
                field: "text",
            };
            let limits = upload::photo::Limits::default();
            let (store, scope, files) = (&desk.store, &desk.scope, &desk.files);
            Some(upload::stage(store, scope, files, &desk.actor, new, limits, desk.now()).await?.id)
        }
    };
    let Some(upload) = staged else { return Ok(()) };
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
    Ok(tx.commit().await?)
}
