//! The queue of the office (รายการเรื่อง): its order, its views and filters, its pages while others write, its cost in
//! statements, and what search and the hunt for duplicates find (issue 2, story 2 and "Budgets").

mod search;

use crate::complaints::{at, clerk, day};
use crate::harness::{Harness, Town};
use chrono::{Duration, NaiveDate};
use complaints::{
    case::{Channel, Kind, State},
    complaint::{
        NewComplaint, Receipt,
        queue::{self, Counts, Filter, Line, SOON, View},
        receive, work,
    },
};
use kernel::{
    Actor, Clock, Fault, Role,
    ids::ComplaintId,
    page::{Page, PageArgs},
};
use std::collections::BTreeSet;

const VIEWS: [View; 8] = [
    View::Open,
    View::Mine,
    View::MyDepartment,
    View::Unassigned,
    View::Overdue,
    View::DueSoon,
    View::Closed,
    View::All,
];

async fn page(h: &Harness, town: &Town, actor: &Actor, filter: &Filter, args: &PageArgs) -> Page<Line> {
    let read = h.store.read(&town.scope).await.unwrap();
    queue::list(&read, actor, filter, args, true, h.clock.today()).await.unwrap()
}

/// The first 100 lines of a filter.
pub async fn lines(h: &Harness, town: &Town, actor: &Actor, filter: &Filter) -> Vec<Line> {
    page(h, town, actor, filter, &PageArgs { first: 100, after: None }).await.rows
}

fn of_view(view: View) -> Filter {
    Filter { view, ..Filter::default() }
}

fn ids(lines: &[Line]) -> Vec<ComplaintId> {
    lines.iter().map(|line| line.id).collect()
}

async fn registered(
    h: &Harness,
    town: &Town,
    received: &str,
    change: impl FnOnce(&mut NewComplaint),
) -> Receipt {
    let mut new = town.matter(&format!("เรื่องวันที่ {received}"));
    new.channel = Channel::Phone;
    new.matter.received_at = Some(at(received));
    change(&mut new);
    receive(&h.desk(town, clerk(town)), new).await.unwrap()
}

/// Cases of every state, early and late, with and without an officer, in both departments and categories.
async fn mixed(h: &Harness, town: &Town) -> Vec<ComplaintId> {
    let officer = town.staff(Role::ResponsibleOfficer);
    let desk = h.desk(town, clerk(town));
    let mut made = Vec::new();
    for n in 0..24_i64 {
        let received = at("2026-11-20 08:00") - Duration::days((n * 7) % 23);
        let receipt = registered(h, town, &received.format("%Y-%m-%d 08:00").to_string(), |new| {
            new.category = Some(if n % 2 == 0 { town.lights } else { town.roads });
            new.village = (n % 3 == 0).then_some(town.village);
            new.department = Some(if n % 4 == 0 { town.clerks } else { town.works });
            new.assignee =
                (n % 3 != 1).then_some(if n % 2 == 0 { officer } else { town.staff(Role::DepartmentHead) });
            new.channel = if n % 5 == 0 { Channel::Letter } else { Channel::Phone };
            new.matter.kind = if n % 6 == 0 { Kind::Suggestion } else { Kind::Grievance };
        })
        .await;
        let id = receipt.id;
        match n % 8 {
            1 => work::progress(&desk, id, "คืบหน้า", &[]).await.unwrap(),
            2 => work::explain_delay(&desk, id, day("2026-12-30"), "รอของ").await.unwrap(),
            3 => work::result(&desk, id, "ซ่อมแล้ว", &[]).await.unwrap(),
            4 => {
                work::result(&desk, id, "ซ่อมแล้ว", &[]).await.unwrap();
                h.clock.advance(Duration::minutes(1));
                work::close(&desk, id, "").await.unwrap();
            }
            5 => work::refer(&desk, id, "การไฟฟ้า", "นอกเขต").await.unwrap(),
            6 if !made.is_empty() => work::merge(&desk, id, made[0]).await.unwrap(),
            _ => {}
        }
        made.push(id);
    }
    made
}

fn in_view(line: &Line, view: View, town: &Town, me: kernel::ids::StaffId, today: NaiveDate) -> bool {
    let open = line.state.is_open();
    let assignee = line.assignee.as_ref().map(|(id, _)| *id);
    let department = line.department.as_ref().map(|(id, _)| *id);
    match view {
        View::Open => open,
        View::Mine => open && assignee == Some(me),
        View::MyDepartment => open && department == Some(town.works),
        View::Unassigned => open && assignee.is_none(),
        View::Overdue => open && line.queue_on < today,
        View::DueSoon => open && line.queue_on >= today && line.queue_on <= today + SOON,
        View::Closed => !open,
        View::All => true,
    }
}

