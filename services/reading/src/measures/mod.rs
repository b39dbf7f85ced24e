//! Measures in the form of ten headings (มาตรการ ๑๐ หัวข้อ, seed 001): headings in any order and wording, with or
//! without numbers, codes by dimension.group.item.

mod headings;
#[cfg(test)]
mod tests;

use crate::{
    dates,
    departments::{self, DepartmentKind},
    desk::{Desk, Item},
    field::{DoubtCode, Field, codes},
    mark::Style,
    words::{after_prefix, inline, quoted},
};
use headings::{Found, Section};
use kernel::{Lang, lang};
use serde::{Deserialize, Serialize};
use std::collections::HashSet;

codes! {
    /// มาตรการ, โครงการ or กิจกรรม (domain.md a4).
    MeasureForm, "read.measure_form.":
    Measure = "measure",
    Project = "project",
    Activity = "activity",
}

/// A plan of measures.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Measures {
    pub plan_title: Option<Field<String>>,
    /// มิติที่ ๓ …
    pub dimension: Option<Field<Coded>>,
    pub groups: Vec<Field<Coded>>,
    pub measures: Vec<Measure>,
}

/// A dimension or group: `3.1` and its name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Coded {
    pub code: String,
    pub title: String,
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Measure {
    /// `3.1.1`
    pub code: Option<Field<String>>,
    /// The code of its group: `3.1`.
    pub group: Option<String>,
    /// What the code stands for, above the form.
    pub heading: Option<Field<String>>,
    pub measure_form: Option<Field<MeasureForm>>,
    pub title: Option<Field<String>>,
    pub rationale: Vec<Field<String>>,
    pub objectives: Vec<Item>,
    pub targets: Vec<Item>,
    pub operating_area: Option<Field<String>>,
    pub steps: Vec<Item>,
    pub fiscal_year_from: Option<Field<i32>>,
    pub fiscal_year_to: Option<Field<i32>>,
    /// Whole baht; 0 for ไม่ใช้งบประมาณ.
    pub budget: Option<Field<i64>>,
    pub owner: Option<Field<String>>,
    pub owner_kind: Option<Field<DepartmentKind>>,
    pub indicators: Vec<Item>,
    /// The heading lines by identifier, in the order of the document.
    pub headings: Vec<Field<String>>,
}

/// How surely the lines are measures, 0 to 100.
pub(crate) fn score(desk: &Desk) -> u32 {
    let mut seen = Vec::new();
    for at in 0..desk.len() {
        if let Some(found) = headings::of(desk, at, &[])
            && !seen.contains(&found.section)
        {
            seen.push(found.section);
        }
    }
    let titled = seen.contains(&Section::Title);
    let own = seen
        .iter()
        .filter(|s| {
            matches!(
                s,
                Section::Rationale | Section::Steps | Section::Indicators | Section::Budget | Section::Period
            )
        })
        .count();
    match (titled, u32::try_from(seen.len()).unwrap_or(0)) {
        (true, n) if n >= 4 && own >= 2 => 50 + n * 5,
        (false, n) if n >= 6 && own >= 3 => 55,
        _ => 0,
    }
}

/// Where a measure begins: its code line, when it has one, and its title line.
struct Start {
    from: usize,
    code: Option<usize>,
    title: usize,
}

pub(crate) fn read(desk: &mut Desk) -> Measures {
    let starts = starts(desk);
    let mut body = Measures::default();
    let first = starts.first().map_or(desk.len(), |start| start.from);
    read_head(desk, first, &mut body);
    let ends: Vec<usize> = starts.iter().skip(1).map(|start| start.from).chain([desk.len()]).collect();
    for (start, end) in starts.iter().zip(ends) {
        // A group stands between the measures; its lines are not part of the one before.
        let end = take_group(desk, start.title, end, &mut body);
        let measure = read_measure(desk, start, end);
        body.measures.push(measure);
    }
    check_codes(desk, &mut body);
    body
}

