//! The reader's desk (โต๊ะอ่าน): the lines of a source, which of them have been taken up, and the doubts so far. What
//! no reader took and is no page furniture comes back as unplaced (`placed`).

use crate::{
    field::{Doubt, DoubtCode, Field, Furniture, FurnitureReason, SourceLine},
    mark::{self, Mark, Style},
    slips,
    words::key,
};
use kernel::text::clean_line;
use serde::{Deserialize, Serialize};

/// A line as readers see it.
#[derive(Debug, Clone)]
pub(crate) struct Line {
    pub number: u32,
    /// As it stood, without invisible characters.
    pub raw: String,
    /// Without markup and slips.
    pub text: String,
    pub bullet: bool,
    pub mark: Option<Mark>,
    /// What follows bullet and number.
    pub body: String,
    /// `body` for comparing.
    pub key: String,
    pub slipped: bool,
    pub sheet: Option<(String, u32)>,
    /// Whether an empty line stood before it.
    pub after_gap: bool,
}

impl Line {
    pub fn depth(&self) -> usize {
        match &self.mark {
            Some(Mark { style: Style::Dot(depth), .. }) => *depth,
            _ => 0,
        }
    }
}

/// A line as it comes out of a file.
#[derive(Debug, Clone, Default)]
pub(crate) struct RawLine {
    pub number: u32,
    pub text: String,
    pub sheet: Option<(String, u32)>,
}

/// One item of a numbered or bulleted list, with what hangs below it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// `1`, `2.1`; none for a bullet.
    pub number: Option<String>,
    pub text: Field<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<Item>,
}

#[derive(Debug, Default)]
pub(crate) struct Desk {
    pub lines: Vec<Line>,
    used: Vec<bool>,
    furniture: Vec<Furniture>,
    pub doubts: Vec<Doubt>,
}

impl Desk {
    pub fn new(source: &[RawLine]) -> Self {
        let mut lines = Vec::new();
        let mut doubts = Vec::new();
        let mut after_gap = true;
        for raw in source {
            let clean = clean_cells(&raw.text);
            if clean.is_empty() {
                after_gap = true;
                continue;
            }
            let (text, found) = slips::correct(&plain(&clean));
            for slip in &found {
                doubts.push(corrected(raw.number, slip));
            }
            lines.push(Line {
                number: raw.number,
                raw: clean,
                text,
                bullet: false,
                mark: None,
                body: String::new(),
                key: String::new(),
                slipped: !found.is_empty(),
                sheet: raw.sheet.clone(),
                after_gap,
            });
            after_gap = false;
        }
        let town = slips::town_name(lines.iter().map(|line| line.text.as_str()));
        for line in &mut lines {
            if let Some((text, slip)) = town.as_deref().and_then(|name| slips::correct_town(&line.text, name))
            {
                line.text = text;
                line.slipped = true;
                doubts.push(corrected(line.number, &slip));
            }
            let marked = mark::split(&line.text);
            line.key = key(&marked.body);
            (line.bullet, line.mark, line.body) = (marked.bullet, marked.mark, marked.body);
        }
        let used = vec![false; lines.len()];
        let mut desk = Self { lines, used, furniture: Vec::new(), doubts };
        desk.clear_furniture();
        desk
    }

    pub fn len(&self) -> usize {
        self.lines.len()
    }

    pub fn line(&self, at: usize) -> Option<&Line> {
        self.lines.get(at)
    }

    /// The line when no reader has taken it yet.
    pub fn free(&self, at: usize) -> Option<&Line> {
        self.lines.get(at).filter(|_| !self.is_used(at))
    }

    pub fn is_used(&self, at: usize) -> bool {
        self.used.get(at).copied().unwrap_or(true)
    }

    /// The free lines of a stretch.
    pub fn free_in(&self, from: usize, to: usize) -> Vec<usize> {
        (from..to.min(self.len())).filter(|at| !self.is_used(*at)).collect()
    }

    pub fn number(&self, at: usize) -> u32 {
        self.line(at).map_or(0, |line| line.number)
    }

