//! The policy page with its four levels (seed 003). The contact at its foot is the administration's own and is not taken
//! over: it has its place in the settings.

use crate::{
    outcome::{Entered, Summary},
    paragraphs,
    place::{Place, once},
    text,
};
use kernel::Fault;
use participation::{policy, record::Kind};
use reading::{ParticipationLevel, ParticipationPolicy};
use tenancy::Desk;

pub(crate) async fn enter(desk: &Desk, key: &str, found: ParticipationPolicy) -> Result<Summary, Fault> {
    let mut summary = Summary::default();
    let mut words = policy::Words {
        title: text(found.title.as_ref()),
        preamble: paragraphs(&found.preamble),
        legal_basis: found.legal_basis.iter().map(|field| field.value.clone()).collect(),
        ..policy::Words::default()
    };
    let mut above = Vec::new();
    for level in &found.levels {
        let place = match level.participation_level.value {
            ParticipationLevel::Inform => &mut words.inform,
            ParticipationLevel::Consult => &mut words.consult,
            ParticipationLevel::Involve => &mut words.involve,
            ParticipationLevel::Collaborate => &mut words.collaborate,
            // IAP2's fifth level has no place in the four of seed 003.
            ParticipationLevel::Empower => {
                above.push(level);
                continue;
            }
        };
        place.clone_from(&level.text.value);
    }
    let line = found.title.as_ref().map_or(0, |field| field.line);
    let title = words.title.clone();
    let content = serde_json::json!([
        words.title,
        words.preamble,
        words.legal_basis,
        words.inform,
        words.consult,
        words.involve,
        words.collaborate
    ]);
    let place = Place::named(key, "policy", &content);
    let make = async {
        let policy = policy::save(desk, &place.key, None, words).await?;
        Ok(Entered::Record(Kind::Policy, policy.record.id))
    };
    summary.add(title, line, once(desk, &place, make).await);
    for level in above {
        summary.add(level.name.clone(), level.text.line, Err(Fault::Refused("import_level_without_place")));
    }
    Ok(summary)
}
