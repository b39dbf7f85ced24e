//! The second factor (การยืนยันตัวตนสองขั้น): six digits of an app, RFC 6238. The secret is sealed with the
//! administration's key, and each code is accepted once.

use super::{Sessions, SignedIn, TokenHash, password, rows};
use crate::{audit, staff::table::member, vault::Vault};
use chrono::{DateTime, Utc};
use kernel::{Fault, ids::StaffId};
use platform::LimitKey;
use sea_orm::ColumnTrait;
use serde_json::json;
use std::{fmt::Write, time::Duration};
use store::{TenantRead, TenantTx};
use totp_rs::{Algorithm, Builder, Totp};

const SECRET_BYTES: usize = 20;
const STEP_SECONDS: u64 = 30;
/// Codes of the step before and after are taken too: clocks of telephones differ.
const SKEW: u16 = 1;
const TRIES: u32 = 10;
const WINDOW: Duration = Duration::from_secs(5 * 60);

/// What the person's app needs, shown once.
#[derive(Clone, PartialEq, Eq)]
pub struct Setup {
    /// For typing: base32.
    pub secret: String,
    /// For the QR code: `otpauth://totp/…`.
    pub url: String,
}

impl std::fmt::Debug for Setup {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Setup(********)")
    }
}

fn totp(secret: &[u8]) -> Result<Totp, Fault> {
    Builder::new()
        .with_algorithm(Algorithm::SHA1)
        .with_digits(6)
        .with_skew(SKEW)
        .with_step_duration(STEP_SECONDS)
        .with_secret(secret)
        .build()
        .map_err(Fault::internal)
}

/// The time step whose code this is, if it is one and no later one was used.
fn match_step(totp: &Totp, code: &str, last: Option<i64>, now: DateTime<Utc>) -> Option<i64> {
    let digits: String = code.chars().filter(|c| !c.is_whitespace() && *c != '-').collect();
    if digits.len() != 6 || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let step = i64::try_from(totp.check(&digits, u64::try_from(now.timestamp()).ok()?)?).ok()?;
    (last.is_none_or(|last| step > last)).then_some(step)
}

