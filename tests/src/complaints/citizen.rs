//! What number and secret open, and what they do not (issue 2, story 1).

use super::receiving::staged;
use super::*;
use complaints::{
    case::{CaseNumber, EventKind, Secret, State},
    complaint::{add_information, rate, reopen_by_citizen, work},
};
use tenancy::settings::{self, Settings};

async fn resolved(h: &Harness, town: &Town) -> Receipt {
    let receipt = h.file(town, "ไฟดับ").await;
    work::result(&h.desk(town, clerk(town)), receipt.id, "ซ่อมแล้ว", &[]).await.unwrap();
    receipt
}

async fn follows(h: &Harness, town: &Town, number: CaseNumber, secret: &Secret) -> bool {
    let read = h.store.read(&town.scope).await.unwrap();
    queries::tracked(&read, number, secret, h.clock.today()).await.unwrap().is_some()
}

db_test!(number_and_secret_open_one_case_of_one_town_and_all_else_looks_the_same, |h| {
    let town = h.town("a").await;
    let b = h.town("b").await;
    let (mine, other) = (h.file(&town, "ไฟดับ").await, h.file(&town, "ถนนพัง").await);
    let twin = h.file(&b, "ไฟดับ").await;
    assert_eq!(mine.number, twin.number, "the numbers are alike, as in real life");
    assert!(follows(&h, &town, mine.number, &mine.secret).await);
    let typed = Secret::parse(&mine.secret.to_string().to_lowercase().replace('-', " ")).unwrap();
    assert!(follows(&h, &town, mine.number, &typed).await);
    let nowhere = CaseNumber { running: 99, ..mine.number };
    let last_year = CaseNumber { fiscal_year: 2569, ..mine.number };
    for (at, number, secret) in [
        (&town, mine.number, &other.secret),
        (&town, other.number, &mine.secret),
        (&town, mine.number, &Secret::generate().unwrap()),
        (&town, nowhere, &mine.secret),
        (&town, last_year, &mine.secret),
        (&town, twin.number, &twin.secret),
        (&b, mine.number, &mine.secret),
    ] {
        assert!(!follows(&h, at, number, secret).await);
        let citizen = h.desk(at, Actor::Citizen);
        for refused in [
            add_information(&citizen, number, secret, "x", &[], "key").await,
            reopen_by_citizen(&citizen, number, secret, "x").await,
            rate(&citizen, number, secret, 5, "").await,
        ] {
            assert!(matches!(refused, Err(Fault::NotFound)), "{refused:?}");
        }
    }
});

// A row copied to another town (a restored backup, a slip of an operator) does not open there.
db_test!(a_secret_is_bound_to_its_town, |h| {
    let town = h.town("a").await;
    let b = h.town("b").await;
    let (mine, twin) = (h.file(&town, "ไฟดับ").await, h.file(&b, "ไฟดับ").await);
    let read = h.store.read(&town.scope).await.unwrap();
    let sql = "SELECT secret_hash FROM complaint WHERE tenant_id = {tenant}";
    let hash: Vec<u8> = read.rows(Sql::new(sql)).await.unwrap()[0].try_get("", "secret_hash").unwrap();
    drop(read);
    let tx = h.store.write(&b.scope).await.unwrap();
    tx.run(Sql::new("UPDATE complaint SET secret_hash = ? WHERE tenant_id = {tenant}").bind(hash))
        .await
        .unwrap();
    tx.commit().await.unwrap();
    assert!(!follows(&h, &b, twin.number, &mine.secret).await);
});

db_test!(the_citizen_adds_information_once_however_often_it_is_sent, |h| {
    let town = h.town("a").await;
    let receipt = h.file(&town, "ไฟดับ").await;
    let photo = staged(&h, &town, "form-of-a-citizen-1").await;
    let taps = (0..16).map(|_| {
        let (desk, receipt) = (h.desk(&town, Actor::Citizen), receipt.clone());
        tokio::spawn(async move {
            add_information(
                &desk,
                receipt.number,
                &receipt.secret,
                "ดับทั้งซอย",
                &[photo],
                "form-of-a-citizen-1",
            )
            .await
        })
    });
    for done in futures::future::join_all(taps).await {
        done.unwrap().unwrap();
    }
    let page = seen(&h, &town, &receipt).await;
    let kinds: Vec<EventKind> = page.events.iter().map(|event| event.kind).collect();
    assert_eq!(kinds, [EventKind::Received, EventKind::Information]);
    assert_eq!((page.events[1].text.as_str(), page.files.len()), ("ดับทั้งซอย", 1));
    let citizen = h.desk(&town, Actor::Citizen);
    add_information(&citizen, receipt.number, &receipt.secret, "อีกข้อความ", &[], "form-of-a-citizen-2")
        .await
        .unwrap();
    assert_eq!(seen(&h, &town, &receipt).await.events.len(), 3);

    let before = row_counts(&h, &town).await;
    let six = [photo; 6];
    let refused =
        add_information(&citizen, receipt.number, &receipt.secret, &"ก".repeat(5_001), &six, "").await;
    let all = [("text", "too_long"), ("photos", "too_many_files"), ("idempotencyKey", "required")];
    assert_eq!(fields(refused), named(&all));
    let empty =
        add_information(&citizen, receipt.number, &receipt.secret, " ", &[], "form-of-a-citizen-3").await;
    assert_eq!(fields(empty), named(&[("text", "required")]));
    let taken =
        add_information(&citizen, receipt.number, &receipt.secret, "x", &[photo], "form-of-a-citizen-4")
            .await;
    assert!(matches!(taken, Err(Fault::NotFound)), "{taken:?}");
    assert_eq!(row_counts(&h, &town).await, before);
});

