//! The bodies of failures. No compiler sees which status has which, so callers that decode one get `None` once it is
//! another's.

use std::collections::BTreeSet;

use super::{
    rule::{FAILURE_ADDED, FAILURE_REMOVED, FAILURE_TYPE},
    shown,
    sides::{Sides, now},
};
use crate::ir::{ErrorResponse, Operation, Type};

/// Compares the failures of an operation, if those of both sides are known.
pub(super) fn failures(sides: &mut Sides<'_>, was: &Operation, is: &Operation) {
    let (Some(were), Some(are)) = (&was.error_responses, &is.error_responses) else { return };
    let at = (was.pointer.as_str(), is.pointer.as_str());
    let subject = |call: String, status: &str| format!("{call} failure `{status}`");
    let statuses: BTreeSet<_> = were.iter().chain(are).map(|failure| &failure.status).collect();
    for status in statuses {
        let before = subject(shown::call(sides.before, was), status);
        match (body(were, status), body(are, status)) {
            (Some(was), None) => {
                let what = format!("was `{}`", shown::value(sides.before, was));
                sides.found(FAILURE_REMOVED, &before, what, at);
            }
            (None, Some(ty)) => {
                let after = subject(shown::call(sides.after, is), status);
                sides.found(FAILURE_ADDED, &after, format!("`{}`", shown::value(sides.after, ty)), at);
            }
            (Some(was), Some(is)) => {
                if let Some((was, is)) = sides.retyped(was, is, shown::value) {
                    sides.found(FAILURE_TYPE, &before, now(&is, &was), at);
                }
            }
            (None, None) => {}
        }
    }
}

/// What a status is answered with: by its own description, else by its range's, else by the one of all others.
fn body<'f>(failures: &'f [ErrorResponse], status: &str) -> Option<&'f Type> {
    let range = status.get(..1).map(|first| format!("{first}XX"));
    let described = |status: &str| failures.iter().find(|failure| failure.status == status);
    let failure = described(status).or_else(|| described(&range?)).or_else(|| described("default"))?;
    failure.body.as_ref()
}
