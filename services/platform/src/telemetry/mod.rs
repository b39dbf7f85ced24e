//! What the operator sees (การเฝ้าดูระบบ): log lines and metrics. Neither ever carries anything about a person.

mod process;

use crate::config::{Log, LogFormat};
use metrics_exporter_prometheus::{BuildError, Matcher, PrometheusBuilder, PrometheusHandle};
use std::sync::{Mutex, OnceLock, PoisonError};
use std::time::Duration;
use tracing_subscriber::EnvFilter;

#[derive(Debug, thiserror::Error)]
pub enum TelemetryError {
    #[error("log.filter `{filter}` is not a filter: {message}")]
    Filter { filter: String, message: String },
    #[error("a log subscriber is already installed in this process")]
    AlreadyInstalled,
    #[error("metrics cannot be installed: {0}")]
    Metrics(#[from] BuildError),
}

/// Starts writing log lines to standard error (standard output belongs to the command's answer).
///
/// # Errors
/// When the filter cannot be read, or when this process already logs.
pub fn init_tracing(log: &Log) -> Result<(), TelemetryError> {
    let filter = EnvFilter::builder()
        .parse(&log.filter)
        .map_err(|e| TelemetryError::Filter { filter: log.filter.clone(), message: e.to_string() })?;
    // Colours are for people at a terminal, not for files and collectors.
    let colours = std::io::IsTerminal::is_terminal(&std::io::stderr());
    let lines =
        tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).with_ansi(colours);
    let installed = match log.format {
        LogFormat::Text => tracing::subscriber::set_global_default(lines.finish()),
        LogFormat::Json => tracing::subscriber::set_global_default(lines.json().flatten_event(true).finish()),
    };
    installed.map_err(|_| TelemetryError::AlreadyInstalled)
}

/// Bounds of every histogram whose name ends in `_seconds`.
const SECONDS: [f64; 13] = [0.001, 0.002_5, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0];

/// The metrics of this process, in the Prometheus text format.
#[derive(Clone, Debug)]
pub struct Metrics {
    handle: PrometheusHandle,
}

impl Metrics {
    /// Installs the recorder that all `metrics::…!` macros of the process write to; a second call returns the same one.
    ///
    /// # Errors
    /// When a recorder of another origin is already installed.
    pub fn install() -> Result<Self, TelemetryError> {
        static INSTALLED: OnceLock<Metrics> = OnceLock::new();
        static INSTALLING: Mutex<()> = Mutex::new(());
        let _one_at_a_time = INSTALLING.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(installed) = INSTALLED.get() {
            return Ok(installed.clone());
        }
        let handle = PrometheusBuilder::new()
            .set_buckets_for_metric(Matcher::Suffix("_seconds".to_owned()), &SECONDS)?
            .install_recorder()?;
        process::describe();
        // Histograms keep every sample until someone reads them; without this a process nobody scrapes would grow.
        let upkeep = handle.clone();
        let started = std::thread::Builder::new().name("metrics-upkeep".to_owned()).spawn(move || {
            loop {
                std::thread::sleep(Duration::from_secs(5));
                upkeep.run_upkeep();
            }
        });
        if let Err(error) = started {
            tracing::warn!(%error, "metrics upkeep could not start");
        }
        Ok(INSTALLED.get_or_init(|| Self { handle }).clone())
    }

    /// Everything measured so far, with the process figures read at this moment.
    #[must_use]
    pub fn render(&self) -> String {
        process::record();
        self.handle.render()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]
    use super::*;

    #[test]
    fn metrics_render_counters_histograms_and_the_process() {
        Metrics::install().unwrap();
        let again = Metrics::install().expect("installing twice is allowed");
        metrics::counter!("suanruam_probe_total", "kind" => "one").increment(3);
        metrics::histogram!("suanruam_probe_seconds").record(0.004);
        let text = again.render();
        assert!(text.contains("suanruam_probe_total{kind=\"one\"} 3"), "{text}");
        assert!(text.contains("suanruam_probe_seconds_bucket{le=\"0.005\"} 1"), "{text}");
        let resident: f64 = text
            .lines()
            .find_map(|line| line.strip_prefix("process_resident_memory_bytes "))
            .expect("memory is reported")
            .parse()
            .unwrap();
        assert!(resident > 1_000_000.0, "{resident}");
        assert!(text.contains("process_open_fds "), "{text}");
    }

    #[test]
    fn a_bad_filter_is_named() {
        let log = Log { filter: "platform=loudest".to_owned(), ..Log::default() };
        let error = init_tracing(&log).expect_err("no such level");
        assert!(error.to_string().contains("platform=loudest"), "{error}");
    }
}
