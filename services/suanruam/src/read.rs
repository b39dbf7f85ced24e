//! `suanruam read`: shows what is understood of a document that an administration already has (อ่านเอกสารเดิม), with the
//! source line of every value, the doubts, and what found no place. Nothing is imported.

use crate::{stop::Stop, voice::Voice};
use anyhow::Context;
use chrono::NaiveDate;
use kernel::{
    Lang,
    lang::{find, t, tr},
    thai_date,
};
use reading::Document;
use serde_json::{Map, Value};
use std::{
    collections::HashMap,
    fmt::Write as _,
    fs::File,
    io::{self, Read},
    path::Path,
};

/// One byte more than the reader takes, so that it can say that a file is too large.
const MOST: u64 = (25 << 20) + 1;

/// The report is for the offices whose documents these are.
const LANG: Lang = Lang::Th;

pub fn run(voice: Voice, file: &Path) -> Result<(), Stop> {
    let (name, bytes) = bytes_of(file)?;
    let document = reading::read_bytes(&name, &bytes).map_err(|fault| Stop::Refused(fault.message(LANG)))?;
    voice.answer(&document, report)
}

fn bytes_of(file: &Path) -> Result<(String, Vec<u8>), Stop> {
    let mut bytes = Vec::new();
    if file.as_os_str() == "-" {
        io::stdin().lock().take(MOST).read_to_end(&mut bytes).context("standard input cannot be read")?;
        return Ok((String::new(), bytes));
    }
    let cannot = || format!("{} cannot be read", file.display());
    File::open(file).with_context(cannot)?.take(MOST).read_to_end(&mut bytes).with_context(cannot)?;
    let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    Ok((name, bytes))
}

/// Fields in the order in which documents have them; JSON objects come sorted by name.
const ORDER: &[&str] = &[
    "order",
    "number",
    "issuing_unit",
    "phone",
    "fax",
    "document_number",
    "document_date",
    "code",
    "heading",
    "measure_form",
    "issuer",
    "item_number",
    "title",
    "name",
    "person",
    "position",
    "position_kind",
    "role",
    "subject",
    "addressee",
    "fiscal_year",
    "round",
    "from",
    "to",
    "plan_title",
    "dimension",
    "groups",
    "starts_on",
    "ends_on",
    "place",
    "topics",
    "participants_total",
    "received_on",
    "category",
    "participation_level",
    "preamble",
    "narrative",
    "legal_basis",
    "rationale",
    "background",
    "facts",
    "proposal",
    "objectives",
    "targets",
    "operating_area",
    "steps",
    "fiscal_year_from",
    "fiscal_year_to",
    "budget",
    "owner",
    "owner_kind",
    "indicators",
    "advisers",
    "seats",
    "distinct_positions",
    "powers",
    "missions",
    "location",
    "channels",
    "channel_admin",
    "results",
    "uses",
    "expectation",
    "statement",
    "closing",
    "announced_on",
    "signer",
    "memo",
    "opening",
    "project_count",
    "measures",
    "activities",
    "categories",
    "levels",
    "rows",
    "contact",
];

/// The answer for people.
fn report(document: &Document) -> String {
    let mut out = Report { text: String::new(), places: places(document) };
    match document.kind {
        Some(kind) => out.line(0, &tr(LANG, "read.report.title", &[("kind", kind.message(LANG))])),
        None => out.line(0, t(LANG, "read.report.unrecognised")),
    }
    if let Ok(Value::Object(body)) = serde_json::to_value(&document.body) {
        out.object(1, &body);
    }
    if let Ok(Value::Object(facts)) = serde_json::to_value(&document.facts)
        && facts.values().any(is_field)
    {
        out.line(0, t(LANG, "read.report.about_file"));
        out.object(1, &facts.into_iter().filter(|(_, value)| is_field(value)).collect());
    }
    out.section("read.report.doubts", document.doubts.iter().map(|doubt| (doubt.line, doubt_text(doubt))));
    out.section("read.report.unplaced", document.unplaced.iter().map(|line| (line.line, flat(&line.text))));
    let furniture = document.furniture.iter();
    out.section(
        "read.report.furniture",
        furniture.map(|piece| (piece.line, format!("{}: {}", piece.reason.message(LANG), flat(&piece.text)))),
    );
    out.text
}

