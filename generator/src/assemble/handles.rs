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
        let Some(operations) = operations else {
            kept.push(None);
            continue;
        };
        let parent = handle.parent.and_then(|parent| kept.get(parent).copied().flatten());
        let pinned = lock.handles.get(&accessor_path(&all, parent, &handle.accessor));
        let (module, name) = match pinned.and_then(|path| path.split_once("::")) {
            Some((module, name)) => (modules.named(module), name.to_owned()),
            None => {
                let name = type_name(parent.and_then(|parent| all.get(parent)), &handle.accessor);
                (modules.of(operations.representative), free(&mut taken, name))
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

/// The operations that a handle takes its module and the docs of its arguments from.
struct Operations {
    /// The first at or below the handle.
    first: usize,
    /// The first on the handle itself, if there is one.
    representative: usize,
}

/// The operations of each handle in the plan. `None` for a handle that leads to unsupported operations alone.
fn operations_of(
    plan: &naming::Plan,
    drafts: &[Option<DraftOperation>],
) -> Table<naming::HandleId, Option<Operations>> {
    let mut all: Table<naming::HandleId, Option<Operations>> = plan.handles.iter().map(|_| None).collect();
    let mut own: Table<naming::HandleId, Option<usize>> = plan.handles.iter().map(|_| None).collect();
    for (index, call) in plan.calls.iter().enumerate().filter(|(index, _)| draft(drafts, *index).is_some()) {
        if let Some(own) = call.handle.and_then(|handle| own.get_mut(handle)) {
            own.get_or_insert(index);
        }
        for (handle, _) in plan.lineage(call.handle) {
            if let Some(operations) = all.get_mut(handle) {
                operations.get_or_insert(Operations { first: index, representative: index });
            }
        }
    }
    for (operations, own) in all.iter_mut().zip(own) {
        if let (Some(operations), Some(own)) = (operations, own) {
            operations.representative = own;
        }
    }
    all
}

fn draft(drafts: &[Option<DraftOperation>], index: usize) -> Option<&DraftOperation> {
    drafts.get(index)?.as_ref()
}

/// The arguments of a handle, as its operations describe them.
fn arguments(handle: &naming::Handle, drafts: &[Option<DraftOperation>], operations: &Operations) -> Vec<Argument> {
    let (first, own) = (draft(drafts, operations.first), draft(drafts, operations.representative));
    let argument = |argument: &naming::Argument| {
        // The representative may have another name for the parameter. Then the first operation's name counts.
        let described = own.and_then(|own| own.arguments.get(&argument.wire));
        let by_position = || first?.arguments.get(first?.path_parameters.get(argument.position)?);
        let described = described.or_else(by_position).cloned();
        described.unwrap_or_else(PathArgument::undeclared).named(&argument.name)
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
