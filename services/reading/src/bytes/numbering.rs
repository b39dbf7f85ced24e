//! Word numbers paragraphs by itself (ลำดับเลขอัตโนมัติ): the number is not in the text but in `numbering.xml`. Without
//! it most lists of real documents would arrive without their numbers.

use crate::fault::ReadFault;
use kernel::numerals::to_thai;
use quick_xml::{
    Reader,
    events::{BytesStart, Event},
};
use std::collections::HashMap;

#[derive(Debug, Clone, Default)]
struct Level {
    start: u32,
    format: String,
    /// `%1.%2`
    text: String,
}

#[derive(Debug, Default)]
pub(super) struct Numbering {
    levels: HashMap<(String, usize), Level>,
    /// Which list definition a list follows.
    lists: HashMap<String, String>,
    counters: HashMap<String, Vec<Option<u32>>>,
}

/// The value of an attribute by its local name.
pub(super) fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let found =
        element.attributes().with_checks(false).flatten().find(|a| a.key.local_name().as_ref() == name);
    found.map(|attribute| attribute.value.into_owned())
}

impl Numbering {
    pub fn read(xml: &str) -> Result<Self, ReadFault> {
        let mut found = Self::default();
        let mut reader = Reader::from_str(xml);
        let (mut definition, mut list, mut level) = (String::new(), None::<String>, None::<usize>);
        loop {
            let event = reader.read_event().map_err(|_| ReadFault::Damaged)?;
            let (element, closed) = match &event {
                Event::Start(element) => (element, false),
                Event::Empty(element) => (element, true),
                Event::End(element) => {
                    match element.local_name().as_ref() {
                        "lvl" => level = None,
                        "num" => list = None,
                        _ => {}
                    }
                    continue;
                }
                Event::DocType(_) => return Err(ReadFault::Entities),
                Event::Eof => return Ok(found),
                _ => continue,
            };
            let value = || attribute(element, "val").unwrap_or_default();
            match element.local_name().as_ref() {
                "abstractNum" => definition = attribute(element, "abstractNumId").unwrap_or_default(),
                "lvl" if list.is_none() && !closed => {
                    level = attribute(element, "ilvl").and_then(|n| n.parse().ok())
                }
                "num" if !closed => list = attribute(element, "numId"),
                "abstractNumId" => {
                    if let Some(list) = &list {
                        found.lists.insert(list.clone(), value());
                    }
                }
                "start" | "numFmt" | "lvlText" if list.is_none() => {
                    let Some(level) = level.filter(|level| *level < 9) else { continue };
                    let name = element.local_name().as_ref().to_owned();
                    let entry = found.levels.entry((definition.clone(), level)).or_default();
                    match name.as_str() {
                        "start" => entry.start = value().parse().unwrap_or(1),
                        "numFmt" => entry.format = value(),
                        _ => entry.text = value(),
                    }
                }
                _ => {}
            }
        }
    }

    /// What Word shows in front of the next paragraph of this list and level.
    pub fn next(&mut self, list: &str, level: usize) -> String {
        if list == "0" || level >= 9 {
            return String::new();
        }
        let Some(definition) = self.lists.get(list).cloned() else { return String::new() };
        let Some(own) = self.levels.get(&(definition.clone(), level)).cloned() else { return String::new() };
        if own.format == "bullet" {
            return "- ".to_owned();
        }
        if own.format == "none" {
            return String::new();
        }
        let counters = self.counters.entry(definition.clone()).or_insert_with(|| vec![None; 9]);
        for (n, counter) in counters.iter_mut().enumerate() {
            if n == level {
                *counter = Some(counter.map_or(own.start, |now| now.saturating_add(1)));
            } else if n > level {
                *counter = None;
            }
        }
        let mut shown = own.text.clone();
        for (n, counter) in counters.iter().enumerate() {
            let of = self.levels.get(&(definition.clone(), n));
            let value = counter.or(of.map(|of| of.start)).unwrap_or(1).to_string();
            let thai = of.is_some_and(|of| of.format.to_lowercase().contains("thainumbers"));
            shown = shown.replace(&format!("%{}", n + 1), &if thai { to_thai(&value) } else { value });
        }
        format!("{shown} ")
    }
}
