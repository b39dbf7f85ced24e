//! What settings may say.

use super::Settings;
use kernel::{Fault, FieldError, day_count, text};

const MOST_ACK_DAYS: i64 = day_count::ANSWER_DAYS;
const MOST_REOPEN_DAYS: i64 = 365;
const MOST_HOURS_TEXT: usize = 300;

/// Brings the texts into order and refuses what breaks a rule.
///
/// # Errors
/// [`Fault::Invalid`]: a promise longer than the rule's days (domain.md c3), a number out of range, a send window
/// that ends before it begins.
pub fn check(mut settings: Settings) -> Result<Settings, Fault> {
    let mut errors = Vec::new();
    if !(1..=day_count::ANSWER_DAYS).contains(&settings.promise_days) {
        errors.push(FieldError::new("promiseDays", "promise_too_long").with("max", day_count::ANSWER_DAYS));
    }
    if !(1..=MOST_ACK_DAYS).contains(&settings.ack_working_days) {
        errors.push(FieldError::new("ackWorkingDays", "bad_number"));
    }
    if !(0..=MOST_REOPEN_DAYS).contains(&settings.reopen_days) {
        errors.push(FieldError::new("reopenDays", "bad_number"));
    }
    if settings.send_from >= settings.send_to {
        errors.push(FieldError::new("sendTo", "time_order"));
    }
    settings.service_hours = text::clean_text(&settings.service_hours, usize::MAX);
    if settings.service_hours.chars().count() > MOST_HOURS_TEXT {
        errors.push(FieldError::new("serviceHours", "too_long").with("max", MOST_HOURS_TEXT));
    }
    if errors.is_empty() { Ok(settings) } else { Err(Fault::Invalid(errors)) }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;
    use serde_json::json;

    fn rules_broken(settings: Settings) -> Vec<(String, String)> {
        match check(settings) {
            Err(Fault::Invalid(fields)) => fields.into_iter().map(|f| (f.field, f.rule)).collect(),
            other => panic!("accepted: {other:?}"),
        }
    }

    #[test]
    fn domain_c3_a_promise_longer_than_fifteen_days_is_refused() {
        for promise_days in [0, -1, 16, 30] {
            let broken = rules_broken(Settings { promise_days, ..Settings::default() });
            assert_eq!(broken, [("promiseDays".to_owned(), "promise_too_long".to_owned())]);
        }
        for promise_days in [1, 7, 15] {
            assert!(check(Settings { promise_days, ..Settings::default() }).is_ok());
        }
    }

    #[test]
    fn every_broken_field_is_named_at_once() {
        let broken = rules_broken(Settings {
            ack_working_days: 0,
            reopen_days: 366,
            send_from: Settings::default().send_to,
            service_hours: "ก".repeat(301),
            ..Settings::default()
        });
        let fields: Vec<&str> = broken.iter().map(|(field, _)| field.as_str()).collect();
        assert_eq!(fields, ["ackWorkingDays", "reopenDays", "sendTo", "serviceHours"]);
    }

    #[test]
    fn a_missing_key_means_its_default_and_a_foreign_key_is_kept() {
        let read: Settings =
            serde_json::from_value(json!({ "promise_days": 7, "of_a_newer_version": [1] })).unwrap();
        assert_eq!(read.promise_days, 7);
        assert_eq!(read.send_to, Settings::default().send_to);
        assert_eq!(read.to_json()["of_a_newer_version"], json!([1]));
        assert_eq!(serde_json::from_value::<Settings>(json!({})).unwrap(), Settings::default());
        assert_eq!(
            serde_json::from_value::<Settings>(Settings::default().to_json()).unwrap(),
            Settings::default()
        );
    }
}
