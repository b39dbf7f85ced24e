//! The information centre (ศูนย์ข้อมูลข่าวสาร): what must be disclosed and by when, publications with their versions,
//! procurement announcements, requests for information, visitors.

pub mod channel;
pub mod file;
pub mod graphql;
pub mod item;
mod offices;
pub mod procurement;
pub mod publication;
pub mod request;
pub mod visit;
