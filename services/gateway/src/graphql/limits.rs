//! How much one document may ask: depth and complexity are the engine's own limits, aliases are counted here.

use async_graphql::parser::types::{ExecutableDocument, Selection, SelectionSet};

/// The number of aliased fields in a document: an alias asks for the same thing again.
#[must_use]
pub fn aliases(document: &ExecutableDocument) -> usize {
    let operations =
        document.operations.iter().map(|(_, operation)| count(&operation.node.selection_set.node));
    let fragments = document.fragments.values().map(|fragment| count(&fragment.node.selection_set.node));
    operations.chain(fragments).sum()
}

fn count(set: &SelectionSet) -> usize {
    set.items
        .iter()
        .map(|item| match &item.node {
            Selection::Field(field) => {
                usize::from(field.node.alias.is_some()) + count(&field.node.selection_set.node)
            }
            Selection::InlineFragment(fragment) => count(&fragment.node.selection_set.node),
            Selection::FragmentSpread(_) => 0,
        })
        .sum()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn aliases_are_counted_in_fragments_too() {
        let text = "query { a: viewer { b: permissions } ... on Query { c: viewer { permissions } } ...F }
                    fragment F on Query { d: viewer { permissions } }";
        assert_eq!(aliases(&async_graphql::parser::parse_query(text).unwrap()), 4);
    }
}
