//! The corruption cases of the demo (ร้องเรียนการทุจริต): two in every town, one of them anonymous, through the
//! register's own commands and officer.

use super::{found::Founded, people, replies, rng::Rng};
use chrono::{DateTime, Duration, Utc};
use complaints::{
    case::Channel,
    complaint::Desk,
    corruption::{Contact, NewCase, Receipt, commands},
};
use kernel::{
    Actor, ManualClock, Role, SharedClock,
    fiscal::{thai_day, thai_midnight},
};
use std::sync::Arc;
use tenancy::context::Parts;

/// Every town has so many.
pub const CASES: usize = 2;

/// Receives and works on the cases of a town; `at` says which town it is.
pub async fn live(
    parts: &Parts,
    founded: &Founded,
    clock: &Arc<ManualClock>,
    at: usize,
    now: DateTime<Utc>,
    rng: &mut Rng,
) -> anyhow::Result<usize> {
    let shared: SharedClock = clock.clone();
    let actor = founded.actor(Role::CorruptionOfficer, "office_of_clerk");
    let story = Story {
        officer: founded.desk(parts, &shared, actor.clone()),
        citizen: founded.desk(parts, &shared, Actor::Citizen),
        clock,
        now,
    };
    let text =
        |offset: usize| replies::CORRUPTION.iter().cycle().nth(at + offset).copied().unwrap_or_default();

    // Anonymous, by the website, a fortnight and a day ago: due today or past due, and only acknowledged.
    story.day(15, 20 * 60);
    let first = story.receive(founded, &story.citizen, 1, text(0), None).await?;
    story.day(13, 9 * 60 + 20);
    commands::acknowledge(&story.officer, first.id, "").await?;
    if let Some(officer) = actor.staff_id() {
        commands::assign(&story.officer, first.id, officer).await?;
    }

    // By letter, with a name, seven weeks ago: examined, answered, closed.
    story.day(48, 10 * 60 + 5);
    let second = text(1);
    let named = people::citizen(rng, false);
    let contact = Contact {
        name: named.name,
        phone: named.phone,
        email: String::new(),
        address: String::new(),
        wants_mail: false,
    };
    let receipt = story.receive(founded, &story.officer, 2, second, Some(contact)).await?;
    story.day(47, 9 * 60);
    commands::acknowledge(&story.officer, receipt.id, "ได้เสนอผู้มีอำนาจแต่งตั้งผู้ตรวจสอบแล้ว").await?;
    story.day(40, 14 * 60);
    commands::progress(&story.officer, receipt.id, second.2).await?;
    story.day(36, 11 * 60);
    commands::note(&story.officer, receipt.id, "เก็บเอกสารต้นฉบับไว้ในตู้นิรภัยของงานนิติการ").await?;
    story.day(35, 15 * 60);
    commands::result(&story.officer, receipt.id, "ตรวจสอบแล้วพบข้อบกพร่องทางปฏิบัติ ได้สั่งแก้ไขและกำชับเป็นหนังสือแล้ว")
        .await?;
    story.day(30, 10 * 60);
    commands::close(&story.officer, receipt.id, "").await?;
    clock.set(now);
    Ok(CASES)
}

struct Story<'a> {
    officer: Desk,
    citizen: Desk,
    clock: &'a ManualClock,
    now: DateTime<Utc>,
}

impl Story<'_> {
    /// Turns the clock to a minute of a day in the past.
    fn day(&self, ago: i64, minute: i64) {
        self.clock.set(thai_midnight(thai_day(self.now) - Duration::days(ago)) + Duration::minutes(minute));
    }

    async fn receive(
        &self,
        founded: &Founded,
        desk: &Desk,
        no: usize,
        (said, respondent, _): (&str, &str, &str),
        contact: Option<Contact>,
    ) -> anyhow::Result<Receipt> {
        let website = desk.actor == Actor::Citizen;
        let new = NewCase {
            idempotency_key: format!("demo-{}-corruption-{no}", founded.town.slug),
            channel: if website { Channel::Website } else { Channel::Letter },
            text: said.to_owned(),
            respondent: respondent.to_owned(),
            place: format!("สำนักงาน{}", founded.town.name_th),
            contact,
            received_at: None,
            files: Vec::new(),
        };
        Ok(commands::receive(desk, new).await?)
    }
}
