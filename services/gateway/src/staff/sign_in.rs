//! Signing in and out.

use super::session::{SameSite, Staff, Visitor, cookie_name};
use crate::{
    App,
    http::{
        client::Client,
        host::OwnHost,
        reply::{JsonFault, refuse},
    },
};
use axum::{
    Extension, Json,
    extract::State,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use kernel::{Action, ErrorCode, Fault, Lang, lang::t};
use serde::Deserialize;
use serde_json::json;
use tenancy::session::{ABSOLUTE_EXPIRY, Credentials, SignInOutcome, SignedIn};

#[derive(Deserialize)]
pub struct SignIn {
    tenant: String,
    email: String,
    password: String,
    totp: Option<String>,
}

/// Who is signed in here.
pub async fn session(State(app): State<App>, visitor: Visitor, own: Option<Extension<OwnHost>>) -> Response {
    match visitor.signed_in {
        Some(who) => match describe(&app, &who).await {
            Ok(body) => Json(body).into_response(),
            Err(fault) => JsonFault { fault, lang: visitor.lang }.into_response(),
        },
        None => {
            let slug = own.map(|own| own.0.0.slug().to_owned());
            Json(json!({ "signedIn": false, "tenantSlug": slug, "demo": app.config.demo })).into_response()
        }
    }
}

async fn describe(app: &App, who: &SignedIn) -> Result<serde_json::Value, Fault> {
    let read = app.store.read(&who.scope).await?;
    let administration = tenancy::administration::find(&read).await?;
    let actor = who.actor();
    let permissions: Vec<&str> = Action::ALL.iter().filter(|a| actor.can(**a)).map(|a| a.as_str()).collect();
    let roles: Vec<&str> = who.roles.iter().map(|role| role.as_str()).collect();
    Ok(json!({
        "signedIn": true,
        "staff": {
            "id": who.staff_id.to_string(), "name": who.name, "position": who.position, "email": who.email,
            "lang": who.lang.code(),
        },
        "tenant": {
            "slug": who.scope.slug(), "name": administration.name_th, "nameEn": administration.name_en,
            "shortName": administration.short_name,
        },
        "roles": roles,
        "permissions": permissions,
        "demo": app.config.demo,
    }))
}

pub async fn sign_in(
    State(app): State<App>,
    visitor: Visitor,
    client: Client,
    _: SameSite,
    Json(form): Json<SignIn>,
) -> Response {
    let ip_key = client.key();
    let given = Credentials {
        slug: form.tenant.trim(),
        email: form.email.trim(),
        password: &form.password,
        totp: form.totp.as_deref(),
        ip_key: &ip_key,
    };
    let now = app.clock.now();
    match app.sessions.sign_in(given, now).await {
        Ok(SignInOutcome::Ok { token, .. }) => match app.sessions.resolve(&token, now).await {
            Ok(Some(who)) => match describe(&app, &who).await {
                Ok(body) => with_cookie(&app, &token, Json(body).into_response()),
                Err(fault) => JsonFault { fault, lang: visitor.lang }.into_response(),
            },
            Ok(None) => refuse(StatusCode::UNAUTHORIZED, ErrorCode::Unauthenticated, visitor.lang),
            Err(fault) => JsonFault { fault, lang: visitor.lang }.into_response(),
        },
        Ok(outcome) => refused(&outcome, visitor.lang, now),
        Err(fault) => JsonFault { fault, lang: visitor.lang }.into_response(),
    }
}

fn refused(outcome: &SignInOutcome, lang: Lang, now: chrono::DateTime<chrono::Utc>) -> Response {
    let (status, code, retry) = match outcome {
        SignInOutcome::TotpRequired { wrong: false } => (StatusCode::UNAUTHORIZED, "totp_required", None),
        SignInOutcome::TotpRequired { wrong: true } => (StatusCode::UNAUTHORIZED, "totp_wrong", None),
        SignInOutcome::Locked { until } => {
            (StatusCode::LOCKED, "locked", Some((*until - now).num_seconds().max(1)))
        }
        SignInOutcome::RateLimited { retry_after_seconds } => {
            let seconds = i64::try_from(*retry_after_seconds).unwrap_or(i64::MAX);
            (StatusCode::TOO_MANY_REQUESTS, "rate_limited", Some(seconds))
        }
        SignInOutcome::Ok { .. } | SignInOutcome::BadCredentials => {
            (StatusCode::UNAUTHORIZED, "bad_credentials", None)
        }
    };
    let message = t(
        lang,
        match code {
            "totp_required" => "signin.totp_required",
            "totp_wrong" => "signin.totp_wrong",
            "locked" => "signin.locked",
            "rate_limited" => "error.rate_limited",
            _ => "signin.bad_credentials",
        },
    );
    (status, Json(json!({ "code": code, "message": message, "fields": [], "retryAfter": retry })))
        .into_response()
}

pub(super) fn with_cookie(app: &App, token: &str, mut response: Response) -> Response {
    let secure = if app.config.http.cookies_are_secure() { "; Secure" } else { "" };
    let age = if token.is_empty() { 0 } else { ABSOLUTE_EXPIRY.num_seconds() };
    let cookie =
        format!("{}={token}; Path=/; HttpOnly; SameSite=Strict; Max-Age={age}{secure}", cookie_name(app));
    if let Ok(value) = HeaderValue::from_str(&cookie) {
        response.headers_mut().append(header::SET_COOKIE, value);
    }
    response
}

pub async fn sign_out(State(app): State<App>, visitor: Visitor, _: SameSite) -> Response {
    if let Some(token) = &visitor.token
        && let Err(fault) = app.sessions.sign_out(token, app.clock.now()).await
    {
        return JsonFault { fault, lang: visitor.lang }.into_response();
    }
    with_cookie(&app, "", StatusCode::NO_CONTENT.into_response())
}

pub async fn sign_out_everywhere(State(app): State<App>, staff: Staff, _: SameSite) -> Response {
    match app.sessions.sign_out_everywhere(&staff.who, app.clock.now()).await {
        Ok(ended) => with_cookie(&app, "", Json(json!({ "ended": ended })).into_response()),
        Err(fault) => JsonFault { fault, lang: staff.lang }.into_response(),
    }
}
