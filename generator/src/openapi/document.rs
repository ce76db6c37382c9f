//! A description that is one typed document, and the way back to the files as they were written.
//!
//! In: what the stages of [`load`](super::load) made. Out: the document for `lower` and all later stages.

use openapiv3::OpenAPI;
use serde_yaml::Value;

use super::{
    bundle::Bundle,
    moves::Moves,
    references::{FailedReferences, Location, Resolver},
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

    /// The pointer in the description as its author wrote it, for one in the raw document. A part of another file keeps its
    /// pointer.
    pub(crate) fn written_pointer(&self, pointer: &str) -> String {
        let unified = self.origins.unified.origin(Location::new("", pointer));
        self.origins.restructured.origin(unified).pointer
    }

    /// Points diagnostics to the files as they were written.
    pub(crate) fn locate(&self, diagnostics: &mut [Diagnostic]) {
        self.origins.locate(diagnostics);
    }
}

/// The original locations of the values of the final document.
#[derive(Debug)]
pub(super) struct Origins {
    /// What the version of each file moved in it.
    pub(super) restructured: Moves,
    pub(super) bundle: Bundle,
    /// What the versions and normalising moved in the bundled document.
    pub(super) unified: Moves,
}

impl Origins {
    /// Points diagnostics to the files as they were written.
    pub(super) fn locate(&self, diagnostics: &mut [Diagnostic]) {
        for diagnostic in diagnostics.iter_mut().filter(|diagnostic| !diagnostic.is_located) {
            self.restructured.rename(&mut diagnostic.message);
            self.restructured.rename(&mut diagnostic.help);
        }
        locate(diagnostics, |location| {
            let Location { mut file, mut pointer } = self.unified.origin(location);
            self.bundle.locate(&mut file, &mut pointer);
            self.restructured.origin(Location { file, pointer })
        });
    }
}

/// Points diagnostics of the description's own file to the locations that `origin` gives, once.
pub(super) fn locate(diagnostics: &mut [Diagnostic], origin: impl Fn(Location) -> Location) {
    for diagnostic in diagnostics.iter_mut().filter(|diagnostic| !diagnostic.is_located) {
        diagnostic.is_located = true;
        let related = diagnostic.related.as_deref_mut().map(|related| (&mut related.file, &mut related.pointer));
        let all = std::iter::once((&mut diagnostic.file, &mut diagnostic.pointer)).chain(related);
        for (file, pointer) in all {
            let location = Location::new(std::mem::take(file), std::mem::take(pointer));
            Location { file: *file, pointer: *pointer } = origin(location);
        }
    }
}
