//! What an activity may say, which of the five elements are there, and what to look at again.

use super::{Detail, Element, Group, Warning};
use crate::record::Face;
use kernel::{
    FieldError,
    fiscal::{FiscalYear, be_year},
    text,
};

pub const MAX_LINE: usize = 1_000;
pub const MAX_LINES: usize = 50;
const MAX_GROUP: usize = 300;
const MOST_PEOPLE: i32 = 1_000_000;

/// Cleans what was typed and names every broken rule. Empty lines of a list are left out.
#[must_use]
pub fn check(mut detail: Detail) -> (Detail, Vec<FieldError>) {
    let mut errors = Vec::new();
    for (name, list) in
        [("topics", &mut detail.topics), ("results", &mut detail.results), ("uses", &mut detail.uses)]
    {
        *list = list.iter().map(|line| text::clean_line(line, MAX_LINE)).filter(|l| !l.is_empty()).collect();
        if list.len() > MAX_LINES {
            errors.push(FieldError::new(name, "too_many").with("max", MAX_LINES));
        }
    }
    detail.expectation = text::clean_text(&detail.expectation, MAX_LINE);
    detail.groups = std::mem::take(&mut detail.groups)
        .into_iter()
        .map(|group| Group { name: text::clean_line(&group.name, MAX_GROUP), ..group })
        .filter(|group| !group.name.is_empty() || group.count.is_some())
        .collect();
    if detail.groups.iter().any(|group| group.name.is_empty()) {
        errors.push(FieldError::new("groups", "group_without_name"));
    }
    if detail.groups.len() > MAX_LINES {
        errors.push(FieldError::new("groups", "too_many").with("max", MAX_LINES));
    }
    let fits = |n: Option<i32>| n.is_none_or(|n| (0..=MOST_PEOPLE).contains(&n));
    for (name, n) in [
        ("participants", detail.participants),
        ("women", detail.women),
        ("youth", detail.youth),
        ("elderly", detail.elderly),
    ] {
        if !fits(n) {
            errors.push(FieldError::new(name, "bad_number"));
        }
    }
    if !detail.groups.iter().all(|group| fits(group.count)) {
        errors.push(FieldError::new("groups", "bad_number"));
    }
    (detail, errors)
}

/// The fiscal year follows from the first day when nobody said another one.
#[must_use]
pub fn with_year(mut face: Face) -> Face {
    face.fiscal_year = face.fiscal_year.or_else(|| face.starts_on.map(|day| FiscalYear::of(day).be()));
    face
}

/// Which of the five elements are there (seed 002; domain.md b3). The participants need a total and who they were; the
/// year needs days that lie in it.
#[must_use]
pub fn elements(face: &Face, detail: &Detail) -> Vec<(Element, bool)> {
    Element::ALL
        .iter()
        .map(|element| {
            let there = match element {
                Element::Topics => !detail.topics.is_empty(),
                Element::Participants => {
                    detail.participants.is_some_and(|n| n > 0) && !detail.groups.is_empty()
                }
                Element::Results => !detail.results.is_empty(),
                Element::Uses => !detail.uses.is_empty(),
                Element::Year => in_year(face),
            };
            (*element, there)
        })
        .collect()
}

/// How many of the five are there.
#[must_use]
pub fn elements_there(face: &Face, detail: &Detail) -> i32 {
    elements(face, detail).into_iter().map(|(_, there)| i32::from(there)).sum()
}

/// All or nothing: 100 with all five elements, else 0 (domain.md b3: score of the OIT item).
#[must_use]
pub fn score(elements: i32) -> i32 {
    if usize::try_from(elements).is_ok_and(|n| n == Element::ALL.len()) { 100 } else { 0 }
}

fn in_year(face: &Face) -> bool {
    let Some(year) = face.fiscal_year.and_then(FiscalYear::from_be) else { return false };
    face.starts_on.is_some_and(|from| year.contains(from) && face.ends_on.is_none_or(|to| year.contains(to)))
}

