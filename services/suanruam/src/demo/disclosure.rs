//! Disclosure: catalogue, publications, procurement, visits (การเปิดเผยข้อมูลข่าวสาร) of the demo's towns.

use super::{DemoParts, found::Founded};
use anyhow::Context;
use chrono::{DateTime, Duration, Utc};
use disclosure::{
    channel::{self, Shown, Subject},
    item,
    procurement::{self, AnnouncementFace, Kind},
    publication::{self, Category, EditionFace, NewPublication, commands},
    visit::{self, NewVisit, Purpose, Stakeholder},
};
use kernel::{
    ManualClock, Role, SharedClock,
    fiscal::{FiscalYear, thai_day},
    ids::{DepartmentId, DisclosureItemId, ProcurementId},
    participation::Channel,
};
use std::sync::Arc;
use tenancy::{
    Desk,
    upload::{self, NewUpload, UploadKind, photo::Limits, staff_batch},
};

/// The town that shows everything.
const RICH: &str = "wattum";

/// A document: title, kind, OIT number, the line of the catalogue it discloses, file name, days before now of its
/// editions, the oldest first.
type Paper = (&'static str, Category, &'static str, &'static str, &'static str, &'static [i64]);

const PAPERS: [Paper; 10] = [
    ("แผนพัฒนาท้องถิ่น (พ.ศ. 2566-2570) แก้ไข", Category::Plan, "O11", "m313.05", "แผนพัฒนาท้องถิ่น.pdf", &[58, 20]),
    ("งบประมาณรายจ่ายประจำปี", Category::Budget, "O12", "m313.06", "งบประมาณรายจ่าย.pdf", &[52]),
    ("รายงานรายรับรายจ่ายประจำเดือน", Category::Finance, "", "m313.08", "รายรับรายจ่าย.csv", &[45, 15]),
    ("แผนการจัดหาพัสดุประจำปี", Category::Procurement, "O13", "m313.03", "แผนจัดหาพัสดุ.csv", &[40]),
    ("สรุปผลการจัดซื้อจัดจ้าง (สขร.1)", Category::Procurement, "", "s9.8", "สขร1.csv", &[18]),
    ("โครงสร้างและการแบ่งส่วนราชการ", Category::Other, "O1", "s7.1", "โครงสร้าง.pdf", &[50]),
    ("ช่องทางติดต่อศูนย์ข้อมูลข่าวสาร", Category::Announcement, "", "s7.3", "ช่องทางติดต่อ.txt", &[48]),
    ("คู่มือสำหรับประชาชน การขออนุญาตก่อสร้าง", Category::Manual, "O15", "s9.4", "คู่มือประชาชน.pdf", &[35]),
    ("รายงานผลสำรวจความพึงพอใจผู้รับบริการ", Category::Report, "O16", "m313.13", "ผลสำรวจความพึงพอใจ.csv", &[30]),
    ("รายงานการประชุมคณะผู้บริหาร", Category::Minutes, "", "m313.10", "รายงานการประชุม.txt", &[12]),
];

/// What the town has done of it, up to now. The clock is set back to now at the end.
pub async fn live(
    parts: &DemoParts,
    founded: &Founded,
    clock: &Arc<ManualClock>,
    now: DateTime<Utc>,
) -> anyhow::Result<()> {
    let rich = founded.town.slug == RICH;
    let shared: SharedClock = clock.clone();
    let desk = |role, of| founded.desk(parts, &shared, founded.actor(role, of));
    let head = desk(Role::DepartmentHead, "office_of_clerk");
    let officer = desk(Role::ResponsibleOfficer, "finance");
    clock.set(super::found::founding(now));
    item::adopt_starter(&head).await?;
    let papers = if rich { PAPERS.as_slice() } else { PAPERS.get(..3).unwrap_or(&PAPERS) };
    for paper in papers {
        publish(&officer, clock, now, paper).await.with_context(|| paper.0.to_owned())?;
    }
    if rich {
        fall_behind(&head, clock, now).await?;
    }
    procure(&officer, clock, now, rich).await?;
    clock.set(now);
    receive_visitors(&desk(Role::ReceivingClerk, "office_of_clerk"), now, if rich { 12 } else { 3 }).await?;
    Ok(())
}

async fn publish(
    desk: &Desk,
    clock: &ManualClock,
    now: DateTime<Utc>,
    (title, category, oit_item, code, name, editions): &Paper,
) -> anyhow::Result<()> {
    let item = line_of(desk, code).await?;
    let batch = desk.actor.staff_id().map(staff_batch).context("an officer")?;
    let mut made = None;
    for (days, number) in editions.iter().zip(1..) {
        clock.set(now - Duration::days(*days));
        let day = desk.today();
        let face = EditionFace {
            label: format!("{number}.0"),
            created_on: day - Duration::days(3),
            updated_on: day,
            expires_on: (*category == Category::Manual).then(|| day + Duration::days(365)),
        };
        let file = stage(desk, name, title, number).await?;
        let Some(id) = made else {
            let new = NewPublication {
                idempotency_key: format!("demo-{title}"),
                face: publication::Face {
                    title: (*title).to_owned(),
                    summary: format!("{title} จัดทำเพื่อให้ประชาชนตรวจดูและดาวน์โหลดได้"),
                    category: *category,
                    oit_item: (*oit_item).to_owned(),
                    item: item.as_ref().map(|(id, _)| *id),
                    fiscal_year: FiscalYear::of(day).be(),
                    department: item.as_ref().and_then(|(_, department)| *department),
                },
                edition: face,
                files: vec![file],
                batch: batch.clone(),
                cover: None,
            };
            let id = commands::create(desk, new).await?;
            commands::publish(desk, id).await?;
            made = Some(id);
            continue;
        };
        commands::add_edition(desk, id, &format!("demo-{title}-{number}"), face, &[file], &batch).await?;
    }
    let id = made.context("a document without an edition")?;
    let read = desk.store.read(&desk.scope).await?;
    let editions = publication::editions(&read, id).await?;
    drop(read);
    for edition in editions {
        for _ in 0..(title.len() % 7 + 1) {
            commands::count_download(desk, edition.id).await?;
        }
    }
    Ok(())
}

async fn line_of(
    desk: &Desk,
    code: &str,
) -> anyhow::Result<Option<(DisclosureItemId, Option<DepartmentId>)>> {
    let read = desk.store.read(&desk.scope).await?;
    let items = item::list(&read, &item::Filter::default(), desk.today()).await?;
    let found = items.into_iter().find(|item| item.code.as_deref() == Some(code));
    Ok(found.map(|item| (item.id, item.face.department)))
}

async fn stage(desk: &Desk, name: &str, title: &str, edition: i32) -> anyhow::Result<kernel::ids::UploadId> {
    let bytes = match name.rsplit_once('.').map(|(_, ending)| ending) {
        Some("pdf") => pdf(edition),
        // Spreadsheets of offices take a file as Thai only with the mark of UTF-8.
        Some("csv") => {
            format!("\u{feff}ลำดับ,รายการ,จำนวน\r\n1,{title},{}\r\n2,ฉบับ,{edition}\r\n", edition * 120)
                .into_bytes()
        }
        _ => format!("{title}\r\nฉบับ {edition}.0\r\nเอกสารตัวอย่างของระบบสาธิต\r\n").into_bytes(),
    };
    let new = NewUpload {
        batch: desk.actor.staff_id().map(staff_batch).context("an officer")?,
        kind: UploadKind::File,
        name: name.to_owned(),
        bytes,
        field: "file",
    };
    let staged =
        upload::stage(&desk.store, &desk.scope, &desk.files, &desk.actor, new, Limits::default(), desk.now());
    Ok(staged.await?.id)
}

/// A page of one line, the least that is a PDF.
fn pdf(edition: i32) -> Vec<u8> {
    let words = format!("BT /F1 18 Tf 60 760 Td (Demonstration document, edition {edition}.0) Tj ET");
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>"
            .to_owned(),
        format!("<< /Length {} >>\nstream\n{words}\nendstream", words.len()),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>".to_owned(),
    ];
    let mut file = String::from("%PDF-1.4\n");
    let mut places = Vec::new();
    for (object, number) in objects.iter().zip(1..) {
        places.push(file.len());
        file.push_str(&format!("{number} 0 obj\n{object}\nendobj\n"));
    }
    let start = file.len();
    file.push_str(&format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1));
    for place in &places {
        file.push_str(&format!("{place:010} 00000 n \n"));
    }
    let size = objects.len() + 1;
    file.push_str(&format!("trailer\n<< /Size {size} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n"));
    file.into_bytes()
}

