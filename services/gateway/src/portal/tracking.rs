//! A case in the hands of the one who filed it: its page, and what they can do with it. Number and secret are in the
//! address; nothing else is needed and nothing else is asked.

use super::{
    failures::{Bare, minutes},
    fields::Fields,
    form::{self, Photos},
    limits,
    opening::CaseAddress,
    page::{Keep, answer, see_other},
    tracking_page::{self, Typed},
    views::{
        case::{InformationForm, SentPage},
        page::{Alert, FormErrors, Tone},
        qr::qr_svg,
        track::Queue,
    },
};
use crate::{graphql, http::client::Client};
use axum::{
    extract::{Query, Request, rejection::QueryRejection},
    http::{HeaderValue, StatusCode, header},
    response::Response,
};
use complaints::complaint::{self, TrackedCase, queries, rules};
use kernel::{Fault, lang::t, lang::tr, thai_date};
use serde::Deserialize;

/// What the address says beside the case: the ticket right after sending, or what was just done.
#[derive(Deserialize, Default)]
pub struct After {
    pub sent: Option<String>,
    pub mail: Option<String>,
    pub done: Option<String>,
}

async fn tracked(case: &CaseAddress) -> Result<TrackedCase, Bare> {
    let read = case.site.app.store.read(&case.site.scope).await?;
    let today = case.site.app.clock.today();
    let found = queries::tracked(&read, case.opener.number, &case.opener.secret, today).await?;
    drop(read);
    let found = found.ok_or(Bare::NOT_FOUND)?;
    case.opened().await;
    Ok(found)
}

pub async fn show(case: CaseAddress, after: Result<Query<After>, QueryRejection>) -> Result<Response, Bare> {
    let after = after.map(|after| after.0).unwrap_or_default();
    let found = tracked(&case).await?;
    if after.sent.is_some() {
        return Ok(ticket(
            &case,
            found.promised_on.unwrap_or(found.due_on),
            Queue::General,
            after.mail.is_some(),
        ));
    }
    let alert = after.done.as_deref().and_then(|done| said(&case, done));
    let typed = Typed { alert, ..Typed::default() };
    let page = tracking_page::page(&case, found, typed);
    Ok(answer(StatusCode::OK, &page, Keep::Never))
}

/// The page right after sending: number and secret, large, to keep.
pub fn ticket(case: &CaseAddress, due: chrono::NaiveDate, queue: Queue, by_mail: bool) -> Response {
    let site = &case.site;
    let page = site.private_page("portal.sent.page");
    let link = format!("{}{}", site.origin, case.path());
    let page = SentPage {
        queue,
        number: case.opener.number.to_string(),
        secret: case.opener.secret.to_string(),
        qr_svg: qr_svg(&link, page.t("portal.sent.qr")),
        link,
        due: thai_date::long(due, site.lang),
        due_iso: due.to_string(),
        receipt_days: site.office.ack_working_days,
        by_mail,
        page,
    };
    answer(StatusCode::OK, &page, Keep::Never)
}

fn said(case: &CaseAddress, done: &str) -> Option<Alert> {
    let key = match done {
        "information" => "portal.case.added",
        "reopen" => "portal.case.reopened",
        "rating" => "portal.case.thanks",
        _ => return None,
    };
    Some(Alert { tone: Tone::Success, text: t(case.site.lang, key).to_owned() })
}

/// A form's address opened by itself.
pub async fn back(case: CaseAddress) -> Response {
    see_other(&case.path())
}

pub fn done(case: &CaseAddress, what: &str) -> Response {
    see_other(&format!("{}?done={what}", case.path()))
}

/// Adds what the complainant knows more.
pub async fn add(case: CaseAddress, client: Client, request: Request) -> Result<Response, Bare> {
    // Whoever cannot open the case must not fill the storage.
    tracked(&case).await?;
    let wait = limits::sending(&case.site.app, client).await;
    let sent =
        form::read(&case.site, request, if wait.is_some() { Photos::Pass } else { Photos::Take }).await?;
    let mut typed = Typed::default();
    typed.errors.0.extend(sent.errors.0.iter().cloned());
    if let Some(seconds) = wait {
        typed.wait(&case, seconds);
    } else if sent.expired || sent.lost {
        typed.alert =
            Some(Alert { tone: Tone::Warning, text: t(case.site.lang, "portal.error.expired").to_owned() });
    } else if !typed.errors.any() {
        let (number, secret) = (case.opener.number, &case.opener.secret);
        let text = sent.text("information");
        let ids = sent.photo_ids();
        match complaint::add_information(&case.site.desk(), number, secret, text, &ids, &sent.key).await {
            Ok(()) => {
                graphql::announce(&case.site.app, &case.site.scope).await;
                return Ok(done(&case, "information"));
            }
            Err(Fault::Invalid(fields)) => information_errors(&case, &fields, &mut typed.errors),
            Err(fault) => return Err(fault.into()),
        }
    }
    let text = sent.text("information").to_owned();
    typed.information =
        Some(InformationForm { form_key: sent.key.clone(), text, staged: sent.staged(&case.site) });
    again(&case, typed).await
}

