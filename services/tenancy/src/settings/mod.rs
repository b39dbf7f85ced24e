//! How one administration works (การตั้งค่าของหน่วยงาน): its promises in days, when mails may leave, opening hours.

mod commands;
pub mod graphql;
mod queries;
mod rules;

pub use commands::save;
pub use queries::load;
pub use rules::check;

use chrono::NaiveTime;
use kernel::day_count;
use serde::{Deserialize, Serialize};

/// Kept as JSON in the administration's row; a missing key means its default, so a new setting needs no migration.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// Calendar days in which a complaint is answered, 1 to 15 (domain.md c3).
    pub promise_days: i64,
    /// Working days in which receipt is acknowledged in writing (domain.md c4).
    pub ack_working_days: i64,
    /// Calendar days after closing in which the citizen may ask to reopen.
    pub reopen_days: i64,
    /// Mails to staff leave from this time of day in Thailand …
    pub send_from: NaiveTime,
    /// … until this one.
    pub send_to: NaiveTime,
    /// Overdue and same-day reminders also leave on weekends and holidays.
    pub urgent_any_day: bool,
    /// Opening hours as the portal shows them.
    pub service_hours: String,
    /// Keys of newer versions and other rooms are kept as they are.
    #[serde(flatten)]
    pub other: serde_json::Map<String, serde_json::Value>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            promise_days: day_count::ANSWER_DAYS,
            ack_working_days: day_count::ACKNOWLEDGE_WORKING_DAYS,
            reopen_days: 30,
            send_from: time(8, 0),
            send_to: time(16, 30),
            urgent_any_day: false,
            service_hours: "วันจันทร์ถึงวันศุกร์ เวลา 08.30 - 16.30 น. เว้นวันหยุดราชการ".to_owned(),
            other: serde_json::Map::new(),
        }
    }
}

impl Settings {
    /// As stored in the administration's row.
    #[must_use]
    pub fn to_json(&self) -> serde_json::Value {
        serde_json::to_value(self).unwrap_or_else(|_| serde_json::Value::Object(serde_json::Map::new()))
    }
}

fn time(hour: u32, minute: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, minute, 0).unwrap_or_default()
}
