//! Unions whose variants have no tests -> raw JSON, with a diagnostic that says why.

use std::collections::BTreeSet;

use crate::{
    diagnostic::{Diagnostic, code},
    ir::{JsonType, Type, TypeId, UnionVariant, VariantTest},
    lower::{
        draft::{DraftKind, DraftUnion, DraftVariant},
        schema::{Site, Types},
    },
    naming::{ident, words::words},
    pointer::join,
    unique::free,
};

/// The most variants of nested unions, and the most objects that are distinguished by properties of their own: the test of each
/// lists the properties of all others.
pub(super) const MOST: usize = 256;

/// Why variants have no tests.
pub(super) enum Untested {
    Overlapping,
    /// There are more than [`MOST`].
    TooMany,
}

/// One variant of raw JSON for the objects of a union that can't be distinguished.
pub(super) fn raw_object(
    types: &mut Types<'_>,
    id: TypeId,
    union: &DraftUnion,
    objects: Vec<DraftVariant>,
    why: &Untested,
) -> UnionVariant {
    let name = types.defs.get(id).map(|def| words(&def.name)).unwrap_or_default();
    let hint: Vec<_> = name.into_iter().chain(["object".to_owned()]).collect();
    let (own, _) = types.declare(Site::inline(&hint, &join(&union.pointer, "objects")));
    let part = DraftUnion { variants: objects, tag: None, any: union.any, base: None, pointer: union.pointer.clone() };
    let kind = overlap(types, own, &part, why);
    if let Some(def) = types.defs.get_mut(own) {
        def.kind = kind;
    }
    let test = VariantTest::JsonType(JsonType::Object);
    UnionVariant { name: "Object".to_owned(), docs: String::new(), ty: Type::Boxed(own), test }
}

/// A raw value with a method for each variant.
pub(super) fn overlap(types: &mut Types<'_>, id: TypeId, union: &DraftUnion, why: &Untested) -> DraftKind {
    let name = types.defs.get(id).map_or_else(String::new, |def| def.name.clone());
    let raw = "it becomes raw JSON, which callers read as the variant they choose";
    let (what, help) = match why {
        Untested::Overlapping => (
            format!("a value can't be assigned to one variant of `{name}`; {raw}"),
            "add `discriminator: {propertyName: …}`, or a required property to each variant that no other has",
        ),
        Untested::TooMany => (
            format!(
                "`{name}` has more than {MOST} variants without a discriminator, so a value isn't assigned to one; {raw}"
            ),
            "add `discriminator: {propertyName: …}`, or a property with a constant of its own to each variant",
        ),
    };
    types.diagnostics.push(Diagnostic::new(code::OVERLAPPING_VARIANTS, &union.pointer, what, help));
    let mut names = BTreeSet::new();
    let readers = union.variants.iter().map(|variant| {
        let reader: Vec<_> = std::iter::once("as".to_owned()).chain(words(&variant.name)).collect();
        (free(&mut names, ident::snake(&reader)), unboxed(&variant.ty))
    });
    DraftKind::RawUnion(readers.collect())
}

fn unboxed(ty: &Type) -> Type {
    match ty {
        Type::Boxed(id) => Type::Named(*id),
        Type::Nullable(inner) => unboxed(inner),
        other => other.clone(),
    }
}
