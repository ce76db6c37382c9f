//! The further media types of success responses, which callers choose.

use openapiv3::{Content, MediaType, StatusCode};

use super::{json, stream::stream, successes, text};
use crate::{
    diagnostic::code,
    ir::SuccessResponse,
    lower::{Context, draft::DraftResponse, request::media::json_of, source::Source},
    media_type::{canonical, essence, is_json, is_range, is_sendable},
    naming::media_type::media_type_words,
    pointer::join,
};

/// The media types that the client doesn't ask for by itself, or that it asks for together, each with its response.
pub(in crate::lower) fn alternatives<'a>(
    cx: &mut Context<'a>,
    source: &Source<'a>,
    success: &DraftResponse,
) -> Vec<(String, SuccessResponse)> {
    // Without a response if its type differs by status.
    let mut found: Vec<(String, Option<SuccessResponse>)> = Vec::new();
    if matches!(success, DraftResponse::One(SuccessResponse::Empty | SuccessResponse::Redirect)) {
        return Vec::new();
    }
    for (code, response) in successes(&source.operation.responses) {
        if matches!(code, Some(StatusCode::Code(204 | 205))) {
            continue;
        }
        let at = join(&join(&source.at, "responses"), code.map_or("default".to_owned(), ToString::to_string));
        let Ok(response) = cx.resolver.get(response, &at) else { continue };
        let usual = json_of(&response.value.content).map(|(_, usual)| usual);
        for (name, media) in further(&response.value.content) {
            let at = join(&join(&response.pointer, "content"), name);
            if !is_sendable(name) {
                warn(cx, source, name, "it can't stand in a header", &at);
                continue;
            }
            let one = alternative(cx, source, (name, media), usual, &at);
            match found.iter_mut().find(|(known, _)| *known == canonical(name)) {
                None => found.push((canonical(name), Some(one))),
                Some((_, known)) if known.as_ref() == Some(&one) => {}
                Some((_, known)) => {
                    *known = None;
                    warn(cx, source, name, "its type differs by status", &at);
                }
            }
        }
    }
    found.into_iter().filter_map(|(name, response)| Some((name, response?))).collect()
}

fn warn(cx: &mut Context<'_>, source: &Source<'_>, name: &str, why: &str, at: &str) {
    let what = format!("the client can't ask for the response `{name}` of operation `{}`: {why}", source.title());
    cx.warn(
        code::UNSUPPORTED_MEDIA_TYPE,
        at,
        what,
        "write a media type for each schema, such as `application/vnd.example+json`",
    );
}

/// The content that the client doesn't ask for alone. A range of JSON, and `text/json`, are the JSON beside them if their schema
/// is the same.
fn further(content: &Content) -> Vec<(&String, &MediaType)> {
    let usual = json_of(content);
    let is_usual = |name: &str, media: &MediaType| {
        usual.is_some_and(|(json, usual)| {
            let is_alias = is_json(name) && (is_range(name) || essence(name) == "text/json");
            canonical(name) == canonical(json) || is_alias && media.schema == usual.schema
        })
    };
    let all = content.iter().filter(|(name, media)| !is_usual(name, media));
    if usual.is_none() && content.len() < 2 { Vec::new() } else { all.collect() }
}

/// The response of a media type. A page is a plain value here.
fn alternative<'a>(
    cx: &mut Context<'a>,
    source: &Source<'a>,
    (name, media): (&str, &'a MediaType),
    usual: Option<&MediaType>,
    at: &str,
) -> SuccessResponse {
    if let Some(stream) = stream(cx, source, (name, media), at) {
        return stream;
    }
    // Equal inline schemas of one response share a type.
    let is_usual = usual.is_some_and(|usual| usual.schema == media.schema);
    let own = if is_usual { Vec::new() } else { media_type_words(name) };
    let hint: Vec<_> = source.words().into_iter().chain(own).chain(["response".to_owned()]).collect();
    let response = match () {
        () if is_json(name) => json(cx, source, media, &hint, at),
        () if essence(name) == "text/plain" => text(cx, media, &hint, at),
        () => SuccessResponse::Bytes,
    };
    match response {
        SuccessResponse::Page(ty) => SuccessResponse::Json(ty),
        other => other,
    }
}
