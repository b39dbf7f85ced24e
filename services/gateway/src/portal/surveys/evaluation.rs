//! Published results of evaluation rounds.

use super::super::{
    failures::Bare,
    page::{Keep, Site, answer as respond},
    views::surveys::{EvaluationPage, EvaluationsPage, Judged, Line},
};
use axum::{extract::Path, http::StatusCode, response::Response};
use chrono::NaiveDate;
use kernel::{
    ids::EvaluationId,
    lang::{t, tr},
    page::PageArgs,
    thai_date,
};
use participation::{
    evaluation::{self, Evaluation, Mission},
    record::{self, Filter, Kind},
};

const SHOWN: u64 = 50;

fn round(site: &Site, year: i32, no: i32) -> String {
    tr(site.lang, "portal.evaluation.round", &[("n", &no.to_string()), ("year", &year.to_string())])
}

pub async fn list(site: Site) -> Result<Response, Bare> {
    let read = site.app.store.read(&site.scope).await?;
    let filter = Filter { kinds: vec![Kind::Evaluation], ..Filter::default() };
    let found = record::list_published(&read, &filter, PageArgs { first: SHOWN, after: None }).await?;
    let rounds = evaluation::of_records(&read, &found.rows).await?;
    drop(read);
    let lines = found.rows.iter().zip(rounds).map(|(record, (no, _))| Line {
        href: format!("{}/evaluations/{}", site.base, EvaluationId(record.id)),
        title: record.face.title.clone(),
        summary: String::new(),
        note: record.face.fiscal_year.map_or_else(String::new, |year| round(&site, year, no)),
        tag: None,
    });
    let mut page = site.page("portal.evaluations.title");
    page.description = t(site.lang, "portal.evaluations.lead").to_owned();
    let page = EvaluationsPage { rounds: lines.collect(), page };
    Ok(respond(StatusCode::OK, &page, Keep::Ask))
}

pub async fn show(site: Site, Path((_, record)): Path<(String, String)>) -> Result<Response, Bare> {
    let id: EvaluationId = record.parse().map_err(|_| Bare::NOT_FOUND)?;
    let read = site.app.store.read(&site.scope).await?;
    let found = evaluation::find_published(&read, id).await?.ok_or(Bare::NOT_FOUND)?;
    drop(read);
    let lang = site.lang;
    let mut page = site.page("portal.evaluations.title");
    page.title.clone_from(&found.record.face.title);
    page.description.clone_from(&found.record.face.summary);
    let page = EvaluationPage {
        title: found.record.face.title.clone(),
        summary: found.record.face.summary.clone(),
        round: round(&site, found.fiscal_year, found.round),
        who: tr(
            lang,
            "portal.evaluation.who",
            &[("n", &found.evaluators.len().to_string()), ("citizens", &found.citizens().to_string())],
        ),
        days: days(&site, &found),
        missions: found.missions.iter().map(|m| judged(&site, &found, m)).collect(),
        criteria: found.criteria.clone(),
        page,
    };
    Ok(respond(StatusCode::OK, &page, Keep::Ask))
}

fn days(site: &Site, of: &Evaluation) -> Vec<(String, String)> {
    let one = |key: &str, day: Option<NaiveDate>| {
        Some((t(site.lang, key).to_owned(), thai_date::long(day?, site.lang)))
    };
    let a = &of.announcement;
    let posted = a.posted_from.zip(a.posted_until).map(|(from, to)| {
        (t(site.lang, "portal.evaluation.posted").to_owned(), thai_date::range(from, to, site.lang))
    });
    [
        one("portal.evaluation.presented", a.presented_on),
        one("portal.evaluation.announced", a.announced_on),
        posted,
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn judged(site: &Site, of: &Evaluation, mission: &Mission) -> Judged {
    let mean = of.mean(mission.id, None);
    Judged {
        name: mission.name.clone(),
        mean: mean.map_or_else(
            || "–".to_owned(),
            |(mean, n)| {
                let args = [("mean", format!("{mean:.2}")), ("n", n.to_string())];
                let args: Vec<(&str, &str)> = args.iter().map(|(k, v)| (*k, v.as_str())).collect();
                tr(site.lang, "portal.evaluation.mean_n", &args)
            },
        ),
        percent: mean.map(|(mean, _)| format!("{:.1}", mean * 20.0)),
        decision: mission.decision.map_or_else(String::new, |d| {
            t(site.lang, &format!("evaluation.decision.{}", d.as_str())).to_owned()
        }),
        reason: mission.reason.clone(),
    }
}
