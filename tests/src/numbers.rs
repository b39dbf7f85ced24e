//! The running numbers of the register (ทะเบียนรับเรื่อง): from 1 in every fiscal year, without gaps or doubles, however
//! many write at once and however many of them fail (issue 2, "Rules that must hold"; domain.md c5).

use crate::harness::{Harness, Town};
use complaints::complaint::{Receipt, receive};
use kernel::{Actor, Fault, ids::UploadId};

const WRITERS: i32 = 32;

/// Files `wanted` cases at once, and besides each one `spoilt` that take a number and then fail.
async fn many_at_once(h: &Harness, town: &Town, wanted: i32, spoilt: i32) -> Vec<Receipt> {
    let tasks: Vec<_> = (0..wanted * (1 + spoilt))
        .map(|n| {
            let desk = h.desk(town, Actor::Citizen);
            let mut new = town.matter(&format!("เรื่องที่ {n}"));
            let fails = n % (1 + spoilt) != 0;
            if fails {
                // Photos are taken after the number, and there is no such photo.
                new.uploads = vec![UploadId::new()];
                new.upload_batch = "nothing-was-staged-here".into();
            }
            tokio::spawn(async move { (fails, receive(&desk, new).await) })
        })
        .collect();
    let mut receipts = Vec::new();
    for task in futures::future::join_all(tasks).await {
        match task.unwrap() {
            (false, Ok(receipt)) => receipts.push(receipt),
            (true, Err(Fault::NotFound)) => {}
            other => panic!("{other:?}"),
        }
    }
    receipts
}

fn running(receipts: &[Receipt], fiscal_year: i32) -> Vec<i32> {
    let mut numbers: Vec<i32> = receipts
        .iter()
        .map(|receipt| {
            assert_eq!(receipt.number.fiscal_year, fiscal_year);
            receipt.number.running
        })
        .collect();
    numbers.sort_unstable();
    numbers
}

fn from_1_to(last: i32) -> Vec<i32> {
    (1..=last).collect()
}

db_test!(thirty_two_parallel_writers_leave_no_gap_and_no_double, |h| {
    let town = h.town("a").await;
    let receipts = many_at_once(&h, &town, WRITERS, 0).await;
    assert_eq!(running(&receipts, 2570), from_1_to(WRITERS));
});

db_test!(writers_that_fail_among_them_leave_no_gap_either, |h| {
    let town = h.town("a").await;
    let receipts = many_at_once(&h, &town, WRITERS, 1).await;
    assert_eq!(running(&receipts, 2570), from_1_to(WRITERS));
    assert_eq!(h.file(&town, "ต่อไป").await.number.running, WRITERS + 1);
});

db_test!(a_number_that_was_rolled_back_is_given_again, |h| {
    let town = h.town("a").await;
    assert_eq!(h.file(&town, "หนึ่ง").await.number.running, 1);
    let tx = h.store.write(&town.scope).await.unwrap();
    assert_eq!(tx.next_number("complaint", 2570).await.unwrap(), 2);
    drop(tx);
    assert!(many_at_once(&h, &town, 1, 3).await[0].number.running == 2);
    assert_eq!(h.file(&town, "สาม").await.number.running, 3);
});

db_test!(two_towns_and_two_years_count_apart_at_the_same_time, |h| {
    let (a, b) = (h.town("a").await, h.town("b").await);
    let (in_a, in_b) = tokio::join!(many_at_once(&h, &a, WRITERS, 0), many_at_once(&h, &b, WRITERS, 1));
    assert_eq!(running(&in_a, 2570), from_1_to(WRITERS));
    assert_eq!(running(&in_b, 2570), from_1_to(WRITERS));
    // 1 October 2027 is fiscal year 2571 and begins at 1; the year before stays where it was.
    h.clock
        .set("2027-10-01T00:00:00+07:00".parse::<chrono::DateTime<chrono::FixedOffset>>().unwrap().to_utc());
    assert_eq!(running(&many_at_once(&h, &a, WRITERS, 0).await, 2571), from_1_to(WRITERS));
    h.clock.advance(chrono::Duration::seconds(-1));
    assert_eq!(h.file(&a, "ก่อนเที่ยงคืน").await.number.to_string(), format!("{}/2570", WRITERS + 1));
});
