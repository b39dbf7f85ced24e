//! Tables of activities, committee members or complaints (ตาราง): a header row recognised by what its cells say, columns
//! in any order, unknown columns kept.

mod activities;
mod columns;
mod committee;
mod complaints;
#[cfg(test)]
mod tests;

use crate::{
    bytes::RawRow,
    dates,
    desk::Desk,
    field::{DoubtCode, Field, FurnitureReason},
    words::key,
};
pub use activities::{ActivityRow, ActivityTable};
use chrono::NaiveDate;
use columns::Column;
pub(crate) use columns::TableKind;
pub use committee::{CommitteeRow, CommitteeTable};
pub use complaints::{ComplaintKind, ComplaintRow, ComplaintTable};
use kernel::text::clean_line;
use serde::{Deserialize, Serialize};

/// What stands around the rows of a table.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Frame {
    /// The lines above the header.
    pub titles: Vec<Field<String>>,
    /// Each cell of the header: the identifier of its column, `unknown` where it has none.
    pub columns: Vec<Field<String>>,
}

/// A cell of a column that the table kind does not have.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Extra {
    /// The header as written.
    pub column: String,
    pub text: Field<String>,
}

/// Whether one of these rows is the header of a table that can be read.
pub(crate) fn has_header(mut rows: impl Iterator<Item = Vec<String>>) -> bool {
    rows.any(|row| columns::header(&row).is_some())
}

/// The first header among the rows and how sure it is.
pub(crate) fn find(rows: &[RawRow]) -> Option<(usize, TableKind, u32)> {
    rows.iter().take(60).enumerate().find_map(|(at, row)| {
        let header = columns::header(&clean(&row.cells))?;
        Some((at, header.kind, header.sure))
    })
}

fn clean(cells: &[String]) -> Vec<String> {
    cells.iter().map(|cell| clean_line(cell, usize::MAX)).collect()
}

/// One row with its cells by column.
pub(crate) struct Cells {
    /// Where its lines stand on the desk.
    at: Vec<usize>,
    cells: Vec<(Column, String, String)>,
}

impl Cells {
    fn raw(&self, column: Column) -> Option<&str> {
        self.cells
            .iter()
            .find(|(of, ..)| *of == column)
            .map(|(.., text)| text.as_str())
            .filter(|text| !text.is_empty())
    }

    /// The line is one, the raw text is the cell's own.
    fn field<T>(&self, desk: &mut Desk, raw: &str, value: T) -> Field<T> {
        let mut field = desk.field(&self.at, value);
        field.raw = raw.to_owned();
        field
    }

    fn text(&self, desk: &mut Desk, column: Column) -> Option<Field<String>> {
        let text = self.raw(column)?.to_owned();
        Some(self.field(desk, &text, text.clone()))
    }

    fn number(&self, desk: &mut Desk, column: Column, name: &str) -> Option<Field<u32>> {
        let text = self.raw(column)?.to_owned();
        match dates::numbers(&text).as_slice() {
            [(number, ..)] if u32::try_from(*number).is_ok() => {
                Some(self.field(desk, &text, u32::try_from(*number).unwrap_or_default()))
            }
            _ => {
                desk.told(DoubtCode::NumberUnreadable, self.line(desk), name, &text, "");
                None
            }
        }
    }

    fn date(&self, desk: &mut Desk, column: Column, name: &str) -> Option<Field<NaiveDate>> {
        let text = self.raw(column)?.to_owned();
        let found = dates::single(&text);
        if found.is_none() {
            desk.told(DoubtCode::DateUnreadable, self.line(desk), name, &text, "");
        }
        found.map(|day| self.field(desk, &text, day))
    }

    fn line(&self, desk: &Desk) -> u32 {
        self.at.first().map_or(0, |at| desk.number(*at))
    }

    /// What no typed column took: unknown columns, and cells whose value could not be read.
    fn extras(&self, desk: &mut Desk, taken: &[Column]) -> Vec<Extra> {
        let rest: Vec<(String, String)> = self
            .cells
            .iter()
            .filter(|(column, _, text)| !text.is_empty() && !taken.contains(column))
            .map(|(_, header, text)| (header.clone(), text.clone()))
            .collect();
        rest.into_iter()
            .map(|(column, text)| Extra { column, text: self.field(desk, &text, text.clone()) })
            .collect()
    }
}

