//! What the console sends of a measure.

use super::super::{Content, Form, Indicator, IndicatorRule, Step};
use crate::record::{Face, graphql::RecordInput};
use async_graphql::{ID, InputObject};
use kernel::Fault;
use tenancy::holiday::graphql::Date;

#[derive(InputObject)]
pub struct MeasureStepInput {
    /// The step as it was; nothing for a new one.
    pub id: Option<ID>,
    pub text: String,
    #[graphql(default)]
    pub bullets: Vec<String>,
    pub due_on: Option<Date>,
    pub responsible_id: Option<ID>,
}

#[derive(InputObject)]
pub struct MeasureIndicatorInput {
    /// The indicator as it was; nothing for a new one.
    pub id: Option<ID>,
    pub name: String,
    #[graphql(default)]
    pub unit: String,
    pub rule: IndicatorRule,
    pub target: Option<f64>,
}

/// The ten headings; the name is the record's title.
#[derive(InputObject)]
pub struct MeasureInput {
    pub record: RecordInput,
    /// dimension.group.item in Thai or Arabic digits.
    pub code: String,
    #[graphql(default)]
    pub heading: String,
    pub form: Form,
    #[graphql(default)]
    pub rationale: String,
    #[graphql(default)]
    pub objectives: Vec<String>,
    #[graphql(default)]
    pub targets: Vec<String>,
    #[graphql(default)]
    pub area: String,
    #[graphql(default)]
    pub steps: Vec<MeasureStepInput>,
    pub first_year: i32,
    pub last_year: i32,
    /// Baht; 0 is ไม่ใช้งบประมาณ.
    #[graphql(default)]
    pub budget: i32,
    #[graphql(default = false)]
    pub each_year: bool,
    #[graphql(default = false)]
    pub all_departments: bool,
    #[graphql(default)]
    pub department_ids: Vec<ID>,
    #[graphql(default)]
    pub indicators: Vec<MeasureIndicatorInput>,
}

impl MeasureInput {
    pub fn read(self) -> Result<(Face, String, Content), Fault> {
        let departments = self.department_ids.iter().map(|id| id.parse());
        let departments = departments.collect::<Result<Vec<_>, _>>();
        let content = Content {
            heading: self.heading,
            form: self.form,
            rationale: self.rationale,
            objectives: self.objectives,
            targets: self.targets,
            area: self.area,
            steps: self.steps.into_iter().map(MeasureStepInput::read).collect::<Result<_, _>>()?,
            first_year: self.first_year,
            last_year: self.last_year,
            budget: self.budget.into(),
            each_year: self.each_year,
            all_departments: self.all_departments,
            departments: departments.map_err(|_| Fault::field("departments", "choose_one"))?,
            indicators: self
                .indicators
                .into_iter()
                .map(MeasureIndicatorInput::read)
                .collect::<Result<_, _>>()?,
        };
        Ok((self.record.face()?, self.code, content))
    }
}

impl MeasureStepInput {
    fn read(self) -> Result<Step, Fault> {
        let responsible = self.responsible_id.map(|id| id.parse()).transpose();
        Ok(Step {
            id: self.id.map(|id| id.parse()).transpose().map_err(|_| Fault::NotFound)?,
            text: self.text,
            bullets: self.bullets,
            due_on: self.due_on.map(|day| day.0),
            responsible: responsible.map_err(|_| Fault::field("steps", "choose_one"))?,
        })
    }
}

impl MeasureIndicatorInput {
    fn read(self) -> Result<Indicator, Fault> {
        Ok(Indicator {
            id: self.id.map(|id| id.parse()).transpose().map_err(|_| Fault::NotFound)?,
            name: self.name,
            unit: self.unit,
            rule: self.rule,
            target: self.target,
        })
    }
}
