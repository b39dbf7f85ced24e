//! From the token in the cookie to the person: the cached copy first, then the rows.

use super::{IDLE_EXPIRY, Sessions, SignedIn, TokenHash, rows};
use crate::{
    audit,
    staff::{self, State},
};
use chrono::{DateTime, Duration, Utc};
use kernel::{
    Fault, Lang, Role,
    ids::{DepartmentId, StaffId, TenantId},
};
use serde::{Deserialize, Serialize};
use serde_json::json;
use std::time::Duration as StdDuration;

/// How long a copy answers for the rows.
const COPY_LIVES: StdDuration = StdDuration::from_secs(30);
/// How stale `last_seen_at` may be: a write for every request would be one too many.
const SEEN_EVERY: Duration = Duration::minutes(1);

/// What the cache keeps of a session. Roles go by name, so that a process of another version reads what it knows.
#[derive(Serialize, Deserialize)]
struct Copy {
    slug: String,
    tenant: TenantId,
    staff_id: StaffId,
    name: String,
    position: String,
    email: String,
    lang: Lang,
    roles: Vec<String>,
    department_id: Option<DepartmentId>,
    last_seen_at: DateTime<Utc>,
    expires_at: DateTime<Utc>,
}

fn is_over(last_seen_at: DateTime<Utc>, expires_at: DateTime<Utc>, now: DateTime<Utc>) -> bool {
    expires_at <= now || last_seen_at + IDLE_EXPIRY <= now
}

impl Sessions {
    /// Who holds this token. `None` when it is unknown, ran out, or belongs to an account that may no longer enter.
    pub async fn resolve(&self, token: &str, now: DateTime<Utc>) -> Result<Option<SignedIn>, Fault> {
        let Some(hash) = TokenHash::of(token) else { return Ok(None) };
        if let Some(copy) = self.copy_of(&hash).await {
            return if is_over(copy.last_seen_at, copy.expires_at, now) {
                Ok(None)
            } else {
                self.revive(copy).await
            };
        }
        let Some(found) = self.store.session(&hash.0, now).await? else { return Ok(None) };
        if is_over(found.last_seen_at, found.expires_at, now) {
            return Ok(None);
        }
        let staff = staff::find(&self.store.read(&found.scope).await?, found.staff_id).await?;
        let Some(staff) = staff.filter(|staff| staff.state == State::Active) else { return Ok(None) };
        let mut last_seen_at = found.last_seen_at;
        if last_seen_at + SEEN_EVERY <= now {
            let tx = self.store.write(&found.scope).await?;
            rows::touch(&tx, &hash, now).await?;
            tx.commit().await?;
            last_seen_at = now;
        }
        self.remember(&found.scope);
        let copy = Copy {
            slug: found.scope.slug().to_owned(),
            tenant: found.scope.id(),
            staff_id: staff.id,
            name: staff.name.clone(),
            position: staff.position.clone(),
            email: staff.email.clone(),
            lang: staff.lang,
            roles: staff.roles.iter().map(|role| role.as_str().to_owned()).collect(),
            department_id: staff.department_id,
            last_seen_at,
            expires_at: found.expires_at,
        };
        if let Ok(bytes) = serde_json::to_vec(&copy) {
            self.cache.set(&hash.cache_key(), bytes, COPY_LIVES).await;
        }
        Ok(Some(SignedIn {
            scope: found.scope,
            staff_id: staff.id,
            name: staff.name,
            position: staff.position,
            email: staff.email,
            lang: staff.lang,
            roles: staff.roles,
            department_id: staff.department_id,
        }))
    }

    async fn copy_of(&self, hash: &TokenHash) -> Option<Copy> {
        serde_json::from_slice(&self.cache.get(&hash.cache_key()).await?).ok()
    }

    async fn revive(&self, copy: Copy) -> Result<Option<SignedIn>, Fault> {
        // The slug may have gone to another administration since this process first met it.
        let scope = self.scope_of(&copy.slug).await?.filter(|scope| scope.id() == copy.tenant);
        Ok(scope.map(|scope| SignedIn {
            scope,
            staff_id: copy.staff_id,
            name: copy.name,
            position: copy.position,
            email: copy.email,
            lang: copy.lang,
            roles: copy.roles.iter().filter_map(|role| Role::parse(role)).collect(),
            department_id: copy.department_id,
        }))
    }

    /// Ends the session of this token. An unknown token is not an error: the person is signed out.
    pub async fn sign_out(&self, token: &str, now: DateTime<Utc>) -> Result<(), Fault> {
        let Some(hash) = TokenHash::of(token) else { return Ok(()) };
        if let Some(found) = self.store.session(&hash.0, now).await? {
            let staff = staff::find(&self.store.read(&found.scope).await?, found.staff_id).await?;
            let tx = self.store.write(&found.scope).await?;
            if let (true, Some(staff)) = (rows::end(&tx, &hash).await?, staff) {
                let id = Some(staff.id.uuid());
                audit::record(&tx, &staff.actor(), "session.close", "staff", id, json!({}), now).await?;
            }
            tx.commit().await?;
        }
        self.forget(&[hash]).await;
        Ok(())
    }

    /// Ends every session of the person, this one included. Returns how many there were.
    pub async fn sign_out_everywhere(&self, who: &SignedIn, now: DateTime<Utc>) -> Result<u64, Fault> {
        let tx = self.store.write(&who.scope).await?;
        let stale = rows::hashes_of(&tx, who.staff_id).await?;
        let ended = rows::end_all(&tx, who.staff_id, None).await?;
        let id = Some(who.staff_id.uuid());
        let detail = json!({ "sessions": ended });
        audit::record(&tx, &who.actor(), "session.close_all", "staff", id, detail, now).await?;
        tx.commit().await?;
        self.forget(&stale).await;
        Ok(ended)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_session_ends_by_idleness_or_by_age() {
        let at = |text: &str| text.parse::<DateTime<Utc>>().unwrap();
        let (seen, expires) = (at("2026-11-22T02:00:00Z"), at("2026-11-22T12:00:00Z"));
        assert!(!is_over(seen, expires, at("2026-11-22T03:59:59Z")));
        assert!(is_over(seen, expires, at("2026-11-22T04:00:00Z")));
        assert!(is_over(at("2026-11-22T11:59:00Z"), expires, at("2026-11-22T12:00:00Z")));
    }
}
