//! Which day a case is due, and which year's number it gets (domain.md c3, c4, c5; issue "Rules that must hold").

use super::*;
use complaints::{
    case::Channel,
    complaint::{ACKNOWLEDGEMENT, ANSWER, receive},
};
use tenancy::{
    holiday::{self, Holiday},
    settings::{self, Settings},
};

async fn filed_at(h: &Harness, town: &Town, moment: &str) -> Receipt {
    h.clock.set(at(moment));
    h.file(town, "ไฟดับหน้าโรงเรียน").await
}

async fn close_office(h: &Harness, town: &Town, days: &[&str]) {
    let tx = h.store.write(&town.scope).await.unwrap();
    for closed in days {
        let line = Holiday {
            day: day(closed), name: "วันหยุดทดสอบ".into(), office_closed: true, own: true
        };
        holiday::save(&tx, &town.actor(Role::TenantAdmin), line, h.now()).await.unwrap();
    }
    tx.commit().await.unwrap();
}

async fn promise(h: &Harness, town: &Town, days: i64) -> Result<Settings, Fault> {
    let tx = h.store.write(&town.scope).await.unwrap();
    let before = settings::load(&tx).await.unwrap();
    let saved = settings::save(
        &tx,
        &town.actor(Role::TenantAdmin),
        Settings { promise_days: days, ..before },
        h.now(),
    )
    .await;
    tx.commit().await.unwrap();
    saved
}

// domain.md c3: พ.ร.บ.วิธีปฏิบัติราชการทางปกครอง ม.64, the first day is not counted, the last one counts though a holiday.
db_test!(domain_c3_due_is_receipt_plus_15_calendar_days_without_roll_over, |h| {
    let town = h.town("a").await;
    close_office(&h, &town, &["2027-04-13", "2027-04-14", "2027-04-15"]).await;
    for (received, due) in [
        // The example of domain.md c3: 1 มี.ค. -> 16 มี.ค.
        ("2027-03-01 10:00", "2027-03-16"),
        // Ends on Songkran: stays.
        ("2027-03-29 10:00", "2027-04-13"),
        // Ends on a Saturday: stays.
        ("2026-11-20 10:00", "2026-12-05"),
        // Over and on the leap day.
        ("2028-02-14 10:00", "2028-02-29"),
        ("2028-02-29 10:00", "2028-03-15"),
        ("2027-02-14 10:00", "2027-03-01"),
        // One minute before and after Thai midnight: two days.
        ("2026-11-22 23:59", "2026-12-07"),
        ("2026-11-23 00:01", "2026-12-08"),
    ] {
        let receipt = filed_at(&h, &town, received).await;
        let file = case(&h, &town, receipt.id).await;
        assert_eq!(file.received_on, day(&received[..10]), "{received}");
        assert_eq!(
            (receipt.due_on, file.due_on, file.queue_on),
            (day(due), day(due), day(due)),
            "{received}"
        );
        assert_eq!(
            deadline_of(&h, &town, receipt.id, ANSWER).await,
            (DeadlineState::Open, day(due)),
            "{received}"
        );
    }
});

db_test!(domain_c3_the_trace_shows_the_holidays_that_did_not_move_the_day, |h| {
    let town = h.town("a").await;
    close_office(&h, &town, &["2027-04-12", "2027-04-13"]).await;
    let receipt = filed_at(&h, &town, "2027-03-29 10:00").await;
    let read = h.store.read(&town.scope).await.unwrap();
    let trace = queries::trace(&read, receipt.id).await.unwrap().unwrap();
    assert_eq!(trace["received_on"], "2027-03-29");
    assert_eq!(trace["counted_from"], "2027-03-30");
    assert_eq!(trace["days_counted"], 15);
    assert_eq!(trace["due_on"], "2027-04-13");
    assert_eq!(trace["last_working_day"], "2027-04-09");
    assert_eq!(trace["holidays_looked_at"].as_array().unwrap().len(), 2);
});

db_test!(domain_c3_a_letter_counts_from_the_day_the_office_got_it, |h| {
    let town = h.town("a").await;
    let mut new = town.matter("ถนนชำรุด");
    new.channel = Channel::Letter;
    new.matter.received_at = Some(at("2026-11-06 15:00"));
    let receipt = receive(&h.desk(&town, clerk(&town)), new).await.unwrap();
    assert_eq!(receipt.due_on, day("2026-11-21"));
});

db_test!(domain_c3_a_stricter_promise_is_kept_and_a_longer_one_refused, |h| {
    let town = h.town("a").await;
    let before = h.file(&town, "ก่อนเปลี่ยน").await;
    assert_eq!(promise(&h, &town, 7).await.unwrap().promise_days, 7);
    let after = h.file(&town, "หลังเปลี่ยน").await;
    assert_eq!((before.due_on, after.due_on), (day("2026-12-05"), day("2026-11-27")));
    assert_eq!(case(&h, &town, before.id).await.due_on, before.due_on, "a promise made stays");
    for days in [16, 30, 0, -1] {
        assert_eq!(
            fields(promise(&h, &town, days).await),
            named(&[("promiseDays", "promise_too_long")]),
            "{days}"
        );
    }
    let read = h.store.read(&town.scope).await.unwrap();
    assert_eq!(settings::load(&read).await.unwrap().promise_days, 7);
});

db_test!(domain_c4_the_acknowledgement_counts_working_days, |h| {
    let town = h.town("a").await;
    // Friday: Monday, Tuesday, Wednesday.
    let plain = filed_at(&h, &town, "2026-11-20 10:00").await;
    assert_eq!(case(&h, &town, plain.id).await.ack_due_on, day("2026-11-25"));
    close_office(&h, &town, &["2026-11-23"]).await;
    let over_a_holiday = filed_at(&h, &town, "2026-11-20 10:00").await;
    let due = day("2026-11-26");
    assert_eq!(case(&h, &town, over_a_holiday.id).await.ack_due_on, due);
    assert_eq!(deadline_of(&h, &town, over_a_holiday.id, ACKNOWLEDGEMENT).await, (DeadlineState::Open, due));
});

db_test!(domain_c5_numbers_change_their_year_at_thai_midnight_of_1_october, |h| {
    let town = h.town("a").await;
    let mut numbers = Vec::new();
    for moment in
        ["2026-09-30 10:00", "2026-09-30 23:59", "2026-10-01 00:01", "2026-12-31 23:59", "2027-01-01 00:01"]
    {
        numbers.push(filed_at(&h, &town, moment).await.number.to_string());
    }
    assert_eq!(numbers, ["1/2569", "2/2569", "1/2570", "2/2570", "3/2570"]);
});
