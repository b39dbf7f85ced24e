//! What holds for every document: no line is lost, every doubt is told, nothing panics.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

use crate::*;
use proptest::prelude::*;
use serde_json::Value;
use std::collections::BTreeSet;

/// The texts of the repository: five real documents with invented persons, and invented documents of other offices.
pub(crate) const FIXTURES: [(&str, &str, DocumentKind); 15] = [
    ("programme", include_str!("../fixtures/programme.txt"), DocumentKind::Programme),
    ("measures", include_str!("../fixtures/measures.txt"), DocumentKind::Measures),
    ("activity_report", include_str!("../fixtures/activity_report.txt"), DocumentKind::ActivityReport),
    (
        "participation_policy",
        include_str!("../fixtures/participation_policy.txt"),
        DocumentKind::ParticipationPolicy,
    ),
    (
        "centre_announcement",
        include_str!("../fixtures/centre_announcement.txt"),
        DocumentKind::CentreAnnouncement,
    ),
    ("measures_arabic", include_str!("../fixtures/measures_arabic.txt"), DocumentKind::Measures),
    ("measures_sao", include_str!("../fixtures/measures_sao.txt"), DocumentKind::Measures),
    ("centre_sao", include_str!("../fixtures/centre_sao.txt"), DocumentKind::CentreAnnouncement),
    ("centre_town", include_str!("../fixtures/centre_town.txt"), DocumentKind::CentreAnnouncement),
    ("memo_two", include_str!("../fixtures/memo_two.txt"), DocumentKind::ActivityReport),
    ("report_only", include_str!("../fixtures/report_only.txt"), DocumentKind::ActivityReport),
    ("programme_round2", include_str!("../fixtures/programme_round2.txt"), DocumentKind::Programme),
    ("programme_plain", include_str!("../fixtures/programme_plain.txt"), DocumentKind::Programme),
    ("policy_plain", include_str!("../fixtures/policy_plain.txt"), DocumentKind::ParticipationPolicy),
    ("policy_levels", include_str!("../fixtures/policy_levels.txt"), DocumentKind::ParticipationPolicy),
];

pub(crate) fn fixture(name: &str) -> &'static str {
    FIXTURES.iter().find(|(of, ..)| *of == name).unwrap().1
}

/// Every value with its place, found in the JSON as a caller sees it.
fn fields(value: &Value, found: &mut Vec<Value>) {
    match value {
        Value::Object(object) => {
            if object.contains_key("line") && object.contains_key("raw") {
                found.push(value.clone());
            }
            object.values().for_each(|inner| fields(inner, found));
        }
        Value::Array(all) => all.iter().for_each(|inner| fields(inner, found)),
        _ => {}
    }
}

/// The property of the house: a line that is not empty is a value, furniture or unplaced, and of these only one.
pub(crate) fn nothing_lost(document: &Document) -> Result<(), String> {
    let mut found = Vec::new();
    fields(&serde_json::to_value(&document.body).unwrap(), &mut found);
    fields(&serde_json::to_value(&document.facts).unwrap(), &mut found);
    let mut placed = BTreeSet::new();
    for field in &found {
        placed.insert(field["line"].as_u64().unwrap());
        placed.extend(field["more_lines"].as_array().into_iter().flatten().filter_map(Value::as_u64));
    }
    let aside: BTreeSet<u64> = document.furniture.iter().map(|piece| u64::from(piece.line)).collect();
    let unplaced: BTreeSet<u64> = document.unplaced.iter().map(|line| u64::from(line.line)).collect();
    for line in &document.lines {
        let n = u64::from(line.line);
        let places = [placed.contains(&n), aside.contains(&n), unplaced.contains(&n)];
        if places.iter().filter(|place| **place).count() != 1 {
            return Err(format!("line {n} is in {places:?}: {}", line.text));
        }
    }
    for field in found {
        if let Some(code) = field["doubt"].as_str() {
            let line = field["line"].as_u64().unwrap();
            let more: Vec<u64> =
                field["more_lines"].as_array().into_iter().flatten().filter_map(Value::as_u64).collect();
            let told = document.doubts.iter().any(|doubt| {
                let n = u64::from(doubt.line);
                doubt.code.code() == code && (n == line || more.contains(&n))
            });
            if !told {
                return Err(format!("{code} at line {line} is not in the list of doubts"));
            }
        }
        // The raw text is what stands there, whole or in part.
        let bare = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
        let line = field["line"].as_u64().unwrap();
        let more: Vec<u64> =
            field["more_lines"].as_array().into_iter().flatten().filter_map(Value::as_u64).collect();
        let own = document
            .lines
            .iter()
            .filter(|of| u64::from(of.line) == line || more.contains(&u64::from(of.line)));
        let stands: String = own.map(|of| bare(&of.text)).collect();
        let raw = bare(field["raw"].as_str().unwrap());
        if !stands.contains(&raw) {
            return Err(format!("{raw} does not stand on line {line}"));
        }
    }
    Ok(())
}

#[test]
fn every_line_of_every_fixture_has_one_place_and_every_doubt_is_told() {
    for (name, text, kind) in FIXTURES {
        let document = read_text(text);
        assert_eq!(document.kind, Some(kind), "{name}");
        assert_eq!(nothing_lost(&document), Ok(()), "{name}");
        let unplaced: Vec<&str> = document.unplaced.iter().map(|line| line.text.as_str()).collect();
        assert!(unplaced.len() <= 2, "{name}: {unplaced:?}");
    }
}

