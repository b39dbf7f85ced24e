//! A CSV file as lines with named fields. Broken lines become remarks; only a missing header refuses the file.

use super::{ImportError, LineNote, SourceFile};
use csv::ByteRecord;

/// A file being read.
pub struct Sheet<'a> {
    file: &'a str,
    bytes: &'a [u8],
    header: Vec<String>,
    reader: csv::Reader<&'a [u8]>,
}

/// One line, still as text.
pub struct Line<'a> {
    pub number: u64,
    header: &'a [String],
    fields: Vec<String>,
}

impl<'a> Sheet<'a> {
    pub fn open(source: SourceFile<'a>) -> Result<Self, ImportError> {
        // Spreadsheet programs put a byte-order mark before the first column's name.
        let bytes = source.bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(source.bytes);
        let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(bytes);
        let header = reader
            .headers()
            .map_err(|e| ImportError::NotCsv { file: source.name.to_owned(), message: e.to_string() })?
            .iter()
            .map(|name| name.trim().to_owned())
            .collect();
        Ok(Self { file: source.name, bytes, header, reader })
    }

    pub fn has(&self, column: &str) -> bool {
        self.header.iter().any(|name| name == column)
    }

    /// # Errors
    /// [`ImportError::Columns`] naming all that are missing.
    pub fn need(&self, columns: &[&str]) -> Result<(), ImportError> {
        let missing: Vec<&str> = columns.iter().copied().filter(|column| !self.has(column)).collect();
        if missing.is_empty() {
            return Ok(());
        }
        Err(ImportError::Columns { file: self.file.to_owned(), missing: missing.join(", ") })
    }

    /// Gives every readable line to `take`; what it refuses, and what cannot be read, is noted.
    pub fn each(
        mut self,
        rejected: &mut Vec<LineNote>,
        mut take: impl FnMut(&Line<'_>) -> Result<(), String>,
    ) {
        let mut record = ByteRecord::new();
        let (mut number, mut counted) = (1, 0);
        loop {
            match self.reader.read_byte_record(&mut record) {
                Ok(false) => return,
                Ok(true) => {
                    // The reader's own line number is one behind in files with Windows line ends.
                    let start = self.start_of(&record);
                    number += line_ends(self.bytes.get(counted..start));
                    counted = start;
                }
                Err(error) => {
                    let line = error.position().map_or(0, csv::Position::line);
                    rejected.push(LineNote { file: self.file.to_owned(), line, reason: error.to_string() });
                    // Only reading itself can fail here, and bytes in memory do not fail twice differently.
                    return;
                }
            }
            let outcome = line_of(&record, &self.header, number).and_then(|line| take(&line));
            if let Err(reason) = outcome {
                rejected.push(LineNote { file: self.file.to_owned(), line: number, reason });
            }
        }
    }

    /// The byte at which a record's text begins, past the line end of the one before and empty lines.
    fn start_of(&self, record: &ByteRecord) -> usize {
        let from = record.position().and_then(|at| usize::try_from(at.byte()).ok()).unwrap_or_default();
        let blank =
            self.bytes.get(from..).unwrap_or_default().iter().take_while(|b| matches!(b, b'\r' | b'\n'));
        from + blank.count()
    }
}

fn line_ends(bytes: Option<&[u8]>) -> u64 {
    bytes.unwrap_or_default().iter().filter(|b| **b == b'\n').count() as u64
}

fn line_of<'a>(record: &ByteRecord, header: &'a [String], number: u64) -> Result<Line<'a>, String> {
    if record.len() != header.len() {
        return Err(format!("{} fields where the header has {}", record.len(), header.len()));
    }
    let fields = record
        .iter()
        .map(|field| std::str::from_utf8(field).map(|text| text.trim().to_owned()))
        .collect::<Result<_, _>>()
        .map_err(|_| "not UTF-8".to_owned())?;
    Ok(Line { number, header, fields })
}

impl Line<'_> {
    /// The field, trimmed; empty when the file has no such column.
    pub fn get(&self, column: &str) -> &str {
        let at = self.header.iter().position(|name| name == column);
        at.and_then(|at| self.fields.get(at)).map_or("", String::as_str)
    }

    /// A field that may be empty.
    pub fn optional(&self, column: &str) -> Option<&str> {
        Some(self.get(column)).filter(|text| !text.is_empty())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]
    use super::*;

    fn read(bytes: &[u8]) -> (Vec<(u64, String)>, Vec<LineNote>) {
        let sheet = Sheet::open(SourceFile { name: "x.csv", bytes }).unwrap();
        let (mut seen, mut rejected) = (Vec::new(), Vec::new());
        sheet.each(&mut rejected, |line| {
            seen.push((line.number, line.get("b").to_owned()));
            Ok(())
        });
        (seen, rejected)
    }

    #[test]
    fn lines_are_counted_as_an_editor_does_and_broken_ones_named() {
        let (seen, rejected) =
            read(b"\xef\xbb\xbfa,b\r\n1, x \r\n2\r\n3,\xff\r\n4,\"two\r\nlines\"\r\n5,z\r\n");
        assert_eq!(seen, vec![(2, "x".to_owned()), (5, "two\r\nlines".to_owned()), (7, "z".to_owned())]);
        let notes: Vec<(u64, &str)> = rejected.iter().map(|note| (note.line, note.reason.as_str())).collect();
        assert_eq!(notes, vec![(3, "1 fields where the header has 2"), (4, "not UTF-8")]);
    }

    #[test]
    fn missing_columns_are_named_together() {
        let sheet = Sheet::open(SourceFile { name: "x.csv", bytes: b"a,b\n" }).unwrap();
        assert!(sheet.need(&["a", "b"]).is_ok());
        let error = sheet.need(&["a", "c", "d"]).unwrap_err().to_string();
        assert_eq!(error, "x.csv: the first line does not name the columns c, d");
    }

    #[test]
    fn an_empty_file_has_no_columns() {
        let sheet = Sheet::open(SourceFile { name: "x.csv", bytes: b"" }).unwrap();
        assert!(sheet.need(&["code"]).is_err());
    }
}
