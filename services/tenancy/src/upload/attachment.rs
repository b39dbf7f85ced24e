//! What staff may attach besides photos: the office documents administrations exchange, told by name AND content.
//! Nothing is opened or converted; a page offers them as a download of unknown type, so no browser runs one.

use kernel::FieldError;

/// The type every attachment is delivered as, whatever it is.
pub const OPAQUE: &str = "application/octet-stream";

/// # Errors
/// The field error when the ending is not on the list or the content is something else than its ending says.
pub fn check(field: &str, name: &str, bytes: &[u8], most_bytes: usize) -> Result<(), FieldError> {
    if bytes.is_empty() {
        return Err(FieldError::new(field, "file_empty"));
    }
    if bytes.len() > most_bytes {
        return Err(FieldError::new(field, "file_too_large").with("max", most_bytes / (1024 * 1024)));
    }
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default();
    let fits = match ending.as_str() {
        "pdf" => bytes.starts_with(b"%PDF-"),
        "docx" => office(bytes, b"word/"),
        "xlsx" => office(bytes, b"xl/"),
        "pptx" => office(bytes, b"ppt/"),
        "odt" => open_document(bytes, b"application/vnd.oasis.opendocument.text"),
        "ods" => open_document(bytes, b"application/vnd.oasis.opendocument.spreadsheet"),
        "doc" | "xls" => bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
        "jpg" | "jpeg" | "png" | "webp" => super::photo::Format::of(bytes).is_some(),
        "txt" | "csv" => plain_text(bytes),
        _ => false,
    };
    if fits { Ok(()) } else { Err(FieldError::new(field, "file_not_allowed")) }
}

/// File names stand uncompressed in an archive, so the parts can be told without opening it. Macros are refused.
fn office(bytes: &[u8], part: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04")
        && contains(bytes, b"[Content_Types].xml")
        && contains(bytes, part)
        && !contains(bytes, b"vbaProject.bin")
}

/// The first entry of an open document is its type, stored as it is.
fn open_document(bytes: &[u8], mime: &[u8]) -> bool {
    let head = bytes.get(..bytes.len().min(160)).unwrap_or_default();
    bytes.starts_with(b"PK\x03\x04") && contains(head, b"mimetype") && contains(head, mime)
}

/// Text has no control characters but line ends and tabs. Old Thai text in TIS-620 passes too.
fn plain_text(bytes: &[u8]) -> bool {
    !bytes.iter().any(|b| *b < 0x20 && !matches!(b, b'\n' | b'\r' | b'\t') || *b == 0x7f)
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]
    use super::*;

    const MOST: usize = 10 * 1024 * 1024;

    fn rule(name: &str, bytes: &[u8]) -> Option<String> {
        check("files", name, bytes, MOST).err().map(|error| error.rule)
    }

    #[test]
    fn documents_are_taken_by_name_and_content_together() {
        let docx = b"PK\x03\x04....[Content_Types].xml....word/document.xml";
        let xlsx = b"PK\x03\x04....[Content_Types].xml....xl/workbook.xml";
        let odt = b"PK\x03\x04....mimetypeapplication/vnd.oasis.opendocument.text....";
        for (name, bytes) in [
            ("คำสั่ง.pdf", b"%PDF-1.7\n..." as &[u8]),
            ("บันทึก.docx", docx),
            ("ตาราง.XLSX", xlsx),
            ("a.odt", odt),
            ("a.doc", &[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0]),
            ("a.txt", "รายการ\tหนึ่ง\r\n".as_bytes()),
            ("tis620.csv", &[0xa1, 0xa2, b',', b'1', b'\n']),
        ] {
            assert_eq!(rule(name, bytes), None, "{name}");
        }
        for (name, bytes) in [
            ("a.docx", xlsx as &[u8]),
            ("a.pdf", docx),
            ("a.exe", b"MZ\x90"),
            ("a.pdf", b"MZ\x90"),
            ("a.docm", docx),
            ("a.docx", b"PK\x03\x04..[Content_Types].xml..word/vbaProject.bin"),
            ("a.svg", b"<svg/>"),
            ("a.html", b"<p>"),
            ("a.zip", b"PK\x03\x04"),
            ("a.txt", b"a\0b"),
            ("pdf", b"%PDF-1.7"),
            ("a.jpg", b"GIF89a"),
        ] {
            assert_eq!(rule(name, bytes).as_deref(), Some("file_not_allowed"), "{name}");
        }
    }

    #[test]
    fn empty_and_huge_files_have_their_own_words() {
        assert_eq!(rule("a.pdf", b"").as_deref(), Some("file_empty"));
        let huge = check("files", "a.pdf", &vec![b'%'; MOST + 1], MOST).unwrap_err();
        assert_eq!(huge, FieldError::new("files", "file_too_large").with("max", 10));
    }
}
