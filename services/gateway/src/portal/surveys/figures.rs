//! The results of a survey, with everything of fewer than five people taken out before it comes here.

use super::{
    super::{
        failures::Bare,
        page::{Keep, Site, answer as respond},
        views::surveys::{Bar, Chart, ResultsPage, Whole},
    },
    published,
};
use axum::{extract::Path, http::StatusCode, response::Response};
use kernel::{
    Lang,
    lang::{t, tr},
    thai_date,
};
use participation::survey::{
    self, AgeGroup, Results, Scope, Sex, State, Survey,
    results::{Cell, LEAST, Part},
    rules,
};

/// From when to when it asked.
pub fn period(site: &Site, survey: &Survey) -> String {
    match (survey.record.face.starts_on, survey.record.face.ends_on) {
        (Some(from), Some(to)) => thai_date::range(from, to, site.lang),
        (Some(from), None) => thai_date::long(from, site.lang),
        _ => String::new(),
    }
}

pub async fn show(site: Site, Path((_, record)): Path<(String, String)>) -> Result<Response, Bare> {
    let survey = published(&site, &record).await?;
    let lang = site.lang;
    let live = survey.state == State::Open;
    let mut page = ResultsPage {
        page: site.page("portal.results.title"),
        title: survey.record.face.title.clone(),
        period: period(&site, &survey),
        said: None,
        live: None,
        whole: None,
        charts: Vec::new(),
        distribution: Vec::new(),
        hidden_note: None,
    };
    if !rules::results_public(&survey) {
        page.said = Some(t(lang, "portal.results.waiting").to_owned());
        return Ok(respond(StatusCode::OK, &page, Keep::Ask));
    }
    let scope = if live { Scope::Live } else { Scope::All };
    let read = site.app.store.read(&site.scope).await?;
    let results = survey::results(&read, &survey, scope).await?;
    drop(read);
    let least = LEAST.to_string();
    let Some((people, whole)) = results.people.zip(results.whole) else {
        page.said = Some(tr(lang, "portal.results.too_few", &[("n", &least)]));
        return Ok(respond(StatusCode::OK, &page, Keep::Ask));
    };
    page.live = live.then(|| tr(lang, "portal.results.live", &[("n", &least)]));
    page.whole = Some(Whole {
        n: people.to_string(),
        percent: percent(&whole).map_or_else(
            || t(lang, "survey.nobody").to_owned(),
            |p| tr(lang, "portal.results.percent_n", &[("n", &p)]),
        ),
        sample: survey.options.population.map(|population| {
            let e = survey.options.margin_percent;
            let n = rules::sample_size(population, e).to_string();
            tr(lang, "portal.results.sample", &[("n", &n), ("e", &e.to_string())])
        }),
    });
    page.distribution = (1..=5)
        .zip(results.distribution)
        .map(|(score, n)| {
            let label = format!("{score} – {}", t(lang, &format!("survey.scale.{score}")));
            (label, n.map_or_else(|| t(lang, "survey.hidden").to_owned(), |n| n.to_string()))
        })
        .collect();
    page.charts = charts(&survey, &results, lang);
    let hidden = page.charts.iter().flat_map(|c| &c.bars).any(|b| b.n == t(lang, "survey.hidden"))
        || results.distribution.iter().any(Option::is_none);
    page.hidden_note = hidden.then(|| tr(lang, "portal.results.why_hidden", &[("n", &least)]));
    Ok(respond(StatusCode::OK, &page, Keep::Ask))
}

fn percent(cell: &Cell) -> Option<String> {
    cell.percent().map(|percent| format!("{percent:.1}"))
}

fn charts(survey: &Survey, results: &Results, lang: Lang) -> Vec<Chart> {
    let service =
        |no: &i32| survey.services.iter().find(|s| s.no == *no).map_or(String::new(), |s| s.name.clone());
    let question =
        |id: &_| survey.questions.iter().find(|q| q.id == *id).map_or(String::new(), |q| q.text.clone());
    let word = |key: &str, word: &str| t(lang, &format!("{key}.{word}")).to_owned();
    let mut charts = Vec::new();
    if survey.services.len() > 1 {
        charts.push(chart("by-service", "survey.by_service", &results.services, service, lang));
    }
    charts.push(chart(
        "by-aspect",
        "survey.by_aspect",
        &results.aspects,
        |a| word("survey.aspect", a.as_str()),
        lang,
    ));
    charts.push(chart("by-question", "survey.by_question", &results.questions, question, lang));
    if survey.options.ask_sex {
        let label = |s: &Option<Sex>| word("survey.sex", s.map_or("none", Sex::as_str));
        charts.push(chart("by-sex", "survey.by_sex", &results.sexes, label, lang));
    }
    if survey.options.ask_age {
        let label = |a: &Option<AgeGroup>| word("survey.age", a.map_or("none", AgeGroup::as_str));
        charts.push(chart("by-age", "survey.by_age", &results.ages, label, lang));
    }
    charts
}

fn chart<K>(
    id: &'static str,
    title: &str,
    parts: &[Part<K>],
    label: impl Fn(&K) -> String,
    lang: Lang,
) -> Chart {
    let bars = parts.iter().map(|part| Bar {
        label: label(&part.key),
        percent: part.cell.as_ref().and_then(percent),
        n: match part.cell {
            None => t(lang, "survey.hidden").to_owned(),
            Some(cell) if cell.people == 0 => t(lang, "survey.nobody").to_owned(),
            Some(cell) => cell.people.to_string(),
        },
    });
    Chart { id, title: t(lang, title).to_owned(), bars: bars.collect() }
}
