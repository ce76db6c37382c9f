//! Structs: their fields, constructors and defaults.

use super::{
    input::{compare_json, compare_json_types},
    model::Both,
    pairs::pairs,
    rule::{
        CONSTRUCTOR_ADDED, CONSTRUCTOR_ARGUMENTS, CONSTRUCTOR_REMOVED, DEFAULT_ADDED, DEFAULT_REMOVED, FIELD_ADDED,
        FIELD_PRESENCE, FIELD_REMOVED, FIELD_RENAMED, FIELD_TYPE, FIELD_WIRE, PAGING_WIRE,
    },
    sides::{Pointers, Sides},
};
use crate::release::public_api::{Field, Object};

/// Compares two structs.
pub(super) fn compare_objects(sides: &mut Sides<'_>, both: &Both<'_>, was: &Object, is: &Object) {
    compare_constructors(sides, both, was, is);
    compare_fields(sides, both, was, is);
    compare_additional_properties(sides, both, was, is);
    if let (Some(was), Some(is)) = (&was.next_page, &is.next_page) {
        sides.compare(PAGING_WIRE, &both.before, (was, is), both.pointers);
    }
    match (was.has_default, is.has_default) {
        (true, false) => sides.report(DEFAULT_REMOVED, &format!("{}::default", both.before), "", both.pointers),
        (false, true) => sides.report(DEFAULT_ADDED, &format!("{}::default", both.after), "", both.pointers),
        _ => {}
    }
}

/// Compares the names of `new`'s arguments. Their types are those of the fields, which are compared by themselves.
fn compare_constructors(sides: &mut Sides<'_>, both: &Both<'_>, was: &Object, is: &Object) {
    let arguments = |object: &Object| object.constructor.as_ref().map(|names| names.join(", "));
    let subject = &format!("{}::new", both.before);
    match (arguments(was), arguments(is)) {
        (Some(_), None) => sides.report(CONSTRUCTOR_REMOVED, subject, "", both.pointers),
        (None, Some(is)) => {
            sides.report(CONSTRUCTOR_ADDED, &format!("{}::new", both.after), format!("takes ({is})"), both.pointers);
        }
        (Some(was), Some(is)) if was != is => {
            let what = format!("takes ({is}) now, was ({was})");
            sides.report(CONSTRUCTOR_ARGUMENTS, subject, what, both.pointers);
        }
        _ => {}
    }
}

/// Compares the fields, by their wire names, then by their names in Rust.
fn compare_fields(sides: &mut Sides<'_>, both: &Both<'_>, was: &Object, is: &Object) {
    let Both { before, after, pointers } = both;
    let wire_name = |field: &Field| Some(field.wire_name.clone());
    let name = |field: &Field| Some(field.name.clone());
    let shape = |field: &Field| Some(format!("{} {}", field.ty, field.required));
    let found = pairs(&was.fields, &is.fields, &[&wire_name, &name]).and_by_shape(&shape);
    for field in found.removed {
        sides.report(FIELD_REMOVED, &format!("{before}.{}", field.name), format!("was `{}`", field.ty), *pointers);
    }
    for (was, is) in found.both {
        compare_field(sides, &format!("{before}.{}", was.name), (was, is), *pointers);
        let getters = (was.json_getter.as_deref(), is.json_getter.as_deref());
        let subjects = (|name: &str| format!("{before}::{name}"), |name: &str| format!("{after}::{name}"));
        compare_json(sides, subjects, getters, *pointers);
        if let (Some(getter), Some(_)) = getters {
            compare_json_types(
                sides,
                (FIELD_TYPE, &format!("{before}::{getter}")),
                (&was.json_type, &is.json_type),
                *pointers,
            );
        }
    }
    for field in found.added {
        sides.report(FIELD_ADDED, &format!("{after}.{}", field.name), format!("`{}`", field.ty), *pointers);
    }
}

fn compare_field(sides: &mut Sides<'_>, subject: &str, (was, is): (&Field, &Field), pointers: Pointers<'_>) {
    sides.compare(FIELD_RENAMED, subject, (&was.name, &is.name), pointers);
    sides.compare_types(FIELD_TYPE, subject, (&was.ty, &is.ty), pointers);
    if !sides.is_other_type(&was.ty, &is.ty) && was.required != is.required {
        let what = if is.required { "is required and nullable now" } else { "is optional now" };
        sides.report(FIELD_PRESENCE, subject, what, pointers);
    }
    sides.compare_deprecated(subject, was.deprecated, is.deprecated, pointers);
    sides.compare(FIELD_WIRE, subject, (&was.wire_name, &is.wire_name), pointers);
    sides.compare_docs(subject, &was.docs, &is.docs, pointers);
}

/// Compares the field with the additional properties.
fn compare_additional_properties(sides: &mut Sides<'_>, both: &Both<'_>, was: &Object, is: &Object) {
    let (before, after) = (format!("{}.{FIELD}", both.before), format!("{}.{FIELD}", both.after));
    match (&was.additional_properties, &is.additional_properties) {
        (Some(was), None) => sides.report(FIELD_REMOVED, &before, format!("was `{was}`"), both.pointers),
        (None, Some(is)) => sides.report(FIELD_ADDED, &after, format!("`{is}`"), both.pointers),
        (Some(was), Some(is)) => sides.compare_types(FIELD_TYPE, &before, (was, is), both.pointers),
        (None, None) => {}
    }
}

/// The emitted name of the field with the additional properties.
const FIELD: &str = "rest";
