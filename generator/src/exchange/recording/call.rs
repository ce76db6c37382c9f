//! The typed call that causes a recorded exchange: the values of its inputs, its body, and the files of its parts.

use oas_client_runtime::{
    Decimal,
    har::{self, Entry, Part},
};

use super::{
    cause::{Cause, Reported},
    location::Locations,
};
use crate::{
    diagnostic::Diagnostic,
    ir::{Api, Body, Input, InputId, Location, Operation, Scheme, SchemeKind, Style, Type},
    media_type::canonical,
    suggest::closest,
};

/// The values of a call, as in [`Case`](super::Case).
#[derive(Default)]
pub(super) struct Call {
    pub(super) inputs: Vec<(InputId, Vec<String>)>,
    pub(super) body: Option<String>,
    pub(super) media_type: Option<String>,
    pub(super) files: Vec<(InputId, Vec<Part>)>,
}

/// The help for a value that its type doesn't have.
const WRONG_VALUE: &str = "record a value of the described type, or write `type: string` in the schema";

/// The help for a value that recordings aren't read in.
const UNREAD: &str = "remove the exchange, and write a test of the call";

/// A value that a request sends under a name.
struct Sent {
    location: Location,
    name: String,
    value: String,
}

impl Sent {
    fn new(location: Location, (name, value): (String, String)) -> Self {
        Self { location, name, value }
    }

    fn is_of(&self, input: &Input) -> bool {
        let is_named = match self.location {
            Location::Header => input.written_name().eq_ignore_ascii_case(&self.name),
            Location::QueryString => true,
            _ => input.is_named(&self.name),
        };
        input.location == self.location && is_named
    }
}

/// A body as a call passes it.
#[derive(Default)]
struct SentBody {
    text: Option<String>,
    /// The media type of bytes, if it is not the description's.
    media_type: Option<String>,
    parts: Vec<Part>,
}

/// Reads the call from a request with these path arguments. `None` if the exchange is a later page of a list.
pub(super) fn read_call(
    api: &Api,
    entry: &Entry,
    arguments: &[String],
    locations: &Locations<'_>,
) -> Result<Option<Call>, Vec<Reported>> {
    let mut reader =
        Reader { api, operation: locations.operation, entry, locations, unknown: Vec::new(), diagnostics: Vec::new() };
    reader.check_arguments(arguments);
    let query = reader.query();
    if query.iter().any(|sent| reader.operation.cursor_parameters.contains(&sent.name))
        || super::pages::has_cursor(reader.operation, &entry.request)
    {
        return Ok(None);
    }
    let mut sent = query;
    sent.extend(reader.headers());
    let Some(body) = reader.read_body(&mut sent) else { return Err(reader.diagnostics) };
    let inputs = reader.assign_inputs(sent);
    reader.check_required(&inputs, &body);
    reader.check_values(&inputs);
    let files = files(reader.operation, &inputs, &body.parts);
    if reader.diagnostics.is_empty() {
        Ok(Some(Call { inputs, body: body.text, media_type: body.media_type, files }))
    } else {
        Err(reader.diagnostics)
    }
}

struct Reader<'a> {
    api: &'a Api,
    operation: &'a Operation,
    entry: &'a Entry,
    locations: &'a Locations<'a>,
    /// The inputs that the operation doesn't have.
    unknown: Vec<(Location, String)>,
    diagnostics: Vec<Reported>,
}

