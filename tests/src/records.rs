//! What every record has: versions, links, files, publishing, search, the policy, and the portal's hub of it all.

use crate::{
    harness::{Harness, Town},
    server::Server,
};
use kernel::{
    Actor, Fault, Role,
    ids::{PolicyId, RecordFileId},
    page::PageArgs,
    participation::{Category, Level},
};
use participation::{
    measure::Content,
    policy::{self, Words},
    record::{
        self, Face, Filter, Kind, Tags,
        file::{self, NewFile, Purpose},
        link::{self, Relation},
    },
};
use store::TenantTx;
use tenancy::upload::{self, NewUpload, UploadKind, photo::Limits};
use uuid::Uuid;

async fn add(h: &Harness, tx: &TenantTx, kind: Kind, face: Face) -> Uuid {
    let id = Uuid::now_v7();
    let (face, errors) = record::check(face);
    assert_eq!(errors, []);
    record::add(tx, &Actor::System, (kind, id), &face, "น้ำท่วมขัง", h.now()).await.unwrap();
    id
}

fn face(title: &str, day: &str) -> Face {
    Face {
        title: title.into(),
        starts_on: day.parse().ok(),
        tags: Tags { level: Some(Level::Consult), category: Some(Category::Plan), statutory_domain: None },
        ..Face::default()
    }
}

fn all() -> PageArgs {
    PageArgs { first: 100, after: None }
}

db_test!(nobodys_change_of_a_record_is_lost, |h| {
    let town = h.town("aaa").await;
    let tx = h.store.write(&town.scope).await.unwrap();
    let id = add(&h, &tx, Kind::Forum, face("เวทีแรก", "2026-11-25")).await;
    let second =
        record::change(&tx, (Kind::Forum, id), 1, &face("เวทีที่แก้ไข", "2026-11-26"), "", h.now()).await;
    assert_eq!(second.unwrap(), 2);
    let late = record::change(&tx, (Kind::Forum, id), 1, &face("อีกคนแก้ไข", "2026-11-27"), "", h.now()).await;
    assert!(matches!(late, Err(Fault::Conflict(_))));
    let other_kind = record::change(&tx, (Kind::Meeting, id), 2, &face("x", "2026-11-27"), "", h.now()).await;
    assert!(matches!(other_kind, Err(Fault::NotFound)));
    let kept = record::find(&tx, Kind::Forum, id).await.unwrap().unwrap();
    assert_eq!((kept.face.title.as_str(), kept.version), ("เวทีที่แก้ไข", 2));
});

db_test!(lists_page_filter_and_search_in_thai, |h| {
    let town = h.town("aaa").await;
    let clerk = town.actor(Role::ReceivingClerk);
    let tx = h.store.write(&town.scope).await.unwrap();
    for n in 1..=5 {
        add(&h, &tx, Kind::Activity, face(&format!("ปลูกต้นไม้ ครั้งที่ {n}"), &format!("2026-11-0{n}"))).await;
    }
    let other = add(&h, &tx, Kind::Forum, Face { title: "ประชาคมถนนสายใหม่".into(), ..Face::default() }).await;
    tx.commit().await.unwrap();
    let read = h.store.read(&town.scope).await.unwrap();
    let mut titles = Vec::new();
    let mut after = None;
    loop {
        let filter = Filter { kinds: vec![Kind::Activity], ..Filter::default() };
        let page = record::list(&read, &clerk, &filter, PageArgs { first: 2, after }).await.unwrap();
        titles.extend(page.rows.into_iter().map(|record| record.face.title));
        if !page.has_next {
            break;
        }
        after = page.end_cursor;
    }
    assert_eq!(titles.len(), 5);
    assert_eq!(titles[0], "ปลูกต้นไม้ ครั้งที่ 5", "the latest first");
    let found = |filter: Filter| {
        let (read, clerk) = (&read, &clerk);
        async move { record::list(read, clerk, &filter, all()).await.unwrap().rows }
    };
    let by_word = found(Filter { text: "ถนน".into(), ..Filter::default() }).await;
    assert_eq!(by_word.iter().map(|record| record.id).collect::<Vec<_>>(), [other]);
    let by_more = found(Filter { text: "น้ำท่วม".into(), ..Filter::default() }).await;
    assert_eq!(by_more.len(), 6, "what was given to be found by");
    let tags = Tags { level: Some(Level::Consult), ..Tags::default() };
    assert_eq!(found(Filter { tags, ..Filter::default() }).await.len(), 5);
    let days = Filter { from: "2026-11-02".parse().ok(), to: "2026-11-03".parse().ok(), ..Filter::default() };
    assert_eq!(found(days).await.len(), 2);
    let viewer = Actor::Staff {
        id: town.staff(Role::TenantAdmin),
        roles: vec![Role::DistrictViewer],
        department: None,
    };
    let refused = record::list(&read, &viewer, &Filter::default(), all()).await;
    assert!(matches!(refused, Err(Fault::Forbidden)));
});

