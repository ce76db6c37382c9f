//! Validation: errors for values that aren't of the type that OpenAPI 3.0 gives their keyword.
//!
//! In: a bundled, normalised raw document. Out: all errors, each at its own location. Called by `load` before openapiv3
//! reads the whole. openapiv3 stops at the first error and can't locate it. It also reads a wrong value twice at each
//! level: a mistake forty schemas deep would take it years.

use super::{
    lazy_pointer::LazyPointer,
    raw::scalar,
    spec::{DOCUMENT, Object, Type, VALUES_OF_V2_0},
};
use crate::{
    diagnostic::{Diagnostic, code},
    yaml::{Mapping, Value},
};

/// All values of a wrong type, and all objects that openapiv3 can't read.
pub(super) fn errors(document: &Value) -> Vec<Diagnostic> {
    let mut errors = Vec::new();
    check_object(&DOCUMENT, document, LazyPointer::Root, &mut errors);
    errors
}

fn check(expected: &Type, value: &Value, pointer: LazyPointer<'_>, errors: &mut Vec<Diagnostic>) {
    match (expected, value) {
        // A text without a value is an absent one. Of an object or an array, the parts may be elsewhere by mistake.
        (Type::Any, _)
        | (Type::String | Type::Enum(_) | Type::Boolean | Type::Number | Type::Count, Value::Null)
        | (Type::String, Value::String(_))
        | (Type::Boolean | Type::BooleanOr(_), Value::Bool(_))
        | (Type::Number | Type::Count, Value::Number(_)) => {}
        (Type::Enum(known), Value::String(string)) => {
            if !known.contains(&string.as_str()) {
                errors.push(unknown_value(known, string, pointer));
            }
        }
        (Type::Array(each), Value::Sequence(items)) => {
            for (index, item) in items.iter().enumerate() {
                check_item(each, item, pointer.index(index), errors);
            }
        }
        (_, Value::Mapping(map)) if is_reference(expected, map) => {}
        (Type::Map(each), Value::Mapping(map)) => {
            for (name, value) in map {
                check_item(each, value, pointer.key(name), errors);
            }
        }
        (Type::Patterned(prefix, each), Value::Mapping(map)) => {
            let is_read = |name: &str| name.starts_with(prefix) && !name.starts_with("x-");
            for (name, value) in map.iter().filter(|(name, _)| name.as_str().is_none_or(is_read)) {
                check_item(each, value, pointer.key(name), errors);
            }
        }
        (Type::Object(object) | Type::BooleanOr(object), Value::Mapping(_)) => {
            check_object(object, value, pointer, errors);
        }
        _ => errors.push(wrong_type(expected, value, pointer)),
    }
}

fn unknown_value(known: &[&str], value: &str, pointer: LazyPointer<'_>) -> Diagnostic {
    let old = VALUES_OF_V2_0.iter().find(|(other, old, _)| *old == value && known.contains(other));
    let (message, help) = match old {
        Some((.., help)) => (format!("`{value}` is of Swagger 2.0; OpenAPI 3 doesn't have it"), (*help).to_owned()),
        None => {
            let list = known.iter().map(|known| format!("`{known}`")).collect::<Vec<_>>().join(", ");
            let keyword = pointer.last().unwrap_or_default();
            (format!("`{value}` is not a value of `{keyword}`"), format!("write one of {list}"))
        }
    };
    Diagnostic::new(code::UNKNOWN_VALUE, &pointer.write(), message, help)
}

/// Null is no absent item or property of a map.
fn check_item(expected: &Type, value: &Value, pointer: LazyPointer<'_>, errors: &mut Vec<Diagnostic>) {
    match (expected, value) {
        (Type::Any, Value::Null) => {}
        (_, Value::Null) => errors.push(wrong_type(expected, value, pointer)),
        _ => check(expected, value, pointer, errors),
    }
}

/// Whether a reference stands in place of an object, or of a callback.
fn is_reference(expected: &Type, map: &Mapping) -> bool {
    let may_be = match expected {
        Type::Object(object) | Type::BooleanOr(object) => object.may_be_reference(),
        Type::Patterned("", Type::Object(object)) => object.is(&super::spec::PATH_ITEM),
        _ => false,
    };
    may_be && map.get("$ref").is_some_and(Value::is_string)
}

