//! Reading the documents that administrations already have (อ่านเอกสารเดิม): bytes in, structured values out, from txt,
//! docx, xlsx and pasted text. Every value keeps its source line and its raw text; nothing is guessed silently and
//! nothing is lost: a line is a value, page furniture, or comes back as unplaced. No database, no clock, no network;
//! importing what was read belongs to the rooms that own the records.

mod bytes;
mod centre;
mod dates;
mod departments;
mod desk;
mod facts;
mod fault;
mod field;
mod furniture;
mod mark;
mod measures;
mod people;
mod placed;
mod policy;
mod programme;
mod report;
mod slips;
mod tables;
#[cfg(test)]
mod tests;
mod words;

pub use centre::{CentreAnnouncement, Channel, ChannelAdmin, ChannelKind, Seat, Signer};
pub use departments::DepartmentKind;
pub use desk::Item;
pub use facts::{Encoding, FileFacts, FileFormat};
pub use fault::ReadFault;
pub use field::{Doubt, DoubtCode, Field, Furniture, FurnitureReason, SourceLine};
pub use measures::{Coded, Measure, MeasureForm, Measures};
pub use people::{CommitteeRole, PositionKind};
pub use policy::{Contact, Level, ParticipationLevel, ParticipationPolicy};
pub use programme::{Category, ParticipationCategory, Programme, Task};
pub use report::{Activity, ActivityReport, Group, Memo, Signature};
pub use tables::{
    ActivityRow, ActivityTable, CommitteeRow, CommitteeTable, ComplaintKind, ComplaintRow, ComplaintTable,
    Extra, Frame,
};

use bytes::Source;
use desk::Desk;
use field::codes;
use kernel::{Lang, lang};
use serde::{Deserialize, Serialize};
use std::collections::HashSet;
use tables::{Table, TableKind};

codes! {
    /// The kinds of documents that are recognised.
    DocumentKind, "read.kind.":
    /// Measures in the form of ten headings.
    Measures = "measures",
    /// The announcement that sets up a participation centre.
    CentreAnnouncement = "centre_announcement",
    /// A memo with the report of activities.
    ActivityReport = "activity_report",
    /// The six-month report programme.
    Programme = "programme",
    /// The policy page with its levels of participation.
    ParticipationPolicy = "participation_policy",
    ActivityTable = "activity_table",
    CommitteeTable = "committee_table",
    ComplaintTable = "complaint_table",
}

/// What was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// `None` when no kind was recognised; every line is then unplaced.
    pub kind: Option<DocumentKind>,
    pub body: Body,
    pub doubts: Vec<Doubt>,
    pub unplaced: Vec<SourceLine>,
    /// Lines of the page around the document, each with its reason.
    pub furniture: Vec<Furniture>,
    /// Every line that is not empty.
    pub lines: Vec<SourceLine>,
    pub facts: FileFacts,
}

/// The values by kind.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "shape", rename_all = "snake_case")]
pub enum Body {
    #[default]
    None,
    Measures(Measures),
    CentreAnnouncement(Box<CentreAnnouncement>),
    ActivityReport(Box<ActivityReport>),
    Programme(Programme),
    ParticipationPolicy(ParticipationPolicy),
    ActivityTable(ActivityTable),
    CommitteeTable(CommitteeTable),
    ComplaintTable(ComplaintTable),
}

/// Reads a file. Its kind is told by its bytes; the name only serves to say when it promised something else.
///
/// # Errors
/// Why it was refused: damaged, hostile, too large, or of a kind that nothing here reads.
pub fn read_bytes(name: &str, bytes: &[u8]) -> Result<Document, ReadFault> {
    Ok(read_source(bytes::open(name, bytes)?))
}

/// Reads pasted text. A text longer than any document is read up to the cap, and says so.
#[must_use]
pub fn read_text(text: &str) -> Document {
    let capped = cap(text);
    let mut document = match bytes::from_text(capped) {
        Ok(source) => read_source(source),
        // Only a table that is too wide or too long comes here: then it is read as lines.
        Err(_) => read_source(Source { lines: plain_lines(capped), ..Source::default() }),
    };
    if capped.len() < text.len() {
        document.doubts.push(Doubt {
            code: DoubtCode::TextCut,
            line: 0,
            field: "lines".into(),
            was: None,
            now: None,
        });
    }
    document
}