db_test!(citizens_see_what_is_published_and_not_set_aside, |h| {
    let town = h.town("aaa").await;
    let tx = h.store.write(&town.scope).await.unwrap();
    let id = add(&h, &tx, Kind::Activity, face("ปลูกต้นไม้", "2026-11-21")).await;
    assert!(record::find_published(&tx, Kind::Activity, id).await.unwrap().is_none());
    record::publish(&tx, Kind::Activity, id, h.now()).await.unwrap();
    assert!(record::find_published(&tx, Kind::Activity, id).await.unwrap().is_some());
    assert_eq!(record::by_level(&tx).await.unwrap()[1], (Level::Consult, 1));
    record::archive(&tx, Kind::Activity, id, h.now()).await.unwrap();
    assert!(record::find_published(&tx, Kind::Activity, id).await.unwrap().is_none());
    assert_eq!(record::list_published(&tx, &Filter::default(), all()).await.unwrap().rows.len(), 0);
    record::restore(&tx, Kind::Activity, id, h.now()).await.unwrap();
    record::withdraw(&tx, Kind::Activity, id, h.now()).await.unwrap();
    assert!(record::find_published(&tx, Kind::Activity, id).await.unwrap().is_none());
});

db_test!(records_are_linked_once_and_seen_from_both_ends, |h| {
    let town = h.town("aaa").await;
    let tx = h.store.write(&town.scope).await.unwrap();
    let forum = add(&h, &tx, Kind::Forum, face("ประชาคม", "2026-11-01")).await;
    let activity = add(&h, &tx, Kind::Activity, face("ปลูกต้นไม้", "2026-11-21")).await;
    for _ in 0..2 {
        record::link::link(&tx, activity, forum, Relation::PartOf, h.now()).await.unwrap();
    }
    let links = record::link::of(&tx, forum).await.unwrap();
    assert_eq!(links.len(), 1);
    assert_eq!((links[0].outgoing, links[0].record.id), (false, activity));
    assert!(record::link::published_of(&tx, forum, None).await.unwrap().is_empty());
    let itself = record::link::link(&tx, forum, forum, Relation::SeeAlso, h.now()).await;
    assert!(matches!(itself, Err(Fault::Refused("link_to_itself"))));
    let nowhere = record::link::link(&tx, forum, Uuid::now_v7(), Relation::SeeAlso, h.now()).await;
    assert!(matches!(nowhere, Err(Fault::NotFound)));
    record::link::unlink(&tx, activity, forum, Relation::PartOf).await.unwrap();
    assert!(record::link::of(&tx, activity).await.unwrap().is_empty());
});

