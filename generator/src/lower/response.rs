//! Responses -> the success response of an operation.
//!
//! In come an operation's responses, out go one draft of its success response and the header `accept`. `lower` calls it.
//! `paging` finds the objects that are pages of a list.

mod paging;

use std::collections::BTreeSet;

use openapiv3::{ReferenceOr, Response, Responses, Schema, StatusCode};

use super::{
    Context,
    draft::DraftResponse,
    operation::{Rejection, found},
    request::media::{essence, json_of},
    source::Source,
};
use crate::{
    ir::{StatusResponse, SuccessResponse, Type},
    openapi::references::Resolved,
    pointer::join,
};

/// The declared success responses, single statuses before ranges. `default` counts only if there is no other: otherwise it
/// describes errors.
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

/// The success responses of an operation.
pub(super) fn success_response<'a>(cx: &mut Context<'a>, source: &Source<'a>) -> Result<DraftResponse, Rejection> {
    let responses = &source.operation.responses;
    let successes = successes(responses);
    if source.method == "head" {
        // RFC 9110: a response to HEAD has no body, whatever the description says.
        return Ok(DraftResponse::One(SuccessResponse::Empty));
    }
    if successes.is_empty() {
        return Ok(DraftResponse::One(undescribed(cx, source)));
    }
    let mut lowered = Vec::new();
    let mut known: Vec<(&Schema, SuccessResponse)> = Vec::new();
    for (code, response) in successes {
        let at = join(&join(&source.at, "responses"), code.map_or("default".to_owned(), ToString::to_string));
        if let Some(StatusCode::Code(status @ (204 | 205))) = code {
            bodiless(cx, response, *status, &at);
            lowered.push((code, SuccessResponse::Empty));
            continue;
        }
        let schema = schema(cx, response);
        // The same schema gives the same model.
        let again = known.iter().find(|(other, _)| Some(*other) == schema).map(|(_, success)| success.clone());
        // A reference without a target has been reported.
        let one = if again.is_some() { again } else { one_response(cx, source, response, &at)? };
        known.extend(schema.zip(one.clone()));
        lowered.extend(one.map(|one| (code, one)));
    }
    Ok(merge_responses(cx, lowered, &join(&source.at, "responses")))
}

/// The response of an operation that describes no success response.
fn undescribed(cx: &mut Context<'_>, source: &Source<'_>) -> SuccessResponse {
    let responses = &source.operation.responses.responses;
    if responses.keys().any(redirects) {
        return SuccessResponse::Redirect;
    }
    if responses.is_empty() {
        return SuccessResponse::Empty;
    }
    let what = format!("operation `{}` describes no success response; callers get its bytes", source.title());
    cx.warn(
        &join(&source.at, "responses"),
        what,
        "describe the success response under its status, such as `200`, or under `2XX`",
    );
    SuccessResponse::Bytes
}

/// Warns of content in a response that has none by RFC 9110.
fn bodiless(cx: &mut Context<'_>, response: &ReferenceOr<Response>, status: u16, at: &str) {
    if cx.resolver.get(response, at).is_ok_and(|found| !found.value.content.is_empty()) {
        let what = format!("a response with status {status} has no body, but the description gives it `content`");
        cx.warn(at, what, "remove its `content`, or describe it under `200`");
    }
}

