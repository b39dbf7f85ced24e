//! What the console sends about evaluation rounds.

use crate::{
    evaluation::{Announcement, Draft, DraftMission, score::Mark},
    record::graphql::RecordInput,
};
use async_graphql::{ID, InputObject};
use kernel::{Fault, ids::RecordId};
use tenancy::holiday::graphql::Date;

#[derive(InputObject)]
pub struct EvaluationMissionInput {
    pub id: Option<ID>,
    pub name: String,
    pub department_id: Option<ID>,
    /// The measure or other record it stands for.
    pub record_id: Option<ID>,
}

#[derive(InputObject)]
pub struct EvaluatorInput {
    pub label: String,
    /// Of the public.
    pub citizen: bool,
}

#[derive(InputObject)]
pub struct EvaluationInput {
    pub record: RecordInput,
    pub round: i32,
    pub missions: Vec<EvaluationMissionInput>,
    pub criteria: Vec<String>,
    pub evaluators: Vec<EvaluatorInput>,
}

impl EvaluationInput {
    /// # Errors
    /// A field error for an id of another kind.
    pub fn read(self) -> Result<Draft, Fault> {
        let bad = |_| Fault::field("missions", "choose_one");
        let missions = self.missions.into_iter().map(|m| {
            Ok(DraftMission {
                id: m.id.map(|id| id.parse().map_err(|_| Fault::NotFound)).transpose()?,
                name: m.name,
                department: m.department_id.map(|id| id.parse().map_err(bad)).transpose()?,
                record: m
                    .record_id
                    .map(|id| id.parse::<RecordId>().map_err(bad))
                    .transpose()?
                    .map(RecordId::uuid),
            })
        });
        Ok(Draft {
            face: self.record.face()?,
            round: self.round,
            missions: missions.collect::<Result<_, Fault>>()?,
            criteria: self.criteria,
            evaluators: self.evaluators.into_iter().map(|e| (e.label, e.citizen)).collect(),
        })
    }
}

#[derive(InputObject)]
pub struct EvaluationMarkInput {
    pub mission_id: ID,
    pub criterion_no: i32,
    /// None takes the score back.
    pub score: Option<i32>,
}

impl EvaluationMarkInput {
    /// # Errors
    /// [`Fault::NotFound`] for an id of another kind.
    pub fn read(self) -> Result<Mark, Fault> {
        let mission = self.mission_id.parse().map_err(|_| Fault::NotFound)?;
        Ok(Mark { mission, criterion: self.criterion_no, score: self.score })
    }
}

#[derive(InputObject)]
pub struct EvaluationAnnouncementInput {
    pub presented_on: Option<Date>,
    pub announced_on: Option<Date>,
    pub posted_from: Option<Date>,
    pub posted_until: Option<Date>,
}

impl EvaluationAnnouncementInput {
    #[must_use]
    pub fn read(self) -> Announcement {
        Announcement {
            presented_on: self.presented_on.map(|d| d.0),
            announced_on: self.announced_on.map(|d| d.0),
            posted_from: self.posted_from.map(|d| d.0),
            posted_until: self.posted_until.map(|d| d.0),
        }
    }
}
