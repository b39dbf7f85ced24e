//! Answering a survey: an ordinary form that works without a script.

use super::{
    super::{
        failures::{Bare, minutes},
        fields::Fields,
        form, limits,
        page::{Keep, Site, answer as respond},
        views::{
            page::{Alert, Choice, Tone},
            surveys::{Asked, Group, SaidPage, SurveyPage},
        },
    },
    device, published, until,
};
use crate::http::client::Client;
use axum::{
    extract::{Path, Query, rejection::QueryRejection},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::Response,
};
use kernel::{
    Fault, FieldError,
    ids::QuestionId,
    lang::{t, tr},
    thai_date,
};
use participation::survey::{
    AgeGroup, Question, QuestionKind, Sex, Survey, respond as command,
    rules::{self, Form, Shut},
};
use serde::Deserialize;
use uuid::Uuid;

#[derive(Deserialize, Default)]
pub struct After {
    pub done: Option<String>,
}

/// The form, or why there is none.
pub async fn ask(
    site: Site,
    Path((_, record)): Path<(String, String)>,
    headers: HeaderMap,
    after: Result<Query<After>, QueryRejection>,
) -> Result<Response, Bare> {
    let survey = published(&site, &record).await?;
    if after.is_ok_and(|after| after.0.done.is_some()) {
        return Ok(said(&site, &survey, Said::Thanks, StatusCode::OK));
    }
    if let Some(reason) = shut(&site, &survey, &headers).await? {
        return Ok(said(&site, &survey, reason, StatusCode::OK));
    }
    let page = form_page(&site, &survey, &Fields::default(), &[], form::fresh_key());
    Ok(respond(StatusCode::OK, &page, Keep::Form))
}

/// Why the form is not shown, or that it was filled in.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Said {
    Thanks,
    Already,
    Shut(Shut),
}

async fn shut(site: &Site, survey: &Survey, headers: &HeaderMap) -> Result<Option<Said>, Bare> {
    let face = &survey.record.face;
    let today = site.app.clock.today();
    if let Err(shut) = rules::answerable(survey.state, (face.starts_on, face.ends_on), today) {
        return Ok(Some(Said::Shut(shut)));
    }
    let once = !survey.options.repeat_allowed;
    Ok((once && device::has_answered(site, survey, headers).await?).then_some(Said::Already))
}

