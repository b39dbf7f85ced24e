//! The ten headings of a measure (domain.md b2) and the other ways in which administrations write them.

use super::MeasureForm;
use crate::{
    desk::Desk,
    mark::Style,
    slips::nearly,
    words::{begins_with, inline, key},
};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Section {
    Title,
    Rationale,
    Objectives,
    Targets,
    Area,
    Steps,
    Period,
    Budget,
    Owner,
    Indicators,
}

impl Section {
    pub const ALL: &'static [Self] = &[
        Self::Title,
        Self::Rationale,
        Self::Objectives,
        Self::Targets,
        Self::Area,
        Self::Steps,
        Self::Period,
        Self::Budget,
        Self::Owner,
        Self::Indicators,
    ];

    pub const fn identifier(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Rationale => "rationale",
            Self::Objectives => "objectives",
            Self::Targets => "targets",
            Self::Area => "operating_area",
            Self::Steps => "steps",
            Self::Period => "period",
            Self::Budget => "budget",
            Self::Owner => "owner",
            Self::Indicators => "indicators",
        }
    }
}

const HEADINGS: &[(&str, Section)] = &[
    ("ชื่อโครงการ", Section::Title),
    ("ชื่อมาตรการ", Section::Title),
    ("ชื่อกิจกรรม", Section::Title),
    ("ชื่อแผนงาน", Section::Title),
    ("ชื่อโครงการ/กิจกรรม", Section::Title),
    ("ชื่อโครงการ/มาตรการ", Section::Title),
    ("ชื่อกิจกรรม/โครงการ", Section::Title),
    ("ชื่อมาตรการ/โครงการ", Section::Title),
    ("ชื่อโครงการ/มาตรการ/กิจกรรม", Section::Title),
    ("ชื่อมาตรการ/โครงการ/กิจกรรม", Section::Title),
    ("ชื่อโครงการ/กิจกรรม/มาตรการ", Section::Title),
    ("หลักการและเหตุผล", Section::Rationale),
    ("หลักการเหตุผล", Section::Rationale),
    ("หลักการ/เหตุผล", Section::Rationale),
    ("เหตุผลและความจำเป็น", Section::Rationale),
    ("เหตุผลความจำเป็น", Section::Rationale),
    ("ความเป็นมา", Section::Rationale),
    ("ที่มาและความสำคัญ", Section::Rationale),
    ("ที่มา", Section::Rationale),
    ("วัตถุประสงค์", Section::Objectives),
    ("วัตถุประสงค์ของโครงการ", Section::Objectives),
    ("วัตถุประสงค์โครงการ", Section::Objectives),
    ("จุดประสงค์", Section::Objectives),
    ("เป้าหมาย", Section::Targets),
    ("เป้าหมาย/ผลผลิต", Section::Targets),
    ("เป้าหมายและผลผลิต", Section::Targets),
    ("เป้าหมายโครงการ", Section::Targets),
    ("เป้าหมายของโครงการ", Section::Targets),
    ("ผลผลิต", Section::Targets),
    ("กลุ่มเป้าหมาย", Section::Targets),
    ("พื้นที่ดำเนินการ", Section::Area),
    ("พื้นที่ดำเนินงาน", Section::Area),
    ("พื้นที่ดำเนินโครงการ", Section::Area),
    ("พื้นที่เป้าหมาย", Section::Area),
    ("สถานที่ดำเนินการ", Section::Area),
    ("สถานที่ดำเนินงาน", Section::Area),
    ("วิธีดำเนินการ", Section::Steps),
    ("วิธีการดำเนินการ", Section::Steps),
    ("วิธีดำเนินงาน", Section::Steps),
    ("วิธีการดำเนินงาน", Section::Steps),
    ("วิธีดำเนินโครงการ", Section::Steps),
    ("ขั้นตอนการดำเนินการ", Section::Steps),
    ("ขั้นตอนการดำเนินงาน", Section::Steps),
    ("ขั้นตอนดำเนินการ", Section::Steps),
    ("ขั้นตอนและวิธีดำเนินการ", Section::Steps),
    ("ระยะเวลาดำเนินการ", Section::Period),
    ("ระยะเวลาการดำเนินการ", Section::Period),
    ("ระยะเวลาในการดำเนินการ", Section::Period),
    ("ระยะเวลาดำเนินงาน", Section::Period),
    ("ระยะเวลาดำเนินโครงการ", Section::Period),
    ("ระยะเวลา", Section::Period),
    ("ปีที่ดำเนินการ", Section::Period),
    ("งบประมาณดำเนินการ", Section::Budget),
    ("งบประมาณในการดำเนินการ", Section::Budget),
    ("งบประมาณที่ใช้", Section::Budget),
    ("งบประมาณที่ใช้ในการดำเนินการ", Section::Budget),
    ("งบประมาณดำเนินโครงการ", Section::Budget),
    ("งบประมาณโครงการ", Section::Budget),
    ("งบประมาณ", Section::Budget),
    ("วงเงินงบประมาณ", Section::Budget),
    ("ผู้รับผิดชอบ", Section::Owner),
    ("ผู้รับผิดชอบโครงการ", Section::Owner),
    ("ผู้รับผิดชอบมาตรการ", Section::Owner),
    ("ผู้รับผิดชอบกิจกรรม", Section::Owner),
    ("ผู้รับผิดชอบดำเนินการ", Section::Owner),
    ("หน่วยงานรับผิดชอบ", Section::Owner),
    ("หน่วยงานที่รับผิดชอบ", Section::Owner),
    ("หน่วยงานผู้รับผิดชอบ", Section::Owner),
    ("ส่วนราชการที่รับผิดชอบ", Section::Owner),
    ("ตัวชี้วัด/ผลลัพธ์", Section::Indicators),
    ("ตัวชี้วัดและผลลัพธ์", Section::Indicators),
    ("ตัวชี้วัดผลลัพธ์", Section::Indicators),
    ("ตัวชี้วัดความสำเร็จ", Section::Indicators),
    ("ตัวชี้วัดผลสำเร็จ", Section::Indicators),
    ("ตัวชี้วัด", Section::Indicators),
    ("ผลลัพธ์", Section::Indicators),
    ("ผลที่คาดว่าจะได้รับ", Section::Indicators),
];

