//! Signing in: limits, lock-out, password, second factor, in this order and always with the same work, so that neither
//! the answer nor its time tells whether an account exists.

use super::{
    Sessions, TokenHash,
    lock_out::{CLOSED_FOR, MOST_FAILURES, Tries},
    password, rows, second_factor, secret,
};
use crate::{
    audit,
    staff::{self, State, table::member},
};
use chrono::{DateTime, Utc};
use kernel::{Actor, Fault, ids::StaffId};
use platform::{CacheKey, LimitKey};
use sea_orm::{ColumnTrait, FromQueryResult};
use serde_json::json;
use std::time::Duration;
use store::{Sql, TenantScope};

const WINDOW: Duration = Duration::from_secs(5 * 60);
/// A whole office often shares one address.
const TRIES_OF_AN_ADDRESS: u32 = 60;
const TRIES_OF_AN_ACCOUNT: u32 = 20;
/// How long tries at an address without an account are remembered.
const NOBODYS_TRIES_LIVE: Duration = Duration::from_secs(24 * 60 * 60);

/// What the sign-in form sends.
#[derive(Clone, Copy)]
pub struct Credentials<'a> {
    pub slug: &'a str,
    pub email: &'a str,
    pub password: &'a str,
    /// The six digits of the second factor, when they were asked for.
    pub totp: Option<&'a str>,
    /// What the caller is counted by: their network address.
    pub ip_key: &'a str,
}

/// How signing in ended.
#[derive(Clone, PartialEq, Eq)]
pub enum SignInOutcome {
    /// The token goes into the cookie and nowhere else.
    Ok {
        token: String,
        scope: TenantScope,
        staff_id: StaffId,
    },
    /// Unknown address, wrong password, disabled or not yet joined: all look the same.
    BadCredentials,
    /// The password is right; the code is missing, or `wrong`.
    TotpRequired {
        wrong: bool,
    },
    Locked {
        until: DateTime<Utc>,
    },
    RateLimited {
        retry_after_seconds: u64,
    },
}

impl std::fmt::Debug for SignInOutcome {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Ok { scope, staff_id, .. } => write!(f, "Ok({scope:?}, {staff_id})"),
            Self::BadCredentials => f.write_str("BadCredentials"),
            Self::TotpRequired { wrong } => write!(f, "TotpRequired(wrong: {wrong})"),
            Self::Locked { until } => write!(f, "Locked({until})"),
            Self::RateLimited { retry_after_seconds } => write!(f, "RateLimited({retry_after_seconds})"),
        }
    }
}

impl Sessions {
    /// Signs a person in.
    ///
    /// # Errors
    /// [`Fault::Busy`] when too many people sign in at once; what the person did wrong is an outcome.
    pub async fn sign_in(&self, given: Credentials<'_>, now: DateTime<Utc>) -> Result<SignInOutcome, Fault> {
        let email = staff::email_key(given.email);
        let account = format!("{}/{email}", given.slug);
        for (kind, id, limit) in [
            ("sign_in_address", given.ip_key, TRIES_OF_AN_ADDRESS),
            ("sign_in_account", account.as_str(), TRIES_OF_AN_ACCOUNT),
        ] {
            match self.count(&LimitKey::platform(kind, id), limit, WINDOW).await {
                Ok(()) => {}
                Err(Fault::RateLimited { retry_after_seconds }) => {
                    return Ok(SignInOutcome::RateLimited { retry_after_seconds });
                }
                Err(other) => return Err(other),
            }
        }
        let Some(scope) = self.store.scope_by_slug(given.slug).await? else {
            return self.refuse_nobody(&account, given.password, now).await;
        };
        let row = {
            let read = self.store.read(&scope).await?;
            read.find::<member::Entity>().filter(member::Column::Email.eq(email)).one().await?
        };
        // The connection is back in its pool: hashing takes long.
        match row.filter(|row| row.state == State::Active.as_str() && row.password_hash.is_some()) {
            Some(row) => self.try_member(scope, row, given, now).await,
            None => self.refuse_nobody(&account, given.password, now).await,
        }
    }

    async fn try_member(
        &self,
        scope: TenantScope,
        row: member::Model,
        given: Credentials<'_>,
        now: DateTime<Utc>,
    ) -> Result<SignInOutcome, Fault> {
        let tries = Tries { failed: row.failed_count, locked_until: row.locked_until };
        let right = password::verify(given.password, row.password_hash.clone()).await?;
        if let Some(until) = tries.closed(now) {
            return Ok(SignInOutcome::Locked { until });
        }
        if !right {
            let until = self.fail(&scope, StaffId(row.id), now).await?;
            return Ok(until.map_or(SignInOutcome::BadCredentials, |until| SignInOutcome::Locked { until }));
        }
        let mut step = None;
        if row.totp_enabled {
            let Some(code) = given.totp.filter(|code| !code.trim().is_empty()) else {
                return Ok(SignInOutcome::TotpRequired { wrong: false });
            };
            step = self.step_of(&scope, &row, code, now).await?;
            if step.is_none() {
                let until = self.fail(&scope, StaffId(row.id), now).await?;
                let wrong = SignInOutcome::TotpRequired { wrong: true };
                return Ok(until.map_or(wrong, |until| SignInOutcome::Locked { until }));
            }
        }
        self.open(scope, row, step, now).await
    }