db_test!(every_view_holds_exactly_its_cases_by_due_date_and_the_counts_agree, |h| {
    let town = h.town("a").await;
    let made = mixed(&h, &town).await;
    let today = h.clock.today();
    let me = town.staff(Role::ResponsibleOfficer);
    let actor = town.actor(Role::ResponsibleOfficer);
    let all = lines(&h, &town, &actor, &of_view(View::All)).await;
    assert_eq!(all.len(), made.len());
    let mut sizes = Vec::new();
    for view in VIEWS {
        let shown = lines(&h, &town, &actor, &of_view(view)).await;
        let expected: BTreeSet<ComplaintId> =
            all.iter().filter(|line| in_view(line, view, &town, me, today)).map(|line| line.id).collect();
        assert_eq!(ids(&shown).into_iter().collect::<BTreeSet<_>>(), expected, "{view:?}");
        assert!(!shown.is_empty(), "{view:?} is tried with something in it");
        sizes.push(i64::try_from(shown.len()).unwrap());
        if !matches!(view, View::Closed | View::All) {
            let order: Vec<_> = shown.iter().map(|line| (line.queue_on, line.id)).collect();
            assert!(order.is_sorted(), "{view:?}: {order:?}");
        }
    }
    let read = h.store.read(&town.scope).await.unwrap();
    let counts = queue::counts(&read, &actor, today).await.unwrap();
    let [open, mine, my_department, unassigned, overdue, due_soon, ..] = sizes[..] else { unreachable!() };
    assert_eq!(counts, Counts { open, mine, my_department, unassigned, overdue, due_soon });
    // Who is late adds up to the same figures.
    let (departments, officers) = queue::lateness(&read, &clerk(&town), today).await.unwrap();
    for who in [&departments, &officers] {
        assert_eq!(who.iter().map(|late| late.open).sum::<i64>(), open);
        assert_eq!(who.iter().map(|late| late.overdue).sum::<i64>(), overdue);
        assert_eq!(who.iter().map(|late| late.due_soon).sum::<i64>(), due_soon);
        assert!(who.is_sorted_by(|a, b| a.overdue >= b.overdue));
    }
    assert_eq!(officers.iter().find(|late| late.id == Some(me.uuid())).unwrap().open, mine);
});

// An explained delay is due on its promised day: it leaves the overdue ones, as the alarm does (seed 001, 3.2.2).
db_test!(an_explained_delay_is_queued_by_its_promised_day, |h| {
    let town = h.town("a").await;
    let late = registered(&h, &town, "2026-11-01 09:00", |_| {}).await;
    let actor = clerk(&town);
    assert_eq!(ids(&lines(&h, &town, &actor, &of_view(View::Overdue)).await), [late.id]);
    work::explain_delay(&h.desk(&town, actor.clone()), late.id, day("2026-11-23"), "รอของ").await.unwrap();
    assert!(lines(&h, &town, &actor, &of_view(View::Overdue)).await.is_empty());
    let soon = lines(&h, &town, &actor, &of_view(View::DueSoon)).await;
    assert_eq!(
        (soon[0].id, soon[0].queue_on, soon[0].due_on),
        (late.id, day("2026-11-23"), day("2026-11-16"))
    );
    h.clock.set(at("2026-11-24 00:01"));
    assert_eq!(lines(&h, &town, &actor, &of_view(View::Overdue)).await.len(), 1);
});

db_test!(every_filter_narrows_the_list_to_what_it_names, |h| {
    let town = h.town("a").await;
    mixed(&h, &town).await;
    let actor = clerk(&town);
    let all = lines(&h, &town, &actor, &of_view(View::All)).await;
    let officer = town.staff(Role::ResponsibleOfficer);
    let (from, to) = (day("2026-11-05"), day("2026-11-12"));
    type Keep<'a> = Box<dyn Fn(&Line) -> bool + 'a>;
    let base = || of_view(View::All);
    let tried: Vec<(&str, Filter, Keep)> = vec![
        (
            "states",
            Filter { states: vec![State::Received, State::Closed], ..base() },
            Box::new(|l| matches!(l.state, State::Received | State::Closed)),
        ),
        (
            "channels",
            Filter { channels: vec![Channel::Letter], ..base() },
            Box::new(|l| l.channel == Channel::Letter),
        ),
        (
            "kinds",
            Filter { kinds: vec![Kind::Suggestion], ..base() },
            Box::new(|l| l.kind == Kind::Suggestion),
        ),
        (
            "categories",
            Filter { categories: vec![town.roads], ..base() },
            Box::new(|l| l.category_name == "ถนนและทางเท้า"),
        ),
        (
            "department",
            Filter { department: Some(town.clerks), ..base() },
            Box::new(|l| l.department.as_ref().is_some_and(|(id, _)| *id == town.clerks)),
        ),
        (
            "assignee",
            Filter { assignee: Some(officer), ..base() },
            Box::new(|l| l.assignee.as_ref().is_some_and(|(id, _)| *id == officer)),
        ),
        (
            "village",
            Filter { village: Some(town.village), ..base() },
            Box::new(|l| l.village_label.is_some()),
        ),
        (
            "received",
            Filter { received_from: Some(from), received_to: Some(to), ..base() },
            Box::new(|l| l.received_on >= from && l.received_on <= to),
        ),
        (
            "several",
            Filter { view: View::Open, kinds: vec![Kind::Grievance], department: Some(town.works), ..base() },
            Box::new(|l| {
                l.state.is_open()
                    && l.kind == Kind::Grievance
                    && l.department.as_ref().is_some_and(|(id, _)| *id == town.works)
            }),
        ),
    ];
    for (name, filter, keep) in tried {
        let shown: BTreeSet<ComplaintId> =
            ids(&lines(&h, &town, &actor, &filter).await).into_iter().collect();
        let expected: BTreeSet<ComplaintId> = all.iter().filter(|l| keep(l)).map(|l| l.id).collect();
        assert_eq!(shown, expected, "{name}");
        assert!(
            !expected.is_empty() && expected.len() < all.len(),
            "{name} is tried with some in and some out"
        );
    }
});

