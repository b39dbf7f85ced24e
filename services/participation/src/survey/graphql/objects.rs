//! What the console gets about surveys.

use crate::{
    record::{Record, graphql::RecordView},
    survey::{
        AgeGroup, Aspect, FreeText, QuestionKind, Results, Service, Sex, State, Survey,
        results::{Cell, LEAST, Part},
        rules,
        template::Template,
    },
};
use async_graphql::{ID, SimpleObject};
use chrono::{DateTime, Utc};
use kernel::{Lang, page::Page};
use tenancy::{
    Desk,
    payload::{CommandStatus, FieldErrorView, PageInfo},
};

#[derive(SimpleObject)]
pub struct SurveyServiceLine {
    pub no: i32,
    pub service: Service,
    pub name: String,
}

#[derive(SimpleObject)]
pub struct SurveyQuestion {
    pub id: Option<ID>,
    pub aspect: Aspect,
    pub kind: QuestionKind,
    pub text: String,
    pub required: bool,
}

#[derive(SimpleObject)]
#[graphql(name = "SurveyTemplate")]
pub struct SurveyTemplateView {
    pub key: String,
    pub name: String,
    /// The title a survey of it begins with.
    pub title: String,
    pub summary: String,
    pub services: Vec<SurveyServiceLine>,
    pub questions: Vec<SurveyQuestion>,
}

impl SurveyTemplateView {
    #[must_use]
    pub fn of(template: &Template, lang: Lang) -> Self {
        Self {
            key: template.key.clone(),
            name: match lang {
                Lang::Th => template.name_th.clone(),
                Lang::En => template.name_en.clone(),
            },
            title: template.name_th.clone(),
            summary: template.summary.clone(),
            services: template
                .services()
                .into_iter()
                .zip(1..)
                .map(|((service, name), no)| SurveyServiceLine { no, service, name })
                .collect(),
            questions: template
                .questions()
                .into_iter()
                .map(|q| SurveyQuestion {
                    id: None,
                    aspect: q.aspect,
                    kind: q.kind,
                    text: q.text,
                    required: q.required,
                })
                .collect(),
        }
    }
}

#[derive(SimpleObject)]
#[graphql(name = "Survey")]
pub struct SurveyView {
    pub id: ID,
    pub record: RecordView,
    pub state: State,
    pub template: String,
    pub repeat_allowed: bool,
    pub live_results: bool,
    pub ask_sex: bool,
    pub ask_age: bool,
    pub population: Option<i32>,
    pub margin_percent: i32,
    /// Answers wanted by Yamane's formula; only with a population.
    pub sample_target: Option<i32>,
    pub opened_at: Option<DateTime<Utc>>,
    pub closed_at: Option<DateTime<Utc>>,
    pub services: Vec<SurveyServiceLine>,
    pub questions: Vec<SurveyQuestion>,
    pub answers: i32,
    pub paper: i32,
    /// Whether citizens can answer it today.
    pub answerable: bool,
    /// Where citizens answer.
    pub public_url: String,
}

fn count(n: i64) -> i32 {
    i32::try_from(n).unwrap_or(i32::MAX)
}

impl SurveyView {
    #[must_use]
    pub fn of(survey: Survey, desk: &Desk) -> Self {
        let face = &survey.record.face;
        let answerable =
            rules::answerable(survey.state, (face.starts_on, face.ends_on), desk.today()).is_ok();
        let options = survey.options;
        Self {
            id: survey.id.to_string().into(),
            public_url: format!("{}/t/{}/surveys/{}", desk.public_url, desk.scope.slug(), survey.id),
            answerable: answerable && survey.record.is_public(),
            record: survey.record.into(),
            state: survey.state,
            template: survey.template,
            repeat_allowed: options.repeat_allowed,
            live_results: options.live_results,
            ask_sex: options.ask_sex,
            ask_age: options.ask_age,
            population: options.population,
            margin_percent: options.margin_percent,
            sample_target: options
                .population
                .map(|population| count(rules::sample_size(population, options.margin_percent))),
            opened_at: survey.opened_at,
            closed_at: survey.closed_at,
            services: survey
                .services
                .into_iter()
                .map(|s| SurveyServiceLine { no: s.no, service: s.service, name: s.name })
                .collect(),
            questions: survey
                .questions
                .into_iter()
                .map(|q| SurveyQuestion {
                    id: Some(q.id.to_string().into()),
                    aspect: q.aspect,
                    kind: q.kind,
                    text: q.text,
                    required: q.required,
                })
                .collect(),
            answers: count(survey.answers),
            paper: count(survey.paper),
        }
    }
}

