//! The values of an `enum`, read as the type of their schema.

use std::borrow::Cow;

use serde_json::Value;

/// The values of an `enum`, by type.
#[derive(Debug, Default)]
pub(super) struct Listed<'a> {
    pub(super) texts: Vec<Option<Cow<'a, str>>>,
    pub(super) integers: Vec<Option<i64>>,
    pub(super) others: Vec<String>,
    /// The bounds of integers that don't fit into an `i64`.
    pub(super) bounds: Option<(f64, f64)>,
}

impl<'a> Listed<'a> {
    /// The values as the schema's type. A value of another type is converted: its quotation marks are missing or needless.
    pub(super) fn new(kind: &str, values: &'a [Value]) -> Self {
        let read = match kind {
            "string" => all(values, text).map(|texts| Self { texts, ..Self::default() }),
            "" => all(values, |value| value.as_str().map(Cow::Borrowed)).map(|texts| Self { texts, ..Self::default() }),
            "integer" => all(values, integer).map(|integers| Self { integers, ..Self::default() }),
            _ => None,
        };
        read.unwrap_or_else(|| {
            let others = values.iter().filter(|value| !value.is_null()).map(Value::to_string);
            let bounds = if kind == "integer" { wide(values) } else { None };
            Self { others: others.collect(), bounds, ..Self::default() }
        })
    }
}

/// The type of an `enum` without `type`, if its values aren't strings.
pub(super) fn kind(values: &[Value]) -> &'static str {
    let mut some = values.iter().filter(|value| !value.is_null()).peekable();
    if some.peek().is_none() {
        return "";
    }
    let all = |is: fn(&Value) -> bool| some.clone().all(is);
    match () {
        () if all(is_integer) => "integer",
        () if all(Value::is_number) => "number",
        () if all(Value::is_boolean) => "boolean",
        () => "",
    }
}

/// The values of one type, with nulls, if all have that type.
fn all<'a, T>(values: &'a [Value], read: impl Fn(&'a Value) -> Option<T>) -> Option<Vec<Option<T>>> {
    values.iter().map(|value| if value.is_null() { Some(None) } else { read(value).map(Some) }).collect()
}

fn text(value: &Value) -> Option<Cow<'_, str>> {
    match value {
        Value::String(text) => Some(text.into()),
        Value::Bool(_) | Value::Number(_) => Some(value.to_string().into()),
        _ => None,
    }
}

fn integer(value: &Value) -> Option<i64> {
    match value {
        Value::String(text) => text.parse().ok(),
        number => number.as_i64(),
    }
}

/// Whether a value is an integer. So is a large float, since it has no fraction.
fn is_integer(value: &Value) -> bool {
    let past = |number: f64| number.fract() == 0.0 && number.abs() >= i64::MAX as f64;
    value.is_i64() || value.is_u64() || value.as_f64().is_some_and(past)
}

/// The bounds of a `u64`, or none if a value is negative.
fn wide(values: &[Value]) -> Option<(f64, f64)> {
    let mut some = values.iter().filter(|value| !value.is_null());
    if !some.clone().all(is_integer) {
        return None;
    }
    let positive = some.all(Value::is_u64);
    Some(if positive { (0.0, u64::MAX as f64) } else { (f64::NEG_INFINITY, f64::INFINITY) })
}
