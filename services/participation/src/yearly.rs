//! What a new fiscal year brings (งานเริ่มปีงบประมาณ): the worker comes by every administration now and then, and each
//! concept makes what this year still lacks. Coming again makes nothing twice. A concept that has something yearly adds
//! its two lines in [`run`].

use crate::{centre, evaluation};
use chrono::{DateTime, Utc};
use kernel::{
    Actor, Fault,
    fiscal::{FiscalYear, thai_day},
};
use store::{Store, TenantScope};

/// Makes what this fiscal year lacks in one administration; returns how much.
///
/// # Errors
/// When the database refuses.
pub async fn run(store: &Store, scope: &TenantScope, now: DateTime<Utc>) -> Result<u32, Fault> {
    let year = FiscalYear::of(thai_day(now));
    // Nearly always there is nothing to do: looking first keeps writers out of each other's way.
    let read = store.read(scope).await?;
    let centre = centre::yearly::is_needed(&read, year).await?;
    let rounds = evaluation::queries::lacks_rounds(&read, year).await?;
    drop(read);
    if !centre && !rounds {
        return Ok(0);
    }
    let tx = store.write(scope).await?;
    let mut made = 0;
    if centre {
        made += centre::yearly::begin(&tx, &Actor::System, year, now).await?;
    }
    if rounds {
        let opened = evaluation::commands::open_year(&tx, year, now).await?.len();
        made += u32::try_from(opened).unwrap_or(u32::MAX);
    }
    tx.commit().await?;
    Ok(made)
}
