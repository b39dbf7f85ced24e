//! Community forums (เวทีประชาคม) of the demo's towns.

use super::{DemoParts, found::Founded};
use chrono::{DateTime, Utc};
use kernel::ManualClock;
use std::sync::Arc;

/// What the town has done of it, up to now. The clock is set back to now at the end.
pub async fn live(
    _parts: &DemoParts,
    _founded: &Founded,
    clock: &Arc<ManualClock>,
    now: DateTime<Utc>,
) -> anyhow::Result<()> {
    clock.set(now);
    Ok(())
}
