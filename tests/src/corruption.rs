//! The corruption register (rivals.md 4.4; Zammad #2757, #6365): unreadable in the raw rows, closed to every other
//! role, without a trace anywhere else in the database, and yet with its alarm (FixMyStreet's private reports have none).

mod secrecy;

use crate::harness::{Harness, Town};
use chrono::{DateTime, Duration, NaiveDate, TimeZone, Utc};
use complaints::{
    case::{CaseNumber, Channel, EventKind, Secret, State},
    complaint::Desk,
    corruption::{Contact, NewCase, NewFile, Receipt, audit, commands, files, queries, receive},
};
use kernel::{Actor, Clock, Fault, Lang, Role, ids::UploadId, page::PageArgs};
use store::Sql;

const TEXT: &str = "ผู้ดูแลคลังพัสดุเรียกรับเงินสามหมื่นบาทก่อนลงนามตรวจรับงาน";
const RESPONDENT: &str = "หัวหน้าคลังพัสดุคนปัจจุบัน";
const PLACE: &str = "ห้องเก็บพัสดุชั้นสอง";
const NAME: &str = "นายผู้แจ้งเบาะแส ทดสอบ";
const EMAIL: &str = "whistle@example.com";
const PHONE: &str = "0812345678";
const FILE: &[u8] = b"evidence-of-a-payment-7f3a";
const FILE_NAME: &str = "slip-2026.jpg";

fn desk(h: &Harness, town: &Town, actor: Actor) -> Desk {
    Desk {
        store: h.store.clone(),
        scope: town.scope.clone(),
        actor,
        lang: Lang::Th,
        clock: h.clock.clone(),
        vault: h.vault.clone(),
        files: h.files.clone(),
        public_url: "https://portal.example".to_owned(),
    }
}

fn citizen(h: &Harness, town: &Town) -> Desk {
    desk(h, town, Actor::Citizen)
}

fn officer(h: &Harness, town: &Town) -> Desk {
    desk(h, town, town.actor(Role::CorruptionOfficer))
}

fn anonymous(key: &str) -> NewCase {
    NewCase {
        idempotency_key: key.to_owned(),
        channel: Channel::Website,
        text: TEXT.to_owned(),
        respondent: RESPONDENT.to_owned(),
        place: PLACE.to_owned(),
        contact: None,
        received_at: None,
        files: Vec::new(),
    }
}

fn named(key: &str) -> NewCase {
    let contact = Contact {
        name: NAME.to_owned(),
        phone: PHONE.to_owned(),
        email: EMAIL.to_owned(),
        address: String::new(),
        wants_mail: true,
    };
    let file = NewFile { name: FILE_NAME.to_owned(), bytes: FILE.to_vec(), mime: "image/jpeg".to_owned() };
    NewCase { contact: Some(contact), files: vec![file], ..anonymous(key) }
}

/// A case through all its steps, with mail, a file, information and a note.
async fn lived_through(h: &Harness, town: &Town) -> Receipt {
    let receipt = receive::receive(&citizen(h, town), named("form-1")).await.unwrap();
    let officer = officer(h, town);
    let id = receipt.id;
    commands::acknowledge(&officer, id, "จะเรียกเอกสารคลังพัสดุมาตรวจ").await.unwrap();
    commands::assign(&officer, id, town.staff(Role::CorruptionOfficer)).await.unwrap();
    commands::note(&officer, id, "บันทึกลับเฉพาะเจ้าหน้าที่").await.unwrap();
    let more = NewFile { name: FILE_NAME.to_owned(), bytes: FILE.to_vec(), mime: "image/jpeg".to_owned() };
    commands::add_information(&citizen(h, town), receipt.number, &receipt.secret, "มีพยานอีกสองคน", vec![more])
        .await
        .unwrap();
    commands::progress(&officer, id, "ตรวจเอกสารแล้วบางส่วน").await.unwrap();
    receipt
}

