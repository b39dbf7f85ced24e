//! Passwords: which are good enough, and their Argon2id hashes.

use argon2::{
    Algorithm, Argon2, Params, Version,
    password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash},
};
use kernel::{Fault, FieldError};
use std::{sync::OnceLock, time::Duration};
use tokio::sync::Semaphore;

/// Fewest and most characters.
pub const FEWEST: usize = 10;
pub const MOST: usize = 200;

/// OWASP's first recommendation for Argon2id: 19 MiB, two passes, one lane.
const MEMORY_KIB: u32 = 19 * 1024;
const PASSES: u32 = 2;

/// Each hash holds 19 MiB, and the whole process has 100 MB.
const AT_ONCE: usize = 2;
static SLOTS: Semaphore = Semaphore::const_new(AT_ONCE);
/// Longer than this in the queue, and the person is told to try again.
const LONGEST_WAIT: Duration = Duration::from_secs(10);

/// What people choose first, in small letters and without digits and signs at the ends.
const COMMON: &[&str] = &[
    "password",
    "passw",
    "pass",
    "passwd",
    "qwerty",
    "qwertyuiop",
    "asdfghjkl",
    "zxcvbnm",
    "qwertyuiopasdfghjkl",
    "qazwsxedc",
    "qazwsx",
    "iloveyou",
    "welcome",
    "letmein",
    "admin",
    "administrator",
    "adminadmin",
    "passwordpassword",
    "suanruam",
    "thailand",
    "bangkok",
    "sawasdee",
    "sawatdee",
    "changeme",
    "default",
    "secret",
    "master",
    "monkey",
    "dragon",
    "football",
    "liverpool",
    "manchester",
    "superman",
    "princess",
    "sunshine",
    "computer",
    "internet",
    "abcdefghij",
    "abcdefghijk",
    "abcd",
    "abc",
    "test",
    "testtest",
    "testing",
    "user",
    "username",
    "login",
    "tessaban",
    "thetsaban",
    "municipality",
    "orborator",
    "obtobtobt",
    "รหัสผ่าน",
    "ประเทศไทย",
    "สวัสดี",
    "เทศบาล",
    "องค์การบริหารส่วนตำบล",
];

/// Refuses a password that is short, one of those everybody tries first, or made of the person's own name or address
/// (`own`: name, e-mail address, slug). No rule about kinds of characters: length does more.
///
/// # Errors
/// [`Fault::Invalid`] naming the field `password`.
pub fn check(password: &str, own: &[&str]) -> Result<(), Fault> {
    let length = password.chars().count();
    if length < FEWEST {
        return Err(Fault::Invalid(vec![
            FieldError::new("password", "password_too_short").with("min", FEWEST),
        ]));
    }
    if length > MOST {
        return Err(Fault::Invalid(vec![FieldError::new("password", "too_long").with("max", MOST)]));
    }
    if is_guessable(&password.to_lowercase(), own) {
        return Err(Fault::field("password", "password_common"));
    }
    Ok(())
}

fn is_guessable(small: &str, own: &[&str]) -> bool {
    let mut kinds: Vec<char> = small.chars().collect();
    kinds.sort_unstable();
    kinds.dedup();
    // Telephone numbers, citizen ids and birthdays are digits alone.
    let digits_alone = small.chars().all(|c| c.is_numeric() || c.is_ascii_punctuation() || c == ' ');
    let core = small.trim_matches(|c: char| c.is_numeric() || c.is_ascii_punctuation() || c == ' ');
    let plain: String = core.chars().map(unmasked).collect();
    let own_word = own
        .iter()
        .flat_map(|text| text.split(|c: char| c.is_whitespace() || "@.-_+".contains(c)))
        .map(str::to_lowercase)
        .any(|word| word.chars().count() >= 4 && small.contains(&word));
    kinds.len() < 5 || digits_alone || own_word || COMMON.contains(&core) || COMMON.contains(&plain.as_str())
}

/// The letter behind a customary disguise: p@ssw0rd.
fn unmasked(c: char) -> char {
    match c {
        '@' | '4' => 'a',
        '0' => 'o',
        '1' | '!' => 'i',
        '3' => 'e',
        '$' | '5' => 's',
        other => other,
    }
}

fn argon2() -> Result<Argon2<'static>, Fault> {
    let params = Params::new(MEMORY_KIB, PASSES, 1, None).map_err(Fault::internal)?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

