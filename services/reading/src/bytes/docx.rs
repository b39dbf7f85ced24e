//! Word documents: paragraphs become lines, rows of tables become rows and lines with tabs between their cells, foot-
//! and endnotes follow at the end. Headers and footers of pages are not read: they repeat on every page and belong to
//! the paper.

use super::{
    MOST_COLUMNS, MOST_LINES, MOST_TEXT, RawRow, Source,
    numbering::{Numbering, attribute},
    package::Parts,
};
use crate::{desk::RawLine, facts::FileFormat, fault::ReadFault};
use quick_xml::{
    Reader,
    events::{BytesStart, Event},
};

pub(super) fn read(parts: &Parts) -> Result<Source, ReadFault> {
    let numbering = parts.text("word/numbering.xml")?.map(Numbering::read).transpose()?.unwrap_or_default();
    let mut body = Body { numbering, ..Body::default() };
    for name in ["word/document.xml", "word/footnotes.xml", "word/endnotes.xml"] {
        if let Some(xml) = parts.text(name)? {
            body.read(xml)?;
        }
    }
    body.source.format = FileFormat::Docx;
    Ok(body.source)
}

#[derive(Default)]
struct Body {
    source: Source,
    numbering: Numbering,
    size: usize,
    text: String,
    in_text: bool,
    list: Option<String>,
    level: usize,
    /// Open cells, the innermost last: their paragraphs.
    cells: Vec<Vec<String>>,
    rows: Vec<Vec<Vec<String>>>,
    /// Inside mc:Fallback, which repeats what mc:Choice says.
    fallback: usize,
}

impl Body {
    fn read(&mut self, xml: &str) -> Result<(), ReadFault> {
        let mut reader = Reader::from_str(xml);
        loop {
            match reader.read_event().map_err(|_| ReadFault::Damaged)? {
                Event::DocType(_) => return Err(ReadFault::Entities),
                Event::Start(element) => self.start(&element)?,
                Event::Empty(element) => self.empty(&element),
                Event::Text(text) if self.in_text && self.fallback == 0 => self.text.push_str(&text),
                Event::CData(text) if self.in_text && self.fallback == 0 => self.text.push_str(&text),
                Event::GeneralRef(name) if self.in_text && self.fallback == 0 => {
                    if let Some(c) = name.resolve_char_ref().map_err(|_| ReadFault::Damaged)? {
                        self.text.push(c);
                    } else {
                        let known = [("amp", '&'), ("lt", '<'), ("gt", '>'), ("quot", '"'), ("apos", '\'')];
                        let found = known.iter().find(|(entity, _)| *entity == &*name);
                        self.text.push(found.ok_or(ReadFault::Entities)?.1);
                    }
                }
                Event::End(element) => self.end(element.local_name().as_ref())?,
                Event::Eof => return Ok(()),
                _ => {}
            }
        }
    }

    fn start(&mut self, element: &BytesStart<'_>) -> Result<(), ReadFault> {
        match element.local_name().as_ref() {
            "t" => self.in_text = true,
            "p" => self.list = None,
            "tc" => self.cells.push(Vec::new()),
            "tr" => self.rows.push(Vec::new()),
            "Fallback" => self.fallback += 1,
            _ => self.empty(element),
        }
        if self.text.len() > MOST_TEXT {
            return Err(ReadFault::TooLarge);
        }
        Ok(())
    }

    fn empty(&mut self, element: &BytesStart<'_>) {
        match element.local_name().as_ref() {
            "tab" if self.fallback == 0 && !self.text.is_empty() => self.text.push('\t'),
            "br" | "cr" if self.fallback == 0 => self.text.push('\n'),
            "noBreakHyphen" => self.text.push('-'),
            "numId" => self.list = attribute(element, "val"),
            "ilvl" => self.level = attribute(element, "val").and_then(|n| n.parse().ok()).unwrap_or(0),
            _ => {}
        }
    }

    fn end(&mut self, name: &str) -> Result<(), ReadFault> {
        match name {
            "t" => self.in_text = false,
            "Fallback" => self.fallback = self.fallback.saturating_sub(1),
            "p" if self.fallback == 0 => self.paragraph()?,
            "tc" => {
                let cell = self.cells.pop().unwrap_or_default();
                if let Some(row) = self.rows.last_mut() {
                    row.push(cell);
                }
                if self.rows.last().is_some_and(|row| row.len() > MOST_COLUMNS) {
                    return Err(ReadFault::TooManyColumns);
                }
            }
            "tr" => {
                let row = self.rows.pop().unwrap_or_default();
                match self.cells.last_mut() {
                    // A table inside a cell: its rows are paragraphs of that cell.
                    Some(outer) => outer.extend(row.into_iter().map(|cell| cell.join(" "))),
                    None => self.row(&row)?,
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn paragraph(&mut self) -> Result<(), ReadFault> {
        let mut text = std::mem::take(&mut self.text);
        if let Some(list) = self.list.take().filter(|_| !text.trim().is_empty()) {
            text.insert_str(0, &self.numbering.next(&list, self.level));
        }
        self.level = 0;
        match self.cells.last_mut() {
            Some(cell) => {
                self.size += text.len();
                cell.push(text);
            }
            None => {
                for line in text.split('\n') {
                    self.line(line.to_owned())?;
                }
            }
        }
        if self.size > MOST_TEXT { Err(ReadFault::TooLarge) } else { Ok(()) }
    }

    /// A row is one line with tabs when each cell is one paragraph. Otherwise its first cell heads the first
    /// paragraph of the next, and the other paragraphs are lines of their own: a form of headings and texts.
    fn row(&mut self, row: &[Vec<String>]) -> Result<(), ReadFault> {
        let from = self.source.lines.len();
        let filled: Vec<Vec<&str>> = row
            .iter()
            .map(|cell| {
                cell.iter()
                    .flat_map(|text| text.split('\n'))
                    .map(str::trim)
                    .filter(|text| !text.is_empty())
                    .collect()
            })
            .collect();
        let cells: Vec<String> = filled.iter().map(|cell| cell.join(" ")).collect();
        let tall = filled.iter().skip(1).any(|cell| cell.len() > 1) && filled.len() == 2;
        if tall {
            let mut rest = filled.iter().skip(1).flatten();
            let head = cells.first().cloned().unwrap_or_default();
            let first = rest.next().copied().unwrap_or_default();
            self.line(format!("{head}\t{first}"))?;
            for text in rest {
                self.line((*text).to_owned())?;
            }
        } else {
            self.line(cells.join("\t"))?;
        }
        let lines =
            self.source.lines.get(from..).unwrap_or_default().iter().map(|line| line.number).collect();
        self.source.rows.push(RawRow { lines, cells });
        Ok(())
    }

    fn line(&mut self, text: String) -> Result<(), ReadFault> {
        self.size += text.len();
        let number = self.source.lines.len() + 1;
        if number > MOST_LINES || self.size > MOST_TEXT {
            return Err(ReadFault::TooLarge);
        }
        let number = u32::try_from(number).unwrap_or(u32::MAX);
        self.source.lines.push(RawLine { number, text, sheet: None });
        Ok(())
    }
}
