//! The half-year programme: its round, its tasks and what shows them, its deadline, its figures.

use super::{day, deadline, figures, first, whole};
use crate::{
    harness::{Harness, Town},
    server::Server,
};
use chrono::{Duration, TimeZone, Utc};
use kernel::{Fault, Role, figure::Span, fiscal::HalfYearRound, ids::ProgrammeId, participation::Category};
use participation::{
    activity,
    centre::{self, Setting},
    programme::{self, NewProgramme, NewTask, TaskState, Warning, changes, commands, queries, rules, tasks},
    record::{Filter, link, step::Step},
};

async fn open(h: &Harness, town: &Town, key: &str, fiscal_year: i32, round: HalfYearRound) -> ProgrammeId {
    let desk = h.desk(town, town.actor(Role::ResponsibleOfficer));
    let read = h.store.read(&town.scope).await.unwrap();
    let tasks = commands::starter_tasks(&read).await.unwrap();
    drop(read);
    let new = NewProgramme {
        idempotency_key: key.into(),
        fiscal_year,
        round,
        title: None,
        summary: String::new(),
        department: Some(town.clerks),
        owner: None,
        stakeholders: Vec::new(),
        tasks,
        filed_on: None,
    };
    commands::create(&desk, new).await.unwrap()
}

async fn tasks_of(h: &Harness, town: &Town, id: ProgrammeId) -> Vec<programme::Task> {
    let read = h.store.read(&town.scope).await.unwrap();
    queries::tasks(&read, id.uuid()).await.unwrap()
}

db_test!(a_round_starts_from_sixteen_tasks_and_opens_once, |h| {
    let town = h.town("aaa").await;
    let id = open(&h, &town, "a", 2570, HalfYearRound::One).await;
    assert_eq!(open(&h, &town, "a", 2570, HalfYearRound::One).await, id, "the same form is one round");
    let codes: Vec<String> = tasks_of(&h, &town, id).await.iter().map(programme::Task::code).collect();
    assert_eq!(
        codes,
        [
            "1.1", "1.2", "1.3", "1.4", "2.1", "2.2", "2.3", "2.4", "2.5", "2.6", "2.7", "3.1", "3.2", "3.3",
            "4.1", "4.2"
        ]
    );
    let officer = town.actor(Role::ResponsibleOfficer);
    let read = h.store.read(&town.scope).await.unwrap();
    let kept = queries::find(&read, &officer, id.uuid()).await.unwrap().unwrap();
    assert_eq!(kept.record.face.title, rules::title(kept.year, kept.round));
    assert_eq!((kept.due_on, kept.stakeholders.len()), (day("2027-04-30"), 9));
    drop(read);
    assert_eq!(deadline(&h, &town, id.uuid()).await, Some(("open".into(), day("2027-04-30"))));

    let desk = h.desk(&town, officer);
    let next = commands::next_round(&desk, id, "b").await.unwrap();
    assert_eq!(commands::next_round(&desk, id, "b").await.unwrap(), next);
    let Err(Fault::Invalid(fields)) = commands::next_round(&desk, id, "c").await else { panic!("twice") };
    assert_eq!((fields[0].field.as_str(), fields[0].rule.as_str()), ("round", "programme_exists"));
    let read = h.store.read(&town.scope).await.unwrap();
    let kept = queries::find(&read, &desk.actor, next.uuid()).await.unwrap().unwrap();
    assert_eq!((kept.year.be(), kept.round), (2570, HalfYearRound::Two));
    let lines = queries::list(&read, &desk.actor, Filter::default(), first()).await.unwrap();
    assert_eq!(lines.rows.iter().map(|line| line.tasks).collect::<Vec<_>>(), [16, 16]);
});

