//! The citizen portal (หน้าเว็บสำหรับประชาชน): find one's administration, report, follow with number and secret. Every
//! page is HTML that works without a script; a form is a POST and a redirect. No account, no session: the only cookie
//! remembers the language. Not here: what a page looks like (`views`) and what a case may do (the domain rooms).

mod activities;
mod calendar;
mod committees;
mod complaint_new;
mod consultations;
mod corruption;
mod corruption_case;
mod demo_mail;
mod disclosure;
pub mod failures;
mod fields;
mod find;
mod form;
mod forums;
mod home;
mod limits;
mod measures;
mod office;
mod opening;
mod page;
mod participation;
mod photo;
mod records;
mod statement;
mod surveys;
mod tracking;
mod tracking_page;
pub mod views;

use crate::App;
use axum::{
    Router,
    extract::DefaultBodyLimit,
    routing::{get, post},
};

pub use failures::not_found;

/// A form without files. Photos have a bound of their own, from the settings (`form`).
const SMALL_FORM: usize = 256 * 1024;

/// Every address of the portal. A tenant's own host is the same routes: `http::host` puts `/t/{slug}` before the path.
pub fn routes() -> Router<App> {
    Router::new()
        .merge(service())
        .merge(administration())
        .merge(complaints())
        .merge(confidential())
        .merge(participation::routes())
        .merge(measures::routes())
        .merge(committees::routes())
        .merge(forums::routes())
        .merge(activities::routes())
        .merge(consultations::routes())
        .merge(surveys::routes())
        .merge(disclosure::routes())
        .layer(DefaultBodyLimit::max(SMALL_FORM))
}

/// Pages of the service itself. Three of them are also reached below an administration, from its own host.
fn service() -> Router<App> {
    Router::new()
        .route("/", get(find::front))
        .route("/find", get(find::find))
        .route("/near", post(find::near).get(find::back))
        .route("/lao/{code}", get(find::outside))
        .route("/t/{slug}/find", get(find::find))
        .route("/t/{slug}/near", post(find::near).get(find::back))
        .route("/t/{slug}/lao/{code}", get(find::outside_below))
        .route("/privacy", get(statement::privacy))
        .route("/accessibility", get(statement::accessibility))
        .route("/design", get(statement::design))
        .route("/design/{name}", get(statement::sample))
        .route("/robots.txt", get(statement::robots))
        .route("/favicon.ico", get(statement::favicon))
        .route("/demo/mail", get(demo_mail::list))
        .route("/demo/mail/{id}", get(demo_mail::one))
        .route("/demo/mail/{id}/html", get(demo_mail::html))
}

fn administration() -> Router<App> {
    Router::new()
        .route("/t/{slug}", get(home::with_slash))
        .route("/t/{slug}/", get(home::home))
        .route("/t/{slug}/map.json", get(home::map))
        .route("/t/{slug}/privacy", get(statement::privacy_of))
        .route("/t/{slug}/staged/{form_key}/{id}", get(photo::staged))
}

fn complaints() -> Router<App> {
    Router::new()
        .route("/t/{slug}/complaints/new", get(complaint_new::ask).post(complaint_new::send))
        .route("/t/{slug}/track", get(opening::ask).post(opening::open))
        .route("/t/{slug}/c/{number}/{secret}", get(tracking::show))
        .route("/t/{slug}/c/{number}/{secret}/information", post(tracking::add).get(tracking::back))
        .route("/t/{slug}/c/{number}/{secret}/reopen", post(tracking::reopen).get(tracking::back))
        .route("/t/{slug}/c/{number}/{secret}/rating", post(tracking::rate).get(tracking::back))
        .route("/t/{slug}/c/{number}/{secret}/photo/{id}", get(photo::of_case))
}

/// Corruption complaints: the same steps on pages, tables and keys of their own.
fn confidential() -> Router<App> {
    Router::new()
        .route("/t/{slug}/corruption", get(corruption::ask).post(corruption::send))
        .route("/t/{slug}/corruption/track", get(opening::ask_confidential).post(opening::open_confidential))
        .route("/t/{slug}/corruption/c/{number}/{secret}", get(corruption_case::show))
        .route(
            "/t/{slug}/corruption/c/{number}/{secret}/information",
            post(corruption_case::add).get(corruption_case::back),
        )
        .route("/t/{slug}/corruption/c/{number}/{secret}/photo/{id}", get(photo::of_confidential_case))
}
