//! Reminders and the outbox against real databases, with the bugs that others shipped as names: every one of them is a
//! mail too many, too late, to the wrong person, or none at all.

mod outbox;
mod veil;

use crate::harness::{Harness, Town};
use chrono::{DateTime, Duration, NaiveDate, Utc};
use kernel::{Actor, Fault, Lang, Role, page::PageArgs};
use platform::config::{Mail, MailMode};
use reminders::{
    Transport,
    deadline::{self, COMPLAINT_ACK, COMPLAINT_ANSWER, CORRUPTION_ANSWER, DeadlineState, NewDeadline},
    message::{self, Delivered, OutboxFilter},
    policy::{self, Policy},
    reminder::{self, Quiet, RunReport},
};
use store::{FromQueryResult, Sql, TenantScope};
use uuid::Uuid;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A moment by the clock of Thailand.
fn at(text: &str) -> DateTime<Utc> {
    format!("{text}:00+07:00").parse::<DateTime<chrono::FixedOffset>>().unwrap().to_utc()
}

fn config(h: &Harness) -> Mail {
    Mail { mode: MailMode::Files, dir: h.folder.path().join("mail"), ..platform::Config::default().mail }
}

fn transport(h: &Harness) -> Transport {
    Transport::from_config(&config(h), "https://suanruam.example").unwrap()
}

fn due(town: &Town, subject: Uuid, due_on: &str) -> NewDeadline {
    NewDeadline {
        subject_kind: "complaint",
        subject_id: subject,
        kind: COMPLAINT_ANSWER,
        due_on: day(due_on),
        responsible: Some(town.staff(Role::ResponsibleOfficer)),
        department: Some(town.works),
        confidential: false,
        label: "เรื่องที่ 123/2570 ไฟฟ้าสาธารณะ".into(),
        trace: serde_json::json!({}),
    }
}

async fn set(h: &Harness, town: &Town, new: NewDeadline) {
    let tx = h.store.write(&town.scope).await.unwrap();
    deadline::set(&tx, new, h.now()).await.unwrap();
    tx.commit().await.unwrap();
}

async fn meet(h: &Harness, town: &Town, subject: Uuid) {
    let tx = h.store.write(&town.scope).await.unwrap();
    deadline::meet(&tx, "complaint", subject, COMPLAINT_ANSWER, h.now()).await.unwrap();
    tx.commit().await.unwrap();
}

async fn remind(h: &Harness, town: &Town) -> RunReport {
    reminder::run(&h.store, &town.scope, h.now()).await.unwrap()
}

async fn deliver(h: &Harness) -> Delivered {
    message::deliver_due(&h.store, &transport(h), 50, h.now()).await.unwrap()
}

#[derive(Debug, FromQueryResult)]
struct Row {
    id: Uuid,
    kind: String,
    to_address: String,
    subject: String,
    body_text: String,
    message_id: String,
    state: String,
    attempts: i32,
    run_at: DateTime<Utc>,
}

async fn rows(h: &Harness, scope: &TenantScope) -> Vec<Row> {
    let sql = Sql::new(
        "SELECT id, kind, to_address, subject, body_text, message_id, state, attempts, run_at FROM message
         WHERE tenant_id = {tenant} ORDER BY created_at, id",
    );
    h.store.read(scope).await.unwrap().rows_as(sql).await.unwrap()
}

#[derive(Debug, PartialEq, Eq, FromQueryResult)]
struct LedgerRow {
    step: String,
    state: String,
}

async fn ledger(h: &Harness, scope: &TenantScope) -> Vec<(String, String)> {
    let sql = Sql::new(
        "SELECT step, state FROM reminder WHERE tenant_id = {tenant} ORDER BY created_at, due_on, step",
    );
    let rows: Vec<LedgerRow> = h.store.read(scope).await.unwrap().rows_as(sql).await.unwrap();
    rows.into_iter().map(|row| (row.step, row.state)).collect()
}

/// How a mail says that something is so many days late.
fn over(days: i64) -> String {
    kernel::lang::tr(Lang::Th, "due.over_days", &[("n", &days.to_string())])
}

fn steps(rows: &[(&str, &str)]) -> Vec<(String, String)> {
    rows.iter().map(|(step, state)| ((*step).to_owned(), (*state).to_owned())).collect()
}