// Keyset paging (design.md 7): whoever walks the pages meets every case once, also while cases come in and go.
db_test!(walking_the_pages_meets_every_case_exactly_once_while_others_write, |h| {
    let town = h.town("a").await;
    mixed(&h, &town).await;
    let actor = town.actor(Role::ResponsibleOfficer);
    for view in VIEWS {
        let filter = of_view(view);
        let there: Vec<ComplaintId> = ids(&lines(&h, &town, &actor, &filter).await);
        let mut met = Vec::new();
        let mut after = None;
        loop {
            let page = page(&h, &town, &actor, &filter, &PageArgs { first: 3, after }).await;
            assert!(page.rows.len() <= 3 && (page.rows.len() == 3 || !page.has_next), "{view:?}");
            met.extend(ids(&page.rows));
            // A case of long ago and one of today come in, and one of them is finished at once.
            for received in ["2026-10-20 09:00", "2026-11-19 09:00"] {
                let new = registered(&h, &town, received, |new| new.assignee = actor.staff_id()).await;
                if received.starts_with("2026-11") {
                    h.clock.advance(Duration::seconds(1));
                    work::result(&h.desk(&town, clerk(&town)), new.id, "ซ่อมแล้ว", &[]).await.unwrap();
                }
            }
            if !page.has_next {
                break;
            }
            after = page.end_cursor;
            assert!(after.is_some() && met.len() < 300, "{view:?} comes to an end");
        }
        let distinct: BTreeSet<ComplaintId> = met.iter().copied().collect();
        assert_eq!(distinct.len(), met.len(), "{view:?}: one was met twice");
        for id in &there {
            assert!(distinct.contains(id), "{view:?}: one was never met");
        }
    }
});

db_test!(a_page_is_one_statement_and_the_queue_with_its_counts_at_most_three, |h| {
    let town = h.town("a").await;
    mixed(&h, &town).await;
    let actor = clerk(&town);
    let read = h.store.read(&town.scope).await.unwrap();
    for view in VIEWS {
        let before = read.statements();
        let args = PageArgs { first: 50, after: None };
        let page = queue::list(&read, &actor, &of_view(view), &args, true, h.clock.today()).await.unwrap();
        assert_eq!(read.statements() - before, 1, "{view:?}");
        assert!(
            page.rows.iter().all(|line| line.last_event.is_some()),
            "{view:?}: each line says what happened last"
        );
        queue::counts(&read, &actor, h.clock.today()).await.unwrap();
        assert!(read.statements() - before <= 3, "{view:?}");
    }
});

db_test!(a_page_holds_at_most_100_and_a_broken_cursor_is_refused, |h| {
    let town = h.town("a").await;
    for n in 0..103 {
        h.file(&town, &format!("เรื่อง {n}")).await;
    }
    let actor = clerk(&town);
    let many = page(&h, &town, &actor, &Filter::default(), &PageArgs { first: 10_000, after: None }).await;
    assert_eq!((many.rows.len(), many.has_next), (100, true));
    let rest =
        page(&h, &town, &actor, &Filter::default(), &PageArgs { first: 0, after: many.end_cursor }).await;
    assert_eq!((rest.rows.len(), rest.has_next), (1, true), "no page is empty by request");
    let closed = kernel::page::encode_cursor(
        &serde_json::json!({ "day": null, "at": h.now(), "id": uuid::Uuid::nil() }),
    );
    let read = h.store.read(&town.scope).await.unwrap();
    for cursor in ["", "x", "7b7d", &closed, &"0".repeat(2_000)] {
        let args = PageArgs { first: 10, after: Some(cursor.to_owned()) };
        let refused = queue::list(&read, &actor, &Filter::default(), &args, true, h.clock.today()).await;
        assert!(matches!(refused, Err(Fault::Invalid(_))), "{cursor}");
    }
});
