//! The operations of this room, in groups of at most eight: very large merged roots overflow the compiler.

use async_graphql::MergedObject;

/// Reading.
#[derive(MergedObject, Default)]
pub struct ParticipationQuery(
    crate::record::graphql::RecordQuery,
    crate::policy::graphql::PolicyQuery,
    crate::forum::graphql::ForumQuery,
);

/// Changing.
#[derive(MergedObject, Default)]
pub struct ParticipationMutation(
    crate::record::graphql::RecordMutation,
    crate::policy::graphql::PolicyMutation,
    crate::forum::graphql::ForumMutation,
);
