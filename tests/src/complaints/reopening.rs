//! Opening an ended case again: the citizen's request has its own 15 days, the office cannot turn its clock back, and an
//! acknowledgement that was never given is owed again.

use super::*;
use complaints::{
    case::State,
    complaint::{ACKNOWLEDGEMENT, ANSWER, queries::trace, reopen_by_citizen, work},
};

const OPEN: DeadlineState = DeadlineState::Open;

async fn trace_of(h: &Harness, town: &Town, id: ComplaintId) -> serde_json::Value {
    let read = h.store.read(&town.scope).await.unwrap();
    trace(&read, id).await.unwrap().unwrap()
}

// A new request of the citizen is a new matter to answer (domain.md c3): 15 days from that day.
db_test!(the_citizens_reopening_runs_the_15_days_anew, |h| {
    let town = h.town("a").await;
    let receipt = h.file(&town, "ไฟดับ").await;
    let office = h.desk(&town, clerk(&town));
    work::explain_delay(&office, receipt.id, day("2026-12-10"), "รอของ").await.unwrap();
    work::result(&office, receipt.id, "ซ่อมแล้ว", &[]).await.unwrap();
    work::close(&office, receipt.id, "").await.unwrap();
    h.clock.set(at("2026-11-25 23:59"));
    let citizen = h.desk(&town, Actor::Citizen);
    reopen_by_citizen(&citizen, receipt.number, &receipt.secret, "ดับอีก").await.unwrap();
    let file = case(&h, &town, receipt.id).await;
    let due = day("2026-12-10");
    assert_eq!((file.state, file.reopened_count), (State::InProgress, 1));
    assert_eq!((file.due_on, file.queue_on, file.promised_on), (due, due, None));
    assert_eq!((file.answered_at, file.resulted_at, file.closed_at), (None, None, None));
    assert_eq!(file.received_on, day("2026-11-20"), "when it came in stays");
    assert_eq!(deadline_of(&h, &town, receipt.id, ANSWER).await, (OPEN, due));
    let trace = trace_of(&h, &town, receipt.id).await;
    assert_eq!((&trace["received_on"], &trace["due_on"]), (&"2026-11-25".into(), &"2026-12-10".into()));
    assert_eq!(trace["reopened_by"], "citizen");
    let told = seen(&h, &town, &receipt).await.events.pop().unwrap().text;
    assert!(told.contains("10\u{a0}ธันวาคม"), "{told}");
});

// Seed 001, measure 3.2.2: only an explained delay moves day 15. A result and a reopening from inside do not.
db_test!(seed_001_3_2_2_the_offices_reopening_keeps_the_day_it_had, |h| {
    let town = h.town("a").await;
    let receipt = h.file(&town, "ไฟดับ").await;
    let office = h.desk(&town, clerk(&town));
    let first = receipt.due_on;
    for (moment, count) in [("2026-11-30 10:00", 1), ("2026-12-05 16:00", 2), ("2026-12-20 10:00", 3)] {
        h.clock.set(at(moment));
        work::result(&office, receipt.id, "ซ่อมแล้ว", &[]).await.unwrap();
        assert_eq!(deadline_of(&h, &town, receipt.id, ANSWER).await.0, DeadlineState::Met);
        work::reopen(&office, receipt.id, "ตรวจพบว่ายังไม่เรียบร้อย").await.unwrap();
        let file = case(&h, &town, receipt.id).await;
        assert_eq!((file.due_on, file.queue_on, file.reopened_count), (first, first, count), "{moment}");
        assert_eq!((file.state, file.answered_at), (State::InProgress, None), "{moment}");
        assert_eq!(deadline_of(&h, &town, receipt.id, ANSWER).await, (OPEN, first), "{moment}");
        let trace = trace_of(&h, &town, receipt.id).await;
        assert_eq!((&trace["received_on"], &trace["due_on"]), (&"2026-11-20".into(), &"2026-12-05".into()));
        assert_eq!((&trace["reopened_on"], &trace["reopened_by"]), (&moment[..10].into(), &"office".into()));
    }
    // The citizen is not promised a day that has passed.
    let events = seen(&h, &town, &receipt).await.events;
    let told: Vec<&str> =
        events.iter().filter(|e| e.kind.as_str() == "reopened").map(|e| e.text.as_str()).collect();
    assert!(told[..2].iter().all(|text| text.contains("จะแจ้งผลให้ท่านทราบภายในวันที่ 5\u{a0}ธันวาคม")), "{told:?}");
    assert!(told[2].contains("พ้นกำหนด") && !told[2].contains("ทราบภายใน"), "{}", told[2]);
    // Only an explanation moves it now.
    work::explain_delay(&office, receipt.id, day("2026-12-24"), "รออุปกรณ์").await.unwrap();
    assert_eq!(deadline_of(&h, &town, receipt.id, ANSWER).await, (OPEN, day("2026-12-24")));
    work::result(&office, receipt.id, "ซ่อมแล้ว", &[]).await.unwrap();
    work::reopen(&office, receipt.id, "ยังไม่เรียบร้อย").await.unwrap();
    let file = case(&h, &town, receipt.id).await;
    assert_eq!((file.due_on, file.queue_on, file.promised_on), (first, first, None));
    assert_eq!(deadline_of(&h, &town, receipt.id, ANSWER).await, (OPEN, first));
});

