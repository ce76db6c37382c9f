//! Makes the handles: the types that calls start from.

use std::collections::{BTreeMap, BTreeSet};

use super::modules::Modules;
use crate::{
    ir::{Argument, Handle, HandleId, Table, accessor_path},
    naming::{self, ident, lock::Lock, words::words},
};
use crate::{
    lower::{
        draft::{DraftOperation, PathArgument},
        source::Source,
    },
    unique::free,
};

/// The handles with operations below them, and the new id of each handle of the plan.
pub(crate) struct Handles {
    pub(crate) all: Table<HandleId, Handle>,
    pub(crate) kept: Table<naming::HandleId, Option<HandleId>>,
}

/// Assigns handles to modules, and names them.
pub(super) fn handles(
    plan: &naming::Plan,
    sources: &[Source<'_>],
    drafts: &[Option<DraftOperation>],
    modules: &mut Modules,
    lock: &Lock,
) -> Handles {
    let pinned = lock.handles.values().chain(lock.requests.values());
    let mut taken: BTreeSet<_> = pinned.filter_map(|path| Some(path.split_once("::")?.1.to_owned())).collect();
    let (mut all, mut kept): (Table<HandleId, Handle>, Table<naming::HandleId, Option<HandleId>>) = Default::default();
    for (handle, operations) in plan.handles.iter().zip(operations_of(plan, drafts)) {
        let Some(representative) = operations.first() else {
            kept.push(None);
            continue;
        };
        let parent = handle.parent.and_then(|parent| kept.get(parent).copied().flatten());
        let pinned = lock.handles.get(&accessor_path(&all, parent, &handle.accessor));
        let (module, name) = match pinned.and_then(|path| path.split_once("::")) {
            Some((module, name)) => (modules.named(module), name.to_owned()),
            None => {
                let name = type_name(parent.and_then(|parent| all.get(parent)), &handle.accessor);
                (modules.of(*representative), free(&mut taken, name))
            }
        };
        kept.push(Some(all.push(Handle {
            name,
            module,
            parent,
            accessor: handle.accessor.clone(),
            arguments: arguments(handle, drafts, &operations),
            path_template: handle.path.and_then(|path| Some(path.of(sources.get(path.endpoint)?.path))),
        })));
    }
    Handles { all, kept }
}

/// The supported operations at and below each handle of the plan, its own first: its module is that of the first, and they declare its
/// arguments.
fn operations_of(plan: &naming::Plan, drafts: &[Option<DraftOperation>]) -> Table<naming::HandleId, Vec<usize>> {
    let none = || plan.handles.iter().map(|_| Vec::new());
    let (mut own, mut below): (Table<naming::HandleId, Vec<usize>>, Table<_, _>) = (none().collect(), none().collect());
    for (index, call) in plan.calls.iter().enumerate().filter(|(index, _)| draft(drafts, *index).is_some()) {
        for (handle, _) in plan.lineage(call.handle) {
            let operations = if call.handle == Some(handle) { &mut own } else { &mut below };
            if let Some(operations) = operations.get_mut(handle) {
                operations.push(index);
            }
        }
    }
    for (own, below) in own.iter_mut().zip(below) {
        own.extend(below);
    }
    own
}

fn draft(drafts: &[Option<DraftOperation>], index: usize) -> Option<&DraftOperation> {
    drafts.get(index)?.as_ref()
}

/// The arguments of a handle. The first operation that declares the parameter counts, by whatever name.
fn arguments(handle: &naming::Handle, drafts: &[Option<DraftOperation>], operations: &[usize]) -> Vec<Argument> {
    let argument = |argument: &naming::Argument| {
        let declared = |operation: &usize| {
            let operation = draft(drafts, *operation)?;
            operation.arguments.get(operation.path_parameters.get(argument.position)?)
        };
        let declared = operations.iter().find_map(declared).cloned();
        declared.unwrap_or_else(PathArgument::undeclared).named(&argument.name)
    };
    handle.arguments.iter().map(argument).collect()
}

/// The name of a handle's type: `ShelfBooksHandle`.
fn type_name(parent: Option<&Handle>, accessor: &str) -> String {
    let stem = parent.map_or("", |parent| parent.name.strip_suffix("Handle").unwrap_or(&parent.name));
    format!("{stem}{}Handle", ident::pascal(&words(accessor)).trim_end_matches('_'))
}

/// The functions on each handle, and on the client.
pub(super) fn functions(plan: &naming::Plan) -> BTreeMap<Option<naming::HandleId>, BTreeSet<String>> {
    let mut all: BTreeMap<_, BTreeSet<_>> = BTreeMap::new();
    for handle in &plan.handles {
        all.entry(handle.parent).or_default().insert(handle.accessor.clone());
    }
    for call in &plan.calls {
        all.entry(call.handle).or_default().insert(call.method.clone());
    }
    all
}

/// A function's own path argument.
pub(super) fn argument_of(described: &BTreeMap<String, PathArgument>, argument: &naming::Argument) -> Argument {
    let described = described.get(&argument.wire).cloned();
    described.unwrap_or_else(PathArgument::undeclared).named(&argument.name)
}