impl Reader<'_> {
    /// Checks that recordings are read in the style of each path argument, and that its type has the value.
    fn check_arguments(&mut self, arguments: &[String]) {
        let described = self.api.path_arguments(self.operation);
        for (index, (argument, text)) in described.into_iter().zip(arguments).enumerate() {
            let is_plain = has_plain_expression(&self.operation.path_template, index);
            if !is_plain || !argument.is_json && self.api.is_whole(&argument.ty) {
                let what =
                    format!("path parameter `{}` is written in a way that recordings are not read in", argument.name);
                self.report(self.locations.argument(index, what, UNREAD));
            } else if !argument.is_json && !items(&argument.ty, text).all(|(ty, text)| has_value(ty, text)) {
                let what = format!("path parameter `{}` can't be `{text}`", argument.name);
                self.report(self.locations.argument(index, what, WRONG_VALUE));
            }
        }
    }

    /// The query without the keys of security schemes.
    fn query(&self) -> Vec<Sent> {
        if self.operation.inputs.iter().any(|input| input.location == Location::QueryString) {
            let query = Some(self.entry.request.query_string()).filter(|query| !query.is_empty());
            return query.into_iter().map(|query| Sent::new(Location::QueryString, (String::new(), query))).collect();
        }
        let is_key =
            |name: &str| self.api.schemes.iter().any(|scheme| scheme.kind == SchemeKind::Query(name.to_owned()));
        let pairs = self.entry.request.query().into_iter().filter(|(name, _)| !is_key(name));
        pairs.map(|pair| Sent::new(Location::Query, pair)).collect()
    }

    /// The headers that the caller sets.
    fn headers(&self) -> Vec<Sent> {
        let headers = self.entry.request.headers.iter().filter(|header| !is_incidental(self.api, &header.name));
        headers.map(|header| Sent::new(Location::Header, (header.name.clone(), header.value.clone()))).collect()
    }

    /// Reads the body. Form fields and parts go to `sent`. `None` if the body is none of the operation's.
    fn read_body(&mut self, sent: &mut Vec<Sent>) -> Option<SentBody> {
        let request = &self.entry.request;
        let text = request.body();
        let mut body = SentBody::default();
        match &self.operation.body {
            Body::Form if !text.is_empty() && is_json(self.entry) => {
                let what = format!("operation `{}` takes a form, but JSON was sent", self.operation.id);
                self.report(self.locations.body(
                    what,
                    "write `\"mimeType\": \"application/x-www-form-urlencoded\"`, or describe `application/json`",
                ));
                return None;
            }
            Body::Form => sent.extend(request.form().into_iter().map(|pair| Sent::new(Location::Form, pair))),
            Body::Json { .. } if !text.is_empty() => {
                if let Err(error) = serde_json::from_str::<serde_json::Value>(text) {
                    self.wrong_body(format!("the body isn't JSON: {error}"), "write JSON into `text`");
                }
                body.media_type = request.post_data.as_ref().map(|data| canonical(&data.mime_type));
                body.text = Some(text.to_owned());
            }
            Body::Multipart => {
                body.parts = self.read_parts();
                let pairs = body.parts.iter().map(|part| (part.name.clone(), part.content.clone()));
                sent.extend(pairs.map(|pair| Sent::new(Location::Part, pair)));
            }
            Body::Bytes { media_type: described, .. } if request.post_data.is_some() => {
                let media_type = request.post_data.as_ref().map(|data| data.mime_type.clone());
                body.media_type = media_type.filter(|sent| sent != described && !sent.is_empty());
                body.text = Some(text.to_owned());
            }
            _ if !text.is_empty() => {
                let what = format!("operation `{}` takes no body that the generator knows", self.operation.id);
                self.report(self.locations.body(what, "remove `postData`, or add `requestBody` to the operation"));
            }
            _ => {}
        }
        Some(body)
    }

    fn read_parts(&mut self) -> Vec<Part> {
        let request = &self.entry.request;
        let media_type = request.post_data.as_ref().map_or("", |data| &data.mime_type);
        har::parse_multipart(media_type, request.body()).unwrap_or_else(|| {
            self.wrong_body(
                "the body is no multipart body: its `text` must be delimited as its `mimeType` says",
                "write the parts into `text`, delimited with the `boundary` of `mimeType`",
            );
            Vec::new()
        })
    }

    fn report(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(Reported::of_described(self.locations.index, diagnostic));
    }

    fn wrong_body(&mut self, what: impl Into<String>, help: &str) {
        self.report(self.locations.body(what, help));
    }

    /// Finds the input of each value. Only an array takes several values.
    fn assign_inputs(&mut self, sent: Vec<Sent>) -> Vec<(InputId, Vec<String>)> {
        let mut inputs: Vec<(InputId, Vec<String>)> = Vec::new();
        for one in sent {
            let mut described = self.operation.inputs.entries();
            let Some((id, input)) = described.find(|(_, input)| one.is_of(input)) else {
                let what =
                    format!("operation `{}` has no {} `{}`", self.operation.id, one.location.input_name(), one.name);
                let known = self.operation.inputs.iter().filter(|input| input.location == one.location);
                let help = match closest(&one.name, known.map(Input::written_name)) {
                    Some(known) => {
                        format!("did you mean `{known}`? Write the same name in the description and the recording")
                    }
                    None => describe_input(one.location, &one.name),
                };
                self.unknown.push((one.location, one.name.clone()));
                let diagnostic = self.locations.input(one.location, &one.name, what, &help);
                let cause = Cause::Input(one.location.input_name(), one.name);
                self.diagnostics.push(Reported { cause, exchange: self.locations.index, diagnostic });
                continue;
            };
            match inputs.iter_mut().find(|(other, _)| *other == id) {
                Some((_, values)) if matches!(input.ty, Type::Array(_) | Type::Tuple(_)) => values.push(one.value),
                Some(_) => {
                    let what = format!("{} `{}` is sent twice, but is no array", one.location.input_name(), one.name);
                    let help = "remove one value from the recording, or write `type: array, items: {type: string}`";
                    self.wrong_input(one.location, &one.name, what, help);
                }
                None => inputs.push((id, vec![one.value])),
            }
        }
        inputs
    }

    fn wrong_input(&mut self, location: Location, name: &str, what: String, help: &str) {
        self.report(self.locations.input(location, name, what, help));
    }

    /// Checks that the request has all required inputs, and the body if that is required.
    fn check_required(&mut self, inputs: &[(InputId, Vec<String>)], body: &SentBody) {
        for (id, input) in self.operation.inputs.entries() {
            let is_misspelled = |(location, name): &(Location, String)| {
                *location == input.location && closest(name, [input.written_name()]).is_some()
            };
            let is_missing = input.required && !inputs.iter().any(|(set, _)| *set == id);
            if is_missing && !self.unknown.iter().any(is_misspelled) {
                let what =
                    format!("{} `{}` is required, but not sent", input.location.input_name(), input.written_name());
                let help = match input.location {
                    Location::Form | Location::Part => "add it to the recording, or remove it from `required`",
                    Location::Query | Location::QueryString | Location::Header | Location::Cookie => {
                        "add it to the recording, or write `required: false`"
                    }
                };
                self.report(self.locations.missing(input, what, help));
            }
        }
        let is_required =
            matches!(self.operation.body, Body::Json { required: true, .. } | Body::Bytes { required: true, .. });
        if is_required && body.text.is_none() {
            self.wrong_body("the body is required, but not sent", "add `postData`, or write `required: false`");
        }
    }

    /// Checks that the types of the inputs have the values.
    fn check_values(&mut self, inputs: &[(InputId, Vec<String>)]) {
        for (id, values) in inputs {
            let Some(input) = self.operation.inputs.get(*id) else { continue };
            if matches!(input.ty, Type::Tuple(_)) && input.style != Style::Json && input.location != Location::Part {
                let what = format!(
                    "{} `{}` is written in a way that recordings are not read in",
                    input.location.input_name(),
                    input.written_name()
                );
                self.wrong_input(input.location, input.written_name(), what, UNREAD);
            }
            let item = if let Type::Array(item) = &input.ty { item } else { &input.ty };
            let is_right = |value: &str| has_value(item, value) || input.nullable && value.is_empty();
            for value in values.iter().filter(|value| !is_right(value)) {
                let what = format!("{} `{}` can't be `{value}`", input.location.input_name(), input.written_name());
                self.wrong_input(input.location, input.written_name(), what, WRONG_VALUE);
            }
        }
    }
}

