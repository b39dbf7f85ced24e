//! Complaints (เรื่องราวร้องทุกข์/ร้องเรียน): the register, the 15-day clock, the written notices, following a case by
//! number and secret; and, in tables and with keys of its own, the corruption register (ร้องเรียนการทุจริต).

pub mod case;
pub mod category;
pub mod complaint;
pub mod corruption;
