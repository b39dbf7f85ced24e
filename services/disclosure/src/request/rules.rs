//! What a request may say, when it is due and how it may end: pure decisions without a database.

use super::{Decision, Ground, Objection, Requester, State};
use chrono::{Duration, NaiveDate};
use kernel::{
    Fault, FieldError,
    day_count::{self, Holidays},
    text,
};
use tenancy::settings::Settings;

pub const MAX_BODY: usize = 3_000;
pub const MAX_ANSWER: usize = 5_000;
pub const MAX_NAME: usize = 200;
pub const MAX_ADDRESS: usize = 300;
pub const FEWEST_CHARACTERS: usize = 10;

/// Most days for an answer: ม.11 says "a reasonable time"; the cabinet's line is the same day for what is ready and never
/// later than 15 days (domain.md c9, from memory). An administration promises fewer under [`DAYS_KEY`], never more.
pub const MOST_DAYS: i64 = 15;
/// The administration's own number of days in its settings.
pub const DAYS_KEY: &str = "information_request_days";
/// ม.17: a third party has at least so many days to object (domain.md c9).
pub const OBJECTION_DAYS: i64 = 15;

/// The days this administration promises.
#[must_use]
pub fn promise_days(settings: &Settings) -> i64 {
    let own = settings.other.get(DAYS_KEY).and_then(serde_json::Value::as_i64);
    own.unwrap_or(MOST_DAYS).clamp(1, MOST_DAYS)
}

/// By when the answer is due: the day itself for what is ready, else calendar days after receipt, not moved by holidays
/// (domain.md c3: the authority's own last day counts).
#[must_use]
pub fn due(received_on: NaiveDate, days: i64, ready: bool) -> NaiveDate {
    if ready { received_on } else { received_on + Duration::days(days.clamp(1, MOST_DAYS)) }
}

/// Until when a third party may object: at least the law's days, moved to the next working day (domain.md c3).
///
/// # Errors
/// A field error for fewer days than ม.17 gives.
pub fn objection_due<H: Holidays + ?Sized>(
    told_on: NaiveDate,
    days: i64,
    holidays: &H,
) -> Result<NaiveDate, FieldError> {
    if !(OBJECTION_DAYS..=90).contains(&days) {
        return Err(FieldError::new("days", "objection_too_short").with("min", OBJECTION_DAYS));
    }
    Ok(day_count::citizen_due(told_on + Duration::days(days), holidays))
}

/// Cleans what was asked and names every broken rule.
pub fn check(body: &str, requester: Requester) -> (String, Requester, Vec<FieldError>) {
    let mut errors = Vec::new();
    let body = text::clean_text(body, usize::MAX);
    match body.chars().count() {
        0 => errors.push(FieldError::new("body", "required")),
        n if n < FEWEST_CHARACTERS => errors.push(FieldError::new("body", "too_short")),
        n if n > MAX_BODY => errors.push(FieldError::new("body", "too_long").with("max", MAX_BODY)),
        _ => {}
    }
    let requester = Requester {
        name: text::clean_line(&requester.name, MAX_NAME),
        phone: kernel::numerals::to_arabic(&text::clean_line(&requester.phone, 40)),
        email: requester.email.trim().to_owned(),
        address: text::clean_text(&requester.address, MAX_ADDRESS),
        wants_mail: requester.wants_mail || !requester.email.trim().is_empty(),
    };
    if !requester.email.is_empty() && !tenancy::staff::is_email(&requester.email) {
        errors.push(FieldError::new("email", "bad_email"));
    }
    let reachable =
        [&requester.phone, &requester.email, &requester.address].iter().any(|way| !way.is_empty());
    if !reachable {
        errors.push(FieldError::new("email", "no_contact"));
    }
    (body, requester, errors)
}

/// What a decision needs: words, a ground where something is withheld (ม.15 names it), the agency it went to.
///
/// # Errors
/// Every broken field; a refusal while a third party may still object (ม.17).
pub fn decided(
    decision: &Decision,
    state: State,
    objection: Option<Objection>,
    today: NaiveDate,
) -> Result<Decision, Fault> {
    if state != State::Received {
        return Err(Fault::Refused("information_not_open"));
    }
    let mut errors = Vec::new();
    let mut words = |typed: &str, field: &str| {
        let said = text::clean_text(typed, usize::MAX);
        match said.chars().count() {
            0 => errors.push(FieldError::new(field, "required")),
            n if n > MAX_ANSWER => errors.push(FieldError::new(field, "too_long").with("max", MAX_ANSWER)),
            _ => {}
        }
        said
    };
    let clean = match decision {
        Decision::Given { text } => Decision::Given { text: words(text, "text") },
        Decision::PartlyGiven { text, ground } => {
            Decision::PartlyGiven { text: words(text, "text"), ground: *ground }
        }
        Decision::Refused { text, ground } => {
            Decision::Refused { text: words(text, "text"), ground: *ground }
        }
        Decision::Transferred { text, agency } => {
            Decision::Transferred { agency: words(agency, "agency"), text: words(text, "text") }
        }
    };
    if !errors.is_empty() {
        return Err(Fault::Invalid(errors));
    }
    let gives = matches!(clean, Decision::Given { .. } | Decision::PartlyGiven { .. });
    if gives && objection.is_some_and(|o| o.objected.is_none() && today <= o.due_on) {
        return Err(Fault::Refused("objection_pending"));
    }
    Ok(clean)
}

