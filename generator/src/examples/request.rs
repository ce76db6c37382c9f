//! The request that a call with an example's values makes, as it would be recorded.

use oas_client_runtime::har::{Pair, PostData, Request};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::Value;

use super::{path::path, text};
use crate::ir::{Api, Body, Input, Operation, Place, Style, Type};

/// What RFC 3986 doesn't reserve may stand in a URL as it is.
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// What is between the parts of a body.
const BOUNDARY: &str = "part";

/// The values of a call: path arguments in the path's order, inputs by their places in the operation, and the body.
#[derive(Debug, Default)]
pub(super) struct Given {
    pub(super) arguments: Vec<Value>,
    pub(super) inputs: Vec<(usize, Value)>,
    pub(super) body: Option<Value>,
}

/// The request of a call.
pub(super) fn request(api: &Api, operation: &Operation, origin: &str, given: &Given) -> Request {
    let mut pairs = Pairs::default();
    let inputs = given.inputs.iter().filter_map(|(index, value)| Some((operation.inputs.get(*index)?, value)));
    inputs.for_each(|(input, value)| pairs.add(api, input, value));
    let mut url = format!("{origin}{}", path(api, operation, &given.arguments));
    for (name, value) in pairs.query {
        url.push(if url.contains('?') { '&' } else { '?' });
        url.push_str(&format!("{}={}", escaped(&name), escaped(&value)));
    }
    let body = match &operation.body {
        Body::Nothing => None,
        Body::Form => {
            let text = pairs.form.iter().map(|(name, value)| format!("{}={}", escaped(name), escaped(value)));
            Some(("application/x-www-form-urlencoded".to_owned(), text.collect::<Vec<_>>().join("&")))
        }
        Body::Multipart => {
            let text = pairs.parts.concat();
            Some((format!("multipart/form-data; boundary={BOUNDARY}"), format!("{text}--{BOUNDARY}--\r\n")))
        }
        Body::Json { kind, ty, .. } => given.body.as_ref().map(|value| (kind.clone(), text::json(api, ty, value))),
        Body::Upload { kind, .. } => {
            given.body.as_ref().map(|value| (kind.clone(), text::plain(api, &Type::String, value)))
        }
    };
    let mut headers = pairs.headers;
    headers.extend(body.iter().map(|(kind, _)| Pair { name: "content-type".to_owned(), value: kind.clone() }));
    let post_data = body.map(|(mime_type, text)| PostData { mime_type, text, params: Vec::new() });
    Request { method: operation.verb.clone(), url, headers, post_data }
}

pub(super) fn escaped(text: &str) -> String {
    utf8_percent_encode(text, ESCAPED).to_string()
}

/// What inputs come to.
#[derive(Default)]
struct Pairs {
    query: Vec<(String, String)>,
    headers: Vec<Pair>,
    form: Vec<(String, String)>,
    parts: Vec<String>,
}

impl Pairs {
    fn add(&mut self, api: &Api, input: &Input, value: &Value) {
        let wire = input.wire.clone();
        match input.place {
            Place::Query => self.query.extend(pairs(api, input, value)),
            Place::Form => self.form.extend(pairs(api, input, value)),
            // What is in cookies isn't recorded.
            Place::Cookie => {}
            Place::Header => {
                let texts: Vec<_> = match (input.style, value) {
                    (Style::Json, _) => vec![text::json(api, &input.ty, value)],
                    (Style::Pairs, Value::Object(_)) => {
                        let members = members(value).into_iter();
                        members.map(|(name, text)| format!("{name}={text}")).collect()
                    }
                    (_, Value::Object(_)) => members(value).into_iter().flat_map(|(name, text)| [name, text]).collect(),
                    _ => text::each(api, &input.ty, value),
                };
                self.headers.push(Pair { name: wire.to_ascii_lowercase(), value: texts.join(",") });
            }
            Place::Part => match (&input.ty, value) {
                (Type::List(item), Value::Array(values)) => {
                    self.parts.extend(values.iter().map(|value| part(api, input, &wire, item, value)));
                }
                (Type::Map(item), Value::Object(members)) if wire.is_empty() => {
                    self.parts.extend(members.iter().map(|(name, value)| part(api, input, name, item, value)));
                }
                (ty, _) => self.parts.push(part(api, input, &wire, ty, value)),
            },
        }
    }
}

/// One part, with the media type that is described, or else the usual one of its type.
fn part(api: &Api, input: &Input, name: &str, ty: &Type, value: &Value) -> String {
    let json = input.style == Style::Json || *ty == Type::Json || value.is_object() || value.is_array();
    let usual =
        if json { Some("application/json") } else { (*ty == Type::Binary).then_some("application/octet-stream") };
    let kind = input.kind.as_deref().or(usual).map(|kind| format!("\r\nContent-Type: {kind}")).unwrap_or_default();
    let text = if json { text::json(api, ty, value) } else { text::plain(api, ty, value) };
    let name = name.replace('"', "%22");
    format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"{kind}\r\n\r\n{text}\r\n")
}

/// The pairs of a query or form that an input comes to.
fn pairs(api: &Api, input: &Input, value: &Value) -> Vec<(String, String)> {
    let wire = &input.wire;
    match (input.style, value) {
        (Style::Json, _) => vec![(wire.clone(), text::json(api, &input.ty, value))],
        (Style::Deep, _) => {
            let mut pairs = Vec::new();
            deep(wire, value, &mut pairs);
            pairs
        }
        _ if input.ty == Type::Json => vec![(wire.clone(), text::plain(api, &input.ty, value))],
        (Style::Plain | Style::Reserved, Value::Object(members)) => members.iter().flat_map(apart).collect(),
        (Style::Pairs | Style::Joined(_), Value::Object(_)) => {
            let texts: Vec<_> = members(value).into_iter().flat_map(|(name, text)| [name, text]).collect();
            vec![(wire.clone(), texts.join(","))]
        }
        (Style::Joined(separator), Value::Array(_)) => {
            let separator = if separator == "%20" {
                " "
            } else if separator == "%7C" {
                "|"
            } else {
                separator
            };
            vec![(wire.clone(), text::each(api, &input.ty, value).join(separator))]
        }
        _ => text::each(api, &input.ty, value).into_iter().map(|text| (wire.clone(), text)).collect(),
    }
}

/// The pairs of a value under a name: `a[b][0]`.
fn deep(name: &str, value: &Value, pairs: &mut Vec<(String, String)>) {
    match value {
        Value::Null => {}
        Value::Object(members) => {
            members.iter().for_each(|(member, value)| deep(&format!("{name}[{member}]"), value, pairs));
        }
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(index, value)| deep(&format!("{name}[{index}]"), value, pairs));
        }
        Value::String(text) => pairs.push((name.to_owned(), text.clone())),
        _ => pairs.push((name.to_owned(), value.to_string())),
    }
}

/// A member with its text, or with each of its elements'.
fn apart((name, value): (&String, &Value)) -> Vec<(String, String)> {
    let values = value.as_array().map_or(std::slice::from_ref(value), Vec::as_slice);
    values.iter().filter(|value| !value.is_null()).map(|value| (name.clone(), plain(value))).collect()
}

/// An object's members with their texts.
pub(super) fn members(value: &Value) -> Vec<(String, String)> {
    let members = value.as_object().into_iter().flatten().filter(|(_, value)| !value.is_null());
    members.map(|(name, value)| (name.clone(), plain(value))).collect()
}

fn plain(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}
