//! Reporting corruption (ร้องเรียนการทุจริต): a form of its own, into a register of its own. Photos wait in the open only
//! between a mistake and the next try; once filed they are sealed and the open ones are gone.

use super::{
    failures::{Bare, minutes},
    form::{self, Photos, Sent},
    limits,
    opening::CONFIDENTIAL,
    page::{Keep, Site, answer},
    views::{
        corruption::{CorruptionFormPage, CorruptionValues},
        page::{Alert, FormErrors, Tone},
    },
};
use crate::http::client::Client;
use axum::{
    extract::Request,
    http::{HeaderValue, StatusCode, header},
    response::Response,
};
use complaints::{
    case::Channel,
    corruption::{self, Contact, NewCase, files::Staged, rules},
};
use kernel::{
    Fault, FieldError,
    lang::{t, tr},
};

/// The empty form.
pub async fn ask(site: Site) -> Response {
    let mut page = site.page("portal.corruption.title");
    page.canonical = Some(format!("{}{}/corruption", site.origin, site.base));
    let page = CorruptionFormPage {
        page,
        form_key: form::fresh_key(),
        answer_days: site.office.promise_days,
        values: CorruptionValues::default(),
        staged: Vec::new(),
        errors: FormErrors::default(),
        limits: site.limits(),
    };
    answer(StatusCode::OK, &page, Keep::Form)
}

/// Files the report, or shows the form again. No open console is told: even "something came" would be too much.
pub async fn send(site: Site, client: Client, request: Request) -> Result<Response, Bare> {
    let wait = limits::sending(&site.app, client).await;
    let sent = form::read(&site, request, if wait.is_some() { Photos::Pass } else { Photos::Take }).await?;
    if let Some(seconds) = wait {
        let text = tr(site.lang, "portal.failure.many.text", &[("n", &minutes(seconds).to_string())]);
        let mut response =
            again(&site, StatusCode::TOO_MANY_REQUESTS, &sent, FormErrors::default(), Some(text));
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        return Ok(response);
    }
    let mut errors = sent.errors.clone();
    if let Err(Fault::Invalid(fields)) =
        rules::check_new(new_case(&sent, Vec::new()), true, site.app.clock.now())
    {
        add(&site, &fields, &mut errors);
    }
    // Photos of a form that was filed are sealed and gone from here; a second tap is led to the same case.
    let lost = sent.lost && !limits::sent_before(&site.app, &site.scope, &sent.key).await;
    if sent.expired || lost {
        let text = t(site.lang, "portal.error.expired").to_owned();
        return Ok(again(&site, StatusCode::UNPROCESSABLE_ENTITY, &sent, errors, Some(text)));
    }
    if !errors.any() {
        let desk = site.desk();
        let (files, origin) = Staged::of_form(&desk, &sent.key).await?.take();
        match corruption::commands::receive(&desk, new_case(&sent, files)).await {
            Ok(receipt) => {
                limits::note_opened(&site.app, &site.scope, CONFIDENTIAL, receipt.number, &receipt.secret)
                    .await;
                limits::note_sent(&site.app, &site.scope, &sent.key).await;
                // Filed is filed: photos that could not be taken away now are swept with all forgotten ones.
                if let Err(fault) = Staged::forget(origin, &desk).await {
                    tracing::warn!(tenant.id = %site.scope.id(), code = fault.code().as_str(), "portal.staged.forget");
                }
                let path = format!("/corruption/c/{}/{}?sent=1", receipt.number.in_url(), receipt.secret);
                return Ok(site.go(&path));
            }
            Err(Fault::Invalid(fields)) => add(&site, &fields, &mut errors),
            Err(fault) => return Err(fault.into()),
        }
    }
    Ok(again(&site, StatusCode::UNPROCESSABLE_ENTITY, &sent, errors, None))
}

fn new_case(sent: &Sent, files: Vec<corruption::NewFile>) -> NewCase {
    let typed = |name: &str| sent.text(name).to_owned();
    NewCase {
        idempotency_key: sent.key.clone(),
        channel: Channel::Website,
        text: typed("details"),
        respondent: typed("respondent"),
        place: typed("place_and_time"),
        contact: Some(Contact {
            name: typed("name"),
            phone: typed("phone"),
            email: typed("email"),
            address: String::new(),
            // The form promises that nothing of the case is ever sent by mail.
            wants_mail: false,
        }),
        received_at: None,
        files,
    }
}

/// Broken rules of the command, in the words of the form and at its fields.
fn add(site: &Site, fields: &[FieldError], errors: &mut FormErrors) {
    for error in fields {
        let max = error.args.iter().find(|(arg, _)| arg == "max").map_or("", |(_, value)| value.as_str());
        let (field, key) = match (error.field.as_str(), error.rule.as_str()) {
            ("text", "required") => ("details", "field.required"),
            ("text", _) => ("details", "portal.error.too_long"),
            ("respondent", _) => ("respondent", "portal.error.too_long"),
            ("place", _) => ("place_and_time", "portal.error.too_long"),
            ("name", _) => ("name", "portal.error.too_long"),
            ("phone", _) => ("phone", "portal.error.phone"),
            ("email", _) => ("email", "portal.error.email"),
            ("files", _) => ("photos", "portal.error.photo_count"),
            _ => ("details", "error.invalid"),
        };
        errors.add(field, tr(site.lang, key, &[("n", max)]));
    }
}

/// The form with everything that was typed.
fn again(
    site: &Site,
    status: StatusCode,
    sent: &Sent,
    mut errors: FormErrors,
    alert: Option<String>,
) -> Response {
    const ORDER: [&str; 7] = ["details", "respondent", "place_and_time", "photos", "name", "phone", "email"];
    errors.0.sort_by_key(|error| ORDER.iter().position(|field| *field == error.field));
    let mut page = site.private_page("portal.corruption.title");
    page.in_error = true;
    page.alert = alert.map(|text| Alert { tone: Tone::Warning, text });
    let typed = |name: &str| sent.text(name).to_owned();
    let page = CorruptionFormPage {
        page,
        form_key: sent.key.clone(),
        answer_days: site.office.promise_days,
        values: CorruptionValues {
            details: typed("details"),
            respondent: typed("respondent"),
            place_and_time: typed("place_and_time"),
            name: typed("name"),
            phone: typed("phone"),
            email: typed("email"),
        },
        staged: sent.staged(site),
        errors,
        limits: site.limits(),
    };
    answer(status, &page, Keep::Never)
}