fn letter(key: &str, address: &str) -> message::NewMessage {
    message::NewMessage {
        dedup_key: key.into(),
        kind: message::NOTICE,
        to_address: address.into(),
        to_staff: None,
        lang: Lang::Th,
        subject: "แจ้งการได้รับเรื่อง".into(),
        text: "ได้รับเรื่องแล้ว".into(),
        html: "<p>ได้รับเรื่องแล้ว</p>".into(),
        confidential: false,
    }
}

async fn post(h: &Harness, scope: &TenantScope, new: message::NewMessage) {
    let tx = h.store.write(scope).await.unwrap();
    message::post(&tx, new, h.now()).await.unwrap();
    tx.commit().await.unwrap();
}

db_test!(a_day_of_reminders_is_one_mail_a_person_and_nothing_is_told_twice, |h| {
    let town = h.town("nongbua").await;
    // Told today: one day before Saturday is Friday, today; zero days before it as well.
    set(&h, &town, due(&town, Uuid::now_v7(), "2026-11-21")).await;
    set(&h, &town, NewDeadline { kind: COMPLAINT_ACK, ..due(&town, Uuid::now_v7(), "2026-11-20") }).await;
    // Not yet.
    set(&h, &town, due(&town, Uuid::now_v7(), "2026-12-05")).await;

    let report = remind(&h, &town).await;
    assert_eq!(report, RunReport { quiet: None, digests: 1, reminders: 2, unreachable: 0 });
    assert_eq!(remind(&h, &town).await.quiet, Some(Quiet::NothingDue));
    assert_eq!(deliver(&h).await, Delivered { sent: 1, ..Delivered::default() });
    assert_eq!(remind(&h, &town).await.quiet, Some(Quiet::NothingDue));
    assert_eq!(deliver(&h).await, Delivered::default());

    let sent = rows(&h, &town.scope).await;
    assert_eq!(sent.len(), 1);
    assert_eq!(sent[0].to_address, "responsible_officer@nongbua.example");
    assert!(sent[0].body_text.contains("ครบกำหนดวันนี้") && sent[0].body_text.contains("เหลือ 1 วัน"));
    assert!(sent[0].body_text.contains("https://suanruam.example/staff/sign-in?t=nongbua"));
    assert_eq!(sent[0].message_id, format!("<{}@suanruam.example>", sent[0].id.simple()));
    assert_eq!(ledger(&h, &town.scope).await, steps(&[("before_0", "sent"), ("before_0", "sent")]));
    let files = std::fs::read_dir(h.folder.path().join("mail")).unwrap().count();
    assert_eq!(files, 1);
});

db_test!(two_workers_at_the_same_moment_tell_it_once, |h| {
    let town = h.town("nongbua").await;
    for _ in 0..5 {
        set(&h, &town, due(&town, Uuid::now_v7(), "2026-11-20")).await;
    }
    let runs = futures::future::join_all((0..4).map(|_| reminder::run(&h.store, &town.scope, h.now()))).await;
    let digests: u32 = runs.into_iter().map(|report| report.unwrap().digests).sum();
    assert_eq!(digests, 1);
    assert_eq!(rows(&h, &town.scope).await.len(), 1);
    assert_eq!(ledger(&h, &town.scope).await.len(), 5);
});

db_test!(zammad_5051_a_met_deadline_is_not_told_of_although_its_digest_was_waiting, |h| {
    let town = h.town("nongbua").await;
    let (first, second) = (Uuid::now_v7(), Uuid::now_v7());
    set(&h, &town, NewDeadline { label: "เรื่องที่ 1/2570".into(), ..due(&town, first, "2026-11-20") }).await;
    set(
        &h,
        &town,
        NewDeadline {
            label: "เรื่องที่ 2/2570".into(), ..due(&town, second, "2026-11-20")
        },
    )
    .await;
    assert_eq!(remind(&h, &town).await.digests, 1);

    meet(&h, &town, first).await;
    let waiting = rows(&h, &town.scope).await;
    assert_eq!(waiting[0].state, "queued");
    assert_eq!(waiting[0].subject, kernel::lang::t(Lang::Th, "digest.subject_one"));
    assert_eq!(deliver(&h).await.sent, 1);
    let sent = rows(&h, &town.scope).await;
    assert!(sent[0].body_text.contains("เรื่องที่ 2/2570") && !sent[0].body_text.contains("เรื่องที่ 1/2570"));
    assert_eq!(ledger(&h, &town.scope).await, steps(&[("before_0", "cancelled"), ("before_0", "sent")]));
});

