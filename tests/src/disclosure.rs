//! Disclosure: catalogue, publications, procurement, visits (การเปิดเผยข้อมูลข่าวสาร).

use crate::{
    harness::{Harness, Town},
    server::Server,
};
use chrono::{Duration, NaiveDate};
use disclosure::{
    channel::{self, Shown, Subject},
    item::{self, Frequency, Item, Status},
    procurement::{self, AnnouncementFace, Kind},
    publication::{self, Category, EditionFace, NewPublication, commands},
    visit::{self as visits, NewVisit, Purpose, Stakeholder},
};
use kernel::{
    Fault, Role,
    figure::{Figure, Span},
    ids::{DisclosureItemId, UploadId},
    participation::Channel,
};
use reminders::deadline::{self, DeadlineState};
use tenancy::{
    Desk,
    upload::{self, NewUpload, UploadKind, photo::Limits, staff_batch},
};
use uuid::Uuid;

fn d(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Stages a file of the department head, who does everything here.
pub async fn stage(h: &Harness, town: &Town, name: &str, bytes: &[u8]) -> UploadId {
    let actor = town.actor(Role::DepartmentHead);
    let new = NewUpload {
        batch: staff_batch(actor.staff_id().unwrap()),
        kind: UploadKind::File,
        name: name.into(),
        bytes: bytes.to_vec(),
        field: "file",
    };
    upload::stage(&h.store, &town.scope, &h.files, &actor, new, Limits::default(), h.now()).await.unwrap().id
}

pub fn edition(label: &str) -> EditionFace {
    EditionFace {
        label: label.into(),
        created_on: d("2026-11-01"),
        updated_on: d("2026-11-10"),
        expires_on: None,
    }
}

/// A document with its first edition; staged by the head of the works department.
pub fn document(title: &str, item: Option<DisclosureItemId>, files: &[UploadId]) -> NewPublication {
    NewPublication {
        idempotency_key: title.into(),
        face: publication::Face {
            title: title.into(),
            summary: "สรุปสำหรับประชาชน".into(),
            category: Category::Report,
            oit_item: "O20".into(),
            item,
            fiscal_year: 2570,
            department: None,
        },
        edition: edition("1.0"),
        files: files.to_vec(),
        batch: String::new(),
        cover: None,
    }
}

pub fn announcement(day: &str) -> AnnouncementFace {
    AnnouncementFace {
        kind: Kind::Procurement, announced_on: d(day), body: "ประกวดราคาก่อสร้างถนน".into()
    }
}

pub fn visit(key: &str, day: &str, people: i32, suggestion: &str) -> NewVisit {
    NewVisit {
        idempotency_key: key.into(),
        day: d(day),
        people,
        purpose: Purpose::Inspect,
        stakeholder: Stakeholder::Individual,
        channel: Channel::WalkIn,
        suggestion: suggestion.into(),
    }
}

fn head(h: &Harness, town: &Town) -> Desk {
    h.desk(town, town.actor(Role::DepartmentHead))
}

async fn create(
    h: &Harness,
    town: &Town,
    title: &str,
    item: Option<DisclosureItemId>,
    file: UploadId,
) -> kernel::ids::PublicationId {
    let desk = head(h, town);
    let batch = staff_batch(desk.actor.staff_id().unwrap());
    commands::create(&desk, NewPublication { batch, ..document(title, item, &[file]) }).await.unwrap()
}

async fn item_of(h: &Harness, town: &Town, code: &str) -> Item {
    let read = h.store.read(&town.scope).await.unwrap();
    let all = item::list(&read, &item::Filter::default(), d("2026-11-20")).await.unwrap();
    all.into_iter().find(|item| item.code.as_deref() == Some(code)).unwrap()
}

async fn deadline_of(
    h: &Harness,
    town: &Town,
    of: (&str, Uuid),
    kind: &str,
) -> Option<(NaiveDate, DeadlineState)> {
    let read = h.store.read(&town.scope).await.unwrap();
    let all = deadline::find(&read, of.0, of.1).await.unwrap();
    let found = all.into_iter().find(|found| found.kind == kind);
    found.map(|found| (found.due_on, found.state))
}

db_test!(publishing_meets_the_item_s_deadline_and_sets_the_next_one, |h| {
    let town = h.town("aaa").await;
    let desk = head(&h, &town);
    assert_eq!(item::adopt_starter(&desk).await.unwrap(), 26);
    assert_eq!(item::adopt_starter(&desk).await.unwrap(), 0, "a second time adds nothing");
    let before = item_of(&h, &town, "m313.08").await;
    assert_eq!((before.face.frequency, before.face.next_due_on), (Frequency::Monthly, Some(d("2026-11-30"))));
    let of = ("disclosure_item", before.id.uuid());
    let due = deadline_of(&h, &town, of, deadline::DISCLOSURE_ITEM).await;
    assert_eq!(due, Some((d("2026-11-30"), DeadlineState::Open)));

    let file = stage(&h, &town, "รายรับรายจ่าย.txt", b"income").await;
    let made = create(&h, &town, "รายรับรายจ่ายเดือนพฤศจิกายน", Some(before.id), file).await;
    assert_eq!(item_of(&h, &town, "m313.08").await.disclosed_on, None, "a draft discloses nothing");
    commands::publish(&desk, made).await.unwrap();
    let after = item_of(&h, &town, "m313.08").await;
    assert_eq!((after.disclosed_on, after.face.next_due_on), (Some(d("2026-11-20")), Some(d("2026-12-31"))));
    assert_eq!(after.status(d("2026-11-20")), Status::Done);
    let due = deadline_of(&h, &town, of, deadline::DISCLOSURE_ITEM).await;
    assert_eq!(due, Some((d("2026-12-31"), DeadlineState::Open)));
    let read = h.store.read(&town.scope).await.unwrap();
    let channels = channel::of(&read, Subject::Item, &[before.id.uuid()]).await.unwrap();
    assert_eq!(channels.len(), 1);
    assert!(channels[0].has_proof() && channels[0].shown.url.ends_with(&format!("/publications/{made}")));
    drop(read);

    // An item without a period: its deadline is met and none follows.
    let mut face = after.face.clone();
    face.frequency = Frequency::Once;
    let once = item::save(&desk, Some((after.id, after.version)), face.clone()).await.unwrap();
    let stale = item::save(&desk, Some((after.id, after.version)), face).await;
    assert!(matches!(stale, Err(Fault::Conflict(_))), "somebody's change is never lost");
    let shown = vec![(Shown::on(Channel::NoticeBoard, d("2026-11-20")), Vec::new())];
    item::disclose(&desk, once.id, once.version, d("2026-11-20"), shown).await.unwrap();
    let due = deadline_of(&h, &town, of, deadline::DISCLOSURE_ITEM).await;
    assert_eq!(due.map(|(_, state)| state), Some(DeadlineState::Met));
});

db_test!(a_new_edition_replaces_the_old_one_which_stays_reachable, |h| {
    let town = h.town("aaa").await;
    let desk = head(&h, &town);
    let first = stage(&h, &town, "แผน ฉบับที่ 1.txt", b"one").await;
    let made = create(&h, &town, "แผนพัฒนาท้องถิ่น", None, first).await;
    let server = Server::start(&h).await;
    let page = format!("/t/aaa/publications/{made}");
    let file = |id: UploadId| format!("/t/aaa/publications/file/{id}");
    assert_eq!(server.get(&page).await.status(), 404, "a draft is nobody's");
    assert_eq!(server.get(&file(first)).await.status(), 404);
    commands::publish(&desk, made).await.unwrap();

    let got = server.get(&file(first)).await;
    assert_eq!(got.headers()["content-type"], "application/octet-stream");
    assert!(got.headers()["content-disposition"].to_str().unwrap().starts_with("attachment; "));
    assert_eq!(got.text().await.unwrap(), "one");
    let head_only = server.client.head(format!("{}{}", server.base, file(first))).send().await.unwrap();
    assert_eq!(head_only.status(), 200);
    let part = server.client.get(format!("{}{}", server.base, file(first))).header("range", "bytes=0-1");
    assert!(part.send().await.unwrap().status().is_success());
    let read = h.store.read(&town.scope).await.unwrap();
    let old = publication::editions(&read, made).await.unwrap().remove(0);
    assert_eq!(old.downloads, 1, "neither a look at the headers nor a part is a download");
    drop(read);

    let second = stage(&h, &town, "แผน ฉบับที่ 2.txt", b"two").await;
    let batch = staff_batch(desk.actor.staff_id().unwrap());
    let face = EditionFace { expires_on: Some(d("2027-01-31")), ..edition("2.0") };
    let newest = commands::add_edition(&desk, made, "second", face.clone(), &[second], &batch).await.unwrap();
    let again = commands::add_edition(&desk, made, "second", face, &[second], &batch).await.unwrap();
    assert_eq!(newest, again, "sent twice, made once");
    let shown = server.page(&page).await;
    assert!(shown.contains(&file(second)) && !shown.contains(&file(first)));
    let old_page = server.page(&format!("{page}/{}", old.id)).await;
    assert!(old_page.contains(&file(first)) && old_page.contains("ฉบับเก่า"));
    assert_eq!(server.get(&file(first)).await.text().await.unwrap(), "one");
    let of = ("publication", made.uuid());
    let expiry = deadline_of(&h, &town, of, deadline::PUBLICATION_EXPIRY).await;
    assert_eq!(expiry, Some((d("2027-01-31"), DeadlineState::Open)));

    let list = server.page("/t/aaa/publications?q=%E0%B9%81%E0%B8%9C%E0%B8%99&year=2570").await;
    assert!(list.contains("แผนพัฒนาท้องถิ่น"));
    assert!(!server.page("/t/aaa/publications?year=2569").await.contains("แผนพัฒนาท้องถิ่น"));
    commands::withdraw(&desk, made).await.unwrap();
    assert_eq!(server.get(&page).await.status(), 404);
    assert_eq!(server.get(&file(second)).await.status(), 404);
    let expiry = deadline_of(&h, &town, of, deadline::PUBLICATION_EXPIRY).await;
    assert_eq!(expiry.map(|(_, state)| state), Some(DeadlineState::Cancelled));
});

db_test!(the_third_channel_meets_the_deadline_of_an_announcement, |h| {
    let town = h.town("aaa").await;
    let desk = head(&h, &town);
    let face = procurement::Face {
        title: "ก่อสร้างถนน".into(),
        reference: String::new(),
        budget_satang: 48_000_000,
        fiscal_year: 2570,
        department: Some(town.works),
        owner: None,
    };
    let project = procurement::create(&desk, "k", face.clone()).await.unwrap();
    assert_eq!(procurement::create(&desk, "k", face).await.unwrap(), project);
    let made =
        procurement::add_announcement(&desk, project, "a", announcement("2026-11-16"), &[]).await.unwrap();
    let of = ("announcement", made.uuid());
    let due = async || deadline_of(&h, &town, of, deadline::PROCUREMENT_CHANNELS).await.unwrap();
    for channel in [Channel::Website, Channel::NoticeBoard, Channel::Website] {
        let shown = Shown::on(channel, d("2026-11-20"));
        channel::add(&desk, (Subject::Announcement, made.uuid()), shown, &[]).await.unwrap();
        assert_eq!(due().await, (d("2026-11-23"), DeadlineState::Open), "two different channels are two");
    }
    let shown = Shown::on(Channel::Letter, d("2026-11-20"));
    channel::add(&desk, (Subject::Announcement, made.uuid()), shown, &[]).await.unwrap();
    assert_eq!(due().await.1, DeadlineState::Met);
    let read = h.store.read(&town.scope).await.unwrap();
    assert_eq!(procurement::find(&read, project).await.unwrap().unwrap().short, 0);
    let letter = channel::of(&read, Subject::Announcement, &[made.uuid()]).await.unwrap();
    let letter = letter.iter().find(|entry| entry.shown.channel == Channel::Letter).unwrap().id;
    drop(read);
    channel::remove(&desk, letter).await.unwrap();
    assert_eq!(due().await, (d("2026-11-23"), DeadlineState::Open));
    let wanting = procurement::Filter { wanting: true, ..Default::default() };
    let args = || kernel::page::PageArgs { first: 10, after: None };
    let read = h.store.read(&town.scope).await.unwrap();
    assert_eq!(procurement::list(&read, &desk.actor, &wanting, args()).await.unwrap().rows.len(), 1);
});

db_test!(who_may_only_read_changes_nothing, |h| {
    let town = h.town("aaa").await;
    let auditor = h.desk(&town, town.actor(Role::Auditor));
    assert!(matches!(item::adopt_starter(&auditor).await, Err(Fault::Forbidden)));
    let refused = visits::record(&auditor, visit("k", "2026-11-01", 1, "")).await;
    assert!(matches!(refused, Err(Fault::Forbidden)));
    let officer = h.desk(&town, town.actor(Role::ResponsibleOfficer));
    assert!(
        matches!(item::adopt_starter(&officer).await, Err(Fault::Forbidden)),
        "the catalogue is the head's"
    );
    assert!(visits::record(&officer, visit("k", "2026-11-01", 1, "")).await.is_ok());
    let read = h.store.read(&town.scope).await.unwrap();
    let year = kernel::fiscal::FiscalYear::from_be(2570).unwrap();
    let clerk = town.actor(Role::TenantAdmin);
    assert!(matches!(visits::figures(&read, &clerk, year).await, Err(Fault::Forbidden)));
    let figures = visits::figures(&read, &auditor.actor, year).await.unwrap();
    assert_eq!(figures.months.iter().map(|month| month.people).collect::<Vec<_>>()[..3], [0, 1, 0]);
});

db_test!(figures_of_disclosure_are_those_counted_by_hand, |h| {
    let town = h.town("aaa").await;
    let desk = head(&h, &town);
    item::adopt_starter(&desk).await.unwrap();
    // Two current, one of the subjects and one of ม.9; a third is disclosed but past its next day.
    for (code, on) in [("m313.05", "2026-11-20"), ("s9.1", "2026-11-20"), ("m313.08", "2026-11-20")] {
        let item = item_of(&h, &town, code).await;
        let shown = vec![(Shown::on(Channel::NoticeBoard, d(on)), Vec::new())];
        item::disclose(&desk, item.id, item.version, d(on), shown).await.unwrap();
    }
    let face = |title: &str, year| procurement::Face {
        title: title.into(),
        reference: String::new(),
        budget_satang: 0,
        fiscal_year: year,
        department: None,
        owner: None,
    };
    // Full, short, without an announcement, and one of another year.
    for (title, year, channels) in [("a", 2570, 3), ("b", 2570, 1), ("c", 2570, 0), ("d", 2569, 3)] {
        let id = procurement::create(&desk, title, face(title, year)).await.unwrap();
        if title == "c" {
            continue;
        }
        let made =
            procurement::add_announcement(&desk, id, title, announcement("2026-11-02"), &[]).await.unwrap();
        for channel in [Channel::Website, Channel::NoticeBoard, Channel::Letter].iter().take(channels) {
            let shown = Shown::on(*channel, d("2026-11-03"));
            channel::add(&desk, (Subject::Announcement, made.uuid()), shown, &[]).await.unwrap();
        }
    }
    for (key, day, people) in [("1", "2026-10-31", 4), ("2", "2026-11-01", 3), ("3", "2026-11-20", 5)] {
        visits::record(&desk, visit(key, day, people, "")).await.unwrap();
    }
    h.clock.advance(Duration::days(60));
    let span = Span { from: d("2026-11-01"), to: d("2026-11-30"), as_of: d("2027-01-19") };
    let read = h.store.read(&town.scope).await.unwrap();
    let i1 = item::statistics::contribute(&read, &span).await.unwrap();
    assert_eq!(
        i1,
        [
            Figure::share("I1", "subjects", 1, 13),
            Figure::share("I1", "s7", 0, 5),
            Figure::share("I1", "s9", 1, 8),
            Figure::share("I1", "", 2, 26),
        ]
    );
    let rules = procurement::statistics::contribute(&read, &span).await.unwrap();
    assert_eq!(rules, [Figure::share("I2", "", 1, 3), Figure::share("I3", "", 2, 3)]);
    assert_eq!(visits::statistics::contribute(&read, &span).await.unwrap(), [Figure::count("I5", "", 8)]);
});