db_test!(a_task_is_shown_by_real_records_and_the_board_says_who_is_missing, |h| {
    let town = h.town("aaa").await;
    let desk = h.desk(&town, town.actor(Role::ResponsibleOfficer));
    let id = open(&h, &town, "a", 2570, HalfYearRound::One).await;
    let mut new = whole("x", "2026-11-25", "2026-11-25");
    new.face.department = Some(town.works);
    let shown = activity::commands::create(&desk, new).await.unwrap();
    let first_task = tasks_of(&h, &town, id).await[0].id;
    tasks::link_record(&desk, first_task, shown.uuid()).await.unwrap();
    tasks::link_record(&desk, first_task, shown.uuid()).await.unwrap();
    let itself = tasks::link_record(&desk, first_task, id.uuid()).await;
    assert!(matches!(itself, Err(Fault::Refused("link_to_itself"))));

    let all = tasks_of(&h, &town, id).await;
    assert_eq!(all[0].shown_by.len(), 1);
    let read = h.store.read(&town.scope).await.unwrap();
    let missing = |found: &[programme::Contribution]| {
        found.iter().filter(|one| one.shown == 0).map(|one| one.department).collect::<Vec<_>>()
    };
    // The first task is the clerks' (no planning department here), the record that shows it is of the works.
    assert_eq!(missing(&queries::contributions(&read, &all).await.unwrap()), []);
    let links = link::of(&read, id.uuid()).await.unwrap();
    assert_eq!(links[0].relation, link::Relation::ShownBy, "the programme itself is linked too");
    drop(read);

    tasks::unlink_record(&desk, first_task, shown.uuid()).await.unwrap();
    let all = tasks_of(&h, &town, id).await;
    let read = h.store.read(&town.scope).await.unwrap();
    assert_eq!(missing(&queries::contributions(&read, &all).await.unwrap()).len(), 2);
    assert!(link::of(&read, id.uuid()).await.unwrap().is_empty());
    drop(read);

    // A record set aside shows nothing any more.
    tasks::link_record(&desk, first_task, shown.uuid()).await.unwrap();
    activity::commands::take(&desk, shown, Step::Archive).await.unwrap();
    assert!(tasks_of(&h, &town, id).await[0].shown_by.is_empty());
});

db_test!(tasks_change_move_and_go_without_leaving_a_gap, |h| {
    let town = h.town("aaa").await;
    let desk = h.desk(&town, town.actor(Role::DepartmentHead));
    let id = open(&h, &town, "a", 2570, HalfYearRound::One).await;
    let added = tasks::add(&desk, id, NewTask::of(Category::Plan, "ประชุมผู้ใช้น้ำ")).await.unwrap();
    let all = tasks_of(&h, &town, id).await;
    assert_eq!(all.iter().find(|task| task.id == added).unwrap().code(), "1.5");
    let second = all[1].clone();
    let moved = NewTask { category: Category::Exchange, state: TaskState::Done, ..second.said.clone() };
    tasks::change(&desk, second.id, 1, moved.clone()).await.unwrap();
    let late = tasks::change(&desk, second.id, 1, moved).await;
    assert!(matches!(late, Err(Fault::Conflict(_))), "nobody's change is lost");
    let all = tasks_of(&h, &town, id).await;
    assert_eq!(all.iter().find(|task| task.id == second.id).unwrap().code(), "3.4");
    assert_eq!(all.iter().find(|task| task.id == added).unwrap().code(), "1.4", "those after it moved up");
    tasks::remove(&desk, all[0].id).await.unwrap();
    let codes: Vec<String> =
        tasks_of(&h, &town, id).await.iter().take(4).map(programme::Task::code).collect();
    assert_eq!(codes, ["1.1", "1.2", "1.3", "2.1"]);
    let empty = tasks::add(&desk, id, NewTask::of(Category::Plan, "  ")).await;
    assert!(matches!(empty, Err(Fault::Invalid(_))));
    let foreign =
        NewTask { department: Some(kernel::ids::DepartmentId::new()), ..NewTask::of(Category::Plan, "ก") };
    let Err(Fault::Invalid(fields)) = tasks::add(&desk, id, foreign).await else { panic!("accepted") };
    assert_eq!(fields[0].field, "departmentId");
});

db_test!(filing_or_publishing_meets_the_deadline_and_early_only_warns, |h| {
    let town = h.town("aaa").await;
    let desk = h.desk(&town, town.actor(Role::ResponsibleOfficer));
    let id = open(&h, &town, "a", 2570, HalfYearRound::One).await;
    let Err(Fault::Invalid(fields)) = changes::file(&desk, id, Some(day("2026-11-21"))).await else {
        panic!("a day that has not come")
    };
    assert_eq!(fields[0].rule, "date_in_future");
    changes::file(&desk, id, Some(day("2026-11-20"))).await.unwrap();
    assert_eq!(deadline(&h, &town, id.uuid()).await.unwrap().0, "met");
    changes::file(&desk, id, None).await.unwrap();
    assert_eq!(deadline(&h, &town, id.uuid()).await.unwrap().0, "open");
    changes::take(&desk, id, Step::Publish).await.unwrap();
    assert_eq!(deadline(&h, &town, id.uuid()).await.unwrap().0, "met");
    let read = h.store.read(&town.scope).await.unwrap();
    let kept = queries::find(&read, &desk.actor, id.uuid()).await.unwrap().unwrap();
    let published = kept.record.published_at.map(kernel::fiscal::thai_day);
    assert!(rules::warnings(&kept, &[], &[], published).contains(&Warning::BeforeRoundEnd));
    drop(read);
    changes::take(&desk, id, Step::Withdraw).await.unwrap();
    assert_eq!(deadline(&h, &town, id.uuid()).await.unwrap().0, "open");
    changes::take(&desk, id, Step::Archive).await.unwrap();
    assert_eq!(deadline(&h, &town, id.uuid()).await.unwrap().0, "cancelled", "silent when set aside");
    changes::take(&desk, id, Step::Restore).await.unwrap();
    assert_eq!(deadline(&h, &town, id.uuid()).await.unwrap().0, "open");

    let old = open(&h, &town, "old", 2567, HalfYearRound::One).await;
    assert_eq!(deadline(&h, &town, old.uuid()).await, None, "history is no duty");
});

