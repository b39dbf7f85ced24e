//! Settings in GraphQL, and the plain payload of commands that give nothing back.

use super::{Settings as Values, load, save};
use crate::{
    context,
    payload::{self, CommandStatus, FieldErrorView},
};
use async_graphql::{Context, InputObject, Object, Result, SimpleObject};
use chrono::NaiveTime;
use kernel::{Action, Fault, Lang};

/// How a command ended that gives nothing back.
#[derive(SimpleObject)]
pub struct PlainPayload {
    pub status: CommandStatus,
    pub message: Option<String>,
    pub fields: Vec<FieldErrorView>,
}

impl PlainPayload {
    /// # Errors
    /// What [`payload::settle`] does not count as an outcome.
    pub fn of<T>(result: Result<T, Fault>, lang: Lang) -> Result<Self> {
        let (outcome, _) = payload::settle(result, lang)?;
        Ok(Self { status: outcome.status, message: outcome.message, fields: outcome.fields })
    }
}

#[derive(SimpleObject)]
pub struct Settings {
    /// Days in which the administration promises to answer; at most 15.
    promise_days: i32,
    ack_working_days: i32,
    reopen_days: i32,
    send_from: String,
    send_to: String,
    /// Overdue and same-day reminders also outside working days.
    urgent_any_day: bool,
    service_hours: String,
}

impl From<&Values> for Settings {
    fn from(values: &Values) -> Self {
        let int = |days: i64| i32::try_from(days).unwrap_or(i32::MAX);
        Self {
            promise_days: int(values.promise_days),
            ack_working_days: int(values.ack_working_days),
            reopen_days: int(values.reopen_days),
            send_from: values.send_from.format("%H:%M").to_string(),
            send_to: values.send_to.format("%H:%M").to_string(),
            urgent_any_day: values.urgent_any_day,
            service_hours: values.service_hours.clone(),
        }
    }
}

#[derive(InputObject)]
pub struct SettingsInput {
    promise_days: i32,
    ack_working_days: i32,
    reopen_days: i32,
    send_from: String,
    send_to: String,
    urgent_any_day: bool,
    service_hours: String,
}

fn time(field: &str, text: &str) -> Result<NaiveTime, Fault> {
    NaiveTime::parse_from_str(text.trim(), "%H:%M").map_err(|_| Fault::field(field, "bad_time"))
}

impl SettingsInput {
    fn onto(self, before: Values) -> Result<Values, Fault> {
        Ok(Values {
            promise_days: self.promise_days.into(),
            ack_working_days: self.ack_working_days.into(),
            reopen_days: self.reopen_days.into(),
            send_from: time("sendFrom", &self.send_from)?,
            send_to: time("sendTo", &self.send_to)?,
            urgent_any_day: self.urgent_any_day,
            service_hours: self.service_hours,
            ..before
        })
    }
}

#[derive(SimpleObject)]
pub struct SettingsPayload {
    status: CommandStatus,
    message: Option<String>,
    fields: Vec<FieldErrorView>,
    settings: Option<Settings>,
}

#[derive(Default)]
pub struct SettingsQuery;

#[Object]
impl SettingsQuery {
    async fn settings(&self, ctx: &Context<'_>) -> Result<Settings> {
        let at = context::of(ctx)?;
        at.actor.may(Action::SettingsRead).map_err(|fault| payload::error(fault, at.lang))?;
        let values = at.settings().await.map_err(|fault| payload::error(fault, at.lang))?;
        Ok(Settings::from(values))
    }
}

#[derive(Default)]
pub struct SettingsMutation;

#[Object]
impl SettingsMutation {
    async fn save_settings(&self, ctx: &Context<'_>, input: SettingsInput) -> Result<SettingsPayload> {
        let at = context::of(ctx)?;
        let saved = async {
            let tx = at.store.write(&at.scope).await?;
            let values = input.onto(load(&tx).await?)?;
            let values = save(&tx, &at.actor, values, at.clock.now()).await?;
            tx.commit().await?;
            Ok(values)
        };
        let (outcome, values) = payload::settle(saved.await, at.lang)?;
        let settings = values.as_ref().map(Settings::from);
        Ok(SettingsPayload {
            status: outcome.status,
            message: outcome.message,
            fields: outcome.fields,
            settings,
        })
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;

    #[test]
    fn times_are_hours_and_minutes_of_the_day() {
        assert_eq!(time("sendTo", " 16:30 ").unwrap(), NaiveTime::from_hms_opt(16, 30, 0).unwrap());
        for bad in ["", "24:00", "8.30", "16:60", "noon"] {
            assert!(
                matches!(time("sendTo", bad), Err(Fault::Invalid(fields)) if fields[0].rule == "bad_time"),
                "{bad}"
            );
        }
    }
}
