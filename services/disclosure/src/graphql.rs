//! The operations of this room, in groups of at most eight: very large merged roots overflow the compiler.

use async_graphql::MergedObject;

/// Reading.
#[derive(MergedObject, Default)]
pub struct DisclosureQuery(crate::request::graphql::InformationRequestQuery);

/// Changing.
#[derive(MergedObject, Default)]
pub struct DisclosureMutation(crate::request::graphql::InformationRequestMutation);
