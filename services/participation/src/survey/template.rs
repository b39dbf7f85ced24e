//! Templates of satisfaction surveys (แม่แบบแบบสำรวจความพึงพอใจ) by service and aspect. They are data: a template is copied
//! into the survey and may be changed there.

use super::{Aspect, DraftQuestion, QuestionKind, Service};
use serde::Deserialize;
use std::sync::OnceLock;

const DATA: &str = include_str!("templates.json");

/// A survey to begin with.
#[derive(Debug, Clone, Deserialize)]
pub struct Template {
    pub key: String,
    pub name_th: String,
    pub name_en: String,
    pub summary: String,
    pub services: Vec<TemplateService>,
    pub questions: Vec<TemplateQuestion>,
}

#[derive(Debug, Clone, Deserialize)]
pub struct TemplateService {
    pub service: Service,
    pub name: String,
}

#[derive(Debug, Clone, Deserialize)]
pub struct TemplateQuestion {
    pub aspect: Aspect,
    pub kind: QuestionKind,
    pub text: String,
    #[serde(default)]
    pub required: bool,
}

/// All templates, in the order they are offered.
#[must_use]
pub fn all() -> &'static [Template] {
    static ALL: OnceLock<Vec<Template>> = OnceLock::new();
    // A slip in the data is caught by the test below, never by a person.
    ALL.get_or_init(|| serde_json::from_str(DATA).unwrap_or_default())
}

#[must_use]
pub fn find(key: &str) -> Option<&'static Template> {
    all().iter().find(|template| template.key == key)
}

impl Template {
    #[must_use]
    pub fn questions(&self) -> Vec<DraftQuestion> {
        self.questions
            .iter()
            .map(|q| DraftQuestion {
                aspect: q.aspect,
                kind: q.kind,
                text: q.text.clone(),
                required: q.required,
            })
            .collect()
    }

    #[must_use]
    pub fn services(&self) -> Vec<(Service, String)> {
        self.services.iter().map(|s| (s.service, s.name.clone())).collect()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    /// domain.md S1: every template asks about all four aspects; seed 001, measure 3.2.2: users of the complaint centre.
    #[test]
    fn every_template_covers_the_four_aspects_and_ends_with_free_text() {
        let templates: Vec<Template> = serde_json::from_str(DATA).unwrap();
        assert!(templates.len() >= 6);
        for template in &templates {
            for aspect in [Aspect::Process, Aspect::Staff, Aspect::Place, Aspect::Channel] {
                let of = |q: &&TemplateQuestion| q.aspect == aspect && q.kind == QuestionKind::Score;
                assert!(template.questions.iter().filter(of).count() >= 2, "{} {aspect:?}", template.key);
            }
            assert_eq!(template.questions.last().unwrap().kind, QuestionKind::Text, "{}", template.key);
            assert!(!template.services.is_empty());
        }
        for service in [Service::Counter, Service::ComplaintCentre, Service::ParticipationCentre] {
            assert!(find(service.as_str()).is_some(), "{service:?}");
        }
    }
}
