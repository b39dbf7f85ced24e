//! Entering forums from paper, from the grid and from the field: once, in whole, and without losing anybody's work.

use super::*;
use kernel::{Fault, page::PageArgs};
use participation::forum::{Group, HeardAt, Step, commands::Entry, hearing::Demand};

fn entry(key: &str, texts: &[&str]) -> Entry {
    Entry {
        idempotency_key: key.into(),
        items: texts.iter().map(|text| raised(text)).collect(),
        attendance: None,
    }
}

db_test!(a_forum_from_paper_is_entered_once_with_everything_on_it, |h| {
    let town = h.town("paper").await;
    let desk = officer(&h, &town);
    let mut new = held("paper-1", "2026-11-10", &["ถนนมืด", "น้ำประปาไม่ไหล"]);
    new.facts.villages = vec![town.village, town.village];
    new.facts.units = vec![town.works];
    new.attendance.total = Some(2);
    new.attendance.groups = vec![Group { name: "อสม.".into(), persons: Some(5) }];
    let id = commands::create(&desk, new.clone()).await.unwrap();
    assert_eq!(commands::create(&desk, new).await.unwrap(), id, "the same form files once");
    let kept = find(&h, &town, id).await;
    assert_eq!(kept.state, State::Held);
    assert_eq!(kept.facts.villages, [town.village]);
    assert_eq!(kept.facts.units, [town.works]);
    assert_eq!(kept.attendance.total, Some(2), "a total below its groups warns and is kept");
    assert_eq!(kept.record.face.fiscal_year, Some(2570));
    let numbers: Vec<i32> = items(&h, &town, id).await.iter().map(|item| item.no).collect();
    assert_eq!(numbers, [1, 2]);
    let read = h.store.read(&town.scope).await.unwrap();
    let filter = forum::Filter { text: "น้ำประปา".into(), ..forum::Filter::default() };
    let args = PageArgs { first: 10, after: None };
    let found = forum::list(&read, &kernel::Actor::System, &filter, args, kernel::Lang::Th).await.unwrap();
    assert_eq!(found.rows.len(), 1, "found by what was raised there");
    assert_eq!(found.rows[0].items, 2);
});

db_test!(a_forum_is_not_held_before_its_day_and_bad_fields_are_all_named, |h| {
    let town = h.town("future").await;
    let desk = officer(&h, &town);
    let mut new = held("future", "2026-11-21", &["", "ดี"]);
    new.face.title = " ".into();
    let Err(Fault::Invalid(fields)) = commands::create(&desk, new).await else { panic!("it was taken") };
    let names: Vec<&str> = fields.iter().map(|f| f.field.as_str()).collect();
    assert_eq!(names, ["title", "items.0.text", "startsOn"]);
    let mut strange = held("strange", "2026-11-10", &[]);
    strange.facts.heard_at = Some(HeardAt::Other(ForumId::new()));
    let Err(Fault::Invalid(fields)) = commands::create(&desk, strange).await else { panic!("it was taken") };
    assert_eq!(fields[0].field, "hearingId");
});

db_test!(an_entry_from_the_field_is_done_once_however_often_it_is_sent, |h| {
    let town = h.town("field").await;
    let desk = officer(&h, &town);
    let id = commands::create(&desk, held("f", "2026-11-10", &["จากสำนักงาน"])).await.unwrap();
    let first = commands::enter(&desk, id, entry("device-1", &["ก", "ข"])).await.unwrap();
    for _ in 0..3 {
        let again = commands::enter(&desk, id, entry("device-1", &["ก", "ข"])).await.unwrap();
        assert_eq!(again, first);
    }
    let both = tokio::join!(
        commands::enter(&desk, id, entry("device-2", &["ค"])),
        commands::enter(&desk, id, entry("device-2", &["ค"])),
    );
    // On one of the two databases the second may be told to come again; it is never doubled.
    assert!(both.0.is_ok() || both.1.is_ok());
    commands::enter(&desk, id, entry("device-2", &["ค"])).await.unwrap();
    let texts: Vec<String> = items(&h, &town, id).await.into_iter().map(|item| item.text).collect();
    assert_eq!(texts, ["จากสำนักงาน", "ก", "ข", "ค"]);
});

db_test!(one_bad_row_keeps_all_rows_back_and_is_named, |h| {
    let town = h.town("rows").await;
    let desk = officer(&h, &town);
    let id = commands::create(&desk, held("r", "2026-11-10", &[])).await.unwrap();
    let mut bad = entry("rows", &["ดี", " ", "ดี"]);
    bad.items[2].village = Some(kernel::ids::VillageId::new());
    let Err(Fault::Invalid(fields)) = commands::enter(&desk, id, bad.clone()).await else { panic!("taken") };
    assert_eq!(fields[0].field, "rows.1.text");
    bad.items[1].text = "แก้แล้ว".into();
    let Err(Fault::Invalid(fields)) = commands::enter(&desk, id, bad.clone()).await else { panic!("taken") };
    assert_eq!((fields[0].field.as_str(), fields[0].rule.as_str()), ("rows.2.villageId", "unknown_village"));
    assert!(items(&h, &town, id).await.is_empty());
    bad.items[2].village = Some(town.village);
    assert_eq!(commands::enter(&desk, id, bad).await.unwrap().len(), 3);
});

