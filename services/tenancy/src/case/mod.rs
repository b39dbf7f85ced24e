//! What a citizen keeps of a matter they follow without an account: its number and its secret (เลขที่และรหัสติดตาม). Shared by
//! the registers; what a case is belongs to each of them.

mod number;
mod secret;

pub use number::CaseNumber;
pub use secret::Secret;
