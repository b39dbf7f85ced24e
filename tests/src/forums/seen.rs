//! What citizens read: published forums only, those to come first, and every outcome in words.

use super::*;
use crate::server::Server;
use participation::forum::{
    Step,
    item::{self, Answer, Outcome},
};

db_test!(a_citizen_reads_what_became_of_what_was_raised, |h| {
    let town = h.town("seen").await;
    let desk = officer(&h, &town);
    let mut new = held("s", "2026-11-10", &["ถนนมืดหน้าโรงเรียน", "ขุดลอกคลอง <b>", "ห้องสมุด"]);
    new.face.title = "เวทีหมู่ที่สาม".into();
    new.facts.villages = vec![town.village];
    let id = commands::create(&desk, new).await.unwrap();
    let mut draft = held("d", "2026-11-12", &["เรื่องที่ยังไม่เผยแพร่"]);
    draft.face.title = "ร่างเวที".into();
    let draft = commands::create(&desk, draft).await.unwrap();
    let coming =
        commands::planned("c", face("เวทีครั้งหน้า", Some("2026-12-05")), ForumLevel::Tambon, Subject::Budget);
    let coming = commands::create(&desk, coming).await.unwrap();
    let all = items(&h, &town, id).await;
    let end = |outcome: Outcome| Answer {
        outcome,
        project: "โครงการขยายเขตไฟฟ้า".into(),
        project_code: "3.1.2".into(),
        project_record: None,
        reason: "อยู่ในเขตของกรมชลประทาน".into(),
        text: String::new(),
        on: day("2026-11-20"),
    };
    item::answer(&desk, all[0].id, 1, end(Outcome::Adopted)).await.unwrap();
    item::answer(&desk, all[1].id, 1, end(Outcome::Declined)).await.unwrap();
    for id in [id, coming] {
        forum::publish(&desk, id, true).await.unwrap();
    }
    let server = Server::start(&h).await;
    let list = server.page("/t/seen/forums").await;
    let (first, second) = (list.find("เวทีครั้งหน้า").unwrap(), list.find("เวทีหมู่ที่สาม").unwrap());
    assert!(first < second, "those to come stand first");
    assert!(!list.contains("ร่างเวที"));
    let page = server.page(&format!("/t/seen/forums/{id}")).await;
    for text in ["โครงการขยายเขตไฟฟ้า (3.1.2)", "อยู่ในเขตของกรมชลประทาน", "อยู่ระหว่างพิจารณา", "บ้านหนองบัว"]
    {
        assert!(page.contains(text), "{text}");
    }
    assert!(!page.contains("คลอง <b>"), "what was typed is escaped");
    assert_eq!(server.get(&format!("/t/seen/forums/{draft}")).await.status(), 404);
    let cancel = Step::Cancel { reason: "น้ำท่วมหมู่บ้าน".into() };
    forum::step(&desk, coming, 2, cancel).await.unwrap();
    let page = server.page(&format!("/t/seen/forums/{coming}")).await;
    assert!(page.contains("น้ำท่วมหมู่บ้าน"), "nobody comes in vain");
    forum::publish(&desk, id, false).await.unwrap();
    assert_eq!(server.get(&format!("/t/seen/forums/{id}")).await.status(), 404);
});
