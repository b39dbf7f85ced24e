//! What the complainant is told in writing (seed 001, measure 3.2.3: แจ้งการได้รับเรื่อง ระยะเวลา และผล), and what never.

use super::*;
use complaints::{
    case::EventKind,
    complaint::{receive, work},
};
use kernel::Lang;

const SECRET_NOTE: &str = "บันทึกภายในห้ามเผยแพร่";

/// Receives, assigns, notes, acknowledges and resolves a case.
async fn whole_case(h: &Harness, town: &Town, new: NewComplaint) -> Receipt {
    let receipt = receive(&h.desk(town, Actor::Citizen), new).await.unwrap();
    let office = h.desk(town, clerk(town));
    h.clock.advance(chrono::Duration::hours(1));
    work::assign(&office, &[receipt.id], None, Some(town.staff(Role::ResponsibleOfficer))).await.unwrap();
    work::note(&office, receipt.id, SECRET_NOTE).await.unwrap();
    h.clock.advance(chrono::Duration::hours(1));
    work::acknowledge(&office, receipt.id, "จะออกตรวจสอบภายในสามวัน").await.unwrap();
    h.clock.advance(chrono::Duration::days(2));
    let officer = h.desk(town, town.actor(Role::ResponsibleOfficer));
    work::result(&officer, receipt.id, "เปลี่ยนหลอดไฟแล้ว", &[]).await.unwrap();
    receipt
}

db_test!(seed_001_3_2_3_receipt_time_and_result_are_texts_the_citizen_reads, |h| {
    let town = h.town("a").await;
    let receipt = whole_case(&h, &town, town.matter("ไฟดับ")).await;
    let seen = seen(&h, &town, &receipt).await;
    let kinds: Vec<EventKind> = seen.events.iter().map(|event| event.kind).collect();
    assert_eq!(kinds, [EventKind::Received, EventKind::Acknowledged, EventKind::Result]);
    let texts: Vec<&str> = seen.events.iter().map(|event| event.text.as_str()).collect();
    for text in &texts {
        assert!(text.contains("1/2570"), "{text}");
    }
    // Receipt says when it came and by when; time says who and until when; result says what was done.
    assert!(
        texts[0].contains("20\u{a0}พ.ย.\u{a0}2569\u{a0}09:00") && texts[0].contains("5\u{a0}ธันวาคม"),
        "{}",
        texts[0]
    );
    assert!(texts[1].contains("กองช่าง") && texts[1].contains("5\u{a0}ธันวาคม"), "{}", texts[1]);
    assert!(texts[1].contains("จะออกตรวจสอบภายในสามวัน"), "{}", texts[1]);
    assert!(texts[2].contains("เปลี่ยนหลอดไฟแล้ว"), "{}", texts[2]);
    assert!(mails(&h, &town).await.is_empty(), "no address was given");
});

db_test!(seed_001_3_2_3_the_three_notices_are_mailed_where_an_address_was_given_and_mail_wanted, |h| {
    let town = h.town("a").await;
    let receipt = whole_case(&h, &town, with_address(&town, "ไฟดับ", true)).await;
    let mails = mails(&h, &town).await;
    let events = seen(&h, &town, &receipt).await.events;
    assert_eq!(mails.len(), 3);
    for (mail, event) in mails.iter().zip(&events) {
        assert_eq!((mail.kind.as_str(), mail.to_address.as_str()), ("notice", "citizen@example.com"));
        assert_eq!((mail.state.as_str(), mail.lang.as_str()), ("queued", "th"));
        assert!(mail.subject.contains("1/2570"), "{}", mail.subject);
        for paragraph in event.text.split("\n\n") {
            assert!(mail.body_text.contains(paragraph), "{}\nlacks\n{paragraph}", mail.body_text);
        }
        assert!(mail.body_html.contains("<html"), "{}", mail.body_html);
    }
    // The receipt's mail holds the link that opens the case; later ones travel without the secret.
    assert!(mails[0].body_text.contains(&receipt.tracking_url), "{}", mails[0].body_text);
    for mail in &mails[1..] {
        assert!(!mail.body_text.contains(&receipt.secret.to_string()), "{}", mail.body_text);
    }
});

db_test!(an_address_without_the_wish_for_mail_gets_none, |h| {
    let town = h.town("a").await;
    whole_case(&h, &town, with_address(&town, "ไฟดับ", false)).await;
    assert!(mails(&h, &town).await.is_empty());
});

// Issue 2, story 3: "internal notes never leave the office"; views.rs: no names of staff.
db_test!(internal_notes_and_names_of_staff_never_reach_the_citizen, |h| {
    let town = h.town("a").await;
    let receipt = whole_case(&h, &town, with_address(&town, "ไฟดับ", true)).await;
    let office = h.desk(&town, clerk(&town));
    work::close(&office, receipt.id, "ยุติเรื่อง").await.unwrap();
    work::reopen(&office, receipt.id, "ไฟดับอีกครั้ง").await.unwrap();
    work::recategorise(&office, receipt.id, town.roads).await.unwrap();
    let mut shown = vec![format!("{:?}", seen(&h, &town, &receipt).await)];
    shown.extend(mails(&h, &town).await.iter().map(|mail| format!("{mail:?}")));
    assert_eq!(shown.len(), 6, "the page and five mails");
    for text in &shown {
        assert!(!text.contains(SECRET_NOTE), "{text}");
        for role in Role::ALL {
            assert!(!text.contains(&format!("{} a", role.as_str())), "{role:?} in {text}");
            assert!(!text.contains(&town.staff(*role).to_string()), "{role:?} in {text}");
        }
    }
    // The office sees both.
    let file = case(&h, &town, receipt.id).await;
    assert!(file.events.iter().any(|event| event.kind == EventKind::Note && event.text == SECRET_NOTE));
    assert!(file.events.iter().any(|event| event.actor_name.as_deref() == Some("responsible_officer a")));
});

db_test!(a_notice_speaks_the_language_of_the_complainant, |h| {
    let town = h.town("a").await;
    let mut desk = h.desk(&town, Actor::Citizen);
    desk.lang = Lang::En;
    let receipt = receive(&desk, with_address(&town, "The street light is out", true)).await.unwrap();
    work::acknowledge(&h.desk(&town, clerk(&town)), receipt.id, "").await.unwrap();
    let mails = mails(&h, &town).await;
    assert_eq!(mails.len(), 2);
    let thai = |text: &str| text.chars().any(|c| ('\u{e00}'..='\u{e7f}').contains(&c));
    for mail in &mails {
        assert!(mail.lang == "en" && !thai(&mail.subject), "{}", mail.subject);
    }
});

db_test!(a_mail_that_cannot_be_sent_does_not_undo_the_notice, |h| {
    let town = h.town("a").await;
    let tx = h.store.write(&town.scope).await.unwrap();
    let bounce = reminders::message::Bounce::UnknownMailbox("550 5.1.1".into());
    reminders::message::record_bounce(&tx, "citizen@example.com", &bounce, h.now()).await.unwrap();
    tx.commit().await.unwrap();
    let receipt = whole_case(&h, &town, with_address(&town, "ไฟดับ", true)).await;
    assert_eq!(seen(&h, &town, &receipt).await.events.len(), 3);
    assert!(mails(&h, &town).await.iter().all(|mail| mail.state == "stopped"));
});
