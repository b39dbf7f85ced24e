//! Surveys and evaluation rounds (แบบสำรวจความพึงพอใจ การประเมินผล), as citizens see them.

mod answer;
mod device;
mod evaluation;
mod figures;

use super::{
    failures::Bare,
    page::{Keep, Site, answer as respond},
    views::{
        qr::qr_svg,
        surveys::{Line, PosterPage, SurveysPage},
    },
};
use crate::App;
use axum::{Router, extract::Path, http::StatusCode, response::Response, routing::get};
use kernel::{ids::SurveyId, lang::t, lang::tr, thai_date};
use participation::survey::{self, StateFilter, Survey, rules};

/// The addresses of this group.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/t/{slug}/surveys", get(list))
        .route("/t/{slug}/surveys/{record}", get(answer::ask).post(answer::send))
        .route("/t/{slug}/surveys/{record}/results", get(figures::show))
        .route("/t/{slug}/surveys/{record}/poster", get(poster))
        .route("/t/{slug}/evaluations", get(evaluation::list))
        .route("/t/{slug}/evaluations/{record}", get(evaluation::show))
}

/// The survey of the address, as citizens may see it.
async fn published(site: &Site, record: &str) -> Result<Survey, Bare> {
    let id: SurveyId = record.parse().map_err(|_| Bare::NOT_FOUND)?;
    let read = site.app.store.read(&site.scope).await?;
    survey::find_published(&read, id).await?.ok_or(Bare::NOT_FOUND)
}

fn until(site: &Site, survey: &Survey) -> String {
    match survey.record.face.ends_on {
        Some(day) => tr(site.lang, "portal.surveys.until", &[("date", &thai_date::long(day, site.lang))]),
        None => t(site.lang, "portal.surveys.no_end").to_owned(),
    }
}

async fn list(site: Site) -> Result<Response, Bare> {
    let read = site.app.store.read(&site.scope).await?;
    let today = site.app.clock.today();
    let open = survey::list_published(&read, StateFilter::Open, today).await?;
    let ended = survey::list_published(&read, StateFilter::Closed, today).await?;
    drop(read);
    let line = |one: &Survey, path: &str, note: String, tag| Line {
        href: format!("{}/surveys/{}{path}", site.base, one.id),
        title: one.record.face.title.clone(),
        summary: one.record.face.summary.clone(),
        note,
        tag,
    };
    let mut page = site.page("portal.surveys.title");
    page.description = t(site.lang, "portal.surveys.lead").to_owned();
    let page = SurveysPage {
        open: open.iter().map(|one| line(one, "", until(&site, one), None)).collect(),
        ended: ended
            .iter()
            .map(|one| {
                let (key, class) = if rules::results_public(one) {
                    ("portal.surveys.results_there", "success")
                } else {
                    ("portal.surveys.results_later", "plain")
                };
                let tag = Some((t(site.lang, key).to_owned(), class));
                line(one, "/results", figures::period(&site, one), tag)
            })
            .collect(),
        page,
    };
    Ok(respond(StatusCode::OK, &page, Keep::Ask))
}

/// One sheet to hang up where the service is.
async fn poster(site: Site, Path((_, record)): Path<(String, String)>) -> Result<Response, Bare> {
    let survey = published(&site, &record).await?;
    let link = format!("{}{}/surveys/{}", site.origin, site.base, survey.id);
    let page = PosterPage {
        qr_svg: qr_svg(&link, t(site.lang, "portal.poster.scan")),
        title: survey.record.face.title.clone(),
        until: until(&site, &survey),
        link,
        page: site.page("portal.poster.title"),
    };
    Ok(respond(StatusCode::OK, &page, Keep::Ask))
}
