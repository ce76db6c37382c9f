//! The options of the generator.

use std::collections::BTreeMap;

use crate::{
    diagnostic::Levels,
    ir::feature::ModuleFeatures,
    naming::lock::Lock,
    openapi::{bundle::external::ExternalDocument, overlay::Overlay, select::Selector},
};

/// The options of the generator, which no description has.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Options {
    /// The emitted package's name, such as `shelf-v1`.
    pub crate_name: String,
    /// The name of the description's file, such as `shelf.yaml`: emitted files have it in their header, and its parts may
    /// refer to it.
    pub origin: String,
    /// The recordings' folder, as seen from the emitted `tests/replay`; for `include_str!`.
    pub recordings_path: String,
    /// How to record an operation, for the diagnostic of an operation without a recording; empty for no advice.
    pub recording_help: String,
    /// The files that the description refers to, as far as they can be read; [`external::read`](crate::external::read) finds them.
    pub external_documents: Vec<ExternalDocument>,
    /// Patches of the description, applied in order; its parts are left as they are.
    pub overlays: Vec<Overlay>,
    /// The operations that are generated; all of them, without any selector.
    pub only: Vec<Selector>,
    /// Operations that are not generated.
    pub exclude: Vec<Selector>,
    /// Emits a module for `include!` rather than a crate: `mod.rs` and the files it leads to, no tests, and no `api.md`.
    pub as_module: bool,
    /// When each module stands behind a cargo feature of its own; a module for `include!` never has them.
    pub module_features: ModuleFeatures,
    /// Texts whose examples are compiled with the crate's own, as seen from the emitted `src`: `../README.md`.
    pub readmes: Vec<String>,
    /// Makes tests of the description's examples too, and the recordings that they play, in `tests/examples`.
    pub tests_from_examples: bool,
    /// Reads all models of the API tolerantly, as `x-oas-client: {lenient: true}` in the description does.
    pub lenient: bool,
    /// A second description, of what the API delivers to its users' servers; the crate gets a feature-gated module of it.
    pub webhooks: Option<Description>,
    /// The names that were published, as [`Output::lock`](crate::Output::lock) gave them, and what the file with them is called in problems.
    pub lock: Option<LockFile>,
    /// The names of the last release, as [`Baseline::names`](crate::baseline::Baseline::names) gives them. An item that lost its name in
    /// the lock file by mistake gets this one back.
    pub released: Option<Lock>,
    /// Hashes of the documents that were fetched, by URL, such as `sha256:9f86…`. [`Output::lock`](crate::Output::lock) keeps them, so that
    /// the caller sees when one has changed.
    pub sources: BTreeMap<String, String>,
    /// The diagnostics that aren't reported, and those that are errors.
    pub levels: Levels,
}

/// A description beside the API's own.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Description {
    /// OpenAPI, as YAML or JSON.
    pub text: String,
    /// The name of its file, such as `shelf_webhooks.yaml`: emitted files have it in their header, and problems.
    pub origin: String,
    /// The files that it refers to, seen from its own folder. Problems in them have [`external::of`](crate::external::of) as their file.
    pub external_documents: Vec<ExternalDocument>,
    /// Texts whose examples need its feature, as seen from the emitted `src`: `../webhooks.md`.
    pub readmes: Vec<String>,
}

impl Description {
    /// A description and its name.
    pub fn new(text: impl Into<String>, origin: impl Into<String>) -> Self {
        Self { text: text.into(), origin: origin.into(), external_documents: Vec::new(), readmes: Vec::new() }
    }
}

/// A file with published names; see [`lock`](crate::lock).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LockFile {
    /// Its name, such as `shelf.lock.yaml`.
    pub name: String,
    /// The content of the file.
    pub text: String,
}

impl Options {
    /// Options for a package, and the description's name.
    pub fn new(crate_name: impl Into<String>, origin: impl Into<String>) -> Self {
        Self {
            crate_name: crate_name.into(),
            origin: origin.into(),
            recordings_path: "../recordings".to_owned(),
            recording_help: String::new(),
            external_documents: Vec::new(),
            overlays: Vec::new(),
            only: Vec::new(),
            exclude: Vec::new(),
            as_module: false,
            module_features: ModuleFeatures::Never,
            readmes: Vec::new(),
            tests_from_examples: false,
            lenient: false,
            webhooks: None,
            lock: None,
            released: None,
            sources: BTreeMap::new(),
            levels: Levels::default(),
        }
    }
}

/// Crates that emitted code and Rust itself name: an emitted crate can't have their names.
const OTHER_CRATES: [&str; 6] = ["alloc", "core", "oas_client_runtime", "proc_macro", "std", "test"];

/// Whether an emitted crate can have a name: its form with `_` for `-` is an identifier, no keyword, and no crate that emitted
/// code uses.
///
/// ```
/// # use oas_client_generator::is_package_name;
/// assert!(is_package_name("shelf-client"));
/// assert!(!is_package_name("where") && !is_package_name("1-shelf") && !is_package_name("std"));
/// ```
pub fn is_package_name(name: &str) -> bool {
    let name = name.replace('-', "_");
    syn::parse_str::<syn::Ident>(&name).is_ok() && !OTHER_CRATES.contains(&name.as_str())
}
