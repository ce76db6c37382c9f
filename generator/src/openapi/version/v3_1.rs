//! OpenAPI 3.1 and 3.2, whose schemas are those of JSON Schema 2020-12 -> the form of 3.0.
//!
//! In: a bundled document of any version, since an older description may have keywords of these versions, too. Out: the same
//! with the keywords of 3.0, and a note at each keyword that its version lacks. Called by `version` alone.

mod content;
mod document;
mod enumeration;
mod nested;
mod reference;
mod tuple;
mod types;
mod validation;

use super::{Version, Versions, note_newer, walk};
use crate::{
    diagnostic::{Code, Diagnostic},
    openapi::{
        bundle::Bundle,
        lazy_pointer::LazyPointer,
        moves::Moves,
        spec::{self, Object, SCHEMA},
    },
    pointer::join,
    yaml::{Mapping, Value},
};
pub(super) use document::summary;
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

    fn warn(&mut self, code: Code, pointer: &str, message: impl Into<String>, help: &str) {
        self.diagnostics.push(Diagnostic::new(code, pointer, message, help));
    }
}

/// Notes the keywords that the version of their file doesn't have.
pub(super) fn note(
    document: &mut Value,
    (versions, bundle): (&Versions, &Bundle),
    moves: &Moves,
    diagnostics: &mut Vec<Diagnostic>,
) {
    if versions.all_are(Version::V3_2) {
        return;
    }
    walk::objects(document, &mut |object, value, pointer| {
        if object.section.is_some() && !object.is(&SCHEMA) && value.get("$ref").is_some() {
            return;
        }
        for key in value.as_mapping().into_iter().flat_map(Mapping::keys) {
            let Some(keyword) = key.as_str().filter(|keyword| !validation::has_no_effect(keyword)) else { continue };
            let Some((added_by, version)) = added_by(object, keyword) else { continue };
            if versions.at(pointer, bundle, moves) < added_by {
                let help = format!("write `openapi: {version}.0` if the description is of that version");
                let pointer = join(&pointer.write(), keyword);
                diagnostics.push(note_newer(&pointer, &format!("`{keyword}`"), version, &help));
            }
        }
    });
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
        if object.is(&SCHEMA) {
            schema(map, pointer, &mut cx);
        } else {
            document::object(object, map, &mut cx);
        }
    });
    cx.validation_only.report(cx.diagnostics);
}

/// The version of OpenAPI that added a keyword to 3.0, and its name.
fn added_by(object: &'static Object, keyword: &str) -> Option<(Version, &'static str)> {
    let name = spec::added_by(object, keyword)?;
    Some((if name == "3.1" { Version::V3_1 } else { Version::V3_2 }, name))
}

/// Brings a schema to the keywords of 3.0. The schemas in it come later.
fn schema(map: &mut Mapping, pointer: LazyPointer<'_>, cx: &mut Context<'_>) {
    reference::wrap(map, pointer, cx);
    nested::remove_definitions(map);
    nested::remove_impossible_properties(map);
    enumeration::constants(map, pointer, cx);
    enumeration::constant(map, pointer, cx);
    enumeration::only_value(map, cx);
    enumeration::examples(map, pointer, cx);
    content::encoding(map, pointer, cx);
    tuple::prefix_items(map, pointer, cx);
    nested::patterns(map, pointer, cx);
    nested::names(map, pointer, cx);
    validation::remove(map, pointer, cx);
    types::types(map, pointer, cx);
}
