//! From bytes to lines (แปลงไฟล์เป็นบรรทัด): what kind of file it is by its bytes, never by its name, and the caps that
//! keep a hostile one from costing time or memory.

mod docx;
mod encoding;
mod numbering;
mod package;
mod sheet;
#[cfg(test)]
mod tests;

use crate::{
    desk::RawLine,
    facts::{Encoding, FileFormat},
    fault::ReadFault,
    field::{Doubt, DoubtCode},
    tables,
};

/// The largest file that is looked at: a document with pictures.
pub(crate) const MOST_BYTES: usize = 25 << 20;
/// The longest text: some 400 pages of Thai.
pub(crate) const MOST_TEXT: usize = 4 << 20;
pub(crate) const MOST_LINES: usize = 60_000;
pub(crate) const MOST_COLUMNS: usize = 200;
pub(crate) const MOST_ROWS: usize = 20_000;

/// A row of a table, with the lines it stands on.
#[derive(Debug, Clone, Default)]
pub(crate) struct RawRow {
    pub lines: Vec<u32>,
    pub cells: Vec<String>,
}

/// What a file holds.
#[derive(Debug, Default)]
pub(crate) struct Source {
    pub lines: Vec<RawLine>,
    pub rows: Vec<RawRow>,
    pub format: FileFormat,
    pub encoding: Option<Encoding>,
    pub doubts: Vec<Doubt>,
}

pub(crate) fn open(name: &str, bytes: &[u8]) -> Result<Source, ReadFault> {
    if bytes.is_empty() {
        return Err(ReadFault::Empty);
    }
    if bytes.len() > MOST_BYTES {
        return Err(ReadFault::TooLarge);
    }
    let mut source = by_content(bytes)?;
    if source.lines.iter().all(|line| line.text.trim().is_empty()) {
        return Err(ReadFault::Empty);
    }
    let promised = name.rsplit_once('.').map(|(_, ending)| ending.to_lowercase());
    let fits = match promised.as_deref() {
        Some("docx" | "docm") => source.format == FileFormat::Docx,
        Some("xlsx" | "xlsm") => source.format == FileFormat::Xlsx,
        Some("txt" | "csv" | "md" | "tsv") => matches!(source.format, FileFormat::Text | FileFormat::Csv),
        Some("doc" | "xls" | "pdf" | "jpg" | "jpeg" | "png" | "odt" | "ods" | "rtf") => false,
        _ => true,
    };
    if !fits {
        source.doubts.push(Doubt {
            code: DoubtCode::ExtensionMismatch,
            line: 0,
            field: "facts.format".into(),
            was: promised,
            now: None,
        });
    }
    Ok(source)
}

fn by_content(bytes: &[u8]) -> Result<Source, ReadFault> {
    const OLE: &[u8] = &[0xd0, 0xcf, 0x11, 0xe0];
    let starts = |magic: &[u8]| bytes.starts_with(magic);
    if starts(b"PK\x03\x04") || starts(b"PK\x05\x06") {
        let parts = package::open(bytes)?;
        return match parts.kind() {
            package::Kind::Docx => docx::read(&parts),
            package::Kind::Xlsx => sheet::read(bytes),
            package::Kind::Other => Err(ReadFault::UnknownFormat),
        };
    }
    if starts(OLE) {
        return Err(ReadFault::OldOrProtected);
    }
    if starts(b"%PDF") {
        return Err(ReadFault::Pdf);
    }
    if [&b"\x89PNG"[..], b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\0", b"MM\0*", b"RIFF"]
        .iter()
        .any(|magic| starts(magic) && !is_plain(bytes))
    {
        return Err(ReadFault::Picture);
    }
    if starts(b"{\\rtf") || starts(b"PK") && !is_plain(bytes) {
        return Err(ReadFault::UnknownFormat);
    }
    if bytes.len() > MOST_TEXT * 2 {
        return Err(ReadFault::TooLarge);
    }
    let (text, encoding, damaged) = encoding::decode(bytes)?;
    let head = text.trim_start().get(..15).unwrap_or_default().to_lowercase();
    if head.starts_with("<!doctype") || head.starts_with("<html") || head.starts_with("<?xml") {
        return Err(ReadFault::UnknownFormat);
    }
    let mut source = from_text(&text)?;
    source.encoding = Some(encoding);
    if damaged {
        source.doubts.push(Doubt {
            code: DoubtCode::CharactersDamaged,
            line: 0,
            field: "facts.encoding".into(),
            was: None,
            now: None,
        });
    }
    Ok(source)
}

/// A text that happens to begin like a picture.
fn is_plain(bytes: &[u8]) -> bool {
    std::str::from_utf8(bytes).is_ok_and(|text| !text.chars().any(|c| c.is_control() && !c.is_whitespace()))
}

/// The lines of a text, and its rows when it is a table.
pub(crate) fn from_text(text: &str) -> Result<Source, ReadFault> {
    if text.len() > MOST_TEXT {
        return Err(ReadFault::TooLarge);
    }
    let unix =
        text.replace("\r\n", "\n").replace(['\r', '\u{2028}', '\u{2029}', '\u{85}', '\u{b}', '\u{c}'], "\n");
    let mut source = Source::default();
    for (number, line) in (1..).zip(unix.split('\n')) {
        if usize::try_from(number).is_ok_and(|n| n > MOST_LINES) {
            return Err(ReadFault::TooLarge);
        }
        source.lines.push(RawLine { number, text: line.to_owned(), sheet: None });
    }
    for delimiter in ['\t', ',', ';', '|'] {
        let naive = source.lines.iter().take(40).map(|line| {
            line.text
                .split(delimiter)
                .map(|cell| cell.trim().trim_matches('"').to_owned())
                .collect::<Vec<_>>()
        });
        if tables::has_header(naive) {
            source.rows = rows(&unix, delimiter, source.lines.len())?;
            break;
        }
    }
    Ok(source)
}

fn rows(text: &str, delimiter: char, lines: usize) -> Result<Vec<RawRow>, ReadFault> {
    let byte = u8::try_from(delimiter).unwrap_or(b',');
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(byte)
        .flexible(true)
        .has_headers(false)
        .from_reader(text.as_bytes());
    let mut found: Vec<(u64, Vec<String>)> = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|_| ReadFault::Damaged)?;
        if record.len() > MOST_COLUMNS {
            return Err(ReadFault::TooManyColumns);
        }
        if found.len() >= MOST_ROWS {
            return Err(ReadFault::TooManyRows);
        }
        let line = record.position().map_or(0, csv::Position::line);
        found.push((line, record.iter().map(str::to_owned).collect()));
    }
    let end = u64::try_from(lines).unwrap_or(u64::MAX) + 1;
    let stops: Vec<u64> = found.iter().skip(1).map(|(line, _)| *line).chain([end]).collect();
    let number = |line: u64| u32::try_from(line).unwrap_or(u32::MAX);
    let row = |((from, cells), to): ((u64, Vec<String>), u64)| RawRow {
        lines: (number(from)..number(to)).collect(),
        cells,
    };
    Ok(found.into_iter().zip(stops).map(row).collect())
}
