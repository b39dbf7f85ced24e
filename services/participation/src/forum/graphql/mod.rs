//! Forums for the console.

mod inputs;
mod mutation;
mod objects;
mod query;

pub use mutation::ForumMutation;
pub use query::ForumQuery;
