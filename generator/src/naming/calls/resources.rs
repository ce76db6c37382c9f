//! Layout by resources: the tree of path segments becomes the tree of handles.

use std::collections::{BTreeMap, BTreeSet};

use super::actions::is_action;
use super::items::{self, by, versioned};
use super::namespace::Namespace;
use super::operation::{Operation, arguments, in_rank};
use super::segment::SegmentKind;
use super::tree::{Node, NodeId, ROOT, Tree};
use super::{Call, Handle, HandleId, Layout, Plan, ident, methods, pinned};
use crate::ir::Id;
use crate::naming::reserved::is_free_for_calls;

/// Names in the making. What is named first keeps its name, so the order is collections, actions,
/// items, methods.
pub(super) struct Draft<'a> {
    pub(super) tree: &'a Tree<'a>,
    pub(super) operations: &'a [Operation<'a>],
    vocabulary: &'a BTreeSet<String>,
    /// The names in use on each node's handle.
    names: BTreeMap<NodeId, Namespace>,
    /// Handles by their nodes; a parent is a node as yet.
    pub(super) handles: BTreeMap<NodeId, (NodeId, Handle)>,
    /// Methods by their operations, with the node of their handle.
    pub(super) methods: BTreeMap<usize, (NodeId, String)>,
    /// Nodes of pinned handles, by the parent's node and the accessor.
    pub(super) pinned: BTreeMap<(NodeId, String), NodeId>,
    pub(super) unfit: Vec<usize>,
    pub(super) clashes: Vec<(usize, String)>,
    /// How many handles stand for no node of the tree.
    extra: usize,
}

