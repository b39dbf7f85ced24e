//! One reported activity (กิจกรรม): the elements of the O20 form, numbered ๑.๑ to ๑.๖ or headed in other words.

use crate::{
    dates,
    desk::{Desk, Item},
    field::{DoubtCode, Field},
    mark::Style,
    words::{after_prefix, inline, key},
};
use chrono::NaiveDate;
use kernel::fiscal::{FiscalYear, be_year};
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Activity {
    pub name: Option<Field<String>>,
    pub starts_on: Option<Field<NaiveDate>>,
    pub ends_on: Option<Field<NaiveDate>>,
    pub place: Option<Field<String>>,
    pub topics: Vec<Item>,
    pub participants_total: Option<Field<u32>>,
    pub groups: Vec<Group>,
    pub results: Vec<Item>,
    pub uses: Vec<Item>,
    /// ความมุ่งหวัง: which task or unit improves.
    pub expectation: Vec<Item>,
    /// เป็นการดำเนินการในปีงบประมาณ …
    pub statement: Option<Field<String>>,
    pub photo_captions: Vec<Field<String>>,
}

/// A group of participants, counted or not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    pub name: Field<String>,
    pub count: Option<Field<u32>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Dates,
    Place,
    Topics,
    Participants,
    Results,
    Uses,
    Expectation,
    Statement,
    Photos,
}

impl Part {
    pub const fn is_distinctive(self) -> bool {
        matches!(self, Self::Topics | Self::Participants | Self::Results | Self::Uses | Self::Expectation)
    }

    const fn identifier(self) -> &'static str {
        match self {
            Self::Dates => "dates",
            Self::Place => "place",
            Self::Topics => "topics",
            Self::Participants => "groups",
            Self::Results => "results",
            Self::Uses => "uses",
            Self::Expectation => "expectation",
            Self::Statement => "statement",
            Self::Photos => "photo_captions",
        }
    }
}

/// What the headings begin with, longer ones before those they begin with.
const HEADINGS: &[(&str, Part)] = &[
    ("วันเดือนปีที่ดำเนินการ", Part::Dates),
    ("วันเดือนปีที่จัดกิจกรรม", Part::Dates),
    ("วันเดือนปี", Part::Dates),
    ("วันที่ดำเนินการ", Part::Dates),
    ("วันที่จัดกิจกรรม", Part::Dates),
    ("วันที่จัด", Part::Dates),
    ("ระยะเวลาดำเนินการ", Part::Dates),
    ("ระยะเวลาที่ดำเนินการ", Part::Dates),
    ("ห้วงเวลา", Part::Dates),
    ("สถานที่ดำเนินการ", Part::Place),
    ("สถานที่จัดกิจกรรม", Part::Place),
    ("สถานที่จัด", Part::Place),
    ("สถานที่", Part::Place),
    ("ประเด็นหรือเรื่องในการมีส่วนร่วม", Part::Topics),
    ("ประเด็น/เรื่องในการมีส่วนร่วม", Part::Topics),
    ("ประเด็นในเรื่องการมีส่วนร่วม", Part::Topics),
    ("ประเด็นการมีส่วนร่วม", Part::Topics),
    ("ประเด็นในการมีส่วนร่วม", Part::Topics),
    ("ประเด็นที่เปิดโอกาสให้มีส่วนร่วม", Part::Topics),
    ("เรื่องในการมีส่วนร่วม", Part::Topics),
    ("หัวข้อในการมีส่วนร่วม", Part::Topics),
    ("สรุปข้อมูลของผู้มีส่วนร่วม", Part::Participants),
    ("สรุปข้อมูลผู้มีส่วนร่วม", Part::Participants),
    ("ข้อมูลของผู้มีส่วนร่วม", Part::Participants),
    ("ข้อมูลผู้มีส่วนร่วม", Part::Participants),
    ("สรุปข้อมูลของผู้เข้าร่วม", Part::Participants),
    ("สรุปผู้มีส่วนร่วม", Part::Participants),
    ("ผู้มีส่วนร่วม", Part::Participants),
    ("ผู้เข้าร่วมกิจกรรม", Part::Participants),
    ("ผู้เข้าร่วมโครงการ", Part::Participants),
    ("จำนวนผู้เข้าร่วม", Part::Participants),
    ("ผลจากการมีส่วนร่วม", Part::Results),
    ("ผลการมีส่วนร่วม", Part::Results),
    ("ผลที่ได้จากการมีส่วนร่วม", Part::Results),
    ("ผลที่ได้รับจากการมีส่วนร่วม", Part::Results),
    ("สรุปผลจากการมีส่วนร่วม", Part::Results),
    ("การนำผลจากการมีส่วนร่วม", Part::Uses),
    ("การนำผลการมีส่วนร่วม", Part::Uses),
    ("การนำผลไปปรับปรุง", Part::Uses),
    ("การนำผลที่ได้", Part::Uses),
    ("การนำไปปรับปรุง", Part::Uses),
    ("มีการกำหนดความมุ่งหวัง", Part::Expectation),
    ("การกำหนดความมุ่งหวัง", Part::Expectation),
    ("ความมุ่งหวัง", Part::Expectation),
    ("ความคาดหวัง", Part::Expectation),
    ("เป็นการดำเนินการในปี", Part::Statement),
    ("เป็นการดำเนินการโดยหน่วยงานในปี", Part::Statement),
    ("เป็นการดำเนินงานในปี", Part::Statement),
    ("ดำเนินการในปีงบประมาณ", Part::Statement),
    ("รูปภาพประกอบ", Part::Photos),
    ("ภาพประกอบ", Part::Photos),
    ("ภาพกิจกรรม", Part::Photos),
    ("รูปภาพ", Part::Photos),
    ("ภาพถ่าย", Part::Photos),
    ("ประมวลภาพ", Part::Photos),
];

