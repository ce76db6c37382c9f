//! The places in the API that calls are made from.

use std::collections::{BTreeMap, BTreeSet};

use super::modules::Modules;
use crate::{
    ir::{Argument, Handle, Type, accessor_path},
    naming::{self, ident, lock::Lock, words::words},
};
use crate::{lower::operation::Draft, unique::free};

/// The handles that lead to something generated, and where each of the plan's went.
pub(crate) struct Handles {
    pub(crate) all: Vec<Handle>,
    pub(crate) kept: Vec<Option<usize>>,
}

pub(crate) fn handles(plan: &naming::Plan, drafts: &[Option<Draft>], modules: &mut Modules, lock: &Lock) -> Handles {
    // For each handle the first operation at or below it: it decides the module, and documents the arguments.
    let mut first: Vec<Option<usize>> = vec![None; plan.handles.len()];
    let mut own: Vec<Option<usize>> = vec![None; plan.handles.len()];
    for (index, call) in plan.calls.iter().enumerate() {
        if drafts.get(index).is_none_or(Option::is_none) {
            continue;
        }
        if let Some(own) = call.handle.and_then(|handle| own.get_mut(handle)) {
            own.get_or_insert(index);
        }
        let mut handle = call.handle;
        while let Some(id) = handle {
            if let Some(first) = first.get_mut(id) {
                first.get_or_insert(index);
            }
            handle = plan.handles.get(id).and_then(|handle| handle.parent);
        }
    }
    let mut all: Vec<Handle> = Vec::new();
    let mut kept: Vec<Option<usize>> = Vec::new();
    let published = lock.handles.values().chain(lock.requests.values());
    let mut taken: BTreeSet<_> = published.filter_map(|path| Some(path.split_once("::")?.1.to_owned())).collect();
    let own_first = own.iter().zip(&first).map(|(own, first)| own.or(*first));
    for (handle, (first, representative)) in plan.handles.iter().zip(first.iter().zip(own_first)) {
        let (Some(first), Some(representative)) = (first, representative) else {
            kept.push(None);
            continue;
        };
        let parent = handle.parent.and_then(|parent| kept.get(parent).copied().flatten());
        let above = parent.and_then(|parent| all.get(parent));
        let parameters = drafts.get(*first).and_then(Option::as_ref).map(|draft| &draft.parameters);
        let places = drafts.get(*first).and_then(Option::as_ref).map(Draft::places);
        let own = drafts.get(representative).and_then(Option::as_ref).map(|draft| &draft.parameters);
        let arguments = handle.arguments.iter().map(|argument| {
            // The representative may call the place otherwise; then the first operation's name for it counts.
            let described = own.and_then(|own| own.get(&argument.wire));
            let by_place = places.and_then(|places| places.get(argument.position));
            let described = described.or_else(|| parameters?.get(by_place?));
            Argument { name: argument.name.clone(), ..described.cloned().unwrap_or_else(|| undescribed(argument)) }
        });
        let accessor_words = words(&handle.accessor);
        let stem = above.map_or("", |above| above.name.strip_suffix("Handle").unwrap_or(&above.name));
        let name = format!("{stem}{}Handle", ident::pascal(&accessor_words).trim_end_matches('_'));
        let path = drafts.get(*first).and_then(Option::as_ref).map_or("", Draft::path);
        let template = match plan.layout {
            naming::Layout::Resources => template_of(plan, handle, path),
            naming::Layout::Groups => String::new(),
        };
        let published = lock.handles.get(&accessor_path(&all, parent, &handle.accessor));
        let (module, name) = match published.and_then(|path| path.split_once("::")) {
            Some((module, name)) => (modules.named(module), name.to_owned()),
            None => (modules.of(representative), free(&mut taken, name)),
        };
        all.push(Handle {
            name,
            module,
            parent,
            accessor: handle.accessor.clone(),
            arguments: arguments.collect(),
            path_template: template,
        });
        kept.push(Some(all.len() - 1));
    }
    Handles { all, kept }
}

/// Everything that is called on each handle.
pub(crate) fn methods(plan: &naming::Plan) -> BTreeMap<Option<usize>, BTreeSet<String>> {
    let mut all: BTreeMap<_, BTreeSet<_>> = BTreeMap::new();
    for handle in &plan.handles {
        all.entry(handle.parent).or_default().insert(handle.accessor.clone());
    }
    for call in &plan.calls {
        all.entry(call.handle).or_default().insert(call.method.clone());
    }
    all
}

/// The part of an operation's path that leads to a handle above it.
fn template_of(plan: &naming::Plan, handle: &naming::Handle, path: &str) -> String {
    let mut places = handle.arguments.len();
    let mut parent = handle.parent;
    while let Some(above) = parent.and_then(|parent| plan.handles.get(parent)) {
        places += above.arguments.len();
        parent = above.parent;
    }
    let ends = path.match_indices('}').map(|(at, _)| at + 1);
    let filled = if places == 0 { 0 } else { ends.take(places).last().unwrap_or(0) };
    // A literal stands behind the places; an item ends with its own.
    let from = if handle.arguments.is_empty() { filled } else { filled.saturating_sub(1) };
    let literal = if handle.arguments.is_empty() { handle.segment.as_str() } else { "}" };
    let found = path.get(from..).and_then(|rest| rest.find(literal));
    found.and_then(|at| path.get(..from + at + literal.len())).unwrap_or(path).to_owned()
}

pub(crate) fn argument_of(parameters: &BTreeMap<String, Argument>, argument: &naming::Argument) -> Argument {
    let described = parameters.get(&argument.wire).cloned().unwrap_or_else(|| undescribed(argument));
    Argument { name: argument.name.clone(), ..described }
}

fn undescribed(argument: &naming::Argument) -> Argument {
    Argument { name: argument.name.clone(), ty: Type::String, is_json: false, docs: String::new() }
}
