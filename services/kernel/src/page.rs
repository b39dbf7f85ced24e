//! Keyset paging: a page asks for rows after a position, never for "page 7", so page 1 and page 1,000 cost alike.

use serde::{Serialize, de::DeserializeOwned};

/// The most rows one page may hold (design.md 7).
pub const MAX_PAGE: u64 = 100;

/// How many rows, after which position.
#[derive(Debug, Clone, Default)]
pub struct PageArgs {
    pub first: u64,
    pub after: Option<String>,
}

impl PageArgs {
    /// The number of rows to return, between 1 and [`MAX_PAGE`].
    #[must_use]
    pub fn limit(&self) -> u64 {
        self.first.clamp(1, MAX_PAGE)
    }
}

/// One page of rows and where the next one starts.
#[derive(Debug, Clone)]
pub struct Page<T> {
    pub rows: Vec<T>,
    pub end_cursor: Option<String>,
    pub has_next: bool,
}

impl<T> Page<T> {
    /// Cuts rows fetched with `limit + 1` down to a page.
    pub fn cut(mut rows: Vec<T>, limit: u64, cursor_of: impl Fn(&T) -> String) -> Self {
        let limit = usize::try_from(limit).unwrap_or(usize::MAX);
        let has_next = rows.len() > limit;
        rows.truncate(limit);
        let end_cursor = rows.last().map(cursor_of);
        Self { rows, end_cursor, has_next }
    }
}

/// Packs a position into an opaque cursor (hex of JSON: no meaning for clients, no escaping in URLs).
#[must_use]
pub fn encode_cursor<T: Serialize>(position: &T) -> String {
    use std::fmt::Write;
    let json = serde_json::to_vec(position).unwrap_or_default();
    json.iter().fold(String::with_capacity(json.len() * 2), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// Reads a cursor made by [`encode_cursor`]; anything else is `None`.
#[must_use]
pub fn decode_cursor<T: DeserializeOwned>(cursor: &str) -> Option<T> {
    if cursor.len() > 1024 || !cursor.len().is_multiple_of(2) || !cursor.is_ascii() {
        return None;
    }
    let bytes: Option<Vec<u8>> =
        (0..cursor.len()).step_by(2).map(|i| u8::from_str_radix(cursor.get(i..i + 2)?, 16).ok()).collect();
    serde_json::from_slice(&bytes?).ok()
}
