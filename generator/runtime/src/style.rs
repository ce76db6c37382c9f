//! Lists and objects outside of JSON: the ways in which OpenAPI
//! [serializes parameters](https://spec.openapis.org/oas/v3.0.4.html#style-values).

use percent_encoding::utf8_percent_encode;
use serde::Serialize;
use serde_json::Value;

use crate::path::ESCAPED;

/// How the members of an object travel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Members {
    /// Each under its own name: `R=100&G=200`.
    Apart,
    /// Names and values in turn: `color=R,100,G,200`.
    InTurn,
    /// As pairs: `R=100,G=200`.
    Pairs,
    /// Each under a name of both: `color[R]=100&color[G]=200`.
    Deep,
}

/// Values behind each other, each escaped, the separator as it is.
pub(crate) fn joined(values: impl IntoIterator<Item = impl AsRef<str>>, separator: &str) -> String {
    let escaped = values.into_iter().map(|value| utf8_percent_encode(value.as_ref(), ESCAPED).to_string());
    escaped.collect::<Vec<_>>().join(separator)
}

/// An object's members and their texts; absent and null ones are left out.
///
/// # Errors
///
/// In words, if it is no object, or a member has no text of its own.
pub(crate) fn members(value: &impl Serialize) -> Result<Vec<(String, String)>, String> {
    let value = serde_json::to_value(value).map_err(|error| format!("a value can't be written: {error}"))?;
    let Value::Object(members) = value else {
        return Err("a parameter that is an object was given no object".to_owned());
    };
    let mut texts = Vec::with_capacity(members.len());
    for (name, value) in members {
        match value {
            Value::Null => {}
            Value::String(text) => texts.push((name, text)),
            Value::Bool(_) | Value::Number(_) => texts.push((name, value.to_string())),
            Value::Array(_) | Value::Object(_) => {
                return Err(format!("the member `{name}` of a parameter is a list or an object, which has no text"));
            }
        }
    }
    Ok(texts)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn values_are_escaped_and_separators_are_not() {
        assert_eq!(joined(["a,b", "c d", "é"], ","), "a%2Cb,c%20d,%C3%A9");
        assert_eq!(joined(["a|b", "c"], "%7C"), "a%7Cb%7Cc");
    }

    #[test]
    fn members_have_texts_or_are_refused() {
        let found = members(&json!({"R": 100, "on": true, "none": null, "s": "x y"})).unwrap();
        let texts: Vec<_> = found.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
        assert_eq!(texts, [("R", "100"), ("on", "true"), ("s", "x y")]);
        assert!(members(&json!([1])).is_err() && members(&json!({"a": [1]})).is_err());
    }
}
