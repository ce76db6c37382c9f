//! Operations -> what is sent and what comes back.

use std::collections::{BTreeMap, BTreeSet};

use openapiv3::{ReferenceOr, Response, StatusCode};
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

use super::{
    Context, body,
    media::{essence, json_of},
    parameter::{name_inputs, own_paging, parameters},
    source::Source,
};
use crate::{
    ir::{Answer, Argument, Body, Operation, Type},
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
    /// The operation, once for each way to send its body, with what tells the way from others. One at least.
    pub(super) ways: Vec<(&'static str, Operation)>,
    /// The path's parameters, by their names.
    pub(super) parameters: BTreeMap<String, Argument>,
    /// The models of errors that the description declares.
    pub(super) failures: Vec<Type>,
}

impl Draft {
    pub(super) fn path(&self) -> &str {
        self.ways.first().map_or("", |(_, operation)| &operation.path)
    }

    pub(super) fn places(&self) -> &[String] {
        self.ways.first().map_or(&[], |(_, operation)| &operation.places)
    }

    pub(super) fn answer(&self) -> &Answer {
        self.ways.first().map_or(&Answer::Nothing, |(_, operation)| &operation.answer)
    }
}

pub(super) fn lower<'a>(cx: &mut Context<'a>, source: &Source<'a>) -> Result<Draft, Refusal> {
    let operation = source.operation;
    let server = cx.servers.of(source, &mut cx.types.problems);
    let server = server.map_err(|why| Refusal { at: source.at.clone(), why })?;
    let (parameters, mut inputs) = parameters(cx, source)?;
    let ways = match &operation.request_body {
        Some(body) => body::ways(cx, source, body)?,
        None => vec![body::nothing()],
    };
    let answer = answer(cx, source)?;
    let cursor = if matches!(answer, Answer::Page(_)) { own_paging(cx, &mut inputs) } else { Vec::new() };
    let path = source.path.split('#').next().unwrap_or(source.path);
    let common = Operation {
        id: source.title(),
        name: String::new(),
        module: 0,
        handle: None,
        method: String::new(),
        arguments: Vec::new(),
        verb: source.method.to_uppercase(),
        server,
        places: template::parameters(path).into_iter().map(str::to_owned).collect(),
        path: wire_path(path),
        summary: operation.summary.clone().unwrap_or_default(),
        doc: operation.description.clone().unwrap_or_default(),
        deprecated: operation.deprecated,
        anonymous: false,
        security: None,
        inputs,
        cursor,
        body: Body::Nothing,
        accept: accept(cx, source, &answer),
        answer,
        at: source.at.clone(),
    };
    let complete = |way: body::Way| {
        let mut operation = Operation { body: way.body, ..common.clone() };
        operation.inputs.extend(way.inputs);
        name_inputs(&mut operation.inputs, &operation.body, &operation.answer);
        (way.kind, operation)
    };
    let ways = ways.into_iter().map(complete).collect();
    Ok(Draft { ways, parameters, failures: failures(cx, source) })
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
    // Beside a redirect, `default` is what failures look like.
    if answers.is_empty() && responses.responses.keys().any(redirects) {
        return Ok(Answer::Redirect);
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
    let mut different: Vec<Answer> = Vec::new();
    for answer in answers.drain(..) {
        if !different.contains(&answer) {
            different.push(answer);
        }
    }
    match different.as_slice() {
        [] => Ok(Answer::Nothing),
        [only] => Ok(only.clone()),
        // A value, or none at all.
        [Answer::Json(ty), Answer::Nothing] | [Answer::Nothing, Answer::Json(ty)] => Ok(Answer::Json(match ty {
            Type::Nullable(_) | Type::Json => ty.clone(),
            ty => Type::Nullable(Box::new(ty.clone())),
        })),
        _ => refuse(&at, "it has several different answers of success"),
    }
}

/// The media types to ask for: those of the answers of success, unless they are what is asked for anyway.
fn accept(cx: &Context<'_>, source: &Source<'_>, answer: &Answer) -> Option<String> {
    let responses = &source.operation.responses;
    let success = |code: &StatusCode| matches!(code, StatusCode::Code(200..=299) | StatusCode::Range(2));
    let mut successes: Vec<_> =
        responses.responses.iter().filter(|(code, _)| success(code)).map(|(_, response)| response).collect();
    if successes.is_empty() {
        successes.extend(&responses.default);
    }
    let mut names: Vec<String> = Vec::new();
    for response in successes {
        let Ok(Found { value, .. }) = cx.resolver.get(response, "") else { continue };
        let kinds: Vec<_> = match answer {
            Answer::Json(_) | Answer::Page(_) => {
                json_of(&value.content).map(|(name, _)| essence(name)).into_iter().collect()
            }
            Answer::Raw => value.content.keys().map(|name| essence(name)).collect(),
            Answer::Nothing | Answer::Redirect => Vec::new(),
        };
        names.extend(kinds);
    }
    let mut seen = BTreeSet::new();
    names.retain(|name| seen.insert(name.clone()));
    let usual = match answer {
        Answer::Raw => names.iter().any(|name| name == "*/*"),
        _ => names.iter().all(|name| name == "application/json"),
    };
    let sendable = names.iter().all(|name| name.bytes().all(|byte| byte.is_ascii_graphic()));
    (!usual && sendable && !names.is_empty()).then(|| names.join(", "))
}

/// 304 leads nowhere else.
fn redirects(code: &StatusCode) -> bool {
    matches!(code, StatusCode::Code(300..=303 | 305..=399) | StatusCode::Range(3))
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
            Some(_) => Ok(Some(Answer::Raw)),
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
