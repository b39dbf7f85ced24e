//! Every command and every reading by every role, held against the permission table (design.md 3).

use super::*;
use complaints::{
    case::Channel,
    complaint::{Desk, duplicates, queue, receive, work},
};
use futures::future::BoxFuture;
use kernel::{Action, page::PageArgs, permission::allows};

type Done<'a> = BoxFuture<'a, Result<(), Fault>>;
type Command = for<'a> fn(&'a Desk, &'a Town, ComplaintId) -> Done<'a>;

/// Each command with the right it needs and how far the case must be before it.
const COMMANDS: &[(&str, Action, Stage, Command)] = &[
    ("receive", Action::ComplaintReceive, Stage::Open, |desk, town, _| {
        Box::pin(async move {
            let mut new = town.matter("แจ้งทางโทรศัพท์");
            new.channel = Channel::Phone;
            receive(desk, new).await.map(|_| ())
        })
    }),
    ("acknowledge", Action::ComplaintWork, Stage::Open, |d, _, id| Box::pin(work::acknowledge(d, id, ""))),
    ("progress", Action::ComplaintWork, Stage::Open, |d, _, id| Box::pin(work::progress(d, id, "x", &[]))),
    ("explain_delay", Action::ComplaintWork, Stage::Open, |d, _, id| {
        Box::pin(work::explain_delay(d, id, day("2026-12-24"), "x"))
    }),
    ("result", Action::ComplaintWork, Stage::Open, |d, _, id| Box::pin(work::result(d, id, "x", &[]))),
    ("note", Action::ComplaintWork, Stage::Open, |d, _, id| Box::pin(work::note(d, id, "x"))),
    ("reopen", Action::ComplaintWork, Stage::Resolved, |d, _, id| Box::pin(work::reopen(d, id, "x"))),
    ("close", Action::ComplaintClose, Stage::Resolved, |d, _, id| Box::pin(work::close(d, id, ""))),
    ("assign", Action::ComplaintAssign, Stage::Open, |desk, town, id| {
        Box::pin(async move { work::assign(desk, &[id], Some(town.works), None).await.map(|_| ()) })
    }),
    ("recategorise", Action::ComplaintAssign, Stage::Open, |d, town, id| {
        Box::pin(work::recategorise(d, id, town.roads))
    }),
    ("refer", Action::ComplaintRefer, Stage::Open, |d, _, id| Box::pin(work::refer(d, id, "การไฟฟ้า", "x"))),
    ("merge", Action::ComplaintMerge, Stage::Open, |desk, town, id| {
        Box::pin(async move {
            let system = Desk { actor: Actor::System, ..desk.clone() };
            let into = receive(&system, town.matter("เรื่องแรก")).await?;
            work::merge(desk, id, into.id).await
        })
    }),
];

#[derive(Clone, Copy, PartialEq)]
enum Stage {
    Open,
    Resolved,
}

async fn prepared(h: &Harness, town: &Town, stage: Stage) -> ComplaintId {
    let id = h.file(town, "ไฟดับ").await.id;
    if stage == Stage::Resolved {
        work::result(&h.desk(town, Actor::System), id, "ซ่อมแล้ว", &[]).await.unwrap();
    }
    id
}

fn actors(town: &Town) -> Vec<(Option<Role>, Actor)> {
    let staff = Role::ALL.iter().map(|role| (Some(*role), town.actor(*role)));
    staff.chain([(None, Actor::Citizen)]).collect()
}

db_test!(every_command_by_every_role_follows_the_permission_table, |h| {
    let town = h.town("a").await;
    for (name, action, stage, command) in COMMANDS {
        for (role, actor) in actors(&town) {
            let id = prepared(&h, &town, *stage).await;
            let before = case(&h, &town, id).await;
            let done = command(&h.desk(&town, actor), &town, id).await;
            let allowed = role.is_some_and(|role| allows(role, *action));
            match done {
                Ok(()) => assert!(allowed, "{name} by {role:?} was done"),
                Err(Fault::Forbidden) => {
                    assert!(!allowed, "{name} by {role:?} was refused");
                    let after = case(&h, &town, id).await;
                    assert_eq!((after.version, after.events.len()), (before.version, before.events.len()));
                }
                Err(other) => panic!("{name} by {role:?}: {other:?}"),
            }
        }
    }
});