db_test!(a_closed_case_still_takes_information, |h| {
    let town = h.town("a").await;
    let receipt = resolved(&h, &town).await;
    work::close(&h.desk(&town, clerk(&town)), receipt.id, "").await.unwrap();
    let citizen = h.desk(&town, Actor::Citizen);
    add_information(&citizen, receipt.number, &receipt.secret, "ขอบคุณ", &[], "key").await.unwrap();
    let file = case(&h, &town, receipt.id).await;
    assert_eq!((file.state, file.events.last().unwrap().kind), (State::Closed, EventKind::Information));
});

db_test!(the_citizen_reopens_until_the_last_day_of_the_towns_period, |h| {
    let town = h.town("a").await;
    let tx = h.store.write(&town.scope).await.unwrap();
    let before = settings::load(&tx).await.unwrap();
    let shorter = Settings { reopen_days: 7, ..before };
    settings::save(&tx, &town.actor(Role::TenantAdmin), shorter, h.now()).await.unwrap();
    tx.commit().await.unwrap();
    let citizen = h.desk(&town, Actor::Citizen);
    let early = h.file(&town, "ยังไม่มีผล").await;
    let refused = reopen_by_citizen(&citizen, early.number, &early.secret, "เร่งด่วน").await;
    assert_eq!(refusal(refused), "complaint_still_open");
    let (in_time, too_late) = (resolved(&h, &town).await, resolved(&h, &town).await);
    assert_eq!(seen(&h, &town, &in_time).await.reopen_until, Some(day("2026-11-27")));

    h.clock.set(at("2026-11-27 23:59"));
    let silent = reopen_by_citizen(&citizen, in_time.number, &in_time.secret, " ").await;
    assert_eq!(fields(silent), named(&[("reason", "required")]));
    reopen_by_citizen(&citizen, in_time.number, &in_time.secret, "ยังดับอยู่").await.unwrap();
    let file = case(&h, &town, in_time.id).await;
    assert_eq!((file.state, file.due_on, file.reopened_count), (State::InProgress, day("2026-12-12"), 1));
    assert_eq!(
        deadline_of(&h, &town, in_time.id, "complaint_answer").await,
        (DeadlineState::Open, file.due_on)
    );
    let page = seen(&h, &town, &in_time).await;
    assert_eq!((page.reopen_until, page.may_rate), (None, false));
    assert!(page.events.last().unwrap().text.contains("ยังดับอยู่"));

    h.clock.set(at("2026-11-28 00:01"));
    assert_eq!(seen(&h, &town, &too_late).await.reopen_until, None);
    let refused = reopen_by_citizen(&citizen, too_late.number, &too_late.secret, "ยังดับอยู่").await;
    assert_eq!(refusal(refused), "complaint_too_late_to_reopen");
    // The office may still do it.
    work::reopen(&h.desk(&town, clerk(&town)), too_late.id, "ประชาชนแจ้งทางโทรศัพท์").await.unwrap();
});

db_test!(a_result_is_rated_from_1_to_5_and_only_a_result, |h| {
    let town = h.town("a").await;
    let citizen = h.desk(&town, Actor::Citizen);
    let early = h.file(&town, "ยังไม่มีผล").await;
    assert_eq!(refusal(rate(&citizen, early.number, &early.secret, 5, "").await), "complaint_still_open");
    let receipt = resolved(&h, &town).await;
    for rating in [0, 6, -1, i32::MAX] {
        let refused = rate(&citizen, receipt.number, &receipt.secret, rating, &"ก".repeat(301)).await;
        assert_eq!(fields(refused), named(&[("rating", "choose_one"), ("ratingText", "too_long")]));
    }
    for rating in [1, 5, 2] {
        rate(&citizen, receipt.number, &receipt.secret, rating, " พอใช้ ").await.unwrap();
        let file = case(&h, &town, receipt.id).await;
        assert_eq!((file.rating, file.rating_text.as_deref()), (Some(rating), Some("พอใช้")));
    }
    work::close(&h.desk(&town, clerk(&town)), receipt.id, "").await.unwrap();
    rate(&citizen, receipt.number, &receipt.secret, 4, "").await.unwrap();
    assert_eq!(seen(&h, &town, &receipt).await.rating, Some(4));
});
