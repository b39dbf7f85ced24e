//! Asking for information (คำขอข้อมูลข่าวสาร) on the portal, and following the request with number and secret.

use super::{
    failures::{Bare, minutes},
    fields::Fields,
    form, limits,
    opening::{CaseAddress, INFORMATION},
    page::{Keep, Site, answer, see_other},
    tracking::After,
    views::{
        information::{
            InformationCasePage, InformationFormPage, InformationSentPage, LineView, RequestValues,
        },
        page::{Alert, Choice, FormErrors, Tone},
    },
};
use crate::http::client::Client;
use axum::{
    extract::{Query, rejection::QueryRejection},
    http::{HeaderValue, StatusCode, header},
    response::Response,
};
use disclosure::request::{self, Channel, EventKind, NewRequest, Requester, State, Wanted, rules};
use kernel::{
    Fault, Lang,
    lang::{t, tr},
    thai_date,
};

struct Shown {
    status: StatusCode,
    key: String,
    wanted: String,
    values: RequestValues,
    errors: FormErrors,
    alert: Option<Alert>,
}

/// How to ask, and the form.
pub async fn ask(site: Site) -> Result<Response, Bare> {
    let shown = Shown {
        status: StatusCode::OK,
        key: form::fresh_key(),
        wanted: Wanted::Copy.as_str().to_owned(),
        values: RequestValues::default(),
        errors: FormErrors::default(),
        alert: None,
    };
    page(&site, shown).await
}

/// Files the request, or shows the form with everything that was typed.
pub async fn send(site: Site, client: Client, fields: Fields) -> Result<Response, Bare> {
    let key = form::known_key(fields.text("form_key"));
    let typed = |name: &str| fields.text(name).to_owned();
    let mut shown = Shown {
        status: StatusCode::UNPROCESSABLE_ENTITY,
        key: key.clone().unwrap_or_else(form::fresh_key),
        wanted: typed("wanted"),
        values: RequestValues {
            body: typed("body"),
            name: typed("name"),
            phone: typed("phone"),
            email: typed("email"),
            address: typed("address"),
        },
        errors: FormErrors::default(),
        alert: None,
    };
    let warn = |text: String| Some(Alert { tone: Tone::Warning, text });
    if let Some(seconds) = limits::sending(&site.app, client).await {
        shown.status = StatusCode::TOO_MANY_REQUESTS;
        shown.alert =
            warn(tr(site.lang, "portal.failure.many.text", &[("n", &minutes(seconds).to_string())]));
        let mut response = page(&site, shown).await?;
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        return Ok(response);
    }
    // A field no person sees: who fills it in is a machine, or a browser that is too helpful. Nothing typed is lost.
    if !fields.text("leave_empty").is_empty() {
        shown.alert = warn(t(site.lang, "portal.honeypot_filled").to_owned());
        return page(&site, shown).await;
    }
    let Some(key) = key else {
        shown.alert = warn(t(site.lang, "portal.error.expired").to_owned());
        return page(&site, shown).await;
    };
    let Some(wanted) = Wanted::parse(&shown.wanted) else {
        shown.errors.add("wanted", t(site.lang, "field.choose_one"));
        return page(&site, shown).await;
    };
    let values = shown.values.clone();
    let new = NewRequest {
        idempotency_key: key,
        channel: Channel::Website,
        body: values.body,
        wanted,
        requester: Requester {
            name: values.name,
            phone: values.phone,
            email: values.email,
            address: values.address,
            wants_mail: false,
        },
        received_on: None,
        ready: false,
        department: None,
    };
    let by_mail = !new.requester.email.trim().is_empty();
    match request::receive(&site.desk(), new).await {
        Ok(receipt) => {
            limits::note_opened(&site.app, &site.scope, INFORMATION, receipt.number, &receipt.secret).await;
            let mail = if by_mail { "&mail=1" } else { "" };
            let number = receipt.number.in_url();
            Ok(site.go(&format!("/information-requests/c/{number}/{}?sent=1{mail}", receipt.secret)))
        }
        Err(Fault::Invalid(errors)) => {
            for error in &errors {
                let field = if error.field == "email" { "email" } else { "body" };
                shown.errors.add(field, error.message(site.lang));
            }
            page(&site, shown).await
        }
        Err(fault) => Err(fault.into()),
    }
}

async fn page(site: &Site, shown: Shown) -> Result<Response, Bare> {
    let read = site.app.store.read(&site.scope).await?;
    let days = rules::promise_days(&tenancy::settings::load(&read).await?);
    drop(read);
    let ok = shown.status == StatusCode::OK;
    let mut page = site.page("portal.information.title");
    page.canonical = ok.then(|| format!("{}{}/information-requests", site.origin, site.base));
    page.noindex = !ok;
    page.in_error = shown.errors.any();
    page.alert = shown.alert;
    let wanted = Wanted::ALL
        .iter()
        .map(|one| Choice {
            value: one.as_str().to_owned(),
            label: t(site.lang, wanted_key(*one)).to_owned(),
            chosen: one.as_str() == shown.wanted,
        })
        .collect();
    let view = InformationFormPage {
        page,
        form_key: shown.key,
        days,
        wanted,
        values: shown.values,
        errors: shown.errors,
        body_max: rules::MAX_BODY,
    };
    Ok(answer(shown.status, &view, if ok { Keep::Form } else { Keep::Never }))
}