/// What to look at again. `photos_without_alt` is how many pictures have no words for people who cannot see them.
#[must_use]
pub fn warnings(face: &Face, detail: &Detail, photos_without_alt: usize, public: bool) -> Vec<Warning> {
    let mut found = Vec::new();
    let of_groups: i64 = detail.groups.iter().filter_map(|g| g.count).map(i64::from).sum();
    if let Some(total) = detail.participants.map(i64::from) {
        if total < of_groups {
            found.push(Warning::TotalBelowGroups);
        }
        let parts = [detail.women, detail.youth, detail.elderly];
        if parts.into_iter().flatten().any(|part| i64::from(part) > total) {
            found.push(Warning::PartAboveTotal);
        }
    }
    if let (Some(year), Some(from)) = (face.fiscal_year, face.starts_on) {
        let to = face.ends_on.unwrap_or(from);
        if !in_year(face) {
            found.push(Warning::OutsideFiscalYear);
        } else if be_year(from) != year || be_year(to) != year {
            found.push(Warning::FiscalNotCalendar);
        }
    }
    if photos_without_alt > 0 {
        found.push(Warning::PhotoWithoutAlt);
    }
    if public && elements(face, detail).iter().any(|(_, there)| !there) {
        found.push(Warning::PublishedIncomplete);
    }
    found
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;
    use proptest::prelude::*;

    fn group(name: &str, count: Option<i32>) -> Group {
        Group { name: name.into(), count }
    }

    /// The shape of seed 002: 25-28 November 2567, fiscal year 2568, 200 people, five groups, four topics.
    fn seed_002() -> (Face, Detail) {
        let face = Face {
            title: "ประชุมเชิงปฏิบัติการ".into(),
            fiscal_year: Some(2568),
            starts_on: "2024-11-25".parse().ok(),
            ends_on: "2024-11-28".parse().ok(),
            ..Face::default()
        };
        let detail = Detail {
            topics: ["ก", "ข", "ค", "ง"].map(String::from).to_vec(),
            participants: Some(200),
            groups: ["1", "2", "3", "4", "5"].map(|name| group(name, None)).to_vec(),
            results: ["ก", "ข"].map(String::from).to_vec(),
            uses: vec!["ก".into()],
            expectation: "ก".into(),
            ..Detail::default()
        };
        (face, detail)
    }

    #[test]
    fn domain_b3_seed_002_has_five_of_five() {
        let (face, detail) = seed_002();
        assert_eq!(elements_there(&face, &detail), 5);
        assert_eq!(score(5), 100);
    }

    #[test]
    fn domain_b3_each_element_missing_alone_gives_nothing() {
        let (face, detail) = seed_002();
        let missing = |face: &Face, detail: &Detail| {
            let gone: Vec<Element> =
                elements(face, detail).into_iter().filter(|(_, there)| !there).map(|(e, _)| e).collect();
            assert_eq!(score(elements_there(face, detail)), 0);
            gone
        };
        assert_eq!(missing(&face, &Detail { topics: vec![], ..detail.clone() }), [Element::Topics]);
        assert_eq!(missing(&face, &Detail { participants: None, ..detail.clone() }), [Element::Participants]);
        assert_eq!(missing(&face, &Detail { groups: vec![], ..detail.clone() }), [Element::Participants]);
        assert_eq!(missing(&face, &Detail { results: vec![], ..detail.clone() }), [Element::Results]);
        assert_eq!(missing(&face, &Detail { uses: vec![], ..detail.clone() }), [Element::Uses]);
        for wrong in [
            Face { fiscal_year: Some(2567), ..face.clone() },
            Face { fiscal_year: None, ..face.clone() },
            Face { starts_on: None, ends_on: None, ..face.clone() },
            Face { ends_on: "2025-10-01".parse().ok(), ..face.clone() },
        ] {
            assert_eq!(missing(&wrong, &detail), [Element::Year]);
        }
    }

    #[test]
    fn domain_b3_november_2567_in_fiscal_2568_warns_and_march_2568_does_not() {
        let (face, detail) = seed_002();
        assert_eq!(warnings(&face, &detail, 0, true), [Warning::FiscalNotCalendar]);
        let march =
            Face { starts_on: "2025-03-03".parse().ok(), ends_on: "2025-03-04".parse().ok(), ..face.clone() };
        assert_eq!(warnings(&march, &detail, 0, true), []);
        let next = Face { starts_on: "2025-10-01".parse().ok(), ends_on: None, ..face };
        assert_eq!(warnings(&next, &detail, 0, false), [Warning::OutsideFiscalYear]);
    }

    #[test]
    fn a_total_smaller_than_its_groups_warns() {
        let (face, mut detail) = seed_002();
        detail.groups = vec![group("อสม.", Some(120)), group("ผู้นำชุมชน", Some(81)), group("ประชาชน", None)];
        detail.women = Some(201);
        let found = warnings(&face, &detail, 2, false);
        assert_eq!(
            found,
            [
                Warning::TotalBelowGroups,
                Warning::PartAboveTotal,
                Warning::FiscalNotCalendar,
                Warning::PhotoWithoutAlt
            ]
        );
        detail.participants = Some(201);
        assert_eq!(warnings(&face, &detail, 0, false), [Warning::FiscalNotCalendar]);
    }

    #[test]
    fn published_without_an_element_warns() {
        let (face, detail) = seed_002();
        let bare = Detail { results: vec![], ..detail };
        assert!(warnings(&face, &bare, 0, true).contains(&Warning::PublishedIncomplete));
        assert!(!warnings(&face, &bare, 0, false).contains(&Warning::PublishedIncomplete));
    }

    #[test]
    fn every_broken_field_is_named_and_empty_lines_vanish() {
        let detail = Detail {
            topics: vec!["  ".into(), " ก ".into()],
            participants: Some(-1),
            groups: vec![group("", None), group(" ", Some(3)), group("ข", Some(-1))],
            women: Some(i32::MAX),
            results: vec!["x".into(); MAX_LINES + 1],
            ..Detail::default()
        };
        let (clean, errors) = check(detail);
        assert_eq!(clean.topics, ["ก"]);
        assert_eq!(clean.groups.len(), 2, "a group without name and number is an empty line");
        let broken: Vec<(&str, &str)> = errors.iter().map(|e| (e.field.as_str(), e.rule.as_str())).collect();
        assert_eq!(
            broken,
            [
                ("results", "too_many"),
                ("groups", "group_without_name"),
                ("participants", "bad_number"),
                ("women", "bad_number"),
                ("groups", "bad_number"),
            ]
        );
    }

    #[test]
    fn the_year_follows_from_the_first_day_unless_said() {
        let face = Face { starts_on: "2026-10-01".parse().ok(), ..Face::default() };
        assert_eq!(with_year(face.clone()).fiscal_year, Some(2570));
        assert_eq!(with_year(Face { fiscal_year: Some(2569), ..face }).fiscal_year, Some(2569));
    }

    proptest! {
        #[test]
        fn a_total_that_reaches_its_groups_never_warns(counts in prop::collection::vec(0_i32..5_000, 0..8)) {
            let detail = Detail {
                participants: Some(counts.iter().sum()),
                groups: counts.into_iter().map(|n| group("ก", Some(n))).collect(),
                ..Detail::default()
            };
            prop_assert!(warnings(&Face::default(), &detail, 0, false).is_empty());
        }
    }
}