/// Broken rules of added information, at the form's fields.
pub fn information_errors(case: &CaseAddress, fields: &[kernel::FieldError], errors: &mut FormErrors) {
    let lang = case.site.lang;
    for error in fields {
        let field = if matches!(error.field.as_str(), "photos" | "files" | "uploads") {
            "photos"
        } else {
            "information"
        };
        errors.add(field, error.message(lang));
    }
}

/// Asks to take the case up again.
pub async fn reopen(case: CaseAddress, client: Client, fields: Fields) -> Result<Response, Bare> {
    let mut typed = Typed { reason: fields.text("reopen_reason").to_owned(), ..Typed::default() };
    if let Some(seconds) = limits::sending(&case.site.app, client).await {
        typed.wait(&case, seconds);
        return again(&case, typed).await;
    }
    let (number, secret) = (case.opener.number, &case.opener.secret);
    match complaint::reopen_by_citizen(&case.site.desk(), number, secret, &typed.reason).await {
        Ok(()) => graphql::announce(&case.site.app, &case.site.scope).await,
        // The second tap of a double tap: it is open.
        Err(Fault::Refused("complaint_still_open")) => {}
        Err(Fault::Invalid(fields)) => {
            let too_long = fields.iter().any(|error| error.rule == "too_long");
            let key = if too_long { "portal.error.too_long" } else { "portal.error.reason" };
            let text = tr(case.site.lang, key, &[("n", &rules::MAX_TEXT.to_string())]);
            typed.errors.add("reopen_reason", text);
            return again(&case, typed).await;
        }
        Err(fault @ Fault::Refused(_)) => {
            typed.refused(&case, &fault);
            return again(&case, typed).await;
        }
        Err(fault) => return Err(fault.into()),
    }
    Ok(done(&case, "reopen"))
}

/// Rates the result.
pub async fn rate(case: CaseAddress, client: Client, fields: Fields) -> Result<Response, Bare> {
    let mut typed = Typed {
        score: fields.text("score").parse().ok().filter(|score| (1..=5).contains(score)),
        comment: fields.text("comment").to_owned(),
        ..Typed::default()
    };
    if let Some(seconds) = limits::sending(&case.site.app, client).await {
        typed.wait(&case, seconds);
        return again(&case, typed).await;
    }
    let (number, secret) = (case.opener.number, &case.opener.secret);
    let score = i32::from(typed.score.unwrap_or(0));
    match complaint::rate(&case.site.desk(), number, secret, score, &typed.comment).await {
        Ok(()) => {
            graphql::announce(&case.site.app, &case.site.scope).await;
            Ok(done(&case, "rating"))
        }
        Err(Fault::Invalid(fields)) => {
            for error in &fields {
                let rating = error.field == "rating";
                let max =
                    error.args.iter().find(|(arg, _)| arg == "max").map_or("", |(_, value)| value.as_str());
                let key = if rating { "portal.error.score" } else { "portal.error.too_long" };
                typed
                    .errors
                    .add(if rating { "score" } else { "comment" }, tr(case.site.lang, key, &[("n", max)]));
            }
            again(&case, typed).await
        }
        Err(fault @ Fault::Refused(_)) => {
            typed.refused(&case, &fault);
            again(&case, typed).await
        }
        Err(fault) => Err(fault.into()),
    }
}

impl Typed {
    fn wait(&mut self, case: &CaseAddress, seconds: u64) {
        self.wait_seconds = Some(seconds);
        let text = tr(case.site.lang, "portal.failure.many.text", &[("n", &minutes(seconds).to_string())]);
        self.alert = Some(Alert { tone: Tone::Warning, text });
    }

    fn refused(&mut self, case: &CaseAddress, fault: &Fault) {
        self.alert = Some(Alert { tone: Tone::Warning, text: fault.message(case.site.lang) });
    }
}

/// The case's page with what was typed and what is wrong with it.
async fn again(case: &CaseAddress, typed: Typed) -> Result<Response, Bare> {
    let found = tracked(case).await?;
    let wait = typed.wait_seconds;
    let mut page = tracking_page::page(case, found, typed);
    page.page.in_error = true;
    let status =
        if wait.is_some() { StatusCode::TOO_MANY_REQUESTS } else { StatusCode::UNPROCESSABLE_ENTITY };
    let mut response = answer(status, &page, Keep::Never);
    if let Some(seconds) = wait {
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    }
    Ok(response)
}
