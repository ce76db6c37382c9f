//! Changes strings in JSON text. Order, spaces and the spelling of numbers stay as they are.

use serde::de::IgnoredAny;
use serde_json::Value;

/// Whether a text is JSON.
pub(crate) fn is_json(text: &str) -> bool {
    serde_json::from_str::<IgnoredAny>(text).is_ok()
}

/// Valid JSON with `placeholder` for the values of secret properties, and every other string, name and number as `replace`
/// returns it.
pub(crate) fn rewrite(
    text: &str,
    placeholder: &str,
    is_secret: impl Fn(&str) -> bool,
    mut replace: impl FnMut(&str) -> String,
) -> String {
    let placeholder = serde_json::Value::from(placeholder).to_string();
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while !rest.is_empty() {
        let (token, after) = token(rest);
        rest = after;
        let plain = plain(token);
        let new = plain.as_deref().map(&mut replace);
        match new.filter(|new| plain.as_ref() != Some(new)) {
            None => out.push_str(token),
            Some(new) if !token.starts_with('"') && is_json(&new) => out.push_str(&new),
            Some(new) => out.push_str(&serde_json::Value::from(new).to_string()),
        }
        let spaces = rest.len() - rest.trim_start().len();
        if rest.trim_start().starts_with(':') && plain.is_some_and(|name| is_secret(&name)) {
            let (colon, after) = rest.split_at_checked(spaces + 1).unwrap_or((rest, ""));
            let value = value(after);
            out.push_str(colon);
            // A missing secret is no secret.
            out.push_str(if value.trim() == "null" { value } else { &placeholder });
            rest = after.get(value.len()..).unwrap_or("");
        }
    }
    out
}

/// All properties of objects whose values are strings.
pub(crate) fn string_properties(value: &Value, found: &mut Vec<(String, String)>) {
    match value {
        Value::Object(members) => {
            for (name, value) in members {
                match value {
                    Value::String(text) => found.push((name.clone(), text.clone())),
                    Value::Array(values) => {
                        let texts = values.iter().filter_map(Value::as_str);
                        found.extend(texts.map(|text| (name.clone(), text.to_owned())));
                    }
                    _ => {}
                }
                string_properties(value, found);
            }
        }
        Value::Array(values) => values.iter().for_each(|value| string_properties(value, found)),
        _ => {}
    }
}

/// The content of a string or the text of a number; `None` for any other token.
fn plain(token: &str) -> Option<String> {
    match token.as_bytes().first() {
        Some(b'"') => serde_json::from_str(token).ok(),
        Some(b'0'..=b'9' | b'-') => Some(token.to_owned()),
        _ => None,
    }
}

/// The first token: a string, a number or word, or one character.
fn token(text: &str) -> (&str, &str) {
    let end = match text.as_bytes().first() {
        Some(b'"') => {
            let mut escaped = false;
            let end = text.bytes().skip(1).position(|byte| {
                let end = byte == b'"' && !escaped;
                escaped = byte == b'\\' && !escaped;
                end
            });
            end.map_or(text.len(), |end| end + 2)
        }
        Some(b'0'..=b'9' | b'-' | b'a'..=b'z') => {
            let inside = |byte: u8| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte);
            text.bytes().position(|byte| !inside(byte)).unwrap_or(text.len())
        }
        _ => text.chars().next().map_or(0, char::len_utf8),
    };
    text.split_at_checked(end).unwrap_or((text, ""))
}

/// The first value, with the spaces before it.
fn value(text: &str) -> &str {
    let (mut rest, mut depth) = (text, 0_usize);
    while !rest.is_empty() {
        let (token, after) = token(rest);
        rest = after;
        match token {
            "{" | "[" => depth += 1,
            "}" | "]" => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 && !token.trim().is_empty() {
            break;
        }
    }
    text.get(..text.len() - rest.len()).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rewritten(text: &str) -> String {
        let changed = rewrite(text, "SCRUBBED", |name| name == "pin", |text| text.replace("777", "888"));
        assert!(is_json(&changed), "{changed}");
        changed
    }

    #[test]
    fn only_the_given_values_change() {
        assert_eq!(rewritten(r#"{"b" : 1.10, "a":["\u0041\/777", 777]}"#), r#"{"b" : 1.10, "a":["A/888", 888]}"#);
        assert_eq!(rewritten(r#"{"x777": "\"777\\"}"#), r#"{"x888": "\"888\\"}"#);
    }

    #[test]
    fn a_secret_property_is_hidden_whatever_its_value_is() {
        for value in [r#""a\"b""#, "12", "true", r#"{"a": ["}", {}]}"#, "[]"] {
            let text = format!(r#"{{"pin" : {value}, "b": "pin"}}"#);
            assert_eq!(rewritten(&text), r#"{"pin" :"SCRUBBED", "b": "pin"}"#);
        }
        assert_eq!(rewritten(r#"{"pin": null}"#), r#"{"pin": null}"#);
        assert_eq!(rewritten(r#"{"p\u0069n": 1}"#), r#"{"p\u0069n":"SCRUBBED"}"#);
    }
}
