//! A person's own account: joining by invitation, changing the password, and getting back in without it.

use super::{Sessions, SignedIn, TokenHash, password};
use crate::{
    audit,
    staff::{
        self, State,
        table::{member, one_time},
        token::{self, Holder, Purpose},
    },
};
use chrono::{DateTime, Utc};
use kernel::{Actor, Fault};
use platform::LimitKey;
use sea_orm::ColumnTrait;
use serde_json::json;
use std::time::Duration;
use store::{Store, TenantTx};

const WINDOW: Duration = Duration::from_secs(60 * 60);
const ASKS_OF_AN_ADDRESS: u32 = 20;
const ASKS_OF_AN_ACCOUNT: u32 = 3;

/// Uses the token and sets the password in one transaction.
async fn set_password(tx: &TenantTx, holder: &Holder, hash: String, now: DateTime<Utc>) -> Result<(), Fault> {
    use member::Column as C;
    token::use_up(tx, holder).await?;
    let changed = tx
        .change::<member::Entity>()
        .set(C::PasswordHash, Some(hash))
        .set(C::State, State::Active.as_str())
        .set(C::FailedCount, 0)
        .set(C::LockedUntil, None::<DateTime<Utc>>)
        .set(C::UpdatedAt, now)
        .filter(C::Id.eq(holder.staff_id.uuid()))
        .filter(C::State.ne(State::Disabled.as_str()))
        .run()
        .await?;
    if changed == 1 { Ok(()) } else { Err(Fault::Refused("token_invalid")) }
}

async fn checked_hash(
    store: &Store,
    text: &str,
    purpose: Purpose,
    new: &str,
    now: DateTime<Utc>,
) -> Result<(Holder, String), Fault> {
    let holder = token::holder(store, text, purpose, now).await?.ok_or(Fault::Refused("token_invalid"))?;
    password::check(new, &[&holder.name, &holder.email, holder.scope.slug()])?;
    let hash = password::hash(new).await?;
    Ok((holder, hash))
}

async fn own_actor(tx: &TenantTx, holder: &Holder) -> Result<Actor, Fault> {
    Ok(staff::find(tx, holder.staff_id).await?.ok_or(Fault::NotFound)?.actor())
}

/// A person joins with the link of their invitation and their first password.
///
/// # Errors
/// [`Fault::Refused`] (`token_invalid`) when the link was used or ran out, [`Fault::Invalid`] for a weak password.
pub async fn accept_invite(
    store: &Store,
    token: &str,
    password: &str,
    now: DateTime<Utc>,
) -> Result<Holder, Fault> {
    let (holder, hash) = checked_hash(store, token, Purpose::Invite, password, now).await?;
    let tx = store.write(&holder.scope).await?;
    set_password(&tx, &holder, hash, now).await?;
    let (actor, id) = (own_actor(&tx, &holder).await?, Some(holder.staff_id.uuid()));
    audit::record(&tx, &actor, "staff.join", "staff", id, json!({}), now).await?;
    tx.commit().await?;
    Ok(holder)
}

impl Sessions {
    /// Sets a new password by the link of a reset mail and ends every session. The second factor stays on.
    ///
    /// # Errors
    /// [`Fault::Refused`] (`token_invalid`) when the link was used or ran out, [`Fault::Invalid`] for a weak password.
    pub async fn reset_password(&self, token: &str, new: &str, now: DateTime<Utc>) -> Result<Holder, Fault> {
        let (holder, hash) = checked_hash(&self.store, token, Purpose::Reset, new, now).await?;
        let tx = self.store.write(&holder.scope).await?;
        set_password(&tx, &holder, hash, now).await?;
        let stale = Self::end_others(&tx, holder.staff_id, None).await?;
        let (actor, id) = (own_actor(&tx, &holder).await?, Some(holder.staff_id.uuid()));
        audit::record(&tx, &actor, "staff.password_reset", "staff", id, json!({}), now).await?;
        tx.commit().await?;
        self.forget(&stale).await;
        Ok(holder)
    }

    /// Changes the password of a signed-in person, ends their other sessions (`token` is this one's) and spoils the
    /// links of reset mails.
    ///
    /// # Errors
    /// [`Fault::Invalid`] when the current password is wrong or the new one weak.
    pub async fn change_password(
        &self,
        who: &SignedIn,
        token: &str,
        current: &str,
        new: &str,
        now: DateTime<Utc>,
    ) -> Result<(), Fault> {
        use member::Column as C;
        let before = self.confirm_password(who, current).await?;
        password::check(new, &[&who.name, &who.email, who.scope.slug()])?;
        let hash = password::hash(new).await?;
        let tx = self.store.write(&who.scope).await?;
        let changed = tx
            .change::<member::Entity>()
            .set(C::PasswordHash, Some(hash))
            .set(C::UpdatedAt, now)
            .filter(C::Id.eq(who.staff_id.uuid()))
            .filter(C::PasswordHash.eq(before))
            .run()
            .await?;
        if changed != 1 {
            return Err(Fault::Conflict("the password was changed elsewhere".to_owned()));
        }
        // Whoever reads this person's mail must not undo the change with a link that was asked for before it.
        tx.remove::<one_time::Entity>(one_time::Column::StaffId.eq(who.staff_id.uuid())).await?;
        let stale = Self::end_others(&tx, who.staff_id, TokenHash::of(token).as_ref()).await?;
        let id = Some(who.staff_id.uuid());
        let detail = json!({ "sessionsEnded": stale.len() });
        audit::record(&tx, &who.actor(), "staff.password_change", "staff", id, detail, now).await?;
        tx.commit().await?;
        self.forget(&stale).await;
        Ok(())
    }

    /// Asks for a reset mail. The answer is the same whether or not the address has an account; a person who has not
    /// joined yet gets their invitation again.
    ///
    /// # Errors
    /// [`Fault::RateLimited`] when one network address asks too often.
    pub async fn forgot(
        &self,
        slug: &str,
        email: &str,
        ip_key: &str,
        now: DateTime<Utc>,
    ) -> Result<(), Fault> {
        self.count(&LimitKey::platform("forgot_address", ip_key), ASKS_OF_AN_ADDRESS, WINDOW).await?;
        let email = staff::email_key(email);
        let account = LimitKey::platform("forgot_account", &format!("{slug}/{email}"));
        // Too many for one account are dropped without a word: the word would tell that there is one.
        if self.count(&account, ASKS_OF_AN_ACCOUNT, WINDOW).await.is_err() {
            return Ok(());
        }
        let Some(scope) = self.store.scope_by_slug(slug).await? else { return Ok(()) };
        let tx = self.store.write(&scope).await?;
        let staff = staff::find_by_email(&tx, &email).await?;
        let purpose = staff.as_ref().and_then(|staff| match staff.state {
            State::Active => Some(Purpose::Reset),
            State::Invited => Some(Purpose::Invite),
            State::Disabled => None,
        });
        // The line is written for unknown addresses too, so that both ways do about the same work.
        let id = staff.as_ref().map(|staff| staff.id.uuid());
        audit::record(&tx, &Actor::Citizen, "staff.forgot", "staff", id, json!({}), now).await?;
        if let (Some(staff), Some(purpose)) = (staff, purpose) {
            staff::ask_for_mail(&tx, staff.id, purpose, now).await?;
        }
        Ok(tx.commit().await?)
    }
}
