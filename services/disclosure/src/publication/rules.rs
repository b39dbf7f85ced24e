//! What is asked of a publication and of an edition.

use super::{EditionFace, Face};
use chrono::NaiveDate;
use kernel::{
    FieldError,
    fiscal::{FiscalYear, HalfYearRound},
    text,
};

pub const MAX_TITLE: usize = 500;
pub const MAX_SUMMARY: usize = 2_000;
pub const MAX_LABEL: usize = 60;
pub const MAX_OIT: usize = 10;

/// Cleans what was typed and names every broken rule.
#[must_use]
pub fn check(mut face: Face) -> (Face, Vec<FieldError>) {
    let mut errors = Vec::new();
    face.title = text::clean_line(&face.title, MAX_TITLE);
    face.summary = text::clean_text(&face.summary, MAX_SUMMARY);
    face.oit_item = text::clean_line(&face.oit_item, MAX_OIT).to_uppercase();
    if face.title.is_empty() {
        errors.push(FieldError::new("title", "required"));
    }
    if FiscalYear::from_be(face.fiscal_year).is_none() {
        errors.push(FieldError::new("fiscalYear", "bad_fiscal_year"));
    }
    if !is_oit_item(&face.oit_item) {
        errors.push(FieldError::new("oitItem", "bad_oit_item"));
    }
    (face, errors)
}

/// `O` and one to three digits, or nothing (domain.md c10: O1 to O43 and moving).
fn is_oit_item(text: &str) -> bool {
    text.is_empty()
        || text
            .strip_prefix('O')
            .is_some_and(|n| (1..=3).contains(&n.len()) && n.bytes().all(|b| b.is_ascii_digit()))
}

/// Cleans what was typed about an edition; `files` is how many it will have.
#[must_use]
pub fn check_edition(
    mut face: EditionFace,
    files: usize,
    today: NaiveDate,
) -> (EditionFace, Vec<FieldError>) {
    let mut errors = Vec::new();
    face.label = text::clean_line(&face.label, MAX_LABEL);
    if face.label.is_empty() {
        errors.push(FieldError::new("label", "required"));
    }
    if face.created_on > today {
        errors.push(FieldError::new("createdOn", "date_in_future"));
    }
    if face.updated_on > today {
        errors.push(FieldError::new("updatedOn", "date_in_future"));
    } else if face.updated_on < face.created_on {
        errors.push(FieldError::new("updatedOn", "before_start"));
    }
    if face.expires_on.is_some_and(|day| day < face.updated_on) {
        errors.push(FieldError::new("expiresOn", "before_start"));
    }
    if files == 0 {
        errors.push(FieldError::new("files", "required"));
    }
    (face, errors)
}

/// A report of a half-year round that appears before the round has ended (seed 000: 5 March 2567 for October to
/// March): a warning, never a refusal. Judged by the words of its title and its first day.
#[must_use]
pub fn is_before_round_end(title: &str, fiscal_year: i32, created_on: NaiveDate) -> bool {
    let is_half_year = ["6 เดือน", "๖ เดือน", "หกเดือน"].iter().any(|words| title.contains(words));
    let Some(year) = FiscalYear::from_be(fiscal_year).filter(|_| is_half_year) else { return false };
    if !year.contains(created_on) {
        return false;
    }
    let (_, end) = HalfYearRound::of(created_on).range(year);
    created_on < end
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::publication::Category;

    fn d(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn face(title: &str, oit: &str, year: i32) -> Face {
        Face {
            title: title.into(),
            summary: String::new(),
            category: Category::Report,
            oit_item: oit.into(),
            item: None,
            fiscal_year: year,
            department: None,
        }
    }

    #[test]
    fn an_oit_number_is_an_o_with_digits_and_the_year_is_of_the_buddhist_era() {
        assert!(check(face("ก", " o20 ", 2570)).1.is_empty());
        assert_eq!(check(face("ก", " o20 ", 2570)).0.oit_item, "O20");
        let told: Vec<String> = check(face(" ", "020", 2026)).1.into_iter().map(|f| f.field).collect();
        assert_eq!(told, ["title", "fiscalYear", "oitItem"]);
    }

    #[test]
    fn an_edition_needs_a_label_a_file_and_days_in_order() {
        let edition = |created: &str, updated: &str, expires: Option<&str>| EditionFace {
            label: "1.0".into(),
            created_on: d(created),
            updated_on: d(updated),
            expires_on: expires.map(d),
        };
        let told = |face, files| -> Vec<String> {
            check_edition(face, files, d("2026-11-22")).1.into_iter().map(|f| f.field).collect()
        };
        assert!(told(edition("2024-03-05", "2024-03-22", None), 1).is_empty());
        assert_eq!(
            told(edition("2026-11-23", "2026-11-22", Some("2026-11-01")), 0),
            ["createdOn", "updatedOn", "expiresOn", "files"]
        );
        assert_eq!(
            told(EditionFace { label: " ".into(), ..edition("2024-03-05", "2024-03-05", None) }, 1),
            ["label"]
        );
    }

    #[test]
    fn seed_000_a_six_month_report_of_5_march_2567_is_before_its_round_ends() {
        let title = "รายงานผลการเปิดโอกาสให้มีส่วนร่วม รอบ 6 เดือน";
        assert!(is_before_round_end(title, 2567, d("2024-03-05")));
        assert!(!is_before_round_end(title, 2567, d("2024-03-31")));
        assert!(!is_before_round_end(title, 2566, d("2024-03-05")));
        assert!(!is_before_round_end("แผนพัฒนาท้องถิ่น", 2567, d("2024-03-05")));
    }
}
