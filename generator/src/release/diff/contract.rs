//! Compares contracts: what the description says of requests and responses that no Rust type shows.
//!
//! In come the contracts of both sides, out go changes. `operation` and `diff` call it; `limits` pairs the schemas, `keywords` compares two.

mod keywords;
mod limits;
mod subject;

use std::collections::{BTreeMap, BTreeSet};

use super::{
    rule::{
        BODY_OPTIONAL, BODY_REQUIRED, ERROR_STATUS_ADDED, ERROR_STATUS_REMOVED, REQUEST_MEDIA_TYPE_ADDED,
        REQUEST_MEDIA_TYPE_REMOVED, RESPONSE_HEADER_ADDED, RESPONSE_HEADER_OPTIONAL, RESPONSE_HEADER_REMOVED,
        RESPONSE_HEADER_REQUIRED, RESPONSE_MEDIA_TYPE_ADDED, RESPONSE_MEDIA_TYPE_REMOVED, RESPONSE_STATUS_ADDED,
        RESPONSE_STATUS_REMOVED, Rule, SCOPE_ADDED, SCOPE_REMOVED, SUNSET, SUNSET_EARLIER,
    },
    sides::{Pointers, Sides, now},
};
use crate::release::{
    contract::OperationContract,
    public_api::{Input, Operation, PublicApi},
};
use keywords::{Effect, sunset};
pub(super) use limits::compare_schemas;

/// An operation on both sides, with its contracts.
#[derive(Clone, Copy)]
struct Both<'a> {
    operations: (&'a Operation, &'a Operation),
    contracts: (&'a OperationContract, &'a OperationContract),
    pointers: Pointers<'a>,
}

impl Both<'_> {
    fn call(&self) -> &str {
        &self.operations.0.call
    }
}

/// Compares the contracts of the operations at these locations.
pub(super) fn compare_operations(sides: &mut Sides<'_>, pointers: &BTreeSet<Pointers<'_>>) {
    if sides.is_partial() || sides.before.contract.operations == sides.after.contract.operations {
        return;
    }
    let (before, after) = (calls(sides.before), calls(sides.after));
    for (was, is) in pointers {
        if let (Some(was), Some(is)) = (before.get(was), after.get(is)) {
            compare_operation(sides, was, is);
        }
    }
}

/// An operation for each location. Of several with one location, the one with the least call.
fn calls(api: &PublicApi) -> BTreeMap<&str, &Operation> {
    let mut calls = BTreeMap::new();
    for operation in &api.operations {
        let least = calls.entry(operation.pointer.as_str()).or_insert(operation);
        if operation.call < least.call {
            *least = operation;
        }
    }
    calls
}

/// Compares the contracts of an operation.
fn compare_operation<'a>(sides: &mut Sides<'a>, was: &'a Operation, is: &'a Operation) {
    let (before, after) = (&sides.before.contract.operations, &sides.after.contract.operations);
    let (Some(before), Some(after)) = (before.get(&was.pointer), after.get(&is.pointer)) else { return };
    if before == after {
        return;
    }
    let pointers = (was.pointer.as_str(), is.pointer.as_str());
    let both = Both { operations: (was, is), contracts: (before, after), pointers };
    compare_bodies(sides, both);
    compare_responses(sides, both);
    compare_headers(sides, both);
    compare_scopes(sides, both);
    let ends = (before.sunset.as_deref(), after.sunset.as_deref());
    if ends.0 != ends.1 {
        let rule = if sunset(ends.0, ends.1) == Effect::Sunset { SUNSET } else { SUNSET_EARLIER };
        let what = format!("`x-sunset` {}", now(ends.1.unwrap_or_default(), ends.0.unwrap_or_default()));
        sides.report(rule, both.call(), what, pointers);
    }
    limits::compare_limits(sides, both);
}

/// Compares whether the request body is required, and its media types.
fn compare_bodies(sides: &mut Sides<'_>, both: Both<'_>) {
    let (was, is) = both.contracts;
    let is_whole = |operation: &Operation| operation.inputs.iter().any(Input::is_whole_body);
    // A body that callers pass whole is an input.
    let is_whole = is_whole(both.operations.0) || is_whole(both.operations.1);
    let has_body = !was.request.is_empty() && !is.request.is_empty();
    if has_body && !is_whole && was.body_required != is.body_required {
        let (rule, what) = match is.body_required {
            true => (BODY_REQUIRED, "the request body is required now"),
            false => (BODY_OPTIONAL, "the request body is optional now"),
        };
        sides.report(rule, both.call(), what, both.pointers);
    }
    if has_body {
        let rules = (REQUEST_MEDIA_TYPE_REMOVED, REQUEST_MEDIA_TYPE_ADDED);
        let role = |word: &str| format!("request body as `{word}`");
        compare_words(sides, both, rules, &role, (&was.request, &is.request));
    }
}

