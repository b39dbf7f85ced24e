//! Random tokens: 256 bits, shown once as base64url, stored only as their SHA-256. A plain hash is enough, because
//! nobody can try 2^256 tokens.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use kernel::Fault;
use sha2::{Digest, Sha256};

const BYTES: usize = 32;
/// Characters of 32 bytes in base64 without padding.
const CHARS: usize = 43;

/// A fresh token.
///
/// # Errors
/// [`Fault::Internal`] when the system gives no random bytes.
pub fn fresh() -> Result<String, Fault> {
    let mut bytes = [0_u8; BYTES];
    getrandom::fill(&mut bytes).map_err(Fault::internal)?;
    Ok(URL_SAFE_NO_PAD.encode(bytes))
}

/// Whether a text could be a token at all; the rest is not worth a look into the database.
pub fn is_well_formed(token: &str) -> bool {
    token.len() == CHARS && token.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
}

pub fn hash(token: &str) -> Vec<u8> {
    Sha256::digest(token.as_bytes()).to_vec()
}

pub fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn tokens_are_well_formed_and_never_alike() {
        let (a, b) = (fresh().unwrap(), fresh().unwrap());
        assert!(is_well_formed(&a) && is_well_formed(&b));
        assert_ne!(a, b);
        assert_eq!(hash(&a).len(), 32);
        assert_ne!(hash(&a), hash(&b));
        for bad in ["", "x", &format!("{a}x"), &"ก".repeat(43), &format!("{}/", &a[..42])] {
            assert!(!is_well_formed(bad), "{bad}");
        }
        assert_eq!(hex(&[0, 255]), "00ff");
    }
}
