//! The bodies of error responses, and the enums of them. No compiler sees which status has which type, so `decode` returns `None`
//! to a caller that asks for a type which the status doesn't have any more.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    rule::{
        ERROR_RESPONSE_ADDED, ERROR_RESPONSE_REMOVED, ERROR_RESPONSE_TYPE, FAILURE_ADDED, FAILURE_REMOVED, FAILURE_TYPE,
    },
    sides::Sides,
};
use crate::release::public_api::{ErrorResponse, Operation};

/// Compares the error responses of an operation.
pub(super) fn compare_error_responses(sides: &mut Sides<'_>, was: &Operation, is: &Operation) {
    let (were, are) = (&was.error_responses, &is.error_responses);
    let pointers = (was.pointer.as_str(), is.pointer.as_str());
    let statuses: BTreeSet<_> = were.iter().chain(are).map(|response| &response.status).collect();
    for status in statuses {
        let subject = |operation: &Operation| format!("{} error `{status}`", operation.call);
        match (body_type(were, status), body_type(are, status)) {
            (Some(ty), None) => sides.report(ERROR_RESPONSE_REMOVED, &subject(was), format!("was `{ty}`"), pointers),
            (None, Some(ty)) => sides.report(ERROR_RESPONSE_ADDED, &subject(is), format!("`{ty}`"), pointers),
            (Some(ty_was), Some(ty_is)) => {
                sides.compare_types(ERROR_RESPONSE_TYPE, &subject(was), (ty_was, ty_is), pointers);
            }
            (None, None) => {}
        }
    }
    compare_enums(sides, was, is);
}

/// The type of a status's body: its own response has it, else its range's, else `default`.
fn body_type<'r>(responses: &'r [ErrorResponse], status: &str) -> Option<&'r str> {
    let range = status.get(..1).map(|first| format!("{first}XX"));
    let declared = |status: &str| responses.iter().find(|response| response.status == status);
    let response = declared(status).or_else(|| declared(&range?)).or_else(|| declared("default"))?;
    response.ty.as_deref()
}

/// Compares the enums of error responses.
fn compare_enums(sides: &mut Sides<'_>, was: &Operation, is: &Operation) {
    let pointers = (was.pointer.as_str(), is.pointer.as_str());
    match (&was.failure, &is.failure) {
        (None, None) => {}
        (Some(name), None) => sides.report(FAILURE_REMOVED, name, "", pointers),
        (None, Some(name)) => sides.report(FAILURE_ADDED, name, "", pointers),
        (Some(name), Some(now)) => {
            // The enum of a renamed builder is renamed with it.
            if name != now && was.builder == is.builder {
                sides.report(FAILURE_TYPE, name, format!("is `{now}` now"), pointers);
            }
            compare_variants(sides, was, is, (name, now));
        }
    }
}

/// Compares the variants. Differences of the types that their statuses have are reported.
fn compare_variants(sides: &mut Sides<'_>, was: &Operation, is: &Operation, (name_was, name_is): (&str, &str)) {
    let pointers = (was.pointer.as_str(), is.pointer.as_str());
    let (were, are) = (variants(was), variants(is));
    let body_types = |status: &str| (body_type(&was.error_responses, status), body_type(&is.error_responses, status));
    for (name, (status, variant)) in &were {
        let (ty_was, ty_is) = body_types(status);
        match are.get(name) {
            None if ty_was.is_some() && ty_is.is_none() => {}
            None => sides.report(FAILURE_REMOVED, &format!("{name_was}::{name}"), "", pointers),
            Some(_) if ty_was.zip(ty_is).is_some_and(|(was, is)| sides.is_other_type(was, is)) => {}
            Some((_, now)) => sides.compare_types(FAILURE_TYPE, name_was, (variant, now), pointers),
        }
    }
    for (name, (status, _)) in are.iter().filter(|(name, _)| !were.contains_key(*name)) {
        let (ty_was, ty_is) = body_types(status);
        if ty_was.is_some() || ty_is.is_none() {
            sides.report(FAILURE_ADDED, &format!("{name_is}::{name}"), "", pointers);
        }
    }
}

/// The variants by name, each with its status.
fn variants(operation: &Operation) -> BTreeMap<&str, (&str, &str)> {
    let variant = operation.error_responses.iter().filter_map(|response| {
        let variant = response.variant.as_deref()?;
        Some((variant.split('(').next()?, (response.status.as_str(), variant)))
    });
    variant.collect()
}
