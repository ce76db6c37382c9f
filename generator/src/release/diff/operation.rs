//! Calls: how they are written, what they take and give, and how they travel.

use super::{
    failure,
    handle::arguments,
    input,
    pairs::pairs,
    rule::{
        ANSWER_TYPE, ARGUMENTS, BODY_WIRE, CALL_RENAMED, CREDENTIALS, OPERATION_ADDED, OPERATION_REMOVED,
        OPERATION_WIRE, PAGING_ADDED, PAGING_REMOVED, PAGING_WIRE, REQUEST_RENAMED,
    },
    shown,
    sides::{Sides, nameless, now},
};
use crate::ir::{Api, Body, Operation, SuccessResponse};

/// Compares all operations. One is known by its id, or by its method and path; and first by how its body is sent, since
/// each way to send a body is an operation of its own.
pub(super) fn operations(sides: &mut Sides<'_>) {
    let (before, after) = (sides.before, sides.after);
    let way = |operation: &Operation| match operation.body {
        Body::Empty => "nothing",
        Body::Form => "form",
        Body::Multipart => "multipart",
        Body::Bytes { .. } => "bytes",
        Body::Json { .. } => "json",
    };
    let place = |operation: &Operation| format!("{} {}", operation.method, nameless(&operation.path_template));
    let found = pairs(
        &before.operations,
        &after.operations,
        &[
            &|operation| Some(format!("{} {}", way(operation), operation.id)),
            &|operation| Some(operation.id.clone()),
            &|operation| Some(format!("{} {}", way(operation), place(operation))),
            &|operation| Some(place(operation)),
        ],
    );
    for operation in found.gone {
        let what = format!("was {} {}", operation.method, operation.path_template);
        sides.found(OPERATION_REMOVED, &shown::call(before, operation), what, (&operation.pointer, ""));
    }
    for (was, is) in found.both {
        self::operation(sides, was, is);
    }
    for operation in found.new {
        let what = format!("{} {}", operation.method, operation.path_template);
        sides.found(OPERATION_ADDED, &shown::call(after, operation), what, ("", &operation.pointer));
    }
}

fn operation(sides: &mut Sides<'_>, was: &Operation, is: &Operation) {
    let (before, after) = (sides.before, sides.after);
    let subject = &shown::call(before, was);
    let at = (was.pointer.as_str(), is.pointer.as_str());
    let handle = was.handle.and_then(|handle| sides.handles.get(handle).copied().flatten());
    let moved = was.handle.is_some() != is.handle.is_some() || handle != is.handle;
    if moved || was.fn_name != is.fn_name {
        sides.found(CALL_RENAMED, subject, format!("is `{}` now", shown::call(after, is)), at);
    }
    let requests = (shown::request_type(before, was), shown::request_type(after, is));
    sides.differs(REQUEST_RENAMED, subject, requests, at);
    arguments(sides, ARGUMENTS, subject, (&was.arguments, &is.arguments), at);
    input::inputs(sides, was, is);
    if let Some((was, is)) = sides.retyped(&was.response, &is.response, shown::answer) {
        sides.found(ANSWER_TYPE, subject, format!("gives {} now, was {}", code(&is), code(&was)), at);
    }
    match (&was.response, &is.response) {
        (SuccessResponse::Page(_), SuccessResponse::Page(_)) => {}
        (SuccessResponse::Page(_), _) => {
            sides.found(PAGING_REMOVED, &format!("{subject}.items()"), "the answer is no page any more", at);
        }
        (_, SuccessResponse::Page(_)) => {
            let subject = format!("{}.items()", shown::call(after, is));
            sides.found(PAGING_ADDED, &subject, "the answer is a page of a list", at);
        }
        _ => {}
    }
    failure::failures(sides, was, is);
    sides.deprecated(subject, was.deprecated, is.deprecated, at);
    wire(sides, subject, was, is);
    sides.docs(subject, &[&was.summary, &was.docs], &[&is.summary, &is.docs], at);
}

