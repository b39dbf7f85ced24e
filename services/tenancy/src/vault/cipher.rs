//! The cipher itself: XChaCha20-Poly1305. Pure; no database.
//!
//! Sealed bytes are one format byte, 24 random nonce bytes, the text, 16 bytes of proof. Random nonces of that length
//! may be drawn for ever without meeting twice.

use chacha20poly1305::{
    KeyInit, XChaCha20Poly1305, XNonce,
    aead::{Aead, Payload},
};
use uuid::Uuid;

pub const KEY_BYTES: usize = 32;
const NONCE_BYTES: usize = 24;
const FORMAT: u8 = 1;

/// What a sealed text is bound to. The purposes differ so that a wrapped key can never be opened as a text.
fn context(purpose: &str, tenant: Uuid, version: i32, aad: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(purpose.len() + 20 + aad.len());
    bytes.extend_from_slice(purpose.as_bytes());
    bytes.extend_from_slice(tenant.as_bytes());
    bytes.extend_from_slice(&version.to_be_bytes());
    bytes.extend_from_slice(aad);
    bytes
}

/// A fresh key; `None` when the operating system gives no random bytes.
pub fn random_key() -> Option<[u8; KEY_BYTES]> {
    let mut key = [0; KEY_BYTES];
    getrandom::fill(&mut key).ok()?;
    Some(key)
}

fn encrypt(key: &[u8; KEY_BYTES], context: &[u8], plain: &[u8]) -> Option<Vec<u8>> {
    let mut nonce = [0; NONCE_BYTES];
    getrandom::fill(&mut nonce).ok()?;
    let cipher = XChaCha20Poly1305::new(&(*key).into());
    let text = cipher.encrypt(&XNonce::from(nonce), Payload { msg: plain, aad: context }).ok()?;
    let mut bytes = Vec::with_capacity(1 + NONCE_BYTES + text.len());
    bytes.push(FORMAT);
    bytes.extend_from_slice(&nonce);
    bytes.extend_from_slice(&text);
    Some(bytes)
}

fn decrypt(key: &[u8; KEY_BYTES], context: &[u8], bytes: &[u8]) -> Option<Vec<u8>> {
    let (format, rest) = bytes.split_first()?;
    let (nonce, text) = rest.split_first_chunk::<NONCE_BYTES>()?;
    if *format != FORMAT {
        return None;
    }
    let cipher = XChaCha20Poly1305::new(&(*key).into());
    cipher.decrypt(&XNonce::from(*nonce), Payload { msg: text, aad: context }).ok()
}

/// Seals a text for one place of one administration.
pub fn seal(key: &[u8; KEY_BYTES], tenant: Uuid, version: i32, aad: &[u8], plain: &[u8]) -> Option<Vec<u8>> {
    encrypt(key, &context("suanruam.text", tenant, version, aad), plain)
}

/// `None` when anything differs from what was sealed.
pub fn open(key: &[u8; KEY_BYTES], tenant: Uuid, version: i32, aad: &[u8], bytes: &[u8]) -> Option<Vec<u8>> {
    decrypt(key, &context("suanruam.text", tenant, version, aad), bytes)
}

/// Wraps a tenant's key with the master key.
pub fn wrap(master: &[u8; KEY_BYTES], tenant: Uuid, version: i32, key: &[u8; KEY_BYTES]) -> Option<Vec<u8>> {
    encrypt(master, &context("suanruam.key", tenant, version, &[]), key)
}