#[derive(SimpleObject)]
pub struct SurveyRow {
    pub record: RecordView,
    pub state: State,
    pub answers: i32,
}

#[derive(SimpleObject)]
pub struct SurveyConnection {
    pub nodes: Vec<SurveyRow>,
    pub page_info: PageInfo,
}

impl SurveyConnection {
    #[must_use]
    pub fn of(page: Page<Record>, states: Vec<(State, i64)>) -> Self {
        let page_info = PageInfo::from(&page);
        let rows = page.rows.into_iter().zip(states);
        let nodes = rows
            .map(|(record, (state, n))| SurveyRow { record: record.into(), state, answers: count(n) })
            .collect();
        Self { nodes, page_info }
    }
}

/// One line of a breakdown. Hidden ones have neither number nor percent.
#[derive(SimpleObject)]
pub struct SurveyPart {
    /// What kind of breakdown: service, aspect, question, sex or age.
    pub by: &'static str,
    /// The service's number, the aspect's or group's word, the question's id.
    pub key: String,
    pub hidden: bool,
    pub n: Option<i32>,
    pub percent: Option<f64>,
}

#[derive(SimpleObject)]
pub struct SurveyResults {
    /// Fewer people than this are never shown.
    pub least: i32,
    /// Answered forms; nothing when there are too few.
    pub n: Option<i32>,
    /// Mean × 20.
    pub percent: Option<f64>,
    /// How often 1 to 5 was given; hidden cells have no number.
    pub distribution: Vec<Option<i32>>,
    pub parts: Vec<SurveyPart>,
    pub sample_target: Option<i32>,
    /// The figures as a table for a spreadsheet, without free texts.
    pub csv: String,
}

fn parts<K>(by: &'static str, parts: Vec<Part<K>>, key: impl Fn(K) -> String) -> Vec<SurveyPart> {
    parts
        .into_iter()
        .map(|part| SurveyPart {
            by,
            key: key(part.key),
            hidden: part.cell.is_none(),
            n: part.cell.map(|cell| count(cell.people)),
            percent: part.cell.as_ref().and_then(Cell::percent),
        })
        .collect()
}

impl SurveyResults {
    #[must_use]
    pub fn of(survey: &Survey, results: Results, csv: String) -> Self {
        let options = &survey.options;
        let mut all = parts("service", results.services, |no| no.to_string());
        all.extend(parts("aspect", results.aspects, |a| a.as_str().to_owned()));
        all.extend(parts("question", results.questions, |id| id.to_string()));
        all.extend(parts("sex", results.sexes, |s| s.map_or("none", Sex::as_str).to_owned()));
        all.extend(parts("age", results.ages, |a| a.map_or("none", AgeGroup::as_str).to_owned()));
        Self {
            least: count(LEAST),
            n: results.people.map(count),
            percent: results.whole.as_ref().and_then(Cell::percent),
            distribution: results.distribution.iter().map(|n| n.map(count)).collect(),
            parts: all,
            sample_target: options
                .population
                .map(|population| count(rules::sample_size(population, options.margin_percent))),
            csv,
        }
    }
}

#[derive(SimpleObject)]
pub struct SurveyText {
    pub question_id: ID,
    pub text: String,
}

#[derive(SimpleObject)]
pub struct SurveyTexts {
    pub nodes: Vec<SurveyText>,
    pub page_info: PageInfo,
}

impl From<Page<FreeText>> for SurveyTexts {
    fn from(page: Page<FreeText>) -> Self {
        let page_info = PageInfo::from(&page);
        let nodes = page
            .rows
            .into_iter()
            .map(|row| SurveyText { question_id: row.question.to_string().into(), text: row.text })
            .collect();
        Self { nodes, page_info }
    }
}

/// How a change ended.
#[derive(SimpleObject)]
pub struct SurveyPayload {
    pub status: CommandStatus,
    pub message: Option<String>,
    pub fields: Vec<FieldErrorView>,
    pub survey: Option<SurveyView>,
    /// The paper form just typed in.
    pub response_id: Option<ID>,
}