fn cap(text: &str) -> &str {
    let mut end = text.len().min(bytes::MOST_TEXT / 2);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let text = text.get(..end).unwrap_or_default();
    text.char_indices()
        .filter(|(_, c)| *c == '\n')
        .nth(bytes::MOST_LINES - 2)
        .and_then(|(at, _)| text.get(..at))
        .unwrap_or(text)
}

fn plain_lines(text: &str) -> Vec<desk::RawLine> {
    let line = |(number, text): (u32, &str)| desk::RawLine { number, text: text.to_owned(), sheet: None };
    (1..).zip(text.split(['\n', '\r'])).map(line).collect()
}

fn read_source(source: Source) -> Document {
    let mut desk = Desk::new(&source.lines);
    let lines = desk.source_lines();
    desk.doubts.extend(source.doubts);
    let (kind, table) = recognise(&desk, &source.rows);
    let mut facts = facts::read(&mut desk);
    (facts.format, facts.encoding) = (source.format, source.encoding);
    if table.is_some() && facts.format == FileFormat::Text {
        facts.format = FileFormat::Csv;
    }
    let body = match kind {
        None => Body::None,
        Some(DocumentKind::Measures) => Body::Measures(measures::read(&mut desk)),
        Some(DocumentKind::CentreAnnouncement) => Body::CentreAnnouncement(Box::new(centre::read(&mut desk))),
        Some(DocumentKind::ActivityReport) => Body::ActivityReport(Box::new(report::read(&mut desk))),
        Some(DocumentKind::Programme) => Body::Programme(programme::read(&mut desk)),
        Some(DocumentKind::ParticipationPolicy) => Body::ParticipationPolicy(policy::read(&mut desk)),
        Some(_) => {
            table.map_or(Body::None, |(at, kind)| match tables::read(&mut desk, &source.rows, at, kind) {
                Table::Activities(table) => Body::ActivityTable(table),
                Table::Committee(table) => Body::CommitteeTable(table),
                Table::Complaints(table) => Body::ComplaintTable(table),
            })
        }
    };
    // What counts is what a caller gets: a line that no value names in the end is unplaced, whoever looked at it.
    let placed = placed::lines(&body, &facts);
    let mut furniture = desk.furniture();
    furniture.retain(|piece| !placed.contains(&piece.line));
    let aside: HashSet<u32> = furniture.iter().map(|piece| piece.line).collect();
    let unplaced = lines.iter().filter(|line| !placed.contains(&line.line) && !aside.contains(&line.line));
    let unplaced = unplaced.cloned().collect();
    let mut doubts = std::mem::take(&mut desk.doubts);
    doubts.sort_by_key(|doubt| doubt.line);
    Document { kind, body, doubts, unplaced, furniture, lines, facts }
}

/// The kind whose marks are surest, and where its table begins.
fn recognise(desk: &Desk, rows: &[bytes::RawRow]) -> (Option<DocumentKind>, Option<(usize, TableKind)>) {
    let table = tables::find(rows);
    let of_table = table.map(|(_, kind, _)| match kind {
        TableKind::Activities => DocumentKind::ActivityTable,
        TableKind::Committee => DocumentKind::CommitteeTable,
        TableKind::Complaints => DocumentKind::ComplaintTable,
    });
    // A table inside a document of another kind (seats of a centre) yields to the document.
    let scores = [
        (DocumentKind::Measures, measures::score(desk)),
        (DocumentKind::CentreAnnouncement, centre::score(desk)),
        (DocumentKind::ActivityReport, report::score(desk)),
        (DocumentKind::Programme, programme::score(desk)),
        (DocumentKind::ParticipationPolicy, policy::score(desk)),
    ];
    let best = scores.into_iter().filter(|(_, score)| *score >= 50).max_by_key(|(_, score)| *score);
    match best {
        Some((kind, _)) => (Some(kind), None),
        None => (of_table, table.map(|(at, kind, _)| (at, kind))),
    }
}
