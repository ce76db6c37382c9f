//! OpenAPI 3.1 and 3.2, whose schemas are those of JSON Schema 2020-12 -> the form of 3.0.
//!
//! In: a bundled document of any version, since an older description may have keywords of these versions, too. Out: the same
//! with the keywords of 3.0, and a note at each keyword that its version lacks. Called by `version` alone.

mod content;
mod document;
mod enumeration;
mod nested;
mod reference;
mod types;
mod validation;

use serde_yaml::{Mapping, Value};

use super::{Version, Versions, note_newer, walk};
use crate::{
    diagnostic::Diagnostic,
    openapi::{
        bundle::Bundle,
        lazy_pointer::LazyPointer,
        moves::Moves,
        raw::scalar,
        spec::{Object, SCHEMA, added_by},
    },
    pointer::join,
};
use validation::ValidationOnly;

/// What the change of each object needs.
struct Context<'a> {
    versions: &'a Versions,
    bundle: &'a Bundle,
    /// The version of the file from which the present object comes.
    version: Version,
    moves: &'a mut Moves,
    diagnostics: &'a mut Vec<Diagnostic>,
    validation_only: ValidationOnly,
}

impl Context<'_> {
    /// Whether the file of the present object has the keywords of 3.1 by its version.
    fn is_3_1(&self) -> bool {
        self.version >= Version::V3_1
    }

    fn warn(&mut self, pointer: &str, message: impl Into<String>, help: &str) {
        self.diagnostics.push(Diagnostic::warning(pointer, message, help));
    }
}

/// Brings the objects of a bundled document to those of 3.0.
pub(super) fn unify(
    document: &mut Value,
    (versions, bundle): (&Versions, &Bundle),
    moves: &mut Moves,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let validation_only = ValidationOnly::default();
    let mut cx = Context { versions, bundle, version: versions.own, moves, diagnostics, validation_only };
    document::unify(document, &mut cx);
    walk::objects(document, &mut |object, value, pointer| {
        if object.is(&SCHEMA) {
            nested::boolean(value);
        }
        let Value::Mapping(map) = value else { return };
        cx.version = cx.versions.at(pointer, cx.bundle, cx.moves);
        if cx.version < Version::V3_2 {
            note(object, map, pointer, &mut cx);
        }
        if object.is(&SCHEMA) {
            schema(map, pointer, &mut cx);
        } else {
            document::object(object, map, &mut cx);
        }
    });
    cx.validation_only.report(cx.diagnostics);
}

/// Notes the keywords of an object that the description's version doesn't have.
fn note(object: &'static Object, map: &Mapping, pointer: LazyPointer<'_>, cx: &mut Context<'_>) {
    for (key, _) in map {
        let Some(keyword) = key.as_str().filter(|keyword| !validation::has_no_effect(keyword)) else { continue };
        let version = match added_by(object, keyword) {
            Some("3.1") if cx.is_3_1() => None,
            version => version,
        };
        if let Some(version) = version {
            let help = format!("write `openapi: {version}.0` if the description is of that version");
            let pointer = join(&pointer.write(), scalar(key));
            cx.diagnostics.push(note_newer(&pointer, &format!("`{keyword}`"), version, &help));
        }
    }
}

/// Brings a schema to the keywords of 3.0. The schemas in it come later.
fn schema(map: &mut Mapping, pointer: LazyPointer<'_>, cx: &mut Context<'_>) {
    reference::wrap(map, pointer, cx);
    nested::remove_definitions(map);
    nested::remove_impossible_properties(map);
    enumeration::constants(map, pointer, cx);
    enumeration::constant(map, pointer, cx);
    enumeration::examples(map, pointer, cx);
    content::encoding(map, pointer, cx);
    nested::tuple(map, pointer, cx);
    nested::patterns(map, pointer, cx);
    validation::remove(map, pointer, cx);
    types::types(map, pointer, cx);
}
