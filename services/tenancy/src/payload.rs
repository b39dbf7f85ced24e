//! How GraphQL tells outcomes: what a clerk can mend is a payload with a status and field errors; everything else is an
//! error with `extensions.code`, in the user's language, without the inside of the house.

use async_graphql::{Enum, Error, ErrorExtensions, SimpleObject};
use kernel::{Fault, FieldError, Lang};

/// How a command ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
pub enum CommandStatus {
    Done,
    Refused,
    Invalid,
    NotFound,
    Forbidden,
    Conflict,
}

/// One field that was not accepted.
#[derive(Debug, Clone, SimpleObject)]
#[graphql(name = "FieldError")]
pub struct FieldErrorView {
    pub field: String,
    pub rule: String,
    pub message: String,
}

/// Where a page ends.
#[derive(Debug, Clone, SimpleObject)]
pub struct PageInfo {
    pub end_cursor: Option<String>,
    pub has_next_page: bool,
}

impl<T> From<&kernel::page::Page<T>> for PageInfo {
    fn from(page: &kernel::page::Page<T>) -> Self {
        Self { end_cursor: page.end_cursor.clone(), has_next_page: page.has_next }
    }
}

/// Status, message and field errors, shared by all payloads.
#[derive(Debug, Clone)]
pub struct Outcome {
    pub status: CommandStatus,
    pub message: Option<String>,
    pub fields: Vec<FieldErrorView>,
}

impl Outcome {
    #[must_use]
    pub fn done() -> Self {
        Self { status: CommandStatus::Done, message: None, fields: Vec::new() }
    }
}

#[must_use]
pub fn field_views(fields: &[FieldError], lang: Lang) -> Vec<FieldErrorView> {
    fields
        .iter()
        .map(|f| FieldErrorView { field: f.field.clone(), rule: f.rule.clone(), message: f.message(lang) })
        .collect()
}

/// Splits a command's result: expected outcomes become an [`Outcome`], the rest an error.
pub fn settle<T>(result: Result<T, Fault>, lang: Lang) -> Result<(Outcome, Option<T>), Error> {
    let fault = match result {
        Ok(value) => return Ok((Outcome::done(), Some(value))),
        Err(fault) => fault,
    };
    let status = match &fault {
        Fault::Invalid(_) => CommandStatus::Invalid,
        Fault::Refused(_) => CommandStatus::Refused,
        Fault::NotFound => CommandStatus::NotFound,
        Fault::Forbidden => CommandStatus::Forbidden,
        Fault::Conflict(_) => CommandStatus::Conflict,
        Fault::RateLimited { .. } | Fault::Busy | Fault::Internal(_) => return Err(error(fault, lang)),
    };
    let fields = match &fault {
        Fault::Invalid(fields) => field_views(fields, lang),
        _ => Vec::new(),
    };
    Ok((Outcome { status, message: Some(fault.message(lang)), fields }, None))
}

/// A failure that is not an outcome. Internals go to the log, never to the user.
#[must_use]
pub fn error(fault: Fault, lang: Lang) -> Error {
    if let Fault::Internal(cause) = &fault {
        tracing::error!(cause, "graphql.internal");
    }
    let code = fault.code().as_str();
    Error::new(fault.message(lang)).extend_with(|_, extensions| {
        extensions.set("code", code);
        if let Fault::RateLimited { retry_after_seconds } = fault {
            extensions.set("retryAfter", retry_after_seconds);
        }
    })
}
