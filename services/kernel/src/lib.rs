//! The vocabulary of the house (คำกลางของระบบ): typed ids, the calendar of Thai government, day counting,
//! permissions and error kinds. Pure: nothing here reads a file, a socket or a clock of its own.

#[macro_use]
mod named;

pub mod actor;
pub mod clock;
pub mod day_count;
pub mod error;
pub mod figure;
pub mod fiscal;
pub mod ids;
pub mod lang;
pub mod numerals;
pub mod page;
pub mod participation;
pub mod permission;
pub mod text;
pub mod thai_date;

pub use actor::Actor;
pub use clock::{Clock, ManualClock, SharedClock, SystemClock};
pub use error::{ErrorCode, Fault, FieldError};
pub use figure::{Figure, Span};
pub use lang::Lang;
pub use permission::{Action, Role};
