//! Misspellings: keywords and values that are nearly those of OpenAPI.
//!
//! In: a bundled raw document, before its version is unified. Out: an error for each key or value that has one reading alone, and
//! that the generator would ignore or take for something else. Called by `load` alone. Names that are like nothing are for
//! [`lint`](super::lint).

pub(super) mod keyword;
mod media_type;
mod name;
mod status;
mod value;

use super::{
    lazy_pointer::LazyPointer,
    raw::scalar,
    spec::{DOCUMENT, Object, PATH_ITEM, SCHEMA, Type, unread_type},
};
use crate::{
    diagnostic::Diagnostic,
    yaml::{Mapping, Value},
};
use name::Names;

/// Reports the misspellings in `document`. `is_v2_0` says whether one of its files is of Swagger 2.0.
pub(super) fn report(document: &Value, is_v2_0: bool, diagnostics: &mut Vec<Diagnostic>) {
    Near { is_v2_0, names: Names::new(document), diagnostics }.value(
        Type::Object(&DOCUMENT),
        document,
        LazyPointer::Root,
    );
}

struct Near<'d> {
    is_v2_0: bool,
    names: Names<'d>,
    diagnostics: &'d mut Vec<Diagnostic>,
}

impl Near<'_> {
    fn value(&mut self, expected: Type, value: &Value, pointer: LazyPointer<'_>) {
        match (expected, value) {
            (Type::Object(object) | Type::BooleanOr(object), Value::Mapping(map)) => self.object(object, map, pointer),
            (Type::Array(item), Value::Sequence(items)) => {
                for (index, value) in items.iter().enumerate() {
                    self.value(*item, value, pointer.index(index));
                }
            }
            // Older versions of JSON Schema have an array of schemas in `items`.
            (Type::Object(object), Value::Sequence(items)) if object.is(&SCHEMA) => {
                for (index, value) in items.iter().enumerate() {
                    self.value(expected, value, pointer.index(index));
                }
            }
            (Type::Map(property) | Type::Patterned(_, property), Value::Mapping(map)) => {
                let is_extension = |key: &Value| key.as_str().is_some_and(|key| key.starts_with("x-"));
                let may_be_extension = matches!(expected, Type::Patterned(..));
                for (key, value) in map.iter().filter(|(key, _)| !may_be_extension || !is_extension(key)) {
                    self.value(*property, value, pointer.key(key));
                }
            }
            _ => {}
        }
    }

    fn object(&mut self, object: &'static Object, map: &Mapping, pointer: LazyPointer<'_>) {
        let is_reference = object.may_be_reference() && map.get("$ref").is_some_and(Value::is_string);
        if is_reference && !object.is(&SCHEMA) && !object.is(&PATH_ITEM) {
            return;
        }
        value::report(object, map, pointer, self.is_v2_0, self.diagnostics);
        self.names.report(object, map, pointer, self.diagnostics);
        for (key, value) in map {
            let name = scalar(key);
            let pointer = pointer.key(key);
            if let Some(expected) = type_of(object, &name) {
                self.value(expected, value, pointer);
            } else if let Some(meant) = keyword::misspelled(object, map, (&name, value), self.is_v2_0) {
                self.diagnostics.push(keyword::diagnostic(object, &name, meant, pointer));
                // A misspelled part may have misspelled parts.
                type_of(object, meant).into_iter().for_each(|expected| self.value(expected, value, pointer));
            }
        }
    }
}

/// The type of a keyword, with the objects in those that the generator doesn't read itself.
fn type_of(object: &'static Object, keyword: &str) -> Option<Type> {
    unread_type(object, keyword).or_else(|| object.keyword(keyword))
}
