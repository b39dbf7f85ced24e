//! When too many wrong tries close an account for a while. Addresses without an account are counted by the same rule in
//! the cache, so that the answers do not tell which addresses exist.

use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};

/// The wrong try that closes the account.
pub const MOST_FAILURES: i32 = 8;
/// For how long.
pub const CLOSED_FOR: Duration = Duration::minutes(15);

/// Wrong tries since the last right one.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tries {
    pub failed: i32,
    pub locked_until: Option<DateTime<Utc>>,
}

impl Tries {
    /// Until when the account is closed, if it is.
    pub fn closed(&self, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        self.locked_until.filter(|until| *until > now)
    }

    /// After one more wrong try. A lock-out starts the count anew.
    pub fn failed_once_more(self, now: DateTime<Utc>) -> Self {
        if self.failed + 1 >= MOST_FAILURES {
            Self { failed: 0, locked_until: Some(now + CLOSED_FOR) }
        } else {
            Self { failed: self.failed + 1, ..self }
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn the_eighth_wrong_try_closes_for_a_quarter_of_an_hour() {
        let now: DateTime<Utc> = "2026-11-22T02:00:00Z".parse().unwrap();
        let mut tries = Tries::default();
        for _ in 0..7 {
            tries = tries.failed_once_more(now);
            assert_eq!(tries.closed(now), None);
        }
        tries = tries.failed_once_more(now);
        assert_eq!(tries.closed(now), Some(now + CLOSED_FOR));
        assert_eq!(tries.closed(now + CLOSED_FOR), None);
        assert_eq!(tries.failed_once_more(now + CLOSED_FOR).failed, 1, "the count starts anew");
    }
}