/// Reads frame and rows: titles above the header, rows below it until the kind of table changes.
fn walk(desk: &mut Desk, rows: &[RawRow], from: usize, kind: TableKind) -> (Frame, Vec<Cells>, Vec<Cells>) {
    let mut frame = Frame::default();
    let (mut found, mut totals) = (Vec::new(), Vec::new());
    let mut head: Vec<(Column, String)> = Vec::new();
    let places = places(desk);
    for (n, row) in rows.iter().enumerate() {
        let cells = clean(&row.cells);
        let at: Vec<usize> = row
            .lines
            .iter()
            .filter_map(|line| places.get(line).copied())
            .filter(|at| !desk.is_used(*at))
            .collect();
        if at.is_empty() {
            continue;
        }
        if n < from {
            continue;
        }
        if let Some(header) = columns::header(&cells) {
            if header.kind != kind {
                break;
            }
            head = header.columns.iter().copied().zip(cells).collect();
            for (column, text) in head.iter().filter(|(_, text)| !text.is_empty()) {
                let mut field = desk.field(&at, column.identifier().to_owned());
                field.raw.clone_from(text);
                if *column == Column::Unknown {
                    desk.mark(&mut field, DoubtCode::ColumnUnknown, "columns");
                }
                frame.columns.push(field);
            }
            continue;
        }
        let filled: Vec<&String> = cells.iter().filter(|cell| !cell.is_empty()).collect();
        let first = filled.first().map(|cell| key(cell)).unwrap_or_default();
        let is_total =
            filled.len() > 1 && ["รวม", "ยอดรวม", "รวมทั้งสิ้น", "รวมทั้งหมด", "total"].contains(&first.as_str());
        // A note under the table stays unplaced.
        if filled.len() < 2 && head.len() > 2 {
            continue;
        }
        let width = head.len().max(cells.len());
        let unknown = (Column::Unknown, String::new());
        let cells = (0..width).map(|n| {
            let (column, header) = head.get(n).unwrap_or(&unknown).clone();
            (column, header, cells.get(n).cloned().unwrap_or_default())
        });
        let cells = Cells { at, cells: cells.collect() };
        if is_total {
            for at in &cells.at {
                desk.furnish(*at, FurnitureReason::TotalRow);
            }
            totals.push(cells);
        } else {
            found.push(cells);
        }
    }
    titles(desk, rows, from, &mut frame);
    (frame, found, totals)
}

fn places(desk: &Desk) -> std::collections::HashMap<u32, usize> {
    (0..desk.len()).map(|at| (desk.number(at), at)).collect()
}

/// The lines above the header: title, year, administration.
fn titles(desk: &mut Desk, rows: &[RawRow], from: usize, frame: &mut Frame) {
    let header = rows.get(from).and_then(|row| row.lines.first().copied()).unwrap_or_default();
    let above: Vec<usize> =
        (0..desk.len()).filter(|at| desk.number(*at) < header && !desk.is_used(*at)).collect();
    // More than a few lines are a document of their own, which nobody reads here.
    if above.len() <= 12 {
        frame.titles = above.into_iter().map(|at| desk.whole(at)).collect();
    }
}

/// A table of one of the three kinds.
pub(crate) enum Table {
    Activities(ActivityTable),
    Committee(CommitteeTable),
    Complaints(ComplaintTable),
}

pub(crate) fn read(desk: &mut Desk, rows: &[RawRow], from: usize, kind: TableKind) -> Table {
    let (frame, cells, totals) = walk(desk, rows, from, kind);
    match kind {
        TableKind::Activities => Table::Activities(activities::read(desk, frame, &cells, &totals)),
        TableKind::Committee => Table::Committee(committee::read(desk, frame, &cells)),
        TableKind::Complaints => Table::Complaints(complaints::read(desk, frame, &cells)),
    }
}
