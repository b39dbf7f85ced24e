//! Opening a case with number and secret (ติดตามเรื่อง), for both registers. A wrong number, a wrong secret and a case of
//! another administration all get the same answer, and tries are counted before anything is looked up.

use super::{
    failures::{Bare, minutes},
    fields::Fields,
    limits,
    page::{Keep, Site, answer},
    views::{
        page::FormErrors,
        track::{Queue, TrackOutcome, TrackPage},
    },
};
use crate::http::client::Client;
use axum::{
    extract::FromRequestParts,
    http::{HeaderValue, StatusCode, header, request::Parts},
    response::Response,
};
use complaints::{
    case::{CaseNumber, Secret},
    complaint::citizen,
    corruption,
};
use kernel::Fault;

/// What tries and opened cases of the two registers are counted under.
pub const GENERAL: &str = "tracking-case";
pub const CONFIDENTIAL: &str = "tracking-sealed";
/// Information requests are followed in the same way.
pub const INFORMATION: &str = "tracking-information";

/// The two words that open a case.
#[derive(Clone)]
pub struct Opener {
    pub number: CaseNumber,
    pub secret: Secret,
}

impl Opener {
    fn parse(number: &str, secret: &str) -> Option<Self> {
        Some(Self { number: number.parse().ok()?, secret: Secret::parse(secret)? })
    }

    /// The address of the case below the administration's portal.
    #[must_use]
    pub fn path(&self, queue: &str) -> String {
        let register = match queue {
            CONFIDENTIAL => "/corruption",
            INFORMATION => "/information-requests",
            _ => "",
        };
        format!("{register}/c/{}/{}", self.number.in_url(), self.secret)
    }
}

/// A case address `…/c/{number}/{secret}`: parsed, and let through by the limits.
pub struct CaseAddress {
    pub site: Site,
    pub opener: Opener,
    pub queue: &'static str,
}

impl CaseAddress {
    /// The path of the case as its links use it.
    #[must_use]
    pub fn path(&self) -> String {
        format!("{}{}", self.site.base, self.opener.path(self.queue))
    }

    /// To be called once the case is open: from now on its holder is not counted.
    pub async fn opened(&self) {
        let (app, scope) = (&self.site.app, &self.site.scope);
        limits::note_opened(app, scope, self.queue, self.opener.number, &self.opener.secret).await;
    }
}

impl FromRequestParts<crate::App> for CaseAddress {
    type Rejection = Bare;

    async fn from_request_parts(parts: &mut Parts, app: &crate::App) -> Result<Self, Bare> {
        let site = Site::from_request_parts(parts, app).await?;
        let Ok(client) = Client::from_request_parts(parts, app).await;
        let words: Vec<&str> = parts.uri.path().split('/').collect();
        let at = words.iter().position(|word| *word == "c").ok_or(Bare::NOT_FOUND)?;
        let queue = match words.get(at.saturating_sub(1)) {
            Some(&"corruption") => CONFIDENTIAL,
            Some(&"information-requests") => INFORMATION,
            _ => GENERAL,
        };
        let number: Option<CaseNumber> = words.get(at + 1).and_then(|word| word.parse().ok());
        let secret = words.get(at + 2).and_then(|word| Secret::parse(word));
        let Some(opener) = number.zip(secret).map(|(number, secret)| Opener { number, secret }) else {
            limits::trying(app, client, &site.scope, queue, number).await?;
            return Err(Bare::NOT_FOUND);
        };
        if !limits::opened_before(app, &site.scope, queue, opener.number, &opener.secret).await {
            limits::trying(app, client, &site.scope, queue, Some(opener.number)).await?;
        }
        Ok(Self { site, opener, queue })
    }
}

pub async fn ask(site: Site) -> Response {
    show(&site, Queue::General, StatusCode::OK, &Fields::default(), TrackOutcome::Ask, FormErrors::default())
}

