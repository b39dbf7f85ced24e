//! Community forums (เวทีประชาคม) of the demo's towns.

mod texts;

use super::{DemoParts, found::Founded};
use chrono::{DateTime, Duration, Utc};
use kernel::{
    ManualClock, Role, SharedClock,
    fiscal::{thai_day, thai_midnight},
    ids::{DepartmentId, ForumId, VillageId},
    participation::{Category, Channel, Level, StatutoryDomain},
};
use participation::{
    forum::{
        self, Attendance, Facts, ForumLevel, Group, HeardAt, Step, Subject,
        commands::{self, NewForum},
        item::{self, Answer, NewItem, Outcome},
    },
    record::{Face, Tags},
};
use std::sync::Arc;
use tenancy::Desk;
use texts::{COMING, End, HEARING, STORIES, Story};

/// The town with all of it; the others have a few.
const RICH: &str = "wattum";
const OF_THE_OTHERS: usize = 2;

/// What the town has done of it, up to now. The clock is set back to now at the end.
pub async fn live(
    parts: &DemoParts,
    founded: &Founded,
    clock: &Arc<ManualClock>,
    now: DateTime<Utc>,
) -> anyhow::Result<()> {
    let shared: SharedClock = clock.clone();
    let officer = founded.actor(Role::ResponsibleOfficer, "office_of_clerk");
    let teller = Teller { founded, clock, now, desk: founded.desk(parts, &shared, officer) };
    let rich = founded.town.slug == RICH;
    let stories = STORIES.iter().take(if rich { STORIES.len() } else { OF_THE_OTHERS });
    let mut waiting = None;
    for story in stories {
        let id = teller.past(story).await?;
        if story.affects_living {
            waiting = Some(id);
        }
    }
    if let Some(matter) = waiting {
        let hearing = teller.coming(&HEARING, 2).await?;
        teller.hear_at(matter, hearing).await?;
    }
    teller.coming(&COMING, 4).await?;
    clock.set(now);
    Ok(())
}

struct Teller<'a> {
    founded: &'a Founded,
    clock: &'a Arc<ManualClock>,
    now: DateTime<Utc>,
    desk: Desk,
}

