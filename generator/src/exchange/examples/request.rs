//! The request that a call with an example's values makes, as it would be recorded.

use oas_client_runtime::{
    har::{Pair, PostData, Request},
    request::path,
    value::style::{self, Encoded},
};
use serde_json::Value;

use super::{
    sent::{self, escaped},
    typed::Typed,
};
use crate::ir::{Api, Body, Input, InputId, Location, Operation, Passing};

/// What is between the parts of a body.
const BOUNDARY: &str = "part";

/// The values of a call: path arguments in the path's order, inputs by their ids, and the body.
#[derive(Debug, Default)]
pub(super) struct Given {
    pub(super) arguments: Vec<Value>,
    pub(super) inputs: Vec<(InputId, Value)>,
    pub(super) body: Option<Value>,
}

/// The request of a call.
///
/// # Errors
///
/// In words, if clients refuse to send it.
pub(super) fn request(api: &Api, operation: &Operation, origin: &str, given: &Given) -> Result<Request, String> {
    let mut pairs = Pairs::default();
    for (id, value) in &given.inputs {
        if let Some(input) = operation.inputs.get(*id) {
            pairs.add(api, input, value)?;
        }
    }
    let arguments = api.path_arguments(operation).into_iter().zip(&given.arguments);
    let arguments: Result<Vec<_>, _> =
        arguments.map(|(argument, value)| sent::argument(api, argument, value)).collect();
    let mut url = format!("{origin}{}", path::fill(&operation.path_template, arguments?)?);
    if !pairs.query.is_empty() {
        url.push(if url.contains('?') { '&' } else { '?' });
        url.push_str(&joined(&pairs.query));
    }
    let body = match &operation.body {
        Body::Empty => None,
        Body::Form => Some(("application/x-www-form-urlencoded".to_owned(), joined(&pairs.form))),
        Body::Multipart => {
            let text = pairs.parts.concat();
            Some((format!("multipart/form-data; boundary={BOUNDARY}"), format!("{text}--{BOUNDARY}--\r\n")))
        }
        Body::Json { media_type: kind, ty, .. } => {
            let text = given.body.as_ref().map(|value| sent::json(&Typed::new(api, ty, value)));
            text.transpose()?.map(|text| (kind.clone(), text))
        }
        Body::Bytes { media_type: kind, .. } => {
            let text = given.body.as_ref().map(|value| value.as_str().map_or_else(|| value.to_string(), str::to_owned));
            text.map(|text| (kind.clone(), text))
        }
    };
    let mut headers = pairs.headers;
    headers.extend(body.iter().map(|(kind, _)| Pair { name: "content-type".to_owned(), value: kind.clone() }));
    let post_data = body.map(|(mime_type, text)| PostData { mime_type, text, params: Vec::new() });
    Ok(Request { method: operation.method.clone(), url, headers, post_data })
}

/// Pairs of a query or a form, whose values are escaped already.
fn joined(pairs: &[(String, String)]) -> String {
    let pairs: Vec<_> = pairs.iter().map(|(name, value)| format!("{}={value}", escaped(name))).collect();
    pairs.join("&")
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
    fn add(&mut self, api: &Api, input: &Input, value: &Value) -> Result<(), String> {
        match input.location {
            Location::Query => self.query.extend(sent::pairs(api, input, value)?),
            Location::Form => self.form.extend(sent::pairs(api, input, value)?),
            // What is in cookies isn't recorded.
            Location::Cookie => {
                if sent::pairs(api, input, value)?.iter().any(|(name, _)| name.contains(['=', ';', ',', ' '])) {
                    return Err("a cookie's name can't stand in a header".to_owned());
                }
            }
            Location::Header => {
                let name = input.written_name().to_ascii_lowercase();
                self.headers.extend(sent::header(api, input, value)?.map(|value| Pair { name, value }));
            }
            Location::Part => self.parts.extend(parts(api, input, value)?),
        }
        Ok(())
    }
}

/// The parts that an input comes to, of the media type that is described, or else the usual one of its type.
fn parts(api: &Api, input: &Input, value: &Value) -> Result<Vec<String>, String> {
    let usual = match api.passing(input) {
        Passing::Pairs => {
            let members = match style::encode(&Typed::new(api, &input.ty, value), true)? {
                Encoded::Object(members) => members,
                _ => Vec::new(),
            };
            return members.iter().map(|(name, text)| part(name, None, text)).collect();
        }
        Passing::Json | Passing::JsonEach => Some("application/json"),
        Passing::File | Passing::Files => Some("application/octet-stream"),
        Passing::One | Passing::Each => None,
    };
    let kind = input.media_type.as_deref().or(usual);
    sent::texts(api, input, value)?.iter().map(|text| part(input.written_name(), kind, text)).collect()
}

fn part(name: &str, kind: Option<&str>, text: &str) -> Result<String, String> {
    if name.contains(['\r', '\n', '\0']) {
        return Err("a part's name holds a line break or NUL".to_owned());
    }
    let name = name.replace('"', "%22");
    let kind = kind.map(|kind| format!("\r\nContent-Type: {kind}")).unwrap_or_default();
    Ok(format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"{kind}\r\n\r\n{text}\r\n"))
}
