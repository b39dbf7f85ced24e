//! Cases that were merged into another one: their complainants are told what becomes of it, and nothing is merged into
//! a case whose day 15 nobody watches any more.

use super::receiving::staged;
use super::*;
use complaints::{
    case::{EventKind, Stage, State},
    complaint::{Attachment, receive, work},
};
use kernel::Lang;

async fn kinds(h: &Harness, town: &Town, receipt: &Receipt) -> Vec<EventKind> {
    seen(h, town, receipt).await.events.iter().map(|event| event.kind).collect()
}

// Seed 001, measure 3.2.3: every complainant is told the delay and the result in writing, not only the first one.
db_test!(seed_001_3_2_3_complainants_of_merged_cases_are_told_under_their_own_number, |h| {
    let town = h.town("a").await;
    let office = h.desk(&town, clerk(&town));
    let first = h.file(&town, "ไฟดับ").await;
    h.clock.advance(chrono::Duration::days(1));
    let mailed =
        receive(&h.desk(&town, Actor::Citizen), with_address(&town, "ไฟดับคนที่สอง", true)).await.unwrap();
    let mut english = h.desk(&town, Actor::Citizen);
    english.lang = Lang::En;
    let third = receive(&english, with_address(&town, "The light is out", false)).await.unwrap();
    let apart = h.file(&town, "ถนนพัง").await;
    for twin in [&mailed, &third] {
        work::merge(&office, twin.id, first.id).await.unwrap();
    }
    work::acknowledge(&office, first.id, "").await.unwrap();
    work::progress(&office, first.id, "รออุปกรณ์", &[]).await.unwrap();
    h.clock.advance(chrono::Duration::days(5));
    work::explain_delay(&office, first.id, day("2026-12-20"), "ต้องสั่งซื้อ").await.unwrap();
    h.clock.advance(chrono::Duration::days(5));
    let upload = staged(&h, &town, "photos-of-the-office").await;
    let photo = Attachment {
        batch: "photos-of-the-office".into(),
        upload,
        stage: Stage::After,
        alt: "หลังซ่อม".into(),
    };
    work::result(&office, first.id, "เปลี่ยนหลอดไฟแล้ว", &[photo]).await.unwrap();
    work::close(&office, first.id, "").await.unwrap();

    use EventKind::{Closed, Delay, Merged, Progress, Received, Result};
    for (twin, number) in [(&mailed, "2/2570"), (&third, "3/2570")] {
        let page = seen(&h, &town, twin).await;
        let told: Vec<EventKind> = page.events.iter().map(|event| event.kind).collect();
        assert_eq!(told, [Received, Merged, Progress, Delay, Result, Closed]);
        assert_eq!(page.state, State::Merged);
        for event in &page.events {
            assert!(event.text.contains(number) && !event.text.contains("1/2570"), "{}", event.text);
            assert!(event.data.is_null());
        }
        for (at, said) in [(2, "รออุปกรณ์"), (3, "ต้องสั่งซื้อ"), (4, "เปลี่ยนหลอดไฟแล้ว")]
        {
            assert!(page.events[at].text.contains(said), "{}", page.events[at].text);
        }
        assert_eq!(
            page.files.iter().map(|file| (file.id, file.event)).next(),
            Some((upload, page.events[4].id))
        );
        // Inside, it is seen where the line came from.
        assert_eq!(case(&h, &town, twin.id).await.events[4].data["through"], "1/2570");
    }
    let page = seen(&h, &town, &mailed).await;
    // Their own due day, the common promise; and no button that a merged case does not have.
    let delay = &page.events[3].text;
    assert!(delay.contains("6\u{a0}ธันวาคม") && delay.contains("20\u{a0}ธันวาคม"), "{delay}");
    assert!(!page.events[4].text.contains("พิจารณาใหม่"), "{}", page.events[4].text);
    let english = seen(&h, &town, &third).await;
    assert!(english.events[4].text.contains("has dealt with case 3/2570"), "{}", english.events[4].text);
    assert_eq!(kinds(&h, &town, &apart).await, [Received], "nobody else is told");
    assert_eq!(seen(&h, &town, &first).await.events.len(), 6);

    let mails = mails(&h, &town).await;
    let subjects: Vec<&str> = mails.iter().map(|mail| mail.subject.as_str()).collect();
    assert_eq!(mails.len(), 6, "{subjects:?}");
    assert!(mails.iter().all(|mail| mail.subject.contains("2/2570") && mail.state == "queued"));
    assert!(mails[4].body_text.contains("เปลี่ยนหลอดไฟแล้ว"), "{}", mails[4].body_text);
});

