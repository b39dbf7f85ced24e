//! `suanruam demo`: fills an installation with invented people and cases; see the room `demo` for what they are.

use crate::{
    args::Scale,
    assemble::{self, Process},
    demo::{self, DemoParts},
    migrate,
    stop::Stop,
    voice::Voice,
};
use platform::Config;

/// What the demo borrows of a process.
#[must_use]
pub fn parts(process: &Process) -> DemoParts {
    DemoParts {
        store: process.store.clone(),
        clock: process.clock.clone(),
        vault: process.vault.clone(),
        files: process.files.clone(),
        public_url: process.config.http.public_url.clone(),
    }
}

pub async fn run(voice: Voice, config: Config, scale: Scale, seed: u64) -> Result<(), Stop> {
    if config.embedded() {
        migrate::migrate(&config).await?;
    } else {
        assemble::require_schema(voice, &config).await?;
    }
    let process = Process::assemble(config).await?;
    let parts = parts(&process);
    let bar = voice.progress("complaints");
    let progress = |done: u64, total: u64| {
        bar.set_length(total);
        bar.set_position(done);
    };
    match scale {
        Scale::Towns => {
            let report = demo::load(&parts, &progress).await;
            bar.finish_and_clear();
            voice.answer(&report?, |report| {
                let towns: Vec<String> =
                    report.towns.iter().map(|town| format!("  /t/{:20} {}", town.slug, town.name)).collect();
                format!(
                    "{} complaints and {} corruption cases in {} towns, {} members of staff\n{}",
                    report.complaints,
                    report.corruption_cases,
                    report.towns.len(),
                    report.staff,
                    towns.join("\n")
                )
            })?;
        }
        Scale::Region => {
            let report = demo::load_region(&parts, seed, &progress).await;
            bar.finish_and_clear();
            voice.answer(&report?, |report| {
                format!(
                    "{} administrations, {} members of staff, {} complaints ({} open), {} events; seed {}\nSign in as {}",
                    report.tenants, report.staff, report.complaints, report.open, report.events, report.seed,
                    report.sign_in
                )
            })?;
        }
    }
    process.store.close().await;
    Ok(())
}
