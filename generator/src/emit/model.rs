//! Models: structs, open enums and unions.
//!
//! In comes a model of the IR, out goes its Rust type with its macro calls. `emit` calls it for each file of models; `release`
//! asks it for the parameters of constructors. `object` emits structs, `setters` what
//! callers build them with.

mod object;
mod setters;

use proc_macro2::TokenStream;
use quote::quote;

use super::{doc, ident, or, ty};
use crate::ir::{Api, Type, TypeDef, TypeKind, Union, Variant, VariantTest};
pub(crate) use object::{arguments, has_default, value_type};

/// One model.
pub(super) fn model(api: &Api, def: &TypeDef) -> TokenStream {
    let docs = doc::attributes(&doc::prose(or(&def.docs, &format!("`{}` of the API.", def.name))));
    match &def.kind {
        TypeKind::Struct(object) => object::structure(api, def, object, &docs),
        TypeKind::Enum(variants) => enumeration(def, variants, &docs),
        TypeKind::IntegerEnum(values) => integers(def, values, &docs),
        TypeKind::Union(union) => self::union(api, def, union, &docs),
        TypeKind::RawUnion(readers) => overlap(api, def, readers, &docs),
    }
}

fn enumeration(def: &TypeDef, variants: &[Variant], docs: &TokenStream) -> TokenStream {
    let name = ident(&def.name);
    let names: Vec<_> = variants.iter().map(|variant| ident(&variant.name)).collect();
    let texts = variants.iter().map(|variant| &variant.wire_value);
    let docs_of = variants.iter().map(|variant| {
        let shown = format!("{} on the wire.", doc::code(&variant.wire_value));
        doc::attributes(&doc::prose(or(&variant.docs, &shown)))
    });
    // Maps are in the order of their keys.
    let order = def.is_key.then(|| quote!(PartialOrd, Ord,));
    quote! {
        #docs
        #[derive(Clone, Debug, PartialEq, Eq, #order Hash)]
        #[non_exhaustive]
        pub enum #name {
            #(#docs_of #names,)*
            #[doc = " A value that the description doesn't list, as received."]
            Unknown(String),
        }
        rt::open_enum!(#name { #(#names = #texts),* });
    }
}

fn integers(def: &TypeDef, values: &[Variant], docs: &TokenStream) -> TokenStream {
    let name = ident(&def.name);
    let names: Vec<_> = values.iter().map(|value| ident(&value.name)).collect();
    let numbers = values.iter().filter_map(|value| value.wire_value.parse().ok()).map(signed);
    let docs_of = values.iter().map(|value| {
        let shown = format!("{} on the wire.", doc::code(&value.wire_value));
        doc::attributes(&doc::prose(or(&value.docs, &shown)))
    });
    quote! {
        #docs
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum #name {
            #(#docs_of #names,)*
            #[doc = " A value that the description doesn't list, as received."]
            Unknown(i64),
        }
        rt::open_integer_enum!(#name { #(#names = #numbers),* });
    }
}

fn signed(number: i64) -> TokenStream {
    let digits = proc_macro2::Literal::u64_unsuffixed(number.unsigned_abs());
    if number < 0 { quote!(-#digits) } else { quote!(#digits) }
}

fn union(api: &Api, def: &TypeDef, union: &Union, docs: &TokenStream) -> TokenStream {
    let name = ident(&def.name);
    let variants = union.variants.iter().map(|variant| {
        let (name, ty) = (ident(&variant.name), ty::received(api, &variant.ty, Some(&def.file)));
        let docs = doc::attributes(&doc::prose(or(&variant.docs, &known_by(&variant.test))));
        quote!(#docs #name(#ty),)
    });
    let tests = union.variants.iter().map(|variant| {
        let (name, ty) = (ident(&variant.name), ty::received(api, &variant.ty, Some(&def.file)));
        let (test, names) = variant.in_runtime();
        // The macro takes the variants of the runtime's enum, which `Debug` names.
        let test = ident(&format!("{test:?}"));
        let names = (!names.is_empty()).then(|| quote!((#(#names),*)));
        quote!(#name(#ty) if #test #names)
    });
    let base = union.base.as_ref().map(|base| {
        let base = ty::received(api, base, Some(&def.file));
        quote!(rt::union_base!(#name: #base);)
    });
    let text = api.is_string_union(union).then(|| {
        let names = union.variants.iter().map(|variant| ident(&variant.name));
        quote!(rt::union_wire!(#name { #(#names),* });)
    });
    let conversions = def.is_built.then(|| setters::conversions(api, def, union));
    let exception = ty::tuple_exception(union.variants.iter().map(|variant| &variant.ty));
    quote! {
        #docs
        #exception
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub enum #name {
            #(#variants)*
            #[doc = " A value of none of these variants, as received."]
            Unknown(rt::Value),
        }
        rt::union!(#name { #(#tests),* });
        #base
        #conversions
        #text
    }
}

fn known_by(test: &VariantTest) -> String {
    match test {
        VariantTest::Tag { name, values } | VariantTest::Constant { name, values } => {
            let values: Vec<_> = values.iter().map(|value| doc::code(value)).collect();
            format!("An object whose {} is {}.", doc::code(name), values.join(" or "))
        }
        VariantTest::OtherTag { name, .. } => {
            format!("An object with another value of {}, or without it.", doc::code(name))
        }
        VariantTest::Property { name, .. } => format!("An object with {}.", doc::code(name)),
        VariantTest::WithoutProperties(_) => "An object.".to_owned(),
        VariantTest::JsonType(kind) => {
            let kind = kind.name();
            format!("{} {kind}.", if kind.starts_with(['a', 'i', 'o']) { "An" } else { "A" })
        }
    }
}

fn overlap(api: &Api, def: &TypeDef, readers: &[(String, Type)], docs: &TokenStream) -> TokenStream {
    let name = ident(&def.name);
    let readers = readers.iter().map(|(method, ty)| {
        // `as_bird` has `from_bird` beside it.
        let from = ident(&method.replacen("as", "from", 1));
        let (method, ty) = (ident(method), ty::received(api, ty, Some(&def.file)));
        quote!(#method #from: #ty)
    });
    quote! {
        #docs
        #[doc = ""]
        #[doc = " The variants of this union look alike, so it keeps the JSON as received. Read it as one of them."]
        #[derive(Clone, Debug, PartialEq)]
        pub struct #name(pub rt::Value);
        rt::raw_union!(#name { #(#readers),* });
    }
}
