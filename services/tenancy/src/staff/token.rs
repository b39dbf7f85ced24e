//! One-time tokens of invitations and password resets. Only their hashes are stored; the text, `{slug}.{secret}`, goes
//! into one mail and names the administration, so that its scope can be minted without a session.

use super::{
    State,
    table::{member, one_time},
};
use crate::session::secret;
use chrono::{DateTime, Duration, Utc};
use kernel::{Fault, ids::StaffId};
use sea_orm::{ColumnTrait, Condition};
use store::{Store, TenantRead, TenantScope, TenantTx};

/// What a token lets its holder do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// Choose the first password.
    Invite,
    /// Choose a new password.
    Reset,
}

impl Purpose {
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Invite => "invite",
            Self::Reset => "reset",
        }
    }

    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "invite" => Some(Self::Invite),
            "reset" => Some(Self::Reset),
            _ => None,
        }
    }

    /// How long the link in the mail works.
    #[must_use]
    pub fn lifetime(self) -> Duration {
        match self {
            Self::Invite => Duration::days(7),
            Self::Reset => Duration::hours(1),
        }
    }

    fn fits(self, state: State) -> bool {
        matches!((self, state), (Self::Invite, State::Invited) | (Self::Reset, State::Active))
    }
}

/// Makes a token and returns its text, which is kept nowhere. Earlier ones go on working until one is used, because a
/// mail that is sent twice must not spoil the link in the first.
///
/// # Errors
/// [`Fault::NotFound`] for an unknown person, [`Fault::Refused`] when their account no longer waits for such a mail.
pub async fn issue(
    tx: &TenantTx,
    staff_id: StaffId,
    purpose: Purpose,
    now: DateTime<Utc>,
) -> Result<String, Fault> {
    let staff = super::find(tx, staff_id).await?.ok_or(Fault::NotFound)?;
    if !purpose.fits(staff.state) {
        return Err(Fault::Refused("token_not_needed"));
    }
    tx.remove::<one_time::Entity>(one_time::Column::ExpiresAt.lte(now)).await?;
    let token = secret::fresh()?;
    let row = one_time::Model {
        tenant_id: tx.tenant(),
        token_hash: secret::hash(&token),
        staff_id: staff_id.uuid(),
        purpose: purpose.as_str().to_owned(),
        expires_at: now + purpose.lifetime(),
        used_at: None,
        created_at: now,
    };
    tx.add::<one_time::Entity>(row).await?;
    Ok(format!("{}.{token}", tx.scope().slug()))
}

/// Whom a token that still works belongs to.
#[derive(Debug, Clone)]
pub struct Holder {
    pub scope: TenantScope,
    pub staff_id: StaffId,
    pub name: String,
    pub email: String,
    pub(crate) hash: Vec<u8>,
}

/// Looks a token up without using it: for the page that asks for the new password.
pub async fn holder(
    store: &Store,
    token: &str,
    purpose: Purpose,
    now: DateTime<Utc>,
) -> Result<Option<Holder>, Fault> {
    let Some((slug, text)) = token.trim().rsplit_once('.').filter(|(_, text)| secret::is_well_formed(text))
    else {
        return Ok(None);
    };
    let Some(scope) = store.scope_by_slug(slug).await? else { return Ok(None) };
    let hash = secret::hash(text);
    let read = store.read(&scope).await?;
    let Some(staff_id) = usable(&read, &hash, purpose, now).await? else { return Ok(None) };
    let staff = read.find::<member::Entity>().filter(member::Column::Id.eq(staff_id.uuid())).one().await?;
    let staff = staff.filter(|row| purpose.fits(State::parse(&row.state)));
    Ok(staff.map(|row| Holder { scope, staff_id, name: row.name, email: row.email, hash }))
}

async fn usable(
    read: &TenantRead,
    hash: &[u8],
    purpose: Purpose,
    now: DateTime<Utc>,
) -> Result<Option<StaffId>, Fault> {
    let row =
        read.find::<one_time::Entity>().filter(one_time::Column::TokenHash.eq(hash.to_vec())).one().await?;
    let row =
        row.filter(|row| row.purpose == purpose.as_str() && row.used_at.is_none() && row.expires_at > now);
    Ok(row.map(|row| StaffId(row.staff_id)))
}

/// Uses a token up, and with it every other one of the same person.
///
/// # Errors
/// [`Fault::Refused`] when it was used in the meantime.
pub(crate) async fn use_up(tx: &TenantTx, holder: &Holder) -> Result<(), Fault> {
    let this = Condition::all()
        .add(one_time::Column::TokenHash.eq(holder.hash.clone()))
        .add(one_time::Column::UsedAt.is_null());
    if tx.remove::<one_time::Entity>(this).await? != 1 {
        return Err(Fault::Refused("token_invalid"));
    }
    tx.remove::<one_time::Entity>(one_time::Column::StaffId.eq(holder.staff_id.uuid())).await?;
    Ok(())
}
