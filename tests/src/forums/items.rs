//! What became of what was raised, and who is reminded until something did.

use super::*;
use kernel::Fault;
use participation::{
    forum::{
        Step,
        item::{self, Answer, Outcome},
    },
    record,
};
use reminders::deadline::{self, DeadlineState};

fn answer(outcome: Outcome, on: &str) -> Answer {
    Answer {
        outcome,
        project: String::new(),
        project_code: String::new(),
        project_record: None,
        reason: String::new(),
        text: String::new(),
        on: day(on),
    }
}

async fn due(h: &Harness, town: &Town, id: ForumItemId) -> Vec<(DeadlineState, NaiveDate, String)> {
    let read = h.store.read(&town.scope).await.unwrap();
    let all = deadline::find(&read, "forum_item", id.uuid()).await.unwrap();
    all.into_iter().map(|d| (d.state, d.due_on, d.label)).collect()
}

db_test!(a_unit_that_is_asked_is_reminded_until_the_item_has_ended, |h| {
    let town = h.town("asked").await;
    let desk = officer(&h, &town);
    let (_, id) = with_one_item(&h, &town).await;
    let past = item::ask(&desk, id, 1, (town.works, day("2026-11-19"))).await;
    assert!(matches!(past, Err(Fault::Invalid(_))));
    let asked = item::ask(&desk, id, 1, (town.works, day("2026-12-01"))).await.unwrap();
    assert_eq!((asked.asked_on, asked.due_on), (Some(day("2026-11-20")), Some(day("2026-12-01"))));
    let open = due(&h, &town, id).await;
    assert_eq!((open[0].0, open[0].1), (DeadlineState::Open, day("2026-12-01")));
    assert!(!open[0].2.contains("ถนนมืด"), "what was raised is not told in a mail");
    let moved = item::ask(&desk, id, 2, (town.clerks, day("2026-12-05"))).await.unwrap();
    assert_eq!(due(&h, &town, id).await[0].1, day("2026-12-05"));
    let note = Answer {
        text: "กำลังสำรวจพื้นที่".into(), ..answer(Outcome::Open, "2026-11-20")
    };
    let noted = item::answer(&desk, id, moved.version, note).await.unwrap();
    assert_eq!(due(&h, &town, id).await[0].0, DeadlineState::Open, "a word of the unit is no outcome");
    let named = Answer {
        project: "ไฟฟ้าสาธารณะ".into(), ..answer(Outcome::Adopted, "2026-11-20")
    };
    let ended = item::answer(&desk, id, noted.version, named).await.unwrap();
    assert_eq!(due(&h, &town, id).await[0].0, DeadlineState::Met);
    assert!(matches!(
        item::remove(&desk, id, ended.version).await,
        Err(Fault::Refused("forum_item_answered"))
    ));
    let ask_again = item::ask(&desk, id, ended.version, (town.works, day("2026-12-09"))).await;
    assert!(matches!(ask_again, Err(Fault::Refused("forum_item_ended"))));
    let open = item::reopen(&desk, id, ended.version).await.unwrap();
    assert_eq!(open.outcome, Outcome::Open);
    assert_eq!(due(&h, &town, id).await[0].0, DeadlineState::Open);
    let said = item::remove(&desk, id, open.version).await;
    assert!(matches!(said, Err(Fault::Refused("forum_item_answered"))), "what was said stays, open or not");
});

db_test!(an_ending_needs_its_project_or_its_reason_and_a_day_after_the_forum, |h| {
    let town = h.town("ending").await;
    let desk = officer(&h, &town);
    let (_, id) = with_one_item(&h, &town).await;
    let fields = async |answer: Answer| match item::answer(&desk, id, 1, answer).await {
        Err(Fault::Invalid(fields)) => fields.into_iter().map(|f| f.field).collect::<Vec<_>>(),
        other => panic!("{other:?}"),
    };
    assert_eq!(fields(answer(Outcome::Adopted, "2026-11-20")).await, ["project"]);
    assert_eq!(fields(answer(Outcome::Declined, "2026-11-20")).await, ["reason"]);
    let early = Answer { reason: "x".into(), ..answer(Outcome::Declined, "2026-11-09") };
    assert_eq!(fields(early).await, ["answeredOn"]);
    let strange = Answer {
        project: "x".into(),
        project_record: Some(uuid::Uuid::now_v7()),
        ..answer(Outcome::Adopted, "2026-11-20")
    };
    assert_eq!(fields(strange).await, ["projectRecordId"]);
});

