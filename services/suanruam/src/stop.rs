//! How a command ends when it does not end well. The exit codes are part of the command line's contract.

use kernel::{Fault, Lang};
use platform::ConfigError;
use store::StoreError;

/// Why a command stopped.
#[derive(Debug)]
pub enum Stop {
    Failed(anyhow::Error),
    /// A document that cannot be read, with the sentence that says why.
    Refused(&'static str),
    /// The settings cannot work.
    Config(anyhow::Error),
    /// The database cannot be reached.
    Database(anyhow::Error),
    /// The work is done and the answer says what was not right.
    Findings,
}

impl Stop {
    #[must_use]
    pub fn code(&self) -> u8 {
        match self {
            Self::Failed(_) => 1,
            // 2 is also the command-line parser's own.
            Self::Refused(_) => 2,
            Self::Config(_) => 3,
            Self::Database(_) => 4,
            Self::Findings => 5,
        }
    }

    /// What to tell the operator; `None` when the answer has told it.
    #[must_use]
    pub fn message(&self) -> Option<String> {
        match self {
            Self::Failed(error) | Self::Config(error) | Self::Database(error) => Some(format!("{error:#}")),
            Self::Refused(sentence) => Some((*sentence).to_owned()),
            Self::Findings => None,
        }
    }

    /// A failure from a plain sentence.
    pub fn failed(message: impl Into<String>) -> Self {
        Self::Failed(anyhow::anyhow!(message.into()))
    }
}

impl From<anyhow::Error> for Stop {
    fn from(error: anyhow::Error) -> Self {
        Self::Failed(error)
    }
}

impl From<ConfigError> for Stop {
    fn from(error: ConfigError) -> Self {
        Self::Config(error.into())
    }
}

impl From<StoreError> for Stop {
    fn from(error: StoreError) -> Self {
        Self::Failed(error.into())
    }
}

impl From<std::io::Error> for Stop {
    fn from(error: std::io::Error) -> Self {
        Self::Failed(error.into())
    }
}

impl From<tenancy::place::ImportError> for Stop {
    fn from(error: tenancy::place::ImportError) -> Self {
        Self::Failed(error.into())
    }
}

impl From<Fault> for Stop {
    fn from(fault: Fault) -> Self {
        match &fault {
            // A form would show these beside its fields.
            Fault::Invalid(fields) => {
                let lines: Vec<String> =
                    fields.iter().map(|f| format!("{}: {}", f.field, f.message(Lang::En))).collect();
                Self::failed(lines.join("; "))
            }
            Fault::Refused(_) => Self::failed(fault.message(Lang::En)),
            // The operator may see what users may not.
            _ => Self::Failed(fault.into()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_to_stop_has_its_own_code() {
        let nothing = || anyhow::anyhow!("x");
        let all = [
            Stop::Failed(nothing()),
            Stop::Refused("x"),
            Stop::Config(nothing()),
            Stop::Database(nothing()),
            Stop::Findings,
        ];
        let codes = all.map(|stop| stop.code());
        assert_eq!(codes, [1, 2, 3, 4, 5]);
    }

    #[test]
    fn field_errors_become_a_sentence() {
        let stop = Stop::from(Fault::field("nameTh", "required"));
        assert_eq!(stop.message().as_deref(), Some("nameTh: Please fill this in."));
        assert_eq!(Stop::Findings.message(), None);
    }
}
