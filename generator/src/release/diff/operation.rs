//! Operations: how callers write them, what they take and return, and what is sent.

use std::collections::BTreeSet;

use super::{
    contract,
    error_response::compare_error_responses,
    handle::{compare_arguments, has_moved},
    input::compare_inputs,
    pairs::pairs,
    rule::{
        ARGUMENTS, BODY_WIRE, CALL_RENAMED, CREDENTIALS, CREDENTIALS_ADDED, OPERATION_ADDED, OPERATION_REMOVED,
        OPERATION_WIRE, PAGING_ADDED, PAGING_REMOVED, PAGING_WIRE, REQUEST_RENAMED, RESPONSE_TYPE,
    },
    sides::{Pointers, Sides, now, without_names},
};
use crate::release::public_api::{Body, Input, Operation};

/// Compares all operations. One is recognised by its operationId, or by its method and path; in both cases first together
/// with the encoding of its body, since each encoding has an operation of its own.
pub(super) fn compare_operations(sides: &mut Sides<'_>) {
    let (before, after) = (sides.before, sides.after);
    let encoding = |operation: &Operation| operation.body.as_ref().map_or("none", |body| &body.encoding).to_owned();
    let route = |operation: &Operation| format!("{} {}", operation.method, without_names(&operation.path_template));
    let found = pairs(
        &before.operations,
        &after.operations,
        &[
            &|operation| Some(format!("{} {}", encoding(operation), operation.id)),
            &|operation| Some(operation.id.clone()),
            &|operation| Some(format!("{} {}", encoding(operation), route(operation))),
            &|operation| Some(route(operation)),
        ],
    )
    .and_by_shape(&shape);
    for operation in found.removed {
        let what = format!("was {} {}", operation.method, operation.path_template);
        sides.report(OPERATION_REMOVED, &operation.call, what, (&operation.pointer, ""));
    }
    // Each encoding of a body is an operation, and all have one contract.
    let mut pointers = BTreeSet::new();
    for (was, is) in found.both {
        compare_operation(sides, was, is);
        pointers.insert((was.pointer.as_str(), is.pointer.as_str()));
    }
    contract::compare_operations(sides, &pointers);
    for operation in found.added {
        let what = format!("{} {}", operation.method, operation.path_template);
        sides.report(OPERATION_ADDED, &operation.call, what, ("", &operation.pointer));
    }
}

/// What an operation takes and returns. One that takes and returns nothing is like many others.
fn shape(operation: &Operation) -> Option<String> {
    let Operation { method, arguments, inputs, response, body, .. } = operation;
    if inputs.is_empty() && response.ty == "()" {
        return None;
    }
    let arguments = arguments.iter().map(|argument| argument.ty.clone());
    let input = |input: &Input| format!("{} {:?} {} {}", input.location, input.wire_name, input.ty, input.required);
    let parts: Vec<_> = arguments.chain(inputs.iter().map(input)).collect();
    let body = body.as_ref().map(|body| &body.encoding);
    Some(format!("{method} {body:?} {} {}", response.ty, parts.join("\n")))
}

/// The line under `rename` that keeps the names of an operation with another operationId.
fn keep_names(sides: &mut Sides<'_>, was: &Operation, is: &Operation) {
    if was.id != is.id && !is.id.contains(' ') {
        sides.keep_name(format!("{}: {}", is.id, was.id));
    }
}

fn compare_operation(sides: &mut Sides<'_>, was: &Operation, is: &Operation) {
    let subject = &was.call;
    let pointers = (was.pointer.as_str(), is.pointer.as_str());
    if has_moved(sides, was.handle, is.handle) || was.fn_name != is.fn_name {
        sides.report(CALL_RENAMED, subject, format!("is `{}` now", is.call), pointers);
        keep_names(sides, was, is);
    }
    if was.builder != is.builder {
        sides.compare(REQUEST_RENAMED, subject, (&was.builder, &is.builder), pointers);
        keep_names(sides, was, is);
    }
    compare_arguments(sides, ARGUMENTS, subject, (&was.arguments, &is.arguments), pointers);
    compare_inputs(sides, was, is);
    compare_responses(sides, was, is, pointers);
    compare_error_responses(sides, was, is);
    sides.compare_deprecated(subject, was.deprecated, is.deprecated, pointers);
    compare_routes(sides, was, is, pointers);
    compare_credentials(sides, was, is, pointers);
    if was.response.is_page && is.response.is_page {
        compare_paging(sides, was, is, pointers);
    }
    sides.compare_docs(subject, &was.docs, &is.docs, pointers);
}

/// Compares how two lists go on.
fn compare_paging(sides: &mut Sides<'_>, was: &Operation, is: &Operation, pointers: Pointers<'_>) {
    let text = |operation: &Operation| operation.paging.clone().unwrap_or_else(|| "links in a property".to_owned());
    sides.compare(PAGING_WIRE, &was.call, (&text(was), &text(is)), pointers);
    if was.paging == is.paging && was.cursor_parameters != is.cursor_parameters {
        let what = format!("cursor {}", now(&is.cursor_parameters.join(", "), &was.cursor_parameters.join(", ")));
        sides.report(PAGING_WIRE, &was.call, what, pointers);
    }
}

