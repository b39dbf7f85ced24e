//! What a policy may say.

use super::{Policy, USUAL};
use kernel::{Fault, FieldError};

const MOST_DAYS_BEFORE: i64 = 90;
const MOST_STEPS: usize = 10;
const MOST_DAYS_AFTER: i64 = 60;

/// Brings the days into order (the farthest first, each once) and refuses what makes no sense.
///
/// # Errors
/// [`Fault::Invalid`]: an unknown kind, a number out of range, too many steps.
pub fn check(mut policy: Policy) -> Result<Policy, Fault> {
    let mut errors = Vec::new();
    if !USUAL.iter().any(|(kind, _)| *kind == policy.kind) {
        errors.push(FieldError::new("kind", "choose_one"));
    }
    policy.days_before.sort_unstable_by(|a, b| b.cmp(a));
    policy.days_before.dedup();
    let in_range = policy.days_before.iter().all(|days| (0..=MOST_DAYS_BEFORE).contains(days));
    if !in_range || policy.days_before.len() > MOST_STEPS {
        errors.push(FieldError::new("daysBefore", "bad_number"));
    }
    for (field, days) in [
        ("overdueEveryDays", policy.overdue_every_days),
        ("headAfterDays", policy.head_after_days),
        ("clerkAfterDays", policy.clerk_after_days),
    ] {
        if !(0..=MOST_DAYS_AFTER).contains(&days) {
            errors.push(FieldError::new(field, "bad_number"));
        }
    }
    if errors.is_empty() { Ok(policy) } else { Err(Fault::Invalid(errors)) }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::policy::usual;

    #[test]
    fn days_are_kept_once_and_in_order() {
        let policy = Policy { days_before: vec![0, 3, 14, 3], ..usual("complaint_answer") };
        assert_eq!(check(policy).unwrap().days_before, [14, 3, 0]);
    }

    #[test]
    fn every_broken_field_is_named() {
        let broken = check(Policy {
            kind: "tea_time".into(),
            days_before: vec![-1],
            overdue_every_days: -1,
            head_after_days: 61,
            clerk_after_days: 3,
            active: true,
        });
        let Err(Fault::Invalid(fields)) = broken else { panic!("accepted") };
        let names: Vec<&str> = fields.iter().map(|f| f.field.as_str()).collect();
        assert_eq!(names, ["kind", "daysBefore", "overdueEveryDays", "headAfterDays"]);
    }
}
