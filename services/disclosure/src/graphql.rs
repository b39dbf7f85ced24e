//! The operations of this room, in groups of at most eight: very large merged roots overflow the compiler.

use async_graphql::MergedObject;

/// Reading.
#[derive(MergedObject, Default)]
pub struct DisclosureQuery(
    crate::item::graphql::ItemQuery,
    crate::publication::graphql::PublicationQuery,
    crate::procurement::graphql::ProcurementQuery,
    crate::visit::graphql::VisitQuery,
    crate::request::graphql::InformationRequestQuery,
);

/// Changing.
#[derive(MergedObject, Default)]
pub struct DisclosureMutation(
    crate::item::graphql::ItemMutation,
    crate::channel::graphql::ChannelMutation,
    crate::publication::graphql::PublicationMutation,
    crate::procurement::graphql::ProcurementMutation,
    crate::visit::graphql::VisitMutation,
    crate::request::graphql::InformationRequestMutation,
);
