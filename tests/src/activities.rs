//! Activities, the half-year programme and the centre's yearly duties (กิจกรรม รายงานรอบ 6 เดือน ภารกิจศูนย์ฯ).

mod centre;
mod programme;

use crate::{
    harness::{Harness, Town},
    server::Server,
};
use kernel::{
    Fault, Role,
    figure::{Figure, Span},
    ids::ActivityId,
    page::PageArgs,
    participation::{Category, Level, StatutoryDomain},
};
use participation::{
    activity::{self, Detail, Group, NewActivity, commands, queries, rules},
    record::{
        Face, Filter, Tags,
        file::{self, NewFile, Purpose},
        step::Step,
    },
};
use store::Sql;
use tenancy::upload::{self, NewUpload, UploadKind, photo::Limits};

pub fn day(text: &str) -> chrono::NaiveDate {
    text.parse().unwrap()
}

pub fn first() -> PageArgs {
    PageArgs { first: 100, after: None }
}

/// The figures of an indicator as `part=numerator/denominator`.
pub fn figures(all: &[Figure], indicator: &str) -> Vec<String> {
    let of = |figure: &Figure| match figure.denominator {
        Some(n) => format!("{}={}/{n}", figure.part, figure.numerator),
        None => format!("{}={}", figure.part, figure.numerator),
    };
    all.iter().filter(|figure| figure.indicator == indicator).map(of).collect()
}

/// The deadline of a subject: state and day.
pub async fn deadline(h: &Harness, town: &Town, subject: uuid::Uuid) -> Option<(String, chrono::NaiveDate)> {
    let read = h.store.read(&town.scope).await.unwrap();
    let sql = Sql::new(
        "SELECT d.state, d.due_on FROM deadline d WHERE d.tenant_id = {tenant} AND d.subject_id = ?",
    );
    let rows = read.rows(sql.bind(subject)).await.unwrap();
    rows.first().map(|row| (row.try_get("", "state").unwrap(), row.try_get("", "due_on").unwrap()))
}

pub fn whole(key: &str, from: &str, to: &str) -> NewActivity {
    let group = |name: &str, count| Group { name: name.into(), count };
    NewActivity {
        idempotency_key: key.into(),
        face: Face {
            title: format!("ประชุมจัดทำฐานข้อมูลสวัสดิการ {key}"),
            starts_on: from.parse().ok(),
            ends_on: to.parse().ok(),
            place: "หมู่ที่ 1 - หมู่ที่ 7".into(),
            ..Face::default()
        },
        detail: Detail {
            topics: vec!["ความต้องการของผู้สูงอายุ".into()],
            participants: Some(200),
            groups: vec![group("ผู้นำชุมชน", Some(40)), group("อสม.", Some(60)), group("ประชาชน", None)],
            women: Some(120),
            results: vec!["ได้ข้อมูลครบทุกหมู่บ้าน".into()],
            uses: vec!["ใช้จัดทำโครงการในแผนพัฒนา".into()],
            expectation: "งานสวัสดิการทั่วถึงขึ้น".into(),
            ..Detail::default()
        },
    }
}

/// A photo on an activity, public.
async fn photograph(h: &Harness, town: &Town, id: ActivityId, alt: &str) {
    let actor = town.actor(Role::ResponsibleOfficer);
    let batch = upload::staff_batch(actor.staff_id().unwrap());
    let mut bytes = std::io::Cursor::new(Vec::new());
    let picture = image::RgbImage::from_pixel(40, 30, image::Rgb([9, 90, u8::try_from(alt.len()).unwrap()]));
    picture.write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    let (batch_name, kind) = (batch.clone(), UploadKind::Photo);
    let new = NewUpload {
        batch: batch_name,
        kind,
        name: "ภาพ.png".into(),
        bytes: bytes.into_inner(),
        field: "files",
    };
    let staged = upload::stage(&h.store, &town.scope, &h.files, &actor, new, Limits::default(), h.now())
        .await
        .unwrap();
    let tx = h.store.write(&town.scope).await.unwrap();
    let new = NewFile {
        upload: staged.id,
        purpose: Purpose::Photo,
        part: None,
        caption: "ผู้เข้าร่วมระดมความเห็น".into(),
        alt: alt.into(),
        public: true,
    };
    file::attach(&tx, id.uuid(), &batch, &[new], h.now()).await.unwrap();
    tx.commit().await.unwrap();
}

