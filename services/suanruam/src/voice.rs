//! What a command says and where: the answer on standard output, for people or as JSON; everything else on standard
//! error, so that pipes carry answers only.

use crate::stop::Stop;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use serde::Serialize;
use std::io::{self, IsTerminal, Write};

#[derive(Debug, Clone, Copy)]
pub struct Voice {
    json: bool,
    quiet: bool,
}

impl Voice {
    #[must_use]
    pub fn new(json: bool, quiet: bool) -> Self {
        Self { json, quiet }
    }

    /// The answer. A reader that closed the pipe (`| head`) is no failure.
    pub fn answer<T: Serialize>(self, value: &T, text: impl FnOnce(&T) -> String) -> Result<(), Stop> {
        let written = if self.json {
            serde_json::to_string_pretty(value).map_err(|e| Stop::Failed(e.into()))?
        } else {
            text(value)
        };
        self.text(&written)
    }

    /// An answer that is a text of its own format: a schema, a script.
    pub fn text(self, text: &str) -> Result<(), Stop> {
        match writeln!(io::stdout().lock(), "{}", text.trim_end()) {
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(error.into()),
            _ => Ok(()),
        }
    }

    /// A remark beside the answer.
    pub fn note(self, text: &str) {
        if !self.quiet && !self.json {
            let _ = writeln!(io::stderr().lock(), "{text}");
        }
    }

    /// Why the command stopped.
    pub fn complain(self, stop: &Stop) {
        let Some(message) = stop.message() else { return };
        let line = if self.json {
            serde_json::json!({ "error": message, "exit": stop.code() }).to_string()
        } else {
            format!("suanruam: {message}")
        };
        let _ = writeln!(io::stderr().lock(), "{line}");
    }

    /// A bar for long work; not drawn into pipes, JSON or quiet.
    #[must_use]
    pub fn progress(self, label: &str) -> ProgressBar {
        if self.quiet || self.json || !io::stderr().is_terminal() {
            return ProgressBar::hidden();
        }
        let bar = ProgressBar::with_draw_target(Some(0), ProgressDrawTarget::stderr());
        if let Ok(style) =
            ProgressStyle::with_template("{msg:<24} {bar:40} {human_pos}/{human_len} {elapsed}")
        {
            bar.set_style(style);
        }
        bar.set_message(label.to_owned());
        bar
    }
}
