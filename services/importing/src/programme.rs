//! The programme of a half-year round (seed 000).

use crate::{
    outcome::{Entered, Summary},
    place::{Place, content_of, once},
    text,
};
use kernel::{Fault, fiscal::HalfYearRound, participation::Category};
use participation::{
    programme::{self, NewProgramme, NewTask},
    record::Kind,
};
use reading::Programme;
use tenancy::Desk;

pub(crate) async fn enter(desk: &Desk, key: &str, found: Programme) -> Result<Summary, Fault> {
    let mut summary = Summary::default();
    let title = text(found.title.as_ref());
    let line = found.title.as_ref().map_or(0, |field| field.line);
    let round = match found.round.as_ref().map(|field| field.value) {
        Some(1) => Some(HalfYearRound::One),
        Some(2) => Some(HalfYearRound::Two),
        _ => None,
    };
    let (Some(fiscal_year), Some(round)) = (found.fiscal_year.as_ref().map(|field| field.value), round)
    else {
        summary.add(title, line, Err(Fault::field("round", "round_unknown")));
        return Ok(summary);
    };
    let mut tasks = Vec::new();
    for part in &found.categories {
        let category = Category::parse(part.category.value.code());
        // The reader's words are those of domain.md a4, and so are ours.
        let category = category.ok_or_else(|| Fault::internal("a category this version does not know"))?;
        tasks.extend(part.tasks.iter().map(|task| NewTask::of(category, task.text.value.as_str())));
    }
    let place = Place::named(key, "programme", &content_of(serde_json::to_value(&found))?);
    let new = NewProgramme {
        idempotency_key: place.key.clone(),
        fiscal_year,
        round,
        title: Some(title.clone()).filter(|title| !title.is_empty()),
        summary: String::new(),
        department: None,
        owner: None,
        stakeholders: Vec::new(),
        tasks,
        filed_on: None,
    };
    let make = async {
        let id = programme::commands::create(desk, new).await?;
        Ok(Entered::Record(Kind::Programme, id.uuid()))
    };
    summary.add(title, line, once(desk, &place, make).await);
    Ok(summary)
}
