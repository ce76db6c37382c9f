//! Layout by groups: for paths that have no words to name a handle by.

use std::collections::BTreeMap;

use super::namespace::Namespace;
use super::operation::{Operation, arguments, in_rank};
use super::words::words;
use super::{Call, Handle, HandleId, Layout, Plan, ident, pinned, template};
use crate::ir::Table;

/// Groups are an operationId's qualifiers, else the first tag, else the client itself.
pub(super) fn plan(operations: &[Operation<'_>]) -> Plan {
    let mut groups = Groups { names: BTreeMap::from([(None, Namespace::client())]), ..Groups::default() };
    let pinned_handles = pinned::by_groups(&mut groups, operations);
    let shared = shared_qualifier(operations);
    let places = operations.iter().zip(&pinned_handles);
    let mut places: Vec<_> =
        places.map(|(operation, place)| place.unwrap_or_else(|| groups.find(&group(operation, shared)))).collect();
    let mut methods = BTreeMap::new();
    for index in in_rank(operations) {
        let pinned = operations.get(index).and_then(|operation| operation.endpoint.pinned);
        if let (Some(pinned), Some(Some(_))) = (pinned, pinned_handles.get(index)) {
            methods.insert(index, pinned.method.clone());
            continue;
        }
        if let (Some(operation), Some(place)) = (operations.get(index), places.get(index)) {
            let names = groups.names(*place);
            methods.insert(index, names.take_first(&operation.full_names()));
        }
    }
    let handles = in_order(&groups.handles, &mut places);
    let calls = methods.into_values().zip(&places).zip(operations);
    let calls = calls.map(|((method, handle), operation)| Call {
        handle: *handle,
        method,
        arguments: arguments(template::parameters(operation.endpoint.path), 0),
    });
    Plan { layout: Layout::Groups, calls: calls.collect(), handles, unfit: groups.unfit, clashes: groups.clashes }
}

#[derive(Default)]
pub(super) struct Groups {
    handles: Table<HandleId, Handle>,
    pub(super) unfit: Vec<usize>,
    pub(super) clashes: Vec<(usize, String)>,
    /// Handles by their parent and words.
    known: BTreeMap<(Option<HandleId>, Vec<String>), HandleId>,
    names: BTreeMap<Option<HandleId>, Namespace>,
}

impl Groups {
    /// The functions of a handle, or of the client.
    pub(super) fn names(&mut self, handle: Option<HandleId>) -> &mut Namespace {
        self.names.entry(handle).or_insert_with(Namespace::handle)
    }

    /// The handle of a pinned accessor; `None` if something else has its name.
    pub(super) fn pinned(&mut self, parent: Option<HandleId>, accessor: &str) -> Option<Option<HandleId>> {
        let is_same = |handle: &Handle| handle.parent == parent && handle.accessor == accessor;
        if let Some((known, _)) = self.handles.entries().find(|(_, handle)| is_same(handle)) {
            return Some(Some(known));
        }
        self.names(parent).claim(accessor).then(|| {
            let handle = self.push(parent, accessor.to_owned());
            self.known.entry((parent, words(accessor))).or_insert(handle);
            Some(handle)
        })
    }

    fn push(&mut self, parent: Option<HandleId>, accessor: String) -> HandleId {
        self.handles.push(Handle { parent, accessor, arguments: Vec::new(), path: None })
    }

    fn find(&mut self, parts: &[&str]) -> Option<HandleId> {
        parts.iter().fold(None, |parent, part| {
            let words = words(part);
            if words.is_empty() {
                return parent;
            }
            let key = (parent, words);
            if let Some(known) = self.known.get(&key) {
                return Some(*known);
            }
            let accessor = self.names(parent).take(&ident::snake(&key.1));
            let handle = self.push(parent, accessor);
            self.known.insert(key, handle);
            Some(handle)
        })
    }
}

/// The handles in the order of the operations on them, parents first, whichever are pinned. `places` gets their new ids.
fn in_order(handles: &Table<HandleId, Handle>, places: &mut [Option<HandleId>]) -> Table<HandleId, Handle> {
    let (mut ordered, mut ids) = (Table::default(), BTreeMap::new());
    for place in places {
        let parent = |id: &HandleId| handles.get(*id)?.parent;
        let up = std::iter::successors(*place, parent).take_while(|id| !ids.contains_key(id));
        for id in up.collect::<Vec<_>>().into_iter().rev() {
            if let Some(handle) = handles.get(id) {
                let parent = handle.parent.and_then(|parent| ids.get(&parent).copied());
                ids.insert(id, ordered.push(Handle { parent, ..handle.clone() }));
            }
        }
        *place = place.and_then(|id| ids.get(&id).copied());
    }
    ordered
}

/// How many leading qualifiers to leave out: one, if every operation has it.
fn shared_qualifier(operations: &[Operation<'_>]) -> usize {
    let mut firsts = operations.iter().map(|operation| operation.id.qualifier.first());
    let first = firsts.next().flatten();
    usize::from(first.is_some() && firsts.all(|other| other == first))
}

fn group<'a>(operation: &'a Operation<'_>, shared: usize) -> Vec<&'a str> {
    let qualifier = &operation.id.qualifier;
    if qualifier.is_empty() {
        return operation.endpoint.tags.first().map(String::as_str).into_iter().collect();
    }
    qualifier.iter().skip(shared).map(String::as_str).collect()
}
