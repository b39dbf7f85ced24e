//! A memo with the report of participation activities (บันทึกข้อความ และแบบรายงานผลข้อ O20, seed 002).

mod activity;
mod memo;
#[cfg(test)]
mod tests;

use crate::{
    dates,
    desk::Desk,
    field::{DoubtCode, Field},
};
pub use activity::{Activity, Group};
use kernel::numerals::to_arabic;
pub use memo::{Memo, Signature};
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActivityReport {
    pub memo: Option<Memo>,
    /// The title of the report form.
    pub title: Option<Field<String>>,
    /// `O20`
    pub item_number: Option<Field<String>>,
    pub fiscal_year: Option<Field<i32>>,
    /// The opening sentence: dates, administration, number of projects.
    pub opening: Option<Field<String>>,
    /// How many projects the opening speaks of.
    pub project_count: Option<Field<u32>>,
    pub activities: Vec<Activity>,
    pub headings: Vec<Field<String>>,
}

pub(crate) fn score(desk: &Desk) -> u32 {
    let memo = (0..desk.len()).any(|at| desk.key(at) == "บันทึกข้อความ");
    let mut kinds: Vec<activity::Part> = Vec::new();
    for at in 0..desk.len() {
        if let Some((part, _)) = activity::heading(desk, at)
            && !kinds.contains(&part)
        {
            kinds.push(part);
        }
    }
    let own = kinds.iter().filter(|part| part.is_distinctive()).count();
    let n = u32::try_from(own).unwrap_or(0);
    let report = (0..desk.len()).any(|at| is_title(desk.key(at)));
    match (memo, n) {
        (true, n) if n >= 2 || report => 75 + n * 5,
        (false, n) if n >= 3 || (n >= 2 && report) => 55 + n * 5,
        // A memo about something else is still a memo.
        (true, _) => 52,
        _ => 0,
    }
}

fn is_title(key: &str) -> bool {
    key.starts_with("แบบรายงานผล") || (key.starts_with("รายงานผลการเปิดโอกาส") && key.contains("มีส่วนร่วม"))
}

pub(crate) fn read(desk: &mut Desk) -> ActivityReport {
    let mut body = ActivityReport::default();
    let memo_at = (0..desk.len()).find(|at| desk.key(*at) == "บันทึกข้อความ");
    let after_memo = memo_at.map_or(0, |at| at + 1);
    let signed = memo::end(desk, after_memo);
    // The form begins at its title, or, without one, at its item number or its first project.
    let begins = |from: usize| {
        (from..desk.len())
            .find(|at| is_title(desk.key(*at)) && desk.line(*at).is_some_and(|line| line.mark.is_none()))
            .or_else(|| {
                (from..desk.len())
                    .find(|at| item_number(desk.line(*at).map_or("", |line| line.text.as_str())).is_some())
            })
            .or_else(|| (from..desk.len()).find(|at| activity::is_start(desk, *at)))
    };
    let form = begins(signed).unwrap_or(if memo_at.is_some() { desk.len() } else { 0 });
    if let Some(at) = memo_at {
        body.memo = Some(memo::read(desk, at, form));
    }
    let starts: Vec<usize> = (form..desk.len()).filter(|at| activity::is_start(desk, *at)).collect();
    // Without a numbered project the first heading of one begins it.
    let starts = if starts.is_empty() {
        (form..desk.len()).find(|at| activity::heading(desk, *at).is_some()).into_iter().collect()
    } else {
        starts
    };
    let first = starts.first().copied().unwrap_or(desk.len());
    read_head(desk, form, first, &mut body);
    let stops: Vec<usize> = starts.iter().skip(1).copied().chain([desk.len()]).collect();
    let year = body.fiscal_year.as_ref().map(|year| year.value);
    for (n, (start, stop)) in starts.into_iter().zip(stops).enumerate() {
        let found =
            activity::read(desk, start, stop, year, &format!("activities.{}", n + 1), &mut body.headings);
        body.activities.push(found);
    }
    if let Some(count) = &mut body.project_count
        && usize::try_from(count.value).is_ok_and(|said| said != body.activities.len())
    {
        desk.mark(count, DoubtCode::NumbersDoNotAddUp, "project_count");
    }
    if body.activities.is_empty() {
        desk.doubt(DoubtCode::MissingSection, 0, "activities");
    }
    body
}