db_test!(every_other_role_is_forbidden_everywhere, |h| {
    let town = h.town("a").await;
    let receipt = receive::receive(&citizen(&h, &town), named("form-1")).await.unwrap();
    let file = queries::find(&officer(&h, &town), receipt.id).await.unwrap().unwrap().events[0].files[0].id;
    let (id, number, secret) = (receipt.id, receipt.number, &receipt.secret);
    let me = town.staff(Role::CorruptionOfficer);
    let day = NaiveDate::from_ymd_opt(2027, 1, 15).unwrap();
    let refused = |what: &str, who: &str, fault: Option<Fault>| {
        assert!(matches!(fault, Some(Fault::Forbidden)), "{who} {what}: {fault:?}");
    };
    let mut actors: Vec<(String, Actor)> = Role::ALL
        .iter()
        .filter(|role| **role != Role::CorruptionOfficer)
        .map(|role| (role.as_str().to_owned(), town.actor(*role)))
        .collect();
    assert_eq!(actors.len(), Role::ALL.len() - 1);
    // All the others in one person are still nobody here.
    let others = Role::ALL.iter().copied().filter(|role| *role != Role::CorruptionOfficer).collect();
    actors.push((
        "all others".to_owned(),
        Actor::Staff { id: town.staff(Role::Approver), roles: others, department: None },
    ));
    actors.push(("citizen".to_owned(), Actor::Citizen));
    for (who, actor) in actors {
        let desk = desk(&h, &town, actor.clone());
        let read = h.store.read(&town.scope).await.unwrap();
        for open in [None, Some(true), Some(false)] {
            refused("list", &who, queries::list(&read, &actor, open, &PageArgs::default()).await.err());
        }
        refused("audit", &who, audit::list(&read, &actor, 10).await.err());
        drop(read);
        refused("find", &who, queries::find(&desk, id).await.err());
        refused("open_file", &who, files::open_file(&desk, file).await.err());
        refused("acknowledge", &who, commands::acknowledge(&desk, id, "").await.err());
        refused("assign", &who, commands::assign(&desk, id, me).await.err());
        refused("progress", &who, commands::progress(&desk, id, "x").await.err());
        refused("delay", &who, commands::explain_delay(&desk, id, day, "x").await.err());
        refused("result", &who, commands::result(&desk, id, "x").await.err());
        refused("close", &who, commands::close(&desk, id, "").await.err());
        refused("note", &who, commands::note(&desk, id, "x").await.err());
        refused("register", &who, receive::register(&desk, named("k"), &[]).await.err());
        if actor != Actor::Citizen {
            // A secret found on somebody's desk does not open the case to a member of staff.
            refused("receive", &who, receive::receive(&desk, named("k")).await.err());
            refused("follow", &who, queries::follow(&desk, number, secret).await.err());
            refused("follow file", &who, files::open_file_by_secret(&desk, number, secret, file).await.err());
            let added = commands::add_information(&desk, number, secret, "x", Vec::new()).await;
            refused("information", &who, added.err());
        }
    }
    let case = queries::find(&officer(&h, &town), id).await.unwrap().unwrap();
    assert_eq!((case.version, case.events.len()), (1, 1), "nothing was written");
});

db_test!(the_officer_reads_works_and_leaves_a_trail, |h| {
    let town = h.town("a").await;
    let receipt = lived_through(&h, &town).await;
    let officer = officer(&h, &town);
    let case = queries::find(&officer, receipt.id).await.unwrap().unwrap();
    assert_eq!(
        (case.text.as_str(), case.respondent.as_str(), case.place.as_str()),
        (TEXT, RESPONDENT, PLACE)
    );
    assert_eq!(case.complainant.as_ref().unwrap().email, EMAIL);
    assert_eq!(case.listed.state, State::InProgress);
    assert_eq!(case.listed.assignee, Some(town.staff(Role::CorruptionOfficer)));
    let kinds: Vec<EventKind> = case.events.iter().map(|event| event.kind).collect();
    let expected = [
        EventKind::Received,
        EventKind::Acknowledged,
        EventKind::Assigned,
        EventKind::Note,
        EventKind::Information,
        EventKind::Progress,
    ];
    assert_eq!(kinds, expected);
    let file = case.events[0].files[0].clone();
    assert_eq!((file.name.as_str(), file.bytes), (FILE_NAME, FILE.len() as i64));
    assert_eq!(files::open_file(&officer, file.id).await.unwrap().unwrap().bytes, FILE);
    assert!(files::open_file(&officer, UploadId::new()).await.unwrap().is_none());

    // domain.md c2: only an explained delay or a result ends the alarm; closing without a result is refused.
    let refused = commands::close(&officer, receipt.id, "").await;
    assert!(matches!(refused, Err(Fault::Refused("corruption_no_result"))), "{refused:?}");
    let stranger = commands::assign(&officer, receipt.id, town.staff(Role::DepartmentHead)).await;
    assert!(matches!(stranger, Err(Fault::Invalid(_))), "only an officer of the register: {stranger:?}");
    commands::result(&officer, receipt.id, "พบมูลความผิด ส่งเรื่องให้หน่วยงานที่มีอำนาจแล้ว").await.unwrap();
    commands::close(&officer, receipt.id, "").await.unwrap();
    let late =
        commands::add_information(&citizen(&h, &town), receipt.number, &receipt.secret, "x", Vec::new())
            .await;
    assert!(matches!(late, Err(Fault::Refused("corruption_closed"))), "{late:?}");

    let read = h.store.read(&town.scope).await.unwrap();
    let lines = audit::list(&read, &officer.actor, 50).await.unwrap();
    let actions: Vec<&str> = lines.iter().rev().map(|line| line.action.as_str()).collect();
    let expected = [
        "receive",
        "acknowledge",
        "assign",
        "note",
        "information",
        "progress",
        "read",
        "read_file",
        "result",
        "close",
    ];
    assert_eq!(actions, expected);
    assert!(lines.iter().all(|line| line.number == Some(receipt.number)));
    assert_eq!(lines[0].actor_name.as_deref(), Some("corruption_officer a"));
    assert_eq!(lines.last().unwrap().actor_name, None, "a citizen has no name here");
});