/// The heading of a line and what stands beside it.
pub(super) fn heading(desk: &Desk, at: usize) -> Option<(Part, String)> {
    let line = desk.line(at)?;
    let item = line.mark.as_ref().is_some_and(|mark| matches!(mark.style, Style::Paren | Style::Close));
    if item || (line.bullet && line.mark.is_none()) {
        return None;
    }
    let (rest, part) = HEADINGS
        .iter()
        .filter_map(|(words, part)| after_prefix(&line.body, words).map(|rest| (rest, *part)))
        .min_by_key(|(rest, _)| rest.len())?;
    // The words of the heading go on until a blank or colon: "การนำผลจากการมีส่วนร่วมไปปรับปรุงพัฒนาการดำเนินงาน".
    let end = rest.find(|c: char| c.is_whitespace() || c == ':').unwrap_or(rest.len());
    let (tail, value) = rest.split_at_checked(end)?;
    let value = inline(value).to_owned();
    let colon = rest.trim_start().starts_with(':') || rest.starts_with('\t');
    let numbered = line.mark.is_some();
    // Prose that begins with such words: "ผู้มีส่วนร่วมได้แสดงความเห็นว่า…" has no number and no colon.
    let bare = value.is_empty() && tail.chars().count() < 60;
    let fits = match part {
        Part::Expectation | Part::Statement | Part::Photos => true,
        Part::Participants => colon || numbered || bare || value.contains("คน"),
        _ => {
            colon
                || (numbered
                    && (value.is_empty() || tail.is_empty() || part == Part::Uses || part == Part::Dates))
                || bare
        }
    };
    fits.then_some((part, value))
}

/// The line that begins an activity: `๑. ชื่อโครงการ…`, `โครงการที่ ๒ …`, or a number whose own ๑.๑ follows.
pub(super) fn is_start(desk: &Desk, at: usize) -> bool {
    let Some(line) = desk.line(at) else { return false };
    if named(&line.body).is_some()
        && !line.bullet
        && line.mark.as_ref().is_none_or(|mark| mark.path.len() == 1)
    {
        return true;
    }
    let Some(mark) = line
        .mark
        .as_ref()
        .filter(|mark| mark.path.len() == 1 && matches!(mark.style, Style::Dot(1) | Style::Clause))
    else {
        return false;
    };
    if heading(desk, at).is_some() {
        return false;
    }
    let next = (at + 1..desk.len()).find(|next| desk.line(*next).is_some_and(|line| line.mark.is_some()));
    next.is_some_and(|next| {
        let follows = desk.line(next).and_then(|line| line.mark.as_ref()).is_some_and(|m| {
            m.path.len() == 2 && m.path.starts_with(&mark.path) && m.path.last() == Some(&1)
        });
        follows && heading(desk, next).is_some()
    })
}