/// Two lines that were due lately and are not done, and one on the notice board only.
async fn fall_behind(desk: &Desk, clock: &ManualClock, now: DateTime<Utc>) -> anyhow::Result<()> {
    clock.set(now - Duration::days(40));
    let read = desk.store.read(&desk.scope).await?;
    let items = item::list(&read, &item::Filter::default(), desk.today()).await?;
    drop(read);
    for item in items {
        match item.code.as_deref() {
            Some("m313.07" | "m313.01") => {
                let mut face = item.face.clone();
                face.next_due_on = Some(thai_day(now) - Duration::days(9));
                item::save(desk, Some((item.id, item.version)), face).await?;
            }
            Some("m313.12") => {
                let posted = Shown {
                    until_on: Some(desk.today() + Duration::days(30)),
                    place: "ป้ายประชาสัมพันธ์หน้าที่ทำการ".to_owned(),
                    ..Shown::on(Channel::NoticeBoard, desk.today())
                };
                item::disclose(desk, item.id, item.version, desk.today(), vec![(posted, Vec::new())]).await?;
            }
            _ => {}
        }
    }
    Ok(())
}

/// Projects: title, baht, how many of the five announcements, channels of each.
const PROJECTS: [(&str, i64, usize, usize); 4] = [
    ("ก่อสร้างถนนคอนกรีตเสริมเหล็กสายกลางหมู่บ้าน", 480_000, 5, 4),
    ("จัดซื้อครุภัณฑ์คอมพิวเตอร์สำนักงาน", 96_500, 3, 3),
    ("จ้างเหมาปรับปรุงระบบไฟฟ้าสาธารณะ", 215_000, 2, 2),
    ("จัดซื้ออาหารเสริม (นม) โรงเรียน", 320_000, 1, 1),
];