db_test!(an_activity_is_recorded_once_changed_and_found_in_thai, |h| {
    let town = h.town("aaa").await;
    let officer = h.desk(&town, town.actor(Role::ResponsibleOfficer));
    let id = commands::create(&officer, whole("a", "2026-11-25", "2026-11-28")).await.unwrap();
    let again = commands::create(&officer, whole("a", "2026-11-25", "2026-11-28")).await.unwrap();
    assert_eq!(id, again, "the same form sent twice is one activity");
    let keyless = commands::create(&officer, whole("", "2026-11-25", "2026-11-28")).await;
    assert!(matches!(keyless, Err(Fault::Invalid(_))));

    let read = h.store.read(&town.scope).await.unwrap();
    let kept = queries::find(&read, &officer.actor, id.uuid()).await.unwrap().unwrap();
    assert_eq!(kept.record.face.fiscal_year, Some(2570), "follows from the first day");
    assert_eq!(kept.detail, whole("a", "2026-11-25", "2026-11-28").detail);
    assert_eq!(rules::elements_there(&kept.record.face, &kept.detail), 5);
    drop(read);

    let bare = Detail { results: Vec::new(), ..kept.detail.clone() };
    commands::change(&officer, id, 1, kept.record.face.clone(), bare).await.unwrap();
    let late = commands::change(&officer, id, 1, kept.record.face.clone(), kept.detail.clone()).await;
    assert!(matches!(late, Err(Fault::Conflict(_))), "nobody's change is lost");

    let read = h.store.read(&town.scope).await.unwrap();
    let found = |text: &str| Filter { text: text.into(), ..Filter::default() };
    let by_topic = queries::list(&read, &officer.actor, found("ผู้สูงอายุ"), first()).await.unwrap();
    assert_eq!(by_topic.rows.iter().map(|line| line.elements).collect::<Vec<_>>(), [4]);
    let lost = queries::list(&read, &officer.actor, found("ครบทุกหมู่บ้าน"), first()).await.unwrap();
    assert!(lost.rows.is_empty(), "what was taken out is not found any more");
});

db_test!(wrong_fields_are_named_together_and_nothing_is_written, |h| {
    let town = h.town("aaa").await;
    let officer = h.desk(&town, town.actor(Role::ResponsibleOfficer));
    let mut new = whole("a", "2026-11-28", "2026-11-25");
    new.face.title = " ".into();
    new.detail.participants = Some(-4);
    new.detail.groups = vec![Group { name: String::new(), count: Some(3) }];
    let Err(Fault::Invalid(fields)) = commands::create(&officer, new).await else { panic!("accepted") };
    let names: Vec<&str> = fields.iter().map(|f| f.field.as_str()).collect();
    assert_eq!(names, ["title", "endsOn", "groups", "participants"]);
    for field in &fields {
        assert!(!field.message(kernel::Lang::Th).starts_with("field."), "{field:?} in words");
    }
    let read = h.store.read(&town.scope).await.unwrap();
    assert!(queries::list(&read, &officer.actor, Filter::default(), first()).await.unwrap().rows.is_empty());
    let citizen = h.desk(&town, kernel::Actor::Citizen);
    assert!(matches!(
        commands::create(&citizen, whole("b", "2026-11-25", "2026-11-25")).await,
        Err(Fault::Forbidden)
    ));
});

