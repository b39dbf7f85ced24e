//! Defaults, file and environment laid over each other, with the origin of every key kept.

use super::{Config, ConfigError, Problem, secret};
use figment::Figment;
use figment::error::{Actual, Kind};
use figment::providers::Serialized;
use figment::value::{Dict, Value};
use serde::Serialize;
use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fmt;
use std::path::{Path, PathBuf};

const PREFIX: &str = "SUANRUAM_";
const USUAL_FILE: &str = "suanruam.toml";
/// Keys whose value is never repeated in a message.
const SECRET_KEYS: [&str; 2] = ["secrets.master_key", "mail.password"];

/// Where a value came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    Default,
    File(PathBuf),
    /// The name of the variable.
    Environment(String),
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Default => f.write_str("default"),
            Self::File(path) => write!(f, "file {}", path.display()),
            Self::Environment(name) => write!(f, "environment {name}"),
        }
    }
}

type Origins = BTreeMap<String, Origin>;

pub(super) fn read(
    path: Option<&Path>,
    environment: impl IntoIterator<Item = (OsString, OsString)>,
) -> Result<(Config, Origins), ConfigError> {
    // Not std::env::vars(): it panics when any variable of the machine is not UTF-8.
    let environment: BTreeMap<String, String> = environment
        .into_iter()
        .filter_map(|(name, value)| Some((name.into_string().ok()?, value.into_string().ok()?)))
        .filter(|(name, value)| name.starts_with(PREFIX) && !value.is_empty())
        .collect();
    let named = environment.get("SUANRUAM_CONFIG").map(PathBuf::from);
    let file = match path.map(Path::to_owned).or(named) {
        Some(path) => Some(path),
        None => Some(PathBuf::from(USUAL_FILE)).filter(|usual| usual.is_file()),
    };

    let mut origins = Origins::new();
    let mut settings = Figment::from(Serialized::defaults(Config::default()));
    if let Some(path) = file {
        let values = read_file(&path)?;
        for (key, _) in flatten(&values) {
            origins.insert(key, Origin::File(path.clone()));
        }
        settings = settings.merge(Serialized::defaults(values));
    }
    let mut values = Dict::new();
    for (name, value) in environment {
        let Some(key) = setting_named(&name, &value) else { continue };
        plant(&mut values, &key, value);
        origins.insert(key, Origin::Environment(name));
    }
    refuse_unknown(&origins)?;
    let settings = settings.merge(Serialized::defaults(values));
    // Lossy: the environment knows only text, and guessing types there would turn a password of digits into a number.
    match settings.extract_lossy::<Config>() {
        Ok(config) => Ok((config, origins)),
        Err(errors) => Err(ConfigError::Invalid(errors.into_iter().map(|e| mistyped(e, &origins)).collect())),
    }
}

fn read_file(path: &Path) -> Result<toml::Table, ConfigError> {
    let text = std::fs::read_to_string(path)
        .map_err(|source| ConfigError::Read { path: path.to_owned(), source })?;
    // Only the message and the line: the parser's own display quotes the line, which may be the one with a password.
    text.parse::<toml::Table>().map_err(|error| ConfigError::Syntax {
        path: path.to_owned(),
        line: error.span().map_or(1, |at| 1 + text.bytes().take(at.start).filter(|b| *b == b'\n').count()),
        message: error.message().to_owned(),
    })
}

/// The dotted key a variable sets, or `None` when the variable is none of ours to judge.
fn setting_named(name: &str, value: &str) -> Option<String> {
    let rest = name.strip_prefix(PREFIX)?;
    let reserved = rest == "CONFIG" || rest.starts_with("TEST_");
    (!reserved && !is_service_link(rest, value)).then(|| rest.to_lowercase().replace("__", "."))
}

