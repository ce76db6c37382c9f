//! Models: objects and enums.

use super::{
    input::json,
    pairs::pairs,
    rule::{
        CONSTRUCTOR_ADDED, CONSTRUCTOR_ARGUMENTS, CONSTRUCTOR_REMOVED, DEFAULT_ADDED, DEFAULT_REMOVED, FIELD_ADDED,
        FIELD_PRESENCE, FIELD_REMOVED, FIELD_RENAMED, FIELD_TYPE, FIELD_WIRE, MODEL_ADDED, MODEL_KIND, MODEL_REMOVED,
        MODEL_RENAMED, PAGING_WIRE, VALUE_ADDED, VALUE_REMOVED, VALUE_RENAMED, VALUE_WIRE, VARIANT_ADDED,
        VARIANT_REMOVED, VARIANT_TYPE, VARIANT_WIRE,
    },
    shown,
    sides::{MODEL, Places, Sides},
};
use crate::{
    emit::model::{arguments, has_default},
    ir::{Field, Struct, Type, TypeDef, TypeKind, Union, UnionVariant, Variant},
};

/// Compares all models.
pub(super) fn models(sides: &mut Sides<'_>) {
    let found = pairs(&sides.before.types, &sides.after.types, &MODEL);
    for def in found.gone {
        sides.found(MODEL_REMOVED, &path(def), "", (&def.pointer, ""));
    }
    for (was, is) in found.both {
        model(sides, was, is);
    }
    for def in found.new {
        sides.found(MODEL_ADDED, &path(def), "", ("", &def.pointer));
    }
}

fn path(def: &TypeDef) -> String {
    format!("models::{}", def.name)
}

fn model(sides: &mut Sides<'_>, was: &TypeDef, is: &TypeDef) {
    let subject = &path(was);
    let at = (was.pointer.as_str(), is.pointer.as_str());
    sides.differs(MODEL_RENAMED, subject, (path(was), path(is)), at);
    match (&was.kind, &is.kind) {
        (TypeKind::Struct(object_was), TypeKind::Struct(object_is)) => {
            constructor(
                sides,
                (subject, &path(is)),
                (was.is_built.then_some(object_was), is.is_built.then_some(object_is)),
                at,
            );
            object(sides, subject, &path(is), (object_was, object_is), at);
            match (has_default(object_was, was.is_built), has_default(object_is, is.is_built)) {
                (true, false) => sides.found(DEFAULT_REMOVED, &format!("{subject}::default"), "", at),
                (false, true) => sides.found(DEFAULT_ADDED, &format!("{}::default", path(is)), "", at),
                _ => {}
            }
        }
        (TypeKind::Enum(values_were), TypeKind::Enum(values_are))
        | (TypeKind::IntegerEnum(values_were), TypeKind::IntegerEnum(values_are)) => {
            values(sides, subject, &path(is), (values_were, values_are), at);
        }
        (TypeKind::Union(were), TypeKind::Union(are)) => variants(sides, subject, &path(is), (were, are), at),
        (TypeKind::RawUnion(were), TypeKind::RawUnion(are)) => readers(sides, subject, &path(is), (were, are), at),
        (kind_was, kind_is) => {
            let what = format!("is {} now, was {}", kind(kind_is), kind(kind_was));
            sides.found(MODEL_KIND, subject, what, at);
        }
    }
    sides.docs(subject, &[&was.docs], &[&is.docs], at);
}

fn kind(kind: &TypeKind) -> &'static str {
    match kind {
        TypeKind::Struct(_) => "a struct",
        TypeKind::Enum(_) => "an enum",
        TypeKind::IntegerEnum(_) => "an enum of integers",
        TypeKind::Union(_) => "a union",
        TypeKind::RawUnion(_) => "a raw value with readers",
    }
}

/// What a union may be, by its names.
fn variants(sides: &mut Sides<'_>, before: &str, after: &str, (was, is): (&Union, &Union), at: Places<'_>) {
    let name = |variant: &UnionVariant| Some(variant.name.clone());
    let found = pairs(&was.variants, &is.variants, &[&name]);
    for variant in found.gone {
        let what = "it arrives as `Unknown` if it still comes";
        sides.found(VARIANT_REMOVED, &format!("{before}::{}", variant.name), what, at);
    }
    for (was, is) in found.both {
        let subject = &format!("{before}::{}", was.name);
        if let Some(types) = sides.retyped(&was.ty, &is.ty, shown::value) {
            sides.differs(VARIANT_TYPE, subject, types, at);
        }
        if was.test != is.test {
            sides.found(VARIANT_WIRE, subject, "is known by something else now", at);
        }
        sides.docs(subject, &[&was.docs], &[&is.docs], at);
    }
    for variant in found.new {
        sides.found(VARIANT_ADDED, &format!("{after}::{}", variant.name), "", at);
    }
}

/// A method that reads a raw value, and what it gives.
type Reader = (String, Type);

/// The methods that read a raw value.
fn readers(sides: &mut Sides<'_>, before: &str, after: &str, (was, is): (&[Reader], &[Reader]), at: Places<'_>) {
    let name = |reader: &Reader| Some(reader.0.clone());
    let found = pairs(was, is, &[&name]);
    for (method, _) in found.gone {
        sides.found(VARIANT_REMOVED, &format!("{before}::{method}"), "", at);
    }
    for ((method, was), (_, is)) in found.both {
        if let Some(types) = sides.retyped(was, is, shown::value) {
            sides.differs(VARIANT_TYPE, &format!("{before}::{method}"), types, at);
        }
    }
    for (method, _) in found.new {
        sides.found(VARIANT_ADDED, &format!("{after}::{method}"), "", at);
    }
}