/// A public file of a record.
pub async fn evidence(h: &Harness, town: &Town, record: Uuid, purpose: Purpose) -> RecordFileId {
    let actor = town.actor(Role::ResponsibleOfficer);
    let batch = upload::staff_batch(actor.staff_id().unwrap());
    let mut bytes = std::io::Cursor::new(Vec::new());
    let shade = u8::try_from(Uuid::new_v4().as_u128() % 251).unwrap();
    let picture = image::RgbImage::from_pixel(40, 30, image::Rgb([shade, 90, 9]));
    picture.write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    let new = NewUpload {
        batch: batch.clone(),
        kind: UploadKind::Photo,
        name: "หลักฐาน.png".into(),
        bytes: bytes.into_inner(),
        field: "files",
    };
    let staged = upload::stage(&h.store, &town.scope, &h.files, &actor, new, Limits::default(), h.now());
    let staged = staged.await.unwrap();
    let tx = h.store.write(&town.scope).await.unwrap();
    let new = NewFile {
        upload: staged.id,
        purpose,
        part: None,
        caption: String::new(),
        alt: String::new(),
        public: true,
    };
    let made = file::attach(&tx, record, &batch, &[new], h.now()).await.unwrap();
    tx.commit().await.unwrap();
    made[0]
}

/// Takes a file off as the console does.
pub async fn take_off(h: &Harness, town: &Town, record: Uuid, id: RecordFileId) -> Result<(), Fault> {
    let tx = h.store.write(&town.scope).await.unwrap();
    file::remove(&tx, record, id).await?;
    tx.commit().await.unwrap();
    Ok(())
}

db_test!(what_was_announced_keeps_its_evidence_whoever_asks, |h| {
    let town = h.town("aaa").await;
    let officer = h.desk(&town, town.actor(Role::ResponsibleOfficer));
    let plan = crate::measures::make_plan(&officer, "แผน").await;
    let content = Content { first_year: 2569, last_year: 2570, ..Content::default() };
    let measure = crate::measures::make(&officer, plan, "1", content).await;
    let tx = h.store.write(&town.scope).await.unwrap();
    let shows = add(&h, &tx, Kind::Activity, face("กิจกรรม", "2026-11-20")).await;
    link::link(&tx, measure.uuid(), shows, Relation::ShownBy, h.now()).await.unwrap();
    tx.commit().await.unwrap();
    let slip = evidence(&h, &town, measure.uuid(), Purpose::Evidence).await;
    take_off(&h, &town, measure.uuid(), slip).await.unwrap();
    let order = evidence(&h, &town, measure.uuid(), Purpose::Order).await;
    crate::measures::announce(&h.desk(&town, town.actor(Role::Approver)), measure).await.unwrap();
    let kept = take_off(&h, &town, measure.uuid(), order).await;
    assert!(matches!(kept, Err(Fault::Refused("record_frozen"))), "{kept:?}");
    let tx = h.store.write(&town.scope).await.unwrap();
    let kept = link::unlink_by_hand(&tx, Kind::Measure, measure.uuid(), shows, Relation::ShownBy).await;
    assert!(matches!(kept, Err(Fault::Refused("record_frozen"))), "{kept:?}");
    drop(tx);
    // What came later was no part of it.
    h.clock.set(h.now() + chrono::Duration::minutes(1));
    let later = evidence(&h, &town, measure.uuid(), Purpose::Photo).await;
    take_off(&h, &town, measure.uuid(), later).await.unwrap();
});

async fn policy_of(h: &Harness, town: &Town) -> policy::Policy {
    let words = Words {
        title: "มาตรการให้ประชาชนมีส่วนร่วม".into(),
        preamble: "เหตุผลของมาตรการ".into(),
        legal_basis: vec!["พระราชกฤษฎีกา".into(), " ".into()],
        inform: "ให้ข้อมูล".into(),
        consult: "รับฟัง".into(),
        involve: "ร่วมงาน".into(),
        ..Words::default()
    };
    policy::save(&h.desk(town, town.actor(Role::ResponsibleOfficer)), "key", None, words).await.unwrap()
}