db_test!(a_referral_reaches_them_and_what_concerns_one_person_does_not, |h| {
    let town = h.town("a").await;
    let office = h.desk(&town, clerk(&town));
    let (first, second) = (h.file(&town, "ไฟดับ").await, h.file(&town, "ไฟดับอีกคน").await);
    work::merge(&office, second.id, first.id).await.unwrap();
    work::acknowledge(&office, first.id, "").await.unwrap();
    work::note(&office, first.id, "โทรถามแล้ว").await.unwrap();
    work::refer(&office, first.id, "การไฟฟ้าส่วนภูมิภาค", "นอกเขต").await.unwrap();
    work::reopen(&office, first.id, "หน่วยงานส่งคืน").await.unwrap();
    let page = seen(&h, &town, &second).await;
    let told: Vec<EventKind> = page.events.iter().map(|event| event.kind).collect();
    assert_eq!(told, [EventKind::Received, EventKind::Merged, EventKind::Referred]);
    let notice = &page.events[2].text;
    assert!(notice.contains("2/2570") && notice.contains("การไฟฟ้าส่วนภูมิภาค"), "{notice}");
});

// The result that fails leaves nothing with the others either.
db_test!(a_notice_is_written_on_all_of_them_or_none, |h| {
    let town = h.town("a").await;
    let office = h.desk(&town, clerk(&town));
    let (first, second) = (h.file(&town, "ไฟดับ").await, h.file(&town, "ไฟดับอีกคน").await);
    work::merge(&office, second.id, first.id).await.unwrap();
    let before = row_counts(&h, &town).await;
    let nobodys = Attachment {
        batch: "never-staged".into(),
        upload: kernel::ids::UploadId::new(),
        stage: Stage::After,
        alt: String::new(),
    };
    assert!(work::result(&office, first.id, "ซ่อมแล้ว", &[nobodys]).await.is_err());
    assert_eq!(row_counts(&h, &town).await, before);
    assert_eq!(case(&h, &town, first.id).await.state, State::Received);
});

db_test!(what_was_merged_before_goes_along_into_the_next_one, |h| {
    let town = h.town("a").await;
    let office = h.desk(&town, clerk(&town));
    let (first, second, third) =
        (h.file(&town, "ไฟดับ").await, h.file(&town, "ไฟดับสอง").await, h.file(&town, "ไฟดับสาม").await);
    work::merge(&office, third.id, second.id).await.unwrap();
    work::merge(&office, second.id, first.id).await.unwrap();
    assert_eq!(case(&h, &town, third.id).await.merged_into, Some(first.id));
    work::result(&office, first.id, "ซ่อมแล้ว", &[]).await.unwrap();
    for (twin, number) in [(&second, "2/2570"), (&third, "3/2570")] {
        let page = seen(&h, &town, twin).await;
        let results: Vec<_> = page.events.iter().filter(|event| event.kind == EventKind::Result).collect();
        assert_eq!(results.len(), 1);
        assert!(results[0].text.contains(number), "{}", results[0].text);
    }
});

// Seed 001, measure 3.2.2: an ended case has no day 15 that would remind anybody of the merged one.
db_test!(seed_001_3_2_2_nothing_is_merged_into_an_ended_case, |h| {
    let town = h.town("a").await;
    let office = h.desk(&town, clerk(&town));
    let (resolved, closed, referred, merged, open) = (
        h.file(&town, "แจ้งผลแล้ว").await.id,
        h.file(&town, "ยุติแล้ว").await.id,
        h.file(&town, "ส่งต่อแล้ว").await.id,
        h.file(&town, "รวมแล้ว").await.id,
        h.file(&town, "ยังเปิดอยู่").await.id,
    );
    for id in [resolved, closed] {
        work::result(&office, id, "ซ่อมแล้ว", &[]).await.unwrap();
    }
    work::close(&office, closed, "").await.unwrap();
    work::refer(&office, referred, "การไฟฟ้า", "นอกเขต").await.unwrap();
    work::merge(&office, merged, open).await.unwrap();
    let mine = h.file(&town, "ไฟดับ").await;
    let before = row_counts(&h, &town).await;
    for target in [resolved, closed, referred, merged] {
        assert_eq!(refusal(work::merge(&office, mine.id, target).await), "complaint_merge_target_ended");
    }
    assert_eq!(row_counts(&h, &town).await, before);
    let answer = deadline_of(&h, &town, mine.id, "complaint_answer").await;
    assert_eq!(answer, (DeadlineState::Open, mine.due_on));
    // Opened again, it takes the other in.
    work::reopen(&office, resolved, "ยังดับอยู่").await.unwrap();
    work::merge(&office, mine.id, resolved).await.unwrap();
});
