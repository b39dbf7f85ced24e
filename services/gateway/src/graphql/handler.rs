//! `POST /graphql`: who asks, what they ask, one look at the database for all of it.

use crate::{
    App,
    http::reply::refuse,
    staff::session::{SameSite, Visitor},
};
use async_graphql::{
    Request, Response as GraphqlResponse, ServerError,
    parser::types::{ExecutableDocument, OperationType, Selection},
};
use axum::{
    Json, Router,
    body::Bytes,
    extract::{DefaultBodyLimit, FromRequest, Request as HttpRequest, State},
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::post,
};
use kernel::{ErrorCode, Lang};
use platform::Channel;
use std::sync::Arc;
use store::TenantScope;
use tenancy::RequestContext;

/// A document being imported comes back whole: its text, and every value beside the words it was read from. The plan of
/// seed 001 alone has 69 kB; a register of several hundred lines fits.
const BODY: usize = 4 * 1024 * 1024;

pub fn routes() -> Router<App> {
    Router::new().route("/graphql", post(execute).layer(DefaultBodyLimit::max(BODY)))
}

async fn execute(State(app): State<App>, visitor: Visitor, _: SameSite, request: HttpRequest) -> Response {
    let lang = visitor.lang;
    let Some(who) = visitor.signed_in else {
        return refuse(StatusCode::UNAUTHORIZED, ErrorCode::Unauthenticated, lang);
    };
    // Read only now: what a stranger sends is not kept in memory.
    let body = match Bytes::from_request(request, &app).await {
        Ok(body) => body,
        Err(refusal) => return refusal.into_response(),
    };
    let Ok(mut request) = serde_json::from_slice::<Request>(&body) else {
        return refuse(StatusCode::BAD_REQUEST, ErrorCode::Malformed, lang);
    };
    let document = match app.graphql.parse(&request.query) {
        Ok(document) => document,
        Err(reason) => return malformed(lang, &reason),
    };
    let writes = changes_complaints(&document);
    request.set_parsed_query(document);
    let scope = who.scope.clone();
    let context = Arc::new(RequestContext::new(app.context_parts(), who.scope.clone(), who.actor(), lang));
    let mut answer = app.graphql.schema.execute(request.data(context).data(app.sessions.clone())).await;
    coded(&mut answer);
    if writes && answer.errors.is_empty() {
        announce(&app, &scope).await;
    }
    Json(answer).into_response()
}

/// Whether a document changes the general register. Nothing is told of the corruption register: even "something came"
/// would be too much.
fn changes_complaints(document: &ExecutableDocument) -> bool {
    let mutations =
        document.operations.iter().filter(|(_, operation)| operation.node.ty == OperationType::Mutation);
    mutations.flat_map(|(_, operation)| &operation.node.selection_set.node.items).any(|item| {
        match &item.node {
            Selection::Field(field) => !field.node.name.node.contains("Corruption"),
            // Nobody writes mutations in fragments; if somebody does, silence is the safe answer.
            Selection::FragmentSpread(_) | Selection::InlineFragment(_) => false,
        }
    })
}

/// Tells open consoles of the administration that the register changed; they ask again what they show.
pub async fn announce(app: &App, scope: &TenantScope) {
    app.backplane.pubsub.publish(&Channel::scoped(scope, "console", "complaint"), "{}").await;
}

fn malformed(lang: Lang, reason: &str) -> Response {
    let mut error = ServerError::new(format!("{} ({reason})", ErrorCode::Malformed.message(lang)), None);
    error.extensions.get_or_insert_default().set("code", ErrorCode::Malformed.as_str());
    (StatusCode::BAD_REQUEST, Json(GraphqlResponse::from_errors(vec![error]))).into_response()
}

/// Errors of the engine itself (unknown field, too deep, too complex) get a code like all others.
fn coded(answer: &mut GraphqlResponse) {
    for error in &mut answer.errors {
        let extensions = error.extensions.get_or_insert_default();
        if extensions.get("code").is_none() {
            extensions.set("code", ErrorCode::Malformed.as_str());
        }
    }
}
