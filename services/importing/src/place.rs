//! Which record of an import is which. A record is known by the line it stands on in the document, not by its place in
//! the list: a person who takes an entry out and enters again must not move the others onto each other's records. What
//! was entered is remembered by a print of its values, so that other values under the same key are refused in words and
//! not silently taken for those that are there.

use crate::Entered;
use chrono::{DateTime, Utc};
use kernel::Fault;
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::{fmt::Write, future::Future};
use tenancy::Desk;

const OPERATION: &str = "import.record";

/// One record of the document.
pub(crate) struct Place {
    /// The form key its create command is carried out under.
    pub key: String,
    print: String,
}

impl Place {
    /// A record there is one of.
    pub fn named(key: &str, name: &str, content: &Value) -> Self {
        Self { key: format!("{key}-{name}"), print: print(content) }
    }
}

/// The records of a list.
pub(crate) struct Places<'a> {
    key: &'a str,
    kind: &'static str,
    taken: Vec<String>,
}

impl<'a> Places<'a> {
    pub fn new(key: &'a str, kind: &'static str) -> Self {
        Self { key, kind, taken: Vec::new() }
    }

    /// The place of the next record.
    pub fn of(&mut self, content: &Value) -> Place {
        let line = first_line(content);
        let place = line.map_or_else(|| "by-hand".to_owned(), |line| line.to_string());
        let mut key = format!("{}-{}-{place}", self.key, self.kind);
        if self.taken.contains(&key) {
            let n = self.taken.len();
            let _ = write!(key, ".{n}");
        }
        self.taken.push(key.clone());
        Place { key, print: print(content) }
    }
}

/// The first source line any of the values stands on.
fn first_line(content: &Value) -> Option<u64> {
    match content {
        Value::Object(parts) => {
            let own = parts.get("line").and_then(Value::as_u64).filter(|line| *line > 0);
            own.into_iter().chain(parts.values().filter_map(first_line)).min()
        }
        Value::Array(items) => items.iter().filter_map(first_line).min(),
        _ => None,
    }
}

pub(crate) fn print(content: &Value) -> String {
    Sha256::digest(content.to_string()).iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// Carries a create command out, unless its record was entered before with other values.
///
/// # Errors
/// Those of the command; a refusal when the values have changed since.
pub(crate) async fn once(
    desk: &Desk,
    place: &Place,
    make: impl Future<Output = Result<Entered, Fault>> + Send,
) -> Result<Entered, Fault> {
    let tx = desk.store.write(&desk.scope).await?;
    let known = tx.done_before(OPERATION, &place.key).await?;
    drop(tx);
    if known.as_ref().is_some_and(|print| print.as_str() != Some(place.print.as_str())) {
        return Err(Fault::Refused("import_changed_since"));
    }
    let made = make.await?;
    if known.is_none()
        && let Err(fault) = remember(desk, place, desk.now()).await
    {
        // The record is there; only a later change of this line would not be noticed.
        tracing::warn!(?fault, "import.print_not_kept");
    }
    Ok(made)
}

async fn remember(desk: &Desk, place: &Place, now: DateTime<Utc>) -> Result<(), Fault> {
    let tx = desk.store.write(&desk.scope).await?;
    tx.remember(OPERATION, &place.key, Value::from(place.print.as_str()), now).await?;
    Ok(tx.commit().await?)
}

/// Values as they came, for the print.
pub(crate) fn content_of(values: serde_json::Result<Value>) -> Result<Value, Fault> {
    values.map_err(Fault::internal)
}
