//! The error responses that operations declare: by status, and by media type where a status has several.

use std::collections::BTreeSet;

use openapiv3::{ReferenceOr, Response, StatusCode};

use super::{reason, text};
use crate::{
    ir::{ErrorResponse, SuccessResponse, Type},
    lower::{Context, operation::found, request::media::json_of, source::Source},
    media_type::{canonical, essence, is_json, is_range},
    naming::{ident, media_type::media_type_words},
    openapi::references::Resolved,
    pointer::join,
    unique::free,
};

/// The error responses of an operation: single statuses before ranges, and `default` last.
pub(in crate::lower) fn failures<'a>(cx: &mut Context<'a>, source: &Source<'a>) -> Vec<ErrorResponse> {
    let responses = &source.operation.responses;
    let is_failure = |code: &StatusCode| !matches!(code, StatusCode::Code(100..=399) | StatusCode::Range(1..=3));
    let mut coded: Vec<_> = responses.responses.iter().filter(|(code, _)| is_failure(code)).collect();
    coded.sort_by_key(|(code, _)| matches!(code, StatusCode::Range(_)));
    let coded = coded.into_iter().map(|(code, response)| (code.to_string(), name(code), response));
    let default = responses.default.iter().map(|response| ("default".to_owned(), "Default".to_owned(), response));
    let (mut all, mut names) = (Vec::new(), BTreeSet::new());
    for (status, name, response) in coded.chain(default) {
        let bodies = bodies(cx, source, &status, response);
        let usual = bodies.first().map(|(media_types, _)| media_types.clone()).unwrap_or_default();
        for (number, (media_types, response)) in bodies.into_iter().enumerate() {
            let (own, media_type) = match media_types.first().filter(|_| number > 0) {
                Some(media_type) => (ident::pascal(&media_type_words(media_type)), Some(canonical(media_type))),
                None => (String::new(), None),
            };
            let name = free(&mut names, format!("{name}{own}"));
            let is_within = |one: &&String| media_type.as_ref().is_some_and(|range| is_within(one, range));
            let except = usual.iter().filter(is_within).map(|one| essence(one)).collect();
            all.push(ErrorResponse { status: status.clone(), name, media_type, except, response });
        }
    }
    all
}

/// The variant's name for a status code or range.
fn name(code: &StatusCode) -> String {
    match code {
        StatusCode::Code(code) => reason(*code),
        StatusCode::Range(4) => "ClientError".to_owned(),
        StatusCode::Range(5) => "ServerError".to_owned(),
        StatusCode::Range(other) => format!("Status{other}xx"),
    }
}

/// The bodies of a status, each of another type, with its media types. The usual one is the first.
fn bodies<'a>(
    cx: &mut Context<'a>,
    source: &Source<'a>,
    status: &str,
    response: &'a ReferenceOr<Response>,
) -> Vec<(Vec<String>, SuccessResponse)> {
    let at = join(&join(&source.at, "responses"), status);
    let Ok(Some(Resolved { value, pointer: at })) = found(cx, response, &at) else {
        return vec![(Vec::new(), SuccessResponse::Empty)];
    };
    let hint: Vec<_> = source.words().into_iter().chain(["error", status].map(str::to_owned)).collect();
    let first = json_of(&value.content);
    let others = value.content.iter().filter(|(name, _)| first.is_none_or(|(usual, _)| usual != *name));
    let mut bodies: Vec<(Vec<String>, SuccessResponse)> = Vec::new();
    for (name, media) in first.into_iter().chain(others) {
        let at = join(&join(&at, "content"), name);
        let body = match &media.schema {
            Some(schema) if is_json(name) => {
                let shape = cx.types.shape(schema, &hint, &join(&at, "schema"));
                match shape.ty {
                    Type::Binary => SuccessResponse::Bytes,
                    ty if shape.nullable => SuccessResponse::Json(super::nullable(&ty)),
                    ty => SuccessResponse::Json(ty),
                }
            }
            None if is_json(name) => SuccessResponse::Empty,
            None if is_text(name) => SuccessResponse::Text(Type::String),
            _ if is_text(name) => text(cx, media, &hint, &at),
            _ => SuccessResponse::Bytes,
        };
        match bodies.iter_mut().find(|(_, other)| *other == body) {
            Some((media_types, _)) => media_types.push(name.clone()),
            None => bodies.push((vec![name.clone()], body)),
        }
    }
    if bodies.is_empty() {
        bodies.push((Vec::new(), SuccessResponse::Empty));
    }
    bodies
}

/// The media type is one of a range: `*/*`, `text/*`.
fn is_within(media_type: &str, range: &str) -> bool {
    let of_type = |range: &str| essence(media_type).split('/').next() == Some(range);
    !is_range(media_type) && range.strip_suffix("/*").is_some_and(|range| range == "*" || of_type(range))
}

fn is_text(media_type: &str) -> bool {
    essence(media_type).starts_with("text/")
}