fn wanted_key(wanted: Wanted) -> &'static str {
    match wanted {
        Wanted::Look => "information.wanted.look",
        Wanted::Copy => "information.wanted.copy",
        Wanted::CertifiedCopy => "information.wanted.certified_copy",
    }
}

fn state_words(lang: Lang, state: State) -> (&'static str, Tone) {
    match state {
        State::Received => (t(lang, "information.state.received"), Tone::Info),
        State::Given => (t(lang, "information.state.given"), Tone::Success),
        State::PartlyGiven => (t(lang, "information.state.partly_given"), Tone::Success),
        State::Refused => (t(lang, "information.state.refused"), Tone::Danger),
        State::Transferred => (t(lang, "information.state.transferred"), Tone::Info),
        State::Withdrawn => (t(lang, "information.state.withdrawn"), Tone::Plain),
    }
}

fn line_key(kind: EventKind) -> &'static str {
    match kind {
        EventKind::Received => "information.line.received",
        EventKind::Extended => "information.line.extended",
        EventKind::ThirdParty => "information.line.third_party",
        EventKind::Given => "information.line.given",
        EventKind::PartlyGiven => "information.line.partly_given",
        EventKind::Refused => "information.line.refused",
        EventKind::Transferred => "information.line.transferred",
        EventKind::Withdrawn => "information.line.withdrawn",
        // Lines of the office, which the tracking page is never given.
        EventKind::Assigned | EventKind::Ready | EventKind::Objection | EventKind::Note => {
            "information.line.office"
        }
    }
}

fn paragraphs(text: &str) -> Vec<String> {
    text.split('\n').map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

/// The request in the hands of the one who asked.
pub async fn show(case: CaseAddress, after: Result<Query<After>, QueryRejection>) -> Result<Response, Bare> {
    let site = &case.site;
    let read = site.app.store.read(&site.scope).await?;
    let found = request::tracked(&read, case.opener.number, &case.opener.secret).await?;
    drop(read);
    let one = found.ok_or(Bare::NOT_FOUND)?;
    case.opened().await;
    let after = after.map(|after| after.0).unwrap_or_default();
    let lang = site.lang;
    if after.sent.is_some() {
        let page = InformationSentPage {
            page: site.private_page("portal.information.sent"),
            number: case.opener.number.to_string(),
            secret: case.opener.secret.to_string(),
            link: format!("{}{}", site.origin, case.path()),
            due: thai_date::long(one.queue_on, lang),
            due_iso: one.queue_on.to_string(),
            by_mail: after.mail.is_some(),
        };
        return Ok(answer(StatusCode::OK, &page, Keep::Never));
    }
    let (state, tone) = state_words(lang, one.state);
    let mut page = site.private_page("portal.information.title");
    page.alert = after
        .done
        .filter(|done| done == "withdraw")
        .map(|_| Alert { tone: Tone::Success, text: t(lang, "portal.information.withdrawn").to_owned() });
    let view = InformationCasePage {
        page,
        path: case.path(),
        number: one.number.to_string(),
        state,
        tone,
        open: one.is_open(),
        due: thai_date::long(one.queue_on, lang),
        due_iso: one.queue_on.to_string(),
        overdue: one.is_open() && one.queue_on < site.app.clock.today(),
        ground: one.ground.map(|ground| t(lang, ground.key())),
        appeal: one.ground.map(|_| paragraphs(t(lang, "information.appeal"))).unwrap_or_default(),
        body: paragraphs(&one.body),
        wanted: t(lang, wanted_key(one.wanted)),
        received: thai_date::long(one.received_on, lang),
        lines: one
            .events
            .iter()
            .rev()
            .map(|event| LineView {
                kind: t(lang, line_key(event.kind)),
                at: thai_date::date_time(event.at, lang),
                at_iso: event.at.to_rfc3339(),
                text: paragraphs(&event.text),
                mine: event.kind == EventKind::Withdrawn,
            })
            .collect(),
    };
    Ok(answer(StatusCode::OK, &view, Keep::Never))
}

/// The form's address opened by itself.
pub async fn back(case: CaseAddress) -> Response {
    see_other(&case.path())
}

/// Takes the request back. A second tap finds it taken back.
pub async fn withdraw(case: CaseAddress) -> Result<Response, Bare> {
    match request::withdraw(&case.site.desk(), case.opener.number, &case.opener.secret).await {
        Ok(()) | Err(Fault::Refused("information_not_open")) => {
            Ok(see_other(&format!("{}?done=withdraw", case.path())))
        }
        Err(fault) => Err(fault.into()),
    }
}