/// The lines above the first measure: title of the plan, dimension, group.
fn read_head(desk: &mut Desk, first: usize, body: &mut Measures) {
    for at in 0..first {
        let Some(line) = desk.free(at) else { continue };
        let text = line.text.clone();
        let (depth, path) = (line.depth(), line.mark.clone().map(|mark| mark.number()));
        if let Some(rest) = after_prefix(&text, "มิติที่") {
            let rest = rest.trim();
            let digits = rest
                .find(|c: char| !kernel::numerals::arabic_digit(c).is_ascii_digit())
                .unwrap_or(rest.len());
            let (code, title) = rest.split_at_checked(digits).unwrap_or(("", rest));
            let coded = Coded { code: kernel::numerals::to_arabic(code), title: inline(title).to_owned() };
            body.dimension = body.dimension.take().or_else(|| Some(desk.field(&[at], coded)));
        } else if let (2, Some(code)) = (depth, path) {
            let title = desk.body(at);
            let group = desk.field(&[at], Coded { code, title });
            body.groups.push(group);
        } else if body.plan_title.is_none() && line.mark.is_none() && is_plan_title(&line.key) {
            let at = title_lines(desk, at, first);
            body.plan_title = Some(desk.text(&at));
        }
    }
}

fn is_plan_title(key: &str) -> bool {
    ["แผนปฏิบัติการ", "แผนการป้องกัน", "แผนป้องกัน", "มาตรการ", "แผนส่งเสริม", "แผนงาน", "แผนการส่งเสริม"]
        .iter()
        .any(|word| key.starts_with(word))
}

/// A title and the lines that go on with it, up to an empty line.
fn title_lines(desk: &Desk, at: usize, end: usize) -> Vec<usize> {
    let goes_on = |next: &usize| {
        desk.free(*next)
            .is_some_and(|line| !line.after_gap && line.mark.is_none() && !line.text.starts_with("มิติ"))
    };
    let mut lines = vec![at];
    lines.extend((at + 1..end).take_while(goes_on).take(4));
    lines
}

/// Every title heading with the code above it.
fn starts(desk: &Desk) -> Vec<Start> {
    let mut found: Vec<Start> = Vec::new();
    // The section before decides whether a numbered line can be a code.
    let mut last_heading = None::<usize>;
    let mut seen: Vec<Section> = Vec::new();
    for at in 0..desk.len() {
        let Some(heading) = headings::of(desk, at, &seen) else { continue };
        if heading.section == Section::Title {
            seen.clear();
            let from = last_heading.map_or(0, |at| at + 1);
            let code = (from..at).rev().find(|line| {
                desk.free(*line).is_some_and(|line| line.depth() == 3 || is_named_code(&line.text))
            });
            found.push(Start { from: code.unwrap_or(at), code, title: at });
        }
        seen.push(heading.section);
        last_heading = Some(at);
    }
    found
}

/// `มาตรการที่ 3.1.1`, `รหัส 3.1.1`.
fn is_named_code(text: &str) -> bool {
    named_code(text).is_some()
}

fn named_code(text: &str) -> Option<(String, String)> {
    let rest = ["มาตรการที่", "รหัส", "โครงการที่"].iter().find_map(|word| after_prefix(text, word))?;
    let marked = crate::mark::split(inline(rest));
    let mark = marked.mark.filter(|mark| mark.style == Style::Dot(3))?;
    Some((mark.number(), marked.body))
}

