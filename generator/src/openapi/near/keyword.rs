//! Misspelled keywords.

use crate::{
    diagnostic::{Diagnostic, Highlight, code},
    openapi::{
        extension,
        lazy_pointer::LazyPointer,
        spec::{HEADER, OAUTH_FLOW, OF_V2_0, Object, PARAMETER, SCHEMA, Type, is_keyword},
    },
    suggest,
    yaml::{Mapping, Value},
};

/// Words that other tools and other versions of JSON Schema have, and the keyword of an author who means no other.
const OTHER_WORDS: [&str; 12] = [
    "id",
    "comment",
    "anchor",
    "self",
    "vocabulary",
    "extends",
    "disallow",
    "divisibleBy",
    "dependencies",
    "additionalItems",
    "$recursiveRef",
    "$recursiveAnchor",
];

/// The keyword of `object` that is meant by the key `name`, which isn't one.
pub(super) fn misspelled(
    object: &'static Object,
    map: &Mapping,
    (name, value): (&str, &Value),
    is_v2_0: bool,
) -> Option<&'static str> {
    if name.starts_with("x-") || name.starts_with("X-") {
        let is_prefix = name == extension::NAME || name.starts_with("x-oas-client-");
        return suggest::misspelled(name, [extension::NAME]).filter(|_| !is_prefix);
    }
    if is_keyword(name) || OTHER_WORDS.contains(&name) {
        return None;
    }
    let meant = suggest::misspelled(name, known(object, is_v2_0))?;
    let expected = object.keyword(meant).or_else(|| SCHEMA.keyword(meant)).unwrap_or(Type::Any);
    (!map.contains_key(meant) && fits(&expected, value) && has_effect(&expected, value)).then_some(meant)
}

/// The keywords that an object can have.
fn known(object: &'static Object, is_v2_0: bool) -> impl Iterator<Item = &'static str> {
    let is_own = move |(other, ..): &&(&'static Object, &str, &str)| is_v2_0 && object.is(other);
    let of_v2_0 = OF_V2_0.iter().filter(is_own).map(|(_, keyword, _)| *keyword);
    let has_schema = is_v2_0 && (object.is(&PARAMETER) || object.is(&HEADER));
    let of_schema = SCHEMA.keywords.iter().map(|(keyword, _)| *keyword);
    let of_schema = of_schema.filter(move |keyword| has_schema && !keyword.starts_with('$'));
    let of_flow = ["deviceAuthorizationUrl"].into_iter().filter(|_| object.is(&OAUTH_FLOW));
    let reference = ["$ref"].into_iter().filter(|_| object.may_be_reference());
    let own = object.keywords.iter().map(|(keyword, _)| *keyword);
    own.chain(of_v2_0).chain(of_schema).chain(of_flow).chain(reference)
}

/// Whether a keyword may have this value. If not, the key may be no keyword at all.
pub(in crate::openapi) fn fits(expected: &Type, value: &Value) -> bool {
    match (expected, value) {
        (Type::Any, _) | (_, Value::Null) => true,
        (Type::String | Type::Enum(_), value) => !value.is_mapping(),
        (Type::Boolean, value) => !value.is_mapping() && !value.is_sequence(),
        (Type::Number | Type::Count, value) => value.is_number() || value.is_string(),
        (Type::Array(_), value) => value.is_sequence(),
        (Type::Object(_), value) => value.is_mapping() || value.is_sequence(),
        (Type::Map(_) | Type::Patterned(..), value) => value.is_mapping(),
        (Type::BooleanOr(_), value) => value.is_mapping() || value.is_bool(),
    }
}

/// Whether a keyword with this value says more than no keyword: `additional_properties: true` doesn't.
fn has_effect(expected: &Type, value: &Value) -> bool {
    match expected {
        Type::Boolean => *value != Value::Bool(false),
        Type::BooleanOr(_) => *value != Value::Bool(true),
        _ => true,
    }
}

pub(super) fn diagnostic(object: &'static Object, name: &str, meant: &str, pointer: LazyPointer<'_>) -> Diagnostic {
    let message = format!("`{name}` is not a keyword of {}", object.name);
    let help = format!("did you mean `{meant}`?");
    Diagnostic::new(code::MISSPELLED_KEYWORD, &pointer.write(), message, help).on(Highlight::Key).correct_with(meant)
}
