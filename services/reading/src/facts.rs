//! What is known of the file itself (ข้อมูลของไฟล์): how it was encoded, and what a download page says about it
//! (version, downloads, size, dates; domain.md b1).

use crate::{
    dates,
    desk::Desk,
    field::{DoubtCode, Field},
    words::{after_prefix, inline},
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// How a text was written into bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Encoding {
    #[serde(rename = "utf-8")]
    Utf8,
    #[serde(rename = "utf-16le")]
    Utf16Le,
    #[serde(rename = "utf-16be")]
    Utf16Be,
    /// Thai Windows; TIS-620 is a part of it.
    #[serde(rename = "windows-874")]
    Windows874,
}

/// What the bytes were.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FileFormat {
    #[default]
    Text,
    Csv,
    Docx,
    Xlsx,
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileFacts {
    pub format: FileFormat,
    pub encoding: Option<Encoding>,
    pub version: Option<Field<String>>,
    pub downloads: Option<Field<u64>>,
    /// As written: `2.08 MB`.
    pub file_size: Option<Field<String>>,
    /// The same in bytes, of 1,024 to the kilobyte.
    pub file_size_bytes: Option<u64>,
    pub file_count: Option<Field<u64>>,
    pub created_on: Option<Field<NaiveDate>>,
    pub updated_on: Option<Field<NaiveDate>>,
    /// `Report-Participation-2567-Part1`
    pub file_name: Option<Field<String>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Label {
    Version,
    Size,
    Count,
    Created,
    Updated,
    Downloads,
}

const LABELS: &[(&str, Label)] = &[
    ("Version", Label::Version),
    ("เวอร์ชัน", Label::Version),
    ("รุ่นเอกสาร", Label::Version),
    ("File Size", Label::Size),
    ("ขนาดไฟล์", Label::Size),
    ("File Count", Label::Count),
    ("จำนวนไฟล์", Label::Count),
    ("Create Date", Label::Created),
    ("Created", Label::Created),
    ("วันที่สร้าง", Label::Created),
    ("Last Updated", Label::Updated),
    ("Updated", Label::Updated),
    ("แก้ไขล่าสุด", Label::Updated),
    ("ปรับปรุงล่าสุด", Label::Updated),
    ("วันที่ปรับปรุง", Label::Updated),
    ("Download", Label::Downloads),
    ("ดาวน์โหลด", Label::Downloads),
    ("จำนวนดาวน์โหลด", Label::Downloads),
];

fn label(desk: &Desk, at: usize) -> Option<(Label, String)> {
    let line = desk.free(at).filter(|line| line.mark.is_none() && line.text.chars().count() <= 60)?;
    let (label, rest) = LABELS
        .iter()
        .filter_map(|(word, label)| after_prefix(&line.body, word).map(|rest| (*label, rest)))
        .min_by_key(|(_, rest)| rest.len())?;
    let parted = rest.is_empty() || rest.starts_with([' ', ':', '\t', '：']);
    parted.then(|| (label, inline(rest).to_owned()))
}

/// Reads the download box of a page; one label alone is no box.
pub(crate) fn read(desk: &mut Desk) -> FileFacts {
    let mut facts = FileFacts::default();
    let found: Vec<(usize, Label, String)> =
        (0..desk.len()).filter_map(|at| label(desk, at).map(|(label, value)| (at, label, value))).collect();
    if found.len() < 2 {
        return facts;
    }
    for (at, label, value) in found {
        let number = dates::numbers(&value).first().and_then(|(n, ..)| u64::try_from(*n).ok());
        match label {
            Label::Version if facts.version.is_none() => {
                let mut field = desk.field(&[at], value.clone());
                if value.is_empty() {
                    desk.mark(&mut field, DoubtCode::ValueMissing, "facts.version");
                }
                facts.version = Some(field);
            }
            Label::Size if facts.file_size.is_none() => {
                facts.file_size_bytes = bytes(&value);
                facts.file_size = Some(desk.field(&[at], value));
            }
            Label::Count => {
                facts.file_count = facts.file_count.take().or(number.map(|n| desk.field(&[at], n)))
            }
            Label::Downloads => {
                facts.downloads = facts.downloads.take().or(number.map(|n| desk.field(&[at], n)))
            }
            Label::Created | Label::Updated => {
                let name = if label == Label::Created { "facts.created_on" } else { "facts.updated_on" };
                let Some(day) = dates::single(&value) else {
                    desk.told(DoubtCode::DateUnreadable, desk.number(at), name, &value, "");
                    continue;
                };
                let day = Some(desk.field(&[at], day));
                if label == Label::Created {
                    facts.created_on = facts.created_on.take().or(day);
                } else {
                    facts.updated_on = facts.updated_on.take().or(day);
                }
            }
            _ => {}
        }
    }
    // The file's own name under the text: words joined by hyphens, no Thai, no blank.
    let name =
        (0..desk.len()).rev().take(10).find(|at| desk.free(*at).is_some_and(|line| is_file_name(&line.text)));
    facts.file_name = name.map(|at| {
        let text = desk.line(at).map(|line| line.text.clone()).unwrap_or_default();
        desk.field(&[at], text)
    });
    facts
}

fn is_file_name(text: &str) -> bool {
    let plain = text.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_.()".contains(&b));
    plain
        && text.len() >= 6
        && text.contains(['-', '_', '.'])
        && text.bytes().any(|b| b.is_ascii_alphabetic())
}

fn bytes(text: &str) -> Option<u64> {
    let arabic = kernel::numerals::to_arabic(text).to_uppercase();
    let end = arabic.find(|c: char| !c.is_ascii_digit() && c != '.' && c != ',')?;
    let (number, unit) = arabic.split_at_checked(end)?;
    let number: f64 = number.replace(',', "").parse().ok()?;
    let scale = match unit.trim() {
        "B" | "BYTES" | "ไบต์" => 1.0,
        "KB" | "กิโลไบต์" => 1_024.0,
        "MB" | "เมกะไบต์" => 1_048_576.0,
        "GB" => 1_073_741_824.0,
        _ => return None,
    };
    let size = (number * scale).round();
    // Sizes that a download page can show are far inside what both types hold.
    (0.0..1e15).contains(&size).then(|| format!("{size:.0}").parse().ok()).flatten()
}
