//! Types as tokens, and how values of them are taken as arguments.

use proc_macro2::TokenStream;
use quote::quote;

use super::ident;
use crate::ir::{Api, Type};

/// The type, from the view of a file: models see each other through `super`, all others through `models`.
pub(super) fn rust(api: &Api, ty: &Type, model_file: Option<&str>) -> TokenStream {
    let inner = |ty: &Type| rust(api, ty, model_file);
    match ty {
        Type::String => quote!(String),
        Type::Secret => quote!(rt::Secret),
        Type::Bool => quote!(bool),
        Type::I32 => quote!(i32),
        Type::I64 => quote!(i64),
        Type::F32 => quote!(f32),
        Type::F64 => quote!(f64),
        Type::DateTime => quote!(rt::Timestamp),
        Type::Date => quote!(rt::Date),
        Type::Json => quote!(rt::Value),
        Type::Named(id) | Type::Boxed(id) => {
            let named = api.types.get(*id).map(|def| {
                let name = ident(&def.name);
                match model_file {
                    Some(file) if file == def.module => quote!(#name),
                    Some(_) => quote!(super::#name),
                    None => quote!(models::#name),
                }
            });
            let named = named.unwrap_or_else(|| quote!(rt::Value));
            if matches!(ty, Type::Boxed(_)) { quote!(Box<#named>) } else { named }
        }
        Type::List(item) => {
            let item = inner(item);
            quote!(Vec<#item>)
        }
        Type::Map(value) => {
            let value = inner(value);
            quote!(std::collections::BTreeMap<String, #value>)
        }
        Type::Nullable(value) => {
            let value = inner(value);
            quote!(Option<#value>)
        }
    }
}

/// An argument: its type, and the expression that passes it on as wire values.
pub(super) struct Taken {
    pub(super) ty: TokenStream,
    pub(super) pass: TokenStream,
    /// Whether it is passed on once for each element.
    pub(super) each: bool,
}

/// How a value of the type is taken under the name `name`.
pub(super) fn taken(api: &Api, ty: &Type, nullable: bool, name: &str) -> Taken {
    let name = ident(name);
    let text = |ty: &Type| matches!(ty, Type::String | Type::Secret);
    match ty {
        Type::List(item) if text(item) => Taken {
            ty: quote!(impl IntoIterator<Item = impl AsRef<str>>),
            pass: quote!(rt::wire::texts(#name)),
            each: true,
        },
        Type::List(item) => {
            let item = rust(api, item, None);
            Taken { ty: quote!(impl IntoIterator<Item = #item>), pass: quote!(#name), each: true }
        }
        _ if text(ty) => Taken { ty: quote!(impl AsRef<str>), pass: quote!(#name.as_ref()), each: false },
        _ if nullable => {
            let ty = rust(api, ty, None);
            Taken { ty: quote!(impl Into<Option<#ty>>), pass: quote!(#name.into()), each: false }
        }
        _ => Taken { ty: rust(api, ty, None), pass: quote!(#name), each: false },
    }
}
