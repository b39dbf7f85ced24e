//! Leaks that others published, tried on two towns with the same data (rivals.md 2.2: Decidim #1538, #7604, #8807,
//! #9589, #12502). Town b is the twin of town a: same texts, same numbers, same names of departments, and mail
//! addresses that differ only in the host.

use crate::complaints::{Mail, at, clerk, mails, row_counts, with_address};
use crate::harness::{Harness, Town};
use complaints::{
    case::Channel,
    complaint::{Receipt, duplicates, queries, queue, receive, work},
};
use kernel::{Actor, Clock, Fault, Role, page::PageArgs};
use platform::backplane::{CacheKey, Channel as Notices, LimitKey};
use std::time::Duration;

struct Twin {
    town: Town,
    /// Waits, nobody has it.
    waiting: Receipt,
    /// Overdue, with the responsible officer.
    late: Receipt,
}

async fn twin(h: &Harness, slug: &str) -> Twin {
    let town = h.town(slug).await;
    let mut new = with_address(&town, "ไฟดับหน้าวัด", true);
    new.matter.contact.as_mut().unwrap().email = format!("citizen@{slug}.example");
    let waiting = receive(&h.desk(&town, Actor::Citizen), new).await.unwrap();
    let mut new = with_address(&town, "ถนนทรุด", true);
    new.matter.contact.as_mut().unwrap().email = format!("second@{slug}.example");
    new.channel = Channel::Phone;
    new.matter.received_at = Some(at("2026-10-20 09:00"));
    new.assignee = Some(town.staff(Role::ResponsibleOfficer));
    let late = receive(&h.desk(&town, clerk(&town)), new).await.unwrap();
    Twin { town, waiting, late }
}

fn only_of(mails: &[Mail], slug: &str) {
    assert!(!mails.is_empty());
    for mail in mails {
        assert!(mail.to_address.ends_with(&format!("@{slug}.example")), "{} in {slug}", mail.to_address);
    }
}

/// Everything the office and the citizen can do with the two cases of a twin.
async fn work_through(h: &Harness, twin: &Twin) {
    let desk = h.desk(&twin.town, clerk(&twin.town));
    let officer = Some(twin.town.staff(Role::ResponsibleOfficer));
    work::assign(&desk, &[twin.waiting.id, twin.late.id], None, officer).await.unwrap();
    work::acknowledge(&desk, twin.waiting.id, "").await.unwrap();
    work::progress(&desk, twin.waiting.id, "คืบหน้า", &[]).await.unwrap();
    work::explain_delay(&desk, twin.late.id, "2026-12-24".parse().unwrap(), "รอของ").await.unwrap();
    work::result(&desk, twin.waiting.id, "ซ่อมแล้ว", &[]).await.unwrap();
    work::close(&desk, twin.waiting.id, "").await.unwrap();
    work::refer(&desk, twin.late.id, "แขวงทางหลวง", "นอกเขต").await.unwrap();
}

db_test!(decidim_1538_no_mail_reaches_the_people_of_another_town, |h| {
    let (a, b) = (twin(&h, "a").await, twin(&h, "b").await);
    let untouched = row_counts(&h, &b.town).await;
    work_through(&h, &a).await;
    assert_eq!(row_counts(&h, &b.town).await, untouched, "work in a writes nothing in b");
    let (in_a, in_b) = (mails(&h, &a.town).await, mails(&h, &b.town).await);
    assert_eq!((in_a.len(), in_b.len()), (8, 2));
    only_of(&in_a, "a");
    only_of(&in_b, "b");
    for mail in &in_a {
        assert!(
            !mail.body_text.contains("ส่วนตำบลb") && !mail.body_text.contains("/t/b/"),
            "{}",
            mail.body_text
        );
    }
});

db_test!(decidim_12502_reminders_go_to_the_staff_of_their_own_town, |h| {
    let (a, b) = (twin(&h, "a").await, twin(&h, "b").await);
    h.clock.set(at("2026-11-23 09:00"));
    let report = reminders::reminder::run(&h.store, &a.town.scope, h.now()).await.unwrap();
    assert!(report.digests > 0, "{report:?}");
    let digests =
        |mails: Vec<Mail>| mails.into_iter().filter(|m| m.kind == "reminder.digest").collect::<Vec<_>>();
    let in_a = digests(mails(&h, &a.town).await);
    assert_eq!(in_a.len(), usize::try_from(report.digests).unwrap());
    only_of(&in_a, "a");
    assert!(digests(mails(&h, &b.town).await).is_empty(), "the run of a tells nobody in b");
    let report_b = reminders::reminder::run(&h.store, &b.town.scope, h.now()).await.unwrap();
    assert_eq!(report_b, report, "twins have the same to be reminded of");
    only_of(&digests(mails(&h, &b.town).await), "b");
    assert_eq!(digests(mails(&h, &a.town).await).len(), in_a.len());
});

