//! The intermediate representation (IR): an API as it will be emitted.
//!
//! `assemble` makes it. `emit`, `exchange` and `release` read it, and nobody changes it. It holds finished data: every name is
//! final, references are typed ids, and each mistake of the description has been reported. Questions that several stages ask of
//! it are functions here: the handles of an operation, the types that it needs, how callers pass a value.

pub mod feature;
pub(crate) mod files;
mod format;
mod handle;
mod header;
mod operation;
mod passing;
pub(crate) mod reach;
mod renumber;
mod schema;
mod security;
mod server;
mod table;
mod variant;
pub mod webhook;

use std::collections::BTreeSet;

pub use format::Format;
pub use handle::{Argument, Handle};
pub(crate) use handle::{accessor_path, lineage};
pub use header::{HeaderValue, ResponseHeader};
pub use operation::*;
pub(crate) use passing::Passing;
pub use schema::*;
pub use security::*;
use server::path_of;
pub use server::{Server, ServerVariable};
pub(crate) use table::ids;
pub use table::{FieldId, HandleId, Id, InputId, ModuleId, OperationId, SchemeId, ServerId, Table, TypeId};

/// An API as the emitted crate has it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Api {
    /// The API's title.
    pub title: String,
    /// Its documentation.
    pub docs: String,
    /// Its servers, the default first.
    pub servers: Table<ServerId, Server>,
    /// The variables of the servers' URLs.
    pub variables: Vec<ServerVariable>,
    /// The security schemes, the preferred first.
    pub schemes: Table<SchemeId, Scheme>,
    /// The credentials of operations without credentials of their own. `None` if any credentials will do for each operation.
    pub security: Option<Security>,
    /// The properties of an error body.
    pub errors: ErrorShape,
    /// The modules of operations, in the description's order.
    pub modules: Table<ModuleId, Module>,
    /// Models, in the order in which operations reach them.
    pub types: Table<TypeId, TypeDef>,
    /// The handles, parents before children.
    pub handles: Table<HandleId, Handle>,
    /// The operations, in the description's order. An operation with several request bodies is here once for each.
    pub operations: Table<OperationId, Operation>,
    /// The operations that were not selected.
    pub skipped: Vec<Route>,
}

/// The properties that identify the operation of a recorded request.
#[derive(Clone, Debug, PartialEq)]
pub struct Route {
    /// The HTTP method in upper case.
    pub method: String,
    /// The path template below the server.
    pub path_template: String,
    /// The names in the template, in order.
    pub path_parameters: Vec<String>,
    /// The path of the server's URL.
    pub base: String,
}

impl Api {
    /// Whether callers must pass a base URL: the description has no server, or a relative one.
    pub fn needs_base_url(&self) -> bool {
        self.base_url().is_none_or(|url| !url.contains("://"))
    }

    /// The URL of the default server with the defaults of its variables. `None` if the description has no server.
    pub fn base_url(&self) -> Option<String> {
        self.url(ServerId::DEFAULT)
    }

    /// The URL of a server with the defaults of its variables. `None` if the description has no server.
    pub fn url(&self, server: ServerId) -> Option<String> {
        let url = self.servers.get(server)?.urls.first()?.clone();
        let with_default =
            |url: String, variable: &ServerVariable| url.replace(&variable.template_expression(), &variable.default);
        Some(self.variables.iter().fold(url, with_default))
    }

    /// The headers of all responses, each name once.
    pub fn response_headers(&self) -> Vec<&ResponseHeader> {
        let mut seen = BTreeSet::new();
        let all = self.operations.iter().flat_map(|operation| &operation.headers);
        all.filter(|header| seen.insert(&header.name)).collect()
    }

    /// The path of a server's URL.
    pub fn base_path(&self, server: ServerId) -> String {
        self.url(server).map(|url| path_of(&url).to_owned()).unwrap_or_default()
    }
}

/// The properties of an error body, as JSON pointers.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ErrorShape {
    /// The API's error code.
    pub code: Option<String>,
    /// The API's error message.
    pub message: Option<String>,
    /// The response header with the request id.
    pub request_id: Option<String>,
}

/// A module of operations.
#[derive(Clone, Debug, PartialEq)]
pub struct Module {
    /// Its name.
    pub name: String,
    /// Its documentation.
    pub docs: String,
    /// The cargo feature that it needs, if it needs one.
    pub feature: Option<String>,
}
