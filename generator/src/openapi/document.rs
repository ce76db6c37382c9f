//! A description that is one typed document, and the way back to the files as they were written.
//!
//! In: what the stages of [`load`](super::load) made. Out: the document for `lower` and all later stages.

use std::collections::BTreeSet;

use openapiv3::OpenAPI;
use serde_yaml::Value;

use super::{
    bundle::Bundle,
    references::{FailedReferences, Resolver},
    subtypes::Subtypes,
};
use crate::diagnostic::Diagnostic;

/// A description in both of its forms.
#[derive(Debug)]
pub(crate) struct Document {
    /// As openapiv3 reads it.
    pub(crate) api: OpenAPI,
    /// The raw document, bundled and normalised.
    pub(crate) raw: Value,
    /// The operations that openapiv3 drops, by method and path.
    pub(crate) dropped: Vec<String>,
    pub(super) subtypes: Subtypes<String>,
    pub(super) origins: Origins,
}

impl Document {
    pub(crate) fn resolver(&self) -> Resolver<'_> {
        Resolver { components: self.api.components.as_ref(), raw: &self.raw, failed: self.failed_references() }
    }

    pub(crate) fn failed_references(&self) -> &FailedReferences {
        &self.origins.bundle.failed
    }

    /// The subtypes among the schemas of `components`.
    pub(crate) fn subtypes(&self) -> &Subtypes<String> {
        &self.subtypes
    }

    /// Points diagnostics to the files as they were written.
    pub(crate) fn locate(&self, diagnostics: &mut [Diagnostic]) {
        self.origins.locate(diagnostics);
    }
}

/// The original locations of the values of the final document.
#[derive(Debug)]
pub(super) struct Origins {
    pub(super) bundle: Bundle,
    /// The pointers of references with siblings, which normalising made the first item of an `allOf`.
    pub(super) wrapped: BTreeSet<String>,
}

impl Origins {
    /// Points diagnostics to the files as they were written.
    pub(super) fn locate(&self, diagnostics: &mut [Diagnostic]) {
        for diagnostic in diagnostics {
            if diagnostic.file.is_empty() {
                self.locate_one(&mut diagnostic.file, &mut diagnostic.pointer);
            }
            if let Some(related) = diagnostic.related.as_deref_mut().filter(|related| related.file.is_empty()) {
                self.locate_one(&mut related.file, &mut related.pointer);
            }
        }
    }

    fn locate_one(&self, file: &mut String, pointer: &mut String) {
        const WRAPPER: &str = "/allOf/0";
        let mut wrappers = pointer.match_indices(WRAPPER);
        let is_wrapped = |at: usize| pointer.get(..at).is_some_and(|pointer| self.wrapped.contains(pointer));
        if let Some((start, _)) = wrappers.find(|(start, _)| is_wrapped(*start)) {
            pointer.replace_range(start..start + WRAPPER.len(), "");
        }
        self.bundle.locate(file, pointer);
    }
}
