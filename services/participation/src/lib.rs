//! The participation register (ทะเบียนการมีส่วนร่วมของประชาชน): plans and measures, committees and meetings, forums,
//! activities, consultation on plans, surveys, evaluation rounds, the half-year programme and the yearly duties of the
//! participation centre. What they have in common is a [`record`]; not here are complaints and disclosure.

pub mod forum;
pub mod graphql;
pub mod policy;
pub mod record;
