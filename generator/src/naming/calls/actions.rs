//! Literals that name an action and not a resource.

use super::operation::Operation;
use super::segment::SegmentKind;
use super::tree::Node;

/// Whether a literal is a method of its parent. It must have nothing below and one operation, and
/// the operation must give no better name.
pub(super) fn is_action(kind: &SegmentKind, node: &Node<'_>, operations: &[Operation<'_>]) -> bool {
    let [only] = node.operations.as_slice() else {
        return false;
    };
    let Some(operation) = operations.get(*only) else {
        return false;
    };
    node.is_leaf() && (matches!(kind, SegmentKind::CustomMethod(..)) || is_named_by_path(node, operation))
}

fn is_named_by_path(node: &Node<'_>, operation: &Operation<'_>) -> bool {
    let post = operation.endpoint.method == "post";
    let id = &operation.id.words;
    if id.is_empty() {
        return post;
    }
    if !node.words.is_empty() && id.starts_with(&node.words) {
        return true;
    }
    let core = operation.core();
    post && (core.is_empty() || core == ["post"])
}
