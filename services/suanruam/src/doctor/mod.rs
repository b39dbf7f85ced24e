//! `suanruam doctor`: looks at everything an installation stands on and says what is wrong and what to do. It makes
//! the folders of files and mails where they are missing, changes nothing else, and sees no case.

mod database;
mod surroundings;

use crate::{assemble, stop::Stop, voice::Voice};
use platform::Config;
use serde::Serialize;

/// How one check came out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum State {
    Ok,
    /// Works, and an operator should know.
    Note,
    /// Must be mended.
    Problem,
}

#[derive(Debug, Clone, Serialize)]
pub struct Finding {
    pub part: &'static str,
    pub state: State,
    pub text: String,
}

impl Finding {
    fn ok(part: &'static str, text: impl Into<String>) -> Self {
        Self { part, state: State::Ok, text: text.into() }
    }

    fn note(part: &'static str, text: impl Into<String>) -> Self {
        Self { part, state: State::Note, text: text.into() }
    }

    fn problem(part: &'static str, text: impl Into<String>) -> Self {
        Self { part, state: State::Problem, text: text.into() }
    }
}

pub async fn run(voice: Voice, config: &Config) -> Result<(), Stop> {
    // Settings that cannot work never get here: loading them has already said so.
    let mut findings = vec![Finding::ok("settings", format!("public address {}", config.http.public_url))];
    let unreachable = match assemble::open_store(config).await {
        Ok(store) => {
            findings.extend(database::look(config, &store).await);
            store.close().await;
            None
        }
        Err(stop) => {
            findings.push(Finding::problem("database", stop.message().unwrap_or_default()));
            Some(stop)
        }
    };
    findings.extend(surroundings::look(config).await);
    voice.answer(&findings, |findings| text(findings))?;
    match unreachable {
        Some(stop @ Stop::Database(_)) => Err(stop),
        _ if findings.iter().any(|finding| finding.state == State::Problem) => Err(Stop::Findings),
        _ => Ok(()),
    }
}

fn text(findings: &[Finding]) -> String {
    let lines: Vec<String> = findings
        .iter()
        .map(|finding| {
            let mark = match finding.state {
                State::Ok => "ok     ",
                State::Note => "note   ",
                State::Problem => "PROBLEM",
            };
            format!("{mark}  {:15} {}", finding.part, finding.text)
        })
        .collect();
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]
    use super::*;

    #[test]
    fn a_problem_stands_out() {
        let findings = [Finding::ok("files", "data/files"), Finding::problem("redis", "away")];
        let shown = text(&findings);
        let lines: Vec<&str> = shown.lines().collect();
        assert!(lines[0].starts_with("ok") && lines[1].starts_with("PROBLEM"));
        assert!(lines[1].ends_with("away"));
    }
}