/// What no caller sees.
fn wire(sides: &mut Sides<'_>, subject: &str, was: &Operation, is: &Operation) {
    let at = (was.pointer.as_str(), is.pointer.as_str());
    let server = |api: &Api, operation: &Operation| {
        let server = api.servers.get(operation.server).map(|server| server.name.as_str()).unwrap_or_default();
        if server.is_empty() { String::new() } else { format!(" at `{server}`") }
    };
    let sent = |api: &Api, operation: &Operation, named: bool| {
        format!("{} {}{}", operation.method, sent_path(api, operation, named), server(api, operation))
    };
    if sent(sides.before, was, false) != sent(sides.after, is, false) {
        let (was, is) = (sent(sides.before, was, true), sent(sides.after, is, true));
        sides.found(OPERATION_WIRE, subject, format!("is sent as {is} now, was {was}"), at);
    }
    let media = |body: &Body| match body {
        Body::Empty => String::new(),
        Body::Form => "application/x-www-form-urlencoded".to_owned(),
        Body::Multipart => "multipart/form-data".to_owned(),
        Body::Bytes { media_type: kind, .. } | Body::Json { media_type: kind, .. } => kind.clone(),
    };
    let (media_was, media_is) = (media(&was.body), media(&is.body));
    if media_was != media_is && ![&media_was, &media_is].iter().any(|kind| kind.is_empty()) {
        sides.found(BODY_WIRE, subject, format!("body {}", now(&media_is, &media_was)), at);
    }
    if was.accept != is.accept {
        let asked = |operation: &Operation| operation.accept.clone().unwrap_or_else(|| "the usual".to_owned());
        sides.found(OPERATION_WIRE, subject, format!("asks for {} now, was {}", asked(is), asked(was)), at);
    }
    if was.anonymous != is.anonymous {
        let what = if is.anonymous { "is sent without credentials now" } else { "is sent with credentials now" };
        sides.found(CREDENTIALS, subject, what, at);
    }
    if !was.anonymous && !is.anonymous {
        credentials(sides, subject, was, is);
    }
    if was.cursor_parameters != is.cursor_parameters
        && matches!((&was.response, &is.response), (SuccessResponse::Page(_), SuccessResponse::Page(_)))
    {
        let what = format!("cursor {}", now(&is.cursor_parameters.join(", "), &was.cursor_parameters.join(", ")));
        sides.found(PAGING_WIRE, subject, what, at);
    }
}

/// A path template with the styles of its places, and how their values are written; if it isn't to be `named`, only with
/// the names that are sent.
fn sent_path(api: &Api, operation: &Operation, named: bool) -> String {
    let place = |(rest, json): (&str, bool)| {
        let (place, text) = rest.split_once('}').unwrap_or((rest, ""));
        let name = place.trim_start_matches('.').trim_end_matches('*');
        let kept = if named || place.starts_with(';') { place.to_owned() } else { place.replacen(name, "", 1) };
        format!("{{{kept}{}}}{text}", if json { " as JSON" } else { "" })
    };
    let mut parts = operation.path_template.split('{');
    let first = parts.next().unwrap_or_default().to_owned();
    let arguments = api.path_arguments(operation);
    let json = arguments.into_iter().map(|argument| argument.is_json).chain(std::iter::repeat(false));
    first + &parts.zip(json).map(place).collect::<String>()
}

/// Which credentials are sent. Where it made no difference so far, it does only to operations that are unlike most.
fn credentials(sides: &mut Sides<'_>, subject: &str, was: &Operation, is: &Operation) {
    let wanted = |api: &Api, operation: &Operation| operation.security.as_ref().or(api.security.as_ref()).cloned();
    let (before, after) = (wanted(sides.before, was), wanted(sides.after, is));
    let known = before.is_some() && after.is_some() || was.security.is_some() || is.security.is_some();
    if known && before != after {
        let one = |names: &str| if names.is_empty() { "none".to_owned() } else { names.replace(' ', " with ") };
        let shown = |wanted: Option<String>| {
            wanted.map_or("any".to_owned(), |all| all.split('|').map(one).collect::<Vec<_>>().join(" or "))
        };
        let what = format!("takes the credentials {} now, was {}", shown(after), shown(before));
        sides.found(CREDENTIALS, subject, what, (was.pointer.as_str(), is.pointer.as_str()));
    }
}

fn code(text: &str) -> String {
    format!("`{text}`")
}