db_test!(number_and_secret_open_the_public_side_only, |h| {
    let (a, b) = (h.town("a").await, h.town("b").await);
    let receipt = lived_through(&h, &a).await;
    // A case of the same number in the neighbouring administration.
    let neighbour = receive::receive(&citizen(&h, &b), anonymous("form-1")).await.unwrap();
    assert_eq!(neighbour.number, receipt.number);
    let at_a = citizen(&h, &a);
    let followed = queries::follow(&at_a, receipt.number, &receipt.secret).await.unwrap().unwrap();
    assert_eq!(followed.said, TEXT);
    let kinds: Vec<EventKind> = followed.events.iter().map(|event| event.kind).collect();
    let expected =
        [EventKind::Received, EventKind::Acknowledged, EventKind::Information, EventKind::Progress];
    assert_eq!(kinds, expected, "neither the note nor who works on it");
    assert!(
        followed.events[0].text.contains("1/2570")
            && followed.events[0].text.contains("5\u{a0}ธันวาคม\u{a0}2569")
    );
    assert!(followed.events[3].text.contains("ตรวจเอกสารแล้วบางส่วน"));
    let file = followed.events[0].files[0].id;
    let opened =
        files::open_file_by_secret(&at_a, receipt.number, &receipt.secret, file).await.unwrap().unwrap();
    assert_eq!((opened.bytes.as_slice(), opened.name.as_str()), (FILE, FILE_NAME));

    let wrong = Secret::generate().unwrap();
    let other = CaseNumber { running: receipt.number.running + 1, ..receipt.number };
    for (what, desk, number, secret) in [
        ("wrong secret", citizen(&h, &a), receipt.number, &wrong),
        ("wrong number", citizen(&h, &a), other, &receipt.secret),
        ("other administration", citizen(&h, &b), receipt.number, &receipt.secret),
    ] {
        assert!(queries::follow(&desk, number, secret).await.unwrap().is_none(), "{what}");
        assert!(files::open_file_by_secret(&desk, number, secret, file).await.unwrap().is_none(), "{what}");
        let added = commands::add_information(&desk, number, secret, "x", Vec::new()).await;
        assert!(matches!(added, Err(Fault::NotFound)), "{what}: {added:?}");
    }
    let foreign = officer(&h, &b);
    assert!(queries::find(&foreign, receipt.id).await.unwrap().is_none());
    assert!(files::open_file(&foreign, file).await.unwrap().is_none());
    assert!(matches!(commands::note(&foreign, receipt.id, "x").await, Err(Fault::NotFound)));
    let stolen = commands::assign(&officer(&h, &a), receipt.id, b.staff(Role::CorruptionOfficer)).await;
    assert!(matches!(stolen, Err(Fault::Invalid(_))), "an officer of another administration: {stolen:?}");
});