/// The true seeds, with the names of real persons, are not in the repository: the test runs where their folder is
/// named.
#[test]
fn the_true_seeds_are_read_like_their_fixtures() {
    let Some(folder) = std::env::var_os("SUANRUAM_SEEDS") else { return };
    let mut seen = BTreeSet::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let document = read_bytes(&name, &std::fs::read(&path).unwrap()).unwrap();
        assert_eq!(nothing_lost(&document), Ok(()), "{name}");
        assert_eq!(document.unplaced, [], "{name}");
        let kind = document.kind.unwrap();
        let like = read_text(FIXTURES.iter().find(|(.., of)| *of == kind).unwrap().1);
        let codes =
            |document: &Document| document.doubts.iter().map(|d| (d.code, d.line)).collect::<Vec<_>>();
        assert_eq!(codes(&document), codes(&like), "{name}");
        seen.insert(kind.code());
    }
    assert_eq!(seen.len(), 5);
}

#[test]
fn a_document_survives_json() {
    for (name, text, _) in FIXTURES {
        let document = read_text(text);
        let json = serde_json::to_string(&document).unwrap();
        assert_eq!(serde_json::from_str::<Document>(&json).unwrap(), document, "{name}");
    }
}

#[test]
fn thai_and_arabic_numerals_are_read_alike() {
    for (name, text, _) in FIXTURES {
        let thai = read_text(&kernel::numerals::to_thai(text));
        let arabic = read_text(&kernel::numerals::to_arabic(text));
        assert_eq!(thai.kind, arabic.kind, "{name}");
        let codes =
            |document: &Document| document.doubts.iter().map(|d| (d.code, d.line)).collect::<Vec<_>>();
        assert_eq!(codes(&thai), codes(&arabic), "{name}");
        let shape = |document: &Document| {
            let mut found = Vec::new();
            fields(&serde_json::to_value(&document.body).unwrap(), &mut found);
            found.len()
        };
        assert_eq!(shape(&thai), shape(&arabic), "{name}");
    }
}

#[test]
fn every_code_has_words_in_both_languages() {
    for lang in Lang::ALL {
        let keys = DoubtCode::ALL
            .iter()
            .map(|c| c.key())
            .chain(FurnitureReason::ALL.iter().map(|c| c.key()))
            .chain(DocumentKind::ALL.iter().map(|c| c.key()))
            .chain(ReadFault::ALL.iter().map(|c| c.key()))
            .chain(DepartmentKind::ALL.iter().map(|c| c.key()))
            .chain(MeasureForm::ALL.iter().map(|c| c.key()))
            .chain(CommitteeRole::ALL.iter().map(|c| c.key()))
            .chain(PositionKind::ALL.iter().map(|c| c.key()))
            .chain(ChannelKind::ALL.iter().map(|c| c.key()))
            .chain(ParticipationCategory::ALL.iter().map(|c| c.key()))
            .chain(ParticipationLevel::ALL.iter().map(|c| c.key()))
            .chain(ComplaintKind::ALL.iter().map(|c| c.key()));
        for key in keys {
            assert_ne!(kernel::lang::t(lang, key), key, "{key} in {lang}");
        }
    }
}

#[test]
fn the_kind_is_told_by_the_text_and_not_by_a_word() {
    assert_eq!(read_text("").kind, None);
    assert_eq!(read_text("งบประมาณ\nวัตถุประสงค์\nสถานที่").kind, None);
    assert_eq!(read_text("ขอเชิญร่วมวางแผนและร่วมดำเนินการ").kind, None);
}

/// How a text comes damaged: lines gone, doubled, moved, cut, joined, or with strange characters in them.
fn mutate(text: &str, changes: &[(u8, usize, usize)]) -> String {
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    for (what, a, b) in changes {
        if lines.is_empty() {
            break;
        }
        let (a, b) = (a % lines.len(), b % lines.len());
        match what % 8 {
            0 => drop(lines.remove(a)),
            1 => lines.insert(b, lines[a].clone()),
            2 => lines.swap(a, b),
            3 => lines[a] = lines[a].chars().take(b % 40).collect(),
            4 => lines[a] = format!("{} {}", lines[a], lines[b]),
            5 => lines[a].push_str("\u{0}\u{202e}\t|\u{e49}\u{e49}\u{feff}"),
            6 => lines[a] = format!("{}. {}", b, lines[a]),
            _ => lines[a] = lines[a].replace([' ', '.'], ""),
        }
    }
    lines.join("\n")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn a_damaged_text_loses_no_line(which in 0_usize..15, changes in proptest::collection::vec((0_u8..8, 0_usize..900, 0_usize..900), 0..25)) {
        let document = read_text(&mutate(FIXTURES[which].1, &changes));
        prop_assert_eq!(nothing_lost(&document), Ok(()));
    }

    #[test]
    fn two_documents_in_one_text_lose_no_line(a in 0_usize..15, b in 5_usize..15) {
        let document = read_text(&format!("{}\n{}", FIXTURES[a].1, FIXTURES[b].1));
        prop_assert_eq!(nothing_lost(&document), Ok(()));
    }

    #[test]
    fn any_text_and_any_bytes_end_well(text in "\\PC{0,200}|[ก-๙0-9().:,/\\-\\t\\n ]{0,300}", bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        prop_assert_eq!(nothing_lost(&read_text(&text)), Ok(()));
        if let Ok(document) = read_bytes("x.txt", &bytes) {
            prop_assert_eq!(nothing_lost(&document), Ok(()));
        }
    }
}