/// `แผ่นงาน รายชื่อ แถว 3` for the lines of workbooks.
fn places(document: &Document) -> HashMap<u64, String> {
    let place = |line: &reading::SourceLine| {
        let (sheet, row) = (line.sheet.as_deref()?, line.row?.to_string());
        Some((u64::from(line.line), tr(LANG, "read.report.sheet_row", &[("sheet", sheet), ("n", &row)])))
    };
    document.lines.iter().filter_map(place).collect()
}

fn flat(text: &str) -> String {
    text.replace('\t', " | ")
}

fn doubt_text(doubt: &reading::Doubt) -> String {
    let mut text = doubt.code.message(LANG).to_owned();
    let name = doubt.field.rsplit('.').next().unwrap_or_default();
    if let Some(label) = find(LANG, &format!("read.field.{name}")) {
        text = format!("{label}: {text}");
    }
    match (&doubt.was, &doubt.now) {
        (Some(was), Some(now)) => {
            let _ = write!(text, " {}", tr(LANG, "read.report.corrected", &[("was", was), ("now", now)]));
        }
        (Some(was), None) => {
            let _ = write!(text, " {}", tr(LANG, "read.report.written", &[("was", was)]));
        }
        _ => {}
    }
    text
}

fn is_field(value: &Value) -> bool {
    value.get("line").is_some() && value.get("raw").is_some()
}

struct Report {
    text: String,
    places: HashMap<u64, String>,
}

impl Report {
    fn line(&mut self, depth: usize, text: &str) {
        for _ in 0..depth {
            self.text.push_str("  ");
        }
        self.text.push_str(text);
        self.text.push('\n');
    }

    fn place(&self, line: u64) -> String {
        if line == 0 {
            return t(LANG, "read.report.whole_document").to_owned();
        }
        let plain = || tr(LANG, "read.report.line", &[("n", &line.to_string())]);
        self.places.get(&line).cloned().unwrap_or_else(plain)
    }

    fn section(&mut self, key: &str, lines: impl ExactSizeIterator<Item = (u32, String)>) {
        if lines.len() == 0 {
            return;
        }
        self.line(0, &tr(LANG, key, &[("n", &lines.len().to_string())]));
        for (line, text) in lines {
            let place = self.place(u64::from(line));
            self.line(1, &format!("[{place}] {text}"));
        }
    }

    /// A value with its place and, marked, its doubt.
    fn field(&self, name: &str, field: &Value) -> String {
        let value = field.get("value").map(|value| shown(name, value)).unwrap_or_default();
        let place = self.place(field.get("line").and_then(Value::as_u64).unwrap_or_default());
        let doubt = field.get("doubt").and_then(Value::as_str);
        let doubt =
            doubt.map(|code| format!(" ⚠ {}", t(LANG, &format!("read.doubt.{code}")))).unwrap_or_default();
        format!("{value} [{place}]{doubt}")
    }

    fn object(&mut self, depth: usize, object: &Map<String, Value>) {
        let mut entries: Vec<(&String, &Value)> = object.iter().collect();
        entries.sort_by_key(|(name, _)| ORDER.iter().position(|known| known == name).unwrap_or(usize::MAX));
        for (name, value) in entries {
            // Headings and keys for comparing serve programs; the lines of headings are in the JSON.
            if matches!(name.as_str(), "shape" | "headings" | "position_key" | "columns" | "number" | "frame")
                && !is_field(value)
            {
                continue;
            }
            self.entry(depth, name, value);
        }
    }

    fn entry(&mut self, depth: usize, name: &str, value: &Value) {
        let label = find(LANG, &format!("read.field.{name}")).unwrap_or(name);
        match value {
            Value::Null => {}
            Value::Array(all) if all.is_empty() => {}
            Value::Array(all) => {
                self.line(depth, &format!("{label} ({})", all.len()));
                for one in all {
                    self.item(depth + 1, name, one);
                }
            }
            Value::Object(_) if is_field(value) => {
                let text = self.field(name, value);
                self.line(depth, &format!("{label}: {text}"));
            }
            Value::Object(inner) if inner.values().any(|value| !value.is_null()) => {
                self.line(depth, label);
                self.object(depth + 1, inner);
            }
            Value::Object(_) => {}
            plain => self.line(depth, &format!("{label}: {}", shown(name, plain))),
        }
    }

