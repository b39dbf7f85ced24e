//! Community forums against real databases: what is entered, what was raised and what became of it, who is reminded,
//! and what citizens read of it.

mod entering;
mod figures;
mod items;
mod seen;

use crate::harness::{Harness, Town};
use chrono::NaiveDate;
use kernel::{
    Role,
    ids::{ForumId, ForumItemId},
};
use participation::{
    forum::{
        self, Attendance, Facts, Forum, ForumLevel, State, Subject,
        commands::{self, NewForum},
        item::{Item, Kind, NewItem},
    },
    record::Face,
};
use tenancy::Desk;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn officer(h: &Harness, town: &Town) -> Desk {
    h.desk(town, town.actor(Role::ResponsibleOfficer))
}

fn face(title: &str, on: Option<&str>) -> Face {
    Face {
        title: title.into(), starts_on: on.map(day), place: "ศาลากลางบ้าน".into(), ..Face::default()
    }
}

fn raised(text: &str) -> NewItem {
    NewItem { kind: Kind::Problem, text: text.into(), village: None, votes: None }
}

/// A forum held on a day of the past.
fn held(key: &str, on: &str, items: &[&str]) -> NewForum {
    NewForum {
        idempotency_key: key.into(),
        face: face("เวทีประชาคมหมู่บ้าน", Some(on)),
        facts: Facts::new(ForumLevel::Village, Subject::DevelopmentPlan),
        state: State::Held,
        attendance: Attendance::default(),
        items: items.iter().map(|text| raised(text)).collect(),
    }
}

async fn find(h: &Harness, town: &Town, id: ForumId) -> Forum {
    let read = h.store.read(&town.scope).await.unwrap();
    forum::find(&read, &kernel::Actor::System, id).await.unwrap().unwrap()
}

async fn items(h: &Harness, town: &Town, id: ForumId) -> Vec<Item> {
    let read = h.store.read(&town.scope).await.unwrap();
    forum::item::of(&read, id).await.unwrap()
}

async fn with_one_item(h: &Harness, town: &Town) -> (ForumId, ForumItemId) {
    let desk = officer(h, town);
    let id = commands::create(&desk, held("one", "2026-11-10", &["ถนนมืด"])).await.unwrap();
    let item = items(h, town, id).await[0].id;
    (id, item)
}
