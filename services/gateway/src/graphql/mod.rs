//! GraphQL (design.md 7): the console's queries and mutations, with limits on what one request may ask.

mod handler;
mod limits;

pub(crate) use handler::announce;
pub use handler::routes;

use async_graphql::{EmptySubscription, MergedObject, Schema};
use platform::config::Limits;
use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

/// Reading. Groups of at most eight: very large merged roots overflow the compiler's query depth.
#[derive(MergedObject, Default)]
pub struct Query(
    tenancy::administration::graphql::TenancyQuery,
    reminders::RemindersQuery,
    complaints::category::graphql::CategoryQuery,
    complaints::complaint::graphql::ComplaintQuery,
    complaints::corruption::graphql::CorruptionQuery,
    participation::graphql::ParticipationQuery,
    disclosure::graphql::DisclosureQuery,
);

/// Changing.
#[derive(MergedObject, Default)]
pub struct Mutation(
    tenancy::administration::graphql::TenancyMutation,
    reminders::RemindersMutation,
    complaints::category::graphql::CategoryMutation,
    complaints::complaint::graphql::ComplaintMutation,
    complaints::complaint::graphql::ComplaintWorkMutation,
    complaints::corruption::graphql::CorruptionMutation,
    participation::graphql::ParticipationMutation,
    disclosure::graphql::DisclosureMutation,
);

pub type HouseSchema = Schema<Query, Mutation, EmptySubscription>;

/// The schema without limits, for its text and for tests that run single operations.
#[must_use]
pub fn schema() -> HouseSchema {
    Schema::build(Query::default(), Mutation::default(), EmptySubscription).finish()
}

/// The schema's text, checked in as `web/schema.graphql`.
#[must_use]
pub fn schema_sdl() -> String {
    schema().sdl_with_options(
        async_graphql::SDLExportOptions::new().sorted_fields().sorted_arguments().sorted_enum_items(),
    )
}

/// The schema with its limits and the documents parsed before.
pub struct Engine {
    pub schema: HouseSchema,
    aliases: usize,
    parsed: Mutex<HashMap<String, async_graphql::parser::types::ExecutableDocument>>,
}

/// The console sends a few dozen different documents; more than this is somebody playing.
const MOST_PARSED: usize = 500;
/// Larger documents are parsed each time rather than kept.
const LARGEST_PARSED: usize = 16 * 1024;

impl Engine {
    #[must_use]
    pub fn new(limits: &Limits) -> Self {
        // No extension: any one of them would disable the engine's fast path (stack.md).
        let schema = Schema::build(Query::default(), Mutation::default(), EmptySubscription)
            .limit_depth(limits.graphql_depth as usize)
            .limit_complexity(limits.graphql_complexity as usize)
            .limit_directives(5)
            .disable_suggestions()
            .finish();
        Self { schema, aliases: limits.graphql_aliases as usize, parsed: Mutex::default() }
    }

    /// The parsed document of a query text.
    ///
    /// # Errors
    /// With the reason, when it does not parse or uses more aliases than allowed.
    pub fn parse(&self, text: &str) -> Result<async_graphql::parser::types::ExecutableDocument, String> {
        if let Some(document) = self.parsed.lock().unwrap_or_else(PoisonError::into_inner).get(text) {
            return Ok(document.clone());
        }
        let document = async_graphql::parser::parse_query(text).map_err(|error| error.to_string())?;
        let aliases = limits::aliases(&document);
        if aliases > self.aliases {
            return Err(format!("{aliases} aliases; at most {} are allowed", self.aliases));
        }
        if text.len() > LARGEST_PARSED {
            return Ok(document);
        }
        let mut parsed = self.parsed.lock().unwrap_or_else(PoisonError::into_inner);
        if parsed.len() >= MOST_PARSED {
            parsed.clear();
        }
        parsed.insert(text.to_owned(), document.clone());
        Ok(document)
    }
}
