//! What the header cells of the three tables say (หัวตาราง).

use crate::words::key;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum TableKind {
    Activities,
    Committee,
    Complaints,
}

macro_rules! columns {
    ($($name:ident = $identifier:literal,)+) => {
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub(super) enum Column { $($name),+ }
        impl Column {
            pub const fn identifier(self) -> &'static str {
                match self { $(Self::$name => $identifier),+ }
            }
        }
    };
}

columns! {
    Order = "order",
    Name = "name",
    Dates = "dates",
    StartsOn = "starts_on",
    EndsOn = "ends_on",
    Place = "place",
    Topics = "topics",
    Total = "participants_total",
    Men = "men",
    Women = "women",
    Groups = "groups",
    Results = "results",
    Uses = "uses",
    Budget = "budget",
    Owner = "owner",
    Level = "participation_level",
    Category = "participation_category",
    Person = "person",
    Position = "position",
    Role = "role",
    Organisation = "organisation",
    Phone = "phone",
    VillageNo = "village_no",
    AppointedOn = "appointed_on",
    TermEndsOn = "term_ends_on",
    Number = "number",
    ReceivedOn = "received_on",
    Subject = "subject",
    Detail = "detail",
    Complainant = "complainant",
    Channel = "channel_kind",
    Kind = "complaint_kind",
    Status = "status",
    ResultOn = "result_notice_on",
    Unknown = "unknown",
}

type Words = &'static [(&'static str, Column)];

const ACTIVITIES: Words = &[
    ("ลำดับ", Column::Order),
    ("ที่", Column::Order),
    ("no", Column::Order),
    ("ชื่อกิจกรรม", Column::Name),
    ("ชื่อโครงการ", Column::Name),
    ("กิจกรรม", Column::Name),
    ("โครงการ", Column::Name),
    ("รายการกิจกรรม", Column::Name),
    ("activity", Column::Name),
    ("วันที่เริ่ม", Column::StartsOn),
    ("เริ่มวันที่", Column::StartsOn),
    ("ตั้งแต่วันที่", Column::StartsOn),
    ("วันที่สิ้นสุด", Column::EndsOn),
    ("สิ้นสุดวันที่", Column::EndsOn),
    ("ถึงวันที่", Column::EndsOn),
    ("วันที่", Column::Dates),
    ("วันเดือนปี", Column::Dates),
    ("ระยะเวลา", Column::Dates),
    ("ห้วงเวลา", Column::Dates),
    ("date", Column::Dates),
    ("สถานที่", Column::Place),
    ("place", Column::Place),
    ("ประเด็น", Column::Topics),
    ("เรื่อง", Column::Topics),
    ("หัวข้อ", Column::Topics),
    ("จำนวนผู้เข้าร่วม", Column::Total),
    ("ผู้เข้าร่วม", Column::Total),
    ("จำนวนผู้มีส่วนร่วม", Column::Total),
    ("จำนวนคน", Column::Total),
    ("จำนวนผู้", Column::Total),
    ("จำนวน", Column::Total),
    ("participants", Column::Total),
    ("ชาย", Column::Men),
    ("หญิง", Column::Women),
    ("กลุ่ม", Column::Groups),
    ("ผู้มีส่วนร่วม", Column::Groups),
    ("การนำผล", Column::Uses),
    ("การนำไป", Column::Uses),
    ("ผลจากการมีส่วนร่วม", Column::Results),
    ("ผลที่ได้", Column::Results),
    ("ผลการดำเนิน", Column::Results),
    ("ผล", Column::Results),
    ("งบประมาณ", Column::Budget),
    ("หน่วยงาน", Column::Owner),
    ("ผู้รับผิดชอบ", Column::Owner),
    ("ส่วนราชการ", Column::Owner),
    ("กอง", Column::Owner),
    ("ระดับการมีส่วนร่วม", Column::Level),
    ("ระดับ", Column::Level),
    ("ด้าน", Column::Category),
    ("หมวด", Column::Category),
];

const COMMITTEE: Words = &[
    ("ลำดับ", Column::Order),
    ("ที่", Column::Order),
    ("no", Column::Order),
    ("ชื่อสกุล", Column::Person),
    ("ชื่อนามสกุล", Column::Person),
    ("ชื่อและสกุล", Column::Person),
    ("ชื่อตัวชื่อสกุล", Column::Person),
    ("รายชื่อ", Column::Person),
    ("ชื่อ", Column::Person),
    ("name", Column::Person),
    ("ตำแหน่งในคณะ", Column::Role),
    ("ตำแหน่งในศูนย์", Column::Role),
    ("ตำแหน่งในคณะกรรมการ", Column::Role),
    ("หน้าที่", Column::Role),
    ("บทบาท", Column::Role),
    ("role", Column::Role),
    ("ตำแหน่ง", Column::Position),
    ("position", Column::Position),
    ("หน่วยงาน", Column::Organisation),
    ("สังกัด", Column::Organisation),
    ("องค์กร", Column::Organisation),
    ("โทร", Column::Phone),
    ("เบอร์", Column::Phone),
    ("หมู่", Column::VillageNo),
    ("วันที่แต่งตั้ง", Column::AppointedOn),
    ("วันแต่งตั้ง", Column::AppointedOn),
    ("วันครบวาระ", Column::TermEndsOn),
    ("ครบวาระ", Column::TermEndsOn),
    ("วันสิ้นสุดวาระ", Column::TermEndsOn),
    ("วันที่ครบวาระ", Column::TermEndsOn),
];

