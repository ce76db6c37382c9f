//! The output of the generator: files, diagnostics and counts.

use crate::{
    diagnostic::Diagnostic,
    file::File,
    ir::{self, feature::Feature},
};

/// An emitted crate, and what there is to say about it.
#[derive(Clone, Debug, PartialEq)]
pub struct Output {
    /// The files, in a fixed order.
    pub files: Vec<File>,
    /// Warnings: what the description has wrong, and what was left out.
    pub diagnostics: Vec<Diagnostic>,
    /// Operations that were emitted.
    pub operations: usize,
    /// Operations that were not, by name; each has a warning with the reason.
    pub unsupported: Vec<String>,
    /// How many operations [`Options::only`](crate::Options::only) and [`Options::exclude`](crate::Options::exclude) left out.
    pub skipped: usize,
    /// How many recorded exchanges are of operations that were left out; they were passed over.
    pub skipped_exchanges: usize,
    /// Models that were emitted.
    pub models: usize,
    /// Tests that were emitted.
    pub tests: usize,
    /// Events of webhooks that were emitted.
    pub events: usize,
    /// The names that are published now: what a [`LockFile`](crate::LockFile) should hold from here on.
    pub lock: String,
    /// The features of its modules, sorted: what its `Cargo.toml` must have beside its own. None unless they were asked for.
    pub features: Vec<Feature>,
    /// The crate's public API, for [`diff::diff`](crate::diff::diff).
    pub api: ir::Api,
}
