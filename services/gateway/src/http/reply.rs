//! Failures as JSON, for the console: a stable code, a sentence in the user's language, the fields to mend.

use axum::{
    Json,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use kernel::{ErrorCode, Fault, Lang};
use serde_json::{Value, json};

/// A failure and the language to tell it in.
pub struct JsonFault {
    pub fault: Fault,
    pub lang: Lang,
}

#[must_use]
pub fn status_of(fault: &Fault) -> StatusCode {
    match fault {
        Fault::Forbidden => StatusCode::FORBIDDEN,
        Fault::NotFound => StatusCode::NOT_FOUND,
        Fault::Invalid(_) => StatusCode::UNPROCESSABLE_ENTITY,
        Fault::Refused(_) | Fault::Conflict(_) => StatusCode::CONFLICT,
        Fault::RateLimited { .. } => StatusCode::TOO_MANY_REQUESTS,
        Fault::Busy => StatusCode::SERVICE_UNAVAILABLE,
        Fault::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

impl IntoResponse for JsonFault {
    fn into_response(self) -> Response {
        if let Fault::Internal(cause) = &self.fault {
            tracing::error!(cause, "http.internal");
        }
        let fields: Vec<Value> = match &self.fault {
            Fault::Invalid(fields) => fields
                .iter()
                .map(|f| json!({ "field": f.field, "rule": f.rule, "message": f.message(self.lang) }))
                .collect(),
            _ => Vec::new(),
        };
        let wait = match &self.fault {
            Fault::RateLimited { retry_after_seconds } => Some(*retry_after_seconds),
            _ => None,
        };
        let body = json!({
            "code": self.fault.code().as_str(), "message": self.fault.message(self.lang), "fields": fields,
            "retryAfter": wait,
        });
        let mut response = (status_of(&self.fault), Json(body)).into_response();
        if let Some(seconds) = wait {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        response
    }
}

/// A failure that no command reports: not signed in, malformed, too large.
#[must_use]
pub fn refuse(status: StatusCode, code: ErrorCode, lang: Lang) -> Response {
    let body = json!({ "code": code.as_str(), "message": code.message(lang), "fields": [] });
    (status, Json(body)).into_response()
}
