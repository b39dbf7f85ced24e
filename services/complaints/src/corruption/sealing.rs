//! Sealing and opening of what is confidential (การปิดผนึก): every sealed text is bound to its one row and column, so
//! a text moved to another row, column or administration does not open.

use super::Contact;
use kernel::{Fault, Lang};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use store::TenantRead;
use tenancy::{Vault, vault::Sealed};
use uuid::Uuid;

/// The one place a sealed text belongs to. The administration is added by the vault.
#[derive(Clone, Copy)]
pub enum Place<'a> {
    Matter {
        case: Uuid,
    },
    Identity {
        case: Uuid,
    },
    Event {
        case: Uuid,
        event: Uuid,
    },
    File {
        case: Uuid,
        file: Uuid,
    },
    /// The receipt kept under an idempotency key.
    Receipt {
        key: &'a str,
    },
}

impl Place<'_> {
    fn aad(self) -> Vec<u8> {
        match self {
            Self::Matter { case } => format!("corruption_case/{case}/matter"),
            Self::Identity { case } => format!("corruption_case/{case}/identity"),
            Self::Event { case, event } => format!("corruption_event/{case}/{event}/sealed"),
            Self::File { case, file } => format!("corruption_file/{case}/{file}/bytes"),
            Self::Receipt { key } => format!("idempotency/corruption.receive/{key}"),
        }
        .into_bytes()
    }
}

/// What the case is about.
#[derive(Serialize, Deserialize)]
pub struct Matter {
    pub text: String,
    pub respondent: String,
    pub place: String,
}

/// Who complained, and in which language they are written to.
#[derive(Serialize, Deserialize)]
pub struct Identity {
    pub contact: Contact,
    pub lang: Lang,
}

/// What an event says; the names of its files too, since a file name can tell as much as a text.
#[derive(Serialize, Deserialize)]
pub struct EventBody {
    pub text: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub files: Vec<NamedFile>,
}

#[derive(Serialize, Deserialize)]
pub struct NamedFile {
    pub id: Uuid,
    pub name: String,
}

pub async fn seal<T: Serialize>(
    vault: &Vault,
    read: &TenantRead,
    place: Place<'_>,
    value: &T,
) -> Result<Sealed, Fault> {
    let plain = serde_json::to_vec(value).map_err(Fault::internal)?;
    seal_bytes(vault, read, place, &plain).await
}

pub async fn seal_bytes(
    vault: &Vault,
    read: &TenantRead,
    place: Place<'_>,
    plain: &[u8],
) -> Result<Sealed, Fault> {
    vault.seal(read, &place.aad(), plain).await
}

pub async fn open<T: DeserializeOwned>(
    vault: &Vault,
    read: &TenantRead,
    place: Place<'_>,
    key_version: i32,
    bytes: &[u8],
) -> Result<T, Fault> {
    let plain = open_bytes(vault, read, place, key_version, bytes).await?;
    // Not the parser's own words: they could quote the text.
    serde_json::from_slice(&plain).map_err(|_| Fault::internal("a sealed text has another shape"))
}

pub async fn open_bytes(
    vault: &Vault,
    read: &TenantRead,
    place: Place<'_>,
    key_version: i32,
    bytes: &[u8],
) -> Result<Vec<u8>, Fault> {
    vault.open(read, key_version, &place.aad(), bytes).await
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn no_two_places_share_their_binding() {
        let (a, b) = (Uuid::from_u128(1), Uuid::from_u128(2));
        let places = [
            Place::Matter { case: a },
            Place::Matter { case: b },
            Place::Identity { case: a },
            Place::Event { case: a, event: b },
            Place::Event { case: b, event: a },
            Place::File { case: a, file: b },
            Place::Receipt { key: "a" },
        ];
        let distinct: BTreeSet<Vec<u8>> = places.iter().map(|place| place.aad()).collect();
        assert_eq!(distinct.len(), places.len());
    }
}
