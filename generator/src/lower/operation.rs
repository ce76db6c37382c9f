//! Operations -> drafts: a request and its responses.

use std::collections::BTreeMap;

use openapiv3::ReferenceOr;
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

use super::{
    Context,
    draft::DraftOperation,
    paging,
    request::{
        body, idempotency,
        parameter::{Parameters, parameters},
        streamed,
        style::plain_place,
    },
    response::{accept, alternatives, failures, headers, success_response},
    source::Source,
};
use crate::{
    diagnostic::{Diagnostic, Highlight, code},
    naming::template,
    openapi::{
        references::{Component, ResolveError, Resolved},
        spec::is_method,
    },
};

/// Why the generator can't emit an operation.
#[derive(Debug)]
pub(crate) struct Rejection {
    pub(crate) at: String,
    pub(crate) highlight: Highlight,
    pub(crate) why: String,
    /// What to write instead. By default, how to call the operation without generated code.
    pub(crate) help: Option<String>,
}

/// Lowers one operation.
pub(crate) fn lower<'a>(cx: &mut Context<'a>, source: &Source<'a>) -> Result<DraftOperation, Rejection> {
    let operation = source.operation;
    let server = cx.servers.of(source, &mut cx.types.diagnostics)?;
    let Parameters { arguments, places: written, mut inputs } = parameters(cx, source)?;
    let mut bodies = match &operation.request_body {
        Some(body) => body::bodies(cx, source, body)?,
        None => vec![body::nothing()],
    };
    let mut response = success_response(cx, source)?;
    let (cursor_parameters, paging) = paging::lower(cx, source, &mut response, &mut inputs, &mut bodies);
    let idempotency_key = idempotency::key(cx, source, &mut inputs);
    let mut alternatives = alternatives(cx, source, &response);
    streamed::divide(cx, &mut bodies, &mut alternatives);
    let error_responses = failures(cx, source);
    let headers = headers(cx, source);
    let path = source.path.split('#').next().unwrap_or(source.path);
    Ok(DraftOperation {
        id: source.title(),
        method: source.http_method(),
        path_template: wire_path(path, &written),
        path_parameters: template::parameters(path).into_iter().map(str::to_owned).collect(),
        arguments,
        inputs,
        server,
        summary: operation.summary.clone().unwrap_or_default(),
        docs: operation.description.clone().unwrap_or_default(),
        deprecated: operation.deprecated,
        cursor_parameters,
        idempotency_key,
        paging,
        accept: accept(cx, source, &response),
        response,
        alternatives,
        error_responses,
        headers,
        pointer: source.at.clone(),
        bodies,
    })
}

/// The ASCII characters that RFC 3986 doesn't allow in a path. Other characters are escaped anyway.
const ESCAPED: &AsciiSet =
    &CONTROLS.add(b' ').add(b'"').add(b'<').add(b'>').add(b'`').add(b'{').add(b'}').add(b'\\').add(b'^').add(b'|');

/// The path template with its literals escaped, and its expressions as they are `written`.
fn wire_path(path: &str, written: &BTreeMap<String, String>) -> String {
    let mut wire = String::with_capacity(path.len());
    let mut rest = path;
    while let Some((head, tail)) = rest.split_once('}') {
        let (text, name) = head.rsplit_once('{').map_or((head, None), |(text, name)| (text, Some(name)));
        wire.push_str(&escape_literal(text));
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
    wire.push_str(&escape_literal(rest));
    wire
}

/// A literal of a path template, percent-encoded. A `%` stays if it encodes a byte: `%2F`, but not `50%`.
fn escape_literal(literal: &str) -> String {
    let mut escaped = String::with_capacity(literal.len());
    for (index, part) in literal.split('%').enumerate() {
        let encodes = part.as_bytes().get(..2).is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit));
        escaped.push_str(match index {
            0 => "",
            _ if encodes => "%",
            _ => "%25",
        });
        escaped.extend(utf8_percent_encode(part, ESCAPED));
    }
    escaped
}

pub(crate) fn reject<T>(at: &str, why: impl Into<String>) -> Result<T, Rejection> {
    Err(Rejection { at: at.to_owned(), highlight: Highlight::Value, why: why.into(), help: None })
}

/// The target of a reference. A mistake in the document is reported. An unsupported target rejects the operation.
pub(crate) fn found<'a, T: Component + 'a>(
    cx: &mut Context<'a>,
    item: &'a ReferenceOr<T>,
    at: &str,
) -> Result<Option<Resolved<'a, T>>, Rejection> {
    match cx.resolver.get(item, at) {
        Ok(found) => Ok(Some(found)),
        Err(ResolveError::Invalid(diagnostic)) => {
            cx.types.diagnostics.extend(diagnostic);
            Ok(None)
        }
        Err(ResolveError::Unsupported(what)) => reject(at, what),
    }
}

impl From<(&Source<'_>, Rejection)> for Diagnostic {
    fn from((source, rejection): (&Source<'_>, Rejection)) -> Self {
        let what = format!("operation `{}` is not generated: {}", source.title(), rejection.why);
        let path = source.path;
        let help = rejection.help;
        let help =
            help.unwrap_or_else(|| format!("call it with `client.request({}, \"{path}\")`", method_in_rust(source)));
        Self::new(code::UNSUPPORTED_OPERATION, &rejection.at, what, help).on(rejection.highlight)
    }
}

/// The HTTP method as a Rust expression.
fn method_in_rust(source: &Source<'_>) -> String {
    let method = source.http_method();
    if is_method(source.method) { format!("Method::{method}") } else { format!("Method::from_bytes(b\"{method}\")?") }
}
