//! Turns an OpenAPI 3.0 description into the source of a Rust client crate.
//!
//! ```
//! use oas_client_generator::{Options, generate};
//!
//! let description = r#"
//! openapi: 3.0.3
//! info: {title: Shelf, version: "1"}
//! servers: [{url: https://shelf.example}]
//! paths:
//!   /books/{id}:
//!     get:
//!       operationId: fetchBook
//!       parameters: [{name: id, in: path, required: true, schema: {type: string}}]
//!       responses:
//!         '200': {description: ok, content: {application/json: {schema: {type: object}}}}
//! "#;
//! let output = generate(description, &[], &Options::new("shelf", "shelf.yaml")).unwrap();
//! assert!(output.files.iter().any(|file| file.path == "src/books.rs"));
//! ```
//!
//! The library reads nothing and writes nothing: text comes in, files go out. Each stage is plain data for the next:
//! [`load`] → [`lower`] → [`emit`] → [`format_sources`]. [`generate`] does it all.
//!
//! The emitted crate links to `oas-client-runtime`. Its `Cargo.toml` is its owner's, and needs that and serde.
//!
//! # `x-oas-client`
//!
//! What an API needs beyond the standard stands in its description, under this extension; all of it is optional:
//!
//! | where | says | means |
//! |---|---|---|
//! | document | `paging: {next-url: …}` | members, with dots between, that lead to the next page's URL |
//! | | `paging: {page-size: …}` | the query parameter with the caller's page size, clamped to its maximum |
//! | | `paging: {cursor: […], token: …}` | query parameters that the client owns; the one of them that says where a page starts |
//! | | `errors: {code: …, message: …}` | members of an error's body |
//! | | `errors: {request-id: …}` | the header of an answer that names the request |
//! | security scheme | `username`, `password` or `token`, each `{name: …, env: …}` | the argument's name, and the environment variable it is read from |
//! | parameter, property | `name: …` | what it is called in Rust |
//! | an operation's own server | `name: …` | what its setting is called |
//! | a server's variable | `env: …` | the environment variable it is read from |
//! | a [document of webhooks](Options::webhooks) | `signature: {header: …, scheme: hmac-sha1-url-form, body-digest: …}` | how deliveries are signed |
//! | an event's schema there | `changes: …` | the schema of what it can be answered with |
//!
//! Beside it, `x-enum-descriptions`, a list as long as `enum`, documents the values, and `format: json` on a string says that
//! the text holds JSON.

mod assemble;
pub mod diagnostic;
mod emit;
mod exchange;
mod file;
pub mod ir;
mod lower;
pub mod naming;
mod openapi;
mod options;
mod output;
mod parallel;
mod pipeline;
mod pointer;
mod release;
mod suggest;
mod unique;

pub use diagnostic::{Diagnostic, Highlight, Related, Severity};
pub use emit::Source;
pub use exchange::{
    coverage::{self, Coverage},
    recording::Recording,
};
pub use file::File;
pub use ir::feature::{self, Feature, ModuleFeatures};
pub use naming::lock::{self, Lock};
pub use openapi::{
    bundle::external::{self, ExternalDocument},
    overlay::Overlay,
    select::{self, Selector},
};
pub use options::{Description, LockFile, Options};
pub use output::Output;
pub use pipeline::{
    Document, Lowered, api, coverage, emit, format_sources, generate, load, lower, lower_locked, lower_webhooks,
};
pub use release::{baseline, diff, public_api};

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
mod readme {}