db_test!(a_double_submit_is_one_case_with_one_secret, |h| {
    let town = h.town("a").await;
    let desk = citizen(&h, &town);
    let (first, second) =
        futures::join!(receive::receive(&desk, named("form-1")), receive::receive(&desk, named("form-1")),);
    let (first, second) = (first.unwrap(), second.unwrap());
    h.clock.advance(Duration::hours(5));
    let third = receive::receive(&desk, named("form-1")).await.unwrap();
    for again in [&second, &third] {
        assert_eq!((again.id, again.number, again.due_on), (first.id, first.number, first.due_on));
        assert_eq!(again.secret.to_string(), first.secret.to_string());
    }
    assert!(queries::follow(&desk, first.number, &third.secret).await.unwrap().is_some());
    let next = receive::receive(&desk, anonymous("form-2")).await.unwrap();
    assert_eq!((first.number.running, next.number.running), (1, 2), "no gap, no double");
    let rows = secrecy::every_row(&h, &town).await;
    for (table, count) in [("corruption_case", 2), ("corruption_file", 1), ("message", 1), ("deadline", 2)] {
        assert_eq!(rows.iter().filter(|(name, _)| name == table).count(), count, "{table}");
    }
    let sealed = h.folder.path().join("files").join(town.scope.id().uuid().to_string()).join("sealed");
    assert_eq!(std::fs::read_dir(sealed).unwrap().count(), 1, "the second try left its files behind");
});

db_test!(a_sealed_text_opens_in_its_own_place_only, |h| {
    let town = h.town("a").await;
    let desk = citizen(&h, &town);
    let a = receive::receive(&desk, named("form-1")).await.unwrap();
    let b = receive::receive(&desk, named("form-2")).await.unwrap();
    let officer = officer(&h, &town);
    for (set, from) in [("matter", "matter"), ("identity", "identity"), ("identity", "matter")] {
        let tx = h.store.write(&town.scope).await.unwrap();
        let sql =
            Sql::new("SELECT matter, identity FROM corruption_case WHERE tenant_id = {tenant} AND id = ?");
        let kept = tx.rows(sql.bind(b.id.uuid())).await.unwrap();
        let (matter, identity): (Vec<u8>, Vec<u8>) =
            (kept[0].try_get("", "matter").unwrap(), kept[0].try_get("", "identity").unwrap());
        let source = if set == from { a.id } else { b.id };
        let moved = Sql::new(&format!(
            "UPDATE corruption_case SET {set} = (SELECT s.{from} FROM corruption_case s
             WHERE s.tenant_id = {{tenant}} AND s.id = ?) WHERE tenant_id = {{tenant}} AND id = ?"
        ));
        assert_eq!(tx.run(moved.bind(source.uuid()).bind(b.id.uuid())).await.unwrap(), 1);
        tx.commit().await.unwrap();
        let opened = queries::find(&officer, b.id).await;
        assert!(matches!(opened, Err(Fault::Internal(_))), "{from} opens as {set} of another row");
        let tx = h.store.write(&town.scope).await.unwrap();
        let back = Sql::new(
            "UPDATE corruption_case SET matter = ?, identity = ? WHERE tenant_id = {tenant} AND id = ?",
        );
        tx.run(back.bind(matter).bind(identity).bind(b.id.uuid())).await.unwrap();
        tx.commit().await.unwrap();
        assert!(queries::find(&officer, b.id).await.unwrap().is_some());
    }
    // A line of one timeline moved under another case.
    let tx = h.store.write(&town.scope).await.unwrap();
    let sql = Sql::new("UPDATE corruption_event SET case_id = ? WHERE tenant_id = {tenant} AND case_id = ?");
    assert_eq!(tx.run(sql.bind(b.id.uuid()).bind(a.id.uuid())).await.unwrap(), 1);
    tx.commit().await.unwrap();
    assert!(matches!(queries::find(&officer, b.id).await, Err(Fault::Internal(_))));
});