fn hash_now(password: &str) -> Result<String, Fault> {
    let hash = argon2()?.hash_password(password.as_bytes()).map_err(Fault::internal)?;
    Ok(hash.to_string())
}

fn verify_now(password: &str, stored: &str) -> Result<bool, Fault> {
    let parsed = PasswordHash::new(stored).map_err(Fault::internal)?;
    Ok(argon2()?.verify_password(password.as_bytes(), &parsed).is_ok())
}

/// Compared with when there is no account, so that the answer takes as long as when there is one.
fn nobodys_hash() -> Result<&'static str, Fault> {
    static NOBODYS: OnceLock<String> = OnceLock::new();
    if let Some(hash) = NOBODYS.get() {
        return Ok(hash);
    }
    let hash = hash_now(&super::secret::fresh()?)?;
    Ok(NOBODYS.get_or_init(|| hash))
}

async fn off_the_loop<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, Fault> + Send + 'static,
) -> Result<T, Fault> {
    let slot = tokio::time::timeout(LONGEST_WAIT, SLOTS.acquire()).await.map_err(|_| Fault::Busy)?;
    let slot = slot.map_err(Fault::internal)?;
    let done = tokio::task::spawn_blocking(move || {
        // The slot travels with the work: a request that is dropped must not free memory that is still in use.
        let _slot = slot;
        work()
    });
    done.await.map_err(Fault::internal)?
}

/// The hash to store.
///
/// # Errors
/// [`Fault::Busy`] when too many people sign in at once.
pub async fn hash(password: &str) -> Result<String, Fault> {
    let password = password.to_owned();
    off_the_loop(move || hash_now(&password)).await
}

/// Whether the password belongs to the hash. Without a hash the answer is no, after the same work.
///
/// # Errors
/// [`Fault::Busy`] when too many people sign in at once.
pub(super) async fn verify(password: &str, stored: Option<String>) -> Result<bool, Fault> {
    if password.len() > MOST * 4 {
        return Ok(false);
    }
    let password = password.to_owned();
    off_the_loop(move || match stored {
        Some(stored) => verify_now(&password, &stored),
        None => verify_now(&password, nobodys_hash()?).map(|_| false),
    })
    .await
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]
    use super::*;

    const OWN: &[&str] = &["Somjai Jaidee", "somjai.clerk@example.go.th", "khok-sung"];

    fn rule(password: &str) -> Option<String> {
        match check(password, OWN) {
            Ok(()) => None,
            Err(Fault::Invalid(fields)) => Some(fields[0].rule.clone()),
            Err(other) => panic!("{other}"),
        }
    }

    #[test]
    fn good_passwords_need_no_special_signs() {
        for good in ["ฝนตกหนักที่นาข้าว", "correct horse battery", "tuk-tuk goes 88 far", "k7#mVq2!zRpx"]
        {
            assert_eq!(rule(good), None, "{good}");
        }
    }

    #[test]
    fn what_everybody_tries_first_is_refused() {
        for bad in [
            "password123",
            "P@ssw0rd2026!",
            "1234567890",
            "0812345678",
            "22/11/2569 08",
            "aaaaaaaaaaaa",
            "abababababab",
            "Qwertyuiop1",
            "Thailand2570",
            "administrator",
            "เทศบาล 12345",
        ] {
            assert_eq!(rule(bad).as_deref(), Some("password_common"), "{bad}");
        }
        for own in [
            "somjai-2026-xyz",
            "xx jaidee xx 9",
            "myclerkpassphrase",
            "example every day",
            "khok in the rain",
        ] {
            assert_eq!(rule(own).as_deref(), Some("password_common"), "{own}");
        }
        assert_eq!(rule("ก้าวไกล").as_deref(), Some("password_too_short"));
        assert_eq!(rule(&"ab cd ef gh ".repeat(20)).as_deref(), Some("too_long"));
    }

    #[tokio::test]
    async fn a_hash_names_its_cost_and_knows_its_password() {
        let stored = hash("correct horse battery").await.unwrap();
        assert!(stored.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{stored}");
        assert_ne!(stored, hash("correct horse battery").await.unwrap(), "every hash has its own salt");
        assert!(verify("correct horse battery", Some(stored.clone())).await.unwrap());
        assert!(!verify("correct horse batterz", Some(stored)).await.unwrap());
        assert!(!verify("correct horse battery", None).await.unwrap());
    }
}