    pub fn body(&self, at: usize) -> String {
        self.line(at).map(|line| line.body.clone()).unwrap_or_default()
    }

    pub fn key(&self, at: usize) -> &str {
        self.line(at).map_or("", |line| line.key.as_str())
    }

    /// A value that stands on these lines; takes them. The first line is where a person is shown to.
    pub fn field<T>(&mut self, at: &[usize], value: T) -> Field<T> {
        let mut numbers = Vec::with_capacity(at.len());
        let mut raw = Vec::with_capacity(at.len());
        let mut slipped = false;
        for index in at {
            if let Some(used) = self.used.get_mut(*index) {
                *used = true;
            }
            if let Some(line) = self.lines.get(*index) {
                numbers.push(line.number);
                raw.push(line.raw.as_str());
                slipped |= line.slipped;
            }
        }
        let doubt = slipped.then_some(DoubtCode::OcrCorrected);
        let raw = raw.join("\n");
        let mut numbers = numbers.into_iter();
        let line = numbers.next().unwrap_or_default();
        Field { value, line, more_lines: numbers.collect(), raw, doubt }
    }

    /// The bodies of these lines as one text.
    pub fn text(&mut self, at: &[usize]) -> Field<String> {
        let joined = self.join(at);
        self.field(at, joined)
    }

    pub fn join(&self, at: &[usize]) -> String {
        let parts = at.iter().filter_map(|at| self.line(*at)).map(|line| line.body.replace('\t', " "));
        parts.filter(|body| !body.is_empty()).collect::<Vec<_>>().join(" ")
    }

    /// A heading: kept by its identifier, so that its line is accounted for.
    pub fn heading(&mut self, at: usize, identifier: &str) -> Field<String> {
        self.field(&[at], identifier.to_owned())
    }

    /// Paragraphs as they stand: a line that begins with a number or bullet, or follows an empty line after a full
    /// one, is its own.
    pub fn paragraphs(&mut self, at: &[usize]) -> Vec<Field<String>> {
        at.iter().map(|index| self.whole(*index)).collect()
    }

    /// The whole line with its number.
    pub fn whole(&mut self, at: usize) -> Field<String> {
        let text = self.line(at).map(|line| line.text.replace('\t', " ")).unwrap_or_default();
        self.field(&[at], text)
    }

    pub fn furnish(&mut self, at: usize, reason: FurnitureReason) {
        if self.is_used(at) {
            return;
        }
        if let (Some(used), Some(line)) = (self.used.get_mut(at), self.lines.get(at)) {
            *used = true;
            self.furniture.push(Furniture { line: line.number, text: line.raw.clone(), reason });
        }
    }

    pub fn doubt(&mut self, code: DoubtCode, line: u32, field: &str) {
        self.doubts.push(Doubt { code, line, field: field.to_owned(), was: None, now: None });
    }

    /// Marks a value and tells so in the list of doubts. A correction that was already told is kept as it is.
    pub fn mark<T>(&mut self, field: &mut Field<T>, code: DoubtCode, name: &str) {
        if field.doubt.is_none_or(|earlier| earlier == DoubtCode::OcrCorrected) {
            field.doubt = Some(code);
        }
        self.doubt(code, field.line, name);
    }

    pub fn told(&mut self, code: DoubtCode, line: u32, field: &str, was: &str, now: &str) {
        let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        self.doubts.push(Doubt { code, line, field: field.to_owned(), was: some(was), now: some(now) });
    }

