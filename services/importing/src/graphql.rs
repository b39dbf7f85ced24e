//! Reading a document and entering it, for the console. Between the two a person sees every value with its source line
//! and corrects it; the body goes back as it came, with other values.

use crate::{
    outcome::{Entered, Imported},
    source::Source,
};
use async_graphql::{Context, ID, Json, Object, Result, SimpleObject};
use kernel::{Action, Fault, Lang, ids::UploadId};
use reading::{Body, Document};
use tenancy::{
    Desk, RequestContext, context,
    payload::{self, CommandStatus, FieldErrorView, Outcome, field_views, settle},
    upload::{self, Size},
};

/// What was read.
#[derive(SimpleObject)]
pub struct ReadPayload {
    pub status: CommandStatus,
    pub message: Option<String>,
    pub fields: Vec<FieldErrorView>,
    /// The document of the room `reading`: kind, body, doubts, unplaced lines, furniture, facts.
    pub document: Option<Json<serde_json::Value>>,
}

/// One record of an import.
#[derive(SimpleObject)]
pub struct ImportedRecord {
    pub title: String,
    /// The source line; 0 is the document as a whole.
    pub line: i32,
    pub status: CommandStatus,
    pub message: Option<String>,
    pub fields: Vec<FieldErrorView>,
    /// What it became: `measure`, `committee`, `complaint` …
    pub kind: Option<String>,
    pub subject_id: Option<ID>,
}

#[derive(SimpleObject)]
pub struct ImportPayload {
    pub status: CommandStatus,
    pub message: Option<String>,
    pub fields: Vec<FieldErrorView>,
    pub records: Vec<ImportedRecord>,
}

#[derive(Default)]
pub struct ImportMutation;

#[Object]
impl ImportMutation {
    /// Reads an uploaded file, or pasted text. Nothing is entered.
    async fn read_document(
        &self,
        ctx: &Context<'_>,
        upload_id: Option<ID>,
        text: Option<String>,
    ) -> Result<ReadPayload> {
        let at = context::of(ctx)?;
        let (outcome, document) = match read(at, upload_id, text).await {
            Ok(Ok(document)) => (Outcome::done(), Some(document)),
            Ok(Err(fault)) => {
                let message = Some(fault.message(at.lang).to_owned());
                (Outcome { status: CommandStatus::Refused, message, fields: Vec::new() }, None)
            }
            Err(fault) => settle::<Document>(Err(fault), at.lang)?,
        };
        let document = match document {
            Some(document) => {
                let document = serde_json::to_value(document)
                    .map_err(|e| payload::error(Fault::internal(e), at.lang))?;
                Some(Json(document))
            }
            None => None,
        };
        Ok(ReadPayload { status: outcome.status, message: outcome.message, fields: outcome.fields, document })
    }

    /// Enters a document as it was corrected.
    async fn import_document(
        &self,
        ctx: &Context<'_>,
        idempotency_key: String,
        body: Json<serde_json::Value>,
        upload_id: Option<ID>,
        text: Option<String>,
    ) -> Result<ImportPayload> {
        let at = context::of(ctx)?;
        let work = async {
            let body: Body =
                serde_json::from_value(body.0).map_err(|_| Fault::field("body", "import_unreadable"))?;
            let source = match (upload_id, text) {
                (Some(id), _) => Source::Upload(id.parse().map_err(|_| Fault::NotFound)?),
                (None, Some(text)) if !text.trim().is_empty() => Source::Text(text),
                _ => Source::None,
            };
            crate::import(&Desk::of(at), &idempotency_key, body, source).await
        };
        let (outcome, summary) = settle(work.await, at.lang)?;
        let records = summary.map(|summary| summary.lines).unwrap_or_default();
        let records = records.into_iter().map(|line| record(line, at.lang)).collect();
        Ok(ImportPayload {
            status: outcome.status,
            message: outcome.message,
            fields: outcome.fields,
            records,
        })
    }
}

type Read = Result<Result<Document, reading::ReadFault>, Fault>;

async fn read(at: &RequestContext, upload_id: Option<ID>, text: Option<String>) -> Read {
    at.actor.may(Action::DocumentImport)?;
    let Some(id) = upload_id else {
        let text = text.filter(|text| !text.trim().is_empty());
        let text = text.ok_or_else(|| Fault::field("text", "required"))?;
        return Ok(Ok(apart(move || reading::read_text(&text)).await?));
    };
    let id: UploadId = id.parse().map_err(|_| Fault::NotFound)?;
    let staff = at.actor.staff_id().ok_or(Fault::Forbidden)?;
    let found = upload::find(at.read().await?, id).await?;
    // Only what this person sent: a file of a case is nobody's document to import.
    let found = found.filter(|found| found.batch == upload::staff_batch(staff)).ok_or(Fault::NotFound)?;
    let bytes = upload::bytes(&at.files, &at.scope, id, Size::Full).await?.ok_or(Fault::NotFound)?;
    apart(move || reading::read_bytes(&found.name, &bytes)).await
}

/// Reading is work for the processor: not on the threads that answer requests.
async fn apart<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, Fault> {
    tokio::task::spawn_blocking(work).await.map_err(Fault::internal)
}

fn record(line: Imported, lang: Lang) -> ImportedRecord {
    let Imported { title, line, outcome } = line;
    let line = i32::try_from(line).unwrap_or(i32::MAX);
    match outcome {
        Ok(entered) => {
            let (kind, id) = match entered {
                Entered::Record(kind, id) => (kind.as_str(), kind.id_text(id)),
                Entered::Complaint(id) => ("complaint", id.to_string()),
            };
            let (status, fields) = (CommandStatus::Done, Vec::new());
            let kind = Some(kind.to_owned());
            ImportedRecord { title, line, status, message: None, fields, kind, subject_id: Some(id.into()) }
        }
        Err(fault) => {
            let status = match &fault {
                Fault::Invalid(_) => CommandStatus::Invalid,
                Fault::Forbidden => CommandStatus::Forbidden,
                Fault::NotFound => CommandStatus::NotFound,
                Fault::Conflict(_) => CommandStatus::Conflict,
                _ => CommandStatus::Refused,
            };
            if let Fault::Internal(cause) = &fault {
                tracing::error!(cause, "import.internal");
            }
            let fields = match &fault {
                Fault::Invalid(fields) => field_views(fields, lang),
                _ => Vec::new(),
            };
            let message = Some(fault.message(lang));
            ImportedRecord { title, line, status, message, fields, kind: None, subject_id: None }
        }
    }
}