db_test!(the_days_to_the_report_are_the_administrations_own, |h| {
    let town = h.town("aaa").await;
    let desk = h.desk(&town, town.actor(Role::ResponsibleOfficer));
    let setting = Setting {
        switched_on: false, report_days: 15, report_note: "หนังสือจังหวัด".into()
    };
    centre::commands::set(&desk, setting).await.unwrap();
    let id = open(&h, &town, "a", 2570, HalfYearRound::Two).await;
    assert_eq!(deadline(&h, &town, id.uuid()).await, Some(("open".into(), day("2027-10-15"))));
});

db_test!(citizens_read_a_round_with_what_is_public_of_it, |h| {
    let town = h.town("aaa").await;
    let desk = h.desk(&town, town.actor(Role::ResponsibleOfficer));
    let id = open(&h, &town, "a", 2570, HalfYearRound::One).await;
    let all = tasks_of(&h, &town, id).await;
    for (key, publish) in [("เปิดเผย", true), ("ภายใน", false)] {
        let shown = activity::commands::create(&desk, whole(key, "2026-11-10", "2026-11-10")).await.unwrap();
        tasks::link_record(&desk, all[0].id, shown.uuid()).await.unwrap();
        if publish {
            activity::commands::take(&desk, shown, Step::Publish).await.unwrap();
        }
    }
    let done = NewTask { state: TaskState::Done, ..all[0].said.clone() };
    tasks::change(&desk, all[0].id, 1, done).await.unwrap();
    let server = Server::start(&h).await;
    let path = format!("/t/aaa/programmes/{id}");
    assert_eq!(server.get(&path).await.status(), 404);
    changes::take(&desk, id, Step::Publish).await.unwrap();
    let page = server.page(&path).await;
    for shown in
        ["1. ร่วมวางแผน", "4. ร่วมติดตามและประเมินผล", "2.7 ", "1 จาก 16", "องค์กรวิชาชีพ", "สวัสดิการ เปิดเผย"]
    {
        assert!(page.contains(shown), "{shown}\n{page}");
    }
    assert!(!page.contains("สวัสดิการ ภายใน"), "what is not published is not named");
    assert!(server.page("/t/aaa/programmes").await.contains(&path));
});

db_test!(statistics_of_reports_by_hand, |h| {
    let town = h.town("aaa").await;
    let desk = h.desk(&town, town.actor(Role::ResponsibleOfficer));
    let year = Span { from: day("2025-10-01"), to: day("2026-09-30"), as_of: day("2026-11-20") };
    let read = h.store.read(&town.scope).await.unwrap();
    let none = programme::statistics::contribute(&read, &year).await.unwrap();
    assert_eq!(figures(&none, "R1"), ["2569.1=0/1", "2569.2=0/1"], "due without a report all the same");
    drop(read);
    // Round 1 in time, round 2 a day late (due 30 October 2569).
    let one = open(&h, &town, "one", 2569, HalfYearRound::One).await;
    changes::file(&desk, one, Some(day("2026-04-30"))).await.unwrap();
    let two = open(&h, &town, "two", 2569, HalfYearRound::Two).await;
    changes::file(&desk, two, Some(day("2026-10-31"))).await.unwrap();
    let read = h.store.read(&town.scope).await.unwrap();
    let found = programme::statistics::contribute(&read, &year).await.unwrap();
    assert_eq!(figures(&found, "R1"), ["2569.1=1/1", "2569.2=0/1"]);
    let early = Span { as_of: day("2026-10-29"), ..year };
    let found = programme::statistics::contribute(&read, &early).await.unwrap();
    assert_eq!(figures(&found, "R1"), ["2569.1=1/1"], "not due yet is not counted");
});

db_test!(the_office_is_reminded_of_its_report, |h| {
    let town = h.town("aaa").await;
    open(&h, &town, "a", 2570, HalfYearRound::One).await;
    let server = Server::start(&h).await;
    server.drain().await;
    assert_eq!(server.mails().len(), 0, "five months ahead");
    // Wednesday 31 March 2027, 30 days before.
    h.clock.set(Utc.with_ymd_and_hms(2027, 3, 31, 3, 0, 0).unwrap() + Duration::minutes(1));
    server.drain().await;
    let mails = server.mails();
    assert!(!mails.is_empty(), "somebody of the department is told");
});
