//! The citizen portal (หน้าเว็บสำหรับประชาชน).

pub mod views;
