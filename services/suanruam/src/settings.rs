//! `suanruam config show`: every setting, its value and where it came from; secrets are masked by the platform.

use crate::{stop::Stop, voice::Voice};
use platform::Loaded;

pub fn show(voice: Voice, loaded: &Loaded) -> Result<(), Stop> {
    let entries = loaded.entries();
    let rows: Vec<serde_json::Value> = entries
        .iter()
        .map(|entry| serde_json::json!({ "key": entry.key, "value": entry.value, "origin": entry.origin }))
        .collect();
    voice.answer(&rows, |_| {
        let widest = entries.iter().map(|entry| entry.key.chars().count()).max().unwrap_or_default();
        let lines: Vec<String> = entries
            .iter()
            .map(|entry| format!("{:widest$} = {}  ({})", entry.key, entry.value, entry.origin))
            .collect();
        lines.join("\n")
    })
}
