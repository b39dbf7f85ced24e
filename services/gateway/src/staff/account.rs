//! A person's own account: invitation, password, second factor.

use super::session::{SameSite, Staff, Visitor};
use crate::{
    App,
    http::{client::Client, reply::JsonFault},
};
use axum::{
    Json,
    extract::{Query, State},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use kernel::{Fault, Lang};
use serde::Deserialize;
use serde_json::json;
use tenancy::staff::token;

fn done(result: Result<(), Fault>, lang: Lang) -> Response {
    match result {
        Ok(()) => StatusCode::NO_CONTENT.into_response(),
        Err(fault) => JsonFault { fault, lang }.into_response(),
    }
}

#[derive(Deserialize)]
pub struct Forgot {
    tenant: String,
    email: String,
}

/// The same answer whether or not there is such an account.
pub async fn forgot(
    State(app): State<App>,
    visitor: Visitor,
    client: Client,
    _: SameSite,
    Json(form): Json<Forgot>,
) -> Response {
    let asked =
        app.sessions.forgot(form.tenant.trim(), form.email.trim(), &client.key(), app.clock.now()).await;
    done(asked, visitor.lang)
}

#[derive(Deserialize)]
pub struct WithToken {
    token: String,
    password: String,
}

pub async fn reset(
    State(app): State<App>,
    visitor: Visitor,
    _: SameSite,
    Json(form): Json<WithToken>,
) -> Response {
    let set = app.sessions.reset_password(&form.token, &form.password, app.clock.now()).await;
    done(set.map(|_| ()), visitor.lang)
}

#[derive(Deserialize)]
pub struct Token {
    token: String,
}

/// Whom an invitation is for.
pub async fn invite(State(app): State<App>, visitor: Visitor, Query(asked): Query<Token>) -> Response {
    match invited(&app, &asked.token).await {
        Ok(body) => Json(body).into_response(),
        Err(fault) => JsonFault { fault, lang: visitor.lang }.into_response(),
    }
}

async fn invited(app: &App, token: &str) -> Result<serde_json::Value, Fault> {
    let holder = token::holder(&app.store, token, token::Purpose::Invite, app.clock.now()).await?;
    let holder = holder.ok_or(Fault::Refused("token_invalid"))?;
    let read = app.store.read(&holder.scope).await?;
    let administration = tenancy::administration::find(&read).await?;
    Ok(json!({ "name": holder.name, "email": holder.email, "tenantName": administration.name_th }))
}

pub async fn accept(
    State(app): State<App>,
    visitor: Visitor,
    _: SameSite,
    Json(form): Json<WithToken>,
) -> Response {
    let joined =
        tenancy::session::accept_invite(&app.store, &form.token, &form.password, app.clock.now()).await;
    done(joined.map(|_| ()), visitor.lang)
}

#[derive(Deserialize)]
pub struct Change {
    current: String,
    next: String,
}

pub async fn change(State(app): State<App>, staff: Staff, _: SameSite, Json(form): Json<Change>) -> Response {
    let now = app.clock.now();
    let changed =
        app.sessions.change_password(&staff.who, &staff.token, &form.current, &form.next, now).await;
    done(changed, staff.lang)
}

/// Starts the second factor: the secret to type and the picture to scan.
pub async fn totp_begin(State(app): State<App>, staff: Staff, _: SameSite) -> Response {
    match app.sessions.totp_begin(&staff.who, "Suanruam", app.clock.now()).await {
        Ok(setup) => {
            let qr = qrcode::QrCode::new(setup.url.as_bytes()).ok().map(|code| {
                code.render::<qrcode::render::svg::Color<'_>>()
                    .min_dimensions(200, 200)
                    .quiet_zone(true)
                    .build()
            });
            Json(json!({ "secret": setup.secret, "uri": setup.url, "qrSvg": qr })).into_response()
        }
        Err(fault) => JsonFault { fault, lang: staff.lang }.into_response(),
    }
}

#[derive(Deserialize)]
pub struct Code {
    code: String,
}

pub async fn totp_confirm(
    State(app): State<App>,
    staff: Staff,
    _: SameSite,
    Json(form): Json<Code>,
) -> Response {
    done(app.sessions.totp_confirm(&staff.who, &form.code, app.clock.now()).await, staff.lang)
}

#[derive(Deserialize)]
pub struct Password {
    password: String,
}

pub async fn totp_disable(
    State(app): State<App>,
    staff: Staff,
    _: SameSite,
    Json(form): Json<Password>,
) -> Response {
    done(app.sessions.totp_disable(&staff.who, &form.password, app.clock.now()).await, staff.lang)
}