fn object(sides: &mut Sides<'_>, before: &str, after: &str, (was, is): (&Struct, &Struct), at: Places<'_>) {
    let wire = |field: &Field| Some(field.wire_name.clone());
    let name = |field: &Field| Some(field.name.clone());
    let found = pairs(&was.fields, &is.fields, &[&wire, &name]);
    for field in found.gone {
        let what = format!("was `{}`", shown::field(sides.before, field));
        sides.found(FIELD_REMOVED, &format!("{before}.{}", field.name), what, at);
    }
    for (field_was, field_is) in found.both {
        field(sides, &format!("{before}.{}", field_was.name), (field_was, field_is), at);
        let methods = (field_was.json_getter.as_deref(), field_is.json_getter.as_deref());
        json(sides, (|name| format!("{before}::{name}"), |name| format!("{after}::{name}")), methods, at);
    }
    for field in found.new {
        let what = format!("`{}`", shown::field(sides.after, field));
        sides.found(FIELD_ADDED, &format!("{after}.{}", field.name), what, at);
    }
    match (&was.additional_properties, &is.additional_properties) {
        (Some(rest), None) => {
            let what = format!("was `{}`", shown::rest(sides.before, rest));
            sides.found(FIELD_REMOVED, &format!("{before}.rest"), what, at);
        }
        (None, Some(rest)) => {
            let what = format!("`{}`", shown::rest(sides.after, rest));
            sides.found(FIELD_ADDED, &format!("{after}.rest"), what, at);
        }
        (Some(rest_was), Some(rest_is)) => {
            if let Some((was, is)) = sides.retyped(rest_was, rest_is, shown::rest) {
                sides.differs(FIELD_TYPE, &format!("{before}.rest"), (was, is), at);
            }
        }
        (None, None) => {}
    }
    let page = |object: &Struct| {
        let page = object.page.as_ref()?;
        let token = page.token.as_deref().unwrap_or("no token");
        Some(format!("{} with {token}", page.next_pointer))
    };
    if let (Some(was), Some(is)) = (page(was), page(is)) {
        sides.differs(PAGING_WIRE, before, (was, is), at);
    }
}

fn field(sides: &mut Sides<'_>, subject: &str, (was, is): (&Field, &Field), at: Places<'_>) {
    sides.differs(FIELD_RENAMED, subject, (&was.name, &is.name), at);
    if let Some(types) = sides.retyped(was, is, shown::field) {
        sides.differs(FIELD_TYPE, subject, types, at);
    } else if was.required != is.required {
        let what = if is.required { "is always there now, null if need be" } else { "may be left out now" };
        sides.found(FIELD_PRESENCE, subject, what, at);
    }
    sides.deprecated(subject, was.deprecated, is.deprecated, at);
    sides.differs(FIELD_WIRE, subject, (&was.wire_name, &is.wire_name), at);
    sides.docs(subject, &[&was.docs], &[&is.docs], at);
}

/// The function `new`, whose arguments are the required members in order. Their types are the fields' own affair.
fn constructor(
    sides: &mut Sides<'_>,
    (before, after): (&str, &str),
    (was, is): (Option<&Struct>, Option<&Struct>),
    at: Places<'_>,
) {
    let takes = |object: &Struct| arguments(object).map(|field| field.name.clone()).collect::<Vec<_>>().join(", ");
    let subject = &format!("{before}::new");
    match (was.map(takes), is.map(takes)) {
        (Some(_), None) => sides.found(CONSTRUCTOR_REMOVED, subject, "", at),
        (None, Some(arguments)) => {
            sides.found(CONSTRUCTOR_ADDED, &format!("{after}::new"), format!("takes ({arguments})"), at);
        }
        (Some(was), Some(is)) if was != is => {
            sides.found(CONSTRUCTOR_ARGUMENTS, subject, format!("takes ({is}) now, was ({was})"), at);
        }
        _ => {}
    }
}

fn values(sides: &mut Sides<'_>, before: &str, after: &str, (was, is): (&[Variant], &[Variant]), at: Places<'_>) {
    let wire = |variant: &Variant| Some(variant.wire_value.clone());
    let name = |variant: &Variant| Some(variant.name.clone());
    let found = pairs(was, is, &[&wire, &name]);
    for value in found.gone {
        let what = format!("was `{}`; it arrives as `Unknown` if it still comes", value.wire_value);
        sides.found(VALUE_REMOVED, &format!("{before}::{}", value.name), what, at);
    }
    for (was, is) in found.both {
        let subject = &format!("{before}::{}", was.name);
        sides.differs(VALUE_RENAMED, subject, (&was.name, &is.name), at);
        sides.differs(VALUE_WIRE, subject, (&was.wire_value, &is.wire_value), at);
        sides.docs(subject, &[&was.docs], &[&is.docs], at);
    }
    for value in found.new {
        sides.found(VALUE_ADDED, &format!("{after}::{}", value.name), format!("`{}`", value.wire_value), at);
    }
}
