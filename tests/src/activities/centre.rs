//! The yearly duties of the participation centre: the list makes itself every fiscal year, once.

use super::{day, deadline, figures};
use crate::{harness::Harness, harness::Town, server::Server};
use chrono::{TimeZone, Utc};
use kernel::{Fault, Role, figure::Span, fiscal::FiscalYear, ids::DutyId};
use participation::{
    centre::{self, Code, Duty, Setting, State, commands, queries},
    yearly,
};

fn on() -> Setting {
    Setting { switched_on: true, ..Setting::default() }
}

async fn duties(h: &Harness, town: &Town, year: i32) -> Vec<Duty> {
    let read = h.store.read(&town.scope).await.unwrap();
    let year = FiscalYear::from_be(year).unwrap();
    queries::list(&read, &town.actor(Role::Auditor), year).await.unwrap()
}

fn of(duties: &[Duty], code: Code) -> Duty {
    duties.iter().find(|duty| duty.code == code).unwrap().clone()
}

db_test!(switched_on_the_year_has_its_list_with_deadlines, |h| {
    let town = h.town("aaa").await;
    assert!(duties(&h, &town, 2570).await.is_empty());
    let desk = h.desk(&town, town.actor(Role::ResponsibleOfficer));
    let refused = commands::begin_year(&desk, 2570).await;
    assert!(matches!(refused, Err(Fault::Refused("centre_off"))));
    commands::set(&desk, on()).await.unwrap();
    commands::set(&desk, on()).await.unwrap();
    let list = duties(&h, &town, 2570).await;
    assert_eq!(list.iter().map(|duty| duty.code).collect::<Vec<_>>(), Code::ALL, "once, in order");
    // Today is 20 November 2569: the day of the announcement, 31 October, has passed.
    assert_eq!(of(&list, Code::Announce).due_on, day("2026-12-20"));
    assert_eq!(of(&list, Code::Meeting).due_on, day("2026-11-30"));
    for (code, due) in [(Code::ReportOne, "2027-04-30"), (Code::ReportTwo, "2027-10-30")] {
        let duty = of(&list, code);
        assert_eq!(deadline(&h, &town, duty.record.id).await, Some(("open".into(), day(due))), "{code:?}");
    }
    commands::set(&desk, Setting { switched_on: false, ..on() }).await.unwrap();
    let meeting = of(&list, Code::Meeting).record.id;
    assert_eq!(deadline(&h, &town, meeting).await.unwrap().0, "cancelled", "off is silent");
    commands::set(&desk, on()).await.unwrap();
    assert_eq!(deadline(&h, &town, meeting).await.unwrap().0, "open");
});

db_test!(the_worker_makes_every_fiscal_years_list_once, |h| {
    let (town, other) = (h.town("aaa").await, h.town("bbb").await);
    let desk = h.desk(&town, town.actor(Role::ResponsibleOfficer));
    commands::set(&desk, on()).await.unwrap();
    let meeting = of(&duties(&h, &town, 2570).await, Code::Meeting);
    let said = commands::Said {
        title: "ประชุมคณะกรรมการศูนย์ฯ ครั้งใหญ่".into(),
        summary: String::new(),
        due_on: day("2026-12-15"),
        department: Some(town.clerks),
        owner: None,
    };
    commands::change(&desk, DutyId(meeting.record.id), 1, said.clone()).await.unwrap();
    let late = commands::change(&desk, DutyId(meeting.record.id), 1, said).await;
    assert!(matches!(late, Err(Fault::Conflict(_))));
    assert_eq!(deadline(&h, &town, meeting.record.id).await, Some(("open".into(), day("2026-12-15"))));

    let server = Server::start(&h).await;
    // One minute before and one minute after the new fiscal year begins in Thailand.
    h.clock.set(Utc.with_ymd_and_hms(2027, 9, 30, 16, 59, 0).unwrap());
    server.drain().await;
    assert!(duties(&h, &town, 2571).await.is_empty());
    h.clock.set(Utc.with_ymd_and_hms(2027, 9, 30, 22, 0, 0).unwrap());
    server.drain().await;
    let list = duties(&h, &town, 2571).await;
    assert_eq!(list.len(), Code::ALL.len());
    let next = of(&list, Code::Meeting);
    assert_eq!(next.record.face.title, "ประชุมคณะกรรมการศูนย์ฯ ครั้งใหญ่", "follows what was changed");
    assert_eq!((next.due_on, next.record.face.department), (day("2027-12-15"), Some(town.clerks)));
    assert_eq!(of(&list, Code::ReportTwo).due_on, day("2028-10-30"));
    assert_eq!(deadline(&h, &town, next.record.id).await, Some(("open".into(), day("2027-12-15"))));
    assert_eq!(yearly::run(&h.store, &town.scope, h.now()).await.unwrap(), 0, "again makes nothing");
    assert_eq!(yearly::run(&h.store, &other.scope, h.now()).await.unwrap(), 0);
    assert!(duties(&h, &other, 2571).await.is_empty(), "nobody switched that centre on");
});

