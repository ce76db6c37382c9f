//! Operations -> what is sent and what comes back.

use std::collections::BTreeMap;

use openapiv3::{ReferenceOr, Response, StatusCode};
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

use super::{
    Context,
    request::{
        body,
        media::json_of,
        parameter::{Parameters, name_inputs, own_paging, parameters},
        style::plain_place,
    },
    response::{accept, answer},
    source::Source,
};
use crate::{
    diagnostic::Diagnostic,
    ir::{Argument, Body, ErrorResponse, Operation, SuccessResponse, Type},
    naming::template,
    openapi::references::{Component, ResolveError, Resolved},
    pointer::join,
};

/// Why an operation can't be generated.
#[derive(Debug)]
pub(crate) struct Refusal {
    pub(crate) at: String,
    pub(crate) why: String,
}

/// An operation without its names in the resource tree.
#[derive(Debug)]
pub(crate) struct Draft {
    /// The operation, once for each way to send its body, with what tells the way from others. One at least.
    pub(crate) ways: Vec<(&'static str, Operation)>,
    /// The path's parameters, by their names.
    pub(crate) parameters: BTreeMap<String, Argument>,
    /// The models of errors that the description declares.
    pub(crate) failures: Vec<Type>,
}

impl Draft {
    pub(crate) fn path(&self) -> &str {
        self.ways.first().map_or("", |(_, operation)| &operation.path_template)
    }

    pub(crate) fn places(&self) -> &[String] {
        self.ways.first().map_or(&[], |(_, operation)| &operation.path_parameters)
    }

    pub(crate) fn answer(&self) -> &SuccessResponse {
        self.ways.first().map_or(&SuccessResponse::Empty, |(_, operation)| &operation.response)
    }
}

pub(crate) fn lower<'a>(cx: &mut Context<'a>, source: &Source<'a>) -> Result<Draft, Refusal> {
    let operation = source.operation;
    let server = cx.servers.of(source, &mut cx.types.diagnostics);
    let server = server.map_err(|why| Refusal { at: source.at.clone(), why })?;
    let Parameters { arguments: parameters, places: written, mut inputs } = parameters(cx, source)?;
    let ways = match &operation.request_body {
        Some(body) => body::ways(cx, source, body)?,
        None => vec![body::nothing()],
    };
    let answer = answer(cx, source)?;
    let cursor = if matches!(answer, SuccessResponse::Page(_)) { own_paging(cx, &mut inputs) } else { Vec::new() };
    let failures = failures(cx, source);
    let path = source.path.split('#').next().unwrap_or(source.path);
    let common = Operation {
        id: source.title(),
        name: String::new(),
        module: 0,
        handle: None,
        fn_name: String::new(),
        arguments: Vec::new(),
        method: source.method.to_uppercase(),
        server,
        path_parameters: template::parameters(path).into_iter().map(str::to_owned).collect(),
        path_template: wire_path(path, &written),
        summary: operation.summary.clone().unwrap_or_default(),
        docs: operation.description.clone().unwrap_or_default(),
        deprecated: operation.deprecated,
        anonymous: false,
        security: None,
        inputs,
        cursor_parameters: cursor,
        body: Body::Empty,
        accept: accept(cx, source, &answer),
        response: answer,
        error_responses: Some(failures.clone()),
        pointer: source.at.clone(),
    };
    let complete = |way: body::Way| {
        let mut operation = Operation { body: way.body, ..common.clone() };
        operation.inputs.extend(way.inputs);
        name_inputs(&mut operation.inputs, &operation.body, &operation.response);
        (way.kind, operation)
    };
    let ways = ways.into_iter().map(complete).collect();
    Ok(Draft { ways, parameters, failures: failures.into_iter().filter_map(|failure| failure.body).collect() })
}

/// What RFC 3986 lets no path carry as it is; bytes beyond ASCII are escaped anyway.
const ESCAPED: &AsciiSet =
    &CONTROLS.add(b' ').add(b'"').add(b'<').add(b'>').add(b'`').add(b'{').add(b'}').add(b'\\').add(b'^').add(b'|');

/// The path as it is requested: its literals escaped, and its places as they are `written`.
fn wire_path(path: &str, written: &BTreeMap<String, String>) -> String {
    let mut wire = String::with_capacity(path.len());
    let mut rest = path;
    while let Some((head, tail)) = rest.split_once('}') {
        let (text, name) = head.rsplit_once('{').map_or((head, None), |(text, name)| (text, Some(name)));
        wire.extend(utf8_percent_encode(text, ESCAPED));
        match name {
            Some(name) => {
                wire.push('{');
                wire.push_str(&written.get(name).cloned().unwrap_or_else(|| plain_place(name)));
                wire.push('}');
            }
            None => wire.push_str("%7D"),
        }
        rest = tail;
    }
    wire.extend(utf8_percent_encode(rest, ESCAPED));
    wire
}

pub(crate) fn refuse<T>(at: &str, why: impl Into<String>) -> Result<T, Refusal> {
    Err(Refusal { at: at.to_owned(), why: why.into() })
}

/// What a reference leads to; a mistake in the document is reported, a place that isn't read refuses the operation.
pub(crate) fn found<'a, T: Component + 'a>(
    cx: &mut Context<'a>,
    item: &'a ReferenceOr<T>,
    at: &str,
) -> Result<Option<Resolved<'a, T>>, Refusal> {
    match cx.resolver.get(item, at) {
        Ok(found) => Ok(Some(found)),
        Err(ResolveError::Invalid(diagnostic)) => {
            cx.types.diagnostics.extend(diagnostic);
            Ok(None)
        }
        Err(ResolveError::Unsupported(what)) => refuse(at, what),
    }
}

/// The declared errors, for callers to decode.
fn failures<'a>(cx: &mut Context<'a>, source: &Source<'a>) -> Vec<ErrorResponse> {
    let responses = &source.operation.responses;
    let failed = |code: &StatusCode| !matches!(code, StatusCode::Code(100..=399) | StatusCode::Range(1..=3));
    let coded = responses.responses.iter().filter(|(code, _)| failed(code));
    let coded = coded.map(|(code, response)| (code.to_string(), response));
    let default = responses.default.iter().map(|response| ("default".to_owned(), response));
    let failure =
        |(status, response): (String, _)| ErrorResponse { body: failure(cx, source, &status, response), status };
    coded.chain(default).map(failure).collect()
}

fn failure<'a>(
    cx: &mut Context<'a>,
    source: &Source<'a>,
    status: &str,
    response: &'a ReferenceOr<Response>,
) -> Option<Type> {
    let at = join(&join(&source.at, "responses"), status);
    let Resolved { value, pointer: at } = found(cx, response, &at).ok()??;
    let (name, media) = json_of(&value.content)?;
    let schema = media.schema.as_ref()?;
    let hint: Vec<_> = source.words().into_iter().chain(["error", status].map(str::to_owned)).collect();
    let at = join(&join(&join(&at, "content"), name), "schema");
    Some(cx.types.shape(schema, &hint, &at).ty)
}

impl From<(&Source<'_>, Refusal)> for Diagnostic {
    fn from((source, refusal): (&Source<'_>, Refusal)) -> Self {
        let what = format!("operation `{}` was not generated: {}", source.title(), refusal.why);
        Self::warning(&refusal.at, what, "the rest of the API is; call this one by other means")
    }
}