db_test!(an_item_leads_to_the_record_of_its_project, |h| {
    let town = h.town("traced").await;
    let desk = officer(&h, &town);
    let (forum, id) = with_one_item(&h, &town).await;
    let tx = h.store.write(&town.scope).await.unwrap();
    let project = uuid::Uuid::now_v7();
    let of_plan = (record::Kind::Measure, project);
    record::add(&tx, &desk.actor, of_plan, &face("ขยายเขตไฟฟ้า", None), "", h.now()).await.unwrap();
    tx.commit().await.unwrap();
    let adopted = Answer {
        project: "ขยายเขตไฟฟ้า".into(),
        project_code: "3.1.2".into(),
        project_record: Some(project),
        ..answer(Outcome::Adopted, "2026-11-20")
    };
    item::answer(&desk, id, 1, adopted).await.unwrap();
    let read = h.store.read(&town.scope).await.unwrap();
    let links = record::link::of(&read, forum.uuid()).await.unwrap();
    assert_eq!(links.len(), 1);
    assert!(links[0].outgoing && links[0].relation == record::link::Relation::LedTo);
    assert_eq!(links[0].record.id, project);
});

db_test!(two_people_on_one_item_do_not_overwrite_each_other, |h| {
    let town = h.town("two").await;
    let desk = officer(&h, &town);
    let (_, id) = with_one_item(&h, &town).await;
    item::change(&desk, id, 1, raised("ถนนมืดหน้าโรงเรียน")).await.unwrap();
    let late = item::change(&desk, id, 1, raised("ถนนมืดหน้าวัด")).await;
    assert!(matches!(late, Err(Fault::Conflict(_))));
    let declined = Answer { reason: "x".into(), ..answer(Outcome::Declined, "2026-11-20") };
    assert!(matches!(item::answer(&desk, id, 1, declined).await, Err(Fault::Conflict(_))));
    assert!(matches!(item::remove(&desk, id, 1).await, Err(Fault::Conflict(_))));
    item::remove(&desk, id, 2).await.unwrap();
});

db_test!(a_forum_that_is_set_aside_or_cancelled_reminds_nobody_and_back_it_does, |h| {
    let town = h.town("silent").await;
    let desk = officer(&h, &town);
    let plan = NewForum {
        items: vec![raised("ถนนมืด")],
        ..commands::planned("p", face("เวที", Some("2026-12-18")), ForumLevel::Village, Subject::Hardship)
    };
    let forum = commands::create(&desk, plan).await.unwrap();
    let id = items(&h, &town, forum).await[0].id;
    item::ask(&desk, id, 1, (town.works, day("2026-12-01"))).await.unwrap();
    let state = async || due(&h, &town, id).await[0].0;
    forum::archive(&desk, forum, true).await.unwrap();
    assert_eq!(state().await, DeadlineState::Cancelled);
    forum::archive(&desk, forum, false).await.unwrap();
    assert_eq!(state().await, DeadlineState::Open);
    let version = find(&h, &town, forum).await.record.version;
    forum::step(&desk, forum, version, Step::Cancel { reason: "น้ำท่วม".into() }).await.unwrap();
    assert_eq!(state().await, DeadlineState::Cancelled);
    forum::archive(&desk, forum, true).await.unwrap();
    forum::archive(&desk, forum, false).await.unwrap();
    assert_eq!(state().await, DeadlineState::Cancelled, "it is still cancelled");
    let version = find(&h, &town, forum).await.record.version;
    forum::step(&desk, forum, version, Step::Back { to: State::Planned }).await.unwrap();
    assert_eq!(state().await, DeadlineState::Open);
});