/// The name behind ชื่อโครงการ, ชื่อกิจกรรม, โครงการที่ ๒.
fn named(body: &str) -> Option<String> {
    for label in ["ชื่อโครงการ/กิจกรรม", "ชื่อกิจกรรม/โครงการ", "ชื่อโครงการหรือกิจกรรม"]
    {
        if let Some(rest) = after_prefix(body, label) {
            return Some(inline(rest).to_owned());
        }
    }
    for label in ["โครงการที่", "กิจกรรมที่", "โครงการ/กิจกรรมที่"]
    {
        if let Some(rest) = after_prefix(body, label) {
            let arabic = kernel::numerals::to_arabic(rest.trim_start());
            let end = arabic.find(|c: char| !c.is_ascii_digit()).unwrap_or(arabic.len());
            if end > 0 {
                let digits = rest.trim_start().chars().take(end).map(char::len_utf8).sum();
                let name = rest
                    .trim_start()
                    .get(digits..)
                    .map(|name| name.trim_start_matches(['.', ')']))
                    .map(inline);
                return Some(name.unwrap_or_default().to_owned());
            }
        }
    }
    let rest = after_prefix(body, "ชื่อ")?;
    // "ชื่อโครงการ: …" is a label; "ชื่อจัดโครงการ…" is the label ชื่อ and, by a slip, จัด before the name itself.
    for label in ["โครงการ", "กิจกรรม"] {
        if let Some(name) = after_prefix(rest, label) {
            let parted = name.is_empty() || name.starts_with([':', ' ', '\t', '“', '"']);
            return Some(if parted { inline(name).to_owned() } else { rest.trim().to_owned() });
        }
    }
    let name = rest.trim_start().strip_prefix("จัด")?;
    ["โครงการ", "กิจกรรม"].iter().any(|word| name.starts_with(word)).then(|| name.trim().to_owned())
}

pub(super) fn read(
    desk: &mut Desk,
    start: usize,
    end: usize,
    year: Option<i32>,
    label: &str,
    headings: &mut Vec<Field<String>>,
) -> Activity {
    let mut activity = Activity::default();
    let parts: Vec<(usize, Part, String)> = (start..end)
        .filter(|at| !desk.is_used(*at))
        .filter_map(|at| heading(desk, at).map(|(part, value)| (at, part, value)))
        .collect();
    let first = parts.first().map_or(end, |(at, ..)| *at);
    read_name(desk, start, first, &mut activity, label);
    let stops: Vec<usize> = parts.iter().skip(1).map(|(at, ..)| *at).chain([end]).collect();
    for ((at, part, value), stop) in parts.into_iter().zip(stops) {
        let lines = desk.free_in(at + 1, stop);
        let name = format!("{label}.{}", part.identifier());
        match part {
            // Its whole sentence is the value.
            Part::Statement => {
                activity.statement = Some(desk.text(&[&[at], &lines[..]].concat()));
                if let (Some(year), Some(said)) =
                    (year, activity.statement.as_mut().and_then(|s| dates::fiscal_year(&s.value)))
                    && said.be != year
                    && let Some(statement) = &mut activity.statement
                {
                    desk.mark(statement, DoubtCode::YearMismatch, &name);
                }
                continue;
            }
            Part::Dates | Part::Place if !value.is_empty() || !lines.is_empty() => {}
            _ => headings.push(desk.heading(at, part.identifier())),
        }
        fill(desk, &mut activity, at, part, &value, &lines, &name);
    }
    check(desk, &mut activity, year, label);
    activity
}

fn read_name(desk: &mut Desk, start: usize, first: usize, activity: &mut Activity, label: &str) {
    let body = desk.body(start);
    if start == first {
        desk.doubt(DoubtCode::MissingSection, desk.number(start), &format!("{label}.name"));
        return;
    }
    let own = named(&body).unwrap_or(body);
    let lines = desk.free_in(start, first);
    let more = desk.join(lines.get(1..).unwrap_or_default());
    let name = [own, more].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
    activity.name = Some(desk.field(&lines, name));
}

