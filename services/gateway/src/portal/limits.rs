//! How often one address may send and try (การจำกัดจำนวนครั้ง). Generous: a whole village may stand behind one address.

use crate::{App, http::client::Client};
use complaints::case::{CaseNumber, Secret};
use kernel::{Fault, ids::EditionId};
use platform::{CacheKey, Decision, LimitKey};
use std::{fmt::Write, time::Duration};
use store::TenantScope;

const HOUR: Duration = Duration::from_secs(60 * 60);
const QUARTER_HOUR: Duration = Duration::from_secs(15 * 60);
/// Tries at one case number in an hour, from wherever: twelve characters are not guessed in so few.
const TRIES_OF_A_CASE: u32 = 10;
/// Who opened a case is not counted at it again for so long, so nobody is locked out by somebody else's guesses.
const OPENED_KEPT: Duration = Duration::from_secs(30 * 24 * 60 * 60);

/// Downloads of one document by one address that are counted in an hour. The file is given all the same; a figure that
/// citizens read must not be what a machine asked for over and over.
const COUNTED_DOWNLOADS: u32 = 20;

/// How long a form that was sent is remembered where the command itself does not.
const SENT_KEPT: Duration = Duration::from_secs(24 * 60 * 60);

fn refused(decision: &Decision) -> Option<u64> {
    (!decision.allowed).then(|| decision.retry_after.as_secs().max(1))
}

/// Seconds to wait before this client may send something again; `None` when it may now.
pub async fn sending(app: &App, client: Client) -> Option<u64> {
    let key = LimitKey::platform("submission", &client.key());
    refused(&app.backplane.limiter.hit(&key, app.config.limits.submissions_per_hour, HOUR).await)
}

/// Counts a try to open a case, per client and per number, before anything is looked up.
///
/// # Errors
/// [`Fault::RateLimited`].
pub async fn trying(
    app: &App,
    client: Client,
    scope: &TenantScope,
    queue: &'static str,
    number: Option<CaseNumber>,
) -> Result<(), Fault> {
    let key = LimitKey::platform("tracking", &client.key());
    let most = app.config.limits.trackings_per_quarter_hour;
    let mut wait = refused(&app.backplane.limiter.hit(&key, most, QUARTER_HOUR).await);
    if let (None, Some(number)) = (wait, number) {
        let key = LimitKey::scoped(scope, queue, &number.in_url());
        wait = refused(&app.backplane.limiter.hit(&key, TRIES_OF_A_CASE, HOUR).await);
    }
    wait.map_or(Ok(()), |retry_after_seconds| Err(Fault::RateLimited { retry_after_seconds }))
}

/// Named by the secret's hash, so the cache holds nothing that opens a case.
fn opened_key(scope: &TenantScope, queue: &'static str, number: CaseNumber, secret: &Secret) -> CacheKey {
    let mut id = number.in_url();
    for byte in secret.hash(scope, queue) {
        let _ = write!(id, "{byte:02x}");
    }
    CacheKey::scoped(scope, queue, &id)
}

/// Whether this number and secret opened a case lately.
pub async fn opened_before(
    app: &App,
    scope: &TenantScope,
    queue: &'static str,
    number: CaseNumber,
    secret: &Secret,
) -> bool {
    app.backplane.cache.get(&opened_key(scope, queue, number, secret)).await.is_some()
}

pub async fn note_opened(
    app: &App,
    scope: &TenantScope,
    queue: &'static str,
    number: CaseNumber,
    secret: &Secret,
) {
    app.backplane.cache.set(&opened_key(scope, queue, number, secret), vec![1], OPENED_KEPT).await;
}

/// Whether one more download of an edition by this client is to be counted.
pub async fn counts_download(app: &App, client: Client, scope: &TenantScope, edition: EditionId) -> bool {
    let key = LimitKey::scoped(scope, "download", &format!("{edition}/{}", client.key()));
    app.backplane.limiter.hit(&key, COUNTED_DOWNLOADS, HOUR).await.allowed
}

/// Whether the form of this key was carried out before. Only a copy: it saves a person from sending twice, and a lost
/// cache costs a doubled message, never a lost one.
pub async fn sent_before(app: &App, scope: &TenantScope, form_key: &str) -> bool {
    app.backplane.cache.get(&CacheKey::scoped(scope, "portal-sent", form_key)).await.is_some()
}

pub async fn note_sent(app: &App, scope: &TenantScope, form_key: &str) {
    app.backplane.cache.set(&CacheKey::scoped(scope, "portal-sent", form_key), vec![1], SENT_KEPT).await;
}
