//! Places in the API.

use super::{
    rule::{ARGUMENT_RENAMED, HANDLE_ADDED, HANDLE_ARGUMENTS, HANDLE_REMOVED, HANDLE_RENAMED, HANDLE_TYPE, Rule},
    shown,
    sides::{Places, Sides},
};
use crate::ir::Argument;

/// Compares all handles.
pub(super) fn handles(sides: &mut Sides<'_>) {
    let (before, after) = (sides.before, sides.after);
    let kept = sides.handles.clone();
    for (index, (was, place)) in before.handles.iter().zip(&kept).enumerate() {
        let subject = shown::chain(before, index);
        let Some((place, is)) = place.and_then(|place| Some((place, after.handles.get(place)?))) else {
            sides.found(HANDLE_REMOVED, &subject, "", ("", ""));
            continue;
        };
        let parent = was.parent.and_then(|parent| kept.get(parent).copied().flatten());
        let moved = was.parent.is_some() != is.parent.is_some() || parent != is.parent;
        if moved || was.accessor != is.accessor {
            sides.found(HANDLE_RENAMED, &subject, format!("is `{}` now", shown::chain(after, place)), ("", ""));
        }
        let types = (shown::handle_type(before, was), shown::handle_type(after, is));
        sides.differs(HANDLE_TYPE, &subject, types, ("", ""));
        arguments(sides, HANDLE_ARGUMENTS, &subject, (&was.arguments, &is.arguments), ("", ""));
    }
    for index in (0..after.handles.len()).filter(|index| !kept.contains(&Some(*index))) {
        sides.found(HANDLE_ADDED, &shown::chain(after, index), "", ("", ""));
    }
}

/// Compares path arguments. They go by their order, but the same names in another order are other arguments.
pub(super) fn arguments(
    sides: &mut Sides<'_>,
    rule: Rule,
    subject: &str,
    (was, is): (&[Argument], &[Argument]),
    at: Places<'_>,
) {
    let types =
        |api: &_, all: &[Argument]| all.iter().map(|one| shown::argument(api, one)).collect::<Vec<_>>().join(", ");
    let names = |all: &[Argument]| all.iter().map(|one| one.name.clone()).collect::<Vec<_>>();
    let (names_were, names_are) = (names(was), names(is));
    let sorted = |names: &[String]| {
        let mut sorted = names.to_vec();
        sorted.sort();
        sorted
    };
    if let Some((was, is)) = sides.retyped(was, is, types) {
        sides.found(rule, subject, format!("takes ({is}) now, was ({was})"), at);
    } else if names_were != names_are {
        let rule = if sorted(&names_were) == sorted(&names_are) { rule } else { ARGUMENT_RENAMED };
        let what = format!("takes ({}) now, was ({})", names_are.join(", "), names_were.join(", "));
        sides.found(rule, subject, what, at);
    }
}
