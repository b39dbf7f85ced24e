//! Values that must not be printed: every way to show them is masked, and reading them has to be asked for by name.

use serde::{Deserialize, Serialize, Serializer};
use std::fmt;

pub(super) const MASK: &str = "********";

/// A secret text. Debug and serialisation show a mask.
#[derive(Clone, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct Secret(String);

impl Secret {
    #[must_use]
    pub fn new(value: impl Into<String>) -> Self {
        Self(value.into())
    }

    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(MASK)
    }
}

impl Serialize for Secret {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(MASK)
    }
}

/// The address of a service, which may carry a password. It has no `Display`: the true text is `expose()`.
#[derive(Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct ConnectionUrl(String);

impl ConnectionUrl {
    #[must_use]
    pub fn new(url: impl Into<String>) -> Self {
        Self(url.into())
    }

    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The part before the first colon.
    #[must_use]
    pub fn scheme(&self) -> &str {
        self.0.split_once(':').map_or("", |(scheme, _)| scheme)
    }

    /// The address with its password masked.
    #[must_use]
    pub fn redacted(&self) -> String {
        redact(&self.0)
    }
}

impl fmt::Debug for ConnectionUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.redacted())
    }
}

impl Serialize for ConnectionUrl {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.redacted())
    }
}

/// Masks the password before the host and in the query. A password may itself hold `@`, `/` or `?` unescaped, so
/// everything from the first colon to the LAST at-sign goes: rather too much than a part of it left standing.
pub(super) fn redact(url: &str) -> String {
    let Some((scheme, rest)) = url.split_once("://") else { return url.to_owned() };
    let rest = match rest.rsplit_once('@') {
        None => rest.to_owned(),
        Some((user, host)) => match user.split_once(':') {
            Some((name, _)) => format!("{name}:{MASK}@{host}"),
            None => format!("{user}@{host}"),
        },
    };
    let rest = match rest.split_once('?') {
        None => rest,
        Some((address, query)) => {
            let shown: Vec<String> = query
                .split('&')
                .map(|pair| match pair.split_once('=') {
                    Some((name, _)) if name.to_ascii_lowercase().contains("pass") => format!("{name}={MASK}"),
                    _ => pair.to_owned(),
                })
                .collect();
            format!("{address}?{}", shown.join("&"))
        }
    };
    format!("{scheme}://{rest}")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]
    use super::*;

    #[test]
    fn passwords_never_survive() {
        for (url, shown) in [
            ("postgres://app:s3cr3t@db:5432/x", "postgres://app:********@db:5432/x"),
            ("postgres://app:s3/c@r3t?@db/x", "postgres://app:********@db/x"),
            ("redis://:s3cr3t@cache:6379/1", "redis://:********@cache:6379/1"),
            (
                "postgres://db/x?user=app&password=s3cr3t&a=b",
                "postgres://db/x?user=app&password=********&a=b",
            ),
            ("postgres://app@db/x", "postgres://app@db/x"),
            ("sqlite:data/suanruam.db", "sqlite:data/suanruam.db"),
        ] {
            assert_eq!(redact(url), shown);
            assert_eq!(format!("{:?}", ConnectionUrl::new(url)), shown);
        }
        assert_eq!(format!("{:?}", Some(Secret::new("s3cr3t"))), "Some(********)");
    }
}
