//! Paths and operationIds -> calls: a tree of handles, and functions on them.
//!
//! A handle says *where* (`client.shelf(id).books()`), a function says *what* (`.list()`). In come [`Endpoint`]s, out goes a [`Plan`].
//!
//! The passes: [`template`] cuts a path into segments, `segment` classifies each segment, `tree` merges the segments of all paths,
//! `resources` names them. `groups` names the operations of descriptions whose paths hold too few words instead. `pinned` puts
//! the calls of the lock file first.

mod actions;
mod groups;
mod items;
mod methods;
mod namespace;
mod operation;
mod operation_id;
mod path_prefix;
mod pinned;
mod prefix;
mod resources;
mod segment;
#[cfg(test)]
mod tests;
mod tree;

use std::collections::BTreeSet;

use serde::Deserialize;

use super::{ident, template, words};
use crate::ir::{Table, ids};
use operation::Operation;
pub use path_prefix::PathPrefix;
pub use pinned::{Pinned, PinnedStep};
pub(crate) use segment::without_extension;

ids! {
    /// The id of a handle in [`Plan::handles`].
    HandleId
}

/// The properties of an operation that naming reads.
#[derive(Debug, Clone, Copy)]
pub struct Endpoint<'a> {
    /// HTTP method in lower case; one without a keyword of OpenAPI as the description writes it.
    pub method: &'a str,
    /// Path template as the description writes it.
    pub path: &'a str,
    /// The author's name for the operation, if there is one.
    pub operation_id: Option<&'a str>,
    /// Tags in the order written.
    pub tags: &'a [String],
    /// Whether the request carries a body.
    pub has_body: bool,
    /// Whether a success response is a list.
    pub response: Listing,
    /// The call that it was published under, which it keeps.
    pub pinned: Option<&'a Pinned>,
}

/// Whether a success response is a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Listing {
    /// An array, a page, or a small object around an array.
    List,
    /// Something that may be a list, such as raw JSON, or a response that isn't described.
    Unknown,
    /// A scalar, or an object of nothing but scalars.
    Single,
}

/// One handle type. The client, root of them all, is not listed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handle {
    /// The handle this one is reached from; `None` is the client.
    pub parent: Option<HandleId>,
    /// Name of the function on the parent that gives this handle.
    pub accessor: String,
    /// The arguments of that function: the path parameters that this handle adds.
    pub arguments: Vec<Argument>,
    /// The path that leads here, for use in documentation; `None` if the handle is a group of operations.
    pub path: Option<PathPrefix>,
}

/// A path parameter as an argument of an accessor or a method.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Argument {
    /// Rust identifier, unique among the arguments of one function.
    pub name: String,
    /// The parameter's name in the template; where several paths share a segment, the shortest path's.
    pub wire: String,
    /// The index of the path's parameter, from zero in path order.
    pub position: usize,
}

/// The call of an endpoint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Call {
    /// The handle that has the method; `None` is the client.
    pub handle: Option<HandleId>,
    /// Name of the method, unique on its handle.
    pub method: String,
    /// Path parameters that no handle on the way takes: all of them under [`Layout::Groups`],
    /// otherwise only those written after a `?` or `#`.
    pub arguments: Vec<Argument>,
}

/// The layout of handles. The first generation chooses it, and the lock file keeps it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Layout {
    /// Handles follow the segments of the paths.
    Resources,
    /// Handles follow the operationIds' qualifiers or the tags; path parameters go to the methods.
    Groups,
}

/// Handles and methods for a whole description.
///
/// For every endpoint, the arguments along its chain of handles, then those of its call, are the
/// parameters of its template in order, one for each `{…}`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// The layout used.
    pub layout: Layout,
    /// Handles that lead to a call, each after its parent.
    pub handles: Table<HandleId, Handle>,
    /// One call per endpoint, in the order of the endpoints.
    pub calls: Vec<Call>,
    /// Endpoints whose published call takes other path arguments than they have; they are named anew.
    pub unfit: Vec<usize>,
    /// Endpoints whose published call clashes with another's, and the name that both want.
    pub clashes: Vec<(usize, String)>,
}

impl Plan {
    /// A handle and the handles that lead to it: the nearest first.
    pub(crate) fn lineage(&self, start: Option<HandleId>) -> impl Iterator<Item = (HandleId, &Handle)> {
        let entry = |id: Option<HandleId>| id.and_then(|id| Some((id, self.handles.get(id)?)));
        std::iter::successors(entry(start), move |(_, handle)| entry(handle.parent))
    }
}

/// Names every endpoint.
///
/// `vocabulary` holds every word the description uses: a singular is believed only if it occurs
/// there. Without a `layout` the one that suits the paths is chosen. Pinned calls are named first, and all else is
/// named around them.
#[must_use]
pub fn plan(endpoints: &[Endpoint<'_>], vocabulary: &BTreeSet<String>, layout: Option<Layout>) -> Plan {
    let operations = operation::read(endpoints);
    match layout.unwrap_or_else(|| suitable_layout(&operations)) {
        Layout::Resources => resources::plan(&operations, vocabulary),
        Layout::Groups => groups::plan(&operations),
    }
}

/// Groups, if there are more than three operations and a third of them have no literal in the path
/// to be named by.
fn suitable_layout(operations: &[Operation<'_>]) -> Layout {
    let bare = operations.iter().filter(|o| !o.has_literal()).count();
    if operations.len() > 3 && bare.saturating_mul(3) >= operations.len() { Layout::Groups } else { Layout::Resources }
}