const COMPLAINTS: Words = &[
    ("ลำดับ", Column::Order),
    ("ที่", Column::Order),
    ("no", Column::Order),
    ("เลขรับ", Column::Number),
    ("เลขที่", Column::Number),
    ("เลขทะเบียน", Column::Number),
    ("ทะเบียนรับ", Column::Number),
    ("วันที่รับ", Column::ReceivedOn),
    ("วันรับ", Column::ReceivedOn),
    ("วันที่ร้อง", Column::ReceivedOn),
    ("วันเดือนปีที่รับ", Column::ReceivedOn),
    ("วันเดือนปี", Column::ReceivedOn),
    ("วันที่แจ้งผล", Column::ResultOn),
    ("วันแจ้งผล", Column::ResultOn),
    ("วันที่ดำเนินการแล้วเสร็จ", Column::ResultOn),
    ("วันที่ยุติ", Column::ResultOn),
    ("วันที่", Column::ReceivedOn),
    ("เรื่องร้อง", Column::Subject),
    ("เรื่องที่ร้อง", Column::Subject),
    ("ประเด็นร้องเรียน", Column::Subject),
    ("เรื่อง", Column::Subject),
    ("รายละเอียด", Column::Detail),
    ("ข้อเท็จจริง", Column::Detail),
    ("ผู้ร้อง", Column::Complainant),
    ("ชื่อผู้ร้อง", Column::Complainant),
    ("ช่องทาง", Column::Channel),
    ("ประเภท", Column::Kind),
    ("หมู่", Column::VillageNo),
    ("สถานที่", Column::Place),
    ("บริเวณ", Column::Place),
    ("หน่วยงาน", Column::Owner),
    ("ผู้รับผิดชอบ", Column::Owner),
    ("กอง", Column::Owner),
    ("สถานะ", Column::Status),
    ("ผลการดำเนิน", Column::Results),
    ("ผลการแก้ไข", Column::Results),
    ("ผล", Column::Results),
    ("โทร", Column::Phone),
    ("เบอร์", Column::Phone),
];

pub(super) struct Header {
    pub kind: TableKind,
    pub columns: Vec<Column>,
    pub sure: u32,
}

/// The kind of table whose header these cells are: each kind has columns it cannot be without, and the kind that
/// knows most of the cells wins.
pub(super) fn header(cells: &[String]) -> Option<Header> {
    let filled = cells.iter().filter(|cell| !cell.is_empty()).count();
    // A header names; it has no long texts and hardly a number.
    if !(2..=60).contains(&filled) || cells.iter().any(|cell| cell.chars().count() > 60) {
        return None;
    }
    let kinds = [
        (
            TableKind::Complaints,
            COMPLAINTS,
            &[Column::Subject][..],
            &[Column::ReceivedOn, Column::Complainant, Column::Channel, Column::Number][..],
        ),
        (TableKind::Committee, COMMITTEE, &[][..], &[Column::Role, Column::Position][..]),
        (
            TableKind::Activities,
            ACTIVITIES,
            &[Column::Name][..],
            &[Column::Dates, Column::StartsOn, Column::Total, Column::Topics, Column::Results][..],
        ),
    ];
    let mut best: Option<Header> = None;
    for (kind, words, must, one_of) in kinds {
        let columns = columns(cells, words);
        let has = |column: &Column| columns.contains(column);
        let known = columns.iter().filter(|column| **column != Column::Unknown).count();
        let named = kind != TableKind::Committee
            || has(&Column::Person)
            || (has(&Column::Position) && has(&Column::Role));
        let fits =
            must.iter().all(has) && one_of.iter().any(has) && named && known >= 2 && known * 2 >= filled;
        let enough = known >= 3 || (kind == TableKind::Committee && known >= 2);
        let sure =
            u32::try_from(known * 100 / filled.max(1)).unwrap_or(0) + u32::try_from(known).unwrap_or(0);
        if fits && enough && best.as_ref().is_none_or(|best| sure > best.sure) {
            best = Some(Header { kind, columns, sure });
        }
    }
    best
}

/// Each cell's column; of two cells for one column the second is kept as unknown.
fn columns(cells: &[String], words: Words) -> Vec<Column> {
    let mut found: Vec<Column> = Vec::new();
    for cell in cells {
        let column = column(cell, words);
        found.push(if found.contains(&column) { Column::Unknown } else { column });
    }
    found
}

fn column(cell: &str, words: Words) -> Column {
    let bare = match cell.split_once('(') {
        Some((before, _)) if !before.trim().is_empty() => before,
        _ => cell,
    };
    let key: String = key(bare).chars().filter(|c| !"-/,().".contains(*c)).collect();
    if key.is_empty() {
        return Column::Unknown;
    }
    let exact = words.iter().find(|(word, _)| *word == key);
    // "ที่" begins too many words to count as a beginning.
    let starts = || {
        words
            .iter()
            .filter(|(word, _)| word.chars().count() > 3 && key.starts_with(word))
            .max_by_key(|(word, _)| word.len())
    };
    exact.or_else(starts).map_or(Column::Unknown, |(_, column)| *column)
}