db_test!(zammad_5051_a_digest_with_nothing_left_to_say_is_not_sent, |h| {
    let town = h.town("nongbua").await;
    let subject = Uuid::now_v7();
    for end in ["met", "moved", "cancelled", "handed on"] {
        set(&h, &town, due(&town, subject, "2026-11-20")).await;
        assert_eq!(remind(&h, &town).await.digests, 1, "{end}");
        let tx = h.store.write(&town.scope).await.unwrap();
        match end {
            "met" => deadline::meet(&tx, "complaint", subject, COMPLAINT_ANSWER, h.now()).await.unwrap(),
            "moved" => {
                let to = day("2026-12-20");
                deadline::move_to(
                    &tx,
                    "complaint",
                    subject,
                    COMPLAINT_ANSWER,
                    to,
                    serde_json::json!({}),
                    h.now(),
                )
                .await
                .unwrap();
            }
            "cancelled" => deadline::cancel_all(&tx, "complaint", subject, h.now()).await.unwrap(),
            _ => {
                let other = Some(town.staff(Role::ReceivingClerk));
                deadline::reassign(&tx, "complaint", subject, other, Some(town.works), h.now())
                    .await
                    .unwrap();
            }
        }
        tx.commit().await.unwrap();
        assert_eq!(rows(&h, &town.scope).await.last().unwrap().state, "cancelled", "{end}");
        assert_eq!(deliver(&h).await, Delivered::default(), "{end}");
    }
    // The one it was handed to is told instead.
    assert_eq!(remind(&h, &town).await.digests, 1);
    assert_eq!(rows(&h, &town.scope).await.last().unwrap().to_address, "receiving_clerk@nongbua.example");
});

db_test!(a_deadline_met_after_its_message_was_claimed_is_not_told_of_at_the_next_try, |h| {
    let town = h.town("nongbua").await;
    let subject = Uuid::now_v7();
    set(&h, &town, due(&town, subject, "2026-11-20")).await;
    remind(&h, &town).await;
    // A worker takes the message and dies.
    assert_eq!(h.store.claim_messages(10, h.now()).await.unwrap().len(), 1);
    meet(&h, &town, subject).await;
    h.clock.advance(Duration::minutes(6));
    assert_eq!(deliver(&h).await, Delivered { cancelled: 1, ..Delivered::default() });
});

db_test!(zammad_4348_a_moved_or_reopened_deadline_is_told_of_afresh, |h| {
    let town = h.town("nongbua").await;
    let subject = Uuid::now_v7();
    set(&h, &town, due(&town, subject, "2026-11-20")).await;
    remind(&h, &town).await;
    assert_eq!(deliver(&h).await.sent, 1);
    // The same step of the same deadline on the same day, for another due day.
    let tx = h.store.write(&town.scope).await.unwrap();
    let (to, trace) = (day("2026-11-21"), serde_json::json!({ "reason": "moved" }));
    deadline::move_to(&tx, "complaint", subject, COMPLAINT_ANSWER, to, trace, h.now()).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(remind(&h, &town).await.reminders, 1);
    // Taken back before it was sent, then open again: told.
    meet(&h, &town, subject).await;
    let read = h.store.read(&town.scope).await.unwrap();
    assert_eq!(deadline::find(&read, "complaint", subject).await.unwrap()[0].state, DeadlineState::Met);
    drop(read);
    set(&h, &town, due(&town, subject, "2026-11-21")).await;
    assert_eq!(remind(&h, &town).await.reminders, 1);
    assert_eq!(deliver(&h).await.sent, 1);
    assert_eq!(ledger(&h, &town.scope).await, steps(&[("before_0", "sent"), ("before_0", "sent")]));
});

db_test!(zammad_4348_two_deadlines_of_one_subject_and_day_do_not_stand_in_for_each_other, |h| {
    let town = h.town("nongbua").await;
    let subject = Uuid::now_v7();
    set(&h, &town, due(&town, subject, "2026-11-20")).await;
    assert_eq!(remind(&h, &town).await.reminders, 1);
    set(&h, &town, NewDeadline { kind: COMPLAINT_ACK, ..due(&town, subject, "2026-11-20") }).await;
    assert_eq!(remind(&h, &town).await.reminders, 1);
    assert_eq!(deliver(&h).await.sent, 2);
});