fn fill(
    desk: &mut Desk,
    activity: &mut Activity,
    at: usize,
    part: Part,
    value: &str,
    lines: &[usize],
    name: &str,
) {
    let below = desk.join(lines);
    let text = [value.to_owned(), below].into_iter().filter(|p| !p.is_empty()).collect::<Vec<_>>().join(" ");
    let places = if value.is_empty() && !matches!(part, Part::Dates | Part::Place) {
        lines.to_vec()
    } else {
        [&[at], lines].concat()
    };
    if text.is_empty() {
        if part != Part::Photos {
            desk.doubt(DoubtCode::ValueMissing, desk.number(at), name);
        }
        return;
    }
    match part {
        Part::Dates => match dates::range(&text) {
            Some((from, to)) => {
                let first = desk.field(&places, from);
                activity.ends_on = Some(first.with(to));
                activity.starts_on = Some(first);
            }
            None => {
                desk.told(DoubtCode::DateUnreadable, desk.number(at), name, &text, "");
            }
        },
        Part::Place => activity.place = Some(desk.field(&places, text)),
        Part::Participants => participants(desk, activity, at, value, lines, name),
        Part::Photos => {
            if !value.is_empty() {
                activity.photo_captions.push(desk.field(&[at], value.to_owned()));
            }
            activity.photo_captions.extend(captions(desk, lines));
        }
        Part::Topics | Part::Results | Part::Uses | Part::Expectation => {
            let mut items = Vec::new();
            let numbered = lines
                .first()
                .and_then(|at| desk.line(*at))
                .is_some_and(|line| line.mark.is_some() || line.bullet);
            if !value.is_empty() && (!is_tail(value) || !numbered) {
                let text = desk.field(&[at], value.to_owned());
                items.push(Item { number: None, text, items: Vec::new() });
            }
            items.extend(desk.items(lines, name));
            match part {
                Part::Topics => activity.topics = items,
                Part::Results => activity.results = items,
                Part::Uses => activity.uses = items,
                _ => activity.expectation = items,
            }
        }
        Part::Statement => {}
    }
}

/// What follows a blank can still be heading: "…ไปปรับปรุง พัฒนาการดำเนินงานของหน่วยงาน", "หรือส่วนงานหรือภารกิจใด".
fn is_tail(value: &str) -> bool {
    let key = key(value);
    key.ends_with("หน่วยงาน") || key.ends_with("ดังนี้") || key.ends_with("ได้แก่")
}

/// A caption can run over two lines; an empty line or a number begins the next.
fn captions(desk: &mut Desk, lines: &[usize]) -> Vec<Field<String>> {
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for at in lines {
        let own = desk.line(*at).is_none_or(|line| line.after_gap || line.mark.is_some() || line.bullet);
        match groups.last_mut() {
            Some(group) if !own => group.push(*at),
            _ => groups.push(vec![*at]),
        }
    }
    groups.into_iter().map(|group| desk.text(&group)).collect()
}

fn participants(
    desk: &mut Desk,
    activity: &mut Activity,
    at: usize,
    value: &str,
    lines: &[usize],
    name: &str,
) {
    let head = lines
        .iter()
        .take_while(|at| desk.line(**at).is_some_and(|l| l.mark.is_none() && !l.bullet))
        .copied()
        .collect::<Vec<_>>();
    let sentence: Vec<usize> = if value.is_empty() { head.clone() } else { [&[at], &head[..]].concat() };
    let spoken = [value.to_owned(), desk.join(&head)].join(" ");
    if let Some(total) = total(&spoken) {
        activity.participants_total = Some(desk.field(&sentence, total));
    } else if !spoken.trim().is_empty() {
        // The sentence stays visible as a group without a count.
        let name = desk.field(&sentence, spoken.trim().to_owned());
        activity.groups.push(Group { name, count: None });
    }
    let rest = lines.get(head.len()..).unwrap_or_default();
    for item in desk.items(rest, name) {
        push_groups(activity, item);
    }
    if activity.participants_total.is_none() {
        // "รวมทั้งสิ้น ๑๕๐ คน" as the last line of the list.
        if let Some(last) = activity.groups.last()
            && ["รวม", "ทั้งหมด", "ทั้งสิ้น"].iter().any(|word| last.name.value.starts_with(word))
            && let Some(found) = total(&last.name.value)
        {
            activity.participants_total = Some(last.name.with(found));
            activity.groups.pop();
        }
    }
}

