//! Excel workbooks: cells are streamed, so that one cell in the last corner of a sheet costs nothing; rows become lines
//! with tabs between their cells.

use super::{MOST_COLUMNS, MOST_ROWS, MOST_TEXT, RawRow, Source};
use crate::{desk::RawLine, facts::FileFormat, fault::ReadFault};
use calamine::{DataRef, Reader, Xlsx};
use std::{collections::BTreeMap, io::Cursor, panic};

const MOST_SHEETS: usize = 60;

/// The container was looked through before ([`super::package`]); what the library still stumbles over is damage.
pub(super) fn read(bytes: &[u8]) -> Result<Source, ReadFault> {
    panic::catch_unwind(|| workbook(bytes)).unwrap_or(Err(ReadFault::Damaged))
}

fn workbook(bytes: &[u8]) -> Result<Source, ReadFault> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|_| ReadFault::Damaged)?;
    let mut source = Source { format: FileFormat::Xlsx, ..Source::default() };
    let names = book.sheet_names();
    if names.len() > MOST_SHEETS {
        return Err(ReadFault::TooLarge);
    }
    let (mut base, mut size) = (0, 0);
    for name in names {
        // A sheet that is a chart has no cells.
        let Ok(mut cells) = book.worksheet_cells_reader(&name) else { continue };
        let mut rows: BTreeMap<u32, BTreeMap<u32, String>> = BTreeMap::new();
        while let Some(cell) = cells.next_cell().map_err(|_| ReadFault::Damaged)? {
            let text = written(cell.get_value());
            if text.trim().is_empty() {
                continue;
            }
            let (row, column) = cell.get_position();
            size += text.len();
            if usize::try_from(column).is_ok_and(|column| column >= MOST_COLUMNS) {
                return Err(ReadFault::TooManyColumns);
            }
            rows.entry(row).or_default().insert(column, text);
            if rows.len() + source.rows.len() > MOST_ROWS {
                return Err(ReadFault::TooManyRows);
            }
            if size > MOST_TEXT {
                return Err(ReadFault::TooLarge);
            }
        }
        let last = rows.keys().next_back().copied();
        for (row, filled) in rows {
            let width = filled.keys().next_back().map_or(0, |last| last + 1);
            let cells: Vec<String> =
                (0..width).map(|column| filled.get(&column).cloned().unwrap_or_default()).collect();
            let number = row.saturating_add(1).saturating_add(base);
            let flat: Vec<String> = cells.iter().map(|cell| cell.replace(['\t', '\n', '\r'], " ")).collect();
            source.lines.push(RawLine {
                number,
                text: flat.join("\t"),
                sheet: Some((name.clone(), row + 1)),
            });
            source.rows.push(RawRow { lines: vec![number], cells });
        }
        base = base.saturating_add(last.map_or(0, |last| last + 1));
    }
    Ok(source)
}

/// A cell as a person reads it; a date as ISO, whichever era its year is of.
fn written(cell: &DataRef<'_>) -> String {
    match cell {
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(yes) => if *yes { "1" } else { "0" }.to_owned(),
        DataRef::DateTime(at) if at.is_datetime() => {
            let (year, month, day, ..) = at.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        DataRef::DateTime(at) => at.as_f64().to_string(),
        DataRef::Error(_) | DataRef::Empty => String::new(),
    }
}
