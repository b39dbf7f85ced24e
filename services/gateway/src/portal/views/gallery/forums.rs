//! Samples of the forums' pages.

use kernel::Lang;

use super::super::forums::{FileLink, ForumLine, ForumPage, ForumsPage, ItemView, Mark};
use super::super::page::{Assets, Tone};
use super::{Sample, finish, pick, sample, tenant_page};

pub(super) const SAMPLES: &[Sample] = &[
    sample("forums", "community forums", |l, a| finish(&list(l, a, "forums", true))),
    sample("forums-none", "community forums, none yet", |l, a| finish(&list(l, a, "forums-none", false))),
    sample("forum", "a forum and what became of it", |l, a| finish(&one(l, a))),
];

fn mark(lang: Lang, thai: &'static str, english: &'static str, tone: Tone) -> Mark {
    Mark { word: pick(lang, thai, english), tone }
}

fn list(lang: Lang, assets: &Assets, name: &str, some: bool) -> ForumsPage {
    let line = ForumLine {
        href: "/t/wattum/forums/x".to_owned(),
        title: pick(lang, "เวทีประชาคมจัดทำแผนพัฒนาท้องถิ่น หมู่ที่ 3", "Forum on the development plan, Moo 3"),
        day: pick(lang, "วันเสาร์ที่ 5 ธันวาคม 2569", "Saturday, 5 December 2569"),
        place: pick(lang, "ศาลากลางบ้าน หมู่ที่ 3", "Village hall, Moo 3"),
        villages: pick(lang, "หมู่ที่ 3 บ้านบึงบัว", "Moo 3 Ban Bueng Bua"),
        state: mark(lang, "ประกาศแล้ว", "Announced", Tone::Info),
        items: None,
        hearing: Some(pick(lang, "ต้องจัดรับฟังความคิดเห็นก่อน", "A hearing must be held first")),
    };
    let held = ForumLine {
        state: mark(lang, "จัดแล้ว", "Held", Tone::Success),
        items: Some(kernel::lang::tr(
            lang,
            "portal.forums.counts",
            &[("n", "8"), ("adopted", "3"), ("open", "2")],
        )),
        hearing: None,
        ..line.clone()
    };
    ForumsPage {
        page: tenant_page(lang, assets, "portal.forums.title", name),
        coming: if some { vec![line] } else { Vec::new() },
        held: if some { vec![held.clone(), held] } else { Vec::new() },
        older: some.then(|| "/t/wattum/forums?after=x".to_owned()),
        continued: false,
    }
}

fn one(lang: Lang, assets: &Assets) -> ForumPage {
    let item = ItemView {
        no: 1,
        kind: pick(lang, "ปัญหา", "Problem"),
        text: pick(lang, "ถนนหน้าโรงเรียนมืด เด็กเดินทางลำบาก", "The street at the school is dark."),
        about: pick(lang, "หมู่ที่ 3 บ้านบึงบัว · 24 เสียง", "Moo 3 Ban Bueng Bua · 24 votes"),
        outcome: mark(lang, "บรรจุในโครงการแล้ว", "Taken into a project", Tone::Success),
        project: Some(pick(lang, "โครงการขยายเขตไฟฟ้าสาธารณะ", "Street lighting extension")),
        project_href: Some("/t/wattum/measures/x".to_owned()),
        reason: None,
        answer: Some(pick(lang, "เริ่มดำเนินการไตรมาสที่ 2", "Work begins in the second quarter.")),
        when: Some(pick(lang, "ตอบเมื่อ 12 พฤศจิกายน 2569", "Answered on 12 November 2569")),
    };
    let declined = ItemView {
        no: 2,
        outcome: mark(lang, "ยังบรรจุไม่ได้", "Not taken up", Tone::Warning),
        project: None,
        project_href: None,
        reason: Some(pick(lang, "อยู่ในเขตทางของกรมทางหลวง", "The road belongs to another office.")),
        answer: None,
        ..item.clone()
    };
    ForumPage {
        page: tenant_page(lang, assets, "portal.forums.title", "forum"),
        title: pick(lang, "เวทีประชาคมจัดทำแผนพัฒนาท้องถิ่น หมู่ที่ 3", "Forum on the development plan, Moo 3"),
        summary: String::new(),
        state: mark(lang, "ส่งสรุปให้หน่วยงานแล้ว", "Summary sent", Tone::Success),
        cancelled_because: None,
        hearing: Some(pick(lang, "ต้องจัดรับฟังความคิดเห็นก่อน", "A hearing must be held first")),
        hearing_href: Some("/t/wattum/forums/y".to_owned()),
        facts: vec![(pick(lang, "สถานที่", "Place"), pick(lang, "ศาลากลางบ้าน", "Village hall"))],
        people: vec![(pick(lang, "ผู้เข้าร่วม (คน)", "Participants"), "86".to_owned())],
        groups: vec![pick(lang, "อสม. 12 คน", "Health volunteers: 12")],
        result: pick(lang, "ที่ประชุมให้ความสำคัญกับไฟส่องสว่างและน้ำประปา", "Lighting and water come first."),
        counts: Some(kernel::lang::tr(
            lang,
            "portal.forums.counts",
            &[("n", "2"), ("adopted", "1"), ("open", "0")],
        )),
        items: vec![item, declined],
        photos: Vec::new(),
        files: vec![FileLink { href: "/t/wattum/files/x".to_owned(), label: "PDF".to_owned() }],
        links: Vec::new(),
    }
}
