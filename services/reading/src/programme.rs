//! The six-month report programme (รายงานผลการเปิดโอกาสให้บุคคลภายนอกได้มีส่วนร่วม รอบ 6 เดือน, seed 000): tasks under the
//! four categories of participation.

use crate::{
    dates,
    desk::Desk,
    field::{DoubtCode, Field, codes},
};
use chrono::NaiveDate;
use kernel::{
    Lang,
    fiscal::{FiscalYear, HalfYearRound},
    lang,
};
use serde::{Deserialize, Serialize};

codes! {
    /// The four categories of the report (domain.md a4).
    ParticipationCategory, "read.participation_category.":
    Plan = "plan",
    Implement = "implement",
    Exchange = "exchange",
    MonitorEvaluate = "monitor_evaluate",
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Programme {
    pub title: Option<Field<String>>,
    pub fiscal_year: Option<Field<i32>>,
    /// 1 or 2.
    pub round: Option<Field<u8>>,
    pub from: Option<Field<NaiveDate>>,
    pub to: Option<Field<NaiveDate>>,
    /// The paragraphs before the categories.
    pub narrative: Vec<Field<String>>,
    pub categories: Vec<Category>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Category {
    pub category: Field<ParticipationCategory>,
    /// As the document names it.
    pub name: String,
    pub tasks: Vec<Task>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Task {
    /// `1.1`
    pub number: Option<String>,
    pub text: Field<String>,
}

const NAMES: &[(&str, ParticipationCategory)] = &[
    ("ร่วมวางแผน", ParticipationCategory::Plan),
    ("การร่วมวางแผน", ParticipationCategory::Plan),
    ("การมีส่วนร่วมในการวางแผน", ParticipationCategory::Plan),
    ("ร่วมคิด", ParticipationCategory::Plan),
    ("ร่วมดำเนินการ", ParticipationCategory::Implement),
    ("ร่วมดำเนินงาน", ParticipationCategory::Implement),
    ("การร่วมดำเนินการ", ParticipationCategory::Implement),
    ("การมีส่วนร่วมในการดำเนินการ", ParticipationCategory::Implement),
    ("ร่วมทำ", ParticipationCategory::Implement),
    ("ร่วมแลกเปลี่ยน", ParticipationCategory::Exchange),
    ("การร่วมแลกเปลี่ยน", ParticipationCategory::Exchange),
    ("การมีส่วนร่วมในการแลกเปลี่ยน", ParticipationCategory::Exchange),
    ("ร่วมแสดงความคิดเห็น", ParticipationCategory::Exchange),
    ("ร่วมติดตาม", ParticipationCategory::MonitorEvaluate),
    ("การร่วมติดตาม", ParticipationCategory::MonitorEvaluate),
    ("การมีส่วนร่วมในการติดตาม", ParticipationCategory::MonitorEvaluate),
    ("ร่วมประเมินผล", ParticipationCategory::MonitorEvaluate),
    ("ร่วมตรวจสอบ", ParticipationCategory::MonitorEvaluate),
];

fn category(desk: &Desk, at: usize) -> Option<ParticipationCategory> {
    let line = desk.line(at)?;
    let head = line.mark.as_ref().is_none_or(|mark| mark.path.len() == 1);
    let key = line.key.strip_prefix("ด้าน").unwrap_or(&line.key);
    if !head || line.bullet || line.text.chars().count() > 90 {
        return None;
    }
    NAMES.iter().find(|(name, _)| key.starts_with(name)).map(|(_, category)| *category)
}

pub(crate) fn score(desk: &Desk) -> u32 {
    let mut seen: Vec<ParticipationCategory> = (0..desk.len()).filter_map(|at| category(desk, at)).collect();
    seen.sort_unstable();
    seen.dedup();
    let titled = (0..desk.len()).any(|at| is_title(desk.key(at)));
    match (seen.len(), titled) {
        (n, true) if n >= 2 => 80,
        (n, false) if n >= 3 => 60,
        _ => 0,
    }
}

fn is_title(key: &str) -> bool {
    key.starts_with("รายงานผล") && key.contains("มีส่วนร่วม")
}

pub(crate) fn read(desk: &mut Desk) -> Programme {
    let mut body = Programme::default();
    let heads: Vec<(usize, ParticipationCategory)> = (0..desk.len())
        .filter(|at| !desk.is_used(*at))
        .filter_map(|at| category(desk, at).map(|c| (at, c)))
        .collect();
    let first = heads.first().map_or(desk.len(), |(at, _)| *at);
    if let Some(at) = (0..first).find(|at| is_title(desk.key(*at))) {
        let goes_on = |next: &usize| {
            desk.free(*next).is_some_and(|line| !line.after_gap && line.text.chars().count() < 160)
        };
        let mut lines = vec![at];
        lines.extend((at + 1..first).take_while(goes_on).take(3));
        title(desk, &lines, &mut body);
    }
    let narrative = desk.free_in(0, first);
    body.narrative = desk.paragraphs(&narrative);
    let stops: Vec<usize> = heads.iter().skip(1).map(|(at, _)| *at).chain([desk.len()]).collect();
    for ((at, found), stop) in heads.into_iter().zip(stops) {
        let name = desk.body(at);
        let head = desk.field(&[at], found);
        let mut lines = desk.free_in(at + 1, stop);
        // Text under the last task after an empty line is no longer a task.
        if let Some(cut) = lines.iter().enumerate().skip(1).position(|(_, at)| {
            desk.line(*at).is_some_and(|line| line.after_gap && line.mark.is_none() && !line.bullet)
        }) {
            lines.truncate(cut + 1);
        }
        let label = format!("categories.{}", found.code());
        let items = desk.items(&lines, &label);
        let mut tasks = Vec::new();
        flatten(items, &mut tasks);
        if tasks.is_empty() {
            desk.doubt(DoubtCode::ValueMissing, head.line, &label);
        }
        body.categories.push(Category { category: head, name, tasks });
    }
    for wanted in ParticipationCategory::ALL {
        if !body.categories.iter().any(|category| category.category.value == *wanted) {
            desk.doubt(DoubtCode::MissingSection, 0, &format!("categories.{}", wanted.code()));
        }
    }
    body
}

fn flatten(items: Vec<crate::desk::Item>, tasks: &mut Vec<Task>) {
    for item in items {
        tasks.push(Task { number: item.number, text: item.text });
        flatten(item.items, tasks);
    }
}

fn title(desk: &mut Desk, lines: &[usize], body: &mut Programme) {
    let title = desk.text(lines);
    let text = title.value.clone();
    if let Some(year) = dates::fiscal_year(&text) {
        let mut field = title.with(year.be);
        if year.converted {
            desk.mark(&mut field, DoubtCode::YearConverted, "fiscal_year");
        }
        body.fiscal_year = Some(field);
    } else {
        desk.doubt(DoubtCode::ValueMissing, title.line, "fiscal_year");
    }
    let spoken = dates::months(&text).or_else(|| dates::range(&text).filter(|(from, to)| from != to));
    if let Some((from, to)) = spoken {
        let mut from = title.with(from);
        if body.fiscal_year.as_ref().is_some_and(|year| FiscalYear::of(to).be() != year.value) {
            desk.mark(&mut from, DoubtCode::YearMismatch, "from");
        }
        body.to = Some(title.with(to));
        body.from = Some(from);
    }
    let round = round(&text).or_else(|| spoken.map(|(from, _)| HalfYearRound::of(from)));
    body.round = round.map(|round| title.with(round.number()));
    // The months follow from round and year, which the document says.
    let year = body.fiscal_year.as_ref().and_then(|year| FiscalYear::from_be(year.value));
    if let (None, Some(round), Some(year)) = (&body.from, round, year) {
        let (from, to) = round.range(year);
        body.from = Some(title.with(from));
        body.to = Some(title.with(to));
    }
    body.title = Some(title);
}

/// รอบที่ 2, 6 เดือนหลัง, 6 เดือนแรก.
fn round(text: &str) -> Option<HalfYearRound> {
    let key = crate::words::key(text);
    let one = ["รอบที่1", "ครั้งที่1", "6เดือนแรก", "ครึ่งปีแรก"].iter().any(|word| key.contains(word));
    let two = ["รอบที่2", "ครั้งที่2", "6เดือนหลัง", "ครึ่งปีหลัง"].iter().any(|word| key.contains(word));
    match (one, two) {
        (true, false) => Some(HalfYearRound::One),
        (false, true) => Some(HalfYearRound::Two),
        _ => None,
    }
}
