//! Responses -> what success is answered with.

mod paging;

use std::collections::BTreeSet;

use openapiv3::{ReferenceOr, Response, Responses, Schema, StatusCode};

use super::{
    Context,
    operation::{Refusal, found},
    request::media::{essence, json_of},
    source::Source,
};
use crate::{
    ir::{StatusResponse, SuccessResponse, Type},
    openapi::references::Resolved,
    pointer::join,
};

/// The declared answers of success, exact statuses before ranges; `default` only if there is no other, for beside one it is
/// what failures look like.
fn successes(responses: &Responses) -> Vec<(Option<&StatusCode>, &ReferenceOr<Response>)> {
    let success = |code: &StatusCode| matches!(code, StatusCode::Code(200..=299) | StatusCode::Range(2));
    let coded = responses.responses.iter().filter(|(code, _)| success(code));
    let mut all: Vec<_> = coded.map(|(code, response)| (Some(code), response)).collect();
    all.sort_by_key(|(code, _)| matches!(code, Some(StatusCode::Range(_))));
    if all.is_empty() && !responses.responses.keys().any(redirects) {
        all.extend(responses.default.iter().map(|response| (None, response)));
    }
    all
}

/// The answer of success.
pub(super) fn answer<'a>(cx: &mut Context<'a>, source: &Source<'a>) -> Result<SuccessResponse, Refusal> {
    let responses = &source.operation.responses;
    let at = join(&source.at, "responses");
    if source.method == "head" {
        // RFC 9110: it never has a body, whatever the one for GET is.
        return Ok(SuccessResponse::Empty);
    }
    let successes = successes(responses);
    if successes.is_empty() {
        return if responses.responses.keys().any(redirects) {
            Ok(SuccessResponse::Redirect)
        } else if responses.responses.is_empty() {
            Ok(SuccessResponse::Empty)
        } else {
            let what =
                format!("operation `{}` declares no answer of success; any is given as its bytes", source.title());
            cx.warn(&at, what, "describe it: under its status, such as 200, or under `2XX`");
            Ok(SuccessResponse::Bytes)
        };
    }
    let mut answers = Vec::new();
    let mut known: Vec<(&Schema, SuccessResponse)> = Vec::new();
    for (code, response) in successes {
        let at = join(&at, code.map_or("default".to_owned(), ToString::to_string));
        if let Some(StatusCode::Code(status @ (204 | 205))) = code {
            // RFC 9110: it never has a body, whatever is described.
            if cx.resolver.get(response, &at).is_ok_and(|found| !found.value.content.is_empty()) {
                let what = format!("an answer of status {status} has no body, but one is described");
                cx.warn(&at, what, "drop its `content`, or describe it under 200");
            }
            answers.push((code, SuccessResponse::Empty));
            continue;
        }
        let schema = schema(cx, response);
        // Described again, a model is the same.
        let again = known.iter().find(|(other, _)| Some(*other) == schema).map(|(_, answer)| answer.clone());
        // A reference without a target has been reported.
        let one = if again.is_some() { again } else { one_answer(cx, source, response, &at)? };
        known.extend(schema.zip(one.clone()));
        answers.extend(one.map(|one| (code, one)));
    }
    let mut different: Vec<SuccessResponse> = Vec::new();
    for (_, answer) in &answers {
        if !different.contains(answer) {
            different.push(answer.clone());
        }
    }
    // Any other status may come with a body all the same, which is to be passed over.
    let empty = |code: &Option<&StatusCode>| matches!(code, Some(StatusCode::Code(204 | 205)));
    let empty = answers.iter().filter(|(_, answer)| *answer == SuccessResponse::Empty).all(|(code, _)| empty(code));
    Ok(match different.as_slice() {
        [] => SuccessResponse::Empty,
        [only] => only.clone(),
        // A value, or none at all.
        [SuccessResponse::Json(ty), SuccessResponse::Empty] | [SuccessResponse::Empty, SuccessResponse::Json(ty)]
            if empty =>
        {
            SuccessResponse::Json(match ty {
                Type::Nullable(_) | Type::Json => ty.clone(),
                ty => Type::Nullable(Box::new(ty.clone())),
            })
        }
        // Bytes, or none of them.
        [SuccessResponse::Bytes, SuccessResponse::Empty] | [SuccessResponse::Empty, SuccessResponse::Bytes] => {
            SuccessResponse::Bytes
        }
        _ => {
            if different.iter().any(|answer| matches!(answer, SuccessResponse::Page(_))) {
                let what = "a list that is also answered otherwise can't be walked page by page";
                cx.warn(&at, what, "describe the other answers as failures, or walk by `client.request(…)`");
            }
            let each = answers.into_iter().filter_map(|(code, answer)| Some(by_status(code?, answer)));
            // Named once its operation is.
            SuccessResponse::ByStatus { name: String::new(), responses: each.collect() }
        }
    })
}

