//! Makes the request of a call with an example's values, as a recording has it.

use oas_client_runtime::{
    har::{Pair, PostData, Request},
    request::path,
    value::style::{self, Encoded},
};
use serde_json::Value;

use super::{
    encode::{self, escaped},
    typed::Typed,
};
use crate::ir::{Api, Body, Input, InputId, Location, Operation, Passing};

/// The boundary of multipart bodies.
const BOUNDARY: &str = "part";

/// The values of a call: path arguments in the path's order, inputs by their ids, and the body.
#[derive(Debug, Default)]
pub(super) struct CallValues {
    pub(super) arguments: Vec<Value>,
    pub(super) inputs: Vec<(InputId, Value)>,
    pub(super) body: Option<Value>,
}

/// Makes the request of a call.
///
/// # Errors
///
/// A message, if clients reject the values.
pub(super) fn request(api: &Api, operation: &Operation, origin: &str, values: &CallValues) -> Result<Request, String> {
    let mut pairs = Pairs::default();
    for (id, value) in &values.inputs {
        if let Some(input) = operation.inputs.get(*id) {
            pairs.add(api, input, value)?;
        }
    }
    let arguments = api.path_arguments(operation).into_iter().zip(&values.arguments);
    let arguments: Result<Vec<_>, _> =
        arguments.map(|(argument, value)| encode::encode_argument(api, argument, value)).collect();
    let mut url = format!("{origin}{}", path::fill(&operation.path_template, arguments?)?);
    let query = pairs.query_string.unwrap_or_else(|| join_pairs(&pairs.query));
    if !query.is_empty() {
        url.push(if url.contains('?') { '&' } else { '?' });
        url.push_str(&query);
    }
    let body = match &operation.body {
        Body::Empty => None,
        Body::Form => Some(("application/x-www-form-urlencoded".to_owned(), join_pairs(&pairs.form))),
        Body::Multipart => {
            let text = pairs.parts.concat();
            Some((format!("multipart/form-data; boundary={BOUNDARY}"), format!("{text}--{BOUNDARY}--\r\n")))
        }
        Body::Json { media_type, ty, .. } => {
            let text = values.body.as_ref().map(|value| encode::encode_json(&Typed::new(api, ty, value)));
            text.transpose()?.map(|text| (media_type.clone(), text))
        }
        Body::Bytes { media_type, .. } => {
            let text =
                values.body.as_ref().map(|value| value.as_str().map_or_else(|| value.to_string(), str::to_owned));
            text.map(|text| (media_type.clone(), text))
        }
    };
    let mut headers = pairs.headers;
    headers
        .extend(body.iter().map(|(media_type, _)| Pair { name: "content-type".to_owned(), value: media_type.clone() }));
    let post_data = body.map(|(mime_type, text)| PostData { mime_type, text, params: Vec::new() });
    Ok(Request { method: operation.method.clone(), url, headers, post_data })
}

/// Joins the pairs of a query or a form, whose values are escaped already.
fn join_pairs(pairs: &[(String, String)]) -> String {
    let pairs: Vec<_> = pairs.iter().map(|(name, value)| format!("{}={value}", escaped(name))).collect();
    pairs.join("&")
}

/// The encoded inputs, by their location.
#[derive(Default)]
struct Pairs {
    query: Vec<(String, String)>,
    /// The whole query, if it isn't made of pairs.
    query_string: Option<String>,
    headers: Vec<Pair>,
    form: Vec<(String, String)>,
    parts: Vec<String>,
}

impl Pairs {
    fn add(&mut self, api: &Api, input: &Input, value: &Value) -> Result<(), String> {
        match input.location {
            Location::Query => self.query.extend(encode::encode_pairs(api, input, value)?),
            Location::QueryString => {
                self.query_string = encode::encode_pairs(api, input, value)?.pop().map(|(_, text)| text);
            }
            Location::Form => self.form.extend(encode::encode_pairs(api, input, value)?),
            // Recordings have no cookies.
            Location::Cookie => {
                if encode::encode_pairs(api, input, value)?.iter().any(|(name, _)| name.contains(['=', ';', ',', ' ']))
                {
                    return Err("a cookie's name can't stand in a header".to_owned());
                }
            }
            Location::Header => {
                let name = input.written_name().to_ascii_lowercase();
                self.headers.extend(encode::encode_header(api, input, value)?.map(|value| Pair { name, value }));
            }
            Location::Part => self.parts.extend(encode_parts(api, input, value)?),
        }
        Ok(())
    }
}

/// Encodes an input as parts of the described media type, or else the usual one of its type.
fn encode_parts(api: &Api, input: &Input, value: &Value) -> Result<Vec<String>, String> {
    let usual = match api.passing(input) {
        Passing::Pairs => {
            let properties = match style::encode(&Typed::new(api, &input.ty, value), true)? {
                Encoded::Object(properties) => properties,
                _ => Vec::new(),
            };
            return properties.iter().map(|(name, text)| write_part(name, None, text)).collect();
        }
        Passing::Json | Passing::JsonEach => Some("application/json"),
        Passing::File | Passing::Files => Some("application/octet-stream"),
        Passing::One | Passing::Each => None,
    };
    let media_type = input.media_type.as_deref().or(usual);
    encode::encode_strings(api, input, value)?
        .iter()
        .map(|text| write_part(input.written_name(), media_type, text))
        .collect()
}

fn write_part(name: &str, media_type: Option<&str>, text: &str) -> Result<String, String> {
    if name.contains(|c: char| c.is_ascii_control() && c != '\t') {
        return Err("a part's name holds a line break or another control character".to_owned());
    }
    let name = name.replace('"', "%22");
    let media_type = media_type.map(|media_type| format!("\r\nContent-Type: {media_type}")).unwrap_or_default();
    Ok(format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"{media_type}\r\n\r\n{text}\r\n"))
}