fn compare_responses(sides: &mut Sides<'_>, was: &Operation, is: &Operation, pointers: Pointers<'_>) {
    if sides.is_other_type(&was.response.ty, &is.response.ty) {
        let what = format!("returns `{}` now, was `{}`", is.response.ty, was.response.ty);
        sides.report(RESPONSE_TYPE, &was.call, what, pointers);
    }
    let items = |operation: &Operation| format!("{}.items()", operation.call);
    match (was.response.is_page, is.response.is_page) {
        (true, false) => {
            sides.report(PAGING_REMOVED, &items(was), "the response is not a page of a list any more", pointers);
        }
        (false, true) => sides.report(PAGING_ADDED, &items(is), "the response is a page of a list", pointers),
        _ => {}
    }
}

/// Compares the method, the path, the server, and the headers that every request has.
fn compare_routes(sides: &mut Sides<'_>, was: &Operation, is: &Operation, pointers: Pointers<'_>) {
    if sent(was, &sent_path(was)) != sent(is, &sent_path(is)) {
        let (route_was, route_is) = (sent(was, &was.path_template), sent(is, &is.path_template));
        let what = format!("is sent as {route_is} now, was {route_was}");
        sides.report(OPERATION_WIRE, &was.call, what, pointers);
        let (moved_from, moved_to) = moved(&was.path_template, &is.path_template);
        if was.method == is.method && was.server == is.server && moved_from != moved_to {
            sides.say_moved(moved_from, moved_to);
        }
    }
    if let (Some(Body { media_type: was_type, .. }), Some(Body { media_type: is_type, .. })) = (&was.body, &is.body)
        && was_type != is_type
    {
        sides.report(BODY_WIRE, &was.call, format!("body {}", now(is_type, was_type)), pointers);
    }
    if was.idempotency_key != is.idempotency_key {
        let key = |operation: &Operation| operation.idempotency_key.clone().unwrap_or_default();
        let what = format!("idempotency key in the header {}", now(&key(is), &key(was)));
        sides.report(OPERATION_WIRE, &was.call, what, pointers);
    }
    if was.accept != is.accept {
        let accept = |operation: &Operation| operation.accept.clone().unwrap_or_else(|| "the usual".to_owned());
        let what = format!("accepts {} now, was {}", accept(is), accept(was));
        sides.report(OPERATION_WIRE, &was.call, what, pointers);
    }
}

/// The segments of two paths that differ, without those that both start and end with.
fn moved(was: &str, is: &str) -> (String, String) {
    let (were, are): (Vec<_>, Vec<_>) = (was.split('/').skip(1).collect(), is.split('/').skip(1).collect());
    let start = were.iter().zip(&are).take_while(|(was, is)| was == is).count();
    let shorter = were.len().min(are.len()).saturating_sub(start);
    let end = were.iter().rev().zip(are.iter().rev()).take(shorter).take_while(|(was, is)| was == is).count();
    let path = |segments: &[&str]| {
        let middle = segments.get(start..segments.len().saturating_sub(end)).unwrap_or_default();
        middle.iter().map(|segment| format!("/{segment}")).collect::<String>()
    };
    (path(&were), path(&are))
}

fn sent(operation: &Operation, path: &str) -> String {
    let server = operation.server.as_ref().map(|server| format!(" at `{server}`")).unwrap_or_default();
    format!("{} {path}{server}", operation.method)
}

/// The path template without the names that are not sent. A matrix expression such as `{;ids*}` sends its name.
fn sent_path(operation: &Operation) -> String {
    let mut parts = operation.path_template.split('{');
    let first = parts.next().unwrap_or_default().to_owned();
    let expression = |part: &str| {
        let (expression, literal) = part.split_once('}').unwrap_or((part, ""));
        let (expression, json) = match expression.strip_suffix(" as JSON") {
            Some(expression) => (expression, " as JSON"),
            None => (expression, ""),
        };
        let name = expression.trim_start_matches('.').trim_end_matches('*');
        let style = if expression.starts_with(';') { expression.to_owned() } else { expression.replacen(name, "", 1) };
        format!("{{{style}{json}}}{literal}")
    };
    first + &parts.map(expression).collect::<String>()
}

/// Compares the credentials that are sent. Where an API had one kind for all operations, only an operation that asks for
/// another kind differs.
fn compare_credentials(sides: &mut Sides<'_>, was: &Operation, is: &Operation, pointers: Pointers<'_>) {
    if was.anonymous != is.anonymous {
        let (rule, what) = match is.anonymous {
            true => (CREDENTIALS_ADDED, "is sent without credentials now"),
            false => (CREDENTIALS, "is sent with credentials now"),
        };
        return sides.report(rule, &was.call, what, pointers);
    }
    let before = was.security.as_ref().or(sides.before.client.security.as_ref());
    let after = is.security.as_ref().or(sides.after.client.security.as_ref());
    let is_known = before.is_some() && after.is_some() || was.security.is_some() || is.security.is_some();
    if !was.anonymous && is_known && before != after {
        let what = format!("takes the credentials {} now, was {}", credentials(after), credentials(before));
        // Any of the alternatives is enough, so that one more takes none away.
        let stay = |all: &Vec<Vec<String>>| before.is_some_and(|before| before.iter().all(|one| all.contains(one)));
        let rule = if after.is_some_and(stay) { CREDENTIALS_ADDED } else { CREDENTIALS };
        sides.report(rule, &was.call, what, pointers);
    }
}

fn credentials(alternatives: Option<&Vec<Vec<String>>>) -> String {
    let names = |names: &Vec<String>| if names.is_empty() { "none".to_owned() } else { names.join(" with ") };
    let Some(alternatives) = alternatives else { return "any".to_owned() };
    alternatives.iter().map(names).collect::<Vec<_>>().join(" or ")
}