db_test!(decidim_8807_administrators_hear_of_their_own_town_only, |h| {
    let (a, b) = (twin(&h, "a").await, twin(&h, "b").await);
    work_through(&h, &a).await;
    for (own, other) in [(&a, &b), (&b, &a)] {
        let read = h.store.read(&own.town.scope).await.unwrap();
        let page = || PageArgs { first: 100, after: None };
        let filter = reminders::message::OutboxFilter::default();
        let admin = own.town.actor(Role::TenantAdmin);
        let outbox = reminders::message::list(&read, &admin, filter, &page()).await.unwrap();
        let foreign = format!("@{}.example", other.town.scope.slug());
        assert!(
            !outbox.rows.is_empty() && outbox.rows.iter().all(|line| !line.to_address.ends_with(&foreign))
        );
        let trail = tenancy::audit::list(&read, &admin, None, page()).await.unwrap();
        let foreigner = format!(" {}", other.town.scope.slug());
        assert!(!trail.rows.is_empty());
        for line in trail.rows {
            assert!(line.actor_name.is_none_or(|name| !name.ends_with(&foreigner)), "{}", line.action);
        }
    }
});

db_test!(decidim_9589_figures_are_those_of_the_asking_town, |h| {
    let (a, b) = (twin(&h, "a").await, twin(&h, "b").await);
    for n in 0..3 {
        h.file(&b.town, &format!("อีกเรื่อง {n}")).await;
    }
    work::result(&h.desk(&b.town, clerk(&b.town)), b.waiting.id, "ซ่อมแล้ว", &[]).await.unwrap();
    let today = h.clock.today();
    // Alternating, so that an answer kept under the wrong key would show.
    for _ in 0..2 {
        for (twin, received, answered) in [(&a, 2, 0), (&b, 5, 1)] {
            let read = h.store.read(&twin.town.scope).await.unwrap();
            let actor = clerk(&twin.town);
            assert_eq!(queries::public_figures(&read, today).await.unwrap(), (received, answered));
            let counts = queue::counts(&read, &actor, today).await.unwrap();
            assert_eq!((counts.open, counts.overdue), (received - answered, 1));
            let (departments, officers) = queue::lateness(&read, &actor, today).await.unwrap();
            assert_eq!(departments.iter().map(|late| late.open).sum::<i64>(), received - answered);
            let officer = format!("responsible_officer {}", twin.town.scope.slug());
            assert!(officers.iter().any(|late| late.name.as_deref() == Some(&officer)));
        }
    }
    // What is kept under the same kind and id of two towns is kept apart; so are counters and notices.
    let (cache, ttl) = (&h.backplane.cache, Duration::from_secs(60));
    let key = |twin: &Twin| CacheKey::scoped(&twin.town.scope, "figures", "2570");
    cache.set(&key(&a), b"of a".to_vec(), ttl).await;
    assert_eq!(cache.get(&key(&b)).await, None);
    cache.set(&key(&b), b"of b".to_vec(), ttl).await;
    assert_eq!(cache.get(&key(&a)).await.as_deref(), Some(&b"of a"[..]));
    cache.remove(&key(&b)).await;
    assert!(cache.get(&key(&a)).await.is_some());
    let names = |twin: &Twin| {
        let scope = &twin.town.scope;
        (Notices::scoped(scope, "queue", "1"), LimitKey::scoped(scope, "track", "1"))
    };
    assert_ne!(names(&a).0, names(&b).0);
    assert_ne!(names(&a).1, names(&b).1);
});