fn push_groups(activity: &mut Activity, item: Item) {
    let count = people_count(&item.text.value).map(|count| item.text.with(count));
    activity.groups.push(Group { name: item.text.map(|text| without_count(&text)), count });
    for item in item.items {
        push_groups(activity, item);
    }
}

/// `มีผู้เข้าร่วมโครงการทั้งหมด ๒๐๐ คน`: the number of persons that stands for all.
fn total(text: &str) -> Option<u32> {
    let persons: Vec<(i64, bool)> = dates::numbers(text)
        .into_iter()
        .filter(|(_, _, after)| after.starts_with("คน") || after.starts_with("ราย"))
        .map(|(n, before, _)| {
            (
                n,
                ["ทั้งหมด", "ทั้งสิ้น", "รวม", "รวมทั้งสิ้น", "ทั้งหมดจำนวน", "รวมจำนวน"]
                    .iter()
                    .any(|word| before.ends_with(word)),
            )
        })
        .collect();
    let found = persons.iter().find(|(_, all)| *all).or(persons.first())?;
    u32::try_from(found.0).ok()
}

fn people_count(text: &str) -> Option<u32> {
    let found = dates::numbers(text)
        .into_iter()
        .rev()
        .find(|(_, _, after)| after.starts_with("คน") || after.starts_with("ราย"))?;
    u32::try_from(found.0).ok()
}

/// The name of a group without "จำนวน ๒๐ คน" at its end.
fn without_count(text: &str) -> String {
    let arabic = kernel::numerals::to_arabic(text);
    let cut = arabic
        .trim_end()
        .strip_suffix("คน")
        .map(|rest| rest.trim_end().trim_end_matches(|c: char| c.is_ascii_digit() || c == ',').trim_end());
    let Some(cut) = cut.filter(|cut| cut.len() + "คน".len() < arabic.trim_end().len()) else {
        return text.to_owned();
    };
    let length = cut.strip_suffix("จำนวน").unwrap_or(cut).trim_end().chars().count();
    text.chars().take(length).collect::<String>().trim_end_matches(['-', ' ', ':', '=']).to_owned()
}

/// Sums and years. A sum below the groups warns (the issue, "Bad input"); so does a day outside the fiscal year. A
/// day in the fiscal but not in the calendar year is only told (domain.md b3).
fn check(desk: &mut Desk, activity: &mut Activity, year: Option<i32>, label: &str) {
    let counted: Vec<u32> =
        activity.groups.iter().filter_map(|group| group.count.as_ref().map(|count| count.value)).collect();
    let sum: u64 = counted.iter().map(|n| u64::from(*n)).sum();
    if let Some(total) = &mut activity.participants_total {
        let all = !counted.is_empty() && counted.len() == activity.groups.len();
        if u64::from(total.value) < sum || (all && u64::from(total.value) != sum) {
            desk.mark(total, DoubtCode::NumbersDoNotAddUp, &format!("{label}.participants_total"));
        }
    }
    if let (Some(from), Some(year)) = (&mut activity.starts_on, year) {
        let name = format!("{label}.starts_on");
        if FiscalYear::of(from.value).be() != year {
            desk.mark(from, DoubtCode::YearMismatch, &name);
        } else if be_year(from.value) != year {
            desk.mark(from, DoubtCode::OutsideCalendarYear, &name);
        }
    }
    if let (Some(from), Some(to)) = (&activity.starts_on, &mut activity.ends_on)
        && to.value < from.value
    {
        desk.mark(to, DoubtCode::NumbersDoNotAddUp, &format!("{label}.ends_on"));
    }
    let missing = [
        ("starts_on", activity.starts_on.is_none()),
        ("topics", activity.topics.is_empty()),
        ("participants_total", activity.participants_total.is_none()),
        ("results", activity.results.is_empty()),
        ("uses", activity.uses.is_empty()),
    ];
    let line = activity.name.as_ref().map_or(0, |name| name.line);
    for (name, missing) in missing {
        if missing {
            desk.doubt(DoubtCode::MissingSection, line, &format!("{label}.{name}"));
        }
    }
}
