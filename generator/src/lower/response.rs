//! Responses -> the success response of an operation.
//!
//! In come an operation's responses, out go one draft of its success response and the header `accept`. `lower` calls it.
//! `failures` reads the error responses, `headers` the headers, `paging` finds the objects that are pages of a list, `stream`
//! the items of streams, `events` the data of server-sent events, `alternatives` the media types that callers choose.

mod alternatives;
mod events;
mod failures;
mod headers;
pub(crate) mod paging;
mod stream;

use std::collections::BTreeSet;

use openapiv3::{MediaType, ReferenceOr, Response, Responses, Schema, StatusCode};

pub(super) use alternatives::alternatives;
pub(super) use failures::failures;
pub(super) use headers::headers;

use super::{
    Context,
    draft::{DraftKind, DraftResponse},
    operation::{Rejection, found},
    request::media::json_of,
    schema::Shape,
    source::Source,
};
use crate::{
    diagnostic::code,
    ir::{StatusResponse, SuccessResponse, Type},
    media_type::{canonical, essence, is_sendable},
    openapi::{references::Resolved, version::private},
    pointer::join,
};

/// The declared success responses, single statuses before ranges. `default` counts only if there is no other, and no response was
/// ignored for its key: otherwise it describes errors.
fn successes(responses: &Responses) -> Vec<(Option<&StatusCode>, &ReferenceOr<Response>)> {
    let success = |code: &StatusCode| matches!(code, StatusCode::Code(200..=299) | StatusCode::Range(2));
    let coded = responses.responses.iter().filter(|(code, _)| success(code));
    let mut all: Vec<_> = coded.map(|(code, response)| (Some(code), response)).collect();
    all.sort_by_key(|(code, _)| matches!(code, Some(StatusCode::Range(_))));
    if all.is_empty() && !has_ignored(responses) && !responses.responses.keys().any(redirects) {
        all.extend(responses.default.iter().map(|response| (None, response)));
    }
    all
}

/// Whether a response was ignored, since its key is no status. It may have been the success response.
fn has_ignored(responses: &Responses) -> bool {
    responses.extensions.contains_key(private::IGNORED_RESPONSES)
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
    if responses.is_empty() && !has_ignored(&source.operation.responses) {
        return SuccessResponse::Empty;
    }
    let what = format!("operation `{}` describes no success response; callers get its bytes", source.title());
    cx.warn(
        code::NO_SUCCESS_RESPONSE,
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
        cx.warn(code::BODY_OF_STATUS, at, what, "remove its `content`, or describe it under `200`");
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
            SuccessResponse::Json(nullable(ty))
        }
        [SuccessResponse::Text(ty), SuccessResponse::Empty] | [SuccessResponse::Empty, SuccessResponse::Text(ty)]
            if optional =>
        {
            SuccessResponse::Text(nullable(ty))
        }
        [SuccessResponse::Bytes, SuccessResponse::Empty] | [SuccessResponse::Empty, SuccessResponse::Bytes] => {
            SuccessResponse::Bytes
        }
        _ => {
            if different.iter().any(|success| matches!(success, SuccessResponse::Page(_))) {
                let what = "one success response is a page of a list, and another is not; the list has no `items()` and `pages()`";
                cx.warn(code::PAGE_AMONG_RESPONSES, at, what, "describe the page as the only success response");
            }
            let each = successes.into_iter().filter_map(|(code, success)| Some(by_status(code?, success)));
            return DraftResponse::ByStatus(each.collect());
        }
    })
}

fn nullable(ty: &Type) -> Type {
    match ty {
        Type::Nullable(_) | Type::Json => ty.clone(),
        ty => Type::Nullable(Box::new(ty.clone())),
    }
}

/// The schema of a response's JSON, if it is inline.
fn schema<'a>(cx: &Context<'a>, response: &'a ReferenceOr<Response>) -> Option<&'a Schema> {
    let (_, media) = json_of(&cx.resolver.get(response, "").ok()?.value.content)?;
    media.schema.as_ref()?.as_item()
}

/// One of several responses. A page is a plain value here, and a stream its bytes.
fn by_status(code: &StatusCode, success: SuccessResponse) -> StatusResponse {
    let (name, statuses) = match code {
        StatusCode::Code(code) => (reason(*code), (*code, *code)),
        StatusCode::Range(_) => ("Success".to_owned(), (200, 299)),
    };
    let success = match success {
        SuccessResponse::Page(ty) => SuccessResponse::Json(ty),
        SuccessResponse::Events(_) | SuccessResponse::Items(_) => SuccessResponse::Bytes,
        other => other,
    };
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
        400 => "BadRequest",
        401 => "Unauthorized",
        402 => "PaymentRequired",
        403 => "Forbidden",
        404 => "NotFound",
        405 => "MethodNotAllowed",
        406 => "NotAcceptable",
        407 => "ProxyAuthenticationRequired",
        408 => "RequestTimeout",
        409 => "Conflict",
        410 => "Gone",
        411 => "LengthRequired",
        412 => "PreconditionFailed",
        413 => "ContentTooLarge",
        414 => "UriTooLong",
        415 => "UnsupportedMediaType",
        416 => "RangeNotSatisfiable",
        417 => "ExpectationFailed",
        421 => "MisdirectedRequest",
        422 => "UnprocessableContent",
        423 => "Locked",
        424 => "FailedDependency",
        425 => "TooEarly",
        426 => "UpgradeRequired",
        428 => "PreconditionRequired",
        429 => "TooManyRequests",
        431 => "RequestHeaderFieldsTooLarge",
        451 => "UnavailableForLegalReasons",
        500 => "InternalServerError",
        501 => "NotImplemented",
        502 => "BadGateway",
        503 => "ServiceUnavailable",
        504 => "GatewayTimeout",
        505 => "HttpVersionNotSupported",
        506 => "VariantAlsoNegotiates",
        507 => "InsufficientStorage",
        508 => "LoopDetected",
        511 => "NetworkAuthenticationRequired",
        other => return format!("Status{other}"),
    };
    phrase.to_owned()
}

