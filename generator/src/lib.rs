//! Turns an OpenAPI description (Swagger 2.0, OpenAPI 3.0 to 3.2) into the source of a Rust client crate.
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
//! The library takes strings and returns the files of the crate, which [`Output::write`] writes. [`generate`] runs all stages. Each stage
//! passes plain data to the next: [`load`] → [`lower`] → [`emit`] → [`format_sources`].
//!
//! The emitted crate depends on `oas-client-runtime` and serde. Its `Cargo.toml` belongs to the caller.
//!
//! An API can say under the extension `x-oas-client` what OpenAPI has no keywords for, such as its paging. The page
//! `docs/guide/x-oas-client.md` of the repository lists its properties.

mod assemble;
pub mod diagnostic;
mod emit;
mod exchange;
mod file;
pub mod ir;
mod lower;
mod media_type;
pub mod naming;
mod openapi;
mod options;
mod output;
mod parallel;
mod pipeline;
mod pointer;
mod propose;
mod release;
mod suggest;
mod syntax;
mod unique;
mod yaml;

pub use diagnostic::{Code, Diagnostic, Highlight, Levels, Related, Severity, code};
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
    parse::title,
    select::{self, Selector},
};
pub use options::{Description, LockFile, Options, is_package_name};
pub use output::Output;
pub use pipeline::{
    Document, Lowered, api, coverage, emit, format_sources, generate, load, lower, lower_locked, lower_webhooks,
    skeletons,
};
pub use propose::{Proposal, propose};
pub use release::{baseline, contract, diff, public_api};

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
mod readme {}