    /// The lines of `at` as a list. One way of numbering is one level; a line without number or bullet continues the
    /// item before it.
    pub fn items(&mut self, at: &[usize], name: &str) -> Vec<Item> {
        let mut groups: Vec<(Option<Mark>, bool, Vec<usize>)> = Vec::new();
        let mut numbered = false;
        for index in at {
            let Some(line) = self.line(*index) else { continue };
            let begins = line.mark.is_some() || line.bullet;
            numbered |= begins;
            let own = begins || (!numbered && line.body.starts_with("เพื่อ"));
            match groups.last_mut() {
                Some(group) if !own => group.2.push(*index),
                _ => groups.push((line.mark.clone(), line.bullet, vec![*index])),
            }
        }
        let mut root: Vec<Item> = Vec::new();
        // The open levels: their way of numbering and the last number seen.
        let mut open: Vec<(Style, u16)> = Vec::new();
        for (mark, _, lines) in groups {
            let mut text = self.text(&lines);
            let unnumbered =
                mark.is_none() && !self.line(lines.first().copied().unwrap_or(0)).is_some_and(|l| l.bullet);
            if unnumbered && lines.len() > 1 {
                self.mark(&mut text, DoubtCode::UnnumberedList, name);
            }
            let style = mark.as_ref().map_or(Style::Bullet, |mark| mark.style);
            let last = mark.as_ref().and_then(|mark| mark.path.last().copied()).unwrap_or_default();
            let level = match open.iter().position(|(open, _)| *open == style) {
                Some(level) => level,
                // "ให้คณะกรรมการฯ ดำเนินการดังนี้" after the members of a committee speaks about the whole step.
                None if style == Style::Bullet && open.len() > 1 && text.value.ends_with("ดังนี้") => {
                    1
                }
                None => open.len(),
            };
            let before = open.get(level).filter(|(open, _)| *open == style).map(|(_, n)| *n);
            if style != Style::Bullet && before.unwrap_or(0) + 1 != last {
                self.mark(&mut text, DoubtCode::NumberingGap, name);
            }
            open.truncate(level);
            open.push((style, last));
            let item = Item { number: mark.map(|mark| mark.number()), text, items: Vec::new() };
            hang(&mut root, level, item);
        }
        root
    }

    pub fn source_lines(&self) -> Vec<SourceLine> {
        self.lines.iter().map(source_line).collect()
    }

    /// Whether a line was set aside for one of these reasons.
    pub fn set_aside(&self, reasons: &[FurnitureReason]) -> bool {
        self.furniture.iter().any(|piece| reasons.contains(&piece.reason))
    }

    pub fn furniture(&mut self) -> Vec<Furniture> {
        self.furniture.sort_by_key(|piece| piece.line);
        std::mem::take(&mut self.furniture)
    }
}

/// Hangs an item below the last ones of so many levels.
fn hang(items: &mut Vec<Item>, level: usize, item: Item) {
    match items.last_mut() {
        Some(parent) if level > 0 => hang(&mut parent.items, level - 1, item),
        _ => items.push(item),
    }
}

fn corrected(line: u32, slip: &slips::Slip) -> Doubt {
    let (was, now) = (Some(slip.was.clone()), Some(slip.now.clone()));
    Doubt { code: DoubtCode::OcrCorrected, line, field: String::new(), was, now }
}

fn source_line(line: &Line) -> SourceLine {
    let (sheet, row) = line.sheet.clone().map_or((None, None), |(sheet, row)| (Some(sheet), Some(row)));
    SourceLine { line: line.number, sheet, row, text: line.raw.clone() }
}

/// One line without invisible characters; the tabs between cells stay.
fn clean_cells(text: &str) -> String {
    if !text.contains('\t') {
        return clean_line(text, usize::MAX);
    }
    let cells: Vec<String> = text.split('\t').map(|cell| clean_line(cell, usize::MAX)).collect();
    cells.join("\t").trim_matches('\t').trim().to_owned()
}

/// Without the markup of text converters: emphasis, heading signs, table bars.
fn plain(text: &str) -> String {
    let bare = text.replace("**", "").replace("__", "");
    let bare = bare.trim().trim_start_matches('#').trim();
    let inner = bare.strip_prefix("- ").map_or(bare, str::trim_start);
    if inner.starts_with('|') && inner.ends_with('|') {
        let cells = inner.split('|').map(str::trim).filter(|cell| !cell.is_empty());
        return cells.collect::<Vec<_>>().join("\t");
    }
    bare.to_owned()
}
