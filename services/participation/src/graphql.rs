//! The operations of this room, in groups of at most eight: very large merged roots overflow the compiler.

use async_graphql::MergedObject;

/// Reading.
#[derive(MergedObject, Default)]
pub struct ParticipationQuery(
    crate::record::graphql::RecordQuery,
    crate::policy::graphql::PolicyQuery,
    crate::activity::graphql::ActivityQuery,
    crate::programme::graphql::ProgrammeQuery,
    crate::centre::graphql::CentreQuery,
);

/// Changing.
#[derive(MergedObject, Default)]
pub struct ParticipationMutation(
    crate::record::graphql::RecordMutation,
    crate::activity::graphql::ActivityMutation,
    crate::programme::graphql::ProgrammeMutation,
    crate::centre::graphql::CentreMutation,
    crate::policy::graphql::PolicyMutation,
);