async fn procure(desk: &Desk, clock: &ManualClock, now: DateTime<Utc>, rich: bool) -> anyhow::Result<()> {
    let projects = if rich { PROJECTS.as_slice() } else { PROJECTS.get(..1).unwrap_or(&PROJECTS) };
    for ((title, baht, kinds, channels), at) in projects.iter().zip(0..) {
        clock.set(now - Duration::days(38 - at * 9));
        let face = procurement::Face {
            title: (*title).to_owned(),
            reference: String::new(),
            budget_satang: baht * 100,
            fiscal_year: FiscalYear::of(desk.today()).be(),
            department: line_of(desk, "m313.04").await?.and_then(|(_, department)| department),
            owner: desk.actor.staff_id(),
        };
        let id = procurement::create(desk, &format!("demo-{title}"), face).await?;
        procurement::publish(desk, id).await?;
        for (kind, days) in Kind::ALL.iter().take(*kinds).zip(0..) {
            clock.set(now - Duration::days(38 - at * 9 - days));
            announce(desk, id, title, *kind, *channels).await?;
        }
    }
    Ok(())
}

async fn announce(
    desk: &Desk,
    id: ProcurementId,
    title: &str,
    kind: Kind,
    channels: usize,
) -> anyhow::Result<()> {
    let file = stage(desk, &format!("ประกาศ-{}.txt", kind.as_str()), title, 1).await?;
    let face = AnnouncementFace {
        kind,
        announced_on: desk.today(),
        body: format!("หน่วยงานขอประกาศรายละเอียดของโครงการ{title} ให้ทราบโดยทั่วกัน"),
    };
    let key = format!("demo-{title}-{}", kind.as_str());
    let made = procurement::add_announcement(desk, id, &key, face, &[file]).await?;
    let ways = [Channel::Website, Channel::NoticeBoard, Channel::Letter, Channel::WirelessBroadcast];
    for way in ways.into_iter().take(channels) {
        let url = match way {
            Channel::Website => format!("https://{}.demo.example/procurement", desk.scope.slug()),
            _ => String::new(),
        };
        let proof = match way {
            Channel::Website => Vec::new(),
            _ => {
                vec![stage(desk, &format!("หลักฐาน-{}-{}.txt", way.as_str(), kind.as_str()), title, 1).await?]
            }
        };
        let shown = Shown { url, ..Shown::on(way, desk.today()) };
        channel::add(desk, (Subject::Announcement, made.uuid()), shown, &proof).await?;
    }
    Ok(())
}

const SUGGESTIONS: [&str; 5] = [
    "ขอให้เพิ่มเก้าอี้นั่งรอสำหรับผู้สูงอายุ",
    "อยากให้แจ้งทางไลน์เมื่อมีเอกสารใหม่",
    "ป้ายบอกทางไปศูนย์ข้อมูลเห็นยาก",
    "เจ้าหน้าที่อธิบายเข้าใจง่าย ขอบคุณครับ",
    "ขอให้เปิดบริการช่วงพักกลางวัน",
];

/// Two or three entries a month, the latest ones up to yesterday.
async fn receive_visitors(desk: &Desk, now: DateTime<Utc>, months: i64) -> anyhow::Result<()> {
    let ways = [Channel::WalkIn, Channel::Phone, Channel::WalkIn, Channel::LineOa];
    for n in 0..months * 3 {
        let at = usize::try_from(n).unwrap_or_default();
        let pick = |of: usize| at.wrapping_mul(7) % of;
        let new = NewVisit {
            idempotency_key: format!("demo-visit-{n}"),
            day: thai_day(now) - Duration::days(1 + n * 10),
            people: i32::try_from(1 + (n * 5) % 9).unwrap_or(1),
            purpose: *Purpose::ALL.get(pick(Purpose::ALL.len())).unwrap_or(&Purpose::Inspect),
            stakeholder: *Stakeholder::ALL
                .get(pick(Stakeholder::ALL.len()))
                .unwrap_or(&Stakeholder::Individual),
            channel: *ways.get(pick(ways.len())).unwrap_or(&Channel::WalkIn),
            suggestion: if n % 4 == 0 {
                SUGGESTIONS.get(pick(SUGGESTIONS.len())).copied().unwrap_or_default().to_owned()
            } else {
                String::new()
            },
        };
        visit::record(desk, new).await?;
    }
    Ok(())
}
