//! Methods: what an operation is called on its handle.

use super::operation::Operation;
use super::tree::Node;
use super::words::words;
use super::{Endpoint, Listing};

/// The names an operation would have, best first: the author's action, the usual verb, everything
/// the author wrote.
///
/// On the client itself the first two don't name the resource. The usual verb says nothing
/// either where operations share their node and HTTP method.
pub(super) fn candidates(operation: &Operation<'_>, node: &Node<'_>, operations: &[Operation<'_>]) -> Vec<Vec<String>> {
    let mut names = Vec::new();
    if !operation.segments.is_empty() {
        let neighbours = node.operations.iter().filter_map(|o| operations.get(*o));
        let mut rivals = neighbours.filter(|o| o.endpoint.method == operation.endpoint.method);
        let verb = words(default_verb(&operation.endpoint, node));
        let core = operation.core();
        let verb_tells = rivals.nth(1).is_none() || core.is_empty();
        names.push(core);
        names.extend(verb_tells.then_some(verb));
    }
    names.extend(operation.full_names());
    names
}

fn default_verb<'a>(endpoint: &Endpoint<'a>, node: &Node<'_>) -> &'a str {
    match endpoint.method {
        "get" if endpoint.response == Listing::List && !node.is_item() => "list",
        "post" if node.items().next().is_some() => "create",
        "put" if endpoint.has_body => "replace",
        "patch" => "update",
        method => method,
    }
}
