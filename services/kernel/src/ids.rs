//! Typed identifiers. Inside they are UUID v7; outside (GraphQL, links) they are opaque text with a prefix,
//! so an id of one kind is never accepted where another kind is asked for.

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};
use uuid::Uuid;

/// The text was not an id of the expected kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not an id of this kind")]
pub struct BadId;

macro_rules! id {
    ($(#[$doc:meta] $name:ident $prefix:literal),+ $(,)?) => {$(
        #[$doc]
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl $name {
            pub const PREFIX: &'static str = $prefix;
            /// A fresh id; ids made later sort later.
            #[must_use]
            pub fn new() -> Self { Self(Uuid::now_v7()) }
            #[must_use]
            pub fn uuid(self) -> Uuid { self.0 }
        }
        impl Default for $name { fn default() -> Self { Self::new() } }
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}_{}", $prefix, self.0.simple())
            }
        }
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { fmt::Display::fmt(self, f) }
        }
        impl FromStr for $name {
            type Err = BadId;
            fn from_str(s: &str) -> Result<Self, BadId> {
                let rest = s.strip_prefix(concat!($prefix, "_")).ok_or(BadId)?;
                if rest.len() != 32 { return Err(BadId); }
                Uuid::try_parse(rest).map(Self).map_err(|_| BadId)
            }
        }
        impl From<$name> for Uuid { fn from(id: $name) -> Uuid { id.0 } }
        impl From<Uuid> for $name { fn from(id: Uuid) -> Self { Self(id) } }
    )+};
}

id! {
    /// An administration (อปท.) that uses the service.
    TenantId "tnt",
    /// A member of staff of one administration (เจ้าหน้าที่).
    StaffId "stf",
    /// A department (ส่วนราชการภายใน).
    DepartmentId "dep",
    /// A village or community (หมู่บ้าน/ชุมชน).
    VillageId "vil",
    /// A complaint category of one administration (ประเภทเรื่อง).
    CategoryId "cat",
    /// A case in the general register (เรื่องร้องทุกข์/ร้องเรียน).
    ComplaintId "cmp",
    /// A case in the corruption register (ร้องเรียนการทุจริต).
    CorruptionCaseId "cor",
    /// One line of a case's timeline.
    EventId "evt",
    /// A stored file or photo.
    UploadId "upl",
    /// A deadline.
    DeadlineId "ddl",
    /// A message in the outbox.
    MessageId "msg",
    /// A line of the audit trail.
    AuditId "aud",
    /// A background job.
    JobId "job",
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn an_id_survives_the_round_trip_and_refuses_other_kinds() {
        let id = ComplaintId::new();
        assert_eq!(id.to_string().parse::<ComplaintId>().unwrap(), id);
        assert_eq!(id.to_string().parse::<StaffId>(), Err(BadId));
        assert_eq!("cmp_".parse::<ComplaintId>(), Err(BadId));
        assert_eq!(id.uuid().to_string().parse::<ComplaintId>(), Err(BadId));
    }
}