// What the citizen started anew is from then on the day that holds, for the office too.
db_test!(the_office_keeps_the_day_of_the_citizens_reopening, |h| {
    let town = h.town("a").await;
    let receipt = h.file(&town, "ไฟดับ").await;
    let office = h.desk(&town, clerk(&town));
    work::result(&office, receipt.id, "ซ่อมแล้ว", &[]).await.unwrap();
    h.clock.set(at("2026-11-24 10:00"));
    let citizen = h.desk(&town, Actor::Citizen);
    reopen_by_citizen(&citizen, receipt.number, &receipt.secret, "ดับอีก").await.unwrap();
    work::result(&office, receipt.id, "ซ่อมแล้ว", &[]).await.unwrap();
    h.clock.set(at("2026-11-28 10:00"));
    work::reopen(&office, receipt.id, "ยังไม่เรียบร้อย").await.unwrap();
    assert_eq!(deadline_of(&h, &town, receipt.id, ANSWER).await, (OPEN, day("2026-12-09")));
});

// domain.md c4: referring lets the acknowledgement lapse; the case that comes back owes it, the acknowledged one not.
db_test!(domain_c4_an_acknowledgement_never_given_is_owed_again, |h| {
    let town = h.town("a").await;
    let office = h.desk(&town, clerk(&town));
    let (by_office, by_citizen, known) =
        (h.file(&town, "หนึ่ง").await, h.file(&town, "สอง").await, h.file(&town, "สาม").await);
    let promised = case(&h, &town, by_office.id).await.ack_due_on;
    work::acknowledge(&office, known.id, "").await.unwrap();
    for receipt in [&by_office, &by_citizen, &known] {
        work::refer(&office, receipt.id, "การไฟฟ้า", "นอกเขต").await.unwrap();
    }
    let lapsed = deadline_of(&h, &town, by_office.id, ACKNOWLEDGEMENT).await;
    assert_eq!(lapsed, (DeadlineState::Cancelled, promised));
    h.clock.set(at("2026-12-01 10:00"));
    work::reopen(&office, by_office.id, "หน่วยงานส่งคืน").await.unwrap();
    work::reopen(&office, known.id, "หน่วยงานส่งคืน").await.unwrap();
    let citizen = h.desk(&town, Actor::Citizen);
    reopen_by_citizen(&citizen, by_citizen.number, &by_citizen.secret, "ยังดับ").await.unwrap();
    // Tuesday 1 December and three working days.
    for (receipt, due) in [(&by_office, promised), (&by_citizen, day("2026-12-04"))] {
        assert_eq!(deadline_of(&h, &town, receipt.id, ACKNOWLEDGEMENT).await, (OPEN, due));
        assert_eq!(case(&h, &town, receipt.id).await.ack_due_on, due);
        work::acknowledge(&office, receipt.id, "").await.unwrap();
        assert_eq!(deadline_of(&h, &town, receipt.id, ACKNOWLEDGEMENT).await.0, DeadlineState::Met);
    }
    assert_eq!(deadline_of(&h, &town, known.id, ACKNOWLEDGEMENT).await.0, DeadlineState::Met);
    assert_eq!(refusal(work::acknowledge(&office, known.id, "").await), "complaint_already_acknowledged");
});