/// Percent-encodes a label for the address; app stores' apps do not all read `+` as a space.
fn encode(text: &str) -> String {
    text.bytes().fold(String::new(), |mut out, byte| {
        if byte.is_ascii_alphanumeric() || b"-._~@".contains(&byte) {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
        out
    })
}

fn address(issuer: &str, email: &str, secret: &str) -> String {
    // A colon separates issuer and account, so it may stand in neither.
    let issuer = encode(&issuer.replace(':', " "));
    format!(
        "otpauth://totp/{issuer}:{}?secret={secret}&issuer={issuer}&algorithm=SHA1&digits=6&period={STEP_SECONDS}",
        encode(email)
    )
}

fn aad(id: uuid::Uuid) -> Vec<u8> {
    [b"staff.totp_sealed".as_slice(), id.as_bytes()].concat()
}

async fn seal(read: &TenantRead, vault: &Vault, id: StaffId, secret: &[u8]) -> Result<Vec<u8>, Fault> {
    let sealed = vault.seal(read, &aad(id.uuid()), secret).await?;
    Ok([sealed.key_version.to_be_bytes().as_slice(), &sealed.bytes].concat())
}

async fn unseal(read: &TenantRead, vault: &Vault, row: &member::Model) -> Result<Option<Totp>, Fault> {
    let Some((version, bytes)) = row.totp_sealed.as_deref().and_then(<[u8]>::split_first_chunk::<4>) else {
        return Ok(None);
    };
    let secret = vault.open(read, i32::from_be_bytes(*version), &aad(row.id), bytes).await?;
    totp(&secret).map(Some)
}

/// The step of a right and unused code.
pub(super) async fn step_of(
    read: &TenantRead,
    vault: &Vault,
    row: &member::Model,
    code: &str,
    now: DateTime<Utc>,
) -> Result<Option<i64>, Fault> {
    let totp = unseal(read, vault, row).await?;
    Ok(totp.and_then(|totp| match_step(&totp, code, row.totp_last_step, now)))
}

/// Takes the second factor away.
pub async fn clear(tx: &TenantTx, id: StaffId, now: DateTime<Utc>) -> Result<(), Fault> {
    use member::Column as C;
    tx.change::<member::Entity>()
        .set(C::TotpSealed, None::<Vec<u8>>)
        .set(C::TotpEnabled, false)
        .set(C::TotpLastStep, None::<i64>)
        .set(C::UpdatedAt, now)
        .filter(C::Id.eq(id.uuid()))
        .run()
        .await?;
    Ok(())
}

impl Sessions {
    pub(super) async fn own_row(&self, who: &SignedIn) -> Result<member::Model, Fault> {
        let read = self.store.read(&who.scope).await?;
        let row =
            read.find::<member::Entity>().filter(member::Column::Id.eq(who.staff_id.uuid())).one().await?;
        row.ok_or(Fault::NotFound)
    }

    /// Makes a secret and shows it. It protects nothing until a code of it was confirmed.
    ///
    /// # Errors
    /// [`Fault::Refused`] when a second factor is on already.
    pub async fn totp_begin(&self, who: &SignedIn, issuer: &str, now: DateTime<Utc>) -> Result<Setup, Fault> {
        use member::Column as C;
        let mut secret = [0_u8; SECRET_BYTES];
        getrandom::fill(&mut secret).map_err(Fault::internal)?;
        let shown = totp(&secret)?.secret().to_base32();
        let tx = self.store.write(&who.scope).await?;
        let sealed = seal(&tx, &self.vault, who.staff_id, &secret).await?;
        let changed = tx
            .change::<member::Entity>()
            .set(C::TotpSealed, Some(sealed))
            .set(C::TotpLastStep, None::<i64>)
            .set(C::UpdatedAt, now)
            .filter(C::Id.eq(who.staff_id.uuid()))
            .filter(C::TotpEnabled.eq(false))
            .run()
            .await?;
        if changed != 1 {
            return Err(Fault::Refused("totp_already_on"));
        }
        let id = Some(who.staff_id.uuid());
        audit::record(&tx, &who.actor(), "staff.second_factor_begin", "staff", id, json!({}), now).await?;
        tx.commit().await?;
        Ok(Setup { url: address(issuer, &who.email, &shown), secret: shown })
    }

    /// Turns the second factor on with a first code.
    ///
    /// # Errors
    /// [`Fault::Invalid`] when the code is wrong, [`Fault::RateLimited`] after too many.
    pub async fn totp_confirm(&self, who: &SignedIn, code: &str, now: DateTime<Utc>) -> Result<(), Fault> {
        use member::Column as C;
        self.count(&LimitKey::scoped(&who.scope, "totp", &who.staff_id.to_string()), TRIES, WINDOW).await?;
        let tx = self.store.write(&who.scope).await?;
        let row = tx.find::<member::Entity>().filter(C::Id.eq(who.staff_id.uuid())).one().await?;
        let row = row.ok_or(Fault::NotFound)?;
        if row.totp_enabled {
            return Err(Fault::Refused("totp_already_on"));
        }
        let step = step_of(&tx, &self.vault, &row, code, now).await?;
        let step = step.ok_or_else(|| Fault::field("code", "bad_totp"))?;
        tx.change::<member::Entity>()
            .set(C::TotpEnabled, true)
            .set(C::TotpLastStep, step)
            .set(C::UpdatedAt, now)
            .filter(C::Id.eq(row.id))
            .run()
            .await?;
        audit::record(&tx, &who.actor(), "staff.second_factor_on", "staff", Some(row.id), json!({}), now)
            .await?;
        Ok(tx.commit().await?)
    }

    /// Turns the second factor off; the password is asked for, because an open session alone must not be enough.
    ///
    /// # Errors
    /// [`Fault::Invalid`] when the password is wrong, [`Fault::RateLimited`] after too many.
    pub async fn totp_disable(&self, who: &SignedIn, given: &str, now: DateTime<Utc>) -> Result<(), Fault> {
        self.confirm_password(who, given).await?;
        let tx = self.store.write(&who.scope).await?;
        clear(&tx, who.staff_id, now).await?;
        let id = Some(who.staff_id.uuid());
        audit::record(&tx, &who.actor(), "staff.second_factor_off", "staff", id, json!({}), now).await?;
        Ok(tx.commit().await?)
    }

    /// Checks the password of a signed-in person and returns the hash it fits.
    pub(super) async fn confirm_password(&self, who: &SignedIn, given: &str) -> Result<String, Fault> {
        self.count(
            &LimitKey::scoped(&who.scope, "confirm_password", &who.staff_id.to_string()),
            TRIES,
            WINDOW,
        )
        .await?;
        let stored = self.own_row(who).await?.password_hash;
        match stored {
            Some(stored) if password::verify(given, Some(stored.clone())).await? => Ok(stored),
            _ => Err(Fault::field("currentPassword", "bad_password")),
        }
    }

    pub(super) async fn end_others(
        tx: &TenantTx,
        who: StaffId,
        keep: Option<&TokenHash>,
    ) -> Result<Vec<TokenHash>, Fault> {
        let mut stale = rows::hashes_of(tx, who).await?;
        stale.retain(|hash| Some(hash) != keep);
        rows::end_all(tx, who, keep).await?;
        Ok(stale)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn at(seconds: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(seconds, 0).unwrap()
    }

    #[test]
    fn the_example_of_rfc_6238_is_a_code() {
        // Appendix B: secret "12345678901234567890", SHA-1, second 59, last six digits of 94287082.
        let totp = totp(b"12345678901234567890").unwrap();
        assert_eq!(match_step(&totp, "287082", None, at(59)), Some(1));
        assert_eq!(match_step(&totp, " 287 082", None, at(59)), Some(1), "people type it in groups");
        assert_eq!(match_step(&totp, "287083", None, at(59)), None);
        assert_eq!(match_step(&totp, "", None, at(59)), None);
        assert_eq!(match_step(&totp, "ก87082", None, at(59)), None);
    }

    #[test]
    fn a_code_is_accepted_once_and_neighbours_by_one_step() {
        let totp = totp(b"12345678901234567890").unwrap();
        assert_eq!(match_step(&totp, "287082", Some(0), at(59)), Some(1));
        assert_eq!(match_step(&totp, "287082", Some(1), at(59)), None);
        assert_eq!(match_step(&totp, "287082", None, at(89)), Some(1));
        assert_eq!(match_step(&totp, "287082", None, at(90)), None);
    }

    #[test]
    fn the_address_for_the_app_carries_thai_and_no_stray_colon() {
        let url = address("ทต.ตัวอย่าง: 1", "a+b@example.go.th", "ABC");
        assert!(url.starts_with("otpauth://totp/%E0%B8%97"));
        assert!(url.contains(":a%2Bb@example.go.th?secret=ABC&issuer=%E0%B8%97"));
        assert_eq!(url.matches(':').count(), 2);
    }
}
