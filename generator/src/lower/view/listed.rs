//! What the values of an `enum` come to, whatever stands beside them.

use std::borrow::Cow;

use serde_json::Value;

/// The values, by what they are a type of.
#[derive(Debug, Default)]
pub(super) struct Listed<'a> {
    pub(super) texts: Vec<Option<Cow<'a, str>>>,
    pub(super) integers: Vec<Option<i64>>,
    pub(super) others: Vec<String>,
}

impl<'a> Listed<'a> {
    /// Values of the kind that a schema names or implies. Those that a missing or needless quotation mark has made another
    /// kind's are meant as its own.
    pub(super) fn new(kind: &str, values: &'a [Value]) -> Self {
        let read = match kind {
            "string" => all(values, text).map(|texts| Self { texts, ..Self::default() }),
            "" => all(values, |value| value.as_str().map(Cow::Borrowed)).map(|texts| Self { texts, ..Self::default() }),
            "integer" => all(values, integer).map(|integers| Self { integers, ..Self::default() }),
            _ => None,
        };
        read.unwrap_or_else(|| {
            let others = values.iter().filter(|value| !value.is_null()).map(Value::to_string);
            Self { others: others.collect(), ..Self::default() }
        })
    }
}

/// The kind of values that a schema lists without naming it, if they are not texts.
pub(super) fn kind(values: &[Value]) -> &'static str {
    let mut some = values.iter().filter(|value| !value.is_null()).peekable();
    if some.peek().is_none() {
        return "";
    }
    let all = |is: fn(&Value) -> bool| some.clone().all(is);
    match () {
        () if all(Value::is_i64) => "integer",
        () if all(Value::is_number) => "number",
        () if all(Value::is_boolean) => "boolean",
        () => "",
    }
}

/// The values read as one kind, nulls apart, if all are of it.
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
