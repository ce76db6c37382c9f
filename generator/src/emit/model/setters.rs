//! Setters of the models that callers build, and conversions into their unions.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::TokenStream;
use quote::quote;

use super::object::{arguments, keeps_null};
use crate::{
    emit::{ident, ty},
    ir::{Api, Field, Struct, Type, TypeDef, Union},
};

/// Names that a model's other functions have, or that traits give it.
const RESERVED: [&str; 11] =
    ["clone", "default", "eq", "into", "into_items", "ne", "new", "next_url", "to_owned", "to_string", "try_into"];

/// The macro call that gives a model a setter for each field that `new` doesn't ask for.
pub(super) fn setters(api: &Api, def: &TypeDef, object: &Struct) -> Option<TokenStream> {
    let name = ident(&def.name);
    let given: BTreeSet<_> = arguments(api, object).map(|field| &field.name).collect();
    let is_set = |field: &&Field| {
        !field.required && !given.contains(&field.name) && field.tag.is_none() && !field.is_left_out(def.is_built)
    };
    let fields: Vec<_> = object.fields.iter().filter(is_set).map(|field| (field, taken(field))).collect();
    let groups = fields.chunk_by(|(_, (kind, _)), (_, (next, _))| kind == next).map(|fields| {
        let kind = fields.first().map(|(_, (kind, _))| ident(kind));
        let fields = fields.iter().map(|(field, (_, ty))| {
            let (name, setter) = (ident(&field.name), setter_name(object, field));
            let deprecated = field.deprecated.then(|| quote!(#[deprecated]));
            let other = (setter != field.name).then(|| ident(&setter)).map(|setter| quote!(as #setter));
            let ty = ty::received(api, ty, Some(&def.file));
            quote!(#deprecated #name #other(#ty))
        });
        quote!(#kind { #(#fields),* })
    });
    let rest = object.additional_properties.as_ref().map(|rest| {
        let (kind, ty) = (ident(&of_items("rest", rest)), ty::received(api, &rest.seen(), Some(&def.file)));
        quote!(#kind { rest(#ty) })
    });
    let groups: Vec<_> = groups.chain(rest).collect();
    (!groups.is_empty()).then(|| quote!(rt::setters!(#name { #(#groups)* });))
}

/// The group of a setter, and the type in it: an item's of an array, a value's of a map.
fn taken(field: &Field) -> (String, Type) {
    match field.ty.seen() {
        Type::Nullable(inner) if keeps_null(field) => ("nullable".to_owned(), *inner),
        Type::Array(item) => (of_items("each", &item), *item),
        Type::Map(None, value) => (of_items("pairs", &value), *value),
        ty if is_literal(&ty) => ("exact".to_owned(), ty),
        ty => ("into".to_owned(), ty),
    }
}

fn of_items(kind: &str, ty: &Type) -> String {
    if is_literal(ty) { format!("{kind}_exact") } else { kind.to_owned() }
}

/// Whether values are written as literals whose type the compiler has to know, as are those in a tuple.
pub(super) fn is_literal(ty: &Type) -> bool {
    use Type::{Bool, F32, F64, I32, I64, Tuple, U32, U64};
    matches!(ty, Bool | I32 | I64 | U32 | U64 | F32 | F64 | Tuple(_))
}

/// The field's name, with an underscore if another function or field has it.
fn setter_name(object: &Struct, field: &Field) -> String {
    let mut name = field.name.clone();
    let is_getter = |name: &str| object.fields.iter().any(|field| field.json_getter.as_deref() == Some(name));
    let is_other = |name: &str| object.fields.iter().any(|other| other.name == name && other.name != field.name);
    while RESERVED.contains(&name.as_str()) || is_getter(&name) || is_other(&name) {
        name.push('_');
    }
    name
}

/// The macro call that makes a union of each variant's type, if no other variant has it.
pub(super) fn conversions(api: &Api, def: &TypeDef, union: &Union) -> Option<TokenStream> {
    let is_own = |ty: &Type| matches!(ty, Type::Named(id) | Type::Boxed(id) if api.types.get(*id).is_some_and(|of| of.name == def.name));
    let inner = |ty: &Type| if let Type::Boxed(id) = ty { Type::Named(*id) } else { ty.clone() };
    let mut counts = BTreeMap::<_, usize>::new();
    union.variants.iter().for_each(|variant| *counts.entry(inner(&variant.ty)).or_default() += 1);
    let alone = |ty: &Type| counts.get(&inner(ty)) == Some(&1);
    let variants = union.variants.iter().filter(|variant| alone(&variant.ty) && !is_own(&variant.ty));
    let (boxed, plain): (Vec<_>, Vec<_>) = variants.partition(|variant| matches!(variant.ty, Type::Boxed(_)));
    let written = |variant: &&crate::ir::UnionVariant| {
        let (name, ty) = (ident(&variant.name), ty::received(api, &inner(&variant.ty), Some(&def.file)));
        quote!(#name(#ty))
    };
    let name = ident(&def.name);
    let (plain, boxed): (Vec<_>, Vec<_>) = (plain.iter().map(written).collect(), boxed.iter().map(written).collect());
    let boxed = (!boxed.is_empty()).then(|| quote!(boxed { #(#boxed),* }));
    (!plain.is_empty() || boxed.is_some()).then(|| quote!(rt::union_from!(#name { #(#plain),* } #boxed);))
}
