//! Questions about the values of a raw document.

use crate::yaml::{self, Value};

/// A scalar as text.
pub(super) fn scalar(value: &Value) -> String {
    match value {
        Value::String(string) => string.clone(),
        Value::Number(number) => number.to_string(),
        other => yaml::to_string(other).unwrap_or_default().trim_end().to_owned(),
    }
}

/// The properties of an object whose names are strings; none of another value.
pub(super) fn properties(value: Option<&Value>) -> impl Iterator<Item = (&str, &Value)> {
    let all = value.and_then(Value::as_mapping).into_iter().flatten();
    all.filter_map(|(name, value)| Some((name.as_str()?, value)))
}

/// The properties of an object, to be changed.
pub(super) fn properties_mut(value: Option<&mut Value>) -> impl Iterator<Item = (String, &mut Value)> {
    let all = value.and_then(Value::as_mapping_mut).into_iter().flatten();
    all.map(|(name, value)| (scalar(name), value))
}
