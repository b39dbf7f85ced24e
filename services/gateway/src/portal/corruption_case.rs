//! A corruption case in the hands of the one who reported it. Neutral where others may look: neither title nor heading
//! says what it is about.

use super::{
    failures::{Bare, minutes},
    form::{self, Photos},
    limits,
    opening::CaseAddress,
    page::{Keep, answer, see_other},
    tracking::{self, After},
    tracking_page::{due_words, information_form, iso, notice, notice_kind, photo},
    views::{
        case::{InformationForm, NoticeView, PhotoView},
        corruption::{ConfidentialState, CorruptionCasePage},
        page::{Alert, FormErrors, Tone},
        track::Queue,
    },
};
use crate::http::client::Client;
use axum::{
    extract::{Query, Request, rejection::QueryRejection},
    http::{HeaderValue, StatusCode, header},
    response::Response,
};
use complaints::{
    case::{EventKind, State},
    corruption::{self, FileLine, Followed, files::Staged},
};
use kernel::{
    Fault,
    lang::{t, tr},
    thai_date,
};

async fn followed(case: &CaseAddress) -> Result<Followed, Bare> {
    let found =
        corruption::queries::follow(&case.site.desk(), case.opener.number, &case.opener.secret).await?;
    let found = found.ok_or(Bare::NOT_FOUND)?;
    case.opened().await;
    Ok(found)
}

pub async fn show(case: CaseAddress, after: Result<Query<After>, QueryRejection>) -> Result<Response, Bare> {
    let after = after.map(|after| after.0).unwrap_or_default();
    let found = followed(&case).await?;
    if after.sent.is_some() {
        let due = found.promised_on.unwrap_or(found.due_on);
        return Ok(tracking::ticket(&case, due, Queue::Confidential, false));
    }
    let added = || Alert { tone: Tone::Success, text: t(case.site.lang, "portal.case.added").to_owned() };
    let alert = (after.done.as_deref() == Some("information")).then(added);
    let page = page(&case, found, None, FormErrors::default(), alert);
    Ok(answer(StatusCode::OK, &page, Keep::Never))
}

/// A form's address opened by itself.
pub async fn back(case: CaseAddress) -> Response {
    see_other(&case.path())
}

/// Adds what the complainant knows more.
pub async fn add(case: CaseAddress, client: Client, request: Request) -> Result<Response, Bare> {
    let site = &case.site;
    // Whoever cannot open the case must not fill the storage.
    let found = followed(&case).await?;
    let wait = limits::sending(&site.app, client).await;
    let sent = form::read(site, request, if wait.is_some() { Photos::Pass } else { Photos::Take }).await?;
    if limits::sent_before(&site.app, &site.scope, &sent.key).await {
        return Ok(tracking::done(&case, "information"));
    }
    let mut errors = sent.errors.clone();
    let mut alert = None;
    if let Some(seconds) = wait {
        let text = tr(site.lang, "portal.failure.many.text", &[("n", &minutes(seconds).to_string())]);
        alert = Some(Alert { tone: Tone::Warning, text });
    } else if sent.expired || sent.lost {
        alert = Some(Alert { tone: Tone::Warning, text: t(site.lang, "portal.error.expired").to_owned() });
    } else if !errors.any() {
        let desk = site.desk();
        let (files, origin) = Staged::of_form(&desk, &sent.key).await?.take();
        let text = sent.text("information");
        let (number, secret) = (case.opener.number, &case.opener.secret);
        match corruption::commands::add_information(&desk, number, secret, text, files).await {
            Ok(()) => {
                limits::note_sent(&site.app, &site.scope, &sent.key).await;
                if let Err(fault) = Staged::forget(origin, &desk).await {
                    tracing::warn!(tenant.id = %site.scope.id(), code = fault.code().as_str(), "portal.staged.forget");
                }
                return Ok(tracking::done(&case, "information"));
            }
            Err(Fault::Invalid(fields)) => tracking::information_errors(&case, &fields, &mut errors),
            Err(fault @ Fault::Refused(_)) => {
                alert = Some(Alert { tone: Tone::Warning, text: fault.message(site.lang) });
            }
            Err(fault) => return Err(fault.into()),
        }
    }
    let text = sent.text("information").to_owned();
    let typed = InformationForm { form_key: sent.key.clone(), text, staged: sent.staged(site) };
    let mut page = page(&case, found, Some(typed), errors, alert);
    page.page.in_error = true;
    let status =
        if wait.is_some() { StatusCode::TOO_MANY_REQUESTS } else { StatusCode::UNPROCESSABLE_ENTITY };
    let mut response = answer(status, &page, Keep::Never);
    if let Some(seconds) = wait {
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    }
    Ok(response)
}

fn photos(case: &CaseAddress, path: &str, files: &[FileLine]) -> Vec<PhotoView> {
    files
        .iter()
        .filter(|file| file.mime.starts_with("image/"))
        .zip(1_u32..)
        .map(|(file, n)| {
            let alt = tr(case.site.lang, "portal.case.photo_alt", &[("n", &n.to_string())]);
            let view = PhotoView { thumb_url: String::new(), full_url: String::new(), alt, caption: None };
            photo(path, file.id, false, view)
        })
        .collect()
}

/// What was written, and beside whom and where it accuses.
fn said(case: &CaseAddress, found: &Followed) -> String {
    let parts =
        [("portal.corruption.respondent", &found.respondent), ("portal.corruption.when_where", &found.place)];
    let mut said = found.said.clone();
    for (key, text) in parts.into_iter().filter(|(_, text)| !text.is_empty()) {
        said.push_str("\n\n");
        said.push_str(t(case.site.lang, key));
        said.push('\n');
        said.push_str(text);
    }
    said
}

fn page(
    case: &CaseAddress,
    found: Followed,
    typed: Option<InformationForm>,
    errors: FormErrors,
    alert: Option<Alert>,
) -> CorruptionCasePage {
    let (site, path) = (&case.site, case.path());
    let mut page = site.private_page("portal.case.title");
    page.title = format!("{} {}", page.title, found.number);
    page.path.clone_from(&path);
    page.alert = alert;
    let state = match found.state {
        State::Received | State::Assigned => ConfidentialState::Received,
        State::InProgress => ConfidentialState::InProgress,
        State::Resolved | State::Closed | State::Referred | State::Merged => ConfidentialState::Closed,
    };
    let due = found.promised_on.unwrap_or(found.due_on);
    let mut notices: Vec<NoticeView> = found
        .events
        .iter()
        .filter_map(|event| {
            let kind = notice_kind(event.kind, event.kind == EventKind::Reopened)?;
            let own = if event.kind == EventKind::Received { &[][..] } else { event.files.as_slice() };
            Some(notice(site, kind, event.at, event.text.clone(), photos(case, &path, own)))
        })
        .collect();
    notices.reverse();
    let first = found.events.iter().find(|event| event.kind == EventKind::Received);
    CorruptionCasePage {
        number: found.number.to_string(),
        state,
        received_at: thai_date::date_time(found.received_at, site.lang),
        received_at_iso: iso(found.received_at),
        due: thai_date::long(due, site.lang),
        due_iso: due.to_string(),
        due_words: (state != ConfidentialState::Closed).then(|| due_words(site, due).0),
        said: said(case, &found),
        photos: first.map(|event| photos(case, &path, &event.files)).unwrap_or_default(),
        notices,
        information: found.can_add.then(|| typed.unwrap_or_else(information_form)),
        errors,
        limits: site.limits(),
        path,
        page,
    }
}
