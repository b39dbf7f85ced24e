//! F1 to F7 of domain.md d, counted by hand.

use super::*;
use kernel::figure::{Figure, Span};
use participation::forum::{
    item::{self, Answer, Outcome},
    statistics,
};

fn figure(all: &[Figure], indicator: &str, part: &str) -> (i64, Option<i64>) {
    let found = all.iter().find(|f| f.indicator == indicator && f.part == part).unwrap();
    (found.numerator, found.denominator)
}

db_test!(domain_d_forums_are_counted_as_defined, |h| {
    let town = h.town("count").await;
    let desk = officer(&h, &town);
    let tx = h.store.write(&town.scope).await.unwrap();
    let another = tenancy::village::Input {
        kind: "village".into(),
        no: Some(4),
        name: "บ้านดอน".into(),
        active: true,
        ..tenancy::village::Input::default()
    };
    tenancy::village::save(&tx, &town.actor(Role::TenantAdmin), another, h.now()).await.unwrap();
    tx.commit().await.unwrap();

    let mut first = held("1", "2026-10-05", &["ก", "ข", "ค", "ง"]);
    first.facts.villages = vec![town.village];
    first.attendance = Attendance {
        total: Some(100),
        women: Some(60),
        youth: None,
        elderly: Some(20),
        households: Some(45),
        registered_households: Some(90),
        groups: Vec::new(),
    };
    let first = commands::create(&desk, first).await.unwrap();
    let mut second = held("2", "2026-11-10", &["จ"]);
    second.facts.level = ForumLevel::Tambon;
    second.facts.villages = vec![town.village];
    // Women were not counted here, and only one of the two numbers of households is known.
    second.attendance = Attendance { total: Some(50), households: Some(30), ..Attendance::default() };
    commands::create(&desk, second).await.unwrap();
    commands::create(&desk, held("before the year", "2026-09-30", &["เก่า"])).await.unwrap();
    let aside = commands::create(&desk, held("aside", "2026-11-11", &["ฉ"])).await.unwrap();
    forum::archive(&desk, aside, true).await.unwrap();
    let plan = commands::planned("p", face("เวที", Some("2026-11-15")), ForumLevel::Village, Subject::Other);
    commands::create(&desk, plan).await.unwrap();

    let of_first = items(&h, &town, first).await;
    let end = |outcome: Outcome| Answer {
        outcome,
        project: "โครงการ".into(),
        project_code: String::new(),
        project_record: None,
        reason: "เหตุผล".into(),
        text: String::new(),
        on: day("2026-11-20"),
    };
    item::answer(&desk, of_first[0].id, 1, end(Outcome::Adopted)).await.unwrap();
    item::answer(&desk, of_first[1].id, 1, end(Outcome::Declined)).await.unwrap();
    item::answer(&desk, of_first[2].id, 1, end(Outcome::Adopted)).await.unwrap();

    let read = h.store.read(&town.scope).await.unwrap();
    let span = Span { from: day("2026-10-01"), to: day("2027-09-30"), as_of: day("2026-11-20") };
    let all = statistics::contribute(&read, &span).await.unwrap();
    assert_eq!(figure(&all, "F1", ""), (2, None));
    assert_eq!(figure(&all, "F1", "level.village"), (1, None));
    assert_eq!(figure(&all, "F1", "level.tambon"), (1, None));
    assert_eq!(figure(&all, "F1", "level.community"), (0, None));
    assert_eq!(figure(&all, "F1", "subject.development_plan"), (2, None));
    assert_eq!(figure(&all, "F2", ""), (1, Some(2)));
    assert_eq!(figure(&all, "F3", ""), (150, None));
    assert_eq!(figure(&all, "F4", ""), (45, Some(90)));
    assert_eq!(figure(&all, "F5", "women"), (60, Some(100)));
    assert_eq!(figure(&all, "F5", "youth"), (0, Some(0)));
    assert_eq!(figure(&all, "F5", "elderly"), (20, Some(100)));
    assert_eq!(figure(&all, "F6", ""), (2, Some(5)));
    assert_eq!(figure(&all, "F7", ""), (3, Some(5)));
    let statements = read.statements();
    assert!(statements <= 3, "{statements} statements");
    let october = Span { to: day("2026-10-31"), ..span };
    let all = statistics::contribute(&read, &october).await.unwrap();
    assert_eq!(figure(&all, "F1", ""), (1, None));
    assert_eq!(figure(&all, "F7", ""), (3, Some(4)));
});
