//! Values in a schema that aren't of its type.

use crate::{
    diagnostic::{Diagnostic, code},
    openapi::raw::scalar,
    pointer::join,
    yaml::{Mapping, Value},
};

/// Warns of bounds, defaults, patterns and enum values of a schema that aren't of its type.
pub(super) fn lint(schema: &Mapping, pointer: impl Fn() -> String, diagnostics: &mut Vec<Diagnostic>) {
    if let Some(pattern) = schema.get("pattern").filter(|pattern| !pattern.is_string() && !pattern.is_null()) {
        let message = format!("`pattern: {}` is not a string; it is ignored", shown(pattern));
        let help = format!("write `pattern: \"{}\"`, with quotes", shown(pattern));
        diagnostics.push(Diagnostic::new(code::VALUE_TYPE, &join(&pointer(), "pattern"), message, help));
    }
    let Some(ty) = schema.get("type").and_then(Value::as_str) else { return };
    if ty == "integer" {
        for keyword in ["minimum", "maximum", "multipleOf"] {
            if let Some(bound) = schema.get(keyword).filter(|bound| bound.is_number() && !is_of(ty, bound)) {
                let message = format!("`{keyword}: {}` of an integer is not an integer", scalar(bound));
                diagnostics.push(Diagnostic::new(
                    code::VALUE_TYPE,
                    &join(&pointer(), keyword),
                    message,
                    "write an integer",
                ));
            }
        }
    }
    if let Some(value) = schema.get("default").filter(|value| !is_of(ty, value)) {
        let message = format!("`default: {}` is not of the schema's type `{ty}`", shown(value));
        diagnostics.push(Diagnostic::new(code::VALUE_TYPE, &join(&pointer(), "default"), message, help(ty, value)));
    }
    let values = schema.get("enum").and_then(Value::as_sequence).into_iter().flatten().enumerate();
    let mut wrong = values.filter(|(_, value)| !is_of(ty, value));
    // One warning for all: most often they have the same cause.
    if let Some((index, value)) = wrong.next() {
        let others = match wrong.count() {
            0 => String::new(),
            1 => ", nor is another value".to_owned(),
            others => format!(", nor are {others} other values"),
        };
        let message = format!("`{}` is not of the schema's type `{ty}`{others}", shown(value));
        diagnostics.push(Diagnostic::new(
            code::VALUE_TYPE,
            &join(&join(&pointer(), "enum"), index),
            message,
            help(ty, value),
        ));
    }
}

fn help(ty: &str, value: &Value) -> String {
    match value {
        Value::Bool(_) | Value::Number(_) if ty == "string" => format!("write `\"{}\"`, with quotes", scalar(value)),
        _ => format!("write a value of type `{ty}`, or change `type`"),
    }
}

/// Whether a value is of a type. Null and unknown types are not for this lint.
fn is_of(ty: &str, value: &Value) -> bool {
    match ty {
        _ if value.is_null() => true,
        "string" => value.is_string(),
        "integer" => value.is_i64() || value.is_u64() || value.as_f64().is_some_and(|number| number.fract() == 0.0),
        "number" => value.is_number(),
        "boolean" => value.is_bool(),
        "array" => value.is_sequence(),
        "object" => value.is_mapping(),
        _ => true,
    }
}

fn shown(value: &Value) -> String {
    match value {
        Value::Sequence(_) => "[…]".to_owned(),
        Value::Mapping(_) => "{…}".to_owned(),
        value => scalar(value),
    }
}
