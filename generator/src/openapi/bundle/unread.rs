//! References in parts of a description that the generator doesn't read: callbacks, and schemas that only validate. A reference
//! there has a target, too.
//!
//! In: the value of a keyword. Out: a diagnostic for each reference without a target, and what is meant. `scan` calls it.

use super::{in_file, resolve::Files, scan::Scanned};
use crate::{
    diagnostic::{Diagnostic, code},
    openapi::{
        lazy_pointer::LazyPointer,
        references::{Location, reference_of, referenced_component},
        spec::{Object, PATH_ITEM, Type, unread_type},
    },
    yaml::Value,
};

/// Checks the references in the value of a keyword, if the generator doesn't read the keyword.
pub(super) fn check(
    files: Files<'_>,
    object: &'static Object,
    (keyword, value): (&str, &Value),
    location: &dyn Fn() -> Location,
    found: &mut Scanned,
) {
    let is_callbacks =
        |expected: &Type| matches!(expected, Type::Map(Type::Patterned(_, Type::Object(item))) if item.is(&PATH_ITEM));
    let Some(expected) = unread_type(object, keyword).or_else(|| object.keyword(keyword).filter(is_callbacks)) else {
        return;
    };
    Check { files, location, found }.value(expected, value, LazyPointer::Root);
}

struct Check<'c> {
    files: Files<'c>,
    location: &'c dyn Fn() -> Location,
    found: &'c mut Scanned,
}

impl Check<'_> {
    fn value(&mut self, expected: Type, value: &Value, pointer: LazyPointer<'_>) {
        let section = match expected {
            Type::Object(object) | Type::BooleanOr(object) if object.is(&PATH_ITEM) => Some("pathItems"),
            Type::Object(object) | Type::BooleanOr(object) => object.section,
            Type::Patterned(..) => Some("callbacks"),
            _ => None,
        };
        if let (Some(section), Some(reference)) = (section, reference_of(value)) {
            self.reference(section, reference, pointer);
        }
        match (expected, value) {
            (Type::Object(object) | Type::BooleanOr(object), Value::Mapping(map)) => {
                for (key, value) in map {
                    let keyword = key.as_str().unwrap_or_default();
                    if let Some(expected) = unread_type(object, keyword).or_else(|| object.keyword(keyword)) {
                        self.value(expected, value, pointer.key(key));
                    }
                }
            }
            (Type::Array(item), Value::Sequence(items)) => {
                for (index, value) in items.iter().enumerate() {
                    self.value(*item, value, pointer.index(index));
                }
            }
            (Type::Map(property) | Type::Patterned(_, property), Value::Mapping(map)) => {
                for (key, value) in map {
                    self.value(*property, value, pointer.key(key));
                }
            }
            _ => {}
        }
    }

    fn reference(&mut self, section: &str, reference: &str, pointer: LazyPointer<'_>) {
        let Location { file, pointer: start } = (self.location)();
        let Err(error) = self.files.target(&file, reference, section) else { return };
        if !error.is_error() {
            return;
        }
        let text = Location::new(file, format!("{start}{}/$ref", pointer.write()));
        let similar = self.files.similar(&text, reference, section);
        self.found.meant.extend(similar.as_deref().and_then(referenced_component));
        let help = similar.map_or_else(|| error.help(), |similar| format!("did you mean `{similar}`?"));
        let message = format!("`$ref: {reference}` {error}");
        let diagnostic = Diagnostic::new(code::DANGLING_REFERENCE, &text.pointer, message, help);
        self.found.diagnostics.push(in_file(diagnostic, &text.file, self.files.root));
    }
}