/// The group line between two measures (`๓.๒ การรับฟัง…`): the line with two numbers that the next code continues.
fn take_group(desk: &mut Desk, from: usize, end: usize, body: &mut Measures) -> usize {
    let Some(next) = desk.line(end).and_then(|line| line.mark.clone()).filter(|mark| mark.path.len() == 3)
    else {
        return end;
    };
    let group = (from + 1..end).rev().find(|at| {
        desk.line(*at).is_some_and(|line| {
            line.depth() == 2
                && !line.body.is_empty()
                && line.mark.as_ref().is_some_and(|mark| next.path.starts_with(&mark.path))
        })
    });
    let Some(at) = group.filter(|at| {
        (*at + 1..end)
            .all(|between| desk.line(between).is_none_or(|line| line.mark.is_none() && !line.bullet))
    }) else {
        return end;
    };
    let code = desk.line(at).and_then(|line| line.mark.clone()).map(|mark| mark.number()).unwrap_or_default();
    let lines: Vec<usize> = (at..end).filter(|at| !desk.is_used(*at)).collect();
    let title = desk.join(&lines);
    let group = desk.field(&lines, Coded { code, title });
    body.groups.push(group);
    at
}

fn read_measure(desk: &mut Desk, start: &Start, end: usize) -> Measure {
    let mut measure = Measure::default();
    if let Some(at) = start.code {
        let text = desk.line(at).map(|line| line.text.clone()).unwrap_or_default();
        let (code, rest) = named_code(&text).unwrap_or_else(|| {
            let number = desk.line(at).and_then(|line| line.mark.clone()).map(|mark| mark.number());
            (number.unwrap_or_default(), desk.body(at))
        });
        measure.group = code.rsplit_once('.').map(|(group, _)| group.to_owned());
        let mut lines = desk.free_in(at + 1, start.title);
        let more = desk.join(&lines);
        measure.code = Some(desk.field(&[at], code));
        let words = [rest, more].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
        if !words.is_empty() {
            lines.insert(0, at);
            measure.heading = Some(desk.field(&lines, words));
        }
    } else {
        desk.doubt(DoubtCode::CodeMissing, desk.number(start.title), "measures.code");
    }
    let label = measure
        .code
        .as_ref()
        .map_or_else(|| "measures".to_owned(), |code| format!("measures.{}", code.value));
    let mut seen: Vec<Section> = Vec::new();
    let mut found: Vec<(usize, Found)> = Vec::new();
    for at in start.title..end {
        if let Some(heading) = headings::of(desk, at, &seen).filter(|_| !desk.is_used(at)) {
            seen.push(heading.section);
            found.push((at, heading));
        }
    }
    let stops: Vec<usize> = found.iter().skip(1).map(|(at, _)| *at).chain([end]).collect();
    for ((at, heading), stop) in found.into_iter().zip(stops) {
        let mut head = desk.heading(at, heading.section.identifier());
        if heading.nearly {
            desk.mark(&mut head, DoubtCode::OcrCorrected, &format!("{label}.headings"));
        }
        measure.headings.push(head);
        let lines = desk.free_in(at + 1, stop);
        fill(desk, &mut measure, &label, at, &heading, lines);
    }
    for section in Section::ALL {
        if !seen.contains(section) {
            let line = desk.number(start.title);
            desk.doubt(DoubtCode::MissingSection, line, &format!("{label}.{}", section.identifier()));
        }
    }
    measure
}

