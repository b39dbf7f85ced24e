//! Proofs over the whole house, in one test binary: every store and command test runs on SQLite and on PostgreSQL
//! (row-level security on, a role that owns nothing), each on its own database copied from a migrated template.
// The schema is one type made of all the rooms' objects; the compiler follows it deeper than it does by itself.
#![recursion_limit = "512"]
#![cfg(test)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

#[macro_use]
mod harness;

mod activities;
mod architecture;
mod committees;
mod complaints;
mod consultations;
mod corruption;
mod disclosure;
mod explain;
mod forums;
mod graphql;
mod identity;
mod importing;
mod isolation;
mod journeys;
mod leaks;
mod measures;
mod numbers;
mod permissions;
mod places;
mod queue;
mod records;
mod reminders;
mod server;
mod smtp;
mod surveys;
mod uploads;
mod wall;