/// The header `accept`: the media types of the success responses. `None` if the client sends it anyway.
pub(super) fn accept(cx: &Context<'_>, source: &Source<'_>, success: &DraftResponse) -> Option<String> {
    let mut names: Vec<String> = Vec::new();
    for (_, response) in successes(&source.operation.responses) {
        let Ok(Resolved { value, .. }) = cx.resolver.get(response, "") else { continue };
        match (success, json_of(&value.content)) {
            (DraftResponse::One(SuccessResponse::Empty | SuccessResponse::Redirect), _) => {}
            (
                DraftResponse::One(SuccessResponse::Bytes | SuccessResponse::Events(_) | SuccessResponse::Items(_)),
                _,
            )
            | (_, None) => {
                names.extend(value.content.keys().map(|name| canonical(name)));
            }
            (_, Some((name, _))) => names.push(canonical(name)),
        }
    }
    let mut seen = BTreeSet::new();
    names.retain(|name| seen.insert(name.clone()));
    let usual = match success {
        DraftResponse::One(SuccessResponse::Bytes) => names.iter().any(|name| name == "*/*"),
        DraftResponse::One(SuccessResponse::Events(_)) => names.iter().all(|name| name == "text/event-stream"),
        DraftResponse::One(SuccessResponse::Items(_)) => names.iter().all(|name| name == "application/jsonl"),
        DraftResponse::One(SuccessResponse::Text(_)) => names.iter().all(|name| name == "text/plain"),
        _ => names.iter().all(|name| name == "application/json"),
    };
    let sendable = names.iter().all(|name| is_sendable(name));
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
    let hint: Vec<_> = source.words().into_iter().chain(["response".to_owned()]).collect();
    if let (1, Some((name, media))) = (response.content.len(), response.content.first())
        && let Some(stream) = stream::stream(cx, source, (name, media), &join(&at, name))
    {
        return Ok(Some(stream));
    }
    if let Some((name, media)) = json_of(&response.content) {
        return Ok(Some(json(cx, source, media, &hint, &join(&at, name))));
    }
    let mut content = response.content.iter();
    Ok(Some(match (content.next(), content.next()) {
        (None, _) => SuccessResponse::Empty,
        (Some((name, media)), None) if essence(name) == "text/plain" => text(cx, media, &hint, &join(&at, name)),
        _ => SuccessResponse::Bytes,
    }))
}

/// A response of a JSON media type. `at` is the JSON pointer of its content.
fn json<'a>(
    cx: &mut Context<'a>,
    source: &Source<'a>,
    media: &'a MediaType,
    hint: &[String],
    at: &str,
) -> SuccessResponse {
    let Some(mut shape) = shape(cx, media, hint, at) else { return SuccessResponse::Json(Type::Json) };
    if cx.types.is_lenient {
        shape.ty.make_items_nullable();
    }
    if paging::is_page(cx, source, &shape.ty) {
        return SuccessResponse::Page(shape.ty);
    }
    match shape.ty {
        // RFC 8259 has no bytes: a body of `format: binary` is the bytes themselves.
        Type::Binary => SuccessResponse::Bytes,
        ty if shape.nullable => SuccessResponse::Json(Type::Nullable(Box::new(ty))),
        ty => SuccessResponse::Json(ty),
    }
}

/// A response of `text/plain`. Numbers and booleans are written there as in JSON.
fn text<'a>(cx: &mut Context<'a>, media: &'a MediaType, hint: &[String], at: &str) -> SuccessResponse {
    let Some(shape) = shape(cx, media, hint, at) else { return SuccessResponse::Bytes };
    as_text(cx, shape.ty)
}

/// How a value of a type is read from text. Bytes stand for a type that no text has.
fn as_text(cx: &Context<'_>, ty: Type) -> SuccessResponse {
    let is_enum = |id| matches!(cx.types.defs.get(id).map(|def| &def.kind), Some(DraftKind::Enum(_)));
    let is_integer_enum = |id| matches!(cx.types.defs.get(id).map(|def| &def.kind), Some(DraftKind::IntegerEnum(_)));
    match ty {
        Type::String | Type::Secret | Type::Format(_) => SuccessResponse::Text(ty),
        Type::Bool
        | Type::I32
        | Type::I64
        | Type::U32
        | Type::U64
        | Type::UnixTime
        | Type::F32
        | Type::F64
        | Type::Decimal => SuccessResponse::Json(ty),
        Type::Named(id) if is_enum(id) => SuccessResponse::Text(ty),
        Type::Named(id) if is_integer_enum(id) => SuccessResponse::Json(ty),
        _ => SuccessResponse::Bytes,
    }
}

/// The schema of a response's content, lowered. `None` if it has none.
fn shape<'a>(cx: &mut Context<'a>, media: &'a MediaType, hint: &[String], at: &str) -> Option<Shape> {
    media.schema.as_ref().map(|schema| cx.types.shape(schema, hint, &join(at, "schema")))
}