db_test!(decidim_7604_lists_of_people_show_the_own_town_only, |h| {
    let (a, b) = (twin(&h, "a").await, twin(&h, "b").await);
    for (own, other) in [(&a, &b), (&b, &a)] {
        let read = h.store.read(&own.town.scope).await.unwrap();
        let actor = clerk(&own.town);
        let slug = own.town.scope.slug();
        let staff = tenancy::staff::list(&read, &actor, true).await.unwrap();
        assert_eq!(staff.len(), Role::ALL.len());
        assert!(staff.iter().all(|person| person.email.ends_with(&format!("@{slug}.example"))));
        for role in Role::ALL {
            let held = tenancy::staff::with_role(&read, *role, None).await.unwrap();
            assert_eq!(held.iter().map(|p| p.id).collect::<Vec<_>>(), [own.town.staff(*role)]);
            assert!(tenancy::staff::find(&read, other.town.staff(*role)).await.unwrap().is_none());
        }
        let foreign_mail = format!("receiving_clerk@{}.example", other.town.scope.slug());
        assert!(tenancy::staff::find_by_email(&read, &foreign_mail).await.unwrap().is_none());
        let desk = h.desk(&own.town, actor.clone());
        let card = queries::show_complainant(&desk, own.waiting.id).await.unwrap().unwrap();
        assert_eq!(card.email, format!("citizen@{slug}.example"));
        assert!(queries::show_complainant(&desk, other.waiting.id).await.unwrap().is_none());
        let page = PageArgs { first: 100, after: None };
        let filter = queue::Filter { view: queue::View::All, ..queue::Filter::default() };
        let list = queue::list(&read, &actor, &filter, &page, true, h.clock.today()).await.unwrap();
        assert_eq!(list.rows.len(), 2);
        // A filter that names the other town's people and places finds nothing instead of theirs.
        for filter in [
            queue::Filter { assignee: Some(other.town.staff(Role::ResponsibleOfficer)), ..filter.clone() },
            queue::Filter { department: Some(other.town.works), ..filter.clone() },
            queue::Filter { categories: vec![other.town.lights], ..filter.clone() },
            queue::Filter { village: Some(other.town.village), ..filter },
        ] {
            assert!(
                queue::list(&read, &actor, &filter, &page, true, h.clock.today())
                    .await
                    .unwrap()
                    .rows
                    .is_empty()
            );
        }
    }
});

// The rule behind them all: what belongs to another town looks as if it were not there.
db_test!(a_case_of_another_town_does_not_exist_for_any_command_or_reading, |h| {
    let (a, b) = (twin(&h, "a").await, twin(&h, "b").await);
    let before = row_counts(&h, &b.town).await;
    let desk = h.desk(&a.town, clerk(&a.town));
    let officer = Some(a.town.staff(Role::ResponsibleOfficer));
    let theirs = b.waiting.id;
    let day = "2026-12-24".parse().unwrap();
    for (name, done) in [
        ("acknowledge", work::acknowledge(&desk, theirs, "").await),
        ("progress", work::progress(&desk, theirs, "x", &[]).await),
        ("explain_delay", work::explain_delay(&desk, theirs, day, "x").await),
        ("result", work::result(&desk, theirs, "x", &[]).await),
        ("close", work::close(&desk, theirs, "").await),
        ("reopen", work::reopen(&desk, theirs, "x").await),
        ("note", work::note(&desk, theirs, "x").await),
        ("refer", work::refer(&desk, theirs, "x", "x").await),
        ("merge", work::merge(&desk, theirs, a.waiting.id).await),
        ("merge into", work::merge(&desk, a.waiting.id, theirs).await),
        ("recategorise", work::recategorise(&desk, theirs, a.town.roads).await),
        ("assign", work::assign(&desk, &[theirs], None, officer).await.map(|_| ())),
    ] {
        assert!(matches!(done, Err(Fault::NotFound)), "{name}: {done:?}");
    }
    assert_eq!(row_counts(&h, &b.town).await, before);
    let read = h.store.read(&a.town.scope).await.unwrap();
    let actor = clerk(&a.town);
    assert!(queries::file(&read, &actor, theirs).await.unwrap().is_none());
    assert!(queries::trace(&read, theirs).await.unwrap().is_none());
    assert!(queue::by_ids(&read, &[theirs]).await.unwrap().is_empty());
    let like = duplicates::Like {
        text: "ไฟดับหน้าวัด".into(), ..duplicates::Like::default()
    };
    let alike = duplicates::find(&read, &actor, &like, h.clock.today()).await.unwrap();
    assert_eq!(alike.iter().map(|c| c.line.id).collect::<Vec<_>>(), [a.waiting.id]);
});
