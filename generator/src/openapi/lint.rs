//! Lints: warnings about parts of a description that have no effect, such as unknown keywords and unused components.
//!
//! In: a bundled raw document, before it is normalised. Out: warnings. Called by `load` alone. The walk goes by the types of
//! keywords, so that data (examples, defaults, extensions) is never taken for keywords.

mod unused;
mod values;

use super::{
    bundle::Bundle,
    lazy_pointer::LazyPointer,
    near::keyword::fits,
    raw::scalar,
    references::component_name,
    spec::{DOCUMENT, OF_V2_0, Object, PATH_ITEM, REFERENCE_SIBLINGS, SCHEMA, Type},
};
use crate::{
    diagnostic::{Diagnostic, Highlight, code},
    pointer::join,
    suggest::{closest, misspelled},
    yaml::{Mapping, Value},
};
use unused::Uses;

/// Warns of what is written in `document`, but has no effect.
pub(super) fn lint(document: &Value, bundle: &Bundle, diagnostics: &mut Vec<Diagnostic>) {
    let mut lint = Lint { uses: Uses::new(document), diagnostics };
    lint.object(&DOCUMENT, document, LazyPointer::Root);
    for (section, name) in &bundle.referenced_within {
        lint.uses.use_component(section, name);
    }
    lint.uses.report_unused(lint.diagnostics);
}

struct Lint<'a> {
    uses: Uses<'a>,
    diagnostics: &'a mut Vec<Diagnostic>,
}

impl<'a> Lint<'a> {
    fn object(&mut self, object: &'static Object, value: &'a Value, pointer: LazyPointer<'_>) {
        let Value::Mapping(map) = value else { return };
        if object.section.is_some()
            && let Some(Value::String(reference)) = map.get("$ref")
        {
            self.uses.refer(reference);
            self.siblings(object, map, reference, pointer);
            return;
        }
        if object.is(&SCHEMA) {
            self.uses.schema(map);
            values::lint(map, || pointer.write(), self.diagnostics);
        }
        for (key, value) in map {
            let name = key.as_str().unwrap_or_default();
            match object.keyword(name).filter(|_| of_v2_0(object, name).is_none()) {
                Some(expected) => self.value(expected, value, pointer.key(key)),
                None => {
                    self.uses.anything(value);
                    if let Value::String(reference) = value
                        && misspelled(name, ["$ref"]).is_some()
                    {
                        self.uses.refer(reference);
                    }
                    if !name.starts_with("x-") {
                        self.unknown(object, (&scalar(key), value), pointer.key(key));
                    }
                }
            }
        }
    }

    fn value(&mut self, expected: Type, value: &'a Value, pointer: LazyPointer<'_>) {
        match (expected, value) {
            (Type::Object(object) | Type::BooleanOr(object), value) => self.object(object, value, pointer),
            (Type::Array(each), Value::Sequence(items)) => {
                for (index, item) in items.iter().enumerate() {
                    self.value(*each, item, pointer.index(index));
                }
            }
            (Type::Map(each), Value::Mapping(map)) => {
                for (key, value) in map {
                    let pointer = pointer.key(key);
                    let component = pointer.component();
                    // The references in a component count only if it is used itself.
                    component.into_iter().for_each(|(section, name)| self.uses.enter(section, name));
                    self.value(*each, value, pointer);
                    component.into_iter().for_each(|_| self.uses.leave());
                }
            }
            (Type::Patterned(_, each), Value::Mapping(map)) => self.patterned(each, map, pointer),
            (_, value) => self.uses.anything(value),
        }
    }

    fn patterned(&mut self, each: &'static Type, map: &'a Mapping, pointer: LazyPointer<'_>) {
        let is_callback_reference = matches!(each, Type::Object(object) if object.is(&PATH_ITEM));
        for (key, value) in map {
            match key.as_str() {
                Some("$ref") if is_callback_reference && value.is_string() => {
                    self.uses.refer(value.as_str().unwrap_or_default());
                }
                Some(name) if name.starts_with("x-") => self.uses.anything(value),
                _ => self.value(*each, value, pointer.key(key)),
            }
        }
    }

    /// Keywords beside `$ref`.
    fn siblings(&mut self, object: &'static Object, map: &'a Mapping, reference: &str, pointer: LazyPointer<'_>) {
        let is_merged = object.is(&SCHEMA) && component_name(reference, "schemas").is_some();
        for (key, value) in map.iter().filter(|(key, _)| *key != "$ref") {
            self.uses.anything(value);
            let name = key.as_str().unwrap_or_default();
            let has_effect = is_merged && REFERENCE_SIBLINGS.contains(&name);
            if has_effect || name.starts_with("x-") || HARMLESS_SIBLINGS.contains(&name) {
                continue;
            }
            let name = scalar(key);
            let help = if is_merged {
                format!("write `allOf: [{{$ref: \"{reference}\"}}, {{{name}: …}}]`")
            } else {
                format!("remove it, or move it to `{reference}`")
            };
            let pointer = pointer.write();
            let message = format!("`{name}` beside `$ref` is ignored");
            let warning =
                Diagnostic::new(code::REFERENCE_SIBLING, &join(&pointer, &name), message, help).on(Highlight::Key);
            self.diagnostics.push(warning.see(&join(&pointer, "$ref"), Highlight::Key, "the reference"));
        }
    }

    fn unknown(&mut self, object: &'static Object, (name, value): (&str, &Value), pointer: LazyPointer<'_>) {
        let (code, message, help) = match of_v2_0(object, name) {
            Some(help) => (
                code::OTHER_VERSION,
                format!("`{name}` is a keyword of Swagger 2.0; OpenAPI 3 ignores it"),
                help.to_owned(),
            ),
            None => (
                code::UNKNOWN_KEYWORD,
                format!("`{name}` is not a keyword of {}; it is ignored", object.name),
                suggestion(object, name, value),
            ),
        };
        self.diagnostics.push(Diagnostic::new(code, &pointer.write(), message, help).on(Highlight::Key));
    }
}

/// What OpenAPI 3 has instead of a keyword of Swagger 2.0.
fn of_v2_0(object: &'static Object, name: &str) -> Option<&'static str> {
    let is = |(other, keyword, _): &&(&'static Object, &str, &str)| object.is(other) && *keyword == name;
    OF_V2_0.iter().find(is).map(|(_, _, help)| *help)
}

/// Keywords that the generator doesn't read without `$ref`, either.
const HARMLESS_SIBLINGS: [&str; 4] = ["example", "examples", "externalDocs", "xml"];

/// The help for an unknown keyword.
fn suggestion(object: &'static Object, name: &str, value: &Value) -> String {
    let keywords = object.keywords.iter().filter(|(_, expected)| fits(expected, value)).map(|(keyword, _)| *keyword);
    if let Some(keyword) = closest(name, keywords) {
        return format!("did you mean `{keyword}`?");
    }
    if SCHEMA.keyword(name).is_some() && object.keyword("schema").is_some() {
        return format!("move it into the schema: `schema: {{{name}: …}}`");
    }
    format!("remove it, or rename it to `x-{name}`")
}