/// The help for an input that the description doesn't have.
fn describe_input(location: Location, name: &str) -> String {
    let location = match location {
        Location::Query | Location::QueryString => "query",
        Location::Header => "header",
        Location::Cookie => "cookie",
        Location::Form | Location::Part => {
            return format!("remove it, or add `{name}: {{type: string}}` to the `properties` of the body's schema");
        }
    };
    format!("remove it, or add `{{name: {name}, in: {location}, schema: {{type: string}}}}` under `parameters`")
}

/// The parts of each input that have a file name or a media type.
fn files(operation: &Operation, inputs: &[(InputId, Vec<String>)], parts: &[Part]) -> Vec<(InputId, Vec<Part>)> {
    let is_file = |part: &&Part| part.file_name.is_some() || part.content_type.is_some();
    let of_input = |id: InputId| -> Option<(InputId, Vec<Part>)> {
        let input = operation.inputs.get(id).filter(|input| input.location == Location::Part)?;
        let own: Vec<_> = parts.iter().filter(|part| input.is_named(&part.name)).filter(is_file).cloned().collect();
        (!own.is_empty()).then_some((id, own))
    };
    inputs.iter().filter_map(|(id, _)| of_input(*id)).collect()
}

/// Whether a template's expression is a plain name, without an operator or a modifier of RFC 6570.
fn has_plain_expression(template: &str, index: usize) -> bool {
    let expression = template.split('{').nth(index + 1).and_then(|part| part.split('}').next()).unwrap_or("");
    !expression.starts_with([';', '.']) && !expression.ends_with('*')
}

fn is_json(entry: &Entry) -> bool {
    entry.request.post_data.as_ref().is_some_and(|data| data.mime_type.contains("json"))
}

/// The items in the text of a path argument, each with its type.
fn items<'a>(ty: &'a Type, text: &'a str) -> impl Iterator<Item = (&'a Type, &'a str)> {
    let (item, separator) = match ty {
        Type::Array(item) => (item.as_ref(), ","),
        // No text contains it, so the text is one item.
        other => (other, "\0"),
    };
    text.split(separator).map(move |text| (item, text))
}

/// Whether a text stands for a value of a type.
fn has_value(ty: &Type, text: &str) -> bool {
    match ty {
        Type::Bool => ["true", "false"].contains(&text),
        Type::I32 => text.parse::<i32>().is_ok(),
        Type::I64 | Type::UnixTime => text.parse::<i64>().is_ok(),
        Type::U32 => text.parse::<u32>().is_ok(),
        Type::U64 => text.parse::<u64>().is_ok(),
        Type::F32 | Type::F64 => text.parse::<f64>().is_ok_and(f64::is_finite),
        Type::Decimal => text.parse::<Decimal>().is_ok(),
        Type::Format(format) => format.has_value(text),
        Type::Json => serde_json::from_str::<serde_json::Value>(text).is_ok(),
        _ => true,
    }
}

/// Whether the caller doesn't set a recorded header: the connection, the program or the credentials do.
fn is_incidental(api: &Api, name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    let is_key = |scheme: &Scheme| matches!(&scheme.kind, SchemeKind::Header(key) if key.eq_ignore_ascii_case(&name));
    har::is_incidental(&name) || ["accept", "content-type"].contains(&name.as_str()) || api.schemes.iter().any(is_key)
}