/// The ground of a decision, if it withholds anything.
#[must_use]
pub fn ground(decision: &Decision) -> Option<Ground> {
    match decision {
        Decision::PartlyGiven { ground, .. } | Decision::Refused { ground, .. } => Some(*ground),
        Decision::Given { .. } | Decision::Transferred { .. } => None,
    }
}

/// A later day must be later, and have a reason the requester reads.
pub fn extended(
    queue_on: NaiveDate,
    promised_on: NaiveDate,
    today: NaiveDate,
    reason: &str,
) -> Result<String, Fault> {
    let mut errors = Vec::new();
    if promised_on <= today {
        errors.push(FieldError::new("promisedOn", "date_in_past"));
    } else if promised_on <= queue_on {
        errors.push(FieldError::new("promisedOn", "not_later"));
    }
    let reason = text::clean_text(reason, MAX_ANSWER);
    if reason.is_empty() {
        errors.push(FieldError::new("reason", "required"));
    }
    if errors.is_empty() { Ok(reason) } else { Err(Fault::Invalid(errors)) }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]
    use super::*;
    use kernel::day_count::HolidayTable;

    fn d(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn settings(days: i64) -> Settings {
        let mut settings = Settings::default();
        settings.other.insert(DAYS_KEY.to_owned(), days.into());
        settings
    }

    #[test]
    fn domain_c9_an_answer_is_never_promised_later_than_15_days() {
        assert_eq!(promise_days(&Settings::default()), 15);
        assert_eq!([7, 15, 30, 0].map(|n| promise_days(&settings(n))), [7, 15, 15, 1]);
        assert_eq!(due(d("2027-03-01"), 15, false), d("2027-03-16"));
        assert_eq!(due(d("2027-03-01"), 99, false), d("2027-03-16"));
    }

    #[test]
    fn domain_c9_ready_information_is_given_the_same_day() {
        assert_eq!(due(d("2027-03-01"), 15, true), d("2027-03-01"));
    }

    #[test]
    fn domain_c9_section_17_gives_a_third_party_at_least_15_days_and_a_working_day_at_the_end() {
        let holidays: HolidayTable = [(d("2026-12-07"), "วันหยุดชดเชย")].into_iter().collect();
        // 20 November + 15 = Saturday 5 December; Monday 7 is a holiday.
        assert_eq!(objection_due(d("2026-11-20"), 15, &holidays), Ok(d("2026-12-08")));
        assert_eq!(objection_due(d("2026-11-20"), 14, &holidays).unwrap_err().rule, "objection_too_short");
    }

    #[test]
    fn domain_c9_nothing_is_given_while_a_third_party_may_object_and_refusing_waits_for_nobody() {
        let waiting = Some(Objection { from: d("2026-11-20"), due_on: d("2026-12-08"), objected: None });
        let give = Decision::Given { text: "ตามแนบ".into() };
        let refuse = Decision::Refused { text: "เหตุผล".into(), ground: Ground::Privacy };
        let at = |decision: &Decision, day: &str| decided(decision, State::Received, waiting, d(day));
        assert!(matches!(at(&give, "2026-12-08"), Err(Fault::Refused("objection_pending"))));
        assert!(at(&give, "2026-12-09").is_ok());
        assert!(at(&refuse, "2026-11-21").is_ok());
        let answered = waiting.map(|o| Objection { objected: Some(false), ..o });
        assert!(decided(&give, State::Received, answered, d("2026-11-21")).is_ok());
    }

    #[test]
    fn domain_c9_section_15_a_refusal_needs_words_besides_its_ground_and_ends_once() {
        let bare = Decision::Refused { text: " ".into(), ground: Ground::Danger };
        let Err(Fault::Invalid(fields)) = decided(&bare, State::Received, None, d("2026-11-20")) else {
            panic!()
        };
        assert_eq!(fields[0].field, "text");
        let full = Decision::Refused { text: "เหตุผล".into(), ground: Ground::Danger };
        assert_eq!(ground(&full), Some(Ground::Danger));
        for state in State::ALL.iter().filter(|s| **s != State::Received) {
            assert!(decided(&full, *state, None, d("2026-11-20")).is_err());
        }
    }

    #[test]
    fn a_request_needs_words_and_a_way_to_answer() {
        let (_, _, errors) = check("สั้น", Requester { email: "x".into(), ..Requester::default() });
        let rules: Vec<&str> = errors.iter().map(|e| e.rule.as_str()).collect();
        assert_eq!(rules, ["too_short", "bad_email"]);
        let (_, _, errors) = check("ขอสำเนางบประมาณปี 2569", Requester::default());
        assert_eq!(errors[0].rule, "no_contact");
        let phone = Requester { phone: "๐๘๑ ๒๓๔ ๕๖๗๘".into(), ..Requester::default() };
        let (_, requester, errors) = check("ขอสำเนางบประมาณปี 2569", phone);
        assert!(errors.is_empty());
        assert_eq!(requester.phone, "081 234 5678");
    }

    #[test]
    fn an_extension_is_later_than_both_today_and_the_day_before() {
        let rule = |to: &str| match extended(d("2026-12-05"), d(to), d("2026-11-30"), "รอสำเนา")
        {
            Err(Fault::Invalid(fields)) => fields[0].rule.clone(),
            other => format!("{:?}", other.is_ok()),
        };
        assert_eq!(
            ["2026-11-30", "2026-12-05", "2026-12-06"].map(rule),
            ["date_in_past", "not_later", "true"]
        );
        assert!(extended(d("2026-12-05"), d("2026-12-20"), d("2026-11-30"), " ").is_err());
    }
}
