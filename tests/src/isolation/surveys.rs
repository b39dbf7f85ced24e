//! Surveys and evaluation rounds (แบบสำรวจความพึงพอใจ การประเมินผล): tables, twin data and operations.

use super::{Ids, MARK};
use crate::harness::{Harness, Town};
use crate::surveys::{draft, open_survey, round};
use kernel::Actor;
use participation::{
    evaluation,
    survey::{respond, rules::Form},
};

pub const TABLES: &[&str] = &[
    "survey",
    "survey_service",
    "survey_question",
    "survey_response",
    "survey_answer",
    "evaluation",
    "evaluation_mission",
    "evaluation_criterion",
    "evaluation_evaluator",
    "evaluation_score",
    "evaluation_step",
];

/// Operations that change something of A itself and so may well succeed.
pub const OWN: &[&str] = &["createSurvey", "createEvaluation"];

/// Data of B; the ids are named as `operations` asks for them.
pub async fn furnish(h: &Harness, town: &Town) -> Ids {
    let desk = h.desk(town, Actor::System);
    let survey = open_survey(&desk, draft(MARK)).await;
    let form = Form {
        scores: survey.questions.iter().take(2).map(|q| (q.id, 4)).collect(),
        texts: vec![(survey.questions.last().unwrap().id, MARK.to_owned())],
        ..Form::default()
    };
    let response = respond::enter(&desk, survey.id, "twin", MARK, &form).await.unwrap();
    let id = evaluation::commands::create(&desk, "twin", round(MARK, 1)).await.unwrap();
    let found = evaluation::find(&h.store.read(&town.scope).await.unwrap(), id).await.unwrap().unwrap();
    let mission = found.missions[0].id;
    let mark = evaluation::score::Mark { mission, criterion: 1, score: Some(4) };
    evaluation::score::mark(&desk, id, 1, &[mark]).await.unwrap();
    evaluation::commands::set_step(&desk, id, evaluation::Step::Meet, None, MARK).await.unwrap();
    Ids::from([
        ("survey", survey.id.to_string()),
        ("surveyResponse", response.to_string()),
        ("evaluation", id.to_string()),
        ("mission", mission.to_string()),
    ])
}

pub fn operations(b: &Ids) -> Vec<(&'static str, String)> {
    let (survey, response) = (&b["survey"], &b["surveyResponse"]);
    let (evaluation, mission) = (&b["evaluation"], &b["mission"]);
    let of_survey = "{ status survey { id record { title } } }";
    let of_round = "{ status evaluation { id record { title } missions { name } } }";
    let input = "{ record: { title: \"x\" }, services: [{ service: COUNTER, name: \"x\" }], \
                 questions: [{ aspect: STAFF, kind: SCORE, text: \"x\", required: true }] }";
    let round = format!(
        "{{ record: {{ title: \"x\", fiscalYear: 2570 }}, round: 2, missions: [{{ id: \"{mission}\", name: \"x\" }}], \
         criteria: [\"x\"], evaluators: [] }}"
    );
    vec![
        ("surveyTemplates", "{ surveyTemplates { key } }".to_owned()),
        ("surveys", "{ surveys { nodes { record { id title } } } }".to_owned()),
        ("survey", format!("{{ survey(id: \"{survey}\") {{ id record {{ title }} }} }}")),
        ("surveyResults", format!("{{ surveyResults(id: \"{survey}\") {{ n csv }} }}")),
        ("surveyTexts", format!("{{ surveyTexts(id: \"{survey}\") {{ nodes {{ text }} }} }}")),
        (
            "createSurvey",
            format!("mutation {{ createSurvey(idempotencyKey: \"k\", input: {input}) {of_survey} }}"),
        ),
        (
            "changeSurvey",
            format!("mutation {{ changeSurvey(id: \"{survey}\", version: 2, input: {input}) {of_survey} }}"),
        ),
        ("openSurvey", format!("mutation {{ openSurvey(id: \"{survey}\", version: 2) {of_survey} }}")),
        ("closeSurvey", format!("mutation {{ closeSurvey(id: \"{survey}\", version: 2) {of_survey} }}")),
        (
            "archiveSurvey",
            format!("mutation {{ archiveSurvey(id: \"{survey}\", archived: true) {of_survey} }}"),
        ),
        (
            "enterSurveyForm",
            format!(
                "mutation {{ enterSurveyForm(id: \"{survey}\", idempotencyKey: \"k\", batch: \"x\", form: {{}}) {of_survey} }}"
            ),
        ),
        (
            "removeSurveyForm",
            format!(
                "mutation {{ removeSurveyForm(id: \"{survey}\", responseId: \"{response}\") {of_survey} }}"
            ),
        ),
        ("evaluations", "{ evaluations { nodes { record { id title } } } }".to_owned()),
        ("evaluation", format!("{{ evaluation(id: \"{evaluation}\") {{ id missions {{ name }} }} }}")),
        ("evaluationCriteria", "{ evaluationCriteria }".to_owned()),
        (
            "createEvaluation",
            format!("mutation {{ createEvaluation(idempotencyKey: \"k\", input: {round}) {of_round} }}"),
        ),
        (
            "changeEvaluation",
            format!(
                "mutation {{ changeEvaluation(id: \"{evaluation}\", version: 1, input: {round}) {of_round} }}"
            ),
        ),
        (
            "scoreEvaluation",
            format!(
                "mutation {{ scoreEvaluation(id: \"{evaluation}\", evaluatorNo: 1, marks: [{{ missionId: \"{mission}\", criterionNo: 1, score: 1 }}]) {of_round} }}"
            ),
        ),
        (
            "decideMission",
            format!(
                "mutation {{ decideMission(id: \"{evaluation}\", missionId: \"{mission}\", decision: END, reason: \"x\") {of_round} }}"
            ),
        ),
        (
            "setEvaluationStep",
            format!(
                "mutation {{ setEvaluationStep(id: \"{evaluation}\", step: MEET, note: \"x\") {of_round} }}"
            ),
        ),
        (
            "announceEvaluation",
            format!(
                "mutation {{ announceEvaluation(id: \"{evaluation}\", version: 1, input: {{}}) {of_round} }}"
            ),
        ),
        (
            "finishEvaluation",
            format!("mutation {{ finishEvaluation(id: \"{evaluation}\", version: 1) {of_round} }}"),
        ),
        (
            "publishEvaluation",
            format!("mutation {{ publishEvaluation(id: \"{evaluation}\", published: true) {of_round} }}"),
        ),
    ]
}
