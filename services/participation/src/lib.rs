//! The participation register (ทะเบียนการมีส่วนร่วมของประชาชน): plans and measures, committees and meetings, forums,
//! activities, consultation on plans, surveys, evaluation rounds, the half-year programme and the yearly duties of the
//! participation centre. What they have in common is a [`record`]; not here are complaints and disclosure.

pub mod activity;
pub mod centre;
pub mod committee;
pub mod consultation;
pub mod evaluation;
pub mod forum;
pub mod graphql;
pub mod measure;
pub mod meeting;
pub mod plan;
pub mod policy;
pub mod programme;
pub mod record;
pub mod survey;
pub mod yearly;