db_test!(citizens_read_it_when_it_is_published_with_captions_and_alt_texts, |h| {
    let town = h.town("aaa").await;
    let officer = h.desk(&town, town.actor(Role::ResponsibleOfficer));
    let mut new = whole("a", "2024-11-25", "2024-11-28");
    new.detail.participants = Some(90);
    let id = commands::create(&officer, new).await.unwrap();
    photograph(&h, &town, id, "").await;
    photograph(&h, &town, id, "ชาวบ้านนั่งล้อมวงคุยกัน").await;
    let server = Server::start(&h).await;
    let path = format!("/t/aaa/activities/{id}");
    assert_eq!(server.get(&path).await.status(), 404, "a draft is the office's");

    let console = server.sign_in(&h, &town, Role::ResponsibleOfficer).await;
    let document = format!(
        "mutation {{ stepActivity(id: \"{id}\", step: PUBLISH) {{ status activity {{ score warnings oit {{ number }} record {{ publishedAt }} }} }} }}"
    );
    let answer = console.data(&document, serde_json::json!({})).await;
    let published = &answer["stepActivity"];
    assert_eq!(published["status"], "DONE", "warnings never block: {answer}");
    assert_eq!(published["activity"]["score"], 100);
    assert_eq!(published["activity"]["oit"]["number"], "O20", "domain.md c10: fiscal year 2568");
    assert_eq!(
        published["activity"]["warnings"],
        serde_json::json!([
            "TOTAL_BELOW_GROUPS",
            "PART_ABOVE_TOTAL",
            "FISCAL_NOT_CALENDAR",
            "PHOTO_WITHOUT_ALT"
        ])
    );

    let page = server.page(&path).await;
    for shown in [
        "ความต้องการของผู้สูงอายุ",
        "ทั้งหมด 90 คน",
        "ผู้นำชุมชน",
        "ได้ข้อมูลครบทุกหมู่บ้าน",
        "ใช้จัดทำโครงการในแผนพัฒนา",
        "งานสวัสดิการทั่วถึงขึ้น",
        "ปีงบประมาณ พ.ศ. 2568",
        "O20",
        "alt=\"ชาวบ้านนั่งล้อมวงคุยกัน\"",
        "<figcaption>ผู้เข้าร่วมระดมความเห็น</figcaption>",
    ] {
        assert!(page.contains(shown), "{shown}\n{page}");
    }
    assert!(!page.contains("alt=\"\""), "every photo that leads somewhere has a name");
    let list = server.page("/t/aaa/activities?year=2568").await;
    assert!(list.contains(&path) && list.contains("ผู้เข้าร่วม 90 คน"));
    assert!(!server.page("/t/aaa/activities?year=2570").await.contains(&path));

    let mut next = whole("b", "2026-11-25", "2026-11-25");
    next.face.title = "กิจกรรม <b>ปีนี้</b>".into();
    let next = commands::create(&officer, next).await.unwrap();
    commands::take(&officer, next, Step::Publish).await.unwrap();
    let page = server.page(&format!("/t/aaa/activities/{next}")).await;
    assert!(page.contains("&lt;b&gt;") || page.contains("&#60;b&#62;"), "typed text is shown, not run");
    assert!(!page.contains("OIT"), "the number of 2570 is not known and not guessed");

    commands::take(&officer, id, Step::Archive).await.unwrap();
    assert_eq!(server.get(&path).await.status(), 404);
});

db_test!(statistics_of_activities_by_hand, |h| {
    let town = h.town("aaa").await;
    let officer = h.desk(&town, town.actor(Role::ResponsibleOfficer));
    let tags = |category, level, statutory_domain| Tags { category, level, statutory_domain };
    let all = [
        (
            "a",
            "2026-10-05",
            tags(Some(Category::Plan), Some(Level::Consult), Some(StatutoryDomain::Budget)),
            true,
            true,
        ),
        ("b", "2026-11-05", tags(Some(Category::Plan), Some(Level::Involve), None), true, false),
        (
            "c",
            "2027-02-05",
            tags(Some(Category::Implement), None, Some(StatutoryDomain::Inspection)),
            false,
            true,
        ),
        // Outside the span: the second round.
        ("d", "2027-04-01", tags(Some(Category::Exchange), None, Some(StatutoryDomain::Budget)), true, true),
    ];
    for (key, from, tags, publish, complete) in all {
        let mut new = whole(key, from, from);
        new.face.tags = tags;
        new.detail.participants = Some(10);
        if !complete {
            new.detail.uses.clear();
        }
        let id = commands::create(&officer, new).await.unwrap();
        if publish {
            commands::take(&officer, id, Step::Publish).await.unwrap();
        }
    }
    let gone = commands::create(&officer, whole("e", "2026-12-01", "2026-12-01")).await.unwrap();
    commands::take(&officer, gone, Step::Archive).await.unwrap();
    let read = h.store.read(&town.scope).await.unwrap();
    let span = Span { from: day("2026-10-01"), to: day("2027-03-31"), as_of: day("2027-03-31") };
    let found = activity::statistics::contribute(&read, &span).await.unwrap();
    let p1 = figures(&found, "P1");
    for expected in [
        "=3",
        "category.plan=2",
        "category.implement=1",
        "category.exchange=0",
        "level.consult=1",
        "level.inform=0",
        "domain.budget=1",
        "domain.procurement=0",
    ] {
        assert!(p1.contains(&expected.to_owned()), "{expected} in {p1:?}");
    }
    assert_eq!(p1.len(), 1 + 4 + 4 + 6);
    assert_eq!(figures(&found, "P2"), ["=2/4"]);
    assert_eq!(figures(&found, "P3"), ["=2/6"]);
    assert_eq!(figures(&found, "O1"), ["=1/1", "activities=1/3"]);
    assert_eq!(figures(&found, "O2"), ["=2"]);
    assert_eq!(figures(&found, "O3"), ["=20"]);
    let empty = Span { from: day("2025-10-01"), to: day("2026-03-31"), as_of: day("2026-03-31") };
    let nothing = activity::statistics::contribute(&read, &empty).await.unwrap();
    assert_eq!(figures(&nothing, "O1"), ["=0/1", "activities=0/0"]);
    assert_eq!(figures(&nothing, "O3"), ["=0"]);
});
