//! Real files of each kind, and hostile ones: each ends in a fault with words or a reading, soon and in little memory.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

use crate::{
    Body, DocumentKind, DoubtCode, Encoding, FileFormat, ReadFault, read_bytes, read_text,
    tests::{FIXTURES, fixture, nothing_lost},
};
use proptest::prelude::*;
use std::io::{Cursor, Write};
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

const NS: &str = r#"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main""#;

fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, bytes) in parts {
        zip.start_file(*name, options).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

fn docx(body: &str) -> Vec<u8> {
    let xml = format!(
        r#"<?xml version="1.0" encoding="UTF-8"?><w:document {NS}><w:body>{body}</w:body></w:document>"#
    );
    zipped(&[("[Content_Types].xml", b"<Types/>"), ("word/document.xml", xml.as_bytes())])
}

fn paragraph(text: &str) -> String {
    let runs: Vec<String> = text
        .split('\t')
        .map(|part| format!("<w:r><w:t xml:space=\"preserve\">{}</w:t></w:r>", escaped(part)))
        .collect();
    format!("<w:p>{}</w:p>", runs.join("<w:r><w:tab/></w:r>"))
}

fn table(rows: &[&[&str]]) -> String {
    let cell = |text: &&str| format!("<w:tc>{}</w:tc>", text.split('\n').map(paragraph).collect::<String>());
    let row = |row: &&[&str]| format!("<w:tr>{}</w:tr>", row.iter().map(cell).collect::<String>());
    format!("<w:tbl>{}</w:tbl>", rows.iter().map(row).collect::<String>())
}

/// The cells of the sheets as they are in a file: `(A1, text)`.
fn xlsx(sheets: &[(&str, &str)]) -> Vec<u8> {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let list: String = sheets
        .iter()
        .enumerate()
        .map(|(n, (name, _))| format!(r#"<sheet name="{name}" sheetId="{0}" r:id="rId{0}"/>"#, n + 1))
        .collect();
    let workbook = format!(r#"<workbook xmlns="{main}" xmlns:r="{rel}"><sheets>{list}</sheets></workbook>"#);
    let links: String = (1..=sheets.len())
        .map(|n| {
            format!(r#"<Relationship Id="rId{n}" Type="{rel}/worksheet" Target="worksheets/sheet{n}.xml"/>"#)
        })
        .collect();
    let rels = format!(
        r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{links}</Relationships>"#
    );
    let styles = format!(
        r#"<styleSheet xmlns="{main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>"#
    );
    let bodies: Vec<(String, String)> = (1..)
        .zip(sheets)
        .map(|(n, (_, data))| {
            (
                format!("xl/worksheets/sheet{n}.xml"),
                format!(r#"<worksheet xmlns="{main}"><sheetData>{data}</sheetData></worksheet>"#),
            )
        })
        .collect();
    let root = format!(
        r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{rel}/officeDocument" Target="xl/workbook.xml"/></Relationships>"#
    );
    let mut parts: Vec<(&str, &[u8])> = vec![
        ("[Content_Types].xml", b"<Types/>"),
        ("_rels/.rels", root.as_bytes()),
        ("xl/workbook.xml", workbook.as_bytes()),
        ("xl/_rels/workbook.xml.rels", rels.as_bytes()),
        ("xl/styles.xml", styles.as_bytes()),
    ];
    parts.extend(bodies.iter().map(|(name, body)| (name.as_str(), body.as_bytes())));
    zipped(&parts)
}

fn row(number: u32, cells: &[&str]) -> String {
    let cell = |(column, text): (u8, &&str)| {
        format!(
            r#"<c r="{}{number}" t="inlineStr"><is><t>{}</t></is></c>"#,
            char::from(b'A' + column),
            escaped(text)
        )
    };
    format!(r#"<row r="{number}">{}</row>"#, (0..).zip(cells).map(cell).collect::<String>())
}

fn fault(name: &str, bytes: &[u8]) -> ReadFault {
    read_bytes(name, bytes).expect_err("must be refused")
}

#[test]
fn every_fixture_reads_the_same_as_text_and_as_word() {
    for (name, text, kind) in FIXTURES {
        let body: String = text.lines().map(paragraph).collect();
        let document = read_bytes("เอกสาร.docx", &docx(&body)).unwrap();
        assert_eq!((document.kind, document.facts.format), (Some(kind), FileFormat::Docx), "{name}");
        assert_eq!(document.body, read_text(text).body, "{name}");
        assert_eq!(nothing_lost(&document), Ok(()), "{name}");
    }
}

#[test]
fn a_word_form_of_two_columns_and_numbers_that_word_counts_itself() {
    let numbering = format!(
        r#"<w:numbering {NS}><w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="thaiNumbers"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="thaiNumbers"/><w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num></w:numbering>"#
    );
    let counted = |level: u8, text: &str| {
        format!(
            r#"<w:p><w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="3"/></w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"#
        )
    };
    let form = table(&[
        &["ชื่อมาตรการ", "ตลาดนัดความเห็น"],
        &["หลักการและเหตุผล", "ตลาดเป็นที่พบปะ\nจึงควรรับฟังที่นั่น"],
        &["งบประมาณ", "3,000 บาท"],
        &["ระยะเวลาดำเนินการ", "ปีงบประมาณ 2569"],
        &["ผู้รับผิดชอบ", "สำนักปลัด"],
    ]);
    let steps =
        [counted(0, "ตั้งโต๊ะ"), counted(1, "เลือกมุม"), counted(1, "ติดป้าย"), counted(0, "สรุปผล")].concat();
    let body = format!("{}{form}{}{steps}", paragraph("5.1.1 รับฟัง"), paragraph("วิธีดำเนินการ"));
    let xml = format!("<w:document {NS}><w:body>{body}</w:body></w:document>");
    let bytes =
        zipped(&[("word/document.xml", xml.as_bytes()), ("word/numbering.xml", numbering.as_bytes())]);
    let document = read_bytes("a.docx", &bytes).unwrap();
    assert_eq!(nothing_lost(&document), Ok(()));
    let Body::Measures(measures) = &document.body else { panic!("{:?}", document.lines) };
    let measure = &measures.measures[0];
    assert_eq!(measure.title.as_ref().unwrap().value, "ตลาดนัดความเห็น");
    assert_eq!(measure.rationale.len(), 2);
    assert_eq!(measure.budget.as_ref().unwrap().value, 3_000);
    assert_eq!(measure.steps.len(), 2);
    assert_eq!(measure.steps[0].items[1].number.as_deref(), Some("1.2"));
}

#[test]
fn a_workbook_with_a_cover_sheet_thai_dates_and_real_dates() {
    let list = [
        row(1, &["ทะเบียนเรื่องร้องเรียน"]),
        row(3, &["เลขรับ", "วันที่รับ", "เรื่อง", "ช่องทาง"]),
        r#"<row r="4"><c r="A4"><v>12</v></c><c r="B4" s="1"><v>45972</v></c><c r="C4" t="inlineStr"><is><t>ไฟดับ</t></is></c></row>"#.to_owned(),
        row(5, &["13", "๑๒ พ.ย. ๒๕๖๘", "น้ำไม่ไหล", "โทรศัพท์"]),
    ];
    let bytes = xlsx(&[("หน้าปก", &row(2, &["เทศบาลตัวอย่าง"])), ("รายการ", &list.concat())]);
    let document = read_bytes("ทะเบียน.xlsx", &bytes).unwrap();
    assert_eq!(nothing_lost(&document), Ok(()));
    assert_eq!(
        (document.kind, document.facts.format),
        (Some(DocumentKind::ComplaintTable), FileFormat::Xlsx)
    );
    let Body::ComplaintTable(table) = &document.body else { panic!() };
    let days: Vec<String> =
        table.rows.iter().map(|row| row.received_on.as_ref().unwrap().value.to_string()).collect();
    assert_eq!(days, ["2025-11-11", "2025-11-12"]);
    let line = table.rows[0].subject.as_ref().unwrap().line;
    let place = document.lines.iter().find(|of| of.line == line).unwrap();
    assert_eq!((place.sheet.as_deref(), place.row), (Some("รายการ"), Some(4)));
    assert_eq!(table.frame.titles.len(), 2);
}

#[test]
fn old_thai_encodings_and_utf_16_are_told_apart() {
    let text = fixture("centre_announcement");
    let body = read_text(text).body;
    let (tis, _, lost) = encoding_rs::WINDOWS_874.encode(text);
    assert!(!lost);
    let le: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let be: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let bom = |mark: &[u8], bytes: &[u8]| [mark, bytes].concat();
    for (bytes, encoding) in [
        (text.as_bytes().to_vec(), Encoding::Utf8),
        (bom(b"\xef\xbb\xbf", text.as_bytes()), Encoding::Utf8),
        (tis.into_owned(), Encoding::Windows874),
        (le.clone(), Encoding::Utf16Le),
        (bom(b"\xff\xfe", &le), Encoding::Utf16Le),
        (be.clone(), Encoding::Utf16Be),
        (bom(b"\xfe\xff", &be), Encoding::Utf16Be),
    ] {
        let document = read_bytes("a.txt", &bytes).unwrap();
        assert_eq!(document.facts.encoding, Some(encoding));
        assert_eq!(document.body, body, "{encoding:?}");
    }
}

#[test]
fn a_scratched_utf_8_text_is_read_with_a_doubt_and_foreign_bytes_are_refused() {
    let mut bytes = fixture("programme").as_bytes().to_vec();
    bytes.remove(700);
    let document = read_bytes("a.txt", &bytes).unwrap();
    assert!(document.doubts.iter().any(|doubt| doubt.code == DoubtCode::CharactersDamaged));
    assert_eq!(
        fault("a.txt", "Änderungen für Bürger".chars().map(|c| c as u8).collect::<Vec<u8>>().as_slice()),
        ReadFault::UnknownEncoding
    );
}

#[test]
fn what_is_no_document_is_refused_with_its_reason() {
    use ReadFault::{Empty, OldOrProtected, Pdf, Picture, TooLarge, UnknownFormat};
    for (bytes, wanted) in [
        (b"".to_vec(), Empty),
        (b" \r\n\t\r\n".to_vec(), Empty),
        (b"%PDF-1.7 ...".to_vec(), Pdf),
        (b"\x89PNG\r\n\x1a\n\0\0".to_vec(), Picture),
        (b"\xff\xd8\xff\xe0\0\x10JFIF".to_vec(), Picture),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec(), OldOrProtected),
        (b"{\\rtf1 x}".to_vec(), UnknownFormat),
        (b"<!DOCTYPE html><html></html>".to_vec(), UnknownFormat),
        (b"<?xml version=\"1.0\"?><a/>".to_vec(), UnknownFormat),
        (vec![0; 4_000], UnknownFormat),
        (vec![b'x'; super::MOST_BYTES + 1], TooLarge),
        (zipped(&[("content.xml", b"<a/>")]), UnknownFormat),
        (docx(""), Empty),
    ] {
        let head = String::from_utf8_lossy(&bytes[..bytes.len().min(12)]).into_owned();
        assert_eq!(fault("x", &bytes), wanted, "{head}");
    }
}

#[test]
fn the_bytes_count_and_not_the_name() {
    let word = docx(&paragraph("สวัสดี"));
    let document = read_bytes("ตาราง.xlsx", &word).unwrap();
    assert_eq!(document.facts.format, FileFormat::Docx);
    assert_eq!(document.doubts[0].code, DoubtCode::ExtensionMismatch);
    let document = read_bytes("a.docx", "สวัสดี".as_bytes()).unwrap();
    assert_eq!(document.doubts[0].code, DoubtCode::ExtensionMismatch);
    assert!(read_bytes("a.docx", &word).unwrap().doubts.is_empty());
}

#[test]
fn a_zip_bomb_a_cut_file_and_two_parts_of_one_name_are_refused() {
    let large = vec![b' '; 50 << 20];
    assert_eq!(fault("a.docx", &zipped(&[("word/document.xml", &large)])), ReadFault::Bomb);
    // Below the cap of one part, but packed as no office file is.
    assert_eq!(fault("a.docx", &zipped(&[("word/document.xml", &large[..8 << 20])])), ReadFault::Bomb);
    let whole = docx(&paragraph("สวัสดี"));
    for cut in [10, whole.len() / 2, whole.len() - 5] {
        assert_eq!(fault("a.docx", &whole[..cut]), ReadFault::Damaged);
    }
    let broken = zipped(&[("word/document.xml", "<w:document><w:body></w:p>".as_bytes())]);
    assert_eq!(fault("a.docx", &broken), ReadFault::Damaged);
    let none: Vec<(String, Vec<u8>)> = (0..2_100).map(|n| (format!("p{n}.xml"), Vec::new())).collect();
    let none: Vec<(&str, &[u8])> =
        none.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
    assert_eq!(fault("a.docx", &zipped(&none)), ReadFault::TooLarge);
}

#[test]
fn entities_hidden_encodings_and_endless_nesting_are_refused() {
    let laughs = r#"<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ฮา"><!ENTITY b "&a;&a;">]><w:document><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>"#;
    assert_eq!(fault("a.docx", &zipped(&[("word/document.xml", laughs.as_bytes())])), ReadFault::Entities);
    let hidden: Vec<u8> =
        [0xff, 0xfe].into_iter().chain(laughs.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    assert_eq!(fault("a.docx", &zipped(&[("word/document.xml", &hidden)])), ReadFault::Entities);
    // In any part, also one that is not read here.
    let beside = zipped(&[("word/document.xml", b"<a/>"), ("customXml/item1.xml", b"<!doctype x>")]);
    assert_eq!(fault("a.docx", &beside), ReadFault::Entities);
    let unknown = docx("<w:p><w:r><w:t>&file;</w:t></w:r></w:p>");
    assert_eq!(fault("a.docx", &unknown), ReadFault::Entities);
    let deep =
        docx(&format!("{}{}", "<w:tbl><w:tr><w:tc>".repeat(2_000), "</w:tc></w:tr></w:tbl>".repeat(2_000)));
    assert_eq!(fault("a.docx", &deep), ReadFault::TooDeep);
}

#[test]
fn ten_thousand_columns_a_million_rows_and_a_cell_in_the_last_corner() {
    let header = "เลขรับ,วันที่รับ,เรื่อง";
    let wide = format!("{header}\n{}\n", "x,".repeat(10_000));
    assert_eq!(fault("a.csv", wide.as_bytes()), ReadFault::TooManyColumns);
    let corner =
        xlsx(&[("a", &(row(1, &["ก"]) + r#"<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>"#))]);
    assert_eq!(fault("a.xlsx", &corner), ReadFault::TooManyColumns);
    let below = xlsx(&[("a", &(row(1, &["ก"]) + r#"<row r="1048576"><c r="A1048576"><v>1</v></c></row>"#))]);
    assert_eq!(read_bytes("a.xlsx", &below).unwrap().lines.len(), 2);
    let long = format!("{header}\n{}", "1,1/1/2569,ก\n".repeat(super::MOST_ROWS + 5));
    assert_eq!(fault("a.csv", long.as_bytes()), ReadFault::TooManyRows);
    assert_eq!(fault("a.txt", "ก\n".repeat(1_000_000).as_bytes()), ReadFault::TooLarge);
    let rows: String = (1..=super::MOST_ROWS + 5)
        .map(|n| format!(r#"<row r="{n}"><c r="A{n}"><v>{n}</v></c></row>"#))
        .collect();
    assert_eq!(fault("a.xlsx", &xlsx(&[("a", &rows)])), ReadFault::TooManyRows);
}

#[test]
fn a_text_of_twenty_megabytes_is_refused_as_a_file_and_cut_as_a_paste() {
    let text = "ก".repeat(20 << 20);
    assert_eq!(fault("a.txt", text.as_bytes().get(..20 << 20).unwrap_or_default()), ReadFault::TooLarge);
    let document = read_text(&text);
    assert!(document.doubts.iter().any(|doubt| doubt.code == DoubtCode::TextCut));
    assert_eq!(document.lines.len(), 1);
}

/// Texts made to cost: every reader looks at a line a bounded number of times, so these end soon even unoptimised.
#[test]
fn texts_of_nothing_but_headings_are_read_in_bounded_time() {
    for line in ["1. ชื่อโครงการ : ก", "1.1.1", "เพื่อ", "๑) กำนัน ประธาน", "1.1 สถานที่ ก", "(นายสมมุติ ใจดี)", "/ก"]
    {
        for name in ["measures_sao", "centre_town", "report_only", "policy_levels"] {
            let text = format!("{}\n{}", fixture(name), format!("{line}\n").repeat(300));
            let written = text.lines().filter(|line| !line.trim().is_empty()).count();
            assert_eq!(read_text(&text).lines.len(), written, "{name} {line}");
        }
    }
}

#[test]
fn a_pasted_table_that_is_too_wide_is_read_as_lines() {
    let document = read_text(&format!("เลขรับ,วันที่รับ,เรื่อง\n{}", "x,".repeat(500)));
    assert_eq!((document.kind, document.lines.len()), (None, 2));
}

#[test]
fn stray_noughts_are_dropped_and_do_not_hide_a_text() {
    let text = fixture("policy_plain").replace('โ', "\0โ");
    let document = read_bytes("a.txt", text.as_bytes()).unwrap();
    assert_eq!(document.body, read_text(fixture("policy_plain")).body);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn a_file_with_any_bytes_changed_ends_well(book in any::<bool>(), changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12)) {
        let mut bytes = if book { xlsx(&[("a", &row(1, &["รายชื่อ", "ตำแหน่ง"]))]) } else { docx(&paragraph("สวัสดี")) };
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if let Ok(document) = read_bytes("a", &bytes) {
            prop_assert_eq!(nothing_lost(&document), Ok(()));
        }
    }
}
