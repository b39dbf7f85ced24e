//! The rules of publicity (seed 001, measure 3.1.2) as data with their source, and what is asked of the forms.

use super::{AnnouncementFace, Face, Kind};
use chrono::{Days, NaiveDate};
use kernel::{FieldError, fiscal::FiscalYear, text};

/// RULE: at least three channels for each announcement (domain.md b2 3.1.2).
pub const MIN_CHANNELS: usize = 3;
/// The target: website, notice board, letter, wireless broadcast (domain.md b2 3.1.2).
pub const TARGET_CHANNELS: usize = 4;
/// Where the two numbers and the rule of all projects (100 %) come from, as shown beside a warning.
pub const SOURCE: &str = "มาตรการ 3.1.2 เผยแพร่ข้อมูลการจัดซื้อจัดจ้าง (แผนปฏิบัติการป้องกันการทุจริต มิติที่ 3)";
/// Days after the announcement by which the channels are to be complete. No source names a number: a proposal of the
/// product, said so in the deadline's trace.
pub const DAYS_TO_COMPLETE: u64 = 7;

pub const MAX_TITLE: usize = 500;
pub const MAX_REFERENCE: usize = 60;
pub const MAX_BODY: usize = 4_000;
/// A trillion baht, far above any budget of a local administration.
const MAX_SATANG: i64 = 100_000_000_000_000;

/// Something that does not keep a rule. It warns and never blocks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Warning {
    /// RULE of all projects: this one is not on the portal.
    NotPublished,
    /// No announcement at all.
    NoAnnouncement,
    /// This kind of announcement is missing.
    KindMissing(Kind),
    /// An announcement with fewer than [`MIN_CHANNELS`] channels.
    TooFewChannels { kind: Kind, used: usize },
    /// Enough channels, but fewer than [`TARGET_CHANNELS`].
    BelowTarget { kind: Kind, used: usize },
    /// A channel without an address or a file that shows it.
    ProofMissing(Kind),
}

/// One announcement as the rules look at it: kind, different channels, whether each has proof.
#[derive(Debug, Clone, Copy)]
pub struct Seen {
    pub kind: Kind,
    pub channels: usize,
    pub all_proved: bool,
}

/// Every rule a project does not keep.
#[must_use]
pub fn warnings(published: bool, seen: &[Seen]) -> Vec<Warning> {
    let mut found = Vec::new();
    if !published {
        found.push(Warning::NotPublished);
    }
    if seen.is_empty() {
        found.push(Warning::NoAnnouncement);
    }
    for one in seen {
        if one.channels < MIN_CHANNELS {
            found.push(Warning::TooFewChannels { kind: one.kind, used: one.channels });
        } else if one.channels < TARGET_CHANNELS {
            found.push(Warning::BelowTarget { kind: one.kind, used: one.channels });
        }
        if !one.all_proved {
            found.push(Warning::ProofMissing(one.kind));
        }
    }
    if !seen.is_empty() {
        let missing = Kind::ALL.iter().filter(|kind| !seen.iter().any(|one| one.kind == **kind));
        found.extend(missing.map(|kind| Warning::KindMissing(*kind)));
    }
    found
}

/// By when the channels of an announcement are to be complete.
#[must_use]
pub fn channels_due(announced_on: NaiveDate) -> NaiveDate {
    announced_on.checked_add_days(Days::new(DAYS_TO_COMPLETE)).unwrap_or(announced_on)
}

/// Cleans what was typed and names every broken rule.
#[must_use]
pub fn check(mut face: Face) -> (Face, Vec<FieldError>) {
    let mut errors = Vec::new();
    face.title = text::clean_line(&face.title, MAX_TITLE);
    face.reference = text::clean_line(&face.reference, MAX_REFERENCE);
    if face.title.is_empty() {
        errors.push(FieldError::new("title", "required"));
    }
    if !(0..=MAX_SATANG).contains(&face.budget_satang) {
        errors.push(FieldError::new("budgetBaht", "bad_number"));
    }
    if FiscalYear::from_be(face.fiscal_year).is_none() {
        errors.push(FieldError::new("fiscalYear", "bad_fiscal_year"));
    }
    (face, errors)
}

#[must_use]
pub fn check_announcement(mut face: AnnouncementFace) -> (AnnouncementFace, Vec<FieldError>) {
    face.body = text::clean_text(&face.body, MAX_BODY);
    let errors = if face.body.is_empty() { vec![FieldError::new("body", "required")] } else { Vec::new() };
    (face, errors)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn seen(kind: Kind, channels: usize) -> Seen {
        Seen { kind, channels, all_proved: true }
    }

    #[test]
    fn seed_001_measure_3_1_2_at_least_three_channels_and_four_as_the_target() {
        let of = |channels| warnings(true, &Kind::ALL.iter().map(|k| seen(*k, channels)).collect::<Vec<_>>());
        assert_eq!(of(2).len(), 5);
        assert!(of(2).iter().all(|w| matches!(w, Warning::TooFewChannels { used: 2, .. })));
        assert!(of(3).iter().all(|w| matches!(w, Warning::BelowTarget { used: 3, .. })));
        assert!(of(4).is_empty());
    }

    #[test]
    fn seed_001_measure_3_1_2_every_project_is_published() {
        assert_eq!(warnings(false, &[]), [Warning::NotPublished, Warning::NoAnnouncement]);
    }

    #[test]
    fn missing_kinds_and_missing_proof_are_named() {
        let one = Seen { all_proved: false, ..seen(Kind::ReferencePrice, 4) };
        let found = warnings(true, &[one]);
        assert_eq!(found.first(), Some(&Warning::ProofMissing(Kind::ReferencePrice)));
        assert_eq!(found.iter().filter(|w| matches!(w, Warning::KindMissing(_))).count(), 4);
    }

    #[test]
    fn bad_fields_are_named() {
        let face = Face {
            title: " ".into(),
            reference: String::new(),
            budget_satang: -1,
            fiscal_year: 2026,
            department: None,
            owner: None,
        };
        let told: Vec<String> = check(face).1.into_iter().map(|f| f.field).collect();
        assert_eq!(told, ["title", "budgetBaht", "fiscalYear"]);
        let empty = AnnouncementFace {
            kind: Kind::Selected,
            announced_on: "2026-11-20".parse().unwrap(),
            body: " \n".into(),
        };
        assert_eq!(check_announcement(empty).1, [FieldError::new("body", "required")]);
        assert_eq!(channels_due("2026-11-27".parse().unwrap()).to_string(), "2026-12-04");
    }
}
