//! Which item of the OIT questionnaire (แบบวัดการเปิดเผยข้อมูลสาธารณะ) asks for this report. The number moves every year, so
//! it is data (domain.md c10); a year nobody has published a number for is unknown.

use serde::Serialize;
use std::sync::OnceLock;

const ITEMS: &str = include_str!("../../data/oit_items.csv");
const KIND: &str = "participation_result";

/// One item of one year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OitItem {
    /// Buddhist era.
    pub fiscal_year: i32,
    /// `O20`
    pub number: String,
    pub title_th: String,
    /// `high`, `medium`, `low`: how sure the number is.
    pub confidence: String,
    /// Where it was read.
    pub source: String,
}

/// The item that asks for the result of participation in that year; `None` when it is not known.
#[must_use]
pub fn participation_result(fiscal_year: i32) -> Option<&'static OitItem> {
    static KNOWN: OnceLock<Vec<OitItem>> = OnceLock::new();
    KNOWN.get_or_init(|| read(ITEMS)).iter().find(|item| item.fiscal_year == fiscal_year)
}

fn read(csv: &str) -> Vec<OitItem> {
    csv.lines()
        .skip(1)
        .filter_map(|line| {
            let mut cells = cells(line).into_iter();
            let fiscal_year = cells.next()?.parse().ok()?;
            let number = cells.next()?;
            let kind = cells.next()?;
            let title_th = cells.next()?;
            let confidence = cells.next()?;
            let source = cells.next()?;
            (kind == KIND).then_some(OitItem { fiscal_year, number, title_th, confidence, source })
        })
        .collect()
}

/// The cells of a line; a quoted one may hold commas. The file is ours: no cell holds a line break.
fn cells(line: &str) -> Vec<String> {
    let mut cells = vec![String::new()];
    let mut quoted = false;
    for c in line.chars() {
        match c {
            '"' => quoted = !quoted,
            ',' if !quoted => cells.push(String::new()),
            _ => {
                if let Some(cell) = cells.last_mut() {
                    cell.push(c);
                }
            }
        }
    }
    cells
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;

    #[test]
    fn domain_c10_the_number_of_the_item_moves_every_year() {
        let number = |year| participation_result(year).map(|item| item.number.as_str());
        assert_eq!(number(2565), Some("O33"));
        assert_eq!(number(2566), Some("O30"));
        assert_eq!(number(2567), Some("O25"));
        assert_eq!(number(2568), Some("O20"));
        assert_eq!(number(2569), Some("O19"));
        assert_eq!(number(2570), None, "not published yet");
    }

    #[test]
    fn a_quoted_cell_keeps_its_commas() {
        assert_eq!(cells("1,\"a, b\",c"), ["1", "a, b", "c"]);
        assert!(participation_result(2565).unwrap().source.contains("OIT section 9.5"));
    }

    #[test]
    fn every_line_of_the_file_is_readable() {
        for line in ITEMS.lines() {
            assert_eq!(cells(line).len(), 6, "{line}");
        }
    }
}
