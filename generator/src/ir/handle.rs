//! Handles, and the handles that lead to them.

use std::iter::successors;

use super::{Api, HandleId, ModuleId, Operation, Table, Type};

/// An emitted type that stands for a path with its arguments. Its functions are operations and further handles.
#[derive(Clone, Debug, PartialEq)]
pub struct Handle {
    /// Its type's name, unique among handles.
    pub name: String,
    /// The module of its type.
    pub module: ModuleId,
    /// The handle that has its accessor. `None` for the client.
    pub parent: Option<HandleId>,
    /// The function that returns it.
    pub accessor: String,
    /// The arguments of the accessor.
    pub arguments: Vec<Argument>,
    /// The path template up to here. `None` if the handle only groups operations.
    pub path_template: Option<String>,
}

/// A path argument.
#[derive(Clone, Debug, PartialEq)]
pub struct Argument {
    /// Its name in Rust.
    pub name: String,
    /// Its type.
    pub ty: Type,
    /// Whether it is written as JSON.
    pub is_json: bool,
    /// Whether its enum lists the empty string, which is an error otherwise.
    pub may_be_empty: bool,
    /// Its documentation.
    pub docs: String,
}

/// A handle and the handles that lead to it: the nearest first, the client's own last.
pub(crate) fn lineage(
    handles: &Table<HandleId, Handle>,
    start: Option<HandleId>,
) -> impl DoubleEndedIterator<Item = (HandleId, &Handle)> {
    let at = |id: Option<HandleId>| id.and_then(|id| Some((id, handles.get(id)?)));
    // Parents stand before their children, so the walk ends.
    let up: Vec<_> = successors(at(start), |(_, handle)| at(handle.parent)).collect();
    up.into_iter()
}

/// The accessors that lead to a handle, as the lock file writes them: `shelf.books`.
pub(crate) fn accessor_path(handles: &Table<HandleId, Handle>, parent: Option<HandleId>, accessor: &str) -> String {
    let above = lineage(handles, parent).rev().map(|(_, handle)| handle.accessor.as_str());
    above.chain([accessor]).collect::<Vec<_>>().join(".")
}

impl Api {
    /// The handles from the client down to the handle of an operation.
    pub(crate) fn handles_of(&self, operation: &Operation) -> impl DoubleEndedIterator<Item = &Handle> {
        lineage(&self.handles, operation.handle).rev().map(|(_, handle)| handle)
    }

    /// The calls that lead to a handle, as code: `shelf(id).books()`.
    pub(crate) fn chain(&self, handle: HandleId) -> String {
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