/// The value of one section: what stands beside the heading and below it.
fn fill(desk: &mut Desk, measure: &mut Measure, label: &str, at: usize, heading: &Found, lines: Vec<usize>) {
    let name = format!("{label}.{}", heading.section.identifier());
    let all =
        |lines: &[usize]| if heading.value.is_empty() { lines.to_vec() } else { [&[at], lines].concat() };
    let joined = |desk: &Desk, lines: &[usize]| {
        let below = desk.join(lines);
        [heading.value.clone(), below]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(" ")
    };
    let text = joined(desk, &lines);
    let places = all(&lines);
    if text.is_empty() {
        desk.doubt(DoubtCode::ValueMissing, desk.number(at), &name);
        return;
    }
    match heading.section {
        Section::Title => {
            let (form, title) = form_and_title(&text, heading.form);
            measure.title = Some(desk.field(&places, title));
            match form {
                Some(form) => measure.measure_form = Some(desk.field(&places, form)),
                None => desk.doubt(DoubtCode::FormUnclear, desk.number(at), &format!("{label}.measure_form")),
            }
        }
        Section::Rationale => {
            if !heading.value.is_empty() {
                measure.rationale.push(desk.field(&[at], heading.value.clone()));
            }
            measure.rationale.extend(desk.paragraphs(&lines));
        }
        Section::Objectives | Section::Targets | Section::Steps | Section::Indicators => {
            let mut items = Vec::new();
            if !heading.value.is_empty() {
                // The first lines without a number go on with what stands beside the heading.
                let head = lines
                    .iter()
                    .take_while(|at| desk.line(**at).is_some_and(|l| l.mark.is_none() && !l.bullet))
                    .count();
                let (more, rest) = lines.split_at_checked(head).unwrap_or((&[], &lines));
                let value = joined(desk, more);
                let text = desk.field(&[&[at], more].concat(), value);
                items.push(Item { number: None, text, items: Vec::new() });
                items.extend(desk.items(rest, &name));
            } else {
                items = desk.items(&lines, &name);
            }
            match heading.section {
                Section::Objectives => measure.objectives = items,
                Section::Targets => measure.targets = items,
                Section::Steps => measure.steps = items,
                _ => measure.indicators = items,
            }
        }
        Section::Area => measure.operating_area = Some(desk.field(&places, text)),
        Section::Period => {
            let Some((from, to, converted)) = dates::fiscal_years(&text) else {
                desk.told(DoubtCode::DateUnreadable, desk.number(at), &name, &text, "");
                return;
            };
            let mut first = desk.field(&places, from);
            if converted {
                desk.mark(&mut first, DoubtCode::YearConverted, &name);
            } else if from > to {
                desk.mark(&mut first, DoubtCode::YearMismatch, &name);
            }
            measure.fiscal_year_to = Some(first.with(to));
            measure.fiscal_year_from = Some(first);
        }
        Section::Budget => match dates::budget(&text) {
            Some(amount) => {
                let mut budget = desk.field(&places, amount.baht);
                if amount.fraction {
                    desk.mark(&mut budget, DoubtCode::FractionRounded, &name);
                }
                if amount.several {
                    desk.mark(&mut budget, DoubtCode::SeveralAmounts, &name);
                }
                measure.budget = Some(budget);
            }
            // Its lines stay free and come back as unplaced text.
            None => desk.told(DoubtCode::AmountUnreadable, desk.number(at), &name, &text, ""),
        },
        Section::Owner => {
            let kinds = departments::kinds(&text);
            let owner = desk.field(&places, text);
            match kinds.as_slice() {
                [] => desk.doubt(DoubtCode::OwnerUnknown, owner.line, &name),
                [kind, more @ ..] => {
                    let mut kind = owner.with(*kind);
                    if !more.is_empty() {
                        desk.mark(&mut kind, DoubtCode::SeveralOwners, &name);
                    }
                    measure.owner_kind = Some(kind);
                }
            }
            measure.owner = Some(owner);
        }
    }
}

/// `มาตรการ “ปรับปรุงศูนย์”` is a measure named ปรับปรุงศูนย์; without quotation marks the whole text is the name.
fn form_and_title(text: &str, of_heading: Option<MeasureForm>) -> (Option<MeasureForm>, String) {
    const FORMS: [(&str, MeasureForm); 3] = [
        ("มาตรการ", MeasureForm::Measure),
        ("โครงการ", MeasureForm::Project),
        ("กิจกรรม", MeasureForm::Activity),
    ];
    let form = FORMS.iter().find_map(|(word, form)| after_prefix(text, word).map(|_| *form)).or(of_heading);
    (form, quoted(text).unwrap_or(text).to_owned())
}

fn check_codes(desk: &mut Desk, body: &mut Measures) {
    let mut seen: HashSet<String> = HashSet::new();
    for measure in &mut body.measures {
        if let Some(code) = &mut measure.code
            && !seen.insert(code.value.clone())
        {
            desk.mark(code, DoubtCode::CodeRepeated, "measures.code");
        }
    }
}
