//! Operations -> what is sent and what comes back.

use std::collections::BTreeMap;

use openapiv3::{Content, MediaType, QueryStyle, ReferenceOr, RequestBody, Response, StatusCode};
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

use super::{
    Context,
    parameter::{name_inputs, own_paging, parameters, simple},
    source::Source,
};
use crate::{
    ir::{Answer, Argument, Body, Input, Operation, Place, Type, TypeKind},
    names::template,
    problem::{Problem, below},
    resolve::{Component, Found, Lost},
};

/// Why an operation can't be generated.
#[derive(Debug)]
pub(super) struct Refusal {
    pub(super) at: String,
    pub(super) why: String,
}

/// An operation without its names in the resource tree.
#[derive(Debug)]
pub(super) struct Draft {
    pub(super) operation: Operation,
    /// The path's parameters, by their names.
    pub(super) parameters: BTreeMap<String, Argument>,
    /// The models of errors that the description declares.
    pub(super) failures: Vec<Type>,
}

pub(super) fn lower<'a>(cx: &mut Context<'a>, source: &Source<'a>) -> Result<Draft, Refusal> {
    let operation = source.operation;
    own_server(cx, source)?;
    let (parameters, mut inputs) = parameters(cx, source)?;
    let body = match &operation.request_body {
        Some(body) => request_body(cx, source, body, &mut inputs)?,
        None => Body::Nothing,
    };
    let answer = answer(cx, source)?;
    let cursor = if matches!(answer, Answer::Page(_)) { own_paging(cx, &mut inputs) } else { Vec::new() };
    name_inputs(&mut inputs, &body, &answer);
    let path = source.path.split('#').next().unwrap_or(source.path);
    // No alternative at all, or none that asks for anything.
    let anonymous = operation.security.as_ref().is_some_and(|ways| ways.iter().all(|way| way.is_empty()));
    let operation = Operation {
        id: source.title(),
        name: String::new(),
        module: 0,
        handle: None,
        method: String::new(),
        arguments: Vec::new(),
        verb: source.method.to_uppercase(),
        places: template::parameters(path).into_iter().map(str::to_owned).collect(),
        path: wire_path(path),
        summary: operation.summary.clone().unwrap_or_default(),
        doc: operation.description.clone().unwrap_or_default(),
        deprecated: operation.deprecated,
        anonymous,
        inputs,
        cursor,
        body,
        answer,
        at: source.at.clone(),
    };
    Ok(Draft { operation, parameters, failures: failures(cx, source) })
}

/// What RFC 3986 lets no path carry as it is; bytes beyond ASCII are escaped anyway.
const ESCAPED: &AsciiSet =
    &CONTROLS.add(b' ').add(b'"').add(b'<').add(b'>').add(b'`').add(b'{').add(b'}').add(b'\\').add(b'^').add(b'|');

/// The path as it is requested: its literals escaped, and its places named by no more than a name's characters, since the
/// template also stands in documentation and messages.
fn wire_path(path: &str) -> String {
    let mut wire = String::with_capacity(path.len());
    let mut rest = path;
    while let Some((head, tail)) = rest.split_once('}') {
        let (text, name) = head.rsplit_once('{').map_or((head, None), |(text, name)| (text, Some(name)));
        wire.extend(utf8_percent_encode(text, ESCAPED));
        match name {
            Some(name) => {
                wire.push('{');
                wire.extend(name.chars().filter(|c| c.is_ascii_alphanumeric() || "_-.".contains(*c)));
                wire.push('}');
            }
            None => wire.push_str("%7D"),
        }
        rest = tail;
    }
    wire.extend(utf8_percent_encode(rest, ESCAPED));
    wire
}

pub(super) fn refuse<T>(at: &str, why: impl Into<String>) -> Result<T, Refusal> {
    Err(Refusal { at: at.to_owned(), why: why.into() })
}

/// A server of its own sends an operation to another host than the client's, which clients can't do yet.
fn own_server(cx: &Context<'_>, source: &Source<'_>) -> Result<(), Refusal> {
    let root = cx.document.api.servers.first().map(|server| server.url.as_str());
    let own = source.operation.servers.first().or(source.item.servers.first());
    match own {
        Some(own) if Some(own.url.as_str()) != root => {
            refuse(&source.at, format!("it has a server of its own, {}", own.url))
        }
        _ => Ok(()),
    }
}

