//! Everything a citizen sees (หน้าจอประชาชน), as plain values and templates. No queries, no requests, no domain types:
//! a handler fills a struct with ready texts and calls `render()`. Sample data for each is in `gallery`.

pub mod activity;
pub mod case;
pub mod committees;
pub mod complaint_form;
pub mod consultation;
pub mod corruption;
pub mod demo_mail;
pub mod design;
pub mod disclosure;
pub mod failure;
pub mod find;
pub mod forums;
pub mod gallery;
pub mod home;
pub mod information;
pub mod measures;
pub mod page;
pub mod participation;
pub mod qr;
pub mod statement;
pub mod surveys;
pub mod track;

pub use page::{Alert, Assets, Choice, FormError, FormErrors, Page, TenantView, Tone};