db_test!(a_responsible_officer_works_on_own_and_department_cases_only, |h| {
    let town = h.town("a").await;
    let officer = town.actor(Role::ResponsibleOfficer);
    for (name, action, stage, command) in COMMANDS {
        if *name == "receive" || !allows(Role::ResponsibleOfficer, *action) {
            continue;
        }
        let foreign = prepared(&h, &town, Stage::Open).await;
        let own = prepared(&h, &town, Stage::Open).await;
        let system = h.desk(&town, Actor::System);
        work::assign(&system, &[foreign], Some(town.clerks), Some(town.staff(Role::Approver))).await.unwrap();
        work::assign(&system, &[own], Some(town.clerks), officer.staff_id()).await.unwrap();
        if *stage == Stage::Resolved {
            for id in [foreign, own] {
                work::result(&system, id, "ซ่อมแล้ว", &[]).await.unwrap();
            }
        }
        let desk = h.desk(&town, officer.clone());
        let refused = command(&desk, &town, foreign).await;
        assert!(matches!(refused, Err(Fault::Forbidden)), "{name} on somebody else's case: {refused:?}");
        command(&desk, &town, own).await.unwrap_or_else(|fault| panic!("{name} on the own case: {fault}"));
    }
});

type Reading = for<'a> fn(&'a store::TenantRead, &'a Desk, ComplaintId) -> Done<'a>;

const READINGS: &[(&str, Action, Reading)] = &[
    ("queue", Action::ComplaintRead, |read, desk, _| {
        Box::pin(async move {
            let page = PageArgs { first: 10, after: None };
            queue::list(read, &desk.actor, &queue::Filter::default(), &page, true, day("2026-11-20"))
                .await
                .map(|_| ())
        })
    }),
    ("counts", Action::ComplaintRead, |read, desk, _| {
        Box::pin(async move { queue::counts(read, &desk.actor, day("2026-11-20")).await.map(|_| ()) })
    }),
    ("file", Action::ComplaintRead, |read, desk, id| {
        Box::pin(async move { queries::file(read, &desk.actor, id).await.map(|_| ()) })
    }),
    ("case file", Action::ComplaintRead, |read, desk, _| {
        Box::pin(async move {
            queries::is_case_file(read, &desk.actor, kernel::ids::UploadId::new()).await.map(|_| ())
        })
    }),
    ("duplicates", Action::ComplaintRead, |read, desk, _| {
        Box::pin(async move {
            let like = duplicates::Like { text: "ไฟดับ".into(), ..duplicates::Like::default() };
            duplicates::find(read, &desk.actor, &like, day("2026-11-20")).await.map(|_| ())
        })
    }),
    ("complainant", Action::ComplainantRead, |_, desk, id| {
        Box::pin(async move { queries::show_complainant(desk, id).await.map(|_| ()) })
    }),
    ("lateness", Action::LatenessRead, |read, desk, _| {
        Box::pin(async move { queue::lateness(read, &desk.actor, day("2026-11-20")).await.map(|_| ()) })
    }),
];

db_test!(every_reading_by_every_role_follows_the_permission_table, |h| {
    let town = h.town("a").await;
    let id = prepared(&h, &town, Stage::Open).await;
    let read = h.store.read(&town.scope).await.unwrap();
    for (name, action, reading) in READINGS {
        for (role, actor) in actors(&town) {
            let done = reading(&read, &h.desk(&town, actor), id).await;
            let allowed = role.is_some_and(|role| allows(role, *action));
            match done {
                Ok(()) => assert!(allowed, "{name} by {role:?} was shown"),
                Err(Fault::Forbidden) => assert!(!allowed, "{name} by {role:?} was refused"),
                Err(other) => panic!("{name} by {role:?}: {other:?}"),
            }
        }
    }
});

// domain.md c12: who looked at the complainant's card is known afterwards; a look that was refused shows nothing.
db_test!(every_look_at_a_complainant_is_kept, |h| {
    let town = h.town("a").await;
    let id = receive(&h.desk(&town, Actor::Citizen), with_address(&town, "ไฟดับ", false)).await.unwrap().id;
    let officer = town.actor(Role::ResponsibleOfficer);
    let card = queries::show_complainant(&h.desk(&town, officer), id).await.unwrap().unwrap();
    assert_eq!((card.name.as_str(), card.email.as_str()), ("สมมุติ ผู้แจ้ง", "citizen@example.com"));
    let refused = queries::show_complainant(&h.desk(&town, town.actor(Role::Auditor)), id).await;
    assert!(matches!(refused, Err(Fault::Forbidden)), "{refused:?}");
    let read = h.store.read(&town.scope).await.unwrap();
    let page = PageArgs { first: 100, after: None };
    let trail = tenancy::audit::list(&read, &town.actor(Role::Auditor), Some(id.uuid()), page).await.unwrap();
    let looks: Vec<_> = trail.rows.iter().filter(|line| line.action == "complainant.read").collect();
    assert_eq!(looks.len(), 1);
    assert_eq!(looks[0].actor_name.as_deref(), Some("responsible_officer a"));
    assert!(!looks[0].detail.to_string().contains("ผู้แจ้ง"));
});