pub fn unwrap(
    master: &[u8; KEY_BYTES],
    tenant: Uuid,
    version: i32,
    wrapped: &[u8],
) -> Option<[u8; KEY_BYTES]> {
    decrypt(master, &context("suanruam.key", tenant, version, &[]), wrapped)?.try_into().ok()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]
    use super::*;
    use proptest::prelude::*;

    const KEY: [u8; 32] = [7; 32];
    const AAD: &[u8] = b"corruption_case/1/matter";

    fn tenants() -> (Uuid, Uuid) {
        (Uuid::from_u128(1), Uuid::from_u128(2))
    }

    /// Lengths around the cipher's block of 64 bytes, and the bytes of Thai text.
    fn texts() -> Vec<Vec<u8>> {
        let mut texts: Vec<Vec<u8>> =
            [0, 1, 15, 16, 63, 64, 65, 4_096].iter().map(|n| vec![0xe0; *n]).collect();
        texts.push("มีการเรียกรับเงินในการออกใบอนุญาต".as_bytes().to_vec());
        texts
    }

    #[test]
    fn every_text_comes_back_and_no_two_seals_are_alike() {
        let (tenant, _) = tenants();
        for plain in texts() {
            let first = seal(&KEY, tenant, 1, AAD, &plain).unwrap();
            let second = seal(&KEY, tenant, 1, AAD, &plain).unwrap();
            assert_ne!(first, second, "the same text twice must not show that it is the same");
            assert_eq!(first.len(), 1 + NONCE_BYTES + plain.len() + 16);
            assert_eq!(open(&KEY, tenant, 1, AAD, &first).unwrap(), plain);
            assert_eq!(open(&KEY, tenant, 1, AAD, &second).unwrap(), plain);
            if plain.len() > 15 {
                assert!(!first.windows(plain.len()).any(|part| part == plain), "the text stands in the open");
            }
        }
    }

    #[test]
    fn a_sealed_text_opens_nowhere_else() {
        let (tenant, other) = tenants();
        let bytes = seal(&KEY, tenant, 1, AAD, b"text").unwrap();
        assert!(open(&KEY, other, 1, AAD, &bytes).is_none(), "another administration");
        assert!(open(&KEY, tenant, 2, AAD, &bytes).is_none(), "another key version");
        assert!(open(&KEY, tenant, 1, b"corruption_case/2/matter", &bytes).is_none(), "another row");
        assert!(open(&[8; 32], tenant, 1, AAD, &bytes).is_none(), "another key");
        let wrapped = wrap(&KEY, tenant, 1, &[9; 32]).unwrap();
        assert!(open(&KEY, tenant, 1, &[], &wrapped).is_none(), "a wrapped key is not a text");
    }

    #[test]
    fn one_changed_bit_or_missing_byte_is_noticed() {
        let (tenant, _) = tenants();
        let bytes = seal(&KEY, tenant, 1, AAD, "ลับ".as_bytes()).unwrap();
        for at in 0..bytes.len() * 8 {
            let mut changed = bytes.clone();
            changed[at / 8] ^= 1 << (at % 8);
            assert!(open(&KEY, tenant, 1, AAD, &changed).is_none(), "bit {at}");
        }
        for length in 0..bytes.len() {
            assert!(open(&KEY, tenant, 1, AAD, &bytes[..length]).is_none(), "cut to {length}");
        }
    }

    #[test]
    fn a_key_unwraps_only_for_its_tenant_version_and_master() {
        let (tenant, other) = tenants();
        let key = random_key().unwrap();
        assert_ne!(key, random_key().unwrap());
        let wrapped = wrap(&KEY, tenant, 3, &key).unwrap();
        assert_eq!(unwrap(&KEY, tenant, 3, &wrapped), Some(key));
        assert_eq!(unwrap(&KEY, other, 3, &wrapped), None);
        assert_eq!(unwrap(&KEY, tenant, 4, &wrapped), None);
        assert_eq!(unwrap(&[1; 32], tenant, 3, &wrapped), None);
        let text = seal(&KEY, tenant, 3, &[], &key).unwrap();
        assert_eq!(unwrap(&KEY, tenant, 3, &text), None, "a text is not a wrapped key");
    }

    proptest! {
        #[test]
        fn whatever_is_sealed_comes_back_only_whole(
            plain in proptest::collection::vec(any::<u8>(), 0..300),
            aad in proptest::collection::vec(any::<u8>(), 0..40),
            other in proptest::collection::vec(any::<u8>(), 0..40),
            version in 1..1_000_i32,
            noise in proptest::collection::vec(any::<u8>(), 0..200),
        ) {
            let (tenant, _) = tenants();
            let bytes = seal(&KEY, tenant, version, &aad, &plain).unwrap();
            prop_assert_eq!(open(&KEY, tenant, version, &aad, &bytes), Some(plain));
            prop_assert_eq!(open(&KEY, tenant, version, &other, &bytes).is_some(), other == aad);
            prop_assert_eq!(open(&KEY, tenant, version, &aad, &noise), None);
        }
    }
}
