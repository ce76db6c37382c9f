//! The bodies of error responses. No compiler sees which status has which type, so `decode` returns `None` to a caller that
//! asks for a type which the status doesn't have any more.

use std::collections::BTreeSet;

use super::{
    rule::{ERROR_RESPONSE_ADDED, ERROR_RESPONSE_REMOVED, ERROR_RESPONSE_TYPE},
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
}

/// The type of a status's body: its own response has it, else its range's, else `default`.
fn body_type<'r>(responses: &'r [ErrorResponse], status: &str) -> Option<&'r str> {
    let range = status.get(..1).map(|first| format!("{first}XX"));
    let declared = |status: &str| responses.iter().find(|response| response.status == status);
    let response = declared(status).or_else(|| declared(&range?)).or_else(|| declared("default"))?;
    response.ty.as_deref()
}
