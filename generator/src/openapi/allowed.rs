//! `x-oas-client: {allow: [CODE]}`: the codes that a description allows in some of its objects.
//!
//! In: a bundled raw document. Out: the document without these keys, and the diagnostics without those that are allowed.

use std::{collections::BTreeMap, iter::successors};

use super::{
    document::Origins, extension::NAME, lazy_pointer::LazyPointer, raw::scalar, references::Location, version,
};
use crate::{
    diagnostic::{Code, Diagnostic, code},
    pointer::join,
    yaml::{Mapping, Value},
};

/// The key in the extension.
const ALLOW: &str = "allow";

/// The codes that objects allow, by the locations of the objects.
#[derive(Debug, Default)]
pub(super) struct Allowed(BTreeMap<Location, Vec<Code>>);

impl Allowed {
    /// Takes the codes out of a document.
    pub(super) fn take(document: &mut Value, diagnostics: &mut Vec<Diagnostic>) -> Self {
        let mut allowed = BTreeMap::new();
        version::walk::objects(document, &mut |_, value, pointer| {
            let Some(map) = value.as_mapping_mut() else { return };
            if let Some(names) = take_names(map) {
                let codes = codes(&names, pointer, diagnostics);
                allowed.insert(Location::new("", pointer.write()), codes);
            }
        });
        Self(allowed)
    }

    /// Points the objects to the files as they were written.
    pub(super) fn locate(self, origins: &Origins) -> Self {
        let mut located: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for (location, codes) in self.0 {
            located.entry(origins.origin(location)).or_default().extend(codes);
        }
        Self(located)
    }

    /// Removes the diagnostics that the object around them allows. The locations are those in the files.
    pub(super) fn remove_from(&self, diagnostics: &mut Vec<Diagnostic>) {
        if self.0.is_empty() {
            return;
        }
        let is_allowed = |Diagnostic { code, file, pointer, .. }: &Diagnostic| {
            let around = successors(Some(pointer.as_str()), |inner| inner.rsplit_once('/').map(|(outer, _)| outer));
            let around = around.map(|pointer| Location::new(file.as_str(), pointer));
            // The description is around all files.
            let mut objects = around.chain([Location::new("", "")]);
            objects.any(|object| self.0.get(&object).is_some_and(|codes| codes.contains(code)))
        };
        diagnostics.retain(|diagnostic| !is_allowed(diagnostic));
    }
}

/// Removes `allow` from the extension of an object, and the extension if nothing else is in it.
fn take_names(object: &mut Mapping) -> Option<Value> {
    let extension = object.get_mut(NAME)?.as_mapping_mut()?;
    let names = extension.shift_remove(ALLOW)?;
    if extension.is_empty() {
        object.shift_remove(NAME);
    }
    Some(names)
}

fn codes(names: &Value, object: LazyPointer<'_>, diagnostics: &mut Vec<Diagnostic>) -> Vec<Code> {
    let pointer = || join(&join(&object.write(), NAME), ALLOW);
    let Some(names) = names.as_sequence() else {
        let message = format!("`{ALLOW}` is not an array of codes");
        let help = format!("write, for example, `{NAME}: {{{ALLOW}: [unused-component]}}`");
        diagnostics.push(Diagnostic::new(code::INVALID_EXTENSION, &pointer(), message, help));
        return Vec::new();
    };
    let mut codes = Vec::new();
    for (index, name) in names.iter().enumerate() {
        match Code::allowed(&scalar(name)) {
            Ok(code) => codes.push(code),
            Err(invalid) => {
                let pointer = join(&pointer(), index);
                diagnostics.push(Diagnostic::new(code::INVALID_EXTENSION, &pointer, invalid.message, invalid.help));
            }
        }
    }
    codes
}
