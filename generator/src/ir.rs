//! The intermediate representation: what is emitted, settled in every detail, and nothing of OpenAPI's own shape.
//!
//! Data types only. Every name is final, every reference an index, and whatever can still be wrong has been reported.

use serde::{Deserialize, Serialize};

pub mod feature;
pub(crate) mod files;
mod handle;
mod operation;
mod passing;
pub(crate) mod reach;
mod schema;
mod security;
mod server;
mod style;
mod variant;
pub mod webhook;

pub use handle::{Argument, Handle};
pub(crate) use handle::{accessor_path, lineage};
pub use operation::*;
pub(crate) use passing::Passing;
pub use schema::*;
pub use security::*;
pub(crate) use server::base_path;
pub use server::{Server, ServerVariable};

/// An API as the emitted crate offers it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Api {
    /// The API's title.
    pub title: String,
    /// Prose about it.
    pub docs: String,
    /// Where it is served; the first is the one of operations without another.
    pub servers: Vec<Server>,
    /// What callers may choose in the servers' URLs.
    pub variables: Vec<ServerVariable>,
    /// Ways to authenticate, the preferred first.
    pub schemes: Vec<Scheme>,
    /// The credentials that operations ask for unless they say otherwise, as the runtime's `Call::security` takes them: names
    /// of schemes with spaces between those that go together and `|` between alternatives. `None` if it makes no difference.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub security: Option<String>,
    /// Where errors have their parts.
    pub errors: ErrorShape,
    /// The modules that operations live in, in the description's order.
    pub modules: Vec<Module>,
    /// Models, in the order in which operations reach them.
    pub types: Vec<TypeDef>,
    /// Places in the API, parents before children.
    pub handles: Vec<Handle>,
    /// Operations, in the description's order.
    pub operations: Vec<Operation>,
    /// Operations that were not selected.
    pub skipped: Vec<Route>,
}

/// What a request is told by to be of an operation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Route {
    /// The HTTP method in upper case.
    pub method: String,
    /// The path template below the server.
    pub path_template: String,
    /// The template's parameters.
    pub path_parameters: Vec<String>,
    /// The path that the server's URL ends in.
    pub base: String,
}

impl Api {
    /// Whether callers must say where the API is: the description has no URL, or only a path.
    pub fn needs_base_url(&self) -> bool {
        !self.base_url().contains("://")
    }

    /// The URL that paths are appended to unless callers choose another, or its path if it has no host; empty if the
    /// description names none.
    pub fn base_url(&self) -> String {
        self.url(0)
    }

    /// The usual URL of the server in this place.
    pub fn url(&self, server: usize) -> String {
        let url = self.servers.get(server).and_then(|server| server.urls.first()).cloned().unwrap_or_default();
        self.variables.iter().fold(url, |url, variable| url.replace(&variable.template_expression(), &variable.default))
    }
}

/// A place in [`Api::types`].
pub type TypeId = usize;

/// Where the body of an error has its parts, as JSON pointers.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ErrorShape {
    /// The API's own code.
    pub code: Option<String>,
    /// The API's own words.
    pub message: Option<String>,
    /// The header that names the request.
    pub request_id: Option<String>,
}

/// A module of operations.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Module {
    /// Its name.
    pub name: String,
    /// Prose about it.
    pub docs: String,
    /// The cargo feature that it stands behind, if that isn't always there. Callers who have it see no difference.
    #[serde(skip)]
    pub feature: Option<String>,
}
