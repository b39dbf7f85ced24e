//! What the five towns had before (เอกสารเดิม): each one's own source document, the names of its people replaced, read and
//! entered by the same import an officer uses, and then announced or published as it once was.

use super::{DemoParts, found::Founded};
use anyhow::{Context, ensure};
use chrono::{DateTime, Utc};
use importing::{Entered, Source};
use kernel::{
    ManualClock, Role, SharedClock,
    ids::{ActivityId, CommitteeId, MeasureId, PlanId, PolicyId, ProgrammeId},
    participation::{Category, Level, StatutoryDomain},
};
use participation::{
    activity, committee, measure, plan, policy, programme,
    record::{Kind, Step},
};
use std::sync::Arc;
use tenancy::Desk;

/// Town and document.
const DOCUMENTS: [(&str, &str); 5] = [
    ("wattum", include_str!("../../../reading/fixtures/programme.txt")),
    ("koktum", include_str!("../../../reading/fixtures/measures.txt")),
    ("khokphutsa", include_str!("../../../reading/fixtures/activity_report.txt")),
    ("bansong", include_str!("../../../reading/fixtures/participation_policy.txt")),
    ("wiangthoeng", include_str!("../../../reading/fixtures/centre_announcement.txt")),
];

/// Reads and enters the town's document. The clock is set back to now at the end.
pub async fn live(
    parts: &DemoParts,
    founded: &Founded,
    clock: &Arc<ManualClock>,
    now: DateTime<Utc>,
) -> anyhow::Result<()> {
    let shared: SharedClock = clock.clone();
    let approver = founded.desk(parts, &shared, founded.actor(Role::Approver, "office_of_clerk"));
    for (slug, text) in DOCUMENTS {
        if slug == founded.town.slug {
            enter(&approver, slug, text).await.with_context(|| format!("the document of {slug}"))?;
        }
    }
    clock.set(now);
    Ok(())
}

async fn enter(desk: &Desk, slug: &str, text: &str) -> anyhow::Result<()> {
    let document = reading::read_text(text);
    ensure!(document.unplaced.is_empty(), "text without a place: {:?}", document.unplaced);
    let source = Source::Text(text.to_owned());
    let summary = importing::import(desk, &format!("demo-{slug}"), document.body, source).await?;
    for line in summary.lines {
        let entered = line.outcome.with_context(|| line.title)?;
        if let Entered::Record(kind, id) = entered {
            show(desk, kind, id).await?;
        }
    }
    Ok(())
}

/// As the town once did: announced, published.
async fn show(desk: &Desk, kind: Kind, id: uuid::Uuid) -> anyhow::Result<()> {
    match kind {
        Kind::Plan => {
            plan::commands::carry_out(desk, PlanId(id), plan::commands::Deed::Publish).await?;
        }
        Kind::Measure => announce(desk, MeasureId(id)).await?,
        Kind::Committee => {
            committee::commands::turn(desk, CommitteeId(id), committee::commands::Turn::Publish).await?
        }
        Kind::Activity => activity::commands::take(desk, ActivityId(id), Step::Publish).await?,
        Kind::Programme => programme::changes::take(desk, ProgrammeId(id), Step::Publish).await?,
        Kind::Policy => {
            policy::publish(desk, PolicyId(id)).await?;
        }
        other => anyhow::bail!("no document makes a {}", other.as_str()),
    }
    Ok(())
}

/// The document has no tags; these are what a person would choose for the groups of seed 001.
async fn announce(desk: &Desk, id: MeasureId) -> anyhow::Result<()> {
    let read = desk.store.read(&desk.scope).await?;
    let found = measure::find(&read, id).await?.context("the measure just entered")?;
    let content = measure::version(&read, id, 1).await?.context("its first version")?.content;
    drop(read);
    let mut face = found.record.face.clone();
    let (level, category, domain) = match found.code.get(..3) {
        Some("3.1") => (Level::Inform, Category::MonitorEvaluate, StatutoryDomain::Disclosure),
        Some("3.2") => (Level::Consult, Category::Exchange, StatutoryDomain::Inspection),
        _ => (Level::Involve, Category::Plan, StatutoryDomain::DevelopmentPlan),
    };
    face.tags.level = Some(level);
    face.tags.category = Some(category);
    face.tags.statutory_domain = Some(domain);
    let code = found.code.clone();
    measure::commands::change(desk, id, found.record.version, (face, code, content)).await?;
    let read = desk.store.read(&desk.scope).await?;
    let version = measure::find(&read, id).await?.context("the measure just changed")?.record.version;
    drop(read);
    let how = measure::commands::Announcement { on: None, reference: String::new(), publish: true };
    measure::commands::announce(desk, id, version, how).await?;
    Ok(())
}
