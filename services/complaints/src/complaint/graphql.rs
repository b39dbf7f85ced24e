//! Complaints for the console: resolvers look at the selection, call a query or a command, and map the outcome.

mod inputs;
mod mutation;
mod objects;
pub use inputs::ContactInput;
pub use objects::{ComplainantView as Complainant, DueTrace};
mod query;

pub use mutation::{ComplaintMutation, ComplaintWorkMutation};
pub use query::ComplaintQuery;

pub use tenancy::upload::staff_batch;
