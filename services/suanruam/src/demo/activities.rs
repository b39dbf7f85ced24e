//! Activities, the half-year programme and the centre's yearly duties (กิจกรรม รายงานรอบ 6 เดือน ภารกิจศูนย์ฯ) of the demo's towns.

use super::{
    DemoParts,
    activity_texts::{ACTIVITIES, Told},
    found::Founded,
    pictures::Scene,
};
use anyhow::Context;
use chrono::{DateTime, Duration, Utc};
use complaints::complaint::Desk;
use kernel::{
    ManualClock, Role, SharedClock,
    fiscal::{FiscalYear, thai_day},
    ids::{ActivityId, DutyId},
};
use participation::{
    activity::{self, Detail, Group, NewActivity},
    centre::{self, Code, Setting},
    record::{
        Face, Tags,
        file::{self, NewFile, Purpose},
        step::Step,
    },
};
use std::sync::Arc;
use tenancy::upload::{self, NewUpload, UploadKind, photo::Limits, staff_batch};

/// Towns whose centre is on.
const CENTRES: [&str; 2] = ["wattum", "wiangthoeng"];
/// So many days ago the centres were switched on.
const CENTRE_DAYS: i64 = 45;

/// What the town has done of it, up to now. The clock is set back to now at the end.
pub async fn live(
    parts: &DemoParts,
    founded: &Founded,
    clock: &Arc<ManualClock>,
    now: DateTime<Utc>,
) -> anyhow::Result<()> {
    let slug = founded.town.slug;
    for (told, at) in ACTIVITIES.iter().filter(|told| told.town == slug).zip(1_usize..) {
        record(parts, founded, clock, now, told, at)
            .await
            .with_context(|| format!("{slug} activity {at}"))?;
    }
    if CENTRES.contains(&slug) {
        keep_centre(parts, founded, clock, now).await.with_context(|| format!("{slug} centre"))?;
    }
    clock.set(now);
    Ok(())
}

fn desk(parts: &DemoParts, founded: &Founded, clock: &Arc<ManualClock>, department: &str) -> Desk {
    let shared: SharedClock = clock.clone();
    founded.desk(parts, &shared, founded.actor(Role::ResponsibleOfficer, department))
}

async fn record(
    parts: &DemoParts,
    founded: &Founded,
    clock: &Arc<ManualClock>,
    now: DateTime<Utc>,
    told: &Told,
    at: usize,
) -> anyhow::Result<()> {
    let first_day = thai_day(now - Duration::days(told.days_ago));
    let last_day = first_day + Duration::days(told.days - 1);
    // Written down two days after it was held, but nobody was here before the town was founded.
    let founding = super::found::founding(now);
    clock.set((now - Duration::days(told.days_ago - told.days - 1)).clamp(founding, now));
    let desk = desk(parts, founded, clock, told.department);
    let actor_department = match &desk.actor {
        kernel::Actor::Staff { department, .. } => *department,
        _ => None,
    };
    let lines = |lines: &[&str]| lines.iter().map(|line| (*line).to_owned()).collect::<Vec<_>>();
    let groups = told.groups.iter().map(|(name, count)| Group { name: (*name).to_owned(), count: *count });
    let new = NewActivity {
        idempotency_key: format!("demo-{}-activity-{at}", founded.town.slug),
        face: Face {
            title: told.title.to_owned(),
            summary: told.summary.to_owned(),
            tags: Tags { level: told.level, category: told.category, statutory_domain: told.domain },
            fiscal_year: None,
            starts_on: Some(first_day),
            ends_on: Some(last_day),
            place: told.place.to_owned(),
            department: actor_department,
            owner: desk.actor.staff_id(),
        },
        detail: Detail {
            topics: lines(told.topics),
            participants: told.participants,
            groups: groups.collect(),
            women: told.women,
            youth: None,
            elderly: told.elderly,
            results: lines(told.results),
            uses: lines(told.uses),
            expectation: told.expectation.to_owned(),
        },
    };
    let id = activity::commands::create(&desk, new).await?;
    for (scene, caption, alt) in told.photos {
        photograph(&desk, id, *scene, caption, alt).await?;
    }
    if told.published {
        activity::commands::take(&desk, id, Step::Publish).await?;
    }
    Ok(())
}

async fn photograph(
    desk: &Desk,
    id: ActivityId,
    scene: Scene,
    caption: &str,
    alt: &str,
) -> anyhow::Result<()> {
    let batch = staff_batch(desk.actor.staff_id().context("the officer has no account")?);
    let new = NewUpload {
        batch: batch.clone(),
        kind: UploadKind::Photo,
        name: scene.file_name().to_owned(),
        bytes: scene.jpeg()?,
        field: "files",
    };
    let limits = Limits::default();
    let staged =
        upload::stage(&desk.store, &desk.scope, &desk.files, &desk.actor, new, limits, desk.now()).await?;
    let tx = desk.store.write(&desk.scope).await?;
    let photo = NewFile {
        upload: staged.id,
        purpose: Purpose::Photo,
        part: None,
        caption: caption.to_owned(),
        alt: alt.to_owned(),
        public: true,
    };
    file::attach(&tx, id.uuid(), &batch, &[photo], desk.now()).await?;
    Ok(tx.commit().await?)
}

/// Switches the centre on and does the first duties of the year.
async fn keep_centre(
    parts: &DemoParts,
    founded: &Founded,
    clock: &Arc<ManualClock>,
    now: DateTime<Utc>,
) -> anyhow::Result<()> {
    clock.set(now - Duration::days(CENTRE_DAYS));
    let office = desk(parts, founded, clock, "office_of_clerk");
    let setting = Setting {
        switched_on: true,
        report_note: "ค่าตั้งต้นของระบบ ยังไม่มีหนังสือสั่งการกำหนดจำนวนวัน".to_owned(),
        ..Setting::default()
    };
    centre::commands::set(&office, setting).await?;
    for (code, days_ago, note) in [
        (Code::Announce, 30, "ทบทวนคำสั่งแต่งตั้งแล้ว ติดประกาศที่สำนักงานและทุกหมู่บ้าน"),
        (Code::Meeting, 12, "ประชุมครั้งแรกของปี มีมติให้จัดทำแผนปฏิบัติงานภายในสิ้นปี"),
    ] {
        let at = now - Duration::days(days_ago);
        clock.set(at);
        let office = desk(parts, founded, clock, "office_of_clerk");
        let read = office.store.read(&office.scope).await?;
        let year = FiscalYear::of(office.today());
        let duties = centre::queries::list(&read, &office.actor, year).await?;
        drop(read);
        let Some(duty) = duties.into_iter().find(|duty| duty.code == code) else { continue };
        let id = DutyId(duty.record.id);
        centre::commands::complete(&office, id, duty.record.version, thai_day(at), note).await?;
    }
    clock.set(now);
    // A year that began since has its list, as the worker would have made it.
    participation::yearly::run(&parts.store, &founded.scope, now).await?;
    Ok(())
}
