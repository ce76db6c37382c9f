//! Handles and the path arguments that lead to them.

use serde::{Deserialize, Serialize};

use super::text::{in_module, spaced_by_hand};
use crate::{
    emit::ty::taken_argument,
    ir::{self, Api, HandleId, Id},
};

/// A handle.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Handle {
    /// The calls that return it, as code: `client.shelf(id).books()`.
    pub call: String,
    /// Its type, with its module: `books::BooksHandle`.
    pub ty: String,
    /// The handle that has its accessor, as an index of [`PublicApi::handles`](super::PublicApi::handles); `None` for the
    /// client.
    pub parent: Option<usize>,
    /// The method that returns it.
    pub accessor: String,
    /// The arguments of that method.
    pub arguments: Vec<Argument>,
    /// Its path template; `None` if it only groups operations.
    pub path_template: Option<String>,
}

/// A path argument.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Argument {
    /// Its name.
    pub name: String,
    /// The type that callers pass.
    pub ty: String,
}

/// The handles of an API.
pub(super) fn handles(api: &Api) -> Vec<Handle> {
    api.handles.entries().map(|(id, handle)| self::handle(api, id, handle)).collect()
}

fn handle(api: &Api, id: HandleId, handle: &ir::Handle) -> Handle {
    Handle {
        call: format!("client.{}", api.chain(id)),
        ty: in_module(api, handle.module, &handle.name),
        parent: handle.parent.map(Id::index),
        accessor: handle.accessor.clone(),
        arguments: arguments(api, &handle.arguments),
        path_template: handle.path_template.clone(),
    }
}

pub(super) fn arguments(api: &Api, arguments: &[ir::Argument]) -> Vec<Argument> {
    let ty = |argument| spaced_by_hand(taken_argument(api, argument).0.ty);
    arguments.iter().map(|argument| Argument { name: argument.name.clone(), ty: ty(argument) }).collect()
}