/// Checks each keyword, and lets openapiv3 read the object only if they are right.
fn check_object(object: &'static Object, value: &Value, pointer: LazyPointer<'_>, errors: &mut Vec<Diagnostic>) {
    let before = errors.len();
    for (key, value) in value.as_mapping().into_iter().flatten() {
        if let Some(expected) = key.as_str().and_then(|key| object.keyword(key)) {
            check(&expected, value, pointer.key(key), errors);
        }
    }
    if errors.len() == before
        && let Some(parse) = object.parse
        && let Err(error) = parse(&without_objects(object, value))
    {
        errors.push(unlisted(value, pointer, &error).unwrap_or_else(|| {
            let message = format!("this isn't {} of OpenAPI: {error}", object.name);
            Diagnostic::new(code::WRONG_TYPE, &pointer.write(), message, help_on(&error))
        }));
    }
}

/// The error for a value that openapiv3 doesn't list, at its keyword: a style that isn't one of the location.
fn unlisted(object: &Value, pointer: LazyPointer<'_>, error: &crate::yaml::Error) -> Option<Diagnostic> {
    let text = error.to_string();
    let (written, list) = text.split_once("unknown variant `")?.1.split_once("`, expected ")?;
    let (key, _) = object.as_mapping()?.iter().find(|(_, value)| value.as_str() == Some(written))?;
    let message = format!("`{written}` is not a value of `{}` here", scalar(key));
    let help = format!("write {list}");
    Some(Diagnostic::new(code::UNKNOWN_VALUE, &pointer.key(key).write(), message, help))
}

/// An object without the objects in it, which are checked on their own, unless they hold no more of them.
fn without_objects(object: &'static Object, value: &Value) -> Value {
    let Value::Mapping(map) = value else { return value.clone() };
    let mut rest = Mapping::new();
    for (key, value) in map {
        let value = match key.as_str().and_then(|key| object.keyword(key)) {
            _ if value.is_null() => Value::Null,
            Some(Type::Object(nested)) if nested.may_be_reference() => Mapping::new().into(),
            Some(Type::Object(nested)) if nested.has_objects() => continue,
            Some(Type::Array(each)) if each.has_objects() => Value::Sequence(Vec::new()),
            Some(Type::Map(each) | Type::Patterned(_, each)) if each.has_objects() => Mapping::new().into(),
            Some(Type::BooleanOr(_)) => true.into(),
            _ => value.clone(),
        };
        rest.insert(key.clone(), value);
    }
    Value::Mapping(rest)
}

pub(super) fn wrong_type(expected: &Type, value: &Value, pointer: LazyPointer<'_>) -> Diagnostic {
    let pointer = pointer.write();
    let found = match value {
        Value::Null => "null".to_owned(),
        Value::Bool(_) | Value::Number(_) => format!("`{}`", scalar(value)),
        Value::String(string) => format!("the string `{string}`"),
        Value::Sequence(_) => "an array".to_owned(),
        Value::Mapping(_) | Value::Tagged(_) => "an object".to_owned(),
    };
    let wanted = match expected {
        Type::Any => "any value",
        Type::String | Type::Enum(_) => "a string",
        Type::Boolean => "`true` or `false`",
        Type::Number => "a number",
        Type::Count => "an integer",
        Type::Array(_) => "an array",
        Type::Map(_) | Type::Patterned(..) | Type::Object(_) => "an object",
        Type::BooleanOr(_) => "`true`, `false` or an object",
    };
    let help = match (expected, value) {
        (Type::Array(_) | Type::Map(_) | Type::Patterned(..) | Type::Object(_) | Type::BooleanOr(_), Value::Null) => {
            "indent what belongs here deeper than the key, or remove the key".to_owned()
        }
        (Type::String, Value::Number(_) | Value::Bool(_)) => format!("write `\"{}\"`, with quotes", scalar(value)),
        (Type::String, Value::Sequence(_)) if pointer.ends_with("/type") => {
            "write one type; `nullable: true` allows null".to_owned()
        }
        (Type::Boolean, _) => "write `true` or `false`".to_owned(),
        (Type::Array(_), Value::String(string)) => format!("write `[{string}]`"),
        (Type::Array(_), _) => "write an array: `[…]`".to_owned(),
        (Type::Map(_) | Type::Patterned(..) | Type::Object(_), Value::Sequence(_)) => {
            "write an object instead: `{KEY: VALUE}`".to_owned()
        }
        _ => HELP.to_owned(),
    };
    Diagnostic::new(code::WRONG_TYPE, &pointer, format!("OpenAPI has {wanted} here, not {found}"), help)
}

/// The help on an error of serde, which names a missing field.
pub(super) fn help_on(error: &crate::yaml::Error) -> String {
    let text = error.to_string();
    let field = text.split_once("missing field `").and_then(|(_, after)| after.split_once('`'));
    field.map_or_else(|| HELP.to_owned(), |(field, _)| format!("add `{field}: …`"))
}

const HELP: &str = "write it as in https://spec.openapis.org/oas/";
