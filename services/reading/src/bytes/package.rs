//! The zip container of Word and Excel files, opened with suspicion: every part is really unpacked once under a cap, so
//! that neither a bomb nor a lying header reaches the readers behind.

use crate::fault::ReadFault;
use std::{
    collections::HashMap,
    io::{Cursor, Read},
};

const MOST_PARTS: usize = 2_000;
/// One part and all of them together, unpacked.
const MOST_PART: u64 = 40 << 20;
const MOST_TOTAL: u64 = 80 << 20;
/// Above this size a part packed better than this is no office file.
const SUSPECT: u64 = 2 << 20;
const MOST_RATIO: u64 = 400;
/// Deeper nesting than any editor writes; readers behind may recurse.
const MOST_DEPTH: usize = 256;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Docx,
    Xlsx,
    Other,
}

/// The XML parts of a file.
pub(super) struct Parts {
    parts: HashMap<String, Vec<u8>>,
}

impl Parts {
    pub fn kind(&self) -> Kind {
        if self.parts.contains_key("word/document.xml") {
            Kind::Docx
        } else if self.parts.contains_key("xl/workbook.xml") {
            Kind::Xlsx
        } else {
            Kind::Other
        }
    }

    pub fn text(&self, name: &str) -> Result<Option<&str>, ReadFault> {
        let part = self.parts.get(name).map(|bytes| bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes));
        part.map(|bytes| std::str::from_utf8(bytes).map_err(|_| ReadFault::Damaged)).transpose()
    }
}

pub(super) fn open(bytes: &[u8]) -> Result<Parts, ReadFault> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| ReadFault::Damaged)?;
    if archive.len() > MOST_PARTS {
        return Err(ReadFault::TooLarge);
    }
    let mut parts = HashMap::new();
    let mut total = 0;
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(|_| ReadFault::Damaged)?;
        let name = part.name().map_err(|_| ReadFault::Damaged)?.replace('\\', "/");
        let lower = name.to_lowercase();
        // Pictures and macros are never unpacked.
        if part.is_dir() || !(lower.ends_with(".xml") || lower.ends_with(".rels") || lower.ends_with(".vml"))
        {
            continue;
        }
        let packed = part.compressed_size();
        let mut xml = Vec::new();
        part.take(MOST_PART + 1).read_to_end(&mut xml).map_err(|_| ReadFault::Damaged)?;
        let size = u64::try_from(xml.len()).unwrap_or(u64::MAX);
        total += size;
        if size > MOST_PART || total > MOST_TOTAL || (size > SUSPECT && size / packed.max(1) > MOST_RATIO) {
            return Err(ReadFault::Bomb);
        }
        check(&xml)?;
        let wanted = [
            "word/document.xml",
            "word/numbering.xml",
            "word/footnotes.xml",
            "word/endnotes.xml",
            "xl/workbook.xml",
        ];
        if wanted.contains(&name.as_str()) && parts.insert(name, xml).is_some() {
            // Two parts of one name: readers would disagree about which counts.
            return Err(ReadFault::Damaged);
        }
    }
    Ok(Parts { parts })
}

/// Refuses parts that define entities, that hide from looking by another encoding, or that nest without end.
fn check(xml: &[u8]) -> Result<(), ReadFault> {
    if xml.starts_with(b"\xff\xfe") || xml.starts_with(b"\xfe\xff") || xml.iter().take(200).any(|b| *b == 0) {
        return Err(ReadFault::Entities);
    }
    let mut depth = 0_usize;
    let mut from = 0;
    while let Some(at) =
        xml.get(from..).and_then(|rest| rest.iter().position(|b| *b == b'<')).map(|at| at + from)
    {
        let tag = xml.get(at + 1..).unwrap_or_default();
        let declares =
            |word: &[u8]| tag.get(..word.len()).is_some_and(|head| head.eq_ignore_ascii_case(word));
        if declares(b"!DOCTYPE") || declares(b"!ENTITY") {
            return Err(ReadFault::Entities);
        }
        let end = tag.iter().position(|b| *b == b'>').unwrap_or(tag.len());
        match tag.first() {
            Some(b'/') => depth = depth.saturating_sub(1),
            Some(b'!' | b'?') | None => {}
            _ if end > 0 && tag.get(end - 1) == Some(&b'/') => {}
            _ => depth += 1,
        }
        if depth > MOST_DEPTH {
            return Err(ReadFault::TooDeep);
        }
        from = at + 1 + end;
    }
    Ok(())
}