/// Kubernetes puts variables such as SUANRUAM_PORT=tcp://… into every pod beside a Service named suanruam. They are not
/// settings, and must not stop the process as unknown ones.
fn is_service_link(rest: &str, value: &str) -> bool {
    !rest.contains("__")
        && (rest.ends_with("SERVICE_HOST")
            || rest.contains("SERVICE_PORT")
            || value.starts_with("tcp://")
            || value.starts_with("udp://")
            || (rest.contains("PORT_") && (rest.contains("_TCP_") || rest.contains("_UDP_"))))
}

fn plant(values: &mut Dict, key: &str, value: String) {
    match key.split_once('.') {
        None => {
            values.insert(key.to_owned(), Value::from(value));
        }
        Some((section, rest)) => {
            let slot = values.entry(section.to_owned()).or_insert_with(|| Value::from(Dict::new()));
            if !matches!(slot, Value::Dict(..)) {
                *slot = Value::from(Dict::new());
            }
            if let Value::Dict(_, inner) = slot {
                plant(inner, rest, value);
            }
        }
    }
}

fn refuse_unknown(origins: &Origins) -> Result<(), ConfigError> {
    let known: BTreeMap<String, String> = flatten(&Config::default()).into_iter().collect();
    let unknown: Vec<Problem> = origins
        .iter()
        .filter(|(key, _)| !known.contains_key(*key))
        .map(|(key, origin)| {
            let section = key.split('.').next().unwrap_or_default();
            let prefix = format!("{section}.");
            let mut near: Vec<&str> =
                known.keys().filter(|k| k.starts_with(&prefix)).map(String::as_str).collect();
            if near.is_empty() {
                near = known.keys().map(|k| k.split('.').next().unwrap_or_default()).collect();
                near.dedup();
            }
            let message = format!("no such setting; there are {}", near.join(", "));
            Problem { key: key.clone(), origin: origin.clone(), message }
        })
        .collect();
    if unknown.is_empty() { Ok(()) } else { Err(ConfigError::Unknown(unknown)) }
}

fn mistyped(error: figment::Error, origins: &Origins) -> Problem {
    let key = error.path.join(".");
    let secret = SECRET_KEYS.contains(&key.as_str());
    let message = match error.kind {
        Kind::InvalidType(actual, expected) | Kind::InvalidValue(actual, expected) => {
            format!("expected {expected}, found {}", shown(&actual, secret))
        }
        Kind::UnknownVariant(found, choices) => {
            format!("`{found}` is not one of {}", choices.join(", "))
        }
        _ if secret => "cannot be read".to_owned(),
        other => other.to_string(),
    };
    let origin = origins.get(&key).cloned().unwrap_or(Origin::Default);
    Problem { key, origin, message }
}

fn shown(actual: &Actual, secret: bool) -> String {
    match actual {
        _ if secret => "something else".to_owned(),
        Actual::Str(text) => format!("`{}`", secret::redact(text)),
        other => other.to_string(),
    }
}

/// Dotted keys and printable values of anything that serialises to sections; secrets mask themselves.
pub(super) fn flatten(settings: &impl Serialize) -> Vec<(String, String)> {
    let mut leaves = Vec::new();
    if let Ok(value) = Value::serialize(settings) {
        walk(String::new(), &value, &mut leaves);
    }
    leaves
}

fn walk(key: String, value: &Value, leaves: &mut Vec<(String, String)>) {
    if let Value::Dict(_, inner) = value {
        for (name, value) in inner {
            walk(if key.is_empty() { name.clone() } else { format!("{key}.{name}") }, value, leaves);
        }
    } else {
        leaves.push((key, text(value)));
    }
}

fn text(value: &Value) -> String {
    match value {
        Value::String(_, text) => text.clone(),
        Value::Char(_, letter) => letter.to_string(),
        Value::Bool(_, yes) => yes.to_string(),
        Value::Num(_, number) => match (number.to_u128_lossy(), number.to_f64()) {
            (Some(whole), _) => whole.to_string(),
            (None, Some(real)) => real.to_string(),
            (None, None) => String::new(),
        },
        Value::Empty(..) => String::new(),
        Value::Array(_, items) => items.iter().map(text).collect::<Vec<_>>().join(", "),
        Value::Dict(..) => String::new(),
    }
}
