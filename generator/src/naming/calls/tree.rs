//! The tree of all paths, merged where they share segments.

use std::collections::BTreeMap;

use super::operation::Operation;
use super::path_prefix::PathPrefix;
use super::segment::{PathSegment, SegmentKind};

/// A node's number. A parent's is lower than its children's, and the root's is [`ROOT`].
pub(super) type NodeId = usize;

/// The node of the client.
pub(super) const ROOT: NodeId = 0;

#[derive(Debug, Default)]
pub(super) struct Node<'a> {
    /// In the order of their kinds, which is not the document's.
    children: BTreeMap<SegmentKind, NodeId>,
    pub(super) words: Vec<String>,
    /// Parameters by the names the shortest path gives them.
    pub(super) parameters: Vec<&'a str>,
    /// How many parameters come before.
    pub(super) position: usize,
    /// Length, text and endpoint of the path that names the parameters.
    named_by: (usize, &'a str, usize),
    /// The beginning of that path that leads here.
    pub(super) path: Option<PathPrefix>,
    /// Operations that stand here.
    pub(super) operations: Vec<usize>,
}

#[derive(Debug, Default)]
pub(super) struct Tree<'a> {
    root: Node<'a>,
    /// The nodes below the root, each at its number less one.
    below: Vec<Node<'a>>,
    /// The node of each operation.
    pub(super) ends: Vec<NodeId>,
}

impl<'a> Tree<'a> {
    pub(super) fn new(operations: &[Operation<'a>]) -> Self {
        let mut tree = Self::default();
        for (index, operation) in operations.iter().enumerate() {
            let path = (operation.segments.len(), operation.endpoint.path, index);
            let segments = operation.segments.iter();
            let end = segments.fold(ROOT, |at, segment| tree.enter(at, segment, path));
            tree.node_mut(end).operations.push(index);
            tree.ends.push(end);
        }
        tree
    }

    pub(super) fn node(&self, id: NodeId) -> &Node<'a> {
        let below = id.checked_sub(1).and_then(|i| self.below.get(i));
        below.unwrap_or(&self.root)
    }

    fn node_mut(&mut self, id: NodeId) -> &mut Node<'a> {
        let below = id.checked_sub(1).and_then(|i| self.below.get_mut(i));
        below.unwrap_or(&mut self.root)
    }

    /// The nodes that an operation's path leads through.
    pub(super) fn way(&self, operation: &Operation<'_>) -> Vec<NodeId> {
        let next = |at: &mut NodeId, segment: &PathSegment<'_>| {
            *at = *self.node(*at).children.get(&segment.kind)?;
            Some(*at)
        };
        operation.segments.iter().scan(ROOT, next).collect()
    }

    /// Every node, parents first.
    pub(super) fn ids(&self) -> impl Iterator<Item = NodeId> + use<> {
        ROOT..=self.below.len()
    }

    fn enter(&mut self, at: NodeId, segment: &PathSegment<'a>, path: (usize, &'a str, usize)) -> NodeId {
        let next = self.below.len() + 1;
        let parent = self.node_mut(at);
        let position = parent.position + parent.parameters.len();
        let id = *parent.children.entry(segment.kind.clone()).or_insert(next);
        if id == next {
            self.below.push(Node {
                words: segment.words.clone(),
                position,
                named_by: (usize::MAX, "", 0),
                ..Node::default()
            });
        }
        let node = self.node_mut(id);
        if path < node.named_by {
            node.named_by = path;
            node.parameters.clone_from(&segment.parameters);
            let with_custom_method = matches!(segment.kind, SegmentKind::CustomMethod(..));
            node.path = Some(PathPrefix { endpoint: path.2, segments: segment.segments, with_custom_method });
        }
        id
    }
}

impl Node<'_> {
    /// The literals and custom methods right below, each with its kind.
    pub(super) fn literals(&self) -> impl Iterator<Item = (&SegmentKind, NodeId)> {
        let all = self.children.iter().map(|(kind, id)| (kind, *id));
        all.filter(|(kind, _)| !matches!(kind, SegmentKind::Parameter(_)))
    }

    /// Parameters right below.
    pub(super) fn items(&self) -> impl Iterator<Item = NodeId> {
        let all = self.children.iter();
        all.filter_map(|(kind, id)| matches!(kind, SegmentKind::Parameter(_)).then_some(*id))
    }

    pub(super) fn is_leaf(&self) -> bool {
        self.children.is_empty()
    }

    /// Whether this is a parameter.
    pub(super) fn is_item(&self) -> bool {
        !self.parameters.is_empty()
    }

    /// Whether something other than a further parameter needs a handle here.
    pub(super) fn is_used(&self) -> bool {
        !self.operations.is_empty() || self.literals().next().is_some()
    }
}
