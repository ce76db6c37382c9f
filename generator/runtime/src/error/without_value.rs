//! Errors of decoders without the value, which may be secret.
//!
//! serde's messages quote it: `invalid type: string "…", expected i64 at line 1 column 9`.

use serde::de::Error as _;

/// serde's names of the kinds of values, and the runtime's `JSON value`.
const KINDS: [&str; 18] = [
    "boolean",
    "integer",
    "floating point",
    "character",
    "string",
    "byte array",
    "null",
    "unit value",
    "Option value",
    "newtype struct",
    "sequence",
    "map",
    "enum",
    "unit variant",
    "newtype variant",
    "tuple variant",
    "struct variant",
    "JSON value",
];

/// Removes the value from an error of serde_json. The kind of the value, the expected type, line and column stay.
pub(crate) fn without_value(error: serde_json::Error) -> serde_json::Error {
    if !error.is_data() {
        // serde_json's errors of syntax quote nothing.
        return error;
    }
    let position = format!(" at line {} column {}", error.line(), error.column());
    let message = error.to_string();
    match message.strip_suffix(&position) {
        // serde_json reads the position from the end of the message.
        Some(message) => serde_json::Error::custom(describe(message) + &position),
        None => serde_json::Error::custom(describe(&message)),
    }
}

/// The message of a decoder without the value. A message that isn't serde's, and so may quote the value, is left out.
pub(crate) fn describe(message: &str) -> String {
    if let Some((variant, cause)) = message.strip_prefix("as ").and_then(|rest| rest.split_once(": "))
        && is_identifier(variant)
    {
        return format!("as {variant}: {}", describe(cause));
    }
    known(message).unwrap_or_else(|| "the value isn't of the expected type".to_owned())
}

fn known(message: &str) -> Option<String> {
    if message == crate::error::TOO_DEEP || is_of_property(message) {
        return Some(message.to_owned());
    }
    if let Some(length) = message.strip_prefix("invalid length ") {
        let (count, _) = length.split_once(", expected ")?;
        return count.bytes().all(|byte| byte.is_ascii_digit()).then(|| message.to_owned());
    }
    // The expected type is behind the value, whose text may be anything.
    let (value, expected) = message.rsplit_once(", expected ")?;
    let kind = match value.split_once(": ") {
        Some((what @ ("invalid type" | "invalid value"), value)) => {
            let kind = KINDS.iter().find(|kind| value.strip_prefix(**kind).is_some_and(is_quoted))?;
            format!("{what}: {kind}")
        }
        _ => {
            let what = ["unknown variant", "unknown field"]
                .into_iter()
                .find(|what| value.strip_prefix(what).is_some_and(is_quoted))?;
            what.to_owned()
        }
    };
    Some(format!("{kind}, expected {expected}"))
}

/// Recognises an empty text, and a text of a space and a value in quotation marks.
fn is_quoted(text: &str) -> bool {
    let marked = text.strip_prefix(' ');
    let is_between = |mark| marked.and_then(|text| text.strip_prefix(mark)).is_some_and(|text| text.ends_with(mark));
    text.is_empty() || is_between('`') || is_between('"')
}

/// Whether a message names a property of the description and nothing else.
fn is_of_property(message: &str) -> bool {
    let name = ["missing field `", "duplicate field `"].iter().find_map(|what| message.strip_prefix(what));
    name.and_then(|name| name.strip_suffix('`')).is_some_and(|name| !name.contains('`'))
}

fn is_identifier(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_alphanumeric() || c == '_')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_kind_and_the_expected_type_stay() {
        for (message, described) in [
            ("invalid type: map, expected i64", "invalid type: map, expected i64"),
            ("invalid type: null, expected one of `a`, `b`", "invalid type: null, expected one of `a`, `b`"),
            (r#"invalid value: string "a\", expected b", expected c"#, "invalid value: string, expected c"),
            ("invalid value: character `x`, expected c", "invalid value: character, expected c"),
            ("unknown variant `x`, expected `a` or `b`", "unknown variant, expected `a` or `b`"),
            (
                r#"as Cat: as Big: invalid type: string "x", expected i64"#,
                "as Cat: as Big: invalid type: string, expected i64",
            ),
            ("duplicate field `a`", "duplicate field `a`"),
            (
                "invalid length 3, expected fewer elements in array",
                "invalid length 3, expected fewer elements in array",
            ),
        ] {
            assert_eq!(describe(message), described);
        }
    }

    #[test]
    fn other_messages_are_left_out() {
        for message in [
            "",
            "x",
            r#"invalid value: string "a, expected b"#,
            "invalid value: x, expected y",
            "invalid type: stringy x, expected y",
            "invalid length x, expected y",
            "missing field `a`, not `b`",
            "as x y: missing field `a`",
            "unknown variant x, expected y",
        ] {
            assert_eq!(describe(message), "the value isn't of the expected type", "{message}");
        }
    }
}