db_test!(zammad_4432_nothing_leaves_at_midnight_on_weekends_or_in_songkran, |h| {
    let town = h.town("nongbua").await;
    let tx = h.store.write(&town.scope).await.unwrap();
    for songkran in ["2027-04-13", "2027-04-14", "2027-04-15"] {
        let holiday = tenancy::holiday::Holiday {
            day: day(songkran),
            name: "วันสงกรานต์".into(),
            office_closed: true,
            own: true,
        };
        tenancy::holiday::save(&tx, &Actor::System, holiday, h.now()).await.unwrap();
    }
    tx.commit().await.unwrap();
    h.clock.set(at("2027-04-10T10:00"));
    set(&h, &town, due(&town, Uuid::now_v7(), "2027-04-14")).await;
    for quiet in
        ["2027-04-10T10:00", "2027-04-11T10:00", "2027-04-12T00:00", "2027-04-12T07:59", "2027-04-12T16:30"]
    {
        h.clock.set(at(quiet));
        assert_eq!(remind(&h, &town).await.quiet, Some(Quiet::OutsideWindow), "{quiet}");
    }
    // domain.md c3: the last working day before the due day.
    h.clock.set(at("2027-04-12T16:29"));
    assert_eq!(remind(&h, &town).await.digests, 1);
    // The mail server was away until after hours: the mail waits for the office, not for the night.
    h.clock.set(at("2027-04-12T16:31"));
    assert_eq!(deliver(&h).await, Delivered { held: 1, ..Delivered::default() });
    let row = &rows(&h, &town.scope).await[0];
    assert_eq!((row.state.as_str(), row.attempts, row.run_at), ("queued", 0, at("2027-04-16T08:00")));
    h.clock.set(at("2027-04-16T08:00"));
    assert_eq!(deliver(&h).await.sent, 1);
    // By then it is late, and the mail says so instead of repeating what was true when it was written.
    assert!(rows(&h, &town.scope).await[0].body_text.contains(&over(2)));
});

db_test!(urgent_mails_leave_on_a_sunday_where_the_administration_wants_them_to, |h| {
    let town = h.town("nongbua").await;
    let tx = h.store.write(&town.scope).await.unwrap();
    let sql = Sql::new("UPDATE tenant SET settings = ? WHERE id = {tenant}");
    tx.run(sql.bind(serde_json::json!({ "urgent_any_day": true }))).await.unwrap();
    tx.commit().await.unwrap();
    set(&h, &town, due(&town, Uuid::now_v7(), "2026-11-22")).await;
    set(&h, &town, due(&town, Uuid::now_v7(), "2026-11-23")).await;
    h.clock.set(at("2026-11-22T09:00"));
    assert_eq!(remind(&h, &town).await.reminders, 1);
    assert_eq!(deliver(&h).await.sent, 1);
    assert_eq!(ledger(&h, &town.scope).await, steps(&[("before_0", "sent")]));
});

db_test!(an_overdue_case_climbs_to_the_head_and_to_the_approver, |h| {
    let town = h.town("nongbua").await;
    h.clock.set(at("2026-11-16T09:00"));
    set(&h, &town, due(&town, Uuid::now_v7(), "2026-11-16")).await;
    let mut told = Vec::new();
    for date in ["2026-11-17", "2026-11-18", "2026-11-19"] {
        h.clock.set(at(&format!("{date}T09:00")));
        remind(&h, &town).await;
        deliver(&h).await;
        let mut to: Vec<String> = rows(&h, &town.scope).await.into_iter().map(|row| row.to_address).collect();
        to.drain(..told.len());
        to.sort();
        told.extend(to.clone());
        let expected: &[&str] = match date {
            "2026-11-17" => &["department_head", "responsible_officer"],
            "2026-11-18" => &["responsible_officer"],
            _ => &["approver", "responsible_officer"],
        };
        let names: Vec<&str> = to.iter().map(|address| address.split('@').next().unwrap()).collect();
        assert_eq!(names, expected, "{date}");
    }
});

