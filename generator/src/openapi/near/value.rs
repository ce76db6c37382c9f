//! Misspelled values of keywords.

use super::{media_type, status};
use crate::{
    diagnostic::{Code, Diagnostic, Highlight, code},
    openapi::{
        lazy_pointer::LazyPointer,
        raw::scalar,
        spec::{
            DOCUMENT, ENCODING, HEADER, OPERATION, Object, PARAMETER, REQUEST_BODY, RESPONSE, SCHEMA, SECURITY_SCHEME,
        },
    },
    suggest::misspelled,
    yaml::{Mapping, Value},
};

/// A keyword with values that may be misspelled.
struct Rule {
    keyword: &'static str,
    code: Code,
    /// The end of a sentence about a misspelled value.
    message: &'static str,
    meant: fn(&str, bool) -> Option<String>,
}

const fn rule(keyword: &'static str, message: &'static str, meant: fn(&str, bool) -> Option<String>) -> Rule {
    Rule { keyword, code: code::MISSPELLED_VALUE, message, meant }
}

const fn media_type(keyword: &'static str) -> Rule {
    Rule {
        keyword,
        code: code::MISSPELLED_MEDIA_TYPE,
        message: "is not a known media type",
        meant: |written, _| media_type::misspelled(written),
    }
}

const TYPE: Rule = rule("type", "is not a type of OpenAPI", |written, _| misspelled_type(written));
const FORMAT: Rule = Rule {
    keyword: "format",
    code: code::MISSPELLED_FORMAT,
    message: "is not a known format",
    meant: |written, _| misspelled_format(written),
};
const STYLE: Rule = rule("style", "is not a style of OpenAPI", |written, _| one_of(written, &STYLES));

/// The rules of each object.
static RULES: [(&Object, &[Rule]); 7] = [
    (&SCHEMA, &[TYPE, FORMAT, media_type("contentMediaType")]),
    (
        &PARAMETER,
        &[
            rule("in", "is not a location of parameters", misspelled_location),
            TYPE,
            FORMAT,
            STYLE,
            rule("collectionFormat", "is not a `collectionFormat`", |written, _| one_of(written, &COLLECTION_FORMATS)),
        ],
    ),
    (&HEADER, &[TYPE, FORMAT, STYLE]),
    (&ENCODING, &[media_type("contentType"), STYLE]),
    (&DOCUMENT, &[media_type("consumes"), media_type("produces")]),
    (&OPERATION, &[media_type("consumes"), media_type("produces")]),
    (
        &SECURITY_SCHEME,
        &[
            rule("type", "is not a type of security schemes", misspelled_scheme_type),
            rule("in", "is not a location of keys", |written, _| one_of(written, &["query", "header", "cookie"])),
            rule("scheme", "is not a known HTTP authentication scheme", |written, _| misspelled_scheme(written)),
            rule("flow", "is not a flow of Swagger 2.0", |written, _| one_of(written, &FLOWS)),
        ],
    ),
];

/// Reports the misspelled values of an object's own keywords.
pub(super) fn report(
    object: &'static Object,
    map: &Mapping,
    pointer: LazyPointer<'_>,
    is_v2_0: bool,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let rules = RULES.iter().filter(|(other, _)| object.is(other)).flat_map(|(_, rules)| *rules);
    for rule in rules {
        let Some(value) = map.get(rule.keyword) else { continue };
        strings(value, pointer.key(&rule.keyword.into()), &mut |string, pointer| {
            if let Some(meant) = (rule.meant)(string, is_v2_0) {
                let (message, help) = (format!("`{string}` {}", rule.message), format!("did you mean `{meant}`?"));
                diagnostics.push(Diagnostic::new(rule.code, &pointer.write(), message, help).correct_with(meant));
            }
        });
    }
    let is_any = |objects: &[&'static Object]| objects.iter().any(|other| object.is(other));
    if is_any(&[&REQUEST_BODY, &RESPONSE, &PARAMETER, &HEADER])
        && let Some(Value::Mapping(content)) = map.get("content")
    {
        media_types(content, pointer.key(&"content".into()), diagnostics);
    }
    if is_any(&[&OPERATION])
        && let Some(Value::Mapping(responses)) = map.get("responses")
    {
        status::report(responses, pointer.key(&"responses".into()), diagnostics);
    }
}

/// A string, or each string of an array.
fn strings(value: &Value, pointer: LazyPointer<'_>, each: &mut dyn FnMut(&str, LazyPointer<'_>)) {
    match value {
        Value::String(string) => each(string, pointer),
        Value::Sequence(items) => {
            for (index, item) in items.iter().enumerate() {
                item.as_str().into_iter().for_each(|string| each(string, pointer.index(index)));
            }
        }
        _ => {}
    }
}

fn media_types(content: &Mapping, pointer: LazyPointer<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for key in content.keys() {
        let written = scalar(key);
        if let Some(meant) = media_type::misspelled(&written) {
            let message = format!("`{written}` is not a known media type");
            let help = format!("did you mean `{meant}`?");
            let pointer = pointer.key(key).write();
            let error = Diagnostic::new(code::MISSPELLED_MEDIA_TYPE, &pointer, message, help);
            diagnostics.push(error.on(Highlight::Key).correct_with(meant));
        }
    }
}