impl Teller<'_> {
    /// 10:00 on a day counted from today; what would lie ahead is done now.
    fn turn(&self, day: i64) {
        let at = thai_midnight(thai_day(self.now)) + Duration::days(day) + Duration::hours(10);
        self.clock.set(at.min(self.now));
    }

    fn villages(&self, story: &Story) -> Vec<VillageId> {
        let all = &self.founded.villages;
        if story.villages.is_empty() {
            return all.clone();
        }
        story.villages.iter().filter_map(|at| all.get(*at).copied()).collect()
    }

    fn unit(&self, kind: &str) -> Option<DepartmentId> {
        let of = |kind: &str| {
            let found = self.founded.people.iter().find(|(person, ..)| person.department == kind);
            found.and_then(|(.., department)| *department)
        };
        of(kind).or_else(|| of("office_of_clerk"))
    }

    fn plan(&self, story: &Story) -> NewForum {
        let on = thai_day(self.now) + Duration::days(story.day);
        let statutory_domain = match story.subject {
            Subject::DevelopmentPlan => Some(StatutoryDomain::DevelopmentPlan),
            _ => None,
        };
        let face = Face {
            title: story.title.to_owned(),
            summary: story.summary.to_owned(),
            tags: Tags { level: Some(Level::Consult), category: Some(Category::Plan), statutory_domain },
            starts_on: Some(on),
            place: story.place.to_owned(),
            department: self.unit("office_of_clerk"),
            owner: self.desk.actor.staff_id(),
            ..Face::default()
        };
        let level = match (story.level, self.founded.town.lao_type) {
            (ForumLevel::Tambon, kind) if kind != "sao" => ForumLevel::Municipality,
            (level, _) => level,
        };
        let mut facts = Facts::new(level, story.subject);
        facts.villages = self.villages(story);
        facts.units = ["office_of_clerk", "public_works"].iter().filter_map(|kind| self.unit(kind)).collect();
        facts.units.dedup();
        "09.00 - 12.00 น.".clone_into(&mut facts.time);
        facts.order_number = format!("{}/{}", 100 - story.day.min(50), kernel::fiscal::be_year(on));
        facts.ordered_on = Some(on - Duration::days(28));
        story.result.clone_into(&mut facts.result);
        facts.affects_living = story.affects_living;
        NewForum {
            idempotency_key: format!("demo {}", story.title),
            face,
            facts,
            state: forum::State::Planned,
            attendance: Attendance::default(),
            items: Vec::new(),
        }
    }

    /// A forum that took place: planned, announced, held, entered, its items asked about and answered.
    async fn past(&self, story: &Story) -> anyhow::Result<ForumId> {
        self.turn(story.day.max(-60) + 1);
        let villages = self.villages(story);
        let mut new = self.plan(story);
        let announced = new.face.starts_on.map(|on| on - Duration::days(16));
        new.facts.announced_on = announced;
        new.facts.channels = vec![Channel::NoticeBoard, Channel::WirelessBroadcast, Channel::LineGroup];
        new.state = forum::State::Held;
        let (households, registered) = story.households;
        new.attendance = Attendance {
            total: Some(story.total),
            women: Some(story.total * 11 / 20),
            youth: Some(story.total / 12),
            elderly: Some(story.total * 3 / 10),
            households: Some(households),
            registered_households: Some(registered),
            groups: story
                .groups
                .iter()
                .map(|(name, n)| Group { name: (*name).to_owned(), persons: Some(*n) })
                .collect(),
        };
        let places = villages.iter().cycle();
        new.items = story
            .items
            .iter()
            .zip(places)
            .map(|((kind, text, votes, ..), village)| NewItem {
                kind: *kind,
                text: (*text).to_owned(),
                village: Some(*village),
                votes: *votes,
            })
            .collect();
        let id = commands::create(&self.desk, new).await?;
        forum::publish(&self.desk, id, true).await?;
        if !story.result.is_empty() {
            self.turn(story.day + 5);
            let step = Step::Summarise { sent_on: self.desk.today(), result: story.result.to_owned() };
            forum::step(&self.desk, id, 2, step).await?;
        }
        self.follow(story, id).await?;
        Ok(id)
    }

    async fn follow(&self, story: &Story, id: ForumId) -> anyhow::Result<()> {
        let read = self.desk.store.read(&self.desk.scope).await?;
        let items = item::of(&read, id).await?;
        drop(read);
        for (item, (.., unit, end)) in items.into_iter().zip(story.items) {
            let Some(unit) = self.unit(unit) else { continue };
            // Asked three days after the forum; those still open have the day their story tells.
            self.turn(story.day + 3);
            let due_on = match end {
                End::Open => continue,
                End::Asked(left) => thai_day(self.now) + Duration::days(*left),
                End::Adopted(..) | End::Declined(_) => self.desk.today() + Duration::days(30),
            };
            let asked = item::ask(&self.desk, item.id, item.version, (unit, due_on)).await?;
            self.turn((story.day + 17).min(-1));
            let answer = Answer {
                outcome: Outcome::Open,
                project: String::new(),
                project_code: String::new(),
                project_record: None,
                reason: String::new(),
                text: String::new(),
                on: self.desk.today(),
            };
            let answer = match end {
                End::Adopted(project, code) => Answer {
                    outcome: Outcome::Adopted,
                    project: (*project).to_owned(),
                    project_code: (*code).to_owned(),
                    text: "ได้เสนอเข้าแผนพัฒนาท้องถิ่นแล้ว".to_owned(),
                    ..answer
                },
                End::Declined(reason) => {
                    Answer { outcome: Outcome::Declined, reason: (*reason).to_owned(), ..answer }
                }
                End::Asked(_) | End::Open => continue,
            };
            item::answer(&self.desk, item.id, asked.version, answer).await?;
        }
        Ok(())
    }

    /// A forum to come, announced some days ago.
    async fn coming(&self, story: &Story, days_ago: i64) -> anyhow::Result<ForumId> {
        self.turn(-days_ago);
        let mut new = self.plan(story);
        new.facts.information_on = story.affects_living.then(|| self.desk.today());
        let id = commands::create(&self.desk, new).await?;
        let channels = vec![Channel::Website, Channel::NoticeBoard, Channel::WirelessBroadcast];
        forum::step(&self.desk, id, 1, Step::Announce { on: self.desk.today(), channels }).await?;
        forum::publish(&self.desk, id, true).await?;
        Ok(id)
    }

    /// The matter of one forum is heard at another.
    async fn hear_at(&self, matter: ForumId, hearing: ForumId) -> anyhow::Result<()> {
        self.turn(0);
        let read = self.desk.store.read(&self.desk.scope).await?;
        let found = forum::find(&read, &self.desk.actor, matter).await?;
        drop(read);
        if let Some(found) = found {
            let facts = Facts { heard_at: Some(HeardAt::Other(hearing)), ..found.facts };
            let version = found.record.version;
            commands::change(&self.desk, matter, version, found.record.face, facts).await?;
        }
        Ok(())
    }
}