/// One response for all statuses, where one type can hold each of them; otherwise a response for each status.
fn merge_responses(
    cx: &mut Context<'_>,
    successes: Vec<(Option<&StatusCode>, SuccessResponse)>,
    at: &str,
) -> DraftResponse {
    let mut different: Vec<SuccessResponse> = Vec::new();
    for (_, success) in &successes {
        if !different.contains(success) {
            different.push(success.clone());
        }
    }
    // A response with another status may have a body that isn't described. The client ignores it.
    let never_has_body = |code: &Option<&StatusCode>| matches!(code, Some(StatusCode::Code(204 | 205)));
    let mut empty = successes.iter().filter(|(_, success)| *success == SuccessResponse::Empty);
    let optional = empty.all(|(code, _)| never_has_body(code));
    DraftResponse::One(match different.as_slice() {
        [] => SuccessResponse::Empty,
        [only] => only.clone(),
        [SuccessResponse::Json(ty), SuccessResponse::Empty] | [SuccessResponse::Empty, SuccessResponse::Json(ty)]
            if optional =>
        {
            SuccessResponse::Json(match ty {
                Type::Nullable(_) | Type::Json => ty.clone(),
                ty => Type::Nullable(Box::new(ty.clone())),
            })
        }
        [SuccessResponse::Bytes, SuccessResponse::Empty] | [SuccessResponse::Empty, SuccessResponse::Bytes] => {
            SuccessResponse::Bytes
        }
        _ => {
            if different.iter().any(|success| matches!(success, SuccessResponse::Page(_))) {
                let what = "one success response is a page of a list, and another is not; the list has no `items()` and `pages()`";
                cx.warn(at, what, "describe the page as the only success response");
            }
            let each = successes.into_iter().filter_map(|(code, success)| Some(by_status(code?, success)));
            return DraftResponse::ByStatus(each.collect());
        }
    })
}

/// The schema of a response's JSON, if it is inline.
fn schema<'a>(cx: &Context<'a>, response: &'a ReferenceOr<Response>) -> Option<&'a Schema> {
    let (_, media) = json_of(&cx.resolver.get(response, "").ok()?.value.content)?;
    media.schema.as_ref()?.as_item()
}

/// One of several responses. A page is a plain value here.
fn by_status(code: &StatusCode, success: SuccessResponse) -> StatusResponse {
    let (name, statuses) = match code {
        StatusCode::Code(code) => (reason(*code), (*code, *code)),
        StatusCode::Range(_) => ("Success".to_owned(), (200, 299)),
    };
    let success =
        if let SuccessResponse::Page(id) = success { SuccessResponse::Json(Type::Named(id)) } else { success };
    StatusResponse { name, statuses, response: success }
}

/// The reason phrase of a status as a type name (<https://www.iana.org/assignments/http-status-codes>).
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

/// The header `accept`: the media types of the success responses. `None` if the client sends it anyway.
pub(super) fn accept(cx: &Context<'_>, source: &Source<'_>, success: &DraftResponse) -> Option<String> {
    let mut names: Vec<String> = Vec::new();
    for (_, response) in successes(&source.operation.responses) {
        let Ok(Resolved { value, .. }) = cx.resolver.get(response, "") else { continue };
        let json = || json_of(&value.content).map(|(name, _)| essence(name));
        match success {
            DraftResponse::One(SuccessResponse::Empty | SuccessResponse::Redirect) => {}
            DraftResponse::One(SuccessResponse::Bytes) => names.extend(value.content.keys().map(|name| essence(name))),
            DraftResponse::One(_) => names.extend(json()),
            DraftResponse::ByStatus(_) if json().is_some() => names.extend(json()),
            DraftResponse::ByStatus(_) => names.extend(value.content.keys().map(|name| essence(name))),
        }
    }
    let mut seen = BTreeSet::new();
    names.retain(|name| seen.insert(name.clone()));
    let usual = match success {
        DraftResponse::One(SuccessResponse::Bytes) => names.iter().any(|name| name == "*/*"),
        _ => names.iter().all(|name| name == "application/json"),
    };
    let sendable = names.iter().all(|name| name.bytes().all(|byte| byte.is_ascii_graphic()));
    (!usual && sendable && !names.is_empty()).then(|| names.join(", "))
}

/// Whether a status is a redirect. 304 has no location.
fn redirects(code: &StatusCode) -> bool {
    matches!(code, StatusCode::Code(300..=303 | 305..=399) | StatusCode::Range(3))
}

fn one_response<'a>(
    cx: &mut Context<'a>,
    source: &Source<'a>,
    response: &'a ReferenceOr<Response>,
    at: &str,
) -> Result<Option<SuccessResponse>, Rejection> {
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
