//! A description that is one typed document, and the way back to the files as they were written.
//!
//! In: what the stages of [`load`](super::load) made. Out: the document for `lower` and all later stages.

use std::collections::BTreeMap;

use openapiv3::{OpenAPI, Operation, PathItem, ReferenceOr};

use super::{
    allowed::Allowed,
    bundle::Bundle,
    moves::Moves,
    references::{FailedReferences, Location, Resolver},
    subtypes::Subtypes,
    typed::OtherOperation,
};
use crate::{diagnostic::Diagnostic, pointer::join, yaml::Value};

/// A description in both of its forms.
#[derive(Debug)]
pub(crate) struct Document {
    /// As openapiv3 reads it.
    pub(crate) api: OpenAPI,
    /// The operations that `api` lacks, by the locations of their path items.
    pub(super) others: BTreeMap<String, Vec<OtherOperation>>,
    /// The webhooks: their names and path items.
    pub(crate) webhooks: Vec<(String, ReferenceOr<PathItem>)>,
    /// The raw document, bundled and normalised.
    pub(crate) raw: Value,
    /// The operations that openapiv3 drops, by method and path.
    pub(crate) dropped: Vec<String>,
    pub(super) subtypes: Subtypes<String>,
    pub(super) origins: Origins,
    pub(super) allowed: Allowed,
}

impl Document {
    pub(crate) fn resolver(&self) -> Resolver<'_> {
        Resolver { components: self.api.components.as_ref(), raw: &self.raw, failed: self.failed_references() }
    }

    /// The operations of the path item at `at`: the key of each HTTP method, the JSON pointer, and the operation.
    pub(crate) fn operations<'d>(
        &'d self,
        at: &str,
        item: &'d PathItem,
    ) -> impl Iterator<Item = (&'d str, String, &'d Operation)> {
        let usual = item.iter().map(|(method, operation)| (method, join(at, method), operation));
        let others = self.others.get(at).into_iter().flatten();
        let others = others.map(|other| (other.method.as_str(), other.pointer.clone(), &other.operation));
        usual.collect::<Vec<_>>().into_iter().chain(others)
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

    /// The location in the files as they were written, for a pointer in the raw document.
    pub(crate) fn written_location(&self, pointer: &str) -> Location {
        self.origins.origin(Location::new("", pointer))
    }

    /// Points diagnostics to the files as they were written, and removes those that the description allows.
    pub(crate) fn locate(&self, diagnostics: &mut Vec<Diagnostic>) {
        self.origins.locate(diagnostics);
        self.allowed.remove_from(diagnostics);
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
        locate(diagnostics, |location| self.origin(location));
    }

    /// The location in the files as they were written.
    pub(super) fn origin(&self, location: Location) -> Location {
        let Location { mut file, mut pointer } = self.unified.origin(location);
        self.bundle.locate(&mut file, &mut pointer);
        self.restructured.origin(Location { file, pointer })
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
