//! Holidays in GraphQL, and the scalar `Date` of the whole schema.

use super::{Holiday as Day, list, remove, save};
use crate::{context, payload, settings::graphql::PlainPayload};
use async_graphql::{Context, InputObject, Object, Result, SimpleObject, scalar};
use chrono::{Datelike, NaiveDate};
use kernel::{Action, Fault};
use serde::{Deserialize, Deserializer, Serialize, de::Error as _};

/// A calendar date without a time, as the schema names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Date(#[serde(deserialize_with = "of_four_digits")] pub NaiveDate);
scalar!(Date, "Date", "A calendar date, ISO 8601 (2026-11-22). Shown in the Buddhist era by clients.");

/// Deadlines are counted on from a day that was typed: from the end of the calendar there is no day after. And both
/// databases put only years of four digits in the same order.
fn of_four_digits<'de, D: Deserializer<'de>>(from: D) -> std::result::Result<NaiveDate, D::Error> {
    let day = NaiveDate::deserialize(from)?;
    if (1_000..=9_999).contains(&day.year()) {
        Ok(day)
    } else {
        Err(D::Error::custom("a year has four digits"))
    }
}

impl From<NaiveDate> for Date {
    fn from(day: NaiveDate) -> Self {
        Self(day)
    }
}

/// The longest span one query may ask for: a plan of five years and the years around it.
const MOST_DAYS: i64 = 3_660;

#[derive(SimpleObject)]
pub struct Holiday {
    day: Date,
    name: String,
    office_closed: bool,
    own: bool,
}

impl From<Day> for Holiday {
    fn from(day: Day) -> Self {
        Self { day: Date(day.day), name: day.name, office_closed: day.office_closed, own: day.own }
    }
}

#[derive(InputObject)]
pub struct HolidayInput {
    day: Date,
    name: String,
    office_closed: bool,
}

#[derive(Default)]
pub struct HolidayQuery;

#[Object]
impl HolidayQuery {
    async fn holidays(&self, ctx: &Context<'_>, from: Date, to: Date) -> Result<Vec<Holiday>> {
        let at = context::of(ctx)?;
        let days = async {
            at.actor.may(Action::SettingsRead)?;
            if !(0..=MOST_DAYS).contains(&(to.0 - from.0).num_days()) {
                return Err(Fault::field("to", "bad_date"));
            }
            list(at.read().await?, from.0, to.0).await
        };
        let days = days.await.map_err(|fault| payload::error(fault, at.lang))?;
        Ok(days.into_iter().map(Holiday::from).collect())
    }
}

#[derive(Default)]
pub struct HolidayMutation;

#[Object]
impl HolidayMutation {
    async fn save_holiday(&self, ctx: &Context<'_>, input: HolidayInput) -> Result<PlainPayload> {
        let at = context::of(ctx)?;
        let done = async {
            let tx = at.store.write(&at.scope).await?;
            let day =
                Day { day: input.day.0, name: input.name, office_closed: input.office_closed, own: true };
            save(&tx, &at.actor, day, at.clock.now()).await?;
            Ok(tx.commit().await?)
        };
        PlainPayload::of(done.await, at.lang)
    }

    async fn remove_holiday(&self, ctx: &Context<'_>, day: Date) -> Result<PlainPayload> {
        let at = context::of(ctx)?;
        let done = async {
            let tx = at.store.write(&at.scope).await?;
            remove(&tx, &at.actor, day.0, at.clock.now()).await?;
            Ok(tx.commit().await?)
        };
        PlainPayload::of(done.await, at.lang)
    }
}

#[cfg(test)]
mod tests {
    use super::Date;
    use serde_json::json;

    #[test]
    fn a_year_has_four_digits() {
        assert!(serde_json::from_value::<Date>(json!("2026-11-22")).is_ok());
        for far in ["+262142-12-31", "+12026-01-01", "0026-01-01"] {
            assert!(serde_json::from_value::<Date>(json!(far)).is_err(), "{far}");
        }
    }
}
