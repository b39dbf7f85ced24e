//! How a request can fail, in kinds that every face (GraphQL, portal, command line) shows alike.

use crate::lang::{self, Lang};
use serde::{Deserialize, Serialize};

/// The stable code of a failure, shown to machines as `extensions.code`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ErrorCode {
    Unauthenticated,
    Forbidden,
    NotFound,
    Invalid,
    Conflict,
    RateLimited,
    TooLarge,
    Busy,
    Expired,
    Malformed,
    Internal,
}

impl ErrorCode {
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Unauthenticated => "unauthenticated",
            Self::Forbidden => "forbidden",
            Self::NotFound => "not_found",
            Self::Invalid => "invalid",
            Self::Conflict => "conflict",
            Self::RateLimited => "rate_limited",
            Self::TooLarge => "too_large",
            Self::Busy => "busy",
            Self::Expired => "expired",
            Self::Malformed => "malformed",
            Self::Internal => "internal",
        }
    }

    /// The sentence for a person, in their language.
    #[must_use]
    pub fn message(self, lang: Lang) -> String {
        lang::tr(lang, &format!("error.{}", self.as_str()), &[])
    }
}

/// One field that was not accepted: which, by which rule (message key `field.<rule>`), with the rule's numbers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldError {
    pub field: String,
    pub rule: String,
    pub args: Vec<(String, String)>,
}

impl FieldError {
    #[must_use]
    pub fn new(field: &str, rule: &str) -> Self {
        Self { field: field.to_owned(), rule: rule.to_owned(), args: Vec::new() }
    }

    #[must_use]
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.args.push((name.to_owned(), value.to_string()));
        self
    }

    #[must_use]
    pub fn message(&self, lang: Lang) -> String {
        let args: Vec<(&str, &str)> = self.args.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
        lang::tr(lang, &format!("field.{}", self.rule), &args)
    }
}

/// Why a query or a command did not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// The actor's roles do not include the action.
    #[error("forbidden")]
    Forbidden,
    /// Missing, or of another administration: both look the same on purpose.
    #[error("not found")]
    NotFound,
    /// The input breaks rules; nothing was written.
    #[error("invalid input")]
    Invalid(Vec<FieldError>),
    /// A rule of the workflow refuses the step; the text is the message key `refused.<key>`.
    #[error("refused: {0}")]
    Refused(&'static str),
    /// Somebody else changed the same thing first.
    #[error("conflict: {0}")]
    Conflict(String),
    /// Too many tries; seconds until the next one is allowed.
    #[error("rate limited")]
    RateLimited { retry_after_seconds: u64 },
    /// The database is too busy; trying again is right.
    #[error("busy")]
    Busy,
    /// A bug or a broken part. Never shown to users.
    #[error("internal: {0}")]
    Internal(String),
}

impl Fault {
    #[must_use]
    pub fn field(field: &str, rule: &str) -> Self {
        Self::Invalid(vec![FieldError::new(field, rule)])
    }

    #[must_use]
    pub fn internal(cause: impl std::fmt::Display) -> Self {
        Self::Internal(cause.to_string())
    }

    #[must_use]
    pub fn code(&self) -> ErrorCode {
        match self {
            Self::Forbidden => ErrorCode::Forbidden,
            Self::NotFound => ErrorCode::NotFound,
            Self::Invalid(_) => ErrorCode::Invalid,
            Self::Refused(_) | Self::Conflict(_) => ErrorCode::Conflict,
            Self::RateLimited { .. } => ErrorCode::RateLimited,
            Self::Busy => ErrorCode::Busy,
            Self::Internal(_) => ErrorCode::Internal,
        }
    }

    /// The sentence for a person, in their language.
    #[must_use]
    pub fn message(&self, lang: Lang) -> String {
        match self {
            Self::Refused(key) => lang::tr(lang, &format!("refused.{key}"), &[]),
            other => other.code().message(lang),
        }
    }
}
