//! Models: enums, unions, and what all models have.

use super::{
    object::compare_objects,
    pairs::pairs,
    rule::{
        MODEL_ADDED, MODEL_KIND, MODEL_REMOVED, MODEL_RENAMED, VALUE_ADDED, VALUE_REMOVED, VALUE_RENAMED, VALUE_WIRE,
        VARIANT_ADDED, VARIANT_REMOVED, VARIANT_TYPE, VARIANT_WIRE,
    },
    sides::{Pointers, Sides, pair_models},
};
use crate::release::public_api::{Kind, Model, Reader, Value, Variant};

/// A model on both sides.
pub(super) struct Both<'a> {
    /// The item as callers write it before.
    pub(super) before: String,
    /// The item as callers write it after.
    pub(super) after: String,
    /// The locations of its schema.
    pub(super) pointers: Pointers<'a>,
}

/// Compares all models.
pub(super) fn compare_models(sides: &mut Sides<'_>) {
    let found = pair_models(&sides.before.models, &sides.after.models);
    for model in found.removed {
        sides.report(MODEL_REMOVED, &path(sides, model), "", (&model.pointer, ""));
    }
    for (was, is) in found.both {
        compare_model(sides, was, is);
    }
    for model in found.added {
        sides.report(MODEL_ADDED, &path(sides, model), "", ("", &model.pointer));
    }
}

fn path(sides: &Sides<'_>, model: &Model) -> String {
    format!("{}{}", sides.module, model.name)
}

fn compare_model(sides: &mut Sides<'_>, was: &Model, is: &Model) {
    let both = Both {
        before: path(sides, was),
        after: path(sides, is),
        pointers: (was.pointer.as_str(), is.pointer.as_str()),
    };
    if both.before != both.after {
        sides.compare(MODEL_RENAMED, &both.before, (&both.before, &both.after), both.pointers);
        let prefix = if sides.module == "webhooks::" { "webhooks " } else { "" };
        if is.pointer != was.pointer {
            // A schema in a component may give several models, so that its key has the name too.
            let is_own = !is.pointer.starts_with("/components/") || is.pointer.matches('/').count() == 3;
            let own = if is_own { String::new() } else { format!(" {}", is.name) };
            sides.keep_name(format!("{prefix}{}{own}: {}", is.pointer, was.name));
        }
    }
    match (&was.kind, &is.kind) {
        (Kind::Struct(was), Kind::Struct(is)) => compare_objects(sides, &both, was, is),
        (Kind::Enum(were), Kind::Enum(are)) | (Kind::IntegerEnum(were), Kind::IntegerEnum(are)) => {
            compare_values(sides, &both, were, are);
        }
        (Kind::Union(were), Kind::Union(are)) => compare_variants(sides, &both, were, are),
        (Kind::RawUnion(were), Kind::RawUnion(are)) => compare_readers(sides, &both, were, are),
        (kind_was, kind_is) => {
            let what = format!("is {} now, was {}", kind(kind_is), kind(kind_was));
            sides.report(MODEL_KIND, &both.before, what, both.pointers);
        }
    }
    sides.compare_docs(&both.before, &was.docs, &is.docs, both.pointers);
}

fn kind(kind: &Kind) -> &'static str {
    match kind {
        Kind::Struct(_) => "a struct",
        Kind::Enum(_) => "an enum",
        Kind::IntegerEnum(_) => "an enum of integers",
        Kind::Union(_) => "a union",
        Kind::RawUnion(_) => "a raw value with methods that read it",
    }
}

/// Compares the values of an enum, by their wire values, then by their names.
fn compare_values(sides: &mut Sides<'_>, both: &Both<'_>, was: &[Value], is: &[Value]) {
    let Both { before, after, pointers } = both;
    let wire_value = |value: &Value| Some(value.wire_value.clone());
    let name = |value: &Value| Some(value.name.clone());
    let found = pairs(was, is, &[&wire_value, &name]).and_by_shape(&spelling);
    for value in found.removed {
        let what = format!("was `{}`, which is `Unknown` from now on", value.wire_value);
        sides.report(VALUE_REMOVED, &format!("{before}::{}", value.name), what, *pointers);
    }
    for (was, is) in found.both {
        let subject = &format!("{before}::{}", was.name);
        sides.compare(VALUE_RENAMED, subject, (&was.name, &is.name), *pointers);
        sides.compare(VALUE_WIRE, subject, (&was.wire_value, &is.wire_value), *pointers);
        sides.compare_docs(subject, &was.docs, &is.docs, *pointers);
    }
    for value in found.added {
        let what = format!("`{}`", value.wire_value);
        sides.report(VALUE_ADDED, &format!("{after}::{}", value.name), what, *pointers);
    }
}

/// The letters and digits of a value: another case or another separator makes no other value.
fn spelling(value: &Value) -> Option<String> {
    Some(value.wire_value.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect())
}

/// Compares the variants of a union, by their names.
fn compare_variants(sides: &mut Sides<'_>, both: &Both<'_>, was: &[Variant], is: &[Variant]) {
    let Both { before, after, pointers } = both;
    let name = |variant: &Variant| Some(variant.name.clone());
    let found = pairs(was, is, &[&name]);
    for variant in found.removed {
        let what = "its values are `Unknown` from now on";
        sides.report(VARIANT_REMOVED, &format!("{before}::{}", variant.name), what, *pointers);
    }
    for (was, is) in found.both {
        let subject = &format!("{before}::{}", was.name);
        sides.compare_types(VARIANT_TYPE, subject, (&was.ty, &is.ty), *pointers);
        if was.recognised_by != is.recognised_by {
            let what = format!("is recognised by {} now, was by {}", is.recognised_by, was.recognised_by);
            sides.report(VARIANT_WIRE, subject, what, *pointers);
        }
        sides.compare_docs(subject, &was.docs, &is.docs, *pointers);
    }
    for variant in found.added {
        sides.report(VARIANT_ADDED, &format!("{after}::{}", variant.name), "", *pointers);
    }
}

/// Compares the methods that read a raw value.
fn compare_readers(sides: &mut Sides<'_>, both: &Both<'_>, was: &[Reader], is: &[Reader]) {
    let Both { before, after, pointers } = both;
    let name = |reader: &Reader| Some(reader.name.clone());
    let found = pairs(was, is, &[&name]);
    for reader in found.removed {
        sides.report(VARIANT_REMOVED, &format!("{before}::{}", reader.name), "", *pointers);
    }
    for (was, is) in found.both {
        sides.compare_types(VARIANT_TYPE, &format!("{before}::{}", was.name), (&was.ty, &is.ty), *pointers);
    }
    for reader in found.added {
        sides.report(VARIANT_ADDED, &format!("{after}::{}", reader.name), "", *pointers);
    }
}
