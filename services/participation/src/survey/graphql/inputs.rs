//! What the console sends about surveys.

use crate::{
    record::graphql::RecordInput,
    survey::{AgeGroup, Aspect, Draft, DraftQuestion, Options, QuestionKind, Service, Sex, rules::Form},
};
use async_graphql::{ID, InputObject};
use kernel::{Fault, ids::QuestionId};

#[derive(InputObject)]
pub struct SurveyServiceInput {
    pub service: Service,
    pub name: String,
}

#[derive(InputObject)]
pub struct SurveyQuestionInput {
    pub aspect: Aspect,
    pub kind: QuestionKind,
    pub text: String,
    pub required: bool,
}

#[derive(InputObject)]
pub struct SurveyInput {
    pub record: RecordInput,
    #[graphql(default)]
    pub template: String,
    #[graphql(default)]
    pub repeat_allowed: bool,
    #[graphql(default)]
    pub live_results: bool,
    #[graphql(default)]
    pub ask_sex: bool,
    #[graphql(default)]
    pub ask_age: bool,
    pub population: Option<i32>,
    #[graphql(default = 5)]
    pub margin_percent: i32,
    pub services: Vec<SurveyServiceInput>,
    pub questions: Vec<SurveyQuestionInput>,
}

impl SurveyInput {
    /// # Errors
    /// A field error for an id of another kind.
    pub fn read(self) -> Result<Draft, Fault> {
        Ok(Draft {
            face: self.record.face()?,
            template: self.template,
            options: Options {
                repeat_allowed: self.repeat_allowed,
                live_results: self.live_results,
                ask_sex: self.ask_sex,
                ask_age: self.ask_age,
                population: self.population,
                margin_percent: self.margin_percent,
            },
            services: self.services.into_iter().map(|s| (s.service, s.name)).collect(),
            questions: self
                .questions
                .into_iter()
                .map(|q| DraftQuestion { aspect: q.aspect, kind: q.kind, text: q.text, required: q.required })
                .collect(),
        })
    }
}

#[derive(InputObject)]
pub struct SurveyScoreInput {
    pub question_id: ID,
    pub score: i32,
}

#[derive(InputObject)]
pub struct SurveyTextInput {
    pub question_id: ID,
    pub text: String,
}

/// One paper form.
#[derive(InputObject)]
pub struct SurveyFormInput {
    pub service_no: Option<i32>,
    #[graphql(default)]
    pub scores: Vec<SurveyScoreInput>,
    #[graphql(default)]
    pub texts: Vec<SurveyTextInput>,
    pub sex: Option<Sex>,
    pub age_group: Option<AgeGroup>,
}

impl SurveyFormInput {
    /// # Errors
    /// A field error for an id of another kind.
    pub fn read(self) -> Result<Form, Fault> {
        let id = |id: &ID| -> Result<QuestionId, Fault> {
            id.parse().map_err(|_| Fault::field("questions", "unknown_question"))
        };
        Ok(Form {
            service_no: self.service_no,
            scores: self
                .scores
                .iter()
                .map(|s| Ok((id(&s.question_id)?, s.score)))
                .collect::<Result<_, Fault>>()?,
            texts: self
                .texts
                .into_iter()
                .map(|t| Ok((id(&t.question_id)?, t.text)))
                .collect::<Result<_, Fault>>()?,
            sex: self.sex,
            age_group: self.age_group,
        })
    }
}