pub async fn ask_confidential(site: Site) -> Response {
    show(
        &site,
        Queue::Confidential,
        StatusCode::OK,
        &Fields::default(),
        TrackOutcome::Ask,
        FormErrors::default(),
    )
}

pub async fn open(site: Site, client: Client, fields: Fields) -> Result<Response, Bare> {
    let opens = async |site: &Site, opener: &Opener| {
        let read = site.app.store.read(&site.scope).await?;
        Ok(citizen::find(&read, opener.number, &opener.secret).await?.is_some())
    };
    try_to_open(site, client, fields, Queue::General, GENERAL, opens).await
}

pub async fn open_confidential(site: Site, client: Client, fields: Fields) -> Result<Response, Bare> {
    let opens = async |site: &Site, opener: &Opener| {
        Ok(corruption::queries::follow(&site.desk(), opener.number, &opener.secret).await?.is_some())
    };
    try_to_open(site, client, fields, Queue::Confidential, CONFIDENTIAL, opens).await
}

pub async fn ask_information(site: Site) -> Response {
    show(
        &site,
        Queue::Information,
        StatusCode::OK,
        &Fields::default(),
        TrackOutcome::Ask,
        FormErrors::default(),
    )
}

pub async fn open_information(site: Site, client: Client, fields: Fields) -> Result<Response, Bare> {
    let opens = async |site: &Site, opener: &Opener| {
        let read = site.app.store.read(&site.scope).await?;
        Ok(disclosure::request::tracked(&read, opener.number, &opener.secret).await?.is_some())
    };
    try_to_open(site, client, fields, Queue::Information, INFORMATION, opens).await
}

async fn try_to_open(
    site: Site,
    client: Client,
    fields: Fields,
    queue: Queue,
    counted: &'static str,
    opens: impl AsyncFnOnce(&Site, &Opener) -> Result<bool, Fault>,
) -> Result<Response, Bare> {
    let mut errors = FormErrors::default();
    let number = fields.text("number").parse::<CaseNumber>().ok();
    if number.is_none() {
        errors.add("number", kernel::lang::t(site.lang, "portal.error.number"));
    }
    if fields.text("secret").trim().is_empty() {
        errors.add("secret", kernel::lang::t(site.lang, "portal.error.secret"));
    }
    if errors.any() {
        return Ok(show(&site, queue, StatusCode::UNPROCESSABLE_ENTITY, &fields, TrackOutcome::Ask, errors));
    }
    let opener = Opener::parse(fields.text("number"), fields.text("secret"));
    let known = match &opener {
        Some(o) => limits::opened_before(&site.app, &site.scope, counted, o.number, &o.secret).await,
        None => false,
    };
    if !known && let Err(fault) = limits::trying(&site.app, client, &site.scope, counted, number).await {
        let Fault::RateLimited { retry_after_seconds: seconds } = fault else { return Err(fault.into()) };
        let outcome = TrackOutcome::Limited { minutes: minutes(seconds) };
        let mut response = show(&site, queue, StatusCode::TOO_MANY_REQUESTS, &fields, outcome, errors);
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        return Ok(response);
    }
    if let Some(opener) = opener
        && opens(&site, &opener).await?
    {
        limits::note_opened(&site.app, &site.scope, counted, opener.number, &opener.secret).await;
        return Ok(site.go(&opener.path(counted)));
    }
    Ok(show(&site, queue, StatusCode::UNPROCESSABLE_ENTITY, &fields, TrackOutcome::Wrong, errors))
}

fn show(
    site: &Site,
    queue: Queue,
    status: StatusCode,
    fields: &Fields,
    outcome: TrackOutcome,
    errors: FormErrors,
) -> Response {
    let mut page = site.page("portal.track.title");
    page.noindex = status != StatusCode::OK;
    page.in_error = status != StatusCode::OK;
    let typed = |name: &str| fields.text(name).chars().take(200).collect();
    let page = TrackPage { page, queue, number: typed("number"), secret: typed("secret"), outcome, errors };
    answer(status, &page, if status == StatusCode::OK { Keep::Form } else { Keep::Never })
}