db_test!(the_alarm_of_day_15_rings_for_the_officer_alone, |h| {
    let town = h.town("a").await;
    let officer = officer(&h, &town);
    let receipt = receive::receive(&citizen(&h, &town), anonymous("form-1")).await.unwrap();
    // domain.md c3: 20 November + 15 days = 5 December, a Saturday; it does not move.
    assert_eq!(receipt.due_on, NaiveDate::from_ymd_opt(2026, 12, 5).unwrap());
    assert_eq!(mails(&h, &town).await, Vec::<String>::new());
    h.clock.set(at(2026, 12, 4, 2));
    reminders::reminder::run(&h.store, &town.scope, h.now()).await.unwrap();
    assert_eq!(mails(&h, &town).await, ["corruption_officer@a.example queued"]);
    // Progress does not stop it, an explained delay moves it.
    commands::progress(&officer, receipt.id, "กำลังรวบรวมเอกสาร").await.unwrap();
    assert_eq!(deadline(&h, &town).await, ("open".to_owned(), receipt.due_on));
    let today = h.clock.today();
    let late = commands::explain_delay(&officer, receipt.id, today, "รอเอกสาร").await;
    assert!(matches!(late, Err(Fault::Invalid(_))), "a promise for today explains nothing: {late:?}");
    let promised = NaiveDate::from_ymd_opt(2027, 1, 15).unwrap();
    commands::explain_delay(&officer, receipt.id, promised, "รอเอกสารจากหน่วยงานอื่น").await.unwrap();
    assert_eq!(deadline(&h, &town).await, ("open".to_owned(), promised));
    assert_eq!(mails(&h, &town).await, ["corruption_officer@a.example cancelled"]);
    h.clock.set(at(2026, 12, 8, 2));
    reminders::reminder::run(&h.store, &town.scope, h.now()).await.unwrap();
    assert_eq!(mails(&h, &town).await.len(), 1, "silent until the promised day comes near");
    h.clock.set(at(2027, 1, 18, 2));
    reminders::reminder::run(&h.store, &town.scope, h.now()).await.unwrap();
    let rung = mails(&h, &town).await;
    assert!(rung.len() > 1 && rung.iter().all(|mail| mail.starts_with("corruption_officer@")), "{rung:?}");
    commands::result(&officer, receipt.id, "ไม่พบมูล").await.unwrap();
    assert_eq!(deadline(&h, &town).await, ("met".to_owned(), promised));
    h.clock.set(at(2027, 1, 20, 2));
    let run = reminders::reminder::run(&h.store, &town.scope, h.now()).await.unwrap();
    assert_eq!(run.digests, 0);
});

db_test!(the_queue_pages_by_due_day_and_hides_nothing_of_the_count, |h| {
    let town = h.town("a").await;
    let officer = officer(&h, &town);
    let mut received = Vec::new();
    for (n, days_ago) in [4, 9, 1, 9, 2].into_iter().enumerate() {
        let new = NewCase {
            channel: Channel::Letter,
            received_at: Some(h.now() - Duration::days(days_ago)),
            ..anonymous(&format!("paper-{n}"))
        };
        received.push(receive::receive(&officer, new).await.unwrap());
    }
    commands::result(&officer, received[2].id, "ไม่พบมูล").await.unwrap();
    let read = h.store.read(&town.scope).await.unwrap();
    let mut due = Vec::new();
    let mut after = None;
    loop {
        let page = PageArgs { first: 2, after };
        let page = queries::list(&read, &officer.actor, Some(true), &page).await.unwrap();
        due.extend(page.rows.iter().map(|row| (row.queue_on, row.channel)));
        after = page.end_cursor;
        if !page.has_next {
            break;
        }
    }
    assert_eq!(due.len(), 4, "each open case once");
    assert!(due.is_sorted_by_key(|row| row.0));
    let ended =
        queries::list(&read, &officer.actor, Some(false), &PageArgs { first: 9, after: None }).await.unwrap();
    assert_eq!(ended.rows.iter().map(|row| row.id).collect::<Vec<_>>(), [received[2].id]);
    let of_other_list = PageArgs { first: 9, after };
    let mixed = queries::list(&read, &officer.actor, None, &of_other_list).await;
    assert!(matches!(mixed, Err(Fault::Invalid(_))));
});

fn at(year: i32, month: u32, day: u32, hour: u32) -> DateTime<Utc> {
    Utc.with_ymd_and_hms(year, month, day, hour, 0, 0).unwrap()
}

/// Receiver and state of every mail, all of them confidential.
async fn mails(h: &Harness, town: &Town) -> Vec<String> {
    let read = h.store.read(&town.scope).await.unwrap();
    let sql = Sql::new(
        "SELECT to_address, state, confidential FROM message WHERE tenant_id = {tenant} ORDER BY created_at, id",
    );
    let rows = read.rows(sql).await.unwrap();
    rows.iter()
        .map(|row| {
            assert!(row.try_get::<bool>("", "confidential").unwrap());
            let (to, state): (String, String) =
                (row.try_get("", "to_address").unwrap(), row.try_get("", "state").unwrap());
            format!("{to} {state}")
        })
        .collect()
}

async fn deadline(h: &Harness, town: &Town) -> (String, NaiveDate) {
    let read = h.store.read(&town.scope).await.unwrap();
    let sql = Sql::new("SELECT state, due_on FROM deadline WHERE tenant_id = {tenant}");
    let rows = read.rows(sql).await.unwrap();
    assert_eq!(rows.len(), 1);
    (rows[0].try_get("", "state").unwrap(), rows[0].try_get("", "due_on").unwrap())
}
