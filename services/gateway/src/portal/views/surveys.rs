//! Surveys and evaluation rounds (แบบสำรวจ การประเมินผล) for citizens: lists, the form, thanks, results, the poster.

use super::page::{Choice, Page};
use askama::Template;

/// A line of a list.
#[derive(Clone, Debug)]
pub struct Line {
    pub href: String,
    pub title: String,
    pub summary: String,
    pub note: String,
    /// Tag and its class.
    pub tag: Option<(String, &'static str)>,
}

/// `/surveys`.
#[derive(Clone, Debug, Template)]
#[template(path = "portal/surveys.html")]
pub struct SurveysPage {
    pub page: Page,
    pub open: Vec<Line>,
    pub ended: Vec<Line>,
}

/// One question of the form. `name` is its id: letters, digits and a line.
#[derive(Clone, Debug)]
pub struct Asked {
    pub name: String,
    pub text: String,
    pub required: bool,
    /// The aspect, where a new one begins.
    pub heading: Option<String>,
    /// Score buttons; empty for a free text.
    pub scores: Vec<Choice>,
    pub typed: String,
    pub problem: Option<String>,
}

/// A choice about the person or the service.
#[derive(Clone, Debug)]
pub struct Group {
    pub name: &'static str,
    pub label: String,
    pub required: bool,
    pub choices: Vec<Choice>,
    pub problem: Option<String>,
}

/// `/surveys/{record}`: the form.
#[derive(Clone, Debug, Template)]
#[template(path = "portal/survey.html")]
pub struct SurveyPage {
    pub page: Page,
    pub action: String,
    pub form_key: String,
    pub title: String,
    pub summary: String,
    pub until: String,
    /// One answer a device.
    pub once: bool,
    pub service: Option<Group>,
    pub questions: Vec<Asked>,
    pub about: Vec<Group>,
}

impl SurveyPage {
    /// What to correct: id of the control and message, in the order of the page.
    pub fn problems(&self) -> Vec<(String, String)> {
        let service = self.service.iter().filter_map(|g| Some((g.name.to_owned(), g.problem.clone()?)));
        let asked = self
            .questions
            .iter()
            .filter_map(|q| Some((q.name.clone(), format!("{} – {}", q.text, q.problem.clone()?))));
        service.chain(asked).collect()
    }
}

/// `/surveys/{record}` when there is nothing to answer: thanks, already answered, not yet, over.
#[derive(Clone, Debug, Template)]
#[template(path = "portal/survey_said.html")]
pub struct SaidPage {
    pub page: Page,
    pub title: String,
    pub survey: String,
    pub texts: Vec<String>,
    /// Whether something was done just now.
    pub done: bool,
    pub results: Option<String>,
    pub again: Option<String>,
}

/// A line of a chart. No percent where it is hidden or nobody answered.
#[derive(Clone, Debug)]
pub struct Bar {
    pub label: String,
    /// "182 คน", or why there is none.
    pub n: String,
    /// "84.5"
    pub percent: Option<String>,
}

#[derive(Clone, Debug)]
pub struct Chart {
    pub id: &'static str,
    pub title: String,
    pub bars: Vec<Bar>,
}

#[derive(Clone, Debug)]
pub struct Whole {
    pub n: String,
    pub percent: String,
    pub sample: Option<String>,
}

/// `/surveys/{record}/results`.
#[derive(Clone, Debug, Template)]
#[template(path = "portal/survey_results.html")]
pub struct ResultsPage {
    pub page: Page,
    pub title: String,
    pub period: String,
    /// Why there is nothing to see yet.
    pub said: Option<String>,
    pub live: Option<String>,
    pub whole: Option<Whole>,
    pub charts: Vec<Chart>,
    /// Score, and how often it was given.
    pub distribution: Vec<(String, String)>,
    pub hidden_note: Option<String>,
}

/// `/surveys/{record}/poster`: one A4 sheet.
#[derive(Clone, Debug, Template)]
#[template(path = "portal/survey_poster.html")]
pub struct PosterPage {
    pub page: Page,
    pub title: String,
    pub link: String,
    pub qr_svg: String,
    pub until: String,
}

/// `/evaluations`.
#[derive(Clone, Debug, Template)]
#[template(path = "portal/evaluations.html")]
pub struct EvaluationsPage {
    pub page: Page,
    pub rounds: Vec<Line>,
}

#[derive(Clone, Debug)]
pub struct Judged {
    pub name: String,
    pub mean: String,
    /// "84.0", for the bar.
    pub percent: Option<String>,
    pub decision: String,
    pub reason: String,
}

/// `/evaluations/{record}`: a published result.
#[derive(Clone, Debug, Template)]
#[template(path = "portal/evaluation.html")]
pub struct EvaluationPage {
    pub page: Page,
    pub title: String,
    pub summary: String,
    pub round: String,
    pub who: String,
    /// Label and day.
    pub days: Vec<(String, String)>,
    pub missions: Vec<Judged>,
    pub criteria: Vec<String>,
}
