//! The forms of values outside of JSON.

use std::collections::BTreeSet;

use crate::ir::{Type, TypeId};
use crate::lower::Context;
use crate::lower::draft::DraftKind;

/// The form of a value outside of JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// One string.
    Text,
    /// A string for each item.
    Texts,
    /// A string for each property.
    Members,
    /// One or several strings for each property.
    Lists,
    /// A union: the form depends on the value.
    Several,
    /// Nested arrays or objects.
    Deep,
}

pub(crate) fn kind(cx: &Context<'_>, ty: &Type) -> Kind {
    kind_within(cx, ty, &mut BTreeSet::new())
}

/// `seen` are the unions around it: one that holds itself is looked into once.
fn kind_within(cx: &Context<'_>, ty: &Type, seen: &mut BTreeSet<TypeId>) -> Kind {
    if is_scalar(cx, ty) {
        return Kind::Text;
    }
    match ty {
        Type::Array(item) if is_scalar(cx, item) => Kind::Texts,
        Type::Tuple(items) if items.iter().all(|item| is_scalar(cx, item)) => Kind::Texts,
        Type::Map(_, value) => of_members(cx, [&**value]),
        Type::Nullable(inner) => kind_within(cx, inner, seen),
        Type::Named(id) | Type::Boxed(id) => {
            if let Some(variants) = variants(cx, ty) {
                let fresh = seen.insert(*id);
                let deep = |ty: &Type| kind_within(cx, ty, seen) == Kind::Deep;
                return if fresh && variants.into_iter().any(deep) { Kind::Deep } else { Kind::Several };
            }
            match cx.types.defs.get(*id).map(|def| &def.kind) {
                Some(DraftKind::Struct(object)) => {
                    of_members(cx, object.fields.iter().map(|field| &field.ty).chain(&object.additional_properties))
                }
                _ => Kind::Deep,
            }
        }
        _ => Kind::Deep,
    }
}

/// The form of an object with these properties. The form of a property without a type depends on the value.
fn of_members<'a>(cx: &Context<'_>, members: impl IntoIterator<Item = &'a Type>) -> Kind {
    let text = |ty: &Type| *ty == Type::Json || is_scalar(cx, ty);
    members.into_iter().fold(Kind::Members, |kind, member| match member {
        member if text(member) => kind,
        Type::Array(item) if text(item) && kind != Kind::Deep => Kind::Lists,
        Type::Tuple(items) if items.iter().all(text) && kind != Kind::Deep => Kind::Lists,
        _ => Kind::Deep,
    })
}

/// The variants of a union.
fn variants<'a>(cx: &'a Context<'_>, ty: &Type) -> Option<Vec<&'a Type>> {
    let (Type::Named(id) | Type::Boxed(id)) = ty else { return None };
    match &cx.types.defs.get(*id)?.kind {
        DraftKind::Union(union) => Some(union.variants.iter().map(|variant| &variant.ty).collect()),
        DraftKind::RawUnion(readings) => Some(readings.iter().map(|(_, ty)| ty).collect()),
        _ => None,
    }
}

/// Whether a value may be one string, or more than a style can write.
pub(crate) fn is_mixed(cx: &Context<'_>, ty: &Type) -> bool {
    let text = |ty: &&Type| **ty == Type::Json || is_scalar(cx, ty);
    kind(cx, ty) == Kind::Deep && variants(cx, ty).is_some_and(|variants| variants.iter().any(text))
}

/// Whether each value of a type is an object.
pub(crate) fn has_properties(cx: &Context<'_>, ty: &Type) -> bool {
    let object = |ty: &Type| match ty {
        Type::Named(id) | Type::Boxed(id) => {
            matches!(cx.types.defs.get(*id).map(|def| &def.kind), Some(DraftKind::Struct(_)))
        }
        ty => matches!(ty, Type::Map(..)),
    };
    object(ty) || variants(cx, ty).is_some_and(|variants| variants.into_iter().all(object))
}

/// Whether an object has properties without a type.
pub(crate) fn has_open_members(cx: &Context<'_>, ty: &Type) -> bool {
    let Type::Named(id) = ty else { return false };
    let open = |ty: &Type| matches!(ty, Type::Json) || matches!(ty, Type::Array(item) if **item == Type::Json);
    match cx.types.defs.get(*id).map(|def| &def.kind) {
        Some(DraftKind::Struct(object)) => {
            kind(cx, ty) != Kind::Deep
                && object.fields.iter().map(|field| &field.ty).chain(&object.additional_properties).any(open)
        }
        _ => false,
    }
}

/// An array type whose simple items aren't null, since null has no form outside of JSON.
pub(crate) fn without_nulls(cx: &Context<'_>, ty: Type) -> Type {
    match ty {
        Type::Array(item) => Type::Array(Box::new(without_null(cx, *item))),
        Type::Tuple(items) => Type::Tuple(items.into_iter().map(|item| without_null(cx, item)).collect()),
        other => other,
    }
}

fn without_null(cx: &Context<'_>, item: Type) -> Type {
    match item {
        Type::Nullable(inner) if is_scalar(cx, &inner) => *inner,
        item => item,
    }
}

/// Whether a value is one string: it is not an array, a map or an object.
pub(crate) fn is_scalar(cx: &Context<'_>, ty: &Type) -> bool {
    scalar(cx, ty, &mut BTreeSet::new())
}

/// `seen` are the unions around it: one that holds itself is looked into once.
fn scalar(cx: &Context<'_>, ty: &Type, seen: &mut BTreeSet<TypeId>) -> bool {
    match ty {
        Type::Named(id) | Type::Boxed(id) => match cx.types.defs.get(*id).map(|def| &def.kind) {
            Some(DraftKind::Enum(_) | DraftKind::IntegerEnum(_)) => true,
            Some(DraftKind::Union(_)) if !seen.insert(*id) => true,
            Some(DraftKind::Union(union)) => union.variants.iter().all(|variant| scalar(cx, &variant.ty, seen)),
            _ => false,
        },
        Type::Nullable(inner) => scalar(cx, inner, seen),
        Type::Array(_) | Type::Tuple(_) | Type::Map(..) | Type::Json => false,
        _ => true,
    }
}