/// What a reference leads to; a mistake in the document is reported, a place that isn't read refuses the operation.
pub(super) fn found<'a, T: Component + 'a>(
    cx: &mut Context<'a>,
    item: &'a ReferenceOr<T>,
    at: &str,
) -> Result<Option<Found<'a, T>>, Refusal> {
    match cx.resolver.get(item, at) {
        Ok(found) => Ok(Some(found)),
        Err(Lost::Wrong(problem)) => {
            cx.types.problems.push(problem);
            Ok(None)
        }
        Err(Lost::Unread(what)) => refuse(at, what),
    }
}

fn request_body<'a>(
    cx: &mut Context<'a>,
    source: &Source<'a>,
    body: &'a ReferenceOr<RequestBody>,
    inputs: &mut Vec<Input>,
) -> Result<Body, Refusal> {
    let at = below(&source.at, "requestBody");
    let Some(Found { value: body, at }) = found(cx, body, &at)? else { return Ok(Body::Nothing) };
    let at = below(&at, "content");
    let hint: Vec<_> = source.words().into_iter().chain(["body".to_owned()]).collect();
    if let Some((name, media)) = json_of(&body.content) {
        let kind = essence(name);
        let at = below(&below(&at, name), "schema");
        let shape = match &media.schema {
            Some(schema) => cx.types.shape(schema, &hint, &at),
            None => return Ok(Body::Json { kind, ty: Type::Json, required: body.required, doc: String::new() }),
        };
        let doc = body.description.clone().unwrap_or(shape.doc);
        return Ok(Body::Json { kind, ty: shape.ty, required: body.required, doc });
    }
    if let Some((name, media)) = body.content.iter().find(|(name, _)| is_form(name)) {
        form(cx, media, &hint, &below(&at, name), inputs)?;
        return Ok(Body::Form);
    }
    match body.content.keys().next() {
        None => Ok(Body::Nothing),
        Some(kind) => refuse(&at, format!("its body is `{kind}`")),
    }
}

/// The fields of a form: the members of its schema, which never becomes a model.
fn form<'a>(
    cx: &mut Context<'a>,
    media: &'a MediaType,
    hint: &[String],
    at: &str,
    inputs: &mut Vec<Input>,
) -> Result<(), Refusal> {
    if let Some((name, _)) = media.encoding.iter().find(|(_, encoding)| !plain(encoding)) {
        return refuse(&below(&below(at, "encoding"), name), format!("form field `{name}` has an encoding of its own"));
    }
    let Some(schema) = &media.schema else { return Ok(()) };
    let shape = cx.types.shape(schema, hint, &below(at, "schema"));
    let fields = match shape.ty {
        Type::Named(id) => match cx.types.defs.get(id).map(|def| def.kind.clone()) {
            Some(TypeKind::Struct(object)) if object.rest.is_none() => object.fields,
            _ => return refuse(at, "its form is no object with known members"),
        },
        // `type: object` without members is an empty form.
        Type::Json => Vec::new(),
        _ => return refuse(at, "its form is no object with known members"),
    };
    for field in fields.into_iter().filter(|field| !field.read_only) {
        let input = Input {
            name: field.name,
            place: Place::Form,
            ty: field.ty,
            required: field.required && !field.nullable,
            nullable: field.nullable,
            clamp: None,
            doc: field.doc,
            deprecated: field.deprecated,
            wire: field.wire,
        };
        let field_at = below(&below(&below(at, "schema"), "properties"), &input.wire);
        simple(cx, &input, &field_at)?;
        inputs.push(input);
    }
    Ok(())
}

/// An encoding that says nothing but the default: repeated keys, plain text.
fn plain(encoding: &openapiv3::Encoding) -> bool {
    let style = matches!(encoding.style, None | Some(QueryStyle::Form));
    let exploded = encoding.explode || encoding.style.is_none();
    let text = encoding.content_type.as_deref().is_none_or(|kind| kind == "text/plain");
    style && exploded && text && !encoding.allow_reserved
}

fn essence(media_type: &str) -> String {
    media_type.split(';').next().unwrap_or("").trim().to_ascii_lowercase()
}

fn is_json(media_type: &str) -> bool {
    let essence = essence(media_type);
    essence == "application/json" || essence.ends_with("+json") || essence == "text/json"
}

/// The JSON among media types: plain JSON before its relatives.
fn json_of(content: &Content) -> Option<(&String, &MediaType)> {
    let plain = content.iter().find(|(name, _)| essence(name) == "application/json");
    plain.or_else(|| content.iter().find(|(name, _)| is_json(name)))
}

