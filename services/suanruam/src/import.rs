//! `suanruam import`: reference data from files, with a report of every line that was not clean.

use crate::{args::Import, assemble, stop::Stop, voice::Voice};
use anyhow::Context;
use platform::Config;
use std::{fmt::Write as _, path::PathBuf};
use tenancy::place::{self, ImportReport, LineNote, SourceFile};

/// `7,849 added, 0 changed …` without the commas.
#[must_use]
pub fn summary(report: &ImportReport) -> String {
    format!(
        "{} added, {} changed, {} unchanged, {} rejected",
        report.added,
        report.changed,
        report.unchanged,
        report.rejected.len()
    )
}

fn text(report: &ImportReport) -> String {
    let mut text = summary(report);
    let mut list = |title: &str, notes: &[LineNote]| {
        if !notes.is_empty() {
            let _ = write!(text, "\n{title}:");
        }
        for note in notes {
            let _ = write!(text, "\n  {}:{}: {}", note.file, note.line, note.reason);
        }
    };
    list("Rejected lines", &report.rejected);
    list("Taken with a doubt", &report.warnings);
    text
}

fn read(file: &PathBuf) -> Result<(String, Vec<u8>), Stop> {
    let bytes = std::fs::read(file).with_context(|| format!("{} cannot be read", file.display()))?;
    // Only the name: a report may be passed on, and folders are nobody's business.
    let name = file
        .file_name()
        .map_or_else(|| file.display().to_string(), |name| name.to_string_lossy().into_owned());
    Ok((name, bytes))
}

pub async fn run(voice: Voice, config: &Config, what: &Import) -> Result<(), Stop> {
    let now = assemble::clock().now();
    let report = match what {
        Import::Divisions { files } if files.is_empty() => {
            place::load_builtin(&assemble::open_store(config).await?, now).await?
        }
        Import::Holidays { file: None } => {
            place::load_builtin(&assemble::open_store(config).await?, now).await?
        }
        Import::Divisions { files } => {
            let read: Vec<(String, Vec<u8>)> = files.iter().map(read).collect::<Result<_, _>>()?;
            let sources: Vec<SourceFile<'_>> =
                read.iter().map(|(name, bytes)| SourceFile { name, bytes }).collect();
            place::import_divisions(&assemble::open_store(config).await?, &sources).await?
        }
        Import::Administrations { file } => {
            let (name, bytes) = read(file)?;
            let store = assemble::open_store(config).await?;
            let bar = voice.progress("administrations");
            let progress = |done: u64, total: u64| {
                bar.set_length(total);
                bar.set_position(done);
            };
            let source = SourceFile { name: &name, bytes: &bytes };
            let report = place::import_administrations(&store, source, now, &progress).await;
            bar.finish_and_clear();
            report?
        }
        Import::Holidays { file: Some(file) } => {
            let (name, bytes) = read(file)?;
            let source = SourceFile { name: &name, bytes: &bytes };
            place::import_holidays(&assemble::open_store(config).await?, source, &name, now).await?
        }
    };
    voice.answer(&report, text)?;
    if report.rejected.is_empty() { Ok(()) } else { Err(Stop::Findings) }
}