/// A heading line.
#[derive(Debug, Clone)]
pub(super) struct Found {
    pub section: Section,
    /// What stands beside it.
    pub value: String,
    /// The form that the heading itself names: ชื่อมาตรการ.
    pub form: Option<MeasureForm>,
    /// Recognised with a letter amiss.
    pub nearly: bool,
}

/// Whether the line is one of the ten headings. `seen` are those the measure already has: a second one of the same
/// name is text, except a title, which begins the next measure.
pub(super) fn of(desk: &Desk, at: usize, seen: &[Section]) -> Option<Found> {
    let line = desk.line(at)?;
    let single = line.mark.as_ref().filter(|mark| mark.path.len() == 1);
    if line.mark.is_some() && single.is_none() {
        return None;
    }
    // Items are written (๑) or ๑); a heading is written ๑.
    if single.is_some_and(|mark| !matches!(mark.style, Style::Dot(1) | Style::Clause)) {
        return None;
    }
    let numbered = single.is_some();
    if line.bullet && !numbered {
        return None;
    }
    let body = line.body.trim();
    let Some((section, rest)) = begins_with(body, HEADINGS) else {
        return near(desk, at, seen).filter(|_| numbered);
    };
    let colon = rest.trim_start().starts_with([':', '：']) || rest.starts_with('\t');
    let value = inline(after_tail(rest)).to_owned();
    if !(numbered || value.is_empty() || colon) || (seen.contains(&section) && section != Section::Title) {
        return None;
    }
    // "๑. ชื่อโครงการ" has its name beside or below it, "ที่มา ของปัญหา" in a list is text.
    if !colon && section == Section::Rationale && body.starts_with("ที่มา") && !value.is_empty() {
        return None;
    }
    let form = match key(body.strip_suffix(rest).unwrap_or(body)).as_str() {
        "ชื่อมาตรการ" => Some(MeasureForm::Measure),
        "ชื่อโครงการ" => Some(MeasureForm::Project),
        "ชื่อกิจกรรม" => Some(MeasureForm::Activity),
        _ => None,
    };
    Some(Found { section, value, form, nearly: false })
}

/// A heading goes on behind a slash or in brackets: "ตัวชี้วัด/ผลสัมฤทธิ์", "งบประมาณ (บาท)".
fn after_tail(rest: &str) -> &str {
    let trimmed = rest.trim_start();
    if let Some(tail) = trimmed.strip_prefix('/') {
        let end = tail.find(|c: char| c.is_whitespace() || c == ':').unwrap_or(tail.len());
        return tail.get(end..).unwrap_or_default();
    }
    if let Some((inside, after)) = trimmed.strip_prefix('(').and_then(|tail| tail.split_once(')'))
        && inside.chars().count() <= 25
    {
        return after;
    }
    rest
}

/// A short line with a number that is a heading but for a letter or two.
fn near(desk: &Desk, at: usize, seen: &[Section]) -> Option<Found> {
    let key = desk.key(at);
    if key.chars().count() > 30 {
        return None;
    }
    let (_, section) = HEADINGS.iter().find(|(heading, _)| nearly(key, heading))?;
    let fresh = !seen.contains(section);
    fresh.then(|| Found { section: *section, value: String::new(), form: None, nearly: true })
}
