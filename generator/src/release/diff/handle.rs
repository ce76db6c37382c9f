//! Handles and path arguments.

use std::collections::BTreeSet;

use super::{
    rule::{ARGUMENT_RENAMED, HANDLE_ADDED, HANDLE_ARGUMENTS, HANDLE_REMOVED, HANDLE_RENAMED, HANDLE_TYPE, Rule},
    sides::{NO_POINTERS, Pointers, Sides},
};
use crate::release::public_api::{Argument, Handle};

/// Compares all handles.
pub(super) fn compare_handles(sides: &mut Sides<'_>) {
    let (before, after) = (sides.before, sides.after);
    let indices = sides.handles.clone();
    for (was, index) in before.handles.iter().zip(&indices) {
        match index.and_then(|index| after.handles.get(index)) {
            None => sides.report(HANDLE_REMOVED, &was.call, "", NO_POINTERS),
            Some(is) => compare_handle(sides, was, is),
        }
    }
    let paired: BTreeSet<_> = indices.iter().flatten().copied().collect();
    let added = after.handles.iter().enumerate().filter(|(index, _)| !paired.contains(index));
    for (_, handle) in added {
        sides.report(HANDLE_ADDED, &handle.call, "", NO_POINTERS);
    }
}

fn compare_handle(sides: &mut Sides<'_>, was: &Handle, is: &Handle) {
    if has_moved(sides, was.parent, is.parent) || was.accessor != is.accessor {
        sides.report(HANDLE_RENAMED, &was.call, format!("is `{}` now", is.call), NO_POINTERS);
    }
    sides.compare(HANDLE_TYPE, &was.call, (&was.ty, &is.ty), NO_POINTERS);
    compare_arguments(sides, HANDLE_ARGUMENTS, &was.call, (&was.arguments, &is.arguments), NO_POINTERS);
}

/// Whether an item that was on the handle `was` is on another handle than that now.
pub(super) fn has_moved(sides: &Sides<'_>, was: Option<usize>, is: Option<usize>) -> bool {
    let now = was.and_then(|index| sides.handles.get(index).copied().flatten());
    was.is_some() != is.is_some() || now != is
}

/// Compares path arguments by their order. The same names in another order are other arguments.
pub(super) fn compare_arguments(
    sides: &mut Sides<'_>,
    rule: Rule,
    subject: &str,
    (was, is): (&[Argument], &[Argument]),
    pointers: Pointers<'_>,
) {
    let types = |all: &[Argument]| all.iter().map(|one| one.ty.as_str()).collect::<Vec<_>>().join(", ");
    let names = |all: &[Argument]| all.iter().map(|one| one.name.clone()).collect::<Vec<_>>();
    let sorted = |mut names: Vec<String>| {
        names.sort();
        names
    };
    let (types_were, types_are) = (types(was), types(is));
    let (names_were, names_are) = (names(was), names(is));
    if sides.is_other_type(&types_were, &types_are) {
        sides.report(rule, subject, format!("takes ({types_are}) now, was ({types_were})"), pointers);
    } else if names_were != names_are {
        let what = format!("takes ({}) now, was ({})", names_are.join(", "), names_were.join(", "));
        let rule = if sorted(names_were) == sorted(names_are) { rule } else { ARGUMENT_RENAMED };
        sides.report(rule, subject, what, pointers);
    }
}
