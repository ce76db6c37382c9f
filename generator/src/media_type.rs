//! Media types as text, as [RFC 9110, section 8.3.1](https://www.rfc-editor.org/rfc/rfc9110#section-8.3.1) writes them.

/// A media type without its parameters, in lower case.
pub(crate) fn essence(media_type: &str) -> String {
    media_type.split(';').next().unwrap_or("").trim().to_ascii_lowercase()
}

/// Whether it is JSON, or based on JSON: `application/problem+json`.
pub(crate) fn is_json(media_type: &str) -> bool {
    let essence = essence(media_type);
    essence == "application/json" || essence.ends_with("+json") || essence == "text/json"
}

/// The format of a stream of items.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum StreamFormat {
    /// Server-sent events.
    Events,
    /// JSON Lines, which is NDJSON too, or a JSON text sequence.
    JsonTexts,
}

/// The format of a media type that is a stream of items.
pub(crate) fn stream_format(media_type: &str) -> Option<StreamFormat> {
    match essence(media_type).as_str() {
        "text/event-stream" => Some(StreamFormat::Events),
        "application/jsonl"
        | "application/x-jsonl"
        | "application/jsonlines"
        | "application/x-jsonlines"
        | "application/ndjson"
        | "application/x-ndjson"
        | "application/stream+json"
        | "application/json-seq" => Some(StreamFormat::JsonTexts),
        name if name.ends_with("+json-seq") => Some(StreamFormat::JsonTexts),
        _ => None,
    }
}

/// Whether it stands for several media types: `image/*`.
pub(crate) fn is_range(media_type: &str) -> bool {
    essence(media_type).contains('*')
}

/// Whether it can stand in a header, and in the documentation as code.
pub(crate) fn is_sendable(media_type: &str) -> bool {
    media_type.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'`' || byte == b' ')
}

/// A media type with its parameters, in one way of writing: `application/json; version=3`. Two that are equal mean the same.
///
/// The `charset` is left out, since it says nothing of the data.
pub(crate) fn canonical(media_type: &str) -> String {
    let mut written = essence(media_type);
    for (name, value) in parameters(media_type).into_iter().filter(|(name, _)| name != "charset") {
        written.push_str("; ");
        written.push_str(&name);
        written.push('=');
        if !value.is_empty() && value.bytes().all(is_token_byte) {
            written.push_str(&value);
        } else {
            written.push_str(&format!("\"{}\"", value.replace('\\', "\\\\").replace('"', "\\\"")));
        }
    }
    written
}

/// The parameters: names in lower case, and values without quotes. What isn't a parameter is left out.
fn parameters(media_type: &str) -> Vec<(String, String)> {
    let mut texts = vec![String::new()];
    let (mut is_quoted, mut is_escaped) = (false, false);
    for char in media_type.chars() {
        let is_end = char == ';' && !is_quoted;
        if char == '"' && !is_escaped {
            is_quoted = !is_quoted;
        }
        is_escaped = char == '\\' && is_quoted && !is_escaped;
        match texts.last_mut() {
            Some(text) if !is_end => text.push(char),
            _ => texts.push(String::new()),
        }
    }
    let pairs = texts.iter().skip(1).filter_map(|text| text.split_once('='));
    let pairs = pairs.map(|(name, value)| (name.trim().to_ascii_lowercase(), unquoted(value.trim())));
    pairs.filter(|(name, _)| !name.is_empty() && name.bytes().all(is_token_byte)).collect()
}

/// A value without its quotes and the backslashes in them.
fn unquoted(value: &str) -> String {
    let Some(quoted) = value.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')) else { return value.to_owned() };
    let mut chars = quoted.chars();
    let mut text = String::new();
    while let Some(char) = chars.next() {
        text.push(if char == '\\' { chars.next().unwrap_or(char) } else { char });
    }
    text
}

/// Whether a byte may stand in a token (RFC 9110, section 5.6.2).
fn is_token_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parameters_count_but_for_the_charset_and_are_written_in_one_way() {
        for (media_type, expected) in [
            ("application/json", "application/json"),
            (" Application/JSON ; Charset=UTF-8", "application/json"),
            ("application/vnd.shelf+json;version=3", "application/vnd.shelf+json; version=3"),
            ("application/json; charset=utf-8; profile=strict", "application/json; profile=strict"),
            ("application/json;odata.metadata=minimal", "application/json; odata.metadata=minimal"),
            ("a/b; Version=\"3\"", "a/b; version=3"),
            ("a/b; profile=\"https://x.example/a;b\"", "a/b; profile=\"https://x.example/a;b\""),
            ("a/b; p=\"a\\\"b\\\\\"; q=\"\"", "a/b; p=\"a\\\"b\\\\\"; q=\"\""),
            ("a/b; p=Case", "a/b; p=Case"),
            ("a/b; ;=1; flag; c=d;", "a/b; c=d"),
            ("", ""),
        ] {
            assert_eq!(canonical(media_type), expected, "{media_type}");
            assert_eq!(canonical(expected), expected);
        }
    }
}