db_test!(a_duty_is_done_reopened_and_counted, |h| {
    let town = h.town("aaa").await;
    let desk = h.desk(&town, town.actor(Role::DepartmentHead));
    commands::set(&desk, on()).await.unwrap();
    let report = of(&duties(&h, &town, 2570).await, Code::ReportOne);
    let id = DutyId(report.record.id);
    let Err(Fault::Invalid(fields)) = commands::complete(&desk, id, 1, day("2026-11-21"), "").await else {
        panic!("a day that has not come")
    };
    assert_eq!((fields[0].field.as_str(), fields[0].rule.as_str()), ("doneOn", "date_in_future"));
    commands::complete(&desk, id, 1, day("2026-11-20"), " ส่งทางไปรษณีย์ ").await.unwrap();
    assert_eq!(deadline(&h, &town, id.uuid()).await.unwrap().0, "met");
    let done = of(&duties(&h, &town, 2570).await, Code::ReportOne);
    assert_eq!((done.state(day("2027-12-01")), done.note.as_str()), (State::Done, "ส่งทางไปรษณีย์"));
    let span = Span { from: day("2026-10-01"), to: day("2027-09-30"), as_of: day("2026-11-20") };
    let read = h.store.read(&town.scope).await.unwrap();
    assert_eq!(figures(&centre::statistics::contribute(&read, &span).await.unwrap(), "R2"), ["=1/2"]);
    let before = Span { as_of: day("2026-11-19"), ..span };
    assert_eq!(figures(&centre::statistics::contribute(&read, &before).await.unwrap(), "R2"), ["=0/2"]);
    drop(read);
    let late = commands::reopen(&desk, id, 1).await;
    assert!(matches!(late, Err(Fault::Conflict(_))));
    commands::reopen(&desk, id, 2).await.unwrap();
    assert_eq!(deadline(&h, &town, id.uuid()).await.unwrap().0, "open");
    let clerk = h.desk(&town, town.actor(Role::Auditor));
    assert!(matches!(commands::reopen(&clerk, id, 3).await, Err(Fault::Forbidden)));

    commands::set(&desk, Setting { switched_on: false, ..on() }).await.unwrap();
    let read = h.store.read(&town.scope).await.unwrap();
    assert!(centre::statistics::contribute(&read, &span).await.unwrap().is_empty(), "an own centre only");
});

db_test!(the_year_picker_makes_the_year_before_and_the_next, |h| {
    let town = h.town("aaa").await;
    let desk = h.desk(&town, town.actor(Role::ResponsibleOfficer));
    commands::set(&desk, on()).await.unwrap();
    for year in [2568, 2572, 2026] {
        let far = commands::begin_year(&desk, year).await;
        assert!(matches!(far, Err(Fault::Invalid(_))), "{year}");
    }
    commands::begin_year(&desk, 2569).await.unwrap();
    commands::begin_year(&desk, 2571).await.unwrap();
    let past = duties(&h, &town, 2569).await;
    let meeting = of(&past, Code::Meeting);
    assert_eq!(meeting.due_on, day("2025-11-30"), "its own days");
    assert_eq!(deadline(&h, &town, meeting.record.id).await, None, "nobody is reminded of the past");
    let read = h.store.read(&town.scope).await.unwrap();
    assert_eq!(queries::years(&read, &desk.actor).await.unwrap(), [2571, 2570, 2569]);
});
