//! Handles: where in the API calls are made from, and what every stage asks of them.

use std::iter::successors;

use serde::{Deserialize, Serialize};

use super::{Api, Operation, Type};

/// A place in the API that calls are made from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Handle {
    /// Its type's name, unique among handles.
    pub name: String,
    /// The module it is emitted into.
    pub module: usize,
    /// The handle it hangs on, or the client.
    pub parent: Option<usize>,
    /// The method that leads to it.
    pub accessor: String,
    /// That method's arguments.
    pub arguments: Vec<Argument>,
    /// The path template up to here; empty if the handle is no place but a group of operations.
    pub path_template: String,
}

/// A path argument.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Argument {
    /// Its name in Rust.
    pub name: String,
    /// Its type.
    pub ty: Type,
    /// Whether it is written as its JSON text.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub is_json: bool,
    /// Prose about it.
    pub docs: String,
}

/// A handle and the handles that lead to it: the nearest first, the client's own last.
pub(crate) fn lineage(handles: &[Handle], start: Option<usize>) -> impl DoubleEndedIterator<Item = (usize, &Handle)> {
    let at = |id: Option<usize>| id.and_then(|id| Some((id, handles.get(id)?)));
    // Parents stand before their children, so the walk ends.
    let up: Vec<_> = successors(at(start), |(_, handle)| at(handle.parent)).collect();
    up.into_iter()
}

/// The accessors that lead to a handle, as the lock file writes them: `shelf.books`.
pub(crate) fn accessor_path(handles: &[Handle], parent: Option<usize>, accessor: &str) -> String {
    let above = lineage(handles, parent).rev().map(|(_, handle)| handle.accessor.as_str());
    above.chain([accessor]).collect::<Vec<_>>().join(".")
}

impl Api {
    /// The handles from the client down to the one that has an operation's function.
    pub(crate) fn handles_of(&self, operation: &Operation) -> impl DoubleEndedIterator<Item = &Handle> {
        lineage(&self.handles, operation.handle).rev().map(|(_, handle)| handle)
    }

    /// The calls that lead to a handle, as code: `shelf(id).books()`.
    pub(crate) fn chain(&self, handle: usize) -> String {
        let call = |handle: &Handle| {
            let names: Vec<_> = handle.arguments.iter().map(|argument| argument.name.as_str()).collect();
            format!("{}({})", handle.accessor, names.join(", "))
        };
        lineage(&self.handles, Some(handle)).rev().map(|(_, handle)| call(handle)).collect::<Vec<_>>().join(".")
    }

    /// All path arguments of an operation, in the order of the path.
    pub(crate) fn path_arguments<'a>(&'a self, operation: &'a Operation) -> Vec<&'a Argument> {
        self.handles_of(operation).flat_map(|handle| &handle.arguments).chain(&operation.arguments).collect()
    }
}