db_test!(an_attendance_made_from_an_older_one_is_refused_and_the_newer_stays, |h| {
    let town = h.town("attend").await;
    let desk = officer(&h, &town);
    let id = commands::create(&desk, held("a", "2026-11-10", &[])).await.unwrap();
    let came = |key: &str, version: i32, total: i32| Entry {
        attendance: Some((version, Attendance { total: Some(total), ..Attendance::default() })),
        ..entry(key, &["เรื่อง"])
    };
    commands::enter(&desk, id, came("office", 0, 80)).await.unwrap();
    let late = commands::enter(&desk, id, came("device", 0, 75)).await;
    assert!(matches!(late, Err(Fault::Conflict(_))), "{late:?}");
    assert_eq!(find(&h, &town, id).await.attendance.total, Some(80));
    assert_eq!(items(&h, &town, id).await.len(), 1, "nothing of a refused entry is kept");
    let kept = find(&h, &town, id).await;
    commands::enter(&desk, id, came("device-corrected", kept.attendance_version, 82)).await.unwrap();
    assert_eq!(find(&h, &town, id).await.attendance.total, Some(82));
});

db_test!(nobodys_change_is_lost_and_steps_follow_one_another, |h| {
    let town = h.town("steps").await;
    let desk = officer(&h, &town);
    let plan = commands::planned("p", face("เวที", Some("2026-11-18")), ForumLevel::Tambon, Subject::Budget);
    let id = commands::create(&desk, plan.clone()).await.unwrap();
    let skip = Step::Summarise { sent_on: day("2026-11-20"), result: "x".into() };
    assert!(matches!(forum::step(&desk, id, 1, skip.clone()).await, Err(Fault::Refused("forum_step"))));
    let announce =
        Step::Announce { on: day("2026-11-01"), channels: vec![kernel::participation::Channel::NoticeBoard] };
    forum::step(&desk, id, 1, announce).await.unwrap();
    let stale = commands::change(&desk, id, 1, plan.face, plan.facts).await;
    assert!(matches!(stale, Err(Fault::Conflict(_))));
    forum::step(&desk, id, 2, Step::Hold).await.unwrap();
    assert!(matches!(forum::step(&desk, id, 2, skip.clone()).await, Err(Fault::Conflict(_))));
    forum::step(&desk, id, 3, skip).await.unwrap();
    let kept = find(&h, &town, id).await;
    assert_eq!((kept.state, kept.summary_sent_on), (State::Summarised, Some(day("2026-11-20"))));
    assert_eq!(kept.facts.announced_on, Some(day("2026-11-01")));
    assert_eq!(kept.record.version, 4);
});

db_test!(seed_001_3_2_1_a_matter_of_health_waits_for_its_hearing_until_one_is_held, |h| {
    let town = h.town("health").await;
    let desk = officer(&h, &town);
    let mut matter = held("m", "2026-11-10", &["กลิ่นจากโรงงาน"]);
    matter.facts.affects_living = true;
    let id = commands::create(&desk, matter).await.unwrap();
    let waiting = async || {
        let read = h.store.read(&town.scope).await.unwrap();
        let filter = forum::Filter { awaits_hearing: true, ..forum::Filter::default() };
        let args = PageArgs { first: 10, after: None };
        let page = forum::list(&read, &kernel::Actor::System, &filter, args, kernel::Lang::Th).await.unwrap();
        let setting = forum::setting::load(&read).await.unwrap();
        let kept = forum::find(&read, &kernel::Actor::System, id).await.unwrap().unwrap();
        let hearing = forum::hearing_of(&read, &kept, &setting, desk.today()).await.unwrap();
        (page.rows.iter().any(|line| line.id == id), hearing.demand)
    };
    assert_eq!(waiting().await, (true, Demand::Missing));
    let hearing =
        commands::planned("h", face("รับฟัง", Some("2026-11-19")), ForumLevel::Tambon, Subject::Hearing);
    let at = commands::create(&desk, hearing).await.unwrap();
    let kept = find(&h, &town, id).await;
    let facts = Facts { heard_at: Some(HeardAt::Other(at)), ..kept.facts.clone() };
    commands::change(&desk, id, kept.record.version, kept.record.face.clone(), facts).await.unwrap();
    assert_eq!(waiting().await, (true, Demand::Arranged), "a demand blocks nothing and stays");
    forum::step(&desk, at, 1, Step::Hold).await.unwrap();
    assert_eq!(waiting().await, (false, Demand::Held));
});

db_test!(who_may_not_work_on_forums_changes_nothing, |h| {
    let town = h.town("rights").await;
    let auditor = h.desk(&town, town.actor(Role::Auditor));
    let refused = commands::create(&auditor, held("x", "2026-11-10", &[])).await;
    assert!(matches!(refused, Err(Fault::Forbidden)));
    let (id, item) = with_one_item(&h, &town).await;
    assert!(matches!(commands::enter(&auditor, id, entry("k", &["ก"])).await, Err(Fault::Forbidden)));
    assert!(matches!(forum::publish(&auditor, id, true).await, Err(Fault::Forbidden)));
    assert!(matches!(forum::item::remove(&auditor, item, 1).await, Err(Fault::Forbidden)));
});
