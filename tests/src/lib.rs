//! Proofs over the whole house, in one test binary: every store and command test runs on SQLite and on PostgreSQL
//! (row-level security on, a role that owns nothing), each on its own database copied from a migrated template.
#![cfg(test)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

#[macro_use]
mod harness;

mod architecture;
mod complaints;
mod corruption;
mod explain;
mod graphql;
mod identity;
mod isolation;
mod journeys;
mod leaks;
mod numbers;
mod permissions;
mod places;
mod queue;
mod reminders;
mod server;
mod smtp;
mod uploads;
mod wall;
