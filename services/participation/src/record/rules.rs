//! What is asked of every record, whatever its kind.

use super::Face;
use kernel::{FieldError, fiscal::FiscalYear, text};

pub const MAX_TITLE: usize = 500;
pub const MAX_SUMMARY: usize = 1_000;
pub const MAX_PLACE: usize = 300;

/// Cleans what was typed and names every broken rule. Fields are named as the forms name them.
#[must_use]
pub fn check(mut face: Face) -> (Face, Vec<FieldError>) {
    let mut errors = Vec::new();
    face.title = text::clean_line(&face.title, MAX_TITLE);
    face.summary = text::clean_text(&face.summary, MAX_SUMMARY);
    face.place = text::clean_line(&face.place, MAX_PLACE);
    if face.title.is_empty() {
        errors.push(FieldError::new("title", "required"));
    }
    if let Some(year) = face.fiscal_year
        && FiscalYear::from_be(year).is_none()
    {
        errors.push(FieldError::new("fiscalYear", "bad_fiscal_year"));
    }
    match (face.starts_on, face.ends_on) {
        (None, Some(_)) => errors.push(FieldError::new("startsOn", "required")),
        (Some(from), Some(to)) if to < from => errors.push(FieldError::new("endsOn", "before_start")),
        _ => {}
    }
    (face, errors)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn every_broken_field_is_named_and_the_rest_is_cleaned() {
        let face = Face {
            title: "  ".into(),
            place: " ศาลา\u{200b}กลางบ้าน ".into(),
            fiscal_year: Some(2026),
            starts_on: "2026-11-23".parse().ok(),
            ends_on: "2026-11-22".parse().ok(),
            ..Face::default()
        };
        let (face, errors) = check(face);
        let names: Vec<&str> = errors.iter().map(|e| e.field.as_str()).collect();
        assert_eq!(names, ["title", "fiscalYear", "endsOn"]);
        assert_eq!(face.place, face.place.trim());
    }

    #[test]
    fn a_last_day_needs_a_first() {
        let face = Face { title: "x".into(), ends_on: "2026-11-22".parse().ok(), ..Face::default() };
        assert_eq!(check(face).1, [FieldError::new("startsOn", "required")]);
    }
}
