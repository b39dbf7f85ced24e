//! What pages about records share: a line of a list, the words of a file, the days of a record.

use super::{
    page::Site,
    views::participation::{FileItem, RecordItem},
};
use kernel::{
    Lang,
    lang::{t, tr},
    thai_date,
};
use participation::record::{Face, Kind, Record, file::RecordFile};

/// A published record as a line. Kinds without a page of their own lead to the hub.
pub fn item(site: &Site, record: &Record) -> RecordItem {
    RecordItem {
        href: format!("{}{}", site.base, path(record)),
        kind: t(site.lang, kind_key(record.kind)),
        title: record.face.title.clone(),
        when: when(&record.face, site.lang),
        place: record.face.place.clone(),
    }
}

/// The path of a published record below the administration's address.
pub fn path(record: &Record) -> String {
    match record.kind.portal_path() {
        Some(path) => format!("/{path}/{}", record.kind.id_text(record.id)),
        None if record.kind == Kind::Policy => "/participation/policy".to_owned(),
        None => "/participation".to_owned(),
    }
}

/// "22 พ.ย. 2569", "25 – 28 พ.ย. 2567", or nothing.
pub fn when(face: &Face, lang: Lang) -> String {
    match (face.starts_on, face.ends_on) {
        (Some(from), Some(to)) if from != to => thai_date::range(from, to, lang),
        (Some(day), _) => thai_date::short(day, lang),
        _ => String::new(),
    }
}

/// A file with its public address.
pub fn file(site: &Site, file: &RecordFile) -> FileItem {
    let name = if file.caption.is_empty() { file.name.clone() } else { file.caption.clone() };
    FileItem {
        href: format!("{}/files/{}", site.base, file.id),
        name,
        about: about(&file.name, file.bytes, site.lang),
    }
}

/// "PDF, 2.1 MB": what a person on a slow network wants to know before the download.
pub fn about(name: &str, bytes: i64, lang: Lang) -> String {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_uppercase()).unwrap_or_default();
    let size = if bytes < 1_000_000 {
        tr(lang, "portal.records.kilobytes", &[("n", &((bytes + 999) / 1000).max(1).to_string())])
    } else {
        let tenths = (bytes + 50_000) / 100_000;
        tr(lang, "portal.records.megabytes", &[("n", &format!("{}.{}", tenths / 10, tenths % 10))])
    };
    if ending.is_empty() { size } else { format!("{ending}, {size}") }
}

fn kind_key(kind: Kind) -> &'static str {
    match kind {
        Kind::Plan => "recordKind.plan",
        Kind::Measure => "recordKind.measure",
        Kind::Committee => "recordKind.committee",
        Kind::Meeting => "recordKind.meeting",
        Kind::Forum => "recordKind.forum",
        Kind::Activity => "recordKind.activity",
        Kind::Consultation => "recordKind.consultation",
        Kind::Survey => "recordKind.survey",
        Kind::Evaluation => "recordKind.evaluation",
        Kind::Programme => "recordKind.programme",
        Kind::CentreDuty => "recordKind.centre_duty",
        Kind::Policy => "recordKind.policy",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_says_its_kind_and_size() {
        assert_eq!(about("รายงาน.pdf", 2_080_000, Lang::En), "PDF, 2.1\u{a0}MB");
        assert_eq!(about("a.docx", 1, Lang::En), "DOCX, 1\u{a0}kB");
        assert_eq!(about("ชื่อ", 999_999, Lang::En), "1000\u{a0}kB");
    }

    #[test]
    fn days_are_said_once() {
        let day = "2024-11-25".parse().ok();
        let face = Face { starts_on: day, ends_on: day, ..Face::default() };
        assert_eq!(when(&face, Lang::Th), thai_date::short(day.unwrap_or_default(), Lang::Th));
        assert_eq!(when(&Face::default(), Lang::Th), "");
    }
}