pub(super) fn plan(operations: &[Operation<'_>], vocabulary: &BTreeSet<String>) -> Plan {
    let tree = Tree::new(operations);
    let mut draft = Draft {
        tree: &tree,
        operations,
        vocabulary,
        names: BTreeMap::from([(ROOT, Namespace::client())]),
        handles: BTreeMap::new(),
        methods: BTreeMap::new(),
        pinned: BTreeMap::new(),
        unfit: Vec::new(),
        clashes: Vec::new(),
        extra: 0,
    };
    pinned::by_resources(&mut draft);
    draft.name_literals();
    draft.name_items();
    draft.name_methods();
    draft.finish()
}

impl<'a> Draft<'a> {
    pub(super) fn names(&mut self, node: NodeId) -> &mut Namespace {
        self.names.entry(node).or_insert_with(Namespace::handle)
    }

    fn node(&self, id: NodeId) -> &'a Node<'a> {
        self.tree.node(id)
    }

    /// A node for a handle that has no path segment of its own.
    pub(super) fn extra(&mut self) -> NodeId {
        self.extra += 1;
        self.tree.ids().last().unwrap_or(ROOT) + self.extra
    }

    /// How many parameters the handle of a node takes.
    pub(super) fn takes(&self, node: NodeId) -> usize {
        self.handles.get(&node).map_or(0, |(_, handle)| handle.arguments.len())
    }

    /// Whether the handle of a node and its methods are named.
    fn is_named(&self, node: NodeId) -> bool {
        let operations = &self.node(node).operations;
        self.handles.contains_key(&node)
            || (self.node(node).is_leaf() && operations.iter().all(|operation| self.methods.contains_key(operation)))
    }

    pub(super) fn add_handle(&mut self, node: NodeId, parent: NodeId, accessor: String, taken: &[NodeId]) {
        let nodes = || taken.iter().map(|id| self.tree.node(*id));
        let position = nodes().next().map_or(0, |node| node.position);
        let wires = nodes().flat_map(|node| node.parameters.iter().copied());
        let path = nodes().next_back().and_then(|node| node.path);
        let handle = Handle { parent: None, accessor, arguments: arguments(wires, position), path };
        self.handles.insert(node, (parent, handle));
    }

    fn name_literals(&mut self) {
        for id in self.tree.ids() {
            let action = |kind: &SegmentKind, child| is_action(kind, self.node(child), self.operations);
            let literals = self.node(id).literals().filter(|(_, child)| !self.is_named(*child));
            let (actions, collections): (Vec<_>, Vec<_>) = literals.partition(|(kind, child)| action(kind, *child));
            for (kind, child) in collections {
                self.name_collection(id, kind, child);
            }
            for (kind, child) in actions {
                let words = &self.node(child).words;
                let method = if is_free_for_calls(words) { ident::snake(words) } else { self.full_name(child) };
                if self.names(id).claim(&method) {
                    let operations = self.node(child).operations.iter();
                    self.methods.extend(operations.map(|o| (*o, (id, method.clone()))));
                } else {
                    self.name_collection(id, kind, child);
                }
            }
        }
    }

    /// The longer name of an action whose path segment is called as a method of request builders: `send_message`.
    fn full_name(&self, action: NodeId) -> String {
        let operation = self.node(action).operations.first().and_then(|operation| self.operations.get(*operation));
        let mut names = operation.map(Operation::full_names).unwrap_or_default();
        names.retain(|words| is_free_for_calls(words));
        names.first().map_or_else(|| ident::UNNAMED.to_owned(), |words| ident::snake(words))
    }

    fn name_collection(&mut self, parent: NodeId, kind: &SegmentKind, child: NodeId) {
        let words = &self.node(child).words;
        let plain = ident::snake(words);
        let versioned = versioned(words, kind).filter(|_| self.names(parent).has(&plain));
        let accessor = self.names(parent).take(&versioned.unwrap_or(plain));
        self.add_handle(child, parent, accessor, &[child]);
    }

    fn name_items(&mut self) {
        for id in self.tree.ids() {
            for (kind, collection) in self.node(id).literals() {
                for item in self.node(collection).items() {
                    self.name_run(collection, item, Some((id, kind)));
                }
            }
            let items: Vec<_> = self.node(id).items().collect();
            if id == ROOT || (self.node(id).is_item() && items.len() > 1) {
                for item in items {
                    self.name_run(id, item, None);
                }
            }
        }
    }

    /// Names the handles of parameters that follow each other below a collection. The one that has
    /// the collection's noun is an accessor of the collection's parent and takes all parameters up to it.
    fn name_run(&mut self, collection: NodeId, first: NodeId, parent: Option<(NodeId, &SegmentKind)>) {
        let run = items::run(self.tree, first);
        let stops = items::stops(self.tree, &run);
        let best = parent.and_then(|(parent, kind)| {
            let plain = self.node(first).words.is_empty();
            let words = &self.node(collection).words;
            let noun = items::noun(words, self.vocabulary).filter(|_| plain)?;
            let stop = items::best_stop(self.tree, &run, &stops, &noun)?;
            run.get(stop).filter(|node| !self.handles.contains_key(node))?;
            let mut names = std::iter::once(ident::snake(&noun)).chain(versioned(&noun, kind));
            Some((stop, parent, names.find(|name| self.names(parent).claim(name))?))
        });
        let mut start = 0;
        let mut above = collection;
        for stop in stops {
            let taken = run.get(start..=stop).unwrap_or_default();
            let Some(node) = taken.last().copied() else {
                continue;
            };
            match &best {
                _ if self.handles.contains_key(&node) => {}
                Some((at, parent, name)) if *at == stop => {
                    self.add_handle(node, *parent, name.clone(), taken);
                }
                _ => {
                    let by = by(self.tree, node, collection);
                    let name = self.names(above).take(&by);
                    self.add_handle(node, above, name, taken);
                }
            }
            if best.as_ref().is_none_or(|(at, ..)| *at <= stop) {
                start = stop + 1;
                above = node;
            }
        }
    }

    fn name_methods(&mut self) {
        for index in in_rank(self.operations) {
            let kind = self.operations.get(index).zip(self.tree.ends.get(index));
            if let (Some((operation, node)), false) = (kind, self.methods.contains_key(&index)) {
                let candidates = methods::candidates(operation, self.node(*node), self.operations);
                let method = self.names(*node).take_first(&candidates);
                self.methods.insert(index, (*node, method));
            }
        }
    }

    /// Lists the handles that lead to a call.
    fn finish(self) -> Plan {
        let mut needed = BTreeSet::new();
        for (node, _) in self.methods.values() {
            let mut at = *node;
            while let Some((parent, _)) = self.handles.get(&at)
                && needed.insert(at)
            {
                at = *parent;
            }
        }
        let order = self.parents_first(&needed);
        let ids: BTreeMap<_, _> = order.iter().copied().zip((0..).map(HandleId::new)).collect();
        let id_of = |node: &NodeId| ids.get(node).copied();
        let handles = order.iter().filter_map(|node| self.handles.get(node));
        let handles = handles.map(|(parent, handle)| Handle { parent: id_of(parent), ..handle.clone() });
        let calls = self.methods.into_iter().map(|(index, (node, method))| {
            let operation = self.operations.get(index);
            let tail = operation.map(|o| o.tail.as_slice()).unwrap_or_default();
            let before = operation.into_iter().flat_map(|o| &o.segments);
            let before = before.map(|segment| segment.parameters.len()).sum();
            let handle = id_of(&node);
            Call { handle, method, arguments: arguments(tail.iter().copied(), before) }
        });
        Plan {
            layout: Layout::Resources,
            handles: handles.collect(),
            calls: calls.collect(),
            unfit: self.unfit,
            clashes: self.clashes,
        }
    }

    /// A node's number is higher than its parent's, but for handles that stand for no node.
    fn parents_first(&self, needed: &BTreeSet<NodeId>) -> Vec<NodeId> {
        let mut order = Vec::with_capacity(needed.len());
        let mut listed = BTreeSet::new();
        for node in needed {
            let parent = |node: &NodeId| self.handles.get(node).map(|(parent, _)| *parent);
            let up = std::iter::successors(Some(*node), parent).take_while(|node| needed.contains(node));
            let mut up: Vec<_> = up.take_while(|node| listed.insert(*node)).collect();
            up.reverse();
            order.extend(up);
        }
        order
    }
}