/// Takes a filled-in form.
pub async fn send(
    site: Site,
    Path((_, record)): Path<(String, String)>,
    client: Client,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, Bare> {
    let survey = published(&site, &record).await?;
    if let Some(reason) = shut(&site, &survey, &headers).await? {
        return Ok(said(&site, &survey, reason, StatusCode::CONFLICT));
    }
    // No person sees that field; whoever fills it in is thanked and not counted.
    if !fields.text("website").is_empty() {
        return Ok(thanks(&site, &survey));
    }
    if let Some(seconds) = limits::sending(&site.app, client).await {
        let n = minutes(seconds).to_string();
        let text = tr(site.lang, "portal.survey.wait", &[("n", &n)]);
        let mut response = again(&site, &survey, &fields, &[], Some(text), StatusCode::TOO_MANY_REQUESTS);
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        return Ok(response);
    }
    let Some(key) = key_of(&fields) else {
        let text = t(site.lang, "portal.survey.expired").to_owned();
        return Ok(again(&site, &survey, &fields, &[], Some(text), StatusCode::UNPROCESSABLE_ENTITY));
    };
    match command::answer(&site.desk(), survey.id, &key, &read_form(&survey, &fields)).await {
        Ok(()) => {
            let mut response = thanks(&site, &survey);
            if !survey.options.repeat_allowed {
                let cookie = device::note_answered(&site, &survey).await?;
                response.headers_mut().append(header::SET_COOKIE, cookie);
            }
            Ok(response)
        }
        Err(Fault::Invalid(errors)) => {
            let other = errors.iter().find(|e| e.field == "questions").map(|e| e.message(site.lang));
            Ok(again(&site, &survey, &fields, &errors, other, StatusCode::UNPROCESSABLE_ENTITY))
        }
        Err(fault) => Err(fault.into()),
    }
}

fn thanks(site: &Site, survey: &Survey) -> Response {
    site.go(&format!("/surveys/{}?done=1", survey.id))
}

fn key_of(fields: &Fields) -> Option<String> {
    Uuid::try_parse(fields.text("form_key")).ok().map(|key| key.to_string())
}

fn read_form(survey: &Survey, fields: &Fields) -> Form {
    let typed = |q: &Question| (q.id, fields.text(&q.id.to_string()).to_owned());
    let of = |kind| survey.questions.iter().filter(move |q| q.kind == kind).map(typed);
    let scores = of(QuestionKind::Score)
        .filter(|(_, typed)| !typed.is_empty())
        .map(|(id, typed): (QuestionId, String)| (id, typed.parse().unwrap_or(0)));
    Form {
        service_no: fields.text("service").parse().ok(),
        scores: scores.collect(),
        texts: of(QuestionKind::Text).collect(),
        sex: Sex::parse(fields.text("sex")),
        age_group: AgeGroup::parse(fields.text("age")),
    }
}

fn again(
    site: &Site,
    survey: &Survey,
    fields: &Fields,
    errors: &[FieldError],
    alert: Option<String>,
    status: StatusCode,
) -> Response {
    let key = key_of(fields).unwrap_or_else(form::fresh_key);
    let mut page = form_page(site, survey, fields, errors, key);
    page.page.in_error = true;
    page.page.alert = alert.map(|text| Alert { tone: Tone::Warning, text });
    respond(status, &page, Keep::Never)
}

fn form_page(
    site: &Site,
    survey: &Survey,
    fields: &Fields,
    errors: &[FieldError],
    form_key: String,
) -> SurveyPage {
    let lang = site.lang;
    let face = &survey.record.face;
    let mut page = site.page("portal.surveys.title");
    page.title.clone_from(&face.title);
    page.description.clone_from(&face.summary);
    let problem = |name: &str| errors.iter().find(|e| e.field == name).map(|e| problem(e, lang));
    let service = (survey.services.len() > 1).then(|| Group {
        name: "service",
        label: t(lang, "portal.survey.service").to_owned(),
        required: true,
        problem: problem("service"),
        choices: survey
            .services
            .iter()
            .map(|s| choice(s.no.to_string(), s.name.clone(), fields.text("service")))
            .collect(),
    });
    let mut before = None;
    let questions = survey.questions.iter().map(|q| {
        let name = q.id.to_string();
        let is_new = before.replace(q.aspect) != Some(q.aspect);
        let typed = fields.text(&name).to_owned();
        Asked {
            heading: is_new.then(|| t(lang, &format!("survey.aspect.{}", q.aspect.as_str())).to_owned()),
            scores: match q.kind {
                QuestionKind::Text => Vec::new(),
                QuestionKind::Score => (1..=5)
                    .map(|n| {
                        let label = t(lang, &format!("survey.scale.{n}")).to_owned();
                        choice(n.to_string(), label, &typed)
                    })
                    .collect(),
            },
            text: q.text.clone(),
            required: q.required,
            problem: problem(&name),
            typed,
            name,
        }
    });
    let questions = questions.collect();
    let mut about = Vec::new();
    if survey.options.ask_sex {
        let words = Sex::ALL.iter().map(|s| (s.as_str(), "survey.sex"));
        about.push(person(site, "sex", "portal.survey.sex", words, fields));
    }
    if survey.options.ask_age {
        let words = AgeGroup::ALL.iter().map(|a| (a.as_str(), "survey.age"));
        about.push(person(site, "age", "portal.survey.age", words, fields));
    }
    SurveyPage {
        action: format!("{}/surveys/{}", site.base, survey.id),
        form_key,
        title: face.title.clone(),
        summary: face.summary.clone(),
        until: until(site, survey),
        once: !survey.options.repeat_allowed,
        service,
        questions,
        about,
        page,
    }
}

fn problem(error: &FieldError, lang: kernel::Lang) -> String {
    match error.rule.as_str() {
        "choose_one" | "required" => t(lang, "portal.survey.form_problem").to_owned(),
        _ => error.message(lang),
    }
}

fn choice(value: String, label: String, chosen: &str) -> Choice {
    Choice { chosen: value == chosen, value, label }
}

fn person(
    site: &Site,
    name: &'static str,
    label: &'static str,
    words: impl Iterator<Item = (&'static str, &'static str)>,
    fields: &Fields,
) -> Group {
    Group {
        name,
        label: t(site.lang, label).to_owned(),
        required: false,
        problem: None,
        choices: words
            .map(|(word, key)| {
                let label = t(site.lang, &format!("{key}.{word}")).to_owned();
                choice(word.to_owned(), label, fields.text(name))
            })
            .collect(),
    }
}

fn said(site: &Site, survey: &Survey, what: Said, status: StatusCode) -> Response {
    let lang = site.lang;
    let path = format!("{}/surveys/{}", site.base, survey.id);
    let shown = rules::results_public(survey);
    let (title, texts) = match what {
        Said::Thanks if shown => {
            ("portal.survey.thanks", vec![t(lang, "portal.survey.thanks_text").to_owned()])
        }
        Said::Thanks => (
            "portal.survey.thanks",
            ["portal.survey.thanks_text", "portal.survey.thanks_later"]
                .map(|key| t(lang, key).to_owned())
                .to_vec(),
        ),
        Said::Already => ("portal.survey.already", vec![t(lang, "portal.survey.already_text").to_owned()]),
        Said::Shut(Shut::NotYet) => {
            let from =
                survey.record.face.starts_on.map_or_else(String::new, |day| thai_date::long(day, lang));
            ("portal.surveys.title", vec![tr(lang, "portal.survey.not_yet", &[("date", &from)])])
        }
        Said::Shut(Shut::NotOpen | Shut::Ended) => {
            ("portal.surveys.ended", vec![t(lang, "portal.survey.over").to_owned()])
        }
    };
    let page = SaidPage {
        page: site.private_page("portal.surveys.title"),
        title: t(lang, title).to_owned(),
        survey: survey.record.face.title.clone(),
        texts,
        done: what == Said::Thanks,
        results: shown.then(|| format!("{path}/results")),
        again: (what == Said::Thanks && survey.options.repeat_allowed).then_some(path),
    };
    respond(status, &page, Keep::Never)
}