    /// One of a list: a value, a numbered item with what hangs below it, or a record.
    fn item(&mut self, depth: usize, name: &str, value: &Value) {
        if is_field(value) {
            let text = self.field(name, value);
            return self.line(depth, &format!("- {text}"));
        }
        let Some(object) = value.as_object() else {
            return self.line(depth, &format!("- {}", shown(name, value)));
        };
        if let Some(text) = object.get("text").filter(|_| object.len() <= 3 && object.contains_key("number"))
        {
            let number = object
                .get("number")
                .and_then(Value::as_str)
                .map_or_else(|| "-".to_owned(), |n| format!("{n})"));
            let text = self.field("text", text);
            self.line(depth, &format!("{number} {text}"));
            for below in object.get("items").and_then(Value::as_array).into_iter().flatten() {
                self.item(depth + 1, name, below);
            }
            return;
        }
        self.line(depth, "•");
        self.object(depth + 1, object);
    }
}

/// Codes as words, dates as Thai offices write them.
fn shown(name: &str, value: &Value) -> String {
    let Some(text) = value.as_str() else {
        if let (Some(code), Some(title)) = (value.get("code"), value.get("title")) {
            return format!("{} {}", shown("", code), shown("", title));
        }
        return value.to_string();
    };
    let list = match name {
        "owner_kind" => "department",
        "position_kind" => "position",
        "role" => "committee_role",
        "kind" => "channel_kind",
        "category" => "participation_category",
        other => other,
    };
    if let Some(words) = find(LANG, &format!("read.{list}.{text}")) {
        return words.to_owned();
    }
    text.parse::<NaiveDate>().map_or_else(|_| text.to_owned(), |day| thai_date::long(day, LANG))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]
    use super::*;

    const POLICY: &str = "มาตรการให้ผู้มีส่วนได้ส่วนเสียมีส่วนร่วม\n\
        1. การมีส่วนร่วมในการให้ข้อมูลข่าวสาร โดยเผยแพร่งบประมาณ\n\
        2. การมีส่วนร่วมในการแสดงความคิดเห็น โดยเปิดเวที\n\
        3. การมีส่วนร่วมให้เข้ามามีบทบาท โดยร่วมวางแผน\n\n\
        ข้อความที่ไม่เข้าหัวข้อใด";

    #[test]
    fn people_see_words_lines_doubts_and_what_found_no_place() {
        let text = report(&reading::read_text(POLICY));
        assert!(text.starts_with("อ่านได้เป็น: มาตรการให้ผู้มีส่วนได้ส่วนเสียมีส่วนร่วม\n"), "{text}");
        assert!(text.contains("ระดับ: ให้ข้อมูลข่าวสาร [บรรทัด 2]"), "{text}");
        assert!(text.contains("ไม่พบหัวข้อนี้ในเอกสาร"), "{text}");
        assert!(text.contains("[บรรทัด 6] ข้อความที่ไม่เข้าหัวข้อใด"), "{text}");
        assert!(!text.contains("read."), "a key without words: {text}");
    }

    #[test]
    fn rows_of_a_table_are_shown_with_words_for_codes_and_thai_dates() {
        let table = "เลขรับ,วันที่รับ,เรื่อง,ช่องทาง\n12/2569,5/10/2569,ไฟดับ,โทรศัพท์\n";
        let text = report(&reading::read_text(table));
        assert!(text.contains("วันที่รับเรื่อง: 5 ตุลาคม 2569 [บรรทัด 2]"), "{text}");
        assert!(text.contains("ช่องทาง: โทรศัพท์"), "{text}");
    }

    #[test]
    fn a_text_of_no_known_kind_comes_back_whole() {
        let text = report(&reading::read_text("สวัสดี\nข้อความธรรมดา"));
        assert!(text.contains("[บรรทัด 1] สวัสดี") && text.contains("[บรรทัด 2] ข้อความธรรมดา"), "{text}");
    }
}