const TYPES: [&str; 7] = ["string", "integer", "number", "boolean", "array", "object", "null"];

/// Names that other languages have for these types.
const OTHER_TYPES: [(&str, &str); 10] = [
    ("int", "integer"),
    ("long", "integer"),
    ("str", "string"),
    ("bool", "boolean"),
    ("float", "number"),
    ("double", "number"),
    ("numeric", "number"),
    ("list", "array"),
    ("dict", "object"),
    ("map", "object"),
];

fn misspelled_type(written: &str) -> Option<String> {
    let other = OTHER_TYPES.iter().find(|(other, _)| written.eq_ignore_ascii_case(other));
    if let Some((_, ty)) = other {
        return Some((*ty).to_owned());
    }
    // `strings` may be an array.
    let is_plural = TYPES.iter().any(|ty| written.strip_suffix('s') == Some(ty));
    misspelled(written, TYPES).filter(|_| !is_plural).map(str::to_owned)
}

/// The formats of OpenAPI's registry (<https://spec.openapis.org/registry/format/>), and of this generator.
const FORMATS: [&str; 49] = [
    "base64",
    "base64url",
    "binary",
    "byte",
    "char",
    "commonmark",
    "date",
    "date-time",
    "date-time-local",
    "decimal",
    "decimal128",
    "double",
    "double-int",
    "duration",
    "email",
    "float",
    "hostname",
    "html",
    "http-date",
    "idn-email",
    "idn-hostname",
    "int16",
    "int32",
    "int64",
    "int8",
    "ipv4",
    "ipv6",
    "iri",
    "iri-reference",
    "json-pointer",
    "media-range",
    "password",
    "regex",
    "relative-json-pointer",
    "sf-binary",
    "sf-boolean",
    "sf-decimal",
    "sf-integer",
    "sf-string",
    "sf-token",
    "time",
    "time-local",
    "uint16",
    "uint32",
    "uint64",
    "uint8",
    "uri",
    "uri-reference",
    "uuid",
];

fn misspelled_format(written: &str) -> Option<String> {
    // A short format may be one of the author's own: `data`, `bytes`, `unit`.
    let meant = misspelled(written, FORMATS)?;
    let is_same = |char: char| !char.is_alphanumeric();
    let plain = |text: &str| text.to_lowercase().replace(is_same, "");
    let is_own = plain(written) != plain(meant) && (meant.len() < 5 || written.ends_with('s'));
    (!is_own).then(|| meant.to_owned())
}

fn one_of(written: &str, known: &[&str]) -> Option<String> {
    misspelled(written, known.iter().copied()).map(str::to_owned)
}

const STYLES: [&str; 8] =
    ["form", "simple", "label", "matrix", "spaceDelimited", "pipeDelimited", "deepObject", "cookie"];
const COLLECTION_FORMATS: [&str; 5] = ["csv", "ssv", "tsv", "pipes", "multi"];
const FLOWS: [&str; 4] = ["implicit", "password", "application", "accessCode"];

fn misspelled_location(written: &str, is_v2_0: bool) -> Option<String> {
    let of_version: &[&str] = if is_v2_0 { &["body", "formData"] } else { &["cookie", "querystring"] };
    misspelled(written, ["path", "query", "header"].into_iter().chain(of_version.iter().copied())).map(str::to_owned)
}

fn misspelled_scheme_type(written: &str, is_v2_0: bool) -> Option<String> {
    let of_version: &[&str] = if is_v2_0 { &["basic"] } else { &["http", "openIdConnect", "mutualTLS"] };
    let meant = misspelled(written, ["apiKey", "oauth2"].into_iter().chain(of_version.iter().copied()));
    meant.or_else(|| written.eq_ignore_ascii_case("oauth").then_some("oauth2")).map(str::to_owned)
}

/// The usual HTTP authentication schemes. Case doesn't count.
const SCHEMES: [&str; 4] = ["basic", "bearer", "digest", "negotiate"];

fn misspelled_scheme(written: &str) -> Option<String> {
    misspelled(&written.to_ascii_lowercase(), SCHEMES).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_reading_is_recognised() {
        for (written, meant) in [
            ("int", Some("integer")),
            ("Integer", Some("integer")),
            ("interger", Some("integer")),
            ("STRING", Some("string")),
            ("dict", Some("object")),
            ("strings", None),
            ("file", None),
            ("any", None),
            ("date", None),
            ("null", None),
        ] {
            assert_eq!(misspelled_type(written).as_deref(), meant, "{written}");
        }
        for (written, meant) in [
            ("datetime", Some("date-time")),
            ("date_time", Some("date-time")),
            ("Date", Some("date")),
            ("int_64", Some("int64")),
            ("INT64", Some("int64")),
            ("emial", Some("email")),
            ("UUID", Some("uuid")),
            ("unit64", Some("uint64")),
            ("phone", None),
            ("url", None),
            ("int", None),
            ("guid", None),
            ("data", None),
            ("bytes", None),
            ("times", None),
            ("int128", None),
            ("timestamp", None),
            ("unixtime", None),
            ("decimal", None),
        ] {
            assert_eq!(misspelled_format(written).as_deref(), meant, "{written}");
        }
        assert_eq!(misspelled_scheme("basci").as_deref(), Some("basic"));
        assert_eq!(misspelled_scheme("Bearer"), None);
    }
}