db_test!(fixmystreet_private_cases_raise_alarms_with_corruption_officers_only_and_tell_nothing, |h| {
    let town = h.town("nongbua").await;
    let secret = NewDeadline {
        subject_kind: "corruption_case",
        kind: CORRUPTION_ANSWER,
        responsible: None,
        confidential: true,
        label: "เรื่องลับมาก".into(),
        ..due(&town, Uuid::now_v7(), "2026-11-16")
    };
    set(&h, &town, secret).await;
    set(
        &h,
        &town,
        NewDeadline {
            responsible: Some(town.staff(Role::CorruptionOfficer)),
            ..due(&town, Uuid::now_v7(), "2026-11-20")
        },
    )
    .await;
    // Four days late: the head, the approver and everybody else must still not hear of it.
    let report = remind(&h, &town).await;
    assert_eq!((report.digests, report.unreachable), (2, 0));
    assert_eq!(deliver(&h).await.sent, 2);
    let sent = rows(&h, &town.scope).await;
    assert!(sent.iter().all(|row| row.to_address == "corruption_officer@nongbua.example"));
    let (closed, open): (Vec<&Row>, Vec<&Row>) =
        sent.iter().partition(|row| row.kind == message::DIGEST_CONFIDENTIAL);
    assert_eq!((closed.len(), open.len()), (1, 1));
    assert!(open[0].body_text.contains("123/2570") && !open[0].body_text.contains("ลับ"));
    for word in ["ทุจริต", "ลับ", "corruption", "ร้องเรียน", "complaints"]
    {
        assert!(!closed[0].subject.contains(word) && !closed[0].body_text.contains(word), "{word}");
    }
    assert!(closed[0].body_text.contains(&over(4)));

    let read = h.store.read(&town.scope).await.unwrap();
    let page = PageArgs { first: 50, after: None };
    let seen = async |role| message::list(&read, &town.actor(role), OutboxFilter::default(), &page).await;
    let admin = seen(Role::TenantAdmin).await.unwrap().rows;
    assert_eq!(admin.iter().map(|line| line.kind.as_str()).collect::<Vec<_>>(), [message::DIGEST]);
    let officer = seen(Role::CorruptionOfficer).await.unwrap().rows;
    assert_eq!(
        officer.iter().map(|line| line.kind.as_str()).collect::<Vec<_>>(),
        [message::DIGEST_CONFIDENTIAL]
    );
    assert!(matches!(seen(Role::ReceivingClerk).await, Err(Fault::Forbidden)));
});

db_test!(policies_are_the_usual_ones_until_changed_and_then_decide, |h| {
    let town = h.town("nongbua").await;
    let admin = town.actor(Role::TenantAdmin);
    let tx = h.store.write(&town.scope).await.unwrap();
    let listed = policy::list(&tx, &admin).await.unwrap();
    assert_eq!(listed.len(), 21, "a policy for every kind of deadline");
    assert_eq!(listed[0], policy::usual(COMPLAINT_ANSWER));
    let quiet = Policy { days_before: vec![5], ..policy::usual(COMPLAINT_ANSWER) };
    let clerk = town.actor(Role::ReceivingClerk);
    assert!(matches!(policy::save(&tx, &clerk, quiet.clone(), h.now()).await, Err(Fault::Forbidden)));
    policy::save(&tx, &admin, quiet.clone(), h.now()).await.unwrap();
    policy::save(&tx, &admin, quiet.clone(), h.now()).await.unwrap();
    assert_eq!(policy::list(&tx, &admin).await.unwrap()[0], quiet);
    tx.commit().await.unwrap();
    set(&h, &town, due(&town, Uuid::now_v7(), "2026-11-20")).await;
    assert_eq!(remind(&h, &town).await.quiet, Some(Quiet::NothingDue));
    set(&h, &town, due(&town, Uuid::now_v7(), "2026-11-25")).await;
    assert_eq!(remind(&h, &town).await.reminders, 1);
});

db_test!(moving_a_deadline_nobody_keeps_is_an_error_and_meeting_it_is_not, |h| {
    let town = h.town("nongbua").await;
    let subject = Uuid::now_v7();
    let tx = h.store.write(&town.scope).await.unwrap();
    deadline::meet(&tx, "complaint", subject, COMPLAINT_ANSWER, h.now()).await.unwrap();
    let moved = deadline::move_to(
        &tx,
        "complaint",
        subject,
        COMPLAINT_ANSWER,
        day("2026-12-01"),
        serde_json::json!({}),
        h.now(),
    );
    assert!(matches!(moved.await, Err(Fault::Internal(_))));
});
