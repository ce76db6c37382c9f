//! Misspelled media types.

use crate::{media_type::essence, suggest::misspelled as misspelled_name};

/// The top-level types (<https://www.iana.org/assignments/media-types>).
const TYPES: [&str; 12] = [
    "application",
    "audio",
    "chemical",
    "example",
    "font",
    "haptics",
    "image",
    "message",
    "model",
    "multipart",
    "text",
    "video",
];

/// The media types that a misspelling is compared with: those that clients can't do without.
const USUAL: [(&str, &str); 13] = [
    ("application", "json"),
    ("application", "xml"),
    ("application", "octet-stream"),
    ("application", "x-www-form-urlencoded"),
    ("application", "x-ndjson"),
    ("application", "problem+json"),
    ("application", "merge-patch+json"),
    ("application", "json-patch+json"),
    ("multipart", "form-data"),
    ("multipart", "mixed"),
    ("text", "plain"),
    ("text", "html"),
    ("text", "event-stream"),
];

/// Subtypes that are like one of these, and another.
const OTHERS: [&str; 8] = ["bson", "json5", "jsonl", "jsonp", "ion", "xhtml", "x-json", "x-xml"];

/// Structured syntax suffixes (RFC 6839).
const SUFFIXES: [&str; 4] = ["json", "xml", "yaml", "cbor"];

/// The media type that is meant by one that doesn't exist, with its parameters.
pub(super) fn misspelled(written: &str) -> Option<String> {
    let parameters = written.find(';').and_then(|start| written.get(start..)).unwrap_or_default();
    misspelled_essence(&essence(written)).map(|meant| meant + parameters)
}

fn misspelled_essence(essence: &str) -> Option<String> {
    if essence.contains('*') || essence.is_empty() {
        return None;
    }
    let Some((kind, subtype)) = essence.split_once('/') else {
        let (kind, subtype) = USUAL.iter().find(|(_, subtype)| *subtype == essence)?;
        return Some(format!("{kind}/{subtype}"));
    };
    let meant_kind = misspelled_name(kind, TYPES);
    let meant_subtype = misspelled_subtype(meant_kind.unwrap_or(kind), subtype);
    (meant_kind.is_some() || meant_subtype.is_some())
        .then(|| format!("{}/{}", meant_kind.unwrap_or(kind), meant_subtype.as_deref().unwrap_or(subtype)))
}

/// The subtype that is meant, among those of this type.
fn misspelled_subtype(kind: &str, subtype: &str) -> Option<String> {
    if OTHERS.contains(&subtype) {
        return None;
    }
    let usual = USUAL.iter().filter(|(other, _)| *other == kind).map(|(_, subtype)| *subtype);
    if let Some(meant) = misspelled_name(subtype, usual) {
        return Some(meant.to_owned());
    }
    let (name, suffix) = subtype.rsplit_once('+')?;
    misspelled_name(suffix, SUFFIXES).map(|suffix| format!("{name}+{suffix}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_reading_is_recognised() {
        for (written, meant) in [
            ("aplication/json", Some("application/json")),
            ("application/jsn", Some("application/json")),
            ("aplication/jsno", Some("application/json")),
            ("application/x-www-form-urlencode", Some("application/x-www-form-urlencoded")),
            ("application/x-www-form-url-encoded", Some("application/x-www-form-urlencoded")),
            ("application/www-form-urlencoded", Some("application/x-www-form-urlencoded")),
            ("multipart/formdata", Some("multipart/form-data")),
            ("mutlipart/form-data", Some("multipart/form-data")),
            ("text/plian", Some("text/plain")),
            ("txt/plain", Some("text/plain")),
            ("application/octet-steam; x=y", Some("application/octet-stream; x=y")),
            ("application/vnd.shelf+jsn", Some("application/vnd.shelf+json")),
            ("json", Some("application/json")),
            ("Application/JSON", None),
            ("application/vnd.shelf+json", None),
            ("application/vnd.jsn", None),
            ("application/json5", None),
            ("application/*", None),
            ("*/*", None),
            ("image/webp", None),
            ("audio/mpeg", None),
            ("application/x-zip", None),
            ("application/x-yml", None),
            ("application/jsonl", None),
            ("image/jpg", None),
            ("text/json", None),
            ("text/xml", None),
            ("application/text", None),
            ("book", None),
            ("", None),
        ] {
            assert_eq!(misspelled(written).as_deref(), meant, "{written}");
        }
    }
}