fn is_form(media_type: &str) -> bool {
    essence(media_type) == "application/x-www-form-urlencoded"
}

/// The answer of success: exact statuses before ranges before `default`.
fn answer<'a>(cx: &mut Context<'a>, source: &Source<'a>) -> Result<Answer, Refusal> {
    let responses = &source.operation.responses;
    let at = below(&source.at, "responses");
    if source.method == "head" {
        // RFC 9110: it never has a body, whatever the one for GET is.
        return Ok(Answer::Nothing);
    }
    let success = |code: &&StatusCode| matches!(code, StatusCode::Code(200..=299) | StatusCode::Range(2));
    let mut successes: Vec<_> = responses.responses.keys().filter(success).collect();
    successes.sort_by_key(|code| matches!(code, StatusCode::Range(_)));
    let mut answers = Vec::new();
    for code in successes {
        if let Some(response) = responses.responses.get(code) {
            answers.push(one_answer(cx, source, response, &below(&at, code))?);
        }
    }
    if answers.is_empty() {
        match &responses.default {
            Some(response) => answers.push(one_answer(cx, source, response, &below(&at, "default"))?),
            None if responses.responses.is_empty() => return Ok(Answer::Nothing),
            None => return refuse(&at, "it declares no answer of success"),
        }
    }
    // A response that leads nowhere has been reported.
    let mut answers: Vec<_> = answers.into_iter().flatten().collect();
    answers.dedup();
    match answers.as_slice() {
        [] => Ok(Answer::Nothing),
        [only] => Ok(only.clone()),
        _ => refuse(&at, "it has several different answers of success"),
    }
}

fn one_answer<'a>(
    cx: &mut Context<'a>,
    source: &Source<'a>,
    response: &'a ReferenceOr<Response>,
    at: &str,
) -> Result<Option<Answer>, Refusal> {
    let Some(Found { value: response, at }) = found(cx, response, at)? else { return Ok(None) };
    let at = below(&at, "content");
    let Some((name, media)) = json_of(&response.content) else {
        return match response.content.keys().next() {
            None => Ok(Some(Answer::Nothing)),
            Some(kind) => refuse(&at, format!("it answers with `{kind}`")),
        };
    };
    let Some(schema) = &media.schema else { return Ok(Some(Answer::Json(Type::Json))) };
    let hint: Vec<_> = source.words().into_iter().chain(["response".to_owned()]).collect();
    let shape = cx.types.shape(schema, &hint, &below(&below(&at, name), "schema"));
    if source.method == "get"
        && let Type::Named(id) = shape.ty
        && super::paging::is_page(cx, id)
    {
        return Ok(Some(Answer::Page(id)));
    }
    let ty = if shape.nullable { Type::Nullable(Box::new(shape.ty)) } else { shape.ty };
    Ok(Some(Answer::Json(ty)))
}

/// The models of declared errors, for callers to decode.
fn failures<'a>(cx: &mut Context<'a>, source: &Source<'a>) -> Vec<Type> {
    let responses = &source.operation.responses;
    let failed = |code: &StatusCode| !matches!(code, StatusCode::Code(100..=399) | StatusCode::Range(1..=3));
    let coded = responses.responses.iter().filter(|(code, _)| failed(code));
    let coded = coded.map(|(code, response)| (code.to_string(), response));
    let default = responses.default.iter().map(|response| ("default".to_owned(), response));
    let mut all = Vec::new();
    for (code, response) in coded.chain(default) {
        let at = below(&below(&source.at, "responses"), &code);
        let Ok(Some(Found { value, at })) = found(cx, response, &at) else { continue };
        let Some((name, media)) = json_of(&value.content) else { continue };
        let Some(schema) = &media.schema else { continue };
        let hint: Vec<_> = source.words().into_iter().chain(["error".to_owned(), code]).collect();
        let at = below(&below(&below(&at, "content"), name), "schema");
        all.push(cx.types.shape(schema, &hint, &at).ty);
    }
    all
}

impl From<(&Source<'_>, Refusal)> for Problem {
    fn from((source, refusal): (&Source<'_>, Refusal)) -> Self {
        let what = format!("operation `{}` was not generated: {}", source.title(), refusal.why);
        Self::warning(&refusal.at, what, "the rest of the API is; call this one by other means")
    }
}