/// Compares the status codes, and the media types of each.
fn compare_responses(sides: &mut Sides<'_>, both: Both<'_>) {
    let (was, is) = (&both.contracts.0.responses, &both.contracts.1.responses);
    let is_error = |status: &str| !status.starts_with(['2', '3']);
    let subject = |operation: &Operation, status: &str| format!("{} response `{status}`", operation.call);
    for status in was.keys().filter(|status| !is.contains_key(*status)) {
        let rule = if is_error(status) { ERROR_STATUS_REMOVED } else { RESPONSE_STATUS_REMOVED };
        sides.report(rule, &subject(both.operations.0, status), "", both.pointers);
    }
    for status in is.keys().filter(|status| !was.contains_key(*status)) {
        let rule = if is_error(status) { ERROR_STATUS_ADDED } else { RESPONSE_STATUS_ADDED };
        sides.report(rule, &subject(both.operations.1, status), "", both.pointers);
    }
    for (status, types_were) in was {
        if let Some(types_are) = is.get(status) {
            let rules = (RESPONSE_MEDIA_TYPE_REMOVED, RESPONSE_MEDIA_TYPE_ADDED);
            let role = |word: &str| format!("response `{status}` as `{word}`");
            compare_words(sides, both, rules, &role, (types_were, types_are));
        }
    }
}

/// Reports the words of lists with blanks between that are on one side only.
fn compare_words(
    sides: &mut Sides<'_>,
    both: Both<'_>,
    (removed, added): (Rule, Rule),
    role: &dyn Fn(&str) -> String,
    (was, is): (&str, &str),
) {
    let words =
        |text: &str| text.split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect::<BTreeSet<_>>();
    let (were, are) = (words(was), words(is));
    for word in were.difference(&are) {
        sides.report(removed, &format!("{} {}", both.operations.0.call, role(word)), "", both.pointers);
    }
    for word in are.difference(&were) {
        sides.report(added, &format!("{} {}", both.operations.1.call, role(word)), "", both.pointers);
    }
}

/// Compares the headers of the responses that are on both sides.
fn compare_headers(sides: &mut Sides<'_>, both: Both<'_>) {
    let (was, is) = (&both.contracts.0.headers, &both.contracts.1.headers);
    let labels: BTreeSet<_> = was.keys().chain(is.keys()).collect();
    for label in labels {
        let Some((status, name)) = label.split_once(' ') else { continue };
        let has_status = |contract: &OperationContract| contract.responses.contains_key(status);
        if !has_status(both.contracts.0) || !has_status(both.contracts.1) {
            continue;
        }
        let subject = |operation: &Operation| format!("{} response `{status}` header `{name}`", operation.call);
        let (before, after) = (subject(both.operations.0), subject(both.operations.1));
        match (was.get(label), is.get(label)) {
            (Some(_), None) => sides.report(RESPONSE_HEADER_REMOVED, &before, "", both.pointers),
            (None, Some(_)) => sides.report(RESPONSE_HEADER_ADDED, &after, "", both.pointers),
            (Some(true), Some(false)) => {
                sides.report(RESPONSE_HEADER_OPTIONAL, &before, "is optional now", both.pointers);
            }
            (Some(false), Some(true)) => {
                sides.report(RESPONSE_HEADER_REQUIRED, &before, "is required now", both.pointers);
            }
            _ => {}
        }
    }
}

/// Compares the scopes of the schemes that both sides ask for.
fn compare_scopes(sides: &mut Sides<'_>, both: Both<'_>) {
    let (was, is) = (&both.contracts.0.scopes, &both.contracts.1.scopes);
    let schemes: BTreeSet<_> = was.keys().chain(is.keys()).collect();
    for scheme in schemes {
        let scopes = |all: &BTreeMap<String, String>| all.get(scheme).cloned().unwrap_or_default();
        let role = |scope: &str| format!("scope `{scope}` of `{scheme}`");
        compare_words(sides, both, (SCOPE_REMOVED, SCOPE_ADDED), &role, (&scopes(was), &scopes(is)));
    }
}
