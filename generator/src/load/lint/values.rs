//! Values in a schema that aren't of its type: they count for nothing, or for what they were meant as.

use serde_yaml::{Mapping, Value};

use crate::{
    load::scalar,
    problem::{Problem, below},
};

/// Says which bounds, defaults and enum values of a schema at `at` are not of its type.
pub(super) fn lint(map: &Mapping, at: impl Fn() -> String, problems: &mut Vec<Problem>) {
    let Some(kind) = map.get("type").and_then(Value::as_str) else { return };
    if kind == "integer" {
        for key in ["minimum", "maximum", "multipleOf"] {
            if let Some(bound) = map.get(key).filter(|bound| bound.is_number() && !is(kind, bound)) {
                let what = format!("`{key}: {}` bounds integers, but is none", scalar(bound));
                problems.push(Problem::warning(&below(&at(), key), what, "write a whole number"));
            }
        }
    }
    if let Some(value) = map.get("default").filter(|value| !is(kind, value)) {
        let what = format!("`default: {}` is no {kind}", shown(value));
        problems.push(Problem::warning(&below(&at(), "default"), what, "write a value of the schema's own type"));
    }
    for (index, value) in map.get("enum").and_then(Value::as_sequence).into_iter().flatten().enumerate() {
        if !is(kind, value) {
            let meant = if kind == "string" && !value.is_sequence() && !value.is_mapping() {
                "; its text is taken"
            } else {
                ""
            };
            let what = format!("the value `{}` is no {kind}{meant}", shown(value));
            let help =
                if meant.is_empty() { "write a value of the schema's own type" } else { "put it in quotation marks" };
            problems.push(Problem::warning(&below(&below(&at(), "enum"), index), what, help));
        }
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