db_test!(a_policy_is_published_whole_by_an_approver, |h| {
    let town = h.town("aaa").await;
    let first = policy_of(&h, &town).await;
    assert_eq!(policy_of(&h, &town).await.record.id, first.record.id, "the same key gives the same policy");
    assert_eq!(first.words.legal_basis, ["พระราชกฤษฎีกา"]);
    let id = PolicyId(first.record.id);
    let officer = h.desk(&town, town.actor(Role::ResponsibleOfficer));
    assert!(matches!(policy::publish(&officer, id).await, Err(Fault::Forbidden)));
    let approver = h.desk(&town, town.actor(Role::Approver));
    let Err(Fault::Invalid(missing)) = policy::publish(&approver, id).await else {
        panic!("published in part")
    };
    assert_eq!(missing[0].field, "collaborate");
    let whole = Words { collaborate: "ร่วมมือ".into(), ..first.words.clone() };
    let saved = policy::save(&officer, "x", Some((id, 1)), whole.clone()).await.unwrap();
    assert!(policy::publish(&approver, id).await.unwrap().record.is_public());
    let stale = policy::save(&officer, "y", Some((id, 1)), whole.clone()).await;
    assert!(matches!(stale, Err(Fault::Conflict(_))));
    let hole = Words { inform: String::new(), ..whole };
    let torn = policy::save(&officer, "z", Some((id, saved.record.version + 1)), hole).await;
    assert!(matches!(torn, Err(Fault::Invalid(_))), "what citizens see stays whole");
    let reworded =
        Words { inform: "ให้ข้อมูลทุกเดือน".into(), ..first.words.clone() };
    let reworded = Words { collaborate: "ร่วมมือ".into(), ..reworded };
    let unapproved = policy::save(&officer, "v", Some((id, saved.record.version + 1)), reworded).await;
    assert!(matches!(unapproved, Err(Fault::Forbidden)), "other words need the same approval");
    let read = h.store.read(&town.scope).await.unwrap();
    assert_eq!(policy::published(&read).await.unwrap().unwrap().words.inform, "ให้ข้อมูล");
});

db_test!(the_hub_shows_what_is_public_and_nothing_else, |h| {
    let town = h.town("aaa").await;
    let tx = h.store.write(&town.scope).await.unwrap();
    let open = add(&h, &tx, Kind::Forum, face("ประชาคม <b>หมู่ 3</b>", "2026-11-25")).await;
    record::publish(&tx, Kind::Forum, open, h.now()).await.unwrap();
    add(&h, &tx, Kind::Forum, face("ร่างที่ยังไม่เผยแพร่", "2026-11-26")).await;
    tx.commit().await.unwrap();
    let server = Server::start(&h).await;
    let shown = "ประชาคม &#60;b&#62;หมู่ 3&#60;/b&#62;";
    for path in [
        "/t/aaa/participation",
        "/t/aaa/participation?q=%E0%B8%9B%E0%B8%A3%E0%B8%B0%E0%B8%8A%E0%B8%B2%E0%B8%84%E0%B8%A1",
        "/t/aaa/participation?level=consult",
        "/t/aaa/calendar",
        "/t/aaa/calendar?month=2026-11",
    ] {
        let page = server.page(path).await;
        assert!(page.contains(shown), "{path}: {page}");
        assert!(!page.contains("ร่างที่ยังไม่เผยแพร่"), "{path}");
    }
    let month = server.page("/t/aaa/calendar").await;
    assert!(month.contains("พฤศจิกายน") && month.contains("2569") && !month.contains("2026<"), "Buddhist era");
    let empty = server.page("/t/aaa/calendar?month=2026-02").await;
    assert!(!empty.contains(shown));
    let ics = server.page("/t/aaa/calendar.ics").await;
    assert!(ics.contains("DTSTART;VALUE=DATE:20261125\r\nDTEND;VALUE=DATE:20261126\r\n"), "{ics}");
    assert!(!ics.contains("ร่างที่"));
    let atom = server.page("/t/aaa/feed.xml").await;
    assert!(atom.contains("ประชาคม &lt;b&gt;หมู่ 3&lt;/b&gt;") && !atom.contains("ร่างที่"), "{atom}");
    assert_eq!(server.get("/t/aaa/participation/policy").await.status(), 404);
    policy_of(&h, &town).await;
    assert_eq!(server.get("/t/aaa/participation/policy").await.status(), 404, "a draft is not shown");
});
