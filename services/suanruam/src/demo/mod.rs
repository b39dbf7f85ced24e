//! Data to try the service with (ข้อมูลสาธิต): five real administrations with invented people who have lived through
//! sixty days, and, apart from that, a region of 200 made-up administrations to measure with. Nothing here runs in an
//! installation unless the operator asks for it.

mod activities;
mod activity_texts;
mod bulk;
mod committees;
mod consultations;
mod corruption;
mod disclosure;
mod documents;
mod enact;
mod forums;
mod found;
mod measures;
mod people;
mod pictures;
mod region;
mod region_cases;
mod region_rows;
mod replies;
mod rng;
mod story;
#[cfg(test)]
mod story_tests;
mod surveys;
mod texts;
mod towns;

pub use people::PASSWORD;
pub use region::load_region;

use kernel::{ManualClock, Role, SharedClock};
use serde::Serialize;
use std::sync::Arc;
use tenancy::place::{self, Progress, SourceFile};
use towns::TOWNS;

/// The parts of the process the demo is built with. Its clock says when "now" is.
pub type DemoParts = tenancy::context::Parts;

/// Of everything that is left to chance in the five towns.
const SEED: u64 = 2570;
/// About how many cases a town has, for the progress bar.
const CASES: u64 = 55;

/// What was loaded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DemoReport {
    pub towns: Vec<TownReport>,
    pub complaints: usize,
    pub corruption_cases: usize,
    pub staff: usize,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TownReport {
    pub slug: String,
    pub name: String,
    pub complaints: usize,
}

/// How to sign in as one person of the demo.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SignIn {
    pub tenant: &'static str,
    pub tenant_name: &'static str,
    pub name: String,
    pub position: String,
    pub email: String,
    pub role: Role,
    pub password: &'static str,
}

/// One person for every role of every town, to be printed at the start.
#[must_use]
pub fn sign_ins() -> Vec<SignIn> {
    TOWNS
        .iter()
        .flat_map(|town| {
            people::staff_of(town).into_iter().filter(|person| person.shown).map(|person| SignIn {
                tenant: town.slug,
                tenant_name: town.name_th,
                name: person.name,
                position: person.position,
                email: person.email,
                role: person.role,
                password: PASSWORD,
            })
        })
        .collect()
}

/// Whether one of the five towns is there.
pub async fn is_loaded(parts: &DemoParts) -> anyhow::Result<bool> {
    for town in &TOWNS {
        if parts.store.scope_by_slug(town.slug).await?.is_some() {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Loads the five towns. Needs the migrations; brings the built-in reference data and the towns' own five lines of the
/// list of administrations with it.
///
/// # Errors
/// When a town of the demo is there already: the demo does not mix with what was done in it since.
pub async fn load(parts: &DemoParts, progress: Progress<'_>) -> anyhow::Result<DemoReport> {
    if is_loaded(parts).await? {
        anyhow::bail!("the demo is in this database already; to load it anew, start with an empty database");
    }
    let now = parts.clock.now();
    place::load_builtin(&parts.store, now).await?;
    let lines = towns::lao_lines();
    let file = SourceFile { name: "demo", bytes: lines.as_bytes() };
    place::import_administrations(&parts.store, file, now, &|_, _| {}).await?;
    // One hash for everybody: hashing is made slow on purpose.
    let password_hash = tenancy::session::hash_password(PASSWORD).await?;
    let clock = Arc::new(ManualClock::new(found::founding(now)));
    let shared: SharedClock = clock.clone();
    let mut pictures = enact::Pictures::new();
    let total = CASES * TOWNS.len() as u64;
    let mut done = 0;
    let mut report = DemoReport { towns: Vec::new(), complaints: 0, corruption_cases: 0, staff: 0 };
    for (town, at) in TOWNS.iter().zip(0_usize..) {
        clock.set(found::founding(now));
        let founded = found::found(parts, town, &shared, &password_hash).await?;
        let seed = SEED + at as u64;
        let mut teller = enact::Teller {
            parts,
            founded: &founded,
            clock: clock.clone(),
            pictures: &mut pictures,
            rng: rng::Rng::part(seed, 1),
        };
        let complaints = teller
            .live(seed, now, || {
                done += 1;
                progress(done.min(total), total);
            })
            .await?;
        let mut rng = rng::Rng::part(seed, 2);
        report.corruption_cases += corruption::live(parts, &founded, &clock, at, now, &mut rng).await?;
        documents::live(parts, &founded, &clock, now).await?;
        measures::live(parts, &founded, &clock, now).await?;
        committees::live(parts, &founded, &clock, now).await?;
        forums::live(parts, &founded, &clock, now).await?;
        activities::live(parts, &founded, &clock, now).await?;
        consultations::live(parts, &founded, &clock, now).await?;
        surveys::live(parts, &founded, &clock, now).await?;
        disclosure::live(parts, &founded, &clock, now).await?;
        report.complaints += complaints;
        report.staff += founded.people.len();
        report.towns.push(TownReport {
            slug: town.slug.to_owned(),
            name: town.name_th.to_owned(),
            complaints,
        });
    }
    progress(total, total);
    Ok(report)
}
