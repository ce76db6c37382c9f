//! Values in a schema that aren't of its type: they count for nothing, or for what they were meant as.

use serde_yaml::{Mapping, Value};

use crate::{diagnostic::Diagnostic, openapi::scalar, pointer::below};

/// Says which bounds, defaults, patterns and enum values of a schema at `at` are not of its type.
pub(super) fn lint(map: &Mapping, at: impl Fn() -> String, diagnostics: &mut Vec<Diagnostic>) {
    if let Some(pattern) = map.get("pattern").filter(|pattern| !pattern.is_string() && !pattern.is_null()) {
        let what = format!("`pattern: {}` is no text; it is ignored", shown(pattern));
        diagnostics.push(Diagnostic::warning(&below(&at(), "pattern"), what, "put it in quotes"));
    }
    let Some(kind) = map.get("type").and_then(Value::as_str) else { return };
    if kind == "integer" {
        for key in ["minimum", "maximum", "multipleOf"] {
            if let Some(bound) = map.get(key).filter(|bound| bound.is_number() && !is(kind, bound)) {
                let what = format!("`{key}: {}` bounds integers, but is none", scalar(bound));
                diagnostics.push(Diagnostic::warning(&below(&at(), key), what, "write a whole number"));
            }
        }
    }
    if let Some(value) = map.get("default").filter(|value| !is(kind, value)) {
        let what = format!("`default: {}` is no {kind}", shown(value));
        diagnostics.push(Diagnostic::warning(&below(&at(), "default"), what, "write a value of the schema's own type"));
    }
    let values = map.get("enum").and_then(Value::as_sequence).into_iter().flatten().enumerate();
    let mut wrong = values.filter(|(_, value)| !is(kind, value));
    // One for the whole list: what is wrong with the first mostly is with all.
    if let Some((index, value)) = wrong.next() {
        let others = match wrong.count() {
            0 => String::new(),
            others => format!(", and {others} more like it"),
        };
        let what = format!("the value `{}` is no {kind}{others}", shown(value));
        let help = if kind == "string" { "put it in quotation marks" } else { "write values of the schema's own type" };
        diagnostics.push(Diagnostic::warning(&below(&below(&at(), "enum"), index), what, help));
    }
}

/// Whether a value is of a type; null and types that OpenAPI doesn't know are another matter.
fn is(kind: &str, value: &Value) -> bool {
    match kind {
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