/// The schema of a response's JSON, if it stands in place.
fn schema<'a>(cx: &Context<'a>, response: &'a ReferenceOr<Response>) -> Option<&'a Schema> {
    let (_, media) = json_of(&cx.resolver.get(response, "").ok()?.value.content)?;
    media.schema.as_ref()?.as_item()
}

/// One of several: a page among others is the value that it is.
fn by_status(code: &StatusCode, answer: SuccessResponse) -> StatusResponse {
    let (name, statuses) = match code {
        StatusCode::Code(code) => (reason(*code), (*code, *code)),
        StatusCode::Range(_) => ("Success".to_owned(), (200, 299)),
    };
    let answer = if let SuccessResponse::Page(id) = answer { SuccessResponse::Json(Type::Named(id)) } else { answer };
    StatusResponse { name, statuses, response: answer }
}

/// The reason phrase of a status as an from_wire_name
/// (<https://www.iana.org/assignments/http-status-codes>).
fn reason(code: u16) -> String {
    let phrase = match code {
        200 => "Ok",
        201 => "Created",
        202 => "Accepted",
        203 => "NonAuthoritativeInformation",
        204 => "NoContent",
        205 => "ResetContent",
        206 => "PartialContent",
        207 => "MultiStatus",
        208 => "AlreadyReported",
        226 => "ImUsed",
        other => return format!("Status{other}"),
    };
    phrase.to_owned()
}

/// The media types to ask for: those of the answers of success, unless they are what is asked for anyway.
pub(super) fn accept(cx: &Context<'_>, source: &Source<'_>, answer: &SuccessResponse) -> Option<String> {
    let mut names: Vec<String> = Vec::new();
    for (_, response) in successes(&source.operation.responses) {
        let Ok(Resolved { value, .. }) = cx.resolver.get(response, "") else { continue };
        let json = || json_of(&value.content).map(|(name, _)| essence(name));
        match answer {
            SuccessResponse::Json(_) | SuccessResponse::Page(_) => names.extend(json()),
            SuccessResponse::ByStatus { .. } if json().is_some() => names.extend(json()),
            SuccessResponse::Bytes | SuccessResponse::ByStatus { .. } => {
                names.extend(value.content.keys().map(|name| essence(name)))
            }
            SuccessResponse::Empty | SuccessResponse::Redirect => {}
        }
    }
    let mut seen = BTreeSet::new();
    names.retain(|name| seen.insert(name.clone()));
    let usual = match answer {
        SuccessResponse::Bytes => names.iter().any(|name| name == "*/*"),
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
) -> Result<Option<SuccessResponse>, Refusal> {
    let Some(Resolved { value: response, pointer: at }) = found(cx, response, at)? else { return Ok(None) };
    let at = join(&at, "content");
    let Some((name, media)) = json_of(&response.content) else {
        return match response.content.keys().next() {
            None => Ok(Some(SuccessResponse::Empty)),
            Some(_) => Ok(Some(SuccessResponse::Bytes)),
        };
    };
    let Some(schema) = &media.schema else { return Ok(Some(SuccessResponse::Json(Type::Json))) };
    let hint: Vec<_> = source.words().into_iter().chain(["response".to_owned()]).collect();
    let shape = cx.types.shape(schema, &hint, &join(&join(&at, name), "schema"));
    if source.method == "get"
        && let Type::Named(id) = shape.ty
        && paging::is_page(cx, id)
    {
        return Ok(Some(SuccessResponse::Page(id)));
    }
    let ty = if shape.nullable { Type::Nullable(Box::new(shape.ty)) } else { shape.ty };
    Ok(Some(SuccessResponse::Json(ty)))
}