fn read_head(desk: &mut Desk, from: usize, to: usize, body: &mut ActivityReport) {
    for at in from..to {
        let Some(line) = desk.free(at).cloned() else { continue };
        if body.title.is_none() && is_title(&line.key) {
            let goes_on = |next: &usize| {
                desk.free(*next).is_some_and(|line| {
                    !line.after_gap
                        && item_number(&line.text).is_none()
                        && !line.key.starts_with("ปีงบประมาณ")
                        && !line.key.contains("จำนวน")
                        && !line.key.ends_with("ดังนี้")
                })
            };
            let mut lines = vec![at];
            lines.extend((at + 1..to).take_while(goes_on).take(3));
            let title = desk.text(&lines);
            if let Some(year) = dates::fiscal_year(&title.value) {
                body.fiscal_year = Some(title.with(year.be));
            }
            body.title = Some(title);
            if body.item_number.is_none()
                && let Some((number, slipped)) = item_number(&line.text)
            {
                body.item_number = Some(item_field(desk, at, number, slipped, &line.text));
            }
        } else if body.item_number.is_none()
            && let Some((number, slipped)) = item_number(&line.text)
        {
            body.item_number = Some(item_field(desk, at, number, slipped, &line.text));
        } else if dates::fiscal_year(&line.text).is_some()
            || line.key.ends_with("ดังนี้")
            || line.key.contains("จำนวน")
        {
            let opening = desk.whole(at);
            if body.project_count.is_none()
                && let Some(count) = project_count(&line.text)
            {
                body.project_count = Some(opening.with(count));
            }
            if body.opening.is_none() {
                body.opening = Some(opening.clone());
            } else {
                body.headings.push(opening);
            }
        }
        if body.fiscal_year.is_none()
            && desk.is_used(at)
            && let Some(year) = dates::fiscal_year(&line.text)
        {
            body.fiscal_year = Some(desk.field(&[at], year.be));
            if year.converted
                && let Some(field) = &mut body.fiscal_year
            {
                desk.mark(field, DoubtCode::YearConverted, "fiscal_year");
            }
        }
    }
    // The year that only the memo's subject names.
    if body.fiscal_year.is_none() {
        let subject = body.memo.as_ref().and_then(|memo| memo.subject.clone());
        body.fiscal_year =
            subject.and_then(|field| dates::fiscal_year(&field.value).map(|year| field.with(year.be)));
    }
}

fn item_field(desk: &mut Desk, at: usize, number: String, slipped: bool, text: &str) -> Field<String> {
    let mut field = desk.field(&[at], number.clone());
    if slipped {
        field.doubt = Some(DoubtCode::OcrCorrected);
        desk.told(DoubtCode::OcrCorrected, field.line, "item_number", text, &number);
    }
    field
}

/// `ข้อ O20`, `ข้อ 020`, `ข้อ o ๒๐`, `(O19)`: the letter O is often read as a nought.
fn item_number(text: &str) -> Option<(String, bool)> {
    let arabic = to_arabic(text);
    let rest = ["ตัวชี้วัดย่อย", "แบบรายงาน", "รายงาน"]
        .iter()
        .find_map(|word| arabic.strip_prefix(word))
        .unwrap_or(&arabic);
    let place = rest.find("ข้อ").map(|at| at + "ข้อ".len()).or_else(|| rest.find('(').map(|at| at + 1));
    let after = place.and_then(|at| rest.get(at..)).unwrap_or(rest).trim_start();
    let letter = after.chars().next()?;
    let digits: String =
        after.chars().skip(1).filter(|c| *c != ' ').take_while(char::is_ascii_digit).collect();
    let number = digits.parse::<u32>().ok().filter(|n| (1..=60).contains(n) && digits.len() == 2)?;
    let named = place.is_some() || matches!(letter, 'O' | 'o');
    match letter {
        'O' | 'o' | 'Ο' if named => Some((format!("O{number}"), false)),
        '0' if rest.contains("ข้อ") => Some((format!("O{number}"), true)),
        _ => None,
    }
}

/// `จำนวน ๑ โครงการ`
fn project_count(text: &str) -> Option<u32> {
    dates::numbers(text)
        .into_iter()
        .find(|(_, before, after)| {
            before.ends_with("จำนวน") && (after.starts_with("โครงการ") || after.starts_with("กิจกรรม"))
        })
        .and_then(|(count, ..)| u32::try_from(count).ok())
}