    async fn step_of(
        &self,
        scope: &TenantScope,
        row: &member::Model,
        code: &str,
        now: DateTime<Utc>,
    ) -> Result<Option<i64>, Fault> {
        let read = self.store.read(scope).await?;
        second_factor::step_of(&read, &self.vault, row, code, now).await
    }

    /// Counts a wrong try; returns until when the account is closed, if this one closed it.
    async fn fail(
        &self,
        scope: &TenantScope,
        id: StaffId,
        now: DateTime<Utc>,
    ) -> Result<Option<DateTime<Utc>>, Fault> {
        #[derive(FromQueryResult)]
        struct Row {
            locked_until: Option<DateTime<Utc>>,
        }
        let tx = self.store.write(scope).await?;
        // In one statement, so that tries made at the same moment are all counted; the rule is `Tries`.
        let sql = Sql::new(
            "UPDATE staff SET
                locked_until = CASE WHEN failed_count + 1 >= ? THEN ? ELSE locked_until END,
                failed_count = CASE WHEN failed_count + 1 >= ? THEN 0 ELSE failed_count + 1 END
             WHERE tenant_id = {tenant} AND id = ? RETURNING locked_until",
        );
        let sql = sql.bind(MOST_FAILURES).bind(now + CLOSED_FOR).bind(MOST_FAILURES).bind(id.uuid());
        let row: Option<Row> = tx.row_as(sql).await?;
        let closed = Tries { failed: 0, locked_until: row.and_then(|row| row.locked_until) }.closed(now);
        let detail = json!({ "locked": closed.is_some() });
        audit::record(&tx, &Actor::System, "session.refuse", "staff", Some(id.uuid()), detail, now).await?;
        tx.commit().await?;
        Ok(closed)
    }

    /// An address without an account gets the same work, the same answers and the same lock-out.
    async fn refuse_nobody(
        &self,
        account: &str,
        given: &str,
        now: DateTime<Utc>,
    ) -> Result<SignInOutcome, Fault> {
        password::verify(given, None).await?;
        let key = CacheKey::platform("sign_in_nobody", &secret::hex(&secret::hash(account)));
        let kept = self.cache.get(&key).await;
        let tries: Tries = kept.and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default();
        if let Some(until) = tries.closed(now) {
            return Ok(SignInOutcome::Locked { until });
        }
        let tries = tries.failed_once_more(now);
        if let Ok(bytes) = serde_json::to_vec(&tries) {
            self.cache.set(&key, bytes, NOBODYS_TRIES_LIVE).await;
        }
        Ok(tries.closed(now).map_or(SignInOutcome::BadCredentials, |until| SignInOutcome::Locked { until }))
    }

    async fn open(
        &self,
        scope: TenantScope,
        row: member::Model,
        step: Option<i64>,
        now: DateTime<Utc>,
    ) -> Result<SignInOutcome, Fault> {
        let staff_id = StaffId(row.id);
        let token = secret::fresh()?;
        let tx = self.store.write(&scope).await?;
        // Everything that was checked is checked again where it counts: the account may have been disabled, locked or
        // given a new password while the hash was computed, and the same code may be arriving twice.
        let mut sql =
            Sql::new("UPDATE staff SET failed_count = 0, locked_until = NULL, signed_in_at = ?").bind(now);
        if let Some(step) = step {
            sql = sql.push(", totp_last_step = ?").bind(step);
        }
        sql = sql
            .push(" WHERE tenant_id = {tenant} AND id = ? AND state = 'active' AND password_hash = ?")
            .bind(row.id)
            .bind(row.password_hash)
            .push(" AND (locked_until IS NULL OR locked_until <= ?)")
            .bind(now);
        sql = match step {
            Some(step) => {
                sql.push(" AND totp_enabled AND (totp_last_step IS NULL OR totp_last_step < ?)").bind(step)
            }
            None => sql.push(" AND NOT totp_enabled"),
        };
        if tx.run(sql).await? != 1 {
            return Ok(match step {
                Some(_) => SignInOutcome::TotpRequired { wrong: true },
                None => SignInOutcome::BadCredentials,
            });
        }
        let hash =
            TokenHash::of(&token).ok_or_else(|| Fault::internal("a fresh token is not well formed"))?;
        rows::end_expired(&tx, staff_id, now).await?;
        rows::add(&tx, &hash, staff_id, now).await?;
        let staff = staff::find(&tx, staff_id).await?.ok_or(Fault::NotFound)?;
        let detail = json!({ "secondFactor": step.is_some() });
        audit::record(&tx, &staff.actor(), "session.open", "staff", Some(row.id), detail, now).await?;
        tx.commit().await?;
        Ok(SignInOutcome::Ok { token, scope, staff_id })
    }
}
