//! The secret that, with the number, opens a case to the one who filed it. Only its hash is kept.

use sha2::{Digest, Sha256};
use std::fmt;
use store::TenantScope;
use subtle::ConstantTimeEq;

/// Letters and digits that are not mistaken for one another when read aloud or copied by hand.
const ALPHABET: &[u8; 30] = b"23456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH: usize = 12;

/// Twelve characters of 30: 58 bits, guessed online only, and there ten tries an hour.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// A fresh secret from the system's random source.
    ///
    /// # Errors
    /// When the system has no randomness to give.
    pub fn generate() -> Result<Self, kernel::Fault> {
        let mut text = String::with_capacity(LENGTH);
        while text.len() < LENGTH {
            let mut bytes = [0_u8; 32];
            getrandom::fill(&mut bytes).map_err(kernel::Fault::internal)?;
            // 240 is the largest multiple of 30 in a byte: above it some letters would come more often.
            let letters = bytes
                .iter()
                .filter(|byte| **byte < 240)
                .filter_map(|byte| ALPHABET.get(usize::from(byte % 30)));
            text.extend(letters.take(LENGTH - text.len()).map(|letter| char::from(*letter)));
        }
        Ok(Self(text))
    }

    /// Reads a secret as typed: any case, spaces and dashes ignored.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let plain = kernel::numerals::to_arabic(text);
        let plain: String = plain
            .chars()
            .filter(|c| !c.is_whitespace() && *c != '-')
            .map(|c| c.to_ascii_uppercase())
            .collect();
        let known = plain.len() == LENGTH && plain.bytes().all(|byte| ALPHABET.contains(&byte));
        known.then_some(Self(plain))
    }

    /// What is stored: bound to the tenant and the register, so a row moved elsewhere opens nothing.
    #[must_use]
    pub fn hash(&self, scope: &TenantScope, register: &str) -> Vec<u8> {
        let mut hasher = Sha256::new();
        hasher.update(scope.id().uuid().as_bytes());
        hasher.update(register.as_bytes());
        hasher.update(self.0.as_bytes());
        hasher.finalize().to_vec()
    }

    /// Compares in constant time.
    #[must_use]
    pub fn opens(&self, scope: &TenantScope, register: &str, stored: &[u8]) -> bool {
        self.hash(scope, register).ct_eq(stored).into()
    }
}

/// As shown and linked: `ABCD-EFGH-JKMN`.
impl fmt::Display for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, letter) in self.0.chars().enumerate() {
            if i > 0 && i % 4 == 0 {
                f.write_str("-")?;
            }
            write!(f, "{letter}")?;
        }
        Ok(())
    }
}

/// Never printed by accident.
impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_secret_is_read_back_however_it_is_typed() {
        let secret = Secret::generate().unwrap();
        let shown = secret.to_string();
        assert_eq!(shown.len(), 14);
        for typed in [
            shown.clone(),
            shown.to_lowercase(),
            shown.replace('-', " "),
            format!(" {} ", shown.replace('-', "")),
        ] {
            assert_eq!(Secret::parse(&typed), Some(secret.clone()), "{typed}");
        }
        assert_eq!(Secret::parse("ABCD-EFGH-JKM"), None);
        assert_eq!(Secret::parse("ABCD-EFGH-JKM0"), None);
        assert_ne!(Secret::generate().unwrap(), secret);
        assert!(!format!("{secret:?}").contains(&shown));
    }
}
